"""A restore at the gate: found, previewed, opened with a passphrase, never by accident."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.services.backup_ports import BackupProblem
from assessor_app.services.backup_views import Preview
from assessor_app.ui.restore.page import RestorePage
from assessor_app.ui.widgets.banners import Banner
from tests.ui.shell_fakes import KARIN, RIGHT, CodedError
from tests.ui.upkeep_fakes import FakeDesk, TellingRunner, facts, row


def opened(qtbot: QtBot, desk: FakeDesk) -> tuple[RestorePage, list[str]]:
    left: list[str] = []
    page = RestorePage(desk, TellingRunner(), lambda: left.append("left"))
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.begin()
    return page, left


def said(page: RestorePage) -> str:
    parts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*parts, *(item.text() for item in page.findChildren(Banner) if item.isVisible())])


def press(qtbot: QtBot, page: RestorePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def restore(qtbot: QtBot, page: RestorePage, phrase: str) -> None:
    page._phrase.set_value(phrase)
    press(qtbot, page, "restore")


def test_backups_of_known_places_are_listed_and_a_place_that_is_gone_is_no_trouble(qtbot: QtBot) -> None:
    page, _ = opened(qtbot, FakeDesk())
    qtbot.waitUntil(lambda: "14 maj 2026" in said(page))
    assert not page.problem.isVisible()


def test_where_none_is_known_the_next_step_is_said(qtbot: QtBot) -> None:
    page, _ = opened(qtbot, FakeDesk(folders={}))
    assert "Sätt i stickan" in said(page)
    page.look_in("/media/GONE")
    assert "går inte att nå" in said(page)


def test_the_preview_says_what_it_holds_and_what_is_lost_before_anything_is_asked(qtbot: QtBot) -> None:
    desk = FakeDesk()
    page, _ = opened(qtbot, desk)
    press(qtbot, page, f"backup-{row().name}")
    words = said(page)
    assert "Vimmerby testcenter" in words
    assert "minst 3" in words
    assert desk.asked == []


def test_on_an_empty_pc_nothing_is_lost(qtbot: QtBot) -> None:
    desk = FakeDesk(previewed=Preview("x", facts(), None, at_least=True, has_store=False))
    page, _ = opened(qtbot, desk)
    press(qtbot, page, f"backup-{row().name}")
    assert "Inget går förlorat" in said(page)


def test_a_wrong_passphrase_is_said_at_its_field_and_restores_nothing(qtbot: QtBot) -> None:
    desk = FakeDesk()
    page, _ = opened(qtbot, desk)
    press(qtbot, page, f"backup-{row().name}")
    restore(qtbot, page, "fel fras")
    assert "Lösenfrasen stämmer inte." in said(page)
    assert desk.asked == []


def test_the_right_one_restores_and_leads_to_the_login(qtbot: QtBot) -> None:
    desk = FakeDesk()
    page, left = opened(qtbot, desk)
    press(qtbot, page, f"backup-{row().name}")
    restore(qtbot, page, RIGHT)
    assert desk.asked == [("stage", "/media/KINGSTON/x", KARIN.id), ("finish",)]
    assert "Testcentret är återställt" in said(page)
    press(qtbot, page, "to-login")
    assert left == ["left"]


def test_the_words_of_the_recovery_sheet_opens_it_too(qtbot: QtBot) -> None:
    desk = FakeDesk()
    page, _ = opened(qtbot, desk)
    press(qtbot, page, f"backup-{row().name}")
    page._who.set_value("recovery")
    restore(qtbot, page, RIGHT)
    assert desk.asked[0] == ("stage", "/media/KINGSTON/x", None)


def test_words_of_the_sheet_that_do_not_fit_are_told_at_their_field_and_stay(qtbot: QtBot) -> None:
    desk = FakeDesk(problem=CodedError("recovery_word_unfit", position=4))
    page, _ = opened(qtbot, desk)
    press(qtbot, page, f"backup-{row().name}")
    page._who.set_value("recovery")
    page._who.edited.emit("recovery")
    assert "Orden på återställningsarket" in said(page)
    restore(qtbot, page, RIGHT)
    assert "Ord 4 stämmer inte." in said(page)
    assert page._phrase.value() == RIGHT
    page._who.edited.emit(KARIN.id)
    assert page._phrase.value() == ""
    assert "Orden på återställningsarket" not in said(page)


def test_a_damaged_backup_leads_back_to_the_list_with_words(qtbot: QtBot) -> None:
    desk = FakeDesk(problem=BackupProblem("backup_damaged"))
    page, _ = opened(qtbot, desk)
    press(qtbot, page, f"backup-{row().name}")
    restore(qtbot, page, RIGHT)
    assert "Säkerhetskopian är skadad." in said(page)
    assert page._list_card.isVisible()


def test_a_backup_of_another_centre_is_shown_and_cannot_be_chosen(qtbot: QtBot) -> None:
    desk = FakeDesk(folders={"/media/X": (row(problem="backup_other_centre"),)})
    page, _ = opened(qtbot, desk)
    assert page.findChild(QPushButton, f"backup-{row().name}") is None


def test_one_can_leave_without_having_changed_anything(qtbot: QtBot) -> None:
    desk = FakeDesk()
    page, left = opened(qtbot, desk)
    press(qtbot, page, "leave-restore")
    assert (left, desk.asked) == (["left"], [])
