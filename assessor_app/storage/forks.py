"""A device that has written two histories: the one that was seen first stays, the other is kept beside it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from assessor_app.domain.journal import ChainHead, Entry
from assessor_app.storage.acceptance import Accepted, Piece, first_of, last_of
from assessor_app.storage.entry_checks import UnfitChain, check_piece
from assessor_app.storage.kept_lines import emptied, ends_of_forks, keep_forked
from assessor_app.storage.links import Links
from assessor_app.storage.local_store import LocalStore


class OtherHistory:
    """Pieces of a history that does not agree with the one here, linked to each other, kept as lines."""

    def __init__(self, store: LocalStore, device: UUID, sender: UUID, received_at: int) -> None:
        self._store = store
        self._device = device
        self._sender = sender
        self._received_at = received_at
        self._links = Links()
        self._last = 0
        self._digest = b""
        self.kept = 0

    def begin(self, pieces: Sequence[Piece], bases: Sequence[bytes | None], *, vouched: bool) -> None:
        """The first pieces. `bases` are the digests that they may go on from; where none is `vouched` for,
        what this history went on from may never have come here. Raises UnfitChain: link.
        """
        head = pieces[0]
        check_piece(head)
        if isinstance(head, Entry):
            known = [base for base in bases if base is not None]
            if not vouched:
                known += ends_of_forks(self._store.database, self._device, first_of(head) - 1)
            fits = any(self._links.digest(base, head) == head.chain_digest for base in known)
            if vouched and known and not fits:
                raise UnfitChain("link", first_of(head))
        self._keep(head)
        for piece in pieces[1:]:
            self.take(piece)

    def take(self, piece: Piece) -> None:
        """The next piece. Raises UnfitChain: hole, link, unfit."""
        check_piece(piece)
        if isinstance(piece, Entry):
            if piece.header.seq != self._last + 1:
                raise UnfitChain("hole", piece.header.seq)
            if self._links.digest(self._digest, piece) != piece.chain_digest:
                raise UnfitChain("link", piece.header.seq)
        elif piece.first > self._last + 1:
            raise UnfitChain("hole", piece.first)
        self._keep(piece)

    def _keep(self, piece: Piece) -> None:
        self._last, self._digest = last_of(piece), piece.chain_digest
        if isinstance(piece, Entry) and piece.header.about in self._store.erased:
            piece = emptied(piece)
        self.kept += keep_forked(self._store.database, piece, self._sender, self._received_at)


def taken_back(store: LocalStore, accepted: Accepted, began: ChainHead) -> list[Piece]:
    """Take out of the journal again what came after `began` in this transaction; returns it in order."""
    device, after = began.device, began.seq
    number = store.shorthand.device_id(device)
    pieces: list[Piece] = [
        *store.journal.of_device(device, after),
        *(run for run in store.journal.runs(device) if run.first > after),
    ]
    for table, column in (("entry", "seq"), ("withheld_run", "first")):
        store.database.run(f"DELETE FROM {table} WHERE device_id = ? AND {column} > ?", (number, after))
    accepted.uncover(device, after)
    return sorted(pieces, key=first_of)
