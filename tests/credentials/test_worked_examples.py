"""The formats do not drift: what was written once is written alike, and read, for good."""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode

import base45
import cbor2
import pytest

from assessor_app.credentials.seals import PREFIX
from tests.architecture.sources import ROOT
from tests.credentials.issuing import READER
from tests.credentials.worked_examples import CENTRE, VECTORS, written

SEALS = (ROOT / "docs" / "seal-format.md").read_text(encoding="utf-8")
CREDENTIALS = (ROOT / "docs" / "credential-format.md").read_text(encoding="utf-8")


def _frozen(name: str) -> bytes:
    return (VECTORS / name).read_bytes()


@pytest.mark.parametrize("name", ["credential.json", "endorsement.json", "status-list.json", "seal.txt"])
def test_the_same_is_written_as_ever(name: str) -> None:
    assert written()[name] == _frozen(name)


def test_what_was_written_once_is_read() -> None:
    credential = READER.credential(_frozen("credential.json"))
    seal = READER.seal(_frozen("seal.txt").decode())
    status_list = READER.status_list(_frozen("status-list.json"))
    endorsement = READER.endorsement(_frozen("endorsement.json"))

    assert credential is not None
    assert seal is not None
    assert status_list is not None
    assert endorsement is not None
    assert credential.valid
    assert seal.valid
    assert status_list.valid
    assert endorsement.valid
    assert credential.issuer == seal.issuer == status_list.issuer == endorsement.centre
    assert credential.status == seal.status
    assert status_list.revoked == {3, 117}


def test_the_page_on_the_seal_shows_this_very_seal() -> None:
    text = _frozen("seal.txt").decode()
    message = base45.b45decode(text.removeprefix(PREFIX))
    fields = cbor2.loads(cbor2.loads(message[1:])[2])
    shown = re.sub(r"\s", "", SEALS)

    assert re.sub(r"\s", "", text) in shown
    assert message.hex() in shown
    for value in fields:
        assert (value.hex() if isinstance(value, bytes) else str(value)) in SEALS
    assert (CENTRE.public or b"").hex() in SEALS


def test_the_page_on_the_credential_reckons_digests_as_the_program_does() -> None:
    example = re.search(r"`([0-9a-f]{64})` is\s+`ni:///sha-256;([\w-]{43})`", CREDENTIALS)
    assert example is not None
    digest, name = example.groups()

    assert urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip("=") == name
    assert digest == hashlib.sha256(b"checklist").hexdigest()
    assert f'"ni:///sha-256;{name}"' in _frozen("credential.json").decode()
