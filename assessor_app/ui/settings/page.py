"""The settings: sections to the left, the chosen one to the right, each built when it is first shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from assessor_app.ui.session import Session
from assessor_app.ui.settings.section_list import SectionList
from assessor_app.ui.settings.sections import working_sections
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.page_headers import PageHeader

_SECTION = "settings.section"


class SettingsPage(QWidget):
    """Every choice takes effect at once; there is nothing to save and nothing to lose."""

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
        column.addWidget(
            PageHeader(self.tr("Inställningar"), self.tr("Ändringar gäller direkt, på den här datorn."))
        )
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 18)
        self._list = SectionList(tuple(self._sections.values()))
        self._list.chosen.connect(self.show_section)
        self._stack = QStackedWidget()
        row.addWidget(self._list)
        row.addWidget(self._stack, 1)
        column.addLayout(row, 1)
        last = session.preferences.get(_SECTION, "")
        self._show(last if last in self._sections else next(iter(self._sections)))

    def show_section(self, key: str) -> None:
        """Show a section and remember it; an unknown one changes nothing."""
        if key in self._sections:
            self._session.preferences.set(_SECTION, key)
            self._show(key)

    def section(self, key: str) -> QWidget:
        """The content of a section, built if need be. Raises KeyError for an unknown one."""
        if key not in self._shown:
            self._contents[key] = self._sections[key].build(self._session, self._around)
            self._shown[key] = _scrolled(self._contents[key])
            self._stack.addWidget(self._shown[key])
        return self._contents[key]

    def _show(self, key: str) -> None:
        self.section(key)
        self._list.set_current(key)
        self._stack.setCurrentWidget(self._shown[key])


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
