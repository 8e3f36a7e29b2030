"""What can happen to a programme (subject kind ``programme``) and to a participation in one (subject kind
``participation``, about the candidate): stable wire names, facts and personal parts apart.

Amounts are whole öre, days ``YYYY-MM-DD``, months ``YYYY-MM``, times of work whole minutes. What figures need
is a fact, so that statistics remain when a person is erased.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.events import event, personal

PROGRAMME_KIND = "programme"
PARTICIPATION_KIND = "participation"


class Gender(StrEnum):
    """Gender as funders ask for it."""

    WOMAN = "woman"
    MAN = "man"
    NON_BINARY = "non_binary"
    UNKNOWN = "unknown"


class Education(StrEnum):
    """Highest finished education, in the ISCED groups of the European Social Fund."""

    ISCED_0_2 = "isced_0_2"
    ISCED_3_4 = "isced_3_4"
    ISCED_5_8 = "isced_5_8"
    UNKNOWN = "unknown"


class LeaveReason(StrEnum):
    """Why a participation ended."""

    COMPLETED = "completed"
    NEW_JOB = "new_job"
    EDUCATION = "education"
    ILLNESS = "illness"
    OTHER = "other"


class CostKind(StrEnum):
    """What money went to."""

    STAFF = "staff"
    PREMISES = "premises"
    MATERIAL = "material"
    TRAVEL = "travel"
    EXTERNAL = "external"
    OTHER = "other"


# ---- programmes ------------------------------------------------------------------------------------------


@event("programme_planned/1")
@dataclass(frozen=True, slots=True)
class ProgrammePlanned:
    """A funded programme. `target` is how many people are to be validated; `reference` the funder's."""

    name: str
    starts_on: str
    ends_on: str
    funder: str | None = None
    reference: str | None = None
    target: int | None = None
    budget_ore: int | None = None
    aim: str | None = None


@event("programme_amended/1")
@dataclass(frozen=True, slots=True)
class ProgrammeAmended:
    """What was changed, and only that: None is as it was; an empty text or 0 takes away."""

    name: str | None = None
    starts_on: str | None = None
    ends_on: str | None = None
    funder: str | None = None
    reference: str | None = None
    target: int | None = None
    budget_ore: int | None = None
    aim: str | None = None


@event("programme_finished/1")
@dataclass(frozen=True, slots=True)
class ProgrammeFinished:
    """The programme is over; its final report can be made."""


@event("programme_resumed/1")
@dataclass(frozen=True, slots=True)
class ProgrammeResumed:
    """The programme goes on."""


@event("programme_partner_put/1")
@dataclass(frozen=True, slots=True)
class ProgrammePartnerPut:
    """An organisation that takes part, new or changed: a union, a region, a fund."""

    partner: UUID
    name: str
    role: str | None = None


@event("programme_partner_removed/1")
@dataclass(frozen=True, slots=True)
class ProgrammePartnerRemoved:
    """An organisation takes no part."""

    partner: UUID


@event("programme_centre_put/1")
@dataclass(frozen=True, slots=True)
class ProgrammeCentrePut:
    """A test centre that takes part; `centre` is its place where it is known to the program."""

    centre: UUID
    name: str


@event("programme_centre_removed/1")
@dataclass(frozen=True, slots=True)
class ProgrammeCentreRemoved:
    """A test centre takes no part."""

    centre: UUID


@event("programme_company_added/1")
@dataclass(frozen=True, slots=True)
class ProgrammeCompanyAdded:
    """A company takes part."""

    company: UUID


@event("programme_company_removed/1")
@dataclass(frozen=True, slots=True)
class ProgrammeCompanyRemoved:
    """A company takes no part."""

    company: UUID


@event("programme_activity_put/1")
@dataclass(frozen=True, slots=True)
class ProgrammeActivityPut:
    """Something participants spend certified hours on, new or called something else."""

    activity: UUID
    name: str


@event("programme_activity_removed/1")
@dataclass(frozen=True, slots=True)
class ProgrammeActivityRemoved:
    """An activity is no longer offered; hours certified for it stay."""

    activity: UUID


@event("cost_recorded/1")
@dataclass(frozen=True, slots=True)
class CostRecorded:
    """Money spent."""

    cost: UUID
    on: str
    kind: CostKind
    amount_ore: int
    note: str | None = personal()


@event("cost_withdrawn/1")
@dataclass(frozen=True, slots=True)
class CostWithdrawn:
    """A cost was entered by mistake."""

    cost: UUID


@event("month_closed/1")
@dataclass(frozen=True, slots=True)
class MonthClosed:
    """A month's figures were handed to the funder. `digest` is SHA-256 in hex over its canonical rows, so
    that whatever changes them later is seen; `version` counts from 1 and grows with each correction."""

    month: str
    digest: str
    version: int


@event("month_reopened/1")
@dataclass(frozen=True, slots=True)
class MonthReopened:
    """A closed month is corrected: it and every later closed month are open again."""

    month: str
    reason: str | None = personal()


# ---- participations --------------------------------------------------------------------------------------


@event("participation_opened/1")
@dataclass(frozen=True, slots=True)
class ParticipationOpened:
    """Somebody takes part in a programme. `age` is in whole years on the day of entry; `informed_on` when
    they were told how their data are used."""

    programme: UUID
    candidate: UUID
    entered_on: str
    employment: EmploymentStatus | None = None
    gender: Gender = Gender.UNKNOWN
    education: Education = Education.UNKNOWN
    age: int | None = None
    company: UUID | None = None
    workplace: UUID | None = None
    centre: UUID | None = None
    informed_on: str | None = None


@event("participation_amended/1")
@dataclass(frozen=True, slots=True)
class ParticipationAmended:
    """The whole as it stands from now on; what is None is not known."""

    entered_on: str
    employment: EmploymentStatus | None = None
    gender: Gender = Gender.UNKNOWN
    education: Education = Education.UNKNOWN
    age: int | None = None
    company: UUID | None = None
    workplace: UUID | None = None
    centre: UUID | None = None
    informed_on: str | None = None


@event("participation_left/1")
@dataclass(frozen=True, slots=True)
class ParticipationLeft:
    """The last day, and why."""

    left_on: str
    why: LeaveReason


@event("participation_resumed/1")
@dataclass(frozen=True, slots=True)
class ParticipationResumed:
    """They have not left."""


@event("participation_withdrawn/1")
@dataclass(frozen=True, slots=True)
class ParticipationWithdrawn:
    """It was entered by mistake and counts nowhere."""

    reason: str | None = personal()


@event("participation_restored/1")
@dataclass(frozen=True, slots=True)
class ParticipationRestored:
    """It was no mistake."""


@event("hours_certified/1")
@dataclass(frozen=True, slots=True)
class HoursCertified:
    """Time spent on an activity on a day; the actor certifies it. A known line is replaced."""

    line: UUID
    activity: UUID
    on: str
    minutes: int


@event("hours_withdrawn/1")
@dataclass(frozen=True, slots=True)
class HoursWithdrawn:
    """A line was entered by mistake."""

    line: UUID


@event("run_counted/1")
@dataclass(frozen=True, slots=True)
class RunCounted:
    """A run of the person's is done within the programme."""

    assessment: UUID


@event("run_uncounted/1")
@dataclass(frozen=True, slots=True)
class RunUncounted:
    """A run is not done within the programme."""

    assessment: UUID
