"""The centre's keys handed from one of its PCs to another: who gave them to which device, who took them over.

Events of the subject kind ``centre``. Nothing in here is secret: the keys are named by their public halves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from uuid import UUID

from assessor_app.domain.events import Draft, Happened, event
from assessor_app.domain.journal import Subject

_SUBJECT_KIND = "centre"


@event("centre_keys_handed/1")
@dataclass(frozen=True, slots=True)
class CentreKeysHanded:
    """A file with the private halves of these keys (public ones in hex) was made for a device."""

    handover: UUID
    device: UUID
    centre_key: str
    document_key: str


@event("centre_keys_taken_over/1")
@dataclass(frozen=True, slots=True)
class CentreKeysTakenOver:
    """The device that writes this holds these keys (public halves in hex) from now on, from a handover."""

    handover: UUID
    centre_key: str
    document_key: str


@dataclass(frozen=True, slots=True)
class Handover:
    """What was made for `device`, by the account `by`, on `giver`; `at` is ms since 1970 UTC."""

    id: UUID
    giver: UUID
    device: UUID
    centre_key: str
    document_key: str
    by: UUID
    at: int


@dataclass(frozen=True, slots=True)
class TakenOver:
    """Which device took a handover over, and when (ms since 1970 UTC)."""

    device: UUID
    by: UUID
    at: int


@dataclass(frozen=True, slots=True)
class Handovers:
    """Every handover by its id, in the order of the journal, and what became of it."""

    made: Mapping[UUID, Handover] = field(default_factory=lambda: MappingProxyType({}))
    taken: Mapping[UUID, TakenOver] = field(default_factory=lambda: MappingProxyType({}))

    def open_for(self, device: UUID, centre_key: str, document_key: str) -> Handover | None:
        """The newest handover of these keys to a device that has not said that it took it over."""
        for one in reversed(tuple(self.made.values())):
            is_of_these = (one.centre_key, one.document_key) == (centre_key, document_key)
            if one.device == device and is_of_these and one.id not in self.taken:
                return one
        return None


def evolve(state: Handovers, happened: Happened) -> Handovers:
    """The state after one more entry; the same one where it says nothing about it. Never raises."""
    value = happened.event
    match value:
        case CentreKeysHanded():
            made = Handover(
                value.handover,
                happened.ref.device,
                value.device,
                value.centre_key,
                value.document_key,
                happened.actor,
                happened.wall_at,
            )
            return replace(state, made=MappingProxyType({**state.made, made.id: made}))
        case CentreKeysTakenOver() if value.handover not in state.taken:
            taken = TakenOver(happened.ref.device, happened.actor, happened.wall_at)
            return replace(state, taken=MappingProxyType({**state.taken, value.handover: taken}))
    return state


def hand_over(
    centre: UUID, handover: UUID, device: UUID, centre_key: str, document_key: str
) -> tuple[Draft, ...]:
    """Say that the keys are made ready for a device."""
    return (_draft(centre, CentreKeysHanded(handover, device, centre_key, document_key)),)


def take_over(
    centre: UUID, state: Handovers, handover: UUID, centre_key: str, document_key: str
) -> tuple[Draft, ...]:
    """Say that this device holds the keys; nothing where it was said."""
    if handover in state.taken:
        return ()
    return (_draft(centre, CentreKeysTakenOver(handover, centre_key, document_key)),)


def _draft(centre: UUID, happening: object) -> Draft:
    return Draft(Subject(_SUBJECT_KIND, centre), None, happening)
