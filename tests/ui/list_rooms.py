"""What the tests of the lists work with: a real store behind the real use cases, and a listening window."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import UUID

from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QPropertyAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assessor_app.bootstrap.composing import Tools
from assessor_app.bootstrap.undertaking import undertakings_of
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.centres import Actor
from assessor_app.domain.certificates import DocumentContent, RenderedDocument
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.invitations import DayListContent, InvitationsContent
from assessor_app.domain.visit_sheets import VisitSheetContent
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.candidates import CandidateForm, CandidateService
from assessor_app.services.centres import CentreService
from assessor_app.services.competence_sheets import MapSheetContent
from assessor_app.services.conflicts import ConflictService
from assessor_app.services.documents import DocumentService
from assessor_app.services.erasing import ErasureService
from assessor_app.services.measuring import Measuring
from assessor_app.services.ports import PreparedPicture
from assessor_app.services.printing import PrintingService
from assessor_app.services.protection import ProtectionService
from assessor_app.services.read_models import Changes
from assessor_app.services.today import TodayService
from assessor_app.services.visit_sheets import VisitSheetService
from assessor_app.services.visits import VisitService
from assessor_app.storage.conflict_views import SeenConflicts
from assessor_app.storage.instrument_views import SeenInstruments
from assessor_app.storage.protection import ProtectedPeople
from assessor_app.storage.viewing import SeenWorkspace
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.ui.composition import Undertakings, Visiting
from assessor_app.ui.session import InlineRunner, Session, TaskRunner
from assessor_app.ui.widgets import SideSheet
from tests.account_fakes import account_door
from tests.building import ASSESSOR, FakeClock, FakeIdentities, make_workspace
from tests.inviting import WORDING, invitations_over
from tests.issuing import issuing_over
from tests.planned_centres import planning_over
from tests.reporting import report_service
from tests.ui.device_fakes import devices_over

TODAY = date(2026, 5, 28)
NOW = datetime(2026, 5, 28, 21, 0, tzinfo=UTC)
NUMBER = "19870314-2391"
"""An invented number with the check digit that fits."""
STROKES = (((10, 10), (200, 90)),)


class Listener:
    """Stands for the window: remembers where screens wanted to go and what they told."""

    def __init__(self) -> None:
        self.rooms: list[str] = []
        self.runs: list[UUID] = []
        self.candidates: list[UUID] = []
        self.plans: list[UUID | None] = []
        self.visits: list[UUID] = []
        self.programmes: list[tuple[UUID, str]] = []
        self.companies: list[UUID] = []
        self.company_maps: list[UUID] = []
        self.exchanges: list[UUID] = []
        self.rosters: list[tuple[UUID | None, UUID | None]] = []
        self.toasts: list[tuple[str, Callable[[], None] | None]] = []
        self.saved_at: list[int] = []
        self.failures: list[Exception] = []

    def go(self, room: str) -> None:
        self.rooms.append(room)

    def open_run(self, assessment: UUID, place: str | None = None) -> None:
        self.runs.append(assessment)

    def open_candidate(self, candidate: UUID) -> None:
        self.candidates.append(candidate)

    def open_conflicts(self, subject: UUID | None = None, place: str | None = None) -> None:
        self.rooms.append("conflicts")

    def show_doubles(self) -> None:
        self.rooms.append("doubles")

    def open_visit(self, visit: UUID) -> None:
        self.visits.append(visit)

    def open_programme(self, programme: UUID, part: str = "") -> None:
        self.programmes.append((programme, part))

    def open_company(self, company: UUID) -> None:
        self.companies.append(company)

    def open_company_map(self, company: UUID) -> None:
        self.company_maps.append(company)

    def open_to_issue(self) -> None:
        self.rooms.append("to issue")

    def open_calendar(self) -> None:
        self.rooms.append("calendar")

    def open_exchange(self, device: UUID) -> None:
        self.exchanges.append(device)

    def open_roster(self, company: UUID | None = None, programme: UUID | None = None) -> None:
        self.rosters.append((company, programme))

    def plan_for(self, candidate: UUID | None) -> None:
        self.plans.append(candidate)

    def toast(
        self, text: str, action_text: str | None = None, on_action: Callable[[], None] | None = None
    ) -> None:
        self.toasts.append((text, on_action))

    def saved(self, wall_at_ms: int) -> None:
        self.saved_at.append(wall_at_ms)

    def failed(self, error: Exception) -> None:
        self.failures.append(error)


class Wishes(dict[str, Any]):
    """The user's own choices, in memory."""

    def set(self, key: str, value: Any) -> None:
        self[key] = value


class LateRunner:
    """A runner whose answers come when the test says so, in the order asked for."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(self, work: Any, done: Any, failed: Any = None) -> None:
        self.waiting.append(lambda: InlineRunner().run(work, done, failed))

    def answer(self, place: int) -> None:
        self.waiting[place]()


class _Pictures:
    def prepare(self, raw: bytes) -> PreparedPicture:
        return PreparedPicture(raw, 1, 1)


class PaperOfTests:
    """Draws nothing, quickly: a PDF that says what it is for, and grey pages."""

    pages = 3

    def render(self, content: DocumentContent) -> RenderedDocument:
        return RenderedDocument(f"%PDF {content.number}".encode(), self.pages, ())

    def render_visit(self, content: VisitSheetContent) -> RenderedDocument:
        return RenderedDocument(f"%PDF {content.company}".encode(), self.pages, ())

    def render_map(self, content: MapSheetContent) -> RenderedDocument:
        return RenderedDocument(f"%PDF {content.made.company_name}".encode(), self.pages, ())

    @property
    def wording_folder(self) -> Path:
        return WORDING

    def render_invitations(self, content: InvitationsContent) -> RenderedDocument:
        names = ", ".join(person.name for person in content.people)
        return RenderedDocument(f"%PDF {names}".encode(), len(content.people), ())

    def render_day_list(self, content: DayListContent) -> RenderedDocument:
        return RenderedDocument(f"%PDF {content.about}".encode(), self.pages, ())

    def copy_mark(self, language: str, copy: int, printed_on: date) -> bytes:
        return f"%PDF {language} {copy} {printed_on}".encode()

    def test_page(self, language: str) -> bytes:
        return b"%PDF test"

    def page_size_pt(self, pdf: bytes, page: int) -> tuple[float, float]:
        return (595.28, 841.89)

    def page_band(
        self, pdf: bytes, page: int, width_px: int, top_px: int, rows: int, overlay: bytes | None
    ) -> bytes:
        return bytes(width_px * rows * 4)

    def page_count(self, pdf: bytes) -> int:
        return self.pages

    def page_png(self, pdf: bytes, page: int, width_px: int) -> bytes:
        target = io.BytesIO()
        Image.new("L", (width_px, round(width_px * 1.4)), 200).save(target, "PNG")
        return target.getvalue()


@dataclass
class House:
    """Everything behind the screens, and what was written since it stood ready."""

    workspace: LocalWorkspace
    session: Session
    window: Listener
    wishes: Wishes
    commits: list[int] = field(default_factory=list)

    def somebody(self, given: str = "Amina", family: str = "Yılmaz", **more: str) -> UUID:
        """Register an invented person; the reason is there for those without a number."""
        form = CandidateForm(given, family, number_reason="Saknar nummer", **more)
        candidate, _ = self.session.candidates.register(self.session.actor, form, TODAY)
        return candidate

    def run_of(self, candidate: UUID, station: str = "Station 2", planned_for: int | None = None) -> UUID:
        """Plan a run."""
        digest = self.session.assessments.checklists()[0].digest
        plan = cmd.Plan(candidate, planned_for, station, self.session.actor.id)
        run, _ = self.session.assessments.plan(self.session.actor, digest, plan)
        return run

    def do(self, run: UUID, *commands: object) -> None:
        """Carry out commands on a run."""
        for command in commands:
            self.session.assessments.do(self.session.actor, run, command)

    def rate(self, run: UUID, code: str = "A1-1") -> None:
        """Make one mark."""
        self.do(run, cmd.RecordMark(code, Rating.SHOWN))

    def sign(self, run: UUID) -> None:
        """Take a run through every step to its signatures."""
        view = self.session.assessments.run(run)
        prepared = cmd.RecordPreparation(
            IdentityProof.ID_CARD, True, True, True, True, False, "", False, False, ""
        )
        self.do(run, prepared, cmd.FinishSelfRating())
        for code in view.checklist.codes:
            self.rate(run, code)
        self.do(run, cmd.RecordFeedback(True, "", "", ""), cmd.Complete())
        for role in (SignatureRole.CANDIDATE, SignatureRole.ASSESSOR):
            self.do(run, cmd.Sign(role, "Namn", STROKES))


def house(
    folder: Path,
    actor: Actor = ASSESSOR,
    runner: TaskRunner | None = None,
    checklist: Checklist | None = None,
) -> House:
    """A centre with one checklist, a small one unless told otherwise. The caller closes the workspace."""
    clock, identities = FakeClock(), FakeIdentities()
    folder.mkdir(parents=True, exist_ok=True)
    store = make_workspace(folder, clock, checklist)
    workspace = SeenWorkspace(store, actor.id, clock)
    paper = PaperOfTests()
    centres = CentreService(workspace, identities)
    window, wishes = Listener(), Wishes()
    instruments = SeenInstruments(store, actor.id)
    measuring = Measuring(workspace, instruments)
    visits = VisitService(workspace, identities, measuring=measuring)
    session = Session(
        actor=actor,
        actor_name="Astrid Berg",
        centre=centres.view(),
        assessments=AssessmentService(workspace, identities, _Pictures(), measuring),
        candidates=CandidateService(workspace, identities),
        documents=DocumentService(workspace, clock, paper, paper, UTC),
        issues=issuing_over(store, workspace, identities, clock, paper, viewer=actor.id),
        printing=PrintingService(workspace, identities, clock, UTC),
        centres=centres,
        accounts=account_door(store, clock).service,
        agenda=TodayService(workspace),
        protection=ProtectionService(workspace, ProtectedPeople(store, clock), identities),
        erasing=ErasureService(workspace, ProtectedPeople(store, clock)),
        settling=ConflictService(workspace, SeenConflicts(store, actor.id)),
        runner=runner or InlineRunner(),
        navigator=window,
        preferences=wishes,
        now=lambda: NOW,
        devices=devices_over(store, workspace, clock),
        visiting=Visiting(visits, VisitSheetService(workspace, visits, paper, UTC)),
        running=_undertakings(store, workspace, actor, clock, identities, paper),
    )
    made = House(store, session, window, wishes)
    commit = store.commit

    def counted(actor_id: UUID, drafts: Any, *, seal_head: bool = False) -> Any:
        made.commits.append(len(drafts))
        return commit(actor_id, drafts, seal_head=seal_head)

    store.commit = counted  # type: ignore[method-assign]  # counts what screens write
    return made


def _undertakings(
    store: LocalWorkspace,
    seen: SeenWorkspace,
    actor: Actor,
    clock: FakeClock,
    identities: FakeIdentities,
    paper: PaperOfTests,
) -> Undertakings:
    """As the program has them; the wall clock shows UTC, and what is drawn by the page is no PDF."""
    tools = Tools(clock, identities, _Pictures(), paper, paper, Lock(), UTC)  # type: ignore[arg-type]  # fakes
    planning = planning_over(store, seen, actor.id, clock, identities)
    return replace(
        undertakings_of(store, seen, actor.id, tools),
        planning=planning,
        invitations=invitations_over(store, seen, actor.id, planning, paper),
        reports=report_service(store, seen, actor.id),
    )


def slid_in(sheet: SideSheet, qtbot: QtBot) -> None:
    """Wait until a side sheet has come to rest."""
    slide = sheet.findChild(QPropertyAnimation)
    assert isinstance(slide, QPropertyAnimation)
    qtbot.waitUntil(lambda: slide.state() is QPropertyAnimation.State.Stopped)


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel one notch over a widget, as the window system would tell it."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    if not window.rect().contains(place):
        return  # scrolled out of sight: no wheel can turn there
    QTest.wheelEvent(window.windowHandle(), QPointF(place), QPoint(0, -120))


def all_changes(kind: str, identity: UUID) -> Changes:
    """What another screen would tell of one subject."""
    return Changes(frozenset({(kind, identity)}))
