"""The window: rooms, status line, what lasts, the candidate's locked view, and leaving."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.errors import Refused
from assessor_app.services.ports import PictureRefused, StorageProblem
from assessor_app.ui.composition import Condition
from assessor_app.ui.main_window.rooms import Room
from assessor_app.ui.main_window.window import MainWindow
from assessor_app.ui.session import InlineRunner, Session
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets.banners import Banner
from tests.ui.shell_fakes import KARIN, NOW, MemoryPreferences, opened_by

RUN = UUID(int=77)
OTHER_RUN = UUID(int=78)


class Page(QWidget):
    """A page that remembers what it was asked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.asked: list[object] = []

    def flush(self) -> None:
        self.asked.append("flush")

    def open_candidate(self, candidate: UUID) -> None:
        self.asked.append(candidate)

    def open_conflicts(self, subject: UUID | None = None, place: str | None = None) -> None:
        del subject, place

    def show_doubles(self) -> None: ...

    def plan_for(self, candidate: UUID | None) -> None:
        self.asked.append(candidate)


class Window:
    """The window with rooms of five empty pages."""

    def __init__(self, qtbot: QtBot, preferences: MemoryPreferences | None = None) -> None:
        self.bot = qtbot
        self.preferences = preferences or MemoryPreferences()
        self.built: list[str] = []
        self.theme = Theme(cast(QApplication, QApplication.instance()), "light", 100)
        self.window = MainWindow(self.theme, self.preferences, self._rooms(), self._run)
        qtbot.addWidget(self.window)

    def _rooms(self) -> tuple[Room, ...]:
        names = ("today", "candidates", "assessments", "documents", "settings")
        return tuple(
            Room(name, name.title(), name, self._builder(name), at_bottom=name == "settings")
            for name in names
        )

    def _builder(self, name: str) -> Callable[[Session], QWidget]:
        def build(_session: Session) -> QWidget:
            self.built.append(name)
            return Page(name)

        return build

    def _run(self, _session: Session, assessment: UUID, place: str | None) -> QWidget:
        self.built.append(f"run {assessment.int} {place}")
        return Page(f"run {assessment.int}")

    def enter(self) -> None:
        opened = opened_by(KARIN)
        session = Session(
            actor=opened.actor,
            actor_name=opened.actor_name,
            centre=opened.centre,
            assessments=cast(Any, None),
            candidates=cast(Any, None),
            documents=cast(Any, None),
            printing=cast(Any, None),
            centres=opened.centres,
            accounts=opened.accounts,
            agenda=opened.agenda,
            protection=cast(Any, None),
            runner=InlineRunner(),
            navigator=self.window.navigator,
            preferences=self.preferences,
            now=opened.now,
        )
        self.window.enter(session)
        self.window.show()

    @property
    def page(self) -> Page:
        return cast(Page, self.window.shell.current_page())

    def press(self, room: str) -> None:
        self.bot.mouseClick(self.window.shell.rail.room_button(room), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        self.bot.keyClick(self.window, key, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window(qtbot)
    made.enter()
    return made


def test_only_the_room_that_is_shown_is_built(window: Window) -> None:
    assert window.built == ["today"]
    window.press("documents")
    window.press("today")
    assert window.built == ["today", "documents"]
    assert window.window.shell.rail.current() == "today"


def test_ctrl_and_a_number_goes_to_a_room(window: Window) -> None:
    window.key(Qt.Key.Key_2)
    assert window.page.name == "candidates"
    window.key(Qt.Key.Key_5)
    assert window.page.name == "settings"
    window.key(Qt.Key.Key_1)
    assert window.page.name == "today"


def test_leaving_a_page_lets_it_save_what_is_half_typed(window: Window) -> None:
    left = window.page
    window.press("documents")
    assert "flush" in left.asked


def test_a_run_opens_in_the_room_of_the_assessments(window: Window) -> None:
    window.window.navigator.open_run(RUN)
    assert window.page.name == "run 77"
    assert window.window.shell.rail.current() == "assessments"


def test_coming_back_finds_the_run_and_a_second_press_the_list(window: Window) -> None:
    window.window.navigator.open_run(RUN)
    window.press("documents")
    window.press("assessments")
    assert window.page.name == "run 77"
    window.press("assessments")
    assert window.page.name == "assessments"


def test_changing_run_saves_the_one_left_and_builds_the_other_at_its_place(window: Window) -> None:
    window.window.navigator.open_run(RUN)
    first = window.page
    window.window.navigator.open_run(OTHER_RUN, "MAT-3")
    assert "flush" in first.asked
    assert window.built[-1] == "run 78 MAT-3"


def test_a_candidate_and_a_plan_are_opened_in_their_rooms(window: Window) -> None:
    window.window.navigator.open_candidate(KARIN.id)
    assert (window.page.name, window.page.asked) == ("candidates", [KARIN.id])
    window.window.navigator.plan_for(None)
    assert window.page.name == "assessments"
    assert window.page.asked[-1] is None


def test_the_status_line_says_where_who_and_when_it_was_saved(window: Window) -> None:
    texts = [
        label.text() for label in window.window.shell._status.findChildren(QWidget) if hasattr(label, "text")
    ]
    assert "Vimmerby testcenter (exempel)" in texts
    assert "Centrumansvarig: Karin Ek" in texts
    assert "Utan nätverk · allt sparat på den här datorn" in texts
    assert window.window.shell._saved.text() == ""
    window.window.navigator.saved(int(NOW.timestamp() * 1000))
    assert window.window.shell._saved.text() == f"Sparat {NOW.astimezone():%H:%M:%S}"


def test_the_window_title_names_nobody(window: Window) -> None:
    window.window.navigator.open_run(RUN)
    assert window.window.windowTitle() == "Assessor"


def test_a_refusal_is_a_short_word_that_goes_away(window: Window) -> None:
    window.window.navigator.failed(Refused("reason_missing"))
    assert "Motivering saknas." in str(window.window.shell.toasts.message())
    assert window.window.shell.banners.problem() is None


def test_a_bad_picture_does_not_say_that_anything_is_unsaved(window: Window) -> None:
    window.window.navigator.failed(PictureRefused("too_large"))
    assert "för stor" in str(window.window.shell.toasts.message())
    assert window.window.shell._saved.text() == ""


def test_a_full_disk_stays_on_the_screen_until_something_is_saved_again(window: Window) -> None:
    window.window.navigator.failed(StorageProblem("disk_full"))
    assert "Disken är full." in str(window.window.shell.banners.problem())
    assert window.window.shell._saved.text() == "Inte sparat"
    window.window.navigator.saved(int(NOW.timestamp() * 1000))
    assert window.window.shell.banners.problem() is None
    assert window.window.shell._saved.text().startswith("Sparat")


def test_a_mistake_of_ours_goes_to_the_crash_window(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: seen.append(kind))
    window.window.navigator.failed(ZeroDivisionError())
    assert seen == [ZeroDivisionError]


def test_a_doubted_clock_is_a_banner_with_a_yes(window: Window) -> None:
    chosen: list[str] = []
    window.window.action_chosen.connect(chosen.append)
    banners = window.window.shell.banners
    banners.show_conditions((Condition("clock_behind"), Condition("unheard_of")))
    assert len(banners.texts()) == 1
    assert "klocka" in banners.texts()[0]
    banner = next(item for item in banners.findChildren(Banner) if item.text() == banners.texts()[0])
    yes = banner.findChild(QPushButton)
    assert yes is not None
    assert yes.text() == "Klockan stämmer"
    window.bot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert chosen == ["confirm_clock"]
    banners.show_conditions(())
    assert not banners.isVisibleTo(window.window)


def test_the_candidate_sees_nothing_but_what_was_handed_over(window: Window) -> None:
    view = QWidget()
    window.bot.addWidget(view)
    window.window.lock_view(view)
    assert view.isVisible()
    assert not window.window.shell.rail.isVisible()
    window.key(Qt.Key.Key_2)
    window.bot.keyClick(window.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert view.isVisible()
    window.window.lock_view(None)
    assert window.window.shell.rail.isVisible()
    assert window.page.name == "today"
    window.key(Qt.Key.Key_2)
    assert window.page.name == "candidates"


def test_a_locked_view_inside_a_page_stays_in_it(window: Window) -> None:
    inside = QWidget(window.page)
    window.window.lock_view(inside)
    assert inside.parentWidget() is window.page
    assert not window.window.shell.rail.isVisible()
    window.window.lock_view(None)
    assert window.window.shell.rail.isVisible()


def test_text_grows_with_the_keys_and_is_remembered_within_limits(window: Window) -> None:
    heard: list[int] = []
    window.window.text_scale_changed.connect(heard.append)
    window.key(Qt.Key.Key_Plus)
    assert window.preferences["text_scale"] == 110
    for _ in range(15):
        window.key(Qt.Key.Key_Minus)
    assert window.preferences["text_scale"] == 80
    window.key(Qt.Key.Key_0)
    assert heard[-1] == 100


def test_f11_fills_the_screen_and_gives_it_back(window: Window) -> None:
    window.bot.keyClick(window.window, Qt.Key.Key_F11)
    assert window.window.isFullScreen()
    window.bot.keyClick(window.window, Qt.Key.Key_F11)
    assert not window.window.isFullScreen()


def test_the_window_waits_for_what_is_being_saved_before_it_closes(window: Window) -> None:
    waiting: list[Callable[[], None]] = []
    window.window.on_leave(waiting.append)
    page = window.page
    window.window.close()
    window.window.close()
    assert window.window.isVisible()
    assert page.asked == ["flush"]
    assert len(waiting) == 1
    waiting[0]()
    assert not window.window.isVisible()


def test_the_window_remembers_where_it_stood(qtbot: QtBot, window: Window) -> None:
    window.window.resize(760, 700)
    window.window.close()
    again = Window(qtbot, window.preferences)
    assert again.window.size().width() == 760


@pytest.mark.parametrize("kept", ["inte base64 !", base64.b64encode(b"skrap").decode(), 7, None])
def test_a_remembered_place_that_makes_no_sense_is_passed_over(qtbot: QtBot, kept: object) -> None:
    preferences = MemoryPreferences()
    preferences["window_geometry"] = kept
    assert Window(qtbot, preferences).window.size().width() > 400


def test_a_page_that_wants_much_room_does_not_make_the_window_wider_than_the_screen(window: Window) -> None:
    before = window.window.width()
    window.page.setMinimumWidth(before * 3)
    window.press("documents")
    window.press("assessments")
    QApplication.sendPostedEvents()
    assert window.window.width() == before
    assert window.window.minimumSizeHint().width() < before


def test_opening_the_window_writes_nothing(window: Window) -> None:
    assert window.preferences.written == 0
