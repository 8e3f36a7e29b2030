"""The outside of a file: a ZIP with one byte or one member that should not be there is refused."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from assessor_app.exchange import frames
from assessor_app.services.exchange_ports import ExchangeProblem
from tests.exchange.forging import Forgery, attempt, framed
from tests.exchange.senders import FILES, Parcel, parcel

Build = Callable[[tuple[bytes, bytes, bytes]], bytes]
HEADER, SIGNATURE, PAYLOAD = frames.NAMES
UNRECOGNISED = "not_an_exchange_file"


@pytest.fixture
def sent() -> Parcel:
    return parcel()


def zipped(*members: tuple[str, bytes], packed: bool = False) -> bytes:
    """A ZIP of any members, otherwise as ours are."""
    local, central = b"", b""
    for name, content in members:
        stored, method = (zlib.compress(content, wbits=-15), 8) if packed else (content, 0)
        sizes = struct.pack("<3I", zlib.crc32(content), len(stored), len(content))
        common = struct.pack("<5H", 20, 0, method, 0, 33) + sizes
        place = struct.pack("<2I", 0, len(local))
        central += b"PK\1\2" + struct.pack("<H", 20) + common
        central += struct.pack("<5H", len(name), 0, 0, 0, 0) + place + name.encode()
        local += b"PK\3\4" + common + struct.pack("<2H", len(name), 0) + name.encode() + stored
    count = len(members)
    end = struct.pack("<4H2IH", 0, 0, count, count, len(central), len(local), 0)
    return local + central + b"PK\5\6" + end


def all_of(contents: tuple[bytes, bytes, bytes]) -> list[tuple[str, bytes]]:
    return list(zip(frames.NAMES, contents, strict=True))


def with_comment(whole: bytes) -> bytes:
    return whole[:-2] + struct.pack("<H", 5) + b"hello"


def member_comment(contents: tuple[bytes, bytes, bytes]) -> bytes:
    kept = io.BytesIO(framed(contents))
    with zipfile.ZipFile(kept, "a") as file:
        file.infolist()[0].comment = b"hello"
        file.comment = b"!"
    return kept.getvalue()


def data_descriptors(contents: tuple[bytes, bytes, bytes]) -> bytes:
    """What a program writes that cannot go back: lengths after the members."""

    class OneWay(io.RawIOBase):
        def __init__(self) -> None:
            self.kept = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: object) -> int:
            self.kept += memoryview(data)  # type: ignore[call-overload]
            return len(memoryview(data))  # type: ignore[call-overload]

    out = OneWay()
    with zipfile.ZipFile(out, "w") as file:  # type: ignore[call-overload]
        for name, content in zip(frames.NAMES, contents, strict=True):
            file.writestr(zipfile.ZipInfo(name), content)
    return bytes(out.kept)


def with_extra(contents: tuple[bytes, bytes, bytes]) -> bytes:
    info = zipfile.ZipInfo(HEADER)
    info.extra = b"\x99\x99\x04\x00abcd"
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as file:
        file.writestr(info, contents[0])
        file.writestr(zipfile.ZipInfo(SIGNATURE), contents[1])
        file.writestr(zipfile.ZipInfo(PAYLOAD), contents[2])
    return kept.getvalue()


def flagged(contents: tuple[bytes, bytes, bytes]) -> bytes:
    """The bit that says: encrypted."""
    whole = bytearray(framed(contents))
    whole[6] |= 1
    return bytes(whole)


def overlapping(contents: tuple[bytes, bytes, bytes]) -> bytes:
    """A directory in which the signature lies where the header does."""
    whole = bytearray(framed(contents))
    first = whole.index(b"PK\1\2")
    second = whole.index(b"PK\1\2", first + 4)
    whole[second + 42 : second + 46] = whole[first + 42 : first + 46]
    return bytes(whole)


def gapped(contents: tuple[bytes, bytes, bytes]) -> bytes:
    whole = framed(contents)
    at = whole.index(b"PK\3\4", 4)
    return whole[:at] + b"\0" + whole[at:]


def other_size_in_directory(contents: tuple[bytes, bytes, bytes]) -> bytes:
    whole = bytearray(framed(contents))
    at = whole.rindex(b"PK\1\2")
    whole[at + 24 : at + 28] = struct.pack("<I", len(contents[2]) - 1)
    return bytes(whole)


def as_zip64(contents: tuple[bytes, bytes, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as file:
        for name, content in zip(frames.NAMES, contents, strict=True):
            with file.open(zipfile.ZipInfo(name), "w", force_zip64=True) as member:
                member.write(content)
    return kept.getvalue()


def huge(contents: tuple[bytes, bytes, bytes]) -> bytes:
    """A payload that says it is as long as a ZIP can say."""
    whole = bytearray(framed(contents))
    at = whole.index(PAYLOAD.encode()) - 30
    whole[at + 18 : at + 26] = struct.pack("<2I", 0xFFFFFFFF, 0xFFFFFFFF)
    return bytes(whole)


def huge_header(contents: tuple[bytes, bytes, bytes]) -> bytes:
    return framed((contents[0] + b" " * 70_000, *contents[1:]))


def packed_payload(contents: tuple[bytes, bytes, bytes]) -> bytes:
    """All as it was, but the payload is said to be compressed."""
    whole = bytearray(framed(contents))
    local = whole.index(PAYLOAD.encode()) - 30
    central = whole.rindex(b"PK\1\2")
    whole[local + 8] = whole[central + 10] = 8
    return bytes(whole)


def other_sum(contents: tuple[bytes, bytes, bytes]) -> bytes:
    """A payload whose CRC is wrong in both places; all signatures are right."""
    right, wrong = zlib.crc32(contents[2]), zlib.crc32(contents[2]) ^ 1
    whole = framed(contents)
    assert whole.count(right.to_bytes(4, "little")) == 2
    return whole.replace(right.to_bytes(4, "little"), wrong.to_bytes(4, "little"))


def renamed(old: str, new: str) -> Build:
    return lambda contents: framed(contents).replace(old.encode(), new.encode())


CASES: dict[str, tuple[Build, str]] = {
    "a byte before": (lambda c: b"\0" + framed(c), UNRECOGNISED),
    "another ZIP before": (lambda c: zipped(("a", b"a")) + framed(c), UNRECOGNISED),
    "a byte after": (lambda c: framed(c) + b"\0", "file_damaged"),
    "the file twice": (lambda c: framed(c) * 2, "file_damaged"),
    "a comment": (lambda c: with_comment(framed(c)), "file_damaged"),
    "a comment in the directory": (member_comment, "file_damaged"),
    "lengths after the members": (data_descriptors, UNRECOGNISED),
    "an extra field": (with_extra, UNRECOGNISED),
    "said to be encrypted": (flagged, UNRECOGNISED),
    "members that overlap": (overlapping, "file_damaged"),
    "a gap": (gapped, "file_damaged"),
    "two lengths of one member": (other_size_in_directory, "file_damaged"),
    "ZIP64": (as_zip64, UNRECOGNISED),
    "a wrong sum": (other_sum, "file_damaged"),
    "a length beyond the limit": (huge, "file_damaged"),
    "a header beyond the limit": (huge_header, UNRECOGNISED),
    "compressed": (
        lambda c: zipped(*all_of(c), packed=True),
        UNRECOGNISED,
    ),
    "in another order": (
        lambda c: zipped((HEADER, c[0]), (PAYLOAD, c[2]), (SIGNATURE, c[1])),
        "file_damaged",
    ),
    "the payload first": (
        lambda c: zipped((PAYLOAD, c[2]), (HEADER, c[0]), (SIGNATURE, c[1])),
        UNRECOGNISED,
    ),
    "one member more": (
        lambda c: zipped(*all_of(c), ("more", b"")),
        "file_damaged",
    ),
    "no payload": (lambda c: zipped((HEADER, c[0]), (SIGNATURE, c[1])), "file_damaged"),
    "a member twice": (
        lambda c: zipped(*all_of(c), (PAYLOAD, c[2])),
        "file_damaged",
    ),
    "another header after ours": (
        lambda c: zipped((HEADER, c[0]), (HEADER, c[0]), *all_of(c)[1:]),
        "file_damaged",
    ),
    "deflated payload only": (packed_payload, "file_damaged"),
    "a name that leads out": (renamed("header.sig", "../../.ssh"), "file_damaged"),
    "a name from the root": (renamed("payload.age", "/tmp/pl.age"), "file_damaged"),
    "a signature that is too long": (lambda c: framed((c[0], c[1] + b"\0", c[2])), "file_damaged"),
    "a signature that is too short": (lambda c: framed((c[0], c[1][:-1], c[2])), "file_damaged"),
    "an empty file": (lambda c: b"", UNRECOGNISED),
    "another ZIP": (lambda c: zipped(("word/document.xml", b"<a/>")), UNRECOGNISED),
}


@pytest.mark.parametrize("case", CASES)
def test_a_frame_that_is_not_to_the_letter_is_refused(case: str, sent: Parcel, tmp_path: Path) -> None:
    contents = Forgery(sent).contents()
    build, expected = CASES[case]
    assert attempt(framed(contents), sent, tmp_path) == ""
    assert zipped(*all_of(contents)) == framed(contents)
    changed = build(contents)
    assert changed != framed(contents)
    assert attempt(changed, sent, tmp_path) == expected


def test_a_file_that_was_cut_off_anywhere_is_refused(sent: Parcel, tmp_path: Path) -> None:
    whole = Forgery(sent).whole()
    assert attempt(whole, sent, tmp_path) == ""
    lengths = {*range(200), *range(200, len(whole), 499), *range(len(whole) - 250, len(whole))}
    assert {attempt(whole[:length], sent, tmp_path) for length in lengths} == {UNRECOGNISED, "file_damaged"}


def test_one_flipped_bit_in_any_region_is_refused(sent: Parcel, tmp_path: Path) -> None:
    whole = Forgery(sent).whole()
    front = frames.front_length(len(Forgery(sent).contents()[0]))
    places = {*range(front + 200), *range(front, len(whole), 997), *range(len(whole) - 260, len(whole))}
    assert attempt(whole, sent, tmp_path) == ""
    for at in sorted(places):
        flipped = bytearray(whole)
        flipped[at] ^= 1 << at % 8
        code = attempt(bytes(flipped), sent, tmp_path)
        assert code in {UNRECOGNISED, "file_from_the_future", "file_damaged"}, (at, code)


@pytest.mark.parametrize("where", [0, 1, 2])
def test_a_flipped_bit_whose_sum_was_mended_is_refused(where: int, sent: Parcel, tmp_path: Path) -> None:
    contents = list(Forgery(sent).contents())
    spoilt = bytearray(contents[where])
    at = spoilt.index(b"Kontoret") if where == 0 else len(spoilt) // 2
    spoilt[at] ^= 1
    contents[where] = bytes(spoilt)
    assert zlib.crc32(framed(contents)) != zlib.crc32(framed(Forgery(sent).contents()))
    expected = "file_damaged" if where == 2 else "signature_wrong"
    assert attempt(framed(contents), sent, tmp_path) == expected


def test_a_damaged_file_says_which_one_to_ask_for(tmp_path: Path) -> None:
    sent = parcel()
    sent.number = 41
    path = tmp_path / "brev.assess"
    sent.write(path)
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(ExchangeProblem) as refused, FILES.open(path, sent.sender.public, []):
        pass
    assert refused.value.details == {"sender": "Kontoret", "number": 41}
