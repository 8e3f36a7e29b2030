"""Where in a run one can stand, which steps are done, and where a run opens. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass

from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Checklist
from assessor_app.services.read_models import STEPS, RunView

PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Place:
    """A step (a name of `read_models.STEPS`) and, in the practical step, an area and a criterion."""

    step: str
    area: str | None = None
    criterion: str | None = None


def place_named(checklist: Checklist, name: str | None) -> Place | None:
    """The place that a step's name, an area's id or a criterion's code stands for; None for anything else."""
    if name is None:
        return None
    if name in STEPS:
        return Place(name)
    area = checklist.area_of(name)
    if area is not None:
        return Place(PRACTICE, area.id, name)
    if any(item.id == name for item in checklist.areas):
        return Place(PRACTICE, name)
    return None


def opening_place(view: RunView, wanted: str | None = None) -> Place:
    """Where a run opens: where it was asked to, else where it stood, else where its state says."""
    found = place_named(view.checklist, wanted)
    if found is None and view.position is not None and view.position.step in STEPS:
        found = place_named(view.checklist, view.position.criterion) or Place(view.position.step)
        if found.step != view.position.step:
            found = Place(view.position.step)
    if found is None:
        found = Place(_step_of_state(view))
    if found.step == PRACTICE and found.area is None:
        return place_named(view.checklist, last_marked(view)) or found
    return found


def last_marked(view: RunView) -> str | None:
    """The criterion that was marked last, or None where nothing is."""
    marks = [
        (mark.wall_at, mark.ref.seq, code) for code in view.state.marks if (mark := view.state.mark(code))
    ]
    return max(marks)[2] if marks else None


def steps_done(view: RunView) -> frozenset[str]:
    """The steps with nothing left to do. A knowledge test that was not taken leaves its step open."""
    state, checklist = view.state, view.checklist
    missing = {gap.place for gap in view.gaps}
    done = {step for step in ("preparation", "self_rating", "feedback") if step not in missing}
    if not checklist.self_rating and not state.self_rating_done:
        done.discard("self_rating")
    if state.knowledge_permille():
        done.add("knowledge")
    unfinished = missing & {*checklist.codes, PRACTICE}
    if view.rated >= checklist.total and not unfinished:
        done.add(PRACTICE)
    if state.status is Status.SIGNED:
        done.add("signature")
    return frozenset(done)


def _step_of_state(view: RunView) -> str:
    if view.state.status in (Status.COMPLETED, Status.SIGNED, Status.INTERRUPTED, Status.CANCELLED):
        return "signature"
    if view.state.ratings():
        return PRACTICE
    done = steps_done(view)
    for step in ("preparation", "self_rating", "knowledge"):
        if step not in done:
            return step
    return PRACTICE
