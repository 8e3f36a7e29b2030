"""The store's side of a round: each call is short, on the database lane, and leaves nothing half done."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from assessor_app.domain.checklists import ChecklistError
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.journal import GENESIS, ChainHead, Entry, PersonalState, Ref, WithheldRun
from assessor_app.domain.transfers import SignedHead
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.services.server_ports import ServerProblem
from assessor_app.storage.acceptance import Accepted
from assessor_app.storage.entry_checks import UnfitChain
from assessor_app.storage.erasure import scope_of
from assessor_app.storage.exchange_in import take_pieces
from assessor_app.storage.server.lines import Incoming, Line, Outgoing, Piece, Refit, line_for
from assessor_app.storage.server.pictures import LocalPictures
from assessor_app.storage.server.shares import ServerShare
from assessor_app.storage.trust import trusted_devices
from assessor_app.storage.withholding import Share, shared
from assessor_app.storage.workspace import LocalWorkspace

BATCH = 10
"""Entries in one piece of work on the database lane, up to a signature: a mark waits for one at most."""
_MOST_BYTES = 2_000_000
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Card:
    """What this device says of itself; it proves nothing, and helps others to know whom they see."""

    device: UUID
    label: str = ""
    code: str = ""
    public_key: str = ""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What is here: the end of every chain, whom to believe, what is held by digest."""

    own: UUID
    place: UUID
    place_name: str
    is_laptop: bool
    heads: Mapping[UUID, ChainHead]
    believed: frozenset[UUID]
    """The devices whose signatures count; nobody revoked."""
    known: frozenset[UUID]
    """Those, and the ones that were revoked."""
    card: Card


@dataclass(frozen=True, slots=True)
class Taken:
    """What was new of what came in."""

    subjects: frozenset[tuple[str, UUID]] = frozenset()
    head: ChainHead | None = None
    """Where the chain stands with it."""
    seconds: float = 0.0
    """How long the lane was busy with it."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Somebody whose entries the server must have in another form: `why` erased, protected or shown (again).

    `spots` are the entries concerned, by device.
    """

    person: UUID
    why: str
    spots: Mapping[UUID, tuple[int, ...]] = field(default_factory=dict)


class _Unproven(ServerProblem):
    """What came does not reach as far as what would prove it."""


class LocalSide:
    """The store, as the rounds with the server see it. Database lane only."""

    def __init__(self, workspace: LocalWorkspace) -> None:
        self._workspace = workspace
        self._share = ServerShare(workspace.store)
        self._left_out: frozenset[UUID] = frozenset()
        self.pictures = LocalPictures(workspace, self._share)

    def standpoint(self) -> Standpoint:
        """Where the store stands now."""
        store = self._workspace.store
        journal = store.journal
        centre = self._workspace.centre()
        own = centre.devices.get(store.identity.device)
        trusted = trusted_devices(store)
        return Standpoint(
            store.identity.device,
            store.identity.centre,
            centre.name,
            own is not None and own.kind is DeviceKind.LAPTOP,
            {device: journal.head(device) for device in journal.devices()},
            frozenset(device for device, known in trusted.items() if not known.device.revoked),
            frozenset(trusted),
            Card(own.id, own.label, own.code, own.public_key)
            if own is not None
            else Card(store.identity.device),
        )

    # -- out --

    def outgoing(self, base: ChainHead) -> Outgoing | None:
        """What follows in a chain after what the server has, or None: nothing that its device has signed.

        The own chain is signed as far as it is sent. Raises ServerProblem: server_forked where the server
        has another history of the device.
        """
        store = self._workspace.store
        device = base.device
        known = self._digest_at(device, base.seq)
        if known is not None and known != base.chain_digest:
            raise ServerProblem("server_forked")
        end = self._own_end(base.seq) if device == store.identity.device else self._signed_end(base)
        if end is None:
            return None
        self._note_left_out()
        lines, whole = self._lines(device, base.seq, end.head.seq)
        if not lines:
            return None
        if not whole and device == store.identity.device:
            end = self._sealed(lines[-1].last)
        elif not whole:
            end = None
        named = frozenset(name for line in lines for name in line.names)
        held = self._held(named)
        lines = tuple(line.naming(held) for line in lines)
        return Outgoing(base, lines, (end,) if end is not None else (), held)

    def _note_left_out(self) -> None:
        """Of whom nothing goes out now, something is to go out once their protection ends."""
        left_out = self._share.withheld
        if left_out != self._left_out:
            store = self._workspace.store
            with store.transaction():
                for person in sorted(left_out):
                    store.database.run(
                        "INSERT OR IGNORE INTO server_withheld (person, why) VALUES (?, 'left out')",
                        (person.bytes,),
                    )
            self._left_out = left_out

    def _own_end(self, after: int) -> SignedHead | None:
        last = min(self._workspace.head.seq, after + BATCH)
        return self._sealed(last) if last > after else None

    def _sealed(self, seq: int) -> SignedHead:
        device, digest = self._workspace.device.id, self._workspace.digest_at(seq)
        assert digest is not None  # noqa: S101 - it is asked for entries that are here
        return SignedHead(ChainHead(device, seq, digest), self._workspace.seal(device, seq, digest))

    def _signed_end(self, base: ChainHead) -> SignedHead | None:
        """The newest signed head within reach, else the next one; none inside a run that is withheld here."""
        store = self._workspace.store
        rows = store.database.rows(
            "SELECT h.seq, h.chain_digest, h.signature FROM signed_head h JOIN device d ON d.id = h.device_id"
            " WHERE d.uuid = ? AND h.seq > ? AND NOT EXISTS (SELECT 1 FROM withheld_run r"
            " WHERE r.device_id = h.device_id AND r.first <= h.seq AND r.last > h.seq)"
            " ORDER BY h.seq > ?, CASE WHEN h.seq > ? THEN h.seq ELSE -h.seq END LIMIT 1",
            (base.device.bytes, base.seq, base.seq + BATCH, base.seq + BATCH),
        )
        if not rows or rows[0][0] > store.journal.head(base.device).seq:
            return None
        seq, digest, signature = rows[0]
        return SignedHead(ChainHead(base.device, seq, bytes(digest)), bytes(signature))

    def _lines(self, device: UUID, after: int, until: int) -> tuple[tuple[Line, ...], bool]:
        """As many lines as one push may hold, and whether they reach the end."""
        lines: list[Line] = []
        size = named = 0
        for piece in shared(self._workspace.store.journal, device, after, self._share, until):
            line = line_for(piece)
            size, named = size + len(line.line), named + len(line.names)
            if lines and (len(lines) >= BATCH or size > _MOST_BYTES or named > _MOST_NAMED):
                return tuple(lines), False
            lines.append(line)
        return tuple(lines), True

    def _held(self, names: Iterable[bytes]) -> frozenset[bytes]:
        """Those of the digests that attachments are held under."""
        database = self._workspace.store.attachments.database
        return frozenset(
            name for name in names if database.rows("SELECT 1 FROM attachment WHERE digest = ?", (name,))
        )

    def lacking(self, names: Iterable[bytes]) -> frozenset[bytes]:
        """Those of the digests that no attachment is held under."""
        wanted = frozenset(names)
        return wanted - self._held(wanted)

    def attachment(self, name: bytes) -> bytes | None:
        """The bytes of one attachment."""
        return self._workspace.store.attachments.get(name.hex())

    def checklists(self, known: frozenset[bytes]) -> tuple[tuple[bytes, bytes], ...]:
        """Checklists that are held here and are not among those known: digest and content."""
        rows = self._workspace.store.database.rows("SELECT digest FROM checklist")
        lacking = [bytes(row[0]) for row in rows if bytes(row[0]) not in known]
        return tuple(
            (name, bytes(row[0]))
            for name in lacking
            for row in self._workspace.store.database.rows(
                "SELECT content FROM checklist WHERE digest = ?", (name,)
            )
        )

    def lacking_checklists(self, offered: frozenset[bytes]) -> frozenset[bytes]:
        """Those of the digests that no checklist is held under."""
        rows = self._workspace.store.database.rows("SELECT digest FROM checklist")
        return offered - {bytes(row[0]) for row in rows}

    # -- in --

    def take_checklist(self, name: bytes, content: bytes) -> None:
        """Hold a checklist that came; new runs are not planned with it for that. Raises ServerProblem."""
        try:
            self._workspace.keep_checklist(name.hex(), content, published=False)
        except (ValueError, ChecklistError) as error:
            raise ServerProblem("server_altered") from error

    def take(self, parts: Sequence[Incoming], attachments: Mapping[bytes, bytes]) -> Taken:
        """Take over parts of a chain whose ends its own device has signed, or nothing of them, exactly as
        from a file: another history of a device is kept beside the one that is here.

        Raises ServerProblem: server_altered.
        """
        for part in parts:
            head = part.head.head
            last = part.pieces[-1] if part.pieces else None
            if last is None or _end(last) != (head.seq, head.chain_digest):
                raise ServerProblem("server_altered")
        pieces = (piece for part in parts for piece in part.pieces)
        began = time.perf_counter()
        with self._arriving(attachments):
            taken = take_pieces(self._workspace, pieces, [part.head for part in parts])
        head = self._workspace.store.journal.head(parts[-1].device)
        return Taken(taken.subjects, head, time.perf_counter() - began)

    def take_refitted(
        self, groups: Sequence[Sequence[Piece]], attachments: Mapping[bytes, bytes], read_to: int
    ) -> Taken:
        """Take over personal parts that came later, of entries that are here, and note how far was read.

        Each group stands for one part of a chain. What opens less than what was withheld from this store
        proves nothing yet, and is passed over. Raises ServerProblem.
        """
        subjects: set[tuple[str, UUID]] = set()
        for group in groups:
            if all(self._reaches(piece) for piece in group):
                try:
                    subjects |= _subjects(self._accept(group, attachments))
                except _Unproven:
                    continue
        with self._workspace.store.transaction():
            self._workspace.store.database.run("UPDATE server_setting SET read_to = ?", (read_to,))
        return Taken(frozenset(subjects))

    def _reaches(self, piece: Piece) -> bool:
        """Whether a piece of a chain lies within what is here."""
        device = piece.header.device if isinstance(piece, Entry) else piece.device
        return _end(piece)[0] <= self._workspace.store.journal.head(device).seq

    def _accept(self, pieces: Sequence[Piece], attachments: Mapping[bytes, bytes]) -> Accepted:
        entries = [piece for piece in pieces if isinstance(piece, Entry)]
        runs = [piece for piece in pieces if isinstance(piece, WithheldRun)]
        with self._arriving(attachments):
            return self._workspace.accept(entries, runs)

    @contextmanager
    def _arriving(self, attachments: Mapping[bytes, bytes]) -> Iterator[None]:
        """Attachments lie there before the entries that name them, and go again where those are refused."""
        if any(hashlib.sha256(data).digest() != name for name, data in attachments.items()):
            raise ServerProblem("server_altered")
        shelf = self._workspace.store.attachments
        new = sorted(self.lacking(attachments))
        if new:
            shelf.put_all([attachments[name] for name in new])
        try:
            yield
        except (UnfitChain, ExchangeProblem) as error:
            if new:
                shelf.delete(new)
            if isinstance(error, UnfitChain) and error.code in ("hole", "unproven"):
                raise _Unproven("server_altered") from error
            raise ServerProblem("server_altered") from error

    def contradicted(self, heads: Iterable[ChainHead]) -> frozenset[UUID]:
        """Devices whose chain is another here than where it has these ends."""
        known = ((head, self._digest_at(head.device, head.seq)) for head in heads)
        return frozenset(
            head.device for head, digest in known if digest is not None and digest != head.chain_digest
        )

    def _digest_at(self, device: UUID, seq: int) -> bytes | None:
        journal = self._workspace.store.journal
        if seq == 0:
            return GENESIS
        entry = journal.at(Ref(device, seq))
        if entry is not None:
            return entry.chain_digest
        return next((run.chain_digest for run in journal.runs(device) if run.last == seq), None)

    # -- what the server must have in another form --

    def next_withheld(self) -> Withheld | None:
        """Somebody who was erased, protected or is so no more, and of whom the server was not yet told."""
        store = self._workspace.store
        told = {
            UUID(bytes=row[0]): row[1]
            for row in store.database.rows("SELECT person, why FROM server_withheld")
        }
        due = dict.fromkeys(self._share.withheld, "protected")
        due |= dict.fromkeys(store.erased, "erased")
        for person in sorted(due.keys() | told.keys()):
            why = due.get(person, "shown")
            if told.get(person, "shown") != why:
                return Withheld(person, why, self._spots(person))
        return None

    def _spots(self, person: UUID) -> Mapping[UUID, tuple[int, ...]]:
        spots: dict[UUID, list[int]] = {}
        for entry in scope_of(self._workspace.store, person):
            spots.setdefault(entry.header.device, []).append(entry.header.seq)
        return {device: tuple(sorted(seqs)) for device, seqs in spots.items()}

    def refits(self, device: UUID, standing: Sequence[Piece]) -> tuple[Refit, ...]:
        """What shall stand on the server in the place of these; nothing of what may stay as it is."""
        found = []
        for piece in standing:
            old = line_for(piece)
            lines = self._refitted(device, old.first, old.last, piece)
            if lines:
                found.append(Refit(device, old.first, old.last, old.line, lines))
        return tuple(found)

    def _refitted(self, device: UUID, first: int, last: int, stands: Piece) -> tuple[Line, ...]:
        journal = self._workspace.store.journal
        if isinstance(stands, Entry):
            entry = journal.at(Ref(device, first))
            if entry is None or entry.chain_digest != stands.chain_digest:
                return ()
            is_shared = self._share(entry.header) is Share.ALL
            if is_shared and entry.personal_state is PersonalState.WITHHELD:
                return ()  # it is this PC that was not given it
            if is_shared and stands.personal_state is PersonalState.ERASED:
                return ()
        fresh = list(shared(journal, device, first - 1, self._share, last))
        if not fresh or _end(fresh[-1]) != (last, stands.chain_digest):
            return ()
        if isinstance(stands, WithheldRun) and all(isinstance(piece, WithheldRun) for piece in fresh):
            return ()
        lines = tuple(line_for(piece) for piece in fresh)
        if len(lines) == 1 and lines[0].line == line_for(stands).line:
            return ()
        return tuple(line.naming(self._held(line.names)) for line in lines)

    def note_withheld(self, person: UUID, why: str) -> None:
        """The server has it so now."""
        store = self._workspace.store
        with store.transaction():
            if why == "shown":
                store.database.run("DELETE FROM server_withheld WHERE person = ?", (person.bytes,))
            else:
                store.database.run(
                    "INSERT OR REPLACE INTO server_withheld (person, why) VALUES (?, ?)", (person.bytes, why)
                )

    # -- what the server has --

    def meet(self, server: UUID) -> None:
        """This is the server now; another one than before starts anew."""
        store = self._workspace.store
        row = store.database.rows("SELECT server FROM server_setting")
        if row and row[0][0] == server.bytes:
            return
        with store.transaction():
            store.database.run("UPDATE server_setting SET server = ?, read_to = 0", (server.bytes,))
            store.database.run("DELETE FROM server_withheld")
        self._left_out = frozenset()

    def read_to(self) -> int:
        """How far the server's changed lines were read."""
        rows = self._workspace.store.database.rows("SELECT read_to FROM server_setting")
        return int(rows[0][0]) if rows else 0

    def undelivered(self) -> int:
        """How many entries the server lacks, as far as it has told."""
        store = self._workspace.store
        told = {
            row[0]: row[1]
            for row in store.database.rows(
                "SELECT h.device, h.seq FROM partner_head h JOIN server_setting s ON s.server = h.partner"
            )
        }
        heads = (store.journal.head(device) for device in store.journal.devices())
        return sum(max(head.seq - told.get(head.device.bytes, 0), 0) for head in heads)

    def note_heads(self, server: UUID, heads: Iterable[ChainHead], now_ms: int) -> None:
        """How far the server has each chain: what lies beyond is not delivered."""
        store = self._workspace.store
        known = {
            row[0]: row[1]
            for row in store.database.rows(
                "SELECT device, seq FROM partner_head WHERE partner = ?", (server.bytes,)
            )
        }
        new = [head for head in heads if known.get(head.device.bytes) != head.seq and head.seq]
        if not new:
            return
        with store.transaction():
            for head in new:
                store.database.run(
                    "INSERT OR REPLACE INTO partner_head (partner, device, seq, chain_digest, since)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (server.bytes, head.device.bytes, head.seq, head.chain_digest, now_ms),
                )


def _end(piece: Piece) -> tuple[int, bytes]:
    return (piece.header.seq if isinstance(piece, Entry) else piece.last), piece.chain_digest


def _subjects(accepted: Accepted) -> frozenset[tuple[str, UUID]]:
    return frozenset((subject.kind, subject.id) for subject in accepted.subjects)
