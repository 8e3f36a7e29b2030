"""What backing up and restoring need of the store, of folders outside, and of what this PC remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from assessor_app.domain.backups import REMIND_AFTER_DAYS, BackupCounts, BackupFacts, BackupFile
from assessor_app.domain.journal import ChainHead
from assessor_app.services.ports import EnvironmentProblem

T = TypeVar("T")

Progress = Callable[[str, int, int], bool | None]
"""Told (what: copying, pictures, bringing, proving; done; total) now and then; False asks to stop."""


class BackupProblem(EnvironmentProblem):
    """A backup that cannot be made or used: backup_target_gone, backup_target_full, backup_damaged …"""


class StoreAccess(Protocol):
    """The way to the open store from work that runs beside it."""

    def run_blocking(self, work: Callable[[], T]) -> T:
        """Carry out short work where the store is used, and wait for it."""
        ...

    def let_others(self) -> None:
        """Within such work: what else waits for the store goes first."""
        ...


class DirectAccess:
    """For one thread alone: the command line and tests."""

    def run_blocking(self, work: Callable[[], T]) -> T:
        """Carry it out now."""
        return work()

    def let_others(self) -> None:
        """Nobody else waits."""


@dataclass(frozen=True, slots=True)
class StoreStanding:
    """Where the open store stands: every chain's end, who was erased, when its first entry was made."""

    store: UUID
    device: UUID
    device_code: str
    heads: tuple[ChainHead, ...]
    erased: frozenset[UUID]
    first_at: int | None

    @property
    def entries(self) -> int:
        """How many entries the chains have."""
        return sum(head.seq for head in self.heads)


@dataclass(frozen=True, slots=True)
class ProvenCopy:
    """What a copy said when it was opened: it has the right key, its pages are sound."""

    store: UUID
    device: UUID
    device_code: str
    revision: str
    heads: tuple[ChainHead, ...]
    erased: tuple[UUID, ...]
    counts: BackupCounts


@dataclass(frozen=True, slots=True)
class PicturesCopied:
    """The pictures in a backup: all of them, and how many were new."""

    total: int
    added: int


class BackupSource(Protocol):
    """The store that is backed up. Those that name the lane run there only, the others anywhere."""

    @property
    def store_id(self) -> UUID: ...

    def standing(self) -> StoreStanding:
        """Lane. Cheap."""
        ...

    def snapshot(self, target: Path, breathe: Callable[[int, int], object]) -> ChainHead:
        """Lane. Copy the journal into a new file, letting `breathe` go first between the steps.

        Returns the own chain's end as it is in the copy.
        """
        ...

    def mark_bytes(self) -> bytes:
        """What is kept beside the store to recognise its key."""
        ...

    def erased_in(self, facts: BackupFacts) -> int:
        """Lane. How many people the backup holds who were erased after it was made."""
        ...

    def prove(self, copy: Path, goes_on: Callable[[], bool]) -> ProvenCopy:
        """Open a finished copy, check every page, and say what it holds. Raises BackupProblem, Stopped."""
        ...

    def fits(self, pictures: Path, access: StoreAccess) -> bool:
        """Whether the shared pictures hold nothing that is no longer in the store: then they may be used."""
        ...

    def bring_pictures(
        self, pictures: Path, access: StoreAccess, told: Callable[[int, int], object]
    ) -> PicturesCopied:
        """Add the pictures that are new to the shared file, and read back what was added."""
        ...


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """A folder that holds a backup, or what is left of one (`facts` None, `problem` says why)."""

    place: Path
    facts: BackupFacts | None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """What a chosen folder is like now. `problem` as in `TargetView`."""

    identity: str
    removable: bool
    same_disk: bool
    problem: str | None
    free_bytes: int | None


class BackupShelf(Protocol):
    """Folders outside, where backups lie. Raises BackupProblem for what a folder refuses. Any thread."""

    def look(self, folder: Path, identity: str = "") -> FolderFacts:
        """What the folder is like; `identity` is what it was known by when it was chosen. Never raises."""
        ...

    def adopt(self, folder: Path) -> str:
        """Make a folder ready for backups; returns what it is known by from now on."""
        ...

    def listed(self, folder: Path, store: UUID) -> tuple[FoundBackup, ...]:
        """The backups of a store in a chosen folder, newest first."""
        ...

    def found(self, folder: Path) -> tuple[FoundBackup, ...]:
        """Every backup in or under any folder that a person points at, newest first."""
        ...

    def begin(self, folder: Path, store: UUID, made_at: int, device_code: str) -> Path:
        """Clear away what this device once left half done, and make the folder of a new backup."""
        ...

    def pictures(self, backup: Path, name: str) -> Path:
        """Where the shared pictures of a backup lie."""
        ...

    def pictures_names(self, backup: Path) -> tuple[str, ...]:
        """The shared files of pictures beside a backup, the latest last."""
        ...

    def bring(self, file: Path, backup: Path, told: Callable[[int, int], object]) -> BackupFile:
        """Copy a finished file into a backup, flush it to the medium, and read it back."""
        ...

    def bring_bytes(self, name: str, content: bytes, backup: Path) -> BackupFile:
        """Write a small file into a backup."""
        ...

    def finish(self, backup: Path, facts: BackupFacts) -> None:
        """Write the manifest, last and whole: from now on it counts."""
        ...

    def remove(self, backup: Path) -> None:
        """Take a backup away, its manifest first, so that half of it never counts."""
        ...

    def drop_pictures(self, folder: Path, store: UUID) -> None:
        """Take away shared pictures that no backup names any more."""
        ...


@dataclass(frozen=True, slots=True)
class Target:
    """A chosen folder and what it is known by."""

    folder: str
    identity: str
    last_at: int | None = None
    head_digest: str = ""


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """What this PC remembers: where backups go, when, and how the last ones went."""

    targets: tuple[Target, ...] = ()
    on_close: bool = True
    remind_after_days: int = REMIND_AFTER_DAYS
    last_at: int | None = None
    last_folder: str = ""
    failed_at: int | None = None
    failed_with: str = ""

    def with_target(self, target: Target) -> BackupPlan:
        """With a target added, or changed where its folder is known."""
        others = tuple(one for one in self.targets if one.folder != target.folder)
        return replace(self, targets=(*others, target))


class BackupMemory(Protocol):
    """Where the plan is kept: on this PC, outside the store and outside its backups."""

    def read(self) -> BackupPlan: ...

    def write(self, plan: BackupPlan) -> None:
        """Raises OSError."""
        ...
