"""The line above the room: a batch that is being issued, or one that was cut short."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.domain.issued_documents import SUBJECT_KIND as DOCUMENT
from assessor_app.services.issuing import IssuingService
from assessor_app.services.issuing_models import IssueBatch
from assessor_app.services.read_models import Changes, Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.documents.issuing_run import IssueProgress
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, PrimaryButton, QuietButton


class IssuingStrip(QWidget):
    """Takes no room while there is nothing to say. `go_on_asked` carries a batch; `opened`: show the run."""

    go_on_asked = Signal(object)
    opened = Signal()

    def __init__(self, session: Session, issuing: IssuingService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._issuing, self._run = session, issuing, session.issuing_run
        self._answers = Answers(session.runner)
        self._batch: IssueBatch | None = None
        self._seen = False
        line = QHBoxLayout(self)
        set_spacing(line, (28, 12, 28, 0), 12)
        self._banner = Banner("info")
        self._banner.setObjectName("issuing-strip")
        self._banner.action_chosen.connect(self.opened)
        line.addWidget(self._banner, 1)
        line.addWidget(self._build_ways())
        end_run = self._run.subscribe(self._run_moved)
        end = session.feed.subscribe(self._on_changes)
        answers = self._answers
        for cut in (end_run, end, answers.close):
            self.destroyed.connect(lambda _=None, cut=cut: cut())
        self._show()

    def _build_ways(self) -> QWidget:
        self._ways = QWidget()
        row = QHBoxLayout(self._ways)
        set_spacing(row, (0, 0, 0, 0), 12)
        go_on = PrimaryButton(self.tr("Fortsätt"))
        go_on.setObjectName("go-on-issuing")
        go_on.clicked.connect(self._go_on)
        leave = QuietButton(self.tr("Utfärda inte resten"))
        leave.setObjectName("leave-issuing")
        leave.setToolTip(self.tr("Det som är kvar står i Att utfärda som förut."))
        leave.clicked.connect(self._leave)
        row.addWidget(go_on)
        row.addWidget(leave)
        return self._ways

    def text(self) -> str:
        """What is said, or nothing."""
        return "" if self.isHidden() else self._banner.text()

    # -- inside --

    def _look(self) -> None:
        if not self._run.is_busy:
            self._answers.ask(self._issuing.unfinished, self._found)

    def _found(self, batch: IssueBatch | None) -> None:
        self._batch = batch
        self._show()

    def _show(self) -> None:
        progress, batch = self._run.progress, self._batch
        busy = self._run.is_busy and progress is not None
        if busy and progress is not None:
            self._show_run(progress)
        elif batch is not None:
            done, total = len(batch.documents) - len(batch.left), len(batch.documents)
            text = self.tr("Utfärdandet avbröts: {done} av {total} klara.").format(done=done, total=total)
            self._banner.set_message("warning", text)
        self._ways.setVisible(not busy and batch is not None)
        self.setVisible(busy or batch is not None)

    def _show_run(self, progress: IssueProgress) -> None:
        if progress.problem is not None:
            from assessor_app.ui.messages import sentence

            message = sentence(progress.problem)
            self._banner.set_message("error", message.whole if message else "", self.tr("Visa"))
            return
        text = self.tr("Utfärdar {done} av {total}.").format(
            done=min(progress.total, progress.done + 1), total=progress.total
        )
        self._banner.set_message("info", text, self.tr("Visa"))

    def _go_on(self) -> None:
        if self._batch is not None:
            batch, self._batch = self._batch, None
            self.go_on_asked.emit(batch)

    def _leave(self) -> None:
        batch, session = self._batch, self._session
        if batch is None:
            return

        def left(done: Done) -> None:
            if done.wall_at is not None:
                session.navigator.saved(done.wall_at)
            session.feed.publish(done.changes, self)
            self._look()

        self._answers.ask(lambda: self._issuing.leave(session.actor, batch.id), left)

    def _run_moved(self, progress: IssueProgress) -> None:
        if progress.has_ended:
            self._batch = None
            if self._seen:
                self._look()
        self._show()

    def _on_changes(self, changes: Changes, source: object) -> None:
        if self._seen and source is not self and DOCUMENT in changes.kinds():
            self._look()

    def watch(self, *, seen: bool) -> None:
        """The room came into view, or went out of it."""
        self._seen = seen
        if seen:
            self._look()
