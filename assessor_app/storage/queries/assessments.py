"""The assessments' list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from assessor_app.domain.assessments import Status
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.read_models import AssessmentQuery, AssessmentSummary, Span
from assessor_app.storage.engine import Database
from assessor_app.storage.exchange_tables import visit_part
from assessor_app.storage.projections.visits import PartKind
from assessor_app.storage.queries.candidates import named_by
from assessor_app.storage.queries.protection import is_protected, seen_by
from assessor_app.storage.search_text import words
from assessor_app.storage.tables import (
    assessment_row,
    candidate_row,
    document_row,
    measure_row,
    person_member,
)

_a = assessment_row.c
_own = candidate_row.alias("own")
"""The record that the run was planned for; where records are joined, another one may give the name."""
_select = sa.select(
    _a.id,
    _a.candidate,
    sa.func.coalesce(candidate_row.c.name, ""),
    _a.qualification,
    _a.version,
    _a.status,
    _a.planned_for,
    _a.station,
    _a.assessor,
    _a.rated,
    _a.total,
    _a.lacks_reason,
    _a.whole,
    _a.started_at,
    _a.signed_at,
    _a.touched_at,
    is_protected(_a.candidate),
).select_from(assessment_row.outerjoin(candidate_row, candidate_row.c.id == named_by(_a.candidate)))

_own_name = sa.select(_own.c.name_search).where(_own.c.id == _a.candidate).scalar_subquery()
_searched = (
    sa.func.coalesce(candidate_row.c.name_search, ""),
    _a.search,
    sa.func.coalesce(_own_name, ""),
)


def assessment_rows(
    database: Database, wanted: AssessmentQuery, viewer: UUID | None = None
) -> tuple[AssessmentSummary, ...]:
    """Assessments of people whom `viewer` may see that fit the query, latest touched first."""
    query = _found(wanted, viewer)
    return tuple(_summary(row) for row in database.connection.execute(query))


def assessment_ids(
    database: Database, wanted: AssessmentQuery, viewer: UUID | None = None
) -> tuple[UUID, ...]:
    """The ids of what `assessment_rows` gives."""
    query = _found(wanted, viewer).with_only_columns(_a.id)
    return tuple(UUID(bytes=row[0]) for row in database.connection.execute(query))


def assessments_of(
    database: Database, ids: Sequence[UUID], viewer: UUID | None = None
) -> tuple[AssessmentSummary, ...]:
    """Assessments by their ids, in that order; those hidden from `viewer` or not known are left out."""
    keys = [one.bytes for one in ids]
    query = _select.where(_a.id.in_(keys), seen_by(_a.candidate, viewer))
    found = {row[0]: _summary(row) for row in database.connection.execute(query)}
    return tuple(found[key] for key in keys if key in found)


def _found(wanted: AssessmentQuery, viewer: UUID | None) -> sa.Select[Any]:
    query = _select.where(seen_by(_a.candidate, viewer))
    query = query.order_by(sa.func.coalesce(_a.touched_at, 0).desc(), _a.id.desc()).limit(wanted.limit)
    if wanted.statuses:
        query = query.where(_a.status.in_(sorted(status.value for status in wanted.statuses)))
    if wanted.candidate is not None:
        query = query.where(_a.candidate.in_(_records_of(wanted.candidate)))
    if wanted.visit is not None:
        parts = sa.select(visit_part.c.id).where(
            visit_part.c.visit == wanted.visit.bytes, visit_part.c.kind == PartKind.ASSESSMENT.value
        )
        query = query.where(_a.id.in_(parts))
    query = query.where(*_about_days(wanted))
    for word in words(wanted.text):
        fits = [sa.func.instr(searched, word) > 0 for searched in _searched]
        query = query.where(sa.or_(*fits))
    return query


def _records_of(candidate: UUID) -> sa.CompoundSelect[tuple[bytes]]:
    """The record itself and those that are the same person."""
    one, all_of = person_member.alias(), person_member.alias()
    joined = (
        sa.select(all_of.c.member)
        .join(one, one.c.person == all_of.c.person)
        .where(one.c.member == candidate.bytes)
    )
    return sa.union(sa.select(sa.literal(candidate.bytes)), joined)


def _about_days(wanted: AssessmentQuery) -> list[sa.ColumnElement[bool]]:
    """What the query says about times and about documents."""
    found: list[sa.ColumnElement[bool]] = []
    if wanted.planned is not None:
        fits = _within(_a.planned_for, wanted.planned)
        found.append(sa.or_(fits, _a.planned_for.is_(None)) if wanted.or_untimed else fits)
    if wanted.touched is not None:
        found.append(_within(_a.touched_at, wanted.touched))
    if wanted.signed is not None:
        found.append(_within(_a.signed_at, wanted.signed))
    if wanted.without_certificate:
        issued = sa.select(document_row.c.id).where(
            document_row.c.assessment == _a.id,
            document_row.c.kind != DocumentKind.REPORT.value,
            document_row.c.issued_at >= sa.func.coalesce(_a.signed_at, 0),
        )
        found.append(~issued.exists())
    if wanted.measures_by is not None:
        first, last = wanted.measures_by
        due = sa.select(measure_row.c.assessment).where(measure_row.c.by_on.between(first, last))
        found.append(_a.id.in_(due))
    return found


def _within(column: sa.ColumnElement[Any], span: Span) -> sa.ColumnElement[bool]:
    return sa.and_(column >= span[0], column < span[1])


def _summary(row: Any) -> AssessmentSummary:
    return AssessmentSummary(
        id=UUID(bytes=row[0]),
        candidate=UUID(bytes=row[1]),
        candidate_name=row[2],
        qualification=row[3],
        version=row[4],
        status=Status(row[5]),
        planned_for=row[6],
        station=row[7],
        assessor=None if row[8] is None else UUID(bytes=row[8]),
        rated=row[9],
        total=row[10],
        lacks_reason=row[11],
        whole=None if row[12] is None else Outcome(row[12]),
        started_at=row[13],
        signed_at=row[14],
        touched_at=row[15],
        protected=bool(row[16]),
    )
