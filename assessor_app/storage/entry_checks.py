"""Entries of other devices: what must hold of each before it may stand in this journal."""

from __future__ import annotations

import re

from assessor_app.domain.journal import (
    EMPTY_PART,
    EMPTY_PERSONAL_DIGEST,
    SALT_LENGTH,
    Entry,
    PersonalState,
    WithheldRun,
    is_event_name,
    is_subject_kind,
    personal_fits,
)

PART_LENGTH = 1_000_000
"""The most bytes that one part of an entry may have."""
_DIGEST_LENGTH = 32
_PRESENT = PersonalState.PRESENT  # looked up once: an enum's members are slow to reach
MOST_CLOCK = 1 << 62
"""Every logical clock is below it."""
_FIRST_WALL, _LAST_WALL = -62_135_510_400_000, 253_402_128_000_000
"""What can be shown as a day in every time zone: 2 January 1 to 30 December 9999."""
_MOST_INT = (1 << 53) - 1
# NUL as JSON writes it, unless the backslash itself is escaped.
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


class UnfitChain(Exception):
    """Entries of another device were not taken over; nothing was written.

    `code` is one of: unfit (an entry has not the form it must have), personal (a personal part is not the one
    the chain vouches for), hole, link, fork (another entry stands there already), unproven (a withheld run is
    covered in part only, so nothing proves what came), own_chain (this device's own chain goes on elsewhere).
    """

    def __init__(self, code: str, seq: int) -> None:
        super().__init__(f"{code} at {seq}")
        self.code = code
        self.seq = seq


def check_entry(entry: Entry) -> None:
    """Raises UnfitChain (unfit, personal) where the entry itself is not sound."""
    header = entry.header
    sound = (
        is_event_name(header.event)
        and is_subject_kind(header.subject.kind)
        and 0 < header.seq <= _MOST_INT
        and 0 < header.recorded_at < MOST_CLOCK
        and _FIRST_WALL <= header.wall_at <= _LAST_WALL
        and (header.replaces is None or 0 < header.replaces.seq <= _MOST_INT)
        and len(entry.chain_digest) == len(entry.personal_digest) == _DIGEST_LENGTH
        and _sound_part(entry.facts, entry.facts_salt)
    )
    if not sound:
        raise UnfitChain("unfit", header.seq)
    if entry.personal_state is _PRESENT:
        _check_personal(entry)
    elif entry.personal is not None or entry.personal_salt is not None:
        raise UnfitChain("unfit", header.seq)


def check_run(run: WithheldRun) -> None:
    """Raises UnfitChain (unfit) where the withheld run itself is not sound."""
    if not 0 < run.first <= run.last <= _MOST_INT or len(run.chain_digest) != _DIGEST_LENGTH:
        raise UnfitChain("unfit", run.first)


def check_piece(piece: Entry | WithheldRun) -> None:
    """Raises UnfitChain (unfit, personal) where the entry or the run itself is not sound."""
    if isinstance(piece, Entry):
        check_entry(piece)
    else:
        check_run(piece)


def has_personal(entry: Entry) -> bool:
    """Whether there is, or was, anything in the personal part."""
    return entry.personal_digest != EMPTY_PERSONAL_DIGEST


def _sound_part(data: bytes, salt: bytes) -> bool:
    if data == EMPTY_PART:
        return not salt
    if len(salt) != SALT_LENGTH or len(data) > PART_LENGTH:
        return False
    return b"\\u0000" not in data or _NUL.search(data) is None


def _check_personal(entry: Entry) -> None:
    salt, data = entry.personal_salt, entry.personal
    if data == EMPTY_PART and not salt and salt is not None:
        if entry.personal_digest != EMPTY_PERSONAL_DIGEST:
            raise UnfitChain("personal", entry.header.seq)
        return
    if salt is None or data is None or not _sound_part(data, salt):
        raise UnfitChain("unfit", entry.header.seq)
    if not personal_fits(entry, salt, data):
        raise UnfitChain("personal", entry.header.seq)
