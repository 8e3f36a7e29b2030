"""The rating of one criterion: five choices side by side, each with its key."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from assessor_app.ui.widgets.painting import (
    STATE_TOKENS,
    FocusRinged,
    LookFollower,
    draw_mark,
    draw_ring,
)

RATING_CODES = ("shown", "partly", "not_shown", "not_tested", "not_applicable")
RATING_KEYS = {"1": "shown", "2": "partly", "3": "not_shown", "0": "not_tested", "-": "not_applicable"}
_KEY_OF = {code: key for key, code in RATING_KEYS.items()}

_HEIGHT, _PADDING, _GAP, _MARK = 46, 12, 8, 11


class _Form(Enum):
    """How much of itself the group shows, by the room there is."""

    WITH_KEYS = auto()
    IN_LINE = auto()
    STACKED = auto()


class _Segment(LookFollower, FocusRinged, QRadioButton):
    """One choice. A radio button to screen readers; it never turns itself on."""

    chosen = Signal(str)
    focus_moved = Signal(int)

    def __init__(self, code: str, text: str, name: str, group: SegmentedRating) -> None:
        super().__init__(group)
        self.code = code
        self._group = group
        self._label = text
        self.setAutoExclusive(False)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """A click or Space is only a wish: the group decides what is shown."""
        self.chosen.emit(self.code)

    def hitButton(self, _position: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focus_moved.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def width_for(self, form: _Form) -> int:
        """How wide the choice is in one of the forms."""
        look = self.look
        padding = look.space(_PADDING if form is not _Form.STACKED else _PADDING // 2) * 2
        if not self._label:
            return max(padding + look.size(8), look.space(32))
        text = QFontMetrics(look.font("strong")).horizontalAdvance(self._label) + 1
        if form is _Form.STACKED:
            return padding + text
        cap = self._cap_width() + look.space(_GAP) if form is _Form.WITH_KEYS else 0
        return padding + look.size(_MARK) + look.space(_GAP) + text + cap

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = STATE_TOKENS[self.code]
        painter.setClipPath(self._group.inner_path(self.geometry()))
        if self.isChecked():
            painter.fillRect(self.rect(), look.color(f"{tone}-soft"))
            bar = QRectF(0, self.height() - 3, self.width(), 3)
            painter.fillRect(bar, look.color(tone))
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), look.color("hover"))
        ink = tone if self.isChecked() else ("ink" if self.isEnabled() else "idle")
        self._paint_content(painter, ink)
        if self.shows_focus:
            painter.setClipping(False)
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(7))

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        look, form = self.look, self._group.form
        side = look.size(_MARK)
        mark = QRectF(0, 0, side, side)
        painter.setFont(look.font("strong" if self.isChecked() else "control"))
        if not self._label:
            mark.moveCenter(QRectF(self.rect()).center())
            draw_mark(painter, mark, self.code, look.color(ink))
            return
        line = painter.fontMetrics().height()
        if form is _Form.STACKED:
            top = (self.height() - side - line) / 2 - 1
            mark.moveTo((self.width() - side) / 2, top)
            room = QRectF(0, top + side + 1, self.width(), line)
            alignment = Qt.AlignmentFlag.AlignCenter
        else:
            mark.moveTo(look.space(_PADDING), (self.height() - side) / 2)
            left = mark.right() + look.space(_GAP)
            room = QRectF(left, 0, self.width() - left, self.height())
            alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        draw_mark(painter, mark, self.code, look.color(ink))
        painter.setPen(look.color(ink))
        text = painter.fontMetrics().elidedText(
            self._label, Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        painter.drawText(room, int(alignment), text)
        if form is _Form.WITH_KEYS:
            left = self.width() - look.space(_PADDING) - self._cap_width()
            self._paint_key_cap(painter, left, self.height() / 2)

    def _cap_width(self) -> int:
        return self.look.size(16)

    def _paint_key_cap(self, painter: QPainter, left: float, middle: float) -> None:
        look = self.look
        cap = QRectF(left, middle - look.size(15) / 2, self._cap_width(), look.size(15))
        painter.setPen(QPen(look.color("line"), 1))
        painter.setBrush(look.color("floor"))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(look.font("key-cap"))
        painter.setPen(look.color("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, _KEY_OF[self.code])


class SegmentedRating(LookFollower, QWidget):
    """Visat, Delvis, Ej visat, Ej prövat and – (ej tillämpligt), of which at most one is chosen.

    `rated` carries the code of the choice the user made, also when it is the one already chosen; the
    widget shows it only after `set_rating`, or at once with `shows_at_once` (the default). Keys 1, 2, 3,
    0 and - rate while the focus is here, ← and → move, Space rates.
    """

    rated = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, shows_at_once: bool = True) -> None:
        super().__init__(parent)
        self._rating: str | None = None
        self._read_only = False
        self._subject = ""
        self._used_width = 0
        self._shows_at_once = shows_at_once
        self.form = _Form.WITH_KEYS
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._segments = [self._build_segment(code) for code in RATING_CODES]
        self._let_tab_stop_at(self._segments[0])
        self._name_group()

    def rating(self) -> str | None:
        """The code that is shown as chosen, or None."""
        return self._rating

    def set_rating(self, code: str | None) -> None:
        """Show a choice without telling anyone. ValueError for an unknown code."""
        if code is not None and code not in RATING_CODES:
            raise ValueError(f"no rating is called {code}")
        self._rating = code
        for segment in self._segments:
            segment.setChecked(segment.code == code)
        self._let_tab_stop_at(self._segment(code) or self._segments[0])
        self._name_group()

    def set_subject(self, subject: str) -> None:
        """What is rated, for screen readers: the criterion's code and title."""
        self._subject = subject
        self._name_group()

    def set_read_only(self, read_only: bool) -> None:
        """Show the choice but take no answer (a signed assessment)."""
        self._read_only = read_only
        for segment in self._segments:
            segment.setEnabled(not read_only or segment.isChecked())
            segment.setCursor(Qt.CursorShape.ArrowCursor if read_only else Qt.CursorShape.PointingHandCursor)

    def set_not_applicable_allowed(self, allowed: bool) -> None:
        """Whether – may be chosen."""
        self._segments[-1].setEnabled(allowed)

    def rate(self, code: str) -> None:
        """Rate as the user would: for the keys that the page itself listens to."""
        segment = self._segment(code)
        if self._read_only or segment is None or not segment.isEnabled() or not self.isEnabled():
            return
        if self._shows_at_once:
            self.set_rating(code)
        self.rated.emit(code)

    def segment(self, code: str) -> QRadioButton:
        """The button of one choice."""
        found = self._segment(code)
        if found is None:
            raise ValueError(f"no rating is called {code}")
        return found

    def inner_path(self, part: QRect) -> QPainterPath:
        """The rounded inside of the group in the coordinates of the child with geometry `part`."""
        path = QPainterPath()
        inside = self._outline().adjusted(1, 1, -1, -1)
        radius = self.look.space(7)
        path.addRoundedRect(inside, radius, radius)
        return path.translated(-part.x(), -part.y())

    def _outline(self) -> QRectF:
        """The group's own part of the widget, which may be wider."""
        return QRectF(0, 0, self._used_width, self.height())

    def _segment(self, code: str | None) -> _Segment | None:
        return next((segment for segment in self._segments if segment.code == code), None)

    def _build_segment(self, code: str) -> _Segment:
        words = {
            "shown": self.tr("Visat"),
            "partly": self.tr("Delvis"),
            "not_shown": self.tr("Ej visat"),
            "not_tested": self.tr("Ej prövat"),
            "not_applicable": self.tr("Ej tillämpligt"),
        }
        text = "" if code == "not_applicable" else words[code]
        segment = _Segment(code, text, words[code], self)
        segment.chosen.connect(self.rate)
        segment.focus_moved.connect(self._move_focus)
        return segment

    def _let_tab_stop_at(self, stop: _Segment) -> None:
        for segment in self._segments:
            policy = Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)
        self.setFocusProxy(stop)

    def _move_focus(self, step: int) -> None:
        focused = next((i for i, segment in enumerate(self._segments) if segment.hasFocus()), 0)
        there = focused + step
        if 0 <= there < len(self._segments):
            self._let_tab_stop_at(self._segments[there])
            self._segments[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _name_group(self) -> None:
        chosen = self._segment(self._rating)
        answer = chosen.accessibleName() if chosen is not None else self.tr("inte bedömd")
        self.setAccessibleName(f"{self._subject}: {answer}" if self._subject else answer)

    def look_changed(self) -> None:
        self._place()

    def _natural_width(self, form: _Form) -> int:
        gaps = len(self._segments) + 1
        return sum(segment.width_for(form) for segment in self._segments) + gaps

    def _form_for(self, width: int) -> _Form:
        for form in (_Form.WITH_KEYS, _Form.IN_LINE):
            if width >= self._natural_width(form):
                return form
        return _Form.STACKED

    def _height_of(self, form: _Form) -> int:
        look = self.look
        if form is not _Form.STACKED:
            return look.space(_HEIGHT)
        line = QFontMetrics(look.font("strong")).height()
        return max(look.space(_HEIGHT), look.size(_MARK) + line + look.space(18))

    def _place(self) -> None:
        """Choose the fullest form there is room for, and put the choices side by side."""
        self.form = self._form_for(self.width())
        widths = [segment.width_for(self.form) for segment in self._segments]
        short = sum(widths) + len(widths) + 1 - self.width()
        if short > 0:
            widths = [max(1, width - short // len(widths) - 1) for width in widths]
        left = 1
        for segment, width in zip(self._segments, widths, strict=True):
            segment.setGeometry(left, 1, width, self.height() - 2)
            left += width + 1
        self._used_width = left

    def sizeHint(self) -> QSize:
        return QSize(self._natural_width(_Form.WITH_KEYS), self.look.space(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._natural_width(_Form.STACKED), self.look.space(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height_of(self._form_for(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        code = RATING_KEYS.get(event.text()) if plain else None
        if code is None:
            super().keyPressEvent(event)
        else:
            self.rate(code)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.color("control-line"), 1))
        painter.setBrush(look.color("raised"))
        painter.drawRoundedRect(outline, look.space(8), look.space(8))
        painter.setPen(QPen(look.color("line"), 1))
        for segment in self._segments[1:]:
            left = segment.x() - 0.5
            painter.drawLine(int(left), 1, int(left), self.height() - 2)
