"""The store's side of a backup: a copy made in steps, the proof of a copy, and the pictures that are new.

The journal is copied by SQLite's own backup call, never by copying the file: a copied log loses rows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from uuid import UUID

from assessor_app.domain.backups import BackupCounts, BackupFacts
from assessor_app.domain.journal import ChainHead
from assessor_app.services.backup_ports import (
    BackupProblem,
    PicturesCopied,
    ProvenCopy,
    StoreAccess,
    StoreStanding,
)
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.attachments import AttachmentStore
from assessor_app.storage.engine import Database, key_mark, open_kept, open_still
from assessor_app.storage.journal import Journal
from assessor_app.storage.local_store import read_own_state
from assessor_app.storage.migrate import OWN, revision_of
from assessor_app.storage.shorthand import Shorthand
from assessor_app.storage.workspace import LocalWorkspace

_BATCH = 16


class StoreBackups:
    """The open store as `services.backup_ports.BackupSource`."""

    def __init__(self, workspace: LocalWorkspace, key: bytes) -> None:
        self._workspace = workspace
        self._key = key

    @property
    def store_id(self) -> UUID:
        return self._workspace.store_id

    def standing(self) -> StoreStanding:
        workspace = self._workspace
        journal = workspace.store.journal
        first = workspace.store.database.rows("SELECT wall_at FROM entry ORDER BY id LIMIT 1")
        return StoreStanding(
            workspace.store_id,
            workspace.device.id,
            workspace.device.code,
            tuple(journal.head(device) for device in journal.devices()),
            workspace.erased,
            int(first[0][0]) if first else None,
        )

    def snapshot(self, target: Path, breathe: Callable[[int, int], object]) -> ChainHead:
        self._workspace.store.database.backup_to(target, self._key, breathe, durable=False)
        return self._workspace.head

    def mark_bytes(self) -> bytes:
        return mark_bytes(self._key)

    def erased_in(self, facts: BackupFacts) -> int:
        """Its entries about somebody keep their headers after an erasure: they say whom the backup holds."""
        later = self._workspace.erased - set(facts.erased)
        return sum(self._is_in(person, facts) for person in later)

    def _is_in(self, person: UUID, facts: BackupFacts) -> bool:
        reached = {head.device: head.seq for head in facts.heads}
        rows = self._workspace.store.database.rows(
            "SELECT d.uuid, min(e.seq) FROM entry e JOIN device d ON d.id = e.device_id"
            " JOIN person p ON p.id = e.about_id WHERE p.uuid = ? GROUP BY d.uuid",
            (person.bytes,),
        )
        return any(seq <= reached.get(UUID(bytes=device), 0) for device, seq in rows)

    def prove(self, copy: Path, goes_on: Callable[[], bool]) -> ProvenCopy:
        with _outside(copy):
            return prove_copy(copy, self._key, goes_on)

    def fits(self, pictures: Path, access: StoreAccess) -> bool:
        own = access.run_blocking(self._own_digests)
        with _outside(pictures):
            try:
                kept = open_kept(pictures, self._key)
            except StorageProblem as problem:
                if problem.code == "damaged":
                    return False
                raise
            try:
                return _digests(kept) <= own
            finally:
                kept.close()

    def bring_pictures(
        self, pictures: Path, access: StoreAccess, told: Callable[[int, int], object]
    ) -> PicturesCopied:
        own = access.run_blocking(self._own_digests)
        with _outside(pictures):
            if not pictures.exists():
                AttachmentStore.create_at(pictures, self._key, open_kept).close()
            kept = AttachmentStore(open_kept(pictures, self._key))
        try:
            with _outside(pictures):
                new = sorted(own - _digests(kept.database))
            for start in range(0, len(new), _BATCH):
                told(start, len(new))
                batch = access.run_blocking(partial(self._read, new[start : start + _BATCH]))
                with _outside(pictures):
                    kept.put_all(batch)
        finally:
            kept.close()
        with _outside(pictures):
            _read_back(pictures, self._key, new)
        return PicturesCopied(len(own), len(new))

    def _own_digests(self) -> frozenset[bytes]:
        return _digests(self._workspace.store.attachments.database)

    def _read(self, digests: list[bytes]) -> list[bytes]:
        """Their bytes; one that an erasure took meanwhile is passed over."""
        store = self._workspace.store.attachments
        found = (store.get(digest.hex()) for digest in digests)
        return [data for data in found if data is not None]


@contextmanager
def _outside(path: Path) -> Iterator[None]:
    """What the disk outside refuses is no trouble of the store's own disk."""
    try:
        yield
    except StorageProblem as problem:
        gone = not path.parent.is_dir()
        code = "backup_target_gone" if gone else _OUTSIDE.get(problem.code)
        if code is None:
            raise
        raise BackupProblem(code) from problem


_OUTSIDE = {
    "disk_full": "backup_target_full",
    "read_only": "backup_target_read_only",
    "vanished": "backup_target_gone",
    "io_error": "backup_target_io",
    "locked": "backup_target_busy",
    "damaged": "backup_not_proven",
}


def mark_bytes(key: bytes) -> bytes:
    """The content of the file beside a store by which its key is recognised."""
    return f"{key_mark(key).hex()}\n".encode("ascii")


def mark_fits(content: bytes, key: bytes) -> bool | None:
    """Whether such a file was made for this key; None where it is none."""
    found = content.strip()
    return None if len(found) != len(mark_bytes(key).strip()) else found == mark_bytes(key).strip()


def prove_pictures(pictures: Path, key: bytes, goes_on: Callable[[], bool]) -> int:
    """Open a copy of the pictures, undo what was written by half, check every page; returns how many.

    Raises BackupProblem: backup_damaged; Stopped.
    """
    try:
        kept = open_kept(pictures, key)
        try:
            if kept.faults(goes_on):
                raise BackupProblem("backup_damaged")
            return len(_digests(kept))
        finally:
            kept.close()
    except StorageProblem as problem:
        if problem.code in ("damaged", "wrong_key"):
            raise BackupProblem("backup_damaged") from problem
        raise


def erased_in_copy(copy: Path, key: bytes) -> frozenset[UUID]:
    """Who was erased by what a finished copy of a journal says. Any thread. Raises StorageProblem."""
    database = open_still(copy, key)
    try:
        return frozenset(UUID(bytes=row[0]) for row in database.rows("SELECT uuid FROM erased_person"))
    finally:
        database.close()


def prove_copy(copy: Path, key: bytes, goes_on: Callable[[], bool]) -> ProvenCopy:
    """Open a finished copy of a journal, check every page, and say what it holds. Any thread.

    Raises BackupProblem: backup_damaged, backup_from_the_future; Stopped where `goes_on` says so.
    """
    try:
        database = open_still(copy, key)
        try:
            revision = revision_of(database)
            if revision not in OWN.revisions:
                raise BackupProblem("backup_from_the_future")
            if database.faults(goes_on):
                raise BackupProblem("backup_damaged")
            return _described(database, revision)
        finally:
            database.close()
    except StorageProblem as problem:
        if problem.code in ("damaged", "wrong_key"):
            raise BackupProblem("backup_damaged") from problem
        raise


def _described(database: Database, revision: str) -> ProvenCopy:
    identity, _ = read_own_state(database)
    journal = Journal(database, Shorthand(database), identity.device)
    counted = {name: int(database.rows(sql)[0][0]) for name, sql in _COUNTED.items()}
    return ProvenCopy(
        identity.store,
        identity.device,
        identity.device_code,
        revision,
        tuple(journal.head(device) for device in journal.devices()),
        tuple(UUID(bytes=row[0]) for row in database.rows("SELECT uuid FROM erased_person ORDER BY uuid")),
        BackupCounts(**counted),
    )


_HIDDEN = "SELECT candidate FROM protected_person"
_THEIRS = f"SELECT id FROM assessment_row WHERE candidate IN ({_HIDDEN})"
_COUNTED = {
    "people": f"SELECT count(*) FROM candidate_row WHERE id NOT IN ({_HIDDEN})",
    "assessments": f"SELECT count(*) FROM assessment_row WHERE id NOT IN ({_THEIRS})",
    "marks": f"SELECT count(*) FROM mark_row WHERE assessment NOT IN ({_THEIRS})",
    "documents": f"SELECT count(*) FROM document_row WHERE assessment NOT IN ({_THEIRS})",
    "entries": "SELECT count(*) FROM entry",
}
"""The manifest can be read by everybody: who has protected identity is not counted in it."""


def _digests(database: Database) -> frozenset[bytes]:
    return frozenset(bytes(row[0]) for row in database.rows("SELECT digest FROM attachment"))


def _read_back(pictures: Path, key: bytes, digests: list[bytes]) -> None:
    """Read what was added once more from the medium. Raises BackupProblem: backup_not_proven."""
    if not digests:
        return
    kept = open_kept(pictures, key)
    try:
        for digest in digests:
            rows = kept.rows("SELECT data FROM attachment WHERE digest = ?", (digest,))
            if rows and hashlib.sha256(bytes(rows[0][0])).digest() != digest:
                raise BackupProblem("backup_not_proven")
    finally:
        kept.close()
