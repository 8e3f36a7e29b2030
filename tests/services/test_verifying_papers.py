"""Real documents, verified end to end: every way of being wrong that the centre's people will meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from assessor_app.bootstrap.verifying import verification_service
from assessor_app.domain.verifications import Answer, Question, Verdict, Verification
from assessor_app.services.issuing_ports import KnownIssuer
from assessor_app.services.verification import VerificationService
from assessor_app.services.verification_models import Handed, Knowledge
from tests import papers_to_verify as made

CENTRE = KnownIssuer(UUID(int=1), made.CENTRE_DID, "Mälardalens valideringscenter")
OWNER = KnownIssuer(UUID(int=2), made.OWNER_DID, "Huvudmannen", is_authority=True)


@pytest.fixture(scope="module")
def service() -> VerificationService:
    return verification_service()


@pytest.fixture(scope="module")
def known(service: VerificationService) -> Knowledge:
    lists = service.lists_in([Handed("lista.json", made.status_list(3))])
    return Knowledge(issuers=(CENTRE,), lists=lists)


def codes(found: Verification) -> set[str]:
    """Why each question has its answer."""
    return {one.code for one in found.findings}


def test_a_document_is_genuine_as_pdf_as_json_as_text_and_as_a_picture(
    service: VerificationService, known: Knowledge
) -> None:
    handed = [
        Handed("intyg.pdf", made.genuine_paper()),
        Handed("intyg.json", made.credential()),
        Handed("text", made.seal().encode()),
        Handed("kod.png", made.picture_of(made.seal())),
    ]
    found = service.verify_all(handed, known)

    assert [one.verdict for one in found] == [Verdict.GENUINE] * 4
    assert {one.claims.person_name for one in found} == {made.PERSON}
    assert {one.issuer for one in found} == {made.CENTRE_DID}
    assert len({one.issuer_words for one in found}) == 1
    assert found[0].signed_at == made.SIGNED_AT
    assert found[0].signer == "Vimmerby testcenter"
    assert [len(one.claims.areas) for one in found] == [3, 3, 0, 0]


def test_every_question_of_a_pdf_is_answered_with_yes(service: VerificationService, known: Knowledge) -> None:
    found = service.verify(Handed("intyg.pdf", made.genuine_paper()), known)
    asked = {one.question for one in found.findings}
    assert asked == set(Question) - {Question.ENDORSED}
    assert {one.answer for one in found.findings} == {Answer.YES}


def test_to_a_stranger_it_is_unchanged_but_not_everything_can_be_told(service: VerificationService) -> None:
    found = service.verify(Handed("intyg.pdf", made.genuine_paper()))
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert {"issuer_unknown", "list_missing"} <= codes(found)


@pytest.mark.parametrize(
    ("name", "pdf", "why"),
    [
        ("one bit of the page", lambda: made.flipped(made.genuine_paper(), 2000), "paper_signature_broken"),
        ("something behind the end", lambda: made.genuine_paper() + b"\n% more", "paper_added_to"),
        ("no signature", made.unsigned_paper, "paper_unsigned"),
        ("an expired certificate", lambda: made.paper(made.credential(signer=made.expired_signer()),
                                                      signer=made.expired_signer()),
         "paper_certificate_expired"),
        ("another certificate", lambda: made.paper(signer=made.a_signer(9, "Firma X")), "paper_of_another"),
        ("a changed credential", lambda: made.paper(made.said_otherwise(made.credential())),
         "credential_broken"),
        ("another document's seal", lambda: made.paper(on_page=made.seal(number="VIM-26-7K3QF-0119-Z")),
         "parts_differ"),
        ("a forger's seal", lambda: made.paper(on_page=made.seal(made.FORGER_KEYS)), "parts_differ"),
    ],
)  # fmt: skip
def test_a_pdf_that_is_not_as_it_was_issued_is_false(
    service: VerificationService, known: Knowledge, name: str, pdf: object, why: str
) -> None:
    assert callable(pdf)
    found = service.verify(Handed(name, pdf()), known)
    assert found.verdict is Verdict.FALSE
    assert why in codes(found)


@pytest.mark.parametrize(
    ("pdf", "why"),
    [
        (made.others_paper, "paper_of_others"),
        (lambda: made.genuine_paper()[:5000], "paper_damaged"),
        (lambda: b"%PDF-1.7\nnot much", "paper_damaged"),
    ],
)
def test_a_pdf_that_is_damaged_or_somebody_elses_cannot_be_verified(
    service: VerificationService, known: Knowledge, pdf: object, why: str
) -> None:
    assert callable(pdf)
    found = service.verify(Handed("x.pdf", pdf()), known)
    assert (found.verdict, codes(found) >= {why}) == (Verdict.UNREADABLE, True)


def test_a_forged_code_under_the_centres_name_is_not_believed(
    service: VerificationService, known: Knowledge
) -> None:
    forged = made.picture_of(made.seal(made.FORGER_KEYS, centre_name="Vimmerby"))
    own = Knowledge(own_issuers=(made.CENTRE_DID,), own_name="Vimmerby", lists=known.lists)
    assert service.verify(Handed("kod.png", forged), own).verdict is Verdict.FALSE
    named = replace(known, issuers=(replace(CENTRE, name="Vimmerby"),))
    found = service.verify(Handed("kod.png", forged), named)
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert {"issuer_other_key", "list_unusable"} <= codes(found)


def test_a_revoked_document_is_told_in_every_shape(service: VerificationService, known: Knowledge) -> None:
    lists = service.lists_in([Handed("lista.json", made.status_list(made.INDEX))])
    revoking = replace(known, lists=lists)
    for data in (made.genuine_paper(), made.credential(), made.seal().encode()):
        assert service.verify(Handed("x", data), revoking).verdict is Verdict.REVOKED


def test_a_list_older_than_the_document_is_told_with_its_date(
    service: VerificationService, known: Knowledge
) -> None:
    old = made.status_list(at=made.ISSUED_AT - timedelta(days=2))
    older = replace(known, lists=service.lists_in([Handed("lista.json", old)]))
    for data in (made.genuine_paper(), made.credential(), made.seal().encode()):
        found = service.verify(Handed("x", data), older)
        assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
        told = [one for one in found.findings if one.code == "list_older"]
        assert told[0].details["as_of"].startswith("2026-05-12")


def test_the_owner_of_the_standard_vouches_for_a_centre_that_nobody_entered(
    service: VerificationService, known: Knowledge
) -> None:
    found = service.verify(Handed("x", made.vouched()), replace(known, issuers=(OWNER,)))
    assert found.verdict is Verdict.GENUINE
    assert {"issuer_endorsed", "endorsed"} <= codes(found)
