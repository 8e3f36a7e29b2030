"""The journal: entries, their bytes, digests, chains and order (docs/decisions/0001-journal.md).

An entry is identified by (`device`, `seq`), contiguous per device. Its header says when, who, about what;
its payload has two parts, *facts* (what figures need) and *personal* (names, numbers, free text), each with
its own salt and digest, so that the personal part can be erased or withheld while the chain still verifies.

Digests (all SHA-256, ‖ is concatenation)::

    part digest   = H(tag ‖ salt ‖ bytes)        tag = b"facts\\0" or b"personal\\0"; salt 16 bytes;
                                                  the empty part b"{}" has an empty salt
    header digest = H(b"header\\0" ‖ RFC 8785 bytes of the header with global ids)
    chain digest  = H(previous chain digest ‖ header digest ‖ facts digest ‖ personal digest)

The chain of a device begins at `GENESIS`. Nothing here reads a clock or makes randomness.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

GENESIS = bytes(32)
EMPTY_PART = b"{}"
SALT_LENGTH = 16
DAY_MS = 86_400_000

_COUNTER_BITS = 16
_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}/[1-9][0-9]{0,3}")
_KIND = re.compile(r"[a-z][a-z0-9_]{0,30}")


class Ref(NamedTuple):
    """The identity of an entry."""

    device: UUID
    seq: int


class Subject(NamedTuple):
    """What an entry happens to: a kind (``assessment``) and its UUID."""

    kind: str
    id: UUID


class PersonalState(IntEnum):
    """Whether the personal part of an entry is here."""

    PRESENT = 0
    WITHHELD = 1
    ERASED = 2


class Header(NamedTuple):
    """Who, when and about what.

    `recorded_at` is the hybrid logical clock (see `tick`), `wall_at` what the PC's clock showed, in
    milliseconds since 1970 UTC. `about` is the person concerned; `replaces` the entry this one corrects.
    """

    device: UUID
    seq: int
    recorded_at: int
    wall_at: int
    actor: UUID
    subject: Subject
    about: UUID | None
    event: str
    replaces: Ref | None

    @property
    def ref(self) -> Ref:
        return Ref(self.device, self.seq)


class Entry(NamedTuple):
    """A header and its two parts as stored. `personal` is None when it is withheld or erased."""

    header: Header
    facts: bytes
    facts_salt: bytes
    personal: bytes | None
    personal_salt: bytes | None
    personal_digest: bytes
    personal_state: PersonalState
    chain_digest: bytes

    @property
    def order(self) -> tuple[int, bytes, int]:
        """The place in the fold: the same on every replica."""
        return (self.header.recorded_at, self.header.device.bytes, self.header.seq)


@dataclass(frozen=True, slots=True)
class WithheldRun:
    """Entries `first`..`last` of a device that the receiver may not have, with the chain digest at `last`."""

    device: UUID
    first: int
    last: int
    chain_digest: bytes


@lru_cache(maxsize=1024)
def is_event_name(name: str) -> bool:
    """Whether `name` has the form of a wire name: ``mark_recorded/1``."""
    return _NAME.fullmatch(name) is not None


@lru_cache(maxsize=256)
def is_subject_kind(kind: str) -> bool:
    """Whether `kind` may name a kind of subject."""
    return _KIND.fullmatch(kind) is not None


def header_bytes(header: Header) -> bytes:
    """The header in canonical JSON (RFC 8785). Ids are lower-case UUIDs, so nothing needs escaping.

    Raises ValueError where the event or the kind of subject could not stand there unescaped.
    """
    if not is_event_name(header.event) or not is_subject_kind(header.subject.kind):
        raise ValueError(f"not a wire name: {header.event!r} {header.subject.kind!r}")
    about = "null" if header.about is None else f'"{header.about}"'
    replaces = "null" if header.replaces is None else f'["{header.replaces.device}",{header.replaces.seq}]'
    return (
        f'{{"about":{about},"actor":"{header.actor}","at":"{header.recorded_at:016x}",'
        f'"device":"{header.device}","event":"{header.event}","replaces":{replaces},"seq":{header.seq},'
        f'"subject":["{header.subject.kind}","{header.subject.id}"],"wall":{header.wall_at}}}'
    ).encode("ascii")


def header_digest(header: Header) -> bytes:
    """SHA-256 over the header with its global ids."""
    return hashlib.sha256(b"header\0" + header_bytes(header)).digest()


def facts_digest(salt: bytes, data: bytes) -> bytes:
    """SHA-256 over the facts as stored."""
    return hashlib.sha256(b"facts\0" + salt + data).digest()


def personal_digest(salt: bytes, data: bytes) -> bytes:
    """SHA-256 over the personal part as stored."""
    return hashlib.sha256(b"personal\0" + salt + data).digest()


EMPTY_PERSONAL_DIGEST = personal_digest(b"", EMPTY_PART)


def chain_digest(previous: bytes, header: bytes, facts: bytes, personal: bytes) -> bytes:
    """The next link: over the previous chain digest and the digests of header, facts and personal part."""
    return hashlib.sha256(previous + header + facts + personal).digest()


def link(previous: bytes, entry: Entry) -> bytes:
    """The chain digest that `entry` must bear after `previous`, computed from what is stored."""
    return chain_digest(
        previous,
        header_digest(entry.header),
        facts_digest(entry.facts_salt, entry.facts),
        entry.personal_digest,
    )


def personal_fits(entry: Entry, salt: bytes, data: bytes) -> bool:
    """Whether a withheld personal part that came later is the one the chain has always vouched for."""
    return personal_digest(salt, data) == entry.personal_digest


@dataclass(frozen=True, slots=True)
class ChainFault:
    """Where a chain does not hold: `code` is gap, link, personal or end."""

    device: UUID
    seq: int
    code: str


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The last known entry of a device and the chain digest there; seq 0 is the empty chain."""

    device: UUID
    seq: int
    chain_digest: bytes


def verify_chain(
    device: UUID, entries: Iterable[Entry], withheld: Sequence[WithheldRun] = ()
) -> tuple[ChainHead, tuple[ChainFault, ...]]:
    """Walk one device's chain in order of seq; returns its head and every fault found.

    A withheld run stands for its entries; a hole that neither covers is a fault (``gap``) and the walk goes
    on from the entry after it.
    """
    runs = {run.first: run for run in withheld}
    faults: list[ChainFault] = []
    seq, previous = 0, GENESIS
    for entry in entries:
        while seq + 1 in runs and entry.header.seq > seq + 1:
            run = runs[seq + 1]
            seq, previous = run.last, run.chain_digest
        if entry.header.seq != seq + 1 or entry.header.device != device:
            faults.append(ChainFault(device, seq + 1, "gap"))
        elif not _links(previous, entry):
            faults.append(ChainFault(device, entry.header.seq, "link"))
        if not _personal_holds(entry):
            faults.append(ChainFault(device, entry.header.seq, "personal"))
        seq, previous = entry.header.seq, entry.chain_digest
    while seq + 1 in runs:
        run = runs[seq + 1]
        seq, previous = run.last, run.chain_digest
    return ChainHead(device, seq, previous), tuple(faults)


def _links(previous: bytes, entry: Entry) -> bool:
    try:
        return link(previous, entry) == entry.chain_digest
    except ValueError:  # a header that could never have been hashed
        return False


def _personal_holds(entry: Entry) -> bool:
    if entry.personal is None:
        return entry.personal_state is not PersonalState.PRESENT and entry.personal_salt is None
    if entry.personal_salt is None or entry.personal_state is not PersonalState.PRESENT:
        return False
    return personal_digest(entry.personal_salt, entry.personal) == entry.personal_digest


# ---- the hybrid logical clock ----------------------------------------------------------------------------


def tick(last: int, wall_ms: int) -> int:
    """The next value of the clock after `last` when the PC's clock shows `wall_ms`.

    48 bits of milliseconds and 16 of a counter: it follows the wall clock and never goes back, whatever the
    wall clock does (Kulkarni et al., Logical Physical Clocks, 2014).
    """
    wall = wall_ms << _COUNTER_BITS
    return wall if wall > last else last + 1


def furthest_clock(wall_ms: int) -> int:
    """The furthest clock of others that is followed when the PC's clock shows `wall_ms`: a year ahead.

    Else one entry could drive the clocks of all to their end.
    """
    return (wall_ms + 366 * DAY_MS) << _COUNTER_BITS


def clock_ms(recorded_at: int) -> int:
    """The milliseconds in a value of the clock."""
    return recorded_at >> _COUNTER_BITS


def clock_doubt(newest_seen_ms: int | None, last_own_ms: int | None, wall_ms: int) -> str | None:
    """Why the PC's clock should be asked about before it is believed: ``ahead``, ``behind`` or None.

    Ahead: more than a day after the newest entry seen. Behind: more than a minute before the last own entry
    (a minute is what time synchronisation may move).
    """
    if last_own_ms is not None and wall_ms < last_own_ms - 60_000:
        return "behind"
    if newest_seen_ms is not None and wall_ms > newest_seen_ms + DAY_MS:
        return "ahead"
    return None
