"""Who is called to what, and which lists and calendars leave the centre, as the use cases tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
import vobject

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.accounts import Actor, Role, set_role
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.centres import amend_centre
from assessor_app.domain.certificates import RenderedDocument
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.invitation_notes import Form
from assessor_app.domain.invitations import DayListContent, InvitationsContent, Need
from assessor_app.domain.people import CandidateDetails, register
from assessor_app.domain.visits import VisitDetails, add_person
from assessor_app.services.invitation_models import ListWish
from assessor_app.services.invitations import InvitationService
from assessor_app.services.planning import PlanningService
from assessor_app.services.protection import AliasForm
from tests.building import ASSESSOR, CENTRE, MANAGER, plan_run
from tests.inviting import invitations_over
from tests.planned_centres import at, planning_over
from tests.protecting import OTHER, House

DAY, NEXT = "2026-06-01", "2026-06-02"
WISH = ListWish(DAY, DAY)


@dataclass
class Paper:
    """Draws nothing and remembers what it was asked to draw."""

    letters: list[InvitationsContent] = field(default_factory=list)
    lists: list[DayListContent] = field(default_factory=list)

    def render_invitations(self, content: InvitationsContent) -> RenderedDocument:
        self.letters.append(content)
        return RenderedDocument(b"%PDF", len(content.people), ())

    def render_day_list(self, content: DayListContent) -> RenderedDocument:
        self.lists.append(content)
        return RenderedDocument(b"%PDF", 1, ())


@dataclass
class Desk:
    """One account's planning and invitations over one store."""

    house: House
    actor: Actor
    planning: PlanningService
    service: InvitationService
    paper: Paper

    def booked(self, name: str, hour: int = 8, day: str = DAY, **more: str) -> UUID:
        """Somebody with a time."""
        given, _, family = name.partition(" ")
        person = self.house.ids.new()
        details = CandidateDetails(given, family, **more)  # type: ignore[arg-type]  # fields and their values
        self.house.store.commit(ASSESSOR.id, register(person, details))
        run = plan_run(self.house.store, self.house.ids.new(), person)
        self.planning.book(self.actor, run, at(day, hour), 120, "Svarv 2", ASSESSOR.id)
        return run

    def letter_of(self, run: UUID) -> InvitationsContent:
        self.service.letters(self.actor, [run], "sv")
        return self.paper.letters[-1]


def desk_of(house: House, actor: Actor) -> Desk:
    seat, paper = house.seat(actor), Paper()
    planning = planning_over(house.store, seat.workspace, actor.id, house.clock, house.ids)
    service = invitations_over(house.store, seat.workspace, actor.id, planning, paper)
    return Desk(house, actor, planning, service, paper)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House(tmp_path)
    contact = "0492-76 90 00, val@vimmerby.example"
    centre = opened.store.centre()
    told = (centre.name, centre.code, "Vimmerby", contact)
    opened.store.commit(MANAGER.id, amend_centre(centre, *told, has_documents=False))
    yield opened
    opened.store.close()


@pytest.fixture
def desk(house: House) -> Desk:
    return desk_of(house, ASSESSOR)


# ---- letters ---------------------------------------------------------------------------------------------


def test_a_letter_says_when_where_and_with_whom(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz")
    (person,) = desk.letter_of(run).people
    assert (person.name, person.on.isoformat()) == ("Amina Yılmaz", DAY)
    assert (person.starts_at, person.ends_at, person.minutes) == ("08:00", "10:00", 120)
    assert (person.station, person.assessor) == ("Svarv 2", "Astrid Berg")
    assert person.parts
    assert not person.replaces


def test_letters_come_in_the_order_of_their_times_and_of_runs_that_have_one(desk: Desk) -> None:
    late, early = desk.booked("Bo Ek", 13), desk.booked("Amina Yılmaz", 8)
    waiting = desk.booked("Nora Ek", 10)
    desk.planning.to_waiting(ASSESSOR, waiting)
    paper = desk.service.letters(ASSESSOR, [late, waiting, early], "sv")
    assert [person.name for person in desk.paper.letters[-1].people] == ["Amina Yılmaz", "Bo Ek"]
    assert paper.runs == (early, late)
    assert "Amina" not in paper.file_name


def test_nobody_to_call_is_said(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz")
    desk.planning.to_waiting(ASSESSOR, run)
    with pytest.raises(Refused, match="nobody_to_invite"):
        desk.service.letters(ASSESSOR, [run], "sv")


def test_on_a_visit_the_place_is_the_companys(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz")
    visits = desk.house.seat(ASSESSOR).visits
    visit, _ = visits.plan(ASSESSOR, VisitDetails("Åkers Mekaniska", "Virserum", DAY, DAY))
    owner = desk.house.store.assessment(run).candidate
    assert owner is not None
    desk.house.store.commit(ASSESSOR.id, add_person(desk.house.store.visit(visit), owner, run))
    (person,) = desk.letter_of(run).people
    assert person.place == "Åkers Mekaniska, Virserum"


# ---- that somebody was called ----------------------------------------------------------------------------


def test_who_was_called_is_remembered_until_the_time_changes(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz")
    assert desk.service.invited([run]) == {}
    desk.service.note(ASSESSOR, [run], Form.PAPER)
    assert desk.service.invited([run]) == {run: at(DAY, 8)}
    desk.planning.book(ASSESSOR, run, at(NEXT, 8), 120, "Svarv 2", ASSESSOR.id)
    assert desk.service.invited([run]) == {run: at(DAY, 8)}, "called to another time than now holds"
    assert desk.letter_of(run).people[0].replaces


def test_being_called_twice_to_one_time_is_noted_once(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz")
    assert desk.service.note(ASSESSOR, [run], Form.PAPER).wall_at is not None
    assert desk.service.note(ASSESSOR, [run], Form.CALENDAR).wall_at is None


def test_what_was_noted_survives_a_rebuild(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz")
    desk.service.note(ASSESSOR, [run], Form.PAPER)
    desk.house.store.rebuild()
    assert desk.service.invited([run]) == {run: at(DAY, 8)}


def test_a_coordinator_prints_but_does_not_plan(house: House) -> None:
    run = desk_of(house, ASSESSOR).booked("Amina Yılmaz")
    accounts = house.store.centre().accounts
    house.store.commit(MANAGER.id, set_role(CENTRE, accounts, OTHER.id, Role.COORDINATOR, MANAGER.id))
    desk = desk_of(house, Actor(OTHER.id, Role.COORDINATOR))
    assert desk.service.letters(desk.actor, [run], "sv").pages == 1
    with pytest.raises(NotAllowed):
        desk.service.note(desk.actor, [run], Form.PAPER)


# ---- day lists -------------------------------------------------------------------------------------------


def test_a_day_list_tells_whom_to_receive(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz", phone="070-123 45 67")
    prepared = cmd.RecordPreparation(
        IdentityProof.ID_CARD, True, True, True, True, False, "", True, False, ""
    )
    desk.house.seat(ASSESSOR).assessments.do(ASSESSOR, run, prepared)
    desk.service.day_list(ASSESSOR, WISH, "sv")
    ((line,),) = [day.runs for day in desk.paper.lists[-1].days]
    assert (line.starts_at, line.name, line.phone) == ("08:00", "Amina Yılmaz", "070-123 45 67")
    assert line.needs == {Need.INTERPRETER}


def test_a_list_for_the_notice_board_holds_nothing_of_anybody(desk: Desk) -> None:
    desk.booked("Amina Yılmaz", phone="070-123 45 67")
    desk.service.day_list(ASSESSOR, ListWish(DAY, DAY, with_names=False), "sv")
    ((line,),) = [day.runs for day in desk.paper.lists[-1].days]
    assert (line.name, line.phone, line.needs) == ("", "", frozenset())
    assert line.station == "Svarv 2"


def test_a_list_is_of_one_assessor_or_station_where_that_is_asked_for(desk: Desk) -> None:
    desk.booked("Amina Yılmaz")
    elsewhere = desk.booked("Bo Ek", 13)
    desk.planning.book(ASSESSOR, elsewhere, at(DAY, 13), 60, "Fräs", OTHER.id)
    desk.service.day_list(ASSESSOR, ListWish(DAY, DAY, assessor=OTHER.id), "sv")
    assert desk.paper.lists[-1].about == "Olof Sten"
    assert [run.name for day in desk.paper.lists[-1].days for run in day.runs] == ["Bo Ek"]
    desk.service.day_list(ASSESSOR, ListWish(DAY, DAY, station="Svarv 2"), "sv")
    assert [run.name for day in desk.paper.lists[-1].days for run in day.runs] == ["Amina Yılmaz"]


def test_who_did_not_come_is_not_expected(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz")
    desk.planning.no_show(ASSESSOR, run)
    desk.service.day_list(ASSESSOR, WISH, "sv")
    assert desk.paper.lists[-1].days[0].runs == ()


def test_a_week_names_its_holidays_and_passes_over_an_empty_weekend(desk: Desk) -> None:
    desk.service.day_list(ASSESSOR, ListWish("2026-06-01", "2026-06-07"), "sv")
    days = desk.paper.lists[-1].days
    assert [day.on.day for day in days] == [1, 2, 3, 4, 5]
    desk.service.day_list(ASSESSOR, ListWish("2026-05-14", "2026-05-14"), "sv")
    assert desk.paper.lists[-1].days[0].holiday == "Kristi himmelsfärdsdag"


# ---- calendars -------------------------------------------------------------------------------------------


def read(data: bytes) -> vobject.base.Component:
    return vobject.readOne(data.decode("utf-8"))


def test_an_invitation_is_the_same_event_after_the_time_was_changed(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz", email="amina@example.se")
    before = read(desk.service.person_calendar(ASSESSOR, run, "sv").data)
    desk.planning.book(ASSESSOR, run, at(NEXT, 9), 120, "Svarv 2", ASSESSOR.id)
    after = read(desk.service.person_calendar(ASSESSOR, run, "sv").data)
    assert after.method.value == "REQUEST"
    assert after.vevent.uid.value == before.vevent.uid.value
    assert int(after.vevent.sequence.value) == int(before.vevent.sequence.value) + 1
    assert after.vevent.dtstart.value > before.vevent.dtstart.value
    assert after.vevent.attendee.value == "mailto:amina@example.se"
    assert after.vevent.organizer.value == "mailto:val@vimmerby.example"


def test_without_an_address_the_invitation_asks_for_no_answer(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz")
    calendar = read(desk.service.person_calendar(ASSESSOR, run, "sv").data)
    assert calendar.method.value == "PUBLISH"
    assert "attendee" not in calendar.vevent.contents
    assert "Yılmaz" not in calendar.vevent.summary.value


def test_a_time_that_was_taken_away_is_cancelled_in_their_calendar(desk: Desk) -> None:
    run = desk.booked("Amina Yılmaz", email="amina@example.se")
    desk.service.note(ASSESSOR, [run], Form.CALENDAR)
    desk.planning.to_waiting(ASSESSOR, run)
    calendar = read(desk.service.person_calendar(ASSESSOR, run, "sv").data)
    assert calendar.method.value == "CANCEL"
    assert calendar.vevent.status.value == "CANCELLED"


def test_an_assessors_calendar_holds_names_only_where_they_are_asked_for(desk: Desk) -> None:
    desk.booked("Amina Yılmaz")
    bare = desk.service.calendar(ASSESSOR, ListWish(DAY, DAY, ASSESSOR.id, with_names=False), "sv").data
    named = desk.service.calendar(ASSESSOR, ListWish(DAY, DAY, ASSESSOR.id), "sv").data
    assert "Yılmaz" not in bare.decode()
    assert read(named).vevent.summary.value == "Validering: Amina Yılmaz"
    assert read(named).vevent.location.value.startswith("Svarv 2")


def test_the_same_bookings_give_the_same_bytes(desk: Desk) -> None:
    desk.booked("Amina Yılmaz")
    first = desk.service.calendar(ASSESSOR, WISH, "sv").data
    desk.house.clock.turn(3_600_000)
    assert desk.service.calendar(ASSESSOR, WISH, "sv").data == first


# ---- protected identity ----------------------------------------------------------------------------------


def hidden_run(house: House, desk: Desk) -> UUID:
    form = AliasForm("Skyddad 1", (ASSESSOR.id,))
    person, _ = house.seat(MANAGER).protection.register(MANAGER, form)
    run = house.ids.new()
    seat = house.seat(ASSESSOR)
    digest = seat.workspace.checklists()[0].digest
    run, _ = seat.assessments.plan(ASSESSOR, digest, cmd.Plan(person, at(DAY, 8), "Svarv 2", ASSESSOR.id))
    return run


def test_somebody_protected_is_on_nothing_unless_asked_for(house: House, desk: Desk) -> None:
    run, other = hidden_run(house, desk), desk.booked("Bo Ek", 13)
    paper = desk.service.letters(ASSESSOR, [run, other], "sv")
    assert (paper.runs, paper.left_out) == ((other,), 1)
    assert desk.service.letters(ASSESSOR, [run], "sv", with_protected=True).runs == (run,)
    assert desk.service.day_list(ASSESSOR, WISH, "sv").left_out == 1
    assert desk.service.day_list(ASSESSOR, ListWish(DAY, DAY, with_protected=True), "sv").left_out == 0
    calendar = desk.service.calendar(ASSESSOR, WISH, "sv")
    assert (calendar.runs, calendar.left_out) == ((other,), 1)
    with pytest.raises(Refused, match="nobody_to_invite"):
        desk.service.person_calendar(ASSESSOR, run, "sv")


def test_who_may_not_see_them_learns_nothing_even_when_asking_for_them(house: House, desk: Desk) -> None:
    run = hidden_run(house, desk)
    desk.service.note(ASSESSOR, [run], Form.PAPER)
    other = desk_of(house, OTHER)
    assert other.service.invited([run]) == {}
    asked = ListWish(DAY, DAY, with_protected=True)
    assert other.service.day_list(OTHER, asked, "sv").runs == ()
    assert other.service.calendar(OTHER, asked, "sv").runs == ()
    with pytest.raises(Refused, match="nobody_to_invite"):
        other.service.letters(OTHER, [run], "sv", with_protected=True)
    assert other.service.note(OTHER, [run], Form.PAPER).wall_at is None
