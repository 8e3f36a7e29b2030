"""People in programmes: entered together, their hours and runs, and what is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import employments, people
from assessor_app.domain.employments import EmploymentDetails, EmploymentStatus
from assessor_app.domain.errors import Refused
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.programme_events import Gender, LeaveReason
from assessor_app.services.participants import ParticipantService, age_on
from assessor_app.services.programme_models import Entry
from assessor_app.services.programmes import ProgrammeService
from assessor_app.services.protection import AliasForm
from assessor_app.services.undertaking_models import ParticipationQuery, ParticipationRow
from tests.building import MANAGER, plan_run, register_candidate
from tests.protecting import OTHER, House, sign
from tests.taking_part import KALMAR, register_company, undertakings_over

ENTERED = ParticipationDetails("2026-05-11")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House(tmp_path)
    yield opened
    opened.store.close()


@pytest.fixture
def programmes(house: House) -> ProgrammeService:
    return undertakings_over(house.store, house.seat(MANAGER).workspace, MANAGER.id, house.ids).programmes


@pytest.fixture
def participants(house: House) -> ParticipantService:
    return undertakings_over(house.store, house.seat(MANAGER).workspace, MANAGER.id, house.ids).participants


@pytest.fixture
def kalmar(programmes: ProgrammeService) -> UUID:
    return programmes.plan(MANAGER, KALMAR, ("Validering",))[0]


def somebody(house: House, given: str = "Amina", born: str | None = None) -> UUID:
    identity = house.ids.new()
    details = CandidateDetails(given, "Ek", number_reason="Saknar nummer", birth_on=born)
    house.store.commit(MANAGER.id, people.register(identity, details))
    return identity


def rows(participants: ParticipantService, kalmar: UUID) -> dict[str, ParticipationRow]:
    found = participants.list(ParticipationQuery(programme=kalmar, with_withdrawn=True))
    return {row.name: row for row in found}


def entered(house: House, participants: ParticipantService, kalmar: UUID, *names: str) -> list[UUID]:
    entries = [Entry(somebody(house, name), ENTERED) for name in names]
    return list(participants.enter(MANAGER, kalmar, entries)[0])


def activity(programmes: ProgrammeService, kalmar: UUID) -> UUID:
    return programmes.view(kalmar).activities[0][0]


def test_a_group_is_entered_with_what_is_known_of_each(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    """The age comes from the birth date, company and status from the employment; the gender from nobody."""
    company = register_company(house.store, house.ids.new())
    amina, igor = somebody(house, "Amina", "1990-05-12"), somebody(house, "Igor", "1990-05-11")
    told = EmploymentDetails(EmploymentStatus.FURLOUGHED)
    house.store.commit(MANAGER.id, employments.record(house.ids.new(), amina, company, told))
    seq = house.store.head.seq
    made, _ = participants.enter(MANAGER, kalmar, [Entry(amina, ENTERED), Entry(igor, ENTERED)])
    assert house.store.head.seq == seq + 2
    found = rows(participants, kalmar)
    first, second = found["Amina Ek"], found["Igor Ek"]
    assert {first.id, second.id} == set(made)
    assert (first.age, first.company_name, first.employment) == (
        35,
        "Åkers Mekaniska",
        EmploymentStatus.FURLOUGHED,
    )
    assert (second.age, second.company, second.employment) == (36, None, None)
    assert first.gender is second.gender is Gender.UNKNOWN


def test_of_two_employers_nobody_is_guessed(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    amina = somebody(house)
    companies = [register_company(house.store, house.ids.new(), name) for name in ("Ett", "Två")]
    for company in companies:
        drafts = employments.record(house.ids.new(), amina, company, EmploymentDetails())
        house.store.commit(MANAGER.id, drafts)
    chosen = ParticipationDetails("2026-05-11", company=companies[1])
    made, _ = participants.enter(MANAGER, kalmar, [Entry(amina, ENTERED)])
    assert rows(participants, kalmar)["Amina Ek"].company is None
    participants.withdraw(MANAGER, made, "Fel företag")
    participants.enter(MANAGER, kalmar, [Entry(amina, chosen)])
    found = participants.list(ParticipationQuery(programme=kalmar))
    assert [(row.company_name, row.employment) for row in found] == [("Två", EmploymentStatus.EMPLOYED)]


def test_who_takes_part_already_is_passed_over_and_who_left_may_come_back(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    amina, igor = somebody(house, "Amina"), somebody(house, "Igor")
    (first,), _ = participants.enter(MANAGER, kalmar, [Entry(amina, ENTERED)])
    made, _ = participants.enter(MANAGER, kalmar, [Entry(amina, ENTERED), Entry(igor, ENTERED)])
    assert len(made) == 1
    participants.leave(MANAGER, [first], "2026-05-20", LeaveReason.NEW_JOB)
    assert len(participants.enter(MANAGER, kalmar, [Entry(amina, ENTERED)])[0]) == 1


def test_of_a_group_with_one_wrong_day_nobody_is_entered(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    wrong = ParticipationDetails("2026-04-01")
    entries = [Entry(somebody(house, "Amina"), ENTERED), Entry(somebody(house, "Igor"), wrong)]
    with pytest.raises(Refused, match="entry_outside_programme"):
        participants.enter(MANAGER, kalmar, entries)
    assert participants.list(ParticipationQuery(programme=kalmar)) == ()


def test_hours_for_a_whole_group_are_one_act_and_one_undo(
    house: House, participants: ParticipantService, programmes: ProgrammeService, kalmar: UUID
) -> None:
    group = entered(house, participants, kalmar, "Amina", "Igor", "Nora")
    what = activity(programmes, kalmar)
    lines, _ = participants.certify(MANAGER, group, what, "2026-05-14", 180)
    assert {row.minutes for row in rows(participants, kalmar).values()} == {180}
    (total,) = participants.hours_sums(kalmar)
    assert (total.minutes, total.participations) == (540, 3)
    assert participants.hours(kalmar, ("2026-06-01", "2026-06-30")) == ()
    participants.correct_hours(MANAGER, *lines[0], what, "2026-05-15", 90)
    latest = participants.hours(kalmar)[0]
    assert (latest.on, latest.minutes, latest.certified_by) == ("2026-05-15", 90, MANAGER.id)
    assert [row.minutes for row in participants.hours_of(group[0])] == [90]
    participants.withdraw_hours(MANAGER, lines)
    assert participants.hours(kalmar) == ()


def test_of_a_group_with_one_who_had_left_nobody_gets_hours(
    house: House, participants: ParticipantService, programmes: ProgrammeService, kalmar: UUID
) -> None:
    group = entered(house, participants, kalmar, "Amina", "Igor")
    participants.leave(MANAGER, group[1:], "2026-05-12", LeaveReason.ILLNESS)
    with pytest.raises(Refused, match="hours_after_exit"):
        participants.certify(MANAGER, group, activity(programmes, kalmar), "2026-05-14", 180)
    assert participants.hours(kalmar) == ()


def test_several_are_changed_left_and_taken_back_at_once(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    group = entered(house, participants, kalmar, "Amina", "Igor")
    company = register_company(house.store, house.ids.new())
    changed = {"company": company, "employment": EmploymentStatus.NOTIFIED, "gender": Gender.WOMAN}
    participants.amend_many(MANAGER, group, changed)
    found = rows(participants, kalmar).values()
    assert {(row.company_name, row.employment, row.gender) for row in found} == {
        ("Åkers Mekaniska", EmploymentStatus.NOTIFIED, Gender.WOMAN)
    }
    participants.leave(MANAGER, group, "2026-06-12", LeaveReason.COMPLETED)
    assert {row.left_on for row in rows(participants, kalmar).values()} == {"2026-06-12"}
    participants.resume(MANAGER, group)
    assert {row.left_on for row in rows(participants, kalmar).values()} == {""}
    participants.withdraw(MANAGER, group, "Fel insats")
    assert participants.list(ParticipationQuery(programme=kalmar)) == ()
    participants.restore(MANAGER, group)
    assert len(participants.list(ParticipationQuery(programme=kalmar))) == 2


def test_an_age_follows_the_day_of_entry_and_one_that_was_typed_stays(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    amina = somebody(house, born="1990-05-20")
    (made,), _ = participants.enter(MANAGER, kalmar, [Entry(amina, ENTERED)])
    assert rows(participants, kalmar)["Amina Ek"].age == 35
    participants.amend(MANAGER, made, ParticipationDetails("2026-05-20", age=35))
    assert rows(participants, kalmar)["Amina Ek"].age == 36
    participants.amend(MANAGER, made, ParticipationDetails("2026-05-20", age=40))
    assert rows(participants, kalmar)["Amina Ek"].age == 40


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        ("1990-05-11", "2026-05-11", 36),
        ("1990-05-12", "2026-05-11", 35),
        ("2000-02-29", "2026-02-28", 25),
        (None, "2026-05-11", None),
        ("19900511x", "2026-05-11", None),
        ("2030-01-01", "2026-05-11", None),
    ],
)
def test_an_age_is_counted_in_whole_years(born: str | None, on: str, age: int | None) -> None:
    assert age_on(born, on) == age


# ---- runs ------------------------------------------------------------------------------------------------


def test_a_run_planned_for_a_participant_is_proposed_and_counted_with_one_tap(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    (one,) = entered(house, participants, kalmar, "Amina")
    candidate = participants.participation(one).candidate
    assert candidate is not None
    run = plan_run(house.store, house.ids.new(), candidate)
    outside = register_candidate(house.store, house.ids.new(), "Utanför", "Ek", None)
    plan_run(house.store, house.ids.new(), outside)
    (proposed,) = participants.runs_to_count(kalmar)
    assert (proposed.participation, proposed.run, proposed.name) == (one, run, "Amina Ek")
    participants.count_runs(MANAGER, [(proposed.participation, proposed.run)])
    assert participants.runs_to_count(kalmar) == ()
    assert rows(participants, kalmar)["Amina Ek"].runs == 1
    assert [counted.run for counted in participants.counted_runs(one)] == [run]
    participants.uncount_runs(MANAGER, [(one, run)])
    assert [proposal.run for proposal in participants.runs_to_count(kalmar)] == [run]


def test_runs_before_the_programme_or_of_somebody_else_do_not_count(
    house: House, participants: ParticipantService, programmes: ProgrammeService, kalmar: UUID
) -> None:
    house.clock.now = int(datetime(2026, 4, 1, 12, tzinfo=UTC).timestamp() * 1000)
    amina = somebody(house)
    plan_run(house.store, house.ids.new(), amina)
    house.clock.now = int(datetime(2026, 5, 28, 12, tzinfo=UTC).timestamp() * 1000)
    (one,), _ = participants.enter(MANAGER, kalmar, [Entry(amina, ENTERED)])
    assert participants.runs_to_count(kalmar) == ()
    other = plan_run(house.store, house.ids.new(), somebody(house, "Igor"))
    with pytest.raises(Refused, match="assessment_unknown"):
        participants.count_runs(MANAGER, [(one, other)])


def test_runs_are_planned_for_a_group_and_count_at_once(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    """Who has an open run already gets that one counted."""
    group = entered(house, participants, kalmar, "Amina", "Igor")
    candidate = participants.participation(group[0]).candidate
    assert candidate is not None
    had = plan_run(house.store, house.ids.new(), candidate)
    digest = house.store.checklists()[0].digest
    made, _ = participants.plan_runs(MANAGER, group, digest)
    assert len(made) == 1
    assert {row.runs for row in rows(participants, kalmar).values()} == {1}
    assert participants.counted_runs(group[0])[0].run == had
    again, done = participants.plan_runs(MANAGER, group, digest)
    assert (again, done.wall_at) == ((), None)


def test_a_joined_person_is_one_whichever_record_was_entered(
    house: House, participants: ParticipantService, kalmar: UUID
) -> None:
    amina, double = somebody(house, "Amina"), somebody(house, "Amin")
    (one,), _ = participants.enter(MANAGER, kalmar, [Entry(double, ENTERED)])
    house.seat(MANAGER).candidates.join(MANAGER, amina, double, (), "Samma person")
    run = plan_run(house.store, house.ids.new(), amina)
    assert participants.enter(MANAGER, kalmar, [Entry(amina, ENTERED)])[0] == ()
    assert [proposed.run for proposed in participants.runs_to_count(kalmar)] == [run]
    participants.count_runs(MANAGER, [(one, run)])
    assert [row.id for row in participants.running_for(amina)] == [one]
    assert [row.id for row in participants.running_for(double)] == [one]


def test_a_run_signed_in_a_closed_month_is_refused_until_it_is_opened(
    house: House, participants: ParticipantService, programmes: ProgrammeService, kalmar: UUID
) -> None:
    (one,) = entered(house, participants, kalmar, "Amina")
    candidate = participants.participation(one).candidate
    assert candidate is not None
    run = plan_run(house.store, house.ids.new(), candidate)
    sign(house.seat(MANAGER), run)
    house.clock.now = int(datetime(2026, 6, 2, 12, tzinfo=UTC).timestamp() * 1000)
    assert programmes.months(kalmar)[0].facts.uncounted == 1
    programmes.close_month(MANAGER, kalmar, "2026-05")
    with pytest.raises(Refused) as refused:
        participants.count_runs(MANAGER, [(one, run)])
    assert refused.value.details == {"month": "2026-05"}
    programmes.reopen_month(MANAGER, kalmar, "2026-05", "Ett resultat saknades")
    participants.count_runs(MANAGER, [(one, run)])
    assert programmes.steering(kalmar).counts.validated == 1


def test_somebody_whose_run_was_signed_in_a_closed_month_is_not_taken_out_of_it(
    house: House, participants: ParticipantService, programmes: ProgrammeService, kalmar: UUID
) -> None:
    """Also where they were entered afterwards, in a month that is open."""
    candidate = somebody(house, "Amina")
    run = plan_run(house.store, house.ids.new(), candidate)
    sign(house.seat(MANAGER), run)
    (one,), _ = participants.enter(
        MANAGER, kalmar, [Entry(candidate, replace(ENTERED, entered_on="2026-06-01"))]
    )
    participants.count_runs(MANAGER, [(one, run)])
    participants.withdraw(MANAGER, [one], "Fel insats")
    participants.restore(MANAGER, [one])
    house.clock.now = int(datetime(2026, 6, 2, 12, tzinfo=UTC).timestamp() * 1000)
    programmes.close_month(MANAGER, kalmar, "2026-05")
    with pytest.raises(Refused) as refused:
        participants.withdraw(MANAGER, [one], "Fel insats")
    assert (refused.value.code, refused.value.details) == ("month_is_closed", {"month": "2026-05"})


# ---- people who must not be seen -------------------------------------------------------------------------


def test_who_is_hidden_is_counted_and_in_no_row(
    house: House, participants: ParticipantService, programmes: ProgrammeService, kalmar: UUID
) -> None:
    form = AliasForm("Skyddad 1", frozenset({MANAGER.id}))
    hidden, _ = house.seat(MANAGER).protection.register(MANAGER, form)
    made, _ = participants.enter(MANAGER, kalmar, [Entry(hidden, ENTERED)])
    participants.certify(MANAGER, made, activity(programmes, kalmar), "2026-05-14", 60)
    plan_run(house.store, house.ids.new(), hidden)
    theirs = undertakings_over(house.store, house.seat(OTHER).workspace, OTHER.id, house.ids)
    others = theirs.participants
    assert others.list(ParticipationQuery(programme=kalmar)) == ()
    assert others.hours(kalmar) == others.hours_of(made[0]) == ()
    assert others.runs_to_count(kalmar) == others.counted_runs(made[0]) == ()
    assert others.running_for(hidden) == ()
    with pytest.raises(Refused, match="participation_unknown"):
        others.participation(made[0])
    with pytest.raises(Refused, match="participation_unknown"):
        others.certify(MANAGER, made, activity(programmes, kalmar), "2026-05-14", 60)
    steering = theirs.programmes.steering(kalmar)
    assert (steering.counts.persons, steering.waiting, steering.waiting_total) == (1, (), 0)
    assert programmes.steering(kalmar).waiting_total == 1
    assert programmes.months(kalmar) == theirs.programmes.months(kalmar)
