"""The settings: sections to the left, the chosen one to the right, each built when it is first shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.ui.session import Session
from assessor_app.ui.settings.section_list import SectionList
from assessor_app.ui.settings.sections import working_sections
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.page_headers import PageHeader
from assessor_app.ui.widgets.painting import LookFollower

_SECTION = "settings.section"
_BESIDE_FROM = 860


class SettingsPage(LookFollower, QWidget):
    """Choices take effect at once, but in the few sections that have a button to save them."""

    def __init__(self, session: Session, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._around = surroundings
        self._sections = {section.key: section for section in working_sections(session)}
        self._shown: dict[str, QScrollArea] = {}
        self._contents: dict[str, QWidget] = {}
        self.setObjectName("settings-page")
        column = QVBoxLayout(self)
        set_spacing(column, (28, 18, 28, 0), 18)
        self._header = PageHeader(self.tr("Inställningar"))
        column.addWidget(self._header)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_spacing(self._row, (0, 0, 0, 0), 18)
        self._list = SectionList(tuple(self._sections.values()))
        self._list.chosen.connect(self.show_section)
        self._stack = QStackedWidget()
        self._row.addWidget(self._list)
        self._row.addWidget(self._stack, 1)
        column.addLayout(self._row, 1)
        self._current = ""
        self._show(self._chosen() or next(iter(self._sections)))

    def show_section(self, key: str) -> None:
        """Show a section and remember it; an unknown one changes nothing."""
        if key in self._sections:
            self._session.preferences.set(_SECTION, key)
            self._show(key)

    def take_pairing(self, file: Path) -> None:
        """Hand a pairing file to the section that introduces devices, if it is there to take it."""
        take = getattr(self._contents.get("devices"), "take_pairing", None)
        if callable(take):
            take(file)

    def section(self, key: str) -> QWidget:
        """The content of a section, built if need be. Raises KeyError for an unknown one."""
        if key not in self._shown:
            self._contents[key] = self._sections[key].build(self._session, self._around)
            self._shown[key] = _scrolled(self._contents[key])
            self._stack.addWidget(self._shown[key])
        return self._contents[key]

    def _chosen(self) -> str | None:
        """The section chosen last, here or by a screen that led hither."""
        last = self._session.preferences.get(_SECTION, "")
        return last if last in self._sections else None

    def _show(self, key: str) -> None:
        self._current = key
        self.section(key)
        at_once = self.tr("Ändringar gäller direkt, på den här datorn.")
        later = self.tr("Ändringar gäller när du har sparat dem, för hela testcentret.")
        self._header.set_context(at_once if self._sections[key].saves_itself else later)
        self._list.set_current(key)
        self._stack.setCurrentWidget(self._shown[key])

    def _arrange(self) -> None:
        """Where text is large, the sections are one field over what they hold."""
        beside = self.width() >= self.look.size(_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._list.set_narrow(not beside)

    # -- Qt --

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        chosen = self._chosen()
        if chosen is not None and chosen != self._current:
            self._show(chosen)


def _scrolled(content: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setAutoFillBackground(False)
    holder = QWidget()
    holder.setObjectName("scrolled")
    column = QVBoxLayout(holder)
    set_spacing(column, (0, 0, 0, 28), 0)
    column.addWidget(content, 1)
    scroll.setWidget(holder)
    return scroll
