"""What leaves the calendar: the sheets of invitations and lists, and where their files are saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from assessor_app.domain.invitation_notes import Form
from assessor_app.services.invitation_models import CalendarFile, ListWish, Paper
from assessor_app.ui.calendar.file_sheet import CalendarFileSheet
from assessor_app.ui.calendar.loading import Loaded
from assessor_app.ui.calendar.paper_presenter import PaperPresenter
from assessor_app.ui.calendar.paper_sheets import DayListSheet, LettersSheet
from assessor_app.ui.calendar.saving import ask_for_calendar_file
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.documents.saving import ask_for_pdf_file
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session


class PaperDesk(QObject):
    """Owns the sheets over the calendar's page."""

    def __init__(self, page: QWidget, session: Session, words: CalendarWords) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._words = words
        self._runs: tuple[UUID, ...] = ()
        self._presenter = PaperPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self.dialog: QFileDialog | None = None
        self._letters = LettersSheet(page, session)
        self._letters.changed.connect(self._draw_letters)
        self._letters.save_asked.connect(self._save_letters)
        self._letters.printed.connect(lambda paper: presenter.note(paper.runs, Form.PAPER))
        self._list = DayListSheet(page, session)
        self._list.changed.connect(self._draw_list)
        self._list.save_asked.connect(self._save_list)
        self._files = CalendarFileSheet(page)
        self._files.confirmed.connect(self._make_calendar)

    @property
    def may_print(self) -> bool:
        """Whether the user may draw lists and invitations."""
        return self._presenter.may_print

    # -- what is asked for --

    def invite(self, runs: Sequence[UUID]) -> None:
        """Invitations to these runs."""
        self._runs = tuple(runs)
        self._letters.ask(len(self._runs))

    def save_invitation(self, run: UUID) -> None:
        """The invitation as a file for the person's own calendar."""
        self._presenter.make_invitation(run, "sv")

    def save_cancellation(self, run: UUID) -> None:
        """The file that takes a time away from the person's own calendar."""
        self._presenter.make_cancellation(run, "sv")

    def list_days(self, wish: ListWish, loaded: Loaded) -> None:
        """The list of the days looked at."""
        self._list.ask(wish, loaded)

    def save_calendar(self, wish: ListWish, loaded: Loaded) -> None:
        """The bookings as a calendar file: whose, and with or without names."""
        self._files.ask(wish, loaded)

    # -- what the presenter says --

    def show_letters(self, paper: Paper) -> None:
        self._letters.show_paper(paper)

    def show_list(self, paper: Paper) -> None:
        self._list.show_paper(paper)

    def show_nothing(self, left_out: int) -> None:
        self._letters.show_nothing(left_out)

    def ask_where(self, file: CalendarFile, form: str) -> None:
        is_letter = form == "invitation"
        name = {
            "invitation": self.tr("Kallelse {name}"),
            "cancellation": self.tr("Avbokning {name}"),
        }.get(form, self.tr("Valideringar {name}"))

        def chosen(path: Path) -> None:
            note = (lambda: self._presenter.note(file.runs, Form.CALENDAR)) if is_letter else None
            self._presenter.save(path, file.data, file.left_out, note)

        self.dialog = ask_for_calendar_file(self._page, name.format(name=file.file_name), chosen)

    def show_saved(self, path: Path, left_out: int) -> None:
        text = self.tr("Sparat som {file}").format(file=path.name)
        if left_out:
            more = self.tr("{text}. Skyddade personer är inte med: {count}.")
            text = more.format(text=text, count=left_out)
        self._session.navigator.toast(text)

    # -- inside --

    def _draw_letters(self) -> None:
        sheet = self._letters
        self._presenter.draw_letters(self._runs, sheet.language, with_protected=sheet.with_protected)

    def _draw_list(self) -> None:
        wish = self._list.wish()
        if wish is not None:
            self._presenter.draw_list(wish, self._list.language)

    def _save_letters(self, paper: Paper) -> None:
        name = self.tr("Kallelser {name}").format(name=paper.file_name)

        def chosen(path: Path) -> None:
            self._presenter.save(path, paper.pdf, 0, lambda: self._presenter.note(paper.runs, Form.PAPER))

        self.dialog = ask_for_pdf_file(self._page, name, None, chosen)

    def _save_list(self, paper: Paper) -> None:
        name = self.tr("Daglista {name}").format(name=paper.file_name)
        self.dialog = ask_for_pdf_file(
            self._page, name, None, lambda path: self._presenter.save(path, paper.pdf, paper.left_out)
        )

    def _make_calendar(self, wish: ListWish) -> None:
        self._presenter.make_calendar(wish, formats_of(self._session).language)
