"""Merged histories hold anything: the fold copes with every order and with parts that are missing."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import assessment_folding, events
from assessor_app.domain.assessment_rules import gaps
from assessor_app.domain.assessments import AssessmentState, computed, judged
from assessor_app.domain.events import Happened, Unreadable
from tests.random_events import ANY_EVENT, ANY_REF, CHECKLIST, FOLDS, IDS


@st.composite
def histories(draw: st.DrawFn) -> list[Happened]:
    """Entries with refs of their own, in any order, some without their personal part."""
    refs = draw(st.lists(ANY_REF, unique=True, max_size=18))
    history = []
    for ref in refs:
        event = draw(ANY_EVENT)
        if draw(st.booleans()):
            facts, _ = events.split(event)
            event = events.join(events.wire_name(type(event)), facts, None)
        history.append(
            Happened(
                ref,
                draw(st.integers(0, 5)),
                draw(st.integers(0, 5)),
                draw(st.sampled_from(IDS)),
                draw(st.none() | st.sampled_from(IDS)),
                draw(st.none() | ANY_REF),
                event,
            )
        )
    return history


@given(history=histories())
def test_the_fold_never_raises_in_any_order_and_with_any_part_missing(history: list[Happened]) -> None:
    for fold in FOLDS.values():
        fold(IDS[0], history)
        fold(IDS[0], history[::-1])
        fold(IDS[0], history[::2])


@given(history=histories())
def test_what_was_folded_can_be_judged_and_shown(history: list[Happened]) -> None:
    state = assessment_folding.fold(IDS[0], history)
    computed(state, CHECKLIST)
    judged(state, CHECKLIST)
    gaps(state, CHECKLIST)
    state.plan()
    state.conflicts()
    for code in CHECKLIST.codes:
        state.mark(code)
        state.note(code)
        state.pictures_of(code)


@given(event=ANY_EVENT)
def test_an_event_comes_back_from_its_parts_as_it_was(event: object) -> None:
    facts, personal = events.split(event)
    assert events.join(events.wire_name(type(event)), facts, personal) == event


@given(event=ANY_EVENT)
def test_every_event_can_be_read_without_its_personal_part(event: object) -> None:
    facts, _ = events.split(event)
    assert not isinstance(events.join(events.wire_name(type(event)), facts, None), Unreadable)


@given(
    name=st.sampled_from([*events.registered(), "unheard_of/1"]),
    facts=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
        max_leaves=8,
    ),
)
def test_no_content_whatever_makes_reading_an_event_raise(name: str, facts: object) -> None:
    events.join(name, facts, facts)
    cls = events.registered().get(name)
    keys = [item.name for item in fields(cls)] if cls else []
    events.join(name, dict.fromkeys(keys, facts), None)


@given(history=histories())
def test_a_history_folded_at_once_is_as_if_its_entries_had_come_one_by_one(history: list[Happened]) -> None:
    state = AssessmentState(IDS[0])
    before = []
    for happened in history:
        before.append((state, repr(state)))
        state = assessment_folding.evolve(state, happened)
    assert assessment_folding.fold(IDS[0], history) == state
    assert type(assessment_folding.fold(IDS[0], history)) is AssessmentState
    assert all(repr(seen) == told for seen, told in before)
