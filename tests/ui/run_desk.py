"""A desk to try a run at: a real store, real use cases, and a window that only notes what it was asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Mark
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.events import Draft
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.candidates import CandidateService
from assessor_app.services.centres import CentreService
from assessor_app.services.ports import Committed, StorageProblem
from assessor_app.services.protection import ProtectionService
from assessor_app.services.read_models import AssessmentSummary, RunView
from assessor_app.services.today import TodayService
from assessor_app.storage.protection import ProtectedPeople
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from assessor_app.ui.run.places import Place
from assessor_app.ui.session import Failed, InlineRunner, Session, TaskRunner
from tests.account_fakes import account_door
from tests.building import (
    ASSESSOR,
    NOON,
    FakeClock,
    FakeIdentities,
    do,
    make_workspace,
    plan_run,
    register_candidate,
    small_checklist,
)


class NotedNavigator:
    """Notes what the screens asked of the window."""

    def __init__(self) -> None:
        self.rooms: list[str] = []
        self.runs: list[tuple[UUID, str | None]] = []
        self.candidates: list[UUID] = []
        self.toasts: list[str] = []
        self.actions: list[Callable[[], None] | None] = []
        self.saved_at: list[int] = []
        self.errors: list[Exception] = []

    def go(self, room: str) -> None:
        self.rooms.append(room)

    def open_run(self, assessment: UUID, place: str | None = None) -> None:
        self.runs.append((assessment, place))

    def open_candidate(self, candidate: UUID) -> None:
        self.candidates.append(candidate)

    def open_conflicts(self, subject: UUID | None = None, place: str | None = None) -> None:
        del subject, place

    def open_roster(self, company: UUID | None = None, programme: UUID | None = None) -> None: ...

    def open_exchange(self, device: UUID) -> None:
        del device

    def show_doubles(self) -> None: ...

    def plan_for(self, candidate: UUID | None) -> None:
        del candidate

    def toast(
        self, text: str, action_text: str | None = None, on_action: Callable[[], None] | None = None
    ) -> None:
        del action_text
        self.toasts.append(text)
        self.actions.append(on_action)

    def saved(self, wall_at_ms: int) -> None:
        self.saved_at.append(wall_at_ms)

    def failed(self, error: Exception) -> None:
        self.errors.append(error)


class KeptPreferences:
    """The user's choices, in memory."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        self.values[key] = value


class SlowRunner:
    """Carries out nothing until `let_through`: for what is shown while work is under way."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []
        self.holding = False

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Failed | None = None) -> None:
        self._waiting.append(lambda: InlineRunner().run(work, done, failed))
        if not self.holding:
            self.let_through()

    def let_through(self) -> None:
        """Do everything that waits, in order."""
        while self._waiting:
            self._waiting.pop(0)()


class NotedScreen:
    """A run's page that only notes what it is to show."""

    def __init__(self) -> None:
        self.views: list[RunView] = []
        self.places: list[Place] = []
        self.open_runs: list[Sequence[AssessmentSummary]] = []
        self.saved: list[int | None] = []
        self.not_saved = 0
        self.taken_back: list[tuple[str, Rating]] = []
        self.nothing_to_take_back = 0
        self.locked: list[bool] = []
        self.moves = 0

    def show_run(self, view: RunView, place: Place | None = None) -> None:
        self.views.append(view)
        if place is not None:
            self.places.append(place)

    def show_place(self, place: Place) -> None:
        self.places.append(place)

    def show_open_runs(self, runs: Sequence[AssessmentSummary]) -> None:
        self.open_runs.append(runs)

    def show_saving(self) -> None:
        """Nothing to note."""

    def show_saved(self, wall_at: int | None) -> None:
        self.saved.append(wall_at)

    def show_not_saved(self) -> None:
        self.not_saved += 1

    def place_changed(self) -> None:
        self.moves += 1

    def show_taken_back(self, criterion: str, taken: Mark) -> None:
        self.taken_back.append((criterion, taken.rating))

    def show_nothing_to_take_back(self) -> None:
        self.nothing_to_take_back += 1

    def show_candidate_lock(self, locked: bool) -> None:
        self.locked.append(locked)


class FillableWorkspace(LocalWorkspace):
    """The real store on a disk that can be full."""

    full = False

    def commit(self, actor: UUID, drafts: Sequence[Draft], *, seal_head: bool = False) -> Committed:
        if self.full:
            raise StorageProblem("disk_full")
        return super().commit(actor, drafts, seal_head=seal_head)


@dataclass
class RunDesk:
    """One centre with a store in a folder; the caller closes it."""

    workspace: FillableWorkspace
    session: Session
    navigator: NotedNavigator
    preferences: KeptPreferences
    identities: FakeIdentities = field(default_factory=lambda: FakeIdentities(7))

    def plan(self, given_name: str = "Amina", station: str = "Svarv 2") -> UUID:
        """A planned run for an invented person."""
        candidate = register_candidate(self.workspace, self.identities.new(), given_name, "Yılmaz", None)
        return plan_run(self.workspace, self.identities.new(), candidate, station)

    def begin(self, given_name: str = "Amina", station: str = "Svarv 2") -> UUID:
        """A run that has begun: the self-rating was passed over."""
        run = self.plan(given_name, station)
        self.do(run, cmd.FinishSelfRating(skipped=True))
        return run

    def do(self, run: UUID, command: object, actor: Actor = ASSESSOR) -> None:
        """Something that happened to a run before it is opened, or behind its back."""
        do(self.workspace, run, command, actor)

    def rate(self, run: UUID, rating: Rating, *codes: str, reason: str | None = None) -> None:
        """Marks that were made before."""
        for code in codes:
            self.do(run, cmd.RecordMark(code, rating, reason))

    def rating(self, run: UUID, code: str) -> Rating | None:
        """The rating in force in the store."""
        mark = self.workspace.assessment(run).mark(code)
        return mark.rating if mark else None

    def reason(self, run: UUID, code: str) -> str | None:
        """The reason in force in the store."""
        mark = self.workspace.assessment(run).mark(code)
        return mark.reason if mark else None

    def entries(self) -> int:
        """How many entries the journal holds."""
        return self.workspace.head.seq

    def fill_the_disk(self, full: bool = True) -> None:
        """From now on nothing can be written, or again everything can."""
        self.workspace.full = full

    def logged_in_as(self, actor: Actor) -> Session:
        """The same desk with somebody else at it."""
        return replace(self.session, actor=actor)


def make_desk(folder: Path, runner: TaskRunner | None = None, checklist: Checklist | None = None) -> RunDesk:
    """A desk with a small checklist: areas 1 and 2 with three criteria each, unless another is given."""
    workspace = make_workspace(folder, FakeClock(), checklist or small_checklist())
    workspace.__class__ = FillableWorkspace
    identities = FakeIdentities(3)
    navigator, preferences = NotedNavigator(), KeptPreferences()
    centres = CentreService(workspace, identities)
    session = Session(
        actor=ASSESSOR,
        actor_name="Astrid Berg",
        centre=centres.view(),
        assessments=AssessmentService(workspace, identities, PillowPictures()),
        candidates=CandidateService(workspace, identities),
        documents=cast(Any, None),
        printing=cast(Any, None),
        centres=centres,
        accounts=account_door(workspace).service,
        agenda=TodayService(workspace),
        protection=ProtectionService(workspace, ProtectedPeople(workspace, FakeClock()), identities),
        runner=runner or InlineRunner(),
        navigator=navigator,
        preferences=preferences,
        now=lambda: datetime.fromtimestamp(NOON / 1000, UTC),
    )
    assert isinstance(workspace, FillableWorkspace)
    return RunDesk(workspace, session, navigator, preferences)
