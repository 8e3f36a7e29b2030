"""Small integers for global identities: half the file and twice the rate (see docs/decisions/0002)."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.journal import Subject
from assessor_app.storage.engine import Database

_MOST_HELD = 20_000


class Shorthand:
    """Reads and gives out shorthand; call `forget` after a transaction that was rolled back."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._ids: dict[tuple[str, object], int] = {}
        self._devices: dict[int, UUID] = {}
        self._actors: dict[int, UUID] = {}
        self._events: dict[int, str] = {}

    def forget(self) -> None:
        """Drop what is held in memory."""
        self._ids.clear()
        self._devices.clear()
        self._actors.clear()
        self._events.clear()

    # -- giving out (inside a transaction) --

    def device_id(self, device: UUID) -> int:
        return self._uuid_id("device", device)

    def actor_id(self, actor: UUID) -> int:
        return self._uuid_id("actor", actor)

    def person_id(self, person: UUID) -> int:
        return self._uuid_id("person", person)

    def subject_id(self, subject: Subject) -> int:
        return self.known_subject(subject) or self._keep(
            ("subject", subject),
            self._database.run(
                "INSERT INTO subject (kind, uuid) VALUES (?, ?)", (subject.kind, subject.id.bytes)
            ),
        )

    def event_id(self, name: str) -> int:
        return self._known("event", name, "SELECT id FROM event WHERE name = ?", (name,)) or self._keep(
            ("event", name), self._database.run("INSERT INTO event (name) VALUES (?)", (name,))
        )

    # -- reading --

    def known_device(self, device: UUID) -> int | None:
        return self._known("device", device, "SELECT id FROM device WHERE uuid = ?", (device.bytes,))

    def known_person(self, person: UUID) -> int | None:
        return self._known("person", person, "SELECT id FROM person WHERE uuid = ?", (person.bytes,))

    def known_subject(self, subject: Subject) -> int | None:
        return self._known(
            "subject",
            subject,
            "SELECT id FROM subject WHERE uuid = ? AND kind = ?",
            (subject.id.bytes, subject.kind),
        )

    def device(self, number: int) -> UUID:
        """The device behind a number that stands in an entry."""
        if number not in self._devices:
            rows = self._database.rows("SELECT id, uuid FROM device")
            self._devices = {row[0]: UUID(bytes=row[1]) for row in rows}
        return self._devices[number]

    def actor(self, number: int) -> UUID:
        """The actor behind a number that stands in an entry."""
        if number not in self._actors:
            rows = self._database.rows("SELECT id, uuid FROM actor")
            self._actors = {row[0]: UUID(bytes=row[1]) for row in rows}
        return self._actors[number]

    def person(self, number: int) -> UUID:
        """The person behind a number that stands in an entry; not kept, for there are many."""
        rows = self._database.rows("SELECT uuid FROM person WHERE id = ?", (number,))
        return UUID(bytes=rows[0][0])

    def event(self, number: int) -> str:
        """The wire name behind a number that stands in an entry."""
        if number not in self._events:
            self._events = {row[0]: row[1] for row in self._database.rows("SELECT id, name FROM event")}
        return self._events[number]

    # -- inside --

    def _uuid_id(self, table: str, value: UUID) -> int:
        found = self._known(table, value, f"SELECT id FROM {table} WHERE uuid = ?", (value.bytes,))
        if found is not None:
            return found
        insert = f"INSERT INTO {table} (uuid) VALUES (?)"
        return self._keep((table, value), self._database.run(insert, (value.bytes,)))

    def _known(self, table: str, value: object, sql: str, parameters: tuple[object, ...]) -> int | None:
        held = self._ids.get((table, value))
        if held is not None:
            return held
        rows = self._database.rows(sql, parameters)
        return self._keep((table, value), int(rows[0][0])) if rows else None

    def _keep(self, key: tuple[str, object], number: int) -> int:
        if len(self._ids) >= _MOST_HELD:
            self._ids.clear()
        self._ids[key] = number
        return number
