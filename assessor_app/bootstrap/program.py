"""The program without its window: what the window and the command line are given.

Modules that take long to import (storage, documents, cryptography) are imported where they are first needed,
on the database lane, so that the login is on the screen before.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app import __version__
from assessor_app.bootstrap.checklists import publish_checklists
from assessor_app.bootstrap.founding import finish_founding, found, passphrase_cost
from assessor_app.bootstrap.opening import (
    conditions_of,
    demo_mark,
    introduce_centre_keys,
    note_high_water,
    note_revoked,
    open_store,
    recover_account,
    refuse_revoked,
)
from assessor_app.system.clock import SystemClock
from assessor_app.system.paths import Paths, resource_root
from assessor_app.system.preferences import FilePreferences
from assessor_app.system.settings import SettingsFile
from assessor_app.ui.composition import AccountTile, Condition, FirstRunForm, OpenedServices, Upkeep

if TYPE_CHECKING:
    from assessor_app.bootstrap.composing import Doors, Tools
    from assessor_app.bootstrap.joining import ProgramJoiningDesk
    from assessor_app.bootstrap.opening import Opened
    from assessor_app.bootstrap.restore_desk import ProgramRestoreDesk
    from assessor_app.security.costs import KdfCost
    from assessor_app.security.vault import UnlockedVault, Vault
    from assessor_app.services.ports import Clock
    from assessor_app.services.server import ServerService
    from assessor_app.services.unlocking import PinGate
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.login_memory import LoginMemoryFile
    from assessor_app.ui.printing.ports import Printers

_log = logging.getLogger(__name__)


class Program:
    """The program without its window; implements `ui.composition.Composition`."""

    def __init__(self, paths: Paths, clock: Clock | None = None) -> None:
        self._paths = paths
        self._clock: Clock = clock or SystemClock()
        self._preferences = FilePreferences(SettingsFile(paths.settings))
        self._workspace: LocalWorkspace | None = None
        self._vault: UnlockedVault | None = None
        self._account: UUID | None = None
        self._vaults: dict[UUID, UnlockedVault] = {}
        self._memory: LoginMemoryFile | None = None
        self._gate: PinGate | None = None
        self._are_checklists_published = False
        self._tools: Tools | None = None
        self._unread_checklists: tuple[str, ...] = ()
        self._opening: Opened | None = None
        self._opened_services: OpenedServices | None = None
        self._upkeep_made: Upkeep | None = None
        self._server: ServerService | None = None
        with suppress(OSError):
            finish_founding(paths)
            self._forget_joined()
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

    def printers(self) -> Printers:
        from assessor_app.ui.printing.qt_printers import QtPrinters

        return QtPrinters()

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

        ready = self._gate.is_ready if self._gate is not None else _nobody
        return tuple(
            AccountTile(account.id, account.name, account.role, ready(account.id))
            for account in read_tiles(self._paths.vault).accounts
            if not account.is_revoked
        )

    def has_recovery_sheet(self) -> bool:
        from assessor_app.security.tiles import read_tiles

        tiles = read_tiles(self._paths.vault)
        return tiles.has_recovery or tiles.has_unproven

    def has_joined(self) -> bool:
        from assessor_app.security.tiles import read_tiles

        return self.has_store() and read_tiles(self._paths.vault).has_joined

    def opens_itself(self) -> bool:
        return demo_mark(self._paths).exists()

    def open_by_itself(self) -> OpenedServices:
        from assessor_app.services.demo_centre import DEMO_PASSPHRASE

        return self.unlock(self.accounts()[0].id, DEMO_PASSPHRASE)

    def prepare_logo(self, file: Path) -> bytes:
        from assessor_app.services.ports import PictureRefused
        from assessor_app.system.pictures import LARGEST_RAW_BYTES, PillowPictures

        if file.stat().st_size > LARGEST_RAW_BYTES:
            raise PictureRefused("too_large")
        return PillowPictures().prepare_logo(file.read_bytes()).data

    def passphrase_hint(self) -> str:
        from assessor_app.services.demo_centre import DEMO_PASSPHRASE

        return DEMO_PASSPHRASE if self.opens_itself() else ""

    def create(self, form: FirstRunForm) -> OpenedServices:
        self._refuse_shared_folder()
        account = found(self._paths, form, self._clock)
        return self.unlock(account, form.passphrase)

    def wait_s(self, account: UUID) -> int:
        return self._logins().wait_s(account)

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        from assessor_app.services.ports import StorageProblem
        from assessor_app.services.vault_following import follow_journal

        self._refuse_shared_folder()
        vault = self._opened_vault(account, passphrase)
        if self._workspace is None:
            self._opening = open_store(self._paths, vault, account, self._clock)
            self._workspace = self._opening.workspace
        else:
            refuse_revoked(self._workspace, vault, account)
        self._vault = self._vaults[account] = vault
        self._account = account
        doors = self._doors(account)
        with suppress(StorageProblem):  # a full disk is no reason not to read; the next login tries again
            follow_journal(self._workspace, doors.vault, account, passphrase)
            introduce_centre_keys(self._workspace, vault, account, self._clock)
        self._pin_gate().logged_in(account)
        opened = self._opened(account)
        self._logins().right(account)
        return opened

    def unlock_by_pin(self, account: UUID, pin: str) -> OpenedServices:
        gate = self._pin_gate()
        try:
            gate.check(self.workspace.centre().accounts, account, pin)
        finally:
            if not gate.is_ready(account):
                self._vaults.pop(account, None)
        vault = self._vaults[account]
        vault.follow(self.vault, account)
        self._vault, self._account = vault, account
        return self._opened(account)

    def log_out(self, account: UUID) -> None:
        if self._gate is not None:
            self._gate.logged_out(account)

    def recover(self, account: UUID, words: str, passphrase: str) -> OpenedServices:
        from assessor_app.system.files import write_whole

        self._refuse_shared_folder()
        self._refuse_half_restored()
        vault = self._locked_vault().recover(words, write_whole, self._cost())
        workspace = self._workspace
        if workspace is None:
            self._opening = open_store(self._paths, vault, account, self._clock)
            workspace = self._workspace = self._opening.workspace
            self._vault = vault
        recover_account(workspace, vault, account, passphrase)
        self._logins().right(account)
        return self.unlock(account, passphrase)

    def conditions(self) -> tuple[Condition, ...]:
        found = []
        if self._workspace is not None and (doubt := self._workspace.clock_doubt):
            found.append(Condition(f"clock_{doubt}"))
        if self._opening is not None and self._workspace is not None:
            found += conditions_of(self._opening)
        found += [Condition(code) for code in self._lacking_keys()]
        if self._upkeep_made is not None and (state := self._upkeep_made.backups.state()).problem is not None:
            found.append(Condition(state.problem, (("days", str(state.age_days)),)))
        if self._preferences.problem is not None:
            found.append(Condition(self._preferences.problem.code))
        if self._unread_checklists:
            found.append(Condition("checklists_unreadable", (("files", ", ".join(self._unread_checklists)),)))
        return tuple(found)

    @property
    def restoring(self) -> ProgramRestoreDesk:
        from assessor_app.bootstrap.restore_desk import ProgramRestoreDesk

        return ProgramRestoreDesk(self._paths, self._clock)

    @property
    def joining(self) -> ProgramJoiningDesk:
        from assessor_app.bootstrap.exchanging import carriers
        from assessor_app.bootstrap.joining import ProgramJoiningDesk

        return ProgramJoiningDesk(self._paths, self._clock, carriers, self._cost())

    def confirm_clock(self) -> None:
        self.workspace.confirm_clock()

    def close(self) -> None:
        self._preferences.flush()
        if self._server is not None:
            self._server.stop()
            self._server = None
        if self._workspace is not None:
            if (
                self._vault is not None
            ):  # None where the recovery sheet opened the store and no more came of it
                with suppress(OSError):
                    note_high_water(self._paths, self._workspace, self._vault)
            self._workspace.close()
            self._workspace = self._gate = self._upkeep_made = None

    # -- inside --

    def _lacking_keys(self) -> tuple[str, ...]:
        """What a manager should see to, so that nobody is ever locked out; the demo's passphrase is known."""
        from assessor_app.domain.centres import Role

        if self._vault is None or self._account is None or self.opens_itself():
            return ()
        tile = next(one for one in self._vault.vault.tiles.accounts if one.id == self._account)
        if tile.role != Role.MANAGER.value:
            return ()
        if self._vault.lacks_manager_key:
            return ("manager_key_missing",)
        return () if self._vault.sheet_standing in ("proven", "renewing") else ("no_recovery_sheet",)

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

    def _forget_joined(self) -> None:
        """What is left of waiting once a PC has joined; hardly ever something to do."""
        if self._paths.joining.exists() and self._paths.vault.exists():
            from assessor_app.bootstrap.joining import forget_joined

            forget_joined(self._paths)

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

    def _opened_vault(self, account: UUID, passphrase: str) -> UnlockedVault:
        """The vault, opened; a wrong passphrase is remembered, and none is tried during a wait."""
        from assessor_app.services.ports import EnvironmentProblem
        from assessor_app.system.files import write_whole

        logins = self._logins()
        if (seconds := logins.wait_s(account)) > 0:
            raise EnvironmentProblem("wait_before_trying", seconds=seconds)
        try:
            return self._locked_vault().unlock(account, passphrase, write_whole, self._cost())
        except EnvironmentProblem as problem:
            if problem.code == "wrong_passphrase":
                logins.wrong(account)
            raise

    def _logins(self) -> LoginMemoryFile:
        from assessor_app.security.tiles import read_tiles
        from assessor_app.system.login_memory import LoginMemoryFile

        if self._memory is None:
            path = self._paths.logins(read_tiles(self._paths.vault).store_id)
            self._memory = LoginMemoryFile(path, self._clock.now_ms)
        return self._memory

    def _pin_gate(self) -> PinGate:
        from assessor_app.security.pins import Argon2PinMaker
        from assessor_app.services.unlocking import PinGate
        from assessor_app.storage.pins import LocalPins

        if self._gate is None:
            pins = LocalPins(self.workspace.store, self._clock)
            self._gate = PinGate(pins, Argon2PinMaker(self._cost()))
        return self._gate

    def _doors(self, account: UUID) -> Doors:
        from assessor_app.bootstrap.composing import Doors
        from assessor_app.security.account_vault import OpenAccountVault, OpenKeys
        from assessor_app.security.centre_keys import OpenCentreKeys, OpenKeyChest
        from assessor_app.security.key_files import OpenKeyFiles
        from assessor_app.security.pins import Argon2PinMaker
        from assessor_app.system.files import write_whole

        vault = OpenAccountVault(lambda: self.vault, write_whole, self._cost(), self._note_revoked)
        keys, centre = OpenKeys(lambda: self.vault), self.workspace.centre
        return Doors(
            vault,
            self._pin_gate(),
            Argon2PinMaker(self._cost()),
            self._logins(),
            keys,
            lambda message: self.vault.keys.device.sign(message),
            lambda: note_high_water(self._paths, self.workspace, self.vault),
            OpenCentreKeys(lambda: self._vaults.get(account), centre, account, self._clock.now_ms),
            OpenKeyChest(lambda: self._vaults.get(account)),
            OpenKeyFiles(lambda: self._vaults.get(account)),
        )

    def _note_revoked(self) -> None:
        note_revoked(self._paths, self.vault)

    def _opened(self, account: UUID) -> OpenedServices:
        """The use cases for one account, which see what that account may see."""
        from assessor_app.bootstrap.composing import composed, tools

        if not self._are_checklists_published:
            self._unread_checklists = publish_checklists(self.workspace)
            self._are_checklists_published = True
        known = self.workspace.centre().accounts[account]
        self._tools = self._tools or tools(self._clock, resource_root())
        opened = composed(
            self.workspace, known, self._tools, self._doors(account), self._upkeep(), self.conditions()
        )
        opened = replace(opened, server=self._served())
        self._opened_services = opened
        return opened

    @property
    def opened(self) -> OpenedServices:
        """The use cases of who opened the store last. Raises RuntimeError before that."""
        if self._opened_services is None:
            raise RuntimeError("the store is not open")
        return self._opened_services

    def _upkeep(self) -> Upkeep:
        """Made once a store: whoever is logged in, there is one backup at a time."""
        from assessor_app.bootstrap.backing_up import backups_of
        from assessor_app.bootstrap.doctoring import doctor_of
        from assessor_app.bootstrap.restore_desk import ProgramRestoreDesk

        if self._upkeep_made is None:
            workspace, vault = self.workspace, self.vault
            backups = backups_of(self._paths, workspace, vault, self._clock, __version__)
            drawing = self._tools.drawing if self._tools else None
            doctor = doctor_of(self._paths, workspace, vault, backups, drawing)
            desk = ProgramRestoreDesk(self._paths, self._clock, lambda: vault.keys.database)
            self._upkeep_made = Upkeep(backups, doctor, desk)
        return self._upkeep_made

    def _served(self) -> ServerService:
        """Made once a store: it keeps step with its server whoever is logged in."""
        from assessor_app.bootstrap.serving import server_of

        self._server = self._server or server_of(self.workspace, self._clock)
        return self._server


def _nobody(_account: UUID) -> bool:
    """Before a store is open no PIN unlocks anything."""
    return False
