"""The journal's bytes and chains: the format that freezes with the first entry."""

from __future__ import annotations

import hashlib
import json
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import journal
from assessor_app.domain.ids import uuid7
from assessor_app.domain.journal import (
    DAY_MS,
    EMPTY_PART,
    EMPTY_PERSONAL_DIGEST,
    GENESIS,
    Entry,
    Header,
    PersonalState,
    Ref,
    Subject,
    WithheldRun,
    clock_doubt,
    clock_ms,
    tick,
    verify_chain,
)

DEVICE = UUID("018f0000-0000-7000-8000-000000000001")
ACTOR = UUID("018f0000-0000-7000-8000-0000000000aa")
PERSON = UUID("018f0000-0000-7000-8000-0000000000bb")

headers = st.builds(
    Header,
    device=st.uuids(),
    seq=st.integers(1, 2**40),
    recorded_at=st.integers(0, 2**62),
    wall_at=st.integers(-(2**40), 2**45),
    actor=st.uuids(),
    subject=st.builds(Subject, st.sampled_from(["assessment", "candidate"]), st.uuids()),
    about=st.none() | st.uuids(),
    event=st.sampled_from(["mark_recorded/1", "note_recorded/12"]),
    replaces=st.none() | st.builds(Ref, st.uuids(), st.integers(1, 2**40)),
)


def made(seq: int, previous: bytes, personal: bytes = b'{"reason":"x"}') -> Entry:
    header = Header(
        DEVICE, seq, tick(0, seq), seq, ACTOR, Subject("candidate", PERSON), PERSON, "mark_recorded/1", None
    )
    salt = bytes([seq]) * 16
    facts = b'{"criterion":"MAT-3"}'
    digest = journal.personal_digest(salt, personal)
    entry = Entry(header, facts, salt, personal, salt, digest, PersonalState.PRESENT, b"")
    return entry._replace(chain_digest=journal.link(previous, entry))


def chain(length: int) -> list[Entry]:
    entries: list[Entry] = []
    previous = GENESIS
    for seq in range(1, length + 1):
        entries.append(made(seq, previous))
        previous = entries[-1].chain_digest
    return entries


@given(headers)
def test_a_header_is_written_as_rfc_8785_writes_it(header: Header) -> None:
    written = journal.header_bytes(header)
    assert rfc8785.dumps(json.loads(written)) == written


def test_the_format_is_frozen() -> None:
    """A change here makes every journal in the field unreadable."""
    header = Header(
        DEVICE,
        7,
        tick(0, 1_589_446_927_000),
        1_589_446_927_000,
        ACTOR,
        Subject("assessment", PERSON),
        PERSON,
        "mark_recorded/1",
        Ref(DEVICE, 6),
    )
    assert journal.header_bytes(header) == (
        b'{"about":"018f0000-0000-7000-8000-0000000000bb","actor":"018f0000-0000-7000-8000-0000000000aa",'
        b'"at":"0172126b62980000","device":"018f0000-0000-7000-8000-000000000001","event":"mark_recorded/1",'
        b'"replaces":["018f0000-0000-7000-8000-000000000001",6],"seq":7,'
        b'"subject":["assessment","018f0000-0000-7000-8000-0000000000bb"],"wall":1589446927000}'
    )
    facts = hashlib.sha256(b"facts\0" + b"s" * 16 + b'{"a":1}').digest()
    assert journal.facts_digest(b"s" * 16, b'{"a":1}') == facts
    assert hashlib.sha256(b"personal\0{}").digest() == EMPTY_PERSONAL_DIGEST
    expected = hashlib.sha256(
        GENESIS + journal.header_digest(header) + facts + EMPTY_PERSONAL_DIGEST
    ).digest()
    found = journal.chain_digest(GENESIS, journal.header_digest(header), facts, EMPTY_PERSONAL_DIGEST)
    assert found == expected


@pytest.mark.parametrize("event", ["mark", 'a"/1', "mark/0", "Mark/1", "mark/1\n", "mark/12345"])
def test_a_name_that_would_need_escaping_is_refused(event: str) -> None:
    header = made(1, GENESIS).header._replace(event=event)
    with pytest.raises(ValueError, match="not a wire name"):
        journal.header_bytes(header)


def test_an_untouched_chain_verifies() -> None:
    head, faults = verify_chain(DEVICE, chain(20))
    assert (head.seq, faults) == (20, ())


@given(st.integers(0, 19), st.sampled_from(["facts", "personal", "actor", "wall", "salt"]))
def test_any_change_in_the_middle_is_found(at: int, what: str) -> None:
    entries = chain(20)
    entry = entries[at]
    changed = {
        "facts": entry._replace(facts=b'{"criterion":"MAT-4"}'),
        "personal": entry._replace(personal=b'{"reason":"y"}'),
        "actor": entry._replace(header=entry.header._replace(actor=PERSON)),
        "wall": entry._replace(header=entry.header._replace(wall_at=0)),
        "salt": entry._replace(facts_salt=b"0" * 16),
    }[what]
    entries[at] = changed
    _, faults = verify_chain(DEVICE, entries)
    assert [fault.seq for fault in faults] == [at + 1]


def test_an_entry_taken_out_is_found() -> None:
    entries = chain(10)
    del entries[4]
    _, faults = verify_chain(DEVICE, entries)
    assert ("gap", 5) in [(fault.code, fault.seq) for fault in faults]


def test_a_person_can_be_erased_and_the_chain_still_verifies() -> None:
    entries = chain(10)
    erased = [
        entry._replace(personal=None, personal_salt=None, personal_state=PersonalState.ERASED)
        for entry in entries
    ]
    head, faults = verify_chain(DEVICE, erased)
    assert (head.chain_digest, faults) == (entries[-1].chain_digest, ())


def test_an_entry_that_says_it_was_erased_and_still_holds_words_is_found() -> None:
    entries = chain(3)
    entries[1] = entries[1]._replace(personal_state=PersonalState.ERASED)
    _, faults = verify_chain(DEVICE, entries)
    assert [(fault.code, fault.seq) for fault in faults] == [("personal", 2)]


def test_a_withheld_part_that_comes_later_must_fit() -> None:
    entry = made(1, GENESIS)
    withheld = entry._replace(personal=None, personal_salt=None, personal_state=PersonalState.WITHHELD)
    assert entry.personal is not None
    assert entry.personal_salt is not None
    assert journal.personal_fits(withheld, entry.personal_salt, entry.personal)
    assert not journal.personal_fits(withheld, entry.personal_salt, b'{"reason":"other"}')


@pytest.mark.parametrize(("first", "last"), [(1, 3), (4, 8), (9, 10), (1, 10)])
def test_a_run_of_entries_may_be_withheld_as_one_line(first: int, last: int) -> None:
    entries = chain(10)
    run = WithheldRun(DEVICE, first, last, entries[last - 1].chain_digest)
    kept = [entry for entry in entries if not first <= entry.header.seq <= last]
    head, faults = verify_chain(DEVICE, kept, [run])
    assert (head.seq, head.chain_digest, faults) == (10, entries[-1].chain_digest, ())


def test_a_withheld_line_with_another_digest_is_found() -> None:
    entries = chain(10)
    run = WithheldRun(DEVICE, 4, 6, b"0" * 32)
    kept = [entry for entry in entries if not 4 <= entry.header.seq <= 6]
    _, faults = verify_chain(DEVICE, kept, [run])
    assert [(fault.code, fault.seq) for fault in faults] == [("link", 7)]


@given(st.lists(st.integers(0, 2**45), min_size=1, max_size=50))
def test_the_logical_clock_never_goes_back(walls: list[int]) -> None:
    last = 0
    for wall in walls:
        following = tick(last, wall)
        assert following > last
        assert clock_ms(following) >= clock_ms(last)
        last = following


@pytest.mark.parametrize(
    ("newest", "own", "wall", "doubt"),
    [
        (None, None, 5, None),
        (1000, 1000, 2000, None),
        (1000, 1000, 1001 + DAY_MS, "ahead"),
        (100_000, 100_000, 39_999, "behind"),
        (100_000, 100_000, 41_000, None),
        (10 * DAY_MS, DAY_MS, 2 * DAY_MS, None),
    ],
    ids=[
        "first entry",
        "an instant later",
        "more than a day later",
        "back",
        "back by seconds",
        "others ahead",
    ],
)
def test_a_clock_that_jumps_is_asked_about(
    newest: int | None, own: int | None, wall: int, doubt: str | None
) -> None:
    assert clock_doubt(newest, own, wall) == doubt


@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=16))
def test_identities_grow_with_time_and_are_uuid7(ms: int, noise: bytes) -> None:
    made_id = uuid7(ms, noise)
    assert made_id.version == 7
    assert made_id.int >> 80 == ms
    if ms:
        assert uuid7(ms - 1, b"\xff" * 10) < made_id


def test_the_empty_part_has_no_salt() -> None:
    assert journal.personal_digest(b"", EMPTY_PART) == EMPTY_PERSONAL_DIGEST
