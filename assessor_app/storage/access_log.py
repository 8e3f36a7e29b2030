"""The access log: who looked at which protected person. It is only added to, and never in the journal."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.protection import Look
from assessor_app.services.protection_models import AccessLine
from assessor_app.storage.local_store import LocalStore

SAME_LOOK_MS = 60_000
"""Within this time a repeated look of the same kind by the same account is not noted again."""
EVERYBODY = UUID(int=0)
"""Stands for the person where the log itself was read for all of them."""


def note_look(store: LocalStore, at: int, actor: UUID, person: UUID, look: Look) -> None:
    """Add a line; durable when this returns, so that nothing is shown that is not noted.

    Raises StorageProblem: the look must then not happen.
    """
    last = store.database.rows(
        "SELECT at FROM access_log WHERE person = ? AND actor = ? AND what = ? ORDER BY id DESC LIMIT 1",
        (person.bytes, actor.bytes, look.value),
    )
    if last and 0 <= at - int(last[0][0]) < SAME_LOOK_MS:
        return
    with store.database.within():
        store.database.run(
            "INSERT INTO access_log (at, actor, person, what) VALUES (?, ?, ?, ?)",
            (at, actor.bytes, person.bytes, look.value),
        )


def access_lines(store: LocalStore, limit: int) -> tuple[AccessLine, ...]:
    """The latest lines, newest first."""
    rows = store.database.rows(
        "SELECT id, at, actor, person, what FROM access_log ORDER BY id DESC LIMIT ?", (limit,)
    )
    return tuple(AccessLine(row[0], row[1], UUID(bytes=row[2]), _person(row[3]), str(row[4])) for row in rows)


def _person(stored: bytes) -> UUID | None:
    person = UUID(bytes=stored)
    return None if person == EVERYBODY else person
