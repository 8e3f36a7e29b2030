"""Records that are one person: the same on every device, whatever the order, and parted as they were."""

from __future__ import annotations

import random
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import people
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Happened, split
from assessor_app.domain.joining_events import CandidatesJoined, CandidatesParted, Link, Part
from assessor_app.domain.joinings import (
    Group,
    alone,
    amend_joined,
    composed,
    groups,
    in_force,
    join,
    part,
)
from assessor_app.domain.journal import Ref
from assessor_app.domain.people import CandidateDetails, CandidateState, PersonErased

DEVICE, ACTOR = UUID(int=1), UUID(int=2)
A, B, C, D = (UUID(int=number) for number in range(10, 14))
ALL = (A, B, C, D)


def link(candidate: UUID, other: UUID, at: int, *taken: Part, joined: bool = True) -> Link:
    return Link(candidate, other, joined, tuple(taken), (at, DEVICE, at), ACTOR, at)


def record(candidate: UUID, **details: str) -> CandidateState:
    """A registered candidate."""
    fields = {"given_name": "Kim", "family_name": "Lund", **details}
    draft = people.register(candidate, CandidateDetails(**fields))[0]  # type: ignore[arg-type]  # texts alone
    return happen(CandidateState(candidate), draft.event, 1)


def happen(state: CandidateState, event: object, at: int) -> CandidateState:
    return people.evolve(state, Happened(Ref(DEVICE, at), at, at, ACTOR, state.id, None, event))


LINKS = st.lists(
    st.builds(
        lambda candidate, other, at, device, joined, taken: Link(
            candidate, other, joined, tuple(taken), (at, UUID(int=device), at), ACTOR, at
        ),
        st.sampled_from(ALL),
        st.sampled_from(ALL),
        st.integers(0, 6),
        st.integers(1, 2),
        st.booleans(),
        st.lists(st.sampled_from([*Part, "unheard_of"]), max_size=3),
    ),
    max_size=9,
    unique_by=lambda item: item.order,
)


@given(links=LINKS, known=st.sets(st.sampled_from(ALL)), seed=st.integers(0, 9))
def test_any_links_in_any_order_give_the_same_groups(links: list[Link], known: set[UUID], seed: int) -> None:
    found = groups(links, known)
    shuffled = random.Random(seed).sample(links, len(links))
    assert groups(shuffled, known) == found
    members = [member for group in found for member in group.members]
    assert len(members) == len(set(members))
    for group in found:
        assert group.kept in group.members
        assert set(group.members) <= known
        assert {group.source(one) for one in Part} <= set(group.members)


@given(links=LINKS)
def test_parting_every_pair_leaves_everybody_alone(links: list[Link]) -> None:
    partings = [link(item.candidate, item.other, 100 + at, joined=False) for at, item in enumerate(links)]
    assert groups([*links, *partings], ALL) == ()


@given(links=LINKS, known=st.sets(st.sampled_from(ALL)))
def test_what_is_shown_of_a_group_can_always_be_put_together(links: list[Link], known: set[UUID]) -> None:
    states = {member: record(member, phone=str(member)) for member in ALL}
    for group in groups(links, known):
        shown = composed(group, states)
        assert shown is not None
        assert shown.phone == str(group.source(Part.PHONE))


def test_the_kept_one_is_the_last_chosen_and_parts_come_from_where_they_were_taken() -> None:
    (group,) = groups([link(A, B, 1, Part.PHONE), link(C, B, 2, Part.NAME)], ALL)
    assert (group.kept, group.members) == (B, (A, B, C))
    assert (group.source(Part.PHONE), group.source(Part.NAME), group.source(Part.NOTE)) == (A, C, B)


def test_a_circle_keeps_the_newest_choice() -> None:
    (group,) = groups([link(A, B, 1), link(B, A, 2, Part.EMAIL)], ALL)
    assert (group.kept, group.members, group.source(Part.EMAIL)) == (A, (A, B), B)
    (chain,) = groups([link(A, B, 1), link(B, C, 2), link(C, A, 3)], ALL)
    assert (chain.kept, chain.members) == (A, (A, B, C))


def test_records_hang_together_over_one_that_is_not_known_here() -> None:
    (group,) = groups([link(A, B, 1), link(C, B, 2)], {A, C})
    assert (group.kept, group.members) == (A, (A, C))
    assert groups([link(A, B, 1)], {A}) == ()


def test_the_last_word_on_two_records_holds_whichever_said_it() -> None:
    assert groups([link(A, B, 1), link(B, A, 2, joined=False)], ALL) == ()
    assert len(groups([link(B, A, 2, joined=False), link(A, B, 3)], ALL)) == 1
    assert in_force([link(A, B, 1), link(B, A, 2)]) == (link(B, A, 2),)


def test_an_entry_on_a_join_holds_nothing_of_the_other_but_its_id() -> None:
    kept, other = record(A, given_name="Anna"), record(B, given_name="Beata")
    (draft,) = join(kept, other, alone(A), [Part.NAME], "Samma person")
    facts, personal = split(draft.event)
    assert (draft.subject.id, draft.about) == (B, B)
    assert facts == {"kept": str(A), "taken": ["name"]}
    assert personal == {"reason": "Samma person"}


@pytest.mark.parametrize(
    ("kept", "other", "group", "reason", "code"),
    [
        (record(A), record(A), alone(A), "x", "same_record"),
        (record(A), record(B), Group(A, (A, B), {}), "x", "already_joined"),
        (record(A), CandidateState(B), alone(A), "x", "candidate_unknown"),
        (record(A), replace(record(B), erased=True), alone(A), "x", "person_erased"),
        (record(A), record(B), alone(A), " ", "join_reason_missing"),
    ],
)
def test_what_cannot_be_joined_is_refused(
    kept: CandidateState, other: CandidateState, group: Group, reason: str, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        join(kept, other, group, [], reason)


@pytest.mark.parametrize(
    ("one", "other", "reason", "code"),
    [
        (record(A), A, "x", "same_record"),
        (CandidateState(A), B, "x", "candidate_unknown"),
        (replace(record(A), erased=True), B, "x", "person_erased"),
        (record(A), B, "", "join_reason_missing"),
    ],
)
def test_what_cannot_be_parted_is_refused(one: CandidateState, other: UUID, reason: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        part(one, other, reason)


def test_an_amendment_is_written_to_the_record_that_each_part_is_shown_from() -> None:
    states = {A: record(A, phone="1", note="kvar"), B: record(B, email="b@x", phone="2")}
    (group,) = groups([link(B, A, 1, Part.EMAIL)], states)
    shown = composed(group, states)
    assert shown is not None
    assert (shown.phone, shown.email) == ("1", "b@x")
    drafts = amend_joined(group, states, replace(shown, phone="3", email="c@x"))
    assert [draft.subject.id for draft in drafts] == [A, B]
    after = {draft.subject.id: happen(states[draft.subject.id], draft.event, 9).details for draft in drafts}
    assert after[A] == replace(states[A].details, phone="3")  # type: ignore[type-var]  # it is registered
    assert after[B] == replace(states[B].details, email="c@x")  # type: ignore[type-var]  # it is registered
    assert amend_joined(group, states, shown) == ()


def test_a_record_is_never_linked_to_itself_and_an_erased_one_keeps_no_reason() -> None:
    state = happen(record(A), CandidatesJoined(A, (), "själv"), 2)
    assert state.links == ()
    state = happen(state, CandidatesJoined(B, ("name", "unheard_of"), "därför"), 3)
    assert (state.links[0].reason, state.links[0].taken) == ("därför", ("name",))
    state = happen(state, PersonErased("request"), 4)
    assert [item.reason for item in state.links] == [""]
    state = happen(state, CandidatesParted(B, "efteråt"), 5)
    assert [(item.joined, item.reason) for item in state.links] == [(True, ""), (False, "")]
