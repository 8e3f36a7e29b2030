"""The server's side of a round: each call is one question or one transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from assessor_app.domain.journal import GENESIS, ChainHead
from assessor_app.domain.transfers import SignedHead
from assessor_app.services.entry_lines import LONGEST_LINE
from assessor_app.services.server_ports import ServerProblem
from assessor_app.storage.server.connecting import Lost
from assessor_app.storage.server.lines import Incoming, Line, Outgoing, Piece, Refit, end_of, piece_from
from assessor_app.storage.server.local_side import Card
from assessor_app.storage.server.pictures import Spot
from assessor_app.storage.server.schema import CHANNEL, REFIT_LOCK

if TYPE_CHECKING:
    from psycopg import Connection

_WITHIN = 400
_MOST_BYTES = 16_000_000
_LONGEST_ATTACHMENT = 32_000_000
_INSERT_PIECE = (
    "INSERT INTO assessor.piece (device, first, last, line, chain_digest, changed)"
    " VALUES (%s, %s, %s, %s, %s, %s)"
)
_NEXT_HEADS = (
    "SELECT h.seq, h.chain_digest, h.signature FROM assessor.signed_head h"
    " WHERE h.device = %s AND h.seq > %s ORDER BY h.seq LIMIT 64"
)


class RemoteSide:
    """The server over one connection, which commits by itself outside transactions."""

    def __init__(self, connection: Connection[Any]) -> None:
        self._connection = connection

    def _rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Any]:
        return self._connection.execute(sql, parameters).fetchall()

    # -- what is there --

    def heads(self) -> dict[UUID, ChainHead]:
        """The end of every chain on the server, signed or not."""
        rows = self._rows("SELECT device, last, chain_digest FROM assessor.chain WHERE last > 0")
        return {row[0]: ChainHead(row[0], row[1], bytes(row[2])) for row in rows}

    def signed_ends(self) -> dict[UUID, int]:
        """How far each chain can be taken over."""
        return dict(self._rows("SELECT device, max(seq) FROM assessor.signed_head GROUP BY device"))

    # -- out --

    def lacking(self, names: Collection[bytes]) -> list[bytes]:
        """Those of the attachments that are not there."""
        rows = self._rows(
            "SELECT n FROM unnest(%s::bytea[]) n"
            " WHERE NOT EXISTS (SELECT 1 FROM assessor.attachment a WHERE a.digest = n)",
            (sorted(names),),
        )
        return [bytes(row[0]) for row in rows]

    def push(self, outgoing: Outgoing, attachments: Mapping[bytes, bytes]) -> None:
        """Let a chain grow: attachments, lines and the signed head, all or nothing.

        Raises Lost where somebody else let it grow meanwhile.
        """
        device = outgoing.base.device
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO assessor.chain (device, last, chain_digest) VALUES (%s, 0, %s)"
                " ON CONFLICT DO NOTHING",
                (device, GENESIS),
            )
            cursor.execute(
                "SELECT last, chain_digest FROM assessor.chain WHERE device = %s FOR UPDATE", (device,)
            )
            stands = cursor.fetchone()
            if stands is None or (stands[0], bytes(stands[1])) != (
                outgoing.base.seq,
                outgoing.base.chain_digest,
            ):
                raise Lost("somebody else was faster")
            self._put_attachments(cursor, attachments)
            self._put_lines(cursor, device, outgoing.lines, None)
            for head in outgoing.heads:
                self._put_head(cursor, head)
            cursor.execute(
                "UPDATE assessor.chain SET last = %s, chain_digest = %s WHERE device = %s",
                (outgoing.end.seq, outgoing.end.chain_digest, device),
            )
            cursor.execute(f"NOTIFY {CHANNEL}")

    @staticmethod
    def _put_attachments(cursor: Any, attachments: Mapping[bytes, bytes]) -> None:
        for name, data in attachments.items():
            cursor.execute(
                "INSERT INTO assessor.attachment (digest, data) VALUES (%s, %s) ON CONFLICT DO NOTHING",
                (name, data),
            )

    @staticmethod
    def _put_lines(cursor: Any, device: UUID, lines: Sequence[Line], changed: int | None) -> None:
        cursor.executemany(
            _INSERT_PIECE,
            [(device, one.first, one.last, one.line, one.chain_digest, changed) for one in lines],
        )
        names = [(device, one.first, name) for one in lines for name in sorted(one.names)]
        if names:
            cursor.executemany(
                "INSERT INTO assessor.attachment_name (device, seq, digest) VALUES (%s, %s, %s)"
                " ON CONFLICT DO NOTHING",
                names,
            )

    @staticmethod
    def _put_head(cursor: Any, signed: SignedHead) -> None:
        head = signed.head
        cursor.execute(
            "INSERT INTO assessor.signed_head (device, seq, chain_digest, signature) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT DO NOTHING",
            (head.device, head.seq, head.chain_digest, signed.signature),
        )

    # -- checklists and cards --

    def checklist_names(self) -> frozenset[bytes]:
        """The digests of the checklists that are there."""
        return frozenset(bytes(row[0]) for row in self._rows("SELECT digest FROM assessor.checklist"))

    def put_checklists(self, checklists: Sequence[tuple[bytes, bytes]]) -> None:
        """Add checklists."""
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO assessor.checklist (digest, content) VALUES (%s, %s) ON CONFLICT DO NOTHING",
                checklists,
            )

    def checklist(self, name: bytes) -> bytes | None:
        """The content of one."""
        rows = self._rows(
            "SELECT content FROM assessor.checklist WHERE digest = %s AND octet_length(content) < %s",
            (name, _LONGEST_ATTACHMENT),
        )
        return bytes(rows[0][0]) if rows else None

    def label_of(self, device: UUID) -> str:
        """What a device calls itself; empty where it has not told."""
        rows = self._rows("SELECT label FROM assessor.device_card WHERE device = %s", (device,))
        return str(rows[0][0])[:60] if rows else ""

    def tell_card(self, card: Card) -> None:
        """Say what this device is called; it proves nothing."""
        self._connection.execute(
            "INSERT INTO assessor.device_card (device, label, code, public_key) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (device) DO UPDATE SET label = excluded.label, code = excluded.code,"
            " public_key = excluded.public_key",
            (card.device, card.label, card.code, card.public_key),
        )

    # -- in --

    def incoming(self, device: UUID, after: int) -> list[Incoming]:
        """The next parts of a chain, each up to a signed head; none where there is no more.

        Raises ServerProblem: server_altered.
        """
        rows = self._rows(_NEXT_HEADS, (device, after))
        heads = [row for row in rows if row[0] <= after + _WITHIN] or rows[:1]
        if not heads:
            return []
        pieces = list(self._pieces(device, after, heads[-1][0]))
        found = []
        for seq, digest, signature in heads:
            part = [piece for piece in pieces if end_of(piece) <= seq]
            pieces = pieces[len(part) :]
            if part:
                head = SignedHead(ChainHead(device, seq, bytes(digest)), bytes(signature))
                found.append(Incoming(device, tuple(part), head))
        return found

    def _pieces(self, device: UUID, after: int, until: int) -> tuple[Piece, ...]:
        """Lines of a chain, a few megabytes at a time."""
        found: list[Piece] = []
        at = after
        while at < until:
            sizes = self._rows(
                "SELECT first, last, octet_length(line) FROM assessor.piece"
                " WHERE device = %s AND last > %s AND last <= %s ORDER BY last LIMIT 500",
                (device, at, until),
            )
            size, end = 0, at
            for _first, last, length in sizes:
                if length > LONGEST_LINE:
                    raise ServerProblem("server_altered")
                size += length
                if end > at and size > _MOST_BYTES:
                    break
                end = last
            if end == at:
                raise ServerProblem("server_altered")
            rows = self._rows(
                "SELECT first, last, line FROM assessor.piece"
                " WHERE device = %s AND last > %s AND last <= %s ORDER BY last",
                (device, at, end),
            )
            found += [piece_from(device, row[0], row[1], row[2]) for row in rows]
            at = end
        return tuple(found)

    def attachments(self, names: Collection[bytes]) -> dict[bytes, bytes]:
        """Those of the attachments that are there, one after the other."""
        found: dict[bytes, bytes] = {}
        for name in sorted(names):
            rows = self._rows(
                "SELECT data FROM assessor.attachment WHERE digest = %s AND octet_length(data) < %s",
                (name, _LONGEST_ATTACHMENT),
            )
            if rows:
                found[name] = bytes(rows[0][0])
        return found

    # -- attachments of lines that stand there --

    def attachment_count(self) -> int:
        """How many attachments are there."""
        return int(self._rows("SELECT count(*) FROM assessor.attachment")[0][0])

    def attachment_names(self) -> frozenset[bytes]:
        """The digests of all attachments that are there."""
        return frozenset(bytes(row[0]) for row in self._rows("SELECT digest FROM assessor.attachment"))

    def spots_of(self, names: Collection[bytes]) -> list[Spot]:
        """Where these attachments are named."""
        sql = "SELECT device, seq, digest FROM assessor.attachment_name WHERE digest = ANY(%s::bytea[])"
        return [Spot(row[0], row[1], bytes(row[2])) for row in self._rows(sql, (sorted(names),))]

    def spots_without(self) -> list[Spot]:
        """Where attachments are named that are not there."""
        rows = self._rows(
            "SELECT device, seq, digest FROM assessor.attachment_name n"
            " WHERE NOT EXISTS (SELECT 1 FROM assessor.attachment a WHERE a.digest = n.digest)"
        )
        return [Spot(row[0], row[1], bytes(row[2])) for row in rows]

    def supply(self, name: bytes, data: bytes) -> None:
        """Add an attachment, unless nothing names it any more."""
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", (REFIT_LOCK,))
            cursor.execute(
                "INSERT INTO assessor.attachment (digest, data) SELECT %s, %s WHERE EXISTS"
                " (SELECT 1 FROM assessor.attachment_name WHERE digest = %s) ON CONFLICT DO NOTHING",
                (name, data, name),
            )
            cursor.execute(f"NOTIFY {CHANNEL}")

    # -- lines that stand and change --

    def changed_after(self, number: int) -> list[tuple[int, tuple[Piece, ...]]]:
        """The next parts of chains that were changed since: their number, and what stands there now."""
        rows = self._rows(
            "SELECT changed, device, first, last, line FROM assessor.piece WHERE changed > %s"
            " AND changed <= (SELECT max(changed) FROM (SELECT changed FROM assessor.piece"
            " WHERE changed > %s ORDER BY changed LIMIT 50) next) ORDER BY changed, device, first",
            (number, number),
        )
        groups: dict[int, tuple[Piece, ...]] = {}
        for changed, device, first, last, line in rows:
            groups[changed] = (*groups.get(changed, ()), piece_from(device, first, last, line))
        return list(groups.items())

    def standing_at(self, device: UUID, seqs: Sequence[int]) -> list[Piece]:
        """The lines that cover these numbers of a chain."""
        rows = self._rows(
            "SELECT DISTINCT p.first, p.last, p.line FROM assessor.piece p"
            " JOIN unnest(%s::bigint[]) s ON p.first <= s AND p.last >= s"
            " WHERE p.device = %s ORDER BY p.first",
            (list(seqs), device),
        )
        return [piece_from(device, row[0], row[1], row[2]) for row in rows]

    def refit(self, refits: Sequence[Refit], attachments: Mapping[bytes, bytes]) -> None:
        """Put other lines in the place of some; attachments that nothing names any more go with them."""
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", (REFIT_LOCK,))
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            self._put_attachments(cursor, attachments)
            for refit in refits:
                self._refit(cursor, refit)
            cursor.execute(f"NOTIFY {CHANNEL}")

    def _refit(self, cursor: Any, refit: Refit) -> None:
        spot = (refit.device, refit.first, refit.last)
        cursor.execute(
            "DELETE FROM assessor.piece WHERE device = %s AND first = %s AND last = %s AND line = %s",
            (*spot, refit.before),
        )
        if cursor.rowcount != 1:
            return  # somebody else has changed it: it is looked at again
        cursor.execute(
            "DELETE FROM assessor.attachment_name WHERE device = %s AND seq BETWEEN %s AND %s"
            " RETURNING digest",
            spot,
        )
        unnamed = [bytes(row[0]) for row in cursor.fetchall()]
        cursor.execute("SELECT nextval('assessor.refitted')")
        self._put_lines(cursor, refit.device, refit.lines, cursor.fetchone()[0])
        cursor.execute(
            "DELETE FROM assessor.attachment a WHERE a.digest = ANY(%s::bytea[])"
            " AND NOT EXISTS (SELECT 1 FROM assessor.attachment_name n WHERE n.digest = a.digest)",
            (unnamed,),
        )
