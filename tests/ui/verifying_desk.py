"""A session that verifies with readers in memory, and the page over it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, cast
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.verifications import Verification
from assessor_app.services.verification_models import Knowledge
from assessor_app.ui.composition import Verifying
from assessor_app.ui.session import InlineRunner, Session
from assessor_app.ui.verifying.view_protocol import ListLine, Result
from tests.ui.shell_fakes import KARIN, NOW, FakeNavigator, MemoryPreferences, opened_by
from tests.verifying import OWN, FakeReaders, genuine


@dataclass
class FakeKnowledge:
    """What the centre knows; `asked` counts how often it was asked."""

    known: Knowledge = OWN
    asked: int = 0

    def gather(self, _actor: Actor) -> Knowledge:
        self.asked += 1
        return self.known


@dataclass
class FakeScreen:
    """Remembers what it was told to show."""

    results: tuple[Result, ...] = ()
    lists: tuple[ListLine, ...] = ()
    work: list[int] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)

    def show_work(self, total: int) -> None:
        self.work.append(total)

    def show_progress(self, done: int, total: int) -> None: ...

    def show_results(self, results: tuple[Result, ...]) -> None:
        self.results = results

    def show_lists(self, lists: tuple[ListLine, ...]) -> None:
        self.lists = lists

    def tell_saved(self, path: Any) -> None:
        self.saved.append(path.name)

    @property
    def found(self) -> list[Verification]:
        """What was found, in the order shown."""
        return [one.found for one in self.results]


def verifying_session(
    readers: FakeReaders | None = None, known: Knowledge | None = None, language: str = "sv"
) -> Session:
    """Nothing but what the page needs."""
    opened, nothing = opened_by(KARIN), cast(Any, None)
    preferences = MemoryPreferences()
    preferences["language"] = language
    return Session(
        actor=Actor(UUID(int=1), opened.actor.role),
        actor_name=KARIN.name,
        centre=opened.centre,
        assessments=nothing,
        candidates=nothing,
        documents=nothing,
        printing=nothing,
        centres=nothing,
        accounts=nothing,
        agenda=nothing,
        protection=nothing,
        runner=InlineRunner(),
        navigator=cast(Any, FakeNavigator()),
        preferences=preferences,
        now=lambda: NOW,
        examining=Verifying(
            (readers or genuine()).service(), page_of, FakeKnowledge(OWN if known is None else known)
        ),
    )


def page_of(known: Knowledge) -> bytes:
    """The page for browsers, in so many bytes."""
    return b"<!doctype html>" + known.own_name.encode()


def navigator(session: Session) -> FakeNavigator:
    """What the user was told."""
    return cast(FakeNavigator, session.navigator)


def without_lists(known: Knowledge = OWN) -> Knowledge:
    """The same with no status list at hand."""
    return replace(known, lists=())
