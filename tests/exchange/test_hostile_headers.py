"""The plain header: nothing of it counts before its signature, and nothing but its one form is read."""

import json
from pathlib import Path

import pytest

from assessor_app.exchange import headers
from assessor_app.security.keys import DeviceKey
from assessor_app.services.exchange_ports import ExchangeProblem
from tests.exchange.forging import Forgery, attempt, framed, refused
from tests.exchange.senders import FILES, Parcel, parcel

UNRECOGNISED = "not_an_exchange_file"


def signed(sent: Parcel, header: bytes) -> bytes:
    """A file with this header, signed by its sender."""
    forgery = Forgery(sent)
    forgery.header = header
    return forgery.whole()


def untouched(sent: Parcel) -> bytes:
    return Forgery(sent).contents()[0]


def other_order(header: bytes) -> bytes:
    told = json.loads(header)
    return json.dumps(dict(reversed(told.items())), separators=(",", ":"), ensure_ascii=False).encode()


CHANGES = {
    "a blank": lambda h: h.replace(b'"number":1', b'"number": 1'),
    "a doubled name": lambda h: h.replace(b'"number":1', b'"number":1,"number":1'),
    "another doubled name": lambda h: h.replace(b'"number":1', b'"number":1,"number":2'),
    "an unknown name": lambda h: h.replace(b'"number":1', b'"number":1,"odd":1'),
    "another order": other_order,
    "an escape": lambda h: h.replace(b"Kontoret", b"\\u004bontoret"),
    "NaN": lambda h: h.replace(b'"number":1', b'"number":NaN'),
    "a fraction": lambda h: h.replace(b'"number":1', b'"number":1.0'),
    "an exponent": lambda h: h.replace(b'"number":1', b'"number":1e0'),
    "a number as text": lambda h: h.replace(b'"number":1', b'"number":"1"'),
    "number nought": lambda h: h.replace(b'"number":1', b'"number":0'),
    "a number without end": lambda h: h.replace(b'"number":1', b'"number":' + b"9" * 400),
    "a number beyond 2^53": lambda h: h.replace(b'"number":1', b'"number":9007199254740992'),
    "a length in capitals": lambda h: h.replace(b'"size":"0000', b'"size":"000A'),
    "a negative time": lambda h: h.replace(b'"created_at":', b'"created_at":-'),
    "deep nesting": lambda h: h.replace(b'"number":1', b'"number":' + b"[" * 20_000 + b"]" * 20_000),
    "a NUL": lambda h: h.replace(b"Kontoret", b"Kon\\u0000tor"),
    "a line feed": lambda h: h.replace(b"Kontoret", b"Kon\\ntoret"),
    "a direction override": lambda h: h.replace(b"Kontoret", "Kon\u202etoret".encode()),
    "invalid UTF-8": lambda h: h.replace(b"Kontoret", b"Kont\xf6ret"),
    "half a surrogate": lambda h: h.replace(b"Kontoret", b"Kon\\ud800"),
    "a name without end": lambda h: h.replace(b"Kontoret", b"K" * 5000),
    "an id in capitals": lambda h: h.replace(b"000000000064", b"0000000000aA", 1),
    "an id in braces": lambda h: h.replace(b'"device":"0190', b'"device":"{0190', 1),
    "a byte order mark": lambda h: b"\xef\xbb\xbf" + h,
    "a line feed at the end": lambda h: h + b"\n",
    "nothing": lambda h: b"",
    "a list": lambda h: b"[]",
    "no payload": lambda h: h.replace(b'"payload"', b'"paylaod"'),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_header_in_another_form_is_refused_though_its_sender_signed_it(change: str, tmp_path: Path) -> None:
    sent = parcel()
    header = untouched(sent)
    changed = CHANGES[change](header)
    assert changed != header
    assert attempt(signed(sent, header), sent, tmp_path) == ""
    assert attempt(signed(sent, changed), sent, tmp_path) == UNRECOGNISED


@pytest.mark.parametrize("version", [b"2", b"77"])
def test_a_later_format_is_told_apart_from_damage(version: bytes, tmp_path: Path) -> None:
    sent = parcel()
    changed = untouched(sent).replace(b'"version":1', b'"later":{"x":[]},"version":' + version)
    assert attempt(signed(sent, changed), sent, tmp_path) == "file_from_the_future"
    with pytest.raises(ExchangeProblem) as refused:
        FILES.peek(tmp_path / "brev.assess")
    assert refused.value.details == {"format": int(version)}


def test_a_header_that_somebody_else_signed_is_refused(tmp_path: Path) -> None:
    def change(forgery: Forgery) -> None:
        forgery.key = DeviceKey.generate()

    assert refused(change, tmp_path) == "signature_wrong"


def test_a_signature_over_something_else_of_ours_is_refused(tmp_path: Path) -> None:
    sent = parcel()
    header, signature, payload = Forgery(sent).contents()
    for prefix in (b"", b"assessor exchange manifest 1\0", b"assessor receipt 1\0", b"assessor head 1\0"):
        wrong = sent.sender.key.sign(prefix + header)
        assert attempt(framed((header, wrong, payload)), sent, tmp_path) == "signature_wrong"
    assert attempt(framed((header, signature, payload)), sent, tmp_path) == ""


def test_a_key_that_is_none_proves_nothing(tmp_path: Path) -> None:
    sent = parcel()
    sent.write(tmp_path / "brev.assess")
    for key in ("", "zz", "00" * 31, "00" * 33):
        with (
            pytest.raises(ExchangeProblem, match="signature_wrong"),
            FILES.open(tmp_path / "brev.assess", key, [sent.receiver.age[1]]),
        ):
            pass


def test_the_header_of_another_file_does_not_fit(tmp_path: Path) -> None:
    first, second = parcel(), parcel()
    second.sender, second.receiver, second.number = first.sender, first.receiver, 2
    mine, other = Forgery(first).contents(), Forgery(second).contents()
    assert attempt(framed((*other[:2], mine[2])), first, tmp_path) == "file_damaged"
    assert attempt(framed(other), first, tmp_path) == ""


def test_a_header_is_as_long_for_every_payload() -> None:
    sent = parcel()
    empty = headers.header_bytes(sent.header)
    assert len(empty) == len(untouched(sent))
