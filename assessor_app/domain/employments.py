"""Who works where (subject kind ``employment``, about the candidate), and what the company may know.

Each employment is a subject of its own: a company may have thousands. The consent to show single results to
the company belongs to the employment, because it holds towards this company alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event, personal
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import clean_day

SUBJECT_KIND = "employment"


class EmploymentStatus(StrEnum):
    """What somebody is to the labour market, in the order in which it is offered."""

    EMPLOYED = "employed"
    FURLOUGHED = "furloughed"
    """permitterad"""
    NOTIFIED = "notified"
    """varslad"""
    JOB_SEEKER = "job_seeker"
    SELF_EMPLOYED = "self_employed"


class ConsentWay(StrEnum):
    """How a candidate agreed."""

    SIGNED = "signed"
    SPOKEN = "spoken"
    MESSAGE = "message"


@event("employment_recorded/1")
@dataclass(frozen=True, slots=True)
class EmploymentRecorded:
    """Somebody works at a company. `since` is ``YYYY-MM-DD``; `profile` is one of the company's."""

    candidate: UUID
    company: UUID
    status: EmploymentStatus = EmploymentStatus.EMPLOYED
    workplace: UUID | None = None
    profile: UUID | None = None
    since: str | None = None


@event("employment_amended/1")
@dataclass(frozen=True, slots=True)
class EmploymentAmended:
    """The whole as it stands from now on; what is None is no longer known."""

    status: EmploymentStatus
    workplace: UUID | None = None
    profile: UUID | None = None
    since: str | None = None


@event("employment_ended/1")
@dataclass(frozen=True, slots=True)
class EmploymentEnded:
    """They work there no longer, from a day on (``YYYY-MM-DD``)."""

    ended_on: str


@event("employment_resumed/1")
@dataclass(frozen=True, slots=True)
class EmploymentResumed:
    """They work there after all, or again."""


@event("employment_withdrawn/1")
@dataclass(frozen=True, slots=True)
class EmploymentWithdrawn:
    """It was entered by mistake."""


@event("company_consent_given/1")
@dataclass(frozen=True, slots=True)
class CompanyConsentGiven:
    """The candidate agrees that the company sees their results, area by area."""

    given_on: str
    way: ConsentWay
    note: str | None = personal()


@event("company_consent_withdrawn/1")
@dataclass(frozen=True, slots=True)
class CompanyConsentWithdrawn:
    """The candidate does not agree any longer, from a day on (``YYYY-MM-DD``)."""

    withdrawn_on: str


@dataclass(frozen=True, slots=True)
class Consent:
    """That a candidate agreed, and how."""

    given_on: str
    way: ConsentWay


@dataclass(frozen=True, slots=True)
class EmploymentState:
    """An employment as it stands; `candidate` is None until the entry that records it has come."""

    id: UUID
    candidate: UUID | None = None
    company: UUID | None = None
    status: EmploymentStatus = EmploymentStatus.EMPLOYED
    workplace: UUID | None = None
    profile: UUID | None = None
    since: str = ""
    ended_on: str = ""
    withdrawn: bool = False
    consent: Consent | None = None
    touched_at: int | None = None

    @property
    def is_now(self) -> bool:
        """Recorded, and neither ended nor taken back."""
        return self.candidate is not None and not self.withdrawn and not self.ended_on


def fold(employment: UUID, history: Iterable[Happened]) -> EmploymentState:
    """The state after `history`, which must be in fold order."""
    state = EmploymentState(employment)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: EmploymentState, happened: Happened) -> EmploymentState:
    """The employment after one more entry. Never raises; what it does not know changes nothing."""
    value = happened.event
    match value:
        case EmploymentRecorded():
            if state.candidate is None:
                state = replace(
                    state,
                    candidate=value.candidate,
                    company=value.company,
                    status=value.status,
                    workplace=value.workplace,
                    profile=value.profile,
                    since=value.since or "",
                )
        case EmploymentAmended():
            state = replace(
                state,
                status=value.status,
                workplace=value.workplace,
                profile=value.profile,
                since=value.since or "",
            )
        case EmploymentEnded():
            state = replace(state, ended_on=value.ended_on)
        case EmploymentResumed():
            state = replace(state, ended_on="")
        case EmploymentWithdrawn():
            state = replace(state, withdrawn=True)
        case CompanyConsentGiven():
            state = replace(state, consent=Consent(value.given_on, value.way))
        case CompanyConsentWithdrawn():
            state = replace(state, consent=None)
        case _:
            return state
    return replace(state, touched_at=happened.wall_at)


# ---- what may be done ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EmploymentDetails:
    """What is typed of an employment."""

    status: EmploymentStatus = EmploymentStatus.EMPLOYED
    workplace: UUID | None = None
    profile: UUID | None = None
    since: str = ""


def record(employment: UUID, candidate: UUID, company: UUID, details: EmploymentDetails) -> tuple[Draft, ...]:
    """Say that somebody works at a company. Raises Refused: day_unfit."""
    told = (details.status, details.workplace, details.profile, clean_day(details.since) or None)
    return (_draft(employment, candidate, EmploymentRecorded(candidate, company, *told)),)


def amend(state: EmploymentState, details: EmploymentDetails) -> tuple[Draft, ...]:
    """Change it; nothing where all is the same. Raises Refused: employment_unknown, day_unfit."""
    who = _known(state)
    since = clean_day(details.since)
    now = EmploymentDetails(state.status, state.workplace, state.profile, state.since)
    if replace(details, since=since) == now:
        return ()
    told = (details.status, details.workplace, details.profile, since or None)
    return (_draft(state.id, who, EmploymentAmended(*told)),)


def end(state: EmploymentState, ended_on: str) -> tuple[Draft, ...]:
    """They work there no longer. Raises Refused: employment_unknown, day_missing, day_unfit."""
    who, day = _known(state), clean_day(ended_on)
    if not day:
        raise Refused("day_missing")
    return () if state.ended_on == day else (_draft(state.id, who, EmploymentEnded(day)),)


def resume(state: EmploymentState) -> tuple[Draft, ...]:
    """They work there after all. Raises Refused: employment_unknown."""
    who = _known(state)
    return (_draft(state.id, who, EmploymentResumed()),) if state.ended_on else ()


def withdraw(state: EmploymentState) -> tuple[Draft, ...]:
    """It was a mistake. Raises Refused: employment_unknown."""
    who = _known(state)
    return (_draft(state.id, who, EmploymentWithdrawn()),)


def give_consent(state: EmploymentState, given_on: str, way: ConsentWay, note: str = "") -> tuple[Draft, ...]:
    """The candidate agrees. Raises Refused: employment_unknown, day_missing, day_unfit."""
    who, day = _known(state), clean_day(given_on)
    if not day:
        raise Refused("day_missing")
    if state.consent == Consent(day, way):
        return ()
    return (_draft(state.id, who, CompanyConsentGiven(day, way, note or None)),)


def withdraw_consent(state: EmploymentState, withdrawn_on: str) -> tuple[Draft, ...]:
    """The candidate agrees no longer. Raises Refused: employment_unknown, day_missing, day_unfit."""
    who, day = _known(state), clean_day(withdrawn_on)
    if not day:
        raise Refused("day_missing")
    return () if state.consent is None else (_draft(state.id, who, CompanyConsentWithdrawn(day)),)


def _known(state: EmploymentState) -> UUID:
    if state.candidate is None or state.withdrawn:
        raise Refused("employment_unknown")
    return state.candidate


def _draft(employment: UUID, about: UUID, happening: object) -> Draft:
    return Draft(Subject(SUBJECT_KIND, employment), about, happening)
