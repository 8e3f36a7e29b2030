"""Registering under an alias, naming who may see, withdrawing a name, ending protection. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.domain.rights import Right, may
from assessor_app.services.protection import AliasForm
from assessor_app.services.protection_models import ProtectionChoices, WithdrawalPlan
from assessor_app.services.read_models import Done
from assessor_app.ui.answers import Answers
from assessor_app.ui.protection.view_protocol import ProtectionScreen
from assessor_app.ui.session import Session


class ProtectionPresenter:
    """One command at a time: a second click before the first is on the disk does nothing."""

    def __init__(self, screen: ProtectionScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._at_work = False

    @property
    def may_manage(self) -> bool:
        """Whether the one who is logged in may register, name and end."""
        return may(self._session.actor, Right.MANAGE_PROTECTION)

    def close(self) -> None:
        """The screen is gone."""
        self._answers.close()

    # -- what is offered --

    def offer_new(self) -> None:
        """Load what the form of a new person offers."""
        session = self._session
        self._answers.ask(lambda: session.protection.choices(session.actor), self._screen.show_choices)

    def offer_withdrawal(self, candidate: UUID) -> None:
        """Load what would go and what would stay."""
        session = self._session

        def work() -> tuple[WithdrawalPlan, ProtectionChoices]:
            plan = session.protection.withdrawal(session.actor, candidate)
            return plan, session.protection.choices(session.actor)

        self._answers.ask(work, lambda loaded: self._screen.show_withdrawal(*loaded))

    def offer_viewers(self) -> None:
        """Load the accounts."""
        session = self._session
        self._answers.ask(lambda: session.protection.choices(session.actor), self._screen.show_viewers)

    # -- commands --

    def register(self, form: AliasForm) -> None:
        """Enter a person under an alias."""
        session = self._session
        self._begun(lambda: session.protection.register(session.actor, form), form)

    def protect(self, candidate: UUID, form: AliasForm) -> None:
        """Withdraw a person's name; it cannot be undone."""
        session = self._session
        self._begun(lambda: session.protection.protect(session.actor, candidate, form), form)

    def name_viewers(self, candidate: UUID, viewers: frozenset[UUID]) -> None:
        """Say who may see somebody."""
        session = self._session
        seen = session.actor.id in viewers
        self._amend(
            lambda: session.protection.name_viewers(session.actor, candidate, viewers), candidate, seen=seen
        )

    def end(self, candidate: UUID, reason: str) -> None:
        """Let somebody be seen like everybody else."""
        session = self._session
        self._amend(lambda: session.protection.end(session.actor, candidate, reason), candidate, seen=True)

    # -- inside --

    def _begun(self, work: Callable[[], tuple[UUID, Done]], form: AliasForm) -> None:
        seen = self._session.actor.id in form.viewers

        def done(made: tuple[UUID, Done]) -> None:
            candidate, what = made
            # Shown first: whoever shows the former identity must have let go of it when the changes are told.
            if not self._answers.closed:
                self._screen.show_registered(candidate, form.alias.strip(), seen=seen)
            self._finish(what)

        self._run(work, done)

    def _amend(self, work: Callable[[], Done], candidate: UUID, *, seen: bool) -> None:
        def done(what: Done) -> None:
            if not self._answers.closed:
                self._screen.show_amended(candidate, seen=seen)
            self._finish(what)

        self._run(work, done)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        if self._at_work:
            return
        self._at_work = True
        self._session.runner.run(work, done, self._refused)

    def _finish(self, done: Done) -> None:
        self._at_work = False
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        self._session.feed.publish(done.changes, self)

    def _refused(self, error: Exception) -> None:
        self._at_work = False
        field_is_to_blame = isinstance(error, DomainError) and not self._answers.closed
        if field_is_to_blame and self._screen.show_refusal(getattr(error, "code", "")):
            return
        self._session.navigator.failed(error)
