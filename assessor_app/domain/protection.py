"""People whose names must not be seen: an alias instead of a record, and few who may see even that.

The key between alias and person is on paper, never here (docs/decisions/0010-protected-identity.md).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from uuid import UUID

from assessor_app.domain import assessment_events
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.people import SUBJECT_KIND, CandidateState
from assessor_app.domain.protection_events import (
    ProtectedCandidateRegistered,
    ProtectionEnded,
    ProtectionViewersNamed,
)
from assessor_app.domain.texts import clean_line, clean_text

ALIAS_WORD = "Skyddad"
ALIAS_LENGTH = 40
MOST_VIEWERS = 3
"""Two is what centres are advised; the third is the second assessor that some checklists ask for."""
WITHDRAWN = "withdrawn"
"""The ground of the erasure that follows when protection begins later: it does not say why."""
_MOST_DIGITS = 5


class Look(StrEnum):
    """What of a protected person was looked at, or done about who may look."""

    RECORD = "record"
    RUN = "run"
    DOCUMENT = "document"
    PICTURE = "picture"
    VIEWERS = "viewers"
    LOG = "log"


def is_hidden(person: CandidateState, viewer: UUID | None) -> bool:
    """Whether the person does not exist for this account."""
    return person.protected and viewer not in person.viewers


def proposed_alias(number: int) -> str:
    """A neutral name: a word and a running number."""
    return f"{ALIAS_WORD} {number}"


def clean_alias(alias: str, known_names: Iterable[str] = ()) -> str:
    """The alias as it would be kept.

    Raises Refused: alias_missing; alias_like_number (it could be a personal number or a phone);
    alias_names_person (a word of it stands in `known_names`).
    """
    kept = clean_line(alias, ALIAS_LENGTH)
    if not kept:
        raise Refused("alias_missing")
    if sum(char.isdigit() for char in kept) > _MOST_DIGITS:
        raise Refused("alias_like_number")
    names = {word for name in known_names for word in name.casefold().replace("-", " ").split()}
    if not names.isdisjoint(kept.casefold().replace("-", " ").split()):
        raise Refused("alias_names_person")
    return kept


def register_protected(
    candidate: UUID, alias: str, viewers: Collection[UUID], accounts: Collection[UUID]
) -> tuple[Draft, ...]:
    """Enter a person under an alias. Raises Refused like `clean_alias` and `name_viewers`."""
    registered = ProtectedCandidateRegistered(clean_alias(alias))
    named = ProtectionViewersNamed(_fit_viewers(viewers, accounts))
    subject = Subject(SUBJECT_KIND, candidate)
    return (Draft(subject, candidate, registered), Draft(subject, candidate, named))


def name_viewers(
    state: CandidateState, viewers: Collection[UUID], accounts: Collection[UUID]
) -> tuple[Draft, ...]:
    """Say who may see the person; nothing where it is the same.

    Raises Refused: not_protected, viewers_missing, viewers_too_many, viewer_unknown.
    """
    _protected(state)
    named = _fit_viewers(viewers, accounts)
    if frozenset(named) == state.viewers:
        return ()
    return (Draft(Subject(SUBJECT_KIND, state.id), state.id, ProtectionViewersNamed(named)),)


def end_protection(state: CandidateState, reason: str) -> tuple[Draft, ...]:
    """Let the person be seen like everybody else. Raises Refused: not_protected, reason_missing."""
    _protected(state)
    why = clean_text(reason)
    if not why:
        raise Refused("reason_missing")
    return (Draft(Subject(SUBJECT_KIND, state.id), state.id, ProtectionEnded(why)),)


def replace_identity(former: UUID, candidate: UUID, runs: Iterable[UUID]) -> tuple[Draft, ...]:
    """Give the runs of one former record to the identity that takes its place."""
    event = assessment_events.IdentityReplaced(former, candidate)
    kind = assessment_events.SUBJECT_KIND
    return tuple(Draft(Subject(kind, run), candidate, event) for run in runs)


def _protected(state: CandidateState) -> None:
    if not state.protected or state.erased:
        raise Refused("not_protected")


def _fit_viewers(viewers: Collection[UUID], accounts: Collection[UUID]) -> tuple[UUID, ...]:
    chosen = sorted(set(viewers))
    if not chosen:
        raise Refused("viewers_missing")
    if len(chosen) > MOST_VIEWERS:
        raise Refused("viewers_too_many", most=MOST_VIEWERS)
    if not set(chosen) <= set(accounts):
        raise Refused("viewer_unknown")
    return tuple(chosen)
