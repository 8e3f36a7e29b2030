"""Visits: what may be done, and that two who change one at the same time come to the same visit."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import visit_events as ev
from assessor_app.domain import visits
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, split
from assessor_app.domain.journal import Ref
from assessor_app.domain.visits import Stage, VisitDetails, VisitState, VisitStatus

VISIT, LAPTOP, OFFICE = UUID(int=1), UUID(int=2), UUID(int=3)
AMINA, IGOR = UUID(int=11), UUID(int=12)
RUN = UUID(int=21)
TORQUE, TABLET = UUID(int=31), UUID(int=32)
ASTRID, MATS = UUID(int=41), UUID(int=42)
DETAILS = VisitDetails(
    "Åkers Mekaniska", "Vimmerby", "2026-06-08", "2026-06-09", "8.00", "16.00", "Eva", "070"
)


def after(state: VisitState, *drafts: Draft, device: UUID = OFFICE) -> VisitState:
    """The visit once the drafts have been written."""
    for draft in drafts:
        number = len(state.history) + 1
        at = number * 1000
        happened = Happened(Ref(device, number), at, at, ASTRID, draft.about, None, draft.event)
        state = visits.evolve(state, happened)
    return state


@pytest.fixture
def planned() -> VisitState:
    return after(VisitState(VISIT), *visits.plan(VISIT, DETAILS))


def test_a_planned_visit_has_its_company_days_and_times(planned: VisitState) -> None:
    assert planned.planned
    assert planned.details == replace(DETAILS, starts_at="08:00", ends_at="16:00")
    assert planned.status is VisitStatus.PLANNED


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"company": "  "}, "company_missing"),
        ({"starts_on": "2026-06-31"}, "visit_day_missing"),
        ({"ends_on": "2026-06-07"}, "visit_days_reversed"),
        ({"ends_on": "2026-07-09"}, "visit_days_too_many"),
        ({"starts_at": "25.00"}, "visit_time_unfit"),
        ({"ends_at": "åtta"}, "visit_time_unfit"),
    ],
)
def test_a_visit_that_cannot_be_is_refused(change: dict[str, str], code: str) -> None:
    with pytest.raises(Refused, match=code):
        visits.plan(VISIT, replace(DETAILS, **change))


def test_the_contact_is_personal_and_the_company_is_not() -> None:
    facts, private = split(visits.plan(VISIT, DETAILS)[0].event)
    assert set(private) == {"contact_name", "contact_phone"}
    assert facts["company"] == "Åkers Mekaniska"


def test_an_entry_about_a_person_says_about_whom(planned: VisitState) -> None:
    (added,) = visits.add_person(planned, AMINA, RUN)
    state = after(planned, added)
    (removed,) = visits.remove_person(state, AMINA)
    assert (added.about, removed.about) == (AMINA, AMINA)
    assert visits.add_person(state, AMINA) == ()
    assert after(state, removed).people == {}


def test_an_amendment_says_only_what_was_changed(planned: VisitState) -> None:
    (draft,) = visits.amend(planned, replace(planned.details, place="Kalmar", contact_phone=""))
    assert draft.event == ev.VisitAmended(place="Kalmar", contact_phone="")
    assert visits.amend(planned, planned.details) == ()


def test_two_who_amend_different_things_both_have_their_way(planned: VisitState) -> None:
    place = visits.amend(planned, replace(planned.details, place="Kalmar"))
    contact = visits.amend(planned, replace(planned.details, contact_name="Ove"))
    state = after(after(planned, *place), *contact, device=LAPTOP)
    assert (state.details.place, state.details.contact_name) == ("Kalmar", "Ove")


def test_things_listed_on_two_devices_are_both_brought(planned: VisitState) -> None:
    one = visits.list_equipment(planned, {TORQUE: "Momentnyckel"})
    other = visits.list_equipment(planned, {TABLET: "Surfplatta"})
    state = after(after(planned, *one), *other, device=LAPTOP)
    assert [item.name for item in state.items()] == ["Momentnyckel", "Surfplatta"]


def test_a_tick_says_who_set_it_and_can_be_taken_back(planned: VisitState) -> None:
    state = after(planned, *visits.list_equipment(planned, {TORQUE: "Momentnyckel"}))
    ticked = after(state, *visits.check_equipment(state, TORQUE, Stage.PACKED, checked=True))
    packed = ticked.items()[0].packed
    assert packed is not None
    assert packed.actor == ASTRID
    assert visits.check_equipment(ticked, TORQUE, Stage.PACKED, checked=True) == ()
    untold = after(ticked, *visits.check_equipment(ticked, TORQUE, Stage.PACKED, checked=False))
    assert untold.items()[0].packed is None


def test_a_visit_goes_out_to_a_laptop_and_comes_in_again(planned: VisitState) -> None:
    out = after(planned, *visits.hand_out(planned, LAPTOP, {LAPTOP}))
    assert (out.status, out.device) == (VisitStatus.HANDED_OUT, LAPTOP)
    assert visits.hand_out(out, LAPTOP, {LAPTOP}) == ()
    back = after(out, *visits.hand_in(out))
    assert (back.status, back.device, back.devices) == (VisitStatus.HANDED_IN, None, (LAPTOP,))
    with pytest.raises(Refused, match="visit_is_over"):
        visits.hand_out(back, LAPTOP, {LAPTOP})
    again = after(back, *visits.resume(back))
    assert again.status is VisitStatus.PLANNED


def test_a_visit_goes_to_none_but_our_own_laptops(planned: VisitState) -> None:
    with pytest.raises(Refused, match="laptop_unknown"):
        visits.hand_out(planned, OFFICE, {LAPTOP})


def test_calling_a_visit_off_takes_a_reason(planned: VisitState) -> None:
    with pytest.raises(Refused, match="reason_missing"):
        visits.cancel(planned, " ")
    off = after(planned, *visits.cancel(planned, "Företaget har driftstopp"))
    assert (off.status, off.cancel_reason) == (VisitStatus.CANCELLED, "Företaget har driftstopp")


def test_nothing_can_be_done_with_a_visit_that_nobody_planned() -> None:
    unknown = VisitState(VISIT)
    for ask in (
        lambda: visits.amend(unknown, DETAILS),
        lambda: visits.add_person(unknown, AMINA),
        lambda: visits.hand_out(unknown, LAPTOP, {LAPTOP}),
        lambda: visits.hand_in(unknown),
        lambda: visits.list_equipment(unknown, {TORQUE: "Momentnyckel"}),
        lambda: visits.check_equipment(unknown, TORQUE, Stage.BACK, checked=True),
    ):
        with pytest.raises(Refused, match="visit_unknown"):
            ask()


# ---- two replicas ----------------------------------------------------------------------------------------

WORDS = st.sampled_from(["", "Volvo", "Kalmar", "Eva"])
DAYS = st.sampled_from(["2026-06-08", "2026-06-09"])
THINGS = st.sampled_from([TORQUE, TABLET])
EVENTS = st.one_of(
    st.builds(ev.VisitPlanned, company=WORDS, starts_on=DAYS, ends_on=DAYS, place=st.none() | WORDS),
    st.builds(
        ev.VisitAmended,
        company=st.none() | WORDS,
        place=st.none() | WORDS,
        ends_on=st.none() | DAYS,
        contact_name=st.none() | WORDS,
    ),
    st.builds(ev.VisitPersonAdded, st.sampled_from([AMINA, IGOR]), st.none() | st.just(RUN)),
    st.builds(ev.VisitPersonRemoved, st.sampled_from([AMINA, IGOR])),
    st.builds(ev.VisitAssessorsNamed, st.lists(st.sampled_from([ASTRID, MATS])).map(tuple)),
    st.builds(ev.VisitEquipmentListed, THINGS.map(lambda it: (it,)), st.none() | WORDS.map(lambda it: (it,))),
    st.builds(ev.VisitEquipmentRemoved, THINGS.map(lambda it: (it,))),
    st.builds(ev.EquipmentChecked, THINGS, st.sampled_from(Stage), st.booleans()),
    st.builds(ev.VisitHandedOut, st.just(LAPTOP)),
    st.builds(ev.VisitHandedIn),
    st.builds(ev.VisitCancelled, st.none() | WORDS),
    st.builds(ev.VisitResumed),
)


@st.composite
def two_chains(draw: st.DrawFn) -> tuple[list[Happened], list[Happened]]:
    """What was entered on two devices meanwhile, each chain in its own order."""
    chains = []
    for device in (OFFICE, LAPTOP):
        at, chain = 0, []
        for seq, event in enumerate(draw(st.lists(EVENTS, max_size=8)), 1):
            at += draw(st.integers(1, 3))
            chain.append(Happened(Ref(device, seq), at, at, ASTRID, None, None, event))
        chains.append(chain)
    return chains[0], chains[1]


def in_fold_order(entries: list[Happened]) -> list[Happened]:
    return sorted(entries, key=lambda one: (one.recorded_at, one.ref.device.bytes, one.ref.seq))


@given(chains=two_chains(), cut=st.integers(0, 8))
def test_two_devices_that_exchange_in_any_order_show_the_same_visit(
    chains: tuple[list[Happened], list[Happened]], cut: int
) -> None:
    """One takes in all at once, the other in two files; each folds what it has in the fold's order."""
    office, laptop = chains
    at_office = visits.fold(VISIT, in_fold_order([*office, *laptop]))
    halfway = in_fold_order([*laptop, *office[:cut]])
    visits.fold(VISIT, halfway)
    at_laptop = visits.fold(VISIT, in_fold_order([*halfway, *office[cut:]]))
    assert at_office == at_laptop


@given(chains=two_chains())
def test_one_more_entry_at_the_end_is_as_good_as_folding_anew(
    chains: tuple[list[Happened], list[Happened]],
) -> None:
    history = in_fold_order([*chains[0], *chains[1]])
    state = VisitState(VISIT)
    for number, happened in enumerate(history, 1):
        state = visits.evolve(state, happened)
        assert state == visits.fold(VISIT, history[:number])
