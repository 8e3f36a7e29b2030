"""Participants told apart: by employment at entry, gender, age, education, company, centre."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, auto
from uuid import UUID

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.foldings import swedish_key
from assessor_app.domain.programme_events import Education, Gender
from assessor_app.services.report_models import (
    AgeBands,
    Figure,
    Group,
    Grouping,
    GroupLine,
    ParticipationFact,
    Unit,
)

UNKNOWN = "unknown"


class Told(Enum):
    """What figures hold of people with protected identity but that they are there."""

    ALL = auto()
    ROWS = auto()
    """What their own rows tell: for a receiver who is entitled to these."""
    NOTHING = auto()


_ESF_PLUS_SINCE = "2021"
_BANDS: Mapping[AgeBands, tuple[tuple[str, int], ...]] = {
    AgeBands.ESF_2014: (("-24", 0), ("25-54", 25), ("55-", 55)),
    AgeBands.ESF_PLUS: (("-17", 0), ("18-29", 18), ("30-54", 30), ("55-", 55)),
}
"""The bands and the age at which each begins (1304/2013 annex I; 2021/1057 annex I)."""


def is_untold(one: ParticipationFact, told: Told) -> bool:
    """Whether nothing of a participation is told but that it is there."""
    return one.protected and told is not Told.ALL and (told is Told.NOTHING or one.hidden)


def without_identity(one: ParticipationFact, told: Told) -> ParticipationFact:
    """A participation as groups count it: what is not told of somebody protected counts as unknown.

    Else whoever holds the rows of all the others would reckon it.
    """
    if told is Told.ALL or not one.protected:
        return one
    found = one._replace(age=None, company=None, workplace=None, centre=None)
    if not is_untold(one, told):
        return found
    return found._replace(employment=None, gender=Gender.UNKNOWN, education=Education.UNKNOWN)


def bands_for(starts_on: str) -> AgeBands:
    """The bands of the fund's period that a programme began in."""
    return AgeBands.ESF_PLUS if starts_on[:4] >= _ESF_PLUS_SINCE else AgeBands.ESF_2014


def band_of(age: int | None, bands: AgeBands) -> str:
    """The band of an age at entry, as ``25-54``; `unknown` without one."""
    if age is None:
        return UNKNOWN
    return [name for name, since in _BANDS[bands] if age >= since][-1]


def groups_of(
    participated: Sequence[ParticipationFact],
    validated: frozenset[UUID],
    bands: AgeBands,
    names: Mapping[str, str],
) -> tuple[Group, ...]:
    """Every breakdown of the participations, with those of them in `validated`; `names`: id → what a company
    or a centre is called."""

    def grouped(by: Grouping, key: Callable[[ParticipationFact], str], fixed: Iterable[str]) -> Group:
        return _group(by, key, fixed, participated, validated, names)

    statuses = [status.value for status in EmploymentStatus]
    ages = [name for name, _ in _BANDS[bands]]
    educations = [one.value for one in Education if one is not Education.UNKNOWN]
    genders = [one.value for one in Gender if one is not Gender.UNKNOWN]
    return (
        grouped(Grouping.EMPLOYMENT, lambda one: one.employment or UNKNOWN, statuses),
        grouped(Grouping.GENDER, lambda one: one.gender.value, genders),
        grouped(Grouping.AGE, lambda one: band_of(one.age, bands), ages),
        grouped(Grouping.EDUCATION, lambda one: one.education.value, educations),
        grouped(Grouping.COMPANY, lambda one: str(one.company or UNKNOWN), ()),
        grouped(Grouping.CENTRE, lambda one: str(one.centre or UNKNOWN), ()),
    )


def _group(
    by: Grouping,
    key: Callable[[ParticipationFact], str],
    fixed: Iterable[str],
    participated: Sequence[ParticipationFact],
    validated: frozenset[UUID],
    names: Mapping[str, str],
) -> Group:
    members: dict[str, list[ParticipationFact]] = {one: [] for one in fixed}
    for one in participated:
        members.setdefault(str(key(one)), []).append(one)
    unknown = members.pop(UNKNOWN, [])
    if by in (Grouping.COMPANY, Grouping.CENTRE):
        members = dict(
            sorted(members.items(), key=lambda item: (swedish_key(names.get(item[0], "")), item[0]))
        )
    if unknown:
        members[UNKNOWN] = unknown

    def pair(code: str, rows: Sequence[ParticipationFact]) -> tuple[Figure, Figure]:
        return (
            participations(f"{code}.participated", (one.id for one in rows)),
            participations(f"{code}.validated", (one.id for one in rows if one.id in validated)),
        )

    lines = tuple(
        GroupLine(name, names.get(name, ""), *pair(f"{by.value}.{name}", rows))
        for name, rows in members.items()
    )
    return Group(by, lines, *pair(by.value, participated))


def participations(code: str, rows: Iterable[UUID]) -> Figure:
    """How many participations there are, each once."""
    kept = tuple(dict.fromkeys(rows))
    return Figure(code, len(kept), Unit.PARTICIPATIONS, kept)
