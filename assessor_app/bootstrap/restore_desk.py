"""Choosing a backup and restoring it: for the window, before or after login, and for the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.bootstrap import restoring
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import AccountTile

if TYPE_CHECKING:
    from assessor_app.domain.centres import Actor
    from assessor_app.security.tiles import Tiles
    from assessor_app.services.backup_ports import FoundBackup, Progress
    from assessor_app.services.backup_views import BackupRow, Preview
    from assessor_app.services.ports import Clock


class ProgramRestoreDesk:
    """`ui.composition.RestoreDesk` over one data folder.

    `key` gives the key of the open store, for who is logged in; at the gate it is None and somebody who may
    restore gives a passphrase that opens the backup itself.
    """

    def __init__(self, paths: Paths, clock: Clock, key: Callable[[], bytes] | None = None) -> None:
        self._paths = paths
        self._clock = clock
        self._key = key

    def known_folders(self) -> tuple[str, ...]:
        from assessor_app.system.backup_memory import known_targets

        return known_targets(self._paths.state)

    def found(self, folder: str) -> tuple[BackupRow, ...]:
        from assessor_app.system.backup_folders import BackupFolders

        return tuple(self._row(one) for one in BackupFolders(self._paths.data).found(Path(folder)))

    def _row(self, one: FoundBackup) -> BackupRow:
        from assessor_app.domain.backups import is_from_the_future
        from assessor_app.services.backup_ports import BackupProblem
        from assessor_app.services.backup_views import BackupRow

        if one.facts is None:
            return BackupRow(str(one.place), one.place.name, None, one.problem)
        try:
            restoring.refuse_other_centre(self._paths, one.facts)
        except BackupProblem as problem:
            return BackupRow(str(one.place), one.place.name, one.facts, problem.code)
        future = is_from_the_future(one.facts.made_at, self._clock.now_ms())
        return BackupRow(str(one.place), one.place.name, one.facts, future=future)

    def preview(self, place: str) -> Preview:
        from assessor_app.services.backup_views import Preview
        from assessor_app.system.high_water import HighWater
        from assessor_app.system.machine import machine_id

        source = restoring.source_at(Path(place))
        facts = source.facts
        restoring.refuse_other_centre(self._paths, facts)
        has_store = self._paths.vault.exists() or self._paths.database.exists()
        seen = HighWater.peek(self._paths.high_water(facts.store), machine_id())
        lost = None
        if has_store and seen.mark is not None:
            head = facts.head_of(seen.mark.device)
            lost = max(0, seen.mark.seq - (head.seq if head is not None else 0))
        erased = len((seen.erased | set(source.erased)) - set(facts.erased))
        return Preview(str(source.place), facts, lost, True, has_store, erased)

    def keepers(self, place: str) -> tuple[AccountTile, ...]:
        """Who may restore this backup: the managers that its vault knows, but for who is none here by now.

        Where that leaves nobody, all of them: nobody shall be locked out of the only backup.
        """
        from assessor_app.security.tiles import read_tiles

        source = restoring.source_at(Path(place))
        known = _managers(read_tiles(source.place / "vault.json"))
        others = self._others_here(source.facts.store)
        return tuple(one for one in known if one.id not in others) or known

    def _others_here(self, store: UUID) -> frozenset[UUID]:
        """Who is no manager by this PC's own vault of the same store; nobody where it cannot be read."""
        from assessor_app.domain.centres import Role
        from assessor_app.security.errors import VaultError
        from assessor_app.security.tiles import read_tiles

        try:
            tiles = read_tiles(self._paths.vault)
        except VaultError:
            return frozenset()
        if tiles.store_id != store:
            return frozenset()
        return frozenset(one.id for one in tiles.accounts if one.role != Role.MANAGER.value)

    def stage(
        self, place: str, account: UUID | None, passphrase: str, progress: Progress | None = None
    ) -> None:
        """Raises NotAllowed for who is no manager; errors with `code` wrong_passphrase, account_revoked."""
        from assessor_app.domain.errors import NotAllowed
        from assessor_app.domain.rights import Right
        from assessor_app.security.errors import AccountRevoked
        from assessor_app.security.vault import Vault
        from assessor_app.system.files import write_whole
        from assessor_app.system.high_water import HighWater
        from assessor_app.system.machine import machine_id

        source = restoring.source_at(Path(place))
        vault = Vault.read(source.place / "vault.json")
        if account is None:
            key = vault.recover(passphrase, write_whole).keys.database
            restoring.stage(self._paths, source, key, self._now(), progress)
            return
        if account not in {one.id for one in self.keepers(place)}:
            raise NotAllowed("not_allowed", right=Right.RESTORE.value)
        if account in HighWater.peek(self._paths.high_water(vault.tiles.store_id), machine_id()).revoked:
            raise AccountRevoked
        key = vault.unlock(account, passphrase, write_whole).keys.database
        restoring.stage(self._paths, source, key, self._now(), progress)

    def stage_opened(self, actor: Actor, place: str, progress: Progress | None = None) -> None:
        """For who is logged in. Raises NotAllowed."""
        from assessor_app.domain.rights import Right, require

        require(actor, Right.RESTORE)
        if self._key is None:
            raise RuntimeError("nobody is logged in")
        restoring.stage(self._paths, restoring.source_at(Path(place)), self._key(), self._now(), progress)

    def discard(self) -> None:
        restoring.discard(self._paths)

    def finish(self) -> None:
        restoring.finish_restoring(self._paths)

    def aside(self) -> tuple[tuple[str, int], ...]:
        return restoring.aside_folders(self._paths)

    def remove_aside(self, actor: Actor, name: str) -> None:
        from assessor_app.domain.rights import Right, require

        require(actor, Right.RESTORE)
        restoring.remove_aside(self._paths, name)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now_ms() / 1000, UTC)


def _managers(tiles: Tiles) -> tuple[AccountTile, ...]:
    from assessor_app.domain.centres import Role

    return tuple(
        AccountTile(one.id, one.name, one.role)
        for one in tiles.accounts
        if one.role == Role.MANAGER.value and not one.is_revoked
    )
