"""The sections of the settings: a list to the left, or one field to choose from where text is large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.icons import pixmap
from assessor_app.ui.settings.sections import Section
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.inputs import ChoiceInput
from assessor_app.ui.widgets.painting import LookFollower, PaintedButton, draw_ring
from assessor_app.ui.widgets.scrolling import PageScroll

_WIDTH, _HEIGHT, _ICON, _GAP = 232, 44, 20, 12
_BAR = 14
"""Room for a scroll bar beside the buttons."""
_ANY_WIDTH = 16_777_215
"""What Qt takes for no limit."""


class _Button(PaintedButton):
    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._icon_name = section.title, section.icon
        self.setObjectName(f"section-{section.key}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(section.title)

    def nextCheckState(self) -> None:
        """The list decides which section is current."""

    def sizeHint(self) -> QSize:
        look = self.look
        width = look.space(_WIDTH - _BAR)
        text = self._text_area(width)
        metrics = QFontMetrics(look.font("body"))
        height = metrics.boundingRect(text, int(Qt.TextFlag.TextWordWrap), self._title).height()
        return QSize(width, max(look.space(_HEIGHT), height + look.space(20)))

    def _text_area(self, width: int) -> QRect:
        left = self.look.space(_GAP) * 2 + self.look.size(_ICON)
        return QRect(left, 0, width - left - self.look.space(8), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.space(8), look.space(8))
        ink = "accent" if self.isChecked() else "ink"
        side = look.size(_ICON)
        painter.drawPixmap(look.space(_GAP), (self.height() - side) // 2, pixmap(self._icon_name, ink, side))
        painter.setFont(look.font("strong" if self.isChecked() else "body"))
        painter.setPen(look.color(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._text_area(self.width()), int(flags), self._title)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))


class SectionList(LookFollower, QWidget):
    """`chosen` carries the key of the section the user chose."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Avsnitt"))
        self._narrow = False
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(self._build_list(sections))
        column.addWidget(self._build_choice(sections))
        self.set_narrow(False)

    def _build_list(self, sections: Sequence[Section]) -> QWidget:
        self._list = PageScroll(2)
        self._buttons = {section.key: _Button(section) for section in sections}
        for key, button in self._buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._list.content.addWidget(button)
        self._list.content.addStretch(1)
        return self._list

    def _build_choice(self, sections: Sequence[Section]) -> QWidget:
        self._choice = ChoiceInput(tuple((section.key, section.title) for section in sections))
        self._choice.setObjectName("section-choice")
        self._choice.edited.connect(lambda key: self.chosen.emit(str(key)))
        self._field = FormField(self.tr("Avsnitt"), self._choice)
        return self._field

    def set_current(self, key: str) -> None:
        """Show a section as the current one."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)
            if name == key:
                self._list.ensureWidgetVisible(button)
        self._choice.set_value(key)

    def set_narrow(self, narrow: bool) -> None:
        """Show one field over the section instead of a list beside it."""
        self._narrow = narrow
        self._list.setVisible(not narrow)
        self._field.setVisible(narrow)
        self.look_changed()

    def look_changed(self) -> None:
        if self._narrow:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY_WIDTH)
        else:
            self.setFixedWidth(self.look.space(_WIDTH))
