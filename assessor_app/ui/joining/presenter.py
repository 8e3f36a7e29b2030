"""Joining a centre, from one's own name to the first login. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar
from uuid import UUID

from assessor_app.services.joining_models import JoiningOffer
from assessor_app.services.ports import Stopped
from assessor_app.ui.composition import JoiningDesk, OpenedServices
from assessor_app.ui.joining.view_protocol import JoiningView
from assessor_app.ui.passphrase_strength import SHORTEST_PASSPHRASE, strength
from assessor_app.ui.upkeep_work import WatchedWork

if TYPE_CHECKING:
    from assessor_app.ui.restore.presenter import TellingRunner

T = TypeVar("T")
_FIELD_OF = {"device_label_missing": "label", "unsuitable_passphrase": "passphrase"}


class JoiningGate(Protocol):
    """The desk, and the door behind it. `composition.Composition` is one."""

    @property
    def joining(self) -> JoiningDesk: ...

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        """Called on the database lane."""
        ...


class JoiningPresenter:
    """Everything but a look at whether this PC waits runs on the database lane."""

    def __init__(
        self,
        view: JoiningView,
        gate: JoiningGate,
        runner: TellingRunner,
        on_open: Callable[[OpenedServices], None],
    ) -> None:
        self._view = view
        self._gate = gate
        self._runner = runner
        self._on_open = on_open
        self._working = False
        self._file: Path | None = None
        self._passphrase = ""
        self._offer: JoiningOffer | None = None
        self._opened: OpenedServices | None = None
        self._work: WatchedWork | None = None

    def load(self) -> None:
        """Show where this PC stands. Raises what `messages` has a sentence for."""
        waiting = self._gate.joining.waiting()
        if waiting is None:
            self._view.show_introduction()
        else:
            self._view.show_waiting(waiting)

    def close(self) -> None:
        """The page goes away."""
        self.stop()
        self._passphrase = ""

    # -- introducing --

    def passphrase_edited(self, label: str, passphrase: str) -> None:
        """Say how good the passphrase is."""
        self._view.show_strength(strength(passphrase, label, ""))

    def introduce(self, label: str, passphrase: str, repeat: str) -> None:
        """Make this PC's keys."""
        found = {
            "label": "" if label.strip() else "device_label_missing",
            "passphrase": "" if len(passphrase) >= SHORTEST_PASSPHRASE else "unsuitable_passphrase",
            "repeat": "" if repeat == passphrase else "passphrases_differ",
        }
        errors = {name: code for name, code in found.items() if code}
        self._view.show_errors(errors)
        if not errors:
            self._run(lambda: self._gate.joining.begin(label, passphrase), self._view.show_waiting)

    def write(self, folder: Path) -> None:
        """Write the pairing file to a stick."""
        self._run(
            lambda: self._gate.joining.write_pairing(folder),
            lambda path: self._view.show_written(path.name, path.parent.name or str(path.parent)),
        )

    def give_up(self) -> None:
        """Wait no longer."""
        self._run(self._gate.joining.give_up, lambda _: self._view.show_introduction())

    # -- the centre's file --

    def go_to_file(self) -> None:
        """The user is back with a file."""
        self._view.show_file(self._file.name if self._file is not None else "", "")

    def back_to_waiting(self) -> None:
        """Not yet, or not with this file."""
        self._forget_offer()
        self.load()

    def choose(self, file: Path) -> None:
        """The file that the centre wrote for this PC."""
        self._file = file
        self._view.show_file(file.name, "")

    def open_file(self, passphrase: str) -> None:
        """Look who wrote it."""
        file = self._file
        if file is None:
            self._view.show_file("", "file_not_chosen")
            return
        self._passphrase = passphrase
        self._run(lambda: self._gate.joining.look(file, passphrase), self._show_offer, self._not_opened)

    def join(self) -> None:
        """The words are the same on both screens."""
        file, offer, passphrase = self._file, self._offer, self._passphrase
        if file is None or offer is None or self._working:
            return
        work = self._work = WatchedWork(self._runner.tell, self._view.show_progress)
        self._view.show_progress("checking", 0, 0)

        def bring() -> OpenedServices:
            account = self._gate.joining.join(file, passphrase, offer.words, work.progress)
            return self._gate.unlock(account, passphrase)

        self._run(bring, self._joined, self._not_joined)

    def stop(self) -> None:
        """Leave everything as it was."""
        if self._work is not None:
            self._work.stop()

    def finish(self) -> None:
        """Show the rooms."""
        if self._opened is not None:
            self._on_open(self._opened)

    # -- inside --

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        if self._working:
            return
        self._working = True
        self._view.show_working(True)

        def finished(result: T) -> None:
            self._working = False
            self._view.show_working(False)
            done(result)

        def not_done(error: Exception) -> None:
            self._working = False
            self._view.show_working(False)
            (failed or self._failed)(error)

        self._runner.run(work, finished, not_done)

    def _show_offer(self, offer: JoiningOffer) -> None:
        self._offer = offer
        self._view.show_offer(offer)

    def _not_opened(self, error: Exception) -> None:
        if getattr(error, "code", "") == "wrong_passphrase":
            self._view.show_file(self._file.name if self._file is not None else "", "wrong_passphrase")
        else:
            self._view.show_error(error)

    def _joined(self, opened: OpenedServices) -> None:
        self._work, self._opened = None, opened
        self._forget_offer()
        self._view.show_done(opened)

    def _not_joined(self, error: Exception) -> None:
        self._work = None
        if isinstance(error, Stopped) and self._offer is not None:
            self._view.show_offer(self._offer)
            return
        self._forget_offer()
        self.go_to_file()
        self._view.show_error(error)

    def _forget_offer(self) -> None:
        self._offer, self._passphrase = None, ""

    def _failed(self, error: Exception) -> None:
        code = getattr(error, "code", "")
        if code in _FIELD_OF:
            self._view.show_errors({_FIELD_OF[code]: code})
        else:
            self._view.show_error(error)
