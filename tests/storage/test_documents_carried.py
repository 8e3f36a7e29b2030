"""What becomes of a document is known wherever its entries go: revoked here is revoked there."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.devices import EVERYTHING, Agreement
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.issued_documents import (
    DocumentIssued,
    DocumentRevoked,
    RevocationReason,
    WishState,
)
from assessor_app.domain.journal import Subject
from assessor_app.services.issuing import IssuingService
from assessor_app.services.issuing_models import DocumentWish
from tests.building import MANAGER, do
from tests.carrying import NODE_PLACE, Post, joins, make_post, meet
from tests.issuing import ByHand, issuing_over
from tests.services.test_documents import NotingRenderer

PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")
STATEMENT = DocumentKind.STATEMENT


def issuing(post: Post, by_hand: ByHand | None = None) -> IssuingService:
    store = post.workspace
    return issuing_over(store, store, post.ids, post.clock, NotingRenderer(), by_hand=by_hand)


def ended(post: Post) -> UUID:
    run = post.run(post.person())
    for command in (PREPARED, cmd.Interrupt("larm")):
        do(post.workspace, run, command)
    return run


def issued(post: Post) -> UUID:
    return issuing(post).issue(MANAGER, ended(post), STATEMENT, "sv")[0].summary.id


def test_another_pc_of_the_centre_gives_its_own_numbers_and_signs_the_same_lists(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    second = make_post(tmp_path / "second", 2, "Expeditionen", founds=False)
    joins(second, office, tmp_path)
    paper, wanted = issued(office), ended(office)
    issuing(office).queue(MANAGER, [DocumentWish(wanted, STATEMENT, "sv")])
    issuing(office).revoke(MANAGER, paper, RevocationReason.WRONG_DETAILS, "fel datum")
    second.apply(office.export(second, tmp_path).path)

    by_hand = ByHand()
    there = issuing(second, by_hand)
    own = there.issue(MANAGER, ended(second), STATEMENT, "sv")[0].summary
    there.status_lists(MANAGER)
    lists = {one.list_id: one.revoked for one in by_hand.credentials.lists}
    first, other = (one.workspace.document(it) for one, it in ((office, paper), (second, own.id)))
    assert (first.status_index, other.status_index) == (0, 0)
    assert lists == {first.status_list: {0}, other.status_list: frozenset()}
    revocation = second.workspace.document(paper).revocation
    assert revocation is not None
    assert revocation.note == "fel datum"
    assert there.unfinished() is None, "another PC's batch would give its documents other numbers"
    for post in (office, second):
        post.workspace.close()


def test_a_node_learns_that_it_is_revoked_and_why_but_not_in_which_words(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    node = make_post(tmp_path / "node", 2, "Noden", place=NODE_PLACE)
    meet(office, node, Agreement())
    paper = issued(office)
    issuing(office).revoke(MANAGER, paper, RevocationReason.WRONG_PERSON, "Det var Amina Yılmaz")
    path = office.export(node, tmp_path).path
    node.apply(path)
    told = node.workspace.document(paper)
    assert told.revocation is not None
    assert (told.revocation.reason, told.revocation.note) == (RevocationReason.WRONG_PERSON, "")
    assert (told.number, told.digest) == (office.workspace.document(paper).number, None)
    for post in (office, node):
        post.workspace.close()


def test_of_two_who_end_a_document_the_first_counts_and_the_second_is_kept(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    second = make_post(tmp_path / "second", 2, "Expeditionen", founds=False)
    joins(second, office, tmp_path)
    paper = issued(office)
    second.apply(office.export(second, tmp_path).path)
    issuing(office).revoke(MANAGER, paper, RevocationReason.MISUSE, "såld på nätet")
    second.clock.turn(7_200_000)
    new = issuing(second).replace(MANAGER, paper, note="stavfel")[0].summary
    office.clock.turn(7_200_000)
    office.apply(second.export(office, tmp_path).path)
    state = office.workspace.document(paper)
    assert [one.reason for one in state.revocations] == [RevocationReason.MISUSE, RevocationReason.REPLACED]
    assert state.revocation is not None
    assert state.revocation.reason is RevocationReason.MISUSE
    assert state.replaced_by == new.id
    row = next(one for one in office.workspace.document_rows() if one.id == paper)
    assert (row.revoked_reason, row.replaced_by_number) == ("misuse", new.number)
    for post in (office, second):
        post.workspace.close()


def test_a_document_of_another_pcs_batch_is_issued_there_or_nowhere(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    second = make_post(tmp_path / "second", 2, "Expeditionen", founds=False)
    joins(second, office, tmp_path)
    batch, _ = issuing(office).queue(MANAGER, [DocumentWish(ended(office), STATEMENT, "sv")])
    second.apply(office.export(second, tmp_path).path)
    with pytest.raises(Refused, match="document_unknown"):
        issuing(second).issue_wanted(MANAGER, batch.left[0].id)
    issuing(office).issue_wanted(MANAGER, batch.left[0].id)
    second.apply(office.export(second, tmp_path).path)
    wish = second.workspace.document(batch.left[0].id).wish
    assert wish is not None
    assert wish.state is WishState.ISSUED
    for post in (office, second):
        post.workspace.close()


def test_another_place_can_neither_end_a_document_nor_give_it_a_number(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    node = make_post(tmp_path / "node", 2, "Noden", place=NODE_PLACE)
    meet(office, node, EVERYTHING)
    paper = issued(office)
    batch, _ = issuing(office).queue(MANAGER, [DocumentWish(ended(office), STATEMENT, "sv")])
    wanted = batch.left[0]
    node.apply(office.export(node, tmp_path).path)
    own = office.workspace.document(paper)
    false = DocumentIssued(
        wanted.assessment,
        "statement",
        "sv",
        "VIM-26-00000-0001-1",
        1,
        status_list=own.status_list,
        status_index=own.status_index,
        issuer=own.issuer,
    )
    forged = node.ids.new()
    said = (
        Draft(Subject("document", paper), own.candidate, DocumentRevoked(RevocationReason.MISUSE)),
        Draft(Subject("document", wanted.id), wanted.candidate, false),
        Draft(Subject("document", forged), wanted.candidate, false),
        Draft(Subject("document", forged), wanted.candidate, DocumentRevoked(RevocationReason.MISUSE)),
    )
    node.workspace.commit(MANAGER.id, said)
    office.apply(node.export(office, tmp_path).path)
    assert office.workspace.document(paper).revocation is None
    by_hand = ByHand()
    issuing(office, by_hand).status_lists(MANAGER)
    assert [one.revoked for one in by_hand.credentials.lists] == [frozenset()]
    listed = office.workspace.store.projector.standings.uncounted(whole=True)
    assert (listed["document_revoked/1"], listed["document_issued/1"]) == (1, 1)
    again = issuing(office).unfinished()
    assert again is not None
    assert again.left == batch.left
    for post in (office, node):
        post.workspace.close()
