"""What the page of a programme shows: counts, hours, runs, months. Counts name nobody and hide nobody."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.services.programme_models import (
    CountedRun,
    Group,
    HoursRow,
    HoursSum,
    MonthFacts,
    ProgrammeCounts,
    RunToCount,
    WaitingPerson,
)
from assessor_app.storage.engine import Database
from assessor_app.storage.queries.protection import viewer_key
from assessor_app.storage.queries.undertakings import NAMED, PROTECTED, SEEN

_PERSON = "coalesce(m.person, r.candidate)"
_MEMBER = "LEFT JOIN person_member m ON m.member = r.candidate"
_SIGNED = f"a.status = '{Status.SIGNED.value}'"
_HAS_SIGNED = f"""EXISTS (SELECT 1 FROM participation_run k JOIN assessment_row a ON a.id = k.assessment
    WHERE k.participation = r.id AND {_SIGNED})"""
_TAKING = "r.programme = ? AND NOT r.withdrawn"
_RUN_AT = "coalesce(a.signed_at, a.started_at, a.planned_for, a.touched_at, 0)"
_UNCOUNTED = """
    FROM participation_row r JOIN assessment_row a ON r.programme = ? AND NOT r.withdrawn
        AND a.candidate IN (SELECT r.candidate UNION SELECT o.member FROM person_member o
            JOIN person_member i ON i.person = o.person WHERE i.member = r.candidate)
"""
_COUNTS_NOWHERE = "NOT EXISTS (SELECT 1 FROM participation_run k WHERE k.assessment = a.id)"


def counts(database: Database, programme: UUID) -> ProgrammeCounts:
    """Participations and persons, in whole and by kind."""
    own = programme.bytes
    whole = database.rows(
        f"""SELECT count(*), count(DISTINCT {_PERSON}), count(DISTINCT CASE WHEN {_HAS_SIGNED}
                THEN {_PERSON} END), coalesce(sum(r.left_on <> ''), 0)
            FROM participation_row r {_MEMBER} WHERE {_TAKING}""",
        (own,),
    )[0]
    elsewhere = database.rows(
        f"""SELECT count(*) FROM (SELECT {_PERSON} FROM participation_row r {_MEMBER} WHERE {_TAKING}
            INTERSECT SELECT {_PERSON} FROM participation_row r {_MEMBER}
                WHERE r.programme <> ? AND NOT r.withdrawn)""",
        (own, own),
    )[0][0]
    by_status = [
        Group(EmploymentStatus(key) if key else None, persons, validated)
        for key, persons, validated in _grouped(database, own, "r.employment")
    ]
    order: list[object] = [*EmploymentStatus, None]
    by_company = [
        Group(key or "", persons, validated)
        for key, persons, validated in _grouped(database, own, "coalesce(c.name, '')")
    ]
    return ProgrammeCounts(
        whole[0],
        whole[1],
        whole[2],
        whole[3],
        elsewhere,
        tuple(sorted(by_status, key=lambda group: order.index(group.key))),
        tuple(sorted(by_company, key=lambda group: (-group.persons, str(group.key)))),
    )


def _grouped(database: Database, programme: bytes, column: str) -> list[Any]:
    return database.rows(
        f"""SELECT {column}, count(DISTINCT {_PERSON}),
                count(DISTINCT CASE WHEN {_HAS_SIGNED} THEN {_PERSON} END)
            FROM participation_row r {_MEMBER} LEFT JOIN company_row c ON c.id = r.company
            WHERE {_TAKING} GROUP BY 1""",
        (programme,),
    )


def validated_at(database: Database, programme: UUID) -> tuple[int, ...]:
    """When each person's first run that counts was signed, rising."""
    rows = database.rows(
        f"""SELECT min(a.signed_at) FROM participation_row r {_MEMBER}
                JOIN participation_run k ON k.participation = r.id
                JOIN assessment_row a ON a.id = k.assessment
            WHERE {_TAKING} AND {_SIGNED} GROUP BY {_PERSON} ORDER BY 1""",
        (programme.bytes,),
    )
    return tuple(row[0] for row in rows if row[0] is not None)


def waiting(
    database: Database, programme: UUID, limit: int, viewer: UUID | None = None
) -> tuple[WaitingPerson, ...]:
    """Who takes part and has no signed run that counts, who entered first first."""
    going = f"""FROM participation_run k JOIN assessment_row a ON a.id = k.assessment
        WHERE k.participation = r.id AND a.status <> '{Status.CANCELLED.value}'"""
    rows = database.rows(
        f"""SELECT r.id, r.candidate, coalesce(n.name, ''), coalesce(c.name, ''), r.entered_on,
                (SELECT count(*) {going}),
                (SELECT a.id {going} ORDER BY a.planned_for IS NULL, a.planned_for DESC, a.id DESC LIMIT 1),
                (SELECT max(a.planned_for) {going}), {PROTECTED.format(row="r")}
            FROM participation_row r LEFT JOIN company_row c ON c.id = r.company {NAMED.format(row="r")}
            WHERE {_TAKING} AND r.left_on = '' AND {SEEN.format(row="r")} AND NOT {_HAS_SIGNED}
            ORDER BY r.entered_on, n.sort_key, r.id LIMIT ?""",
        (programme.bytes, viewer_key(viewer), limit),
    )
    return tuple(
        WaitingPerson(
            UUID(bytes=row[0]),
            UUID(bytes=row[1]),
            row[2],
            row[3],
            row[4],
            row[5],
            UUID(bytes=row[6]) if row[6] else None,
            row[7],
            bool(row[8]),
        )
        for row in rows
    )


def waiting_count(database: Database, programme: UUID, viewer: UUID | None = None) -> int:
    """How many `waiting` has without a limit."""
    sql = f"""SELECT count(*) FROM participation_row r
        WHERE {_TAKING} AND r.left_on = '' AND {SEEN.format(row="r")} AND NOT {_HAS_SIGNED}"""
    return int(database.rows(sql, (programme.bytes, viewer_key(viewer)))[0][0])


# ---- hours -----------------------------------------------------------------------------------------------

_HOURS = f"""
SELECT h.participation, h.line, r.candidate, coalesce(n.name, ''), h.activity, h.day, h.minutes, h.actor,
    h.wall_at, {PROTECTED.format(row="r")}
FROM participation_hours h JOIN participation_row r ON r.id = h.participation {NAMED.format(row="r")}
"""


def hours(
    database: Database, programme: UUID, days: tuple[str, str] | None, limit: int, viewer: UUID | None = None
) -> tuple[HoursRow, ...]:
    """Certified lines of people whom `viewer` may see, the latest day first."""
    where, filled = "", []
    if days is not None:
        where, filled = "AND h.day BETWEEN ? AND ?", [*days]
    sql = f"""{_HOURS} WHERE {_TAKING} AND {SEEN.format(row="r")} {where}
        ORDER BY h.day DESC, n.sort_key, h.line LIMIT ?"""
    rows = database.rows(sql, (programme.bytes, viewer_key(viewer), *filled, limit))
    return tuple(map(_hours_row, rows))


def hours_of(database: Database, participation: UUID, viewer: UUID | None = None) -> tuple[HoursRow, ...]:
    """The lines of one participation, the latest day first."""
    sql = f"{_HOURS} WHERE r.id = ? AND {SEEN.format(row='r')} ORDER BY h.day DESC, h.line"
    return tuple(map(_hours_row, database.rows(sql, (participation.bytes, viewer_key(viewer)))))


def _hours_row(row: Any) -> HoursRow:
    first = (UUID(bytes=row[0]), UUID(bytes=row[1]), UUID(bytes=row[2]), row[3], UUID(bytes=row[4]))
    return HoursRow(*first, row[5], row[6], UUID(bytes=row[7]), row[8], bool(row[9]))


def hours_sums(database: Database, programme: UUID, days: tuple[str, str] | None) -> tuple[HoursSum, ...]:
    """Minutes by activity, of everybody, most first."""
    where, filled = "", []
    if days is not None:
        where, filled = "AND h.day BETWEEN ? AND ?", [*days]
    rows = database.rows(
        f"""SELECT h.activity, sum(h.minutes), count(DISTINCT h.participation)
            FROM participation_hours h JOIN participation_row r ON r.id = h.participation
            WHERE {_TAKING} {where} GROUP BY 1 ORDER BY 2 DESC, 1""",
        (programme.bytes, *filled),
    )
    return tuple(HoursSum(UUID(bytes=row[0]), row[1], row[2]) for row in rows)


# ---- runs ------------------------------------------------------------------------------------------------


def runs_to_count(
    database: Database,
    programme: UUID,
    days: tuple[str, str],
    span: tuple[int, int],
    limit: int,
    viewer: UUID | None = None,
) -> tuple[RunToCount, ...]:
    """Runs of participants within the span that count nowhere, by name. Of two participations of one person
    the run belongs to the latest that had begun."""
    rows = database.rows(
        f"""SELECT r.id, a.id, a.candidate, coalesce(n.name, ''), a.qualification, a.status, {_RUN_AT},
                a.signed_at, max(r.entered_on)
            {_UNCOUNTED} {NAMED.format(row="r")}
            WHERE {SEEN.format(row="r")} AND a.status <> '{Status.CANCELLED.value}' AND {_COUNTS_NOWHERE}
                AND r.entered_on <= ? AND {_RUN_AT} >= ? AND {_RUN_AT} < ?
            GROUP BY a.id ORDER BY n.sort_key, a.id LIMIT ?""",
        (programme.bytes, viewer_key(viewer), days[1], *span, limit),
    )
    return tuple(
        RunToCount(
            UUID(bytes=row[0]),
            UUID(bytes=row[1]),
            UUID(bytes=row[2]),
            row[3],
            row[4],
            Status(row[5]),
            row[6],
            row[7],
        )
        for row in rows
    )


def counted_runs(
    database: Database, participation: UUID, viewer: UUID | None = None
) -> tuple[CountedRun, ...]:
    """The runs that count in a participation, the latest first."""
    rows = database.rows(
        f"""SELECT a.id, a.qualification, a.status, a.planned_for, a.signed_at
            FROM participation_row r JOIN participation_run k ON k.participation = r.id
                JOIN assessment_row a ON a.id = k.assessment
            WHERE r.id = ? AND {SEEN.format(row="r")} ORDER BY {_RUN_AT} DESC, a.id""",
        (participation.bytes, viewer_key(viewer)),
    )
    return tuple(CountedRun(UUID(bytes=row[0]), row[1], Status(row[2]), row[3], row[4]) for row in rows)


def counted_in(database: Database, run: UUID, viewer: UUID | None = None) -> tuple[UUID, ...]:
    """The participations that a run counts in."""
    rows = database.rows(
        f"""SELECT r.id FROM participation_run k JOIN participation_row r ON r.id = k.participation
            WHERE k.assessment = ? AND {SEEN.format(row="r")} ORDER BY r.id""",
        (run.bytes, viewer_key(viewer)),
    )
    return tuple(UUID(bytes=row[0]) for row in rows)


# ---- months ----------------------------------------------------------------------------------------------


def month_facts(database: Database, programme: UUID, month: str, span: tuple[int, int]) -> MonthFacts:
    """What a month holds and lacks."""
    own = programme.bytes
    first, last = f"{month}-01", f"{month}-31"
    entered_here = "r.entered_on BETWEEN ? AND ?"
    here = "r.entered_on <= ? AND (r.left_on = '' OR r.left_on >= ?)"
    without = """NOT EXISTS (SELECT 1 FROM participation_hours h WHERE h.participation = r.id
        AND h.day BETWEEN ? AND ?)"""
    people = database.rows(
        f"""SELECT count(DISTINCT CASE WHEN {entered_here} THEN {_PERSON} END),
                count(DISTINCT CASE WHEN r.left_on BETWEEN ? AND ? THEN {_PERSON} END),
                count(DISTINCT {_PERSON}),
                count(DISTINCT CASE WHEN r.informed_on IS NULL THEN {_PERSON} END),
                count(DISTINCT CASE WHEN {entered_here} AND r.employment IS NULL THEN {_PERSON} END),
                count(DISTINCT CASE WHEN {without} THEN {_PERSON} END)
            FROM participation_row r {_MEMBER} WHERE {_TAKING} AND {here}""",
        (*(first, last) * 4, own, last, first),
    )[0]
    entered, left, taking_part, uninformed, without_status, without_hours = people
    # CROSS: from people to their runs. Through their status every run would be held against everybody.
    signed = database.rows(
        f"""SELECT count(DISTINCT {_PERSON}) FROM participation_row r {_MEMBER}
                CROSS JOIN participation_run k ON k.participation = r.id
                CROSS JOIN assessment_row a ON a.id = k.assessment
            WHERE {_TAKING} AND {_SIGNED} AND a.signed_at >= ? AND a.signed_at < ?""",
        (own, *span),
    )[0][0]
    minutes = database.rows(
        f"""SELECT coalesce(sum(h.minutes), 0) FROM participation_hours h
                JOIN participation_row r ON r.id = h.participation
            WHERE {_TAKING} AND h.day BETWEEN ? AND ?""",
        (own, first, last),
    )[0][0]
    spent = database.rows(
        "SELECT coalesce(sum(amount_ore), 0) FROM programme_cost WHERE programme = ? AND day BETWEEN ? AND ?",
        (own, first, last),
    )[0][0]
    uncounted = database.rows(
        f"""SELECT count(DISTINCT a.id) {_UNCOUNTED} WHERE {_SIGNED} AND a.signed_at >= ?
                AND a.signed_at < ? AND r.entered_on <= ? AND {_COUNTS_NOWHERE}""",
        (own, *span, last),
    )[0][0]
    return MonthFacts(
        entered,
        left,
        taking_part,
        signed,
        minutes,
        spent,
        uninformed,
        without_status,
        without_hours,
        uncounted,
    )
