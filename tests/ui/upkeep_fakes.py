"""Backups, examination and restore in memory, for the tests of their screens."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, cast
from uuid import UUID

from assessor_app.domain.backups import BackupCounts, BackupFacts
from assessor_app.domain.centres import Actor, Role
from assessor_app.services.backup_ports import BackupProblem, DirectAccess, Progress, StoreAccess
from assessor_app.services.backup_views import BackupDone, BackupRow, BackupState, Preview, TargetView
from assessor_app.services.doctoring import DoctorReport
from assessor_app.services.ports import Stopped
from assessor_app.ui.composition import AccountTile
from assessor_app.ui.session import Care, ChangeFeed, InlineRunner, Session
from tests.ui.shell_fakes import KARIN, NOW, RIGHT, FakeCentres, FakeNavigator, MemoryPreferences

MADE_AT = int(NOW.timestamp() * 1000)
STICK = "/media/KINGSTON"


def facts(made_at: int = MADE_AT, centre: str = "Vimmerby testcenter") -> BackupFacts:
    """What a manifest says."""
    counts = BackupCounts(12, 14, 803, 9, 4_593, 20)
    return BackupFacts(
        UUID(int=9), centre, "1", "0002", made_at, UUID(int=1), "7K3QF", (), counts, (), "attachments-1.db"
    )


def row(name: str = "2026-05-14-084207-7K3QF", **changes: Any) -> BackupRow:
    """One backup of a list."""
    return replace(BackupRow(f"{STICK}/{name}", name, facts()), **changes)


def target(folder: str = STICK, **changes: Any) -> TargetView:
    """A place that is at hand."""
    return replace(TargetView(folder, True, False, None, 8_000_000_000, MADE_AT), **changes)


@dataclass
class FakeBackups:
    """`BackupService` in memory; `asked` lists what was changed."""

    places: tuple[TargetView, ...] = (target(),)
    rows: tuple[BackupRow, ...] = (row(),)
    standing: BackupState = field(default_factory=lambda: BackupState(MADE_AT, STICK, 0, targets=1))
    problem: Exception | None = None
    asked: list[tuple[object, ...]] = field(default_factory=list)
    steps: tuple[tuple[str, int, int], ...] = (("copying", 1, 2), ("bringing", 1, 2))
    due: str | None = None

    def state(self) -> BackupState:
        return self.standing

    def targets(self) -> tuple[TargetView, ...]:
        return self.places

    def backups(self, folder: str, _access: StoreAccess) -> tuple[BackupRow, ...]:
        return self.rows

    def add_target(self, _actor: Actor, folder: str) -> TargetView:
        self.asked.append(("add", folder))
        if self.problem is not None:
            raise self.problem
        self.places = (*self.places, target(folder, last_at=None))
        return self.places[-1]

    def remove_target(self, _actor: Actor, folder: str) -> None:
        self.asked.append(("remove", folder))
        self.places = tuple(one for one in self.places if one.folder != folder)

    def set_on_close(self, _actor: Actor, on_close: bool) -> None:
        self.asked.append(("on_close", on_close))
        self.standing = replace(self.standing, on_close=on_close)

    def set_remind_after(self, _actor: Actor, days: int) -> None:
        self.asked.append(("remind", days))
        self.standing = replace(self.standing, remind_after_days=days)

    def due_at_close(self, _access: StoreAccess) -> str | None:
        return self.due

    def back_up(
        self, _actor: Actor, folder: str, _access: StoreAccess, progress: Progress | None = None
    ) -> BackupDone:
        self.asked.append(("back_up", folder))
        for step in self.steps:
            if progress is not None and progress(*step) is False:
                raise Stopped
        if self.problem is not None:
            raise self.problem
        return BackupDone(folder, MADE_AT, facts(), 0, 0)

    def preview(self, _actor: Actor, folder: str, _access: StoreAccess) -> Preview:
        return Preview(folder, facts(), 3, at_least=False, has_store=True, erased_since=1)


@dataclass
class FakeDesk:
    """`RestoreDesk` in memory."""

    folders: dict[str, tuple[BackupRow, ...]] = field(default_factory=lambda: {STICK: (row(),)})
    previewed: Preview = field(
        default_factory=lambda: Preview(f"{STICK}/x", facts(), 3, at_least=True, has_store=True)
    )
    problem: Exception | None = None
    asked: list[tuple[object, ...]] = field(default_factory=list)
    folders_aside: tuple[tuple[str, int], ...] = ()

    def known_folders(self) -> tuple[str, ...]:
        return (*self.folders, "/media/GONE")

    def found(self, folder: str) -> tuple[BackupRow, ...]:
        if folder not in self.folders:
            raise BackupProblem("backup_target_gone")
        return self.folders[folder]

    def preview(self, place: str) -> Preview:
        return self.previewed

    def keepers(self, place: str) -> tuple[AccountTile, ...]:
        return (KARIN,)

    def stage(
        self, place: str, account: UUID | None, passphrase: str, progress: Progress | None = None
    ) -> None:
        if progress is not None and progress("fetching", 1, 2) is False:
            raise Stopped
        if passphrase != RIGHT:
            raise BackupProblem("wrong_passphrase")
        if self.problem is not None:
            raise self.problem
        self.asked.append(("stage", place, account))

    def stage_opened(self, _actor: Actor, place: str, progress: Progress | None = None) -> None:
        if self.problem is not None:
            raise self.problem
        self.asked.append(("stage", place))

    def discard(self) -> None:
        self.asked.append(("discard",))

    def finish(self) -> None:
        self.asked.append(("finish",))

    def aside(self) -> tuple[tuple[str, int], ...]:
        return self.folders_aside

    def remove_aside(self, _actor: Actor, name: str) -> None:
        self.asked.append(("remove_aside", name))
        self.folders_aside = ()


@dataclass
class FakeDoctor:
    """`DoctorService` in memory."""

    report: DoctorReport = field(default_factory=lambda: DoctorReport(()))
    problem: Exception | None = None
    deep: bool | None = None

    def examine(
        self, _access: StoreAccess, progress: Progress | None = None, *, deep: bool = False
    ) -> DoctorReport:
        self.deep = deep
        if progress is not None:
            progress("chains", 1, 2)
        if self.problem is not None:
            raise self.problem
        return self.report


class TellingRunner(InlineRunner):
    """Runs at once, and tells at once."""

    def tell(self, parcel: Any) -> None:
        parcel()


@dataclass
class Upkept:
    """A session with upkeep, and everything that was said in it."""

    backups: FakeBackups = field(default_factory=FakeBackups)
    desk: FakeDesk = field(default_factory=FakeDesk)
    doctor: FakeDoctor = field(default_factory=FakeDoctor)
    navigator: FakeNavigator = field(default_factory=FakeNavigator)
    preferences: MemoryPreferences = field(default_factory=MemoryPreferences)
    restarts: list[str] = field(default_factory=list)

    def care(self, runner: TellingRunner | None = None) -> Care:
        """The upkeep alone, for a session that has everything else."""
        runner = runner or TellingRunner()
        return Care(
            backups=cast(Any, self.backups),
            doctor=cast(Any, self.doctor),
            restoring=self.desk,
            runner=runner,
            access=DirectAccess(),
            tell=runner.tell,
            restart=lambda: self.restarts.append("restart"),
        )

    def session(self, role: Role = Role.MANAGER) -> Session:
        nothing = cast(Any, None)
        runner = TellingRunner()
        return Session(
            actor=Actor(KARIN.id, role),
            actor_name=KARIN.name,
            centre=FakeCentres().view(),
            assessments=nothing,
            candidates=nothing,
            documents=nothing,
            printing=nothing,
            accounts=nothing,
            agenda=nothing,
            protection=nothing,
            centres=cast(Any, FakeCentres()),
            runner=runner,
            navigator=self.navigator,
            preferences=self.preferences,
            now=lambda: NOW,
            feed=ChangeFeed(),
            care=self.care(runner),
        )
