"""Work in several steps on several lanes, written as one function from top to bottom. Free of Qt.

A step is `yield Ask(lane, work)`: it goes on with what the work returned, or with its error. `yield WAIT`
goes on when somebody calls `answer`.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from assessor_app.ui.session import TaskRunner


@dataclass(frozen=True, slots=True)
class Ask:
    """Something to be done on a lane."""

    lane: TaskRunner
    work: Callable[[], Any]


class Wait:
    """Something that only a person can answer."""


WAIT = Wait()
Steps = Generator["Ask | Wait", Any, Any]


class Procedure:
    """Takes `steps` from one answer to the next, on the thread that the answers come on.

    `ended` is called once, with the error that nothing caught, or None. Answers that come at once do not
    pile up calls, however many steps there are.
    """

    def __init__(self, steps: Steps, ended: Callable[[Exception | None], None]) -> None:
        self._steps = steps
        self._ended = ended
        self._due: Callable[[], Ask | Wait] | None = None
        self._is_stepping = False
        self._is_waiting = False

    @property
    def is_waiting(self) -> bool:
        """Whether it waits for `answer`."""
        return self._is_waiting

    def start(self) -> None:
        """Take the first step."""
        self._go(lambda: next(self._steps))

    def answer(self, value: object) -> None:
        """Go on from `WAIT`; at any other time nothing happens."""
        if self._is_waiting:
            self._is_waiting = False
            self._go(lambda: self._steps.send(value))

    def _go(self, due: Callable[[], Ask | Wait]) -> None:
        self._due = due
        if self._is_stepping:
            return
        self._is_stepping = True
        try:
            while self._due is not None:
                due, self._due = self._due, None
                self._step(due)
        finally:
            self._is_stepping = False

    def _step(self, due: Callable[[], Ask | Wait]) -> None:
        try:
            asked = due()
        except StopIteration:
            self._ended(None)
        except Exception as error:
            self._ended(error)
        else:
            if isinstance(asked, Wait):
                self._is_waiting = True
            else:
                asked.lane.run(asked.work, self._done, self._failed)

    def _done(self, result: object) -> None:
        self._go(lambda: self._steps.send(result))

    def _failed(self, error: Exception) -> None:
        self._go(lambda: self._steps.throw(error))
