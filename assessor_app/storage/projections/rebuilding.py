"""Derived tables dropped and built anew from the journal."""

from __future__ import annotations

from collections.abc import Callable

from assessor_app.domain.journal import Subject
from assessor_app.services.ports import Stopped
from assessor_app.storage.document_tables import derived_metadata
from assessor_app.storage.engine import Database
from assessor_app.storage.journal import Journal
from assessor_app.storage.projections.persons import settle_persons
from assessor_app.storage.projections.projector import KINDS, Projector
from assessor_app.storage.projections.rows import insert_all
from assessor_app.storage.projections.set_aside import SETTING_ASIDE
from assessor_app.storage.tables import DERIVED_VERSION

Progress = Callable[[int, int], bool | None]
"""Told (done, total) now and then; False asks to stop."""


def create_derived(database: Database) -> None:
    """Make the derived tables, empty; inside the caller's transaction."""
    derived_metadata.create_all(database.connection)


def rebuild(
    database: Database, journal: Journal, projector: Projector, progress: Progress | None = None
) -> int:
    """Drop the derived tables and build them from the journal, in one transaction.

    `progress` is told the subjects done and their total. Returns that total. Raises Stopped with the old
    tables untouched, StorageProblem likewise.
    """
    projector.forget()
    with database.transaction():
        derived_metadata.drop_all(database.connection)
        create_derived(database)
        subjects = [Subject(kind, item) for kind in KINDS for item in journal.subjects(kind)]
        for done, subject in enumerate(subjects, 1):
            insert_all(database, [projector.folded(subject).rows])
            if subject.kind in SETTING_ASIDE:
                projector.set_aside.forget()
            if progress is not None and done % 50 == 0 and progress(done, len(subjects)) is False:
                raise Stopped
        settle_persons(database)
        database.run("UPDATE own_state SET derived_version = ?", (DERIVED_VERSION,))
    if progress is not None:
        progress(len(subjects), len(subjects))
    return len(subjects)
