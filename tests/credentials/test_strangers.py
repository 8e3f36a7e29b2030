"""Verifiers we did not write accept what a centre issues, and refuse it after any change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor_app.credentials.proofs import proven
from assessor_app.credentials.writing import OpenBadgeWriter
from tests.credentials.changing import altered, changes, paths, without
from tests.credentials.issuing import (
    ISSUED_AT,
    READER,
    KeptKeys,
    credential_content,
    digest,
    endorsement_content,
    status_list_content,
)
from tests.credentials.verifying import (
    DigitalBazaar,
    Json,
    digital_bazaar,
    needs_node,
    refused_by_openvc,
)

CENTRE, OWNER, FORGER = KeptKeys.of(1), KeptKeys.of(2), KeptKeys.of(3)
WRITER = OpenBadgeWriter()
ENDORSEMENT = WRITER.endorsement(endorsement_content(WRITER.issuer(CENTRE.public or b"")), OWNER)
ISSUED = WRITER.credential(
    credential_content(
        endorsements=(ENDORSEMENT,),
        paper_certificate=digest("certificate"),
        replaced_number="VIM-26-7K3QF-0001-A",
        checklist_example=True,
    ),
    CENTRE,
)
CREDENTIAL: Json = json.loads(ISSUED)
LIST: Json = json.loads(WRITER.status_list(status_list_content(3, 4), CENTRE))
LISTS = {LIST["id"]: LIST}
REVOKING: Json = json.loads(WRITER.status_list(status_list_content(3, 117), CENTRE))


@pytest.fixture(scope="module")
def bazaar() -> Iterator[DigitalBazaar]:
    with digital_bazaar() as process:
        yield process


def _bytes(document: Json) -> bytes:
    return json.dumps(document).encode()


def _accepted_here(document: Json) -> bool:
    seen = READER.credential(_bytes(document))
    return seen is not None and seen.valid


def _touched_openvc_sees(changed: Json) -> bool:
    """Whether more was changed than the proof's copy of the contexts: openvc-core hashes the document's own
    in its place, so that nothing hangs on the copy."""
    proof = changed.get("proof")
    if not isinstance(proof, dict):
        return True
    copied = {**proof, "@context": CREDENTIAL["@context"]}
    return {**changed, "proof": copied} not in (CREDENTIAL, LIST)


def _resigned(document: Json, keys: KeptKeys) -> Json:
    """The document as somebody with other keys would sign it, under the issuer's name."""
    signed: Json = json.loads(proven(without(document, ("proof",)), keys, ISSUED_AT))
    return signed


def test_openvc_accepts_credential_endorsement_and_list() -> None:
    assert refused_by_openvc(CREDENTIAL, LISTS) == ""
    assert refused_by_openvc(json.loads(ENDORSEMENT), {}) == ""
    assert refused_by_openvc(LIST, {}) == ""


@needs_node
def test_digital_bazaar_accepts_credential_endorsement_and_list(bazaar: DigitalBazaar) -> None:
    assert bazaar.refuses(CREDENTIAL, LISTS) == ""
    assert bazaar.refuses(json.loads(ENDORSEMENT), {}) == ""
    assert bazaar.refuses(LIST, {}) == ""


@needs_node
@pytest.mark.parametrize("kind", ["certificate", "statement", "report"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_digital_bazaar_accepts_every_kind_in_both_languages(
    bazaar: DigitalBazaar, kind: str, language: str
) -> None:
    content = credential_content(kind=kind, language=language, birth_date=None, endorsements=())

    assert bazaar.refuses(json.loads(WRITER.credential(content, CENTRE)), LISTS) == ""


def test_openvc_sees_a_revocation_in_our_list() -> None:
    assert "Revoked" in refused_by_openvc(CREDENTIAL, {REVOKING["id"]: REVOKING})


@needs_node
def test_digital_bazaar_sees_a_revocation_in_our_list(bazaar: DigitalBazaar) -> None:
    assert bazaar.refuses(CREDENTIAL, {REVOKING["id"]: REVOKING}) != ""


@pytest.mark.slow
def test_each_value_is_covered_by_the_signature_for_openvc_and_for_us() -> None:
    for path in paths(CREDENTIAL):
        changed = altered(CREDENTIAL, path)
        assert refused_by_openvc(changed, LISTS) or not _touched_openvc_sees(changed), path
        assert not _accepted_here(changed), path
        assert not _accepted_here(without(CREDENTIAL, path)), path


@pytest.mark.slow
@needs_node
def test_each_value_is_covered_by_the_signature_for_digital_bazaar(bazaar: DigitalBazaar) -> None:
    for path in paths(CREDENTIAL):
        assert bazaar.refuses(altered(CREDENTIAL, path), LISTS), path


@given(changes(CREDENTIAL))
def test_after_any_change_openvc_and_we_refuse(changed: Json) -> None:
    assert refused_by_openvc(changed, LISTS) or not _touched_openvc_sees(changed)
    assert not _accepted_here(changed)


@needs_node
@settings(max_examples=100)
@given(changed=changes(CREDENTIAL))
def test_after_any_change_digital_bazaar_refuses(bazaar: DigitalBazaar, changed: Json) -> None:
    assert bazaar.refuses(changed, LISTS) or _blanks_alone(changed)


def _blanks_alone(changed: Json) -> bool:
    """Whether nothing was added but blanks beside the signature: a reader of base 58 may skip them."""
    proof = changed.get("proof")
    if not isinstance(proof, dict) or not isinstance(proof.get("proofValue"), str):
        return False
    return {**changed, "proof": {**proof, "proofValue": proof["proofValue"].strip()}} == CREDENTIAL


@given(st.sampled_from(list(paths(LIST))))
def test_after_any_change_of_a_list_nobody_takes_it(path: tuple[str | int, ...]) -> None:
    changed = altered(LIST, path)
    seen = READER.status_list(_bytes(changed))

    assert refused_by_openvc(changed, {}) or not _touched_openvc_sees(changed)
    assert seen is None or not seen.valid


def test_whoever_signs_under_the_centres_name_is_refused_by_openvc_and_by_us() -> None:
    forged = _resigned(CREDENTIAL, FORGER)
    seen = READER.credential(_bytes(forged))

    assert "IssuerBinding" in refused_by_openvc(forged, LISTS)
    assert seen is not None
    assert (seen.valid, seen.problem) == (False, "other_issuer")


@needs_node
def test_whoever_signs_under_the_centres_name_is_refused_by_digital_bazaar(bazaar: DigitalBazaar) -> None:
    assert bazaar.refuses(_resigned(CREDENTIAL, FORGER), LISTS)


@needs_node
def test_digital_bazaar_would_notice_a_word_that_means_nothing(bazaar: DigitalBazaar) -> None:
    strange = {**CREDENTIAL, "credentialSubject": {**CREDENTIAL["credentialSubject"], "betyg": "VG"}}

    assert "Safe mode" in bazaar.refuses(_resigned(strange, CENTRE), LISTS)


@needs_node
def test_we_read_an_open_badge_that_digital_bazaar_signs(bazaar: DigitalBazaar) -> None:
    badge = {
        "@context": CREDENTIAL["@context"],
        "id": "urn:uuid:0b1f4a0e-7b1d-4c55-9b1c-9a4d1a6f0c11",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "First aid",
        "validFrom": "2026-02-03T10:00:00Z",
        "credentialSubject": {
            "id": "did:example:somebody",
            "type": "AchievementSubject",
            "achievement": {
                "id": "urn:uuid:0b1f4a0e-7b1d-4c55-9b1c-9a4d1a6f0c12",
                "type": "Achievement",
                "name": "First aid at work",
                "description": "A day of first aid",
                "criteria": {"narrative": "Took part"},
            },
        },
    }

    signed = bazaar.signs(badge, bytes([9]) * 32)
    seen = READER.credential(_bytes(signed))

    assert seen is not None
    assert (seen.valid, seen.problem, seen.issuer) == (True, "", WRITER.issuer(KeptKeys.of(9).public or b""))
    assert seen.claims.qualification == "First aid at work"
    assert seen.claims.issued_on == date(2026, 2, 3)
    assert seen.status is None
