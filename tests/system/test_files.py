"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from assessor_app.system import files


def test_a_file_is_replaced_as_a_whole_and_nothing_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    files.write_whole(path, b"old")
    files.write_whole(path, b"new and longer")

    assert path.read_bytes() == b"new and longer"
    assert [one.name for one in tmp_path.iterdir()] == ["vault.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_a_file_is_for_its_owner_alone_unless_said_otherwise(tmp_path: Path) -> None:
    files.write_whole(tmp_path / "a", b"")
    files.write_whole(tmp_path / "b", b"", mode=0o644)

    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o644


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_no_litter(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vault.json"
    files.write_whole(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(*((os, "fsync", full) if step == "fsync" else (Path, "replace", full)))
        with pytest.raises(OSError, match="No space"):
            files.write_whole(path, b"new")

    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["vault.json"]


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_bytes(b"untouched")
    link = tmp_path / "settings.json"
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("links may not be made here")

    files.write_whole(link, b"new")

    assert target.read_bytes() == b"untouched"
    assert link.read_bytes() == b"new"
    assert not link.is_symlink()


def test_free_bytes_are_known_before_a_folder_is_made(tmp_path: Path) -> None:
    assert files.free_bytes(tmp_path / "not" / "yet" / "there") > 0


def test_a_folder_is_writable_only_if_a_file_can_be_made_in_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert files.is_writable(tmp_path)
    assert not files.is_writable(tmp_path / "missing")
    assert not files.is_writable(tmp_path / "file")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_files_put_aside_do_not_replace_each_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in ("first", "second"):
        path.write_text(content)
        files.put_aside(path)

    assert (tmp_path / "settings.json.damaged-1").read_text() == "first"
    assert (tmp_path / "settings.json.damaged-2").read_text() == "second"
    assert not path.exists()
