"""The backups of an open store: its adapters put together."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.security.vault import UnlockedVault
    from assessor_app.services.backups import BackupService
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.paths import Paths


def backups_of(
    paths: Paths, workspace: LocalWorkspace, vault: UnlockedVault, clock: Clock, program: str
) -> BackupService:
    """The backup service of an open store. Database lane."""
    from assessor_app.security.tiles import read_tiles
    from assessor_app.security.vault_format import parse_record
    from assessor_app.services.backup_making import BackupSurroundings
    from assessor_app.services.backups import BackupService
    from assessor_app.storage.backup import StoreBackups
    from assessor_app.system.backup_folders import BackupFolders
    from assessor_app.system.backup_memory import BackupMemoryFile

    def whole_vault() -> bytes:
        content = paths.vault.read_bytes()
        parse_record(content)  # a damaged one is no part of a backup
        return content

    shutil.rmtree(paths.scratch, ignore_errors=True)  # a copy that a crash left behind
    around = BackupSurroundings(
        program=program,
        centre_name=lambda: read_tiles(paths.vault).centre_name,
        read_vault=whole_vault,
        is_demo=workspace.centre().demo,
        scratch=paths.scratch,
        zone=datetime.now(UTC).astimezone().tzinfo or UTC,
    )
    return BackupService(
        StoreBackups(workspace, vault.keys.database),
        BackupFolders(paths.data),
        BackupMemoryFile(paths.backup_plan(workspace.store_id)),
        clock,
        around,
    )
