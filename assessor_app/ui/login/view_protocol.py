"""What the login's presenter asks of its page. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol
from uuid import UUID

from assessor_app.ui.composition import AccountTile

Asked = Literal["pin", "passphrase"]


class LoginView(Protocol):
    """The page with the tiles, and PIN or passphrase."""

    def show_accounts(self, accounts: tuple[AccountTile, ...], chosen: UUID | None) -> None:
        """Show the tiles, one of them chosen."""
        ...

    def show_chosen(self, account: UUID) -> None:
        """Mark a tile, and forget what was typed and said for another."""
        ...

    def ask_for(self, asked: Asked) -> None:
        """Show the field for one of both, empty, with the cursor in it."""
        ...

    def show_working(self, working: bool) -> None:
        """What was typed is being tried (this takes a moment), or is no longer."""
        ...

    def show_wrong(self, code: str, details: Mapping[str, object]) -> None:
        """It opened nothing: `code` has a sentence in `messages`. A passphrase stays, a PIN is emptied."""
        ...

    def show_wait(self, seconds: int) -> None:
        """Nobody may try for so many seconds; 0 ends the wait."""
        ...

    def show_problem(self, error: Exception) -> None:
        """Something other than the passphrase stands in the way."""
        ...
