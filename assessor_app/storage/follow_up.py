"""Counts over runs (`services.follow_up_models.FollowUpRows`): nobody who is protected is in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.services.follow_up_models import CriterionCount, RunsOf, SignedRun
from assessor_app.storage.workspace import LocalWorkspace

_SIGNED = f"a.status = '{Status.SIGNED.value}' AND a.signed_at >= ? AND a.signed_at < ?"
_SEEN = "a.candidate NOT IN (SELECT candidate FROM protected_person)"
_FIRST_REGISTERED = """
    coalesce((SELECT min(r.registered_at) FROM person_member m JOIN person_member o ON o.person = m.person
        JOIN candidate_row r ON r.id = o.member WHERE m.member = a.candidate),
        (SELECT r.registered_at FROM candidate_row r WHERE r.id = a.candidate))
"""
_IN_PROGRAMME = """
    a.id IN (SELECT k.assessment FROM participation_run k JOIN participation_row r ON r.id = k.participation
        WHERE r.programme = ? AND NOT r.withdrawn)
"""
_AT_COMPANY = """
    (a.candidate IN (SELECT e.candidate FROM employment_row e WHERE e.company = ?1)
    OR a.candidate IN (SELECT o.member FROM employment_row e JOIN person_member m ON m.member = e.candidate
        JOIN person_member o ON o.person = m.person WHERE e.company = ?1))
""".replace("?1", "?")
_MISSED = f"('{Rating.NOT_SHOWN.value}', '{Rating.PARTLY.value}')"
_CRITERIA = f"""
SELECT a.checklist, m.criterion, count(*), sum(m.rating = '{Rating.NOT_SHOWN.value}'),
    sum(m.rating = '{Rating.PARTLY.value}'), sum(m.has_reason AND m.rating IN {_MISSED})
FROM mark_row m CROSS JOIN assessment_row a ON a.id = m.assessment
WHERE m.assessment IN ({{places}}) AND a.checklist IS NOT NULL
GROUP BY a.checklist, m.criterion
"""
_MARKED_AT = """
SELECT m.assessment, a.checklist, m.criterion, m.wall_at
FROM mark_row m CROSS JOIN assessment_row a ON a.id = m.assessment
WHERE m.assessment IN ({places}) AND a.checklist IS NOT NULL
"""


class CountedRuns:
    """Runs of everybody who is not protected, whoever asks. Database lane only."""

    def __init__(self, inner: LocalWorkspace) -> None:
        self._database = inner.store.database

    def signed(self, wanted: RunsOf) -> tuple[SignedRun, ...]:
        where, values = _signed(wanted)
        sql = f"SELECT a.signed_at, {_FIRST_REGISTERED} FROM assessment_row a WHERE {where}"
        return tuple(SignedRun(row[0], row[1]) for row in self._database.rows(sql, values))

    def signed_ids(self, wanted: RunsOf) -> tuple[UUID, ...]:
        where, values = _signed(wanted)
        sql = f"SELECT a.id FROM assessment_row a WHERE {where} ORDER BY a.signed_at DESC, a.id DESC"
        return tuple(UUID(bytes=row[0]) for row in self._database.rows(sql, values))

    def persons(self, wanted: RunsOf) -> int:
        where, values = _signed(wanted)
        sql = (
            "SELECT count(DISTINCT coalesce(p.person, a.candidate)) FROM assessment_row a"
            f" LEFT JOIN person_member p ON p.member = a.candidate WHERE {where}"
        )
        return int(self._database.rows(sql, values)[0][0])

    def interrupted(self, wanted: RunsOf) -> tuple[int, ...]:
        return self._moments("touched_at", Status.INTERRUPTED, wanted)

    def planned(self, wanted: RunsOf) -> tuple[int, ...]:
        return self._moments("planned_for", Status.PLANNED, wanted)

    def outcomes(self, wanted: RunsOf) -> Mapping[tuple[str, str], int]:
        where, values = _signed(wanted)
        sql = (
            "SELECT o.area, o.outcome, count(*) FROM assessment_row a CROSS JOIN area_row o"
            f" ON o.assessment = a.id WHERE {where} GROUP BY o.area, o.outcome"
        )
        return {(row[0], row[1]): row[2] for row in self._database.rows(sql, values)}

    def criteria(self, ids: Sequence[UUID]) -> tuple[CriterionCount, ...]:
        sql = _CRITERIA.format(places=_places(ids))
        rows = self._database.rows(sql, [one.bytes for one in ids])
        return tuple(CriterionCount._make(row) for row in rows)

    def marked_at(self, ids: Sequence[UUID]) -> Iterable[tuple[bytes, bytes, str, int]]:
        return self._database.rows(_MARKED_AT.format(places=_places(ids)), [one.bytes for one in ids])

    def runs_missing(self, wanted: RunsOf, qualification: str, criterion: str) -> tuple[UUID, ...]:
        where, values = _signed(wanted)
        sql = (
            "SELECT a.id FROM assessment_row a JOIN mark_row m ON m.assessment = a.id AND m.criterion = ?"
            f" WHERE m.rating IN {_MISSED} AND a.qualification = ? AND {where}"
            " ORDER BY a.signed_at DESC, a.id DESC"
        )
        rows = self._database.rows(sql, [criterion, qualification, *values])
        return tuple(UUID(bytes=row[0]) for row in rows)

    def qualifications(self) -> tuple[str, ...]:
        sql = "SELECT DISTINCT qualification FROM assessment_row WHERE qualification <> '' ORDER BY 1"
        return tuple(row[0] for row in self._database.rows(sql))

    def earliest(self) -> int | None:
        moment = "coalesce(a.signed_at, a.planned_for, a.touched_at)"
        rows = self._database.rows(f"SELECT min({moment}) FROM assessment_row a WHERE {_SEEN}")
        found = rows[0][0]
        return None if found is None else int(found)

    def checklists(self) -> tuple[str, ...]:
        sql = "SELECT DISTINCT checklist FROM assessment_row WHERE checklist IS NOT NULL ORDER BY 1"
        return tuple(row[0].hex() for row in self._database.rows(sql))

    def _moments(self, column: str, status: Status, wanted: RunsOf) -> tuple[int, ...]:
        where, values = _belonging(wanted)
        sql = (
            f"SELECT a.{column} FROM assessment_row a WHERE a.status = ? AND a.{column} >= ?"
            f" AND a.{column} < ? AND {where}"
        )
        rows = self._database.rows(sql, [status.value, wanted.since, wanted.until, *values])
        return tuple(row[0] for row in rows)


def _signed(wanted: RunsOf) -> tuple[str, list[object]]:
    where, values = _belonging(wanted)
    return f"{_SIGNED} AND {where}", [wanted.since, wanted.until, *values]


def _belonging(wanted: RunsOf) -> tuple[str, list[object]]:
    """The condition that the query puts on a run ``a``, but for its time."""
    conditions = [_SEEN]
    values: list[object] = []
    query = wanted.query
    if query.qualification:
        conditions.append("a.qualification = ?")
        values.append(query.qualification)
    if query.assessor is not None:
        conditions.append("a.assessor = ?")
        values.append(query.assessor.bytes)
    if query.programme is not None:
        conditions.append(_IN_PROGRAMME)
        values.append(query.programme.bytes)
    if query.company is not None:
        conditions.append(_AT_COMPANY)
        values += [query.company.bytes] * 2
    return " AND ".join(conditions), values


def _places(ids: Sequence[UUID]) -> str:
    return ", ".join("?" * len(ids))
