"""What is said of documents that are handed in: whole and changed ones, of known and unknown issuers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from assessor_app.domain.verifications import Answer, Question, Shown, Verdict, Verification
from assessor_app.services.issuing_ports import KnownIssuer, PaperSeen, SignedClaims, StatusListSeen
from assessor_app.services.verification_models import LONGEST_FILE, NOTHING_KNOWN, Handed, Knowledge
from assessor_app.services.verification_questions import CODES
from tests.verifying import (
    AUTHORITY,
    FRESH,
    GENUINE,
    JSON,
    KNOWN,
    LIST_JSON,
    OTHER,
    OWN,
    PDF,
    PICTURE,
    SEAL,
    SIGNED,
    SIGNED_AT,
    FakeReaders,
    changed,
    genuine,
    handed,
)


def code(found: Verification, question: Question) -> str:
    """Why a question has its answer."""
    codes = [one.code for one in found.findings if one.question is question]
    assert len(codes) == 1, codes
    assert codes[0] in CODES
    return codes[0]


def paper(readers: FakeReaders, known: Knowledge = OWN) -> Verification:
    """What is said of the PDF."""
    return readers.service().verify(handed(PDF), known)


@pytest.mark.parametrize(
    ("data", "shown"),
    [(PDF, Shown.PAPER), (JSON, Shown.CREDENTIAL), (SEAL, Shown.SEAL), (PICTURE, Shown.SEAL)],
)
def test_a_genuine_document_of_a_known_centre_is_genuine_in_every_shape(data: bytes, shown: Shown) -> None:
    for known in (OWN, KNOWN):
        found = genuine().service().verify(handed(data), known)
        assert (found.shown, found.verdict) == (shown, Verdict.GENUINE)
        assert found.claims.person_name == "Amina Yilmaz"
        assert found.issuer == GENUINE.issuer
        assert len(found.issuer_words.split("-")) == 6
        assert found.status_as_of == FRESH.as_of


def test_who_signed_the_pdf_and_when_is_told() -> None:
    found = paper(genuine())
    assert (found.signer, found.signed_at) == ("Vimmerby testcenter", SIGNED_AT)


def test_to_a_stranger_with_nothing_at_hand_it_is_genuine_as_far_as_known() -> None:
    found = paper(genuine(), NOTHING_KNOWN)
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.ISSUER_KNOWN) == "issuer_unknown"
    assert code(found, Question.NOT_REVOKED) == "list_missing"
    unknown = {one.question for one in found.findings if one.answer is Answer.UNKNOWN}
    assert unknown == {Question.ISSUER_KNOWN, Question.NOT_REVOKED}


# -- the PDF itself --


def test_a_changed_pdf_is_false() -> None:
    found = paper(genuine(signatures=(replace(SIGNED, valid=False, problem="digest_differs"),)))
    assert found.verdict is Verdict.FALSE
    assert code(found, Question.PAPER_SIGNED) == "paper_signature_broken"


def test_a_pdf_that_was_added_to_is_false() -> None:
    found = paper(genuine(signatures=(replace(SIGNED, covers_all=False),)))
    assert found.verdict is Verdict.FALSE
    assert code(found, Question.PAPER_WHOLE) == "paper_added_to"


def test_a_second_signature_over_a_changed_file_does_not_cover_the_change_up() -> None:
    found = paper(genuine(signatures=(replace(SIGNED, covers_all=False), SIGNED)))
    assert found.verdict is Verdict.FALSE


def test_a_pdf_whose_signature_was_taken_away_is_false() -> None:
    found = paper(genuine(signatures=()))
    assert found.verdict is Verdict.FALSE
    assert code(found, Question.PAPER_SIGNED) == "paper_unsigned"


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2028, 1, 2, tzinfo=UTC), "paper_certificate_expired"),
        (datetime(2025, 12, 31, tzinfo=UTC), "paper_certificate_not_yet"),
    ],
)
def test_a_certificate_that_did_not_hold_when_it_signed_is_a_no(at: datetime, expected: str) -> None:
    found = paper(genuine(signatures=(replace(SIGNED, signed_at=at),)))
    assert found.verdict is Verdict.FALSE
    assert code(found, Question.PAPER_SIGNED) == expected


def test_a_certificate_that_expired_after_it_signed_does_no_harm() -> None:
    soon = SIGNED_AT + timedelta(days=1)
    assert paper(genuine(signatures=(replace(SIGNED, certificate_to=soon),))).verdict is Verdict.GENUINE


def test_the_reader_may_itself_say_that_the_certificate_was_outside_its_time() -> None:
    expired = replace(SIGNED, valid=False, problem="certificate_expired")
    assert code(paper(genuine(signatures=(expired,))), Question.PAPER_SIGNED) == "paper_certificate_expired"


def test_a_signature_that_does_not_say_when_is_not_taken_for_a_yes() -> None:
    found = paper(genuine(signatures=(replace(SIGNED, signed_at=None),)))
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.PAPER_SIGNED) == "paper_time_missing"


def test_a_credential_moved_into_a_pdf_that_somebody_else_signed_is_false() -> None:
    found = paper(genuine(signatures=(replace(SIGNED, certificate=b"another", signer="Firma X"),)))
    assert found.verdict is Verdict.FALSE
    assert code(found, Question.PAPER_OF_ISSUER) == "paper_of_another"


def test_where_the_credential_names_no_certificate_nobody_says_that_both_are_of_one_centre() -> None:
    found = paper(genuine(replace(GENUINE, paper_certificate=None)))
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.PAPER_OF_ISSUER) == "paper_issuer_unnamed"


def test_somebody_elses_signed_pdf_is_not_verified_though_its_signature_is_valid() -> None:
    found = paper(FakeReaders(papers={PDF: PaperSeen({"invoice.xml": b"<a/>"}, (SIGNED,), ())}))
    assert found.verdict is Verdict.UNREADABLE
    assert code(found, Question.READABLE) == "paper_of_others"
    assert found.signer == "Vimmerby testcenter"


def test_an_unsigned_pdf_with_nothing_in_it_is_not_verified() -> None:
    found = paper(FakeReaders(papers={PDF: PaperSeen({}, (), ())}))
    assert (found.verdict, code(found, Question.READABLE)) == (Verdict.UNREADABLE, "paper_of_nobody")


def test_of_a_scanned_paper_the_seal_alone_is_verified() -> None:
    readers = genuine()
    readers.papers[PDF] = PaperSeen({}, (), (SEAL,))
    found = paper(readers)
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.PAPER_SIGNED) == "paper_scanned"
    assert code(found, Question.SEAL_SIGNED) == "seal_signed"


# -- the parts and what they say --


def test_a_changed_credential_is_false_and_its_issuer_is_not_asked_for() -> None:
    found = genuine(replace(GENUINE, valid=False)).service().verify(handed(JSON), OWN)
    assert found.verdict is Verdict.FALSE
    assert code(found, Question.CREDENTIAL_SIGNED) == "credential_broken"
    assert not [one for one in found.findings if one.question is Question.ISSUER_KNOWN]


def test_a_credential_without_a_signature_is_false() -> None:
    found = genuine(replace(GENUINE, valid=False, problem="no_proof")).service().verify(handed(JSON), OWN)
    assert found.verdict is Verdict.FALSE
    assert code(found, Question.CREDENTIAL_SIGNED) == "credential_unsigned"


def test_a_credential_signed_in_a_way_we_do_not_know_is_neither_genuine_nor_false() -> None:
    strange = genuine(replace(GENUINE, valid=False, problem="unknown_suite"), None)
    found = strange.service().verify(handed(JSON), OWN)
    assert (found.verdict, code(found, Question.READABLE)) == (Verdict.UNREADABLE, "json_of_another_kind")
    assert code(paper(strange), Question.READABLE) == "paper_of_others"


def test_a_forged_seal_is_false() -> None:
    for data in (SEAL, PICTURE):
        found = genuine(seal=replace(GENUINE, valid=False)).service().verify(handed(data), OWN)
        assert (found.verdict, code(found, Question.SEAL_SIGNED)) == (Verdict.FALSE, "seal_broken")


@pytest.mark.parametrize(
    ("seal", "what"),
    [
        (changed(person_name="Bo Ek"), "person_name"),
        (changed(number="VIM-26-7K3QF-0042-Q"), "number"),
        (changed(outcome="not_met", issued_on=date(2026, 5, 15)), "outcome,issued_on"),
        (replace(GENUINE, issuer=OTHER, issuer_key=b"\x02" * 32), "issuer"),
        (changed(qualification="Underhåll BAS"), "qualification"),
        (changed(person_name="Amina Y…", issuer_name="Vimmerby…"), ""),
        (changed(person_name="Bo…"), "person_name"),
        (replace(GENUINE, status=None), ""),
    ],
)
def test_a_seal_of_another_document_on_the_page_is_found(seal: SignedClaims, what: str) -> None:
    found = paper(genuine(seal=seal))
    differing = [one.details["what"] for one in found.findings if one.code == "parts_differ"]
    assert differing == ([what] if what else [])
    assert found.verdict is (Verdict.FALSE if what else Verdict.GENUINE)


def test_what_the_seal_leaves_out_is_no_difference() -> None:
    assert paper(genuine(seal=changed(areas=(), checklist_version="", kind=""))).verdict is Verdict.GENUINE


def test_a_page_whose_seal_cannot_be_read_is_said_so() -> None:
    found = paper(genuine(seal=None))
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.SEAL_SIGNED) == "seal_not_found"


def test_two_credentials_in_one_pdf_are_false() -> None:
    readers = genuine()
    readers.credentials[b"other"] = changed(number="VIM-26-7K3QF-0042-Q")
    readers.papers[PDF] = PaperSeen({"a.json": JSON, "b.json": b"other"}, (SIGNED,), (SEAL,))
    assert code(paper(readers), Question.PARTS_AGREE) == "credentials_several"


# -- the issuer --


def test_a_key_that_is_not_ours_under_our_name_is_false() -> None:
    forged = replace(GENUINE, issuer=OTHER, issuer_key=b"\x02" * 32)
    found = genuine(forged, forged).service().verify(handed(SEAL), OWN)
    assert (found.verdict, code(found, Question.ISSUER_KNOWN)) == (Verdict.FALSE, "issuer_claims_own")


def test_another_key_of_a_known_centre_is_pointed_out_and_not_believed() -> None:
    forged = replace(changed(issuer_name=" vimmerby  Testcenter"), issuer=OTHER)
    found = genuine(seal=forged).service().verify(handed(SEAL), KNOWN)
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.ISSUER_KNOWN) == "issuer_other_key"


def test_a_known_owner_of_the_standard_makes_a_centre_known() -> None:
    vouched = replace(GENUINE, endorsed_by=(("Svensk standard AB", AUTHORITY),))
    owner = KnownIssuer(UUID(int=6), AUTHORITY, "Huvudmannen", is_authority=True)
    known = Knowledge(issuers=(owner,), lists=(FRESH,))
    found = genuine(vouched).service().verify(handed(JSON), known)
    assert found.verdict is Verdict.GENUINE
    assert code(found, Question.ISSUER_KNOWN) == "issuer_endorsed"
    assert code(found, Question.ENDORSED) == "endorsed"
    found = genuine(vouched).service().verify(handed(JSON), NOTHING_KNOWN)
    assert code(found, Question.ENDORSED) == "endorser_unknown"


def test_an_owner_of_a_standard_is_no_centre() -> None:
    own = KnownIssuer(UUID(int=6), GENUINE.issuer, "Huvudmannen", is_authority=True)
    found = genuine().service().verify(handed(JSON), Knowledge(issuers=(own,), lists=(FRESH,)))
    assert code(found, Question.ISSUER_KNOWN) == "issuer_unknown"


# -- the standing --


def standing(*lists: StatusListSeen, data: bytes | str = SEAL) -> Verification:
    """What is said with these lists at hand."""
    return genuine().service().verify(handed(data), replace(OWN, lists=lists))


def test_a_revoked_document_is_revoked() -> None:
    found = standing(replace(FRESH, revoked=frozenset({40})))
    assert (found.verdict, code(found, Question.NOT_REVOKED)) == (Verdict.REVOKED, "revoked")
    assert found.status_as_of == FRESH.as_of


def test_of_several_lists_the_newest_counts_and_revoking_is_final() -> None:
    older = replace(FRESH, as_of=datetime(2026, 5, 20, tzinfo=UTC), revoked=frozenset({40}))
    assert standing(older, FRESH).verdict is Verdict.REVOKED
    assert standing(replace(older, revoked=frozenset()), FRESH).status_as_of == FRESH.as_of


def test_a_list_older_than_the_document_says_nothing_of_it() -> None:
    before = replace(FRESH, as_of=datetime(2026, 5, 13, 20, tzinfo=UTC))
    found = standing(before)
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.NOT_REVOKED) == "list_older"
    assert found.status_as_of == before.as_of


def test_a_pdf_is_held_against_the_moment_it_was_signed() -> None:
    minute_before = replace(FRESH, as_of=SIGNED_AT - timedelta(minutes=1))
    assert code(standing(minute_before, data=PDF), Question.NOT_REVOKED) == "list_older"
    assert code(standing(replace(FRESH, as_of=SIGNED_AT), data=PDF), Question.NOT_REVOKED) == "not_revoked"


@pytest.mark.parametrize(
    ("differently", "expected"),
    [
        ({"valid": False}, "list_unusable"),
        ({"issuer": OTHER}, "list_unusable"),
        ({"length": 40}, "list_unusable"),
        ({"as_of": None}, "list_unusable"),
        ({"list_uri": "urn:uuid:2"}, "list_of_others"),
    ],
)
def test_a_list_that_is_not_the_issuers_is_not_used(differently: dict[str, object], expected: str) -> None:
    revoking = replace(FRESH, revoked=frozenset({40}), **differently)  # type: ignore[arg-type]  # by name
    assert code(standing(revoking), Question.NOT_REVOKED) == expected


def test_a_document_that_names_no_list_is_said_so() -> None:
    readers = genuine(seal=replace(GENUINE, status=None))
    found = readers.service().verify(handed(SEAL), OWN)
    assert code(found, Question.NOT_REVOKED) == "standing_unnamed"


def test_a_list_handed_in_together_with_a_document_is_used_for_it() -> None:
    nothing = replace(OWN, lists=())
    both = genuine().service().verify_all([handed(SEAL), handed(LIST_JSON, "lista")], nothing)
    assert [one.shown for one in both] == [Shown.SEAL, Shown.STATUS_LIST]
    assert both[0].verdict is Verdict.GENUINE


def test_a_list_on_its_own_is_said_to_be_one() -> None:
    readers = genuine()
    found = readers.service().verify(handed(LIST_JSON), OWN)
    assert (found.shown, found.verdict) == (Shown.STATUS_LIST, Verdict.GENUINE_AS_FAR_AS_KNOWN)
    readers.lists[LIST_JSON] = replace(FRESH, valid=False)
    assert readers.service().verify(handed(LIST_JSON), OWN).verdict is Verdict.FALSE


# -- what is no document --


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "file_empty"),
        (b" \n", "file_empty"),
        (b"PK\x03\x04\xff\xfe", "file_of_no_kind"),
        (b"a\0b", "file_of_no_kind"),
        (b"Hej", "text_of_others"),
        (b'{"number": ', "json_damaged"),
        (b'{"number": 7}', "json_of_others"),
        (b"[" * 100_000, "json_damaged"),
        (b"%PDF-1.7 cut off", "paper_damaged"),
        (b"\x89PNG\r\n\x1a\n no seal", "picture_without_seal"),
        (b"\xff\xd8\xff other code", "picture_of_others"),
        (b"\xff\xd8\xff two", "picture_of_several"),
    ],
)
def test_what_cannot_be_verified_is_told_by_its_own_code(data: bytes, expected: str) -> None:
    readers = genuine()
    readers.seals["SECOND"] = GENUINE
    readers.pictures[b"\xff\xd8\xff other code"] = ("https://example.se",)
    readers.pictures[b"\xff\xd8\xff two"] = (SEAL, SEAL, "SECOND")
    found = readers.service().verify(handed(data), OWN)
    assert (found.verdict, code(found, Question.READABLE)) == (Verdict.UNREADABLE, expected)


def test_a_file_too_large_to_be_a_document_is_not_read() -> None:
    for one in (Handed("a", b"", too_large=True), Handed("a", b"%PDF-" + bytes(LONGEST_FILE))):
        assert code(genuine().service().verify(one), Question.READABLE) == "file_too_large"


@pytest.mark.parametrize("typed", [f"{SEAL}\r\n", "ASR1:\nSEAL", " asr1:seal "])
def test_a_seal_may_be_pasted_with_line_breaks_and_in_small_letters(typed: str) -> None:
    assert genuine().service().verify(handed(typed), OWN).verdict is Verdict.GENUINE


def test_a_text_saved_by_a_windows_editor_is_read() -> None:
    readers = genuine()
    for data in (SEAL.encode("utf-16"), b"\xef\xbb\xbf" + SEAL.encode()):
        assert readers.service().verify(handed(data), OWN).verdict is Verdict.GENUINE


def test_many_can_be_stopped_between_two() -> None:
    told: list[tuple[int, int]] = []

    def step(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 1

    found = genuine().service().verify_all([handed(SEAL)] * 3, OWN, step)
    assert len(found) == 1
    assert told == [(0, 3), (1, 3)]


# -- keys that were exchanged --


def test_a_list_signed_with_a_newer_key_of_the_same_centre_counts_for_what_a_former_one_signed() -> None:
    newer = replace(FRESH, issuer=OTHER, revoked=frozenset({40}))
    own = replace(OWN, own_issuers=(OTHER, GENUINE.issuer), lists=(newer,))
    assert genuine().service().verify(handed(SEAL), own).verdict is Verdict.REVOKED
    both = (KNOWN.issuers[0], replace(KNOWN.issuers[0], issuer=OTHER))
    known = replace(KNOWN, issuers=both, lists=(newer,))
    assert genuine().service().verify(handed(SEAL), known).verdict is Verdict.REVOKED


def test_a_key_that_somebody_else_may_have_vouches_for_nothing() -> None:
    lost = replace(OWN, own_issuers=(OTHER, GENUINE.issuer), compromised=(GENUINE.issuer,))
    found = genuine().service().verify(handed(SEAL), lost)
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.ISSUER_KNOWN) == "issuer_compromised"
    theirs = replace(FRESH, revoked=frozenset(), issuer=GENUINE.issuer)
    ours = replace(GENUINE, issuer=OTHER)
    found = genuine(seal=ours).service().verify(handed(SEAL), replace(lost, lists=(theirs,)))
    assert code(found, Question.NOT_REVOKED) == "list_unusable"
