"""What the presenter of the backups asks of its section. Free of Qt."""

from __future__ import annotations

from typing import Protocol

from assessor_app.services.backup_views import BackupDone, BackupRow, BackupState, Preview, TargetView


class BackupView(Protocol):
    """The section about backups."""

    def show_state(self, state: BackupState) -> None:
        """How the store stands to its backups."""
        ...

    def ask_where_to_back_up(self) -> None:
        """There is no place yet: let the user choose one, and go on."""
        ...

    def show_targets(self, targets: tuple[TargetView, ...], chosen: str | None) -> None:
        """The places, the one whose backups are shown marked."""
        ...

    def show_backups(self, rows: tuple[BackupRow, ...]) -> None:
        """The backups in the chosen place."""
        ...

    def show_unreachable(self, error: Exception) -> None:
        """Why the backups in the chosen place cannot be shown."""
        ...

    def show_aside(self, folders: tuple[tuple[str, int], ...]) -> None:
        """What restores have put aside: name and bytes."""
        ...

    def show_work(self, what: str, done: int, total: int) -> None:
        """How far a backup or a restore has come."""
        ...

    def hide_work(self) -> None:
        """Nothing is under way."""
        ...

    def show_done(self, done: BackupDone) -> None:
        """A backup was made."""
        ...

    def show_problem(self, error: Exception) -> None:
        """Why it was not made, restored or changed."""
        ...

    def show_preview(self, preview: Preview) -> None:
        """Ask whether this backup shall be restored."""
        ...
