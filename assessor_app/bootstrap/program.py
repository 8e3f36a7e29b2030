"""The program without its window: what the window and the command line are given.

Modules that take long to import (storage, documents, cryptography) are imported where they are first needed,
on the database lane, so that the login is on the screen before.
"""

from __future__ import annotations

import dataclasses
import logging
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from assessor_app import __version__
from assessor_app.bootstrap.composing import composed
from assessor_app.bootstrap.founding import finish_founding, found, passphrase_cost
from assessor_app.bootstrap.opening import demo_mark, note_high_water, open_store
from assessor_app.system.clock import SystemClock
from assessor_app.system.paths import Paths, resource_root
from assessor_app.system.preferences import FilePreferences
from assessor_app.system.settings import SettingsFile
from assessor_app.ui.composition import AccountTile, Condition, FirstRunForm, OpenedServices, Upkeep

if TYPE_CHECKING:
    from assessor_app.bootstrap.opening import Opened
    from assessor_app.bootstrap.restore_desk import ProgramRestoreDesk
    from assessor_app.security.costs import KdfCost
    from assessor_app.security.vault import UnlockedVault, Vault
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace

_log = logging.getLogger(__name__)


class Program:
    """The program without its window; implements `ui.composition.Composition`."""

    def __init__(self, paths: Paths, clock: Clock | None = None) -> None:
        self._paths = paths
        self._clock: Clock = clock or SystemClock()
        self._preferences = FilePreferences(SettingsFile(paths.settings))
        self._workspace: LocalWorkspace | None = None
        self._vault: UnlockedVault | None = None
        self._unread_checklists: tuple[str, ...] = ()
        self._opening: Opened | None = None
        self._opened_services: OpenedServices | None = None
        self._kept_upkeep: Upkeep | None = None
        with suppress(OSError):
            finish_founding(paths)
            self._finish_restoring()

    # -- what the window asks --

    @property
    def version(self) -> str:
        return __version__

    @property
    def paths(self) -> Paths:
        """Where this program's files lie."""
        return self._paths

    @property
    def data_folder(self) -> Path:
        return self._paths.data

    @property
    def log_folder(self) -> Path:
        return self._paths.logs

    @property
    def resources(self) -> Path:
        return resource_root()

    @property
    def preferences(self) -> FilePreferences:
        return self._preferences

    @property
    def workspace(self) -> LocalWorkspace:
        """The open store, for the command line. Raises RuntimeError before it is opened."""
        if self._workspace is None:
            raise RuntimeError("the store is not open")
        return self._workspace

    @property
    def vault(self) -> UnlockedVault:
        """The unlocked vault. Raises RuntimeError before it is opened."""
        if self._vault is None:
            raise RuntimeError("the vault is not open")
        return self._vault

    @property
    def clock(self) -> Clock:
        """The clock that everything is stamped with."""
        return self._clock

    def warm_up(self) -> None:
        import assessor_app.documents.preview
        import assessor_app.documents.renderer
        import assessor_app.security.vault
        import assessor_app.storage.workspace
        import assessor_app.system.pictures
        import assessor_app.system.resources  # noqa: F401 - imported so that nobody waits for it later

    def has_store(self) -> bool:
        return self._paths.vault.exists() or self._paths.database.exists()

    def accounts(self) -> tuple[AccountTile, ...]:
        from assessor_app.security.tiles import read_tiles

        return tuple(
            AccountTile(account.id, account.name, account.role)
            for account in read_tiles(self._paths.vault).accounts
            if not account.is_revoked
        )

    def opens_itself(self) -> bool:
        return demo_mark(self._paths).exists()

    def open_by_itself(self) -> OpenedServices:
        from assessor_app.services.demo_centre import DEMO_PASSPHRASE

        return self.unlock(self.accounts()[0].id, DEMO_PASSPHRASE)

    def create(self, form: FirstRunForm) -> OpenedServices:
        self._refuse_shared_folder()
        account = found(self._paths, form, self._clock)
        return self.unlock(account, form.passphrase)

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        from assessor_app.system.files import write_whole

        self._refuse_shared_folder()
        self._refuse_half_restored()
        vault = self._locked_vault().unlock(account, passphrase, write_whole, self._cost())
        if self._workspace is None:
            self._opening = open_store(self._paths, vault, account, self._clock)
            self._workspace = self._opening.workspace
        self._vault = vault
        return self._opened(account)

    def conditions(self) -> tuple[Condition, ...]:
        found = []
        if self._workspace is not None and (doubt := self._workspace.clock_doubt):
            found.append(Condition(f"clock_{doubt}"))
        found += self._of_the_opening()
        if self._kept_upkeep is not None:
            state = self._kept_upkeep.backups.state()
            if state.problem is not None:
                found.append(Condition(state.problem, (("days", str(state.age_days)),)))
        if self._preferences.problem is not None:
            found.append(Condition(self._preferences.problem.code))
        if self._unread_checklists:
            found.append(Condition("checklists_unreadable", (("files", ", ".join(self._unread_checklists)),)))
        return tuple(found)

    def _of_the_opening(self) -> list[Condition]:
        if self._opening is None:
            return []
        found = [Condition("store_behind")] if self._opening.is_behind else []
        if (note := self._opening.restored) is not None:
            made = datetime.fromtimestamp(note.made_at / 1000, UTC).astimezone()
            details = (("made_at", f"{made:%Y-%m-%d %H:%M}"), ("aside", note.aside))
            found.append(Condition("store_restored", details))
        if self._opening.unrevoked:
            found.append(Condition("revoked_is_last"))
        return found

    @property
    def restoring(self) -> ProgramRestoreDesk:
        from assessor_app.bootstrap.restore_desk import ProgramRestoreDesk

        return ProgramRestoreDesk(self._paths, self._clock)

    def confirm_clock(self) -> None:
        self.workspace.confirm_clock()

    def close(self) -> None:
        self._preferences.flush()
        if self._workspace is not None:
            with suppress(OSError):
                note_high_water(self._paths, self._workspace, self.vault)
            self._workspace.close()
            self._workspace = self._kept_upkeep = None

    # -- inside --

    def _cost(self) -> KdfCost:
        return passphrase_cost(demo=self.opens_itself())

    def _locked_vault(self) -> Vault:
        from assessor_app.security.vault import Vault

        return Vault.read(self._paths.vault)

    def _refuse_shared_folder(self) -> None:
        """SQLite's log does not survive on a network drive or in a synced folder: refused in words."""
        from assessor_app.services.ports import StorageProblem
        from assessor_app.system.storage_kinds import StorageKind, storage_kind

        kind = storage_kind(self._paths.data)
        if kind in (StorageKind.NETWORK, StorageKind.SYNCED):
            raise StorageProblem(f"folder_{kind.value}", folder=self._paths.data.name)

    def _finish_restoring(self) -> None:
        """Move a restored store into place; asked at every start, and hardly ever something to do."""
        if self._paths.restoring.exists():
            from assessor_app.bootstrap.restoring import finish_restoring

            finish_restoring(self._paths)

    def _refuse_half_restored(self) -> None:
        """Files of two stores must never be opened together."""
        from assessor_app.services.ports import StorageProblem

        try:
            self._finish_restoring()
        except OSError as error:
            raise StorageProblem("restore_unfinished") from error

    def _opened(self, account: UUID) -> OpenedServices:
        self._publish_checklists()
        from assessor_app.domain.centres import Account, Role

        tile = next(tile for tile in self.vault.vault.tiles.accounts if tile.id == account)
        known = Account(account, tile.name, Role(tile.role))
        upkeep = self._upkeep()
        opened = composed(self.workspace, known, self._clock, resource_root(), self.conditions())
        self._opened_services = dataclasses.replace(opened, upkeep=upkeep)
        return self._opened_services

    @property
    def opened(self) -> OpenedServices:
        """The use cases of who opened the store last. Raises RuntimeError before that."""
        if self._opened_services is None:
            raise RuntimeError("the store is not open")
        return self._opened_services

    def _upkeep(self) -> Upkeep:
        """One for the open store, whoever logs in: a backup may be under way when another takes over."""
        from assessor_app.bootstrap.backing_up import backups_of
        from assessor_app.bootstrap.doctoring import doctor_of
        from assessor_app.bootstrap.restore_desk import ProgramRestoreDesk

        if self._kept_upkeep is not None:
            return self._kept_upkeep
        workspace, vault = self.workspace, self.vault
        backups = backups_of(self._paths, workspace, vault, self._clock, __version__)
        doctor = doctor_of(self._paths, workspace, vault, backups)
        desk = ProgramRestoreDesk(self._paths, self._clock, lambda: vault.keys.database)
        self._kept_upkeep = Upkeep(backups, doctor, desk)
        return self._kept_upkeep

    def _publish_checklists(self) -> None:
        from assessor_app.system.resources import canonical_bytes, load_checklists

        loaded = load_checklists(resource_root() / "checklists")
        for checklist in loaded.checklists:
            content = canonical_bytes(checklist)
            self.workspace.keep_checklist(checklist.digest, content, published=True)
        for problem in loaded.problems:
            _log.warning("checklist %s: %s at %s, line %s", *_where(problem))
        self._unread_checklists = tuple(sorted({problem.file for problem in loaded.problems}))


def _where(problem: Any) -> tuple[str, str, str, int | None]:
    return problem.file, problem.code, problem.where, problem.line
