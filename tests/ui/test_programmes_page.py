"""The tab of the programmes, as those who use it would put it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import CostKind, Gender, LeaveReason
from assessor_app.domain.programmes import Cost
from assessor_app.services.programme_models import Entry
from assessor_app.services.undertaking_models import ParticipationQuery, ParticipationRow, ProgrammeQuery
from assessor_app.ui.programmes.page import ProgrammesPage
from assessor_app.ui.programmes.person_line import PersonProgrammes
from assessor_app.ui.programmes.view_protocol import WAITING, ListFilter, PeopleFilter
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import Banner, ChoiceInput, DateInput, NumberInput, TextArea, TextInput
from tests.building import ASSESSOR, MANAGER, FakeClock
from tests.taking_part import KALMAR, register_company
from tests.ui.list_rooms import House, all_changes, house, turn_wheel
from tests.ui.visiting import settle


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store", MANAGER)
    yield made
    made.workspace.close()


@pytest.fixture
def page(centre: House, qtbot: QtBot, qapp: QApplication) -> ProgrammesPage:
    return shown(centre, qtbot, qapp)


def shown(centre: House, qtbot: QtBot, qapp: QApplication) -> ProgrammesPage:
    Theme(qapp, "light", 100).apply()
    page = ProgrammesPage(centre.session)
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    qtbot.waitExposed(page)
    return page


def press(page: QWidget, name: str) -> None:
    found = next((one for one in page.findChildren(QAbstractButton, name) if one.isVisible()), None)
    assert found is not None, name
    assert found.isEnabled(), name
    found.click()
    settle()


def write(page: QWidget, name: str, text: str) -> None:
    field = page.findChild(TextInput, name) or page.findChild(NumberInput, name)
    assert field is not None, name
    field.setText(text)
    field.textEdited.emit(text)


def words_of(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def planned(centre: House) -> UUID:
    session = centre.session
    return session.undertakings.programmes.plan(session.actor, KALMAR, ("Validering", "Återkoppling"))[0]


def entered(centre: House, programme: UUID, *names: str) -> list[UUID]:
    session = centre.session
    people = [centre.somebody(name, "Ek") for name in names]
    entries = [Entry(one, ParticipationDetails("2026-05-11")) for one in people]
    return list(session.undertakings.participants.enter(session.actor, programme, entries)[0])


def rows(centre: House, programme: UUID) -> dict[str, ParticipationRow]:
    query = ParticipationQuery(programme=programme, with_withdrawn=True)
    return {row.name: row for row in centre.session.undertakings.participants.list(query)}


def people_at(page: ProgrammesPage, programme: UUID) -> object:
    page.open_programme(programme, "people")
    settle()
    return page._view.part()


def choose(part: object, *names: str) -> None:
    """Select people in the table, as clicks with Ctrl do."""
    table = part.table  # type: ignore[attr-defined]  # the part of the people
    flags = QItemSelectionModel.SelectionFlag
    table.view.clearSelection()
    for place, row in enumerate(table.rows()):
        if row.name in names:
            index = table.view.model().index(place, 0)
            table.view.selectionModel().select(index, flags.Select | flags.Rows)
    settle()


def undo_of(centre: House) -> None:
    """Press the button in the last word that was said."""
    _, action = centre.window.toasts[-1]
    assert action is not None
    action()
    settle()


# ---- the list --------------------------------------------------------------------------------------------


def test_a_centre_without_programmes_is_told_what_they_are_and_offered_the_first(
    page: ProgrammesPage,
) -> None:
    assert "Inga insatser än" in words_of(page)
    press(page, "new-programme")
    assert page._sheet.is_open()


def test_a_programme_is_planned_and_opens_where_companies_are_added(
    centre: House, page: ProgrammesPage
) -> None:
    press(page, "new-programme")
    press(page, "save-programme")
    assert "Skriv vad insatsen heter." in words_of(page)
    assert centre.commits == []
    write(page, "programme-name", "Kalmar 2020")
    write(page, "programme-funder", "Region Kalmar län")
    write(page, "programme-target", "100")
    write(page, "programme-budget", "85394")
    press(page, "save-programme")
    (row,) = centre.session.undertakings.programmes.list(ProgrammeQuery())
    assert (row.name, row.funder, row.target, row.budget_ore) == (
        "Kalmar 2020",
        "Region Kalmar län",
        100,
        8_539_400,
    )
    assert (row.starts_on, row.ends_on) == ("2026-06-01", "2026-07-05")
    view = centre.session.undertakings.programmes.view(row.id)
    assert [name for _, name in view.activities] == [
        "Validering",
        "Kunskapstest",
        "Återkoppling",
        "Information",
    ]
    assert "85\u00a0394\u00a0kr" in words_of(page) or "85\u00a0394 kr" in words_of(page)
    assert page._view.part().findChild(QAbstractButton, "add-company") is not None


def test_days_the_wrong_way_round_are_refused_in_the_sheet(centre: House, page: ProgrammesPage) -> None:
    press(page, "new-programme")
    write(page, "programme-name", "Fel")
    last = page.findChild(DateInput, "programme-last")
    assert isinstance(last, DateInput)
    last.field.setText("2026-05-01")
    last.field.textEdited.emit("2026-05-01")
    press(page, "save-programme")
    assert "Insatsens sista dag är före den första." in words_of(page)
    assert page._sheet.is_open()


def test_the_list_says_how_far_each_has_come_and_hides_the_finished(
    centre: House, page: ProgrammesPage
) -> None:
    programme = planned(centre)
    entered(centre, programme, "Amina", "Igor")
    centre.session.feed.publish(all_changes("programme", programme), None)
    settle()
    assert "0 av 100 validerade · 2 personer deltar" in words_of(page)
    centre.session.undertakings.programmes.finish(centre.session.actor, programme)
    centre.session.feed.publish(all_changes("programme", programme), None)
    settle()
    assert "Inga här just nu" in words_of(page)
    page._list_presenter.choose(ListFilter.DONE)
    settle()
    press(page, f"programme-{programme}")
    assert page._presenter.programme == programme


def test_an_assessor_plans_no_programmes(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    centre = house(tmp_path / "store", ASSESSOR)
    page = shown(centre, qtbot, qapp)
    assert "Inga insatser än" in words_of(page)
    assert not [
        one for one in page.findChildren(QAbstractButton) if one.text() == "Ny insats" and one.isVisible()
    ]
    centre.workspace.close()


# ---- people ----------------------------------------------------------------------------------------------


def test_people_are_added_together_with_what_holds_for_all(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    company = register_company(centre.workspace, centre.session.undertakings.programmes.new_cost())
    people = [centre.somebody(name, "Ek") for name in ("Amina", "Igor")]
    part = people_at(page, programme)
    press(page, "add-participant")
    for one in people:
        press(page, f"pick-{one}")
    fields = part._enter._fields  # type: ignore[attr-defined]  # the sheet of the people's part
    fields._company.set_value(company)
    fields._status.set_value(EmploymentStatus.FURLOUGHED)
    press(page, "add-participants")
    found = rows(centre, programme)
    assert {(row.company_name, row.employment, row.entered_on) for row in found.values()} == {
        ("Åkers Mekaniska", EmploymentStatus.FURLOUGHED, "2026-05-28")
    }
    assert {row.gender for row in found.values()} == {Gender.UNKNOWN}
    assert [one.name for one in part.table.rows()] == ["Amina Ek", "Igor Ek"]  # type: ignore[attr-defined]
    undo_of(centre)
    assert all(row.withdrawn for row in rows(centre, programme).values())


def test_nobody_chosen_is_said_and_nothing_is_written(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    people_at(page, programme)
    before = len(centre.commits)
    press(page, "add-participant")
    press(page, "add-participants")
    assert "Välj minst en person." in words_of(page)
    assert len(centre.commits) == before


def test_hours_are_certified_for_a_whole_group_and_taken_back_in_one_tap(
    centre: House, page: ProgrammesPage
) -> None:
    programme = planned(centre)
    entered(centre, programme, "Amina", "Igor", "Nora")
    people_at(page, programme)
    press(page, "select-everybody")
    press(page, "people-act-certify")
    press(page, "certify-hours")
    assert "Välj en aktivitet." in words_of(page)
    activity = page.findChild(ChoiceInput, "hours-activity")
    assert isinstance(activity, ChoiceInput)
    activity.setCurrentIndex(0)
    write(page, "hours-count", "3,5")
    press(page, "certify-hours")
    assert {row.minutes for row in rows(centre, programme).values()} == {210}
    assert centre.commits[-1] == 3
    undo_of(centre)
    assert {row.minutes for row in rows(centre, programme).values()} == {0}


def test_a_refusal_is_said_in_the_sheet_and_the_sheet_stays(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    people = entered(centre, programme, "Amina", "Igor")
    session = centre.session
    session.undertakings.participants.leave(session.actor, people[:1], "2026-05-12", LeaveReason.ILLNESS)
    people_at(page, programme)
    press(page, "select-everybody")
    press(page, "people-act-certify")
    activity = page.findChild(ChoiceInput, "hours-activity")
    assert isinstance(activity, ChoiceInput)
    activity.setCurrentIndex(0)
    write(page, "hours-count", "3")
    press(page, "certify-hours")
    assert "Deltagaren hade slutat den dagen." in words_of(page)
    assert {row.minutes for row in rows(centre, programme).values()} == {0}
    assert centre.window.failures == []


def test_people_are_narrowed_by_search_filter_and_company(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    company = register_company(
        centre.workspace, centre.session.undertakings.programmes.new_cost(), "Nörd Stål"
    )
    people = entered(centre, programme, "Amina", "Åke", "Nora")
    session = centre.session
    participants = session.undertakings.participants
    participants.amend_many(session.actor, people[:1], {"company": company})
    participants.leave(session.actor, people[2:], "2026-05-20", LeaveReason.NEW_JOB)
    part = people_at(page, programme)

    def names() -> list[str]:
        return [one.name for one in part.table.rows()]  # type: ignore[attr-defined]  # the people's part

    presenter = part.presenter  # type: ignore[attr-defined]  # the people's part
    presenter.search("ake ek")
    assert names() == ["Åke Ek"]
    presenter.search("nord")
    assert names() == ["Amina Ek"]
    presenter.search("")
    presenter.choose(PeopleFilter.LEFT)
    assert names() == ["Nora Ek"]
    presenter.choose(PeopleFilter.ALL)
    presenter.choose_company(company)
    assert names() == ["Amina Ek"]
    presenter.choose_company("none")
    assert names() == ["Nora Ek", "Åke Ek"]


def test_several_are_changed_and_what_was_left_alone_stays(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    people = entered(centre, programme, "Amina", "Igor")
    session = centre.session
    participants = session.undertakings.participants
    participants.amend_many(session.actor, people[:1], {"gender": Gender.WOMAN})
    part = people_at(page, programme)
    choose(part, "Amina Ek", "Igor Ek")
    press(page, "people-act-amend")
    press(page, "save-participants")
    assert "Inget är valt att ändra." in words_of(page)
    many = part._amend._many  # type: ignore[attr-defined]  # the sheet of the people's part
    many._status.set_value(EmploymentStatus.NOTIFIED)
    press(page, "save-participants")
    found = rows(centre, programme)
    assert {row.employment for row in found.values()} == {EmploymentStatus.NOTIFIED}
    assert found["Amina Ek"].gender is Gender.WOMAN


def test_leaving_and_withdrawing_have_their_undo(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    entered(centre, programme, "Amina")
    part = people_at(page, programme)
    choose(part, "Amina Ek")
    part._with_view(part._leave.ask)  # type: ignore[attr-defined]  # as the menu does
    press(page, "confirm-leave")
    assert rows(centre, programme)["Amina Ek"].left_on == "2026-05-28"
    undo_of(centre)
    assert rows(centre, programme)["Amina Ek"].left_on == ""
    part._withdraw.ask(part.table.chosen())  # type: ignore[attr-defined]  # as the menu does
    press(page, "confirm-withdraw")
    assert "Skriv ett skäl." in words_of(page)
    reason = page.findChild(TextArea, "withdraw-reason")
    assert isinstance(reason, TextArea)
    reason.set_value("Fel person")
    press(page, "confirm-withdraw")
    assert rows(centre, programme)["Amina Ek"].withdrawn
    undo_of(centre)
    assert not rows(centre, programme)["Amina Ek"].withdrawn


def test_what_stays_selected_is_the_person_and_not_the_row(centre: House, page: ProgrammesPage) -> None:
    """Hours change the row; whoever was selected still is."""
    programme = planned(centre)
    people = entered(centre, programme, "Amina", "Igor")
    part = people_at(page, programme)
    choose(part, "Igor Ek")
    session = centre.session
    activity = session.undertakings.programmes.view(programme).activities[0][0]
    session.undertakings.participants.certify(session.actor, people, activity, "2026-05-14", 60)
    session.feed.publish(all_changes("participation", people[0]), None)
    settle()
    assert [one.name for one in part.table.chosen()] == ["Igor Ek"]  # type: ignore[attr-defined]


def test_runs_are_planned_for_many_and_late_ones_are_counted_in_one_tap(
    centre: House, page: ProgrammesPage
) -> None:
    programme = planned(centre)
    entered(centre, programme, "Amina", "Igor")
    people_at(page, programme)
    press(page, "select-everybody")
    press(page, "people-act-plan-runs")
    press(page, "plan-programme-runs")
    assert {row.runs for row in rows(centre, programme).values()} == {1}
    nora = entered(centre, programme, "Nora")[0]
    candidate = centre.session.undertakings.participants.participation(nora).candidate
    assert candidate is not None
    run = centre.run_of(candidate)
    centre.session.feed.publish(all_changes("assessment", run), None)
    settle()
    banner = page.findChild(Banner, "runs-to-count")
    assert isinstance(banner, Banner)
    assert banner.text() == "En validering under insatsen räknas inte i den."
    banner.action_chosen.emit()
    settle()
    press(page, "count-runs")
    assert rows(centre, programme)["Nora Ek"].runs == 1
    assert not banner.isVisible()


def test_loading_writes_nothing_and_the_wheel_changes_nothing(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    entered(centre, programme, "Amina")
    before = len(centre.commits)
    part = people_at(page, programme)
    choose(part, "Amina Ek")
    press(page, "people-act-amend")
    fields = part._amend._one  # type: ignore[attr-defined]  # the sheet of the people's part
    told = fields.details()
    for field in (fields._status, fields._gender, fields._age, fields._entered):
        turn_wheel(field)
    assert fields.details() == told
    for key in ("steering", "hours", "economy", "months", "details"):
        page.open_programme(programme, key)
        settle()
    assert len(centre.commits) == before


# ---- money, months, details ------------------------------------------------------------------------------


def test_costs_add_up_and_one_that_was_removed_comes_back(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    page.open_programme(programme, "economy")
    settle()
    press(page, "new-cost")
    write(page, "cost-amount", "1250,50")
    press(page, "save-cost")
    view = centre.session.undertakings.programmes.view(programme)
    assert [cost.amount_ore for cost in view.state.costs.values()] == [125_050]
    label = page.findChild(QLabel, "money-spent")
    assert isinstance(label, QLabel)
    assert label.text() == "1\u00a0250,50 kr"
    part = page._view.part()
    part.table.view.selectRow(0)  # type: ignore[attr-defined]  # the part of the money
    settle()
    press(page, "withdraw-cost")
    assert centre.session.undertakings.programmes.view(programme).spent_ore == 0
    undo_of(centre)
    assert centre.session.undertakings.programmes.view(programme).spent_ore == 125_050


def test_a_month_that_is_not_over_offers_no_closing(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    page.open_programme(programme, "months")
    settle()
    names = [one.objectName() for one in page._view.part().findChildren(QAbstractButton)]
    assert not [name for name in names if name.startswith("close-")]
    assert "Pågår" in {one.text() for one in page._view.part().findChildren(QWidget) if hasattr(one, "text")}


def test_a_month_that_was_over_meanwhile_can_be_closed_when_one_comes_back(
    centre: House, page: ProgrammesPage
) -> None:
    page.open_programme(planned(centre), "months")
    settle()
    page.hide()
    clock, now = centre.workspace._clock, centre.session.now()
    assert isinstance(clock, FakeClock)
    clock.turn(10 * 86_400_000)
    object.__setattr__(centre.session, "now", lambda: now + timedelta(days=10))  # it is frozen
    page.show()
    settle()
    assert "close-2026-05" in [one.objectName() for one in page._view.part().findChildren(QAbstractButton)]


def test_partners_and_activities_are_kept_where_the_programme_is_described(
    centre: House, page: ProgrammesPage
) -> None:
    programme = planned(centre)
    page.open_programme(programme, "details")
    settle()
    press(page, "add-partner")
    press(page, "save-thing")
    assert "Skriv ett namn." in words_of(page)
    write(page, "thing-name", "IF Metall")
    press(page, "save-thing")
    (partner,) = centre.session.undertakings.programmes.view(programme).state.partners.values()
    assert partner.name == "IF Metall"
    press(page, f"remove-{partner.id}")
    assert not centre.session.undertakings.programmes.view(programme).state.partners
    undo_of(centre)
    assert centre.session.undertakings.programmes.view(programme).state.partners
    assert "Partner: IF Metall" in words_of(page)


def test_the_steering_view_says_what_it_knows_and_no_more(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    people = entered(centre, programme, "Amina", "Igor")
    session = centre.session
    digest = session.assessments.checklists()[0].digest
    runs, _ = session.undertakings.participants.plan_runs(session.actor, people, digest)
    centre.sign(runs[0])
    cost = Cost(session.undertakings.programmes.new_cost(), "2026-05-14", CostKind.STAFF, 250_000)
    session.undertakings.programmes.record_cost(session.actor, programme, cost)
    page.open_programme(programme)
    settle()
    said = words_of(page)
    assert "1 av 100 är validerade, 50 färre än planen i dag." in said
    assert "Ingen prognos än: det behövs två hela veckor" in said
    assert "2\u00a0500 kr" in said
    assert "Väntar på validering · 1" in said
    press(page, f"waiting-{people[1]}")
    assert centre.window.runs == [runs[1]]


def test_what_is_gone_leads_back_to_the_list(centre: House, page: ProgrammesPage) -> None:
    page.open_programme(UUID(int=77))
    settle()
    assert centre.window.toasts[-1][0] == "Insatsen finns inte här."
    assert "Inga insatser än" in words_of(page)


# ---- elsewhere -------------------------------------------------------------------------------------------


def test_the_record_of_a_person_leads_to_what_they_take_part_in(centre: House, qtbot: QtBot) -> None:
    programme = planned(centre)
    person = centre.somebody("Amina", "Ek")
    line = PersonProgrammes(centre.session)
    qtbot.addWidget(line)
    line.show_person(person)
    assert line.isHidden()
    entry = Entry(person, ParticipationDetails("2026-05-11"))
    centre.session.undertakings.participants.enter(centre.session.actor, programme, [entry])
    line.show_person(person)
    assert not line.isHidden()
    press(line, f"person-programme-{programme}")
    assert centre.window.programmes == [(programme, "")]


# ---- from one room to the next -----------------------------------------------------------------------------


def test_an_empty_programme_begins_with_the_list_from_the_company(
    centre: House, page: ProgrammesPage
) -> None:
    programme = planned(centre)
    people_at(page, programme)
    part = page._view.part()
    part.table.empty_action_chosen.emit()  # type: ignore[attr-defined]  # the part of the people
    assert centre.window.rosters == [(None, programme)]


def test_those_who_wait_are_shown_in_the_list_and_get_their_times_in_the_calendar(
    centre: House, page: ProgrammesPage
) -> None:
    programme = planned(centre)
    amina, bo = entered(centre, programme, "Amina", "Bo")
    session = centre.session
    checklist = session.assessments.checklists()[0].digest
    session.undertakings.participants.plan_runs(session.actor, [amina], checklist)
    session.undertakings.participants.leave(session.actor, [bo], "2026-05-20", LeaveReason.OTHER)
    page.open_programme(programme)
    settle()
    press(page, "waiting-times")
    assert centre.window.rooms[-1] == "calendar"
    press(page, "waiting-all")
    assert centre.window.programmes[-1] == (programme, WAITING)
    page.open_programme(*centre.window.programmes[-1])
    settle()
    part = page._view.part()
    assert [one.name for one in part.table.rows()] == ["Amina Ek"]  # type: ignore[attr-defined]


def test_planning_for_several_offers_the_way_to_their_times(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    entered(centre, programme, "Amina", "Bo")
    people_at(page, programme)
    press(page, "select-everybody")
    press(page, "people-act-plan-runs")
    press(page, "plan-programme-runs")
    text, act = centre.window.toasts[-1]
    assert text == "2 har en validering och väntar på tid"
    assert act is not None
    act()
    assert centre.window.rooms[-1] == "calendar"


def test_hours_of_a_programme_that_has_not_begun_are_dated_on_its_first_day(
    centre: House, page: ProgrammesPage
) -> None:
    session = centre.session
    coming = replace(KALMAR, name="Höst", starts_on="2026-06-15", ends_on="2026-07-15")
    programme = session.undertakings.programmes.plan(session.actor, coming, ("Information",))[0]
    somebody = Entry(centre.somebody("Amina", "Ek"), ParticipationDetails("2026-06-15"))
    session.undertakings.participants.enter(session.actor, programme, [somebody])
    people_at(page, programme)
    part = page._view.part()
    part.table.choose_all()  # type: ignore[attr-defined]
    settle()
    press(page, "people-act-certify")
    day = page.findChild(DateInput, "hours-day")
    assert day is not None
    assert day.value() == date(2026, 6, 15)


def test_a_list_where_nothing_goes_on_leads_to_what_is_over(centre: House, page: ProgrammesPage) -> None:
    session = centre.session
    session.undertakings.programmes.finish(session.actor, planned(centre))
    page._list_presenter.reload()
    settle()
    assert "Inga här just nu" in words_of(page)
    page._list._empty.action_chosen.emit()
    settle()
    assert "Kalmar 2020" in words_of(page)


def test_the_keys_stay_at_a_month_that_is_closed_and_opened_again(
    centre: House, page: ProgrammesPage
) -> None:
    session = centre.session
    over = replace(KALMAR, starts_on="2026-04-01", ends_on="2026-04-30")
    programme = session.undertakings.programmes.plan(session.actor, over, ())[0]
    page.open_programme(programme, "months")
    settle()
    later = page.findChild(QLabel, "months-later")
    assert later is not None
    page.activateWindow()
    close = page.findChild(QAbstractButton, "close-2026-04")
    assert close is not None
    close.setFocus()
    session.undertakings.programmes.close_month(session.actor, programme, "2026-04")
    page._presenter.open(programme)
    settle()
    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "reopen-2026-04"
    assert later.isHidden(), "no month of it is still to come"


def test_another_list_is_read_in_for_a_programme_that_has_people(centre: House, page: ProgrammesPage) -> None:
    programme = planned(centre)
    entered(centre, programme, "Amina")
    people_at(page, programme)
    press(page, "programme-roster")
    assert centre.window.rosters == [(None, programme)]
