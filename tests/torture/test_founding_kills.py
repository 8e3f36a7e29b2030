"""Killed while a centre is founded or its people are let in and out: whole or not at all, as it was said."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assessor_app.bootstrap import program as program_module
from tests.joining_pcs import cheap
from tests.torture.foundings import kill_accounts, kill_foundings
from tests.torture.joinings import kill_joinings

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals"),
    pytest.mark.slow,
]


def test_a_kill_during_the_founding_leaves_a_whole_centre_or_none(tmp_path: Path) -> None:
    report = kill_foundings(tmp_path, 25, seed=7)
    assert report.finished < report.kills, "some must have been cut off"
    assert report.faults == [], str(report)


def test_a_kill_while_accounts_change_takes_nothing_back_that_was_said(tmp_path: Path) -> None:
    report = kill_accounts(tmp_path, 25, seed=11)
    assert report.acknowledged > 25, str(report)
    assert report.faults == [], str(report)


def test_a_kill_while_a_pc_joins_leaves_one_that_waits_or_has_joined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_module, "passphrase_cost", cheap)
    report = kill_joinings(tmp_path, 25, seed=13)
    assert report.finished < report.kills, "some must have been cut off"
    assert report.faults == [], str(report)
