"""A laptop joins its centre and a node is introduced, by files on a stick, through the real windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from assessor_app.bootstrap import program as program_module
from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Role
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.ui.first_run.start_page import JOIN, StartPage
from assessor_app.ui.joining.page import JoiningPage
from assessor_app.ui.pairing.word_panels import WordCheck
from assessor_app.ui.settings.devices import DevicesSection
from assessor_app.ui.widgets import ChoiceInput
from tests.joining_pcs import LAPTOPS, PHRASE, cheap, form
from tests.journeys.conftest import Open
from tests.journeys.desk import PATIENCE_MS, Desk, paths_in

LABEL = "Pers laptop"


def section_of(desk: Desk) -> DevicesSection:
    """The section about devices, on the screen."""
    desk.program.window.navigator.open_settings("devices")
    desk.play(desk.hands.settle())
    return next(one for one in desk.hands.window.findChildren(DevicesSection) if one.isVisible())


def compare(desk: Desk, check: WordCheck, words: str) -> None:
    """Type the two words that are missing, as they stand on the other screen."""
    desk.bot.waitUntil(lambda: check.isVisible() and bool(check.asked()), timeout=PATIENCE_MS)
    for place in check.asked():
        desk.play(desk.hands.fill(f"word-{place}", words.split("-")[place - 1]))


def introduce(desk: Desk, file: Path, words: str, *, owner: str = "") -> None:
    """Introduce whoever wrote a pairing file, its words read from the other screen."""
    section = section_of(desk)
    desk.play(desk.hands.click("introduce"))
    section.sheets.introduce.file_chosen.emit(file)
    compare(desk, section.sheets.introduce.check, words)
    if owner:
        choice = desk.hands.see("new-device-owner", ChoiceInput)
        assert choice is not None
        accounts = desk.composition.workspace.centre().accounts.values()
        choice.set_value(next(one.id for one in accounts if one.name == owner))
    desk.play(desk.hands.click("confirm-introduce"))
    desk.play(desk.hands.settle())
    desk.bot.waitUntil(lambda: not section.sheets.introduce.is_open(), timeout=PATIENCE_MS)


def export(desk: Desk, label: str, stick: Path) -> Path:
    """Write a file for a partner."""
    session = desk.composition.opened

    def write() -> Path:
        assert session.exchange is not None
        rows = session.exchange.partners(session.actor)
        partner = next(row for row in rows if label in (row.label, row.place_name))
        return session.exchange.export(session.actor, partner.device, stick).path

    return desk.program.lane.run_blocking(write)


def take_in(desk: Desk, file: Path) -> None:
    """Look at a file and take it in."""
    session = desk.composition.opened

    def take() -> None:
        assert session.exchange is not None
        session.exchange.apply(session.actor, file, session.exchange.inspect(session.actor, file).digest)

    desk.program.lane.run_blocking(take)


def own_words(desk: Desk) -> str:
    return section_of(desk)._pc.words.words().replace(", ", "-")


def begin_joining(desk: Desk, stick: Path) -> tuple[Path, str]:
    """From the first page to the words; returns the pairing file and the words."""
    hands = desk.hands
    start = desk.program.window.gate()
    assert isinstance(start, StartPage)
    start.choose(JOIN)
    desk.play(hands.click("start-on"))
    desk.play(hands.fill("pc-label", LABEL))
    desk.play(hands.fill("passphrase", LAPTOPS))
    desk.play(hands.fill("repeat", LAPTOPS))
    desk.play(hands.click("introduce-pc"))
    page = desk.program.window.gate()
    assert isinstance(page, JoiningPage)
    desk.bot.waitUntil(lambda: page._waiting.isVisible(), timeout=PATIENCE_MS)
    page.write_pairing(str(stick))
    desk.bot.waitUntil(lambda: (stick / f"{LABEL}.pair").exists(), timeout=PATIENCE_MS)
    return stick / f"{LABEL}.pair", page._waiting.words.words().replace(", ", "-")


def join(desk: Desk, file: Path, words: str) -> None:
    """Back with the centre's file: open it, compare, join, begin."""
    hands, page = desk.hands, desk.program.window.gate()
    assert isinstance(page, JoiningPage)
    desk.play(hands.click("have-file"))
    page._file.chosen.emit(file)
    desk.play(hands.fill("joining-passphrase", LAPTOPS))
    desk.play(hands.click("open-centre-file"))
    compare(desk, page._compare.check, words)
    desk.play(hands.click("join"))
    desk.bot.waitUntil(lambda: page._joined.isVisible(), timeout=PATIENCE_MS)
    desk.play(hands.click("begin-work"))
    desk.enter()


def log_in(desk: Desk) -> None:
    desk.play(desk.hands.type(LAPTOPS))
    desk.play(desk.hands.click("unlock"))
    desk.enter()


def test_a_laptop_joins_by_a_stick_works_and_is_refused_once_it_is_shut_out(
    tmp_path: Path, desk: Desk, open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_module, "passphrase_cost", cheap)
    stick, laptop_place = tmp_path / "stick", paths_in(tmp_path / "laptop")
    stick.mkdir()
    accounts, actor = desk.session.accounts, desk.session.actor
    desk.program.lane.run_blocking(lambda: accounts.let_in(actor, "Per Norén", Role.ASSESSOR, PHRASE))
    laptop = open_desk(laptop_place)
    pairing, words = begin_joining(laptop, stick)
    laptop.leave()

    desk.program.window.activateWindow()
    desk.bot.waitUntil(desk.program.window.isActiveWindow)
    introduce(desk, pairing, words, owner="Per Norén")
    file, office_words = export(desk, LABEL, stick), own_words(desk)
    office_device = desk.composition.workspace.device.id
    desk.leave()

    laptop = open_desk(laptop_place)
    join(laptop, file, office_words)
    assert laptop.session.actor_name == "Per Norén"
    assert [tile.name for tile in laptop.composition.accounts()] == ["Per Norén"]
    back = export(laptop, "Exempelcentret", stick)
    laptop.leave()

    desk = open_desk(paths_in(tmp_path))
    desk.enter()
    take_in(desk, back)
    row = next(row for row in section_of(desk)._view.rows if row.label == LABEL)  # type: ignore[union-attr]
    desk.play(desk.hands.click(f"open-device-{row.device}"))
    desk.play(desk.hands.click("revoke-device"))
    desk.play(desk.hands.settle())
    assert desk.composition.workspace.centre().devices[row.device].revoked
    desk.leave()

    laptop = open_desk(laptop_place)
    log_in(laptop)
    assert office_device in {one.id for one in laptop.composition.workspace.centre().devices.values()}
    late = export(laptop, "Exempelcentret", stick)
    laptop.leave()

    desk = open_desk(paths_in(tmp_path))
    desk.enter()
    with pytest.raises(ExchangeProblem, match="sender_revoked"):
        take_in(desk, late)


def test_a_node_is_founded_introduced_and_offers_no_runs(tmp_path: Path, desk: Desk, open_desk: Open) -> None:
    stick, node_place = tmp_path / "stick", paths_in(tmp_path / "node")
    stick.mkdir()
    program = Program(node_place)
    opened = program.create(
        form(centre_name="Noden i Kalmar", centre_code="KAL", place_kind="node", passphrase="provkörning")
    )
    assert opened.devices is not None
    pairing = opened.devices.write_pairing(opened.actor, stick)
    words = opened.devices.devices(opened.actor).this.words
    program.close()
    (node_place.data / "demo").touch()

    introduce(desk, pairing, words)
    row = next(row for row in section_of(desk)._view.rows if not row.is_own_place)  # type: ignore[union-attr]
    assert (row.place_name, row.place_kind.value) == ("Noden i Kalmar", "node")
    devices, actor = desk.session.devices, desk.session.actor
    assert devices is not None
    centres_file = desk.program.lane.run_blocking(lambda: devices.write_pairing(actor, stick))
    centres_words = own_words(desk)
    desk.leave()

    node = open_desk(node_place)
    node.enter()
    assert node.session.is_node
    for room in ("today", "assessments", "candidates"):
        node.program.window.navigator.go(room)
        node.play(node.hands.settle())
        offered = [one.objectName() for one in node.hands.window.findChildren(QPushButton) if one.isVisible()]
        assert not {"new-run", "new-candidate"} & set(offered), room
    introduce(node, centres_file, centres_words)
    assert "Exempelcentret" in {row.place_name for row in section_of(node)._view.rows}  # type: ignore[union-attr]
