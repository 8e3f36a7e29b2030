"""The room of the visits, as those who use it would put it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.assessments import Status
from assessor_app.domain.centres import Actor, Role
from assessor_app.domain.visits import VisitDetails, VisitStatus
from assessor_app.services.visit_models import VisitQuery
from assessor_app.services.visits import RunsPlan
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.theme import Theme
from assessor_app.ui.visits.page import VisitsPage
from assessor_app.ui.visits.view_protocol import ListFilter, Part
from assessor_app.ui.widgets import Banner, CheckRow, DataTable, TextArea, TextInput
from tests.building import DEVICE, NOON
from tests.ui.list_rooms import House, all_changes, house, turn_wheel
from tests.visiting_companies import LAPTOP, enrol_laptop

TODAY = VisitDetails("Åkers Mekaniska", "Vimmerby", "2026-05-28", "2026-05-28", "08:00", "16:00")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def page(centre: House, qtbot: QtBot, qapp: QApplication) -> VisitsPage:
    Theme(qapp, "light", 100).apply()
    page = VisitsPage(centre.session)
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def part(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton), name
    return found


def press(page: QWidget, name: str) -> None:
    button = part(page, name)
    assert button.isEnabled(), name
    button.click()


def words_of(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def write(page: QWidget, name: str, text: str) -> None:
    field = page.findChild(TextInput, name)
    assert isinstance(field, TextInput), name
    field.setText(text)
    field.textEdited.emit(text)


def planned(
    centre: House, details: VisitDetails = TODAY, things: tuple[str, ...] = ("Momentnyckel",)
) -> UUID:
    session = centre.session
    return session.visits.plan(session.actor, details, [session.actor.id], things)[0]


def with_people(centre: House, visit: UUID, count: int = 3) -> list[UUID]:
    session = centre.session
    names = (("Amina", "Yılmaz"), ("Igor", "Berg"), ("Nora", "Ek"))
    people = [centre.somebody(*name) for name in names[:count]]
    digest = session.assessments.checklists()[0].digest
    runs = RunsPlan(digest, NOON, 3_600_000, "Svarv 2", session.actor.id)
    session.visits.add_people(session.actor, visit, people, runs)
    return people


def listed(page: VisitsPage) -> list[str]:
    table = page.findChild(DataTable)
    assert isinstance(table, DataTable)
    return [row.company for row in table.rows()]  # type: ignore[attr-defined]  # rows are objects to a table


def only_visit(centre: House) -> UUID:
    (row,) = centre.session.visits.list(VisitQuery())
    return row.id


def texts(page: QWidget, kind: type[QWidget], read: Callable[[QWidget], str]) -> list[str]:
    return [read(one) for one in page.findChildren(kind) if one.isVisible()]


def banner(page: VisitsPage) -> str:
    shown = page.findChild(Banner, "visit-banner")
    assert isinstance(shown, Banner)
    return shown.text() if shown.isVisible() else ""


# ---- the list --------------------------------------------------------------------------------------------


def test_the_next_visit_comes_first_and_past_ones_are_a_click_away(centre: House, page: VisitsPage) -> None:
    planned(centre, VisitDetails("Nord Stål", "Kalmar", "2026-06-03", "2026-06-03"))
    planned(centre)
    gone = planned(centre, VisitDetails("Gjuteriet", "Hultsfred", "2026-05-04", "2026-05-04"))
    centre.session.visits.hand_in(centre.session.actor, gone)
    centre.session.feed.publish(all_changes("visit", gone), None)
    assert listed(page) == ["Åkers Mekaniska", "Nord Stål"]
    press(page, f"filter-{ListFilter.PAST.value}")
    assert listed(page) == ["Gjuteriet"]
    press(page, f"filter-{ListFilter.ALL.value}")
    assert len(listed(page)) == 3


def test_a_visit_is_found_by_a_word_of_its_company_or_place(centre: House, page: VisitsPage) -> None:
    planned(centre)
    planned(centre, VisitDetails("Nord Stål", "Kalmar", "2026-06-03", "2026-06-03"))
    page._list_presenter.search("akers")
    assert listed(page) == ["Åkers Mekaniska"]


# ---- planning --------------------------------------------------------------------------------------------


def test_planning_proposes_next_week_a_day_shift_and_what_most_visits_take_along(
    centre: House, page: VisitsPage
) -> None:
    press(page, "new-visit")
    write(page, "visit-company", "Åkers Mekaniska")
    press(page, "save-visit")
    state = centre.session.visits.view(only_visit(centre)).state
    details = state.details
    assert (details.starts_on, details.ends_on) == ("2026-06-02", "2026-06-02")
    assert (details.starts_at, details.ends_at) == ("08:00", "16:00")
    assert state.assessors == (centre.session.actor.id,)
    assert len(state.equipment) == 8


def test_the_next_planning_offers_what_the_last_visit_took_along(centre: House, page: VisitsPage) -> None:
    planned(centre, things=("Momentnyckel", "Surfplatta"))
    press(page, "new-visit")
    things = page.findChild(TextArea, "visit-equipment")
    assert isinstance(things, TextArea)
    assert things.value() == "Momentnyckel\nSurfplatta"


def test_a_planned_visit_opens_so_that_people_can_be_added(centre: House, page: VisitsPage) -> None:
    press(page, "new-visit")
    write(page, "visit-company", "Åkers Mekaniska")
    press(page, "save-visit")
    assert part(page, "visit-step").text() == "Lägg till personer"


def test_what_cannot_be_planned_is_said_at_its_field_and_nothing_is_written(
    centre: House, page: VisitsPage
) -> None:
    press(page, "new-visit")
    press(page, "save-visit")
    assert page._details._company_field.error() == "Skriv vart ni ska."
    assert centre.session.visits.list(VisitQuery()) == ()
    assert centre.commits == []


def test_opening_and_closing_the_sheet_for_changes_writes_nothing(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    page.open_visit(visit)
    centre.commits.clear()
    page._presenter.begin_amend()
    for field in page._details.findChildren(QWidget):
        turn_wheel(field)
    press(page, "save-visit")
    assert centre.commits == []


# ---- people ----------------------------------------------------------------------------------------------


def test_several_people_are_ticked_and_get_their_runs_in_one_go(centre: House, page: VisitsPage) -> None:
    people = [centre.somebody(*name) for name in (("Amina", "Yılmaz"), ("Igor", "Berg"), ("Nora", "Ek"))]
    page.open_visit(planned(centre))
    press(page, "visit-step")
    for person in people:
        press(page, f"pick-{person}")
    assert part(page, "add-chosen-people").text() == "Lägg till 3"
    press(page, "add-chosen-people")
    runs = centre.session.visits.view(only_visit(centre)).runs
    assert [run.candidate for run in runs] == people
    assert {run.status for run in runs} == {Status.PLANNED}
    times = [run.planned_for or 0 for run in runs]
    assert [later - sooner for sooner, later in pairwise(times)] == [3_600_000] * 2


def test_who_is_ticked_stays_ticked_while_one_searches_for_the_next(centre: House, page: VisitsPage) -> None:
    amina, igor = centre.somebody(), centre.somebody("Igor", "Berg")
    page.open_visit(planned(centre))
    press(page, "visit-step")
    press(page, f"pick-{amina}")
    page._people.picker._ask("igor")
    assert part(page, f"pick-{amina}").isChecked()
    press(page, f"pick-{igor}")
    assert page._people.picker.value() == (amina, igor)


def test_a_click_on_a_person_goes_into_their_run(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    (amina,) = with_people(centre, visit, 1)
    page.open_visit(visit)
    press(page, f"visit-person-{amina}")
    assert centre.window.runs == [centre.session.visits.view(visit).runs[0].id]


def test_somebody_without_a_run_is_planned_for_from_their_own_row(centre: House, page: VisitsPage) -> None:
    visit, amina = planned(centre), centre.somebody()
    centre.session.visits.add_people(centre.session.actor, visit, [amina])
    page.open_visit(visit)
    press(page, f"visit-person-{amina}")
    press(page, "add-chosen-people")
    assert [run.candidate for run in centre.session.visits.view(visit).runs] == [amina]


# ---- equipment -------------------------------------------------------------------------------------------


def test_a_tick_is_on_the_disk_at_once_and_says_who_set_it(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    page.open_visit(visit)
    page._view.choose(Part.EQUIPMENT)
    (item,) = centre.session.visits.view(visit).state.items()
    press(page, f"packed-{item.id}")
    (item,) = centre.session.visits.view(visit).state.items()
    assert item.packed is not None
    assert item.packed.actor == centre.session.actor.id
    assert centre.window.saved_at


def test_loading_ticks_writes_nothing(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    page.open_visit(visit)
    page._view.choose(Part.EQUIPMENT)
    centre.commits.clear()
    page._presenter.reload()
    for box in page.findChildren(CheckRow):
        turn_wheel(box)
    assert centre.commits == []


def test_one_more_thing_is_typed_and_the_next_can_be_typed_at_once(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    page.open_visit(visit)
    page._view.choose(Part.EQUIPMENT)
    for name in ("Skjutmått", "Ritningar"):
        write(page, "new-equipment", name)
        press(page, "add-equipment")
    assert [item.name for item in centre.session.visits.view(visit).state.items()] == [
        "Momentnyckel",
        "Skjutmått",
        "Ritningar",
    ]
    field = page.findChild(TextInput, "new-equipment")
    assert field is not None
    assert field.hasFocus()


# ---- handing out and in ----------------------------------------------------------------------------------


def test_handing_out_ends_where_the_file_for_the_laptop_is_written(centre: House, page: VisitsPage) -> None:
    enrol_laptop(centre.workspace)
    visit = planned(centre)
    with_people(centre, visit)
    page.open_visit(visit)
    assert part(page, "visit-step").text() == "Lämna ut …"
    press(page, "visit-step")
    press(page, "confirm-hand-out")
    assert centre.window.exchanges == [LAPTOP]
    assert centre.session.visits.view(visit).state.device == LAPTOP


def test_the_office_says_who_has_the_visit_warns_and_lets_go_on(centre: House, page: VisitsPage) -> None:
    enrol_laptop(centre.workspace)
    visit = planned(centre)
    centre.session.visits.hand_out(centre.session.actor, visit, LAPTOP)
    page.open_visit(visit)
    assert "VIM-LAPTOP-2" in banner(page)
    assert not part(page, "visit-step").isVisible()
    page._view.choose(Part.EQUIPMENT)
    write(page, "new-equipment", "Skjutmått")
    press(page, "add-equipment")
    assert len(centre.session.visits.view(visit).state.equipment) == 2


def test_a_run_that_a_laptop_has_opens_at_the_office_with_a_word(
    centre: House, page: VisitsPage, qtbot: QtBot
) -> None:
    enrol_laptop(centre.workspace)
    visit = planned(centre)
    (amina,) = with_people(centre, visit, 1)
    centre.session.visits.hand_out(centre.session.actor, visit, LAPTOP)
    page.open_visit(visit)
    press(page, f"visit-person-{amina}")
    (run,) = centre.session.visits.view(visit).runs
    opened = RunPage(centre.session, run.id)
    qtbot.addWidget(opened)
    opened.show()
    assert "utlämnad till VIM-LAPTOP-2" in words_of(opened)
    centre.session.feed.publish(
        centre.session.visits.hand_in(centre.session.actor, visit).changes, source=None
    )
    assert "utlämnad till" not in words_of(opened)


def test_a_coordinator_reads_a_run_and_is_offered_no_marks(centre: House, qtbot: QtBot) -> None:
    visit = planned(centre)
    with_people(centre, visit, 1)
    (run,) = centre.session.visits.view(visit).runs
    coordinator = Actor(centre.session.actor.id, Role.COORDINATOR)
    opened = RunPage(replace(centre.session, actor=coordinator), run.id)
    qtbot.addWidget(opened)
    opened.show()
    assert "Du läser valideringen" in words_of(opened)
    assert part(opened, "pause").text() == "Stäng"
    choices = [one for one in opened.findChildren(QRadioButton) if one.isVisible()]
    assert choices
    assert not any(one.isEnabled() for one in choices)


def test_where_there_is_no_laptop_the_visit_says_how_to_get_one(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    page.open_visit(visit)
    assert "bärbar dator" not in banner(page)
    with_people(centre, visit, 1)
    page.open_visit(visit)
    assert "Introducera en bärbar dator" in banner(page)
    enrol_laptop(centre.workspace)
    page.open_visit(visit)
    assert "bärbar dator" not in banner(page)


def test_on_the_laptop_the_same_page_offers_to_hand_in(centre: House, page: VisitsPage) -> None:
    from assessor_app.domain import devices
    from assessor_app.domain.devices import Device, DeviceKind
    from tests.building import CENTRE, MANAGER

    circle = centre.workspace.centre().circle
    own = Device(DEVICE, "00" * 32, "7K3QF", "Bänk 1", DeviceKind.LAPTOP)
    office = Device(UUID(int=9), "11" * 32, "7K3QG", "Kontoret", DeviceKind.OFFICE)
    centre.workspace.commit(MANAGER.id, devices.enrol(CENTRE, circle, own))
    centre.workspace.commit(MANAGER.id, devices.enrol(CENTRE, centre.workspace.centre().circle, office))
    visit = planned(centre)
    with_people(centre, visit)
    centre.session.visits.hand_out(centre.session.actor, visit, DEVICE)
    page.open_visit(visit)
    assert part(page, "visit-step").text() == "Lämna in …"
    press(page, "visit-step")
    assert "inte klara" in page._hand_in._open.text()
    press(page, "confirm-hand-in")
    assert centre.session.visits.view(visit).state.status is VisitStatus.HANDED_IN
    assert centre.window.exchanges == [office.id]


def test_a_centre_without_laptops_closes_a_visit_on_its_day(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    with_people(centre, visit)
    page.open_visit(visit)
    assert part(page, "visit-step").text() == "Avsluta …"
    press(page, "visit-step")
    press(page, "confirm-hand-in")
    assert centre.session.visits.view(visit).state.status is VisitStatus.HANDED_IN
    undo = centre.window.toasts[-1][1]
    assert undo is not None
    undo()
    assert centre.session.visits.view(visit).state.status is VisitStatus.PLANNED


def test_calling_off_takes_a_reason(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    page.open_visit(visit)
    page._act("cancel")
    press(page, "confirm-cancel-visit")
    assert centre.session.visits.view(visit).state.status is VisitStatus.PLANNED
    page._cancel._reason.set_value("Driftstopp")
    press(page, "confirm-cancel-visit")
    assert centre.session.visits.view(visit).state.cancel_reason == "Driftstopp"
    assert "Driftstopp" in banner(page)


# ---- what is open ----------------------------------------------------------------------------------------


def test_each_open_point_goes_to_its_place(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    with_people(centre, visit, 1)
    run = centre.session.visits.view(visit).runs[0].id
    centre.rate(run)
    page.open_visit(visit)
    page._view.choose(Part.OPEN)
    press(page, f"open-talk_not_held-{run}")
    assert centre.window.runs == [run]


def test_a_thing_is_ticked_for_the_way_home_from_the_list_of_open_points(
    centre: House, page: VisitsPage
) -> None:
    visit = planned(centre)
    page.open_visit(visit)
    page._view.choose(Part.OPEN)
    (item,) = centre.session.visits.view(visit).state.items()
    press(page, f"open-not_back-{item.id}")
    assert centre.session.visits.open_points(visit) == ()


def test_the_page_follows_what_happens_in_a_run_meanwhile(centre: House, page: VisitsPage) -> None:
    visit = planned(centre)
    with_people(centre, visit, 1)
    page.open_visit(visit)
    run = centre.session.visits.view(visit).runs[0].id
    centre.rate(run)
    centre.session.feed.publish(all_changes("assessment", run), None)
    page._view.choose(Part.OPEN)
    assert page.findChild(QAbstractButton, f"open-talk_not_held-{run}") is not None


def test_a_visit_that_is_not_here_leads_back_to_the_list(centre: House, page: VisitsPage) -> None:
    page.open_visit(UUID(int=5))
    assert centre.window.toasts[-1][0] == "Besöket finns inte här."
    assert part(page, "new-visit").isVisible()


# ---- the sheet to take along -----------------------------------------------------------------------------


def test_the_sheet_to_take_along_is_shown_and_saved_without_a_persons_name_in_its_file_name(
    centre: House, page: VisitsPage, tmp_path: Path
) -> None:
    visit = planned(centre)
    with_people(centre, visit)
    page.open_visit(visit)
    page._act("paper")
    paper = page._paper.paper
    assert paper is not None
    assert paper.file_name == "Åkers Mekaniska-2026-05-28"
    target = tmp_path / "blad.pdf"
    page._presenter.save_paper(paper.pdf, target, page._tell_saved)
    assert target.read_bytes() == paper.pdf
    assert centre.window.toasts[-1][0] == "Sparat som blad.pdf"
