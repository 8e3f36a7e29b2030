"""Lists of people in a real store: checked, read in as one, taken back as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import companies, participations, people
from assessor_app.domain.centres import Account, Actor, Role, register_account
from assessor_app.domain.companies import CompanyDetails
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.identity_numbers import NumberKind
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.programmes import close_month, put_activity, put_centre
from assessor_app.domain.protection import register_protected
from assessor_app.services.ports import Stopped
from assessor_app.services.roster_models import BuiltOn, RosterStanding, RosterTarget, Verdict
from assessor_app.services.undertaking_models import CompanyQuery, EmploymentQuery, ParticipationQuery
from tests.building import ASSESSOR, MANAGER, make_workspace, plan_run, register_candidate
from tests.roster_books import TODAY, WORDS, Office, number_of, person_row
from tests.roster_books import people as many
from tests.taking_part import plan_programme, register_company

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")
COORDINATOR = Actor(UUID("01970000-0000-7000-8000-0000000000e7"), Role.COORDINATOR)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    workspace = make_workspace(tmp_path)
    yield Office(workspace)
    workspace.close()


def known(office: Office, index: int = 0) -> UUID:
    """Somebody of the list is here already, with the same number."""
    row = person_row(index)
    number = row[2].replace("-", "")
    details = CandidateDetails(row[1], row[0], number, NumberKind.PERSONAL, birth_on="1980-10-12")
    office.workspace.commit(MANAGER.id, people.register(PERSON, details))
    return PERSON


# ---- checking --------------------------------------------------------------------------------------------


def test_a_check_writes_nothing(office: Office) -> None:
    before = office.workspace.head
    check = office.check(many(5))
    assert [row.verdict for row in check.rows] == [Verdict.ACCEPTED] * 5
    assert office.workspace.head == before


def test_who_has_the_same_number_is_the_same_person(office: Office) -> None:
    who = known(office)
    check = office.check(many(2))
    assert [row.standing for row in check.rows] == [RosterStanding.KNOWN, RosterStanding.NEW]
    assert check.proposed() == {2: who, 3: None}


def test_who_is_only_alike_is_asked_about(office: Office) -> None:
    row = person_row(0)
    register_candidate(office.workspace, PERSON, row[1], row[0], None)
    check = office.check([person_row(0, Personnummer="")])
    assert check.rows[0].standing is RosterStanding.UNSURE
    assert check.proposed() == {}


def test_the_doubles_of_many_are_those_of_each_alone(office: Office) -> None:
    known(office)
    register_candidate(office.workspace, office.identities.new(), "Erik", "Bergba", "198010129999")
    rows = office.check(many(30)).rows
    for row in rows:
        alone = office.seen.doubles(people.clean_details(row.person.details), None, 5)
        assert [one.person.id for one in row.doubles] == [
            one.person.id for one in (alone[:1] if row.known else alone)
        ]


def test_nobody_hears_that_somebody_protected_is_in_a_list(office: Office) -> None:
    accounts = office.workspace.centre().accounts
    protected = register_protected(PERSON, "Anna Bergaa", [MANAGER.id], accounts)
    office.workspace.commit(MANAGER.id, protected)
    check = office.check([person_row(0, Personnummer="")])
    assert (check.rows[0].standing, check.rows[0].doubles) == (RosterStanding.NEW, ())
    office.apply(check)
    assert office.names().count("Anna Bergaa") == 2


def test_a_list_without_names_is_refused(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        office.check([(number_of(1), "Vimmerby")], headings=("Personnummer", "Ort"))
    assert refused.value.code == "roster_names_missing"


def test_a_day_outside_the_programme_refuses_the_row_at_its_cell(office: Office) -> None:
    programme = plan_programme(office.workspace, office.identities.new())
    rows = [("Anna Berg", "2026-05-11"), ("Erik Öst", "2027-01-01"), ("Åsa Ek", "")]
    target = RosterTarget(programme=programme, entered_on="2026-05-12")
    check = office.check(rows, target, headings=("Namn", "Startdatum"))
    assert [row.verdict for row in check.rows] == [Verdict.ACCEPTED, Verdict.REFUSED, Verdict.ACCEPTED]
    assert [(one.code, one.address) for one in check.rows[1].problems] == [("entry_outside_programme", "B3")]
    assert check.rows[2].person.entered_on == "2026-05-12"


# ---- reading in ------------------------------------------------------------------------------------------


def test_a_list_registers_people_their_company_and_where_they_work(office: Office) -> None:
    office.apply(office.check(many(3)))
    (company,) = office.rows.company_rows(CompanyQuery())
    assert (company.name, company.workplaces, company.people) == ("Åkers Mekaniska", 1, 3)
    employments = office.rows.employment_rows(EmploymentQuery(company=company.id))
    assert {row.status for row in employments} == {EmploymentStatus.FURLOUGHED}
    assert all(row.employer == "Åkers Mekaniska" for row in office.seen.candidate_rows())


def test_a_company_that_is_here_is_not_entered_again(office: Office) -> None:
    company = register_company(office.workspace, office.identities.new(), "ÅKERS MEKANISKA")
    office.apply(office.check(many(2)))
    assert [row.id for row in office.rows.company_rows(CompanyQuery())] == [company]


def test_the_organisation_number_goes_before_the_name(office: Office) -> None:
    identity = office.identities.new()
    details = CompanyDetails("Gjuteriet i Hultsfred", "5560360793")
    office.workspace.commit(MANAGER.id, companies.register(identity, details))
    rows = [("Anna Berg", "Gjuteriet AB", "556036-0793"), ("Erik Öst", "Gjuteriet i Hultsfred", "")]
    office.apply(office.check(rows, headings=("Namn", "Företag", "Org.nr")))
    assert [row.people for row in office.rows.company_rows(CompanyQuery())] == [2]


def test_somebody_who_is_here_gets_what_they_lack_and_nothing_is_amended(office: Office) -> None:
    who = known(office)
    before = office.seen.candidate(who).details
    check = office.check(many(1))
    office.apply(check)
    assert office.seen.candidate(who).details == before
    assert [row.candidate for row in office.rows.employment_rows(EmploymentQuery())] == [who]
    office.apply(office.check(many(1)))
    assert len(office.rows.employment_rows(EmploymentQuery())) == 1


def test_everybody_enters_the_programme_on_the_day_with_what_the_list_says(office: Office) -> None:
    programme = plan_programme(office.workspace, office.identities.new())
    target = RosterTarget(programme=programme, entered_on="2026-05-12", status=EmploymentStatus.NOTIFIED)
    rows = [("Anna Berg", number_of(1), "Kvinna", "gymnasium", "Permitterad"), ("Erik Öst", "", "", "", "")]
    check = office.check(rows, target, headings=("Namn", "Pnr", "Kön", "Utbildning", "Status"))
    done = office.rosters.apply(MANAGER, check, check.proposed(), WORDS, TODAY)
    assert (done.participations, done.counts.new_people) == (2, 2)
    first, second = office.rows.participation_rows(ParticipationQuery(programme=programme))
    assert (first.entered_on, first.age, first.gender.value, first.education.value) == (
        "2026-05-12",
        45,
        "woman",
        "isced_3_4",
    )
    assert (first.employment, second.employment) == (EmploymentStatus.FURLOUGHED, EmploymentStatus.NOTIFIED)


def test_everybody_of_a_list_is_counted_where_it_is_read_in(office: Office) -> None:
    workspace, programme = office.workspace, plan_programme(office.workspace, office.identities.new())
    state = workspace.programme(programme)
    workspace.commit(MANAGER.id, put_centre(state, workspace.centre_id, "Vimmerby testcenter"))
    office.apply(office.check(many(2), RosterTarget(programme=programme, entered_on="2026-05-12")))
    rows = office.rows.participation_rows(ParticipationQuery(programme=programme))
    assert [row.centre for row in rows] == [workspace.centre_id] * 2


def test_only_the_lines_that_were_chosen_are_read_in(office: Office) -> None:
    office.apply(office.check(many(5)), {3: None, 5: None})
    assert office.names() == ["Erik Bergba", "Björn Bergda"]


def test_why_a_doubtful_number_is_kept_stands_with_the_person(office: Office) -> None:
    wrong = number_of(1)[:-1] + str((int(number_of(1)[-1]) + 1) % 10)
    rows = [("Anna Berg", wrong, "77"), ("Erik Öst", "", "")]
    office.apply(office.check(rows, headings=("Namn", "Pnr", "Anst.nr")))
    first, second = (office.seen.candidate(row.id).details for row in office.seen.candidate_rows())
    assert first is not None
    assert second is not None
    assert (first.number_reason, first.note) == (WORDS.doubtful_number, "Anst.nr 77")
    assert (second.number_reason, second.note) == (WORDS.no_number, "")


def test_a_row_that_cannot_be_read_in_is_refused_and_nothing_is_written(office: Office) -> None:
    known(office)
    check = office.check([person_row(0), person_row(1, Efternamn="", Förnamn="")])
    before = office.workspace.head
    for line in (2, 3):
        with pytest.raises(Refused) as refused:
            office.apply(check, {line: None})
        assert (refused.value.code, refused.value.details) == ("roster_line_unfit", {"line": line})
    with pytest.raises(Refused) as nothing:
        office.apply(check, {})
    assert nothing.value.code == "roster_nothing_chosen"
    assert office.workspace.head == before


def test_who_was_registered_meanwhile_is_not_registered_again(office: Office) -> None:
    check = office.check(many(2))
    known(office)
    with pytest.raises(Refused) as refused:
        office.apply(check)
    assert refused.value.code == "roster_changed_meanwhile"
    assert len(office.names()) == 1


def test_who_stops_half_way_keeps_nothing(office: Office) -> None:
    check, before = office.check(many(250)), office.workspace.head

    def stop(what: str, done: int, total: int) -> bool:
        return not (what == "writing" and done >= 100)

    with pytest.raises(Stopped):
        office.rosters.apply(MANAGER, check, check.proposed(), WORDS, TODAY, stop)
    assert (office.workspace.head, office.names()) == (before, [])
    office.apply(check)
    assert len(office.names()) == 250


# ---- taking back -----------------------------------------------------------------------------------------


def test_a_list_is_taken_back_as_a_whole(office: Office) -> None:
    programme = plan_programme(office.workspace, office.identities.new())
    register_candidate(office.workspace, PERSON)
    target = RosterTarget(programme=programme, entered_on="2026-05-12")
    roster = office.apply(office.check(many(3), target))
    assert office.rosters.standing_on(roster) == ()
    office.rosters.take_back(MANAGER, roster)
    assert office.names() == ["Amina Yılmaz"]
    assert office.rows.company_rows(CompanyQuery()) == ()
    assert office.rows.employment_rows(EmploymentQuery()) == ()
    assert office.rows.participation_rows(ParticipationQuery()) == ()
    (past,) = office.rosters.past(MANAGER)
    assert (past.file_name, past.counts.new_people, past.taken_back_by) == ("lista.csv", 3, "Mats Lund")


def test_the_same_list_can_be_read_in_again(office: Office) -> None:
    first = office.apply(office.check(many(3)))
    office.rosters.take_back(MANAGER, first)
    second = office.apply(office.check(many(3)))
    assert len(office.names()) == 3
    office.rosters.take_back(MANAGER, second)
    assert office.names() == []


def test_a_list_taken_back_twice_changes_nothing_more(office: Office) -> None:
    roster = office.apply(office.check(many(1)))
    office.rosters.take_back(MANAGER, roster)
    head = office.workspace.head
    assert office.rosters.take_back(MANAGER, roster).wall_at is None
    assert office.workspace.head == head


def test_what_was_here_before_stays(office: Office) -> None:
    who, company = known(office), register_company(office.workspace, office.identities.new())
    roster = office.apply(office.check(many(2)))
    office.rosters.take_back(MANAGER, roster)
    assert [row.id for row in office.seen.candidate_rows()] == [who]
    (row,) = office.rows.company_rows(CompanyQuery())
    assert (row.id, row.workplaces, row.people) == (company, 0, 0)


def built_on(office: Office, roster: UUID) -> list[str]:
    """What a list cannot be taken back for."""
    with pytest.raises(Refused) as refused:
        office.rosters.take_back(MANAGER, roster)
    assert refused.value.code == "roster_built_on"
    reasons = refused.value.details["reasons"]
    assert isinstance(reasons, tuple)
    return [what for what, _ in reasons]


def test_a_list_that_something_was_built_on_stays(office: Office) -> None:
    workspace = office.workspace
    programme = plan_programme(workspace, office.identities.new())
    target = RosterTarget(programme=programme, entered_on="2026-05-12")
    roster = office.apply(office.check(many(2), target))
    who = office.seen.candidate_rows()[0].id
    plan_run(workspace, RUN, who)
    assert built_on(office, roster) == ["assessment"]
    activity = office.identities.new()
    workspace.commit(MANAGER.id, put_activity(workspace.programme(programme), activity, "Validering"))
    (first, *_) = office.rows.participation_rows(ParticipationQuery(programme=programme))
    hours = participations.certify(
        workspace.participation(first.id),
        workspace.programme(programme),
        office.identities.new(),
        activity,
        "2026-05-13",
        60,
    )
    workspace.commit(MANAGER.id, hours)
    assert set(built_on(office, roster)) == {"assessment", "participation"}
    assert len(office.names()) == 2


def test_a_month_closed_since_keeps_a_list(office: Office) -> None:
    workspace = office.workspace
    programme = plan_programme(workspace, office.identities.new())
    target = RosterTarget(programme=programme, entered_on="2026-05-12")
    roster = office.apply(office.check(many(1), target))
    closed = close_month(workspace.programme(programme), "2026-05", "ab" * 32, "2026-07-01")
    workspace.commit(MANAGER.id, closed)
    assert office.rosters.standing_on(roster) == (BuiltOn("month", 1),)


def test_what_a_later_list_built_and_took_back_is_no_hindrance(office: Office) -> None:
    first = office.apply(office.check(many(1)))
    programme = plan_programme(office.workspace, office.identities.new())
    target = RosterTarget(programme=programme, entered_on="2026-05-12")
    second = office.apply(office.check(many(1), target))
    assert built_on(office, first) == ["participation"]
    office.rosters.take_back(MANAGER, second)
    office.rosters.take_back(MANAGER, first)
    assert office.names() == []


def test_somebody_elses_list_asks_for_the_right_to_set_imports_aside(office: Office) -> None:
    sara = Account(COORDINATOR.id, "Sara Ek", COORDINATOR.role)
    account = register_account(office.workspace.centre_id, sara)
    office.workspace.commit(MANAGER.id, account)
    roster = office.apply(office.check(many(1)))
    with pytest.raises(NotAllowed) as refused:
        office.rosters.take_back(ASSESSOR, roster)
    assert refused.value.details == {"right": "set_aside_imports"}
    check = office.check(many(2)[1:])
    own = office.rosters.apply(ASSESSOR, check, check.proposed(), WORDS, TODAY).roster
    office.rosters.take_back(ASSESSOR, own)
    office.rosters.take_back(COORDINATOR, roster)
    assert office.names() == []


def test_the_derived_tables_are_the_same_after_a_rebuild(office: Office) -> None:
    first = office.apply(office.check(many(3)))
    office.apply(office.check(many(5)))
    tables = ("candidate_row", "employment_row", "company_row", "roster_row", "roster_span", "person_row")

    def rows() -> list[object]:
        database = office.workspace.store.database
        return [sorted(map(repr, database.mappings(f"SELECT * FROM {one}"))) for one in tables[:-1]]

    with pytest.raises(Refused):
        office.rosters.take_back(MANAGER, first)
    before = rows()
    office.workspace.rebuild()
    assert rows() == before


# ---- names of files --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file_name", "kept"),
    [
        ("Anmälan Anna Öberg.xlsx", "Anmälan … ….xlsx"),
        ("anmälan_ANNA_O\u0308BERG_2026.csv", "anmälan_…_…_2026.csv"),
        ("Obergs Mekaniska maj 2026.xlsx", "Obergs Mekaniska maj 2026.xlsx"),
        ("Anna-listan.xlsx", "Anna-listan.xlsx"),
        ("19801012-1234 ny.xlsx", "… ny.xlsx"),
        ("lista 20260511.xlsx", "lista 20260511.xlsx"),
        ("5560360793 personal.csv", "… personal.csv"),
    ],
)
def test_the_name_of_a_file_that_names_somebody_of_the_list_is_not_kept(
    office: Office, file_name: str, kept: str
) -> None:
    """It would outlive whoever is erased, or whose identity is protected later."""
    check = office.check([("Anna Öberg",), ("Erik Ek",)], headings=("Namn",))
    office.apply(replace(check, file_name=file_name))
    assert [one.file_name for one in office.rosters.past(MANAGER)] == [kept]
