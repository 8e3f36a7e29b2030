"""The candidate's three answers as large buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from assessor_app.domain.assessment_events import SelfRating
from assessor_app.domain.checklists import Criterion
from assessor_app.ui.run.steps.self_rating_words import WORDS
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, role_label
from assessor_app.ui.widgets.painting import PaintedButton, draw_mark, draw_ring

LEVEL_TONES = {SelfRating.SURE: "shown", SelfRating.UNSURE: "partly", SelfRating.CANNOT: "idle"}
LEVEL_MARKS = {SelfRating.SURE: "shown", SelfRating.UNSURE: "partly", SelfRating.CANNOT: "not_tested"}
_HEIGHT, _MARK = 60, 18


class AnswerButton(PaintedButton):
    """One answer: its symbol and its word, filled when chosen."""

    def __init__(self, level: SelfRating, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = level
        self.setText(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.look.font("card-title"))
        width = metrics.horizontalAdvance(self.text()) + self.look.size(_MARK) + self.look.space(44)
        return QSize(width, max(self.look.space(_HEIGHT), metrics.height() + self.look.space(20)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, tone = self.look, LEVEL_TONES[self.level]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        painter.setPen(QPen(look.color(tone if chosen else "control-line"), 2 if chosen else 1))
        ground = f"{tone}-soft" if chosen else ("hover" if self.underMouse() else "raised")
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(area, look.space(8), look.space(8))
        ink = look.color(tone if chosen else "ink")
        painter.setFont(look.font("card-title"))
        side, gap = look.size(_MARK), look.space(12)
        word = painter.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - side - gap - word) / 2
        draw_mark(painter, QRectF(left, (self.height() - side) / 2, side, side), LEVEL_MARKS[self.level], ink)
        painter.setPen(ink)
        room = QRectF(left + side + gap, 0, word + 4, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))


class AnswerCard(Card):
    """One criterion with its three answers. `answered` follows the user only."""

    answered = Signal(str, object)

    def __init__(self, criterion: Criterion, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._code = criterion.code
        text = criterion.text.in_(language)
        self.add(role_label(text, "card-title", wrap=True))
        row = QHBoxLayout()
        set_spacing(row, (0, 6, 0, 4), 12)
        self._group = QButtonGroup(self)
        self._buttons: dict[SelfRating, AnswerButton] = {}
        for level, word in WORDS[language].levels.items():
            button = AnswerButton(level, word)
            button.setObjectName(f"answer-{criterion.code}-{level.value}")
            button.setAccessibleName(f"{text}: {word}")
            button.clicked.connect(lambda _=False, chosen=level: self.answered.emit(self._code, chosen))
            self._group.addButton(button)
            self._buttons[level] = button
            row.addWidget(button, 1)
        self.body.addLayout(row)

    @property
    def code(self) -> str:
        """The criterion's code."""
        return self._code

    def set_level(self, level: SelfRating | None) -> None:
        """Show an answer, silently."""
        self._group.setExclusive(False)
        for own, button in self._buttons.items():
            button.setChecked(own is level)
        self._group.setExclusive(True)
