"""Network drives and synchronised folders are told apart from local disks."""

from __future__ import annotations

import dataclasses
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.system.storage_kinds import (
    Machine,
    Mount,
    StorageKind,
    is_removable_device,
    is_synced,
    mounted_kind,
    parse_mac_mounts,
    parse_mountinfo,
    read_mounts,
    storage_kind,
    windows_kind,
)

MOUNTINFO = r"""
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:40 / /srv/gemensam rw,relatime shared:1 - cifs //server/gemensam rw
31 22 0:41 / /hem/anna/moln rw - fuse.sshfs anna@host: rw
32 22 8:17 / /media/anna/USB\040STICKA rw - vfat /dev/sdb1 rw
33 22 8:33 / /mnt/windows rw - fuseblk /dev/sdc1 rw
34 22 0:50 / /mnt/tvetydig rw - nfs4 server:/a rw
35 22 0:51 / /mnt/tvetydig rw - tmpfs none rw
a line of another form
"""
LINUX = Machine(
    platform="linux",
    environment={},
    mounts=lambda: parse_mountinfo(MOUNTINFO),
    removable=lambda device: device == "8:17",
)
MAC_MOUNTS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//anna@server/delad%20mapp on /Volumes/delad mapp (smbfs, nodev, nosuid, mounted by anna)
/dev/disk4s1 on /Volumes/USB (exfat, local, nodev, nosuid, noowners)
"""
MAC = Machine(platform="darwin", environment={}, mounts=lambda: parse_mac_mounts(MAC_MOUNTS))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/hem/anna/data", StorageKind.LOCAL),
        ("/srv/gemensam/assessor", StorageKind.NETWORK),
        ("/srv/gemensamt/assessor", StorageKind.LOCAL),
        ("/hem/anna/moln/a", StorageKind.NETWORK),
        ("/media/anna/USB STICKA/a", StorageKind.REMOVABLE),
        ("/mnt/windows/a", StorageKind.LOCAL),
        ("/mnt/tvetydig/a", StorageKind.LOCAL),
    ],
)
def test_on_linux_the_innermost_mount_decides(path: str, kind: StorageKind) -> None:
    assert mounted_kind(PurePosixPath(path), LINUX) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/Hem/anna/data", StorageKind.LOCAL),
        ("/Volumes/delad mapp/data", StorageKind.NETWORK),
        ("/Volumes/USB/data", StorageKind.REMOVABLE),
    ],
)
def test_on_a_mac_the_list_of_mounts_decides(path: str, kind: StorageKind) -> None:
    assert mounted_kind(PurePosixPath(path), MAC) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (r"C:\Hem\anna", StorageKind.LOCAL),
        (r"S:\gemensam", StorageKind.NETWORK),
        (r"E:\sticka", StorageKind.REMOVABLE),
        (r"X:\okänd", StorageKind.UNKNOWN),
        (r"\\server\delad\a", StorageKind.NETWORK),
        (r"\\?\UNC\server\delad\a", StorageKind.NETWORK),
    ],
)
def test_on_windows_the_drive_decides_and_a_share_is_a_network(path: str, kind: StorageKind) -> None:
    drives = {"C:\\": 3, "S:\\": 4, "E:\\": 2}

    assert windows_kind(PureWindowsPath(path), lambda root: drives.get(root, 0)) == kind


@pytest.mark.parametrize(
    "path",
    [
        PureWindowsPath(r"C:\Hem\anna\OneDrive\data"),
        PureWindowsPath(r"C:\Hem\anna\OneDrive - Testcentrum AB\data"),
        PurePosixPath("/hem/anna/Dropbox/data"),
        PurePosixPath("/hem/anna/Dropbox (Privat)/data"),
        PurePosixPath("/Hem/anna/Library/Mobile Documents/x"),
        PurePosixPath("/Hem/anna/Library/CloudStorage/OneDrive-TC/x"),
        PureWindowsPath(r"G:\Google Drive\x"),
    ],
)
def test_folders_of_synchronising_services_are_known_by_name(path: PurePosixPath | PureWindowsPath) -> None:
    assert is_synced(path, {})


def test_names_that_only_resemble_those_of_a_service_are_not_taken_for_one() -> None:
    assert not is_synced(PurePosixPath("/hem/anna/dropbox-export/onedrivers"), {})


def test_a_folder_that_onedrive_has_moved_elsewhere_is_known_by_its_variable() -> None:
    environment = {"OneDriveCommercial": r"D:\Arbete"}

    assert is_synced(PureWindowsPath(r"D:\Arbete\data"), environment)
    assert not is_synced(PureWindowsPath(r"D:\Annat\data"), environment)


def test_a_folder_that_does_not_exist_yet_is_judged_by_where_it_will_lie(tmp_path: Path) -> None:
    machine = dataclasses.replace(LINUX, mounts=lambda: (Mount(Path(tmp_path.resolve().anchor), "nfs4"),))
    (tmp_path / "synk").mkdir()
    (tmp_path / "synk" / ".stfolder").mkdir()

    assert storage_kind(tmp_path / "not" / "yet", machine) == StorageKind.NETWORK
    assert storage_kind(tmp_path / "synk" / "not" / "yet", machine) == StorageKind.SYNCED


def test_without_a_list_of_mounts_the_kind_is_unknown(tmp_path: Path) -> None:
    assert storage_kind(tmp_path, dataclasses.replace(LINUX, mounts=tuple)) == StorageKind.UNKNOWN
    assert storage_kind(Path("\0"), LINUX) == StorageKind.UNKNOWN


def test_this_machine_gives_an_answer(tmp_path: Path) -> None:
    assert storage_kind(tmp_path) in StorageKind
    assert all(mount.type for mount in read_mounts())
    assert not is_removable_device("999999:0")


@given(st.text())
def test_any_list_of_mounts_is_read_without_an_error(text: str) -> None:
    parse_mountinfo(text)
    parse_mac_mounts(text)
