"""What is shown of a conflict: each side as who entered what, when, on which device."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.centres import CentreState
from assessor_app.domain.checklists import Checklist, Wording
from assessor_app.domain.contradictions import Spot, open_late, spot_of, versions_at
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.measurement_events import MeasurementWithdrawn
from assessor_app.domain.people import CandidateState
from assessor_app.domain.settlement_events import What
from assessor_app.domain.settlements import mark_meant
from assessor_app.domain.versions import Version as Entered
from assessor_app.services.conflict_models import OpenConflict
from assessor_app.services.exchange_models import ConflictKind, ConflictRow, Version

_NOT_SAID = frozenset(
    {"criterion", "area", "measure", "settles", "strokes", "digest", "width", "height", "picture", "mark"}
    | {"assessor", "candidate", "number_kind", "number_doubt", "instrument"}
)
"""Fields that name the value, or say nothing to anybody who reads them."""
_NO = frozenset({"conflict_of_interest", "talk_held"})
"""Where a no is an answer."""
_REMOVALS = (ev.MeasureRemoved, ev.OverrideWithdrawn, ev.PictureRemoved, MeasurementWithdrawn)
_OF_CRITERIA = (What.MARK, What.NOTE, What.MEASUREMENT, What.SELF_RATING, What.PICTURE)


@dataclass(frozen=True, slots=True)
class Names:
    """Accounts and devices by what they are called."""

    people: Mapping[UUID, str]
    devices: Mapping[UUID, str]
    own: UUID

    @classmethod
    def of(cls, centre: CentreState, own: UUID) -> Names:
        """As the centre knows them; `own` is this PC. A device without a name goes by its code."""
        partners = [one.device for one in centre.circle.partners.values()]
        devices = {one.id: one.label or one.code for one in (*partners, *centre.devices.values())}
        return cls({one.id: one.name for one in centre.accounts.values()}, devices, own)

    def version(self, ref: Ref, actor: UUID, wall_at: int, event: Any, *, stands: bool = False) -> Version:
        """One side: what `event`, entered as `ref`, says."""
        rating, reason = "", ""
        if isinstance(event, ev.MarkRecorded):
            rating, reason = event.rating.value, event.reason or ""
        return Version(
            device=ref.device,
            seq=ref.seq,
            device_label=self.devices.get(ref.device, ""),
            actor=actor,
            actor_name=self.people.get(actor, ""),
            wall_at=wall_at,
            rating=rating,
            reason=reason,
            what=what_happened(event),
            lines=() if rating else lines_of(event),
            stands=stands,
            is_own=ref.device == self.own,
        )


def what_happened(event: Any) -> str:
    """A code for the kind of an entry: ``mark``, ``taken_back`` …; of the run's course the event's name."""
    if isinstance(event, ev.MarkTakenBack):
        return "taken_back"
    if isinstance(event, ev.ConflictSettled):
        return "settled"
    if isinstance(event, _REMOVALS):
        return "removed"
    spot = spot_of(event)
    return spot.key if spot.what is What.COURSE else spot.what.value


def lines_of(event: Any) -> tuple[tuple[str, str], ...]:
    """What an event, or a person's details, say field by field; what is empty is left out."""
    if event is None:
        return ()
    found = []
    for item in fields(event):
        value = getattr(event, item.name)
        silent = value is None or value == "" or value == () or (value is False and item.name not in _NO)
        if item.name in _NOT_SAID or silent:
            continue
        found.append((item.name, _text(value)))
    return tuple(found)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join("/".join(map(str, one)) if isinstance(one, tuple) else str(one) for one in value)
    return value.value if isinstance(value, StrEnum) else str(value)


def word_of(checklist: Checklist | None, spot: Spot) -> Wording | None:
    """What a criterion or an area is called, where the value is one of theirs."""
    if checklist is None or not spot.key:
        return None
    criterion = checklist.criterion(spot.key)
    if criterion is not None:
        return criterion.text
    return next((area.name for area in checklist.areas if area.id == spot.key), None)


def run_row(
    found: OpenConflict, state: AssessmentState, checklist: Checklist | None, names: Names
) -> ConflictRow:
    """One conflict of a run with all its sides."""
    spot = found.spot
    wording = word_of(checklist, spot)
    sides = _late_sides(state, spot, names) if found.kind is ConflictKind.LATE else _heads(state, spot, names)
    return ConflictRow(
        kind=found.kind,
        subject=found.subject,
        person_name=found.person_name,
        title=wording.sv if wording else "",
        code=spot.key if spot.what in _OF_CRITERIA else "",
        versions=sides,
        candidate=found.candidate,
        qualification=found.qualification,
        spot=spot,
        wording=wording,
        run_title=checklist.title if checklist is not None else None,
        is_signed=state.status is Status.SIGNED,
        at=found.at,
    )


def person_row(found: OpenConflict, state: CandidateState, names: Names) -> ConflictRow:
    """A person's record that was amended apart."""
    heads = state.heads
    return ConflictRow(
        kind=found.kind,
        subject=found.subject,
        person_name=found.person_name,
        title="",
        code="",
        versions=tuple(
            names.version(one.ref, one.actor, one.wall_at, one.details, stands=one is heads[-1])
            for one in heads
        ),
        candidate=found.subject,
        spot=found.spot,
        at=found.at,
    )


def _heads(state: AssessmentState, spot: Spot, names: Names) -> tuple[Version, ...]:
    versions = versions_at(state, spot)
    shown = versions.head
    return tuple(
        _head(names, head, versions.mark_behind(head), stands=head is shown) for head in versions.heads
    )


def _head(names: Names, head: Entered, behind: Entered | None, *, stands: bool) -> Version:
    """A head says who chose; what it lets count is said by the mark behind it."""
    said = behind.value if behind is not None else head.value
    return names.version(head.ref, head.actor, head.wall_at, said, stands=stands)


def _late_sides(state: AssessmentState, spot: Spot, names: Names) -> tuple[Version, ...]:
    """What stands now, and after it what came late, in the order of the fold."""
    late = (item for item in open_late(state) if spot_of(item.event) == spot)
    return (_standing(state, spot, names), *late_versions(state, late, names))


def late_versions(state: AssessmentState, late: Iterable[Happened], names: Names) -> tuple[Version, ...]:
    """What came late as it would count."""
    return tuple(
        names.version(item.ref, item.actor, item.wall_at, mark_meant(state, item.event)) for item in late
    )


def _standing(state: AssessmentState, spot: Spot, names: Names) -> Version:
    versions = versions_at(state, spot)
    head = versions.head
    behind = versions.mark_behind(head) if head is not None else None
    if behind is not None:
        return names.version(behind.ref, behind.actor, behind.wall_at, behind.value, stands=True)
    nobody = UUID(int=0)
    return Version(nobody, 0, "", nobody, "", 0, "", "", "nothing", stands=True)
