"""Keeps the head of a run told how far the run has come towards a partner."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from assessor_app.services.exchange_models import Delivery
from assessor_app.services.read_models import Changes
from assessor_app.ui.answers import Answers
from assessor_app.ui.delivery_words import delivery_sentence
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session

_SETTLE_MS = 800
"""Long enough that somebody who rates criterion after criterion is not asked for in between."""
_KINDS = frozenset({"assessment", "exchange"})


class RunDelivery:
    """`show` is told the words, or nothing; in a session without an exchange it is never told.

    Its clock belongs to the page and goes with it; `close` touches nothing of Qt, which may be going already.
    """

    def __init__(self, session: Session, show: Callable[[str], None], page: QWidget) -> None:
        self._session = session
        self._show = show
        self._run: UUID | None = None
        self._answers = Answers(session.runner)
        self._settle = QTimer(page, interval=_SETTLE_MS)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._ask)
        self._end = session.feed.subscribe(self._on_changes)

    def follow(self, run: UUID | None) -> None:
        """Tell of this run from now on."""
        if run != self._run:
            self._run = run
            self._show("")
            self._ask()

    def close(self) -> None:
        """The page is gone."""
        self._answers.close()
        self._end()

    def _ask(self) -> None:
        exchange, run = self._session.exchange, self._run
        if exchange is None or run is None or self._session.is_node or self._answers.closed:
            return

        def told(found: Mapping[UUID, Delivery]) -> None:
            if run == self._run:
                formats, today = formats_of(self._session), self._session.today()
                self._show(delivery_sentence(found.get(run), formats, today))

        self._answers.ask(lambda: exchange.delivery([run]), told)

    def _on_changes(self, changes: Changes, _source: object) -> None:
        if self._session.exchange is not None and changes.kinds() & _KINDS:
            self._settle.start()
