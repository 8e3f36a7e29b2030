"""Certificates that others have issued: what is taken in, and what is refused with which word."""

from __future__ import annotations

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import ExtendedKeyUsageOID

from assessor_app.domain.errors import Refused
from assessor_app.security.keys import ImportedKey
from assessor_app.security.pkcs12_files import LARGEST_FILE, read_pkcs12
from tests.security.certified import NOW, PHRASE, authority, certified, p12, p256


@pytest.fixture(scope="module")
def large() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 3072)


def refused(data: bytes, phrase: str = PHRASE) -> Refused:
    with pytest.raises(Refused) as raised:
        read_pkcs12(data, phrase, NOW)
    return raised.value


def test_a_key_with_its_certificate_and_chain_is_taken_in(large: rsa.RSAPrivateKey) -> None:
    root = authority()
    for key in (large, p256()):
        own = certified(key, issuer=root)

        found = read_pkcs12(p12(key, own, [root[0]]), PHRASE, NOW)

        assert found.certificate == own.public_bytes(Encoding.DER)
        assert found.chain == (root[0].public_bytes(Encoding.DER),)
        assert found.facts.issuer == "Utgivaren AB"
        again = ImportedKey.from_private_bytes(found.key.private_bytes())
        assert again.public_bytes == found.facts.public == found.key.public_bytes


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not there")
def test_a_file_that_openssl_made_is_taken_in(tmp_path: Path) -> None:
    key = p256()
    own = certified(key)
    (tmp_path / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (tmp_path / "own.pem").write_bytes(own.public_bytes(Encoding.PEM))
    asked = ("openssl", "pkcs12", "-export", "-inkey", "key.pem", "-in", "own.pem", "-out", "own.p12")
    subprocess.run((*asked, "-passout", f"pass:{PHRASE}"), cwd=tmp_path, check=True)

    found = read_pkcs12((tmp_path / "own.p12").read_bytes(), PHRASE, NOW)

    assert found.chain == ()
    assert found.facts.issued_by_itself


def test_a_wrong_passphrase_is_told_from_a_file_that_is_none() -> None:
    key = p256()
    whole = p12(key, certified(key))

    assert refused(whole, "en annan fras").code == "pkcs12_wrong_passphrase"
    assert refused(whole, "").code == "pkcs12_wrong_passphrase"
    for data in (b"", b"%PDF-1.7", whole[:-40], whole + b"\0", bytes(LARGEST_FILE + 1)):
        assert refused(data).code == "pkcs12_unreadable"


def test_a_file_without_a_passphrase_is_taken_in_without_one() -> None:
    key = p256()

    assert read_pkcs12(p12(key, certified(key), phrase=""), "", NOW).facts.key == "p256"


def test_a_file_without_a_key_or_without_a_certificate_says_so() -> None:
    key = p256()

    assert refused(p12(None, certified(key))).code == "pkcs12_no_key"
    assert refused(p12(key, None)).code == "pkcs12_no_certificate"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (ec.generate_private_key(ec.SECP384R1()), "pkcs12_key_kind"),
        (ed25519.Ed25519PrivateKey.generate(), "pkcs12_key_kind"),
        (rsa.generate_private_key(65537, 2048), "pkcs12_key_size"),
    ],
)
def test_a_key_that_readers_of_documents_would_refuse_is_refused(
    key: ec.EllipticCurvePrivateKey, code: str
) -> None:
    lock = BestAvailableEncryption(PHRASE.encode())

    assert refused(serialize_key_and_certificates(None, key, None, None, lock)).code == code


def test_a_certificate_of_another_key_is_refused() -> None:
    mine, other = p256(), p256()
    try:
        data = p12(mine, certified(other))
    except ValueError:  # whoever writes the file refuses it as well
        data = p12(mine, None, [certified(other)])

    assert refused(data).code == "pkcs12_key_mismatch"


def test_the_own_certificate_is_found_wherever_it_lies_in_the_file() -> None:
    key, root = p256(), authority()
    own = certified(key, issuer=root)

    found = read_pkcs12(p12(key, None, [root[0], own]), PHRASE, NOW)

    assert found.certificate == own.public_bytes(Encoding.DER)
    assert len(found.chain) == 1


def test_one_that_is_out_or_not_yet_in_force_is_refused_with_its_day() -> None:
    key = p256()
    out = certified(key, ends=NOW - timedelta(days=1))
    early = certified(key, begins=NOW + timedelta(days=1))

    assert refused(p12(key, out)).details == {"on": "2026-05-13"}
    assert refused(p12(key, out)).code == "certificate_expired"
    assert refused(p12(key, early)).code == "certificate_not_yet_valid"


def test_one_that_is_for_something_else_is_refused() -> None:
    key = p256()
    for own in (
        certified(key, authority=True),
        certified(key, signs=False),
        certified(key, usage=[ExtendedKeyUsageOID.SERVER_AUTH]),
        certified(key, usage=[ExtendedKeyUsageOID.TIME_STAMPING]),
    ):
        assert refused(p12(key, own)).code == "pkcs12_usage"
    both = certified(key, usage=[ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION])
    assert read_pkcs12(p12(key, both), PHRASE, NOW).key.public_bytes


def test_a_broken_or_outlived_chain_is_refused() -> None:
    key, root = p256(), authority("Roten")
    own = certified(key, issuer=root)
    impostor = authority("Roten")[0]
    old = authority("Gammal", ends=NOW - timedelta(days=1))

    assert refused(p12(key, own, [impostor])).code == "pkcs12_chain_broken"
    problem = refused(p12(key, certified(key, issuer=old), [old[0]]))
    assert (problem.code, problem.details["name"]) == ("pkcs12_chain_expired", "Gammal")


def test_an_imported_key_shows_nothing_of_itself() -> None:
    key = ImportedKey(p256())

    assert key.private_bytes().hex() not in repr(key)
    assert isinstance(
        x509.load_der_x509_certificate(certified(key.private).public_bytes(Encoding.DER)), object
    )
