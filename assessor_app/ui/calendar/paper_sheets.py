"""Invitations and day lists as they will look on paper: chosen, printed, or saved as a PDF."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.services.invitation_models import ListWish, Paper
from assessor_app.ui.calendar.loading import Loaded
from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.recovery.page_pictures import PRINT_WIDTH_PX, ask_for_printer
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    CheckRow,
    ChoiceInput,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    role_label,
)

_WIDTH = 760
_LANGUAGES = ("sv", "en")


class CalendarPaperSheet(SideSheet):
    """`changed`: draw it anew. `save_asked` carries the paper that is shown, `printed` the one that
    went to the printer."""

    changed = Signal()
    save_asked = Signal(object)
    printed = Signal(object)

    def __init__(self, page: QWidget, session: Session, name: str) -> None:
        super().__init__(page, "", _WIDTH)
        self._session = session
        self._paper: Paper | None = None
        self._banner = Banner("warning")
        self._banner.setObjectName(f"{name}-banner")
        self._banner.hide()
        self._options = QHBoxLayout()
        set_spacing(self._options, (0, 0, 0, 0), 12)
        self._language = ChoiceInput([("sv", self.tr("Svenska")), ("en", self.tr("Engelska"))])
        self._language.setObjectName(f"{name}-language")
        self._language.edited.connect(lambda _value: self.changed.emit())
        self._options.addWidget(FormField(self.tr("Språk"), self._language), 1, Qt.AlignmentFlag.AlignTop)
        self._protected = CheckRow(self.tr("Ta med personer med skyddad identitet"))
        self._protected.setObjectName(f"{name}-protected")
        self._protected.edited.connect(lambda _value: self.changed.emit())
        self._preview = PdfPreview(session)
        self._build(name)
        self.closed.connect(self._forget)

    def _build(self, name: str) -> None:
        self._hint = role_label("", "secondary", wrap=True)
        self.body.addWidget(self._hint)
        self.body.addLayout(self._options)
        self.body.addWidget(self._protected)
        self.body.addWidget(self._banner)
        self.body.addWidget(self._preview, 1)
        save = SecondaryButton(self.tr("Spara som PDF …"), "save")
        save.setObjectName(f"save-{name}")
        save.clicked.connect(self._ask_to_save)
        self.add_footer_button(save)
        self._print = PrimaryButton(self.tr("Skriv ut …"), "print")
        self._print.setObjectName(f"print-{name}")
        self._print.clicked.connect(self._draw_for_printer)
        self.add_footer_button(self._print)
        self._acts = (save, self._print)

    @property
    def paper(self) -> Paper | None:
        """What is shown."""
        return self._paper

    @property
    def language(self) -> str:
        """The language of the paper, not of the screen."""
        return str(self._language.value() or "sv")

    @property
    def with_protected(self) -> bool:
        """Whether people with protected identity were asked for."""
        return self._protected.value()

    def begin(self) -> None:
        """Open, with nothing drawn yet."""
        self._paper = None
        self._language.set_value(self._language.value() or "sv")
        self._protected.set_value(False)
        self._protected.hide()
        self._banner.hide()
        self._preview.clear()
        self._allow(False)
        self.open_sheet(self._language)
        self.changed.emit()

    def show_paper(self, paper: Paper) -> None:
        """Show what was drawn; say who was left out."""
        self._paper = paper
        self._preview.show_pdf(paper.pdf)
        self._allow(True)
        self._say_left_out(paper.left_out)

    def show_nothing(self, left_out: int) -> None:
        """Nobody is on it."""
        self._paper = None
        self._preview.clear()
        self._allow(False)
        self._say_left_out(left_out)

    def _say_left_out(self, left_out: int) -> None:
        if left_out or self._protected.value():
            self._protected.show()
        self._banner.setVisible(bool(left_out))
        if left_out == 1:
            self._banner.set_message(
                "warning",
                self.tr("En person med skyddad identitet är inte med. Kryssa i rutan om den ska det."),
            )
        elif left_out:
            text = self.tr(
                "{count} personer med skyddad identitet är inte med. Kryssa i rutan om de ska det."
            )
            self._banner.set_message("warning", text.format(count=left_out))

    def _allow(self, allowed: bool) -> None:
        for button in self._acts:
            button.setEnabled(allowed)

    def _ask_to_save(self) -> None:
        if self._paper is not None:
            self.save_asked.emit(self._paper)

    def _forget(self) -> None:
        self._paper = None
        self._preview.clear()

    def _draw_for_printer(self) -> None:
        """The pages at the printer's resolution; drawn beside, so that nothing waits for them."""
        paper, documents = self._paper, self._session.documents
        if paper is None:
            return

        def work() -> tuple[QImage, ...]:
            pages = range(paper.pages)
            return tuple(
                QImage.fromData(documents.page_image(paper.pdf, page, PRINT_WIDTH_PX)) for page in pages
            )

        def ask(pages: tuple[QImage, ...]) -> None:
            if paper is self._paper:
                title = self.windowTitle() or self.accessibleName()
                ask_for_printer(self, pages, title, lambda: self.printed.emit(paper))

        self._session.aside.run(work, ask)


class LettersSheet(CalendarPaperSheet):
    """Invitations."""

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page, session, "letters")
        self._hint.setText(
            self.tr(
                "En sida för varje person med tid, plats och vad som händer. Inga personnummer. När du "
                "sparar eller skriver ut syns det i kalendern att personen är kallad."
            )
        )

    def ask(self, count: int) -> None:
        """Open for so many runs."""
        self._name(count)
        self.begin()

    def show_paper(self, paper: Paper) -> None:
        super().show_paper(paper)
        self._name(paper.pages)

    def _name(self, count: int) -> None:
        text = self.tr("Kallelse") if count == 1 else self.tr("Kallelser ({count})").format(count=count)
        self.set_title(text)


class DayListSheet(CalendarPaperSheet):
    """A day list: whose, and with names or for the notice board."""

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page, session, "day-list")
        self.set_title(self.tr("Daglista"))
        self._hint.setText(self.tr("Vem som kommer när, med ruta att kryssa i. Inga personnummer."))
        self._wish: ListWish | None = None
        self._whose = ChoiceInput()
        self._whose.setObjectName("day-list-whose")
        self._whose.edited.connect(lambda _value: self.changed.emit())
        self._options.insertWidget(0, FormField(self.tr("Visa"), self._whose), 2, Qt.AlignmentFlag.AlignTop)
        self._board = CheckRow(self.tr("För anslagstavlan: utan namn och telefonnummer"))
        self._board.setObjectName("day-list-board")
        self._board.edited.connect(lambda _value: self.changed.emit())
        self.body.insertWidget(2, self._board)

    def ask(self, wish: ListWish, loaded: Loaded) -> None:
        """Open for these days."""
        self._wish = wish
        choices: list[tuple[object, str]] = [("", self.tr("Alla"))]
        choices += list(loaded.assessors)
        choices += [(station.name, station.name) for station in loaded.stations]
        self._whose.set_choices(choices)
        self._whose.set_value(wish.assessor or "")
        self._board.set_value(False)
        self.begin()

    def wish(self) -> ListWish | None:
        """What is asked for now."""
        from dataclasses import replace
        from uuid import UUID

        if self._wish is None:
            return None
        whose = self._whose.value()
        return replace(
            self._wish,
            assessor=whose if isinstance(whose, UUID) else None,
            station=whose if isinstance(whose, str) else "",
            with_names=not self._board.value(),
            with_protected=self.with_protected,
        )
