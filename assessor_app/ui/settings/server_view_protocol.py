"""What the presenter of the centre's own server asks of its section. Free of Qt."""

from __future__ import annotations

from typing import Protocol

from assessor_app.services.server import ServerView
from assessor_app.services.server_ports import Found, ServerStanding


class ServerScreen(Protocol):
    """The section about the server."""

    def show_server(self, view: ServerView, *, anew: bool) -> None:
        """What is kept; what was typed and not saved stays unless `anew`."""
        ...

    def show_standing(self, standing: ServerStanding) -> None:
        """How it stands now."""
        ...

    def show_trying(self) -> None:
        """A server is being reached."""
        ...

    def show_found(self, found: Found) -> None:
        """The server answered, and can be used."""
        ...

    def show_problem(self, error: Exception) -> None:
        """It cannot be used, or not be kept."""
        ...
