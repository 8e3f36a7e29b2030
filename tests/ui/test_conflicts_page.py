"""The page on which conflicts are settled: both sides, one click, the next one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.checklists import Rating
from assessor_app.services.exchange_models import ConflictKind
from assessor_app.ui.conflicts.page import ConflictsPage
from assessor_app.ui.conflicts.reasons import SettlingReason
from assessor_app.ui.widgets import CheckRow, SegmentedRating
from tests.ui.conflict_screens import choose, conflicted
from tests.ui.list_rooms import House
from tests.ui.visiting import settle

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    made = conflicted(tmp_path)
    yield made
    made.workspace.close()


@pytest.fixture
def page(desk: House, qtbot: QtBot) -> ConflictsPage:
    left: list[bool] = []
    page = ConflictsPage(desk.session, lambda: left.append(True))
    qtbot.addWidget(page)
    page.resize(1262, 720)
    page.show()
    return page


def the(page: QWidget, cls: type[W], name: str) -> W:
    settle()
    found = [one for one in page.findChildren(cls, name) if one.isVisibleTo(page)]
    assert found, name
    return found[-1]


def words(page: QWidget) -> str:
    settle()
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def kinds(page: ConflictsPage) -> list[ConflictKind]:
    return [row.kind for row in page._presenter._rows]


def test_every_kind_is_in_one_list_and_both_sides_say_who_and_when(page: ConflictsPage) -> None:
    assert set(kinds(page)) == set(ConflictKind)
    choose(ConflictKind.MARKS, "mark")(page)
    shown = words(page)
    assert "Kom utan skyddsvisir" in shown
    assert "Den här datorn" in shown
    assert "Laptop 1" in shown
    assert "torsdag 28 maj 2026 kl." in shown


def test_looking_writes_nothing(page: ConflictsPage, desk: House) -> None:
    before = desk.workspace.head.seq
    for place in range(len(kinds(page))):
        page._presenter.choose(place)
    assert desk.workspace.head.seq == before


def test_a_choice_without_a_reason_asks_for_it_and_changes_nothing(page: ConflictsPage, desk: House) -> None:
    before = desk.workspace.head.seq
    choose(ConflictKind.MARKS, "mark")(page)
    the(page, QPushButton, "side-0").click()
    assert desk.workspace.head.seq == before
    assert "Skriv varför, så kan det sparas." in words(page)


def test_a_choice_shows_the_next_and_can_be_taken_back(page: ConflictsPage, desk: House) -> None:
    count = len(kinds(page))
    choose(ConflictKind.MARKS, "mark")(page)
    the(page, SettlingReason, "").editor.set_value("Stod närmast momentet")
    the(page, QPushButton, "side-1").click()
    assert len(kinds(page)) == count - 1
    text, undo = desk.window.toasts[-1]
    assert text == "Utrett och sparat."
    assert undo is not None
    undo()
    assert len(kinds(page)) == count


def test_a_new_rating_settles_what_neither_side_has_right(page: ConflictsPage, desk: House) -> None:
    choose(ConflictKind.MARKS, "mark")(page)
    row = page._presenter._rows[page._presenter._current]
    the(page, QPushButton, "ask-rate-anew").click()
    the(page, SegmentedRating, "rate-anew").rate("shown")
    mark = desk.workspace.assessment(row.subject).mark(row.code)
    assert mark is not None
    assert mark.rating is Rating.SHOWN
    assert row not in page._presenter._rows


def test_what_was_signed_is_kept_or_the_run_opened_for_what_came_late(
    page: ConflictsPage, desk: House
) -> None:
    choose(ConflictKind.LATE)(page)
    the(page, SettlingReason, "").editor.set_value("Momentet var redan bedömt")
    the(page, QPushButton, "side-0").click()
    choose(ConflictKind.LATE)(page)
    assert "Anteckning" in words(page)
    the(page, SettlingReason, "").editor.set_value("Ska vara med")
    the(page, QPushButton, "side-1").click()
    assert ConflictKind.LATE not in kinds(page)
    assert "skrivas under igen" in desk.window.toasts[-1][0]


def test_marks_are_taken_over_from_the_other_history_before_it_is_settled(page: ConflictsPage) -> None:
    choose(ConflictKind.FORK)(page)
    settle()
    checks = [check for check in page.findChildren(CheckRow) if check.isVisibleTo(page)]
    assert len(checks) == 2
    for check in checks:
        check.click()
    the(page, QPushButton, "take-over-1").click()
    choose(ConflictKind.FORK)(page)
    assert words(page).count("Finns redan") == 3
    the(page, SettlingReason, "").editor.set_value("Allt som fattades är övertaget")
    the(page, QPushButton, "settle-fork").click()
    assert ConflictKind.FORK not in kinds(page)


def test_doubles_are_compared_where_they_are_joined(page: ConflictsPage, desk: House) -> None:
    choose(ConflictKind.DOUBLES)(page)
    the(page, QPushButton, "compare-in-room").click()
    assert desk.window.rooms == ["doubles"]


def test_one_run_alone_can_be_shown_at_a_criterion(desk: House, qtbot: QtBot) -> None:
    run = next(one for one in desk.session.conflicts.conflicts(desk.session.actor) if one.code)
    page = ConflictsPage(desk.session, lambda: None, run.subject, run.code)
    qtbot.addWidget(page)
    assert {row.subject for row in page._presenter._rows} == {run.subject}
    assert page._presenter._rows[page._presenter._current].code == run.code


def test_after_the_last_one_the_keys_are_at_the_way_back(
    page: ConflictsPage,
) -> None:
    page.activateWindow()
    settle()
    page.show_rows((), None)
    settle()
    assert the(page, QPushButton, "conflicts-back").hasFocus()


def test_nothing_to_settle_says_so(page: ConflictsPage, desk: House) -> None:
    page.show_rows((), None)
    assert "Inget att reda ut" in words(page)
