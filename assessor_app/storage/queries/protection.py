"""Who is left out of what an account sees: the condition that every list of people goes by."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from assessor_app.storage.engine import Database
from assessor_app.storage.tables import protected_person, protected_viewer

HIDDEN = (
    "SELECT p.candidate FROM protected_person p WHERE NOT EXISTS (SELECT 1 FROM protected_viewer v"
    " WHERE v.candidate = p.candidate AND v.viewer = ?)"
)
"""The people who are hidden from the account that the place is filled with (`viewer_key`)."""


def viewer_key(viewer: UUID | None) -> bytes:
    """An account as the queries know it; nobody in particular sees no protected person."""
    return b"" if viewer is None else viewer.bytes


def seen_by(person: sa.ColumnElement[Any], viewer: UUID | None) -> sa.ColumnElement[bool]:
    """Whether the account may know that this person exists. To be asked of every column that names one."""
    named = sa.select(protected_viewer.c.candidate).where(protected_viewer.c.viewer == viewer_key(viewer))
    hidden = sa.select(protected_person.c.candidate).where(protected_person.c.candidate.not_in(named))
    return sa.or_(person.is_(None), person.not_in(hidden))


def is_protected(person: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """Whether this person is under an alias."""
    return person.in_(sa.select(protected_person.c.candidate))


def hidden_people(database: Database, viewer: UUID | None) -> frozenset[UUID]:
    """Everybody who does not exist for the account."""
    rows = database.rows(HIDDEN, (viewer_key(viewer),))
    return frozenset(UUID(bytes=row[0]) for row in rows)


_OWNER = """
SELECT p.candidate, s.kind FROM protected_person p
JOIN assessment_row a ON a.candidate = p.candidate
JOIN subject s ON (s.kind = 'assessment' AND s.uuid = a.id)
    OR (s.kind = 'document' AND s.uuid IN (SELECT d.id FROM document_row d WHERE d.assessment = a.id))
JOIN entry e ON e.subject_id = s.id
WHERE e.personal IS NOT NULL AND instr(CAST(e.personal AS TEXT), ?) > 0
UNION ALL
SELECT p.candidate, s.kind FROM protected_person p
JOIN person w ON w.uuid = p.candidate
JOIN entry e ON e.about_id = w.id
JOIN subject s ON s.id = e.subject_id
WHERE e.personal IS NOT NULL AND instr(CAST(e.personal AS TEXT), ?) > 0
LIMIT 1
"""


def owner_of_attachment(database: Database, digest: str) -> tuple[UUID, str] | None:
    """The protected person whose run, or an entry about whom, names these bytes, and the kind of its subject.

    Looks through the entries of protected people only, of whom there are few.
    """
    rows = database.rows(_OWNER, (digest, digest)) if digest else []
    return (UUID(bytes=rows[0][0]), str(rows[0][1])) if rows else None


def protected_people(database: Database) -> tuple[UUID, ...]:
    """Everybody under an alias."""
    rows = database.rows("SELECT candidate FROM protected_person ORDER BY candidate")
    return tuple(UUID(bytes=row[0]) for row in rows)
