"""Companies, employments, programmes and participations in lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.employments import ConsentWay, EmploymentStatus
from assessor_app.domain.foldings import folded
from assessor_app.domain.programme_events import Education, Gender, LeaveReason
from assessor_app.services.undertaking_models import (
    CompanyQuery,
    CompanyRow,
    EmploymentQuery,
    EmploymentRow,
    ParticipationQuery,
    ParticipationRow,
    ProgrammeQuery,
    ProgrammeRow,
)
from assessor_app.storage.engine import Database
from assessor_app.storage.queries.protection import HIDDEN, viewer_key
from assessor_app.storage.search_text import words

NAMED = """
    LEFT JOIN person_member m ON m.member = {row}.candidate
    LEFT JOIN person_row g ON g.id = m.person
    LEFT JOIN candidate_row n ON n.id = coalesce(g.named, {row}.candidate)
"""
"""Gives the row `n` that names the person; `m.person` is who stands for all records, where several are."""
SEEN = f"{{row}}.candidate NOT IN ({HIDDEN})"
PROTECTED = "{row}.candidate IN (SELECT candidate FROM protected_person)"
_SIGNED = f"""
    SELECT {{what}} FROM participation_run k JOIN assessment_row a ON a.id = k.assessment
    WHERE k.participation = r.id AND a.status = '{Status.SIGNED.value}'
"""
_COMPANIES = f"""
SELECT c.id, c.name, c.organisation_number, c.town, c.workplaces,
    (SELECT count(DISTINCT coalesce(m.person, e.candidate)) FROM employment_row e
        LEFT JOIN person_member m ON m.member = e.candidate
        WHERE e.company = c.id AND e.ended_on = '' AND {SEEN.format(row="e")}),
    c.closed, c.touched_at
FROM company_row c
"""
_EMPLOYMENTS = f"""
SELECT e.id, e.candidate, coalesce(m.person, e.candidate), coalesce(n.name, ''), e.company,
    coalesce(c.name, ''), e.status, e.workplace, e.profile, e.since, e.ended_on, e.consent_on, e.consent_way,
    {PROTECTED.format(row="e")}
FROM employment_row e LEFT JOIN company_row c ON c.id = e.company {NAMED.format(row="e")}
"""
_PROGRAMMES = f"""
SELECT p.id, p.name, p.funder, p.starts_on, p.ends_on, p.target, p.budget_ore, p.finished,
    (SELECT count(*) FROM participation_row r WHERE r.programme = p.id AND NOT r.withdrawn),
    (SELECT count(DISTINCT coalesce(m.person, r.candidate)) FROM participation_row r
        LEFT JOIN person_member m ON m.member = r.candidate WHERE r.programme = p.id AND NOT r.withdrawn),
    (SELECT count(DISTINCT coalesce(m.person, r.candidate)) FROM participation_row r
        LEFT JOIN person_member m ON m.member = r.candidate WHERE r.programme = p.id AND NOT r.withdrawn
        AND EXISTS ({_SIGNED.format(what="1")}))
FROM programme_row p
"""
_PARTICIPATIONS = f"""
SELECT r.id, r.programme, r.candidate, coalesce(m.person, r.candidate), coalesce(n.name, ''), r.employment,
    r.gender, r.education, r.age, r.company, coalesce(c.name, ''), r.workplace, r.centre, r.entered_on,
    r.left_on, r.why, r.minutes,
    (SELECT count(*) FROM participation_run k WHERE k.participation = r.id),
    ({_SIGNED.format(what="count(*)")}), ({_SIGNED.format(what="max(a.signed_at)")}),
    r.withdrawn, {PROTECTED.format(row="r")}
FROM participation_row r LEFT JOIN company_row c ON c.id = r.company {NAMED.format(row="r")}
"""


def company_rows(
    database: Database, wanted: CompanyQuery, viewer: UUID | None = None
) -> tuple[CompanyRow, ...]:
    """Companies by name in Swedish order; counted are people whom `viewer` may see."""
    conditions: list[str] = ["1"]
    filled: list[Any] = [viewer_key(viewer)]
    if not wanted.with_closed:
        conditions.append("NOT c.closed")
    for word in words(wanted.text):
        conditions.append("instr(c.search, ?) > 0")
        filled.append(word)
    sql = f"{_COMPANIES} WHERE {' AND '.join(conditions)} ORDER BY c.sort_key, c.id LIMIT ?"
    rows = database.rows(sql, (*filled, wanted.limit))
    return tuple(CompanyRow._make((UUID(bytes=row[0]), *row[1:6], bool(row[6]), row[7])) for row in rows)


def company_by_number(database: Database, organisation_number: str) -> UUID | None:
    """The company with these ten digits, or None; of several the first by name."""
    sql = "SELECT id FROM company_row WHERE organisation_number = ? ORDER BY sort_key, id LIMIT 1"
    rows = database.rows(sql, (organisation_number,)) if organisation_number else []
    return UUID(bytes=rows[0][0]) if rows else None


def company_by_name(database: Database, name: str) -> UUID | None:
    """The company whose name is the same but for case and accents, or None."""
    wanted = folded(" ".join(name.split()))
    for row in database.rows("SELECT id, name FROM company_row ORDER BY sort_key, id"):
        if wanted and folded(row[1]) == wanted:
            return UUID(bytes=row[0])
    return None


def employment_rows(
    database: Database, wanted: EmploymentQuery, viewer: UUID | None = None
) -> tuple[EmploymentRow, ...]:
    """Employments of people whom `viewer` may see, by name in Swedish order."""
    conditions: list[str] = [SEEN.format(row="e")]
    filled: list[Any] = [viewer_key(viewer)]
    for column in ("company", "candidate"):
        _where_same(f"e.{column}", getattr(wanted, column), conditions, filled)
    if not wanted.with_ended:
        conditions.append("e.ended_on = ''")
    _where_named(wanted.text, conditions, filled)
    sql = f"{_EMPLOYMENTS} WHERE {' AND '.join(conditions)} ORDER BY n.sort_key, e.id LIMIT ?"
    return tuple(map(_employment, database.rows(sql, (*filled, wanted.limit))))


def programme_rows(database: Database, wanted: ProgrammeQuery) -> tuple[ProgrammeRow, ...]:
    """Programmes, the latest first day first."""
    conditions: list[str] = ["1"]
    filled: list[Any] = []
    for word in words(wanted.text):
        conditions.append("instr(p.search, ?) > 0")
        filled.append(word)
    sql = f"{_PROGRAMMES} WHERE {' AND '.join(conditions)} ORDER BY p.starts_on DESC, p.id DESC LIMIT ?"
    rows = database.rows(sql, (*filled, wanted.limit))
    return tuple(ProgrammeRow._make((UUID(bytes=row[0]), *row[1:7], bool(row[7]), *row[8:])) for row in rows)


def participation_rows(
    database: Database, wanted: ParticipationQuery, viewer: UUID | None = None
) -> tuple[ParticipationRow, ...]:
    """Participations of people whom `viewer` may see, by name in Swedish order."""
    where, filled = _of_participations(wanted, viewer)
    sql = f"{_PARTICIPATIONS} WHERE {where} ORDER BY n.sort_key, r.id LIMIT ?"
    known: dict[bytes | None, UUID | None] = {None: None}
    return tuple([_participation(row, known) for row in database.rows(sql, (*filled, wanted.limit))])


def participation_count(database: Database, wanted: ParticipationQuery, viewer: UUID | None = None) -> int:
    """How many `participation_rows` has without a limit."""
    where, filled = _of_participations(wanted, viewer)
    named = NAMED.format(row="r") if words(wanted.text) else ""
    sql = f"SELECT count(*) FROM participation_row r {named} WHERE {where}"
    return int(database.rows(sql, tuple(filled))[0][0])


def _of_participations(wanted: ParticipationQuery, viewer: UUID | None) -> tuple[str, list[Any]]:
    conditions: list[str] = [SEEN.format(row="r")]
    filled: list[Any] = [viewer_key(viewer)]
    for column in ("programme", "candidate", "company", "centre"):
        _where_same(f"r.{column}", getattr(wanted, column), conditions, filled)
    if wanted.entered is not None:
        conditions.append("r.entered_on BETWEEN ? AND ?")
        filled += wanted.entered
    if wanted.left is not None:
        conditions.append("r.left_on BETWEEN ? AND ?")
        filled += wanted.left
    if not wanted.with_withdrawn:
        conditions.append("NOT r.withdrawn")
    _where_named(wanted.text, conditions, filled)
    return " AND ".join(conditions), filled


def _where_same(column: str, wanted: UUID | None, conditions: list[str], filled: list[Any]) -> None:
    if wanted is not None:
        conditions.append(f"{column} = ?")
        filled.append(wanted.bytes)


def _where_named(text: str, conditions: list[str], filled: list[Any]) -> None:
    for word in words(text):
        conditions.append("instr(n.name_search, ?) > 0")
        filled.append(word)


def _id(value: bytes | None) -> UUID | None:
    return None if value is None else UUID(bytes=value)


def _employment(row: Sequence[Any]) -> EmploymentRow:
    return EmploymentRow(
        UUID(bytes=row[0]),
        UUID(bytes=row[1]),
        UUID(bytes=row[2]),
        row[3],
        UUID(bytes=row[4]),
        row[5],
        EmploymentStatus(row[6]),
        _id(row[7]),
        _id(row[8]),
        row[9],
        row[10],
        row[11],
        ConsentWay(row[12]) if row[12] else None,
        bool(row[13]),
    )


_STATUSES: dict[str | None, EmploymentStatus | None] = {one.value: one for one in EmploymentStatus}
_STATUSES |= {None: None, "": None}
_GENDERS = {one.value: one for one in Gender}
_EDUCATIONS = {one.value: one for one in Education}
_REASONS: dict[str | None, LeaveReason | None] = {one.value: one for one in LeaveReason}
_REASONS |= {None: None, "": None}


def _participation(row: Sequence[Any], known: dict[bytes | None, UUID | None]) -> ParticipationRow:
    """One of perhaps ten thousand; `known` gathers the ids that many rows share."""
    candidate = UUID(bytes=row[2])
    for place in (1, 9, 11, 12):
        if row[place] not in known:
            known[row[place]] = UUID(bytes=row[place])
    programme = known[row[1]]
    assert programme is not None  # noqa: S101 - never NULL
    return ParticipationRow(
        UUID(bytes=row[0]),
        programme,
        candidate,
        candidate if row[3] == row[2] else UUID(bytes=row[3]),
        row[4],
        _STATUSES[row[5]],
        _GENDERS[row[6]],
        _EDUCATIONS[row[7]],
        row[8],
        known[row[9]],
        row[10],
        known[row[11]],
        known[row[12]],
        row[13],
        row[14],
        _REASONS[row[15]],
        row[16],
        row[17],
        row[18],
        row[19],
        bool(row[20]),
        bool(row[21]),
    )
