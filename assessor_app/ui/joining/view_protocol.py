"""What the presenter of joining a centre asks of its page. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assessor_app.services.joining_models import JoiningOffer, WaitingPc
from assessor_app.ui.composition import OpenedServices


class JoiningView(Protocol):
    """The page: introduce, waiting, giving up, file, compare, work, done."""

    def show_introduction(self) -> None:
        """Ask what this PC is called, and for a passphrase."""
        ...

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """What is wrong, by field (label, passphrase, repeat) and code; none where it is empty."""
        ...

    def show_strength(self, strength: str) -> None:
        """Say how good the passphrase is."""
        ...

    def show_working(self, working: bool) -> None:
        """The keys are being made, or a file is opened; or no longer."""
        ...

    def show_waiting(self, pc: WaitingPc) -> None:
        """Show the words of this PC and what to do next. The passphrase is forgotten."""
        ...

    def show_written(self, name: str, folder: str) -> None:
        """The pairing file lies in a folder."""
        ...

    def show_file(self, name: str, error: str) -> None:
        """Ask for the centre's file and the passphrase; `name` of the chosen one, code of what was wrong."""
        ...

    def show_offer(self, offer: JoiningOffer) -> None:
        """Show who says that they wrote the file, and have the words compared."""
        ...

    def show_progress(self, what: str, done: int, total: int) -> None:
        """The PC is joining."""
        ...

    def show_done(self, opened: OpenedServices) -> None:
        """It has joined."""
        ...

    def show_error(self, error: Exception) -> None:
        """Something else stands in the way."""
        ...
