"""Taking off a laptop what receipts say is elsewhere, without the widgets. Free of Qt."""

from __future__ import annotations

from assessor_app.services.exchange_models import CleanUp
from assessor_app.services.ports import Stopped
from assessor_app.ui.answers import Answers
from assessor_app.ui.exchange.presenter import everything_changed
from assessor_app.ui.exchange.view_protocol import CleaningView
from assessor_app.ui.exchange.watching import watch
from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_work import WatchedWork


class CleaningPresenter:
    """Says what may go, and takes it away after a yes."""

    def __init__(self, view: CleaningView, session: Session) -> None:
        self._view = view
        self._session = session
        self._answers = Answers(session.runner)
        self._preview: CleanUp | None = None
        self._work: WatchedWork | None = None

    @property
    def is_working(self) -> bool:
        """Whether something is being taken away."""
        return self._work is not None

    def close(self) -> None:
        """The sheet is gone."""
        self._answers.close()

    def look(self) -> None:
        """Look up what may go."""
        exchange, actor = self._session.exchange, self._session.actor
        if exchange is None or self._work is not None:
            return
        self._preview = None
        self._view.show_looking()

        def show(preview: CleanUp) -> None:
            self._preview = preview
            self._view.show_preview(preview)

        self._answers.ask(lambda: exchange.clean_up_preview(actor), show, self._view.show_trouble)

    def clean_up(self) -> None:
        """Take it away."""
        exchange, actor, preview = self._session.exchange, self._session.actor, self._preview
        if exchange is None or preview is None or not preview.entries or self._work is not None:
            return
        work = self._work = watch(self._session, self._tell)
        self._view.show_work("cleaning", 0, 0)
        self._session.runner.run(
            lambda: exchange.clean_up(actor, work.progress), lambda _: self._done(preview), self._failed
        )

    def stop(self) -> None:
        """The user does not want to wait; nothing is taken away."""
        if self._work is not None:
            self._work.stop()

    def _tell(self, what: str, done: int, total: int) -> None:
        if self._work is not None and not self._answers.closed:
            self._view.show_work(what, done, total)

    def _done(self, preview: CleanUp) -> None:
        self._work = None
        self._session.feed.publish(everything_changed(self._session.centre.id), self)
        if not self._answers.closed:
            self._view.show_done(preview)

    def _failed(self, error: Exception) -> None:
        self._work = None
        if self._answers.closed:
            return
        if isinstance(error, Stopped):
            self._view.show_gone()
        else:
            self._view.show_trouble(error)
