"""When a form is sent, and when what is saved may be laid over it. Free of Qt.

Between the user's edit and the durable answer lies a moment in which older views may arrive. A form that is
edited, or whose last edit is not yet answered, is never filled: what the user wrote stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.services.read_models import RunView
from assessor_app.ui.run.actions import RunActions

C = TypeVar("C")
OPEN = frozenset({Status.PLANNED, Status.IN_PROGRESS})


def is_open(view: RunView) -> bool:
    """Whether the run takes work."""
    return view.state.status in OPEN and not view.read_only


def in_hand(actions: RunActions, run: UUID | None) -> bool:
    """Whether `run` is the one that commands would go to: what was written for another must not."""
    try:
        return actions.view.state.id == run
    except RuntimeError:  # another run is being loaded
        return False


class Keeper(Generic[C]):
    """Keeps one form, whose whole content is one command.

    `saved` makes the command that would say what `view` says; `read` the one that the form says now; `fill`
    lays a view over the form, silently.
    """

    def __init__(
        self,
        actions: RunActions,
        saved: Callable[[RunView], C],
        read: Callable[[], C],
        fill: Callable[[RunView], None],
    ) -> None:
        self._actions = actions
        self._saved, self._read, self._fill = saved, read, fill
        self._edited = False
        self._sent = 0
        self._awaited: int | None = None
        self._run: UUID | None = None

    @property
    def settled(self) -> bool:
        """Whether everything in the form is saved."""
        return not self._edited and self._awaited is None

    def edited(self) -> None:
        """The user changed something."""
        self._edited = True

    def save(self) -> None:
        """Send what the user changed; nothing where the form says what is saved."""
        if not self._edited or not in_hand(self._actions, self._run):
            return
        self._edited = False
        command = self._read()
        if self._awaited is None and command == self._saved(self._actions.view):
            return
        self._send(command)

    def flush(self) -> None:
        """Send what is not saved yet, also what was sent and never answered (refused, disk full)."""
        if self.settled or not in_hand(self._actions, self._run):
            return
        self._edited = False
        self._send(self._read())

    def show_view(self, view: RunView) -> None:
        """Fill the form, unless the user is ahead of `view`. A closed run, or another one, shows what is
        saved: whoever leaves a run flushes first.
        """
        if not is_open(view) or view.state.id != self._run:
            self._edited, self._awaited, self._run = False, None, view.state.id
        if self.settled:
            self._fill(view)

    def _send(self, command: C) -> None:
        self._sent += 1
        number = self._sent
        self._awaited = number
        self._actions.do(command, lambda view: self._answered(number, view))

    def _answered(self, number: int, view: RunView) -> None:
        if number != self._awaited or view.state.id != self._run:
            return
        self._awaited = None
        if not self._edited:
            self._fill(view)
