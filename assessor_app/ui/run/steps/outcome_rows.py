"""An area's outcome as a bar: what was shown, where the threshold lies, and the judgement."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessor_app.domain.checklists import Area
from assessor_app.domain.outcomes import AreaOutcome
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.steps.words import outcome_mark, outcome_tone, outcome_word
from assessor_app.ui.spoken import spoken
from assessor_app.ui.widgets.painting import PaintedButton, draw_mark, draw_ring

_BAR, _TICK, _MARK, _PADDING = 10, 18, 12, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OutcomeRow(PaintedButton):
    """Two lines: name and outcome, bar and share. `clicked` asks to judge otherwise."""

    def __init__(self, number: int, area: Area, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = area
        self._number, self._formats = number, formats
        self._computed: AreaOutcome | None = None
        self._judged: AreaOutcome | None = None
        self.setObjectName(f"outcome-{area.id}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_outcome(self, computed: AreaOutcome, judged: AreaOutcome) -> None:
        """Show what the rules say and what was judged."""
        self._computed, self._judged = computed, judged
        self.setAccessibleName(f"{self._title()}: {self._share()}, {outcome_word(judged.outcome)}")
        self.setAccessibleDescription(self._note())
        self.setToolTip(self._note())
        self.updateGeometry()
        self.update()

    def _title(self) -> str:
        return f"{self._number}  {spoken(self.area.name)}"

    def _share(self) -> str:
        share = self._judged.share_permille if self._judged else 0
        return self._formats.percent(share - share % 10)

    @property
    def _overridden(self) -> bool:
        if self._computed is None or self._judged is None:
            return False
        return self._computed.outcome is not self._judged.outcome

    def _note(self) -> str:
        if self._computed is None or not self._overridden:
            return ""
        text = self.tr("Ändrat av bedömaren. Enligt reglerna: {outcome}")
        return text.format(outcome=outcome_word(self._computed.outcome).lower())

    def _lines(self) -> tuple[int, int]:
        """Height of a line of text, and of a line of notes (0 without one)."""
        body = QFontMetrics(self.look.font("body")).height()
        return body, QFontMetrics(self.look.font("secondary")).height() if self._note() else 0

    def sizeHint(self) -> QSize:
        line, note = self._lines()
        height = 2 * line + note + self.look.space(4) + 2 * self.look.space(8)
        return QSize(self.look.space(420), max(self.look.space(44), height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.space(240), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._judged is None:
            return
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.space(8), look.space(8))
        line, note = self._lines()
        pad = look.space(_PADDING)
        room = QRectF(self.rect()).adjusted(pad, look.space(8), -pad, 0)
        top = QRectF(room.left(), room.top(), room.width(), line)
        used = self._paint_outcome(painter, top)
        painter.setFont(look.font("control"))
        painter.setPen(look.color("ink"))
        name = QRectF(top).adjusted(0, 0, -used - look.space(12), 0)
        text = painter.fontMetrics().elidedText(self._title(), Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, _LEFT, text)
        self._paint_bar(painter, QRectF(room.left(), top.bottom() + look.space(4), room.width(), line))
        if note:
            painter.setFont(look.font("secondary"))
            painter.setPen(look.color("muted"))
            place = QRectF(room.left(), top.bottom() + look.space(4) + line, room.width(), note)
            painter.drawText(place, _LEFT, self._note())
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))

    def _paint_outcome(self, painter: QPainter, line: QRectF) -> float:
        """Symbol and word at the right end; returns the room they take."""
        look = self.look
        assert self._judged is not None  # noqa: S101 - paintEvent looks first
        outcome = self._judged.outcome
        ink = look.color(outcome_tone(outcome))
        painter.setFont(look.font("strong"))
        word = outcome_word(outcome)
        width = painter.fontMetrics().horizontalAdvance(word) + 2
        painter.setPen(ink)
        painter.drawText(line, _RIGHT, word)
        side = look.size(_MARK)
        left = line.right() - width - look.space(8) - side
        draw_mark(painter, QRectF(left, line.center().y() - side / 2, side, side), outcome_mark(outcome), ink)
        return width + look.space(8) + side

    def _paint_bar(self, painter: QPainter, line: QRectF) -> None:
        look = self.look
        assert self._judged is not None  # noqa: S101 - paintEvent looks first
        painter.setFont(look.font("secondary"))
        figures = painter.fontMetrics().horizontalAdvance(self._formats.percent(1000)) + look.space(12)
        painter.setPen(look.color("muted"))
        painter.drawText(line, _RIGHT, self._share())
        bar = look.size(_BAR)
        track = QRectF(line.left(), line.center().y() - bar / 2, line.width() - figures, bar)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("line"))
        painter.drawRoundedRect(track, bar / 2, bar / 2)
        share = min(1000, self._judged.share_permille) / 1000
        if share > 0:
            filled = QRectF(track)
            filled.setWidth(max(bar, track.width() * share))
            painter.setBrush(look.color(outcome_tone(self._judged.outcome)))
            painter.drawRoundedRect(filled, bar / 2, bar / 2)
        x = track.left() + track.width() * self.area.rules.threshold_permille / 1000
        tick = look.size(_TICK)
        painter.setPen(QPen(look.color("ink"), 2))
        middle = int(line.center().y())
        painter.drawLine(int(x), middle - tick // 2, int(x), middle + tick // 2)
