"""A run on a desk: a real store and the real use cases, answered at once, and notes of what was asked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.centres import Actor, Role
from assessor_app.domain.certificates import DocumentContent, DocumentKind, RenderedDocument
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.errors import DomainError
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.candidates import CandidateService
from assessor_app.services.centres import CentreService
from assessor_app.services.documents import DocumentService
from assessor_app.services.issuing_models import Completeness
from assessor_app.services.ports import PreparedPicture
from assessor_app.services.printing import PrintingService
from assessor_app.services.protection import ProtectionService
from assessor_app.services.read_models import IssuedDocument, MarkChange, RunView
from assessor_app.services.today import TodayService
from assessor_app.storage.protection import ProtectedPeople
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.ui.session import InlineRunner, Session
from tests.account_fakes import account_door
from tests.building import (
    ASSESSOR,
    MANAGER,
    FakeClock,
    FakeIdentities,
    make_workspace,
    plan_run,
    register_candidate,
)
from tests.issuing import issuing_over

CANDIDATE = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")


class NoPictures:
    """No step but the practical one takes pictures."""

    def prepare(self, raw: bytes) -> PreparedPicture:
        return PreparedPicture(raw, 1, 1)


@dataclass
class PaperPress:
    """Draws a document that says nothing; `missing` are the characters it has no font for."""

    missing: tuple[str, ...] = ()
    drawn: list[DocumentContent] = field(default_factory=list)

    def render(self, content: DocumentContent) -> RenderedDocument:
        self.drawn.append(content)
        return RenderedDocument(b"%PDF-1.7 " + content.number.encode(), 1, self.missing)

    def copy_mark(self, language: str, copy: int, printed_on: date) -> bytes:
        return b""

    def test_page(self, language: str) -> bytes:
        return b""


class BlankPages:
    """A PDF without pages."""

    def page_count(self, pdf: bytes) -> int:
        return 0

    def page_png(self, pdf: bytes, page: int, width_px: int) -> bytes:
        return b""

    def page_size_pt(self, pdf: bytes, page: int) -> tuple[float, float]:
        return (595.28, 841.89)

    def page_band(
        self, pdf: bytes, page: int, width_px: int, top_px: int, rows: int, overlay: bytes | None
    ) -> bytes:
        return bytes(width_px * rows * 4)


@dataclass
class NotedNavigator:
    """Notes what the window was asked to say."""

    toasts: list[tuple[str, Callable[[], None] | None]] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)

    def go(self, room: str) -> None: ...

    def open_run(self, assessment: UUID, place: str | None = None) -> None: ...

    def open_candidate(self, candidate: UUID) -> None: ...

    def open_conflicts(self, subject: UUID | None = None, place: str | None = None) -> None: ...

    def open_exchange(self, device: UUID) -> None: ...

    def open_roster(self, company: UUID | None = None, programme: UUID | None = None) -> None: ...

    def show_doubles(self) -> None: ...

    def plan_for(self, candidate: UUID | None) -> None: ...

    def toast(
        self, text: str, action_text: str | None = None, on_action: Callable[[], None] | None = None
    ) -> None:
        self.toasts.append((text, on_action))

    def saved(self, wall_at_ms: int) -> None: ...

    def failed(self, error: Exception) -> None:
        self.errors.append(error)


class Choices(dict[str, Any]):
    """Preferences in memory."""

    def set(self, key: str, value: Any) -> None:
        self[key] = value


class Desk:
    """Implements `RunActions`. With `patient` the answers wait until `answer` is called."""

    def __init__(
        self, folder: Path, actor: Actor = ASSESSOR, checklist: Checklist | None = None, name: str = "Amina"
    ) -> None:
        self.workspace: LocalWorkspace = make_workspace(folder, FakeClock(), checklist)
        register_candidate(self.workspace, CANDIDATE, name, "Yılmaz Đorđević")
        plan_run(self.workspace, RUN, CANDIDATE)
        self._identities = FakeIdentities(seed=7)
        self.actor, self.actor_name = actor, "Astrid Berg"
        self.press = PaperPress()
        self.navigator = NotedNavigator()
        self.session = self._build_session()
        self.commands: list[object] = []
        self.places: list[str] = []
        self.locks: list[bool] = []
        self.refused: list[DomainError] = []
        self.steps: list[Any] = []
        self.patient = False
        self._waiting: list[tuple[object, Callable[[RunView], None] | None]] = []
        self.view = self.session.assessments.run(RUN)

    def _build_session(self) -> Session:
        workspace, identities = self.workspace, self._identities
        centres = CentreService(workspace, identities)
        return Session(
            actor=self.actor,
            actor_name=self.actor_name,
            centre=centres.view(),
            assessments=AssessmentService(workspace, identities, NoPictures()),
            candidates=CandidateService(workspace, identities),
            documents=DocumentService(workspace, FakeClock(), self.press, BlankPages(), UTC),
            issues=issuing_over(workspace, workspace, identities, FakeClock(), self.press),
            printing=PrintingService(workspace, identities, FakeClock(), UTC),
            centres=centres,
            accounts=account_door(workspace).service,
            agenda=TodayService(workspace),
            protection=ProtectionService(workspace, ProtectedPeople(workspace, FakeClock()), identities),
            runner=InlineRunner(),
            navigator=self.navigator,
            preferences=Choices(),
            now=lambda: datetime(2026, 5, 28, 12, tzinfo=UTC),
        )

    @property
    def actor_id(self) -> UUID:
        return self.actor.id

    @property
    def is_manager(self) -> bool:
        return self.actor.role is Role.MANAGER

    def show(self, step: Any) -> Any:
        """Give a step the run, as the page does; it is then shown every view that follows."""
        self.steps.append(step)
        step.show_view(self.view)
        return step

    def do(self, command: object, done: Callable[[RunView], None] | None = None) -> None:
        self.commands.append(command)
        self._waiting.append((command, done))
        if not self.patient:
            self.answer()

    def answer(self, count: int | None = None) -> None:
        """Carry out what waits, the oldest first."""
        for _ in range(len(self._waiting) if count is None else count):
            command, done = self._waiting.pop(0)
            try:
                result = self.session.assessments.do(self.actor, RUN, command)
            except DomainError as error:
                self.refused.append(error)
                self.show_all()
                continue
            self.view = result.view
            self.show_all()
            if done is not None:
                done(result.view)

    def show_all(self) -> None:
        """Show every step the run as it stands."""
        for step in self.steps:
            step.show_view(self.view)

    def reload(self) -> None:
        """Read the run again and show it."""
        self.view = self.session.assessments.run(RUN)
        self.show_all()

    def go_to(self, place: str) -> None:
        self.places.append(place)

    def new_measure(self) -> UUID:
        return self.session.assessments.new_measure()

    def attach_pictures(self, criterion: str, pictures: list[bytes]) -> None: ...

    def picture(self, digest: str, done: Callable[[bytes | None], None]) -> None:
        done(None)

    def history(self, criterion: str, done: Callable[[tuple[MarkChange, ...]], None]) -> None:
        done(())

    def preview(self, kind: DocumentKind, language: str, done: Callable[[RenderedDocument], None]) -> None:
        documents = self.session.documents
        done(documents.draw(documents.draft(RUN, kind, language)))

    def completeness(self, kind: DocumentKind, done: Callable[[Completeness], None]) -> None:
        done(self.session.issuing.completeness(RUN, kind))

    def issue(
        self,
        kind: DocumentKind,
        language: str,
        done: Callable[[IssuedDocument], None],
        *,
        birth_date_agreed: bool = False,
    ) -> None:
        issued, _ = self.session.issuing.issue(MANAGER, RUN, kind, language)
        self.reload()
        done(issued)

    def fetch(self, document: UUID, done: Callable[[IssuedDocument], None]) -> None:
        done(self.session.documents.fetch(document))

    def add_phrase(self, text: str) -> None: ...

    def lock_for_candidate(self, locked: bool) -> None:
        self.locks.append(locked)

    def close(self) -> None:
        """Close the store."""
        self.workspace.close()

    # -- bringing the run somewhere --

    def carry_out(self, *commands: object) -> None:
        """Do these without noting them, then show the run."""
        for command in commands:
            self.session.assessments.do(self.actor, RUN, command)
        self.reload()

    def prepare(self) -> None:
        """Do everything that a signature needs, but rate only the first area."""
        self.carry_out(
            cmd.RecordPreparation(
                identity=IdentityProof.PASSPORT,
                informed_why=True,
                informed_how=True,
                informed_use=True,
                informed_when=True,
                conflict_of_interest=False,
                conflict_text="",
                needs_interpreter=False,
                needs_more_time=False,
                needs_text="",
            ),
            cmd.FinishSelfRating(),
            *(cmd.RecordMark(code, Rating.SHOWN) for code in self.view.checklist.areas[0].codes),
            cmd.RecordFeedback(True, "", "", ""),
        )

    def rate_all(self, rating: Rating = Rating.SHOWN) -> None:
        """Rate every criterion."""
        reason = "Behövde hjälp" if rating.needs_reason else None
        self.carry_out(*(cmd.RecordMark(code, rating, reason) for code in self.view.checklist.codes))

    def entries(self) -> int:
        """How many of the run's entries are in the journal."""
        return sum(self.session.assessments.run(RUN).state.seen.values())
