"""A store with one protected person, as two accounts see it: one that is named, one that is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.centres import Account, Actor, Role, register_account
from assessor_app.domain.certificates import DocumentContent, DocumentKind, RenderedDocument
from assessor_app.domain.checklists import Rating
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.candidates import CandidateService
from assessor_app.services.documents import DocumentService
from assessor_app.services.issuing import IssuingService
from assessor_app.services.printing import PrintingService
from assessor_app.services.protection import AliasForm, ProtectionService
from assessor_app.services.today import TodayService
from assessor_app.services.visits import VisitService
from assessor_app.storage.protection import ProtectedPeople
from assessor_app.storage.viewing import SeenWorkspace
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from tests.building import (
    ASSESSOR,
    CENTRE,
    MANAGER,
    FakeClock,
    FakeIdentities,
    make_workspace,
    plan_run,
    register_candidate,
)
from tests.issuing import issuing_over
from tests.taking_part import take_part
from tests.visiting_companies import plan_visit

STROKES = (((1, 1), (9, 9)),)
OTHER = Actor(UUID("01970000-0000-7000-8000-0000000000e3"), Role.ASSESSOR)
SECOND_MANAGER = Actor(UUID("01970000-0000-7000-8000-0000000000e4"), Role.MANAGER)
PICTURE = b"a picture of hands at the lathe"


class NotingRenderer:
    """Draws nothing and remembers what it was asked to draw."""

    def __init__(self) -> None:
        self.asked: list[DocumentContent] = []

    def render(self, content: DocumentContent) -> RenderedDocument:
        self.asked.append(content)
        return RenderedDocument(f"PDF {content.number} {content.person.name}".encode(), 1, ())


class NoPages:
    """No PDF is shown."""

    def page_count(self, pdf: bytes) -> int:
        return 1

    def page_png(self, pdf: bytes, page: int, width_px: int) -> bytes:
        return b""


@dataclass
class Seat:
    """The use cases as one account has them."""

    actor: Actor
    workspace: SeenWorkspace
    candidates: CandidateService
    assessments: AssessmentService
    documents: DocumentService
    issuing: IssuingService
    protection: ProtectionService
    printing: PrintingService
    today: TodayService
    visits: VisitService
    renderer: NotingRenderer

    def do(self, run: UUID, *commands: object) -> None:
        """Carry out commands on a run."""
        for command in commands:
            self.assessments.do(self.actor, run, command)


class House:
    """One store and the seats at it. The caller closes `store`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self.clock = FakeClock()
        self.ids = FakeIdentities(11)
        self.store: LocalWorkspace = make_workspace(folder, self.clock)
        for actor, name in ((OTHER, "Olof Sten"), (SECOND_MANAGER, "Sara Ek")):
            drafts = register_account(CENTRE, Account(actor.id, name, actor.role))
            self.store.commit(MANAGER.id, drafts)

    def seat(self, actor: Actor) -> Seat:
        """The use cases for one account."""
        seen = SeenWorkspace(self.store, actor.id, self.clock)
        people = ProtectedPeople(self.store, self.clock)
        renderer = NotingRenderer()
        return Seat(
            actor,
            seen,
            CandidateService(seen, self.ids),
            AssessmentService(seen, self.ids, PillowPictures()),
            DocumentService(seen, self.clock, renderer, NoPages(), UTC),
            issuing_over(self.store, seen, self.ids, self.clock, renderer, viewer=actor.id),
            ProtectionService(seen, people, self.ids),
            PrintingService(seen, self.ids, self.clock, UTC),
            TodayService(seen, printing=PrintingService(seen, self.ids, self.clock, UTC)),
            VisitService(seen, self.ids),
            renderer,
        )

    def log(self) -> list[tuple[UUID, str]]:
        """Who looked and at what, oldest first."""
        rows = self.store.store.database.rows("SELECT actor, what FROM access_log ORDER BY id")
        return [(UUID(bytes=row[0]), row[1]) for row in rows]


@dataclass
class Hidden:
    """A protected person with a signed run, a picture and an issued document; and somebody ordinary."""

    person: UUID
    run: UUID
    open_run: UUID
    picture: str
    document: UUID
    paper: str
    ordinary: UUID
    ordinary_run: UUID
    visit: UUID
    other_visit: UUID
    employment: UUID
    participation: UUID
    company: UUID
    programme: UUID


def hide_somebody(house: House) -> Hidden:
    """Registered by the manager, seen by them and by ASSESSOR, by nobody else."""
    manager, assessor = house.seat(MANAGER), house.seat(ASSESSOR)
    form = AliasForm("Skyddad 1", frozenset({MANAGER.id, ASSESSOR.id}))
    person, _ = manager.protection.register(MANAGER, form)
    run = plan_run(house.store, house.ids.new(), person)
    picture = house.store.put_attachment(PICTURE)
    sign(assessor, run, picture)
    issued, _ = assessor.issuing.issue(MANAGER, run, DocumentKind.CERTIFICATE, "sv")
    paper = house.store.document(issued.summary.id).digest or ""
    open_run = plan_run(house.store, house.ids.new(), person)
    assessor.do(open_run, cmd.RecordMark("A1-1", Rating.SHOWN))
    ordinary = register_candidate(house.store, house.ids.new(), "Amina", "Yılmaz")
    ordinary_run = plan_run(house.store, house.ids.new(), ordinary)
    assessor.do(ordinary_run, cmd.RecordMark("A1-1", Rating.SHOWN))
    visit = plan_visit(house.store, (person, open_run))
    taking_part = take_part(house.store, house.ids, person)
    other_visit = plan_visit(house.store, (person, None), visit=house.ids.new())
    paper_of = (picture, issued.summary.id, paper)
    met = (visit, other_visit)
    at_work = (taking_part.employment, taking_part.participation, taking_part.company, taking_part.programme)
    return Hidden(person, run, open_run, *paper_of, ordinary, ordinary_run, *met, *at_work)


def sign(seat: Seat, run: UUID, picture: str = "", name: str = "") -> None:
    """Take a run through every step; somebody protected signs on paper."""
    view = seat.assessments.run(run)
    prepared = cmd.RecordPreparation(
        IdentityProof.ID_CARD, True, True, True, True, False, "", False, False, ""
    )
    seat.do(run, prepared, cmd.FinishSelfRating(skipped=True))
    for code in view.checklist.codes:
        seat.do(run, cmd.RecordMark(code, Rating.SHOWN))
    if picture:
        seat.do(run, cmd.AttachPicture("A1-1", picture, 3, 4))
    seat.do(run, cmd.RecordFeedback(True, "Noggrann", "", ""), cmd.Complete())
    own = name or view.candidate_name
    strokes = () if view.protected else STROKES
    seat.do(run, cmd.Sign(SignatureRole.CANDIDATE, own, strokes, on_paper=view.protected))
    seat.do(run, cmd.Sign(SignatureRole.ASSESSOR, "Astrid Berg", STROKES))
