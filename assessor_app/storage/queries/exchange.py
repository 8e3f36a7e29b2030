"""What the room of the exchange lists: imports, what a place has done."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from assessor_app.domain.assessment_events import AssessmentPlanned
from assessor_app.domain.events import wire_name
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.exchange_desk import ImportLine, PlaceTotals
from assessor_app.storage.engine import Database

_TOTALS = """
SELECT count(DISTINCT a.candidate), count(*), count(a.signed_at), coalesce(sum(a.whole = ?), 0),
 coalesce(sum(EXISTS (SELECT 1 FROM mark_row m WHERE m.assessment = a.id AND m.in_conflict)), 0)
FROM assessment_row a JOIN subject s ON s.uuid = a.id AND s.kind = 'assessment'
WHERE a.candidate NOT IN (SELECT candidate FROM protected_person)
 AND EXISTS (SELECT 1 FROM entry e JOIN event v ON v.id = e.event_id JOIN device d ON d.id = e.device_id
  WHERE e.subject_id = s.id AND v.name = ? AND d.uuid IN ({devices}))
"""


def import_lines(database: Database) -> tuple[ImportLine, ...]:
    """Every import here."""
    rows = database.rows("SELECT id, entries, set_aside FROM import_row")
    return tuple(ImportLine(UUID(bytes=row[0]), row[1], bool(row[2])) for row in rows)


def place_totals(database: Database, devices: Sequence[UUID]) -> PlaceTotals:
    """The runs that were planned on these devices; people with protected identity are left out."""
    sql = _TOTALS.format(devices=", ".join("?" * len(devices)))
    given = (Outcome.MET.value, wire_name(AssessmentPlanned), *(one.bytes for one in devices))
    people, runs, signed, met, conflicts = database.rows(sql, given)[0]
    return PlaceTotals(people, runs, signed, met, conflicts)
