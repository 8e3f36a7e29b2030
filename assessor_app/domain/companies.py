"""Companies: their workplaces, whom to turn to, and what their roles need.

Two devices may change a company at the same time. Details are kept field by field, workplaces, contacts and
profiles each by its own identity; of two words on the same one the last in the fold holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain import company_events as ev
from assessor_app.domain.company_events import SUBJECT_KIND as SUBJECT_KIND
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import NAME_LENGTH, clean_line, clean_text

V = TypeVar("V")
_ORGANISATION_DIGITS = 10
_CENTURY_DIGITS = 12
_SOLE_TRADER_MONTH = 20
_TOWN_LENGTH = 60
_EMAIL_LENGTH = 200


@dataclass(frozen=True, slots=True)
class CompanyDetails:
    """What is typed of a company; only the name must be there."""

    name: str = ""
    organisation_number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where people of a company work."""

    id: UUID
    name: str
    address: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to turn to; the texts are empty where they did not come along."""

    id: UUID
    workplace: UUID | None = None
    name: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class RequirementProfile:
    """What a role needs: codes of areas in the order they were chosen; `critical` are some of them."""

    id: UUID
    name: str
    areas: tuple[str, ...]
    critical: frozenset[str] = frozenset()


def _empty() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CompanyState:
    """A company as it stands. `registered` is False until the entry that registers it has come."""

    id: UUID
    registered: bool = False
    details: CompanyDetails = field(default_factory=CompanyDetails)
    closed: bool = False
    workplaces: Mapping[UUID, Workplace] = field(default_factory=_empty)
    contacts: Mapping[UUID, Contact] = field(default_factory=_empty)
    profiles: Mapping[UUID, RequirementProfile] = field(default_factory=_empty)
    touched_at: int | None = None
    history: tuple[Happened, ...] = ()


def fold(company: UUID, history: Iterable[Happened]) -> CompanyState:
    """The state after `history`, which must be in fold order."""
    state = CompanyState(company)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: CompanyState, happened: Happened) -> CompanyState:
    """The company after one more entry. Never raises; what it does not know changes nothing."""
    value = happened.event
    match value:
        case ev.CompanyRegistered():
            first = CompanyDetails(value.name, value.organisation_number or "", value.note or "")
            details = _over(first, state.details)
            state = replace(state, registered=True, details=details)
        case ev.CompanyAmended():
            state = replace(state, details=_told(state.details, value))
        case ev.CompanyClosed() | ev.CompanyReopened():
            state = replace(state, closed=isinstance(value, ev.CompanyClosed))
        case ev.WorkplacePut():
            workplace = Workplace(value.workplace, value.name, value.address or "", value.town or "")
            state = replace(state, workplaces=_put(state.workplaces, workplace.id, workplace))
        case ev.WorkplaceRemoved():
            state = replace(state, workplaces=_without(state.workplaces, value.workplace))
        case ev.ContactPut():
            state = replace(state, contacts=_put(state.contacts, value.contact, _contact(value)))
        case ev.ContactRemoved():
            state = replace(state, contacts=_without(state.contacts, value.contact))
        case ev.RequirementProfilePut():
            critical = frozenset(value.critical) & frozenset(value.areas)
            profile = RequirementProfile(value.profile, value.name, value.areas, critical)
            state = replace(state, profiles=_put(state.profiles, profile.id, profile))
        case ev.RequirementProfileRemoved():
            state = replace(state, profiles=_without(state.profiles, value.profile))
        case _:
            return state
    return replace(state, touched_at=happened.wall_at, history=(*state.history, happened))


def _contact(value: ev.ContactPut) -> Contact:
    told = (value.name or "", value.role or "", value.phone or "", value.email or "")
    return Contact(value.contact, value.workplace, *told)


def _told(details: CompanyDetails, value: ev.CompanyAmended) -> CompanyDetails:
    names = ("name", "organisation_number", "note")
    said = {name: getattr(value, name) for name in names}
    return replace(details, **{name: text for name, text in said.items() if text is not None})


def _over(first: CompanyDetails, later: CompanyDetails) -> CompanyDetails:
    """What was registered, with what an amendment that came before it has said."""
    names = ("name", "organisation_number", "note")
    return replace(first, **{name: getattr(later, name) for name in names if getattr(later, name)})


def _put(mapping: Mapping[UUID, V], key: UUID, value: V) -> Mapping[UUID, V]:
    return MappingProxyType({**mapping, key: value})


def _without(mapping: Mapping[UUID, V], key: UUID) -> Mapping[UUID, V]:
    return MappingProxyType({one: value for one, value in mapping.items() if one != key})


# ---- organisation numbers --------------------------------------------------------------------------------


def clean_organisation_number(text: str) -> str:
    """Ten digits without hyphen, or the empty text for an empty one.

    Twelve digits with a century (``16`` for a legal person, 19 or 20 for a sole trader) are taken as well.
    The third digit of a legal person's number is at least 2; a sole trader's number is a personal number.
    Source: Bolagsverket and Skatteverket, "Organisationsnummer". Raises Refused: organisation_number_unfit.
    """
    digits = "".join(char for char in text if not char.isspace() and char not in "-–+")
    if not digits:
        return ""
    if len(digits) == _CENTURY_DIGITS and digits[:2] in ("16", "19", "20"):
        digits = digits[2:]
    if len(digits) != _ORGANISATION_DIGITS or not (digits.isascii() and digits.isdigit()):
        raise Refused("organisation_number_unfit")
    if _luhn(digits) != 0:
        raise Refused("organisation_number_unfit")
    return digits


def written_organisation_number(digits: str) -> str:
    """``556000-0000``; the empty text stays empty."""
    return f"{digits[:6]}-{digits[6:]}" if digits else ""


def is_sole_trader(digits: str) -> bool:
    """Whether the number is a person's: its month is one. Then it is shown masked."""
    return bool(digits) and int(digits[2:4]) < _SOLE_TRADER_MONTH


def _luhn(digits: str) -> int:
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10


# ---- what may be done ------------------------------------------------------------------------------------


def register(company: UUID, details: CompanyDetails) -> tuple[Draft, ...]:
    """Enter a company. Raises Refused: company_missing, organisation_number_unfit."""
    kept = clean_details(details)
    told = (kept.name, kept.organisation_number or None, kept.note or None)
    return (_draft(company, ev.CompanyRegistered(*told)),)


def amend(state: CompanyState, details: CompanyDetails) -> tuple[Draft, ...]:
    """Change what differs; nothing where all is the same. Raises Refused like `register`, company_unknown."""
    _known(state)
    kept = clean_details(details)
    names = ("name", "organisation_number", "note")
    changed = {n: getattr(kept, n) for n in names if getattr(kept, n) != getattr(state.details, n)}
    return (_draft(state.id, ev.CompanyAmended(**changed)),) if changed else ()


def close(state: CompanyState) -> tuple[Draft, ...]:
    """Offer a company no longer. Raises Refused: company_unknown."""
    _known(state)
    return () if state.closed else (_draft(state.id, ev.CompanyClosed()),)


def reopen(state: CompanyState) -> tuple[Draft, ...]:
    """Offer it again. Raises Refused: company_unknown."""
    _known(state)
    return (_draft(state.id, ev.CompanyReopened()),) if state.closed else ()


def put_workplace(state: CompanyState, workplace: Workplace) -> tuple[Draft, ...]:
    """Add or change a workplace. Raises Refused: company_unknown, workplace_name_missing."""
    _known(state)
    kept = Workplace(
        workplace.id,
        clean_line(workplace.name, NAME_LENGTH),
        clean_line(workplace.address, NAME_LENGTH),
        clean_line(workplace.town, _TOWN_LENGTH),
    )
    if not kept.name:
        raise Refused("workplace_name_missing")
    if state.workplaces.get(kept.id) == kept:
        return ()
    return (_draft(state.id, ev.WorkplacePut(kept.id, kept.name, kept.address or None, kept.town or None)),)


def remove_workplace(state: CompanyState, workplace: UUID) -> tuple[Draft, ...]:
    """Offer a workplace no longer. Raises Refused: company_unknown."""
    _known(state)
    return (_draft(state.id, ev.WorkplaceRemoved(workplace)),) if workplace in state.workplaces else ()


def put_contact(state: CompanyState, contact: Contact) -> tuple[Draft, ...]:
    """Add or change whom to turn to. Raises Refused: company_unknown, contact_name_missing."""
    _known(state)
    kept = Contact(
        contact.id,
        contact.workplace,
        clean_line(contact.name, NAME_LENGTH),
        clean_line(contact.role, NAME_LENGTH),
        clean_line(contact.phone, _TOWN_LENGTH),
        clean_line(contact.email, _EMAIL_LENGTH),
    )
    if not kept.name:
        raise Refused("contact_name_missing")
    if state.contacts.get(kept.id) == kept:
        return ()
    told = (kept.name, kept.role or None, kept.phone or None, kept.email or None)
    return (_draft(state.id, ev.ContactPut(kept.id, kept.workplace, *told)),)


def remove_contact(state: CompanyState, contact: UUID) -> tuple[Draft, ...]:
    """Turn to somebody no longer. Raises Refused: company_unknown."""
    _known(state)
    return (_draft(state.id, ev.ContactRemoved(contact)),) if contact in state.contacts else ()


def put_profile(
    state: CompanyState, profile: UUID, name: str, areas: Sequence[str], critical: Iterable[str] = ()
) -> tuple[Draft, ...]:
    """Say what a role needs. Raises Refused: company_unknown, profile_name_missing, profile_areas_missing."""
    _known(state)
    kept_name, kept_areas = clean_line(name, NAME_LENGTH), tuple(dict.fromkeys(areas))
    if not kept_name:
        raise Refused("profile_name_missing")
    if not kept_areas:
        raise Refused("profile_areas_missing")
    marked = set(critical)
    kept_critical = tuple(area for area in kept_areas if area in marked)
    made = RequirementProfile(profile, kept_name, kept_areas, frozenset(kept_critical))
    if state.profiles.get(profile) == made:
        return ()
    return (_draft(state.id, ev.RequirementProfilePut(profile, kept_name, kept_areas, kept_critical)),)


def remove_profile(state: CompanyState, profile: UUID) -> tuple[Draft, ...]:
    """Offer a role no longer. Raises Refused: company_unknown."""
    _known(state)
    return (_draft(state.id, ev.RequirementProfileRemoved(profile)),) if profile in state.profiles else ()


def clean_details(details: CompanyDetails) -> CompanyDetails:
    """The details as they would be kept. Raises Refused: company_missing, organisation_number_unfit."""
    kept = CompanyDetails(
        clean_line(details.name, NAME_LENGTH),
        clean_organisation_number(details.organisation_number),
        clean_text(details.note),
    )
    if not kept.name:
        raise Refused("company_missing")
    return kept


def _known(state: CompanyState) -> None:
    if not state.registered:
        raise Refused("company_unknown")


def _draft(company: UUID, happening: object) -> Draft:
    return Draft(Subject(SUBJECT_KIND, company), None, happening)
