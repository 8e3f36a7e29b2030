"""A restore at the gate: nobody is logged in, and whoever may do it opens the backup itself. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.services.backup_views import BackupRow, Preview
from assessor_app.services.ports import EnvironmentProblem, Stopped
from assessor_app.ui.composition import AccountTile, RestoreDesk
from assessor_app.ui.restore.view_protocol import RestoreView
from assessor_app.ui.upkeep_work import WatchedWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from assessor_app.ui.session import TaskRunner

    class TellingRunner(TaskRunner, Protocol):
        """A lane that can bring a word about its work to the screen."""

        def tell(self, parcel: Callable[[], None]) -> None: ...


_OF_THE_KEY = frozenset(
    {
        "wrong_passphrase",
        "account_revoked",
        "unknown_account",
        "recovery_never_made",
        "recovery_word_unfit",
        "recovery_words_missing",
        "recovery_words_mistyped",
        "recovery_other_sheet",
    }
)


class RestorePresenter:
    """Everything runs on the lane given, which has no store."""

    def __init__(self, view: RestoreView, desk: RestoreDesk, runner: TellingRunner) -> None:
        self._view = view
        self._desk = desk
        self._runner = runner
        self._preview: Preview | None = None
        self._work: WatchedWork | None = None
        self._folder: str | None = None
        self._found: tuple[BackupRow, ...] = ()

    def load(self) -> None:
        """Look in the folders that this PC knows."""
        self._folder = None
        self._view.show_searching()
        self._runner.run(self._find_known, self._show, self._failed_to_find)

    def look_in(self, folder: str) -> None:
        """Look in a folder that the user pointed at."""
        self._folder = folder
        self._view.show_searching()
        self._runner.run(lambda: self._desk.found(folder), self._show, self._failed_to_find)

    def choose(self, row: BackupRow) -> None:
        """Show what one backup would bring and take."""

        def look() -> tuple[Preview, tuple[AccountTile, ...]]:
            return self._desk.preview(row.folder), self._desk.keepers(row.folder)

        self._runner.run(look, self._chosen, self._view.show_error)

    def back_to_list(self) -> None:
        """Choose another one."""
        if self._work is None:
            self._preview = None
            self._view.show_backups(self._found, self._folder)

    def restore(self, account: UUID | None, passphrase: str) -> None:
        """Open the backup, lay it ready, and move it into place.

        Without `account` the passphrase is the words of the recovery sheet.
        """
        preview = self._preview
        if preview is None or self._work is not None or not passphrase:
            return
        work = self._work = WatchedWork(self._runner.tell, self._view.show_progress)
        self._view.show_progress("fetching", 0, 0)

        def bring() -> None:
            self._desk.stage(preview.folder, account, passphrase, work.progress)
            self._desk.finish()

        self._runner.run(bring, lambda _: self._restored(preview), self._failed_to_restore)

    def stop(self) -> None:
        """Leave the store as it is."""
        if self._work is not None:
            self._work.stop()

    def close(self) -> None:
        """The page goes away."""
        self.stop()

    # -- inside --

    def _find_known(self) -> tuple[BackupRow, ...]:
        found: dict[str, BackupRow] = {}
        for folder in self._desk.known_folders():
            try:
                found.update((row.folder, row) for row in self._desk.found(folder))
            except EnvironmentProblem:
                continue  # a stick that is not there is no trouble: another folder can be pointed at
        return tuple(sorted(found.values(), key=_made_at, reverse=True))

    def _show(self, rows: tuple[BackupRow, ...]) -> None:
        self._found = rows
        self._view.show_backups(rows, self._folder)

    def _failed_to_find(self, error: Exception) -> None:
        self._show(())
        self._view.show_error(error)

    def _chosen(self, answer: tuple[Preview, tuple[AccountTile, ...]]) -> None:
        self._preview, keepers = answer
        self._view.show_preview(self._preview, keepers)

    def _restored(self, preview: Preview) -> None:
        self._work = None
        self._view.show_done(preview)

    def _failed_to_restore(self, error: Exception) -> None:
        self._work = None
        code = getattr(error, "code", "")
        if self._preview is not None and (code in _OF_THE_KEY or isinstance(error, Stopped)):
            details = getattr(error, "details", {})
            self._view.show_wrong(code if isinstance(code, str) and code else "stopped", details)
            return
        self.back_to_list()
        self._view.show_error(error)


def _made_at(row: BackupRow) -> int:
    return row.facts.made_at if row.facts is not None else 0
