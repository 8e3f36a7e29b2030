"""The demo's exchange file opens with the tools that every system has: unzip, age, tar."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from assessor_app.bootstrap.demo_receiver import (
    CARD_NAME,
    KEY_NAME,
    NODE_NAME,
    RESULTS_NAME,
    deliver_results,
    introduce_receiver,
)
from assessor_app.bootstrap.program import Program
from assessor_app.system.clock import SystemClock
from assessor_app.system.paths import find_paths
from tests.bootstrap.test_program import form

TOOLS = ("unzip", "age", "tar")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with what a demo leaves for its node."""
    paths, folder = find_paths(tmp_path / "data", tmp_path / "state"), tmp_path / "out"
    folder.mkdir()
    program = Program(paths)
    opened = program.create(form())
    introduce_receiver(paths, opened, SystemClock())
    assert opened.exchange is not None
    node = opened.exchange.partners(opened.actor)[0]
    opened.exchange.export(opened.actor, node.device, folder)
    told = deliver_results(paths, opened, folder)
    assert told["exchanged_entries"] == program.workspace.head.seq
    program.close()
    return folder


def said(*command: str, given: bytes = b"", at: Path) -> bytes:
    return subprocess.run(command, cwd=at, input=given, capture_output=True, check=True).stdout


@pytest.mark.skipif(any(shutil.which(tool) is None for tool in TOOLS), reason="a tool is not here")
def test_ordinary_tools_open_the_file_with_the_demos_key(out: Path) -> None:
    header = json.loads(said("unzip", "-p", RESULTS_NAME, "header.json", at=out))
    assert header["to"]["place_name"] == NODE_NAME
    payload = said("unzip", "-p", RESULTS_NAME, "payload.age", at=out)
    plain = said("age", "-d", "-i", KEY_NAME, given=payload, at=out)
    listed = said("tar", "-t", given=plain, at=out).decode().split()
    assert listed[:3] == ["manifest.json", "manifest.sig", "heads.jsonl"]
    with tarfile.open(fileobj=io.BytesIO(plain)) as inside:
        member = inside.extractfile("manifest.json")
        assert member is not None
        manifest = json.loads(member.read())
    assert manifest["entries"] > 0


def test_the_key_names_its_device_as_the_pairing_file_does(out: Path) -> None:
    card = (out / CARD_NAME).read_text(encoding="utf-8").strip()
    lines = (out / KEY_NAME).read_text(encoding="utf-8").splitlines()
    assert f"# device card: {card}" in lines
    assert json.loads(card)["body"]["card"]["place_name"] == NODE_NAME
    assert [line for line in lines if line.startswith("AGE-SECRET-KEY-1")] == lines[-1:]


def test_nothing_else_is_left_beside_it(out: Path) -> None:
    assert sorted(path.name for path in out.iterdir()) == sorted([CARD_NAME, KEY_NAME, RESULTS_NAME])
