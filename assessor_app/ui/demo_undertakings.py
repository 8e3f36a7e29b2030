"""What the demo's tour sees of companies, programmes and planning, with mouse and keys as ever."""

from __future__ import annotations

from uuid import UUID

from assessor_app.ui import demo_acts as acts
from assessor_app.ui.demo_acts import Meanwhile
from assessor_app.ui.demo_hands import Hands, Play
from assessor_app.ui.demo_rooms import open_first_row

_PARTS = ("people", "months", "reports")


def see_programme(hands: Hands, programme: UUID, meanwhile: Meanwhile) -> Play[None]:
    """The list, and the parts of one programme."""
    yield from acts.go_to_tab(hands, "undertakings", "programmes")
    yield from meanwhile("programmes")
    yield from hands.click(f"programme-{programme}")
    yield from hands.find("programme-more")
    yield from meanwhile("programme")
    for part in _PARTS:
        yield from hands.click(f"tab-{part}")
        yield from meanwhile(f"programme-{part}")
    yield from hands.click("programme-back")


def see_company(hands: Hands, meanwhile: Meanwhile) -> Play[None]:
    """A company, and the map of what its people can do."""
    yield from acts.go_to_tab(hands, "undertakings", "companies")
    yield from meanwhile("companies")
    yield from open_first_row(hands)
    yield from hands.find("company-step")
    yield from meanwhile("company")
    yield from hands.click("company-step")
    yield from hands.find("map-gaps")
    yield from meanwhile("competence-map")
    yield from hands.click("map-gaps")
    yield from hands.find("close-gaps")
    yield from meanwhile("gap-analysis")
    yield from hands.click("close-gaps")
    yield from hands.click("map-back")


def see_calendar(hands: Hands, meanwhile: Meanwhile) -> Play[None]:
    """The week, and who waits for a time."""
    yield from acts.go_to_tab(hands, "assessments", "calendar")
    yield from meanwhile("calendar")
    yield from hands.click("tab-list")


def see_follow_up(hands: Hands, meanwhile: Meanwhile) -> Play[None]:
    """What was done, over time."""
    yield from acts.go_to_room(hands, "follow_up")
    yield from meanwhile("follow-up")


def see_roster(hands: Hands, meanwhile: Meanwhile) -> Play[None]:
    """Where a list of people is read in."""
    yield from acts.go_to_room(hands, "candidates")
    yield from hands.key(acts.ESCAPE)  # the record that was open there
    yield from hands.click("read-roster")
    yield from meanwhile("roster")
