"""Invitations, day lists and calendar files without their sheets: drawn, saved, and noted. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.domain.invitation_notes import Form
from assessor_app.domain.rights import Right, may
from assessor_app.services.invitation_models import CalendarFile, ListWish, Paper
from assessor_app.services.invitations import InvitationService
from assessor_app.services.read_models import Done
from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session


class PaperScreen(Protocol):
    """The sheets as their presenter sees them."""

    def show_letters(self, paper: Paper) -> None:
        """Invitations were drawn."""
        ...

    def show_list(self, paper: Paper) -> None:
        """A day list was drawn."""
        ...

    def show_nothing(self, left_out: int) -> None:
        """Nobody can be called; `left_out` are those with protected identity."""
        ...

    def ask_where(self, file: CalendarFile, form: str) -> None:
        """A calendar file is made: where shall it be saved? `form`: invitation, cancellation, calendar."""
        ...

    def show_saved(self, path: Path, left_out: int) -> None:
        """A file is on the disk."""
        ...


class PaperPresenter:
    """Draws in the order asked for; what a later question overtook is dropped."""

    def __init__(self, screen: PaperScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._asked = 0

    def close(self) -> None:
        """The screen is gone."""
        self._answers.close()

    @property
    def may_print(self) -> bool:
        """Whether the user may draw lists and invitations."""
        return may(self._session.actor, Right.PRINT_DOCUMENTS) and not self._session.is_node

    @property
    def _invitations(self) -> InvitationService:
        return self._session.undertakings.invitations

    def draw_letters(self, runs: Sequence[UUID], language: str, *, with_protected: bool) -> None:
        """Draw invitations."""
        invitations, actor = self._invitations, self._session.actor
        asked = self._next()

        def refused(error: Exception) -> None:
            if isinstance(error, Refused) and error.code == "nobody_to_invite" and not self._answers.closed:
                left_out = error.details.get("left_out", 0)
                self._screen.show_nothing(left_out if isinstance(left_out, int) else 0)
            else:
                self._session.navigator.failed(error)

        def show(paper: Paper) -> None:
            if asked == self._asked:
                self._screen.show_letters(paper)

        self._answers.ask(
            lambda: invitations.letters(actor, runs, language, with_protected=with_protected), show, refused
        )

    def draw_list(self, wish: ListWish, language: str) -> None:
        """Draw a day list."""
        invitations, actor = self._invitations, self._session.actor
        asked = self._next()

        def show(paper: Paper) -> None:
            if asked == self._asked:
                self._screen.show_list(paper)

        self._answers.ask(lambda: invitations.day_list(actor, wish, language), show)

    def note(self, runs: Sequence[UUID], form: Form) -> None:
        """The people of these runs were given their invitation."""
        invitations, actor, session = self._invitations, self._session.actor, self._session
        if not may(actor, Right.PLAN_SCHEDULE):
            return

        def noted(done: Done) -> None:
            if done.wall_at is not None:
                session.navigator.saved(done.wall_at)
                session.feed.publish(done.changes, self)

        session.runner.run(lambda: invitations.note(actor, runs, form), noted)

    def make_invitation(self, run: UUID, language: str) -> None:
        """Make the calendar file that calls one person."""
        self._make_for_person(run, language, "invitation")

    def make_cancellation(self, run: UUID, language: str) -> None:
        """Make the calendar file that takes the time away again from somebody who was called."""
        self._make_for_person(run, language, "cancellation")

    def make_calendar(self, wish: ListWish, language: str) -> None:
        """Make the calendar file of many bookings."""
        invitations, actor = self._invitations, self._session.actor
        self._answers.ask(
            lambda: invitations.calendar(actor, wish, language),
            lambda file: self._screen.ask_where(file, "calendar"),
        )

    def save(self, path: Path, data: bytes, left_out: int, then: Callable[[], None] | None = None) -> None:
        """Write a file, whole or not at all."""

        def saved(_: object) -> None:
            self._screen.show_saved(path, left_out)
            if then is not None:
                then()

        self._answers.ask(lambda: write_whole(path, data), saved)

    def _make_for_person(self, run: UUID, language: str, form: str) -> None:
        invitations, actor = self._invitations, self._session.actor
        self._answers.ask(
            lambda: invitations.person_calendar(actor, run, language),
            lambda file: self._screen.ask_where(file, form),
        )

    def _next(self) -> int:
        self._asked += 1
        return self._asked
