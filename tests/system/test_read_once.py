"""Checklists that have not changed are not read again, and those that have are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assessor_app.system.paths import resource_root
from assessor_app.system.resources import load_checklists


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource_root() / "checklists", tmp_path / "checklists"))


def test_what_has_not_changed_is_there_at_once(folder: Path) -> None:
    assert load_checklists(folder) is load_checklists(folder)


def test_what_was_changed_is_read_anew(folder: Path) -> None:
    before = load_checklists(folder)
    changed = sorted(folder.glob("areas/*.toml"))[0]
    changed.write_text(changed.read_text(encoding="utf-8").replace('version = "', 'version = "9', 1), "utf-8")
    assert load_checklists(folder).problems != before.problems


def test_a_file_that_is_gone_or_new_is_noticed(folder: Path) -> None:
    before = load_checklists(folder)
    gone = sorted(folder.glob("*.toml"))[0]
    content = gone.read_bytes()
    gone.unlink()
    fewer = load_checklists(folder)
    assert len(fewer.checklists) == len(before.checklists) - 1
    (folder / "back.toml").write_bytes(content)
    assert len(load_checklists(folder).checklists) == len(before.checklists)


def test_a_folder_in_place_of_a_file_is_told_each_time(folder: Path) -> None:
    (folder / "odd.toml").mkdir()
    assert [problem.code for problem in load_checklists(folder).problems] == ["not_a_file"]
    assert [problem.code for problem in load_checklists(folder).problems] == ["not_a_file"]
