"""The walls around the tests stand: no network, no real user folder, no Qt complaint goes unheard."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

COMPLAINTS = """
import pytest
from PySide6.QtCore import qWarning


@pytest.fixture
def untidy():
    yield
    qWarning("left something behind")


def test_while_running():
    qWarning("tripped")


def test_while_leaving(untidy):
    pass


def test_known_of_the_offscreen_plugin():
    qWarning("This plugin does not support raise()")
"""


def test_a_test_cannot_reach_the_network() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as plug,
        pytest.raises(RuntimeError, match="connect"),
    ):
        plug.connect(("127.0.0.1", 9))


def test_a_test_cannot_look_up_a_name() -> None:
    with pytest.raises(RuntimeError, match="getaddrinfo"):
        socket.getaddrinfo("localhost", 80)


def test_a_test_lives_in_a_home_of_its_own(own_user_folders: Path) -> None:
    assert Path.home() == own_user_folders
    assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(own_user_folders)
    assert not list(Path(os.environ["XDG_DATA_HOME"]).iterdir())


def test_what_qt_complains_about_fails_the_test_that_caused_it(tmp_path: Path) -> None:
    complaining = tmp_path / "test_complaints.py"
    complaining.write_text(COMPLAINTS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
    ]
    options = [
        "-c",
        str(ROOT / "pyproject.toml"),
        "--rootdir",
        str(ROOT),
        "-q",
        "--no-header",
        str(complaining),
    ]
    done = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "FAILED" in done.stdout, done.stdout + done.stderr
    assert "test_while_running" in done.stdout
    assert "left something behind" in done.stdout
    assert "1 failed, 2 passed, 1 error" in done.stdout
