"""The keys given to a second PC and taken in there, in the settings of both, over real stores and vaults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.bootstrap import program as program_module
from assessor_app.services.key_ports import Custody
from assessor_app.ui.pairing.word_choices import words_of
from assessor_app.ui.settings.keys import KeysSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.surroundings import Surroundings
from tests.building import MANAGER
from tests.handed_keys import Desk, Two, make_two, two_pcs
from tests.joining_pcs import LAPTOPS, PHRASE, cheap
from tests.ui.list_rooms import House, house
from tests.ui.visiting import settle

W = TypeVar("W", bound=QWidget)


class Screen:
    """The section about keys on one of the PCs."""

    def __init__(self, qtbot: QtBot, around: House, desk: Desk) -> None:
        nothing = lambda *_: None  # noqa: E731 - five of the same
        session = replace(
            around.session,
            actor=desk.opened.actor,
            issuer_keys=desk.opened.issuer_keys,
            key_handover=desk.opened.key_handover,
        )
        self.around, self.page = (
            around,
            SettingsPage(
                session, Surroundings("1", Path("data"), nothing, nothing, nothing, nothing, nothing)
            ),
        )
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        self.page.show_section("keys")
        settle()

    @property
    def section(self) -> KeysSection:
        found = self.page.section("keys")
        assert isinstance(found, KeysSection)
        return found

    def part(self, name: str, kind: type[W]) -> W:
        settle()
        (found,) = (one for one in self.page.findChildren(kind, name) if one.isVisible())
        return found

    def has(self, name: str) -> bool:
        settle()
        return any(one.isVisible() for one in self.page.findChildren(QPushButton, name))

    def press(self, name: str) -> None:
        button = self.part(name, QPushButton)
        assert button.isEnabled()
        button.click()
        settle()

    def type(self, name: str, text: str) -> None:
        field = self.part(name, QWidget)
        line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.setText(text)
        line.textEdited.emit(text)

    def said(self) -> str:
        settle()
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def around(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "around", MANAGER)
    yield made
    made.workspace.close()


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Two]:
    monkeypatch.setattr(program_module, "passphrase_cost", cheap)
    make_two(tmp_path / "made")
    with two_pcs(tmp_path / "made", tmp_path / "copy") as made:
        yield made


def test_a_manager_gives_the_keys_on_one_pc_and_takes_them_in_on_the_other(
    qtbot: QtBot, around: House, two: Two
) -> None:
    giving, taking = Screen(qtbot, around, two.first), Screen(qtbot, around, two.second)
    assert not giving.has("take-keys")
    assert not taking.has("give-keys")

    giving.press("give-keys")
    giving.press("confirm-give-keys")
    assert "Välj var filen ska läggas." in giving.said()
    assert giving.section.handover is not None
    giving.section.handover.sheets.give.take_folder(str(two.stick))
    giving.type("give-passphrase", "inte den rätta")
    giving.press("confirm-give-keys")
    assert not list(two.stick.glob("*.nycklar"))
    giving.type("give-passphrase", PHRASE)
    giving.press("confirm-give-keys")
    (file,) = two.stick.glob("*.nycklar")
    assert file.name == "Verkstadens dator.nycklar"
    shown = giving.section.handover.sheets.give.words.words()

    taking.press("take-keys")
    assert taking.section.handover is not None
    sheet = taking.section.handover.sheets.take
    sheet.take_file(file)
    settle()
    words = shown.split(", ")
    assert list(words_of("-".join(words))) == words
    taking.type("take-passphrase", LAPTOPS)
    taking.press("confirm-take-keys")  # nothing compared yet
    assert sheet.check.error()
    for place in sheet.check.asked():
        taking.type(f"word-{place}", words[place - 1])
    taking.press("confirm-take-keys")

    assert "återställningsark" in around.window.toasts[-1][0]
    assert two.second.opened.issuer_keys is not None
    assert two.second.opened.issuer_keys.view().custody is Custody.HERE
    assert not taking.has("take-keys")


def test_a_file_that_is_none_is_refused_in_the_sheet(
    qtbot: QtBot, around: House, two: Two, tmp_path: Path
) -> None:
    taking = Screen(qtbot, around, two.second)
    taking.press("take-keys")
    assert taking.section.handover is not None
    sheet = taking.section.handover.sheets.take
    other = tmp_path / "semester.nycklar"
    other.write_bytes(b"semester")
    sheet.take_file(other)
    settle()
    assert sheet.error().startswith("Det är ingen hel nyckelfil.")
    assert not taking.part("confirm-take-keys", QPushButton).isEnabled()
