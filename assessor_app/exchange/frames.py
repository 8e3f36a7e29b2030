"""The frame of an exchange file: a ZIP of three stored members, of which every byte is determined.

Lengths and CRCs are all that varies; so a frame is checked by making it anew and comparing. Nothing can stand
before, between or after the members, and nothing is ever unpacked.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from assessor_app.exchange.limits import LARGEST_HEADER, LARGEST_PAYLOAD, SIGNATURE_LENGTH

HEADER, SIGNATURE, PAYLOAD = "header.json", "header.sig", "payload.age"
NAMES = (HEADER, SIGNATURE, PAYLOAD)
_LIMITS = (LARGEST_HEADER, SIGNATURE_LENGTH, LARGEST_PAYLOAD)
_VERSION_NEEDED = 20
_DAY = 1 << 5 | 1
"""1 January 1980, the first that ZIP knows: when a file was made stands in its header."""
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


class UnfitFrame(ValueError):
    """It is not a file of three members as they are written here."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member's CRC-32 and length."""

    crc: int
    size: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the members lie, and what is yet to be proven of them."""

    members: tuple[Member, Member, Member]
    offsets: tuple[int, int, int]


def local_header(name: str, member: Member) -> bytes:
    """What stands before a member."""
    raw = name.encode("ascii")
    numbers = (member.crc, member.size, member.size, len(raw), 0)
    return _LOCAL.pack(b"PK\3\4", _VERSION_NEEDED, 0, 0, 0, _DAY, *numbers) + raw


def directory(members: Sequence[Member]) -> bytes:
    """What stands after the last member."""
    entries, offset = [], 0
    for name, member in zip(NAMES, members, strict=True):
        raw = name.encode("ascii")
        numbers = (member.crc, member.size, member.size, len(raw), 0, 0, 0, 0, 0, offset)
        version = (_VERSION_NEEDED, _VERSION_NEEDED)
        entries.append(_CENTRAL.pack(b"PK\1\2", *version, 0, 0, 0, _DAY, *numbers) + raw)
        offset += _LOCAL.size + len(raw) + member.size
    whole = b"".join(entries)
    count = len(entries)
    return whole + _END.pack(b"PK\5\6", 0, 0, count, count, len(whole), offset, 0)


def front_length(header_size: int) -> int:
    """The offset of the payload after a header of this length."""
    names = sum(len(name) for name in NAMES)
    return 3 * _LOCAL.size + names + header_size + SIGNATURE_LENGTH


def read_first(file: BinaryIO) -> bytes:
    """The content of the first member, of a file that claims to be one of ours. Raises UnfitFrame."""
    file.seek(0)
    member = _read_local(file, HEADER, LARGEST_HEADER)
    content = file.read(member.size)
    if len(content) != member.size:
        raise UnfitFrame("cut off")
    return content


def read_frame(file: BinaryIO) -> Frame:
    """The frame of a whole file; what the members hold is not looked at. Raises UnfitFrame."""
    members, offsets, offset = [], [], 0
    for name, limit in zip(NAMES, _LIMITS, strict=True):
        file.seek(offset)
        member = _read_local(file, name, limit)
        members.append(member)
        offsets.append(offset + _LOCAL.size + len(name))
        offset = offsets[-1] + member.size
    expected = directory(members)
    file.seek(offset)
    if members[1].size != SIGNATURE_LENGTH or file.read(len(expected) + 1) != expected:
        raise UnfitFrame("another directory, or something after it")
    return Frame((members[0], members[1], members[2]), (offsets[0], offsets[1], offsets[2]))


def _read_local(file: BinaryIO, name: str, limit: int) -> Member:
    raw = file.read(_LOCAL.size + len(name))
    if len(raw) != _LOCAL.size + len(name):
        raise UnfitFrame("cut off")
    crc, size = struct.unpack_from("<2I", raw, 14)
    member = Member(crc, size)
    if size > limit or local_header(name, member) != raw:
        raise UnfitFrame(f"no {name} here")
    return member
