"""The seal: short, signed, read by strangers' programs, and never too long for its code."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import base45
import cbor2
import pytest
import segno
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pycose.keys import OKPKey
from pycose.keys.curves import Ed25519
from pycose.messages import Sign1Message

from assessor_app.credentials.claims import shown
from assessor_app.credentials.seal_texts import fitted
from assessor_app.credentials.seals import LONGEST_SEAL, PREFIX, packed, unpacked
from assessor_app.credentials.writing import OpenBadgeWriter
from assessor_app.domain.certificates import device_code, document_number
from assessor_app.domain.credentials import StatusEntry
from assessor_app.domain.errors import Refused
from assessor_app.domain.verifications import SHORTENED, agree
from assessor_app.services.issuing_ports import SignedClaims, StatusPointer
from tests.credentials.issuing import CENTRE, DEVICE, READER, KeptKeys, seal_content

KEYS, FORGER = KeptKeys.of(1), KeptKeys.of(3)
WRITER = OpenBadgeWriter()
ALPHABET = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
LONGEST_NUMBER = document_number("VALCEN", 2026, "7K3QF", 99_999_999)

names = st.text(min_size=1, max_size=200)
numbers = st.builds(
    document_number,
    st.from_regex(r"\A[A-Z0-9]{2,6}\Z"),
    st.integers(2000, 2099),
    st.uuids().map(device_code),
    st.integers(1, 99_999_999),
)
seals = st.fixed_dictionaries(
    {
        "number": numbers,
        "kind": st.sampled_from(["certificate", "statement", "report"]),
        "person_name": names,
        "qualification": names,
        "outcome": st.sampled_from(["met", "not_met", "not_fully_tested", "no_outcome"]),
        "issued_on": st.dates(date(1900, 1, 1), date(2400, 1, 1)),
        "centre_name": names,
        "status": st.builds(StatusEntry, st.uuids(), st.integers(0, 131_071)),
        "demo": st.booleans(),
    }
)


def _sealed(**changed: Any) -> str:
    return WRITER.seal(seal_content(**changed), KEYS)


def _read(text: str) -> SignedClaims:
    seen = READER.seal(text)
    assert seen is not None
    return seen


def _message(text: str) -> bytes:
    return base45.b45decode(text.removeprefix(PREFIX))


def _in_pycose(message: bytes) -> Sign1Message:
    """The message as pycose takes it apart; its own first step expects of tags what an older cbor2 gave."""
    tag, content = message[0], message[1:]
    assert tag == 0xC0 + Sign1Message.cbor_tag
    return Sign1Message.from_cose_obj(cbor2.loads(content), allow_unknown_attributes=False)


def _fields(text: str) -> list[Any]:
    fields: list[Any] = cbor2.loads(cbor2.loads(_message(text)).value[2])
    return fields


def test_what_was_sealed_is_read_back() -> None:
    seen = _read(_sealed(demo=True))

    assert (seen.valid, seen.problem) == (True, "")
    assert (seen.issuer, seen.issuer_key) == (WRITER.issuer(KEYS.public or b""), KEYS.public)
    assert seen.status == StatusPointer(seal_content().status.list_uri, 117)
    said = seen.claims
    assert (said.number, said.kind, said.outcome) == ("VIM-26-7K3QF-0118-Y", "certificate", "met")
    assert (said.person_name, said.qualification) == ("Anna Åkerström-Öberg", "Automation BAS")
    assert (said.issued_on, said.demo) == (date(2026, 5, 14), True)
    assert agree(said.issuer_name, CENTRE.name)
    assert said.issuer_name.endswith(SHORTENED)


def test_the_same_content_gives_the_same_text() -> None:
    assert _sealed() == WRITER.seal(seal_content(), KeptKeys.of(1))


@given(seals)
def test_whatever_is_sealed_fits_version_10_at_level_m_and_is_read_back(said: dict[str, Any]) -> None:
    text = _sealed(**said)

    assert len(text) <= LONGEST_SEAL
    assert set(text) <= ALPHABET
    seen = _read(text)
    assert seen.valid
    assert (seen.claims.number, seen.claims.kind) == (said["number"], said["kind"])
    assert (seen.claims.outcome, seen.claims.issued_on) == (said["outcome"], said["issued_on"])
    assert seen.claims.demo is said["demo"]
    assert seen.status == StatusPointer(said["status"].list_uri, said["status"].index)
    assert agree(seen.claims.person_name, shown(said["person_name"]))
    assert agree(seen.claims.qualification, shown(said["qualification"]))
    assert not seen.claims.issuer_name or agree(seen.claims.issuer_name, shown(said["centre_name"]))


@settings(max_examples=15)
@given(seals)
def test_its_code_is_of_version_10_or_below(said: dict[str, Any]) -> None:
    code = segno.make(_sealed(**said), error="m", boost_error=False, micro=False)

    assert int(code.version) <= 10
    assert code.mode == "alphanumeric"


def test_usual_names_are_in_it_in_full() -> None:
    for person, qualification in (
        ("Anna Andersson", "Underhållstekniker, mekanik"),
        ("Muhammad Abdirahman Hassan", "Industriteknik BAS"),
        ("Ann-Charlotte Björklund-Lindqvist", "Automation BAS"),
    ):
        said = _read(_sealed(person_name=person, qualification=qualification)).claims
        assert (said.person_name, said.qualification) == (person, qualification)


def test_the_person_is_shortened_last_and_everything_shortened_says_so() -> None:
    said = _read(
        _sealed(
            number=LONGEST_NUMBER,
            person_name="Maximiliana Wolfeschlegelsteinhausen-Bergerdorff " * 4,
            qualification="Processoperatör inom livsmedelsindustri och läkemedelstillverkning",
            status=StatusEntry(DEVICE, 131_071),
        )
    ).claims

    assert said.person_name == "Maximiliana Wolfeschlegels" + SHORTENED
    assert said.qualification == "Processoperatör" + SHORTENED
    assert said.issuer_name == ""


@given(names, names, names, st.integers(0, 80))
def test_texts_share_what_room_there_is(person: str, qualification: str, centre: str, room: int) -> None:
    before = (person, qualification, centre)
    after = fitted(*before, room)

    heads = sum(len(cbor2.dumps(text)) - 1 for text in after)
    assert heads <= max(room, 0)
    assert all(whole.startswith(short) for whole, short in zip(before, after, strict=True))


def test_a_letter_is_not_torn_from_its_marks() -> None:
    assert fitted("x" * 9 + "e\u0301", "", "", 11)[0] == "x" * 9


@given(numbers)
def test_numbers_are_packed_into_two_thirds(number: str) -> None:
    assert unpacked(packed(number)) == number
    assert len(packed(number)) <= len(number) * 0.72


@pytest.mark.parametrize("number", ["", "-1", "vim-26", "VIM 26", "A" * 41, "Å"])
def test_what_is_no_number_is_not_sealed(number: str) -> None:
    with pytest.raises(ValueError, match="number"):
        _sealed(number=number)


def test_nothing_is_sealed_while_the_keys_are_locked() -> None:
    with pytest.raises(Refused, match="keys_locked"):
        WRITER.seal(seal_content(), KeptKeys(KEYS.private, locked=True))


# -- strangers --


@given(seals)
def test_pycose_reads_and_verifies_it(said: dict[str, Any]) -> None:
    text = _sealed(**said)
    message = _in_pycose(_message(text))
    fields = cbor2.loads(message.payload)
    message.key = OKPKey(crv=Ed25519, x=fields[7])

    assert message.verify_signature()
    assert fields[7] == KEYS.public
    assert UUID(bytes=fields[8]) == said["status"].list_id
    assert fields[9] == said["status"].index
    assert said["person_name"] != "" or fields[3] == ""


def test_pycose_refuses_a_changed_one() -> None:
    fields = _fields(_sealed())
    fields[3] = "Bertil Andersson"
    protected, unprotected, _, signature = cbor2.loads(_message(_sealed())).value
    changed = cbor2.dumps(cbor2.CBORTag(18, [protected, unprotected, cbor2.dumps(fields), signature]))
    message = _in_pycose(changed)
    message.key = OKPKey(crv=Ed25519, x=fields[7])

    assert not message.verify_signature()
    seen = _read(PREFIX + base45.b45encode(changed).decode())
    assert (seen.valid, seen.problem) == (False, "changed")


# -- what others hand in --


@given(st.text(max_size=320), st.booleans())
def test_any_text_is_read_to_an_end(text: str, prefixed: bool) -> None:
    assert READER.seal(PREFIX + text if prefixed else text) is None


@given(st.binary(max_size=220))
def test_any_bytes_behind_the_prefix_are_read_to_an_end(data: bytes) -> None:
    assert READER.seal(PREFIX + base45.b45encode(data).decode()) is None


@given(st.data())
def test_after_any_change_of_a_character_it_is_not_valid(data: st.DataObject) -> None:
    text = _sealed()
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from(sorted(ALPHABET)))
    assume(text[place] != other)
    seen = READER.seal(text[:place] + other + text[place + 1 :])

    assert seen is None or not seen.valid or seen.issuer_key != KEYS.public


cbor_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.binary(max_size=40) | st.text(max_size=10) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.builds(cbor2.CBORTag, st.integers(0, 300), inner)
        | st.dictionaries(st.integers(), inner, max_size=2)
    ),
    max_leaves=5,
)


@given(st.integers(0, 10), cbor_values)
def test_signed_nonsense_in_any_field_is_read_to_an_end(place: int, value: object) -> None:
    fields = _fields(_sealed())
    fields[place] = value
    protected = cbor2.dumps({1: -8})
    payload = cbor2.dumps(fields, canonical=True)
    signature = KEYS.sign(cbor2.dumps(["Signature1", protected, b"", payload]))
    message = cbor2.dumps(cbor2.CBORTag(18, [protected, {}, payload, signature]))

    READER.seal(PREFIX + base45.b45encode(message).decode())


def test_of_each_seal_there_is_one_spelling() -> None:
    protected, _, payload, signature = cbor2.loads(_message(_sealed())).value
    long_array = b"\x98\x0b" + payload[1:]
    again = KEYS.sign(cbor2.dumps(["Signature1", protected, b"", long_array]))
    others = (
        cbor2.CBORTag(18, [protected, {4: b"x"}, payload, signature]),
        cbor2.CBORTag(18, [protected, {}, long_array, again]),
        [protected, {}, payload, signature],
    )
    for other in others:
        assert READER.seal(PREFIX + base45.b45encode(cbor2.dumps(other)).decode()) is None
    for text in (_sealed().lower(), _sealed() + " ", " " + _sealed(), _sealed() + "0"):
        assert READER.seal(text) is None
