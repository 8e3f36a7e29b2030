"""What becomes of a document, told from its entries in whatever order they meet."""

from __future__ import annotations

from uuid import UUID

import pytest

from assessor_app.domain import events
from assessor_app.domain.credentials import evidence_digest
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Happened
from assessor_app.domain.evidences import RunEntry, rests_on
from assessor_app.domain.issued_documents import (
    DocumentIssued,
    DocumentRevoked,
    DocumentState,
    DocumentUnwanted,
    DocumentWanted,
    RevocationReason,
    WishState,
    fold,
    revoke,
)
from assessor_app.domain.journal import Ref

PAPER, OTHER, RUN, PERSON, ACTOR, BATCH = (UUID(int=number) for number in range(1, 7))
OFFICE, LAPTOP = UUID(int=11), UUID(int=12)
ISSUED = DocumentIssued(RUN, "certificate", "sv", "VIM-26-7K3QF-0001-Y", 1, "ab" * 32)
WANTED = DocumentWanted(BATCH, 0, RUN, "certificate", "sv")


def folded(*happened: object, device: UUID = OFFICE) -> DocumentState:
    history = [
        Happened(Ref(device, number), number, 1_000 * number, ACTOR, PERSON, None, event)
        for number, event in enumerate(happened, 1)
    ]
    return fold(PAPER, history)


def test_a_document_from_before_there_were_credentials_still_folds() -> None:
    facts = {"assessment": str(RUN), "kind": "report", "language": "sv", "number": "VIM-1", "pages": 3}
    old = events.join("document_issued/1", facts, {"digest": "cd" * 32})
    state = folded(old)
    assert (state.number, state.digest) == ("VIM-1", "cd" * 32)
    assert (state.is_signed, state.status_list, state.replaced, state.revocation) == (False, None, None, None)


def test_a_wanted_document_has_no_number_until_it_is_issued() -> None:
    wanted = folded(WANTED)
    assert wanted.wish is not None
    assert (wanted.wish.state, wanted.wish.device, wanted.number) == (WishState.WAITING, OFFICE, "")
    assert (wanted.assessment, wanted.candidate) == (None, PERSON)
    issued = folded(WANTED, ISSUED)
    assert issued.wish is not None
    assert (issued.wish.state, issued.number) == (WishState.ISSUED, ISSUED.number)
    assert folded(ISSUED, WANTED).wish is None, "nothing is wanted of what is there"


def test_what_is_left_out_is_left_out_of_its_own_batch_alone() -> None:
    left = folded(WANTED, DocumentUnwanted(BATCH, "reason_missing"))
    assert left.wish is not None
    assert (left.wish.state, left.wish.why) == (WishState.LEFT_OUT, "reason_missing")
    other = folded(WANTED, DocumentUnwanted(OTHER))
    assert other.wish is not None
    assert other.wish.state is WishState.WAITING


def test_the_first_end_counts_and_a_later_one_adds_its_note_and_its_successor() -> None:
    state = folded(
        ISSUED,
        DocumentRevoked(RevocationReason.MISUSE, note="kopierad"),
        DocumentRevoked(RevocationReason.REPLACED, OTHER, "stavfel"),
    )
    assert state.revocation is not None
    assert (state.revocation.reason, state.revocation.note) == (RevocationReason.MISUSE, "kopierad")
    assert [one.note for one in state.revocations] == ["kopierad", "stavfel"]
    assert state.replaced_by == OTHER
    with pytest.raises(Refused, match="document_revoked"):
        revoke(state, RevocationReason.WITHDRAWN)


def test_what_was_never_issued_cannot_be_revoked() -> None:
    with pytest.raises(Refused, match="document_unknown"):
        revoke(folded(WANTED), RevocationReason.WITHDRAWN)


def entry(device: UUID, seq: int, name: str = "mark_recorded/1") -> RunEntry:
    return RunEntry(Ref(device, seq), name, bytes([seq]) * 32)


SIGNED = "assessment_signed/1"


def test_a_mark_that_comes_late_with_an_early_clock_is_none_of_what_was_signed() -> None:
    seen = (entry(OFFICE, 1), entry(LAPTOP, 4), entry(OFFICE, 2), entry(OFFICE, 3, SIGNED))
    late = (entry(OFFICE, 1), entry(LAPTOP, 4), entry(LAPTOP, 5), entry(OFFICE, 2), entry(OFFICE, 3, SIGNED))
    covered = {OFFICE: 2, LAPTOP: 4}
    after = (*late, entry(OFFICE, 4, "note_recorded/1"))
    assert rests_on(seen, covered) == seen
    assert rests_on(after, covered) == seen


def test_what_was_signed_anew_rests_on_all_that_came_before() -> None:
    first = (entry(OFFICE, 1), entry(OFFICE, 2, SIGNED))
    again = (entry(OFFICE, 3, "assessment_reopened/1"), entry(OFFICE, 4), entry(OFFICE, 5, SIGNED))
    assert rests_on(first + again, {OFFICE: 4}) == first + again
    assert rests_on(first, {OFFICE: 1}) == first


def test_what_was_broken_off_rests_on_what_there_was() -> None:
    run = (entry(OFFICE, 1), entry(OFFICE, 2, "assessment_interrupted/1"), entry(OFFICE, 3))
    assert rests_on(run, None) == run[:2]


def test_one_other_digest_or_another_order_is_other_evidence() -> None:
    entries = [(OFFICE, 1, b"a" * 32), (LAPTOP, 1, b"b" * 32)]
    digests = {
        evidence_digest(entries),
        evidence_digest(entries[::-1]),
        evidence_digest(entries[:1]),
        evidence_digest([(OFFICE, 1, b"a" * 32), (LAPTOP, 1, b"c" * 32)]),
    }
    assert len(digests) == 4
