"""What an examination says of the PC: room on the disk, the kind of folder, former stores. Reads only."""

from __future__ import annotations

import os
from pathlib import Path

from assessor_app.services.doctoring import Finding, Verdict
from assessor_app.system.files import free_bytes
from assessor_app.system.storage_kinds import StorageKind, storage_kind

LITTLE_BYTES = 2_000_000_000
TOO_LITTLE_BYTES = 200_000_000


def room(data: Path) -> Finding:
    """Whether there is room to go on writing."""
    try:
        free = free_bytes(data)
    except OSError:
        return Finding("room", Verdict.LOOK, "room_unknown")
    details = (("free", str(free)),)
    if free < TOO_LITTLE_BYTES:
        return Finding("room", Verdict.WRONG, "room_short", details)
    if free < LITTLE_BYTES:
        return Finding("room", Verdict.LOOK, "room_small", details)
    return Finding("room", Verdict.FINE, "room_fine", details)


def folder(data: Path, kind: StorageKind | None = None) -> Finding:
    """Whether the folder lies where a store may lie, and can be written."""
    kind = kind or storage_kind(data)
    if kind in (StorageKind.NETWORK, StorageKind.SYNCED):
        return Finding("folder", Verdict.WRONG, f"folder_{kind.value}")
    if not os.access(data, os.W_OK):
        return Finding("folder", Verdict.WRONG, "folder_read_only")
    if kind is StorageKind.REMOVABLE:
        return Finding("folder", Verdict.LOOK, "folder_removable")
    return Finding("folder", Verdict.FINE, "folder_fine")


def put_aside(folders: tuple[tuple[str, int], ...]) -> Finding:
    """Whether former stores still lie beside the store; each is a name and its bytes."""
    if not folders:
        return Finding("aside", Verdict.FINE, "aside_none")
    size = sum(size for _, size in folders)
    return Finding("aside", Verdict.LOOK, "aside_some", (("count", str(len(folders))), ("bytes", str(size))))


def clock(doubt: str | None) -> Finding:
    """Whether the PC's clock agrees with what was written."""
    if doubt is None:
        return Finding("clock", Verdict.FINE, "clock_fine")
    return Finding("clock", Verdict.LOOK, f"clock_{doubt}")
