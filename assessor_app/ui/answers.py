"""Answers from the lane to a screen that may be gone when they come. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from assessor_app.ui.session import Failed, TaskRunner

T = TypeVar("T")


class Answers:
    """Runs work for one screen. After `close` answers are dropped: nobody is there to show them."""

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self._closed = False

    @property
    def closed(self) -> bool:
        """Whether the screen is gone."""
        return self._closed

    def close(self) -> None:
        """The screen is gone."""
        self._closed = True

    def ask(self, work: Callable[[], T], show: Callable[[T], None], failed: Failed | None = None) -> None:
        """Read something; `show` is called while the screen is there, errors are told in any case."""

        def unless_closed(answer: T) -> None:
            if not self._closed:
                show(answer)

        self._runner.run(work, unless_closed, failed)
