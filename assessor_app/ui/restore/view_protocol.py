"""What the presenter of a restore at the gate asks of its page. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from assessor_app.services.backup_views import BackupRow, Preview
from assessor_app.ui.composition import AccountTile


class RestoreView(Protocol):
    """The page at the gate."""

    def show_searching(self) -> None:
        """Folders are being looked through."""
        ...

    def show_backups(self, rows: tuple[BackupRow, ...], folder: str | None) -> None:
        """Show what was found, in `folder` or (None) in the folders this PC knows."""
        ...

    def show_preview(self, preview: Preview, keepers: tuple[AccountTile, ...]) -> None:
        """Show what one backup brings and takes, and ask for the passphrase of one of `keepers`."""
        ...

    def show_wrong(self, code: str, details: Mapping[str, object]) -> None:
        """The passphrase, or the words of the sheet, opened nothing."""
        ...

    def show_progress(self, what: str, done: int, total: int) -> None:
        """The backup is being fetched and proven."""
        ...

    def show_done(self, preview: Preview) -> None:
        """It is restored."""
        ...

    def show_error(self, error: Exception) -> None:
        """Say what stands in the way; the page stays where it is."""
        ...
