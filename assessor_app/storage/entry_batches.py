"""Entries of other devices on their way into the journal, some hundreds in one statement."""

from __future__ import annotations

from assessor_app.domain.journal import Entry, PersonalState, Subject
from assessor_app.storage.engine import Database
from assessor_app.storage.entry_checks import MOST_CLOCK
from assessor_app.storage.journal import INSERT_ENTRY, Journal
from assessor_app.storage.shorthand import Shorthand

_TOGETHER = 500
_MOST_HELD = 50_000
_PRESENT = PersonalState.PRESENT  # looked up once: an enum's members are slow to reach


class EntryBatch:
    """Gathers entries and writes them when there are enough; `flush` before anything reads the journal.

    `new` are the subjects that nothing was known of before. Clocks beyond `furthest` are not followed.
    """

    def __init__(
        self, database: Database, journal: Journal, shorthand: Shorthand, furthest: int = MOST_CLOCK
    ) -> None:
        self._furthest = furthest
        self._database = database
        self._journal = journal
        self._shorthand = shorthand
        self._rows: list[tuple[object, ...]] = []
        self._clock = 0
        self._devices: dict[int, int] = {}
        self._actors: dict[int, int] = {}
        self._persons: dict[int, int] = {}
        self._subjects: dict[tuple[str, int], int] = {}
        self._events: dict[str, int] = {}
        self.new: set[Subject] = set()

    def add(self, entry: Entry) -> None:
        """Take an entry that was found good."""
        header = entry.header
        about, replaces = header.about, header.replaces
        kind, identity = header.subject
        try:
            device, actor = self._devices[header.device.int], self._actors[header.actor.int]
            subject = self._subjects[kind, identity.int]
            person = None if about is None else self._persons[about.int]
            replaced = None if replaces is None else self._devices[replaces.device.int]
            event = self._events[header.event]
        except KeyError:
            device, actor, subject, person, replaced = self._given_out(entry)
            event = self._events[header.event] = self._shorthand.event_id(header.event)
        if self._clock < header.recorded_at <= self._furthest:
            self._clock = header.recorded_at
        self._rows.append(
            (
                device,
                header.seq,
                header.recorded_at,
                header.wall_at,
                actor,
                subject,
                person,
                event,
                replaced,
                None if replaces is None else replaces.seq,
                entry.facts,
                entry.facts_salt,
                entry.personal,
                entry.personal_salt,
                entry.personal_digest,
                0 if entry.personal_state is _PRESENT else int(entry.personal_state),
                entry.chain_digest,
            )
        )
        if len(self._rows) >= _TOGETHER:
            self.flush()

    def flush(self) -> None:
        """Write what was gathered."""
        if self._rows:
            self._database.run_many(INSERT_ENTRY, self._rows)
            self._rows.clear()
            self._journal.saw_clock(self._clock)

    def forget(self) -> None:
        """Drop what is held in memory: what was written since a savepoint was undone."""
        self._rows.clear()
        for held in (self._devices, self._actors, self._persons, self._subjects, self._events):
            held.clear()

    def _given_out(self, entry: Entry) -> tuple[int, int, int, int | None, int | None]:
        header, short = entry.header, self._shorthand
        if len(self._subjects) + len(self._persons) + len(self._actors) + len(self._events) >= _MOST_HELD:
            for held in (self._subjects, self._persons, self._actors, self._events):
                held.clear()
        about, replaces = header.about, header.replaces
        person = replaced = None
        if about is not None:
            person = self._persons[about.int] = short.person_id(about)
        if replaces is not None:
            replaced = self._devices[replaces.device.int] = short.device_id(replaces.device)
        device = self._devices[header.device.int] = short.device_id(header.device)
        actor = self._actors[header.actor.int] = short.actor_id(header.actor)
        subject = self._subjects[header.subject.kind, header.subject.id.int] = self._subject(header.subject)
        return device, actor, subject, person, replaced

    def _subject(self, subject: Subject) -> int:
        known = self._shorthand.known_subject(subject)
        if known is None:
            self.new.add(subject)
            known = self._shorthand.subject_id(subject)
        return known
