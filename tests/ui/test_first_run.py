"""The first run: say who you are, choose a passphrase, and the centre is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.ui.composition import Condition, OpenedServices
from assessor_app.ui.first_run.page import FirstRunPage
from assessor_app.ui.first_run.presenter import suggested_code
from assessor_app.ui.passphrase_strength import strength
from assessor_app.ui.session import InlineRunner
from assessor_app.ui.widgets.banners import Banner
from tests.ui.shell_fakes import RIGHT, WORDS, CodedError, FakeComposition


class FirstRun:
    """The wizard over a fake door."""

    def __init__(self, qtbot: QtBot) -> None:
        self.gate = FakeComposition(tiles=())
        self.opened: list[OpenedServices] = []
        self.page = FirstRunPage(self.gate, InlineRunner(), self.opened.append)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 820)
        self.page.show()
        self.page.begin()
        self.bot = qtbot

    def type_in(self, field: str, text: str) -> None:
        editor = self.page._fields[field].editor
        target = editor.focusProxy() or editor
        self.bot.keyClicks(target, text)

    def name_centre(self) -> None:
        self.type_in("centre_name", "Vimmerby testcenter")
        self.press("next-step")

    def name_manager(self) -> None:
        self.type_in("account_name", "Karin Ek")
        self.type_in("passphrase", RIGHT)
        self.type_in("repeat", RIGHT)

    def to_manager(self) -> None:
        self.name_centre()
        self.press("next-step")

    def create(self) -> None:
        self.to_manager()
        self.name_manager()
        self.press("create-centre")

    def press(self, name: str) -> None:
        button = next(one for one in self.page.findChildren(QPushButton, name) if one.isVisible())
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def prove(self, *wrong: int) -> None:
        """Type the words that are asked for; `wrong` ones are typed wrongly."""
        for number in self.asked():
            editor = self.page.findChild(QLineEdit, f"proof-{number}")
            assert editor is not None
            editor.clear()
            self.bot.keyClicks(editor, "zuzuz" if number in wrong else WORDS[number - 1])
        self.press("prove-sheet")

    def asked(self) -> tuple[int, ...]:
        assert self.page._flow is not None
        return self.page._flow._proof.numbers()

    def error(self, field: str) -> str:
        return self.page._fields[field].error() or ""

    def step(self) -> str:
        """The step that the bar shows."""
        return next(title for title, state in self.page._bar.steps() if state == "current")


@pytest.fixture
def first(qtbot: QtBot) -> FirstRun:
    return FirstRun(qtbot)


def test_a_name_and_a_passphrase_are_enough_to_make_the_centre(first: FirstRun) -> None:
    first.create()
    form = first.gate.made[0]
    assert (form.centre_name, form.centre_code, form.account_name) == (
        "Vimmerby testcenter",
        "VIM",
        "Karin Ek",
    )
    assert form.passphrase == RIGHT
    assert (form.accreditation, form.logo_png, form.permission_by) == ("", None, "")


def test_a_sheet_is_shown_and_two_of_its_words_lead_into_the_rooms(first: FirstRun) -> None:
    first.create()
    assert first.step() == "Arket"
    assert first.opened == []
    first.press("sheet-in-hand")
    assert first.step() == "Prova"
    first.prove()
    assert first.step() == "Klart"
    assert first.gate.recovery.standing == "proven"
    first.press("begin-work")
    assert len(first.opened) == 1


def test_a_word_that_is_not_the_sheets_is_named_and_asked_for_again(first: FirstRun) -> None:
    first.create()
    first.press("sheet-in-hand")
    asked = first.asked()
    first.prove(asked[1])
    assert f"Ord {asked[1]}" in first.page._flow._proof.error(asked[1])  # type: ignore[union-attr]  # made above
    assert first.step() == "Prova"
    first.press("show-sheet-again")
    assert first.step() == "Arket"
    first.press("sheet-in-hand")
    assert first.asked() == asked
    first.prove()
    assert first.step() == "Klart"


def test_going_on_without_a_sheet_takes_a_second_yes_after_what_it_means(first: FirstRun) -> None:
    first.create()
    first.press("leave-sheet")
    texts = [banner.text() for banner in first.page.findChildren(Banner) if banner.isVisible()]
    assert any("Ingen kan hjälpa er" in text for text in texts)
    assert first.opened == []
    first.press("back-to-sheet")
    first.press("leave-sheet")
    first.press("leave-anyway")
    assert first.step() == "Klart"
    assert first.gate.recovery.standing == "unproven"
    first.gate.lasting = (Condition("no_recovery_sheet"),)
    first.press("begin-work")
    assert first.opened[0].conditions == first.gate.lasting


def test_once_the_centre_is_made_there_is_no_way_back_to_what_made_it(first: FirstRun) -> None:
    first.create()
    first.page._presenter.go_to(0)
    first.page._presenter.back()
    assert first.step() == "Arket"
    assert len(first.gate.made) == 1


def test_nothing_is_lost_on_the_way_back(first: FirstRun) -> None:
    first.to_manager()
    first.name_manager()
    first.press("step-back")
    assert first.step() == "Dokument"
    first.press("step-back")
    assert first.page._centre.name.value() == "Vimmerby testcenter"
    first.press("next-step")
    first.press("next-step")
    first.press("create-centre")
    assert first.gate.made[0].passphrase == RIGHT


def test_what_stands_on_the_documents_is_taken_along(first: FirstRun, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"picture")
    first.name_centre()
    first.page._papers.logo.file_chosen.emit(logo)
    first.page._papers.accreditation.set_value("Ackrediterat av branschen")
    first.bot.mouseClick(first.page._papers.permission.given, Qt.MouseButton.LeftButton)
    first.press("next-step")
    assert first.error("permission_by")
    assert first.error("permission_on")
    first.type_in("permission_by", "Anna")
    first.type_in("permission_on", "2026-05-02")
    first.press("next-step")
    first.name_manager()
    first.press("create-centre")
    form = first.gate.made[0]
    assert (form.logo_png, form.accreditation) == (b"picture", "Ackrediterat av branschen")
    assert (form.permission_by, form.permission_on) == ("Anna", "2026-05-02")


def test_a_file_that_is_no_picture_is_refused_and_the_logo_stays(first: FirstRun, tmp_path: Path) -> None:
    first.name_centre()
    first.page._papers.logo.file_chosen.emit(tmp_path / "missing.png")
    assert "ingen bild" in first.page._papers.logo._error.text()
    assert not first.page._papers.logo.has_logo()


def test_the_passphrase_is_never_part_of_what_a_log_would_show(first: FirstRun) -> None:
    first.to_manager()
    first.name_manager()
    assert RIGHT not in repr(first.page._form())


def test_the_passphrase_does_not_stay_in_the_page_once_the_centre_is_made(first: FirstRun) -> None:
    first.create()
    assert first.page._form().passphrase == ""


def test_the_code_follows_the_name_until_the_user_writes_one(first: FirstRun) -> None:
    first.type_in("centre_name", "Vim")
    assert first.page._centre.code.value() == "VIM"
    first.page._centre.code.clear()
    first.type_in("centre_code", "k2")
    first.type_in("centre_name", "merby")
    assert first.page._centre.code.value() == "k2"
    assert first.page._form().centre_code == "K2"


def test_everything_that_is_missing_in_a_step_is_said_at_once_and_the_first_gets_the_cursor(
    first: FirstRun,
) -> None:
    first.press("next-step")
    assert first.error("centre_name")
    assert first.error("centre_code")
    assert first.page.focusWidget() is first.page._centre.name
    first.to_manager()
    first.press("create-centre")
    assert first.error("account_name")
    assert first.error("passphrase")
    assert first.gate.made == []


def test_two_different_passphrases_make_nothing(first: FirstRun) -> None:
    first.to_manager()
    first.name_manager()
    first.type_in("repeat", "x")
    first.press("create-centre")
    assert "olika" in first.error("repeat")
    assert first.gate.made == []


def test_an_error_goes_away_when_its_field_is_mended(first: FirstRun) -> None:
    first.to_manager()
    first.press("create-centre")
    first.type_in("account_name", "K")
    assert not first.error("account_name")
    assert first.error("passphrase")


def test_a_full_disk_is_said_above_the_form_which_stays_as_it_was(first: FirstRun) -> None:
    first.gate.problem = CodedError("disk_full")
    first.create()
    assert "Disken är full." in first.page.problem.text()
    assert first.page._centre.name.value() == "Vimmerby testcenter"
    first.gate.problem = None
    first.press("create-centre")
    assert len(first.gate.made) == 1


def test_a_refused_code_is_said_at_its_field_in_its_own_step(first: FirstRun) -> None:
    first.gate.problem = CodedError("centre_code_unfit")
    first.create()
    assert first.step() == "Centret"
    assert "A–Z" in first.error("centre_code")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Vimmerby testcenter", "VIM"),
        ("Åtvidaberg", "ATV"),
        ("Lärcentrum i Östra Göinge", "LOG"),
        ("Testcenter för svets och montage", "TSM"),
        ("", ""),
        ("中心", ""),
        ("A", ""),
        ("a b c d e f g h", "ABCDEF"),
    ],
)
def test_a_code_is_suggested_from_the_name(name: str, code: str) -> None:
    assert suggested_code(name) == code


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", "empty"),
        ("kort", "short"),
        ("aaaaaaaaaaaaaaaaaaaa", "weak"),
        ("sommar26", "weak"),
        ("Vimmerby2026", "weak"),
        ("skruvmejsel7", "fair"),
        ("fyra små gröna äpplen", "strong"),
        ("ö hår i båt", "weak"),
    ],
)
def test_the_strength_of_a_passphrase_is_told_in_words(passphrase: str, expected: str) -> None:
    assert strength(passphrase, "Vimmerby testcenter", "Karin Ek") == expected


def test_restoring_is_offered_until_the_centre_is_made_and_not_after(first: FirstRun) -> None:
    first.page.add_way("Återställ från en säkerhetskopia …", lambda: None)
    way = first.page.findChild(QPushButton, "way")
    assert way is not None
    first.bot.waitUntil(way.isVisible)
    first.create()
    assert way.isHidden()


def test_enter_alone_leads_past_what_can_wait(first: FirstRun) -> None:
    first.name_centre()
    focused = first.page.focusWidget()
    assert focused is not None
    first.bot.keyClick(focused, Qt.Key.Key_Return)
    assert first.step() == "Du"
