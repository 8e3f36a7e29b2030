"""One verification as a card: the verdict, what the document says, what is known and what is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.domain.verifications import Answer, Finding, Question, Shown, Verdict, Verification
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.verification_text import claim_lines, trouble
from assessor_app.ui.verification_words import (
    answer_word,
    finding_text,
    outcome_word,
    question_word,
    verdict_text,
    verdict_title,
)
from assessor_app.ui.verifying.view_protocol import Result
from assessor_app.ui.widgets import Banner, Card, Chip, ElidedLabel, FlowLayout, QuietButton, role_label, rule
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import PaintedWidget, draw_mark

_TONES = {
    Verdict.GENUINE: ("shown", "shown"),
    Verdict.GENUINE_AS_FAR_AS_KNOWN: ("partly", "partly"),
    Verdict.REVOKED: ("not-shown", "not_shown"),
    Verdict.FALSE: ("not-shown", "not_shown"),
    Verdict.UNREADABLE: ("idle", "not_applicable"),
}
_ANSWERS = {
    Answer.YES: ("shown", "shown"),
    Answer.NO: ("not-shown", "not_shown"),
    Answer.UNKNOWN: ("idle", "not_tested"),
}
_OUTCOMES = {
    "met": ("shown", "shown"),
    "not_met": ("not-shown", "not_shown"),
    "not_fully_tested": ("idle", "not_tested"),
    "no_outcome": ("idle", "not_applicable"),
}


class VerdictSign(PaintedWidget):
    """A disc in the tone of a verdict or an answer, with its mark: told by shape and word, not by colour."""

    def __init__(self, tone: str, mark: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._mark, self._side = tone, mark, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.look.size(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.color(f"{self._tone}-soft"))
        disc = QRectF(self.rect())
        painter.drawEllipse(disc)
        inset = disc.width() * 0.29
        mark = disc.adjusted(inset, inset, -inset, -inset)
        draw_mark(painter, mark, self._mark, self.look.color(self._tone))


class ResultCard(Card):
    """`ResultCard(result, formats)`; with `folded` only its head is shown until somebody wants more.

    `copy_asked` asks for the whole as text.
    """

    copy_asked = Signal()

    def __init__(
        self, result: Result, formats: Formats, parent: QWidget | None = None, *, folded: bool = False
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName("card")
        self._result, self._formats = result, formats
        self._more = self._build_more()
        self.body.addLayout(self._build_verdict())
        self.add(self._more)
        self.fold(folded=folded)
        title = verdict_title(result.found.verdict, result.found.shown)
        self.setAccessibleName(f"{result.name}: {title}")

    @property
    def is_folded(self) -> bool:
        """Whether only the head is shown."""
        return not self._more.isVisibleTo(self)

    def fold(self, *, folded: bool) -> None:
        """Show the head alone, or everything."""
        self._more.setVisible(not folded)
        self._toggle.setText(self.tr("Visa mer") if folded else self.tr("Visa mindre"))
        self._toggle.set_icon_name("chevron-down" if folded else "chevron-up")

    # -- parts --

    def _build_verdict(self) -> QHBoxLayout:
        found = self._result.found
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        is_list = found.shown is Shown.STATUS_LIST and found.verdict is not Verdict.FALSE
        sign = _TONES[Verdict.UNREADABLE if is_list else found.verdict]
        row.addWidget(VerdictSign(*sign, 44), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        set_spacing(words, (0, 0, 0, 0), 2)
        words.addWidget(role_label(verdict_title(found.verdict, found.shown), "card-title", wrap=True))
        parts = (self._result.name, found.claims.person_name, found.claims.number)
        named = " · ".join(part for part in parts if part)
        words.addWidget(ElidedLabel(named, "secondary"))
        row.addLayout(words, 1)
        copy = QuietButton(self.tr("Kopiera som text"), "note")
        copy.setObjectName("copy-result")
        copy.clicked.connect(self.copy_asked)
        self._toggle = QuietButton("", "chevron-down")
        self._toggle.setObjectName("fold-result")
        self._toggle.clicked.connect(lambda: self.fold(folded=not self.is_folded))
        for button in (copy, self._toggle):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _build_more(self) -> QWidget:
        found, more = self._result.found, QWidget()
        column = QVBoxLayout(more)
        set_spacing(column, (0, 0, 0, 0), 14)
        reason = trouble(found, self._formats) or verdict_text(found.verdict, found.shown)
        column.addWidget(role_label(reason, "body", wrap=True))
        if found.claims.demo:
            column.addWidget(Banner("info", self.tr("Demo: allt i dokumentet är påhittat.")))
        for part in (self._build_claims(found), self._build_issuer(found)):
            if part is not None:
                column.addWidget(part)
        asked = [one for one in found.findings if one.question is not Question.READABLE]
        told = [one for one in asked if one.answer is not Answer.UNKNOWN]
        open_ = [one for one in asked if one.answer is Answer.UNKNOWN]
        if told:
            column.addWidget(self._build_answers(self.tr("Det här vet vi"), told))
        if open_:
            column.addWidget(self._build_answers(self.tr("Det här vet vi inte"), open_))
        return more

    def _build_claims(self, found: Verification) -> QWidget | None:
        lines = tuple(claim_lines(found, self._formats))
        if not lines:
            return None
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 6)
        column.addWidget(rule())
        title = self.tr("Det här säger dokumentet")
        if found.verdict is Verdict.FALSE:
            title = self.tr("Det här påstår dokumentet – det är inte bevisat")
        column.addWidget(role_label(title, "strong", wrap=True))
        grid = QGridLayout()
        set_spacing(grid, (0, 0, 0, 0), 6)
        grid.setColumnStretch(1, 1)
        for row, (word, value) in enumerate(lines):
            grid.addWidget(role_label(word, "secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_selectable(value), row, 1)
        column.addLayout(grid)
        if found.claims.areas:
            column.addWidget(_areas(found.claims.areas))
        return holder

    def _build_issuer(self, found: Verification) -> QWidget | None:
        if not found.issuer_words:
            return None
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 6)
        column.addWidget(rule())
        column.addWidget(role_label(self.tr("Nyckelns ord"), "strong"))
        column.addWidget(_selectable(found.issuer_words, "judged"))
        note = self.tr("Testcentret kan läsa upp samma ord. Är de lika är det dess nyckel.")
        column.addWidget(role_label(note, "secondary", wrap=True))
        return holder

    def _build_answers(self, title: str, findings: Sequence[Finding]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 10)
        column.addWidget(rule())
        column.addWidget(role_label(title, "strong"))
        for one in findings:
            column.addLayout(self._build_answer(one))
        return holder

    def _build_answer(self, finding: Finding) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 10)
        row.addWidget(VerdictSign(*_ANSWERS[finding.answer], 24), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        set_spacing(words, (0, 0, 0, 0), 0)
        asked = question_word(finding.question, self._result.found.shown)
        words.addWidget(role_label(f"{asked} {answer_word(finding.answer)}.", "body", wrap=True))
        words.addWidget(role_label(finding_text(finding, self._formats), "secondary", wrap=True))
        row.addLayout(words, 1)
        return row


def _selectable(text: str, role: str = "body") -> QLabel:
    label = role_label(text, "judged" if role == "judged" else "body", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _areas(areas: Sequence[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, 8)
    for name, outcome in areas:
        tone, mark = _OUTCOMES.get(outcome, ("idle", "not_applicable"))
        chip = Chip(name, tone, mark=mark)
        chip.setAccessibleName(f"{name}: {outcome_word(outcome)}")
        chip.setToolTip(plain_tip(outcome_word(outcome)))
        flow.addWidget(chip)
    return holder
