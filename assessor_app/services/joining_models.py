"""What the pages are given on which a PC joins a centre. Times in ms since 1970 UTC."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class WaitingPc:
    """This PC, which has introduced itself and waits for its centre's file. `words` is its fingerprint."""

    label: str
    code: str
    words: str
    created_at: int


@dataclass(frozen=True, slots=True)
class JoiningOffer:
    """A file that would let this PC join: who says that they wrote it. Only `words` make it trustworthy.

    `sender_label` is the PC that wrote it, `place_kind` a value of `domain.devices.PlaceKind`.
    """

    place: UUID
    place_name: str
    place_kind: str
    sender_label: str
    words: str
    number: int
    entries: int
    created_at: int
