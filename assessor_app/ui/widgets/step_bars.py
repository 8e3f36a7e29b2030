"""The steps of a flow, one beside the other, with a line under them that shows how far it went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.painting import LookFollower, PaintedButton, draw_mark, draw_ring

StepState = Literal["done", "current", "todo"]

_HEIGHT, _DISC, _LINE, _GAP = 46, 22, 3, 9


class _Step(PaintedButton):
    def __init__(self, number: int, title: str, state: StepState, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._title, self._state = number, title, state
        self._bare = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = {"done": self.tr("klart"), "current": self.tr("pågår"), "todo": self.tr("återstår")}
        self.setAccessibleName(f"{number} {title}, {words[state]}")
        self.setToolTip(title)

    @property
    def state(self) -> StepState:
        """How far the step is."""
        return self._state

    def set_bare(self, bare: bool) -> None:
        """Show the number alone, where large text leaves no room for the title; the tooltip has it still."""
        if bare != self._bare:
            self._bare = bare
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """The width with number and title."""
        look = self.look
        text = QFontMetrics(look.font("strong")).horizontalAdvance(self._title)
        return look.size(_DISC) + look.space(_GAP) + text + look.space(12)

    def sizeHint(self) -> QSize:
        look = self.look
        width = look.size(_DISC) + look.space(8) if self._bare else self.full_width()
        return QSize(width, max(look.space(_HEIGHT), look.size(_DISC) + look.space(16)))

    def minimumSizeHint(self) -> QSize:
        natural = self.sizeHint()
        if self._state == "current" or self._bare:
            return natural
        return QSize(self.look.size(_DISC) + self.look.space(8), natural.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = {"done": "shown", "current": "accent", "todo": "line"}[self._state]
        painter.fillRect(QRectF(0, self.height() - _LINE, self.width(), _LINE), look.color(line))
        side = look.size(_DISC)
        disc = QRectF(0, (self.height() - _LINE - side) / 2, side, side)
        self._paint_disc(painter, disc)
        if not self._bare:
            self._paint_title(painter, disc)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()).adjusted(0, 0, 0, -4), look.color("accent"), look.space(8))

    def _paint_title(self, painter: QPainter, disc: QRectF) -> None:
        look = self.look
        font = look.font("strong" if self._state == "current" else "control")
        painter.setFont(font)
        hovered = self.underMouse() and self.isEnabled()
        painter.setPen(look.color("muted" if self._state == "todo" and not hovered else "ink"))
        left = disc.right() + look.space(_GAP)
        room = QRectF(left, 0, self.width() - left - look.space(4), self.height() - _LINE)
        text = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        look = self.look
        ground = {"done": "shown-soft", "current": "accent", "todo": "idle-soft"}[self._state]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(ground))
        painter.drawEllipse(disc)
        if self._state == "done":
            inset = disc.width() * 0.29
            draw_mark(painter, disc.adjusted(inset, inset, -inset, -inset), "shown", look.color("shown"))
            return
        painter.setFont(look.font("chip"))
        painter.setPen(look.color("on-accent" if self._state == "current" else "muted"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepBar(LookFollower, QWidget):
    """Steps given as (title, state). `step_chosen` carries the index the user chose."""

    step_chosen = Signal(int)

    def __init__(self, steps: Sequence[tuple[str, StepState]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[tuple[str, StepState]] = []
        self._buttons: list[_Step] = []
        self._row = QHBoxLayout(self)
        set_spacing(self._row, (0, 0, 0, 0), 0)
        self.set_steps(steps)

    def steps(self) -> list[tuple[str, StepState]]:
        """What is shown."""
        return list(self._steps)

    def set_steps(self, steps: Sequence[tuple[str, StepState]]) -> None:
        """Show other steps or states. Keeps the focus on the step that had it."""
        if list(steps) == self._steps:
            return
        focused = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._steps = list(steps)
        self._buttons = []
        for index, (title, state) in enumerate(self._steps):
            button = _Step(index + 1, title, state, self)
            button.clicked.connect(lambda _=False, chosen=index: self.step_chosen.emit(chosen))
            self._row.addWidget(button)
            self._buttons.append(button)
        self._share_room()
        if focused is not None and focused < len(self._buttons):
            self._buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_room(self) -> None:
        """Steps are equally wide, unless a title would then be cut that need not be.

        Where there is no room for every title, the step in hand alone keeps its own.
        """
        if not self._buttons:
            return
        crowded = sum(button.full_width() for button in self._buttons) > self.width() > 0
        for button in self._buttons:
            button.set_bare(crowded and button.state != "current")
        share = self.width() // len(self._buttons)
        equal = all(button.sizeHint().width() <= share for button in self._buttons)
        for index in range(len(self._buttons)):
            self._row.setStretch(index, 1 if equal else 0)

    def set_step_enabled(self, index: int, enabled: bool) -> None:
        """Whether a step can be gone to."""
        self._buttons[index].setEnabled(enabled)

    def look_changed(self) -> None:
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_room()
        super().resizeEvent(event)
