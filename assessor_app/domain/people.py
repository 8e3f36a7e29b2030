"""Candidates: the people who are validated (subject kind ``candidate``, about themselves)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event, personal
from assessor_app.domain.identity_numbers import NumberKind
from assessor_app.domain.joining_events import CandidatesJoined, CandidatesParted, Link, linked
from assessor_app.domain.journal import Ref, Subject
from assessor_app.domain.protection_events import (
    ProtectedCandidateRegistered,
    ProtectionEnded,
    ProtectionViewersNamed,
)
from assessor_app.domain.texts import NAME_LENGTH, clean_line, clean_text

SUBJECT_KIND = "candidate"


@event("candidate_registered/1")
@dataclass(frozen=True, slots=True)
class CandidateRegistered:
    """A person was entered. `number` is 12 characters without separator; `birth_on` ``YYYY-MM-DD``.

    `number_doubt` says that the number is kept though its check digit is wrong or it is interim or missing;
    `number_reason` says why in the assessor's words. `double_of` is a record that had the same number
    already; `double_reason` says why there are two all the same.
    """

    number_kind: NumberKind = NumberKind.NONE
    number_doubt: str | None = None
    given_name: str | None = personal()
    family_name: str | None = personal()
    number: str | None = personal()
    number_reason: str | None = personal()
    birth_on: str | None = personal()
    phone: str | None = personal()
    email: str | None = personal()
    language: str | None = personal()
    employer: str | None = personal()
    note: str | None = personal()
    double_of: UUID | None = None
    double_reason: str | None = personal()


@event("candidate_amended/1")
@dataclass(frozen=True, slots=True)
class CandidateAmended:
    """The whole record as it stands after an amendment; fields as in `CandidateRegistered`.

    With `settles` it replaces all of these entries, without it the one that its entry replaces.
    """

    number_kind: NumberKind = NumberKind.NONE
    number_doubt: str | None = None
    given_name: str | None = personal()
    family_name: str | None = personal()
    number: str | None = personal()
    number_reason: str | None = personal()
    birth_on: str | None = personal()
    phone: str | None = personal()
    email: str | None = personal()
    language: str | None = personal()
    employer: str | None = personal()
    note: str | None = personal()
    double_of: UUID | None = None
    double_reason: str | None = personal()
    settles: tuple[Ref, ...] | None = None


@event("person_erased/1")
@dataclass(frozen=True, slots=True)
class PersonErased:
    """The personal parts about this person were taken away; the chain and the figures remain."""

    ground: str


@dataclass(frozen=True, slots=True)
class CandidateDetails:
    """What is known of a person, as typed in a form; strings may be empty."""

    given_name: str
    family_name: str
    number: str | None = None
    number_kind: NumberKind = NumberKind.NONE
    number_doubt: str | None = None
    number_reason: str = ""
    birth_on: str | None = None
    phone: str = ""
    email: str = ""
    language: str = ""
    employer: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True)
class KnownDouble:
    """A record with the same number that was known of when this one was written, and why both are kept."""

    other: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class CandidateVersion:
    """The record as it stood after one entry."""

    ref: Ref
    actor: UUID
    wall_at: int
    details: CandidateDetails
    double: KnownDouble | None = None
    settles: tuple[Ref, ...] = ()
    """The versions that it answers to."""


@dataclass(frozen=True, slots=True)
class CandidateState:
    """Everything known of one candidate. `details` is None until an entry with them has come.

    While `protected`, the details are an alias and nothing else, and only the accounts in `viewers` see them.
    `links` is all that was said on which other records are the same person; the last word on each holds
    (see `joinings`).
    """

    id: UUID
    details: CandidateDetails | None = None
    history: tuple[CandidateVersion, ...] = ()
    registered_at: int | None = None
    erased: bool = False
    protected: bool = False
    viewers: frozenset[UUID] = frozenset()
    links: tuple[Link, ...] = ()

    @property
    def name(self) -> str:
        """Given and family name, or the empty string when they are gone."""
        return self.details.name if self.details is not None else ""

    @property
    def heads(self) -> tuple[CandidateVersion, ...]:
        """The versions that no other one replaces; the last of them is shown."""
        return _heads(self.history)

    @property
    def in_conflict(self) -> bool:
        """Whether the record was amended apart, and not to the same."""
        return len({head.details for head in self.heads}) > 1


def _heads(history: tuple[CandidateVersion, ...]) -> tuple[CandidateVersion, ...]:
    replaced = {ref for version in history for ref in version.settles}
    return tuple(version for version in history if version.ref not in replaced) or history[-1:]


def fold(candidate: UUID, history: Iterable[Happened]) -> CandidateState:
    """The state after `history`, which must be in fold order."""
    state = CandidateState(candidate)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: CandidateState, happened: Happened) -> CandidateState:
    """The state after one more entry. Never raises."""
    value = happened.event
    if isinstance(value, PersonErased):
        links = tuple(replace(link, reason="") for link in state.links)
        return replace(state, details=None, history=(), erased=True, links=links)
    if isinstance(value, ProtectedCandidateRegistered):
        return _under_alias(state, happened)
    if isinstance(value, ProtectionViewersNamed):
        return replace(state, viewers=frozenset(value.viewers))
    if isinstance(value, ProtectionEnded):
        return replace(state, protected=False)
    if isinstance(value, CandidatesJoined | CandidatesParted):
        return replace(state, links=linked(state.links, state.id, happened, keeps_reason=not state.erased))
    if not isinstance(value, CandidateRegistered | CandidateAmended):
        return state
    registered = happened.wall_at if state.registered_at is None else state.registered_at
    if state.erased or state.protected:
        return replace(state, registered_at=registered)
    details = _details(value)
    double = KnownDouble(value.double_of, value.double_reason or "") if value.double_of else None
    settles = getattr(value, "settles", None) or (() if happened.replaces is None else (happened.replaces,))
    version = CandidateVersion(happened.ref, happened.actor, happened.wall_at, details, double, settles)
    history = (*state.history, version)
    shown = _heads(history)[-1].details
    return replace(state, details=shown, history=history, registered_at=registered)


def _under_alias(state: CandidateState, happened: Happened) -> CandidateState:
    """Nothing but the alias is known from here on, whatever was known before."""
    registered = happened.wall_at if state.registered_at is None else state.registered_at
    if state.erased:
        return replace(state, registered_at=registered, protected=True)
    details = CandidateDetails(happened.event.alias or "", "")
    version = CandidateVersion(happened.ref, happened.actor, happened.wall_at, details)
    return replace(state, details=details, history=(version,), registered_at=registered, protected=True)


def _details(value: CandidateRegistered | CandidateAmended) -> CandidateDetails:
    return CandidateDetails(
        given_name=value.given_name or "",
        family_name=value.family_name or "",
        number=value.number,
        number_kind=value.number_kind,
        number_doubt=value.number_doubt,
        number_reason=value.number_reason or "",
        birth_on=value.birth_on,
        phone=value.phone or "",
        email=value.email or "",
        language=value.language or "",
        employer=value.employer or "",
        note=value.note or "",
    )


def register(
    candidate: UUID, details: CandidateDetails, double: KnownDouble | None = None
) -> tuple[Draft, ...]:
    """Enter a new person; `double` is a record with the same number, told of already.

    Raises Refused: name_missing, number_reason_missing, double_reason_missing.
    """
    return (_draft(candidate, CandidateRegistered, details, None, double),)


def amend(
    state: CandidateState, details: CandidateDetails, double: KnownDouble | None = None
) -> tuple[Draft, ...]:
    """Change a record; nothing where it says the same.

    Raises Refused like `register`, or person_erased, person_protected.
    """
    if state.erased:
        raise Refused("person_erased")
    if state.protected:
        raise Refused("person_protected")
    if state.details == clean_details(details):
        return ()
    heads = state.heads
    draft = _draft(state.id, CandidateAmended, details, heads[-1].ref if heads else None, double)
    if len(heads) < 2 or state.in_conflict:
        return (draft,)
    return (_settling(draft, heads),)


def settle(state: CandidateState, chosen: Ref) -> tuple[Draft, ...]:
    """Of several versions of a record that each claim to be the last, let one count.

    Raises Refused: no_such_conflict, person_erased, person_protected.
    """
    if state.erased:
        raise Refused("person_erased")
    if state.protected:
        raise Refused("person_protected")
    heads = state.heads
    version = next((head for head in heads if head.ref == chosen), None)
    if not state.in_conflict or version is None:
        raise Refused("no_such_conflict")
    draft = _draft(state.id, CandidateAmended, version.details, chosen, version.double)
    return (_settling(draft, heads),)


def _settling(draft: Draft, heads: tuple[CandidateVersion, ...]) -> Draft:
    """The amendment as the answer to every head."""
    amended = cast(CandidateAmended, draft.event)
    return replace(draft, event=replace(amended, settles=tuple(head.ref for head in heads)))


def clean_details(details: CandidateDetails) -> CandidateDetails:
    """The details as they would be kept."""
    return replace(
        details,
        given_name=clean_line(details.given_name, NAME_LENGTH),
        family_name=clean_line(details.family_name, NAME_LENGTH),
        number_reason=clean_text(details.number_reason),
        phone=clean_line(details.phone, 60),
        email=clean_line(details.email, 200),
        language=clean_line(details.language, 100),
        employer=clean_line(details.employer, 200),
        note=clean_text(details.note),
    )


def _draft(
    candidate: UUID,
    cls: type[CandidateRegistered] | type[CandidateAmended],
    details: CandidateDetails,
    replaces: Ref | None,
    double: KnownDouble | None,
) -> Draft:
    kept = clean_details(details)
    if not kept.given_name and not kept.family_name:
        raise Refused("name_missing")
    if kept.number_doubt and not kept.number_reason:
        raise Refused("number_reason_missing")
    double_reason = clean_text(double.reason) if double else ""
    if double and not double_reason:
        raise Refused("double_reason_missing")
    happening = cls(
        number_kind=kept.number_kind,
        number_doubt=kept.number_doubt,
        given_name=kept.given_name or None,
        family_name=kept.family_name or None,
        number=kept.number,
        number_reason=kept.number_reason or None,
        birth_on=kept.birth_on,
        phone=kept.phone or None,
        email=kept.email or None,
        language=kept.language or None,
        employer=kept.employer or None,
        note=kept.note or None,
        double_of=double.other if double else None,
        double_reason=double_reason or None,
    )
    return Draft(Subject(SUBJECT_KIND, candidate), candidate, happening, replaces)
