"""What a centre has goes to its node on a stick, and a receipt comes back, through the real windows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from assessor_app.bootstrap.program import Program
from assessor_app.domain import devices
from assessor_app.domain.devices import EVERYTHING, Partner, PlaceKind
from assessor_app.system.paths import Paths
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.assessments.table import RunTable
from assessor_app.ui.exchange.presenter import FOLDER
from assessor_app.ui.widgets import DataTable
from tests.journeys.conftest import Open
from tests.journeys.desk import FIRST_AREA, SAGA, VERDICTS, Desk, begin_run, found_centre


def introduced(one: Paths, other: Paths) -> tuple[str, str]:
    """Two places learn of each other's PC; how each of them is named in the buttons of the other."""
    programs = [Program(paths) for paths in (one, other)]
    opened = [program.open_by_itself() for program in programs]
    partners = [_partner(program) for program in programs]
    for program, who, partner in zip(programs, opened, reversed(partners), strict=True):
        centre = program.workspace.centre()
        program.workspace.commit(who.actor.id, devices.introduce(centre.id, centre.circle, partner))
        centre = program.workspace.centre()
        agreed = devices.agree(centre.id, centre.circle, partner.place, EVERYTHING)
        program.workspace.commit(who.actor.id, agreed)
        program.close()
    return str(partners[1].device.id), str(partners[0].device.id)


def _partner(program: Program) -> Partner:
    centre = program.workspace.centre()
    device = centre.devices[program.workspace.device.id]
    return Partner(device, centre.id, centre.name, PlaceKind.CENTRE)


def at_exchange(desk: Desk) -> Desk:
    """Go to the room of the exchange."""
    desk.enter()
    desk.play(acts.go_to_room(desk.hands, "exchange"))
    return desk


def said(desk: Desk) -> str:
    """Every word on the screen."""
    labels = desk.hands.window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def drop(desk: Desk, path: Path) -> None:
    """A file is dropped on the window."""
    desk.program.window.navigator.open_file(path)
    desk.play(desk.hands.settle())


def delivery(desk: Desk) -> str:
    """What the list of runs says of the first one's delivery."""
    desk.play(acts.go_to_room(desk.hands, "assessments"))
    desk.play(desk.hands.settle())
    table = next(item for item in desk.hands.window.findChildren(RunTable) if item.isVisible())
    column = next(place for place, one in enumerate(table.columns()) if one.key == "delivery")
    return str(table.view.model().index(0, column).data())


def test_a_centres_run_goes_to_its_node_on_a_stick_and_a_receipt_comes_back(
    tmp_path: Path, open_desk: Open
) -> None:
    centre, node = found_centre(tmp_path / "centre"), found_centre(tmp_path / "node")
    to_node, _ = introduced(centre, node)
    stick = tmp_path / "stick"
    stick.mkdir()

    desk = open_desk(centre)
    desk.enter()
    run = begin_run(desk, SAGA, "Station 2")
    desk.play(acts.rate_all(desk.hands, FIRST_AREA, VERDICTS))
    assert delivery(desk) == "Lokal"
    desk.play(acts.go_to_room(desk.hands, "exchange"))
    desk.session.preferences.set(FOLDER, str(stick))
    desk.play(desk.hands.click(f"export-{to_node}"))
    desk.play(desk.hands.click("export-write"))
    assert "Fil 1 är skriven" in said(desk)
    desk.play(desk.hands.click("export-done"))
    assert delivery(desk) == "I fil 1"
    desk.leave()
    (carried,) = [path for path in stick.iterdir() if path.suffix == ".assess"]

    far = at_exchange(open_desk(node))
    drop(far, carried)
    assert "Nya valideringar" in said(far)
    far.play(far.hands.click("intake-apply"))
    assert "är inläst" in said(far)
    far.play(far.hands.click("intake-receipt"))
    assert "Kvittensen är skriven" in said(far)
    far.play(far.hands.click("intake-done"))
    drop(far, carried)
    assert "Filen lästes in" in said(far)
    assert not far.hands.sees("intake-apply")
    far.play(far.hands.click("intake-later"))
    arrived = far.program.lane.run_blocking(lambda: far.composition.workspace.assessment(run))
    assert set(arrived.ratings()) == set(FIRST_AREA)
    far.leave()
    (receipt,) = [path for path in stick.iterdir() if path.suffix == ".receipt"]

    again = at_exchange(open_desk(centre))
    drop(again, receipt)
    assert "Levererat" in said(again)
    again.play(again.hands.click("intake-done"))
    assert "Allt lämnat" in said(again)
    assert delivery(again).startswith("Levererad")
    again.play(acts.go_to_room(again.hands, "exchange"))
    again.play(again.hands.click("tab-files"))
    table = next(item for item in again.hands.window.findChildren(DataTable) if item.isVisible())
    assert [getattr(line, "state", "")[:9] for line in table.rows()] == ["Levererad"]
    again.leave()
