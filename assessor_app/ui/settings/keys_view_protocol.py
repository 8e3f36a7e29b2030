"""What the presenter of the section about keys asks of it. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from assessor_app.services.key_models import KeysView


class KeysScreen(Protocol):
    """The section."""

    def show_keys(self, view: KeysView) -> None:
        """Show everything."""
        ...

    def show_done(self, what: str, take_back: Callable[[], None] | None = None) -> None:
        """It was done and is durable: certificate_renewed, keys_renewed, imported, own_again, issuer_known,
        issuer_forgotten, endorsement_kept, endorsement_dropped. Open sheets close. `take_back` undoes it."""
        ...

    def show_written(self, path: Path) -> None:
        """A file for others lies there."""
        ...

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        """What was asked for was refused; nothing has changed."""
        ...
