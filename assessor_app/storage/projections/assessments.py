"""The row of an assessment and the rows of its marks."""

from __future__ import annotations

from collections.abc import Mapping

from assessor_app.domain.assessments import AssessmentState, Status, whole_of
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.outcomes import Outcome, result
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows
from assessor_app.storage.search_text import folded

_SETTLED = frozenset({Status.SIGNED, Status.CANCELLED})


def assessment_rows_of(
    state: AssessmentState,
    checklist: Checklist | None,
    before: tuple[AssessmentState, Rows] | None = None,
) -> Rows:
    """The rows of one assessment; none until the entry that planned it has come.

    `checklist` is the one the run is bound to, None where it is not held here: then there is no total and no
    outcome. `before` is an earlier state of the same run with its rows, to take over the rows of marks that
    did not change: it makes no difference to the result.
    """
    if state.candidate is None:
        return NO_ROWS
    marks = _mark_rows(state, before)
    rows: dict[Key, Row] = {("assessment_row", state.id.bytes): _assessment_row(state, checklist, marks)}
    rows.update(marks)
    return rows


def _mark_rows(state: AssessmentState, before: tuple[AssessmentState, Rows] | None) -> dict[Key, Row]:
    """The marks in force."""
    rows: dict[Key, Row] = {}
    old_state, old_rows = before if before is not None else (None, NO_ROWS)
    for code, versions in state.marks.items():
        key = ("mark_row", state.id.bytes, code)
        if old_state is not None and old_state.marks.get(code) is versions:
            if key in old_rows:
                rows[key] = old_rows[key]
            continue
        mark = state.mark(code)
        if mark is not None:
            rows[key] = {
                "assessment": state.id.bytes,
                "criterion": code,
                "rating": mark.rating.value,
                "has_reason": bool(mark.reason),
                "in_conflict": versions.in_conflict,
                "actor": mark.actor.bytes,
                "wall_at": mark.wall_at,
            }
    return rows


def _assessment_row(state: AssessmentState, checklist: Checklist | None, marks: Mapping[Key, Row]) -> Row:
    ratings = {str(row["criterion"]): Rating(str(row["rating"])) for row in marks.values()}
    lacking = sum(
        ratings[str(row["criterion"])].needs_reason and not row["has_reason"] for row in marks.values()
    )
    whole = _whole(state, checklist, ratings)
    titles = f"{checklist.title.sv} {checklist.title.en}" if checklist else ""
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
        "rated": len(ratings),
        "total": checklist.total if checklist else 0,
        "lacks_reason": 0 if state.status in _SETTLED else lacking,
        "whole": whole.value if whole else None,
        "started_at": state.started_at,
        "signed_at": state.signed_at,
        "touched_at": state.touched_at,
        "search": folded(f"{state.station or ''} {state.qualification or ''} {titles}"),
    }


def _whole(
    state: AssessmentState, checklist: Checklist | None, ratings: Mapping[str, Rating]
) -> Outcome | None:
    """As `assessments.judged(...).whole`, from ratings that are at hand; None before anything is rated."""
    if checklist is None or not (ratings or state.overrides):
        return None
    outcomes = []
    for area in result(checklist, ratings, state.knowledge_permille()).areas:
        override = state.override(area.area_id)
        outcomes.append(override.outcome if override else area.outcome)
    return whole_of(tuple(outcomes))


def _digest(digest: str | None) -> bytes | None:
    """A checklist's name as bytes; None where a foreign history names something else."""
    try:
        return bytes.fromhex(digest) if digest else None
    except ValueError:
        return None
