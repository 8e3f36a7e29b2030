"""One company: who it is, the one next step, and its parts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.ui.companies.people_part import PeoplePart
from assessor_app.ui.companies.rows_parts import ContactsPart, HistoryPart, ProfilesPart, WorkplacesPart
from assessor_app.ui.companies.view_protocol import CompanyShown, NextStep, Part
from assessor_app.ui.companies.words import people_text, shown_number
from assessor_app.ui.formats import Formats
from assessor_app.ui.session import Preferences
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Chip,
    FilterChip,
    FlowLayout,
    IconButton,
    PageHeader,
    PageScroll,
    PrimaryButton,
    role_label,
)


class CompanyPage(QWidget):
    """`acted` carries what the user wants done: a `NextStep`, or amend, roster, close."""

    acted = Signal(str)
    left = Signal()

    def __init__(
        self,
        formats: Formats,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        may_import: bool = False,
    ) -> None:
        super().__init__(parent)
        self._may_import = may_import
        self._shown: CompanyShown | None = None
        self.people = PeoplePart(formats, preferences, may_import=may_import)
        self.workplaces, self.contacts = WorkplacesPart(), ContactsPart()
        self.profiles, self.history = ProfilesPart(), HistoryPart(formats)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 12, 28, 0), 10)
        column.addLayout(self._build_head())
        self._note = role_label("", "body", wrap=True)
        column.addWidget(self._note)
        column.addWidget(self._build_parts_row())
        column.addWidget(self._build_stack(), 1)

    def show_company(self, shown: CompanyShown) -> None:
        """Show the company as it stands; the part in view stays."""
        self._shown = shown
        view = shown.view
        details, town = view.state.details, ""
        town = next((one.town for one in view.state.workplaces.values() if one.town), "")
        people = people_text(len(view.people)) if view.people else ""
        agree = self.tr("{count} med samtycke").format(count=view.consenting) if view.people else ""
        told = (shown_number(details.organisation_number), town, people, agree)
        self._header.set_title(details.name)
        self._header.set_context(" · ".join(part for part in told if part))
        self._chip.setVisible(view.state.closed)
        self._note.setText(details.note)
        self._note.setVisible(bool(details.note))
        self._more.setVisible(shown.may_keep)
        had_focus = self._step.hasFocus()
        self._step.setVisible(shown.step is not None)
        if shown.step is not None:
            self._step.setText(self._step_text(shown.step))
        self._count_parts()
        for part in (self.people, self.workplaces, self.contacts, self.profiles, self.history):
            part.show_company(shown)
        if had_focus and shown.step is None:
            self.take_focus()

    def choose(self, part: Part) -> None:
        """Show one of the parts."""
        for one, chip in self._chips.items():
            chip.setChecked(one is part)
        self._stack.setCurrentWidget(self._pages[part])

    def take_focus(self) -> None:
        """Put the keys at the next step, or at the parts where there is none."""
        part = next(one for one, page in self._pages.items() if page is self._stack.currentWidget())
        target: QWidget = self._step if not self._step.isHidden() else self._chips[part]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- parts --

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        back = IconButton("chevron-left", self.tr("Till alla företag"))
        back.setObjectName("company-back")
        back.clicked.connect(self.left)
        self._chip = Chip(self.tr("Avslutat"), "idle")
        self._more = IconButton("more", self.tr("Mer om företaget"))
        self._more.setObjectName("company-more")
        self._more.clicked.connect(self._show_menu)
        self._step = PrimaryButton("")
        self._step.setObjectName("company-step")
        self._step.clicked.connect(self._take_step)
        self._header = PageHeader("", actions=[self._chip, self._more, self._step])
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._header, 1)
        return row

    def _build_parts_row(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        words = {
            Part.PEOPLE: self.tr("Medarbetare"),
            Part.WORKPLACES: self.tr("Arbetsplatser"),
            Part.CONTACTS: self.tr("Kontakter"),
            Part.PROFILES: self.tr("Kravprofiler"),
            Part.HISTORY: self.tr("Historik"),
        }
        self._chips: dict[Part, FilterChip] = {}
        for part, word in words.items():
            chip = FilterChip(word)
            chip.setObjectName(f"company-part-{part.value}")
            chip.clicked.connect(lambda _=False, wanted=part: self.choose(wanted))
            flow.addWidget(chip)
            self._chips[part] = chip
        return holder

    def _build_stack(self) -> QStackedWidget:
        self._stack = QStackedWidget()
        self._pages: dict[Part, QWidget] = {Part.PEOPLE: self.people}
        self._stack.addWidget(self.people)
        cards: dict[Part, QWidget] = {
            Part.WORKPLACES: self.workplaces,
            Part.CONTACTS: self.contacts,
            Part.PROFILES: self.profiles,
            Part.HISTORY: self.history,
        }
        for part, widget in cards.items():
            scroll = PageScroll()
            scroll.content.addWidget(widget)
            scroll.content.addStretch(1)
            scroll.content.addSpacing(16)
            self._stack.addWidget(scroll)
            self._pages[part] = scroll
        self.choose(Part.PEOPLE)
        return self._stack

    # -- inside --

    def _count_parts(self) -> None:
        if self._shown is None:
            return
        view = self._shown.view
        self._chips[Part.PEOPLE].set_count(len(view.people))
        self._chips[Part.WORKPLACES].set_count(len(view.state.workplaces))
        self._chips[Part.CONTACTS].set_count(len(view.state.contacts))
        self._chips[Part.PROFILES].set_count(len(view.state.profiles))

    def _step_text(self, step: NextStep) -> str:
        return {
            NextStep.ADD_PEOPLE: self.tr("Lägg till medarbetare"),
            NextStep.OPEN_MAP: self.tr("Kompetenskarta"),
            NextStep.REOPEN: self.tr("Öppna igen"),
        }[step]

    def _take_step(self) -> None:
        if self._shown is not None and self._shown.step is not None:
            self.acted.emit(self._shown.step.value)

    def _show_menu(self) -> None:
        menu = self.build_menu()
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def build_menu(self) -> QMenu:
        """What else can be done with the company; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Ändra företaget …"), lambda: self.acted.emit("amend"))
        if self._shown is not None and not self._shown.view.state.closed:
            if self._may_import:
                menu.addAction(self.tr("Läs in lista …"), lambda: self.acted.emit("roster"))
            menu.addSeparator()
            menu.addAction(self.tr("Avsluta företaget"), lambda: self.acted.emit("close"))
        return menu
