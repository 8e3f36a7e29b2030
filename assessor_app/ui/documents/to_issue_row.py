"""One run that waits for its document: whether it is chosen, and what it lacks as ways to mend it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.domain.document_gaps import DocumentGap
from assessor_app.ui.document_words import kind_word
from assessor_app.ui.documents.life_words import gap_line
from assessor_app.ui.documents.to_issue_view import ToIssueRow
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import CheckRow, Chip, FlowLayout, QuietButton, role_label
from assessor_app.ui.widgets.painting import LookFollower

_MOST_WAYS = 6
_INDENT = 46


class ToIssueLine(LookFollower, QWidget):
    """`chosen`: the box was ticked or not; `wanted` carries a gap to go to; `run_asked`: show the run."""

    chosen = Signal(bool)
    wanted = Signal(object)
    run_asked = Signal()

    def __init__(self, row: ToIssueRow, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._formats = formats
        self._row: ToIssueRow | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (20, 6, 20, 8), 0)
        column.addLayout(self._build_head(row))
        self._ways = QWidget()
        self._flow = FlowLayout(self._ways, 8)
        self._buttons: list[QWidget] = []
        indented = QHBoxLayout()
        set_spacing(indented, (_INDENT, 0, 0, 0), 0)
        indented.addWidget(self._ways, 1)
        column.addLayout(indented)
        self.show_row(row)

    def _build_head(self, row: ToIssueRow) -> QHBoxLayout:
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 12)
        run = row.run
        name = run.candidate_name or self.tr("Borttagen person")
        self._check = CheckRow(name)
        self._check.setObjectName(f"issue-{run.assessment}")
        self._check.edited.connect(self.chosen)
        ended = self._formats.short_day(self._formats.day_of(run.ended_at))
        about = " · ".join((kind_word(run.kind.value), row.title, ended))
        self._about = role_label(about, "secondary", wrap=True)
        self._chip = Chip("", "idle")
        show = QuietButton(self.tr("Visa valideringen"), "assessments")
        show.setAccessibleName(self.tr("Visa valideringen av {name}").format(name=name))
        show.clicked.connect(self.run_asked)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        texts.addWidget(self._check)
        under = QHBoxLayout()
        set_spacing(under, (38, 0, 0, 0), 0)
        under.addWidget(self._about, 1)
        texts.addLayout(under)
        head.addLayout(texts, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(show, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def show_row(self, row: ToIssueRow) -> None:
        """Show how the run stands now."""
        if row == self._row:
            return
        gaps_changed = self._row is None or self._gaps(row) != self._gaps(self._row)
        self._row = row
        self._check.set_value(row.chosen)
        self._check.setEnabled(row.is_ready)
        self._chip.set_text(*self._standing(row), mark=self._mark(row))
        if gaps_changed:
            self._build_ways(row)

    # -- inside --

    @staticmethod
    def _gaps(row: ToIssueRow) -> tuple[DocumentGap, ...]:
        return (*row.missing, *row.warnings)

    def _standing(self, row: ToIssueRow) -> tuple[str, str]:
        if not row.known:
            return self.tr("Ser efter …"), "idle"
        count = len(row.missing)
        if count:
            one, many = self.tr("1 sak saknas"), self.tr("{count} saker saknas").format(count=count)
            return (one if count == 1 else many), "partly"
        if row.warnings:
            return self.tr("Kan utfärdas, se efter"), "shown"
        return self.tr("Kan utfärdas"), "shown"

    @staticmethod
    def _mark(row: ToIssueRow) -> str | None:
        if not row.known:
            return None
        return "partly" if row.missing else "shown"

    def _build_ways(self, row: ToIssueRow) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        gaps = self._gaps(row)
        for gap in gaps[:_MOST_WAYS]:
            way = QuietButton(gap_line(gap), "warning" if gap.blocks else "info")
            way.setObjectName(f"gap-{gap.code}-{gap.where.name}")
            way.setAccessibleName(self.tr("Gå till: {what}").format(what=gap_line(gap)))
            way.clicked.connect(lambda _=False, gap=gap: self.wanted.emit(gap))
            self._buttons.append(way)
        more = len(gaps) - _MOST_WAYS
        if more > 0:
            self._buttons.append(role_label(self.tr("och {count} till").format(count=more), "secondary"))
        for button in self._buttons:
            self._flow.addWidget(button)
        self._ways.setVisible(bool(gaps))

    # -- Qt --

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self.look.space(64)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self.look.color("line"))
