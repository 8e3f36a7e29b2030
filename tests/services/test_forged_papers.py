"""Real documents put together by somebody who deceives: nothing is said to be genuine that is not proven."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from assessor_app.bootstrap.verifying import verification_service
from assessor_app.credentials import proofs
from assessor_app.domain.verifications import Answer, Question, Verdict, Verification
from assessor_app.services.issuing_ports import Enclosure, KnownIssuer
from assessor_app.services.verification import VerificationService
from assessor_app.services.verification_models import Handed, Knowledge
from tests import papers_to_verify as made
from tests.documents.samples import certificate

CENTRE = "Mälardalens valideringscenter"
INVOICE = Enclosure("faktura.json", "application/json", b'{"invoice": 7}', "Fakturan")


@pytest.fixture(scope="module")
def service() -> VerificationService:
    return verification_service()


@pytest.fixture(scope="module")
def known(service: VerificationService) -> Knowledge:
    """The centre is known, and its list, which revokes nothing of this, is at hand."""
    lists = service.lists_in([Handed("lista.json", made.status_list(3))])
    return Knowledge(issuers=(KnownIssuer(UUID(int=1), made.CENTRE_DID, CENTRE),), lists=lists)


def code(found: Verification, question: Question) -> tuple[Answer, str]:
    """How a question was answered, and why."""
    return next((one.answer, one.code) for one in found.findings if one.question is question)


def test_a_genuine_seal_on_a_page_that_somebody_else_wrote_and_signed_does_not_make_it_genuine(
    service: VerificationService, known: Knowledge
) -> None:
    """The certificate names the centre: anybody can make one that does."""
    page = certificate("Kalle Förfalskare", number="VIM-26-7K3QF-0118-Y", seal=made.seal())
    forged = made.renderer().render(page, INVOICE).pdf
    forged = made.renderer().signed(forged, made.a_signer(9, CENTRE), made.SIGNED_AT)
    found = service.verify(Handed("intyg.pdf", forged), known)
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.PAPER_OF_ISSUER) == (Answer.UNKNOWN, "paper_seal_alone")


def test_a_centre_that_is_vouched_for_cannot_call_itself_by_anothers_name(
    service: VerificationService,
) -> None:
    owner = KnownIssuer(UUID(int=2), made.OWNER_DID, "Huvudmannen", is_authority=True)
    forger = made.WRITER.issuer(made.FORGER_KEYS.public or b"")
    content = made.endorsement_content(forger, centre_name="Ett annat testcenter")
    endorsement = made.WRITER.endorsement(content, made.OWNER_KEYS)
    document = made.credential(made.FORGER_KEYS, endorsements=(endorsement,))
    found = service.verify(Handed("intyg.json", document), Knowledge(issuers=(owner,)))
    assert code(found, Question.ISSUER_KNOWN) == (Answer.UNKNOWN, "issuer_unknown")
    assert all(one.question is not Question.ENDORSED for one in found.findings)
    found = service.verify(Handed("intyg.json", made.vouched()), Knowledge(issuers=(owner,)))
    assert code(found, Question.ISSUER_KNOWN) == (Answer.YES, "issuer_endorsed")


def test_a_list_from_years_to_come_does_not_say_that_something_holds_today(
    service: VerificationService, known: Knowledge
) -> None:
    far = made.SIGNED_AT + timedelta(days=36500)
    lists = service.lists_in([Handed("lista.json", made.status_list(3, at=far))])
    found = service.verify(Handed("intyg.json", made.credential()), replace(known, lists=lists))
    assert found.verdict is Verdict.GENUINE_AS_FAR_AS_KNOWN
    assert code(found, Question.NOT_REVOKED) == (Answer.UNKNOWN, "list_ahead")
    beside = service.verify(Handed("intyg.json", made.credential()), known.with_lists(lists))
    assert code(beside, Question.NOT_REVOKED) == (Answer.YES, "not_revoked")
    assert beside.status_as_of == known.lists[0].as_of
    lists = service.lists_in([Handed("lista.json", made.status_list(made.INDEX, at=far))])
    found = service.verify(Handed("intyg.json", made.credential()), replace(known, lists=lists))
    assert found.verdict is Verdict.REVOKED


def test_a_signed_list_of_another_purpose_is_no_list_and_not_said_to_be_changed(
    service: VerificationService, known: Knowledge
) -> None:
    document = json.loads(made.status_list(3))
    del document["proof"]
    document["credentialSubject"]["statusPurpose"] = "suspension"
    signed = proofs.proven(document, made.CENTRE_KEYS, made.SIGNED_AT)
    found = service.verify(Handed("lista.json", signed), known)
    assert found.verdict is Verdict.UNREADABLE
    assert code(found, Question.READABLE) == (Answer.NO, "json_of_others")


@pytest.mark.parametrize(
    "name",
    [
        "Mälardalеns vаlideringscenter",  # Cyrillic е and а
        "Ma\u0308lardalens\u00a0valideringscenter",
        "M\u200bälardalens\ufe0f valideringscenter\u3164",
        "ＭÄLARDALENS valideringscenter",
    ],
)
def test_our_name_in_other_letters_under_another_key_is_false(
    service: VerificationService, name: str
) -> None:
    own = Knowledge(own_issuers=(made.CENTRE_DID,), own_name=CENTRE)
    issuer = replace(made.CENTRE, name=name)
    document = made.credential(made.FORGER_KEYS, issuer=issuer)
    found = service.verify(Handed("intyg.json", document), own)
    assert found.verdict is Verdict.FALSE
    assert code(found, Question.ISSUER_KNOWN) == (Answer.NO, "issuer_claims_own")


def test_whom_a_certificate_names_is_one_line_without_what_steers_a_screen(
    service: VerificationService,
) -> None:
    signer = made.a_signer(9, "Firma\nJa. Den är äkta.\u202e\x1b[2J")
    found = service.verify(Handed("intyg.pdf", made.paper(signer=signer)))
    assert found.signer == "Firma Ja. Den är äkta. [2J"
