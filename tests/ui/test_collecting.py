"""Garbage that holds widgets is collected on the thread of the widgets."""

from __future__ import annotations

import gc
import threading

import pytest
from pytestqt.qtbot import QtBot

from assessor_app.ui.collecting import GuiCollector


@pytest.fixture
def collector(qtbot: QtBot) -> GuiCollector:
    return GuiCollector()


class Knot:
    """Something in a cycle that tells on which thread it was untied."""

    untied_on: list[int]

    def __init__(self, untied_on: list[int]) -> None:
        self.me = self
        self.untied_on = untied_on

    def __del__(self) -> None:
        self.untied_on.append(threading.get_ident())


def test_a_lane_that_allocates_much_unties_nothing(collector: GuiCollector) -> None:
    gc.enable()
    collector = GuiCollector()
    collector.start()
    untied: list[int] = []
    try:
        for _ in range(10):
            Knot(untied)
        worker = threading.Thread(target=lambda: [[number] for number in range(50_000)])
        worker.start()
        worker.join()
        assert untied == []
        kept = [[number] for number in range(5_000)]
        collector.collect_due()
        assert len(kept) == 5_000
        assert set(untied) == {threading.get_ident()}
    finally:
        collector.stop()
        assert gc.isenabled()
        gc.disable()
