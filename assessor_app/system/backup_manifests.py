"""The manifest of a backup: JSON, version 1, checked in full before anyone believes it."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec

from assessor_app.domain.backups import BackupCounts, BackupFacts, BackupFile
from assessor_app.domain.journal import ChainHead
from assessor_app.system.files import read_at_most

MANIFEST_NAME: Final = "manifest.json"
FORMAT: Final = "assessor-backup"
VERSION: Final = 1
LARGEST_MANIFEST = 16 * 1024 * 1024
FILE_NAMES = frozenset({"journal.db", "journal.mark", "vault.json"})
_PICTURES_NAME = re.compile(r"attachments-\d{1,6}\.db")

_Text = Annotated[str, msgspec.Meta(max_length=300)]
_Number = Annotated[int, msgspec.Meta(ge=0)]
_Time = Annotated[int, msgspec.Meta(ge=0, le=253_402_300_799_000)]
_Digest = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
_Hex = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class _Heading(msgspec.Struct, frozen=True):
    format: str
    version: int


class _Head(msgspec.Struct, frozen=True):
    device: UUID
    seq: _Number
    digest: _Digest


class _File(msgspec.Struct, frozen=True):
    name: _Text
    size: _Number
    sha256: _Hex


class _Counts(msgspec.Struct, frozen=True):
    people: _Number
    assessments: _Number
    marks: _Number
    documents: _Number
    entries: _Number
    pictures: _Number


class _Manifest(msgspec.Struct, frozen=True, kw_only=True):
    format: Literal["assessor-backup"] = FORMAT
    version: Literal[1] = VERSION
    store: UUID
    centre_name: _Text
    program: _Text
    revision: _Text
    made_at: _Time
    device: UUID
    device_code: _Text
    heads: tuple[_Head, ...]
    counts: _Counts
    erased: tuple[UUID, ...]
    files: tuple[_File, ...]
    attachments: _Text


def manifest_bytes(facts: BackupFacts) -> bytes:
    """The file's content, indented so that a person can look at it."""
    counts = facts.counts
    manifest = _Manifest(
        store=facts.store,
        centre_name=facts.centre_name[:300],
        program=facts.program,
        revision=facts.revision,
        made_at=facts.made_at,
        device=facts.own,
        device_code=facts.device_code,
        heads=tuple(_Head(head.device, head.seq, head.chain_digest) for head in facts.heads),
        counts=_Counts(
            counts.people,
            counts.assessments,
            counts.marks,
            counts.documents,
            counts.entries,
            counts.pictures,
        ),
        erased=facts.erased,
        files=tuple(_File(file.name, file.size, file.sha256) for file in facts.files),
        attachments=facts.attachments,
    )
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"


def read_manifest(path: Path) -> tuple[BackupFacts | None, str | None]:
    """What a manifest says, or why it cannot be used: backup_half, backup_damaged, backup_from_the_future.

    Raises OSError where the medium cannot be read.
    """
    try:
        content = read_at_most(path, LARGEST_MANIFEST + 1)
    except FileNotFoundError:
        return None, "backup_half"
    except IsADirectoryError:
        return None, "backup_damaged"
    if len(content) > LARGEST_MANIFEST:
        return None, "backup_damaged"
    try:
        heading = msgspec.json.decode(content, type=_Heading)
        if heading.format == FORMAT and heading.version > VERSION:
            return None, "backup_from_the_future"
        facts = _facts(msgspec.json.decode(content, type=_Manifest))
    except (ValueError, RecursionError):
        return None, "backup_damaged"
    names = [file.name for file in facts.files]
    whole = sorted(names) == sorted(FILE_NAMES) and _PICTURES_NAME.fullmatch(facts.attachments) is not None
    return (facts, None) if whole and facts.head_of(facts.own) is not None else (None, "backup_damaged")


def _facts(manifest: _Manifest) -> BackupFacts:
    counts = manifest.counts
    return BackupFacts(
        store=manifest.store,
        centre_name=manifest.centre_name,
        program=manifest.program,
        revision=manifest.revision,
        made_at=manifest.made_at,
        own=manifest.device,
        device_code=manifest.device_code,
        heads=tuple(ChainHead(head.device, head.seq, head.digest) for head in manifest.heads),
        counts=BackupCounts(
            counts.people,
            counts.assessments,
            counts.marks,
            counts.documents,
            counts.entries,
            counts.pictures,
        ),
        files=tuple(BackupFile(file.name, file.size, file.sha256) for file in manifest.files),
        attachments=manifest.attachments,
        erased=manifest.erased,
    )


_CODES = {
    errno.ENOSPC: "backup_target_full",
    errno.EDQUOT: "backup_target_full",
    errno.EROFS: "backup_target_read_only",
    errno.EACCES: "backup_target_read_only",
    errno.EPERM: "backup_target_read_only",
    errno.ENOENT: "backup_target_gone",
    errno.ENOTDIR: "backup_target_gone",
    errno.ENODEV: "backup_target_gone",
    errno.ENXIO: "backup_target_gone",
    errno.EFBIG: "backup_target_small_files",
}


def file_problem(error: OSError, *, gone: bool) -> str:
    """The code of the problem for an error of the system on a folder outside."""
    code = _CODES.get(error.errno or 0, "backup_target_io")
    return "backup_target_gone" if gone and code == "backup_target_io" else code
