"""Pieces that are kept but not used: of devices that nobody has introduced, and of other histories.

They are kept as the lines that they came as (`services.entry_lines`); what is personal about somebody who was
erased is taken out of them as out of the journal.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from uuid import UUID

from assessor_app.domain.journal import ChainHead, Entry, PersonalState, WithheldRun
from assessor_app.domain.transfers import SignedHead
from assessor_app.services.entry_lines import line_of, piece_of
from assessor_app.storage.engine import Database
from assessor_app.storage.entry_checks import has_personal

Piece = Entry | WithheldRun
_KEYS = {"pending_piece": ("device", "first"), "forked_piece": ("device", "first", "chain_digest")}
_CHUNK = 500
_SOMETHING = b'"personal":"{\\"'
"""How the personal part begins in a line where there is anything in it."""
_DIGEST = re.compile(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")


class PendingPieces:
    """What came of devices that do not count here, yet or any more."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, piece: Piece, sender: UUID, received_at: int) -> bool:
        """Keep a piece; returns whether it was not here. A finer one takes the place of a withheld run."""
        device, first, last = _span(piece)
        line = line_of(piece)
        rows = self._database.rows(
            "SELECT last, line FROM pending_piece WHERE device = ? AND first = ?", (device.bytes, first)
        )
        if rows and (bytes(rows[0][1]) == line or last > rows[0][0]):
            return False
        if rows and rows[0][0] == last:
            return keep_forked(self._database, piece, sender, received_at)
        self._database.run(
            "INSERT OR REPLACE INTO pending_piece (device, first, last, line, sender, received_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (device.bytes, first, last, line, sender.bytes, received_at),
        )
        return True

    def keep_head(self, signed: SignedHead) -> None:
        """Keep a signed head for numbers that are not in the journal yet."""
        head = signed.head
        self._database.run(
            "INSERT OR IGNORE INTO pending_head (device, seq, chain_digest, signature) VALUES (?, ?, ?, ?)",
            (head.device.bytes, head.seq, head.chain_digest, signed.signature),
        )

    def heads(self, device: UUID) -> tuple[SignedHead, ...]:
        """The heads kept of a device, by number; their signatures are not checked."""
        rows = self._database.rows(
            "SELECT seq, chain_digest, signature FROM pending_head WHERE device = ? ORDER BY seq",
            (device.bytes,),
        )
        return tuple(SignedHead(ChainHead(device, row[0], row[1]), row[2]) for row in rows)

    def drop_head(self, head: ChainHead) -> None:
        """The head has found its place."""
        self._database.run(
            "DELETE FROM pending_head WHERE device = ? AND seq = ?", (head.device.bytes, head.seq)
        )

    def devices(self) -> tuple[UUID, ...]:
        """The devices that something is kept of."""
        rows = self._database.rows("SELECT DISTINCT device FROM pending_piece ORDER BY device")
        return tuple(UUID(bytes=row[0]) for row in rows)

    def pieces(self, device: UUID, upto: int) -> Iterator[Piece]:
        """The pieces of a device up to a number, in order, some hundred in memory at a time."""
        after = 0
        while True:
            rows = self._database.rows(
                "SELECT first, line FROM pending_piece WHERE device = ? AND first > ? AND last <= ?"
                f" ORDER BY first LIMIT {_CHUNK}",
                (device.bytes, after, upto),
            )
            for row in rows:
                yield piece_of(bytes(row[1]))
            if len(rows) < _CHUNK:
                return
            after = rows[-1][0]

    def drop(self, device: UUID, upto: int) -> None:
        """The pieces up to a number stand in the journal now."""
        self._database.run("DELETE FROM pending_piece WHERE device = ? AND last <= ?", (device.bytes, upto))

    def counts(self) -> dict[UUID, int]:
        """device → numbers that are kept unread of it."""
        rows = self._database.rows(
            "SELECT device, sum(last - first + 1) FROM pending_piece GROUP BY device ORDER BY device"
        )
        return {UUID(bytes=row[0]): int(row[1]) for row in rows}


def keep_forked(database: Database, piece: Piece, sender: UUID, received_at: int) -> bool:
    """Keep a piece of another history; returns whether it was not here."""
    device, first, _ = _span(piece)
    at = (device.bytes, first, piece.chain_digest)
    known = "SELECT 1 FROM forked_piece WHERE device = ? AND first = ? AND chain_digest = ?"
    if database.rows(known, at):
        return False
    database.run(
        "INSERT INTO forked_piece (device, first, chain_digest, line, sender, received_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (*at, line_of(piece), sender.bytes, received_at),
    )
    return True


def forked_pieces(database: Database, device: UUID, first: int = 0) -> tuple[Piece, ...]:
    """The pieces of other histories of a device from a number on, in order."""
    rows = database.rows(
        "SELECT line FROM forked_piece WHERE device = ? AND first >= ? ORDER BY first", (device.bytes, first)
    )
    return tuple(piece_of(bytes(row[0])) for row in rows)


def ends_of_forks(database: Database, device: UUID, last: int) -> list[bytes]:
    """The chain digests that other histories of a device have at a number."""
    rows = database.rows(
        "SELECT chain_digest, line FROM forked_piece WHERE device = ? AND first <= ?"
        " ORDER BY first DESC LIMIT 16",
        (device.bytes, last),
    )
    return [bytes(row[0]) for row in rows if _span(piece_of(bytes(row[1])))[2] == last]


def emptied(piece: Piece) -> Piece:
    """The piece with its personal part erased; the chain still holds over it."""
    if isinstance(piece, WithheldRun) or piece.personal is None or not has_personal(piece):
        return piece
    return piece._replace(personal=None, personal_salt=None, personal_state=PersonalState.ERASED)


def empty_kept(database: Database, persons: Collection[UUID], runs: Collection[UUID]) -> set[str]:
    """Take what is about people, or on assessments of theirs, out of the lines that are kept.

    Returns the digests (hex) that the parts taken away named.
    """
    named: set[str] = set()
    for table, keys in _KEYS.items():
        change = f"UPDATE {table} SET line = ? WHERE {' AND '.join(f'{key} = ?' for key in keys)}"
        for key, line in _with_personal(database, table):
            piece = piece_of(line)
            if not isinstance(piece, Entry) or piece.personal is None:
                continue
            if piece.header.about in persons or piece.header.subject.id in runs:
                named |= {name.hex() for name in names_in(piece.personal)}
                database.run(change, (line_of(emptied(piece)), *key))
    return named


def names_in_kept(database: Database) -> Iterator[bytes]:
    """The digests that lines which are kept name, as they name attachments."""
    for table in _KEYS:
        for _, line in _with_personal(database, table):
            yield from names_in(line)


def names_in(text: bytes) -> set[bytes]:
    """The digests that stand in a text in hex."""
    return {bytes.fromhex(name.decode("ascii")) for name in _DIGEST.findall(text)}


def _with_personal(database: Database, table: str) -> Iterator[tuple[tuple[object, ...], bytes]]:
    """Key and line of every line with something in its personal part; a chunk in memory at a time."""
    keys = _KEYS[table]
    listed, marks = ", ".join(keys), ", ".join("?" * len(keys))
    after: tuple[object, ...] = (b"", 0, b"")[: len(keys)]
    while True:
        rows = database.rows(
            f"SELECT {listed}, line FROM {table} WHERE ({listed}) > ({marks})"
            f" ORDER BY {listed} LIMIT {_CHUNK}",
            after,
        )
        yield from ((tuple(row[:-1]), bytes(row[-1])) for row in rows if _SOMETHING in row[-1])
        if len(rows) < _CHUNK:
            return
        after = tuple(rows[-1][:-1])


def _span(piece: Piece) -> tuple[UUID, int, int]:
    if isinstance(piece, WithheldRun):
        return piece.device, piece.first, piece.last
    return piece.header.device, piece.header.seq, piece.header.seq
