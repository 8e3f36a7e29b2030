"""What the presenter of the section about devices asks of it. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from assessor_app.domain.accounts import Account
from assessor_app.services.device_models import DevicesView, PairingSeen


class DevicesScreen(Protocol):
    """The section."""

    def show_devices(self, view: DevicesView) -> None:
        """Show every device; an open sheet follows."""
        ...

    def show_elsewhere(self, accounts: tuple[Account, ...]) -> None:
        """Who of the centre could be let in on this PC."""
        ...

    def show_pairing(self, seen: PairingSeen, view: DevicesView) -> None:
        """A pairing file was read: show who it says that it is."""
        ...

    def show_written(self, path: Path) -> None:
        """This PC's pairing file lies there."""
        ...

    def show_done(self, what: str) -> None:
        """It was done and is durable: introduced, believed, renamed, revoked, let_in, agreed, admitted."""
        ...

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        """What an open sheet asked for was refused; nothing has changed."""
        ...
