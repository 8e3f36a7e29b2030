"""How a backup is made: a copy on this PC's own disk, brought to the folder, proven there, then the manifest.

Whatever stops it on the way leaves half a backup, which counts for nothing and is cleared away at the next.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path

from assessor_app.domain.backups import (
    BackupFacts,
    BackupFile,
    kept_by_rotation,
)
from assessor_app.domain.journal import ChainHead
from assessor_app.services.backup_ports import (
    BackupProblem,
    BackupShelf,
    BackupSource,
    FolderFacts,
    Progress,
    ProvenCopy,
    StoreAccess,
    StoreStanding,
)
from assessor_app.services.backup_views import BackupDone
from assessor_app.services.ports import Clock, EnvironmentProblem, Stopped, StorageProblem

JOURNAL, MARK, VAULT = "journal.db", "journal.mark", "vault.json"
_FIRST_PICTURES = "attachments-1.db"
_MARGIN_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True)
class BackupSurroundings:
    """What the service knows of the program: versions, the vault's bytes, a folder of its own to work in."""

    program: str
    centre_name: Callable[[], str]
    read_vault: Callable[[], bytes]
    is_demo: bool
    scratch: Path
    zone: tzinfo


class BackupMaker:
    """Makes backups and keeps them in turn. Beside the store, but for `fingerprint`."""

    def __init__(
        self, source: BackupSource, shelf: BackupShelf, clock: Clock, around: BackupSurroundings
    ) -> None:
        self._source = source
        self._shelf = shelf
        self._clock = clock
        self._around = around

    def make(
        self, folder: Path, facts: FolderFacts, access: StoreAccess, progress: Progress | None
    ) -> tuple[BackupDone, str]:
        """Make one; returns it, and what tells whether anything has changed since."""
        told = _Told(progress)
        with self._scratch() as scratch:
            taken = self._take(scratch, access, told)
            size = (scratch / JOURNAL).stat().st_size
            _check_room(facts, size + len(taken.vault))
            backup = self._shelf.begin(
                folder, taken.standing.store, taken.made_at, taken.standing.device_code
            )
            try:
                written, added = self._write(backup, scratch, taken, access, told)
            except BaseException:
                with suppress(EnvironmentProblem, OSError):
                    self._shelf.remove(backup)
                raise
        removed = self._rotate(folder, backup, written, access)
        return BackupDone(str(backup), written.made_at, written, removed, added), taken.fingerprint

    def _take(self, scratch: Path, access: StoreAccess, told: _Told) -> _Taken:
        """The store and its vault as they are at one moment, on this PC's own disk."""

        def breathe(done: int, total: int) -> None:
            access.let_others()
            told("copying", done, total)

        def take() -> _Taken:
            head = self._source.snapshot(scratch / JOURNAL, breathe)
            vault = self._around.read_vault()
            return _Taken(self._source.standing(), head, vault, self.fingerprint(), self._clock.now_ms())

        try:
            return access.run_blocking(take)
        except StorageProblem as problem:
            if problem.code == "disk_full":
                raise BackupProblem("backup_no_room_here") from problem
            raise

    def _write(
        self, backup: Path, scratch: Path, taken: _Taken, access: StoreAccess, told: _Told
    ) -> tuple[BackupFacts, int]:
        shelf, source = self._shelf, self._source
        name = self._pictures_name(backup, access)
        pictures = source.bring_pictures(
            shelf.pictures(backup, name), access, lambda done, total: told("pictures", done, total)
        )
        files = (
            shelf.bring(scratch / JOURNAL, backup, lambda done, total: told("bringing", done, total)),
            shelf.bring_bytes(MARK, source.mark_bytes(), backup),
            shelf.bring_bytes(VAULT, taken.vault, backup),
        )
        told("proving", 0, 0)
        proven = source.prove(backup / JOURNAL, told.goes_on)
        if proven.store != taken.standing.store or taken.head not in proven.heads:
            raise BackupProblem("backup_not_proven")
        facts = self._facts(proven, files, name, taken.made_at, pictures.total)
        shelf.finish(backup, facts)
        return facts, pictures.added

    def _facts(
        self, proven: ProvenCopy, files: tuple[BackupFile, ...], pictures: str, made_at: int, total: int
    ) -> BackupFacts:
        return BackupFacts(
            store=proven.store,
            centre_name=self._around.centre_name(),
            program=self._around.program,
            revision=proven.revision,
            made_at=made_at,
            own=proven.device,
            device_code=proven.device_code,
            heads=proven.heads,
            counts=replace(proven.counts, pictures=total),
            files=files,
            attachments=pictures,
            erased=proven.erased,
        )

    def _pictures_name(self, backup: Path, access: StoreAccess) -> str:
        """The shared file of pictures to add to; a new one where an erasure has left the old one behind."""
        names = self._shelf.pictures_names(backup)
        if not names:
            return _FIRST_PICTURES
        if self._source.fits(self._shelf.pictures(backup, names[-1]), access):
            return names[-1]
        number = int(names[-1].removeprefix("attachments-").removesuffix(".db"))
        return f"attachments-{number + 1}.db"

    def _rotate(self, folder: Path, newest: Path, written: BackupFacts, access: StoreAccess) -> int:
        """Take away what is no longer kept, now that a newer one was proven. Returns how many.

        A folder that refuses leaves old backups where they are: that harms nobody.
        """
        removed = 0
        with suppress(EnvironmentProblem, OSError):
            found = self._shelf.listed(folder, self._source.store_id)
            good = {one.place: one.facts for one in found if one.facts is not None}
            if newest not in good:
                return 0
            made = [facts.made_at for facts in good.values()]
            kept = kept_by_rotation(made, self._clock.now_ms(), self._around.zone)
            for place, facts in good.items():
                if place != newest and self._is_stale(facts, kept, written, access):
                    self._shelf.remove(place)
                    removed += 1
            self._shelf.drop_pictures(folder, self._source.store_id)
        return removed

    def _is_stale(
        self, facts: BackupFacts, kept: frozenset[int], newest: BackupFacts, access: StoreAccess
    ) -> bool:
        """Whether its turn is over, or it or the pictures beside it hold somebody who was erased later."""
        if facts.made_at not in kept:
            return True
        if facts.attachments != newest.attachments and not set(newest.erased) <= set(facts.erased):
            return True
        return access.run_blocking(lambda: self._source.erased_in(facts)) > 0

    def fingerprint(self) -> str:
        """The same while neither store nor vault has changed. Lane."""
        digest = hashlib.sha256(self._around.read_vault())
        for head in self._source.standing().heads:
            digest.update(head.device.bytes + head.seq.to_bytes(8, "big") + head.chain_digest)
        return digest.hexdigest()

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        folder = self._around.scratch
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Taken:
    standing: StoreStanding
    head: ChainHead
    vault: bytes
    fingerprint: str
    made_at: int


class _Told:
    """Tells how far the work has come, and ends it where the one who watches says so."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._progress is not None and self._progress(what, done, total) is False:
            raise Stopped

    def goes_on(self) -> bool:
        return self._progress is None or self._progress("proving", 0, 0) is not False


def _check_room(facts: FolderFacts, needed: int) -> None:
    """Refuse at once what would fill the stick half way."""
    if facts.free_bytes is not None and facts.free_bytes < needed + _MARGIN_BYTES:
        raise BackupProblem(
            "backup_target_no_room",
            needed=_megabytes(needed + _MARGIN_BYTES),
            free=_megabytes(facts.free_bytes),
        )


def _megabytes(size: int) -> str:
    return str(max(1, round(size / 1_000_000)))
