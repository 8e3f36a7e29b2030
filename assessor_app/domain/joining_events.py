"""That two records of candidates are one person, or that they are not (subject kind ``candidate``).

The entry stands on one of the records and is about it; the other is named by its id alone, since an entry
about one person never holds another's data. The records keep their own entries and ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain.events import Happened, event, personal


class Part(StrEnum):
    """What can be chosen from one record or another."""

    NAME = "name"
    NUMBER = "number"
    PHONE = "phone"
    EMAIL = "email"
    EMPLOYER = "employer"
    LANGUAGE = "language"
    NOTE = "note"


FIELDS_OF: Mapping[Part, tuple[str, ...]] = MappingProxyType(
    {
        Part.NAME: ("given_name", "family_name"),
        Part.NUMBER: ("number", "number_kind", "number_doubt", "number_reason", "birth_on"),
        Part.PHONE: ("phone",),
        Part.EMAIL: ("email",),
        Part.EMPLOYER: ("employer",),
        Part.LANGUAGE: ("language",),
        Part.NOTE: ("note",),
    }
)
"""Part → the fields of `CandidateDetails` that go together."""


@event("candidates_joined/1")
@dataclass(frozen=True, slots=True)
class CandidatesJoined:
    """The record that this stands on is the same person as `kept`, which is the one shown.

    `taken` names the parts (`Part`) that are shown from this record; all others are shown from `kept`.
    """

    kept: UUID
    taken: tuple[str, ...] = ()
    reason: str | None = personal()


@event("candidates_parted/1")
@dataclass(frozen=True, slots=True)
class CandidatesParted:
    """The record that this stands on and `other` are two people, whatever was said before."""

    other: UUID
    reason: str | None = personal()


@dataclass(frozen=True, slots=True)
class Link:
    """One word of a record on another. `order` is the place of its entry in the fold."""

    candidate: UUID
    other: UUID
    joined: bool
    taken: tuple[str, ...]
    order: tuple[int, UUID, int]
    actor: UUID
    wall_at: int
    reason: str = ""


def linked(
    links: tuple[Link, ...], candidate: UUID, happened: Happened, *, keeps_reason: bool
) -> tuple[Link, ...]:
    """All that was said on a record after one more entry; a record is never linked to itself."""
    value = happened.event
    joined = isinstance(value, CandidatesJoined)
    other = value.kept if joined else value.other
    if other == candidate:
        return links
    link = Link(
        candidate=candidate,
        other=other,
        joined=joined,
        taken=tuple(sorted(set(value.taken) & set(Part))) if joined else (),
        order=(happened.recorded_at, happened.ref.device, happened.ref.seq),
        actor=happened.actor,
        wall_at=happened.wall_at,
        reason=(value.reason or "") if keeps_reason else "",
    )
    return (*links, link)
