"""Every journey gets a centre of its own, and its window is closed as a user would close it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from assessor_app.bootstrap.program import Program
from assessor_app.system.paths import Paths
from tests.journeys.desk import Desk, found_centre, start


class Open(Protocol):
    """Opens a window over a folder."""

    def __call__(self, paths: Paths, composition: Program | None = None) -> Desk: ...


@pytest.fixture
def open_desk(qtbot: QtBot) -> Iterator[Open]:
    """Opens windows over folders; those still open at the end are closed."""
    opened: list[Desk] = []

    def open_one(paths: Paths, composition: Program | None = None) -> Desk:
        opened.append(start(qtbot, paths, composition))
        return opened[-1]

    yield open_one
    for desk in opened:
        if desk.program.window.isVisible():
            desk.leave()


@pytest.fixture
def desk(tmp_path: Path, open_desk: Open) -> Desk:
    """A centre with nobody registered, its window open at the rooms."""
    found = open_desk(found_centre(tmp_path))
    found.enter()
    return found
