"""Who changed the record of a person, when, what and why; over all records that are one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from uuid import UUID

from assessor_app.domain.identity_numbers import NumberKind, masked
from assessor_app.domain.joining_events import Link
from assessor_app.domain.joinings import Group, in_force
from assessor_app.domain.people import CandidateDetails, CandidateState
from assessor_app.services.read_models import CandidateChange, FieldChange, Join

_FIELDS = tuple(item.name for item in fields(CandidateDetails))
_NOT_SHOWN = ("number_kind", "number_doubt")
"""They say nothing that the number does not."""


def is_readable(details: CandidateDetails) -> bool:
    """Whether there is a number and it is one; what is not is shown as it was typed."""
    return details.number is not None and details.number_kind is not NumberKind.UNREADABLE


def history_of(
    group: Group, states: Mapping[UUID, CandidateState], actors: Mapping[UUID, str]
) -> tuple[CandidateChange, ...]:
    """Every change to the records of one person, oldest first.

    `states` holds those records and all others that their entries name.
    """
    lines: list[tuple[int, CandidateChange]] = []
    for member in group.members:
        record = states[member].name if group.is_joined else ""
        lines += [(change.wall_at, change) for change in _versions(states, member, record, actors)]
    for state in states.values():
        for link in state.links:
            if not {link.candidate, link.other}.isdisjoint(group.members):
                lines.append((link.wall_at, _link(link, states, actors)))
    lines.sort(key=lambda line: line[0])
    return tuple(change for _, change in lines)


def joins_of(
    group: Group, states: Mapping[UUID, CandidateState], actors: Mapping[UUID, str]
) -> tuple[Join, ...]:
    """The joins that hold the group together, oldest first."""
    links = [link for member in group.members for link in states[member].links]
    inside = [
        link for link in in_force(links) if link.joined and link.candidate in states and link.other in states
    ]
    return tuple(_join(link, states[link.candidate], states[link.other], actors) for link in inside)


def _join(link: Link, record: CandidateState, kept: CandidateState, actors: Mapping[UUID, str]) -> Join:
    details = record.details
    number = details.number if details else None
    return Join(
        record=link.candidate,
        kept=link.other,
        name=record.name,
        masked_number=masked(number) if details and number and is_readable(details) else None,
        birth_on=details.birth_on if details else None,
        kept_name=kept.name,
        actor_name=actors.get(link.actor, ""),
        wall_at=link.wall_at,
        reason=link.reason,
    )


def _versions(
    states: Mapping[UUID, CandidateState], member: UUID, record: str, actors: Mapping[UUID, str]
) -> Iterator[CandidateChange]:
    before: CandidateDetails | None = None
    for version in states[member].history:
        changed = _changed(before, version.details) if before is not None else ()
        shown = tuple(name for name in changed if name not in _NOT_SHOWN)
        yield CandidateChange(
            actor_name=actors.get(version.actor, ""),
            wall_at=version.wall_at,
            fields=changed,
            kind="registered" if before is None else "amended",
            values=tuple(_value(name, before, version.details) for name in shown if before is not None),
            record=record,
            other=_name(states, version.double.other) if version.double else "",
            reason=version.double.reason if version.double else "",
        )
        before = version.details


def _changed(before: CandidateDetails, after: CandidateDetails) -> tuple[str, ...]:
    return tuple(name for name in _FIELDS if getattr(before, name) != getattr(after, name))


def _value(name: str, before: CandidateDetails, after: CandidateDetails) -> FieldChange:
    if name != "number":
        return FieldChange(name, getattr(before, name) or "", getattr(after, name) or "")
    old, new = _masked(before), _masked(after)
    return FieldChange(name, old, new, hidden=bool(old) and old == new)


def _masked(details: CandidateDetails) -> str:
    """What may be shown of a number; of one that cannot be read nothing but that it is there."""
    return masked(details.number) if details.number else ""


def _link(link: Link, states: Mapping[UUID, CandidateState], actors: Mapping[UUID, str]) -> CandidateChange:
    return CandidateChange(
        actor_name=actors.get(link.actor, ""),
        wall_at=link.wall_at,
        fields=(),
        kind="joined" if link.joined else "parted",
        record=_name(states, link.candidate),
        other=_name(states, link.other),
        reason=link.reason,
    )


def _name(states: Mapping[UUID, CandidateState], candidate: UUID) -> str:
    state = states.get(candidate)
    return state.name if state is not None else ""
