"""What this PC remembers of a store's backups: where they go, and how the last ones went.

Kept outside the data folder, like the high-water mark: a restored store must not bring an old memory back.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from assessor_app.domain.backups import MOST_REMIND_AFTER_DAYS, REMIND_AFTER_DAYS
from assessor_app.services.backup_ports import BackupPlan, Target
from assessor_app.system.files import put_aside, write_whole

_LARGEST = 1024 * 1024
_log = logging.getLogger(__name__)

_Place = Annotated[str, msgspec.Meta(max_length=4096)]
_Short = Annotated[str, msgspec.Meta(max_length=200)]


class _Target(msgspec.Struct, frozen=True):
    folder: _Place
    identity: _Short
    last_at: int | None = None
    head_digest: _Short = ""


class _Plan(msgspec.Struct, frozen=True, kw_only=True):
    format: Literal["assessor-backup-plan"] = "assessor-backup-plan"
    version: Literal[1] = 1
    targets: Annotated[tuple[_Target, ...], msgspec.Meta(max_length=50)] = ()
    on_close: bool = True
    remind_after_days: Annotated[int, msgspec.Meta(ge=1, le=MOST_REMIND_AFTER_DAYS)] = REMIND_AFTER_DAYS
    last_at: int | None = None
    last_folder: _Place = ""
    failed_at: int | None = None
    failed_with: _Short = ""


class BackupMemoryFile:
    """`services.backup_ports.BackupMemory` in a small file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> BackupPlan:
        """The plan; a fresh one where there is none. A damaged file is put aside. Never raises."""
        try:
            return self._decoded()
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("the plan of backups could not be read: %s", type(error).__name__)
            with suppress(OSError):
                put_aside(self._path)
            return BackupPlan()

    def peek(self) -> BackupPlan:
        """The same, and a damaged file stays where it is. Never raises."""
        try:
            return self._decoded()
        except (OSError, ValueError, RecursionError):
            return BackupPlan()

    def _decoded(self) -> BackupPlan:
        try:
            with self._path.open("rb") as file:
                plan = msgspec.json.decode(file.read(_LARGEST), type=_Plan)
        except FileNotFoundError:
            return BackupPlan()
        targets = tuple(
            Target(one.folder, one.identity, one.last_at, one.head_digest) for one in plan.targets
        )
        return BackupPlan(
            targets,
            plan.on_close,
            plan.remind_after_days,
            plan.last_at,
            plan.last_folder,
            plan.failed_at,
            plan.failed_with,
        )

    def write(self, plan: BackupPlan) -> None:
        targets = tuple(
            _Target(one.folder, one.identity, one.last_at, one.head_digest) for one in plan.targets
        )
        kept = _Plan(
            targets=targets,
            on_close=plan.on_close,
            remind_after_days=plan.remind_after_days,
            last_at=plan.last_at,
            last_folder=plan.last_folder,
            failed_at=plan.failed_at,
            failed_with=plan.failed_with,
        )
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, msgspec.json.encode(kept))


def known_targets(state: Path) -> tuple[str, ...]:
    """Every folder that backups of any store of this PC have gone to. Never raises."""
    found: dict[str, None] = {}
    with suppress(OSError):
        for path in sorted(state.glob("backups-*.json")):
            found.update(dict.fromkeys(target.folder for target in BackupMemoryFile(path).read().targets))
    return tuple(found)
