"""A place's planning: stations, hours and days off, whatever two devices say of them at once."""

from __future__ import annotations

from itertools import permutations
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import planning
from assessor_app.domain.assessment_folding import evolve as run_after
from assessor_app.domain.assessment_rules import decide
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, join
from assessor_app.domain.journal import Ref
from assessor_app.domain.planning import Absence, PlanningDefaults, PlanningState, Station, WorkingHours
from tests.building import ASSESSOR, small_checklist

CENTRE, ASTRID, LATHE, MILL = (UUID(int=number) for number in range(1, 5))
CHECKLIST = small_checklist()
NINE, TEN = 1_780_000_000_000, 1_780_003_600_000


def after(state: PlanningState, *drafts: Draft) -> PlanningState:
    for draft in drafts:
        state = planning.evolve(state, happened(draft.event))
    return state


def happened(event: object, seq: int = 1) -> Happened:
    return Happened(Ref(UUID(int=9), seq), seq, seq, ASSESSOR.id, None, None, event)


@pytest.fixture
def state() -> PlanningState:
    empty = PlanningState(CENTRE)
    return after(empty, *planning.put_station(empty, Station(LATHE, "Svarv 1", ("prov-bas",))))


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.code


def test_a_station_is_put_renamed_and_removed_and_what_is_planned_there_is_still_there(
    state: PlanningState,
) -> None:
    renamed = after(state, *planning.put_station(state, Station(LATHE, " Svarv  A ", ("prov-bas",))))
    assert renamed.stations[LATHE].name == "Svarv A"
    assert renamed.station_named("svarv 1") == renamed.station_named("SVARV A") == renamed.stations[LATHE]
    taken = after(renamed, *planning.put_station(renamed, Station(MILL, "Svarv 1")))
    assert taken.station_named("Svarv 1") == taken.stations[MILL], "the name is another's now"
    assert planning.put_station(renamed, renamed.stations[LATHE]) == ()
    assert after(renamed, *planning.remove_station(renamed, LATHE)).station_named("Svarv A") is None
    assert planning.remove_station(state, MILL) == ()
    for name, code in (("  ", "station_name_missing"), ("SVARV 1", "station_name_taken")):
        with pytest.raises(Refused) as refused:
            planning.put_station(state, Station(MILL, name))
        assert code_of(refused) == code


def test_hours_of_the_place_are_those_of_everybody_who_has_none(state: PlanningState) -> None:
    early = WorkingHours({0: ((420, 720), (750, 900)), 4: ()})
    place = after(state, *planning.set_hours(state, None, early))
    assert place.hours_of(ASTRID) == place.centre_hours()
    assert place.centre_hours().days[0] == ((420, 720), (750, 900))
    assert place.centre_hours().days[1] == ((480, 990),), "what nobody spoke of is as it was"
    own = after(place, *planning.set_hours(place, ASTRID, WorkingHours({0: ((600, 700),)})))
    assert own.hours_of(ASTRID).days[0] == ((600, 700),)
    assert own.hours_of(ASTRID).days[4] == ()
    again = after(own, *planning.set_hours(own, ASTRID, None))
    assert again.hours_of(ASTRID) == again.centre_hours()
    assert planning.set_hours(again, ASTRID, None) == ()
    assert planning.set_hours(place, None, early) == ()


@pytest.mark.parametrize("spans", [((500, 400),), ((0, 1441),), ((480, 600), (590, 700)), ((-1, 5),)])
def test_hours_that_do_not_go_together_are_refused(
    state: PlanningState, spans: tuple[tuple[int, int], ...]
) -> None:
    with pytest.raises(Refused) as refused:
        planning.set_hours(state, None, WorkingHours({2: spans}))
    assert (code_of(refused), refused.value.details) == ("hours_unfit", {"weekday": 2})


def test_two_who_set_different_days_and_absences_both_have_their_way(state: PlanningState) -> None:
    said = [
        *planning.set_hours(state, ASTRID, WorkingHours({0: ((480, 600),)})),
        *planning.set_hours(state, ASTRID, WorkingHours({3: ()})),
        *planning.put_absence(state, Absence(UUID(int=20), NINE, TEN, ASTRID, why="Tandläkare")),
        *planning.put_absence(state, Absence(UUID(int=21), NINE, TEN)),
        *planning.set_defaults(state, PlanningDefaults(minutes=240)),
        *planning.set_defaults(state, PlanningDefaults(at_once=2)),
    ]
    found = {repr(after(state, *order)) for order in permutations(said)}
    first = after(state, *said)
    assert first.hours_of(ASTRID).days[0] == ((480, 600),)
    assert first.hours_of(ASTRID).days[3] == ()
    assert first.defaults == PlanningDefaults(240, 15, 2)
    assert len({repr(sorted(map(str, after(state, *order).absences))) for order in permutations(said)}) == 1
    assert all("minutes=240" in one and "at_once=2" in one for one in found)


def test_why_somebody_is_away_is_personal_and_the_entry_is_about_them(state: PlanningState) -> None:
    absence = Absence(UUID(int=20), NINE, TEN, ASTRID, why="Tandläkare")
    (draft,) = planning.put_absence(state, absence)
    assert draft.about == ASTRID
    bare = join("absence_put/1", {"absence": str(absence.id), "starts_at": NINE, "ends_at": TEN}, None)
    assert getattr(bare, "why", "") is None
    held = after(state, draft)
    assert planning.put_absence(held, absence) == ()
    assert after(held, *planning.remove_absence(held, absence.id)).absences == {}
    with pytest.raises(Refused) as refused:
        planning.put_absence(state, Absence(UUID(int=20), TEN, NINE))
    assert code_of(refused) == "absence_ends_first"
    with pytest.raises(Refused) as refused:
        planning.put_absence(state, Absence(UUID(int=20), NINE, TEN, station=MILL))
    assert code_of(refused) == "station_unknown"


def test_a_holiday_can_be_worked_and_not_after_all(state: PlanningState) -> None:
    opened = after(state, *planning.open_holiday(state, "2020-05-21", opened=True))
    assert opened.opened == {"2020-05-21"}
    assert planning.open_holiday(opened, "2020-05-21", opened=True) == ()
    assert after(opened, *planning.open_holiday(opened, "2020-05-21", opened=False)).opened == frozenset()
    with pytest.raises(Refused) as refused:
        planning.open_holiday(state, "21 maj", opened=True)
    assert code_of(refused) == "day_unfit"


@pytest.mark.parametrize(
    ("defaults", "code"),
    [
        (PlanningDefaults(0), "planning_length_unfit"),
        (PlanningDefaults(721), "planning_length_unfit"),
        (PlanningDefaults(60, 241), "planning_pause_unfit"),
        (PlanningDefaults(60, 0, 0), "planning_at_once_unfit"),
    ],
)
def test_defaults_nobody_can_work_with_are_refused(
    state: PlanningState, defaults: PlanningDefaults, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        planning.set_defaults(state, defaults)
    assert code_of(refused) == code


# ---- the run as its own booking ---------------------------------------------------------------------------


def carried_out(state: AssessmentState, *commands: object) -> AssessmentState:
    for command in commands:
        for draft in decide(state, CHECKLIST, command, ASSESSOR):
            state = run_after(state, happened(draft.event))
    return state


@pytest.fixture
def run() -> AssessmentState:
    return carried_out(AssessmentState(UUID(int=7)), cmd.Plan(UUID(int=8), NINE, "Svarv 1", ASTRID, 240))


def test_a_run_keeps_its_length_when_it_is_moved_and_takes_another_when_told(run: AssessmentState) -> None:
    assert run.minutes == 240
    moved = carried_out(run, cmd.Reschedule(TEN, "Svarv 1", ASTRID))
    assert (moved.planned_for, moved.minutes) == (TEN, 240)
    assert carried_out(moved, cmd.Reschedule(TEN, "Svarv 1", ASTRID, 90)).minutes == 90
    assert carried_out(moved, cmd.Reschedule(TEN, "Svarv 1", ASTRID, 0)).minutes is None
    assert decide(moved, CHECKLIST, cmd.Reschedule(TEN, "Svarv 1", ASTRID, 240), ASSESSOR) == ()
    with pytest.raises(Refused) as refused:
        carried_out(run, cmd.Reschedule(TEN, "", None, 721))
    assert code_of(refused) == "planning_length_unfit"


def test_an_entry_from_before_runs_had_a_length_is_read_without_one() -> None:
    old = join("assessment_rescheduled/1", {"planned_for": NINE, "station": "Svarv 1"}, {})
    assert old == ev.AssessmentRescheduled(NINE, "Svarv 1")


def test_who_did_not_come_is_noted_for_that_time_and_no_other(run: AssessmentState) -> None:
    missed = carried_out(run, cmd.RecordAttendance(False))
    assert (missed.arrived, missed.no_shows, missed.status.value) == (False, 1, "planned")
    again = carried_out(missed, cmd.Reschedule(TEN, "", None))
    assert (again.arrived, again.no_shows) == (None, 1), "the new time is a new chance, the old one history"
    twice = carried_out(again, cmd.RecordAttendance(False))
    assert twice.no_shows == 2
    back = carried_out(again, cmd.Reschedule(NINE, "Svarv 1", ASTRID))
    assert back.arrived is False, "put back, it stands as it stood"
    assert carried_out(back, cmd.RecordAttendance(None)).no_shows == 0
    came = carried_out(run, cmd.RecordAttendance(True))
    assert (came.arrived, came.no_shows) == (True, 0)
    assert decide(came, CHECKLIST, cmd.RecordAttendance(True), ASSESSOR) == ()


def test_attendance_is_of_runs_that_have_a_time_and_are_not_begun(run: AssessmentState) -> None:
    waiting = carried_out(run, cmd.Reschedule(None, "", None))
    begun = carried_out(run, cmd.RecordMark("A1-1", Rating.SHOWN))
    for state, code in ((waiting, "run_has_no_time"), (begun, "run_has_begun")):
        with pytest.raises(Refused) as refused:
            carried_out(state, cmd.RecordAttendance(False))
        assert code_of(refused) == code
