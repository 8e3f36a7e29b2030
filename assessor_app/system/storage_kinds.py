"""What kind of storage a folder lies on.

A store belongs on a local disk: write-ahead logging does not survive network drives, and a folder that a
service synchronises is copied in the middle of a change.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from assessor_app.system.files import nearest_existing


class StorageKind(StrEnum):
    """Where a folder lies."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCED = "synced"
    REMOVABLE = "removable"
    UNKNOWN = "unknown"


_NETWORK_TYPES = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "9p", "ceph"}
    | {"glusterfs", "lustre", "gfs2", "ocfs2", "beegfs", "gpfs", "davfs", "webdav", "autofs"}
    | {"vboxsf", "prl_fs", "vmhgfs", "virtiofs", "drvfs"}  # folders of the host in a virtual machine
)
_LOCAL_FUSE_TYPES = frozenset(
    {"fuseblk", "fuse.ntfs-3g", "fuse.ntfs", "fuse.exfat", "fuse.mergerfs", "fuse.gocryptfs", "fuse.encfs"}
    | {"fuse.cryfs", "fuse.fuse-overlayfs"}
)
_MAC_REMOVABLE_TYPES = frozenset({"msdos", "exfat"})
_SYNC_FOLDER = re.compile(
    r"onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|googledrive-.+|drivefs|icloud ?drive|mobile documents"
    r"|cloudstorage|nextcloud|owncloud|pcloud ?drive|box sync|creative cloud files",
    re.IGNORECASE,
)
_SYNC_MARKERS = (".dropbox", ".dropbox.cache", ".stfolder", ".tmp.drivedownload", ".owncloudsync.log")
_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_WINDOWS_DRIVE_KINDS = {
    2: StorageKind.REMOVABLE,
    3: StorageKind.LOCAL,
    4: StorageKind.NETWORK,
    5: StorageKind.REMOVABLE,
    6: StorageKind.LOCAL,
}
_MAC_MOUNT = re.compile(r"^(?P<device>.+) on (?P<folder>.+) \((?P<type>[^,)]+)[^()]*\)$")


@dataclass(frozen=True, slots=True)
class Mount:
    """One mounted file system: its folder, its type as the system names it, its device number ``8:1``."""

    folder: PurePath
    type: str
    device: str = ""


def read_mounts() -> tuple[Mount, ...]:
    """The mounts of this machine; none on Windows or where they cannot be read."""
    try:
        if sys.platform == "darwin":
            listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=True)
            return parse_mac_mounts(listed.stdout)
        if sys.platform == "win32":
            return ()
        return parse_mountinfo(Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape"))
    except (OSError, subprocess.SubprocessError):
        return ()


def is_removable_device(device: str) -> bool:
    """Whether the Linux block device (``8:1``) is on a medium that can be taken out."""
    base = Path("/sys/dev/block") / device
    for flag in (base / "removable", base.resolve().parent / "removable"):
        try:
            return flag.read_text().strip() == "1"
        except OSError:
            continue
    return False


def windows_drive_type(root: str) -> int:
    """What `GetDriveTypeW` says of a root such as ``C:\\``; 0 (unknown) on other systems."""
    if sys.platform == "win32":
        import ctypes  # needed on Windows only

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0


@dataclass(frozen=True, slots=True)
class Machine:
    """What `storage_kind` asks of the machine; tests bring their own."""

    platform: str = sys.platform
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    mounts: Callable[[], tuple[Mount, ...]] = read_mounts
    removable: Callable[[str], bool] = is_removable_device
    drive_type: Callable[[str], int] = windows_drive_type


def storage_kind(path: Path, machine: Machine | None = None) -> StorageKind:
    """Where `path` lies or will lie once it is made. Never raises; what cannot be told is UNKNOWN."""
    machine = machine or Machine()
    try:
        real = Path(os.path.realpath(path))
        if is_synced(real, machine.environment) or is_synced(path.absolute(), machine.environment):
            return StorageKind.SYNCED
        if _has_sync_marker(nearest_existing(real)):
            return StorageKind.SYNCED
        if machine.platform == "win32":
            return windows_kind(PureWindowsPath(str(real)), machine.drive_type)
        return mounted_kind(real, machine)
    except (OSError, ValueError):
        return StorageKind.UNKNOWN


def is_synced(path: PurePath, environment: Mapping[str, str]) -> bool:
    """Whether the names on the way to `path` are those of a synchronising service."""
    if any(_SYNC_FOLDER.fullmatch(part) for part in path.parts):
        return True
    roots = (environment[name] for name in _SYNC_VARIABLES if environment.get(name))
    return any(path.is_relative_to(root) for root in roots)


def windows_kind(path: PureWindowsPath, drive_type: Callable[[str], int]) -> StorageKind:
    """The kind of a Windows path by its drive; a share (``\\\\server\\share``) is a network."""
    drive = path.drive
    if drive.startswith("\\\\?\\UNC\\") or (drive.startswith("\\\\") and not drive.startswith("\\\\?\\")):
        return StorageKind.NETWORK
    return _WINDOWS_DRIVE_KINDS.get(drive_type(f"{drive}\\"), StorageKind.UNKNOWN)


def mounted_kind(path: PurePath, machine: Machine) -> StorageKind:
    """The kind of a path by the innermost mount that holds it."""
    holding = [mount for mount in machine.mounts() if path.is_relative_to(mount.folder)]
    if not holding:
        return StorageKind.UNKNOWN
    depth = max(len(mount.folder.parts) for mount in holding)
    mount = [one for one in holding if len(one.folder.parts) == depth][-1]  # the last one lies on top
    kind = mount.type.lower()
    if kind in _NETWORK_TYPES:
        return StorageKind.NETWORK
    if kind.startswith("fuse") and kind not in _LOCAL_FUSE_TYPES:
        return StorageKind.NETWORK  # sshfs, rclone, gvfs …: what lies behind is not a disk of this PC
    if machine.platform == "darwin":
        return StorageKind.REMOVABLE if kind in _MAC_REMOVABLE_TYPES else StorageKind.LOCAL
    if mount.device and machine.removable(mount.device):
        return StorageKind.REMOVABLE
    return StorageKind.LOCAL


def parse_mountinfo(text: str) -> tuple[Mount, ...]:
    """The mounts in Linux' ``/proc/self/mountinfo`` (proc(5)); lines of another form are passed over."""
    return tuple(_mountinfo_lines(text))


def parse_mac_mounts(text: str) -> tuple[Mount, ...]:
    """The mounts in what macOS' ``mount`` prints."""
    found = (_MAC_MOUNT.match(line) for line in text.splitlines())
    return tuple(Mount(PurePosixPath(one["folder"]), one["type"]) for one in found if one is not None)


def _mountinfo_lines(text: str) -> Iterator[Mount]:
    for line in text.splitlines():
        before, separator, after = line.partition(" - ")
        fields, types = before.split(" "), after.split(" ")
        if separator and len(fields) >= 5:
            folder = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
            yield Mount(PurePosixPath(folder), types[0], fields[2])


def _has_sync_marker(folder: Path) -> bool:
    return any((above / marker).exists() for above in (folder, *folder.parents) for marker in _SYNC_MARKERS)
