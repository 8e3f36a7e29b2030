"""Devices and partners in the settings: nothing is introduced before two words were typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.accounts import Actor
from assessor_app.domain.devices import Agreement, DeviceKind, enrol
from assessor_app.services.account_ports import VaultAccount
from assessor_app.services.exchange_cards import card_words
from assessor_app.ui.settings.devices import DevicesSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.widgets import CheckRow, ChoiceInput, PassphraseField, WorklistRow
from assessor_app.ui.widgets.banners import Banner
from tests.building import ASSESSOR, MANAGER
from tests.ui.device_fakes import LONG_NODE, NODE, pairing_file
from tests.ui.list_rooms import House, house

W = TypeVar("W", bound=QWidget)
PHRASE = "sju trötta getter"


class Room:
    """The section of one account over a real store."""

    def __init__(self, qtbot: QtBot, centre: House, actor: Actor, folder: Path) -> None:
        self.bot, self.centre, self.folder = qtbot, centre, folder
        nothing = lambda *_: None  # noqa: E731 - five of the same
        around = Surroundings("1", Path("data"), nothing, nothing, nothing, nothing, nothing)
        self.page = SettingsPage(replace(centre.session, actor=actor), around)
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        self.page.show_section("devices")
        qtbot.waitExposed(self.page)

    @property
    def section(self) -> DevicesSection:
        return cast(DevicesSection, self.page.section("devices"))

    @property
    def state(self):  # type: ignore[no-untyped-def]  # the centre's circle
        return self.centre.workspace.centre().circle

    def part(self, name: str, kind: type[W]) -> W:
        found = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def has(self, name: str) -> bool:
        return any(one.isVisible() for one in self.page.findChildren(QPushButton, name))

    def press(self, name: str) -> None:
        self.bot.waitUntil(lambda: self.has(name))
        button = self.part(name, QPushButton)
        assert button.isEnabled()
        button.click()

    def offer(self, file: Path) -> None:
        """Open the sheet and drop a file on it."""
        self.press("introduce")
        self.section.sheets.introduce.file_chosen.emit(file)

    def type_words(self, file: Path, *, wrong: bool = False) -> None:
        words = card_words(self.section._presenter._devices.read_pairing(MANAGER, file).card).split("-")
        check = self.section.sheets.introduce.check
        for place in check.asked():
            cast(QLineEdit, self.part(f"word-{place}", QLineEdit)).setText(
                "babab" if wrong else words[place - 1].upper()
            )

    def rows(self) -> list[str]:
        rows = [row for row in self.section.findChildren(WorklistRow) if row.isVisible()]
        return [label.text() for row in rows for label in row.findChildren(QLabel)]

    def said(self) -> str:
        labels = [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]
        banners = [one.text() for one in self.page.findChildren(Banner) if one.isVisible()]
        return "\n".join([*labels, *banners])


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def room(qtbot: QtBot, centre: House, tmp_path: Path) -> Room:
    return Room(qtbot, centre, MANAGER, tmp_path)


def introduce_laptop(room: Room) -> None:
    file = pairing_file(room.folder, "Ny dator")
    room.offer(file)
    room.type_words(file)
    owner = room.part("new-device-owner", ChoiceInput)
    owner.set_value(ASSESSOR.id)
    room.press("confirm-introduce")


def test_showing_writes_nothing_and_this_pcs_words_are_there_to_read_aloud(room: Room) -> None:
    assert room.centre.commits == []
    words = room.section._pc.words.words().split(", ")
    assert len(words) == 6
    assert all(word in room.said() for word in words)


def test_a_laptop_is_introduced_once_two_words_were_typed(room: Room) -> None:
    introduce_laptop(room)
    device = next(one for one in room.state.devices.values() if one.label == "Ny dator")
    assert (device.kind, device.owner) == (DeviceKind.LAPTOP, ASSESSOR.id)
    assert "Introducerad" in room.centre.window.toasts[-1][0]
    assert not room.section.sheets.introduce.is_open()


def test_the_two_words_are_not_on_the_screen_before_they_are_typed(room: Room) -> None:
    file = pairing_file(room.folder, "Ny dator")
    words = card_words(room.section._presenter._devices.read_pairing(MANAGER, file).card).split("-")
    room.offer(file)
    asked = room.section.sheets.introduce.check.asked()
    assert len(asked) == 2
    shown = room.said().split("\n")
    assert [words[place - 1] in shown for place in range(1, 7)] == [
        place not in asked for place in range(1, 7)
    ]


@pytest.mark.parametrize("wrong", [True, False])
def test_without_the_right_words_nothing_is_introduced(room: Room, wrong: bool) -> None:
    file = pairing_file(room.folder, "Ny dator")
    room.offer(file)
    if wrong:
        room.type_words(file, wrong=True)
    room.part("new-device-owner", ChoiceInput).set_value(ASSESSOR.id)
    room.press("confirm-introduce")
    assert room.centre.commits == []
    error = room.section.sheets.introduce.check.error()
    assert ("använd den inte" in error) is wrong
    assert error


def test_somebody_must_be_named_who_logs_in_first(room: Room) -> None:
    file = pairing_file(room.folder, "Ny dator")
    room.offer(file)
    room.type_words(file)
    room.press("confirm-introduce")
    assert room.centre.commits == []
    assert "första gången" in str(room.section.sheets.introduce._owner_field.error())


def test_a_node_is_introduced_with_an_agreement_that_can_be_changed(room: Room) -> None:
    file = pairing_file(room.folder, "Nodens dator", place=NODE)
    room.offer(file)
    assert LONG_NODE in room.said()
    room.type_words(file)
    room.part("agree-names", CheckRow).click()
    room.press("confirm-introduce")
    assert room.state.agreements[NODE] == Agreement(names=True)
    partner = next(iter(room.state.partners))
    room.press(f"open-device-{partner}")
    room.part("agree-protected", CheckRow).click()
    assert "Annars lämnar de aldrig" in room.said()
    room.press("save-agreement")
    assert room.state.agreements[NODE] == Agreement(names=True, protected=True)


def test_a_device_is_shut_out_and_let_in_again_from_its_sheet(room: Room) -> None:
    introduce_laptop(room)
    device = next(one.id for one in room.state.devices.values() if one.label == "Ny dator")
    room.press(f"open-device-{device}")
    assert "finns kvar" in room.said()
    room.press("revoke-device")
    assert room.state.devices[device].revoked
    room.bot.waitUntil(lambda: room.has("let-device-in"))
    room.press("let-device-in")
    assert not room.state.devices[device].revoked


def test_this_pc_gets_a_name_and_cannot_be_shut_out(room: Room) -> None:
    room.press("rename-own")
    assert not room.has("revoke-device")
    room.part("device-label", QLineEdit).setText(" ")
    room.press("save-device-label")
    assert "namn" in str(room.section.sheets.device._label_field.error())
    room.part("device-label", QLineEdit).setText("Kontoret")
    room.press("save-device-label")
    own = room.centre.workspace.device.id
    assert room.state.devices[own].label == "Kontoret"
    assert "Kontoret" in room.said()


def test_a_file_that_is_none_is_said_in_the_sheet(room: Room) -> None:
    room.press("introduce")
    file = room.folder / "semester.pair"
    file.write_bytes(b"JPEG")
    room.section.sheets.introduce.file_chosen.emit(file)
    assert room.section.sheets.introduce.error()
    assert room.centre.commits == []


def test_a_code_that_another_pc_has_stops_the_introduction_with_what_to_do(room: Room) -> None:
    file = pairing_file(room.folder, "Tvilling", code=room.centre.workspace.device.code)
    room.offer(file)
    assert "samma kod" in room.said()
    assert not room.part("confirm-introduce", QPushButton).isEnabled()


def test_the_pairing_file_of_this_pc_is_written_where_the_user_points(room: Room) -> None:
    room.section.write_pairing(str(room.folder))
    assert "Mata ut stickan" in room.said()
    assert [path.suffix for path in room.folder.iterdir() if path.is_file()] == [".pair"]


def test_an_assessor_reads_the_words_and_introduces_nobody(
    qtbot: QtBot, centre: House, tmp_path: Path
) -> None:
    room = Room(qtbot, centre, ASSESSOR, tmp_path)
    assert len(room.section._pc.words.words().split(", ")) == 6
    assert room.has("write-own-pairing")
    assert not room.has("introduce")
    assert not room.has("rename-own")


def test_somebody_of_the_centre_is_let_in_here_with_a_passphrase_of_their_own(room: Room) -> None:
    vault = room.centre.session.accounts._vault
    vault.held[ASSESSOR.id] = VaultAccount("Astrid Berg", "assessor", False)  # type: ignore[attr-defined]
    room.section._presenter.load()
    room.press("admit")
    for name in ("admit-passphrase", "admit-passphrase-again"):
        room.part(name, PassphraseField).set_value(PHRASE)
    room.press("save-secret")
    assert vault.accounts()[ASSESSOR.id].opens
    assert "kan logga in" in room.centre.window.toasts[-1][0]
    assert not room.has("admit")


def test_a_laptop_introduces_its_own_office_alone(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    """An assessor on a laptop can believe the office anew, after that got another identity; nothing else."""
    workspace = centre.workspace
    circle = workspace.centre().circle
    own = replace(circle.devices[workspace.device.id], kind=DeviceKind.LAPTOP)
    workspace.commit(MANAGER.id, enrol(workspace.centre_id, circle, own))
    room = Room(qtbot, centre, ASSESSOR, tmp_path)
    room.offer(pairing_file(tmp_path, "En till"))
    assert "sitt eget testcenter" in room.said()
    assert not room.part("confirm-introduce", QPushButton).isEnabled()
    office = pairing_file(tmp_path, "Kontoret", "AB3CD", place=workspace.centre_id, number=5)
    room.section.sheets.introduce.file_chosen.emit(office)
    room.type_words(office)
    room.press("confirm-introduce")
    assert [one.place for one in room.state.partners.values()] == [workspace.centre_id]
