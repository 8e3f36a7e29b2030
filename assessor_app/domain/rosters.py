"""Lists of people that were read in: each is a subject (kind ``roster``) and can be taken back as a whole.

What a list brought stands in the chain right before the entry that says so, in the same transaction. Taking
it back takes nothing away: the fold skips those entries, on every replica that holds the word, and of them
only what a list can bring (`ROSTER_EVENTS`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from assessor_app.domain.company_events import CompanyRegistered, WorkplacePut
from assessor_app.domain.employments import EmploymentRecorded
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event, personal, wire_name
from assessor_app.domain.foldings import WORD, folded, words_of
from assessor_app.domain.journal import Subject
from assessor_app.domain.people import CandidateRegistered
from assessor_app.domain.programme_events import ParticipationOpened
from assessor_app.domain.texts import NAME_LENGTH, clean_line
from assessor_app.domain.transfers import Span

SUBJECT_KIND = "roster"


@event("roster_applied/1")
@dataclass(frozen=True, slots=True)
class RosterApplied:
    """A list was read in. The `entries` before this one in its device's chain are what it brought.

    `digest` is SHA-256 of the file in hex. `rows` were chosen of it; `new_people` were registered, `known`
    were here already. The file's name may name somebody.
    """

    digest: str
    entries: int
    rows: int
    new_people: int
    known: int
    new_companies: int = 0
    company: UUID | None = None
    programme: UUID | None = None
    file_name: str | None = personal()


@event("roster_taken_back/1")
@dataclass(frozen=True, slots=True)
class RosterTakenBack:
    """The fold skips what the list brought."""


ROSTER_EVENTS = frozenset(
    wire_name(cls)
    for cls in (
        CandidateRegistered,
        CompanyRegistered,
        WorkplacePut,
        EmploymentRecorded,
        ParticipationOpened,
    )
)
"""What a list can bring, and taking it back can skip."""
_NUMBER = re.compile(r"(?<!\d)(?:\d{2})?\d{6}[-+ _]?\d{4}(?!\d)")
_LEFT_OUT = "…"
APPLIED, TAKEN_BACK = wire_name(RosterApplied), wire_name(RosterTakenBack)


@dataclass(frozen=True, slots=True)
class RosterCounts:
    """How many rows were chosen, and what became of them."""

    rows: int = 0
    new_people: int = 0
    known: int = 0
    new_companies: int = 0


@dataclass(frozen=True, slots=True)
class RosterState:
    """A list as it stands; `applied_by` None where the entry that applied it has not come."""

    id: UUID
    digest: str = ""
    span: Span | None = None
    counts: RosterCounts = RosterCounts()
    company: UUID | None = None
    programme: UUID | None = None
    file_name: str = ""
    applied_at: int = 0
    applied_by: UUID | None = None
    taken_back_at: int | None = None
    taken_back_by: UUID | None = None

    @property
    def taken_back(self) -> bool:
        """Whether the fold skips what it brought."""
        return self.taken_back_at is not None


def fold(roster: UUID, history: Iterable[Happened]) -> RosterState:
    """The state after `history`, which must be in fold order."""
    state = RosterState(roster)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: RosterState, happened: Happened) -> RosterState:
    """The list after one more entry. Never raises."""
    value = happened.event
    match value:
        case RosterApplied():
            if state.applied_by is not None:
                return state
            device, seq = happened.ref
            brought = 0 < value.entries < seq
            return replace(
                state,
                digest=value.digest,
                span=Span(device, seq - value.entries, seq - 1) if brought else None,
                counts=RosterCounts(value.rows, value.new_people, value.known, value.new_companies),
                company=value.company,
                programme=value.programme,
                file_name=value.file_name or "",
                applied_at=happened.wall_at,
                applied_by=happened.actor,
            )
        case RosterTakenBack():
            return replace(state, taken_back_at=happened.wall_at, taken_back_by=happened.actor)
    return state


def kept_name(file_name: str, named: Iterable[tuple[str, str]]) -> str:
    """A file's name without what names somebody of the list, by given and family name, or has a number.

    The list is not about anybody, so that its name outlives whoever is erased from it.
    """
    text = _NUMBER.sub(_LEFT_OUT, unicodedata.normalize("NFC", file_name))
    there = {folded(word) for word in words_of(text)}
    untold: set[str] = set()
    for given, family in named:
        names = {folded(word) for word in words_of(family) if len(word) > 1}
        if names & there:
            untold |= names | {folded(word) for word in words_of(given)}
    return WORD.sub(lambda found: _LEFT_OUT if folded(found[0]) in untold else found[0], text)


def applied(
    roster: UUID,
    digest: str,
    file_name: str,
    entries: int,
    counts: RosterCounts,
    company: UUID | None = None,
    programme: UUID | None = None,
) -> tuple[Draft, ...]:
    """Note that a list was read in: to be written right after its `entries`, in the same transaction."""
    told = (counts.rows, counts.new_people, counts.known, counts.new_companies, company, programme)
    named = clean_line(file_name, NAME_LENGTH) or None
    return (Draft(Subject(SUBJECT_KIND, roster), None, RosterApplied(digest, entries, *told, named)),)


def take_back(state: RosterState) -> tuple[Draft, ...]:
    """Let the fold skip what a list brought; nothing where it does. Raises Refused: roster_unknown."""
    if state.applied_by is None:
        raise Refused("roster_unknown")
    return () if state.taken_back else (Draft(Subject(SUBJECT_KIND, state.id), None, RosterTakenBack()),)
