"""What is fuzzed: each takes bytes and ends, or raises what it says it raises; anything else is a find."""

import io
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

import base45

from assessor_app.credentials.reading import OfflineCredentialReader
from assessor_app.credentials.seals import PREFIX
from assessor_app.documents.rosters import FileRosterReader
from assessor_app.domain.errors import Refused
from assessor_app.exchange import frames, headers, small_files
from assessor_app.exchange.canonical import NotCanonical
from assessor_app.exchange.chains import BrokenChain
from assessor_app.exchange.reading import Damaged, ExchangeFile
from assessor_app.exchange.tars import END, UnfitTar, tar_member
from assessor_app.security.age_files import LONGEST_HEADER, AgeEnvelopes, header_length
from assessor_app.services.entry_lines import UnfitLine, line_of, piece_of
from assessor_app.services.envelope_ports import Readable, UnfitEnvelope, Writable
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.services.roster_reading import mark_doubles_within, read_rows, table_of
from tests.exchange.senders import parcel

BETWEEN: Final = b"\0%%\0"
_HERE: Final = Path(__file__)
_HEADER: Final = parcel().header
_TODAY: Final = date(2026, 5, 28)


class Believing(AgeEnvelopes):
    """Takes every signature for right, so that what stands behind one is reached."""

    def verify(self, public_key: str, message: bytes, signature: bytes) -> bool:
        return len(signature) == 64

    def decrypt(self, source: Readable, target: Writable, identities: Sequence[str]) -> None:
        raise AssertionError("nothing is decrypted here")


class Plain:
    """A stream that was decrypted already."""

    def __init__(self, content: bytes) -> None:
        self._file = io.BytesIO(content)
        self._size = len(content)

    def take(self, size: int) -> bytes:
        if size > self._size - self._file.tell():
            raise EOFError
        return self._file.read(size)

    def at_end(self) -> bool:
        return self._file.tell() == self._size

    def require_same(self) -> None:
        """It cannot change."""


def outside(data: bytes) -> None:
    """The frame and the header of a file."""
    file = io.BytesIO(data)
    with suppress(frames.UnfitFrame, NotCanonical):
        content = frames.read_first(file)
        header(content)
        frames.read_frame(file)


def header(data: bytes) -> None:
    """The plain header."""
    headers.claimed_version(data)
    with suppress(NotCanonical):
        assert headers.header_bytes(headers.read_header(data)) == data


def envelope(data: bytes) -> None:
    """The header of age."""
    with suppress(UnfitEnvelope):
        length = header_length(data[:LONGEST_HEADER])
        assert data[:length].startswith(b"age-encryption.org/v1\n-> ")
        assert data[:length].endswith(b"\n")
        assert b"\n-> X25519 " in data[:length]


def inside(data: bytes) -> None:
    """The stream inside: tar, manifest, heads, lines."""
    plain = Plain(data)
    file = ExchangeFile(_HERE, _HEADER, "", plain, plain, None)
    try:
        with suppress(UnfitTar, NotCanonical, BrokenChain, Damaged):
            file.begin(Believing(), "")
            for digest, content in [*file.checklists(), *file.attachments()]:
                assert len(digest) == 64
                assert isinstance(content, bytes)
            entries = sum(hasattr(piece, "header") for piece in file.pieces())
            assert entries == file.manifest.entries
    except ExchangeProblem as problem:
        _require(problem, "file_damaged")


def contents(data: bytes) -> None:
    """The same without the sums of tar, which a fuzzer does not guess: manifest, heads, parts of entries."""
    manifest, heads, *parts = [*data.split(BETWEEN), b""]
    members = [("manifest.json", manifest), ("manifest.sig", bytes(64)), ("heads.jsonl", heads)]
    members += [(f"entries/{number:06d}.jsonl", part) for number, part in enumerate(parts[:-1], 1)]
    inside(b"".join(b"".join(tar_member(*member)) for member in members) + END)


def line(data: bytes) -> None:
    """One line of the entries."""
    with suppress(UnfitLine):
        assert line_of(piece_of(data)) == data


def receipt(data: bytes) -> None:
    """A receipt."""
    try:
        assert small_files.receipt_of(Believing(), data, _any_key).created_at >= 0
    except ExchangeProblem as problem:
        _require(problem, "receipt_unfit", "file_from_the_future")


def card(data: bytes) -> None:
    """A pairing file."""
    try:
        assert small_files.card_in(Believing(), data).recipient.startswith("age1")
    except ExchangeProblem as problem:
        _require(problem, "pairing_unfit", "file_from_the_future")


def roster(data: bytes) -> None:
    """A list of people: a workbook or text, its heading, its columns, its rows."""
    with suppress(Refused):
        for sheet in FileRosterReader().book_of(data, "lista.xlsx").sheets:
            with suppress(Refused):
                table = table_of(sheet)
                rows = list(read_rows(table, table.suggested, _TODAY))
                mark_doubles_within(rows)
                assert len(rows) == len(table.lines) > 0


def credential(data: bytes) -> None:
    """A credential, an endorsement or a list of what was revoked, whose signatures are taken for right."""
    reader = OfflineCredentialReader(_believing)
    found = (reader.credential(data), reader.status_list(data), reader.endorsement(data))
    assert sum(one is not None for one in found) <= 1
    seen = found[0]
    if seen is not None:
        assert seen.valid is not bool(seen.problem)
        assert not seen.valid or len(seen.issuer_key) == 32


def seal(data: bytes) -> None:
    """The message in a seal, whose signature is taken for right."""
    text = PREFIX + base45.b45encode(data).decode("ascii")
    seen = OfflineCredentialReader(_believing).seal(text)
    if seen is not None:
        assert len(seen.issuer_key) == 32
        assert seen.claims.number
        assert seen.claims.issued_on is not None


def _believing(_key: bytes, _message: bytes, signature: bytes) -> bool:
    return len(signature) == 64


def _any_key(_device: UUID) -> str:
    return "00" * 32


def _require(problem: ExchangeProblem, *codes: str) -> None:
    if problem.code not in codes:
        raise problem


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    one.__name__: one
    for one in (outside, header, envelope, inside, contents, line, receipt, card, roster, credential, seal)
}
