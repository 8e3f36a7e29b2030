"""Restoring: a backup proven and laid ready beside the store, then moved in whole or not at all.

Nothing of the former store is deleted: it is put aside in a dated folder. Whatever stops this leaves the old
store or the new one; what was cut off while files were moved is finished at the next start.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import UUID

import msgspec

from assessor_app.system.paths import Paths

if TYPE_CHECKING:
    from assessor_app.domain.backups import BackupFacts
    from assessor_app.security.vault import UnlockedVault
    from assessor_app.services.backup_ports import Progress

WHOLE = "whole"
NOTE = "restored.json"
_MARGIN_BYTES = 64 * 1024 * 1024
_log = logging.getLogger(__name__)


class RestoredNote(msgspec.Struct, frozen=True, kw_only=True):
    """What the first opening after a restore has to know. Times in ms since 1970 UTC."""

    format: Literal["assessor-restored"] = "assessor-restored"
    version: Literal[1] = 1
    made_at: int
    restored_at: int
    aside: str
    erased: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A backup to restore, as its manifest tells; `erased` is who was erased by any backup beside it.

    Manifests are not sealed: what `beside` holds is proven by the copies themselves before it is acted on.
    """

    place: Path
    facts: BackupFacts
    erased: tuple[UUID, ...]
    beside: tuple[Path, ...] = ()


def source_at(place: Path) -> Source:
    """The backup in a folder. Raises BackupProblem: backup_half, backup_damaged, backup_from_the_future."""
    from assessor_app.services.backup_ports import BackupProblem
    from assessor_app.storage.migrate import OWN
    from assessor_app.system.backup_folders import BackupFolders

    found = BackupFolders(place).found(place)
    one = next((item for item in found if item.place == place), found[0] if found else None)
    if one is None or one.facts is None:
        raise BackupProblem((one.problem if one else None) or "backup_none_here")
    if one.facts.revision not in OWN.revisions:
        raise BackupProblem("backup_from_the_future")
    beside = [
        other
        for other in BackupFolders(place).found(one.place.parent)
        if other.facts is not None and other.facts.store == one.facts.store
    ]
    erased = {person for other in beside if other.facts is not None for person in other.facts.erased}
    return Source(one.place, one.facts, tuple(sorted(erased)), tuple(other.place for other in beside))


def stage(paths: Paths, source: Source, key: bytes, now: datetime, progress: Progress | None = None) -> None:
    """Lay a backup ready beside the store, proven; nothing of the store is touched.

    Raises BackupProblem: backup_damaged, backup_other_centre, backup_no_room_here; Stopped.
    """
    from assessor_app.services.backup_ports import BackupProblem
    from assessor_app.system.files import free_bytes, write_whole

    refuse_other_centre(paths, source.facts, key)
    pictures = source.place.parent / source.facts.attachments
    if free_bytes(paths.data) < source.facts.size + pictures.stat().st_size + _MARGIN_BYTES:
        raise BackupProblem("backup_no_room_here")
    folder = paths.restoring
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    try:
        _fill(folder, source, key, _teller(progress))
        note = RestoredNote(
            made_at=source.facts.made_at,
            restored_at=int(now.timestamp() * 1000),
            aside=_free_name(paths, now),
            erased=_erased_beside(source, key),
        )
        write_whole(folder / NOTE, msgspec.json.encode(note))
        write_whole(folder / WHOLE, msgspec.json.encode(note))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _erased_beside(source: Source, key: bytes) -> tuple[UUID, ...]:
    """Who was erased by what the copies beside say, which only this store's key can have written."""
    from assessor_app.services.ports import StorageProblem
    from assessor_app.storage.backup import erased_in_copy

    found: set[UUID] = set()
    for place in source.beside:
        try:
            found |= erased_in_copy(place / "journal.db", key)
        except (StorageProblem, OSError) as problem:
            _log.warning("a backup beside the restored one tells nothing: %s", type(problem).__name__)
    return tuple(sorted(found))


def refuse_other_centre(paths: Paths, facts: BackupFacts, key: bytes | None = None) -> None:
    """Raise BackupProblem (backup_other_centre) where the store here is another one, if one can tell."""
    from assessor_app.security.errors import VaultError
    from assessor_app.security.tiles import read_tiles
    from assessor_app.services.backup_ports import BackupProblem
    from assessor_app.storage.backup import mark_fits

    other = False
    try:
        other = read_tiles(paths.vault).store_id != facts.store
    except VaultError:
        mark = paths.database.with_suffix(".mark")
        if key is not None and paths.database.exists() and mark.exists():
            other = mark_fits(mark.read_bytes(), key) is False
    if other:
        raise BackupProblem("backup_other_centre", centre=facts.centre_name)


def _teller(progress: Progress | None) -> Callable[[str, int, int], None]:
    from assessor_app.services.ports import Stopped

    def told(what: str, done: int, total: int) -> None:
        if progress is not None and progress(what, done, total) is False:
            raise Stopped

    return told


def _fill(folder: Path, source: Source, key: bytes, told: Callable[[str, int, int], None]) -> None:
    from assessor_app.services.backup_ports import BackupProblem
    from assessor_app.storage.backup import prove_copy, prove_pictures
    from assessor_app.system.backup_folders import copy_proven, outside

    def goes_on() -> bool:
        told("proving", 0, 0)
        return True

    facts = source.facts
    with outside(source.place):
        for file in facts.files:
            brought = copy_proven(
                source.place / file.name, folder / file.name, lambda done, all_: told("fetching", done, all_)
            )
            if brought != file:
                raise BackupProblem("backup_damaged")
        pictures = source.place.parent / facts.attachments
        copy_proven(pictures, folder / "attachments.db", lambda done, all_: told("pictures", done, all_))
        undone = pictures.with_name(f"{pictures.name}-journal")
        if undone.exists():  # a stick that was pulled out: SQLite takes the half-written end back with this
            copy_proven(undone, folder / "attachments.db-journal", lambda _done, _all: None)
    told("proving", 0, 0)
    proven = prove_copy(folder / "journal.db", key, goes_on)
    said = (facts.store, set(facts.heads), set(facts.erased))
    if (proven.store, set(proven.heads), set(proven.erased)) != said:
        raise BackupProblem("backup_damaged")
    if prove_pictures(folder / "attachments.db", key, goes_on) < facts.counts.pictures:
        raise BackupProblem("backup_damaged")


def _free_name(paths: Paths, now: datetime) -> str:
    name = f"replaced-{now.astimezone():%Y-%m-%d-%H%M%S}"
    number = 1
    while (paths.data / name).exists():
        number += 1
        name = f"{name.partition('.')[0]}.{number}"
    return name


def finish_restoring(paths: Paths) -> bool:
    """Move a backup that was laid ready into its place, the vault last; False where there is none.

    May be cut off anywhere: the next call goes on where it was. Raises OSError.
    """
    from assessor_app.system.files import flush_folder

    staging = paths.restoring
    if not (staging / WHOLE).exists():
        return False
    aside = paths.data / _aside_of(paths)
    aside.mkdir(mode=0o700, exist_ok=True)
    for name in ("journal.mark", "attachments.db", "journal.db", NOTE, "vault.json"):
        if (staging / name).exists():
            _exchange(paths.data, staging, aside, name)
    flush_folder(paths.data)
    (staging / WHOLE).unlink()
    shutil.rmtree(staging)
    with suppress(OSError):
        aside.rmdir()  # there was nothing to put aside
    return True


def _aside_of(paths: Paths) -> str:
    """Where the former store goes, by whichever copy of the note can be read: files must be moved on whatever
    has become of it, two stores are never opened together. Raises OSError."""
    staging = paths.restoring
    for path in (staging / WHOLE, staging / NOTE, paths.data / NOTE):
        with suppress(FileNotFoundError, ValueError):
            return Path(msgspec.json.decode(path.read_bytes(), type=RestoredNote).aside).name
    return _free_name(paths, datetime.fromtimestamp(staging.stat().st_mtime, UTC))


def discard(paths: Paths) -> None:
    """Forget a backup that was laid ready and of which nothing has been moved. Raises OSError."""
    (paths.restoring / WHOLE).unlink(missing_ok=True)
    shutil.rmtree(paths.restoring, ignore_errors=True)


def discard_half(paths: Paths) -> None:
    """Clear away what a kill left of a backup that was being laid ready: people erased later stand in it."""
    if not (paths.restoring / WHOLE).exists():
        shutil.rmtree(paths.restoring, ignore_errors=True)


def _exchange(data: Path, staging: Path, aside: Path, name: str) -> None:
    """Put the former file and what belongs to it aside, then the new one in its place, itself last."""
    for old in sorted(data.glob(f"{name}?*")):
        old.replace(aside / old.name)  # its log, copies from before a migration, what was damaged earlier
    if (data / name).exists():
        (data / name).replace(aside / name)
    (staging / name).replace(data / name)


def read_note(paths: Paths) -> RestoredNote | None:
    """What the first opening after a restore has to know, None where the store was not just restored."""
    path = paths.data / NOTE
    try:
        return msgspec.json.decode(path.read_bytes(), type=RestoredNote)
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return RestoredNote(made_at=0, restored_at=0, aside="")


def forget_note(paths: Paths) -> None:
    """The store has been opened since. Raises OSError."""
    (paths.data / NOTE).unlink(missing_ok=True)


def revoke_again(vault: UnlockedVault, revoked: frozenset[UUID]) -> tuple[UUID, ...]:
    """Revoke again who an older vault lets in and was revoked later; returns who could not be.

    The last account that can open the store is never revoked.
    """
    from assessor_app.security.errors import AccountRefused

    left = []
    for account in vault.vault.tiles.accounts:
        if account.id in revoked and not account.is_revoked:
            try:
                vault.revoke(account.id)
            except AccountRefused:
                left.append(account.id)
    return tuple(left)


def aside_folders(paths: Paths) -> tuple[tuple[str, int], ...]:
    """What was put aside at restores: name and bytes, newest first."""
    found = []
    with suppress(OSError):
        for folder in sorted(paths.data.glob("replaced-*"), reverse=True):
            if folder.is_dir():
                found.append((folder.name, sum(file.stat().st_size for file in folder.iterdir())))
    return tuple(found)


def remove_aside(paths: Paths, name: str) -> None:
    """Delete what was put aside at a restore. Raises OSError."""
    folder = paths.data / Path(name).name
    if folder.name.startswith("replaced-"):
        shutil.rmtree(folder)
