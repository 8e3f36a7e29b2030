"""The rows of companies, employments, programmes and participations."""

from __future__ import annotations

from assessor_app.domain.companies import CompanyState, written_organisation_number
from assessor_app.domain.employments import EmploymentState
from assessor_app.domain.foldings import swedish_key
from assessor_app.domain.participations import ParticipationState
from assessor_app.domain.programmes import ProgrammeState
from assessor_app.storage.projections.rows import NO_ROWS, Key, Row, Rows
from assessor_app.storage.search_text import folded


def company_rows_of(state: CompanyState) -> Rows:
    """None before the company is registered."""
    if not state.registered:
        return NO_ROWS
    details, workplaces = state.details, tuple(state.workplaces.values())
    towns = " ".join(one.town for one in workplaces)
    number = details.organisation_number
    searched = f"{details.name} {number} {written_organisation_number(number)} {towns}"
    return {
        ("company_row", state.id.bytes): {
            "id": state.id.bytes,
            "name": details.name,
            "organisation_number": number,
            "town": next((one.town for one in workplaces if one.town), ""),
            "workplaces": len(workplaces),
            "closed": state.closed,
            "sort_key": swedish_key(details.name),
            "search": folded(searched),
            "touched_at": state.touched_at,
        }
    }


def employment_rows_of(state: EmploymentState) -> Rows:
    """None where it was taken back, or its first entry has not come."""
    if state.candidate is None or state.company is None or state.withdrawn:
        return NO_ROWS
    return {
        ("employment_row", state.id.bytes): {
            "id": state.id.bytes,
            "candidate": state.candidate.bytes,
            "company": state.company.bytes,
            "status": state.status.value,
            "workplace": state.workplace.bytes if state.workplace else None,
            "profile": state.profile.bytes if state.profile else None,
            "since": state.since,
            "ended_on": state.ended_on,
            "consent_on": state.consent.given_on if state.consent else None,
            "consent_way": state.consent.way.value if state.consent else None,
            "touched_at": state.touched_at,
        }
    }


def programme_rows_of(state: ProgrammeState) -> Rows:
    """None before the programme is planned."""
    if not state.planned:
        return NO_ROWS
    details = state.details
    rows: dict[Key, Row] = {
        ("programme_row", state.id.bytes): {
            "id": state.id.bytes,
            "name": details.name,
            "funder": details.funder,
            "starts_on": details.starts_on,
            "ends_on": details.ends_on,
            "target": details.target,
            "budget_ore": details.budget_ore,
            "finished": state.finished,
            "search": folded(f"{details.name} {details.funder} {details.reference}"),
            "touched_at": state.touched_at,
        }
    }
    for cost in state.costs.values():
        rows["programme_cost", state.id.bytes, cost.id.bytes] = {
            "programme": state.id.bytes,
            "cost": cost.id.bytes,
            "day": cost.on,
            "kind": cost.kind.value,
            "amount_ore": cost.amount_ore,
        }
    return rows


def participation_rows_of(state: ParticipationState) -> Rows:
    """None before the entry that opens it has come. A withdrawn one has no hours and no runs."""
    if state.programme is None or state.candidate is None or state.details is None:
        return NO_ROWS
    own, counted = state.id.bytes, not state.withdrawn
    rows: dict[Key, Row] = {("participation_row", own): _participation_row(state)}
    for hours in state.hours.values() if counted else ():
        rows["participation_hours", own, hours.line.bytes] = {
            "participation": own,
            "line": hours.line.bytes,
            "activity": hours.activity.bytes,
            "day": hours.on,
            "minutes": hours.minutes,
            "actor": hours.certified_by.bytes,
            "wall_at": hours.certified_at,
        }
    for run in state.runs if counted else ():
        rows["participation_run", own, run.bytes] = {"participation": own, "assessment": run.bytes}
    return rows


def _participation_row(state: ParticipationState) -> Row:
    details, programme, candidate = state.details, state.programme, state.candidate
    assert details is not None and programme is not None and candidate is not None  # noqa: S101, PT018 - asked
    return {
        "id": state.id.bytes,
        "programme": programme.bytes,
        "candidate": candidate.bytes,
        "entered_on": details.entered_on,
        "left_on": state.left_on,
        "why": state.why.value if state.why else None,
        "employment": details.employment.value if details.employment else None,
        "gender": details.gender.value,
        "education": details.education.value,
        "age": details.age,
        "company": details.company.bytes if details.company else None,
        "workplace": details.workplace.bytes if details.workplace else None,
        "centre": details.centre.bytes if details.centre else None,
        "informed_on": details.informed_on,
        "minutes": 0 if state.withdrawn else sum(one.minutes for one in state.hours.values()),
        "withdrawn": state.withdrawn,
        "touched_at": state.touched_at,
    }
