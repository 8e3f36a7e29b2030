"""The centre's own issuer: what its certificates say, and what others' programs say of them."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtensionOID
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    PolicyBuilder,
    Store,
    VerificationError,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.security.certificates import (
    facts_of,
    in_order,
    is_for,
    issue_authority,
    issue_for_documents,
    serves,
)
from assessor_app.security.keys import AuthorityKey, DocumentKey
from assessor_app.security.pdf_signatures import DocumentSigner
from assessor_app.system.paths import resource_root
from tests.documents.samples import certificate
from tests.security.certified import NOW, authority, certified, p256
from tests.signing_papers import pdfsig

CENTRE = "Testcentrum Vimmerby"


def issued(centre: str = CENTRE, at: datetime = NOW) -> tuple[AuthorityKey, DocumentKey, bytes, bytes]:
    """The issuer, the key for documents, and the certificates of both."""
    key, document = AuthorityKey.generate(), DocumentKey.generate()
    above = issue_authority(key, centre, at)
    return key, document, above, issue_for_documents(key, above, document.public_bytes, centre, at)


def test_the_certificate_is_the_centres_for_signing_documents_and_nothing_else() -> None:
    _key, document, above, der = issued()
    read, issuer = x509.load_der_x509_certificate(der), x509.load_der_x509_certificate(above)

    read.verify_directly_issued_by(issuer)
    issuer.verify_directly_issued_by(issuer)
    assert is_for(der, document.public_bytes)
    assert read.subject.rfc4514_string() == f"CN={CENTRE},O={CENTRE},C=SE"
    assert facts_of(above).subject == f"{CENTRE} – egen utfärdare"  # type: ignore[union-attr]
    usage = read.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.digital_signature
    assert usage.value.content_commitment
    assert not usage.value.key_cert_sign
    # document signing (RFC 9336), and what older readers of PDF ask for instead
    purposes = read.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    named = {one.dotted_string for one in purposes}
    assert named == {"1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12", "1.3.6.1.5.5.7.3.4"}
    assert not read.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    mine = read.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value.key_identifier
    theirs = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest
    assert mine == theirs
    assert read.extensions.get_extension_for_oid(ExtensionOID.SUBJECT_KEY_IDENTIFIER)


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig is not there")
def test_a_reader_of_pdf_calls_the_signature_valid_and_the_issuer_merely_unknown(tmp_path: Path) -> None:
    key, document = AuthorityKey.generate(), DocumentKey.generate()
    now = datetime.now(UTC)  # pdfsig asks the machine's clock
    above = issue_authority(key, CENTRE, now)
    der = issue_for_documents(key, above, document.public_bytes, CENTRE, now)
    renderer = ReportlabRenderer(resource_root() / "certificates")
    unsigned = renderer.render(certificate()).pdf

    done = renderer.signed(unsigned, DocumentSigner(document, der, (above,)), now)

    said = pdfsig(done, tmp_path)
    assert "Signature is Valid" in said
    assert "issuer isn't Trusted" in said or "issuer is unknown" in said


def test_it_lasts_three_years_from_the_moment_it_is_given_and_the_issuer_ten() -> None:
    _key, _document, above, der = issued(at=datetime(2028, 2, 29, 12, tzinfo=UTC))
    facts, issuer = facts_of(der), facts_of(above)
    assert facts is not None
    assert issuer is not None

    assert (facts.valid_from.date().isoformat(), facts.valid_to.date().isoformat()) == (
        "2028-02-28",
        "2031-02-28",
    )
    assert issuer.valid_to.year == 2038
    assert facts.serial != issuer.serial


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not there")
def test_openssl_accepts_the_chain_and_refuses_another_centres(tmp_path: Path) -> None:
    _key, _document, above, der = issued()
    _key, _document, foreign, _der = issued()

    def pem(name: str, content: bytes) -> str:
        path = tmp_path / name
        path.write_bytes(x509.load_der_x509_certificate(content).public_bytes(Encoding.PEM))
        return str(path)

    def verified(root: bytes) -> bool:
        at = str(round(NOW.timestamp()))
        asked = ("openssl", "verify", "-x509_strict", "-attime", at, "-CAfile", pem("ca.pem", root))
        return subprocess.run((*asked, pem("own.pem", der)), capture_output=True, check=False).returncode == 0

    assert verified(above)
    assert not verified(foreign)


def test_the_verifier_of_another_library_accepts_the_chain_in_its_time() -> None:
    _key, _document, above, der = issued()
    read, root = x509.load_der_x509_certificate(der), x509.load_der_x509_certificate(above)
    wanted = ExtensionPolicy.permit_all().require_present(x509.KeyUsage, Criticality.CRITICAL, None)

    def verified(at: datetime) -> bool:
        policy = PolicyBuilder().store(Store([root])).time(at)
        strict = ExtensionPolicy.webpki_defaults_ca()
        policy = policy.extension_policies(ca_policy=strict, ee_policy=wanted)
        try:
            policy.build_client_verifier().verify(read, [])
        except VerificationError:
            return False
        return True

    assert verified(NOW)
    assert not verified(NOW - timedelta(days=2))
    assert not verified(NOW + timedelta(days=3 * 366))


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=0, max_size=300))
@example("Svenska Utbildningscentrum för industriteknik i Västerviks kommun och Åseda")
@example("å" * 64)
def test_any_name_of_a_centre_fits_into_its_certificate(name: str) -> None:
    _key, _document, above, der = issued(name)
    facts, issuer = facts_of(der), facts_of(above)
    assert facts is not None
    assert issuer is not None

    assert issuer.subject.endswith(" – egen utfärdare")
    said = (facts.subject, issuer.subject, facts.organisation)
    assert max(len(one.encode()) for one in said) <= 64


def test_the_issuers_certificate_serves_as_long_as_it_outlasts_what_it_issues() -> None:
    key, _document, above, _der = issued()

    assert serves(above, key, CENTRE, NOW + timedelta(days=6 * 365))
    assert not serves(above, key, CENTRE, NOW + timedelta(days=8 * 365))
    assert not serves(above, key, "Testcentrum Småland", NOW)
    assert not serves(above, AuthorityKey.generate(), CENTRE, NOW)
    assert not serves(b"no certificate", key, CENTRE, NOW)


def test_nothing_that_is_no_certificate_ends_in_an_error() -> None:
    _key, _document, _above, der = issued()
    for content in (b"", b"\x30", der[:-1], der[:200], b"MII" * 100):
        assert facts_of(content) is None
        assert not is_for(content, b"\x04")


def test_a_chain_is_put_in_order_and_what_does_not_belong_to_it_is_left_out() -> None:
    root = authority("Roten")
    key = p256()
    middle = certified(key, "Mitten", root, authority=True)
    leaf = certified(p256(), issuer=(middle, key))
    stranger = authority("Någon annan")[0]
    ders = [one.public_bytes(Encoding.DER) for one in (leaf, stranger, root[0], middle)]

    chain, whole = in_order(ders[0], ders)

    assert whole
    assert chain == (ders[3], ders[2])


def test_an_issuer_of_the_same_name_that_did_not_sign_breaks_the_chain() -> None:
    leaf = certified(p256(), issuer=authority("Roten"))
    other = authority("Roten")[0]

    assert in_order(leaf.public_bytes(Encoding.DER), [other.public_bytes(Encoding.DER)]) == ((), False)
