"""A visit to a plant through the real window: planned, taken along, worked on, looked over, handed in."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QAbstractButton

from assessor_app.domain import devices
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.visits import VisitStatus
from assessor_app.services.visit_models import OpenKind, VisitQuery, VisitView
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.demo_acts import InventedPerson
from tests.journeys.desk import FIRST_AREA, IGOR, SAGA, VERDICTS, Desk

NORA = InventedPerson("Nora", "Exempelsson", "1988-07-09", "Exempelverken i Vimmerby")


def visit_of(desk: Desk) -> VisitView:
    """The one visit there is."""
    visits = desk.session.visits
    return desk.program.lane.run_blocking(lambda: visits.view(visits.list(VisitQuery())[0].id))


def make_this_a_laptop(desk: Desk) -> None:
    """This PC is one that is taken along."""

    def enrol() -> None:
        workspace = desk.composition.workspace
        centre = workspace.centre()
        own = centre.circle.devices[workspace.device.id]
        laptop = devices.Device(
            own.id, own.public_key, own.code, "VIM-LAPTOP-2", DeviceKind.LAPTOP, own.recipient
        )
        workspace.commit(desk.session.actor.id, devices.enrol(centre.id, centre.circle, laptop))

    desk.program.lane.run_blocking(enrol)


def person_named(desk: Desk, name: str) -> UUID:
    candidates = desk.session.candidates
    return desk.program.lane.run_blocking(lambda: candidates.search(name).rows[0].id)


def count_of(desk: Desk, part: str) -> str:
    """What the head of a part says it holds."""
    chip = desk.hands.see(f"visit-part-{part}", QAbstractButton)
    assert chip is not None
    return chip.accessibleName()


def plan_visit(desk: Desk) -> None:
    hands = desk.hands
    desk.play(acts.go_to_tab(hands, "undertakings", "visits"))
    desk.play(hands.click("new-visit"))
    desk.play(hands.fill("visit-company", "Exempelverken"))
    desk.play(hands.fill("visit-place", "Vimmerby"))
    desk.play(hands.click("save-visit"))


def add_everybody(desk: Desk, people: list[UUID]) -> None:
    hands = desk.hands
    desk.play(hands.click("visit-step"))
    for person in people:
        desk.play(hands.click(f"pick-{person}"))
    desk.play(hands.click("add-chosen-people"))


def test_three_people_are_met_at_a_plant_and_what_is_open_is_seen_before_leaving(desk: Desk) -> None:
    hands = desk.hands
    make_this_a_laptop(desk)
    for person in (SAGA, IGOR, NORA):
        desk.play(acts.register(hands, person))
    people = [person_named(desk, person.given_name) for person in (SAGA, IGOR, NORA)]

    plan_visit(desk)
    add_everybody(desk, people)
    assert [run.candidate for run in visit_of(desk).runs] == people

    desk.play(hands.click("visit-step"))
    desk.play(hands.click("confirm-hand-out"))
    assert visit_of(desk).is_here

    desk.play(hands.click(f"visit-person-{people[0]}"))
    desk.play(acts.prepare(hands))
    desk.play(acts.skip_self_rating(hands))
    desk.play(acts.go_to_step(hands, 4))
    desk.play(acts.rate_all(hands, FIRST_AREA[:2], VERDICTS))

    desk.play(acts.go_to_tab(hands, "undertakings", "visits"))
    desk.play(hands.click("visit-part-open"))
    points = visit_of(desk).open_points
    lacking = {point.code for point in points if point.kind is OpenKind.RUN}
    assert {"unrated", "talk_not_held"} <= lacking
    assert sum(point.kind is OpenKind.NOT_BEGUN for point in points) == 2
    assert count_of(desk, "open").endswith(f" {len(points)}")

    run = visit_of(desk).runs[0].id
    desk.play(hands.click(f"open-unrated-{run}"))
    assert desk.run_page.assessment_id == run

    desk.play(acts.go_to_tab(hands, "undertakings", "visits"))
    desk.play(hands.click("visit-step"))
    desk.play(hands.click("confirm-hand-in"))
    assert visit_of(desk).state.status is VisitStatus.HANDED_IN
    assert visit_of(desk).open_points == ()
