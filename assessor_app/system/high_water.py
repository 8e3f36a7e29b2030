"""The high-water mark: how far this machine has seen a store come, kept outside the store and its backups.

A store that was restored from a backup or copied to another PC would write entries under numbers that exist
already elsewhere. Held against the mark at opening, it is noticed and gets a new device identity before its
first write. The people erased from the store are listed here too, so that a restore does not bring them back,
and the accounts that are revoked, so that an older vault does not let them in again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec

from assessor_app.system.files import put_aside, write_whole

LARGEST_FILE: Final = 64 * 1024 * 1024
_DIGEST_LENGTH = 32
_Digest = Annotated[bytes, msgspec.Meta(min_length=_DIGEST_LENGTH, max_length=_DIGEST_LENGTH)]
_Seq = Annotated[int, msgspec.Meta(ge=0)]


class Standing(StrEnum):
    """How a store stands to the mark."""

    NEW = "new"
    """No mark and no entries: a store just made."""
    KNOWN = "known"
    """As far as the mark or further, along the same chain."""
    UNMARKED = "unmarked"
    """Entries, but no mark: copied from elsewhere, or the mark was lost."""
    BEHIND = "behind"
    """Entries are missing that this machine has seen: restored from a backup."""
    ANOTHER_MACHINE = "another_machine"
    """The mark was set on another machine: the whole disk or profile was copied."""
    ANOTHER_DEVICE = "another_device"
    """Not the device last seen here: restored from before a change of identity."""
    FORKED = "forked"
    """The chain is as long, and a different one."""

    @property
    def needs_new_device(self) -> bool:
        """Whether a new device identity is due before the first write."""
        return self not in (Standing.NEW, Standing.KNOWN)

    @property
    def is_older(self) -> bool:
        """Whether the store may lack what this machine has seen: a restored one, or an older copy."""
        return self in (Standing.BEHIND, Standing.FORKED, Standing.ANOTHER_DEVICE)


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far a device's chain had come, and on which machine (`system.machine.machine_id`)."""

    device: UUID
    seq: _Seq
    digest: _Digest
    machine: str


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: Literal["assessor-high-water"] = "assessor-high-water"
    version: Literal[1] = 1
    mark: Mark | None = None
    erased: tuple[UUID, ...] = ()
    revoked: tuple[UUID, ...] = ()


class HighWater:
    """One store's mark on this machine.

    Writing takes a flush to disk; it is no part of the path of a rating. A mark that lags behind is
    harmless, it only sees less. Advance it at closing, at signing, at exports, and now and then.
    """

    def __init__(self, path: Path, machine: str, record: _Record, problem: str | None = None) -> None:
        self._path = path
        self._machine = machine
        self._record = record
        self.problem = problem
        """``high_water_damaged`` where the file could not be read (it was put aside), else None."""

    @classmethod
    def read(cls, path: Path, machine: str) -> HighWater:
        """Read the mark at `path`, on the machine whose id is given. Never raises.

        A damaged file is put aside; the store then stands as UNMARKED.
        """
        found = cls.peek(path, machine)
        if found.problem is None:
            return found
        try:
            put_aside(path)
        except OSError:
            return cls(path, machine, _Record(), "high_water_unreadable")
        return cls(path, machine, _Record(), "high_water_damaged")

    @classmethod
    def peek(cls, path: Path, machine: str) -> HighWater:
        """The same without putting a damaged file aside: for who may change nothing. Never raises."""
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST_FILE + 1)
            if len(content) <= LARGEST_FILE:
                return cls(path, machine, msgspec.json.decode(content, type=_Record))
        except FileNotFoundError:
            return cls(path, machine, _Record())
        except (OSError, ValueError, RecursionError):
            pass  # answered below like a file that is too large
        return cls(path, machine, _Record(), "high_water_unreadable")

    @property
    def mark(self) -> Mark | None:
        """The mark, None where there is none yet."""
        return self._record.mark

    @property
    def erased(self) -> frozenset[UUID]:
        """Everyone ever erased from the store on this machine; to be erased again after a restore."""
        return frozenset(self._record.erased)

    @property
    def revoked(self) -> frozenset[UUID]:
        """The accounts that were revoked when the store was last used here."""
        return frozenset(self._record.revoked)

    def compare(
        self, device: UUID, seq: int, digest: bytes, digest_at: Callable[[int], bytes | None]
    ) -> Standing:
        """How a store stands whose own `device` has come to `seq` (0: no entry) with chain `digest`.

        `digest_at` gives the device's chain digest at an earlier number (for 0 that of the empty chain), None
        where the store has no such entry; it is asked at most once.
        """
        mark = self._record.mark
        if mark is None:
            return Standing.UNMARKED if seq else Standing.NEW
        if mark.machine != self._machine:
            return Standing.ANOTHER_MACHINE
        if mark.device != device:
            return Standing.ANOTHER_DEVICE
        if seq < mark.seq:
            return Standing.BEHIND
        seen = digest if seq == mark.seq else digest_at(mark.seq)
        return Standing.KNOWN if seen == mark.digest else Standing.FORKED

    def advance(self, device: UUID, seq: int, digest: bytes) -> None:
        """Set the mark to where `device` has come; for the same device it never goes back.

        Raises OSError where it cannot be written, and ValueError for an impossible head.
        """
        if seq < 0 or len(digest) != _DIGEST_LENGTH:
            raise ValueError("a head is a number from 0 and a digest of 32 bytes")
        mark = self._record.mark
        is_same = mark is not None and mark.device == device and mark.machine == self._machine
        if mark is not None and is_same and seq <= mark.seq:
            return
        self._save(msgspec.structs.replace(self._record, mark=Mark(device, seq, digest, self._machine)))

    def note_erased(self, people: Iterable[UUID]) -> None:
        """Remember that these people were erased. Raises OSError."""
        added = tuple(sorted(set(people) - self.erased))
        if added:
            self._save(msgspec.structs.replace(self._record, erased=(*self._record.erased, *added)))

    def note_revoked(self, accounts: Iterable[UUID]) -> None:
        """Remember that these accounts, and no others, are revoked now. Raises OSError."""
        revoked = tuple(sorted(set(accounts)))
        if revoked != self._record.revoked:
            self._save(msgspec.structs.replace(self._record, revoked=revoked))

    def _save(self, record: _Record) -> None:
        if self.problem == "high_water_unreadable":
            return  # what could not be read is not written over; the next opening stands as UNMARKED again
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, msgspec.json.encode(record))
        self._record = record
