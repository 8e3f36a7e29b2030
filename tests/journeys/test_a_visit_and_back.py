"""A visit as a newcomer plays it: planned, carried to a laptop, worked on, brought home, told to the node."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton

from assessor_app.bootstrap import program as program_module
from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Role
from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.services.visit_models import VisitQuery, VisitView
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.assessments.row_words import KEYS
from assessor_app.ui.assessments.view_protocol import RunRow
from assessor_app.ui.demo_acts import Verdict, Verdicts
from assessor_app.ui.exchange.presenter import FOLDER
from assessor_app.ui.visits.page import VisitsPage
from assessor_app.ui.widgets import DataTable
from tests.joining_pcs import PHRASE, cheap, form
from tests.journeys.conftest import Open
from tests.journeys.desk import FIRST_AREA, IGOR, SAGA, VERDICTS, Desk, finish_run, paths_in
from tests.journeys.test_company_visit import add_everybody, person_named, plan_visit
from tests.journeys.test_exchange import drop, said
from tests.journeys.test_joining_a_centre import LABEL, begin_joining, introduce, join, log_in, own_words

ACTION = KEYS.index("action")
NOT_SHOWN = Verdicts({"MHS-1": Verdict(Rating.NOT_SHOWN, "Bar inga skyddsglasögon.")})


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(program_module, "passphrase_cost", cheap)
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def visit_here(desk: Desk) -> VisitView:
    visits = desk.session.visits
    return desk.program.lane.run_blocking(lambda: visits.view(visits.list(VisitQuery())[0].id))


def open_visit(desk: Desk) -> None:
    desk.play(acts.go_to_tab(desk.hands, "undertakings", "visits"))
    page = next(one for one in desk.hands.window.findChildren(VisitsPage) if one.isVisible())
    page.open_visit(visit_here(desk).state.id)
    desk.play(desk.hands.settle())


def open_person(desk: Desk, name: str) -> None:
    """Press the button beside somebody on the visit, whatever it says."""
    buttons = desk.hands.window.findChildren(QAbstractButton)
    desk.play(
        desk.hands.click(
            next(
                one
                for one in buttons
                if one.isVisible()
                and one.objectName().startswith("visit-person-")
                and name in one.accessibleName()
            )
        )
    )


def begin(desk: Desk, name: str, codes: tuple[str, ...], verdicts: Verdicts) -> None:
    """From the visit to some rated criteria of somebody's."""
    open_visit(desk)
    open_person(desk, name)
    desk.play(acts.prepare(desk.hands))
    desk.play(acts.skip_self_rating(desk.hands))
    desk.play(acts.go_to_step(desk.hands, 4))
    desk.play(acts.rate_all(desk.hands, codes, verdicts))


def written(desk: Desk, stick: Path) -> Path:
    """Write the file that the sheet is about, and take it."""
    before = set(stick.iterdir())
    desk.play(desk.hands.click("export-write"))
    desk.play(desk.hands.click("export-done"))
    (file,) = set(stick.iterdir()) - before
    return file


def taken_in(desk: Desk, file: Path, stick: Path) -> Path:
    """Read a file in and write its receipt."""
    drop(desk, file)
    desk.play(desk.hands.click("intake-apply"))
    desk.play(desk.hands.click("intake-receipt"))
    assert "Ta med den tillbaka" in said(desk)
    desk.play(desk.hands.click("intake-done"))
    return max(stick.glob("*.receipt"), key=lambda one: one.stat().st_mtime_ns)


def table_in(desk: Desk, room: str) -> DataTable:
    """The table of a room, after going there."""
    desk.play(acts.go_to_room(desk.hands, room))
    desk.play(desk.hands.settle())
    return next(one for one in desk.hands.window.findChildren(DataTable) if one.isVisible())


def plan(desk: Desk, stick: Path) -> None:
    """An account for the assessor, two people and a visit to them; and there is no laptop."""
    accounts, actor = desk.session.accounts, desk.session.actor
    desk.program.lane.run_blocking(lambda: accounts.let_in(actor, "Per Norén", Role.ASSESSOR, PHRASE))
    for someone in (SAGA, IGOR):
        desk.play(acts.register(desk.hands, someone))
    people: list[UUID] = [person_named(desk, one.given_name) for one in (SAGA, IGOR)]
    plan_visit(desk)
    add_everybody(desk, people)
    assert "Introducera en bärbar dator" in said(desk)
    desk.session.preferences.set(FOLDER, str(stick))
    desk.leave()


def hand_out(office: Desk, pairing: Path, words: str, stick: Path) -> tuple[Path, str]:
    """The laptop is introduced and gets the visit; what the office does with it all the same, it is told.

    Returns the file and the words of the office.
    """
    office.enter()
    introduce(office, pairing, words, owner="Per Norén")
    office_words = own_words(office)
    open_visit(office)
    office.play(office.hands.click("visit-step"))
    office.play(office.hands.click("confirm-hand-out"))
    file = written(office, stick)
    begin(office, IGOR.given_name, FIRST_AREA[:1], NOT_SHOWN)
    assert f"utlämnad till {LABEL}" in said(office)
    office.leave()
    return file, office_words


def work_on_it(laptop: Desk, stick: Path) -> Path:
    """One run is signed, one is half done, and the visit is handed in; returns the file."""
    laptop.session.preferences.set(FOLDER, str(stick))
    begin(laptop, SAGA.given_name, FIRST_AREA, VERDICTS)
    finish_run(laptop)
    begin(laptop, IGOR.given_name, FIRST_AREA[:2], VERDICTS)
    open_visit(laptop)
    laptop.play(laptop.hands.click("visit-step"))
    laptop.play(laptop.hands.click("confirm-hand-in"))
    file = written(laptop, stick)
    laptop.leave()
    return file


def take_home(office: Desk, file: Path, stick: Path) -> Path:
    """The office takes the work in and settles what it did itself; returns the receipt."""
    office.enter()
    receipt = taken_in(office, file, stick)
    assert {run.status for run in visit_here(office).runs} == {Status.SIGNED, Status.IN_PROGRESS}
    office.play(office.hands.click("Red ut"))
    office.play(office.hands.click("Såg hela momentet"))
    office.play(office.hands.click("side-1"))
    office.play(acts.go_to_room(office.hands, "exchange"))
    office.play(office.hands.settle())
    assert "mot varandra" not in said(office)
    office.leave()
    return receipt


def clean(laptop: Desk, receipt: Path) -> None:
    """The laptop learns that everything has come, and keeps nobody's data."""
    log_in(laptop)
    drop(laptop, receipt)
    assert "Levererat" in said(laptop)
    laptop.play(laptop.hands.click("intake-done"))
    laptop.play(laptop.hands.click("clean-up"))
    laptop.play(laptop.hands.click("cleaning-go"))
    assert "2 valideringar och 2 personer är borttagna härifrån" in said(laptop)
    laptop.leave()


def test_a_visit_goes_out_to_a_laptop_comes_home_and_is_told_to_the_node(
    tmp_path: Path, desk: Desk, open_desk: Open, stick: Path
) -> None:
    laptop_place, office_place = paths_in(tmp_path / "laptop"), paths_in(tmp_path)
    plan(desk, stick)
    laptop = open_desk(laptop_place)
    pairing, words = begin_joining(laptop, stick)
    laptop.leave()
    to_laptop, office_words = hand_out(open_desk(office_place), pairing, words, stick)
    laptop = open_desk(laptop_place)
    join(laptop, to_laptop, office_words)
    home = work_on_it(laptop, stick)
    receipt = take_home(open_desk(office_place), home, stick)
    clean(open_desk(laptop_place), receipt)
    pairing, words = found_node(tmp_path, stick)
    file = tell_the_node(open_desk(office_place), pairing, words, stick)
    read_as_node(open_desk(paths_in(tmp_path / "node")), file, stick)


def found_node(tmp_path: Path, stick: Path) -> tuple[Path, str]:
    """A node that opens itself; its pairing file and its words."""
    place = paths_in(tmp_path / "node")
    program = Program(place)
    opened = program.create(
        form(centre_name="Noden i Kalmar", centre_code="KAL", place_kind="node", passphrase="provkörning")
    )
    assert opened.devices is not None
    pairing = opened.devices.write_pairing(opened.actor, stick)
    words = opened.devices.devices(opened.actor).this.words
    program.close()
    (place.data / "demo").touch()
    return pairing, words


@dataclass(frozen=True)
class Told:
    """What the office carries to its node: its pairing file with its words, and a file without names."""

    pairing: Path
    words: str
    file: Path


def tell_the_node(office: Desk, pairing: Path, words: str, stick: Path) -> Told:
    """The node is introduced without names, and a file is written for it."""
    office.enter()
    introduce(office, pairing, words)
    devices, actor = office.session.devices, office.session.actor
    assert devices is not None
    own = office.program.lane.run_blocking(lambda: devices.write_pairing(actor, stick))
    own_fingerprint = own_words(office)
    rows = office.program.lane.run_blocking(lambda: devices.devices(actor).rows)
    node_device = next(row.device for row in rows if row.place_name == "Noden i Kalmar")
    office.program.window.navigator.open_exchange(node_device)
    office.play(office.hands.settle())
    file = written(office, stick)
    office.leave()
    return Told(own, own_fingerprint, file)


def read_as_node(node: Desk, told: Told, stick: Path) -> None:
    """The node reads what the centre has done: nobody's name, nothing to work on."""
    node.enter()
    introduce(node, told.pairing, told.words)
    node.session.preferences.set(FOLDER, str(stick))
    taken_in(node, told.file, stick)
    people = table_in(node, "candidates").view.model()
    assert [people.index(row, 0).data() for row in range(people.rowCount())] == ["Utan namn", "Utan namn"]
    runs = table_in(node, "assessments")
    assert {runs.view.model().index(row, ACTION).data() for row in range(2)} == {"Visa"}
    node.program.window.navigator.open_run(cast(RunRow, runs.rows()[0]).summary.id)
    node.play(node.hands.settle())
    assert "Noden läser valideringen" in said(node)
    assert SAGA.given_name not in said(node)
