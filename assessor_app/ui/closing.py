"""The backup when the program is closed: shown, skippable, and never longer than a bounded time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.widgets.buttons import SecondaryButton
from assessor_app.ui.widgets.cards import Card

if TYPE_CHECKING:
    from assessor_app.services.backup_views import BackupDone
    from assessor_app.ui.session import Care, Session
    from assessor_app.ui.upkeep_work import WatchedWork

ASK_FOR_MS = 4_000
"""How long the places for backups may take to answer at all."""
LONGEST_MS = 120_000
GIVE_UP_MS = 3_000
"""How long is waited for work that was asked to stop: a stick may not answer at all."""
_log = logging.getLogger(__name__)


class ClosingPage(GatePage):
    """Says what is being done, how far it has come, and lets it be skipped."""

    def __init__(self, skip: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from assessor_app.ui.widgets.work_panels import LongWorkPanel

        self.set_head(
            self.tr("Säkerhetskopierar …"),
            self.tr("Allt är sparat på datorn. Programmet stängs när kopian är klar."),
        )
        card = Card()
        self.panel = LongWorkPanel(can_cancel=False)
        self._skip = SecondaryButton(self.tr("Hoppa över och stäng"))
        self._skip.setObjectName("skip-backup")
        self._skip.clicked.connect(self._skipped)
        self._go_on = skip
        card.add(self.panel)
        card.body.addWidget(self._skip, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(card)

    def show_work(self, what: str, done: int, total: int) -> None:
        """Say how far it has come."""
        from assessor_app.ui.upkeep_words import work_words

        self.panel.set_step(work_words(what), done, total)

    def _skipped(self) -> None:
        self._skip.setEnabled(False)
        self._skip.setText(self.tr("Stänger …"))
        self._go_on()


class ClosingBackup(QObject):
    """Makes the backup that is due at closing, if one is, then calls `go_on` once, whatever happened."""

    def __init__(
        self, session: Session, show: Callable[[GatePage], None], go_on: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._show = show
        self._go_on = go_on
        self._is_over = False
        self._page: ClosingPage | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._out_of_time)
        self._work: WatchedWork | None = None

    @property
    def _care(self) -> Care:
        return self._session.upkeep

    def start(self) -> None:
        """Ask whether one is due; who does not answer soon is not waited for."""
        self._timer.start(ASK_FOR_MS)
        care = self._care
        care.runner.run(lambda: care.backups.due_at_close(care.access), self._due, self._failed)

    def skip(self) -> None:
        """The user does not want to wait."""
        if self._work is not None:
            self._work.stop()
        self._timer.start(GIVE_UP_MS)

    def _due(self, folder: str | None) -> None:
        if self._is_over:
            return
        if folder is None:
            self._over()
            return
        care, actor = self._care, self._session.actor
        page = self._page = ClosingPage(self.skip)
        work = self._work = care.watch(page.show_work)
        self._timer.start(LONGEST_MS)
        self._show(page)
        care.runner.run(
            lambda: care.backups.back_up(actor, folder, care.access, work.progress), self._made, self._failed
        )

    def _made(self, _done: BackupDone) -> None:
        self._over()

    def _failed(self, error: Exception) -> None:
        # It is remembered and said at the next start; nobody is kept from going home.
        _log.warning("no backup at closing: %s", getattr(error, "code", type(error).__name__))
        self._over()

    def _out_of_time(self) -> None:
        if self._work is not None and not self._work.stopped:
            self.skip()
        else:
            self._over()

    def _over(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._timer.stop()
            self._go_on()
