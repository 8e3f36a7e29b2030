"""Measuring instruments in lists, and the runs in which they were used."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind
from assessor_app.domain.texts import clean_line
from assessor_app.services.instrument_models import InstrumentQuery, InstrumentRow, MeasuredRun
from assessor_app.storage.engine import Database
from assessor_app.storage.queries.protection import HIDDEN, viewer_key
from assessor_app.storage.search_text import folded, words

_MOST_RUNS = 5000
_SELECT = """
SELECT i.id, i.mark, i.kind, i.maker, i.station, i.calibrated_on, i.due_on, i.result, i.withdrawn_on,
    i.touched_at
FROM instrument_row i
"""
_RUNS = f"""
SELECT x.assessment, coalesce(n.name, ''), a.qualification, a.status, count(*), max(x.wall_at)
FROM measurement_row x JOIN assessment_row a ON a.id = x.assessment
    LEFT JOIN person_member m ON m.member = a.candidate
    LEFT JOIN person_row g ON g.id = m.person
    LEFT JOIN candidate_row n ON n.id = coalesce(g.named, a.candidate)
WHERE x.instrument = ? AND a.candidate NOT IN ({HIDDEN})
GROUP BY x.assessment ORDER BY max(x.wall_at) DESC, x.assessment LIMIT {_MOST_RUNS}
"""
_LAST_USED = """
SELECT x.instrument, max(x.wall_at) FROM measurement_row x JOIN assessment_row a ON a.id = x.assessment
WHERE a.station = ? GROUP BY x.instrument
"""


def instrument_rows(database: Database, wanted: InstrumentQuery, centre: UUID) -> tuple[InstrumentRow, ...]:
    """Instruments of a centre that fit the query, by mark in Swedish order."""
    conditions = ["i.centre = ?"]
    taken: list[Any] = [centre.bytes]
    if not wanted.with_withdrawn:
        conditions.append("i.withdrawn_on = ''")
    if wanted.station:
        conditions.append("i.station_key = ?")
        taken.append(folded(clean_line(wanted.station)))
    for word in words(wanted.text):
        conditions.append("instr(i.search, ?) > 0")
        taken.append(word)
    sql = f"{_SELECT} WHERE {' AND '.join(conditions)} ORDER BY i.sort_key, i.id LIMIT ?"
    return tuple(
        InstrumentRow(
            UUID(bytes=row[0]),
            row[1],
            InstrumentKind(row[2]),
            row[3],
            row[4],
            row[5],
            row[6],
            None if row[7] is None else CalibrationResult(row[7]),
            row[8],
            row[9],
        )
        for row in database.rows(sql, (*taken, wanted.limit))
    )


def instrument_by_mark(database: Database, mark: str, centre: UUID) -> UUID | None:
    """The instrument in use of a centre with this mark, but for case and accents; or None."""
    sql = f"{_SELECT} WHERE i.centre = ? AND i.mark_key = ? AND i.withdrawn_on = '' ORDER BY i.id LIMIT 1"
    rows = database.rows(sql, (centre.bytes, folded(mark)))
    return UUID(bytes=rows[0][0]) if rows else None


def measured_runs(
    database: Database, instrument: UUID, viewer: UUID | None = None
) -> tuple[MeasuredRun, ...]:
    """Runs in which something was measured with it, of people whom `viewer` may see."""
    rows = database.rows(_RUNS, (instrument.bytes, viewer_key(viewer)))
    return tuple(
        MeasuredRun(UUID(bytes=row[0]), row[1], row[2], Status(row[3]), row[4], row[5]) for row in rows
    )


def last_used(database: Database, station: str) -> dict[UUID, int]:
    """instrument → when something was last measured with it at a station."""
    return {UUID(bytes=row[0]): row[1] for row in database.rows(_LAST_USED, (station,))}
