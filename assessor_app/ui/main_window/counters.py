"""The figures on the rail: how much waits in which room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from assessor_app.domain.rights import Right, may
from assessor_app.services.exchange_models import PartnerRow
from assessor_app.services.read_models import Changes
from assessor_app.services.today import WaitingCounts
from assessor_app.ui.answers import Answers
from assessor_app.ui.main_window.rooms import ASSESSMENTS, DOCUMENTS, EXCHANGE
from assessor_app.ui.session import Session
from assessor_app.ui.widgets.navigation import NavigationRail

_SETTLE_MS = 600
"""Long enough that somebody who rates criterion after criterion is not counted for in between."""

_OF_FILES = frozenset({"import", "exchange", "centre"})
"""What may change which files are missing; a mark does not."""


class RailCounters(QObject):
    """Counts for one session, anew after every change; `rail` gives the rail that is shown now."""

    def __init__(self, session: Session, rail: Callable[[], NavigationRail], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._rail = rail
        self._answers = Answers(session.runner)
        self._files_changed = True
        self._of_exchange: dict[str, tuple[int, str]] = {}
        self._settle = QTimer(self, interval=_SETTLE_MS)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self.count)
        self._end = session.feed.subscribe(self._on_changes)

    def count(self) -> None:
        """Ask how much waits, and show it."""
        session = self._session
        self._answers.ask(lambda: session.agenda.counts(session.actor), self._show)
        exchange = session.exchange
        if exchange is not None and may(session.actor, Right.EXCHANGE) and self._files_changed:
            self._files_changed = False
            self._answers.ask(lambda: exchange.partners(session.actor), self._show_missing)

    def let_go(self) -> None:
        """The session is over; nothing is counted any more."""
        self._settle.stop()
        self._answers.close()
        self._end()

    def _on_changes(self, changes: Changes, _source: object) -> None:
        if changes.kinds() & _OF_FILES:
            self._files_changed = True
        self._settle.start()

    def _show_missing(self, partners: Sequence[PartnerRow]) -> None:
        missing = sum(len(one.missing) for one in partners if not one.revoked)
        one, many = self.tr("1 fil har inte kommit"), self.tr("{count} filer har inte kommit")
        self._tell_exchange("missing", missing, one if missing == 1 else many.format(count=missing))

    def _tell_exchange(self, what: str, count: int, spoken: str) -> None:
        """What waits in the room of the exchange is asked for in parts, each in its own time."""
        self._of_exchange[what] = (count, spoken)
        parts = [part for part in self._of_exchange.values() if part[0]]
        spoken = ", ".join(words for _, words in parts)
        self._rail().set_count(EXCHANGE, sum(number for number, _ in parts), spoken)

    def _show(self, counts: WaitingCounts) -> None:
        if self._session.is_node:  # its centres sign, issue and settle
            return
        rail = self._rail()
        rail.set_count(ASSESSMENTS, counts.to_sign, self._to_sign(counts.to_sign))
        documents = counts.to_issue + counts.to_print
        rail.set_count(DOCUMENTS, documents, self._documents(counts))
        self._tell_exchange("conflicts", counts.to_settle, self._to_settle(counts.to_settle))

    def _to_sign(self, count: int) -> str:
        return self.tr("{count} att signera").format(count=count)

    def _to_settle(self, count: int) -> str:
        return self.tr("{count} att reda ut").format(count=count)

    def _documents(self, counts: WaitingCounts) -> str:
        parts = []
        if counts.to_issue:
            parts.append(self.tr("{count} att utfärda").format(count=counts.to_issue))
        if counts.to_print:
            parts.append(self.tr("{count} att skriva ut").format(count=counts.to_print))
        return ", ".join(parts)
