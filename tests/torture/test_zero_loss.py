"""No acknowledged mark is ever lost: the short version of `make torture`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.torture.killing import kill_many, prepare_store
from tests.torture.trouble import SCENES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")


def test_fifty_kills_lose_nothing(tmp_path: Path) -> None:
    prepare_store(tmp_path)
    report = kill_many(tmp_path, 50, seed=7)
    assert report.acknowledged > 100, "the writer must have had time to write"
    assert report.is_clean, str(report)


@pytest.mark.parametrize("name", list(SCENES))
def test_trouble_ends_in_one_clear_code_and_keeps_the_work(name: str, tmp_path: Path) -> None:
    outcome = SCENES[name](tmp_path)
    if outcome.skipped:
        pytest.skip(outcome.code)
    assert not outcome.failed, str(outcome)
