"""The histories of a device that has written several, as lines for a screen."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain import people
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.contradictions import Spot, says_something, spot_of, versions_at
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.settlement_events import What
from assessor_app.domain.settlements import adoption_of
from assessor_app.services.conflict_models import Fork, ForkedEntry
from assessor_app.services.conflict_rows import Names, word_of
from assessor_app.services.exchange_models import ForkLine, ForkView, Takeable
from assessor_app.services.ports import Workspace


def fork_view(fork: Fork, workspace: Workspace, names: Names) -> ForkView:
    """Every history of the device, entry by entry."""
    histories = []
    for history in fork.histories:
        lines = tuple(_line(entry, workspace, names) for entry in history if _says_something(entry))
        histories.append((lines, len(history) - len(lines)))
    label = names.devices.get(fork.device, "")
    return ForkView(fork.device, label, fork.seq, fork.found_at, tuple(histories))


def found_in(history: Sequence[ForkedEntry], entries: Sequence[Ref]) -> dict[UUID, list[Happened]]:
    """Those entries of a history that are chosen, run by run."""
    chosen = set(entries)
    found: dict[UUID, list[Happened]] = {}
    for entry in history:
        if entry.happened.ref in chosen and entry.subject.kind == ev.SUBJECT_KIND:
            found.setdefault(entry.subject.id, []).append(entry.happened)
    return found


def _says_something(entry: ForkedEntry) -> bool:
    if entry.subject.kind == ev.SUBJECT_KIND:
        return says_something(entry.happened.event)
    return isinstance(entry.happened.event, people.CandidateRegistered | people.CandidateAmended)


def _line(entry: ForkedEntry, workspace: Workspace, names: Names) -> ForkLine:
    happened = entry.happened
    version = names.version(happened.ref, happened.actor, happened.wall_at, happened.event)
    if entry.subject.kind != ev.SUBJECT_KIND:
        name = workspace.candidate(entry.subject.id).name
        return ForkLine(version, name, None, Spot(What.PERSON, ""), "", "")
    state = workspace.assessment(entry.subject.id)
    checklist = workspace.checklist(state.checklist) if state.checklist else None
    spot = spot_of(happened.event)
    wording = word_of(checklist, spot)
    return ForkLine(
        version,
        workspace.candidate(state.candidate).name if state.candidate else "",
        entry.subject.id,
        spot,
        spot.key if wording is not None else "",
        wording.sv if wording else "",
        wording,
        _takeable(state, spot, happened),
    )


def _takeable(state: AssessmentState, spot: Spot, happened: Happened) -> Takeable:
    if adoption_of(happened.event) is None:
        return Takeable.NO
    if state.candidate is None:
        return Takeable.NOT_HERE
    if _stands(state, spot, happened):
        return Takeable.THERE
    if state.status not in (Status.PLANNED, Status.IN_PROGRESS):
        return Takeable.RUN_CLOSED
    return Takeable.YES


def _stands(state: AssessmentState, spot: Spot, happened: Happened) -> bool:
    """Whether the run says this already."""
    event = happened.event
    if isinstance(event, ev.MarkRecorded):
        mark = state.mark(event.criterion)
        return mark is not None and (mark.rating, mark.reason) == (event.rating, event.reason)
    if isinstance(event, ev.SelfRatingRecorded):
        return state.self_ratings.get(event.criterion) is event.level
    if isinstance(event, ev.PictureAttached):
        return any(one.digest == event.digest for one in state.pictures_of(event.criterion))
    return versions_at(state, spot).says(event)
