"""What is inside: tar, manifest, heads, lines. All signatures are right; the sender itself is hostile."""

import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assessor_app.domain.journal import WithheldRun
from assessor_app.exchange import manifests
from assessor_app.exchange.tars import BLOCK, END, TarReader, UnfitTar, tar_header, tar_member
from assessor_app.security.keys import DeviceKey
from assessor_app.services.entry_lines import line_of
from tests.exchange.forging import Change, Forgery, attempt, refused
from tests.exchange.senders import Parcel, parcel, with_run

ENTRIES = "entries/000001.jsonl"


# ---- tar -------------------------------------------------------------------------------------------------


def tar_of(members: list[tuple[str, bytes]], change: Callable[[tarfile.TarInfo], object], name: str) -> bytes:
    """The stream as Python's own module writes it, one member changed."""
    kept = io.BytesIO()
    with tarfile.open(fileobj=kept, mode="w", format=tarfile.USTAR_FORMAT) as file:
        for one, content in members:
            info = tarfile.TarInfo(one)
            info.size = len(content)
            if one == name:
                change(info)
            file.addfile(info, io.BytesIO(content) if info.isreg() else None)
    return kept.getvalue()


def raw_header(
    name: str, size: int, kind: bytes, link: bytes = b"", size_field: bytes | None = None
) -> bytes:
    """A header of ours with another kind or length, its sum right."""
    block = bytearray(tar_header(name, size))
    block[156:157] = kind
    block[157 : 157 + len(link)] = link
    if size_field is not None:
        block[124:136] = size_field
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def before_entries(extra: bytes) -> Change:
    """Put something into the stream just before the entries."""

    def change(forgery: Forgery) -> None:
        plain = forgery.tar()
        at = plain.index(ENTRIES.encode())
        forgery.plain = plain[:at] + extra + plain[at:]

    return change


def with_header(make: Callable[[bytes], bytes]) -> Change:
    """Replace the header of the entries."""

    def change(forgery: Forgery) -> None:
        old = tar_header(ENTRIES, len(forgery.member(ENTRIES)))
        plain, new = forgery.tar(), make(old)
        assert old in plain
        assert new != old
        forgery.plain = plain.replace(old, new)

    return change


def renamed(name: str) -> Change:
    def change(forgery: Forgery) -> None:
        forgery.members = [(name if one == ENTRIES else one, content) for one, content in forgery.members]

    return change


def summed(block: bytes) -> bytes:
    """A header with its sum made right again."""
    changed = bytearray(block)
    changed[148:156] = b" " * 8
    changed[148:156] = b"%06o\0 " % sum(changed)
    return bytes(changed)


def field_of(at: int, value: bytes) -> Change:
    return with_header(lambda old: summed(old[:at] + value + old[at + len(value) :]))


def pax(records: bytes) -> bytes:
    return raw_header("PaxHeaders/x", len(records), b"x") + records.ljust(512, b"\0")


def reordered(forgery: Forgery) -> None:
    forgery.members[2], forgery.members[3] = forgery.members[3], forgery.members[2]


def doubled(name: str) -> Change:
    def change(forgery: Forgery) -> None:
        at = [one for one, _ in forgery.members].index(name)
        forgery.members.insert(at, forgery.members[at])

    return change


def dropped(name: str) -> Change:
    def change(forgery: Forgery) -> None:
        forgery.members = [member for member in forgery.members if member[0] != name]

    return change


def added(name: str, content: bytes = b"") -> Change:
    return lambda forgery: forgery.members.append((name, content))


def ended(end: bytes) -> Change:
    def change(forgery: Forgery) -> None:
        forgery.end = end

    return change


def dirty_padding(forgery: Forgery) -> None:
    plain = bytearray(forgery.tar())
    plain[-len(END) - 1] = 7
    forgery.plain = bytes(plain)


def gnu_stream(forgery: Forgery) -> None:
    kept = io.BytesIO()
    with tarfile.open(fileobj=kept, mode="w", format=tarfile.GNU_FORMAT) as file:
        for name, content in forgery.members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            file.addfile(info, io.BytesIO(content))
    forgery.plain = kept.getvalue()


TARS: dict[str, Change] = {
    "members in another order": reordered,
    "a member twice": doubled(ENTRIES),
    "the manifest twice": doubled("manifest.json"),
    "no manifest": dropped("manifest.json"),
    "no signature of the manifest": dropped("manifest.sig"),
    "no heads": dropped("heads.jsonl"),
    "no entries": dropped(ENTRIES),
    "a member more": added("entries/000002.jsonl"),
    "a member of another kind": added("notes.txt", b"hello"),
    "a part left out": renamed("entries/000002.jsonl"),
    "a path that leads out": renamed("../../entries/000001.jsonl"),
    "a path from the root": renamed("/entries/000001.jsonl"),
    "a path with a dot": renamed("./entries/000001.jsonl"),
    "a symbolic link": before_entries(raw_header("entries/x", 0, b"2", b"/etc/passwd")),
    "a hard link": before_entries(raw_header("entries/x", 0, b"1", b"manifest.json")),
    "a device": before_entries(raw_header("entries/x", 0, b"3")),
    "a pipe": before_entries(raw_header("entries/x", 0, b"6")),
    "a folder": before_entries(raw_header("entries", 0, b"5")),
    "a pax header": before_entries(pax(b"11 size=999\n")),
    "a pax header that renames": before_entries(pax(b"30 path=../../../etc/cron.d/x\n")),
    "a global pax header": before_entries(raw_header("pax_global_header", 0, b"g")),
    "a long name of GNU": before_entries(
        raw_header("././@LongLink", 8, b"L") + b"entries\0".ljust(512, b"\0")
    ),
    "a sparse file": with_header(lambda old: raw_header(ENTRIES, 5, b"S")),
    "a contiguous file": with_header(lambda old: summed(old[:156] + b"7" + old[157:])),
    "the old kind of file": with_header(lambda old: summed(old[:156] + b"\0" + old[157:])),
    "the entries as a link": with_header(lambda old: raw_header(ENTRIES, 0, b"2", b"manifest.json")),
    "a length in base 256": with_header(
        lambda old: raw_header(ENTRIES, 0, b"0", size_field=b"\x80" + bytes(7) + b"\xff" * 4)
    ),
    "a negative length": with_header(lambda old: raw_header(ENTRIES, 0, b"0", size_field=b"\xff" * 12)),
    "a huge length": with_header(lambda old: raw_header(ENTRIES, 0, b"0", size_field=b"77777777777\0")),
    "a length with a sign": with_header(
        lambda old: raw_header(ENTRIES, 0, b"0", size_field=b"+0000000100\0")
    ),
    "an owner": field_of(108, b"0001750\0"),
    "a name of an owner": field_of(265, b"root"),
    "a time": field_of(136, b"14700000000\0"),
    "the bits of a program": field_of(100, b"0004755\0"),
    "a prefix": field_of(345, b"../.."),
    "another magic": field_of(257, b"ustar  \0"),
    "rubbish after the header": field_of(510, b"x"),
    "rubbish after the name": field_of(90, b"x"),
    "a wrong sum": with_header(lambda old: old[:148] + b"000000\0 " + old[156:]),
    "no end": ended(b""),
    "half an end": ended(bytes(512)),
    "blanks after the end": ended(END + bytes(512)),
    "blanks to a whole record": ended(END + bytes(8192)),
    "something after the end": ended(END + b"hello"),
    "a second archive": ended(END + b"".join(tar_member("x", b"y")) + END),
    "something between an end and another": ended(bytes(512) + b"x" * 512),
    "rubbish after a file": dirty_padding,
    "the GNU format": gnu_stream,
    "an empty stream": lambda forgery: setattr(forgery, "plain", b""),
}


@pytest.mark.parametrize("case", TARS)
def test_a_stream_that_is_not_to_the_letter_is_refused(case: str, tmp_path: Path) -> None:
    assert refused(TARS[case], tmp_path) == "file_damaged"


@pytest.mark.parametrize("length", [0, 1, 511, 512, 513, 1500, 5000, 9000])
def test_a_stream_that_was_cut_off_before_it_was_sealed_is_refused(length: int, tmp_path: Path) -> None:
    def change(forgery: Forgery) -> None:
        forgery.plain = forgery.tar()[:length]

    assert refused(change, tmp_path) == "file_damaged"


# ---- manifest and heads ----------------------------------------------------------------------------------


def swapped(old: bytes, new: bytes) -> Change:
    return lambda forgery: forgery.swap(old, new)


def of_the_header(change: Callable[[Parcel], object]) -> Change:
    """A manifest that is right for another file of the same sender."""

    def replace_manifest(forgery: Forgery) -> None:
        other = parcel()
        other.sender, other.receiver, other.chains = (
            forgery.sent.sender,
            forgery.sent.receiver,
            forgery.sent.chains,
        )
        change(other)
        forgery.sign_manifest(manifests.manifest_bytes(other.header, other.manifest))

    return replace_manifest


def other_signature(forgery: Forgery) -> None:
    content = forgery.member("manifest.json")
    forgery.put("manifest.sig", DeviceKey.generate().sign(manifests.PREFIX + content))


def signed_as_header(forgery: Forgery) -> None:
    content = forgery.member("manifest.json")
    forgery.put("manifest.sig", forgery.sent.sender.key.sign(b"assessor exchange header 1\0" + content))


def sorted_differently(forgery: Forgery) -> None:
    told = json.loads(forgery.member("manifest.json"))
    backwards = dict(reversed(told.items()))
    forgery.sign_manifest(json.dumps(backwards, separators=(",", ":"), ensure_ascii=False).encode())


def checklist_twice(forgery: Forgery) -> None:
    (digest,) = forgery.sent.manifest.checklists
    forgery.swap(f'"checklists":["{digest}"]'.encode(), f'"checklists":["{digest}","{digest}"]'.encode())


def heads(edit: Callable[[list[bytes]], list[bytes]], ending: bytes = b"\n") -> Change:
    """Other lines of heads."""

    def change(forgery: Forgery) -> None:
        lines = edit(forgery.member("heads.jsonl").splitlines())
        forgery.put("heads.jsonl", b"".join(line + ending for line in lines))

    return change


MANIFESTS: dict[str, Change] = {
    "the number of another file": of_the_header(lambda other: setattr(other, "number", 2)),
    "a previous file of another": of_the_header(lambda other: setattr(other, "previous", "a" * 64)),
    "another receiver": of_the_header(lambda other: setattr(other, "receiver", parcel().sender)),
    "another sender": of_the_header(lambda other: setattr(other, "sender", parcel().receiver)),
    "signed by another": other_signature,
    "signed as a header": signed_as_header,
    "one entry too many": swapped(b'"entries":14', b'"entries":15'),
    "one entry too few": swapped(b'"entries":14', b'"entries":13'),
    "entries without end": swapped(b'"entries":14', b'"entries":' + b"9" * 5000),
    "NaN": swapped(b'"entries":14', b'"entries":NaN'),
    "a doubled name": swapped(b'"entries":14', b'"entries":14,"entries":14'),
    "an unknown name": swapped(b'"entries":14', b'"entries":14,"odd":1'),
    "a blank": swapped(b'"entries":14', b'"entries": 14'),
    "deep nesting": swapped(b'"entries":14', b'"entries":' + b"[" * 100_000 + b"]" * 100_000),
    "invalid UTF-8": swapped(b'"place_kind":"centre"', b'"place_kind":"\xffentre"'),
    "another order of names": sorted_differently,
    "a part that ends before it begins": swapped(b'"first":1,"last":5', b'"first":6,"last":5'),
    "a part that begins at nought": swapped(b'"first":1,"last":5', b'"first":0,"last":5'),
    "a part that begins later": swapped(b'"first":1,"last":5', b'"first":2,"last":5'),
    "a part that goes on": swapped(b'"first":1,"last":5', b'"first":1,"last":6'),
    "a checklist twice": checklist_twice,
    "a digest that is a path": swapped(b'"checklists":["', b'"checklists":["../../'),
    "a scope that is a text": swapped(b'"scope":"' + b"5" * 64, b'"scope":"' + "åäö".encode()),
    "a name of many lines": swapped(b'"code":"7K3QF"', b'"code":"7K\\n3QF"'),
    "a recipient that is none": swapped(b'"recipient":"age1', b'"recipient":"agE1'),
    "no signed head": heads(lambda lines: lines[:1]),
    "no heads": heads(lambda lines: []),
    "a head of an earlier end": heads(
        lambda lines: [line.replace(b'"seq":12', b'"seq":11') for line in lines]
    ),
    "a head with another digest": heads(
        lambda lines: [b'{"chain":"' + b"A" * 43 + b"=" + line[54:] for line in lines]
    ),
    "a head twice": heads(lambda lines: [*lines, lines[0]]),
    "a head with a blank": heads(lambda lines: [line.replace(b":", b": ", 1) for line in lines]),
    "a head with more": heads(lambda lines: [line[:-1] + b',"x":1}' for line in lines]),
    "something after the last line of heads": lambda forgery: forgery.put(
        "heads.jsonl", forgery.member("heads.jsonl") + b"{"
    ),
    "heads on lines of Windows": heads(lambda lines: lines, ending=b"\r\n"),
    "an empty line among heads": heads(lambda lines: [lines[0], b"", *lines[1:]]),
}


@pytest.mark.parametrize("case", MANIFESTS)
def test_a_manifest_or_head_that_does_not_fit_is_refused(case: str, tmp_path: Path) -> None:
    assert refused(MANIFESTS[case], tmp_path) == "file_damaged"


# ---- checklists, attachments, entries --------------------------------------------------------------------


def lines(edit: Callable[[list[bytes]], list[bytes]]) -> Change:
    def change(forgery: Forgery) -> None:
        old = forgery.member(ENTRIES).splitlines()
        new = edit(list(old))
        assert new != old
        forgery.put(ENTRIES, b"".join(line + b"\n" for line in new))

    return change


def run_line(parcel_: Parcel, first: int, last: int) -> bytes:
    return line_of(WithheldRun(parcel_.sender.party.device, first, last, bytes(32)))


def overlong_run(forgery: Forgery) -> None:
    old = forgery.member(ENTRIES).splitlines()
    forgery.put(ENTRIES, b"\n".join([*old[:-6], run_line(forgery.sent, 12, 900), b""]))


def other_end(forgery: Forgery) -> None:
    """The last line of a chain has another digest than was signed."""
    old = forgery.member(ENTRIES).splitlines()
    told = json.loads(old[-1])
    new = old[-1].replace(told["chain"].encode(), b"A" * 43 + b"=")
    forgery.put(ENTRIES, b"\n".join([*old[:-1], new, b""]))


def content_changed(index: int) -> Change:
    def change(forgery: Forgery) -> None:
        name, content = forgery.members[index]
        assert "/" in name
        forgery.members[index] = (name, content + b"x")

    return change


def too_long_line(forgery: Forgery) -> None:
    old = forgery.member(ENTRIES)
    forgery.put(ENTRIES, old.replace(b'"facts":"{', b'"facts":"{' + b" " * 8_400_000, 1))


CONTENTS: dict[str, Change] = {
    "another checklist than its name says": content_changed(3),
    "another picture than its name says": content_changed(4),
    "a missing picture": lambda forgery: forgery.members.pop(4),
    "an entry left out": lines(lambda old: old[:2] + old[3:]),
    "the first entry left out": lines(lambda old: old[1:]),
    "the last entry left out": lines(lambda old: old[:-1]),
    "a withheld run left out": lines(lambda old: old[:3] + old[4:]),
    "an entry twice": lines(lambda old: [old[0], *old]),
    "entries in another order": lines(lambda old: [old[1], old[0], *old[2:]]),
    "chains in another order": lines(lambda old: old[-5:] + old[:-5]),
    "an entry after the end": lines(lambda old: [*old, old[-1]]),
    "an entry of a device that is not named": lines(
        lambda old: [old[0].replace(b"000000000001", b"000000000009"), *old[1:]]
    ),
    "a run that goes on past the end": overlong_run,
    "another digest at the end": other_end,
    "an empty line": lines(lambda old: [old[0], b"", *old[1:]]),
    "a line with a blank": lines(lambda old: [old[0].replace(b",", b", ", 1), *old[1:]]),
    "a line with a doubled name": lines(lambda old: [old[0][:-1] + b',"wall":1}', *old[1:]]),
    "a line with an unknown name": lines(lambda old: [old[0][:-1] + b',"x":1}', *old[1:]]),
    "a line with NaN": lines(lambda old: [old[0].replace(b'"seq":1', b'"seq":NaN'), *old[1:]]),
    "a line that nests": lines(
        lambda old: [old[0].replace(b'"seq":1', b'"seq":' + b"[" * 50_000 + b"]" * 50_000), *old[1:]]
    ),
    "a line with invalid UTF-8": lines(lambda old: [old[0].replace(b"shown", b"sh\xffwn"), *old[1:]]),
    "a line with half a surrogate": lines(lambda old: [old[0].replace(b"shown", b"\\ud800"), *old[1:]]),
    "a line that is a list": lines(lambda old: [b"[]", *old[1:]]),
    "lines of Windows": lines(lambda old: [line + b"\r" for line in old]),
    "no line feed at the end": lambda forgery: forgery.put(ENTRIES, forgery.member(ENTRIES)[:-1]),
    "an empty part": lambda forgery: forgery.put(ENTRIES, b""),
    "a line beyond the limit": too_long_line,
}


@pytest.mark.parametrize("case", CONTENTS)
def test_contents_that_are_not_as_the_manifest_says_are_refused(case: str, tmp_path: Path) -> None:
    assert refused(CONTENTS[case], tmp_path) == "file_damaged"


class Stingy:
    """A stream that says how much was asked of it."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.asked = 0

    def take(self, size: int) -> bytes:
        self.asked += size
        return self._content[self.asked - size : self.asked].ljust(size, b"\0")


@pytest.mark.parametrize("size", [1001, 1 << 30, (1 << 33) - 1])
def test_a_member_that_is_too_long_is_refused_before_it_is_read(size: int) -> None:
    source = Stingy(tar_header("manifest.json", size))
    with pytest.raises(UnfitTar):
        TarReader(source).read("manifest.json", 1000)
    assert source.asked == BLOCK


def test_a_withheld_run_left_out_at_the_very_end_is_noticed(tmp_path: Path) -> None:
    sent = parcel()
    sent.chains[1] = with_run(sent.chains[1], 3, 5)
    forgery = Forgery(sent)
    assert attempt(forgery.whole(), sent, tmp_path) == ""
    content = forgery.member(ENTRIES)
    forgery.put(ENTRIES, content[: content.rindex(b"\n", 0, -1) + 1])
    assert attempt(forgery.whole(), sent, tmp_path) == "file_damaged"


def test_entries_in_several_parts_are_read_as_in_one(tmp_path: Path) -> None:
    forgery = Forgery()
    _, content = forgery.members.pop()
    half = content.index(b"\n", len(content) // 2) + 1
    forgery.members += [("entries/000001.jsonl", content[:half]), ("entries/000002.jsonl", content[half:])]
    assert attempt(forgery.whole(), forgery.sent, tmp_path) == ""


def test_a_file_with_nothing_in_it_is_read(tmp_path: Path) -> None:
    sent = parcel()
    sent.chains, sent.checklists, sent.attachments = [], [], []
    forgery = Forgery(sent)
    forgery.members.pop()
    assert attempt(forgery.whole(), sent, tmp_path) == ""


def test_the_stream_of_pythons_own_module_is_not_ours(tmp_path: Path) -> None:
    def change(forgery: Forgery) -> None:
        forgery.plain = tar_of(forgery.members, lambda info: setattr(info, "type", tarfile.SYMTYPE), ENTRIES)

    assert refused(change, tmp_path) == "file_damaged"


def test_contents_are_named_by_their_digests() -> None:
    sent = parcel()
    digests = [hashlib.sha256(content).hexdigest() for content in sent.attachments]
    assert list(sent.manifest.attachments) == digests
