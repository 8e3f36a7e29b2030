"""Frozen rows about backups, for screens and the command line. Codes and data; pages make words of them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain.backups import BackupFacts


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the store stands to its backups, from what this PC remembers: cheap, no stick is asked.

    `last_at` (ms since 1970 UTC) and `target` tell of the last backup that was proven, None before the first;
    `age_days` its age. `problem` is the code of the sentence for what ails: backup_never, backup_old,
    backup_failed, or None; `failed_with` the code of what the last attempt met, None where it went well.
    """

    last_at: int | None = None
    target: str = ""
    age_days: int | None = None
    problem: str | None = None
    failed_with: str | None = None
    failed_at: int | None = None
    targets: int = 0
    remind_after_days: int = 7
    on_close: bool = True


@dataclass(frozen=True, slots=True)
class TargetView:
    """A folder that backups go to. `problem` is why it cannot take one now (backup_target_…), or None.

    `same_disk` says that it lies on the disk of the store itself, which helps against mistakes only.
    """

    folder: str
    removable: bool
    same_disk: bool
    problem: str | None
    free_bytes: int | None
    last_at: int | None


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup in a target. `facts` is None for one that is no good; `problem` then says why.

    Codes: backup_half, backup_damaged, backup_from_the_future (of a later program), backup_other_centre.
    `future` says that its date lies ahead of this PC's clock, `erased_since` how many people it holds who
    were erased later.
    """

    folder: str
    name: str
    facts: BackupFacts | None
    problem: str | None = None
    future: bool = False
    erased_since: int = 0


@dataclass(frozen=True, slots=True)
class BackupDone:
    """A backup that was made and proven. `removed` are older ones that made room for it."""

    folder: str
    made_at: int
    facts: BackupFacts
    removed: int
    pictures_added: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a restore would bring and what it would take.

    `lost` counts the entries here that the backup does not hold: 0 nothing is lost, None where the store here
    cannot be read. `at_least` says that the count is what this PC remembers, and may be more.
    `has_store` says whether there is anything here to be put aside.
    """

    folder: str
    facts: BackupFacts
    lost: int | None
    at_least: bool
    has_store: bool
    erased_since: int = 0


@dataclass(frozen=True, slots=True)
class Restored:
    """A restore that is ready or done. `aside` is the folder that the former store was moved to, or empty."""

    facts: BackupFacts
    aside: str
    accounts: tuple[tuple[UUID, str, str], ...] = ()
