"""Long work lets others go first, and what must come last comes last."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from assessor_app.ui.tasks import Lane


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    qtbot.waitUntil(lambda: made.idle)
    made.close()


def test_what_waits_is_done_between_the_steps_of_long_work(qtbot: QtBot, lane: Lane) -> None:
    order: list[str] = []
    began, queued = threading.Event(), threading.Event()

    def long() -> None:
        began.set()
        queued.wait(10)
        order.append("first step")
        lane.let_others()
        order.append("last step")

    lane.run(long, lambda _: order.append("long work answered"))
    began.wait(10)
    lane.run(lambda: order.append("rating"), lambda _: order.append("rating answered"))
    queued.set()
    qtbot.waitUntil(lambda: lane.idle)
    assert order[:3] == ["first step", "rating", "last step"]
    assert order.index("rating answered") < order.index("long work answered")


def test_closing_the_store_never_comes_between_the_steps(qtbot: QtBot, lane: Lane) -> None:
    order: list[str] = []
    began, queued = threading.Event(), threading.Event()

    def long() -> None:
        began.set()
        queued.wait(10)
        for step in range(3):
            lane.let_others()
            order.append(f"step {step}")

    lane.run(long, lambda _: None)
    began.wait(10)
    lane.run(lambda: order.append("before"), lambda _: None)
    lane.run_last(lambda: order.append("close"), lambda _: None)
    lane.run(lambda: order.append("after"), lambda _: None)
    queued.set()
    qtbot.waitUntil(lambda: lane.idle)
    assert order == ["before", "step 0", "step 1", "step 2", "close"]  # nothing finds the store closed


def test_where_closing_the_store_fails_the_lane_goes_on(qtbot: QtBot, lane: Lane) -> None:
    order: list[str] = []

    def refuse() -> None:
        raise OSError

    lane.run_last(refuse, lambda _: None, lambda _: order.append("failed"))
    qtbot.waitUntil(lambda: lane.idle)
    lane.run(lambda: order.append("after"), lambda _: None)
    qtbot.waitUntil(lambda: lane.idle)
    assert order == ["failed", "after"]


def test_what_fails_between_the_steps_fails_for_who_asked_alone(qtbot: QtBot, lane: Lane) -> None:
    failures: list[Exception] = []
    began, queued = threading.Event(), threading.Event()
    ended: list[str] = []

    def long() -> str:
        began.set()
        queued.wait(10)
        lane.let_others()
        return "done"

    lane.run(long, ended.append)
    began.wait(10)
    lane.run(lambda: 1 // 0, lambda _: None, failures.append)
    queued.set()
    qtbot.waitUntil(lambda: lane.idle)
    assert [type(error) for error in failures] == [ZeroDivisionError]
    assert ended == ["done"]


def test_a_lane_that_hangs_is_left_to_itself(qtbot: QtBot) -> None:
    stuck = threading.Event()
    lane = Lane("stuck")
    answers: list[object] = []
    lane.run(lambda: stuck.wait(30), answers.append)
    lane.abandon()
    stuck.set()
    other = Lane("other")
    other.run(lambda: None, lambda _: answers.append("other"))
    qtbot.waitUntil(lambda: "other" in answers)
    other.close()
    assert answers == ["other"]
