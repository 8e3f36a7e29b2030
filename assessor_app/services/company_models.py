"""Frozen rows and views of companies for screens: codes and data, no words. Times in ms since 1970 UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from assessor_app.domain.checklists import Wording
from assessor_app.domain.companies import CompanyState
from assessor_app.domain.employments import ConsentWay, EmploymentStatus
from assessor_app.services.undertaking_models import EmploymentRow

if TYPE_CHECKING:
    from assessor_app.services.visit_models import VisitSummary


class AreaChoice(NamedTuple):
    """An area that a role can need. `within` are the ids of the qualifications that have it."""

    id: str
    name: Wording
    short_name: Wording
    within: tuple[str, ...]


class QualificationChoice(NamedTuple):
    """A qualification whose areas a map can be drawn over, in the order of its newest checklist."""

    id: str
    title: Wording
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompanyChoices:
    """What a role can be put together from: every area of the published checklists, once."""

    areas: tuple[AreaChoice, ...]
    qualifications: tuple[QualificationChoice, ...]


class CompanyDouble(NamedTuple):
    """A company that somebody may be about to register again. `code`: same_number or same_name."""

    id: UUID
    name: str
    code: str


class CompanyPlace(NamedTuple):
    """A registered company as the planning of a visit offers it."""

    company: str
    place: str
    contact_name: str
    contact_phone: str


class EmployedAt(NamedTuple):
    """Where somebody works, as their record tells."""

    company: UUID
    name: str
    status: EmploymentStatus
    workplace: str
    since: str


@dataclass(frozen=True, slots=True)
class CompanyHistoryLine:
    """One line of a company's history. `code` is the event's name without its number; `name` what it is
    about: a workplace, a contact, a role; `fields` which details were amended."""

    code: str
    actor_name: str
    wall_at: int
    name: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CompanyView:
    """Everything the page of one company shows. People are those whom the account may see.

    `people` work there now, `former` did; `visits` are those planned under the company's name.
    """

    state: CompanyState
    people: tuple[EmploymentRow, ...]
    former: tuple[EmploymentRow, ...]
    visits: tuple[VisitSummary, ...]
    history: tuple[CompanyHistoryLine, ...]
    areas: Mapping[str, AreaChoice]
    today: date

    @property
    def consenting(self) -> int:
        """How many of those who work there now have a consent that holds."""
        return sum(holds(row.consent_on, self.today) for row in self.people)


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """A consent as it was typed: the day, how it was given, a note."""

    given_on: str
    way: ConsentWay
    note: str = ""


def holds(consent_on: str | None, today: date) -> bool:
    """Whether a consent given on a day (``YYYY-MM-DD``, None for none) holds on another."""
    return consent_on is not None and consent_on <= today.isoformat()
