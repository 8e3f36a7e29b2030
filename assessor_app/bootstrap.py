"""The composition root: the only place that constructs adapters. No rules, no screens.

`Program` is what the window and the command line are given. Modules that take long to import (storage,
documents, cryptography) are imported where they are first needed, on the database lane, so that the login is
on the screen before.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from assessor_app import __version__
from assessor_app.system.clock import SystemClock
from assessor_app.system.paths import Paths, resource_root
from assessor_app.system.preferences import FilePreferences
from assessor_app.system.settings import SettingsFile
from assessor_app.ui.composition import AccountTile, Condition, FirstRunForm, OpenedServices

if TYPE_CHECKING:
    from assessor_app.domain.centres import Actor
    from assessor_app.security.costs import KdfCost
    from assessor_app.security.vault import UnlockedVault, Vault
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace

_STAGING = ".founding"
_WHOLE = "whole"
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
        with suppress(OSError):
            _finish_founding(paths)

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
        return _demo_mark(self._paths).exists()

    def open_by_itself(self) -> OpenedServices:
        from assessor_app.services.demo_centre import DEMO_PASSPHRASE

        return self.unlock(self.accounts()[0].id, DEMO_PASSPHRASE)

    def create(self, form: FirstRunForm) -> OpenedServices:
        self._refuse_shared_folder()
        account = _found(self._paths, form, self._clock)
        return self.unlock(account, form.passphrase)

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        from assessor_app.system.files import write_whole

        self._refuse_shared_folder()
        vault = self._locked_vault().unlock(account, passphrase, write_whole, self._cost())
        if self._workspace is None:
            self._workspace = _open_store(self._paths, vault, self._clock)
        self._vault = vault
        return self._opened(account)

    def conditions(self) -> tuple[Condition, ...]:
        found = []
        if self._workspace is not None and (doubt := self._workspace.clock_doubt):
            found.append(Condition(f"clock_{doubt}"))
        if self._preferences.problem is not None:
            found.append(Condition(self._preferences.problem.code))
        if self._unread_checklists:
            found.append(Condition("checklists_unreadable", (("files", ", ".join(self._unread_checklists)),)))
        return tuple(found)

    def confirm_clock(self) -> None:
        self.workspace.confirm_clock()

    def close(self) -> None:
        self._preferences.flush()
        if self._workspace is not None:
            with suppress(OSError):
                _note_high_water(self._paths, self._workspace)
            self._workspace.close()
            self._workspace = None

    # -- inside --

    def _cost(self) -> KdfCost:
        return _cost(demo=self.opens_itself())

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

    def _opened(self, account: UUID) -> OpenedServices:
        self._publish_checklists()
        return composed(self.workspace, account, self._clock, resource_root(), self.conditions())

    def _publish_checklists(self) -> None:
        from assessor_app.system.resources import canonical_bytes, load_checklists

        loaded = load_checklists(resource_root() / "checklists")
        for checklist in loaded.checklists:
            content = canonical_bytes(checklist)
            self.workspace.keep_checklist(checklist.digest, content, published=True)
        for problem in loaded.problems:
            _log.warning("checklist %s: %s at %s, line %s", *_where(problem))
        self._unread_checklists = tuple(sorted({problem.file for problem in loaded.problems}))


# ---- founding and opening a store ------------------------------------------------------------------------


def _found(paths: Paths, form: FirstRunForm, clock: Clock) -> UUID:
    """Make a centre in a folder of its own beside its place, then move it there, the vault last.

    Whatever stops this half way leaves either nothing or a whole centre. Returns the first account.
    """
    import shutil

    from assessor_app.services.ports import StorageProblem

    if paths.vault.exists() or paths.database.exists():
        raise StorageProblem("store_exists")
    staging = Paths(paths.data / _STAGING, paths.state)
    shutil.rmtree(staging.data, ignore_errors=True)
    staging.data.mkdir(parents=True, mode=0o700)
    try:
        account = _furnish(staging, form, clock)
    except BaseException:
        shutil.rmtree(staging.data, ignore_errors=True)
        raise
    (staging.data / _WHOLE).touch()
    _finish_founding(paths)
    return account


def _furnish(paths: Paths, form: FirstRunForm, clock: Clock) -> UUID:
    from assessor_app.domain import centres
    from assessor_app.domain.certificates import device_code
    from assessor_app.security.seals import sign_head
    from assessor_app.security.vault import NewAccount, Vault
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.files import write_whole
    from assessor_app.system.identities import GrowingIdentities

    new = GrowingIdentities(clock.now_ms).new
    centre, device, account = new(), new(), new()
    named = centres.register_centre(
        centre, form.centre_name, form.centre_code, form.place, form.contact, demo=form.demo
    )
    first = centres.Account(account, form.account_name, centres.Role.MANAGER)
    let_in = centres.register_account(centre, first)
    vault = Vault.create(
        paths.vault,
        new(),
        form.centre_name,
        device,
        NewAccount(account, form.account_name, first.role.value),
        form.passphrase,
        write_whole,
        _cost(demo=form.demo),
    )
    keys = vault.keys
    code = device_code(device)
    workspace = LocalWorkspace.create(
        paths.data,
        keys.database,
        store_id=vault.vault.tiles.store_id,
        centre_id=centre,
        device_id=device,
        device_code=code,
        clock=clock,
        seal=lambda *head: sign_head(keys.device, *head),
    )
    try:
        writes = centres.Device(device, keys.device.public_bytes.hex(), code, "")
        workspace.commit(account, (*named, *centres.enrol_device(centre, writes), *let_in))
        _note_high_water(paths, workspace)
    finally:
        workspace.close()
    return account


def _finish_founding(paths: Paths) -> None:
    """Move a centre that was made whole into its place; does nothing where there is none."""
    staging = paths.data / _STAGING
    if not (staging / _WHOLE).exists():
        return
    files = [path for path in staging.iterdir() if path.name not in (_WHOLE, paths.vault.name)]
    vault = staging / paths.vault.name
    for path in [*files, *([vault] if vault.exists() else [])]:
        path.replace(paths.data / path.name)
    (staging / _WHOLE).unlink()
    staging.rmdir()


def _open_store(paths: Paths, vault: UnlockedVault, clock: Clock) -> LocalWorkspace:
    """Open the store; a restored or copied one gets a new device identity before its first write."""
    from assessor_app.security.seals import sign_head
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.high_water import HighWater
    from assessor_app.system.machine import machine_id

    workspace = LocalWorkspace.open(
        paths.data,
        vault.keys.database,
        clock=clock,
        seal=lambda *head: sign_head(vault.keys.device, *head),
    )
    try:
        mark = HighWater.read(paths.high_water(vault.vault.tiles.store_id), machine_id())
        head = workspace.head
        standing = mark.compare(head.device, head.seq, head.chain_digest, workspace.digest_at)
        if standing.needs_new_device or vault.keys.device_id != head.device:
            _log.warning("new device identity: the store stands as %s", standing.value)
            _renew_device(workspace, vault, clock)
        _note_high_water(paths, workspace)
    except BaseException:
        workspace.close()
        raise
    return workspace


def _renew_device(workspace: LocalWorkspace, vault: UnlockedVault, clock: Clock) -> None:
    from assessor_app.domain import centres
    from assessor_app.domain.certificates import device_code
    from assessor_app.system.identities import GrowingIdentities

    device = GrowingIdentities(clock.now_ms).new()
    vault.renew_device(device)
    code = device_code(device)
    workspace.adopt_device(device, code)
    writes = centres.Device(device, vault.keys.device.public_bytes.hex(), code, "")
    actor = vault.vault.tiles.accounts[0].id
    workspace.commit(actor, centres.enrol_device(workspace.centre_id, writes))


def _note_high_water(paths: Paths, workspace: LocalWorkspace) -> None:
    from assessor_app.system.high_water import HighWater
    from assessor_app.system.machine import machine_id

    head = workspace.head
    mark = HighWater.read(paths.high_water(workspace.store_id), machine_id())
    mark.advance(head.device, head.seq, head.chain_digest)


def _cost(*, demo: bool) -> KdfCost:
    """What a passphrase costs to try; the demo's is known to all and may be cheap."""
    from assessor_app.security.costs import KdfCost

    return KdfCost(memory_kib=8192, passes=1, lanes=1) if demo else KdfCost()


# ---- the demo ----------------------------------------------------------------------------------------------


def make_demo(paths: Paths, now: datetime, progress: Callable[[int, int], None] | None = None) -> None:
    """Found the demo centre in an empty folder and fill it as it would look at `now` (aware)."""
    from assessor_app.services import demo_centre as demo

    clock = demo.DemoClock(int((now - 22 * demo.DAY).timestamp() * 1000))
    program = Program(paths, clock)
    form = FirstRunForm(
        demo.CENTRE_NAME,
        demo.CENTRE_CODE,
        demo.CENTRE_PLACE,
        "",
        demo.MANAGER_NAME,
        demo.DEMO_PASSPHRASE,
        demo=True,
    )
    opened = program.create(form)
    try:
        names, assessors = _let_in(program, opened)
        services = demo.DemoServices(
            opened.assessments,
            opened.candidates,
            opened.centres,
            opened.documents,
            clock,
            program.workspace.confirm_clock,
        )
        with program.workspace.bulk():
            builder = demo.DemoBuilder(services, opened.actor, (opened.actor, *assessors))
            builder.build(now, names, progress)
        _demo_mark(paths).touch()
    finally:
        program.close()


def _let_in(program: Program, opened: OpenedServices) -> tuple[dict[UUID, str], list[Actor]]:
    """Give the demo's assessors their accounts."""
    from assessor_app.domain import centres
    from assessor_app.security.vault import NewAccount
    from assessor_app.services import demo_centre as demo
    from assessor_app.system.identities import GrowingIdentities

    names = {opened.actor.id: opened.actor_name}
    assessors = []
    for name in demo.ASSESSOR_NAMES:
        account = GrowingIdentities(program.clock.now_ms).new()
        role = centres.Role.ASSESSOR
        program.vault.add_account(NewAccount(account, name, role.value), demo.DEMO_PASSPHRASE)
        drafts = centres.register_account(opened.centre.id, centres.Account(account, name, role))
        program.workspace.commit(opened.actor.id, drafts)
        names[account] = name
        assessors.append(centres.Actor(account, role))
    return names, assessors


# ---- the use cases ----------------------------------------------------------------------------------------


def composed(
    workspace: LocalWorkspace,
    account: UUID,
    clock: Clock,
    resources: Path,
    conditions: tuple[Condition, ...] = (),
) -> OpenedServices:
    """The use cases over an open store, for one account."""
    from assessor_app.documents.preview import PdfiumPages
    from assessor_app.documents.renderer import ReportlabRenderer
    from assessor_app.domain.centres import Actor
    from assessor_app.services.assessments import AssessmentService
    from assessor_app.services.candidates import CandidateService
    from assessor_app.services.centres import CentreService
    from assessor_app.services.documents import DocumentService
    from assessor_app.system.identities import GrowingIdentities
    from assessor_app.system.pictures import PillowPictures

    identities = GrowingIdentities(clock.now_ms)
    centres = CentreService(workspace, identities)
    known = workspace.centre().accounts[account]
    renderer = ReportlabRenderer(resources / "certificates")
    zone = datetime.now(UTC).astimezone().tzinfo or UTC
    return OpenedServices(
        actor=Actor(account, known.role),
        actor_name=known.name,
        centre=centres.view(),
        assessments=AssessmentService(workspace, identities, PillowPictures()),
        candidates=CandidateService(workspace, identities),
        documents=DocumentService(workspace, identities, clock, renderer, PdfiumPages(), zone),
        centres=centres,
        now=_local_now(clock),
        conditions=conditions,
    )


def _local_now(clock: Clock) -> Callable[[], datetime]:
    return lambda: datetime.fromtimestamp(clock.now_ms() / 1000, UTC).astimezone()


def _demo_mark(paths: Paths) -> Path:
    return paths.data / "demo"


def _where(problem: Any) -> tuple[str, str, str, int | None]:
    return problem.file, problem.code, problem.where, problem.line
