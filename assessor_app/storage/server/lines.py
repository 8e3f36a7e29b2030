"""What goes over the way to the server and back: pieces of a chain as lines, and what belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from assessor_app.domain.journal import ChainHead, Entry, WithheldRun
from assessor_app.domain.transfers import SignedHead
from assessor_app.services.entry_lines import UnfitLine, line_of, piece_of
from assessor_app.services.server_ports import ServerProblem
from assessor_app.storage.acceptance import NAMING

Piece = Entry | WithheldRun
_DIGEST = re.compile(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a chain as the server keeps it; `names` are digests that it may name attachments by, `sure`
    those of them that are nothing else."""

    first: int
    last: int
    line: bytes
    chain_digest: bytes
    names: frozenset[bytes] = frozenset()
    sure: frozenset[bytes] = frozenset()

    def naming(self, held: frozenset[bytes]) -> Line:
        """The line with the names that the server is to note, where these attachments are `held`: it learns
        also of those that whoever gives it the line does not have."""
        return replace(self, names=self.names & held | self.sure)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The next part of a chain that the server lacks, after `base`; `heads` are signed, the last at its end.

    `names` are the attachments of this store that the lines name.
    """

    base: ChainHead
    lines: tuple[Line, ...]
    heads: tuple[SignedHead, ...]
    names: frozenset[bytes]

    @property
    def end(self) -> ChainHead:
        """Where the chain stands with it."""
        last = self.lines[-1]
        return ChainHead(self.base.device, last.last, last.chain_digest)

    def with_next(self, following: Outgoing) -> Outgoing:
        """Both in one."""
        return Outgoing(
            self.base,
            (*self.lines, *following.lines),
            (*self.heads, *following.heads),
            self.names | following.names,
        )


@dataclass(frozen=True, slots=True)
class Incoming:
    """The next part of a chain that this store lacks, up to a head that its device is said to have signed."""

    device: UUID
    pieces: tuple[Piece, ...]
    head: SignedHead

    def names(self) -> frozenset[bytes]:
        """Digests that may be those of attachments or checklists."""
        return frozenset(name for piece in self.pieces for name in names_in(piece))


@dataclass(frozen=True, slots=True)
class Refit:
    """Lines that stand on the server and are to be others: the parts `first`..`last` of a chain, whole."""

    device: UUID
    first: int
    last: int
    before: bytes
    lines: tuple[Line, ...]


def line_for(piece: Piece) -> Line:
    """A piece as a line."""
    if isinstance(piece, WithheldRun):
        return Line(piece.first, piece.last, line_of(piece), piece.chain_digest)
    seq = piece.header.seq
    names = frozenset(names_in(piece))
    sure = names if piece.header.event in NAMING else frozenset[bytes]()
    return Line(seq, seq, line_of(piece), piece.chain_digest, names, sure)


def end_of(piece: Piece) -> int:
    """The last number that a piece stands for."""
    return piece.header.seq if isinstance(piece, Entry) else piece.last


def names_in(piece: Piece) -> Iterable[bytes]:
    """Every digest that stands in an entry."""
    if isinstance(piece, Entry):
        for part in (piece.facts, piece.personal):
            if part is not None:
                yield from (bytes.fromhex(name.decode("ascii")) for name in _DIGEST.findall(part))


def piece_from(device: UUID, first: int, last: int, line: bytes) -> Piece:
    """The piece of a line that came from the server. Raises ServerProblem: server_altered."""
    try:
        piece = piece_of(bytes(line))
    except UnfitLine as error:
        raise ServerProblem("server_altered") from error
    if isinstance(piece, Entry):
        fits = (piece.header.device, piece.header.seq, piece.header.seq) == (device, first, last)
    else:
        fits = (piece.device, piece.first, piece.last) == (device, first, last)
    if not fits:
        raise ServerProblem("server_altered")
    return piece
