"""What the presenters of the recovery sheet ask of their widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assessor_app.services.read_models import RecoverySheet
from assessor_app.ui.composition import AccountTile


class SheetFlowView(Protocol):
    """The sheet, the question for two of its words, and what leaving without it means."""

    def show_making(self) -> None:
        """A sheet is being made."""
        ...

    def show_sheet(self, sheet: RecoverySheet) -> None:
        """Show the sheet, to print or save."""
        ...

    def ask_for_words(self, numbers: tuple[int, ...]) -> None:
        """Ask for these words of the sheet, by their number from 1."""
        ...

    def show_checking(self, checking: bool) -> None:
        """The words are being compared, or no longer."""
        ...

    def show_wrong_word(self, number: int) -> None:
        """This word is another one on the sheet. What was typed stays."""
        ...

    def show_proven(self) -> None:
        """The sheet counts from now on."""
        ...

    def show_leaving(self) -> None:
        """Say what it means to go on without the sheet."""
        ...

    def show_saved(self, file_name: str) -> None:
        """The sheet was saved as a file."""
        ...

    def show_problem(self, error: Exception) -> None:
        """Something stands in the way."""
        ...


class RecoveryView(Protocol):
    """The page one comes to from the login."""

    def show_form(self, accounts: tuple[AccountTile, ...], chosen: int) -> None:
        """Ask for the account, the words and a new passphrase."""
        ...

    def show_no_sheet(self) -> None:
        """There is no sheet to this centre: say what is left to do."""
        ...

    def show_strength(self, strength: str) -> None:
        """Say how good the new passphrase is: empty, short, weak, fair or strong."""
        ...

    def show_errors(self, errors: Mapping[str, tuple[str, Mapping[str, object]]]) -> None:
        """Say what is wrong, by field (words, passphrase, repeat): a code and its details."""
        ...

    def show_working(self, working: bool) -> None:
        """The words are being tried, or no longer."""
        ...

    def show_recovered(self, name: str) -> None:
        """The account has its new passphrase."""
        ...

    def show_problem(self, error: Exception) -> None:
        """Something other than what was typed stands in the way."""
        ...
