"""A real window over a real server: what another PC enters is soon there, and nothing typed is lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import devices
from assessor_app.domain.assessment_rules import decide
from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import Partner, PlaceKind
from assessor_app.domain.journal import Entry, WithheldRun
from assessor_app.security.seals import verify_head
from assessor_app.services.server import ServerForm
from assessor_app.services.server_addresses import ServerAddress
from assessor_app.services.server_ports import Phase
from assessor_app.storage.withholding import Share
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import KEY, FakeClock
from tests.journeys.desk import FIRST_AREA, IGOR, SAGA, Desk, begin_run, found_centre, start
from tests.server.computers import Computer

PATIENCE_MS = 30_000


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = start(qtbot, found_centre(tmp_path / "window"))
    made.enter()
    yield made
    if made.program.window.isVisible():
        made.leave()


@pytest.fixture
def other(desk: Desk, tmp_path: Path) -> Iterator[Computer]:
    """Another PC of the same centre, let in by this one."""
    pc = Computer(1, tmp_path / "other", clock=FakeClock(int(time.time() * 1000)))
    let_in(desk, pc)
    yield pc
    pc.close()
    pc.lane.close()


def let_in(desk: Desk, pc: Computer) -> None:
    """What the files of a pairing do."""
    lane, actor = desk.program.lane, desk.session.actor.id
    here = desk.composition.workspace
    centre, store = here.centre_id, here.store_id
    lane.run_blocking(lambda: here.commit(actor, devices.enrol(centre, here.centre().circle, pc.device)))
    pieces: list[Entry | WithheldRun] = lane.run_blocking(
        lambda: list(here.shared(here.device.id, 0, lambda _: Share.ALL))
    )
    first = lane.run_blocking(lambda: here.centre().devices[here.device.id])
    pc.folder.mkdir()
    pc._keep(
        pc.lane.run_blocking(
            lambda: LocalWorkspace.create(
                pc.folder, KEY, store, centre, pc.id, pc.device.code, pc.clock, pc._seal, verify_head
            )
        )
    )

    def join(workspace: LocalWorkspace) -> None:
        workspace.accept([piece for piece in pieces if isinstance(piece, Entry)])
        partner = Partner(first, centre, "Exempelcentret", PlaceKind.CENTRE)
        workspace.commit(actor, devices.introduce(centre, workspace.centre().circle, partner))

    pc.on(join)


def follow(desk: Desk, address: ServerAddress) -> None:
    form = ServerForm(address.host, str(address.port), address.database, address.user, address.password)
    server = desk.session.server
    assert server is not None
    desk.program.lane.run_blocking(lambda: server.service.choose(desk.session.actor, form))
    desk.bot.waitUntil(lambda: server.standing.phase is Phase.IN_STEP, timeout=PATIENCE_MS)


def rate_elsewhere(pc: Computer, actor: UUID, run: UUID, code: str, rating: Rating) -> None:
    def work(workspace: LocalWorkspace) -> None:
        from assessor_app.domain.centres import Actor, Role

        state = workspace.assessment(run)
        checklist = workspace.checklist(state.checklist or "")
        assert checklist is not None
        drafts = decide(state, checklist, cmd.RecordMark(code, rating), Actor(actor, Role.MANAGER))
        workspace.commit(actor, drafts)

    pc.on(work)


def test_a_mark_of_another_pc_comes_to_the_open_run_and_what_is_typed_stays(
    desk: Desk, other: Computer, address: ServerAddress
) -> None:
    run = begin_run(desk, SAGA, "Station 4")
    follow(desk, address)
    other.follow(address)
    other.wait_for(lambda: ("assessment", run) in other.changed)
    page, presenter = desk.run_page, desk.run_page._presenter
    mine, theirs = FIRST_AREA[0], FIRST_AREA[1]
    note = open_reason(desk, mine)
    desk.bot.keyClicks(note, "Skriver just nu en lång mot")
    begun = time.monotonic()
    rate_elsewhere(other, desk.session.actor.id, run, theirs, Rating.SHOWN)
    desk.bot.waitUntil(lambda: presenter.rating(theirs) is Rating.SHOWN, timeout=PATIENCE_MS)
    print(f"on the screen after {time.monotonic() - begun:.2f} s")
    assert note.isVisibleTo(page)
    assert note.toPlainText() == "Skriver just nu en lång mot"
    assert note.hasFocus()
    desk.bot.keyClicks(note, "ivering")
    assert note.toPlainText() == "Skriver just nu en lång motivering"


def open_reason(desk: Desk, code: str) -> QPlainTextEdit:
    """Rate *partly*, and stand in the field that asks why."""
    from PySide6.QtCore import Qt

    desk.bot.keyClick(desk.program.window.focusWidget() or desk.program.window, Qt.Key.Key_2)
    desk.play(desk.hands.settle())
    focused = desk.program.window.focusWidget()
    assert isinstance(focused, QPlainTextEdit), (code, focused)
    return focused


def test_the_lists_follow_and_closing_does_not_wait(
    desk: Desk, other: Computer, address: ServerAddress
) -> None:
    from assessor_app.domain import people
    from assessor_app.domain.people import CandidateDetails

    follow(desk, address)
    other.follow(address)
    other.wait_for_phase(Phase.IN_STEP)
    desk.program.window.navigator.go("candidates")
    desk.play(desk.hands.settle())
    actor = desk.session.actor.id
    details = CandidateDetails(IGOR.given_name, IGOR.family_name, birth_on=IGOR.birth_on)
    other.on(lambda w: w.commit(actor, people.register(UUID(int=11), details)))

    def named() -> bool:
        from PySide6.QtWidgets import QTableView

        tables = [one for one in desk.program.window.findChildren(QTableView) if one.isVisible()]
        models = [table.model() for table in tables]
        return any(
            IGOR.given_name in str(model.index(row, 0).data())
            for model in models
            for row in range(model.rowCount())
        )

    desk.bot.waitUntil(named, timeout=PATIENCE_MS)
    desk.leave()
