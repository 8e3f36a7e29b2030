"""Backups in the settings: made by hand, listed, restored; where they go and when. Free of Qt."""

from __future__ import annotations

from assessor_app.domain.rights import Right, may
from assessor_app.services.backup_views import BackupDone, BackupRow, Preview, TargetView
from assessor_app.services.ports import Stopped
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.settings.backup_view_protocol import BackupView
from assessor_app.ui.upkeep_work import WatchedWork

_CHOSEN = "backup.place"


class BackupPresenter:
    """Everything that asks a folder runs on the lane for upkeep; the state alone comes from the store's."""

    def __init__(self, view: BackupView, session: Session) -> None:
        self._view = view
        self._session = session
        self._care = session.upkeep
        self._answers = Answers(self._care.runner)
        self._store = Answers(session.runner)
        self._targets: tuple[TargetView, ...] = ()
        self._work: WatchedWork | None = None

    @property
    def may_restore(self) -> bool:
        """Whether who is logged in may restore."""
        return may(self._session.actor, Right.RESTORE)

    def load(self) -> None:
        """Show everything anew."""
        backups = self._care.backups
        self._store.ask(backups.state, self._view.show_state)
        self._answers.ask(backups.targets, self._show_targets)
        if self.may_restore:
            self._answers.ask(self._care.restoring.aside, self._view.show_aside)

    def close(self) -> None:
        """The section goes away; a backup under way goes on, and is stopped when the program is closed."""
        self._answers.close()
        self._store.close()

    # -- making one --

    def back_up(self, folder: str | None = None) -> None:
        """Make a backup in a place, or in the one at hand that was used last."""
        place = folder or self._place_at_hand()
        if self._work is not None:
            return
        if place is None:
            self._view.ask_where_to_back_up()
            return
        care, actor = self._care, self._session.actor
        work = self._work = care.watch(self._tell)
        self._view.show_work("copying", 0, 0)
        care.runner.run(
            lambda: care.backups.back_up(actor, place, care.access, work.progress),
            lambda done: self._made(done, place),
            self._failed,
        )

    def stop(self) -> None:
        """The user does not want to wait."""
        if self._work is not None:
            self._work.stop()

    def _place_at_hand(self) -> str | None:
        ready = [target for target in self._targets if target.problem is None]
        if ready:
            return max(ready, key=lambda target: target.last_at or 0).folder
        return self._targets[0].folder if self._targets else None

    def _made(self, done: BackupDone, place: str) -> None:
        self._work = None
        self._session.preferences.set(_CHOSEN, place)
        if not self._answers.closed:
            self._view.hide_work()
            self._view.show_done(done)
            self.load()

    def _failed(self, error: Exception) -> None:
        self._work = None
        if self._answers.closed:
            return
        self._view.hide_work()
        if not isinstance(error, Stopped):
            self._view.show_problem(error)
        self.load()

    def _tell(self, what: str, done: int, total: int) -> None:
        if self._work is not None and not self._answers.closed:
            self._view.show_work(what, done, total)

    # -- where and when --

    def add_place(self, folder: str) -> None:
        """Let backups go there too."""
        care, actor = self._care, self._session.actor
        self._session.preferences.set(_CHOSEN, folder)
        self._change(lambda: care.backups.add_target(actor, folder))

    def back_up_to(self, folder: str) -> None:
        """Make the first backup in a place that was just chosen, which is kept for the next ones."""
        care, actor = self._care, self._session.actor
        self._session.preferences.set(_CHOSEN, folder)
        care.runner.run(
            lambda: care.backups.add_target(actor, folder),
            lambda _: self.back_up(folder),
            self._view.show_problem,
        )

    def remove_place(self, folder: str) -> None:
        """Let them go there no longer."""
        care, actor = self._care, self._session.actor
        self._change(lambda: care.backups.remove_target(actor, folder))

    def set_on_close(self, on_close: bool) -> None:
        """Whether a backup is made at closing."""
        care, actor = self._care, self._session.actor
        self._change(lambda: care.backups.set_on_close(actor, on_close))

    def set_remind_after(self, days: int) -> None:
        """After how many days the program says that there is none."""
        care, actor = self._care, self._session.actor
        self._change(lambda: care.backups.set_remind_after(actor, days))

    def choose_place(self, folder: str) -> None:
        """Show the backups in a place."""
        self._session.preferences.set(_CHOSEN, folder)
        self._show_targets(self._targets)

    def _change(self, work: object) -> None:
        assert callable(work)  # noqa: S101 - a lambda of ours
        self._care.runner.run(work, lambda _: self.load(), self._view.show_problem)

    def _show_targets(self, targets: tuple[TargetView, ...]) -> None:
        self._targets = targets
        folders = [target.folder for target in targets]
        kept = self._session.preferences.get(_CHOSEN, "")
        newest = max(targets, key=lambda target: target.last_at or 0).folder if targets else None
        chosen = kept if kept in folders else newest
        self._view.show_targets(targets, chosen)
        if chosen is None:
            self._view.show_backups(())
            return
        care = self._care
        self._answers.ask(
            lambda: care.backups.backups(chosen, care.access),
            self._view.show_backups,
            self._view.show_unreachable,
        )

    # -- restoring --

    def preview(self, row: BackupRow) -> None:
        """Show what restoring one would bring and take."""
        self.preview_folder(row.folder)

    def preview_folder(self, folder: str) -> None:
        """The same for the newest backup in any folder."""
        care, actor = self._care, self._session.actor
        self._answers.ask(
            lambda: care.backups.preview(actor, folder, care.access),
            self._view.show_preview,
            self._view.show_problem,
        )

    def restore(self, preview: Preview) -> None:
        """Lay a backup ready, then start anew: the store is exchanged while nobody has it open."""
        if self._work is not None:
            return
        care, actor = self._care, self._session.actor
        work = self._work = care.watch(self._tell)
        self._view.show_work("fetching", 0, 0)
        care.runner.run(
            lambda: care.restoring.stage_opened(actor, preview.folder, work.progress),
            lambda _: self._staged(),
            self._failed,
        )

    def remove_aside(self, name: str) -> None:
        """Delete what a restore has put aside."""
        care, actor = self._care, self._session.actor
        self._change(lambda: care.restoring.remove_aside(actor, name))

    def _staged(self) -> None:
        self._work = None
        self._care.restart()
