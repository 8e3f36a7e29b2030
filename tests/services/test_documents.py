"""What documents say of an assessment, which may be issued, and that no number is used twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.certificates import (
    DocumentContent,
    DocumentKind,
    RenderedDocument,
    check_number,
)
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.document_contents import fitting_kind
from assessor_app.services.documents import DocumentService
from assessor_app.services.issuing import IssuingService
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
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

STROKES = (((1, 1), (9, 9)),)
PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")


@dataclass
class NotingRenderer:
    """Draws nothing and remembers what it was asked to draw."""

    asked: list[DocumentContent] = field(default_factory=list)

    def render(self, content: DocumentContent) -> RenderedDocument:
        self.asked.append(content)
        return RenderedDocument(f"PDF {content.number} {content.language}".encode(), 1, ())

    def copy_mark(self, language: str, copy: int, printed_on: date) -> bytes:
        return b""

    def test_page(self, language: str) -> bytes:
        return b""


class NoPages:
    def page_count(self, pdf: bytes) -> int:
        return 1

    def page_png(self, pdf: bytes, page: int, width_px: int) -> bytes:
        return b""

    def page_size_pt(self, pdf: bytes, page: int) -> tuple[float, float]:
        return (595.28, 841.89)

    def page_band(
        self, pdf: bytes, page: int, width_px: int, top_px: int, rows: int, overlay: bytes | None
    ) -> bytes:
        return b""


@dataclass
class Desk:
    workspace: LocalWorkspace
    assessments: AssessmentService
    documents: DocumentService
    issuing: IssuingService
    renderer: NotingRenderer
    run: UUID

    def do(self, *commands: object) -> None:
        for command in commands:
            self.assessments.do(ASSESSOR, self.run, command)

    def rate_all(self, rating: Rating = Rating.SHOWN, reason: str | None = None) -> None:
        for code in self.assessments.run(self.run).checklist.codes:
            self.do(cmd.RecordMark(code, rating, reason))

    def sign(self) -> None:
        self.do(PREPARED, cmd.FinishSelfRating(True), cmd.RecordFeedback(True, "Lugn", "", "Tack"))
        self.do(cmd.Complete())
        self.do(cmd.Sign(SignatureRole.CANDIDATE, "Amina Yılmaz", STROKES))
        self.do(cmd.Sign(SignatureRole.ASSESSOR, "Astrid Berg", STROKES))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock, identities = FakeClock(), FakeIdentities(4)
    workspace = make_workspace(tmp_path, clock)
    person = register_candidate(workspace, identities.new())
    run = plan_run(workspace, identities.new(), person)
    renderer = NotingRenderer()
    yield Desk(
        workspace,
        AssessmentService(workspace, identities, PillowPictures()),
        DocumentService(workspace, clock, renderer, NoPages(), UTC),
        issuing_over(workspace, workspace, identities, clock, renderer),
        renderer,
        run,
    )
    workspace.close()


def test_nothing_is_issued_before_it_is_signed(desk: Desk) -> None:
    desk.rate_all()
    for kind in DocumentKind:
        with pytest.raises(Refused, match="not_issuable"):
            desk.issuing.issue(MANAGER, desk.run, kind, "sv")
    preview = desk.documents.draw(desk.documents.draft(desk.run, DocumentKind.STATEMENT, "sv"))
    assert preview.pages == 1
    assert desk.renderer.asked[-1].draft
    assert desk.documents.list() == ()


def test_all_met_gives_a_certificate_with_who_marked_and_who_signed(desk: Desk) -> None:
    desk.rate_all()
    desk.sign()
    view = desk.assessments.run(desk.run)
    assert fitting_kind(view.state, view.checklist) is DocumentKind.CERTIFICATE
    issued, done = desk.issuing.issue(MANAGER, desk.run, DocumentKind.CERTIFICATE, "en")
    content = desk.renderer.asked[-1]
    assert content.person.name == "Amina Yılmaz"
    assert content.person.masked_number is None, "no number unless somebody asks for it"
    assert content.assessors == ("Astrid Berg",)
    assert [line.role for line in content.signatures] == ["candidate", "assessor"]
    assert [line.outcome for line in content.areas] == ["met", "met"]
    assert content.areas[0].name == "Område 1 (en)"
    assert not content.draft
    assert done.wall_at is not None
    assert check_number(issued.summary.number)


def test_a_certificate_that_the_outcome_does_not_carry_is_refused(desk: Desk) -> None:
    desk.rate_all(Rating.NOT_SHOWN, "visade inte")
    desk.sign()
    with pytest.raises(Refused, match="not_all_met"):
        desk.issuing.issue(MANAGER, desk.run, DocumentKind.CERTIFICATE, "sv")
    issued, _ = desk.issuing.issue(MANAGER, desk.run, DocumentKind.STATEMENT, "sv")
    assert issued.summary.kind == "statement"
    reasons = [line.reason for lines in desk.renderer.asked[-1].criteria.values() for line in lines]
    assert set(reasons) == {"visade inte"}


def test_what_is_done_of_an_interrupted_run_can_be_issued(desk: Desk) -> None:
    desk.do(PREPARED, cmd.RecordMark("A1-1", Rating.SHOWN), cmd.Interrupt("larm"))
    desk.issuing.issue(MANAGER, desk.run, DocumentKind.STATEMENT, "sv")
    content = desk.renderer.asked[-1]
    assert (content.interrupted, content.interrupted_reason, content.signatures) == (True, "larm", ())


def test_numbers_follow_each_other_and_the_bytes_come_back_as_issued(desk: Desk) -> None:
    desk.rate_all()
    desk.sign()
    issued = [desk.issuing.issue(MANAGER, desk.run, DocumentKind.REPORT, "sv")[0] for _ in range(3)]
    numbers = [document.summary.number for document in issued]
    assert [number.split("-")[3] for number in numbers] == ["0001", "0002", "0003"]
    assert [number.split("-")[:3] for number in numbers] == [["VIM", "26", "7K3QF"]] * 3
    for document in issued:
        assert desk.documents.fetch(document.summary.id).pdf == document.pdf
    assert [row.number for row in desk.documents.list()] == numbers[::-1]


def test_an_override_and_its_motivation_stand_in_the_document(desk: Desk) -> None:
    desk.rate_all()
    desk.do(cmd.RecordMark("A2-1", Rating.NOT_SHOWN, "x"))
    desk.do(
        cmd.OverrideOutcome("area-2", desk.assessments.run(desk.run).computed.areas[0].outcome, "visat sen")
    )
    desk.sign()
    desk.issuing.issue(MANAGER, desk.run, DocumentKind.CERTIFICATE, "sv")
    line = desk.renderer.asked[-1].areas[1]
    assert (line.outcome, line.overridden, line.motivation) == ("met", True, "visat sen")
