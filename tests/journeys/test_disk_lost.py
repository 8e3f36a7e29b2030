"""The disk dies: from the last backup everything is there again, and nobody who was erased comes back."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.bootstrap.program import Program
from assessor_app.domain.assessment_commands import RecordMark
from assessor_app.domain.checklists import Rating
from assessor_app.services.backup_views import BackupState
from assessor_app.system import machine
from assessor_app.system.paths import Paths
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.closing import ClosingPage
from assessor_app.ui.composition import FirstRunForm
from assessor_app.ui.demo_acts import Verdicts
from assessor_app.ui.first_run.start_page import StartPage
from assessor_app.ui.login.page import LoginPage
from assessor_app.ui.restore.page import RestorePage
from assessor_app.ui.settings.backup import BackupSection
from tests.journeys.conftest import Open
from tests.journeys.desk import IGOR, PATIENCE_MS, SAGA, Desk, begin_run, paths_in

PHRASE = "fyra gula bilar i rad"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A stick."""
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    return stick


@pytest.fixture
def desk(tmp_path: Path, open_desk: Open) -> Desk:
    """A real centre with a passphrase, its window open at the rooms."""
    paths = paths_in(tmp_path)
    program = Program(paths)
    program.create(FirstRunForm("Exempelcentret", "EXC", "", "", "Karin Ek", PHRASE))
    program.close()
    opened = open_desk(paths)
    log_in(opened)
    return opened


def log_in(desk: Desk) -> None:
    assert isinstance(desk.program.window.gate(), LoginPage)
    desk.play(desk.hands.fill("passphrase", PHRASE))
    desk.play(desk.hands.click("unlock"))
    desk.enter()


def section(desk: Desk) -> BackupSection:
    desk.session.navigator.open_settings("backup")
    desk.bot.waitUntil(lambda: bool(desk.program.window.findChildren(BackupSection)), timeout=PATIENCE_MS)
    desk.bot.waitUntil(lambda: desk.program.upkeep.idle, timeout=PATIENCE_MS)
    return desk.program.window.findChildren(BackupSection)[0]


def back_up_to(desk: Desk, place: Path) -> None:
    """Choose a place and make a backup by hand."""
    shown = section(desk)
    if not any(target.folder == str(place) for target in desk.session.upkeep.backups.targets()):
        shown._presenter.add_place(str(place))
        desk.bot.waitUntil(lambda: desk.program.upkeep.idle, timeout=PATIENCE_MS)
    before = state(desk).last_at
    desk.play(desk.hands.click("back-up"))
    desk.bot.waitUntil(lambda: state(desk).last_at != before, timeout=PATIENCE_MS)
    desk.bot.waitUntil(lambda: desk.program.upkeep.idle, timeout=PATIENCE_MS)


def state(desk: Desk) -> BackupState:
    return desk.program.lane.run_blocking(desk.session.upkeep.backups.state)


def rate_four(desk: Desk, run: UUID) -> None:
    codes = desk.view(run).checklist.codes[:4]
    desk.play(acts.rate_all(desk.hands, codes, Verdicts()))


def restore_at_the_gate(desk: Desk) -> None:
    """From whatever stands at the gate to the login of the restored centre."""
    desk.play(desk.hands.click("way"))
    bot, window = desk.bot, desk.program.window

    def rows() -> list[QPushButton]:
        found = window.findChildren(QPushButton)
        return [item for item in found if item.objectName().startswith("backup-") and item.isVisible()]

    bot.waitUntil(lambda: bool(rows()), timeout=PATIENCE_MS)
    assert isinstance(window.gate(), RestorePage)
    desk.play(desk.hands.click(rows()[0].objectName()))
    bot.waitUntil(lambda: visible(desk, "restore"), timeout=PATIENCE_MS)
    desk.play(desk.hands.fill("passphrase", PHRASE))
    desk.play(desk.hands.click("restore"))
    bot.waitUntil(lambda: visible(desk, "to-login"), timeout=PATIENCE_MS)
    desk.play(desk.hands.click("to-login"))


def visible(desk: Desk, name: str) -> bool:
    button = desk.program.window.findChild(QPushButton, name)
    return button is not None and button.isVisible()


def test_from_backup_to_lost_disk_to_the_run_where_it_stood(
    tmp_path: Path, desk: Desk, place: Path, open_desk: Open
) -> None:
    erased = begin_run(desk, IGOR, "Station 2")
    run = begin_run(desk, SAGA, "Station 4")
    rate_four(desk, run)
    back_up_to(desk, place)
    device = desk.composition.workspace.device
    person = desk.state(erased).candidate
    assert person is not None
    workspace, actor = desk.composition.workspace, desk.session.actor
    desk.program.lane.run_blocking(lambda: workspace.erase_person(actor.id, person, "asked"))
    desk.session.upkeep.backups.set_on_close(actor, False)
    desk.leave()

    shutil.rmtree(tmp_path / "data")
    again = open_desk(paths_in(tmp_path))
    assert isinstance(again.program.window.gate(), StartPage)
    restore_at_the_gate(again)
    log_in(again)
    kept = again.state(run).ratings()
    assert list(kept.values()) == [Rating.SHOWN] * 4
    again.program.window.navigator.open_run(run)
    again.play(again.hands.settle())
    assert again.run_page.step == "practice"
    assert again.view(run).candidate_name == "Saga Exempelsson"
    assert again.view(erased).candidate_name == ""
    assert again.composition.workspace.device.id != device.id
    assert again.composition.workspace.device.code != device.code
    assert any("återställt" in text for text in again.program.window.shell.banners.texts())
    assert again.program.lane.run_blocking(again.composition.workspace.verify).verified


def test_a_damaged_vault_leads_from_the_error_to_the_restore(
    tmp_path: Path, desk: Desk, place: Path, open_desk: Open
) -> None:
    run = begin_run(desk, SAGA, "Station 4")
    rate_four(desk, run)
    back_up_to(desk, place)
    desk.leave()
    (tmp_path / "data" / "vault.json").write_bytes(b'{"format":"assessor-vault"')
    again = open_desk(paths_in(tmp_path))
    gate = again.program.window.gate()
    assert gate is not None
    again.bot.waitUntil(gate.problem.isVisible, timeout=PATIENCE_MS)
    assert "Nyckelfilen är skadad" in gate.problem.text()
    restore_at_the_gate(again)
    log_in(again)
    assert len(again.state(run).ratings()) == 4


def test_an_old_backup_from_the_settings_starts_the_program_anew(
    tmp_path: Path, desk: Desk, place: Path, open_desk: Open
) -> None:
    run = begin_run(desk, SAGA, "Station 4")
    rate_four(desk, run)
    back_up_to(desk, place)
    device = desk.composition.workspace.device.id
    services, actor = desk.session.assessments, desk.session.actor
    for code in desk.view(run).checklist.codes[4:7]:
        mark = RecordMark(code, Rating.SHOWN)
        desk.program.lane.run_blocking(lambda mark=mark: services.do(actor, run, mark))
    shown = section(desk)
    row = desk.session.upkeep.backups.backups(str(place), desk.session.upkeep.access)[0]
    shown._presenter.preview(row)
    desk.bot.waitUntil(lambda: visible(desk, "confirm-restore"), timeout=PATIENCE_MS)
    assert shown._sheet is not None
    assert "inte finns i den: 3" in shown._sheet._lost.text()
    desk.play(desk.hands.click("confirm-restore"))
    desk.bot.waitUntil(lambda: not desk.program.window.isVisible(), timeout=PATIENCE_MS)
    assert desk.program.leaving.wants_restart
    desk.program.end()

    again = open_desk(paths_in(tmp_path))
    log_in(again)
    assert len(again.state(run).ratings()) == 4
    assert again.composition.workspace.device.id != device
    assert [path.name for path in (tmp_path / "data").glob("replaced-*")]


def test_a_copied_folder_on_another_machine_writes_as_a_device_of_its_own(
    tmp_path: Path, desk: Desk, open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = begin_run(desk, SAGA, "Station 4")
    device = desk.composition.workspace.device
    desk.leave()
    shutil.copytree(tmp_path / "data", tmp_path / "other" / "data")
    shutil.copytree(tmp_path / "state", tmp_path / "other" / "state")
    monkeypatch.setattr(machine, "_raw_id", lambda: "another machine altogether")
    other = open_desk(Paths(tmp_path / "other" / "data", tmp_path / "other" / "state"))
    log_in(other)
    assert other.composition.workspace.device.id != device.id
    assert other.composition.workspace.device.code != device.code
    assert other.view(run).candidate_name == "Saga Exempelsson"


# -- at closing --


def with_place(desk: Desk, place: Path) -> None:
    backups = desk.session.upkeep.backups
    backups.add_target(desk.session.actor, str(place))


def test_closing_makes_the_backup_that_is_due_and_tells_meanwhile(
    tmp_path: Path, desk: Desk, place: Path, qtbot: QtBot
) -> None:
    with_place(desk, place)
    begin_run(desk, SAGA, "Station 4")
    backups = desk.session.upkeep.backups
    desk.program.window.close()
    qtbot.waitUntil(lambda: not desk.program.window.isVisible(), timeout=PATIENCE_MS)
    assert len(backups._shelf.listed(place, backups._source.store_id)) == 1
    desk.program.end()


def test_a_backup_at_closing_can_be_skipped(
    desk: Desk, place: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick so slow that nobody would wait: the window closes though it has not answered."""
    import threading

    from assessor_app.system import backup_folders

    with_place(desk, place)
    answered = threading.Event()
    monkeypatch.setattr(backup_folders, "_settle", lambda _descriptor: answered.wait(60))
    monkeypatch.setattr("assessor_app.ui.closing.GIVE_UP_MS", 50)
    backups = desk.session.upkeep.backups
    desk.program.window.close()
    qtbot.waitUntil(lambda: isinstance(desk.program.window.gate(), ClosingPage), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: visible(desk, "skip-backup"), timeout=PATIENCE_MS)
    page = desk.program.window.gate()
    assert page is not None
    button = page.findChild(QPushButton, "skip-backup")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: not desk.program.window.isVisible(), timeout=PATIENCE_MS)
    assert not answered.is_set()
    desk.program.end()
    answered.set()
    listed = backups._shelf.listed(place, backups._source.store_id)
    assert [one for one in listed if one.facts is not None] == []


def test_a_stick_that_is_not_there_keeps_nobody(desk: Desk, place: Path, qtbot: QtBot) -> None:
    with_place(desk, place)
    shutil.rmtree(place)
    desk.program.window.close()
    qtbot.waitUntil(lambda: not desk.program.window.isVisible(), timeout=PATIENCE_MS)
    desk.program.end()
