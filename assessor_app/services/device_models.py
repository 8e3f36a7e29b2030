"""What the screens about devices and partners are given. Times in ms since 1970 UTC."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from assessor_app.domain.devices import Agreement, DeviceKind, PlaceKind
from assessor_app.services.exchange_ports import DeviceCard


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A device of this place or of a partner's.

    `words` are its fingerprint, `since` when it was first introduced, `last_seen_at` when the last file from
    it was taken in here. `counts` is False for what only somebody else's device says of it. `agreement` is of
    a partner's place, None for one's own.
    """

    device: UUID
    label: str
    code: str
    kind: DeviceKind
    words: str
    place: UUID
    place_name: str
    place_kind: PlaceKind
    is_own_place: bool
    is_this: bool
    revoked: bool
    counts: bool
    since: int
    last_seen_at: int | None
    owner_name: str
    agreement: Agreement | None


@dataclass(frozen=True, slots=True)
class DevicesView:
    """This PC first, then the others of the place, then partners by place.

    `owners` are the accounts that a PC can be introduced for. `may_introduce` is False on a laptop: what it
    introduces would count nowhere else (but see `DeviceService.introduce_office`).
    `renewed`: this PC got a new identity that nobody knows yet.
    """

    place_name: str
    place_kind: PlaceKind
    rows: tuple[DeviceRow, ...]
    owners: tuple[tuple[UUID, str], ...]
    may_introduce: bool
    renewed: bool

    @property
    def this(self) -> DeviceRow:
        """The PC that this is."""
        return next(row for row in self.rows if row.is_this)


@dataclass(frozen=True, slots=True)
class PairingSeen:
    """A pairing file that was read. Whose it is, only people can tell, by its words.

    `is_own_place`: it belongs to this place, or to none yet. `known`: its device was introduced already;
    `key_differs`: with another key. `code_taken`: another device here has its code.
    """

    path: Path
    card: DeviceCard
    words: str
    is_own_place: bool
    is_this: bool
    known: bool
    revoked: bool
    key_differs: bool
    code_taken: bool
