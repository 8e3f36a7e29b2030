"""What can happen to a company (subject kind ``company``): stable wire names, facts and personal parts apart.

The name, the workplaces and the requirement profiles are facts: they name no private person. The
organisation number is personal, because a sole trader's is the owner's personal number; so are contacts.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain.events import event, personal

SUBJECT_KIND = "company"


@event("company_registered/1")
@dataclass(frozen=True, slots=True)
class CompanyRegistered:
    """A company. `organisation_number` is ten digits without hyphen."""

    name: str
    organisation_number: str | None = personal()
    note: str | None = personal()


@event("company_amended/1")
@dataclass(frozen=True, slots=True)
class CompanyAmended:
    """What was changed, and only that: None is as it was, an empty text takes away."""

    name: str | None = None
    organisation_number: str | None = personal()
    note: str | None = personal()


@event("company_closed/1")
@dataclass(frozen=True, slots=True)
class CompanyClosed:
    """The company is no longer offered; what is known of it stays."""


@event("company_reopened/1")
@dataclass(frozen=True, slots=True)
class CompanyReopened:
    """The company is offered again."""


@event("workplace_put/1")
@dataclass(frozen=True, slots=True)
class WorkplacePut:
    """A workplace, new or changed as a whole."""

    workplace: UUID
    name: str
    address: str | None = None
    town: str | None = None


@event("workplace_removed/1")
@dataclass(frozen=True, slots=True)
class WorkplaceRemoved:
    """A workplace is no longer offered."""

    workplace: UUID


@event("contact_put/1")
@dataclass(frozen=True, slots=True)
class ContactPut:
    """Somebody to turn to, new or changed as a whole; `workplace` where they belong to one."""

    contact: UUID
    workplace: UUID | None = None
    name: str | None = personal()
    role: str | None = personal()
    phone: str | None = personal()
    email: str | None = personal()


@event("contact_removed/1")
@dataclass(frozen=True, slots=True)
class ContactRemoved:
    """Somebody is no longer to be turned to."""

    contact: UUID


@event("requirement_profile_put/1")
@dataclass(frozen=True, slots=True)
class RequirementProfilePut:
    """What a role needs, new or changed as a whole: codes of areas; `critical` are some of them."""

    profile: UUID
    name: str
    areas: tuple[str, ...]
    critical: tuple[str, ...] = ()


@event("requirement_profile_removed/1")
@dataclass(frozen=True, slots=True)
class RequirementProfileRemoved:
    """A role is no longer offered."""

    profile: UUID
