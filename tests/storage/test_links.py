"""The links of chains, computed many at a time, are those that one entry at a time has."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.journal import (
    EMPTY_PERSONAL_DIGEST,
    Entry,
    Header,
    PersonalState,
    Ref,
    Subject,
    link,
)
from assessor_app.storage.links import Links

IDS = st.sampled_from([UUID(int=number) for number in (0, 1, 2**128 - 1, 2**64 + 5)])
ENTRIES = st.builds(
    lambda header, facts, salt, digest: Entry(
        header, facts, salt, b"{}", b"", digest, PersonalState.PRESENT, bytes(32)
    ),
    st.builds(
        Header,
        IDS,
        st.integers(1, 2**53),
        st.integers(1, 2**62),
        st.integers(-(2**53), 2**53),
        IDS,
        st.builds(Subject, st.sampled_from(["assessment", "candidate"]), IDS),
        st.none() | IDS,
        st.sampled_from(["mark_recorded/1", "note_recorded/12"]),
        st.none() | st.builds(Ref, IDS, st.integers(1, 9)),
    ),
    st.binary(max_size=20),
    st.binary(max_size=16),
    st.binary(min_size=32, max_size=32),
)


@given(entries=st.lists(ENTRIES, max_size=8), previous=st.binary(min_size=32, max_size=32))
def test_every_link_is_the_one_of_the_journal(entries: list[Entry], previous: bytes) -> None:
    links = Links()
    for entry in entries:
        assert links.digest(previous, entry) == link(previous, entry)


def test_a_name_that_could_not_be_hashed_is_refused() -> None:
    header = Header(
        UUID(int=1), 1, 1, 1, UUID(int=1), Subject("assessment", UUID(int=1)), None, 'x","y/1', None
    )
    entry = Entry(header, b"{}", b"", b"{}", b"", EMPTY_PERSONAL_DIGEST, PersonalState.PRESENT, bytes(32))
    with pytest.raises(ValueError, match="not a wire name"):
        Links().digest(bytes(32), entry)
