"""The section about planning, with every sheet that it opens."""

from __future__ import annotations

from assessor_app.services.planning_models import PlanningDefaults, WorkingHours
from assessor_app.ui.session import Session
from tests.building import ASSESSOR
from tests.planned_centres import at
from tests.ui.visiting import Act, press, steps

LONG = "Svenska svarven vid fönstret mot gården i den äldre av de två"


def fill_planning(session: Session) -> None:
    """Stations with long names, hours of an assessor's own, absences of every kind, a holiday at work."""
    planning, actor = session.undertakings.planning, session.actor
    if any(one.station is not None for one in planning.choices().absences):
        return  # the same centre is looked at in every look; the calendar has its stations in it already
    models = tuple(one.id for one in planning.choices().checklists)
    planning.put_station(actor, LONG[:60], models)
    planning.put_station(actor, "Borr 1")
    week = dict.fromkeys(range(5), ((420, 720), (750, 930)))
    planning.set_hours(actor, ASSESSOR.id, WorkingHours({**week, 2: ((420, 720),), 5: ((540, 700),)}))
    planning.put_absence(
        actor, (at("2026-06-01", 0), at("2026-06-04", 0)), ASSESSOR.id, None, "Semester " * 12
    )
    planning.put_absence(actor, (at("2026-06-01", 8), at("2026-06-01", 12)), None, planning.stations()[0].id)
    planning.put_absence(actor, (at("2026-07-13", 0), at("2026-08-01", 0)))
    planning.open_holiday(actor, "2026-06-19", opened=True)
    planning.set_defaults(actor, PlanningDefaults(270, 0, 3))


def planning_states(session: Session) -> tuple[tuple[str, Act | None], ...]:
    """The states of the section, of a centre that plans."""
    fill_planning(session)
    planning = session.undertakings.planning
    choices = planning.choices()
    timed = next(one for one in choices.absences if one.station is not None)
    return (
        ("new station", press("new-station")),
        ("new station, refused", steps(press("new-station"), press("save-station"))),
        ("one station", press(f"station-{choices.stations[0].id}")),
        ("hours of the centre", press("hours-of-centre")),
        ("hours of an assessor", press(f"hours-of-{ASSESSOR.id}")),
        ("hours, refused", steps(press("hours-of-centre"), _nonsense, press("save-hours"))),
        ("new absence", press("new-absence")),
        ("new absence, refused", steps(press("new-absence"), press("save-absence"))),
        ("one absence", press(f"absence-{timed.id}")),
        ("defaults", press("change-defaults")),
    )


def _nonsense(page: object) -> None:
    from PySide6.QtWidgets import QLineEdit, QWidget

    assert isinstance(page, QWidget)
    editor = page.findChild(QLineEdit, "hours-0")
    assert editor is not None
    editor.setText("8-?")
