"""What is still open before leaving: to the plant, and from it. Each point says where it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from assessor_app.domain import completion
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.visits import VisitState, VisitStatus
from assessor_app.services.exchange_models import Delivery, DeliveryState
from assessor_app.services.ports import Workspace
from assessor_app.services.read_models import AssessmentSummary
from assessor_app.services.visit_models import OpenKind, OpenPoint, Phase, VisitPerson, phase_of

FindDeliveries = Callable[[Collection[UUID]], Mapping[UUID, Delivery]]
"""How far runs have come towards where they go to; those that are missing have nobody to go to."""
_RESULTS = frozenset({Status.SIGNED, Status.INTERRUPTED})


def open_points(
    workspace: Workspace,
    state: VisitState,
    runs: Sequence[AssessmentSummary],
    without_run: Sequence[VisitPerson],
    today: date,
    deliveries: FindDeliveries | None,
) -> tuple[OpenPoint, ...]:
    """What is open on a visit whose people are `runs` and `without_run`; nothing once it is over.

    Before its first day, and before it is handed out, only what is to be prepared is asked for.
    """
    if not state.planned or state.status in (VisitStatus.HANDED_IN, VisitStatus.CANCELLED):
        return ()
    phase = phase_of(state.status, state.details.starts_on, state.details.ends_on, today)
    prepares = phase is Phase.COMING
    found: list[OpenPoint] = []
    if not prepares:
        for run in runs:
            found += _of_run(workspace, run)
        found += (
            OpenPoint(OpenKind.NOT_BEGUN, "not_begun", run.candidate_name, run.id, run.candidate)
            for run in runs
            if run.status is Status.PLANNED
        )
    found += (
        OpenPoint(OpenKind.WITHOUT_RUN, "without_run", person.name, candidate=person.candidate)
        for person in without_run
    )
    found += _of_equipment(state, prepares=prepares)
    if not prepares and deliveries is not None:
        found += _of_delivery(runs, deliveries)
    return tuple(found)


def _of_run(workspace: Workspace, row: AssessmentSummary) -> Iterator[OpenPoint]:
    """What a run that was begun lacks, in the order of its steps."""
    if row.status not in (Status.IN_PROGRESS, Status.COMPLETED):
        return
    state = workspace.assessment(row.id)
    checklist = workspace.checklist(state.checklist) if state.checklist else None
    if checklist is None:
        return
    lacks = _signatures if row.status is Status.COMPLETED else _lacks
    for code, place, count in lacks(state, checklist):
        yield OpenPoint(OpenKind.RUN, code, row.candidate_name, row.id, row.candidate, None, place, count)


def _lacks(state: AssessmentState, checklist: Checklist) -> Iterator[tuple[str, str | None, int]]:
    gaps = completion.gaps(state, checklist)
    counts = Counter(gap.code for gap in gaps)
    told = set()
    unrated = [code for code in checklist.codes if state.mark(code) is None]
    if unrated and len(unrated) < checklist.total:
        yield "unrated", unrated[0], len(unrated)
    for gap in gaps:
        if gap.code not in told:
            told.add(gap.code)
            yield gap.code, gap.place, counts[gap.code]
    if not gaps:
        yield "not_completed", "feedback", 1


def _signatures(state: AssessmentState, checklist: Checklist) -> Iterator[tuple[str, str | None, int]]:
    missing = [role for role in completion.required_signatures(checklist) if role not in state.signatures]
    yield "signature_missing", "signature", max(1, len(missing))


def _of_equipment(state: VisitState, *, prepares: bool) -> Iterator[OpenPoint]:
    """What is not packed before the visit; what is not in the car again after it.

    A thing that was never packed is not asked back, unless nothing was ever ticked as packed.
    """
    items = state.items()
    ticked = any(item.packed for item in items)
    for item in items:
        if prepares and item.packed is None:
            yield OpenPoint(OpenKind.EQUIPMENT, "not_packed", item.name, item=item.id)
        elif not prepares and item.back is None and (item.packed is not None or not ticked):
            yield OpenPoint(OpenKind.EQUIPMENT, "not_back", item.name, item=item.id)


def _of_delivery(runs: Sequence[AssessmentSummary], deliveries: FindDeliveries) -> Iterator[OpenPoint]:
    """Results that are in no file yet, told as one point: one file takes them all."""
    found = deliveries([run.id for run in runs if run.status in _RESULTS])
    waiting = sum(one.state is DeliveryState.LOCAL for one in found.values())
    if waiting:
        yield OpenPoint(OpenKind.DELIVERY, "not_in_file", count=waiting)
