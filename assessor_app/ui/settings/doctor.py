"""The section that examines the store and the PC: a button, how far it is, and one line a finding."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.doctoring import DoctorReport, Finding, Verdict
from assessor_app.services.ports import Stopped
from assessor_app.ui.answers import Answers
from assessor_app.ui.doctor_words import title_of, verdict_word, words_of
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.settings.action_heads import ActionHead
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.upkeep_words import work_words
from assessor_app.ui.upkeep_work import WatchedWork
from assessor_app.ui.widgets.buttons import PrimaryButton
from assessor_app.ui.widgets.cards import Card, rule
from assessor_app.ui.widgets.chips import Chip
from assessor_app.ui.widgets.choices import CheckRow
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.work_panels import LongWorkPanel

_TONES = {
    Verdict.FINE: ("shown", "shown"),
    Verdict.LOOK: ("partly", "partly"),
    Verdict.WRONG: ("not-shown", "not_shown"),
    Verdict.SKIPPED: ("idle", "not_tested"),
}


class DoctorSection(QWidget):
    """Nothing is changed by looking."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-doctor")
        self._session = session
        self._answers = Answers(session.upkeep.runner)
        self._work: WatchedWork | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        column.addWidget(self._build_ask())
        self._found = Card(flush=True)
        self._found.hide()
        column.addWidget(self._found)
        column.addStretch(1)
        self._shown: list[QWidget] = []
        self.destroyed.connect(self._answers.close)

    def _build_ask(self) -> Card:
        card = Card()
        self._button = PrimaryButton(self.tr("Kontrollera nu"), "check")
        self._button.setObjectName("examine")
        self._button.clicked.connect(self._examine)
        self._head = ActionHead(
            self.tr("Är allt som det ska?"),
            self.tr("Läser igenom allt och ser efter på datorn. Inget ändras; du kan arbeta under tiden."),
            self._button,
        )
        card.add(self._head)
        self._deep = CheckRow(self.tr("Bygg också om alla listor vid sidan om och jämför (tar längre tid)"))
        self._deep.setObjectName("examine-deep")
        card.add(self._deep)
        self._panel = LongWorkPanel()
        self._panel.cancelled.connect(self._stop)
        self._panel.hide()
        card.add(self._panel)
        return card

    def _examine(self) -> None:
        care, deep = self._session.upkeep, self._deep.value()
        work = self._work = care.watch(self._show_work)
        self._button.setEnabled(False)
        self._panel.set_work("")
        self._show_work("copying", 0, 0)
        self._panel.show()
        self._answers.ask(
            lambda: care.doctor.examine(care.access, work.progress, deep=deep), self._show, self._failed
        )

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _show_work(self, what: str, done: int, total: int) -> None:
        if not self._answers.closed:
            self._panel.set_step(work_words(what), done, total)

    def _end(self) -> None:
        self._work = None
        self._panel.hide()
        self._button.setEnabled(True)

    def _failed(self, error: Exception) -> None:
        if not self._answers.closed:
            self._end()
        if not isinstance(error, Stopped):
            self._session.navigator.failed(error)

    def _show(self, report: DoctorReport) -> None:
        self._end()
        words = {
            Verdict.FINE: self.tr("Allt är som det ska."),
            Verdict.LOOK: self.tr("Inget är trasigt, men se över det som är markerat."),
            Verdict.WRONG: self.tr("Något är fel. Gör det som står på raden."),
        }
        moment = formats_of(self._session).time(int(self._session.now().timestamp() * 1000))
        self._head.set_texts(
            words.get(report.worst, ""),
            self.tr("Kontrollerat klockan {time}. Inget är ändrat.").format(time=moment),
        )
        self._show_findings(report.findings)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        for widget in self._shown:
            self._found.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for number, finding in enumerate(findings):
            if number:
                self._shown.append(rule())
                self._found.add(self._shown[-1])
            self._shown.append(self._row(finding))
            self._found.add(self._shown[-1])
        self._found.show()

    def _row(self, finding: Finding) -> QWidget:
        found, do = words_of(finding, formats_of(self._session))
        holder = QWidget()
        holder.setObjectName(f"finding-{finding.check}")
        holder.setAccessibleName(f"{title_of(finding.check)}: {verdict_word(finding.verdict)}. {found} {do}")
        row = QHBoxLayout(holder)
        set_spacing(row, (20, 12, 20, 12), 16)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 2)
        texts.addWidget(role_label(title_of(finding.check), "row-title", wrap=True))
        texts.addWidget(role_label(found, "body", wrap=True))
        if do:
            texts.addWidget(role_label(do, "body", "muted", wrap=True))
        tone, mark = _TONES[finding.verdict]
        row.addLayout(texts, 1)
        chip = Chip(verdict_word(finding.verdict), tone, mark=mark)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return holder
