"""Whatever is handed in, the reader ends; and what it says is wrong is what is wrong."""

from __future__ import annotations

import gzip
import json
from base64 import urlsafe_b64encode
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.credentials.canonical import canonical
from assessor_app.credentials.proofs import proven
from assessor_app.credentials.status_lists import decoded, encoded
from assessor_app.credentials.writing import OpenBadgeWriter
from tests.credentials.changing import changes, without
from tests.credentials.issuing import (
    ISSUED_AT,
    READER,
    KeptKeys,
    credential_content,
    endorsement_content,
    status_list_content,
)

KEYS, OWNER = KeptKeys.of(1), KeptKeys.of(2)
WRITER = OpenBadgeWriter()
DID = WRITER.issuer(KEYS.public or b"")
ISSUED = WRITER.credential(
    credential_content(endorsements=(WRITER.endorsement(endorsement_content(DID), OWNER),)), KEYS
)
CREDENTIAL: dict[str, Any] = json.loads(ISSUED)
LIST: dict[str, Any] = json.loads(WRITER.status_list(status_list_content(3), KEYS))

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=15,
)


def _everything(data: bytes) -> list[object]:
    return [READER.credential(data), READER.status_list(data), READER.endorsement(data)]


def _problem(document: dict[str, Any]) -> str:
    seen = READER.credential(json.dumps(document).encode())
    assert seen is not None
    assert seen.valid is not bool(seen.problem)
    return seen.problem


def _with_proof(**changed: object) -> dict[str, Any]:
    return {**CREDENTIAL, "proof": {**CREDENTIAL["proof"], **changed}}


@given(st.binary(max_size=400))
def test_any_bytes_are_read_to_an_end(data: bytes) -> None:
    assert _everything(data) == [None, None, None]
    assert READER.seals_in_picture(data) == ()


@given(json_values)
def test_any_json_is_read_to_an_end(value: object) -> None:
    _everything(json.dumps(value).encode())


@given(changes(CREDENTIAL), st.sampled_from(["credential", "list"]))
def test_signed_nonsense_is_read_to_an_end(changed: dict[str, Any], kind: str) -> None:
    """The claims are read whatever is in them: whoever has a key can sign anything."""
    nonsense = without(changed, ("proof",)) if "proof" in changed else changed
    if kind == "list":
        nonsense = {**nonsense, "type": ["VerifiableCredential", "BitstringStatusListCredential"]}
    if "@context" in nonsense:
        _everything(proven(nonsense, KEYS, ISSUED_AT))


@pytest.mark.parametrize(
    "text",
    [
        '{"type":"VerifiableCredential","type":"VerifiableCredential"}',
        '{"type":"VerifiableCredential","a":{"b":1,"b":1}}',
        '{"type":"VerifiableCredential","a":NaN}',
        '{"type":"VerifiableCredential","a":-Infinity}',
        '{"type":"VerifiableCredential","a":1e999}',
        '{"type":"VerifiableCredential","a":9007199254740993}',
        '{"type":"VerifiableCredential","a":"\\ud800"}',
        '{"type":"VerifiableCredential","\\udfff":1}',
        '{"type":"VerifiableCredential","a":' + "[" * 40 + "]" * 40 + "}",
        '{"type":"VerifiableCredential","a":' + "[" * 200_000 + "]" * 200_000 + "}",
        '{"type":"VerifiableCredential","a":' + "9" * 5000 + "}",
        '["VerifiableCredential"]',
        '{"type":"VerifiablePresentation"}',
        '{"type":"VerifiableCredential"',
    ],
)
def test_what_could_be_read_in_two_ways_is_not_read(text: str) -> None:
    assert _everything(text.encode()) == [None, None, None]


def test_what_is_too_large_is_not_read() -> None:
    large = json.dumps({**CREDENTIAL, "x": "a" * 5_000_000}).encode()

    assert READER.credential(large) is None


def test_blanks_order_and_a_byte_order_mark_change_nothing() -> None:
    backwards = dict(reversed(CREDENTIAL.items()))
    spelled = "\ufeff" + json.dumps(backwards, indent=4)
    seen = READER.credential(spelled.encode())

    assert seen is not None
    assert seen.valid


def test_what_is_wrong_has_its_code() -> None:
    forged = json.loads(proven(without(CREDENTIAL, ("proof",)), OWNER, ISSUED_AT))
    elsewhere = {**CREDENTIAL, "issuer": {**CREDENTIAL["issuer"], "id": "did:web:example.org"}}

    assert _problem(CREDENTIAL) == ""
    assert _problem(without(CREDENTIAL, ("proof",))) == "no_proof"
    assert _problem({**CREDENTIAL, "proof": []}) == "no_proof"
    assert _problem({**CREDENTIAL, "proof": [CREDENTIAL["proof"], CREDENTIAL["proof"]]}) == "unknown_suite"
    assert _problem(_with_proof(cryptosuite="eddsa-rdfc-2022")) == "unknown_suite"
    assert _problem(_with_proof(type="Ed25519Signature2020")) == "unknown_suite"
    assert _problem(elsewhere) == "unknown_issuer"
    assert _problem({**CREDENTIAL, "issuer": 7}) == "unknown_issuer"
    assert _problem(forged) == "other_issuer"
    assert _problem(_with_proof(proofPurpose="authentication")) == "wrong_purpose"
    assert _problem(_with_proof(proofValue="z111")) == "changed"
    assert _problem(_with_proof(proofValue=7)) == "changed"
    assert _problem({**CREDENTIAL, "name": "Något annat"}) == "changed"


def test_a_single_proof_in_a_list_is_a_proof() -> None:
    assert _problem({**CREDENTIAL, "proof": [CREDENTIAL["proof"]]}) == ""


def test_what_would_steer_a_screen_is_not_shown() -> None:
    content = credential_content(person_name="Anna\u202egnurb\x1b[2J\r\nÅs\u0000")
    seen = READER.credential(WRITER.credential(content, KEYS))

    assert seen is not None
    assert seen.claims.person_name == "Annagnurb[2J Ås"


# -- lists --


@given(st.frozensets(st.integers(0, 131_071), max_size=50))
def test_a_list_is_read_back(revoked: frozenset[int]) -> None:
    seen = READER.status_list(WRITER.status_list(status_list_content(*revoked), KEYS))

    assert seen is not None
    assert (seen.valid, seen.problem, seen.issuer) == (True, "", DID)
    assert (seen.revoked, seen.length, seen.as_of) == (revoked, 131_072, ISSUED_AT)
    assert seen.list_uri == status_list_content().list_id.urn


def test_the_same_list_gives_the_same_bytes() -> None:
    assert WRITER.status_list(status_list_content(7, 9), KEYS) == WRITER.status_list(
        status_list_content(9, 7), KeptKeys.of(1)
    )


def test_the_first_entry_is_the_first_bit_from_the_left() -> None:
    bits = gzip.compress(b"\x80" + bytes(16_383), mtime=0)

    assert decoded("u" + urlsafe_b64encode(bits).decode().rstrip("=")) == (frozenset({0}), 131_072)


def test_an_entry_outside_of_the_list_is_not_written() -> None:
    with pytest.raises(ValueError, match="131072"):
        encoded([131_072])


def test_a_bomb_in_a_list_is_not_unpacked() -> None:
    bomb = gzip.compress(bytes(50_000_000), mtime=0)
    text = "u" + urlsafe_b64encode(bomb).decode().rstrip("=")
    assert decoded(text) is None
    subject = {**LIST["credentialSubject"], "encodedList": text}
    signed = proven(without({**LIST, "credentialSubject": subject}, ("proof",)), KEYS, ISSUED_AT)

    seen = READER.status_list(signed)

    assert seen is not None
    assert (seen.valid, seen.problem, seen.revoked) == (False, "no_list", frozenset())


@pytest.mark.parametrize("text", ["", "u", "uAAAA", "z123", "u" + "A" * 1001, "uH4sI", "å"])
def test_what_is_no_list_is_none(text: str) -> None:
    assert decoded(text) is None


def test_a_list_that_was_cut_off_or_has_something_behind_it_is_none() -> None:
    whole = gzip.compress(bytes(16_384), mtime=0)
    for packed in (whole[:-1], whole + b"\0", whole + whole):
        assert decoded("u" + urlsafe_b64encode(packed).decode().rstrip("=")) is None


@given(json_values)
def test_the_fast_way_and_the_long_way_write_the_same(value: object) -> None:
    document = {"a": value, "proof": {"Ö": '\u001f\u007f\u2028/"\\\b\f\n\r\té\U0001f600'}}
    try:
        long_way = rfc8785.dumps(document)
    except ValueError:
        with pytest.raises(ValueError, match=r"."):
            canonical(document)
    else:
        assert canonical(document) == long_way
        texts = {"b": _texts_only(value), "a": document["proof"]["Ö"]}
        assert canonical(texts) == rfc8785.dumps(texts)


def test_half_a_surrogate_pair_has_no_form() -> None:
    for text in ("\ud800", "\udfff"):
        with pytest.raises(ValueError, match="surrogates"):
            canonical({"name": text})


def _texts_only(value: object) -> object:
    """The value with texts for its numbers and plain names for its names."""
    if isinstance(value, dict):
        return {ascii(name): _texts_only(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_texts_only(item) for item in value]
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
