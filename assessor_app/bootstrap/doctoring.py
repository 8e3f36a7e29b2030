"""The examination put together: of a store that is open, and of one that is looked at from outside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from assessor_app.domain.journal import ChainHead
    from assessor_app.security.vault import UnlockedVault
    from assessor_app.services.backup_ports import StoreAccess, Target
    from assessor_app.services.backups import BackupService
    from assessor_app.services.doctoring import DoctorService, Finding, MachineCheck
    from assessor_app.services.ports import Clock
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.paths import Paths

SCRATCH = ".checking"


def doctor_of(
    paths: Paths,
    workspace: LocalWorkspace,
    vault: UnlockedVault,
    backups: BackupService,
    drawing: Lock | None = None,
) -> DoctorService:
    """The examination of the open store; `drawing` is held while a document is made as a proof."""
    import shutil

    from assessor_app.services.doctoring import DoctorService
    from assessor_app.storage.examining import OpenPatient

    shutil.rmtree(paths.data / SCRATCH, ignore_errors=True)  # a copy that a crash left behind
    key = vault.keys.database

    def clock_now(access: StoreAccess) -> Finding:
        from assessor_app.system.doctoring import clock

        return clock(access.run_blocking(lambda: workspace.clock_doubt))

    def mark_now(access: StoreAccess) -> Finding:
        return access.run_blocking(
            lambda: _mark(paths, workspace.store_id, workspace.head, workspace.digest_at)
        )

    checks: tuple[MachineCheck, ...] = (
        lambda _: vault_finding(paths, workspace.store_id),
        partial(_backups, backups, key),
        *_places(paths),
        lambda _: _papers(drawing),
        clock_now,
        mark_now,
    )
    return DoctorService(OpenPatient(workspace, key, _seal), checks, paths.data / SCRATCH)


def doctor_outside(paths: Paths, vault: UnlockedVault, clock: Clock, scratch: Path) -> DoctorService:
    """The examination of files that nobody has open; nothing in their folder is touched."""
    from assessor_app.services.doctoring import DoctorService
    from assessor_app.storage.examining import ClosedPatient

    key, store = vault.keys.database, vault.vault.tiles.store_id
    patient = ClosedPatient(paths.data, key, _seal)

    def backups(_access: StoreAccess) -> Finding:
        from assessor_app.system.backup_memory import BackupMemoryFile

        plan = BackupMemoryFile(paths.backup_plan(store)).peek()
        return _backups_of(paths, store, key, plan.targets, clock.now_ms(), plan.remind_after_days)

    def clock_now(_access: StoreAccess) -> Finding:
        from assessor_app.domain.journal import clock_doubt, clock_ms
        from assessor_app.system.doctoring import clock as finding

        newest, own = (clock_ms(at) if at else None for at in patient.clocks)
        return finding(clock_doubt(newest, own, clock.now_ms()))

    def mark_now(_access: StoreAccess) -> Finding:
        return _mark(paths, store, patient.head, patient.digest_of_mark)

    checks: tuple[MachineCheck, ...] = (
        lambda _: vault_finding(paths, store),
        backups,
        *_places(paths),
        lambda _: _papers(None),
        clock_now,
        mark_now,
    )
    return DoctorService(patient, checks, scratch)


def _seal(public: bytes, device: UUID, seq: int, digest: bytes, signature: bytes) -> bool:
    from assessor_app.security.seals import verify_head

    return verify_head(public, device, seq, digest, signature)


def vault_finding(paths: Paths, store: UUID) -> Finding:
    """Whether the vault can be read, belongs to the store, and can still be opened if somebody forgets."""
    from assessor_app.domain.centres import Role
    from assessor_app.security.tiles import read_tiles
    from assessor_app.services.doctoring import Finding, Verdict

    if (broken := vault_problem(paths)) is not None:
        return broken
    tiles = read_tiles(paths.vault)
    if tiles.store_id != store:
        return Finding("vault", Verdict.WRONG, "vault_other_store")
    active = [account for account in tiles.accounts if not account.is_revoked]
    managers = [account for account in active if account.role == Role.MANAGER.value]
    details = (("accounts", str(len(active))), ("managers", str(len(managers))))
    if tiles.has_joined and active and not tiles.has_recovery:
        return Finding("vault", Verdict.FINE, "vault_joined", details)
    if not managers and not tiles.has_joined:
        return Finding("vault", Verdict.WRONG, "vault_no_manager", details)
    if not tiles.has_recovery:
        return Finding("vault", Verdict.LOOK, "vault_no_recovery", details)
    return Finding("vault", Verdict.FINE, "vault_fine", details)


def vault_problem(paths: Paths) -> Finding | None:
    """What is wrong with a vault that cannot even be read, or None."""
    from assessor_app.security.errors import VaultError
    from assessor_app.security.tiles import read_tiles
    from assessor_app.services.doctoring import Finding, Verdict

    try:
        read_tiles(paths.vault)
    except VaultError as error:
        return Finding("vault", Verdict.WRONG, "vault_unusable", (("problem", error.code),))
    return None


def _backups(backups: BackupService, key: bytes, access: StoreAccess) -> Finding:
    """The age of the last backup, and whether it opens."""
    from assessor_app.services.doctoring import Finding, Verdict

    state = access.run_blocking(backups.state)
    if state.last_at is None:
        return Finding("backups", Verdict.LOOK, "backups_none")
    days = (("days", str(state.age_days)),)
    newest = _newest(backups, access)
    if newest is None:
        return Finding("backups", Verdict.LOOK, "backups_unreachable", days)
    return _opened(newest, key, days, old=(state.age_days or 0) > state.remind_after_days)


def _newest(backups: BackupService, access: StoreAccess) -> Path | None:
    from assessor_app.services.backup_ports import BackupProblem

    found: list[tuple[int, str]] = []
    for target in backups.targets():
        if target.problem in (None, "backup_target_read_only"):
            try:
                rows = backups.backups(target.folder, access)
            except BackupProblem:
                continue
            found += [(row.facts.made_at, row.folder) for row in rows if row.facts is not None]
    return Path(max(found)[1]) if found else None


def _backups_of(
    paths: Paths, store: UUID, key: bytes, targets: tuple[Target, ...], now: int, remind_after: int
) -> Finding:
    from assessor_app.domain.backups import age_days
    from assessor_app.services.backup_ports import BackupProblem
    from assessor_app.services.doctoring import Finding, Verdict
    from assessor_app.system.backup_folders import BackupFolders

    shelf = BackupFolders(paths.data)
    found: list[tuple[int, Path]] = []
    for target in targets:
        try:
            listed = shelf.listed(Path(target.folder), store)
        except BackupProblem:
            continue
        found += [(one.facts.made_at, one.place) for one in listed if one.facts is not None]
    if not found:
        code = "backups_unreachable" if any(target.last_at for target in targets) else "backups_none"
        return Finding("backups", Verdict.LOOK, code, (("days", "–"),))
    made_at, place = max(found)
    age = age_days(made_at, now)
    return _opened(place, key, (("days", str(age)),), old=age > remind_after)


def _opened(place: Path, key: bytes, days: tuple[tuple[str, str], ...], *, old: bool) -> Finding:
    from assessor_app.services.backup_ports import BackupProblem
    from assessor_app.services.doctoring import Finding, Verdict
    from assessor_app.services.ports import StorageProblem
    from assessor_app.storage.backup import prove_copy

    try:
        prove_copy(place / "journal.db", key, lambda: True)
    except (BackupProblem, StorageProblem):
        return Finding("backups", Verdict.WRONG, "backups_broken", days)
    if old:
        return Finding("backups", Verdict.LOOK, "backups_old", days)
    return Finding("backups", Verdict.FINE, "backups_fine", days)


def _papers(drawing: Lock | None) -> Finding:
    """Whether documents can be drawn, signed and read again on this PC."""
    from assessor_app.bootstrap.paper_proofs import papers_finding
    from assessor_app.system.paths import resource_root

    return papers_finding(resource_root(), drawing)


def _places(paths: Paths) -> tuple[MachineCheck, ...]:
    from assessor_app.bootstrap.restoring import aside_folders
    from assessor_app.system import doctoring

    return (
        lambda _: doctoring.room(paths.data),
        lambda _: doctoring.folder(paths.data),
        lambda _: doctoring.put_aside(aside_folders(paths)),
    )


def _mark(
    paths: Paths, store: UUID, head: ChainHead | None, digest_at: Callable[[int], bytes | None]
) -> Finding:
    """How the store stands to what this machine has seen of it."""
    from assessor_app.services.doctoring import Finding, Verdict
    from assessor_app.system.high_water import HighWater, Standing
    from assessor_app.system.machine import machine_id

    mark = HighWater.peek(paths.high_water(store), machine_id())
    if mark.problem is not None:
        return Finding("mark", Verdict.LOOK, "mark_unreadable")
    if head is None:
        return Finding("mark", Verdict.SKIPPED, "mark_not_compared")
    standing = mark.compare(head.device, head.seq, head.chain_digest, digest_at)
    if standing in (Standing.KNOWN, Standing.NEW):
        return Finding("mark", Verdict.FINE, "mark_fine")
    if standing is Standing.UNMARKED:
        return Finding("mark", Verdict.LOOK, "mark_missing")
    return Finding("mark", Verdict.LOOK, "mark_behind")
