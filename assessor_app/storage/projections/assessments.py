"""The row of an assessment and the rows of its marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessor_app.domain.assessment_events import MarkRecorded
from assessor_app.domain.assessments import AssessmentState, Status, judged
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.outcomes import Outcome, area_outcome, whole_outcome
from assessor_app.domain.settlement_events import What
from assessor_app.services.exchange_models import ConflictKind
from assessor_app.storage.projections.conflicts import (
    mark_conflict_of,
    other_conflicts_of,
    same_conflicts,
)
from assessor_app.storage.projections.instruments import measurement_rows_of
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows
from assessor_app.storage.search_text import folded

_RATINGS = {rating.value: rating for rating in Rating}
_SETTLED = frozenset({Status.SIGNED, Status.CANCELLED})
_CONCLUDED = frozenset({Status.SIGNED, Status.INTERRUPTED})


@dataclass(frozen=True, slots=True)
class AssessmentProjection:
    """The rows of one assessment and what the next ones can be made from without starting over.

    `ratings` are those in force, `lacking` the criteria whose reason is not written, `outcomes` the computed
    outcome of each area.
    """

    state: AssessmentState
    checklist: Checklist | None
    rows: Rows
    ratings: Mapping[str, Rating]
    lacking: frozenset[str]
    outcomes: Mapping[str, Outcome]
    touched: frozenset[Key] | None = None
    """The keys whose rows may be others than in the projection it was made from; None: any."""


def project_assessment(
    state: AssessmentState, checklist: Checklist | None, before: AssessmentProjection | None = None
) -> AssessmentProjection:
    """The rows of one assessment; none until the entry that planned it has come.

    `checklist` is the one the run is bound to, None where it is not held here: then there is no total and no
    outcome. `before` is an earlier projection of the same run; it saves work and makes no difference.
    """
    if before is not None and before.checklist is not checklist:
        before = None
    changed = _changed(state, before)
    ratings = dict(before.ratings) if before else {}
    lacking = set(before.lacking) if before else set()
    rows: dict[Key, Row] = dict(before.rows) if before else {}
    for code in changed:
        row = _mark_row(state, code)
        key = ("mark_row", state.id.bytes, code)
        ratings.pop(code, None)
        lacking.discard(code)
        rows.pop(key, None)
        if row is not None:
            rows[key] = row
            ratings[code] = rating = _RATINGS[str(row["rating"])]
            if not row["has_reason"] and rating.needs_reason:
                lacking.add(code)
    conflicts = _mark_conflicts(state, changed, rows, anew=before is None)
    outcomes = _outcomes(state, checklist, ratings, changed, before)
    if state.candidate is None:
        return AssessmentProjection(state, checklist, NO_ROWS, ratings, frozenset(lacking), outcomes)
    whole = _whole(state, ratings, outcomes)
    own_key: Key = ("assessment_row", state.id.bytes)
    rows[own_key] = _assessment_row(
        state, checklist, len(ratings), len(lacking), whole, _searched(state, checklist, before)
    )
    if before is None or _must_be_whole(state, before, changed):
        for held in [held for held in rows if _is_made_whole(held)]:
            del rows[held]
        rows.update(_measure_rows(state))
        rows.update(_area_rows(state, checklist))
        rows.update(measurement_rows_of(state))
        rows.update(other_conflicts_of(state))
        return AssessmentProjection(state, checklist, rows, ratings, frozenset(lacking), outcomes)
    touched = None
    if before.state.candidate is not None:
        marks = (("mark_row", state.id.bytes, code) for code in changed)
        touched = frozenset({own_key, *marks, *conflicts})
    return AssessmentProjection(state, checklist, rows, ratings, frozenset(lacking), outcomes, touched)


def _mark_conflicts(
    state: AssessmentState, changed: frozenset[str], rows: dict[Key, Row], *, anew: bool
) -> list[Key]:
    """Bring the rows of contradicted marks up to date; returns their keys, with rows or without. Made `anew`,
    there is nothing to take away."""
    keys = []
    for code in changed.intersection(state.conflicts()) if anew else changed:
        key, row = mark_conflict_of(state, code)
        rows.pop(key, None)
        if row is not None:
            rows[key] = row
        keys.append(key)
    return keys


def _must_be_whole(state: AssessmentState, before: AssessmentProjection, changed: frozenset[str]) -> bool:
    """Whether more than the rows of some marks may differ."""
    if state.status is not before.state.status or (changed and state.status in _CONCLUDED):
        return True
    return not same_conflicts(state, before.state)


def _is_made_whole(key: Key) -> bool:
    """Whether the row is made anew with all of its kind, and not mark by mark."""
    if key[0] == "conflict_row":
        return key[1:][2] != What.MARK.value or key[1:][1] != ConflictKind.MARKS.value
    return key[0] in ("measure_row", "area_row", "measurement_row")


def _changed(state: AssessmentState, before: AssessmentProjection | None) -> frozenset[str]:
    """The criteria whose marks are others than before."""
    if before is None or before.state.candidate is None:
        return frozenset(state.marks)
    if before.state.marks is state.marks:
        return frozenset()
    old = before.state.marks
    return frozenset(code for code, item in state.marks.items() if old.get(code) is not item) | (
        old.keys() - state.marks.keys()
    )


def _mark_row(state: AssessmentState, code: str) -> Row | None:
    """The mark in force on a criterion."""
    versions = state.marks.get(code)
    mark = versions.mark_in_force if versions else None
    if versions is None or mark is None or not isinstance(mark.value, MarkRecorded):
        return None
    return {
        "assessment": state.id.bytes,
        "criterion": code,
        "rating": mark.value.rating.value,
        "has_reason": bool(mark.value.reason),
        "in_conflict": versions.in_conflict,
        "actor": mark.actor.bytes,
        "wall_at": mark.wall_at,
    }


def _measure_rows(state: AssessmentState) -> Rows:
    """The measures of the development plan that have a day."""
    return {
        ("measure_row", state.id.bytes, measure.measure.bytes): {
            "assessment": state.id.bytes,
            "measure": measure.measure.bytes,
            "by_on": measure.by_on,
        }
        for measure in state.plan()
        if measure.by_on
    }


def _area_rows(state: AssessmentState, checklist: Checklist | None) -> Rows:
    """What each area came to, once nothing more is done in it."""
    if checklist is None or state.status not in _CONCLUDED:
        return NO_ROWS
    areas = {area.id: area for area in checklist.areas}
    return {
        ("area_row", state.id.bytes, found.area_id): {
            "assessment": state.id.bytes,
            "area": found.area_id,
            "area_digest": areas[found.area_id].digest,
            "outcome": found.outcome.value,
            "share_permille": found.share_permille,
        }
        for found in judged(state, checklist).areas
    }


def _outcomes(
    state: AssessmentState,
    checklist: Checklist | None,
    ratings: Mapping[str, Rating],
    changed: frozenset[str],
    before: AssessmentProjection | None,
) -> Mapping[str, Outcome]:
    """area → computed outcome; as `assessments.computed`, for the areas that something changed in."""
    if checklist is None:
        return {}
    old: Mapping[str, Outcome] = {}
    if before is not None and before.state.knowledge is state.knowledge:
        old = before.outcomes
        if not changed:
            return old
    knowledge = state.knowledge_permille()
    found = {}
    for area in checklist.areas:
        if area.id in old and changed.isdisjoint(area.codes):
            found[area.id] = old[area.id]
        else:
            found[area.id] = area_outcome(area, ratings, knowledge.get(area.id)).outcome
    return found


def _whole(
    state: AssessmentState, ratings: Mapping[str, Rating], outcomes: Mapping[str, Outcome]
) -> Outcome | None:
    """As `assessments.judged(...).whole`; None before anything is rated or judged."""
    if not outcomes or not (ratings or state.overrides):
        return None
    found = []
    for area, outcome in outcomes.items():
        override = state.override(area)
        found.append(override.outcome if override else outcome)
    return whole_outcome(tuple(found))


def _searched(
    state: AssessmentState, checklist: Checklist | None, before: AssessmentProjection | None
) -> str:
    """What a search looks through; folded anew only where something of it changed."""
    if before is not None and (before.state.station, before.state.qualification) == (
        state.station,
        state.qualification,
    ):
        row = before.rows.get(("assessment_row", state.id.bytes))
        if row is not None:
            return str(row["search"])
    titles = f"{checklist.title.sv} {checklist.title.en}" if checklist else ""
    return folded(f"{state.station or ''} {state.qualification or ''} {titles}")


def _assessment_row(
    state: AssessmentState,
    checklist: Checklist | None,
    rated: int,
    lacking: int,
    whole: Outcome | None,
    searched: str,
) -> Row:
    return {
        "id": state.id.bytes,
        "candidate": state.candidate.bytes if state.candidate else None,
        "checklist": _digest(state.checklist),
        "qualification": state.qualification or "",
        "version": state.version or "",
        "status": state.status.value,
        "planned_for": state.planned_for,
        "station": state.station or "",
        "assessor": state.assessor.bytes if state.assessor else None,
        "minutes": state.minutes,
        "arrived": state.arrived,
        "no_shows": state.no_shows,
        "planned_at": state.planned_at,
        "invited_for": state.invited_for,
        "rated": rated,
        "total": checklist.total if checklist else 0,
        "lacks_reason": 0 if state.status in _SETTLED else lacking,
        "whole": whole.value if whole else None,
        "started_at": state.started_at,
        "signed_at": state.signed_at,
        "touched_at": state.touched_at,
        "search": searched,
    }


def _digest(digest: str | None) -> bytes | None:
    """A checklist's name as bytes; None where a foreign history names something else."""
    try:
        return bytes.fromhex(digest) if digest else None
    except ValueError:
        return None
