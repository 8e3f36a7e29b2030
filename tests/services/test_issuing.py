"""The life of documents: what is missing, batches that are begun again, replacing, revoking, status lists."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import people
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.domain.credentials import evidence_digest, status_entry
from assessor_app.domain.document_gaps import Spot
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.issued_documents import RevocationReason, WishState
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.prints import PrintStatus
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.issuing import IssuingService
from assessor_app.services.issuing_models import DocumentWish, LifeStep
from assessor_app.services.printing import PrintingService, PrintWish
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from tests.building import (
    ASSESSOR,
    DEVICE,
    MANAGER,
    FakeClock,
    FakeIdentities,
    make_workspace,
    plan_run,
    register_candidate,
    small_checklist,
)
from tests.issuing import PUBLIC, ByHand, issuing_over
from tests.services.test_documents import NotingRenderer

STROKES = (((1, 1), (9, 9)),)
CERTIFICATE, STATEMENT = DocumentKind.CERTIFICATE, DocumentKind.STATEMENT
PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")


@dataclass
class Office:
    """A centre whose manager issues what its assessor has signed."""

    workspace: LocalWorkspace
    ids: FakeIdentities
    assessments: AssessmentService
    issuing: IssuingService
    printing: PrintingService
    by_hand: ByHand

    def run(self, name: str = "Amina") -> UUID:
        person = register_candidate(self.workspace, self.ids.new(), name, "Yılmaz", None)
        return plan_run(self.workspace, self.ids.new(), person)

    def do(self, run: UUID, *commands: object) -> None:
        for command in commands:
            self.assessments.do(ASSESSOR, run, command)

    def signed(self, name: str = "Amina", rating: Rating = Rating.SHOWN) -> UUID:
        run = self.run(name)
        self.sign(run, rating)
        return run

    def sign(self, run: UUID, rating: Rating = Rating.SHOWN) -> None:
        reason = "visade inte" if rating.needs_reason else None
        self.do(run, PREPARED, cmd.FinishSelfRating(True), cmd.RecordFeedback(True, "", "", ""))
        codes = self.assessments.run(run).checklist.codes
        self.do(run, *(cmd.RecordMark(code, rating, reason) for code in codes))
        self.do(run, cmd.Complete(), cmd.Sign(SignatureRole.CANDIDATE, "Amina Yılmaz", STROKES))
        self.do(run, cmd.Sign(SignatureRole.ASSESSOR, "Astrid Berg", STROKES))

    def issue(self, run: UUID, kind: DocumentKind = CERTIFICATE) -> UUID:
        return self.issuing.issue(MANAGER, run, kind, "sv")[0].summary.id

    def codes(self, run: UUID, kind: DocumentKind = CERTIFICATE) -> list[str]:
        return [gap.code for gap in self.issuing.completeness(run, kind).blocking]

    def numbers(self) -> list[str]:
        return [row.number for row in self.workspace.document_rows()][::-1]


def opened(folder: Path, *, second_assessor: bool = False) -> Office:
    clock, ids, by_hand = FakeClock(), FakeIdentities(4), ByHand()
    workspace = make_workspace(folder, clock, small_checklist(second_assessor=second_assessor))
    return Office(
        workspace,
        ids,
        AssessmentService(workspace, ids, PillowPictures()),
        issuing_over(workspace, workspace, ids, clock, NotingRenderer(), by_hand=by_hand),
        PrintingService(workspace, ids, clock, UTC),
        by_hand,
    )


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = opened(tmp_path)
    yield made
    made.workspace.close()


# ---- what is missing -------------------------------------------------------------------------------------


def test_a_signed_run_lacks_nothing_but_the_contact_that_nobody_wrote_down(office: Office) -> None:
    found = office.issuing.completeness(office.signed(), CERTIFICATE)
    assert (found.is_ready, [gap.code for gap in found.warnings]) == (True, ["centre_contact_missing"])


def test_each_gap_of_a_run_names_the_place_where_it_is_closed(office: Office) -> None:
    run = office.run()
    office.do(run, cmd.RecordMark("A1-1", Rating.NOT_SHOWN))
    gaps = {gap.code: gap.where for gap in office.issuing.completeness(run, CERTIFICATE).blocking}
    assert list(gaps) == [
        "not_issuable",
        "identity_not_checked",
        "not_informed",
        "conflict_not_declared",
        "reason_missing",
        "not_all_met",
        "signature_missing_candidate",
        "signature_missing_assessor",
    ]
    assert gaps["identity_not_checked"].name == "preparation"
    assert (gaps["reason_missing"].spot, gaps["reason_missing"].name) == (Spot.CRITERION, "A1-1")


def test_a_run_that_was_broken_off_needs_an_identity_and_its_reasons_and_no_more(office: Office) -> None:
    run = office.run()
    office.do(run, cmd.RecordMark("A1-1", Rating.NOT_SHOWN), cmd.Interrupt("larm"))
    found = office.issuing.completeness(run, STATEMENT)
    assert [gap.code for gap in found.blocking] == ["identity_not_checked", "reason_missing"]
    assert {"not_informed", "conflict_not_declared"} <= {gap.code for gap in found.warnings}
    with pytest.raises(Refused, match="document_incomplete") as refused:
        office.issue(run, STATEMENT)
    assert refused.value.details["gaps"] == (
        ("identity_not_checked", "step", "preparation"),
        ("reason_missing", "criterion", "A1-1"),
    )


def test_a_second_assessor_is_asked_for_where_the_checklist_does(tmp_path: Path) -> None:
    office = opened(tmp_path, second_assessor=True)
    run = office.run()
    assert "signature_missing_second_assessor" in office.codes(run)
    office.workspace.close()


@pytest.mark.parametrize(
    "why", ["keys_not_here", "keys_locked", "certificate_expired", "certificate_not_yet_valid"]
)
def test_without_keys_that_may_be_used_now_nothing_is_issued_and_no_number_given(
    office: Office, why: str
) -> None:
    run = office.signed()
    office.by_hand.keys.why = why
    assert office.codes(run) == [why]
    with pytest.raises(Refused, match=why):
        office.issue(run)
    office.by_hand.keys.why = None
    office.issue(run)
    assert [number.split("-")[3] for number in office.numbers()] == ["0001"]


def test_a_centre_that_never_had_keys_is_told_so(office: Office) -> None:
    run = office.signed()
    office.by_hand.keys.public = None
    with pytest.raises(Refused, match="keys_not_here"):
        office.issue(run)


def test_only_managers_issue_replace_revoke_and_hand_out_lists(office: Office) -> None:
    run = office.signed()
    paper = office.issue(run)
    asked: list[Any] = [
        lambda: office.issuing.issue(ASSESSOR, run, CERTIFICATE, "sv"),
        lambda: office.issuing.replace(ASSESSOR, paper),
        lambda: office.issuing.revoke(ASSESSOR, paper, RevocationReason.WITHDRAWN),
        lambda: office.issuing.queue(ASSESSOR, [DocumentWish(run, CERTIFICATE, "sv")]),
        lambda: office.issuing.status_lists(ASSESSOR),
    ]
    for ask in asked:
        with pytest.raises(NotAllowed):
            ask()


# ---- what is signed --------------------------------------------------------------------------------------


def test_the_credential_says_what_the_paper_says_and_on_what_it_rests(office: Office) -> None:
    run = office.signed()
    paper = office.issue(run)
    said = office.by_hand.credentials.credentials[-1]
    seal = office.by_hand.credentials.seals[-1]
    state = office.workspace.document(paper)
    assert (said.document, said.number, said.person_name) == (paper, state.number, "Amina Yılmaz")
    assert (seal.number, seal.outcome, seal.issued_on) == (state.number, "met", said.issued_at.date())
    assert said.status == status_entry(DEVICE, 1) == seal.status
    assert (state.status_list, state.status_index) == (said.status.list_id, said.status.index)
    assert (state.issuer, state.is_signed) == (PUBLIC.hex(), True)
    checklist = office.workspace.checklists()[0]
    assert [area.digest for area in said.areas] == [area.digest for area in checklist.areas]
    assert "## Område 1\n\n- Gör A1-1" in said.criteria_narrative
    entries = office.issuing._store.run_entries(run)
    reckoned = evidence_digest((one.ref.device, one.ref.seq, one.chain) for one in entries)
    assert (said.evidence.digest, said.evidence.entries) == (reckoned, len(entries))
    assert said.evidence.checklist_digest == checklist.digest


def test_what_is_written_after_the_signatures_changes_nothing_of_what_the_result_rests_on(
    office: Office,
) -> None:
    run = office.signed()
    office.issue(run)
    office.assessments.do(MANAGER, run, cmd.Reopen("ett protokoll till"))
    office.do(run, cmd.RecordNote("A1-1", "efteråt"), cmd.Complete())
    for role, name in ((SignatureRole.CANDIDATE, "Amina Yılmaz"), (SignatureRole.ASSESSOR, "Astrid Berg")):
        office.do(run, cmd.Sign(role, name, STROKES))
    office.issue(run)
    first, second = office.by_hand.credentials.credentials
    assert first.evidence.entries < second.evidence.entries
    assert first.evidence.digest != second.evidence.digest


def test_the_birth_date_is_signed_only_where_the_candidate_agreed(office: Office) -> None:
    person = office.ids.new()
    details = CandidateDetails("Amina", "Yılmaz", number="198703142391", birth_on="1987-03-14")
    office.workspace.commit(ASSESSOR.id, people.register(person, details))
    run = plan_run(office.workspace, office.ids.new(), person)
    office.sign(run)
    office.issuing.issue(MANAGER, run, CERTIFICATE, "sv")
    office.issuing.issue(MANAGER, run, CERTIFICATE, "sv", birth_date_agreed=True)
    without, agreed = office.by_hand.credentials.credentials
    assert without.birth_date is None
    assert agreed.birth_date == date(1987, 3, 14)
    assert "198703142391" not in repr((without, agreed))


def test_the_credential_comes_out_of_the_paper_alone(office: Office) -> None:
    paper = office.issue(office.signed())
    file = office.issuing.credential(paper)
    assert file.name == f"{office.numbers()[0]}.json"
    assert json.loads(json.loads(file.data)["says"])["number"] == office.numbers()[0]


# ---- the end of a document -------------------------------------------------------------------------------


def test_a_replaced_document_points_to_the_new_one_and_back(office: Office) -> None:
    run = office.signed()
    old = office.issue(run)
    issued, done = office.issuing.replace(MANAGER, old, language="en", note="fel språk")
    new = issued.summary
    assert {one for _, one in done.changes.subjects} >= {old, new.id}, "one commit"
    was = next(row for row in office.workspace.document_rows() if row.id == old)
    assert (was.revoked_reason, was.replaced_by, was.replaced_by_number) == ("replaced", new.id, new.number)
    assert (new.replaces, new.replaces_number, new.language, new.kind) == (
        old,
        was.number,
        "en",
        "certificate",
    )
    assert office.by_hand.credentials.credentials[-1].replaced_number == was.number
    with pytest.raises(Refused, match="document_revoked"):
        office.issuing.replace(MANAGER, old)


def test_a_revoked_document_stays_so_is_not_printed_and_stands_in_the_list(office: Office) -> None:
    kept, ended = office.issue(office.signed()), office.issue(office.signed("Bo"))
    office.printing.queue(MANAGER, [kept, ended])
    office.issuing.revoke(MANAGER, ended, RevocationReason.WRONG_PERSON, "fel namn")
    with pytest.raises(Refused, match="document_revoked"):
        office.issuing.revoke(MANAGER, ended, RevocationReason.MISUSE)
    with pytest.raises(Refused, match="document_revoked"):
        office.printing.begin(MANAGER, PrintWish(ended))
    batch = office.printing.unfinished()
    assert batch is not None
    assert [row.id for row in batch.left] == [kept]
    (file,) = office.issuing.status_lists(MANAGER)
    told = json.loads(json.loads(file.data)["says"])
    assert told["revoked"] == [1], "the second document of the device"
    assert file.name == f"status-{status_entry(DEVICE, 1).list_id}.json"


def test_any_other_reason_has_to_be_told(office: Office) -> None:
    paper = office.issue(office.signed())
    with pytest.raises(Refused, match="revocation_note_missing"):
        office.issuing.revoke(MANAGER, paper, RevocationReason.OTHER, "  ")
    office.issuing.revoke(MANAGER, paper, RevocationReason.OTHER, "Centret har bytt mall")


def test_a_document_of_somebody_erased_can_be_revoked_without_a_word_about_them(office: Office) -> None:
    run = office.signed()
    paper, person = office.issue(run), office.workspace.assessment(run).candidate
    assert person is not None
    office.workspace.erase_person(MANAGER.id, person, "asked")
    with pytest.raises(Refused, match="person_erased"):
        office.issuing.revoke(MANAGER, paper, RevocationReason.MISUSE, "Amina har sålt det")
    office.issuing.revoke(MANAGER, paper, RevocationReason.MISUSE)
    (file,) = office.issuing.status_lists(MANAGER)
    assert json.loads(json.loads(file.data)["says"])["revoked"] == [0]


def test_who_is_erased_leaves_the_list_as_it_was(office: Office) -> None:
    run = office.signed()
    paper = office.issue(run)
    office.issuing.revoke(MANAGER, paper, RevocationReason.WRONG_RESULT, "Amina Yılmaz var inte där")
    person = office.workspace.assessment(run).candidate
    assert person is not None
    digest = office.workspace.document(paper).digest or ""
    office.workspace.erase_person(MANAGER.id, person, "asked")
    state = office.workspace.document(paper)
    assert office.workspace.attachment(digest) is None, "paper and credential are gone"
    assert state.revocation is not None
    assert state.revocation.note == ""
    office.issuing.status_lists(MANAGER)
    assert office.by_hand.credentials.lists[-1].revoked == {0}
    with pytest.raises(Refused, match="document_bytes_gone"):
        office.issuing.credential(paper)


def test_the_life_of_a_document_is_told_from_its_first_day_to_its_last(office: Office) -> None:
    run = office.signed()
    paper = office.issue(run)
    for _ in range(2):
        task, _ = office.printing.begin(ASSESSOR, PrintWish(paper, reason="till arkivet"))
        office.printing.finish(ASSESSOR, task, 1, PrintStatus.HANDED_OVER)
    new, _ = office.issuing.replace(MANAGER, paper, note="stavfel")
    life = office.issuing.life(paper)
    steps = [(line.step, line.by_name, line.copy) for line in life.lines]
    assert steps == [
        (LifeStep.ISSUED, "Mats Lund", 0),
        (LifeStep.PRINTED, "Astrid Berg", 0),
        (LifeStep.COPIED, "Astrid Berg", 1),
        (LifeStep.REPLACED, "Mats Lund", 0),
    ]
    assert (life.lines[-1].note, life.lines[-1].other_number) == ("stavfel", new.summary.number)
    assert (life.is_revoked, life.is_signed) == (True, True)
    assert office.issuing.life(new.summary.id).lines[0].other == paper


# ---- many at a time --------------------------------------------------------------------------------------


def wishes(*runs: UUID) -> list[DocumentWish]:
    return [DocumentWish(run, CERTIFICATE, "sv") for run in runs]


def test_a_batch_leaves_out_what_is_incomplete_says_why_and_goes_on(office: Office) -> None:
    good, open_one, last = office.signed(), office.run("Bo"), office.signed("Cia")
    batch, _ = office.issuing.queue(MANAGER, wishes(good, open_one, last))
    assert [row.candidate_name for row in batch.left] == ["Amina Yılmaz", "Bo Yılmaz", "Cia Yılmaz"]
    assert office.workspace.document_rows() == (), "wanted ones are not in the register"
    for row in batch.left:
        office.issuing.issue_wanted(MANAGER, row.id)
    ended = office.issuing.batch(batch.id)
    assert [(row.state, row.why) for row in ended.documents] == [
        (WishState.ISSUED, None),
        (WishState.LEFT_OUT, "not_issuable"),
        (WishState.ISSUED, None),
    ]
    assert [row.number for row in ended.issued] == office.numbers()
    assert [number.split("-")[3] for number in office.numbers()] == ["0001", "0002"]
    assert office.issuing.unfinished() is None


def test_a_batch_begun_again_issues_each_document_once(office: Office) -> None:
    batch, _ = office.issuing.queue(MANAGER, wishes(office.signed(), office.signed("Bo")))
    first = batch.left[0].id
    issued, _ = office.issuing.issue_wanted(MANAGER, first)
    again, done = office.issuing.issue_wanted(MANAGER, first)
    assert issued is not None
    assert again is not None
    assert again.pdf == issued.pdf
    assert done.wall_at is None
    left = office.issuing.unfinished()
    assert left is not None
    assert [row.id for row in left.left] == [batch.documents[1].id]
    with pytest.raises(Refused, match="issuing_unfinished"):
        office.issuing.queue(MANAGER, wishes(office.signed("Cia")))


def test_keys_that_are_gone_stop_the_batch_and_leave_nothing_out(office: Office) -> None:
    batch, _ = office.issuing.queue(MANAGER, wishes(office.signed()))
    office.by_hand.keys.why = "keys_locked"
    with pytest.raises(Refused, match="keys_locked"):
        office.issuing.issue_wanted(MANAGER, batch.left[0].id)
    assert office.issuing.batch(batch.id).left == batch.left


def test_what_somebody_issued_meanwhile_is_not_issued_twice(office: Office) -> None:
    run = office.signed()
    batch, _ = office.issuing.queue(MANAGER, wishes(run))
    office.issue(run)
    assert office.issuing.issue_wanted(MANAGER, batch.left[0].id)[0] is None
    assert office.issuing.batch(batch.id).left_out[0].why == "already_issued"
    assert len(office.numbers()) == 1


def test_who_is_erased_meanwhile_is_in_no_batch_any_more(office: Office) -> None:
    run, other = office.signed(), office.signed("Bo")
    batch, _ = office.issuing.queue(MANAGER, wishes(run, other))
    person = office.workspace.assessment(run).candidate
    assert person is not None
    office.workspace.erase_person(MANAGER.id, person, "asked")
    assert [row.candidate_name for row in office.issuing.batch(batch.id).left] == ["Bo Yılmaz"]
    office.issuing.leave(MANAGER, batch.id)
    assert office.issuing.unfinished() is None


def test_runs_that_wait_for_their_paper_are_offered_with_the_kind_that_fits(office: Office) -> None:
    met, missed = office.signed(), office.signed("Bo", Rating.NOT_SHOWN)
    office.run("Cia")
    assert [(row.assessment, row.kind) for row in office.issuing.ready()] == [
        (missed, STATEMENT),
        (met, CERTIFICATE),
    ]
    office.issue(met)
    assert [row.assessment for row in office.issuing.ready()] == [missed]
