"""Over which page the sheets of a section lie."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

PAGE = "settings-page"


def page_of(section: QWidget) -> QWidget:
    """The settings page around a section, so that a sheet covers what is seen and not what scrolls."""
    above = section.parentWidget()
    while above is not None and above.objectName() != PAGE:
        above = above.parentWidget()
    return above or section
