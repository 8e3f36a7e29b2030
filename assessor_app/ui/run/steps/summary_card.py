"""How a run ended: signed and locked, interrupted or cancelled, and what it came to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.domain.assessment_events import SignatureRole
from assessor_app.domain.assessments import Status
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.read_models import RunView
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.steps.frames import empty_layout
from assessor_app.ui.run.steps.words import outcome_mark, outcome_tone, outcome_word, whole_sentence
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, Chip, role_label
from assessor_app.ui.widgets.painting import PaintedWidget, draw_mark

_SIGN = 44


class EndSign(PaintedWidget):
    """A large symbol on its soft ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._mark = "shown", "shown"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_sign(self, tone: str, mark: str) -> None:
        """Show another symbol."""
        self._tone, self._mark = tone, mark
        self.update()

    def sizeHint(self) -> QSize:
        side = self.look.size(_SIGN)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.setPen(self.look.color(f"{self._tone}-soft"))
        painter.setBrush(self.look.color(f"{self._tone}-soft"))
        painter.drawEllipse(area.adjusted(1, 1, -1, -1))
        inset = area.width() * 0.3
        mark_area = area.adjusted(inset, inset, -inset, -inset)
        draw_mark(painter, mark_area, self._mark, self.look.color(self._tone))


class SummaryCard(Card):
    """Calm words about what is settled, then the outcome of every area."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats = formats
        head = QHBoxLayout()
        set_spacing(head, (0, 4, 0, 8), 16)
        self._sign = EndSign()
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 2)
        self._title = role_label("", "card-title", wrap=True)
        self._detail = role_label("", "body", "muted", wrap=True)
        texts.addWidget(self._title)
        texts.addWidget(self._detail)
        head.addLayout(texts, 1)
        self.body.addLayout(head)
        self._grid = QGridLayout()
        set_spacing(self._grid, (0, 0, 0, 0), 8)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)

    def show_view(self, view: RunView) -> None:
        """Show how the run ended, or, before that, what it comes to so far."""
        status = view.state.status
        self._title.setText(self._heading(view))
        self._detail.setText(self._explanation(view))
        self._detail.setVisible(bool(self._detail.text()))
        whole = view.judged.whole
        if status is Status.SIGNED:
            self._sign.set_sign("shown", "shown")
        elif status in (Status.INTERRUPTED, Status.CANCELLED):
            self._sign.set_sign("partly", "not_applicable")
        else:
            met = whole is Outcome.MET
            self._sign.set_sign("shown" if met else "partly", "shown" if met else "partly")
        self._show_areas(view)

    def _heading(self, view: RunView) -> str:
        state = view.state
        if state.status is Status.SIGNED and state.signed_at is not None:
            text = self.tr("Signerad och låst {moment}")
            return text.format(moment=self._formats.day_time(state.signed_at))
        if state.status is Status.INTERRUPTED:
            return self.tr("Valideringen är avbruten")
        if state.status is Status.CANCELLED:
            return self.tr("Valideringen är inställd")
        return whole_sentence(view.judged)

    def _explanation(self, view: RunView) -> str:
        state = view.state
        if state.status is Status.SIGNED:
            lines = [self._signed_by(view, role) for role in SignatureRole if role in state.signatures]
            return "\n".join((whole_sentence(view.judged), *lines))
        if state.status is Status.INTERRUPTED:
            kept = self.tr("Det som är gjort finns kvar och kan intygas.")
            return "\n".join(filter(None, (state.end_reason, kept)))
        return state.end_reason or ""

    def _signed_by(self, view: RunView, role: SignatureRole) -> str:
        given = view.state.signatures[role]
        if given.declined and given.reason:
            text = self.tr("{name} avstod från att skriva under: {reason}")
            return text.format(name=given.name or "–", reason=given.reason)
        if given.declined:
            return self.tr("{name} avstod från att skriva under").format(name=given.name or "–")
        return self.tr("Underskriven av {name}").format(name=given.name or "–")

    def _show_areas(self, view: RunView) -> None:
        empty_layout(self._grid)
        for row, (area, outcome) in enumerate(zip(view.checklist.areas, view.judged.areas, strict=True)):
            self._grid.addWidget(role_label(f"{row + 1}  {spoken(area.name)}", wrap=True), row, 0)
            word, tone = outcome_word(outcome.outcome), outcome_tone(outcome.outcome)
            chip = Chip(word, tone, mark=outcome_mark(outcome.outcome))
            self._grid.addWidget(chip, row, 1, Qt.AlignmentFlag.AlignRight)
