"""The order and the ends of the chains in a file, for whoever writes or reads it."""

from __future__ import annotations

from assessor_app.domain.journal import Entry, WithheldRun
from assessor_app.services.exchange_ports import Manifest


class BrokenChain(ValueError):
    """A piece does not belong where it stands, or pieces are missing."""


class ChainWalk:
    """Walks over the pieces of a file, part after part of its manifest.

    That each link holds is the store's to compute; here nothing is missing, doubled or out of place.
    """

    def __init__(self, manifest: Manifest) -> None:
        self._parts = iter(manifest.chains)
        self._expected = manifest.entries
        self.entries = 0
        self._enter()

    def _enter(self) -> None:
        self._part = next(self._parts, None)
        self._next = self._part.first if self._part is not None else 0

    def step(self, piece: Entry | WithheldRun) -> None:
        """Take the next piece. Raises BrokenChain."""
        part = self._part
        if isinstance(piece, Entry):
            device, first = piece.header.device, piece.header.seq
            last = first
            self.entries += 1
        else:
            device, first, last = piece.device, piece.first, piece.last
        if part is None or device != part.device or not first == self._next <= last <= part.last:
            raise BrokenChain(f"at {first}")
        if last == part.last:
            if piece.chain_digest != part.chain_digest:
                raise BrokenChain(f"another end at {last}")
            self._enter()
        else:
            self._next = last + 1

    def finish(self) -> None:
        """Raises BrokenChain where pieces are missing."""
        if self._part is not None or self.entries != self._expected:
            raise BrokenChain("pieces are missing")
