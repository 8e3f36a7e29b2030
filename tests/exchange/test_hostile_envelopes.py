"""The envelope: the age header is read to the letter before any key is derived."""

import base64
from collections.abc import Sequence
from pathlib import Path

import pytest

from assessor_app.exchange.files import LocalExchangeFiles
from assessor_app.security.age_files import LONGEST_HEADER, AgeEnvelopes, header_length
from assessor_app.services.envelope_ports import Readable, UnfitEnvelope, Writable
from assessor_app.services.exchange_ports import ExchangeProblem
from tests.exchange import age_by_hand
from tests.exchange.age_by_hand import b64
from tests.exchange.forging import Forgery, attempt, refused
from tests.exchange.senders import FILES, X25519Keys, parcel

OTHER = X25519Keys().new_identity()[0]
GREASE = b"-> M[N|-grease 6kO>vs\n"
SCRYPT = b"-> scrypt " + b64(bytes(16)) + b" 30\n" + b64(bytes(32)) + b"\n"


class Counting(AgeEnvelopes):
    """Counts how often the library is given something to decrypt."""

    def __init__(self) -> None:
        self.calls = 0

    def decrypt(self, source: Readable, target: Writable, identities: Sequence[str]) -> None:
        self.calls += 1
        super().decrypt(source, target, identities)


def x25519(argument: bytes, body: bytes, ending: bytes = b"\n", before: bytes = b"-> X25519 ") -> bytes:
    return before + argument + ending + body + ending


def other_last_digit(text: bytes) -> bytes:
    """The same bytes in another spelling: the last digit has bits that count for nothing."""
    digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return text[:-1] + bytes([digits[digits.index(text[-1:]) + 1]])


def stanzas_of(name: str, recipient: str) -> list[bytes]:
    """The stanzas of a header that is wrong in one way; the sum over it is right."""
    share, body = (b64(part) for part in age_by_hand.stanza_parts(recipient))
    right = age_by_hand.stanza(recipient)
    return {
        "a passphrase of 2^30 rounds": [SCRYPT],
        "a passphrase beside": [right, SCRYPT],
        "an SSH key": [right, b"-> ssh-ed25519 abcd " + share + b"\n" + body + b"\n"],
        "a plugin": [right, b"-> yubikey abc\n" + body + b"\n"],
        "no recipient": [],
        "only grease": [GREASE + b"\n"],
        "nine recipients": [right, *(age_by_hand.stanza(OTHER, seed) for seed in range(20, 28))],
        "the same recipient twice": [right, right],
        "a second argument": [x25519(share + b" a", body)],
        "a blank at the end": [x25519(share + b" ", body)],
        "two blanks": [x25519(share, body, before=b"-> X25519  ")],
        "a tab": [x25519(share, body, before=b"-> X25519\t")],
        "no argument": [b"-> X25519\n" + body + b"\n"],
        "lower case": [x25519(share, body, before=b"-> x25519 ")],
        "another spelling of the share": [x25519(other_last_digit(share), body)],
        "another spelling of the body": [x25519(share, other_last_digit(body))],
        "a padded share": [x25519(share + b"=", body)],
        "a padded body": [x25519(share, body + b"=")],
        "a short body": [x25519(share, body[:-1])],
        "a long body": [x25519(share, b64(bytes(33)))],
        "an empty line after the body": [x25519(share, body + b"\n")],
        "lines of Windows": [x25519(share, body, ending=b"\r\n")],
        "grease without a body": [right, GREASE],
        "grease whose body has no last line": [right, GREASE + b"A" * 64 + b"\n"],
        "grease with a line too long": [right, GREASE + b"A" * 68 + b"\n\n"],
        "grease of impossible length": [right, GREASE + b"AAAAA\n"],
        "grease in another spelling": [right, GREASE + b"AB\n"],
        "a header beyond the limit": [right, GREASE + (b"A" * 64 + b"\n") * 70 + b"\n"],
    }[name]


NAMES = [
    "a passphrase of 2^30 rounds",
    "a passphrase beside",
    "an SSH key",
    "a plugin",
    "no recipient",
    "only grease",
    "nine recipients",
    "the same recipient twice",
    "a second argument",
    "a blank at the end",
    "two blanks",
    "a tab",
    "no argument",
    "lower case",
    "another spelling of the share",
    "another spelling of the body",
    "a padded share",
    "a padded body",
    "a short body",
    "a long body",
    "an empty line after the body",
    "lines of Windows",
    "grease without a body",
    "grease whose body has no last line",
    "grease with a line too long",
    "grease of impossible length",
    "grease in another spelling",
    "a header beyond the limit",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_header_that_is_not_to_the_letter_derives_no_key(name: str, tmp_path: Path) -> None:
    forgery, envelopes = Forgery(), Counting()
    path = tmp_path / "brev.assess"
    path.write_bytes(forgery.whole())
    files = LocalExchangeFiles(envelopes)
    with files.open(path, forgery.sent.sender.public, [forgery.sent.receiver.age[1]]):
        assert envelopes.calls == 1, "the untouched file opens"
    forgery.stanzas = stanzas_of(name, forgery.sent.receiver.age[0])
    path.write_bytes(forgery.whole())
    with (
        pytest.raises(ExchangeProblem, match="file_damaged"),
        files.open(path, forgery.sent.sender.public, [forgery.sent.receiver.age[1]]),
    ):
        pass
    assert envelopes.calls == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"age-encryption.org/v1\n", b"age-encryption.org/v2\n"),
        (b"age-encryption.org/v1\n", b"age-encryption.org/v1\r\n"),
        (b"age-encryption.org/v1\n", b"\nage-encryption.org/v1\n"),
        (b"\n--- ", b"\n---  "),
        (b"\n--- ", b"\n-- "),
    ],
)
def test_another_version_or_end_of_a_header_is_refused(old: bytes, new: bytes) -> None:
    right = age_by_hand.header([age_by_hand.stanza(OTHER)])
    assert header_length(right + b"what follows") == len(right)
    assert old in right
    with pytest.raises(UnfitEnvelope):
        header_length(right.replace(old, new))


def test_a_header_may_be_greased_and_have_eight_recipients() -> None:
    right = [age_by_hand.stanza(OTHER, seed) for seed in range(1, 9)]
    for grease in (GREASE + b"\n", GREASE + b"AAAA\n", GREASE + b"A" * 64 + b"\n\n", b"-> -grease\nAA\n"):
        whole = age_by_hand.header([grease, *right])
        assert header_length(whole) == len(whole)


def test_a_header_without_an_end_is_refused_at_every_length() -> None:
    whole = age_by_hand.header([age_by_hand.stanza(OTHER), GREASE + b"AAAA\n"])
    for length in range(len(whole)):
        with pytest.raises(UnfitEnvelope):
            header_length(whole[:length])


def test_a_header_is_looked_for_in_its_first_4096_bytes_only() -> None:
    grease = [GREASE + (b"A" * 64 + b"\n") * lines + b"\n" for lines in (50, 70)]
    fits, does_not = (age_by_hand.header([age_by_hand.stanza(OTHER), one]) for one in grease)
    assert len(fits) < LONGEST_HEADER < len(does_not)
    assert header_length(fits) == len(fits)
    with pytest.raises(UnfitEnvelope):
        header_length(does_not)


def test_an_envelope_in_letters_is_refused(tmp_path: Path) -> None:
    def change(forgery: Forgery) -> None:
        lines = base64.encodebytes(forgery.sealed())
        begin, end = b"-----BEGIN AGE ENCRYPTED FILE-----\n", b"-----END AGE ENCRYPTED FILE-----\n"
        forgery.payload = begin + lines + end

    assert refused(change, tmp_path) == "file_damaged"


def test_a_wrong_sum_over_the_header_is_refused(tmp_path: Path) -> None:
    def change(forgery: Forgery) -> None:
        sealed = forgery.sealed()
        at = sealed.index(b"\n--- ") + 10
        forgery.payload = sealed[:at] + (b"A" if sealed[at : at + 1] != b"A" else b"B") + sealed[at + 1 :]

    assert refused(change, tmp_path) == "file_damaged"


@pytest.mark.parametrize("cut", [1, 16, 17, 2000, 20_000])
def test_a_payload_that_its_sender_cut_off_is_refused(cut: int, tmp_path: Path) -> None:
    def change(forgery: Forgery) -> None:
        forgery.payload = forgery.sealed()[:-cut]

    assert refused(change, tmp_path) == "file_damaged"


def test_bytes_after_the_last_chunk_are_refused(tmp_path: Path) -> None:
    def change(forgery: Forgery) -> None:
        forgery.payload = forgery.sealed() + b"x"

    assert refused(change, tmp_path) == "file_damaged"


def test_a_payload_for_somebody_else_stays_locked(tmp_path: Path) -> None:
    def change(forgery: Forgery) -> None:
        forgery.stanzas = [age_by_hand.stanza(OTHER)]

    assert refused(change, tmp_path) == "payload_locked"


def test_the_payload_of_another_file_is_refused(tmp_path: Path) -> None:
    first, second = parcel(), parcel()
    second.sender, second.receiver, second.number = first.sender, first.receiver, 2
    mine, other = Forgery(first), Forgery(second)
    assert attempt(mine.whole(), first, tmp_path) == ""
    assert attempt(other.whole(), first, tmp_path) == ""
    mine.payload = other.sealed()
    assert attempt(mine.whole(), first, tmp_path) == "file_damaged"


def test_a_payload_that_was_exchanged_after_it_was_checked_is_refused(tmp_path: Path) -> None:
    """It opens with the same key and holds the same, and still is not what the sender signed."""
    forgery, path = Forgery(), tmp_path / "brev.assess"
    whole, checked = forgery.whole(), forgery.sealed()
    other = age_by_hand.encrypted(forgery.tar(), [age_by_hand.stanza(forgery.sent.receiver.age[0], 8)])
    assert len(other) == len(checked)
    path.write_bytes(whole)

    def exchange(what: str, done: int, total: int) -> None:
        if (what, done) == ("checking", total):
            path.write_bytes(whole.replace(checked, other))

    def told(what: str, done: int, total: int) -> None:
        assert done <= total

    keys = (forgery.sent.sender.public, [forgery.sent.receiver.age[1]])
    with FILES.open(path, *keys, told) as file:
        assert list(file.pieces()) == forgery.sent.pieces
    with FILES.open(path, *keys, exchange) as file, pytest.raises(ExchangeProblem, match="file_damaged"):
        list(file.pieces())


def test_a_former_key_of_the_receiver_opens_it_too(tmp_path: Path) -> None:
    sent = parcel()
    sent.write(tmp_path / "brev.assess")
    newer = X25519Keys().new_identity()[1]
    files = LocalExchangeFiles(AgeEnvelopes())
    with files.open(tmp_path / "brev.assess", sent.sender.public, [newer, sent.receiver.age[1]]) as file:
        assert list(file.pieces()) == sent.pieces
