"""Erasing somebody, without the widgets. Free of Qt."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.erasing import ErasureGround
from assessor_app.domain.rights import Right, may
from assessor_app.services.erasing import ErasureService
from assessor_app.services.read_models import Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.erasing.view_protocol import ErasingScreen
from assessor_app.ui.session import Session


class ErasingPresenter:
    """One erasure at a time: a second click before the first is done does nothing."""

    def __init__(self, screen: ErasingScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._at_work = False

    @property
    def may_erase(self) -> bool:
        """Whether the one who is logged in may erase people."""
        return self._session.erasing is not None and may(self._session.actor, Right.ERASE_PEOPLE)

    def close(self) -> None:
        """The screen is gone."""
        self._answers.close()

    def offer(self, candidate: UUID) -> None:
        """Load what would go and what would stay."""
        actor, erasing = self._session.actor, self._service()
        self._answers.ask(
            lambda: erasing.plan(actor, candidate), self._screen.show_plan, self._session.navigator.failed
        )

    def erase(self, candidate: UUID, ground: ErasureGround) -> None:
        """Take away what is personal; it cannot be undone."""
        if self._at_work:
            return
        self._at_work = True
        actor, erasing = self._session.actor, self._service()
        self._session.runner.run(lambda: erasing.erase(actor, candidate, ground), self._erased, self._failed)

    def _service(self) -> ErasureService:
        if self._session.erasing is None:
            raise RuntimeError("this session erases nobody")
        return self._session.erasing

    def _erased(self, done: Done) -> None:
        self._at_work = False
        # Whoever shows the person must have let go of them when the changes are told.
        if not self._answers.closed:
            self._screen.show_erased()
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)

    def _failed(self, error: Exception) -> None:
        self._at_work = False
        self._session.navigator.failed(error)
