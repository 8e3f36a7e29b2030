"""Companies: who works there, and what each of them agreed to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import joinings, protection
from assessor_app.domain.companies import CompanyDetails, Contact, RequirementProfile, Workplace
from assessor_app.domain.employments import ConsentWay, EmploymentDetails, EmploymentStatus
from assessor_app.domain.errors import Refused
from assessor_app.services.companies import CompanyService
from assessor_app.services.company_models import ConsentForm, holds
from assessor_app.services.undertaking_models import CompanyQuery
from assessor_app.storage.undertaking_views import SeenUndertakings
from assessor_app.storage.viewing import SeenWorkspace
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import MANAGER, FakeClock, FakeIdentities, make_workspace, register_candidate
from tests.visiting_companies import plan_visit

AKERS = CompanyDetails("Åkers Mekaniska", "556036-0793")


@dataclass
class Room:
    workspace: LocalWorkspace
    companies: CompanyService
    identities: FakeIdentities

    def somebody(self, given: str, family: str = "Ek") -> UUID:
        return register_candidate(self.workspace, self.identities.new(), given, family, None, "")

    def akers(self) -> UUID:
        return self.companies.register(MANAGER, AKERS)[0]

    def employ(self, company: UUID, *people: UUID, **details: object) -> None:
        self.companies.employ(MANAGER, company, people, EmploymentDetails(**details))  # type: ignore[arg-type]  # as typed there


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    clock, identities = FakeClock(), FakeIdentities(5)
    store = make_workspace(tmp_path, clock)
    rows = SeenUndertakings(store, MANAGER.id)
    yield Room(store, CompanyService(SeenWorkspace(store, MANAGER.id, clock), rows, identities), identities)
    store.close()


def test_a_registered_company_is_found_by_name_by_number_and_by_town(room: Room) -> None:
    company = room.akers()
    room.companies.put_workplace(
        MANAGER, company, Workplace(room.companies.new_id(), "Verkstaden", "", "Vimmerby")
    )
    for text in ("åkers", "556036-0793", "5560360793", "vimmer"):
        assert [row.id for row in room.companies.list(CompanyQuery(text))] == [company]
    assert room.companies.list(CompanyQuery("Kalmar")) == ()


@pytest.mark.parametrize(
    ("details", "why"),
    [
        (CompanyDetails("Åkers Mekaniska Verkstads AB", "5560360793"), "same_number"),
        (CompanyDetails("akers  mekaniska"), "same_name"),
    ],
)
def test_who_is_about_to_register_a_company_twice_is_warned_and_may_still_do_it(
    room: Room, details: CompanyDetails, why: str
) -> None:
    company = room.akers()
    with pytest.raises(Refused) as refused:
        room.companies.register(MANAGER, details)
    told = refused.value.details
    assert (refused.value.code, told["why"], told["company"]) == ("company_known", why, str(company))
    room.companies.register(MANAGER, details, anyway=True)
    assert len(room.companies.list(CompanyQuery())) == 2


def test_a_closed_company_is_not_offered_but_still_warned_of(room: Room) -> None:
    company = room.akers()
    room.companies.close(MANAGER, company)
    assert room.companies.list(CompanyQuery()) == ()
    assert room.companies.names() == ()
    assert [one.id for one in room.companies.doubles(AKERS)] == [company]
    room.companies.reopen(MANAGER, company)
    assert room.companies.names() == ("Åkers Mekaniska",)


def test_changing_a_note_is_not_warned_of_for_the_sake_of_a_company_known_to_be_double(room: Room) -> None:
    room.akers()
    second, _ = room.companies.register(MANAGER, CompanyDetails("Åkers mekaniska"), anyway=True)
    room.companies.amend(MANAGER, second, CompanyDetails("Åkers mekaniska", note="Filialen"))
    assert room.companies.view(second).state.details.note == "Filialen"


def test_people_are_listed_with_their_status_and_whoever_is_there_already_is_not_employed_twice(
    room: Room,
) -> None:
    company, saga, igor = room.akers(), room.somebody("Saga"), room.somebody("Igor")
    room.employ(company, saga, status=EmploymentStatus.FURLOUGHED)
    room.employ(company, saga, igor)
    people = room.companies.view(company).people
    assert [(row.name, row.status) for row in people] == [
        ("Igor Ek", EmploymentStatus.EMPLOYED),
        ("Saga Ek", EmploymentStatus.FURLOUGHED),
    ]


def test_the_second_record_of_somebody_who_works_there_is_not_employed_as_well(room: Room) -> None:
    company, saga, again = room.akers(), room.somebody("Saga"), room.somebody("Saga")
    store = room.workspace
    group = store.person(saga)
    drafts = joinings.join(store.candidate(saga), store.candidate(again), group, (), "Samma person")
    store.commit(MANAGER.id, drafts)
    room.employ(company, saga)
    room.employ(company, again)
    assert len(room.companies.view(company).people) == 1


def test_no_employer_is_recorded_for_somebody_with_protected_identity_nor_for_those_added_with_them(
    room: Room,
) -> None:
    company, saga, hidden = room.akers(), room.somebody("Saga"), room.identities.new()
    accounts = room.workspace.centre().accounts
    room.workspace.commit(
        MANAGER.id, protection.register_protected(hidden, "Skyddad 1", [MANAGER.id], accounts)
    )
    with pytest.raises(Refused, match="employer_not_recorded"):
        room.employ(company, saga, hidden)
    assert room.companies.view(company).people == ()


def test_the_status_of_several_is_changed_at_once_and_taken_back_as_it_was(room: Room) -> None:
    company, people = room.akers(), [room.somebody(name) for name in ("Saga", "Igor", "Nora")]
    room.employ(company, *people)
    before = {
        row.id: EmploymentDetails(row.status, row.workplace, row.profile, row.since)
        for row in room.companies.view(company).people
    }
    notified = dict.fromkeys(before, EmploymentDetails(EmploymentStatus.NOTIFIED))
    room.companies.amend_employments(MANAGER, notified)
    assert {row.status for row in room.companies.view(company).people} == {EmploymentStatus.NOTIFIED}
    room.companies.amend_employments(MANAGER, before)
    assert {row.status for row in room.companies.view(company).people} == {EmploymentStatus.EMPLOYED}


def test_a_workplace_that_was_taken_away_is_no_longer_chosen_but_stays_with_those_who_are_there(
    room: Room,
) -> None:
    company, place = room.akers(), room.companies.new_id()
    room.companies.put_workplace(MANAGER, company, Workplace(place, "Verkstaden"))
    room.employ(company, room.somebody("Saga"), workplace=place)
    room.companies.remove_workplace(MANAGER, company, place)
    with pytest.raises(Refused, match="workplace_unknown"):
        room.employ(company, room.somebody("Igor"), workplace=place)
    (row,) = room.companies.view(company).people
    furloughed = EmploymentDetails(EmploymentStatus.FURLOUGHED, place)
    room.companies.amend_employments(MANAGER, {row.id: furloughed})
    assert room.companies.view(company).people[0].status is EmploymentStatus.FURLOUGHED


def test_who_has_left_is_among_the_former_and_comes_back_when_it_was_a_mistake(room: Room) -> None:
    company = room.akers()
    room.employ(company, room.somebody("Saga"))
    (row,) = room.companies.view(company).people
    room.companies.end(MANAGER, row.id, "2026-05-01")
    view = room.companies.view(company)
    assert (len(view.people), len(view.former)) == (0, 1)
    room.companies.resume(MANAGER, row.id)
    assert len(room.companies.view(company).people) == 1
    room.companies.withdraw(MANAGER, row.id)
    view = room.companies.view(company)
    assert (view.people, view.former) == ((), ())


def test_a_consent_is_recorded_with_its_day_and_way_and_ends_when_it_is_taken_back(room: Room) -> None:
    company = room.akers()
    room.employ(company, room.somebody("Saga"))
    (row,) = room.companies.view(company).people
    form = ConsentForm("2026-05-20", ConsentWay.SIGNED, "Blankett i pärmen")
    room.companies.give_consent(MANAGER, [row.id], form)
    view = room.companies.view(company)
    assert (view.people[0].consent_on, view.people[0].consent_way) == ("2026-05-20", ConsentWay.SIGNED)
    assert view.consenting == 1
    room.companies.withdraw_consent(MANAGER, [row.id], "2026-05-27")
    assert room.companies.view(company).consenting == 0


def test_nobody_can_agree_tomorrow(room: Room) -> None:
    company = room.akers()
    room.employ(company, room.somebody("Saga"))
    (row,) = room.companies.view(company).people
    with pytest.raises(Refused, match="consent_day_ahead"):
        room.companies.give_consent(MANAGER, [row.id], ConsentForm("2026-06-01", ConsentWay.SPOKEN))
    assert not holds("2026-06-01", date(2026, 5, 28))
    assert holds("2026-05-28", date(2026, 5, 28))


def test_the_history_names_what_was_added_changed_and_taken_away(room: Room) -> None:
    company, place = room.akers(), room.companies.new_id()
    room.companies.put_workplace(MANAGER, company, Workplace(place, "Verkstaden"))
    room.companies.put_workplace(MANAGER, company, Workplace(place, "Hallen"))
    room.companies.remove_workplace(MANAGER, company, place)
    role = RequirementProfile(room.companies.new_id(), "Operatör", ("area-1",), frozenset({"area-1"}))
    room.companies.put_profile(MANAGER, company, role)
    lines = [(line.code, line.name, line.actor_name) for line in room.companies.view(company).history]
    assert lines == [
        ("requirement_profile_put", "Operatör", "Mats Lund"),
        ("workplace_removed", "Hallen", "Mats Lund"),
        ("workplace_put_again", "Hallen", "Mats Lund"),
        ("workplace_put", "Verkstaden", "Mats Lund"),
        ("company_registered", "Åkers Mekaniska", "Mats Lund"),
    ]


def test_visits_planned_under_the_companys_name_stand_on_its_page(room: Room) -> None:
    company = room.akers()
    plan_visit(room.workspace)
    visits = room.companies.view(company).visits
    assert [visit.company for visit in visits] == ["Åkers Mekaniska"]


def test_planning_a_visit_is_offered_the_company_with_its_place_and_contact(room: Room) -> None:
    company, new = room.akers(), room.companies.new_id
    room.companies.put_workplace(MANAGER, company, Workplace(new(), "Verkstaden", "Industrigatan 1", "Åker"))
    room.companies.put_contact(MANAGER, company, Contact(new(), None, "Eva Lind", phone="070-123 45 67"))
    assert room.companies.places() == (
        ("Åkers Mekaniska", "Industrigatan 1, Åker", "Eva Lind", "070-123 45 67"),
    )


def test_the_record_of_somebody_tells_where_they_work_now(room: Room) -> None:
    company, saga, place = room.akers(), room.somebody("Saga"), room.companies.new_id()
    room.companies.put_workplace(MANAGER, company, Workplace(place, "Verkstaden"))
    room.employ(company, saga, workplace=place, since="2019-03-01")
    (at,) = room.companies.employed_at(saga)
    assert (at.company, at.name, at.workplace, at.since) == (
        company,
        "Åkers Mekaniska",
        "Verkstaden",
        "2019-03-01",
    )
    assert room.companies.employed_at(room.somebody("Igor")) == ()
