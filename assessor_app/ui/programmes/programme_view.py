"""One programme: its name, funder and period, how it stands, and its parts under a row of tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assessor_app.services.programme_models import ProgrammePhase, ProgrammeView
from assessor_app.ui.programmes.part import Part, PartHost
from assessor_app.ui.programmes.parts import parts_of
from assessor_app.ui.programmes.words import period, phase_mark, phase_tone, phase_word
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Chip, IconButton, PageHeader, RoomTabs


class ProgrammePageView(QWidget):
    """`acted` carries what the user wants done: amend, finish, resume; `left` that they go back."""

    acted = Signal(str)
    left = Signal()

    def __init__(self, host: PartHost, *, may_keep: bool) -> None:
        super().__init__()
        self._formats, self._may_keep = host.formats, may_keep
        self._view: ProgrammeView | None = None
        self._parts: list[Part] = []
        tabs = tuple(replace(tab, build=partial(self._built, tab.build)) for tab in parts_of(host))
        column = QVBoxLayout(self)
        set_spacing(column, (0, 12, 0, 0), 0)
        column.addLayout(self._build_head())
        self._tabs = RoomTabs(tabs)
        column.addWidget(self._tabs, 1)

    def show_programme(self, view: ProgrammeView) -> None:
        """Show the programme as it stands; the parts not yet looked at are told when they are."""
        self._view = view
        details = view.state.details
        self._header.set_title(details.name)
        when = period(self._formats, details.starts_on, details.ends_on)
        about = (details.funder, details.reference, when)
        self._header.set_context(" · ".join(one for one in about if one))
        phase = view.phase
        self._chip.set_text(phase_word(phase), phase_tone(phase), mark=phase_mark(phase))
        for part in self._parts:
            part.show_programme(view)

    def choose(self, part: str) -> None:
        """Show one of the parts."""
        self._tabs.show_tab(part)

    def part(self) -> QWidget:
        """The part in view."""
        return self._tabs.current_page()

    def take_focus(self) -> None:
        """Put the keys where one came in."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside --

    def _built(self, build: Callable[[], QWidget]) -> QWidget:
        part = build()
        if isinstance(part, Part):
            self._parts.append(part)
            if self._view is not None:
                part.show_programme(self._view)
        return part

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (28, 0, 28, 0), 8)
        self._back = IconButton("chevron-left", self.tr("Till alla insatser"))
        self._back.setObjectName("programme-back")
        self._back.clicked.connect(self.left)
        self._chip = Chip("", "idle")
        self._more = IconButton("more", self.tr("Mer om insatsen"))
        self._more.setObjectName("programme-more")
        self._more.clicked.connect(self._show_menu)
        if not self._may_keep:
            self._more.setParent(self)
            self._more.hide()
        self._header = PageHeader("", actions=[self._chip, self._more] if self._may_keep else [self._chip])
        row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._header, 1)
        return row

    def _show_menu(self) -> None:
        self.build_menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def build_menu(self) -> QMenu:
        """What can be done with the programme; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Ändra insatsen …"), lambda: self.acted.emit("amend"))
        if self._view is not None and self._view.phase is ProgrammePhase.DONE:
            menu.addAction(self.tr("Ta upp insatsen igen"), lambda: self.acted.emit("resume"))
        else:
            menu.addAction(self.tr("Avsluta insatsen"), lambda: self.acted.emit("finish"))
        return menu
