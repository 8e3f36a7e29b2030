"""The room of the visits: the list, a visit in each state, and every sheet."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from assessor_app.domain.visit_events import Stage
from assessor_app.domain.visits import VisitDetails
from assessor_app.services.visit_models import VisitQuery
from assessor_app.services.visits import RunsPlan
from assessor_app.ui.visits.page import VisitsPage
from assessor_app.ui.visits.view_protocol import ListFilter, Part
from tests.building import NOON
from tests.ui.filled_centres import LONG_STATION, Centres
from tests.ui.visiting import Act, Screen, press, steps
from tests.visiting_companies import enrol_laptop

LONG_COMPANY = "Svenska Virserums Industri- och Snickerikooperativ Ekonomisk Förening"
THINGS = ("Skiftnyckel", "Surfplatta", "Svenska skyddsglasögon och hörselskydd i alla storlekar")


def visit_screens(both: Centres) -> list[Screen]:
    """Empty and filled, at the office and on a laptop."""
    full, fresh = both.full.session, both.fresh.session
    going, coming, out, over, off = _visits(both)

    def show(visit: UUID, part: Part = Part.PEOPLE) -> Act:
        def do(page: Any) -> None:
            page.open_visit(visit)
            page._view.choose(part)

        return do

    at_visit: tuple[tuple[str, Act], ...] = (
        *((part.value, show(going, part)) for part in Part),
        ("amend", steps(show(going), lambda page: page._act("amend"))),
        ("add people", steps(show(going), press("add-people"))),
        (
            "add nobody",
            steps(show(going), press("add-people"), press("add-chosen-people")),
        ),
        ("hand out", steps(show(going), lambda page: page._act("hand_out"))),
        ("close", steps(show(going), lambda page: page._act("close"))),
        ("cancel", steps(show(going), lambda page: page._act("cancel"))),
        (
            "cancel, without a reason",
            steps(show(going), lambda page: page._act("cancel"), press("confirm-cancel-visit")),
        ),
        ("paper", steps(show(going), lambda page: page._act("paper"))),
        ("coming", show(coming, Part.OPEN)),
        ("coming, nobody on it", show(coming)),
        ("handed out", show(out)),
        ("take back", steps(show(out), lambda page: page._act("take_back"))),
        ("over", show(over, Part.OPEN)),
        ("cancelled", show(off)),
    )
    listing: tuple[tuple[str, Act | None], ...] = (
        ("", None),
        ("all", lambda page: page._list_presenter.choose(ListFilter.ALL)),
        ("plan", lambda page: page.plan_visit()),
        ("plan, without a company", steps(lambda page: page.plan_visit(), press("save-visit"))),
    )
    return [
        Screen("visits", lambda: VisitsPage(full), listing),
        Screen("visit", lambda: VisitsPage(full), at_visit),
        Screen(
            "visits, empty", lambda: VisitsPage(fresh), (("", None), ("plan", lambda page: page.plan_visit()))
        ),
    ]


def _visits(both: Centres) -> tuple[UUID, UUID, UUID, UUID, UUID]:
    """Going on, coming, handed out, over and cancelled; made once."""
    session = both.full.session
    known = {row.place: row.id for row in session.visits.list(VisitQuery())}
    if not known:
        _fill(both)
        known = {row.place: row.id for row in session.visits.list(VisitQuery())}
    return known["Vimmerby"], known["Virserum"], known["Kalmar"], known["Hultsfred"], known["Nybro"]


def _fill(both: Centres) -> None:
    session, actor = both.full.session, both.full.session.actor
    visits = session.visits
    laptop = enrol_laptop(both.full.workspace, label="VIM-LAPTOP-2 i verkstaden")
    note = "Svenska skyddsskor krävs. Anmäl er i receptionen; parkering bakom hallen."
    people = [row.id for row in session.candidates.find()][:4]
    digest = session.assessments.checklists()[0].digest

    def plan(company: str, place: str, first: str, last: str) -> UUID:
        details = VisitDetails(
            company, place, first, last, "08:00", "16:00", "Eva Lind", "070-123 45 67", note
        )
        return visits.plan(actor, details, [actor.id], THINGS)[0]

    going = plan("Svenska Åkers Mekaniska Verkstad", "Vimmerby", "2026-05-28", "2026-05-29")
    visits.add_people(actor, going, people[:3], RunsPlan(digest, NOON, 0, LONG_STATION, actor.id))
    visits.add_people(actor, going, people[3:])
    item = visits.view(going).state.items()[0].id
    visits.check_equipment(actor, going, item, Stage.PACKED, checked=True)
    plan(LONG_COMPANY, "Virserum", "2026-06-01", "2026-06-01")
    out = plan("Nord Svenska Stål", "Kalmar", "2026-05-27", "2026-05-30")
    visits.add_people(actor, out, people[:2])
    visits.hand_out(actor, out, laptop)
    visits.hand_in(actor, plan("Svenska Smålands Gjuteri", "Hultsfred", "2026-05-11", "2026-05-12"))
    visits.cancel(actor, plan("Bruzaholms Bruk", "Nybro", "2026-05-04", "2026-05-04"), "Driftstopp")
