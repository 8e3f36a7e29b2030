"""Small pills: what state something is in, and filters that are on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessor_app.ui.theme import Look
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import PaintedButton, PaintedWidget, draw_mark, draw_ring

_TONES = {
    "neutral": ("idle-soft", "idle"),
    "idle": ("idle-soft", "idle"),
    "accent": ("accent-soft", "accent"),
    "shown": ("shown-soft", "shown"),
    "partly": ("partly-soft", "partly"),
    "not-shown": ("not-shown-soft", "not-shown"),
}
_MARK, _PADDING, _GAP, _HEIGHT = 9, 10, 6, 22


def chip_tokens(tone: str) -> tuple[str, str]:
    """Ground and ink of a chip's tone. KeyError for an unknown tone."""
    return _TONES[tone.replace("_", "-")]


def chip_size(look: Look, text: str, mark: str | None = None) -> QSize:
    """The room a chip takes."""
    metrics = QFontMetrics(look.font("chip"))
    width = metrics.horizontalAdvance(text) + 2 * look.space(_PADDING)
    if mark is not None:
        width += look.size(_MARK) + (look.space(_GAP) if text else 0)
    return QSize(width, max(look.size(_HEIGHT), metrics.height() + look.space(6)))


def draw_chip(
    painter: QPainter, area: QRectF, look: Look, text: str, tone: str, mark: str | None = None
) -> None:
    """Draw a chip that fills `area`; the text ends in … where there is no room."""
    ground, ink = chip_tokens(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(ground))
    radius = area.height() / 2
    painter.drawRoundedRect(area, radius, radius)
    inside = area.adjusted(look.space(_PADDING), 0, -look.space(_PADDING), 0)
    if mark is not None:
        side = look.size(_MARK)
        draw_mark(
            painter, QRectF(inside.left(), area.center().y() - side / 2, side, side), mark, look.color(ink)
        )
        inside.setLeft(inside.left() + side + look.space(_GAP))
    painter.setFont(look.font("chip"))
    painter.setPen(look.color(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width() + 1))
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, shown)
    painter.restore()


class Chip(PaintedWidget):
    """A word in a tone: neutral, accent, shown, partly, not-shown or idle; `mark` adds ✓ ◐ ✕ ○ –."""

    def __init__(
        self, text: str, tone: str = "neutral", parent: QWidget | None = None, *, mark: str | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text, tone, mark=mark)

    def text(self) -> str:
        """The word shown."""
        return self._text

    def set_text(self, text: str, tone: str | None = None, *, mark: str | None = None) -> None:
        """Show another word, in another tone if one is given."""
        self._text, self._mark = text, mark
        if tone is not None:
            chip_tokens(tone)
            self._tone = tone
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text) if len(text) > 24 else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self.look, self._text, self._mark)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self.look.space(56)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_chip(QPainter(self), QRectF(self.rect()), self.look, self._text, self._tone, self._mark)


class FilterChip(PaintedButton):
    """A filter that is on or off, with how many it would show. `clicked` is the user's doing only.

    The target is 44 high; the pill drawn in its middle is smaller.
    """

    def __init__(self, text: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._count = text, count
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._shown())

    def set_count(self, count: int | None) -> None:
        """How many the filter would show; None shows no number."""
        self._count = count
        self.setAccessibleName(self._shown())
        self.updateGeometry()
        self.update()

    def set_word(self, word: str) -> None:
        """Call the filter something else."""
        self._word = word
        self.set_count(self._count)

    def _shown(self) -> str:
        return self._word if self._count is None else f"{self._word} {self._count}"

    def sizeHint(self) -> QSize:
        return QSize(chip_size(self.look, self._shown()).width(), self.look.space(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = chip_size(self.look, self._shown()).height()
        pill = QRectF(0, (self.height() - height) / 2, self.width(), height)
        tone = "accent" if self.isChecked() or (self.underMouse() and self.isEnabled()) else "idle"
        draw_chip(painter, pill, self.look, self._shown(), tone)
        if self.isChecked() or self.shows_focus:
            # Where the keys are is drawn in ink: beside the chosen one it would else look chosen as well.
            ring = "ink" if self.shows_focus else "accent"
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ring(painter, pill, self.look.color(ring), height / 2)
