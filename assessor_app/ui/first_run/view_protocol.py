"""What the first run's presenter asks of its page. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assessor_app.ui.composition import OpenedServices


class FirstRunView(Protocol):
    """The page with the steps: centre, papers, manager, sheet, proof, done."""

    def show_step(self, step: str) -> None:
        """Show a step; what was typed in the others stays."""
        ...

    def show_code(self, code: str) -> None:
        """Suggest a code for the centre."""
        ...

    def show_logo(self, png: bytes | None) -> None:
        """Show the logo, or that there is none."""
        ...

    def show_logo_error(self, error: Exception) -> None:
        """The file was no usable picture; the former logo stays."""
        ...

    def show_strength(self, strength: str) -> None:
        """Say how good the passphrase is: empty, short, weak, fair or strong."""
        ...

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong, by the name of the field (a name of `FirstRunForm`, or `repeat`) and code."""
        ...

    def show_working(self, working: bool) -> None:
        """The centre is being made, or no longer."""
        ...

    def begin_sheet(self, opened: OpenedServices) -> None:
        """The centre is made: make its recovery sheet. The passphrase is forgotten."""
        ...

    def show_done(self, *, proven: bool) -> None:
        """Everything is ready; `proven` says whether there is a recovery sheet."""
        ...

    def show_problem(self, error: Exception) -> None:
        """Something other than the form stands in the way."""
        ...
