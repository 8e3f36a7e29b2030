"""Months of a programme against a model of their own: closed in order, refused while closed, opened with all
that come after; and one state from two devices, however their entries met."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import participations, programmes
from assessor_app.domain import programme_events as ev
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.participations import ParticipationDetails, ParticipationState
from assessor_app.domain.programmes import Cost, ProgrammeDetails, ProgrammeState

PROGRAMME, PERSON, PARTICIPATION = (UUID(int=number) for number in (1, 2, 3))
DEVICES = (UUID(int=11), UUID(int=12))
ACTOR, ACTIVITY = UUID(int=21), UUID(int=31)
MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04")
DETAILS = ProgrammeDetails("Industri", "2026-01-12", "2026-04-17", target=10)
DAYS = st.sampled_from([f"{month}-{day}" for month in MONTHS for day in ("13", "16")])
TODAY = "2026-06-01"


@dataclass
class Diary:
    """What happened on one device, numbered and timed as the journal does."""

    device: UUID = DEVICES[0]
    entries: list[Happened] = field(default_factory=list)

    def write(self, drafts: tuple[Draft, ...], at: int | None = None) -> None:
        for draft in drafts:
            ref = Ref(self.device, len(self.entries) + 1)
            when = at if at is not None else len(self.entries) + 1
            self.entries.append(Happened(ref, when, when, ACTOR, draft.about, None, draft.event))


def programme_of(*diaries: Diary) -> ProgrammeState:
    every = [one for diary in diaries for one in diary.entries]
    every.sort(key=lambda one: (one.recorded_at, one.ref.device, one.ref.seq))
    return programmes.fold(PROGRAMME, every)


def begun() -> Diary:
    diary = Diary()
    diary.write(programmes.plan(PROGRAMME, DETAILS))
    diary.write(programmes.put_activity(programme_of(diary), ACTIVITY, "Validering"))
    return diary


@dataclass
class Model:
    """The rules in other words: how many months from the first are closed, and what each day costs."""

    closed: int = 0
    versions: dict[str, int] = field(default_factory=dict)
    spent: dict[int, str] = field(default_factory=dict)

    def is_closed(self, month: str) -> bool:
        return MONTHS.index(month) < self.closed

    def close(self, month: str) -> bool:
        if MONTHS.index(month) != self.closed:
            return False
        self.closed += 1
        self.versions[month] = self.versions.get(month, 0) + 1
        return True

    def reopen(self, month: str) -> bool:
        if not self.is_closed(month):
            return False
        self.closed = MONTHS.index(month)
        return True

    def spend(self, number: int, day: str) -> bool:
        before = self.spent.get(number)
        if self.is_closed(day[:7]) or (before is not None and self.is_closed(before[:7])):
            return False
        self.spent[number] = day
        return True


STEPS = st.one_of(
    st.tuples(st.just("close"), st.sampled_from(MONTHS)),
    st.tuples(st.just("reopen"), st.sampled_from(MONTHS)),
    st.tuples(st.just("spend"), st.integers(100, 103), DAYS),
)


def drafts_of(state: ProgrammeState, step: tuple[object, ...]) -> tuple[Draft, ...] | None:
    """What the rules make of a step; None where they refuse it."""
    try:
        if step[0] == "close":
            return programmes.close_month(state, str(step[1]), "d" * 64, TODAY)
        if step[0] == "reopen":
            return programmes.reopen_month(state, str(step[1]), "Fel i en rad")
        number, day = step[1], str(step[2])
        assert isinstance(number, int)
        cost = Cost(UUID(int=number), day, ev.CostKind.STAFF, len(state.history) + 1)
        return programmes.record_cost(state, cost)
    except Refused:
        return None


@given(steps=st.lists(STEPS, max_size=30))
def test_closed_months_stay_one_row_from_the_first_and_nothing_in_them_changes(
    steps: list[tuple[object, ...]],
) -> None:
    diary, model = begun(), Model()
    for step in steps:
        state = programme_of(diary)
        drafts = drafts_of(state, step)
        allowed = getattr(model, str(step[0]))(*step[1:])
        assert (drafts is not None) is allowed, step
        diary.write(drafts or ())
        after = programme_of(diary)
        assert [month for month in MONTHS if after.is_closed(month)] == list(MONTHS[: model.closed])
        assert {month: one.version for month, one in after.closings.items()} == model.versions
        assert {one.id.int: one.on for one in after.costs.values()} == model.spent
        expected = MONTHS[model.closed] if model.closed < len(MONTHS) else None
        assert programmes.next_to_close(after) == expected


@given(
    ours=st.lists(STEPS, max_size=12),
    theirs=st.lists(STEPS, max_size=12),
    times=st.lists(st.integers(1, 40), min_size=24, max_size=24),
)
def test_two_devices_that_went_their_own_ways_show_one_state(
    ours: list[tuple[object, ...]], theirs: list[tuple[object, ...]], times: list[int]
) -> None:
    """Whatever crossed, a month that was opened last is open, and each version counts from one."""
    common = begun()
    diaries = []
    for device, steps, clock in zip(DEVICES, (ours, theirs), (times[:12], times[12:]), strict=True):
        own = Diary(device)
        at = 10
        for step, tick in zip(steps, clock, strict=False):
            at += tick
            own.write(drafts_of(programme_of(common, own), step) or (), at)
        diaries.append(own)
    merged = programme_of(common, *diaries)
    assert merged == programme_of(*diaries[::-1], common)
    last: dict[str, tuple[str, int]] = {}
    for happened in merged.history:
        match happened.event:
            case ev.MonthClosed(month=month, version=version):
                last[month] = ("closed", version)
            case ev.MonthReopened(month=month):
                last |= {one: ("open", kept[1]) for one, kept in last.items() if one >= month}
    for month, (what, version) in last.items():
        assert merged.is_closed(month) is (what == "closed")
        assert merged.closings[month].version == version >= 1


# ---- participations --------------------------------------------------------------------------------------


def closed_until(month: str) -> tuple[Diary, ProgrammeState]:
    diary = begun()
    for one in MONTHS[: MONTHS.index(month) + 1]:
        diary.write(programmes.close_month(programme_of(diary), one, "d" * 64, TODAY))
    return diary, programme_of(diary)


def taking_part(programme: ProgrammeState, *drafts: tuple[Draft, ...]) -> ParticipationState:
    diary = Diary()
    diary.write(participations.enter(PARTICIPATION, programme, PERSON, ParticipationDetails("2026-01-13")))
    for some in drafts:
        diary.write(some)
    return participations.fold(PARTICIPATION, diary.entries)


@given(day=DAYS, closed=st.sampled_from(MONTHS))
def test_nothing_of_a_participant_is_dated_in_a_closed_month(day: str, closed: str) -> None:
    before = programme_of(begun())
    somebody = taking_part(before)
    _, programme = closed_until(closed)
    tries = (
        lambda state: participations.certify(somebody, state, UUID(int=41), ACTIVITY, day, 60),
        lambda state: participations.leave(somebody, state, day, ev.LeaveReason.COMPLETED),
        lambda state: participations.count_run(somebody, state, UUID(int=42), day),
        lambda state: participations.enter(UUID(int=43), state, PERSON, ParticipationDetails(day)),
    )
    for attempt in tries:
        assert attempt(before)
        if day[:7] <= closed:
            with pytest.raises(Refused) as refused:
                attempt(programme)
            assert refused.value.code == "month_is_closed"
            assert refused.value.details == {"month": day[:7]}
        else:
            assert attempt(programme)


def test_a_withdrawal_is_refused_when_any_of_its_days_is_handed_over() -> None:
    before = programme_of(begun())
    hours = participations.certify(taking_part(before), before, UUID(int=41), ACTIVITY, "2026-02-13", 60)
    somebody = taking_part(before, hours)
    _, programme = closed_until("2026-01")
    with pytest.raises(Refused) as refused:
        participations.withdraw(somebody, programme, "Fel person")
    assert refused.value.details == {"month": "2026-01"}
    assert participations.withdraw(somebody, before, "Fel person")


def test_a_correction_may_not_move_a_day_out_of_a_closed_month() -> None:
    before = programme_of(begun())
    line = UUID(int=41)
    somebody = taking_part(
        before, participations.certify(taking_part(before), before, line, ACTIVITY, "2026-01-16", 60)
    )
    _, programme = closed_until("2026-01")
    with pytest.raises(Refused, match="month_is_closed"):
        participations.certify(somebody, programme, line, ACTIVITY, "2026-02-13", 60)
    with pytest.raises(Refused, match="month_is_closed"):
        participations.amend(somebody, programme, ParticipationDetails("2026-02-13"))


@pytest.mark.parametrize(
    ("today", "may"), [("2026-01-31", False), ("2026-02-01", True), ("2026-01-12", False)]
)
def test_a_month_is_closed_when_it_is_over(today: str, may: bool) -> None:
    state = programme_of(begun())
    if may:
        assert programmes.close_month(state, "2026-01", "d" * 64, today)
    else:
        with pytest.raises(Refused, match="month_not_over"):
            programmes.close_month(state, "2026-01", "d" * 64, today)


def test_the_last_month_is_closed_on_the_last_day_of_the_programme() -> None:
    _, state = closed_until("2026-03")
    with pytest.raises(Refused, match="month_not_over"):
        programmes.close_month(state, "2026-04", "d" * 64, "2026-04-16")
    assert programmes.close_month(state, "2026-04", "d" * 64, "2026-04-17")
