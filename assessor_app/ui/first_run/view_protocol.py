"""What the first run's presenter asks of its page. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class FirstRunView(Protocol):
    """The page with the form."""

    def show_code(self, code: str) -> None:
        """Suggest a code for the centre."""
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

    def show_problem(self, error: Exception) -> None:
        """Something other than the form stands in the way."""
        ...
