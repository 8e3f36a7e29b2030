"""The sections of accounts: the manager's list with its sheets, and everybody's own PIN and passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.accounts import Actor, Role
from assessor_app.ui.settings.accounts import AccountsSection
from assessor_app.ui.settings.own_account import OwnAccountSection
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.section_list import SectionList
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.widgets import (
    CheckRow,
    Chip,
    ChoiceInput,
    ChoiceRow,
    DateInput,
    PassphraseField,
    WorklistRow,
)
from assessor_app.ui.widgets.pin_fields import PinField
from tests.account_fakes import PHRASE
from tests.building import ASSESSOR, MANAGER
from tests.ui.list_rooms import House, house, turn_wheel

W = TypeVar("W", bound=QWidget)
NEW_PHRASE = "sju trötta getter"


def surroundings() -> Surroundings:
    nothing = lambda *_: None  # noqa: E731 - five of the same
    return Surroundings("1", Path("data"), nothing, nothing, nothing, nothing, nothing)


class Settings:
    """The settings page of one account over a real store."""

    def __init__(self, qtbot: QtBot, centre: House, actor: Actor) -> None:
        self.bot, self.centre = qtbot, centre
        session = replace(centre.session, actor=actor)
        self.page = SettingsPage(session, surroundings())
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        qtbot.waitExposed(self.page)

    @property
    def accounts(self) -> AccountsSection:
        self.page.show_section("accounts")
        return cast(AccountsSection, self.page.section("accounts"))

    @property
    def own(self) -> OwnAccountSection:
        self.page.show_section("own-account")
        return cast(OwnAccountSection, self.page.section("own-account"))

    def part(self, name: str, kind: type[W]) -> W:
        found = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def press(self, name: str) -> None:
        button = self.part(name, QPushButton)
        assert button.isEnabled()
        button.click()

    def put(self, name: str, text: str) -> None:
        widget = self.part(name, QWidget)
        if isinstance(widget, PassphraseField):
            widget.set_value(text)
        elif isinstance(widget, DateInput):
            widget.field.setText(text)
        else:
            cast(QLineEdit, widget).setText(text)

    def open(self, actor: Actor) -> None:
        self.press(f"open-account-{actor.id}")

    def shows(self, *words: str) -> None:
        """The list comes to say this, from top to bottom."""

        def shown() -> list[str]:
            rows = [row for row in self.accounts.findChildren(WorklistRow) if row.isVisible()]
            rows.sort(key=lambda row: row.y())
            return [row.findChildren(Chip)[0].text() for row in rows]

        self.bot.waitUntil(lambda: shown() == list(words))

    def seq(self) -> int:
        return self.centre.workspace.head.seq

    def said(self) -> str:
        return self.centre.window.toasts[-1][0]


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def manager(qtbot: QtBot, centre: House) -> Settings:
    return Settings(qtbot, centre, MANAGER)


@pytest.fixture
def assessor(qtbot: QtBot, centre: House) -> Settings:
    return Settings(qtbot, centre, ASSESSOR)


def keys(settings: Settings) -> list[str]:
    sections = settings.page.findChild(SectionList)
    assert sections is not None
    return list(sections._buttons)


# ---- who sees what ----------------------------------------------------------------------------------------


def test_accounts_are_a_managers_and_ones_own_is_everybodys(manager: Settings, assessor: Settings) -> None:
    assert "accounts" in keys(manager)
    assert "accounts" not in keys(assessor)
    assert "own-account" in keys(assessor)


def test_looking_writes_nothing(manager: Settings) -> None:
    before = manager.seq()
    manager.accounts.sheets.let_in.ask()
    manager.accounts.sheets.let_in.close_sheet()
    manager.open(ASSESSOR)
    for widget in manager.page.findChildren(ChoiceInput) + manager.page.findChildren(QRadioButton):
        if widget.isVisible():
            turn_wheel(widget)
    assert manager.seq() == before
    assert "lock_after_min" not in manager.centre.wishes


# ---- in and out -------------------------------------------------------------------------------------------


def test_a_new_person_types_a_first_passphrase_and_stands_in_the_list(manager: Settings) -> None:
    _ = manager.accounts
    manager.press("let-in")
    manager.put("account-name", "Per Norén")
    manager.put("first-passphrase", PHRASE)
    manager.put("first-passphrase-again", "något annat")
    manager.press("save-secret")
    assert "inte lika" in manager.accounts.sheets.let_in.error()
    manager.put("first-passphrase-again", PHRASE)
    manager.press("save-secret")
    assert not manager.accounts.sheets.let_in.is_open()
    manager.shows("Aktivt", "Aktivt", "Aktivt")
    assert "insläppt" in manager.said()
    assert len(manager.centre.window.saved_at) == 1


def test_there_is_no_default_passphrase(manager: Settings) -> None:
    _ = manager.accounts
    manager.press("let-in")
    manager.put("account-name", "Per Norén")
    manager.press("save-secret")
    assert "minst 8 tecken" in manager.accounts.sheets.let_in.error()
    manager.shows("Aktivt", "Aktivt")


def test_what_was_typed_is_forgotten_when_the_sheet_closes(manager: Settings) -> None:
    _ = manager.accounts
    manager.press("let-in")
    manager.put("first-passphrase", PHRASE)
    manager.accounts.sheets.let_in.close_sheet()
    manager.press("let-in")
    assert manager.part("first-passphrase", PassphraseField).value() == ""


def test_shutting_out_is_confirmed_with_the_name_and_letting_in_again_takes_a_new_passphrase(
    manager: Settings,
) -> None:
    _ = manager.accounts
    manager.open(ASSESSOR)
    manager.press("account-revoke")
    confirm = manager.part("confirm-revoke", QPushButton)
    assert confirm.text() == "Spärra Astrid Berg"
    confirm.click()
    manager.shows("Aktivt", "Spärrat")
    manager.press("account-let-in-again")
    manager.put("given-passphrase", NEW_PHRASE)
    manager.put("given-passphrase-again", NEW_PHRASE)
    manager.press("save-secret")
    manager.shows("Aktivt", "Aktivt")


def test_ones_own_account_offers_neither_shutting_out_nor_another_role(manager: Settings) -> None:
    _ = manager.accounts
    manager.open(MANAGER)
    shown = {button.objectName() for button in manager.page.findChildren(QPushButton) if button.isVisible()}
    assert not shown & {"account-revoke", "account-set-role", "account-give-passphrase"}


def test_another_role_is_given_with_that_persons_passphrase(manager: Settings) -> None:
    _ = manager.accounts
    manager.open(ASSESSOR)
    manager.press("account-set-role")
    assert manager.part("save-secret", QPushButton).text() == "Byt roll"
    choice = manager.part("new-role", ChoiceRow)
    assert choice.value() is Role.MANAGER
    choice.choice(Role.COORDINATOR).click()
    manager.put("given-passphrase", PHRASE)
    manager.put("given-passphrase-again", PHRASE)
    manager.press("save-secret")
    assert manager.centre.workspace.centre().accounts[ASSESSOR.id].role is Role.COORDINATOR


def test_a_name_that_is_taken_is_said_at_its_field(manager: Settings) -> None:
    _ = manager.accounts
    manager.open(ASSESSOR)
    manager.put("rename", "Mats Lund")
    manager.press("save-name")
    assert "redan" in str(manager.accounts.sheets.account._name_field.error())
    manager.put("rename", "Astrid Ek")
    manager.press("save-name")
    assert manager.centre.workspace.centre().accounts[ASSESSOR.id].name == "Astrid Ek"
    assert manager.accounts.sheets.account._name_field.error() is None


# ---- as assessors -----------------------------------------------------------------------------------------


def test_authorisation_and_secrecy_are_recorded_and_stand_in_the_history(manager: Settings) -> None:
    _ = manager.accounts
    manager.open(ASSESSOR)
    sheet = manager.accounts.sheets.account
    manager.press("authorise")
    assert "Skriv en dag" in str(sheet._until_field.error())
    manager.put("authorised-until", "2027-06-30")
    manager.press("authorise")
    manager.put("secrecy-on", "2026-05-01")
    manager.press("save-secrecy")
    account = manager.centre.workspace.centre().accounts[ASSESSOR.id]
    assert account.authorisations["prov-bas"].until == "2027-06-30"
    assert account.secrecy_on == "2026-05-01"

    def chips() -> list[str]:
        return [chip.text() for chip in sheet.findChildren(Chip) if chip.isVisible()]

    manager.bot.waitUntil(lambda: chips() == ["Till 2027-06-30"])
    lines = [line.text() for line in sheet._lists if hasattr(line, "text")]
    assert any("behörig för Prov BAS till 2027-06-30" in line and "Mats Lund" in line for line in lines)
    manager.press("withdraw-prov-bas")
    assert manager.centre.workspace.centre().accounts[ASSESSOR.id].authorisations["prov-bas"].withdrawn


def test_an_authorisation_may_be_without_end(manager: Settings) -> None:
    _ = manager.accounts
    manager.open(ASSESSOR)
    manager.bot.mouseClick(manager.part("authorised-endless", CheckRow), Qt.MouseButton.LeftButton)
    manager.press("authorise")
    account = manager.centre.workspace.centre().accounts[ASSESSOR.id]
    assert account.authorisations["prov-bas"].until is None


# ---- the lock ---------------------------------------------------------------------------------------------


def test_the_time_of_the_lock_is_chosen_and_never_comes_with_a_warning(manager: Settings) -> None:
    _ = manager.accounts
    choice = manager.part("lock-after", ChoiceInput)
    assert choice.value() == 10
    warning = manager.page.findChild(QWidget, "never-locks")
    assert warning is not None
    assert not warning.isVisible()
    choice.set_value(0)
    choice.edited.emit(0)
    assert manager.centre.wishes["lock_after_min"] == 0
    assert warning.isVisible()


# ---- ones own ---------------------------------------------------------------------------------------------


def test_a_pin_is_chosen_changed_and_removed(assessor: Settings) -> None:
    _ = assessor.own
    assessor.press("choose-pin")
    for name, pin in (("new-pin", "482913"), ("new-pin-again", "482914")):
        assessor.part(name, PinField).setText(pin)
    assessor.put("pin-passphrase", PHRASE)
    assessor.press("save-secret")
    sheet = assessor.own._pin_sheet
    assert sheet is not None
    assert "inte lika" in sheet.error()
    assessor.part("new-pin-again", PinField).setText("482913")
    assessor.put("pin-passphrase", "fel fras")
    assessor.press("save-secret")
    assert "stämmer inte" in sheet.error()
    assessor.put("pin-passphrase", PHRASE)
    assessor.press("save-secret")
    assert not sheet.is_open()
    assert assessor.centre.session.accounts.has_pin(ASSESSOR.id)
    assert assessor.part("choose-pin", QPushButton).text() == "Byt PIN …"
    assessor.press("remove-pin")
    assert not assessor.centre.session.accounts.has_pin(ASSESSOR.id)


def test_the_old_passphrase_is_asked_for_before_a_new_one(assessor: Settings) -> None:
    _ = assessor.own
    assessor.press("change-passphrase")
    assessor.put("old-passphrase", "fel fras")
    assessor.put("new-passphrase", NEW_PHRASE)
    assessor.put("new-passphrase-again", NEW_PHRASE)
    assessor.press("save-secret")
    sheet = assessor.own._phrase_sheet
    assert sheet is not None
    assert "stämmer inte" in sheet.error()
    assessor.put("old-passphrase", PHRASE)
    assessor.press("save-secret")
    assert not sheet.is_open()
    assert "bytt" in assessor.said()
