"""The history of one value is the same, however its versions were put together."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.checklists import Rating
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.settlement_events import SettlementWithdrawn, What
from assessor_app.domain.versions import NO_VERSIONS, Versions

ACTOR = UUID(int=9)
REFS = st.builds(Ref, st.sampled_from([UUID(int=1), UUID(int=2)]), st.integers(1, 6))
SETTLED = st.none() | st.lists(REFS, min_size=1, max_size=3).map(tuple)
EVENTS = st.one_of(
    st.builds(
        ev.MarkRecorded, st.just("A"), st.sampled_from(list(Rating)), st.sampled_from([None, "x"]), SETTLED
    ),
    st.builds(ev.MarkTakenBack, st.just("A"), REFS, SETTLED),
    st.builds(
        ev.ConflictSettled, st.just("A"), REFS, st.lists(REFS, min_size=1, max_size=3).map(tuple), st.none()
    ),
    st.builds(SettlementWithdrawn, st.just(What.MARK), st.just("A"), REFS),
)
HAPPENED = st.builds(
    Happened, REFS, st.just(0), st.integers(0, 9), st.just(ACTOR), st.none(), st.none() | REFS, EVENTS
)


@given(st.lists(HAPPENED, max_size=8))
def test_adding_one_by_one_tells_the_same_as_looking_at_all_of_them(history: list[Happened]) -> None:
    grown = NO_VERSIONS
    for happened in history:
        grown = grown.with_(happened)
        whole = Versions(grown.items)
        assert grown.heads == whole.heads
        assert grown.mark_in_force == whole.mark_in_force
        assert grown.in_conflict == whole.in_conflict


@given(st.lists(st.sampled_from(list(Rating)), min_size=1, max_size=8))
def test_a_chain_of_corrections_has_its_last_word_as_its_only_head(ratings: list[Rating]) -> None:
    versions, before = NO_VERSIONS, None
    for number, rating in enumerate(ratings, 1):
        ref = Ref(UUID(int=1), number)
        versions = versions.with_(
            Happened(ref, number, number, ACTOR, None, before, ev.MarkRecorded("A", rating))
        )
        before = ref
    assert [head.ref for head in versions.heads] == [before]
    assert versions.value == ev.MarkRecorded("A", ratings[-1])
    assert len(versions.items) == len(ratings)
