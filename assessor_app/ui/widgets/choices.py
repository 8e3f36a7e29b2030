"""Yes or no, and one of a few, as rows that a gloved hand can hit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.theme import Look, set_spacing
from assessor_app.ui.widgets.painting import FocusRinged, LookFollower, draw_mark, draw_ring

# The inset keeps the focus ring clear of the box.
_BOX, _GAP, _PADDING, _INSET = 22, 12, 12, 4
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


def _text_height(look: Look, font_role: str, text: str, width: int) -> int:
    metrics = QFontMetrics(look.font(font_role))
    return metrics.boundingRect(QRect(0, 0, max(40, width), 100_000), _WRAPPED, text).height()


class CheckRow(LookFollower, FocusRinged, QCheckBox):
    """A box with its sentence, which wraps; the whole row, at least 44 high, is the target."""

    edited = Signal(bool)

    def __init__(self, text: str = "", checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setChecked(checked)
        self.clicked.connect(self.edited)

    def value(self) -> bool:
        """Whether it is checked."""
        return self.isChecked()

    def set_value(self, checked: bool) -> None:
        """Check or not, silently."""
        self.setChecked(checked)

    def hitButton(self, position: object) -> bool:
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self.look
        room = width - look.size(_BOX) - look.space(_GAP + 2 * _INSET)
        text = _text_height(look, "body", self.text(), room)
        return max(look.space(44), text + look.space(12))

    def sizeHint(self) -> QSize:
        look = self.look
        natural = QFontMetrics(look.font("body")).horizontalAdvance(self.text()) + 4
        width = min(natural + look.size(_BOX) + look.space(_GAP + 2 * _INSET), look.space(520))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.space(160), self.look.space(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.size(_BOX)
        box = QRectF(look.space(_INSET), (self.height() - side) / 2, side, side)
        enabled, checked = self.isEnabled(), self.isChecked()
        edge = "accent" if checked else "control-line"
        painter.setPen(QPen(look.color(edge if enabled else "idle"), 1.5))
        painter.setBrush(
            look.color("accent" if checked else "raised") if enabled else look.color("idle-soft")
        )
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), side / 5, side / 5)
        if checked:
            inset = side * 0.27
            ink = look.color("on-accent" if enabled else "idle")
            draw_mark(painter, box.adjusted(inset, inset, -inset, -inset), "shown", ink)
        painter.setFont(look.font("body"))
        painter.setPen(look.color("ink" if enabled else "idle"))
        left = look.space(_INSET) + side + look.space(_GAP)
        room = QRect(left, 0, self.width() - left - look.space(_INSET), self.height())
        painter.drawText(room, _WRAPPED, self.text())
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))


class _ChoiceCard(LookFollower, FocusRinged, QRadioButton):
    """One choice as a bordered row: title, and a line that explains it."""

    def __init__(self, value: object, title: str, detail: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.value = value
        self._detail = detail
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(detail)

    def hitButton(self, position: object) -> bool:
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def _heights(self, width: int) -> tuple[int, int]:
        look = self.look
        room = width - look.size(_BOX) - look.space(_GAP) - 2 * look.space(_PADDING)
        title = _text_height(look, "control", self.text(), room)
        detail = _text_height(look, "secondary", self._detail, room) if self._detail else 0
        return title, detail

    def heightForWidth(self, width: int) -> int:
        title, detail = self._heights(width)
        return max(self.look.space(44), title + detail + 2 * self.look.space(10))

    def sizeHint(self) -> QSize:
        width = self.look.space(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.space(160), self.look.space(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        checked, enabled = self.isChecked(), self.isEnabled()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.color("accent" if checked and enabled else "control-line"), 1))
        ground = "accent-soft" if checked else ("hover" if self.underMouse() and enabled else "raised")
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(area, look.space(8), look.space(8))
        self._paint_dot(painter, checked=checked, enabled=enabled)
        title, detail = self._heights(self.width())
        left = look.space(_PADDING) + look.size(_BOX) + look.space(_GAP)
        top = (self.height() - title - detail) // 2
        room = self.width() - left - look.space(_PADDING)
        painter.setFont(look.font("control"))
        painter.setPen(look.color("ink" if enabled else "idle"))
        painter.drawText(QRect(left, top, room, title), _WRAPPED, self.text())
        if detail:
            painter.setFont(look.font("secondary"))
            painter.setPen(look.color("muted"))
            painter.drawText(QRect(left, top + title, room, detail), _WRAPPED, self._detail)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))

    def _paint_dot(self, painter: QPainter, *, checked: bool, enabled: bool) -> None:
        look = self.look
        side = look.size(_BOX) - 2
        dot = QRectF(look.space(_PADDING), (self.height() - side) / 2, side, side)
        token = "accent" if checked else "control-line"
        painter.setPen(QPen(look.color(token if enabled else "idle"), 1.5))
        painter.setBrush(look.color("raised"))
        painter.drawEllipse(dot)
        if checked:
            inset = side * 0.27
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent" if enabled else "idle"))
            painter.drawEllipse(dot.adjusted(inset, inset, -inset, -inset))


class ChoiceRow(QWidget):
    """One of a few, each given as (value, title, explanation). `edited` carries the value chosen.

    They stand under each other, or with `side_by_side` in columns of one width.
    """

    edited = Signal(object)

    def __init__(
        self,
        choices: Sequence[tuple[object, str, str]] = (),
        parent: QWidget | None = None,
        *,
        side_by_side: bool = False,
    ) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self) if side_by_side else QVBoxLayout(self)
        set_spacing(line, (0, 0, 0, 0), 12 if side_by_side else 8)
        self._cards: list[_ChoiceCard] = []
        for value, title, detail in choices:
            card = _ChoiceCard(value, title, detail, self)
            card.clicked.connect(lambda _=False, chosen=value: self.edited.emit(chosen))
            line.addWidget(card, 1 if side_by_side else 0)
            self._cards.append(card)

    def value(self) -> object | None:
        """The value chosen, or None."""
        return next((card.value for card in self._cards if card.isChecked()), None)

    def set_value(self, value: object | None) -> None:
        """Choose, silently; None or a value not offered chooses nothing."""
        for card in self._cards:
            card.setAutoExclusive(False)
            card.setChecked(card.value == value)
            card.setAutoExclusive(True)

    def choice(self, value: object) -> QRadioButton:
        """The button of a value. KeyError if it is not offered."""
        for card in self._cards:
            if card.value == value:
                return card
        raise KeyError(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
