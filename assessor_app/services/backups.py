"""Backups: made, proven by opening the copy, kept in turn, and counted in days.

`state` is asked on the database lane. Everything else may take its time and runs beside the store, on a lane
of its own; it reaches the store through `StoreAccess` in short pieces, so that no rating waits for a stick.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from assessor_app.domain.backups import (
    age_days,
    entries_beyond,
    is_from_the_future,
)
from assessor_app.domain.centres import Actor
from assessor_app.domain.journal import DAY_MS
from assessor_app.domain.rights import Right, require
from assessor_app.services.backup_making import BackupMaker, BackupSurroundings
from assessor_app.services.backup_ports import (
    BackupMemory,
    BackupPlan,
    BackupProblem,
    BackupShelf,
    BackupSource,
    FolderFacts,
    FoundBackup,
    Progress,
    StoreAccess,
    Target,
)
from assessor_app.services.backup_views import BackupDone, BackupRow, BackupState, Preview, TargetView
from assessor_app.services.ports import Clock, EnvironmentProblem

_NO_REMINDER_BEFORE = 200


class BackupService:
    """Makes backups and tells about them."""

    def __init__(
        self,
        source: BackupSource,
        shelf: BackupShelf,
        memory: BackupMemory,
        clock: Clock,
        around: BackupSurroundings,
    ) -> None:
        self._source = source
        self._shelf = shelf
        self._memory = memory
        self._clock = clock
        self._around = around
        self._maker = BackupMaker(source, shelf, clock, around)
        self._plan = memory.read()

    # -- what is told --

    def state(self) -> BackupState:
        """How the store stands to its backups. Database lane; cheap, no stick is asked."""
        plan, now = self._plan, self._clock.now_ms()
        age = None if plan.last_at is None else age_days(plan.last_at, now)
        failed = plan.failed_at is not None and (plan.last_at is None or plan.failed_at > plan.last_at)
        return BackupState(
            last_at=plan.last_at,
            target=plan.last_folder,
            age_days=age,
            problem=self._problem(plan, age, now, failed=failed),
            failed_with=plan.failed_with if failed else None,
            failed_at=plan.failed_at if failed else None,
            targets=len(plan.targets),
            remind_after_days=plan.remind_after_days,
            on_close=plan.on_close,
        )

    def _problem(self, plan: BackupPlan, age: int | None, now: int, *, failed: bool) -> str | None:
        if self._around.is_demo:
            return None
        if age is not None and age > plan.remind_after_days:
            return "backup_old"
        if failed:
            return "backup_failed"
        if age is None:
            standing = self._source.standing()
            begun = standing.first_at is not None and now - standing.first_at > DAY_MS
            return "backup_never" if begun or standing.entries > _NO_REMINDER_BEFORE else None
        return None

    def targets(self) -> tuple[TargetView, ...]:
        """The chosen folders, each looked at now."""
        return tuple(self._target_view(target) for target in self._plan.targets)

    def _target_view(self, target: Target) -> TargetView:
        facts = self._look(target)
        return TargetView(
            target.folder, facts.removable, facts.same_disk, facts.problem, facts.free_bytes, target.last_at
        )

    def backups(self, folder: str, access: StoreAccess) -> tuple[BackupRow, ...]:
        """The backups of this store in a chosen folder, newest first. Raises BackupProblem."""
        found = self._shelf.listed(Path(folder), self._source.store_id)
        now = self._clock.now_ms()
        return tuple(self._row(one, now, access) for one in found)

    def _row(self, one: FoundBackup, now: int, access: StoreAccess) -> BackupRow:
        facts = one.facts
        if facts is None:
            return BackupRow(str(one.place), one.place.name, None, one.problem)
        erased = access.run_blocking(lambda: self._source.erased_in(facts))
        return BackupRow(
            str(one.place),
            one.place.name,
            facts,
            future=is_from_the_future(facts.made_at, now),
            erased_since=erased,
        )

    def preview(self, actor: Actor, folder: str, access: StoreAccess) -> Preview:
        """What restoring a backup would bring and take.

        Raises NotAllowed, and BackupProblem: backup_half, backup_damaged, backup_from_the_future,
        backup_other_centre.
        """
        require(actor, Right.RESTORE)
        found = self._shelf.found(Path(folder))
        one = next((item for item in found if str(item.place) == folder), found[0] if found else None)
        if one is None or one.facts is None:
            raise BackupProblem((one.problem if one else None) or "backup_none_here")
        facts = one.facts
        if facts.store != self._source.store_id:
            raise BackupProblem("backup_other_centre", centre=facts.centre_name)
        standing = access.run_blocking(self._source.standing)
        erased = access.run_blocking(lambda: self._source.erased_in(facts))
        lost = entries_beyond(facts, standing.heads)
        return Preview(str(one.place), facts, lost, at_least=False, has_store=True, erased_since=erased)

    # -- what is chosen --

    def add_target(self, actor: Actor, folder: str) -> TargetView:
        """Let backups go to a folder from now on. Raises BackupProblem, OSError."""
        require(actor, Right.BACK_UP)
        identity = self._shelf.adopt(Path(folder))
        target = Target(folder, identity)
        self._keep(self._plan.with_target(target))
        return self._target_view(target)

    def remove_target(self, actor: Actor, folder: str) -> None:
        """Let backups go there no longer; those that lie there stay."""
        require(actor, Right.BACK_UP)
        others = tuple(one for one in self._plan.targets if one.folder != folder)
        self._keep(replace(self._plan, targets=others))

    def set_on_close(self, actor: Actor, on_close: bool) -> None:
        """Whether a backup is made when the program is closed."""
        require(actor, Right.BACK_UP)
        self._keep(replace(self._plan, on_close=on_close))

    def set_remind_after(self, actor: Actor, days: int) -> None:
        """After how many days without a backup the program says so."""
        require(actor, Right.BACK_UP)
        self._keep(replace(self._plan, remind_after_days=max(1, days)))

    # -- making one --

    def due_at_close(self, access: StoreAccess) -> str | None:
        """The folder that a backup should go to now that the program is closed, or None.

        None where it is not wanted, nothing is new since the last one, or no chosen folder is at hand.
        """
        if not self._plan.on_close or self._around.is_demo:
            return None
        present = access.run_blocking(self._maker.fingerprint)
        for target in self._plan.targets:
            if target.head_digest != present and self._look(target).problem is None:
                return target.folder
        return None

    def back_up(
        self, actor: Actor, folder: str, access: StoreAccess, progress: Progress | None = None
    ) -> BackupDone:
        """Make a backup in a chosen folder; it counts only once the copy was opened and found whole.

        Raises Stopped where `progress` says so, BackupProblem for what the folder refuses, StorageProblem for
        what the store's own disk does; nothing that counts is left then, and what was there is untouched.
        """
        require(actor, Right.BACK_UP)
        target = next((one for one in self._plan.targets if one.folder == folder), None)
        if target is None:
            raise BackupProblem("backup_target_unknown")
        try:
            facts = self._look(target)
            if facts.problem is not None:
                raise BackupProblem(facts.problem)
            done, fingerprint = self._maker.make(Path(folder), facts, access, progress)
        except (EnvironmentProblem, OSError) as error:
            self._note_failure(error)
            raise
        self._note_success(target, done, fingerprint)
        return done

    # -- inside --

    def _look(self, target: Target) -> FolderFacts:
        return self._shelf.look(Path(target.folder), target.identity)

    def _note_success(self, target: Target, done: BackupDone, fingerprint: str) -> None:
        kept = replace(target, last_at=done.made_at, head_digest=fingerprint)
        plan = replace(
            self._plan.with_target(kept),
            last_at=done.made_at,
            last_folder=target.folder,
            failed_at=None,
            failed_with="",
        )
        self._remember(plan)

    def _note_failure(self, error: Exception) -> None:
        code = getattr(error, "code", None)
        known = code if isinstance(code, str) else "io_error"
        self._remember(replace(self._plan, failed_at=self._clock.now_ms(), failed_with=known))

    def _remember(self, plan: BackupPlan) -> None:
        """A backup that was made stays made, even where this PC cannot write down that it was."""
        self._plan = plan
        with suppress(OSError):
            self._memory.write(plan)

    def _keep(self, plan: BackupPlan) -> None:
        self._memory.write(plan)
        self._plan = plan
