"""Signatures for PDFs: they name their certificate, hold for their bytes alone, and fit their key."""

from __future__ import annotations

import copy
import hashlib
import pickle
from datetime import timedelta

import pytest
from asn1crypto import cms as asn1
from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP384R1, derive_private_key
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.errors import Refused
from assessor_app.security.pdf_signature_checks import SignatureChecker
from assessor_app.security.pdf_signatures import DocumentSigner, UnfitCertificateError
from assessor_app.services.issuing_ports import SignatureSeen
from tests.signing_papers import FROM, SIGNED_AT, TO, a_key, a_signer, certified, document_key

COVERED = b"what is covered"
DIGEST = hashlib.sha256(COVERED).digest()
SIGNER = a_signer()
CMS = SIGNER.cms(DIGEST, SIGNED_AT)


def seen(cms: bytes, covered: bytes = COVERED, *authorities: bytes, named: bool = True) -> SignatureSeen:
    return SignatureChecker(authorities)(cms, covered, named=named)


def test_a_signature_is_valid_for_its_bytes_and_tells_who_made_it() -> None:
    found = seen(SIGNER.cms(DIGEST, SIGNED_AT))

    assert found.valid
    assert not found.problem
    assert found.signer == "Vimmerby testcenter"
    assert found.certificate == SIGNER.certificate
    assert (found.certificate_from, found.certificate_to) == (FROM, TO)


def test_it_is_not_valid_for_other_bytes() -> None:
    found = seen(SIGNER.cms(DIGEST, SIGNED_AT), COVERED + b".")

    assert (found.valid, found.problem) == (False, "changed_after_signing")


def test_it_carries_what_a_baseline_signature_must_and_no_clock() -> None:
    data = asn1.ContentInfo.load(SIGNER.cms(DIGEST, SIGNED_AT))["content"]
    (info,) = data["signer_infos"]

    assert {each["type"].native for each in info["signed_attrs"]} == {
        "content_type",
        "message_digest",
        "signing_certificate_v2",
    }
    assert data["encap_content_info"]["content"].native is None
    assert info["digest_algorithm"]["algorithm"].native == "sha256"


def test_its_attributes_stand_in_the_order_of_der() -> None:
    (info,) = asn1.ContentInfo.load(SIGNER.cms(DIGEST, SIGNED_AT))["content"]["signer_infos"]
    encoded = [each.dump() for each in info["signed_attrs"]]

    assert encoded == sorted(encoded)


def test_no_signature_is_longer_than_was_said() -> None:
    lengths = {len(SIGNER.cms(hashlib.sha256(bytes([n])).digest(), SIGNED_AT)) for n in range(60)}

    assert len(lengths) > 1
    assert max(lengths) <= SIGNER.longest <= max(lengths) + 8


@pytest.mark.parametrize("kind", ["rsa", "p384", "p256"])
def test_keys_that_came_with_an_imported_certificate_sign_as_well(kind: str) -> None:
    key = {
        "rsa": lambda: generate_private_key(65537, 2048),
        "p384": lambda: derive_private_key(11, SECP384R1()),
        "p256": a_key,
    }[kind]()
    signer = DocumentSigner(key, certified("Region Kalmar", key))
    cms = signer.cms(DIGEST, SIGNED_AT)

    assert seen(cms).valid
    assert seen(cms).signer == "Region Kalmar"
    assert len(cms) <= signer.longest


def test_a_certificate_about_another_key_is_refused() -> None:
    with pytest.raises(UnfitCertificateError):
        DocumentSigner(document_key(7), certified("Vimmerby testcenter", a_key(8)))


def test_what_is_no_certificate_is_refused() -> None:
    with pytest.raises(UnfitCertificateError):
        DocumentSigner(document_key(), b"not a certificate")


def test_nothing_is_signed_outside_the_certificates_time() -> None:
    day = timedelta(days=1)
    for moment, code in ((TO + day, "certificate_expired"), (FROM - day, "certificate_not_yet_valid")):
        with pytest.raises(Refused) as refused:
            SIGNER.cms(DIGEST, moment)
        assert refused.value.code == code


def test_only_a_digest_is_signed() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        SIGNER.cms(COVERED, SIGNED_AT)


def test_a_signer_shows_no_key_and_is_not_copied() -> None:
    assert repr(SIGNER) == "DocumentSigner('Vimmerby testcenter')"
    for copied in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError):
            copied(SIGNER)


def test_a_certificate_of_somebody_relied_on_is_not_issued_by_itself() -> None:
    root, middle = a_key(21), a_key(22)
    top = certified("Branschen", root, authority=True)
    between = certified("Branschen utfärdare", middle, "Branschen", root, authority=True)
    leaf = certified("Vimmerby testcenter", a_key(), "Branschen utfärdare", middle)
    cms = DocumentSigner(document_key(), leaf, (between,)).cms(DIGEST, SIGNED_AT)

    assert not seen(cms, COVERED, top).issued_by_itself
    assert not seen(cms, COVERED, between).issued_by_itself
    assert seen(cms).valid
    assert seen(cms).issued_by_itself


def test_nobody_stands_behind_a_certificate_by_having_the_same_name() -> None:
    real, made_up = a_key(21), a_key(23)
    leaf = certified("Vimmerby testcenter", a_key(), "Branschen", made_up)
    cms = DocumentSigner(document_key(), leaf, (certified("Branschen", made_up, authority=True),)).cms(
        DIGEST, SIGNED_AT
    )

    assert seen(cms, COVERED, certified("Branschen", real, authority=True)).issued_by_itself


def test_nobody_issues_who_may_not() -> None:
    other = a_key(21)
    leaf = certified("Vimmerby testcenter", a_key(), "En annan", other)
    cms = DocumentSigner(document_key(), leaf).cms(DIGEST, SIGNED_AT)

    assert seen(cms, COVERED, certified("En annan", other)).issued_by_itself


def test_another_certificate_put_in_place_of_the_signers_is_noticed() -> None:
    """The same key and name, another time: the signed part names the certificate by its digest."""
    cms = SIGNER.cms(DIGEST, SIGNED_AT)
    older = x509.Certificate.load(certified("Vimmerby testcenter", a_key(), since=FROM - timedelta(days=9)))
    content = asn1.ContentInfo.load(cms)
    content["content"]["certificates"] = [asn1.CertificateChoices("certificate", older)]

    assert seen(content.dump(force=True)).problem == "signature_other_certificate"


def test_a_signature_that_does_not_name_its_certificate_is_taken_from_older_readers_only() -> None:
    cms = without_attribute("signing_certificate_v2")

    assert seen(cms).problem == "signature_other_certificate"
    assert seen(cms, named=False).valid


def test_a_value_made_with_another_key_is_a_forgery() -> None:
    content = asn1.ContentInfo.load(SIGNER.cms(DIGEST, SIGNED_AT))
    (info,) = content["content"]["signer_infos"]
    info["signature"] = a_key(9).sign(info["signed_attrs"].untag().dump(), ECDSA(SHA256()))

    assert seen(content.dump(force=True)).problem == "signature_forged"


def without_attribute(kind: str) -> bytes:
    """A signature by the same key that lacks one of its attributes."""
    content = asn1.ContentInfo.load(SIGNER.cms(DIGEST, SIGNED_AT))
    (info,) = content["content"]["signer_infos"]
    kept = asn1.CMSAttributes([each for each in info["signed_attrs"] if each["type"].native != kind])
    info["signature"] = a_key().sign(kept.dump(), ECDSA(SHA256()))
    info["signed_attrs"] = kept
    return content.dump(force=True)


def test_a_weak_key_or_digest_is_not_relied_on() -> None:
    key = generate_private_key(65537, 1024)
    weak = DocumentSigner(key, certified("Vimmerby testcenter", key)).cms(DIGEST, SIGNED_AT)
    assert seen(weak).problem == "signature_weak"

    content = asn1.ContentInfo.load(SIGNER.cms(DIGEST, SIGNED_AT))
    (info,) = content["content"]["signer_infos"]
    info["digest_algorithm"] = {"algorithm": "sha1"}
    assert seen(content.dump(force=True)).problem == "signature_weak"


def test_zeros_may_follow_a_signature_and_nothing_else() -> None:
    cms = SIGNER.cms(DIGEST, SIGNED_AT)

    assert seen(cms + bytes(40)).valid
    assert seen(cms + bytes(40) + b"\1").problem == "signature_unreadable"


@given(st.binary(max_size=200))
def test_whatever_is_handed_in_as_a_signature_is_answered(data: bytes) -> None:
    assert seen(data).problem == "signature_unreadable"


@given(st.data())
def test_a_signature_with_a_changed_byte_is_answered_and_never_another_ones(data: st.DataObject) -> None:
    cms = bytearray(CMS)
    at = data.draw(st.integers(0, len(cms) - 1))
    cms[at] ^= 1 << data.draw(st.integers(0, 7))

    found = seen(bytes(cms))
    assert not found.valid or found.certificate == SIGNER.certificate
