"""The run's page under the user's hands: clicks, keys, touch, typing, and what must never be written."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.services.read_models import STEPS, Changes, Position
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.run.practice.cards import CriterionCard
from assessor_app.ui.run.practice.heading import AreaHead
from assessor_app.ui.run.practice.sheets import HistorySheet, PictureSheet
from assessor_app.ui.run.practice.written_texts import WrittenText
from assessor_app.ui.run.strip import RunChip, RunStrip
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import Banner, SegmentedRating, TextArea
from tests.building import MANAGER
from tests.ui.run_desk import RunDesk, SlowRunner, make_desk

Open = Callable[..., RunPage]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RunDesk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.workspace.close()


@pytest.fixture
def open_run(qtbot: QtBot, desk: RunDesk) -> Open:
    def open_page(run: UUID, place: str | None = "A1-1") -> RunPage:
        page = RunPage(desk.session, run, place)
        qtbot.addWidget(page)
        page.resize(1262, 786)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
        return page

    return open_page


def rating(page: QWidget, code: str) -> SegmentedRating:
    found = page.findChild(SegmentedRating, f"rating-{code}")
    assert isinstance(found, SegmentedRating)
    return found


def field(page: QWidget, name: str) -> WrittenText:
    found = page.findChild(WrittenText, name)
    assert isinstance(found, WrittenText)
    return found


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def focused(page: QWidget) -> QWidget:
    found = page.focusWidget()
    assert found is not None
    return found


def press(page: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(page), key, modifier)


def current(page: QWidget) -> str:
    return next(card.code for card in page.findChildren(CriterionCard) if card.is_current)


def test_a_click_rates_and_says_when_it_was_saved(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run)
    QTest.mouseClick(rating(page, "A1-2").segment("shown"), LEFT)
    assert desk.rating(run, "A1-2") is Rating.SHOWN
    assert current(page) == "A1-2"
    assert page.findChild(QWidget, "saved-indicator") is not None
    assert desk.navigator.saved_at


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_1, Rating.SHOWN),
        (Qt.Key.Key_2, Rating.PARTLY),
        (Qt.Key.Key_3, Rating.NOT_SHOWN),
        (Qt.Key.Key_0, Rating.NOT_TESTED),
        (Qt.Key.Key_Minus, Rating.NOT_APPLICABLE),
    ],
)
def test_keys_rate_the_criterion_in_hand(
    desk: RunDesk, open_run: Open, key: Qt.Key, expected: Rating
) -> None:
    run = desk.begin()
    page = open_run(run, "A1-3")
    press(page, key)
    assert desk.rating(run, "A1-3") is expected


def test_keys_rate_wherever_the_focus_is_on_the_page(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run, "A1-2")
    button(page, "undo").setFocus()
    press(page, Qt.Key.Key_1)
    assert desk.rating(run, "A1-2") is Rating.SHOWN


def test_a_finger_rates_too(qtbot: QtBot, desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run)
    finger = QTest.createTouchDevice()
    segment = rating(page, "A1-1").segment("not_tested")
    middle = segment.mapTo(page, segment.rect().center())
    window = page.windowHandle()
    QTest.touchEvent(window, finger).press(0, middle, window).commit()
    QTest.touchEvent(window, finger).release(0, middle, window).commit()
    qtbot.waitUntil(lambda: desk.rating(run, "A1-1") is Rating.NOT_TESTED)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light")
    theme.apply()
    yield theme
    qapp.setStyleSheet("")


@pytest.mark.usefixtures("dressed")
def test_every_target_is_large_enough_for_a_finger(desk: RunDesk, open_run: Open) -> None:
    page = open_run(desk.begin())
    small = [
        found.accessibleName() or found.objectName()
        for found in page.findChildren(QAbstractButton)
        if found.isVisible() and found.height() < 44
    ]
    assert small == []


def test_everything_that_takes_the_focus_has_a_name(desk: RunDesk, open_run: Open) -> None:
    page = open_run(desk.begin())
    QTest.mouseClick(rating(page, "A1-2").segment("partly"), LEFT)
    nameless = [
        type(found).__name__
        for found in page.findChildren(QWidget)
        if found.isVisible()
        and found.focusPolicy() & Qt.FocusPolicy.TabFocus
        and found.focusProxy() is None
        and not (found.accessibleName() or (isinstance(found, QPushButton) and found.text()))
    ]
    assert nameless == []


def test_a_rating_that_demands_a_reason_opens_its_field_with_the_cursor_in_it(
    desk: RunDesk, open_run: Open
) -> None:
    run = desk.begin()
    page = open_run(run)
    QTest.mouseClick(rating(page, "A1-2").segment("partly"), LEFT)
    reason = field(page, "reason-A1-2")
    assert reason.isVisible()
    assert focused(page) is reason
    QTest.keyClicks(reason, "Tog 3 prov")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert desk.reason(run, "A1-2") == "Tog 3 prov"
    assert desk.rating(run, "A1-2") is Rating.PARTLY
    assert focused(page) is not reason
    press(page, Qt.Key.Key_Return)
    assert current(page) == "A1-3"


def test_a_reason_is_kept_after_a_pause_in_typing(qtbot: QtBot, desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run)
    QTest.mouseClick(rating(page, "A1-2").segment("partly"), LEFT)
    reason = field(page, "reason-A1-2")
    reason.set_pause(20)
    QTest.keyClicks(reason, "Halv")
    qtbot.waitUntil(lambda: desk.reason(run, "A1-2") == "Halv")
    QTest.keyClicks(reason, " mening")
    assert reason.value() == "Halv mening"


@pytest.mark.parametrize("leave", ["criterion", "area", "step", "page", "flush", "station"])
def test_nothing_typed_is_lost_whichever_way_the_field_is_left(
    desk: RunDesk, open_run: Open, leave: str
) -> None:
    run = desk.begin()
    desk.begin("Björn")
    page = open_run(run)
    QTest.mouseClick(rating(page, "A1-2").segment("partly"), LEFT)
    QTest.keyClicks(field(page, "reason-A1-2"), "Tog fel")
    leaving: dict[str, Callable[[], object]] = {
        "criterion": lambda: QTest.mouseClick(rating(page, "A1-3").segment("shown"), LEFT),
        "area": lambda: QTest.mouseClick(button(page, "area-area-2"), LEFT),
        "step": lambda: page.go_to("feedback"),
        "page": page.hide,
        "flush": page.flush,
        "station": page.open_station_view,
    }
    leaving[leave]()
    assert desk.reason(run, "A1-2") == "Tog fel"


def test_a_phrase_from_the_menu_becomes_part_of_the_reason(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.session.centres.add_phrase(desk.session.actor, "Behövde hjälp")
    page = open_run(run)
    QTest.mouseClick(rating(page, "A1-2").segment("partly"), LEFT)
    card = next(card for card in page.findChildren(CriterionCard) if card.code == "A1-2")
    assert card.reason is not None
    card.reason.menu().actions()[0].trigger()
    page.flush()
    assert desk.reason(run, "A1-2") == "Behövde hjälp"


def test_a_reason_can_be_kept_as_a_phrase(desk: RunDesk, open_run: Open) -> None:
    page = open_run(desk.begin())
    QTest.mouseClick(rating(page, "A1-2").segment("partly"), LEFT)
    QTest.keyClicks(field(page, "reason-A1-2"), "Tog fel")
    card = next(card for card in page.findChildren(CriterionCard) if card.code == "A1-2")
    assert card.reason is not None
    card.reason.menu().actions()[-1].trigger()
    assert [text for _, text in desk.session.centres.view().phrases] == ["Tog fel"]
    assert card.reason.menu().actions()[0].text() == "Tog fel"


def test_control_z_takes_back_the_last_mark_and_offers_to_do_it_again(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run)
    press(page, Qt.Key.Key_1)
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.rating(run, "A1-1") is None
    assert rating(page, "A1-1").rating() is None
    assert "A1-1" in desk.navigator.toasts[-1]
    again = desk.navigator.actions[-1]
    assert again is not None
    again()
    assert desk.rating(run, "A1-1") is Rating.SHOWN


def test_control_z_in_a_text_field_undoes_the_typing_alone(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run)
    QTest.mouseClick(rating(page, "A1-2").segment("partly"), LEFT)
    QTest.keyClicks(field(page, "reason-A1-2"), "x")
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.rating(run, "A1-2") is Rating.PARTLY


def test_arrows_move_and_n_opens_the_note(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run)
    press(page, Qt.Key.Key_Down)
    assert current(page) == "A1-2"
    press(page, Qt.Key.Key_N)
    note = field(page, "note-A1-2")
    assert focused(page) is note
    QTest.keyClicks(note, "Noggrann 1")
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert desk.workspace.assessment(run).note("A1-2") == "Noggrann 1"
    assert desk.rating(run, "A1-2") is None


def test_the_primary_button_leads_to_the_next_unrated_criterion(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-2", "A1-3")
    page = open_run(run)
    QTest.mouseClick(button(page, "next-unrated"), LEFT)
    assert current(page) == "A2-1"


def test_filter_chips_show_only_what_they_find(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.rate(run, Rating.NOT_SHOWN, "A1-2")
    page = open_run(run)
    QTest.mouseClick(button(page, "filter-lacks_reason"), LEFT)
    shown = [card.code for card in page.findChildren(CriterionCard) if card.isVisible()]
    assert shown == ["A1-2"]
    QTest.mouseClick(button(page, "filter-lacks_reason"), LEFT)
    assert len([card for card in page.findChildren(CriterionCard) if card.isVisible()]) == 3


def test_both_languages_can_be_shown_or_one(desk: RunDesk, open_run: Open) -> None:
    page = open_run(desk.begin())
    head = page.findChild(AreaHead)
    assert head is not None
    card = next(card for card in page.findChildren(CriterionCard) if card.code == "A1-1")
    assert "Gör A1-1 (en)" in card.shown_texts()
    QTest.mouseClick(button(page, "both-languages"), LEFT)
    assert card.shown_texts() == ("Gör A1-1",)


def test_a_refused_mark_goes_back_on_the_screen(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-2")
    page = open_run(run)
    desk.fill_the_disk()
    QTest.mouseClick(rating(page, "A1-2").segment("not_tested"), LEFT)
    assert rating(page, "A1-2").rating() == "shown"
    assert desk.navigator.errors


def test_loading_every_step_writes_nothing(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.rate(run, Rating.PARTLY, "A1-2", reason="Tog fel")
    before = desk.entries()
    page = open_run(run, None)
    for step in STEPS:
        page.go_to(step)
    page.go_to("A2-1")
    page.flush()
    page.hide()
    assert desk.entries() == before


def test_the_wheel_changes_nothing(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.rate(run, Rating.PARTLY, "A1-2", reason="Tog fel")
    page = open_run(run, "A1-2")
    before = desk.entries()
    for widget in page.findChildren(QWidget):
        if widget.isVisible():
            at = QPointF(widget.rect().center())
            turned = QWheelEvent(
                at,
                widget.mapToGlobal(at),
                QPoint(),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(widget, turned)
    page.flush()
    assert desk.entries() == before
    assert field(page, "reason-A1-2").value() == "Tog fel"


def test_a_run_opens_where_it_was_left(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run)
    QTest.mouseClick(button(page, "area-area-2"), LEFT)
    press(page, Qt.Key.Key_Down)
    page.hide()
    assert desk.workspace.position(run) == Position("practice", "A2-2")
    assert current(open_run(run, None)) == "A2-2"


def test_the_strip_changes_between_two_runs_by_tap_and_key(desk: RunDesk, open_run: Open) -> None:
    first, second = desk.begin(), desk.begin("Björn", "Fräs 1")
    page = open_run(first)
    chips = [chip for chip in page.findChildren(RunChip) if chip.isVisible()]
    assert [chip.isChecked() for chip in chips] == [True, False]
    QTest.mouseClick(chips[1], LEFT)
    press(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert desk.navigator.runs == [(second, None), (second, None)]


def test_a_single_run_has_no_strip(desk: RunDesk, open_run: Open) -> None:
    strip = open_run(desk.begin()).findChild(RunStrip)
    assert strip is not None
    assert not strip.isVisible()


def test_the_strip_counts_along(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.begin("Björn")
    page = open_run(run)
    press(page, Qt.Key.Key_1)
    strip = page.findChild(RunStrip)
    assert strip is not None
    assert [row.rated for row in strip.runs()] == [1, 0]


def test_an_interrupted_run_takes_no_marks_until_it_is_gone_on_with(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.rate(run, Rating.SHOWN, "A1-1")
    desk.do(run, cmd.Interrupt("Brandlarm"))
    page = open_run(run, "A1-2")
    before = desk.entries()
    press(page, Qt.Key.Key_1)
    QTest.mouseClick(rating(page, "A1-2").segment("shown"), LEFT)
    assert desk.entries() == before
    banner = next(found for found in page.findChildren(Banner) if found.isVisible())
    assert "Brandlarm" in banner.text()
    banner.action_chosen.emit()
    assert desk.workspace.assessment(run).status is Status.IN_PROGRESS
    press(page, Qt.Key.Key_1)
    assert desk.rating(run, "A1-2") is Rating.SHOWN


def test_interrupting_asks_why(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    page = open_run(run)
    page.ask_to_interrupt()
    QTest.mouseClick(_visible(page, "give-reason"), LEFT)
    assert desk.workspace.assessment(run).status is Status.IN_PROGRESS
    reason = page.findChild(TextArea, "end-reason")
    assert reason is not None
    QTest.keyClicks(reason, "Brandlarm 1")
    QTest.mouseClick(_visible(page, "give-reason"), LEFT)
    state = desk.workspace.assessment(run)
    assert (state.status, state.end_reason) == (Status.INTERRUPTED, "Brandlarm 1")
    assert state.ratings() == {}


def test_history_tells_each_change_with_its_reason(desk: RunDesk, open_run: Open) -> None:
    run = desk.begin()
    desk.rate(run, Rating.PARTLY, "A1-1", reason="Tog fel")
    desk.do(run, cmd.RecordMark("A1-1", Rating.SHOWN), MANAGER)
    page = open_run(run)
    press(page, Qt.Key.Key_H)
    sheet = page.findChild(HistorySheet, "history-sheet")
    assert sheet is not None
    assert sheet.is_open()
    told = " ".join(sheet.told())
    for word in ("Tog fel", "Astrid Berg", "Mats Lund", "Gäller nu", "Ersatt"):
        assert word in told
    press(page, Qt.Key.Key_1)
    assert desk.rating(run, "A1-1") is Rating.SHOWN


def test_history_says_that_a_reason_was_written_rather_than_that_partly_became_partly(
    desk: RunDesk, open_run: Open
) -> None:
    run = desk.begin()
    desk.rate(run, Rating.PARTLY, "A1-1")
    desk.rate(run, Rating.PARTLY, "A1-1", reason="Tog fel")
    page = open_run(run)
    press(page, Qt.Key.Key_H)
    sheet = page.findChild(HistorySheet, "history-sheet")
    assert sheet is not None
    assert "motivering skriven" in sheet.told()
    assert "→" not in sheet.told()


def picture_file(folder: Path) -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    file = folder / "del.png"
    assert image.save(str(file))
    return file


def test_a_picture_dropped_on_a_card_belongs_to_its_criterion(
    desk: RunDesk, open_run: Open, tmp_path: Path
) -> None:
    run = desk.begin()
    page = open_run(run)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture_file(tmp_path)))])
    card = next(card for card in page.findChildren(CriterionCard) if card.code == "A1-2")
    dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    card.dropEvent(dropped)
    held = desk.workspace.assessment(run).pictures_of("A1-2")
    assert len(held) == 1
    page.open_picture(held[0])
    sheet = page.findChild(PictureSheet, "picture-sheet")
    assert sheet is not None
    assert sheet.is_open()
    sheet.remove_asked.emit(held[0])
    assert desk.workspace.assessment(run).pictures_of("A1-2") == ()


def test_control_v_puts_the_clipboards_picture_on_the_criterion_in_hand(
    desk: RunDesk, open_run: Open
) -> None:
    run = desk.begin()
    page = open_run(run)
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkYellow)
    QGuiApplication.clipboard().setImage(image)
    press(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()
    assert len(desk.workspace.assessment(run).pictures_of("A1-1")) == 1


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_picture_is_refused_in_words(
    desk: RunDesk, open_run: Open, tmp_path: Path, content: bytes
) -> None:
    run = desk.begin()
    page = open_run(run)
    file = tmp_path / "bild.png"
    file.write_bytes(content)
    before = desk.entries()
    page.attach_files("A1-1", [str(file), str(tmp_path), str(tmp_path / "gone.png")])
    assert len(desk.navigator.errors) == 3
    assert desk.entries() == before


def test_a_finger_on_the_station_view_marks_another_candidate(desk: RunDesk, open_run: Open) -> None:
    first, second = desk.begin(), desk.begin("Björn")
    page = open_run(first, "A1-2")
    QTest.mouseClick(button(page, "station-view"), LEFT)
    found = page.findChild(SegmentedRating, f"station-rating-{second}")
    assert found is not None
    QTest.mouseClick(found.segment("shown"), LEFT)
    assert desk.rating(second, "A1-2") is Rating.SHOWN
    assert desk.rating(first, "A1-2") is None
    QTest.mouseClick(button(page, "leave-station"), LEFT)
    press(page, Qt.Key.Key_1)
    assert desk.rating(first, "A1-2") is Rating.SHOWN


def test_a_page_taken_away_while_a_mark_is_under_way_does_no_harm(qtbot: QtBot, tmp_path: Path) -> None:
    slow = SlowRunner()
    desk = make_desk(tmp_path, slow)
    run = desk.begin()
    page = RunPage(desk.session, run, "A1-1")
    page.resize(1262, 786)
    page.show()
    page.attach_files("A1-1", [str(picture_file(tmp_path))])
    slow.holding = True
    QTest.mouseClick(rating(page, "A1-2").segment("shown"), LEFT)
    page.open_picture(desk.workspace.assessment(run).pictures_of("A1-1")[0])
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(page))
    slow.let_through()
    assert desk.rating(run, "A1-2") is Rating.SHOWN
    desk.session.feed.publish(Changes(frozenset({("assessment", run)})), "elsewhere")
    slow.let_through()
    desk.workspace.close()


def test_pausing_leaves_the_run_and_says_that_all_is_saved(desk: RunDesk, open_run: Open) -> None:
    page = open_run(desk.begin())
    QTest.mouseClick(button(page, "pause"), LEFT)
    assert desk.navigator.rooms == ["assessments"]
    assert "sparat" in desk.navigator.toasts[-1]


def _visible(page: QWidget, name: str) -> QAbstractButton:
    return next(found for found in page.findChildren(QAbstractButton, name) if found.isVisible())
