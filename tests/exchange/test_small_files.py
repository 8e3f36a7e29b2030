"""Receipts and pairing files: one signed piece of JSON each, in its one form."""

import base64
import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.exchange.kinds import kind_of
from assessor_app.exchange.limits import MOST_FILES
from assessor_app.security.keys import DeviceKey
from assessor_app.services.exchange_ports import ExchangeProblem
from tests.exchange.senders import FILES, RECEIVER, SENDER, End, X25519Keys, end, identity, parcel, receipt


def keys(device: UUID) -> str | None:
    """The keys that a store knows."""
    return {end_.party.device: end_.public for end_ in (SENDER, RECEIVER)}.get(device)


def refused_receipt(path: Path) -> ExchangeProblem:
    with pytest.raises(ExchangeProblem) as refused:
        FILES.read_receipt(path, keys)
    return refused.value


def signed_again(path: Path, key: DeviceKey, prefix: bytes, old: str, new: str) -> None:
    """Change the body and sign it anew, as a hostile sender would."""
    body = path.read_text(encoding="utf-8")
    body = body[len('{"body":') : body.rindex(',"signature"')]
    assert body.count(old) >= 1
    changed = body.replace(old, new, 1)
    signature = base64.b64encode(key.sign(prefix + changed.encode())).decode()
    path.write_text(f'{{"body":{changed},"signature":"{signature}"}}', encoding="utf-8")


def test_a_receipt_is_read_as_it_was_written(tmp_path: Path) -> None:
    written = FILES.write_receipt(tmp_path / "a.receipt", receipt(), RECEIVER.key.sign)
    assert FILES.read_receipt(written.path, keys) == receipt()
    assert written.size == written.path.stat().st_size


def test_a_receipt_of_very_many_files_names_the_newest(tmp_path: Path) -> None:
    files = tuple((number, f"{number:064x}") for number in range(1, MOST_FILES + 11))
    path = FILES.write_receipt(
        tmp_path / "a.receipt", replace(receipt(), files=files), RECEIVER.key.sign
    ).path
    assert FILES.read_receipt(path, keys).files == files[10:]


def test_a_receipt_of_an_unknown_device_is_refused(tmp_path: Path) -> None:
    stranger = end(9, "Främling")
    given = replace(receipt(), receiver=stranger.party)
    FILES.write_receipt(tmp_path / "a.receipt", given, stranger.key.sign)
    problem = refused_receipt(tmp_path / "a.receipt")
    assert (problem.code, problem.details) == ("sender_unknown", {"label": "Främling"})


def test_a_receipt_that_another_signed_is_refused(tmp_path: Path) -> None:
    FILES.write_receipt(tmp_path / "a.receipt", receipt(), SENDER.key.sign)
    assert refused_receipt(tmp_path / "a.receipt").code == "signature_wrong"


def test_a_signature_over_something_else_does_not_make_a_receipt(tmp_path: Path) -> None:
    path = FILES.write_receipt(tmp_path / "a.receipt", receipt(), RECEIVER.key.sign).path
    signed_again(path, RECEIVER.key, b"assessor receipt 1\0", '"scope":"5', '"scope":"6')
    assert FILES.read_receipt(path, keys).scope == "6" + "5" * 63
    for prefix in (b"", b"assessor pairing 1\0", b"assessor exchange header 1\0"):
        signed_again(path, RECEIVER.key, prefix, '"scope":"6', '"scope":"6')
        assert refused_receipt(path).code == "signature_wrong"


RECEIPTS = {
    "a blank": ('"sender":', '"sender" :'),
    "a file twice": ('[2,"', '[1,"'),
    "files in another order": ('[1,"', '[3,"'),
    "file nought": ('[1,"', '[0,"'),
    "NaN": ("[1,", "[NaN,"),
    "an unknown name": ('"scope":', '"odd":1,"scope":'),
    "a doubled name": ('"scope":', '"scope":"","scope":'),
    "deep nesting": ('"scope":"' + "5" * 64 + '"', '"scope":' + "[" * 90_000 + "]" * 90_000),
    "a device twice": (str(identity(1)), str(identity(2))),
    "a digest in capitals": ("a" * 64, "A" * 64),
    "a short digest": ("a" * 64, "a" * 63),
    "a name of many lines": ("Kontoret", "Kon\\ntoret"),
    "half a surrogate": ("Kontoret", "Kon\\ud800"),
    "beyond the limit": ('"scope":"5', '"scope":"' + "5" * 1_100_000),
}


@pytest.mark.parametrize("case", RECEIPTS)
def test_a_receipt_in_another_form_is_refused_though_it_is_signed(case: str, tmp_path: Path) -> None:
    path = FILES.write_receipt(tmp_path / "a.receipt", receipt(), RECEIVER.key.sign).path
    old, new = RECEIPTS[case]
    signed_again(path, RECEIVER.key, b"assessor receipt 1\0", old, new)
    assert refused_receipt(path).code == "receipt_unfit"


@pytest.mark.parametrize("kind", ["receipt", "card"])
def test_any_single_changed_byte_of_a_small_file_is_refused(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "small"
    if kind == "receipt":
        FILES.write_receipt(path, receipt(), RECEIVER.key.sign)
    else:
        FILES.write_card(path, SENDER.card(), SENDER.key.sign)
    whole = path.read_bytes()
    for at in range(len(whole)):
        changed = bytearray(whole)
        changed[at] ^= 1 << at % 8
        path.write_bytes(changed)
        with pytest.raises(ExchangeProblem) as refused:
            FILES.read_receipt(path, keys) if kind == "receipt" else FILES.read_card(path)
        allowed = {
            "receipt": {"receipt_unfit", "signature_wrong", "sender_unknown"},
            "card": {"pairing_unfit"},
        }
        assert refused.value.code in {*allowed[kind], "file_from_the_future"}, at


def test_a_card_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = FILES.write_card(tmp_path / "a.pair", SENDER.card(), SENDER.key.sign).path
    assert FILES.read_card(path) == SENDER.card()
    new = replace(SENDER.card(), place=None, place_name="")
    assert FILES.read_card(FILES.write_card(path, new, SENDER.key.sign).path) == new


def test_a_card_is_signed_by_the_key_that_stands_in_it(tmp_path: Path) -> None:
    path = tmp_path / "a.pair"
    FILES.write_card(path, SENDER.card(), SENDER.key.sign)
    content = json.loads(path.read_text(encoding="utf-8"))
    assert content["body"]["card"]["public_key"] == SENDER.public
    signed_again(path, RECEIVER.key, b"assessor pairing 1\0", "Kontoret", "Kontoret")
    with pytest.raises(ExchangeProblem, match="pairing_unfit"):
        FILES.read_card(path)


CARDS = {
    "no recipient": lambda card: ('"recipient":"' + card.recipient, '"recipient":"'),
    "a recipient that is none": lambda card: (card.recipient, card.recipient[:-1] + "b"),
    "a recipient in capitals": lambda card: (card.recipient, card.recipient.upper()),
    "a secret key": lambda card: (card.recipient, X25519Keys().new_identity()[1]),
    "another kind": lambda card: ('"laptop"', '"phone"'),
    "another format": lambda card: ("assessor-pairing", "assessor-receipt"),
    "a name beyond the limit": lambda card: ("Kontoret", "K" * 201),
    "beyond the limit": lambda card: ("Kontoret", "K" * 20_000),
    "an unknown name": lambda card: ('"code":', '"cod":1,"code":'),
}


@pytest.mark.parametrize("case", CARDS)
def test_a_card_in_another_form_is_refused_though_it_is_signed(case: str, tmp_path: Path) -> None:
    path = FILES.write_card(tmp_path / "a.pair", SENDER.card(), SENDER.key.sign).path
    signed_again(path, SENDER.key, b"assessor pairing 1\0", "Kontoret", "Kontoret")
    assert FILES.read_card(path) == SENDER.card()
    signed_again(path, SENDER.key, b"assessor pairing 1\0", *CARDS[case](SENDER.card()))
    with pytest.raises(ExchangeProblem, match="pairing_unfit"):
        FILES.read_card(path)


def test_a_later_format_of_a_small_file_is_told_apart(tmp_path: Path) -> None:
    path = FILES.write_card(tmp_path / "a.pair", SENDER.card(), SENDER.key.sign).path
    signed_again(path, SENDER.key, b"assessor pairing 2\0", '"version":1', '"version":2')
    with pytest.raises(ExchangeProblem, match="file_from_the_future"):
        FILES.read_card(path)
    FILES.write_receipt(path, receipt(), RECEIVER.key.sign)
    signed_again(path, RECEIVER.key, b"assessor receipt 2\0", '"version":1', '"version":2')
    with pytest.raises(ExchangeProblem, match="file_from_the_future"):
        FILES.read_receipt(path, keys)


def test_a_file_is_known_by_what_stands_in_it(tmp_path: Path) -> None:
    sender: End = parcel().sender
    FILES.write_card(tmp_path / "x", sender.card(), sender.key.sign)
    assert kind_of(tmp_path / "x") == "pairing"
    FILES.write_receipt(tmp_path / "x", receipt(), RECEIVER.key.sign)
    assert kind_of(tmp_path / "x") == "receipt"
    parcel().write(tmp_path / "x")
    assert kind_of(tmp_path / "x") == "exchange"
    for content in (
        b"",
        b"PK\3\4",
        b"{}",
        b'{"body":1}',
        b"[" * 100_000,
        b'{"body":{"format":"x","version":1}}',
    ):
        (tmp_path / "x").write_bytes(content)
        assert kind_of(tmp_path / "x") == "unknown"
    assert kind_of(tmp_path) == "unknown"
    with pytest.raises(ExchangeProblem, match="file_gone"):
        kind_of(tmp_path / "gone")
