"""A line of an exchange has one form: what `line_of` writes, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.journal import EMPTY_PART, EMPTY_PERSONAL_DIGEST, GENESIS, PersonalState, WithheldRun
from assessor_app.services.entry_lines import UnfitLine, line_of, piece_of
from tests.exchange.senders import entry, identity

ENTRY = entry(identity(1), 3, GENESIS, "anteckning")
LINE = line_of(ENTRY)


def test_a_line_is_read_as_it_was_written() -> None:
    assert piece_of(LINE) == ENTRY
    run = WithheldRun(identity(1), 3, 9, GENESIS)
    assert piece_of(line_of(run)) == run


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"at":"0', b'"at":"'),
        (b'"at":"0', b'"at":"+'),
        (b'"at":"0', b'"at":"_'),
        (b'"at":"0', b'"at":"00'),
        (b'"at":"0', b'"at":" '),
        (b'"at":"019abf', b'"at":"019ABF'),
        (b'"seq":3', b'"seq":3.0'),
        (b'"seq":3', b'"seq": 3'),
        (b'"seq":3', b'"seq":3,"seq":3'),
        (b'"seq":3', b'"seq":3,"x":3'),
        (b'"replaces":[', b'"replaces":[null,'),
        (b',"personal_salt"', b',"personal_digest":"' + b"A" * 43 + b'=","personal_salt"'),
        (b',"replaces"', b',"personal_state":"present","replaces"'),
        (b',"replaces"', b',"personal_state":"withheld","replaces"'),
        (b',"facts":"', b',"facts":"{}","facts":"'),
        (b'"actor"', b'"aktor"'),
        (b"00ac", b"00AC"),
    ],
)
def test_a_line_in_another_form_is_refused(old: bytes, new: bytes) -> None:
    assert LINE.count(old) == 1, LINE
    with pytest.raises(UnfitLine):
        piece_of(LINE.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"first":3', b'"first": 3'),
        (b'"first":3', b'"first":3,"first":3'),
        (b'"first":3', b'"first":3,"x":1'),
        (b'"first":3,"last":9', b'"last":9,"first":3'),
        (b'"withheld":true', b'"withheld":false'),
    ],
)
def test_a_run_in_another_form_is_refused(old: bytes, new: bytes) -> None:
    line = line_of(WithheldRun(identity(1), 3, 9, GENESIS))
    assert line.count(old) == 1
    with pytest.raises(UnfitLine):
        piece_of(line.replace(old, new))


@pytest.mark.parametrize(
    "told",
    [
        b',"about":null',
        b',"facts":"{}"',
        b',"facts_salt":""',
        b',"personal":"{}"',
        b',"personal_digest":""',
        b',"personal_salt":""',
        b',"personal_state":"present"',
        b',"replaces":null',
    ],
)
def test_what_can_be_told_from_the_rest_is_left_out(told: bytes) -> None:
    bare = ENTRY._replace(
        header=ENTRY.header._replace(about=None, replaces=None),
        facts=EMPTY_PART,
        facts_salt=b"",
        personal=EMPTY_PART,
        personal_salt=b"",
        personal_digest=EMPTY_PERSONAL_DIGEST,
    )
    line = line_of(bare)
    assert piece_of(line) == bare
    assert line.endswith(b',"wall":%d}' % ENTRY.header.wall_at)
    with pytest.raises(UnfitLine):
        piece_of(line[:-1] + told + b"}")


@given(st.integers(0, (1 << 62) - 1), st.sampled_from([PersonalState.WITHHELD, PersonalState.ERASED]))
def test_what_was_taken_out_keeps_its_digest(clock: int, state: PersonalState) -> None:
    header = ENTRY.header._replace(recorded_at=clock)
    without = ENTRY._replace(header=header, personal=None, personal_salt=None, personal_state=state)
    assert piece_of(line_of(without)) == without
