"""The first room: a greeting, the day by its times, what waits, and the one thing to go on with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Status
from assessor_app.domain.visits import VisitDetails
from assessor_app.services.today import Day, Reminder, Today, TodayService
from assessor_app.ui.main_window.counters import RailCounters
from assessor_app.ui.session import Session
from assessor_app.ui.today.page import TodayPage
from assessor_app.ui.widgets import EmptyState, PrimaryButton
from assessor_app.ui.widgets.navigation import NavigationRail
from tests.building import MANAGER, NOON
from tests.ui.list_rooms import House, all_changes, house

HOUR = 3_600_000


class Wall:
    """The clock on the wall of the page, turned by hand."""

    def __init__(self) -> None:
        self.at = datetime.fromtimestamp(NOON / 1000).astimezone()

    def __call__(self) -> datetime:
        return self.at


class Desk:
    """The page over a real store."""

    def __init__(self, made: House, qtbot: QtBot) -> None:
        self.house, self.bot, self.wall = made, qtbot, Wall()
        self.session: Session = replace(made.session, now=self.wall)
        self.page: TodayPage | None = None

    def show(self) -> TodayPage:
        self.page = TodayPage(self.session)
        self.bot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        QApplication.processEvents()
        return self.page

    def texts(self) -> list[str]:
        assert self.page is not None
        QApplication.processEvents()  # what was put into a layout is shown by the loop
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def button(self, run: UUID) -> QPushButton:
        assert self.page is not None
        QApplication.processEvents()
        found = [item for item in self.page.findChildren(QPushButton, f"today-{run}") if item.isVisible()]
        assert found
        return found[0]

    def press(self, run: UUID) -> None:
        self.bot.mouseClick(self.button(run), Qt.MouseButton.LeftButton)

    def plan(self, given: str, hours: float) -> UUID:
        return self.house.run_of(self.house.somebody(given, "Berg"), "Station 2", NOON + int(hours * HOUR))


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = house(tmp_path / "store")
    yield Desk(made, qtbot)
    made.workspace.close()


def test_the_greeting_names_the_day_the_week_and_how_many_come(desk: Desk) -> None:
    desk.plan("Amina", 1)
    desk.plan("Bo", 2)
    desk.wall.at = desk.wall.at.replace(hour=8)
    desk.show()
    assert desk.texts()[:2] == ["God morgon, Astrid", "torsdag 28 maj · vecka 22 · två validander i dag"]


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(4, "Hej, Astrid"), (5, "God morgon, Astrid"), (10, "Hej, Astrid"), (17, "God kväll, Astrid")],
)
def test_the_greeting_follows_the_clock(desk: Desk, hour: int, greeting: str) -> None:
    desk.wall.at = desk.wall.at.replace(hour=hour)
    desk.show()
    assert desk.texts()[0] == greeting


def test_a_fresh_centre_is_told_to_register_somebody_and_then_to_plan(desk: Desk) -> None:
    page = desk.show()
    page.findChild(EmptyState).action_chosen.emit()
    assert desk.house.window.rooms == ["candidates"]
    desk.house.somebody()
    desk.session.feed.publish(all_changes("candidate", UUID(int=1)), None)
    QApplication.processEvents()
    states = [state for state in page.findChildren(EmptyState) if state.isVisible()]
    states[0].action_chosen.emit()
    assert desk.house.window.plans == [None]


def test_every_run_has_the_verb_of_its_next_step_and_one_is_the_next(desk: Desk) -> None:
    planned, going = desk.plan("Amina", 2), desk.plan("Bo", 3)
    desk.house.rate(going)
    desk.show()
    assert (desk.button(planned).text(), desk.button(going).text()) == ("Förbered", "Fortsätt")
    assert isinstance(desk.button(going), PrimaryButton)
    assert not isinstance(desk.button(planned), PrimaryButton)
    assert desk.button(planned).accessibleName() == "Förbered: Amina Berg"
    desk.press(going)
    assert desk.house.window.runs == [going]


def test_an_interrupted_run_is_taken_up_again_and_opened(desk: Desk) -> None:
    run = desk.plan("Amina", 2)
    desk.house.rate(run)
    desk.house.do(run, cmd.Interrupt("Larm"))
    desk.show()
    assert desk.button(run).text() == "Återuppta"
    desk.press(run)
    assert desk.house.workspace.assessment(run).status is Status.IN_PROGRESS
    assert desk.house.window.runs == [run]
    assert len(desk.house.window.saved_at) == 1


def test_what_another_screen_changed_is_shown_at_once_and_the_focus_stays(desk: Desk) -> None:
    run = desk.plan("Amina", 2)
    page = desk.show()
    desk.button(run).setFocus()
    desk.plan("Bo", 3)
    desk.session.feed.publish(all_changes("assessment", run), None)
    assert "Bo Berg" in desk.texts()
    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == f"today-{run}"


def test_at_midnight_the_next_day_is_shown(desk: Desk) -> None:
    desk.plan("Amina", 1)
    desk.plan("Bo", 24)
    page = desk.show()
    desk.wall.at += timedelta(days=1)
    page._presenter.time_passed()
    assert desk.texts()[1] == "fredag 29 maj · vecka 22 · en validand i dag"


def test_coming_back_to_the_window_reads_the_day_again(desk: Desk) -> None:
    page = desk.show()
    desk.plan("Amina", 1)
    page._on_application_state(Qt.ApplicationState.ApplicationActive)
    assert "Amina Berg" in desk.texts()


def test_what_is_left_from_earlier_days_waits_and_the_rest_is_counted(desk: Desk) -> None:
    for number in range(5):
        desk.plan(f"Kvar{number}", -30)
    desk.show()
    texts = desk.texts()
    assert sum(text.startswith("Kvar") for text in texts) == 3
    assert "2 valideringar till" in texts


def test_opening_the_room_writes_nothing(desk: Desk) -> None:
    desk.plan("Amina", 1)
    commits = len(desk.house.commits)
    desk.show()
    assert len(desk.house.commits) == commits
    assert desk.house.wishes == {}


class Reminding(TodayService):
    """A day that reminds of what a test wants."""

    def __init__(self, *reminders: Reminder) -> None:
        self._wanted = reminders

    def today(self, _actor: Any, _day: Day) -> Today:
        from assessor_app.services.today import Waiting

        return Today((), Waiting(), (), self._wanted, {}, has_people=True, has_runs=True)


@pytest.mark.parametrize(
    ("reminder", "said"),
    [
        (Reminder("backup_made", days=0), "Säkerhetskopian är från i dag."),
        (Reminder("backup_made", days=1), "Säkerhetskopian är en dag gammal."),
        (Reminder("backup_made", days=6), "Säkerhetskopian är sex dagar gammal."),
        (
            Reminder("authorisation_ends", name="Per Norén", on="2026-06-30"),
            "Behörigheten för Per Norén gäller till 30 juni 2026.",
        ),
        (Reminder("plans_due", count=4), "Fyra utvecklingsplaner följs upp den här veckan."),
    ],
)
def test_a_reminder_is_one_sentence(desk: Desk, reminder: Reminder, said: str) -> None:
    desk.session = replace(desk.session, agenda=Reminding(reminder))
    desk.show()
    assert said in desk.texts()


def test_a_reminder_of_the_backup_leads_to_where_one_is_made(desk: Desk) -> None:
    desk.session = replace(desk.session, agenda=Reminding(Reminder("backup_made", days=6)))
    page = desk.show()
    button = page.findChild(QPushButton, "reminder-backup_made-")
    assert button is not None
    desk.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.house.window.rooms == ["settings"]
    assert desk.house.wishes["settings.section"] == "backup"


def test_who_may_not_do_it_is_reminded_without_a_button(desk: Desk) -> None:
    reminder = Reminder("authorisation_ends", name="Per", on="2026-06-30")
    for session, there in ((desk.session, False), (replace(desk.session, actor=MANAGER), True)):
        desk.session = replace(session, agenda=Reminding(reminder))
        page = desk.show()
        assert (page.findChild(QPushButton, "reminder-authorisation_ends-") is not None) is there


def test_the_rail_says_how_much_waits_and_of_what(desk: Desk, qtbot: QtBot) -> None:
    run = desk.plan("Amina", -30)
    desk.house.sign(run)
    desk.session = replace(desk.session, actor=MANAGER)
    rail = NavigationRail()
    qtbot.addWidget(rail)
    rail.add_room("assessments", "Valideringar", "assessments")
    rail.add_room("documents", "Dokument", "documents")
    counters = RailCounters(desk.session, lambda: rail, rail)
    counters.count()
    assert rail.room_button("documents").accessibleName() == "Dokument, 1 att utfärda"
    assert rail.room_button("assessments").accessibleName() == "Valideringar"
    counters.let_go()


# ---- visits ----------------------------------------------------------------------------------------------


def plan_visit(desk: Desk, company: str, day: str) -> UUID:
    details = VisitDetails(company, "Vimmerby", day, day, "08:00", "16:00")
    return desk.session.visits.plan(desk.session.actor, details)[0]


def test_the_visits_of_the_week_have_a_card_and_a_click_opens_one(desk: Desk) -> None:
    plan_visit(desk, "Nord Stål", "2026-06-02")
    visit = plan_visit(desk, "Åkers Mekaniska", "2026-05-28")
    plan_visit(desk, "Senare Verkstad", "2026-07-01")
    page = desk.show()
    texts = desk.texts()
    assert texts.index("Åkers Mekaniska") < texts.index("Nord Stål")
    assert "Senare Verkstad" not in texts
    assert "I dag · 08.00–16.00 · 0 personer" in texts
    found = page.findChild(QPushButton, f"today-visit-{visit}")
    assert found is not None
    found.click()
    assert desk.house.window.visits == [visit]


def test_a_visit_that_nobody_closed_stays_until_somebody_does(desk: Desk) -> None:
    visit = plan_visit(desk, "Gamla Gjuteriet", "2026-04-01")
    desk.show()
    assert "Gamla Gjuteriet" in desk.texts()
    desk.session.visits.hand_in(desk.session.actor, visit)
    desk.session.feed.publish(all_changes("visit", visit), None)
    assert "Gamla Gjuteriet" not in desk.texts()


def test_a_centre_that_goes_nowhere_has_no_card_of_visits(desk: Desk) -> None:
    desk.show()
    assert "Företagsbesök" not in desk.texts()
