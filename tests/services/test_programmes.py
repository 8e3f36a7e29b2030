"""A programme from its planning to its closed months, as the use cases carry it out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain.errors import Refused
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import CostKind
from assessor_app.domain.programmes import Cost, ProgrammeDetails
from assessor_app.services.participants import ParticipantService
from assessor_app.services.programme_models import Entry, MonthPhase, ProgrammePhase
from assessor_app.services.programmes import ProgrammeService
from assessor_app.services.steering import Outlook
from assessor_app.services.undertaking_models import ProgrammeQuery
from tests.building import CENTRE, MANAGER, register_candidate
from tests.protecting import House, sign
from tests.taking_part import KALMAR, register_company, undertakings_over

ACTIVITIES = ("Validering", "Återkoppling")


def noon(day: str) -> int:
    return int(datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC).timestamp() * 1000)


class Office:
    """A centre whose manager plans Kalmar 2020 in the tests' year."""

    def __init__(self, folder: Path) -> None:
        self.house = House(folder)
        self.seat = self.house.seat(MANAGER)
        both = undertakings_over(self.house.store, self.seat.workspace, MANAGER.id, self.house.ids)
        self.programmes: ProgrammeService = both.programmes
        self.participants: ParticipantService = both.participants
        self.kalmar = self.programmes.plan(MANAGER, KALMAR, ACTIVITIES)[0]

    def turn_to(self, day: str) -> None:
        """It is noon on another day."""
        self.house.clock.now = noon(day)

    def enter(self, *names: str, on: str = "2026-05-11") -> list[UUID]:
        people = [
            register_candidate(self.house.store, self.house.ids.new(), one, "Ek", None) for one in names
        ]
        entries = [Entry(one, ParticipationDetails(on)) for one in people]
        return list(self.participants.enter(MANAGER, self.kalmar, entries)[0])

    def phases(self) -> dict[str, MonthPhase]:
        return {one.month: one.phase for one in self.programmes.months(self.kalmar)}

    def activity(self) -> UUID:
        return self.programmes.view(self.kalmar).activities[0][0]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.house.store.close()


def test_a_programme_is_planned_with_what_one_begins_with(office: Office) -> None:
    view = office.programmes.view(office.kalmar)
    assert view.state.details == KALMAR
    assert [name for _, name in view.activities] == list(ACTIVITIES)
    assert view.centres == ((CENTRE, "Verkstaden i Vimmerby"),)
    assert view.phase is ProgrammePhase.ONGOING
    assert [line.code for line in view.history][-1] == "programme_planned"
    (row,) = office.programmes.list(ProgrammeQuery(text="kalmar region"))
    assert (row.id, row.target, row.persons) == (office.kalmar, 100, 0)


def test_partners_centres_companies_and_activities_come_and_go(office: Office) -> None:
    programmes, kalmar = office.programmes, office.kalmar
    company = register_company(office.house.store, office.house.ids.new())
    programmes.put_partner(MANAGER, kalmar, "IF Metall", "Bokar tider")
    programmes.put_centre(MANAGER, kalmar, "Lärcentrum Hultsfred")
    programmes.add_companies(MANAGER, kalmar, [company])
    programmes.put_activity(MANAGER, kalmar, "Information", office.activity())
    view = programmes.view(kalmar)
    (partner,) = view.state.partners.values()
    assert (partner.name, partner.role) == ("IF Metall", "Bokar tider")
    assert [name for _, name in view.centres] == ["Lärcentrum Hultsfred", "Verkstaden i Vimmerby"]
    assert view.companies == ((company, "Åkers Mekaniska"),)
    assert [name for _, name in view.activities] == ["Information", "Återkoppling"]
    programmes.remove_partner(MANAGER, kalmar, partner.id)
    programmes.remove_centre(MANAGER, kalmar, CENTRE)
    programmes.remove_company(MANAGER, kalmar, company)
    programmes.remove_activity(MANAGER, kalmar, office.activity())
    view = programmes.view(kalmar)
    assert (len(view.state.partners), len(view.centres), view.companies) == (0, 1, ())
    assert [name for _, name in view.activities] == ["Återkoppling"]
    assert [line.name for line in view.history[:2]] == ["Information", "Åkers Mekaniska"]
    with pytest.raises(Refused, match="company_unknown"):
        programmes.add_companies(MANAGER, kalmar, [UUID(int=5)])


def test_a_cost_that_was_taken_back_can_be_put_back(office: Office) -> None:
    programmes, kalmar = office.programmes, office.kalmar
    cost = Cost(programmes.new_cost(), "2026-05-14", CostKind.MATERIAL, 125_050, "Handskar")
    programmes.record_cost(MANAGER, kalmar, cost)
    assert programmes.view(kalmar).spent_ore == 125_050
    programmes.withdraw_cost(MANAGER, kalmar, cost.id)
    assert programmes.view(kalmar).spent_ore == 0
    programmes.record_cost(MANAGER, kalmar, cost)
    assert programmes.view(kalmar).state.costs[cost.id] == cost


def test_a_finished_programme_can_go_on(office: Office) -> None:
    office.programmes.finish(MANAGER, office.kalmar)
    assert office.programmes.view(office.kalmar).phase is ProgrammePhase.DONE
    office.programmes.resume(MANAGER, office.kalmar)
    assert office.programmes.view(office.kalmar).phase is ProgrammePhase.ONGOING
    office.turn_to("2026-07-01")
    assert office.programmes.view(office.kalmar).phase is ProgrammePhase.LEFT_OPEN


def test_months_are_closed_in_their_turn_and_corrected_with_a_reason(office: Office) -> None:
    programmes, kalmar = office.programmes, office.kalmar
    assert office.phases() == {"2026-05": MonthPhase.GOING, "2026-06": MonthPhase.COMING}
    assert programmes.months_to_close("2026-05-28") == ()
    office.turn_to("2026-07-02")
    assert programmes.months_to_close("2026-07-02") == ((kalmar, "Kalmar 2020", "2026-05"),)
    with pytest.raises(Refused, match="earlier_month_open"):
        programmes.close_month(MANAGER, kalmar, "2026-06")
    may, june = programmes.months(kalmar)
    assert (may.may_close, june.may_close) == (True, False)
    programmes.close_month(MANAGER, kalmar, "2026-05")
    programmes.close_month(MANAGER, kalmar, "2026-06")
    may, june = programmes.months(kalmar)
    assert (may.phase, may.version, may.closed_by) == (MonthPhase.CLOSED, 1, "Mats Lund")
    assert june.phase is MonthPhase.CLOSED
    assert programmes.months_to_close("2026-07-02") == ()
    with pytest.raises(Refused, match="reason_missing"):
        programmes.reopen_month(MANAGER, kalmar, "2026-05", " ")
    programmes.reopen_month(MANAGER, kalmar, "2026-05", "En deltagare saknades")
    may, june = programmes.months(kalmar)
    assert (may.phase, june.phase) == (MonthPhase.REOPENED, MonthPhase.REOPENED)
    assert may.reason == june.reason == "En deltagare saknades"
    programmes.close_month(MANAGER, kalmar, "2026-05")
    assert programmes.months(kalmar)[0].version == 2
    codes = [(line.code, line.name, line.version) for line in programmes.view(kalmar).history[:2]]
    assert codes == [("month_closed", "2026-05", 2), ("month_reopened", "2026-05", 0)]


def test_what_comes_after_a_month_was_closed_is_seen_and_not_prevented(office: Office) -> None:
    """A run is signed on a day of May on another PC and arrives in July."""
    (somebody,) = office.enter("Amina")
    candidate = office.participants.participation(somebody).candidate
    assert candidate is not None
    digest = office.house.store.checklists()[0].digest
    (run,), _ = office.participants.plan_runs(MANAGER, [somebody], digest)
    office.turn_to("2026-07-02")
    office.programmes.close_month(MANAGER, office.kalmar, "2026-05")
    assert office.phases()["2026-05"] is MonthPhase.CLOSED
    office.turn_to("2026-05-29")
    sign(office.seat, run)
    office.turn_to("2026-07-03")
    assert office.phases()["2026-05"] is MonthPhase.CHANGED
    office.programmes.reopen_month(MANAGER, office.kalmar, "2026-05", "Sent resultat")
    office.programmes.close_month(MANAGER, office.kalmar, "2026-05")
    assert office.phases()["2026-05"] is MonthPhase.CLOSED


def test_what_a_month_holds_and_lacks_is_told_before_it_is_closed(office: Office) -> None:
    amina, igor = office.enter("Amina", "Igor")
    office.participants.certify(MANAGER, [amina], office.activity(), "2026-05-14", 180)
    office.programmes.record_cost(
        MANAGER, office.kalmar, Cost(office.programmes.new_cost(), "2026-05-14", CostKind.STAFF, 50_000)
    )
    facts = office.programmes.months(office.kalmar)[0].facts
    assert (facts.entered, facts.taking_part, facts.minutes, facts.spent_ore) == (2, 2, 180, 50_000)
    assert (facts.uninformed, facts.without_status, facts.without_hours) == (2, 2, 1)
    for one in (amina, igor):
        details = office.participants.participation(one).details
        assert details is not None
        office.participants.amend(MANAGER, one, replace(details, informed_on="2026-05-11"))
    assert office.programmes.months(office.kalmar)[0].facts.uninformed == 0


def test_steering_counts_people_and_not_participations(office: Office) -> None:
    first, second = office.enter("Amina", "Igor")
    digest = office.house.store.checklists()[0].digest
    runs, _ = office.participants.plan_runs(MANAGER, [first, second], digest)
    sign(office.seat, runs[0])
    amina = office.participants.participation(first).candidate
    assert amina is not None
    other = office.programmes.plan(MANAGER, replace(KALMAR, name="Framtidssäkrad industri"))[0]
    office.participants.enter(MANAGER, other, [Entry(amina, ParticipationDetails("2026-05-11"))])
    steering = office.programmes.steering(office.kalmar)
    counts = steering.counts
    assert (counts.participations, counts.persons, counts.validated, counts.elsewhere) == (2, 2, 1, 1)
    assert [(one.key, one.persons, one.validated) for one in counts.by_status] == [(None, 2, 1)]
    assert steering.steering.done == 1
    assert steering.steering.outlook is Outlook.TOO_EARLY
    assert [row.name for row in steering.waiting] == ["Igor Ek"]
    assert (steering.waiting_total, steering.waiting[0].run) == (1, runs[1])
    assert steering.capacity is None


def test_somebody_who_takes_part_again_is_one_person_and_two_participations(office: Office) -> None:
    (first,) = office.enter("Amina")
    person = office.participants.participation(first).candidate
    assert person is not None
    from assessor_app.domain.programme_events import LeaveReason

    office.participants.leave(MANAGER, [first], "2026-05-20", LeaveReason.ILLNESS)
    office.participants.enter(MANAGER, office.kalmar, [Entry(person, ParticipationDetails("2026-05-25"))])
    counts = office.programmes.steering(office.kalmar).counts
    assert (counts.participations, counts.persons, counts.left) == (2, 1, 1)


def test_what_is_not_there_is_said(office: Office) -> None:
    for ask in (office.programmes.view, office.programmes.months, office.programmes.steering):
        with pytest.raises(Refused, match="programme_unknown"):
            ask(UUID(int=99))
    with pytest.raises(Refused, match="programme_days_reversed"):
        office.programmes.plan(MANAGER, ProgrammeDetails("Fel", "2026-05-11", "2026-05-01"))
    with pytest.raises(Refused, match="programme_too_long"):
        office.programmes.plan(MANAGER, ProgrammeDetails("Fel år", "2020-05-11", "3020-06-14"))
    assert office.programmes.plan(MANAGER, ProgrammeDetails("Tio år", "2020-05-11", "2030-05-11"))
