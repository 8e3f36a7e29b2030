"""One visit: where, when, how far, the one next step, and its four parts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain.visits import VisitStatus
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.equipment_part import EquipmentPart
from assessor_app.ui.visits.history_part import HistoryPart
from assessor_app.ui.visits.open_part import OpenPart
from assessor_app.ui.visits.people_part import PeoplePart
from assessor_app.ui.visits.view_protocol import NextStep, Part, VisitShown
from assessor_app.ui.visits.words import context_text, phase_mark, phase_tone, phase_word
from assessor_app.ui.widgets import (
    Banner,
    Chip,
    FilterChip,
    FlowLayout,
    IconButton,
    PageHeader,
    PageScroll,
    PrimaryButton,
    role_label,
)


class VisitView(QWidget):
    """`acted` carries what the user wants done: a `NextStep`, or amend, paper, cancel, take_back,
    introduce."""

    acted = Signal(str)
    left = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._shown: VisitShown | None = None
        self.people = PeoplePart(formats)
        self.equipment = EquipmentPart(formats)
        self.open = OpenPart()
        self.history = HistoryPart(formats)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 12, 28, 0), 10)
        column.addLayout(self._build_head())
        self._about = role_label("", "body", wrap=True)
        self._banner = Banner("info")
        self._banner.setObjectName("visit-banner")
        self._banner.action_chosen.connect(lambda: self.acted.emit("introduce"))
        column.addWidget(self._about)
        column.addWidget(self._banner)
        column.addWidget(self._build_parts_row())
        column.addWidget(self._build_stack(), 1)

    def show_visit(self, shown: VisitShown) -> None:
        """Show the visit as it stands; the part in view stays."""
        self._shown = shown
        view = shown.view
        self._header.set_title(view.state.details.company)
        self._header.set_context(context_text(self._formats, view))
        phase = view.phase
        self._chip.set_text(phase_word(phase, view.state.status), phase_tone(phase), mark=phase_mark(phase))
        self._show_about(shown)
        self._show_banner(shown)
        had_focus = self._step.hasFocus()
        self._step.setVisible(shown.step is not None)
        if shown.step is not None:
            self._step.setText(self._step_text(shown.step, is_laptop=view.this_is_laptop))
        self._count_parts(shown)
        for part in (self.people, self.equipment, self.open, self.history):
            part.show_visit(shown)
        if had_focus and shown.step is None:
            self.take_focus()  # or else Qt would put it at the rail

    def choose(self, part: Part) -> None:
        """Show one of the parts."""
        for one, chip in self._chips.items():
            chip.setChecked(one is part)
        self._stack.setCurrentWidget(self._pages[part])

    def part(self) -> Part:
        """The part in view."""
        return next(one for one, page in self._pages.items() if page is self._stack.currentWidget())

    def take_focus(self) -> None:
        """Put the keys at the next step, or at the parts where there is none."""
        target: QWidget = self._step if not self._step.isHidden() else self._chips[self.part()]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- parts --

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        back = IconButton("chevron-left", self.tr("Till alla företagsbesök"))
        back.setObjectName("visit-back")
        back.clicked.connect(self.left)
        self._chip = Chip("", "idle")
        self._more = IconButton("more", self.tr("Mer om besöket"))
        self._more.setObjectName("visit-more")
        self._more.clicked.connect(self._show_menu)
        self._step = PrimaryButton("")
        self._step.setObjectName("visit-step")
        self._step.clicked.connect(self._take_step)
        self._header = PageHeader("", actions=[self._chip, self._more, self._step])
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._header, 1)
        return row

    def _build_parts_row(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._chips: dict[Part, FilterChip] = {}
        for part, word in self._part_words().items():
            chip = FilterChip(word)
            chip.setObjectName(f"visit-part-{part.value}")
            chip.clicked.connect(lambda _=False, wanted=part: self.choose(wanted))
            flow.addWidget(chip)
            self._chips[part] = chip
        return holder

    def _build_stack(self) -> QStackedWidget:
        self._stack = QStackedWidget()
        self._pages: dict[Part, QWidget] = {}
        parts: dict[Part, QWidget] = {
            Part.PEOPLE: self.people,
            Part.EQUIPMENT: self.equipment,
            Part.OPEN: self.open,
            Part.HISTORY: self.history,
        }
        for part, widget in parts.items():
            scroll = PageScroll()
            scroll.content.addWidget(widget)
            scroll.content.addStretch(1)
            scroll.content.addSpacing(16)
            self._stack.addWidget(scroll)
            self._pages[part] = scroll
        self.choose(Part.PEOPLE)
        return self._stack

    def _part_words(self) -> dict[Part, str]:
        return {
            Part.PEOPLE: self.tr("Personer"),
            Part.EQUIPMENT: self.tr("Utrustning"),
            Part.OPEN: self.tr("Att göra innan ni åker"),
            Part.HISTORY: self.tr("Historik"),
        }

    # -- inside --

    def _count_parts(self, shown: VisitShown) -> None:
        view = shown.view
        self._chips[Part.PEOPLE].set_count(len(view.runs) + len(view.without_run))
        self._chips[Part.EQUIPMENT].set_count(len(view.state.equipment))
        self._chips[Part.OPEN].set_count(len(view.open_points))

    def _show_about(self, shown: VisitShown) -> None:
        """Whom to ask for, who goes, what to bear in mind."""
        details, names = shown.view.state.details, shown.view.names
        contact = " ".join(part for part in (details.contact_name, details.contact_phone) if part)
        going = ", ".join(names[one] for one in shown.view.state.assessors if one in names)
        parts = (
            self.tr("Kontakt: {contact}").format(contact=contact) if contact else "",
            self.tr("Bedömare: {names}").format(names=going) if going else "",
            details.note,
        )
        text = " · ".join(part for part in parts if part)
        self._about.setText(text)
        self._about.setVisible(bool(text))

    def _show_banner(self, shown: VisitShown) -> None:
        view = shown.view
        text = ""
        kind = "info"
        since = view.state.handed_out_at
        when = self._formats.short_day_time(since) if since is not None else ""
        if view.is_elsewhere:
            kind = "warning"
            text = self.tr(
                "Utlämnad till {name} sedan {when}. Ändra helst inte här: det som ändras på båda ställena "
                "kan behöva avgöras sedan."
            ).format(name=view.device_label, when=when)
        elif view.is_here:
            text = self.tr("Besöket är på den här datorn sedan {when}.").format(when=when)
        elif view.state.status is VisitStatus.CANCELLED:
            text = self.tr("Inställt: {reason}").format(reason=view.state.cancel_reason)
        elif shown.lacks_laptop:
            text = self.tr(
                "Ska ni arbeta på plats utan nät? Introducera en bärbar dator, så kan besöket lämnas ut till "
                "den."
            )
        introduce = self.tr("Introducera …") if shown.lacks_laptop and shown.may_introduce else None
        self._banner.setVisible(bool(text))
        self._banner.set_message("warning" if kind == "warning" else "info", text, introduce)

    def _step_text(self, step: NextStep, *, is_laptop: bool) -> str:
        if step is NextStep.HAND_OUT and is_laptop:
            return self.tr("Ta med …")
        return {
            NextStep.ADD_PEOPLE: self.tr("Lägg till personer"),
            NextStep.HAND_OUT: self.tr("Lämna ut …"),
            NextStep.HAND_IN: self.tr("Lämna in …"),
            NextStep.CLOSE: self.tr("Avsluta …"),
            NextStep.RESUME: self.tr("Ta upp igen"),
        }[step]

    def _take_step(self) -> None:
        if self._shown is not None and self._shown.step is not None:
            self.acted.emit(self._shown.step.value)

    def _show_menu(self) -> None:
        menu = self.build_menu()
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def build_menu(self) -> QMenu:
        """What else can be done with the visit; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view = self._shown.view if self._shown is not None else None
        menu.addAction(self.tr("Skriv ut besöksblad …"), lambda: self.acted.emit("paper"))
        if view is None:
            return menu
        menu.addAction(self.tr("Ändra besöket …"), lambda: self.acted.emit("amend"))
        if view.is_elsewhere:
            menu.addAction(self.tr("Ta tillbaka besöket …"), lambda: self.acted.emit("take_back"))
        if view.is_open:
            menu.addSeparator()
            menu.addAction(self.tr("Ställ in besöket …"), lambda: self.acted.emit("cancel"))
        elif view.state.status is VisitStatus.HANDED_IN:
            menu.addAction(self.tr("Ta upp igen"), lambda: self.acted.emit(NextStep.RESUME.value))
        return menu
