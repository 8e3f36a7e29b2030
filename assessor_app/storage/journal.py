"""The journal in the store: entries appended, read in fold order and walked by device."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

from assessor_app.domain.events import Draft, Happened, wire_name
from assessor_app.domain.journal import (
    EMPTY_PART,
    EMPTY_PERSONAL_DIGEST,
    GENESIS,
    SALT_LENGTH,
    ChainHead,
    Entry,
    Header,
    PersonalState,
    Ref,
    Subject,
    WithheldRun,
    chain_digest,
    facts_digest,
    header_digest,
    personal_digest,
    tick,
)
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.engine import Database
from assessor_app.storage.entry_parts import encoded, happening
from assessor_app.storage.shorthand import Shorthand

INSERT_ENTRY = (
    "INSERT INTO entry (device_id, seq, recorded_at, wall_at, actor_id, subject_id, about_id, event_id,"
    " replaces_device_id, replaces_seq, facts, facts_salt, personal, personal_salt, personal_digest,"
    " personal_state, chain_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SELECT = (
    "SELECT e.device_id, e.seq, e.recorded_at, e.wall_at, e.actor_id, s.kind, s.uuid, p.uuid, e.event_id,"
    " e.replaces_device_id, e.replaces_seq, e.facts, e.facts_salt, e.personal, e.personal_salt,"
    " e.personal_digest, e.personal_state, e.chain_digest"
    " FROM entry e JOIN subject s ON s.id = e.subject_id LEFT JOIN person p ON p.id = e.about_id"
)
_SELECT_HISTORY = (
    "SELECT device_id, seq, recorded_at, wall_at, about_id, actor_id, event_id, replaces_device_id,"
    " replaces_seq, facts, personal FROM entry WHERE subject_id = ?"
)
_CHUNK = 2_000
MOST_SEQ = (1 << 53) - 1
"""The highest number that an entry may have."""


class Journal:
    """Appends and reads entries. It opens no transaction: the caller's holds entries and rows together."""

    def __init__(self, database: Database, shorthand: Shorthand, device: UUID) -> None:
        self._database = database
        self._shorthand = shorthand
        self.device = device
        self.reload()

    def reload(self) -> None:
        """Read the end of the own chain and the clock anew: at opening and after a rollback."""
        self._shorthand.forget()
        self._tail = self.head(self.device)
        own = self._shorthand.known_device(self.device)
        last = self._database.rows(
            "SELECT recorded_at FROM entry WHERE device_id = ? ORDER BY seq DESC LIMIT 1", (own,)
        )
        self._own_clock = int(last[0][0]) if last else 0
        seen = self._database.rows("SELECT clock_seen FROM own_state")
        self._seen_clock = int(seen[0][0]) if seen else 0

    @property
    def own_clock(self) -> int:
        """The logical clock of the last own entry; 0 before the first."""
        return self._own_clock

    @property
    def clock(self) -> int:
        """The highest logical clock of any entry here."""
        return max(self._own_clock, self._seen_clock)

    @property
    def own_head(self) -> ChainHead:
        """The end of this device's own chain."""
        return self._tail

    def own_digest_at(self, seq: int) -> bytes | None:
        """The chain digest of this device's entry `seq` (0: of the empty chain), or None."""
        return self.digest_at(self.device, seq)

    def digest_at(self, device: UUID, seq: int) -> bytes | None:
        """The chain digest at a number (0: of the empty chain), or None.

        Where entries are withheld or were cleaned away, only the ends of the runs can tell.
        """
        if seq == 0:
            return GENESIS
        own = self._shorthand.known_device(device)
        rows = self._database.rows(
            "SELECT chain_digest FROM entry WHERE device_id = ? AND seq = ?"
            " UNION ALL SELECT chain_digest FROM withheld_run WHERE device_id = ? AND last = ?",
            (own, seq, own, seq),
        )
        return bytes(rows[0][0]) if rows else None

    # -- writing --

    def append(self, actor: UUID, drafts: Sequence[Draft], wall_at: int, clock_wall: int) -> list[Entry]:
        """Append drafts to this device's chain.

        `wall_at` is what the PC's clock shows and what people see; `clock_wall` is what the logical clock may
        take in of it (0: nothing, while the PC's clock is in doubt). Both in ms since 1970 UTC.
        """
        entries = []
        for draft in drafts:
            self._own_clock = tick(self.clock, clock_wall)
            entry = self._made(actor, draft, wall_at)
            self.insert(entry)
            self._tail = ChainHead(self.device, entry.header.seq, entry.chain_digest)
            entries.append(entry)
        return entries

    def _made(self, actor: UUID, draft: Draft, wall_at: int) -> Entry:
        header = Header(
            device=self.device,
            seq=self._tail.seq + 1,
            recorded_at=self._own_clock,
            wall_at=wall_at,
            actor=actor,
            subject=draft.subject,
            about=draft.about,
            event=wire_name(type(draft.event)),
            replaces=draft.replaces,
        )
        facts, personal = encoded(draft.event)
        facts_salt = _salt(facts)
        personal_salt = _salt(personal)
        private = (
            EMPTY_PERSONAL_DIGEST if personal == EMPTY_PART else personal_digest(personal_salt, personal)
        )
        link = chain_digest(
            self._tail.chain_digest, header_digest(header), facts_digest(facts_salt, facts), private
        )
        return Entry(header, facts, facts_salt, personal, personal_salt, private, PersonalState.PRESENT, link)

    def insert(self, entry: Entry) -> None:
        """Store an entry as it is."""
        header, short = entry.header, self._shorthand
        replaces = header.replaces
        self._database.run(
            INSERT_ENTRY,
            (
                short.device_id(header.device),
                header.seq,
                header.recorded_at,
                header.wall_at,
                short.actor_id(header.actor),
                short.subject_id(header.subject),
                None if header.about is None else short.person_id(header.about),
                short.event_id(header.event),
                None if replaces is None else short.device_id(replaces.device),
                None if replaces is None else replaces.seq,
                entry.facts,
                entry.facts_salt,
                entry.personal,
                entry.personal_salt,
                entry.personal_digest,
                int(entry.personal_state),
                entry.chain_digest,
            ),
        )

    def saw_clock(self, recorded_at: int) -> None:
        """Let the logical clock follow an entry of another device."""
        if recorded_at > self._seen_clock:
            self._seen_clock = recorded_at
            self._database.run("UPDATE own_state SET clock_seen = ?", (recorded_at,))

    def keep_signed_head(self, head: ChainHead, signature: bytes) -> None:
        """Store a signature over the head of a chain."""
        self._database.run(
            "INSERT OR REPLACE INTO signed_head (device_id, seq, chain_digest, signature)"
            " VALUES (?, ?, ?, ?)",
            (self._shorthand.device_id(head.device), head.seq, head.chain_digest, signature),
        )

    # -- reading --

    def of_subject(self, subject: Subject) -> list[Entry]:
        """Every entry of one subject in fold order."""
        number = self._shorthand.known_subject(subject)
        if number is None:
            return []
        entries = self._entries(f"{_SELECT} WHERE e.subject_id = ?", (number,))
        entries.sort(key=lambda entry: entry.order)
        return entries

    def history(self, subject: Subject, skipped: Callable[[UUID, int, str], bool] | None) -> list[Happened]:
        """What happened to a subject, in fold order, without the entries that are `skipped` (device, number,
        event). Reads no more of each entry than the fold needs.

        Raises StorageProblem: damaged.
        """
        number = self._shorthand.known_subject(subject)
        if number is None:
            return []
        rows = self._database.rows(_SELECT_HISTORY, (number,))
        try:
            return self._told(rows, skipped)
        except (ValueError, TypeError, LookupError) as error:
            raise StorageProblem("damaged") from error

    def _told(self, rows: list[Any], skipped: Callable[[UUID, int, str], bool] | None) -> list[Happened]:
        short = self._shorthand
        devices: dict[int, tuple[UUID, bytes]] = {}
        people: dict[int | None, UUID | None] = {None: None}
        actors: dict[int, UUID] = {}
        events: dict[int, str] = {}
        for row in rows:
            if row[0] not in devices:
                device = short.device(row[0])
                devices[row[0]] = (device, device.bytes)
            if row[4] not in people:
                people[row[4]] = short.person(row[4])
            if row[5] not in actors:
                actors[row[5]] = short.actor(row[5])
            if row[6] not in events:
                events[row[6]] = short.event(row[6])
        rows.sort(key=lambda row: (row[2], devices[row[0]][1], row[1]))
        told = []
        for number, seq, recorded_at, wall_at, about, actor, named, other, other_seq, facts, personal in rows:
            device, event = devices[number][0], events[named]
            if skipped is not None and skipped(device, seq, event):
                continue
            replaces = None if other is None else Ref(short.device(other), other_seq)
            ref, who = Ref(device, seq), actors[actor]
            told.append(
                happening(ref, recorded_at, wall_at, who, people[about], replaces, event, facts, personal)
            )
        return told

    def of_person(self, person: UUID) -> list[Entry]:
        """Every entry about one person, in fold order."""
        number = self._shorthand.known_person(person)
        if number is None:
            return []
        entries = self._entries(f"{_SELECT} WHERE e.about_id = ?", (number,))
        entries.sort(key=lambda entry: entry.order)
        return entries

    def at(self, ref: Ref) -> Entry | None:
        """The entry with this identity."""
        device = self._shorthand.known_device(ref.device)
        found = self._entries(f"{_SELECT} WHERE e.device_id = ? AND e.seq = ?", (device, ref.seq))
        return found[0] if found else None

    def of_device(self, device: UUID, after: int = 0, until: int = MOST_SEQ) -> Iterator[Entry]:
        """The entries of a device after one number up to another, some thousand in memory at a time."""
        number = self._shorthand.known_device(device)
        while number is not None:
            chunk = self._entries(
                f"{_SELECT} WHERE e.device_id = ? AND e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT {_CHUNK}",
                (number, after, until),
            )
            yield from chunk
            if len(chunk) < _CHUNK:
                return
            after = chunk[-1].header.seq

    def runs(self, device: UUID) -> tuple[WithheldRun, ...]:
        """The withheld runs of a device, by number."""
        number = self._shorthand.known_device(device)
        rows = self._database.rows(
            "SELECT first, last, chain_digest FROM withheld_run WHERE device_id = ? ORDER BY first", (number,)
        )
        return tuple(WithheldRun(device, row[0], row[1], row[2]) for row in rows)

    def head(self, device: UUID) -> ChainHead:
        """The last known link of a device's chain, withheld runs included."""
        number = self._shorthand.known_device(device)
        rows = self._database.rows(
            "SELECT * FROM (SELECT seq, chain_digest FROM entry WHERE device_id = ?"
            " ORDER BY seq DESC LIMIT 1) UNION ALL"
            " SELECT last, chain_digest FROM withheld_run WHERE device_id = ?",
            (number, number),
        )
        if not rows:
            return ChainHead(device, 0, GENESIS)
        seq, digest = max((row[0], row[1]) for row in rows)
        return ChainHead(device, seq, digest)

    def devices(self) -> tuple[UUID, ...]:
        """Every device that has a chain here."""
        rows = self._database.rows(
            "SELECT d.uuid FROM device d WHERE EXISTS (SELECT 1 FROM entry e WHERE e.device_id = d.id)"
            " OR EXISTS (SELECT 1 FROM withheld_run r WHERE r.device_id = d.id) ORDER BY d.uuid"
        )
        return tuple(UUID(bytes=row[0]) for row in rows)

    def signed_heads(self, device: UUID, after: int = 0) -> tuple[tuple[ChainHead, bytes], ...]:
        """The signatures kept for a device's chain after a number, oldest first."""
        rows = self._database.rows(
            "SELECT seq, chain_digest, signature FROM signed_head WHERE device_id = ? AND seq > ?"
            " ORDER BY seq",
            (self._shorthand.known_device(device), after),
        )
        return tuple((ChainHead(device, row[0], row[1]), row[2]) for row in rows)

    def count(self) -> int:
        """How many entries there are."""
        return int(self._database.rows("SELECT count(*) FROM entry")[0][0])

    def subjects(self, kind: str) -> tuple[UUID, ...]:
        """Every subject of a kind that has entries, oldest identity first."""
        rows = self._database.rows("SELECT uuid FROM subject WHERE kind = ? ORDER BY uuid", (kind,))
        try:
            return tuple(UUID(bytes=row[0]) for row in rows)
        except (ValueError, TypeError) as error:
            raise StorageProblem("damaged") from error

    def own_events(self, kind: str, event: str) -> int:
        """How many entries of an event this device has written on subjects of a kind."""
        own = self._shorthand.known_device(self.device)
        rows = self._database.rows(
            "SELECT count(*) FROM subject s JOIN entry e ON e.subject_id = s.id"
            " JOIN event n ON n.id = e.event_id WHERE s.kind = ? AND e.device_id = ? AND n.name = ?",
            (kind, own, event),
        )
        return int(rows[0][0])

    def _entries(self, sql: str, parameters: tuple[object, ...]) -> list[Entry]:
        """Raises StorageProblem: damaged for a row that this program cannot have written."""
        try:
            return [self._read(row) for row in self._database.rows(sql, parameters)]
        except (ValueError, TypeError, KeyError) as error:
            raise StorageProblem("damaged") from error

    def _read(self, row: Any) -> Entry:
        short = self._shorthand
        if not all(isinstance(part, bytes | None) for part in row[11:16]) or row[11] is None:
            raise TypeError("a part of an entry is no bytes")
        header = Header(
            device=short.device(row[0]),
            seq=row[1],
            recorded_at=row[2],
            wall_at=row[3],
            actor=short.actor(row[4]),
            subject=Subject(row[5], UUID(bytes=row[6])),
            about=None if row[7] is None else UUID(bytes=row[7]),
            event=short.event(row[8]),
            replaces=None if row[9] is None else Ref(short.device(row[9]), row[10]),
        )
        return Entry(header, row[11], row[12], row[13], row[14], row[15], PersonalState(row[16]), row[17])


def _salt(part: bytes) -> bytes:
    return b"" if part == EMPTY_PART else os.urandom(SALT_LENGTH)
