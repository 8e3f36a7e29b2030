"""Planning: times, waiting, who did not come, what clashes, and proposals that are settled and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import planning as rules
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.planning import Absence, PlanningDefaults, WorkingHours
from assessor_app.domain.protection import register_protected
from assessor_app.services.planning import PlanningService
from assessor_app.services.planning_models import BookingRow, ScheduleWish, Unplaced
from assessor_app.services.planning_reading import Place
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, CENTRE, MANAGER, FakeIdentities, do, make_workspace, register_candidate
from tests.planned_centres import at, planning_for
from tests.protecting import OTHER, House, hide_somebody
from tests.taking_part import plan_programme
from tests.visiting_companies import plan_visit

TUESDAY, WEDNESDAY = "2026-06-02", "2026-06-03"
WEEK = (at("2026-06-01", 0), at("2026-06-08", 0))


@dataclass
class Hall:
    """A centre with two lathes, and people who wait."""

    workspace: LocalWorkspace
    planning: PlanningService
    ids: FakeIdentities

    def waits(self, count: int = 1) -> list[UUID]:
        """Runs of new people that wait for a time."""
        people = [
            register_candidate(self.workspace, self.ids.new(), f"Person {number}", "Berg", None)
            for number in range(count)
        ]
        before = {row.run for row in self.planning.waiting()}
        self.planning.plan_many(ASSESSOR, people, self.workspace.checklists()[0].digest)
        return [row.run for row in self.planning.waiting() if row.run not in before]

    def week(self) -> dict[UUID, BookingRow]:
        return {row.run: row for row in self.planning.bookings(WEEK)}

    def clash(self, run: UUID) -> tuple[str, ...]:
        return self.week()[run].clash


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    workspace = make_workspace(tmp_path)
    made = Hall(workspace, planning_for(workspace, ASSESSOR.id), FakeIdentities(5))
    made.planning.put_station(ASSESSOR, "Svarv 1")
    made.planning.put_station(ASSESSOR, "Svarv 2")
    yield made
    workspace.close()


def test_who_is_planned_without_a_time_waits_and_once_only(hall: Hall) -> None:
    runs = hall.waits(3)
    assert [row.run for row in hall.planning.waiting()] == runs
    people = [row.candidate for row in hall.planning.waiting()]
    done = hall.planning.plan_many(MANAGER, people, hall.workspace.checklists()[0].digest)
    assert (done.wall_at, len(hall.planning.waiting())) == (None, 3)
    with pytest.raises(Refused, match="candidate_unknown"):
        hall.planning.plan_many(MANAGER, [UUID(int=1)], hall.workspace.checklists()[0].digest)


def test_a_time_is_given_and_taken_back_to_where_the_run_stood(hall: Hall) -> None:
    (run,) = hall.waits()
    booked = hall.planning.book(ASSESSOR, run, at(TUESDAY, 9), 90, "svarv 1", ASSESSOR.id)
    assert booked.former == Place(None, None, "", None)
    row = hall.week()[run]
    assert (row.planned_for, row.ends_at, row.station) == (at(TUESDAY, 9), at(TUESDAY, 10, 30), "Svarv 1")
    assert not hall.planning.waiting()
    moved = hall.planning.book(ASSESSOR, run, at(WEDNESDAY, 9), None, "Svarv 1", MANAGER.id)
    assert hall.week()[run].ends_at == at(WEDNESDAY, 10, 30), "it is as long as it was"
    hall.planning.put_back(ASSESSOR, run, moved.former)
    assert hall.week()[run] == row
    back = hall.planning.to_waiting(ASSESSOR, run)
    assert [one.run for one in hall.planning.waiting()] == [run]
    hall.planning.put_back(ASSESSOR, run, back.former)
    assert hall.week()[run] == row


def test_a_run_without_a_length_is_as_long_as_the_place_says(hall: Hall) -> None:
    (run,) = hall.waits()
    hall.planning.book(ASSESSOR, run, at(TUESDAY, 8))
    assert hall.week()[run].ends_at == at(TUESDAY, 13)
    hall.planning.set_defaults(ASSESSOR, PlanningDefaults(minutes=60))
    assert hall.week()[run].ends_at == at(TUESDAY, 9)


def test_who_did_not_come_leaves_the_place_free_and_is_counted(hall: Hall) -> None:
    one, two = hall.waits(2)
    hall.planning.book(ASSESSOR, one, at(TUESDAY, 9), 60, "Svarv 1", ASSESSOR.id)
    hall.planning.book(ASSESSOR, two, at(TUESDAY, 9), 60, "Svarv 1", ASSESSOR.id)
    assert hall.clash(one) == hall.clash(two) == ("assessor", "station")
    hall.planning.no_show(ASSESSOR, one)
    assert (hall.week()[one].arrived, hall.clash(two)) == (False, ())
    hall.planning.withdraw_attendance(ASSESSOR, one)
    assert hall.clash(two) == ("assessor", "station")
    hall.planning.arrived(ASSESSOR, two)
    assert hall.week()[two].arrived is True
    hall.planning.no_show(ASSESSOR, one)
    hall.planning.to_waiting(ASSESSOR, one)
    assert [(row.run, row.no_shows) for row in hall.planning.waiting()] == [(one, 1)]
    do(hall.workspace, two, cmd.RecordMark("A1-1", Rating.SHOWN))
    for act in (hall.planning.no_show, hall.planning.to_waiting):
        with pytest.raises(Refused, match="run_has_begun"):
            act(ASSESSOR, two)


def test_everything_a_booking_can_clash_with_is_told(hall: Hall) -> None:
    one, two, three = hall.waits(3)
    service = hall.planning
    service.book(ASSESSOR, one, at(TUESDAY, 9), 120, "Svarv 1", ASSESSOR.id)
    service.book(ASSESSOR, two, at(TUESDAY, 11), 60, "Svarv 1", ASSESSOR.id)
    service.book(ASSESSOR, three, at(TUESDAY, 10), 60, "Svarv 2", MANAGER.id)
    assert [hall.clash(run) for run in (one, two, three)] == [(), (), ()], "one ends where the next begins"
    assert service.clashes_of(three, at(TUESDAY, 10), 60, "Svarv 1", MANAGER.id) == ("station",)
    assert service.clashes_of(three, at(TUESDAY, 10), 60, "Svarv 2", ASSESSOR.id) == ("assessor",)
    assert service.clashes_of(three, at(TUESDAY, 7), 60, "", None) == ("outside_hours",)
    assert service.clashes_of(three, at("2026-06-06", 9), 60, "", None) == ("closed_day",), "Nationaldagen"
    assert service.clashes_of(three, at("2026-06-07", 9), 60, "", None) == ("outside_hours",), "a Sunday"
    do(hall.workspace, three, cmd.Move(hall.workspace.assessment(one).candidate or CENTRE, "Fel"), MANAGER)
    assert hall.clash(three) == hall.clash(one) == ("candidate",)
    service.put_absence(ASSESSOR, (at(TUESDAY, 11), at(TUESDAY, 12)), ASSESSOR.id)
    assert hall.clash(two) == ("absence",)
    service.put_absence(ASSESSOR, (at(TUESDAY, 0), at(WEDNESDAY, 0)))
    assert hall.clash(two) == ("absence", "closed_day")


def test_an_assessor_may_have_several_at_once_where_the_place_says_so(hall: Hall) -> None:
    runs = hall.waits(3)
    for run in runs:
        hall.planning.book(ASSESSOR, run, at(TUESDAY, 9), 60, "", ASSESSOR.id)
    hall.planning.set_defaults(ASSESSOR, PlanningDefaults(at_once=2))
    assert {hall.clash(run) for run in runs} == {("assessor",)}
    hall.planning.set_defaults(ASSESSOR, PlanningDefaults(at_once=3))
    assert {hall.clash(run) for run in runs} == {()}


def test_a_run_on_a_visit_knows_no_hours_of_the_place(hall: Hall) -> None:
    (run,) = hall.waits()
    hall.planning.book(ASSESSOR, run, at("2026-06-06", 6), 60, "", ASSESSOR.id)
    assert hall.clash(run) == ("closed_day",)
    candidate = hall.workspace.assessment(run).candidate
    assert candidate is not None
    visit = plan_visit(hall.workspace, (candidate, run))
    assert (hall.clash(run), hall.week()[run].visit) == ((), visit)


def test_days_tell_what_is_worked_and_booked(hall: Hall) -> None:
    (run,) = hall.waits()
    hall.planning.book(ASSESSOR, run, at(TUESDAY, 9), 90)
    hall.planning.put_absence(ASSESSOR, (at(TUESDAY, 12), at("2026-06-04", 0)), MANAGER.id)
    hall.planning.set_hours(ASSESSOR, ASSESSOR.id, WorkingHours({2: ()}))
    days = {day.day: day for day in hall.planning.capacity("2026-06-01", "2026-06-07")}
    assert days["2026-06-01"].open_minutes == 2 * 510
    tuesday = days[TUESDAY]
    assert (tuesday.open_minutes, tuesday.booked_minutes, tuesday.bookings) == (510 + 240, 90, 1)
    assert days[WEDNESDAY].open_minutes == 0
    assert (days["2026-06-06"].open_minutes, days["2026-06-06"].holiday) == (0, "Nationaldagen")
    assert hall.planning.holidays("2026-06-01", "2026-06-30") == {
        "2026-06-06": ("Nationaldagen", False),
        "2026-06-19": ("Midsommarafton", False),
        "2026-06-20": ("Midsommardagen", False),
    }


def test_a_centre_that_works_on_a_holiday_is_open(hall: Hall) -> None:
    hall.planning.set_hours(ASSESSOR, None, WorkingHours({5: ((480, 720),)}))
    hall.planning.open_holiday(ASSESSOR, "2026-06-06", opened=True)
    (day,) = hall.planning.capacity("2026-06-06", "2026-06-06")
    assert (day.open_minutes, day.holiday) == (2 * 240, "Nationaldagen")
    (run,) = hall.waits()
    assert hall.planning.clashes_of(run, at("2026-06-06", 9), 60, "", None) == ()


# ---- proposals --------------------------------------------------------------------------------------------


def wish(runs: list[UUID], **more: object) -> ScheduleWish:
    return replace(ScheduleWish(tuple(runs), TUESDAY, "2026-06-05", 240), **more)  # type: ignore[arg-type]


def test_a_proposal_is_settled_in_one_go_and_taken_back_in_one_go(hall: Hall) -> None:
    runs = hall.waits(5)
    proposal = hall.planning.solve(hall.planning.basis(wish(runs)))
    assert {one.run for one in proposal.placings} == set(runs)
    assert {one.name for one in proposal.placings} == {f"Person {number} Berg" for number in range(5)}
    before = hall.workspace.head.seq
    done = hall.planning.settle(ASSESSOR, proposal)
    assert len(done.refs) == 5 == hall.workspace.head.seq - before
    week = hall.week()
    assert {
        one.run: (one.starts_at, one.ends_at, one.station, one.assessor) for one in proposal.placings
    } == {run: (row.planned_for, row.ends_at, row.station, row.assessor) for run, row in week.items()}
    assert {row.clash for row in week.values()} == {()}
    hall.planning.undo_settle(ASSESSOR, proposal)
    assert [row.run for row in hall.planning.waiting()] == runs


def test_more_people_at_once_than_usual_are_no_clash_once_they_were_asked_for(hall: Hall) -> None:
    runs = hall.waits(2)
    day = wish(runs, last_on=TUESDAY, first_on=TUESDAY, assessors=(ASSESSOR.id,), at_once=2)
    proposal = hall.planning.solve(hall.planning.basis(day))
    assert len({one.starts_at for one in proposal.placings}) == 1, "they are there together"
    hall.planning.settle(ASSESSOR, proposal)
    assert {row.clash for row in hall.week().values()} == {()}
    assert hall.planning.choices().defaults.at_once == 2
    hall.planning.undo_settle(ASSESSOR, proposal)
    assert hall.planning.choices().defaults.at_once == 1


@pytest.mark.parametrize("change", ["booking", "hours", "absence", "run"])
def test_a_proposal_is_refused_once_what_it_relies_on_is_other(hall: Hall, change: str) -> None:
    one, two, other = hall.waits(3)
    proposal = hall.planning.solve(hall.planning.basis(wish([one, two])))
    service = hall.planning
    {
        "booking": lambda: service.book(MANAGER, other, at(WEDNESDAY, 9), 60, "Svarv 1"),
        "hours": lambda: service.set_hours(MANAGER, ASSESSOR.id, WorkingHours({2: ()})),
        "absence": lambda: service.put_absence(MANAGER, (at(TUESDAY, 9), at(TUESDAY, 10)), ASSESSOR.id),
        "run": lambda: service.book(MANAGER, two, at(WEDNESDAY, 9), 60),
    }[change]()
    before = hall.workspace.head.seq
    with pytest.raises(Refused, match="schedule_changed"):
        service.settle(ASSESSOR, proposal)
    assert hall.workspace.head.seq == before


def test_what_lies_outside_the_days_changes_nothing_of_a_proposal(hall: Hall) -> None:
    one, other = hall.waits(2)
    proposal = hall.planning.solve(hall.planning.basis(wish([one])))
    hall.planning.book(MANAGER, other, at("2026-06-08", 9), 60, "Svarv 1")
    hall.planning.put_absence(MANAGER, (at("2026-06-09", 0), at("2026-06-10", 0)), ASSESSOR.id)
    assert hall.planning.settle(ASSESSOR, proposal).refs


def test_a_settled_proposal_is_not_taken_back_over_what_was_done_since(hall: Hall) -> None:
    runs = hall.waits(2)
    proposal = hall.planning.solve(hall.planning.basis(wish(runs)))
    hall.planning.settle(ASSESSOR, proposal)
    hall.planning.book(ASSESSOR, runs[0], at("2026-06-05", 9), 60)
    with pytest.raises(Refused, match="schedule_changed"):
        hall.planning.undo_settle(ASSESSOR, proposal)
    assert hall.week()[runs[0]].planned_for == at("2026-06-05", 9)


def test_bookings_are_left_alone_and_those_to_be_kept_move_only_if_they_must(hall: Hall) -> None:
    fixed, kept, waiting = hall.waits(3)
    hall.planning.book(ASSESSOR, fixed, at(TUESDAY, 8), 240, "Svarv 1", ASSESSOR.id)
    hall.planning.book(ASSESSOR, kept, at(TUESDAY, 9), 240, "Svarv 2", MANAGER.id)
    proposal = hall.planning.solve(hall.planning.basis(wish([waiting], keep=(kept,))))
    placed = {one.run: one for one in proposal.placings}
    assert placed.keys() == {kept, waiting}
    assert (proposal.moved, placed[kept].starts_at, placed[kept].former) == (
        0,
        at(TUESDAY, 9),
        at(TUESDAY, 9),
    )
    hall.planning.put_absence(ASSESSOR, (at(TUESDAY, 0), at(WEDNESDAY, 0)), MANAGER.id)
    again = hall.planning.solve(hall.planning.basis(wish([waiting], keep=(kept,))))
    moved = {one.run: one for one in again.placings}[kept]
    assert (again.moved, moved.former, moved.starts_at) == (1, at(TUESDAY, 9), at(TUESDAY, 12, 15))
    hall.planning.settle(ASSESSOR, again)
    assert {row.clash for row in hall.week().values()} == {()}
    assert hall.week()[fixed].planned_for == at(TUESDAY, 8)


def test_who_stands_where_they_stood_is_not_written_of_again(hall: Hall) -> None:
    kept, waiting = hall.waits(2)
    hall.planning.book(ASSESSOR, kept, at(TUESDAY, 9), None, "Svarv 1", ASSESSOR.id)
    before = hall.planning.place_of(kept)
    proposal = hall.planning.solve(hall.planning.basis(wish([waiting], keep=(kept,))))
    assert len(hall.planning.settle(ASSESSOR, proposal).refs) == 1
    assert hall.planning.place_of(kept) == before
    assert before.minutes is None


def test_a_wish_nobody_can_be_planned_by_is_refused(hall: Hall) -> None:
    runs = hall.waits()
    for made, code in (
        (wish([]), "nobody_to_plan"),
        (wish([UUID(int=4)]), "assessment_unknown"),
        (wish(runs, last_on="2026-06-01"), "schedule_days_reversed"),
        (wish(runs, last_on="2027-06-05"), "schedule_too_long"),
        (wish(runs, minutes=0), "planning_length_unfit"),
        (wish(runs, first_on="i morgon"), "day_unfit"),
    ):
        with pytest.raises(Refused, match=code):
            hall.planning.basis(made)
    longer = hall.planning.solve(hall.planning.basis(wish(runs, minutes=720)))
    assert [(run, why) for run, _, why in longer.unplaced] == [(runs[0], Unplaced.LONGER_THAN_A_DAY)]


def test_the_programme_of_a_run_is_told_of_who_waits(hall: Hall) -> None:
    from assessor_app.domain import participations
    from tests.taking_part import enter

    (run,) = hall.waits()
    candidate = hall.workspace.assessment(run).candidate
    assert candidate is not None
    programme = plan_programme(hall.workspace, hall.ids.new())
    entered = enter(hall.workspace, hall.ids.new(), candidate, programme)
    state = hall.workspace.participation(entered)
    count = participations.count_run(state, hall.workspace.programme(programme), run)
    hall.workspace.commit(MANAGER.id, count)
    assert [row.programme for row in hall.planning.waiting()] == ["Kalmar 2020"]


def test_what_the_settings_show_is_what_was_set(hall: Hall) -> None:
    hall.planning.set_hours(ASSESSOR, MANAGER.id, WorkingHours({0: ((480, 600),)}))
    hall.planning.put_absence(ASSESSOR, (at(TUESDAY, 0), at(WEDNESDAY, 0)), None, None, "Studiebesök")
    choices = hall.planning.choices()
    assert [one.name for one in choices.stations] == ["Svarv 1", "Svarv 2"]
    assert dict(choices.assessors) == {ASSESSOR.id: "Astrid Berg", MANAGER.id: "Mats Lund"}
    assert choices.own_hours[MANAGER.id].days[0] == ((480, 600),)
    (closed,) = choices.absences
    assert closed == Absence(closed.id, at(TUESDAY, 0), at(WEDNESDAY, 0), None, None, "Studiebesök")
    assert hall.planning.absences(WEEK) == (closed,)
    assert choices.defaults == rules.PlanningDefaults()


# ---- who has protected identity ---------------------------------------------------------------------------


def test_somebody_hidden_is_a_nameless_block_that_takes_room(tmp_path: Path) -> None:
    house = House(tmp_path)
    hidden = hide_somebody(house)
    knows, knows_not = planning_for(house.store, ASSESSOR.id), planning_for(house.store, OTHER.id)
    knows.book(ASSESSOR, hidden.open_run, at(TUESDAY, 9), 60, "Svarv 1", ASSESSOR.id)
    (told,) = knows.bookings(WEEK)
    assert (told.run, told.name, told.protected) == (hidden.open_run, "Skyddad 1", True)
    (block,) = knows_not.bookings(WEEK)
    assert (block.name, block.qualification, block.visit, block.protected) == ("", "", None, True)
    assert (block.planned_for, block.ends_at, block.assessor) == (
        at(TUESDAY, 9),
        at(TUESDAY, 10),
        ASSESSOR.id,
    )
    assert block.run not in (hidden.run, hidden.open_run, hidden.person)
    assert block.candidate not in (hidden.run, hidden.open_run, hidden.person)
    assert knows_not.bookings(WEEK) == (block,), "the same block the next time"
    with pytest.raises(Refused, match="assessment_unknown"):
        knows_not.book(OTHER, block.run, at(TUESDAY, 10))
    with pytest.raises(Refused, match="assessment_unknown"):
        knows_not.place_of(hidden.open_run)
    with pytest.raises(Refused, match="assessment_unknown"):
        knows_not.no_show(OTHER, hidden.open_run)
    house.store.close()


def test_somebody_hidden_is_in_no_list_and_in_no_proposal_and_yet_in_nobodys_way(tmp_path: Path) -> None:
    house = House(tmp_path)
    hidden = hide_somebody(house)
    knows, knows_not = planning_for(house.store, ASSESSOR.id), planning_for(house.store, OTHER.id)
    digest = house.store.checklists()[0].digest
    another = register_candidate(house.store, house.ids.new(), "Eva", "Ek", None)
    knows.book(ASSESSOR, hidden.open_run, at(TUESDAY, 8), 510, "", OTHER.id)
    knows_not.plan_many(OTHER, [another], digest)
    (row,) = knows_not.waiting()
    asked = ScheduleWish((row.run,), TUESDAY, TUESDAY, 240, assessors=(OTHER.id,))
    proposal = knows_not.solve(knows_not.basis(asked))
    assert [why for _, _, why in proposal.unplaced] == [Unplaced.NO_ROOM]
    with pytest.raises(Refused, match="candidate_unknown"):
        knows_not.plan_many(OTHER, [hidden.person], digest)
    with pytest.raises(Refused, match="assessment_unknown"):
        knows_not.basis(replace(asked, runs=(hidden.open_run,)))
    with pytest.raises(Refused, match="assessment_unknown"):
        knows_not.basis(replace(asked, keep=(hidden.open_run,)))
    with pytest.raises(Refused, match="assessment_unknown"):
        knows_not.clashes_of(hidden.open_run, at(TUESDAY, 9), 60, "", None)
    assert len(knows.waiting()) == 1
    house.store.close()


def test_somebody_protected_is_given_to_those_alone_who_may_see_them(hall: Hall) -> None:
    person = hall.ids.new()
    viewers = frozenset({ASSESSOR.id})
    known = frozenset({ASSESSOR.id, MANAGER.id})
    hall.workspace.commit(MANAGER.id, register_protected(person, "Skyddad 1", viewers, known))
    hall.planning.plan_many(ASSESSOR, [person], hall.workspace.checklists()[0].digest)
    (run,) = [row.run for row in hall.planning.waiting()]
    given = hall.planning.solve(hall.planning.basis(wish([run], assessors=(MANAGER.id, ASSESSOR.id))))
    assert [one.assessor for one in given.placings] == [ASSESSOR.id]
    others = hall.planning.solve(hall.planning.basis(wish([run], assessors=(MANAGER.id,))))
    assert [(one, why) for one, _, why in others.unplaced] == [(run, Unplaced.NO_ASSESSOR)]
