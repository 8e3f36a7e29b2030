"""Folders outside, sticks and other disks, where backups lie.

In a chosen folder::

    Assessor-backup/
      target.json                          what the folder is known by: another stick in its place is noticed
      <store>/attachments-1.db             pictures, shared by the backups that name the file
      <store>/2026-11-26-104207-7K3QF/     one backup: journal.db, journal.mark, vault.json, manifest.json

The manifest is written last and whole. A folder without one is half a backup and counts for nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import msgspec

from assessor_app.domain.backups import BackupFacts, BackupFile
from assessor_app.services.backup_ports import BackupProblem, FolderFacts, FoundBackup
from assessor_app.system.backup_manifests import (
    MANIFEST_NAME,
    file_problem,
    manifest_bytes,
    read_manifest,
)
from assessor_app.system.files import (
    flush_folder,
    free_bytes,
    is_writable,
    nearest_existing,
    read_at_most,
    write_whole,
)
from assessor_app.system.storage_kinds import StorageKind, storage_kind

FOLDER_NAME = "Assessor-backup"
TARGET_NAME = "target.json"
_BACKUP_NAME = re.compile(r"\d{4}-\d\d-\d\d-\d{6}-([0-9A-Z]{1,16})")
_PICTURES_NAME = re.compile(r"attachments-(\d{1,6})\.db")
_CHUNK = 1 << 20
_LARGEST_TARGET = 64 * 1024
_MOST_FOUND = 500
_ABANDONED_S = 24 * 3600


class BackupFolders:
    """`services.backup_ports.BackupShelf` on real folders. `data` is the folder of the store itself."""

    def __init__(self, data: Path) -> None:
        self._data = data

    # -- what a folder is like --

    def look(self, folder: Path, identity: str = "") -> FolderFacts:
        try:
            problem = self._problem_of(folder, identity)
            kind = storage_kind(folder)
            free = free_bytes(folder) if problem is None else None
            same = problem is None and _device(folder) == _device(self._data)
        except OSError as error:
            return FolderFacts(identity, False, False, target_problem(error, folder).code, None)
        return FolderFacts(_identity_in(folder) or "", kind is StorageKind.REMOVABLE, same, problem, free)

    def _problem_of(self, folder: Path, identity: str) -> str | None:
        if not folder.is_dir():
            return "backup_target_gone"
        if _is_within(folder, self._data):
            return "backup_target_inside"
        if identity and _identity_in(folder) != identity:
            # The folder under which a stick was mounted is often still there without the stick.
            return "backup_target_other"
        inside = folder / FOLDER_NAME
        return None if is_writable(inside if inside.is_dir() else folder) else "backup_target_read_only"

    def adopt(self, folder: Path) -> str:
        """Raises BackupProblem: backup_target_gone, _inside, _read_only, _full, _io."""
        with outside(folder):
            if (problem := self._problem_of(folder, "")) is not None:
                raise BackupProblem(problem)
            known = _identity_in(folder)
            if known is not None:
                return known
            identity = str(uuid4())
            (folder / FOLDER_NAME).mkdir(exist_ok=True)
            write_whole(folder / FOLDER_NAME / TARGET_NAME, msgspec.json.encode(_Known(identity=identity)))
            return identity

    # -- what lies there --

    def listed(self, folder: Path, store: UUID) -> tuple[FoundBackup, ...]:
        with outside(folder):
            return _newest_first(_in_store(_store_folder(folder, store), store))

    def found(self, folder: Path) -> tuple[FoundBackup, ...]:
        with outside(folder):
            if not folder.is_dir():
                raise BackupProblem("backup_target_gone")
            places = dict.fromkeys(_places_under(folder))
            return _newest_first(_found(place) for place in places)

    # -- making one --

    def begin(self, folder: Path, store: UUID, made_at: int, device_code: str) -> Path:
        with outside(folder):
            shelf = _store_folder(folder, store)
            shelf.mkdir(parents=True, exist_ok=True)
            for half in _halves(shelf):
                match = _BACKUP_NAME.fullmatch(half.name)
                if match is not None and (match[1] == device_code or _is_abandoned(half)):
                    shutil.rmtree(half, ignore_errors=True)
            while (backup := shelf / _name(made_at, device_code)).exists():
                made_at += 1000
            backup.mkdir()
            return backup

    def pictures(self, backup: Path, name: str) -> Path:
        return backup.parent / name

    def pictures_names(self, backup: Path) -> tuple[str, ...]:
        with outside(backup):
            found = [
                match for path in backup.parent.iterdir() if (match := _PICTURES_NAME.fullmatch(path.name))
            ]
        return tuple(match[0] for match in sorted(found, key=lambda match: int(match[1])))

    def bring(self, file: Path, backup: Path, told: Callable[[int, int], object]) -> BackupFile:
        with outside(backup):
            return copy_proven(file, backup / file.name, told)

    def bring_bytes(self, name: str, content: bytes, backup: Path) -> BackupFile:
        with outside(backup):
            write_whole(backup / name, content)
            if (backup / name).read_bytes() != content:
                raise BackupProblem("backup_not_proven")
        return BackupFile(name, len(content), hashlib.sha256(content).hexdigest())

    def finish(self, backup: Path, facts: BackupFacts) -> None:
        with outside(backup):
            for file in facts.files:
                if (backup / file.name).stat().st_size != file.size:
                    raise BackupProblem("backup_not_proven")
            write_whole(backup / MANIFEST_NAME, manifest_bytes(facts))
            flush_folder(backup.parent)

    # -- taking one away --

    def remove(self, backup: Path) -> None:
        with outside(backup):
            (backup / MANIFEST_NAME).unlink(missing_ok=True)
            shutil.rmtree(backup)

    def drop_pictures(self, folder: Path, store: UUID) -> None:
        with outside(folder):
            shelf = _store_folder(folder, store)
            good = [one for one in _in_store(shelf, store) if one.facts is not None]
            named = {one.facts.attachments for one in good if one.facts is not None}
            for path in list(shelf.iterdir()):
                if named and _PICTURES_NAME.fullmatch(path.name) and path.name not in named:
                    path.unlink()


class _Known(msgspec.Struct, frozen=True):
    identity: str
    format: str = "assessor-backup-target"


def copy_proven(source: Path, target: Path, told: Callable[[int, int], object]) -> BackupFile:
    """Copy a file that nobody writes, flush it to its medium and read it back from there.

    Raises OSError, and BackupProblem: backup_not_proven where it reads otherwise than it was written.
    """
    total = source.stat().st_size
    digest = hashlib.sha256()
    done = 0
    with source.open("rb") as reading, target.open("xb") as writing:
        while chunk := reading.read(_CHUNK):
            digest.update(chunk)
            writing.write(chunk)
            done += len(chunk)
            told(done, 2 * total)
            if done % (64 * _CHUNK) == 0:
                _settle(writing.fileno())  # a slow stick would else take it all at the end, in one long wait
        writing.flush()
        _settle(writing.fileno())
    if digest_of(target, lambda read: told(total + read, 2 * total)) != digest.hexdigest():
        raise BackupProblem("backup_not_proven")
    return BackupFile(target.name, total, digest.hexdigest())


def digest_of(path: Path, told: Callable[[int], object] = lambda _read: None) -> str:
    """SHA-256 of a file in hex. Raises OSError."""
    digest = hashlib.sha256()
    done = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            told(done)
    return digest.hexdigest()


def _settle(descriptor: int) -> None:
    os.fsync(descriptor)
    if sys.platform == "linux":
        # What is read back then comes from the medium, not from memory.
        with suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def outside(place: Path) -> Iterator[None]:
    """What a folder outside refuses, as a BackupProblem."""
    try:
        yield
    except OSError as error:
        raise target_problem(error, place) from error


def target_problem(error: OSError, place: Path) -> BackupProblem:
    """The problem for what a folder outside answered."""
    return BackupProblem(file_problem(error, gone=not (place.is_dir() or place.parent.is_dir())))


def _store_folder(folder: Path, store: UUID) -> Path:
    return folder / FOLDER_NAME / str(store)


def _name(made_at: int, device_code: str) -> str:
    return f"{datetime.fromtimestamp(made_at / 1000, UTC):%Y-%m-%d-%H%M%S}-{device_code}"


def _identity_in(folder: Path) -> str | None:
    try:
        content = read_at_most(folder / FOLDER_NAME / TARGET_NAME, _LARGEST_TARGET)
        return msgspec.json.decode(content, type=_Known).identity
    except (OSError, ValueError, RecursionError):
        return None


def _in_store(shelf: Path, store: UUID) -> Iterator[FoundBackup]:
    """The backups of one store; a manifest of another one that was put there is passed over."""
    if not shelf.is_dir():
        return
    for place in shelf.iterdir():
        if place.is_dir() and _BACKUP_NAME.fullmatch(place.name):
            one = _found(place)
            if one.facts is None or one.facts.store == store:
                yield one


def _found(place: Path) -> FoundBackup:
    """A backup by its manifest and the lengths of its files; their content is read when it is used."""
    facts, problem = read_manifest(place / MANIFEST_NAME)
    if facts is None:
        return FoundBackup(place, None, problem)
    for file in facts.files:
        path = place / file.name
        if not path.is_file() or path.stat().st_size != file.size:
            return FoundBackup(place, None, "backup_damaged")
    if not (place.parent / facts.attachments).is_file():
        return FoundBackup(place, None, "backup_damaged")
    return FoundBackup(place, facts)


def _places_under(folder: Path) -> Iterator[Path]:
    """Folders that are backups or were to become some, down from whatever level was pointed at."""
    if (folder / MANIFEST_NAME).is_file() or _BACKUP_NAME.fullmatch(folder.name):
        yield folder
    for pattern in ("*", "*/*", "*/*/*"):
        for number, place in enumerate(folder.glob(pattern)):
            if number >= _MOST_FOUND * 20:
                return
            if place.is_dir() and _BACKUP_NAME.fullmatch(place.name):
                yield place


def _newest_first(found: Iterator[FoundBackup]) -> tuple[FoundBackup, ...]:
    def order(one: FoundBackup) -> tuple[int, str]:
        return (one.facts.made_at if one.facts is not None else 0, one.place.name)

    return tuple(sorted(found, key=order, reverse=True)[:_MOST_FOUND])


def _halves(shelf: Path) -> list[Path]:
    return [
        place
        for place in shelf.iterdir()
        if place.is_dir() and _BACKUP_NAME.fullmatch(place.name) and not (place / MANIFEST_NAME).exists()
    ]


def _is_abandoned(half: Path) -> bool:
    """Whether another PC cannot be writing it any more."""
    return datetime.now(UTC).timestamp() - half.stat().st_mtime > _ABANDONED_S


def _is_within(folder: Path, data: Path) -> bool:
    return folder.resolve().is_relative_to(data.resolve())


def _device(folder: Path) -> int:
    return nearest_existing(folder).stat().st_dev
