"""Killed in the middle of a batch: no number is given twice or lost, and what was said is there."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

from assessor_app.bootstrap import program as program_module
from tests.joining_pcs import cheap
from tests.torture.issuing import by_hand, kill_batch, kill_issuing, prepare

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")


def test_a_batch_that_is_killed_again_and_again_issues_each_document_once(tmp_path: Path) -> None:
    prepare(tmp_path, 60)
    report = kill_batch(partial(by_hand, tmp_path), 12, seed=5, longest_s=0.04)
    assert (report.documents, report.kills) == (60, 12), str(report)
    assert report.faults == [], str(report)


@pytest.mark.slow
def test_so_it_is_with_real_papers_and_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program_module, "passphrase_cost", cheap)
    report = kill_issuing(tmp_path, 8, seed=17, documents=40)
    assert (report.documents, report.faults) == (40, []), str(report)
