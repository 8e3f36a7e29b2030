"""A mistake of ours is caught on any thread, logged without data, and told about once."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assessor_app.domain.errors import Refused
from assessor_app.ui.crash import CrashHooks, report_of
from assessor_app.ui.crash_window import CrashWindow


def caught(error: Exception) -> Exception:
    try:
        raise error
    except Exception as raised:
        return raised


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[tuple[CrashHooks, list[str]]]:
    reports: list[str] = []
    hooks = CrashHooks("1.2.3", reports.append)
    hooks.install()
    yield hooks, reports
    hooks.remove()


def test_a_report_tells_where_but_not_about_whom() -> None:
    report = report_of(caught(KeyError("Amina Yilmaz 19870314-1234")), "1.2.3")
    assert "KeyError" in report
    assert "test_crash.py" in report
    assert "1.2.3" in report
    assert "Amina" not in report
    assert "1987" not in report


def call_with(argument: object) -> None:
    """A local variable and an argument that hold personal data when it fails."""
    name, number = "Amina Yilmaz", "870314-2391"
    raise argument if isinstance(argument, Exception) else ValueError(name, number)


@pytest.mark.parametrize(
    "error",
    [
        ValueError("Amina Yilmaz 870314-2391"),
        TypeError("Amina Yilmaz 870314-2391 fits no operand"),
        AttributeError("Amina", name="Amina Yilmaz", obj="870314-2391"),
        AttributeError("amina yilmaz 870314-2391"),
        NameError("Amina Yilmaz", name="870314-2391"),
        ImportError("no module", name="Amina Yilmaz", path="/srv/amina.yilmaz/8703142391"),
        NotImplementedError("Amina Yilmaz 870314-2391"),
        FileNotFoundError(2, "Amina Yilmaz", "/srv/amina/870314-2391.pdf"),
        UnicodeDecodeError("utf-8", b"Amina Yilmaz 8703142391", 0, 1, "870314-2391"),
        KeyError("8703142391"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_neither_message_nor_locals_nor_file_names_reach_a_report(error: Exception) -> None:
    try:
        try:
            call_with(None)
        except ValueError:
            call_with(error)
    except Exception as raised:
        raised.add_note("Amina Yilmaz 870314-2391")
        report = report_of(raised, "1.2.3")
    assert type(error).__name__ in report
    assert "call_with" in report
    for trace in ("amina", "yilmaz", "8703", "2391", "/srv"):
        assert trace not in report.casefold(), report


def test_a_file_named_after_somebody_is_told_by_its_place_in_the_program_alone(tmp_path: Path) -> None:
    assert str(tmp_path) not in report_of(caught(OSError(13, "nej", str(tmp_path / "870314-2391.pdf"))), "1")


def test_a_report_says_which_name_of_the_program_was_missing() -> None:
    with pytest.raises(AttributeError) as missing:
        object().record_mark  # type: ignore[attr-defined]  # noqa: B018 - asked for on purpose
    assert "object.record_mark" in report_of(missing.value, "1")
    with pytest.raises(TypeError) as amiss:
        caught()  # type: ignore[call-arg]  # called amiss on purpose
    assert "caught() missing 1 required positional argument: 'error'" in report_of(amiss.value, "1")


def test_the_window_offers_to_go_on_to_end_and_to_restart(qtbot: QtBot) -> None:
    window = CrashWindow("")
    qtbot.addWidget(window)
    window.open()
    with qtbot.waitSignal(window.finished) as ended:
        qtbot.mouseClick(window.findChild(QPushButton, "restart"), Qt.MouseButton.LeftButton)
    assert ended.args == [CrashWindow.RESTART_PROGRAM]


def test_a_report_holds_no_path_of_this_pc() -> None:
    assert str(Path(__file__).parent) not in report_of(caught(ValueError("x")), "1")


def test_a_report_tells_the_cause_as_well() -> None:
    def fail() -> None:
        try:
            raise Refused("reason_missing")
        except Refused as error:
            raise RuntimeError from error

    try:
        fail()
    except RuntimeError as error:
        report = report_of(error, "1")
    assert "RuntimeError" in report
    assert "reason_missing" in report


def test_errors_that_cause_each_other_end_the_report_somewhere() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert report_of(first, "1").count("ValueError") == 2


def test_an_error_on_another_thread_is_shown_on_the_screens_thread(
    qtbot: QtBot, shown: tuple[CrashHooks, list[str]]
) -> None:
    _, reports = shown
    where: list[int] = []

    def fail() -> None:
        where.append(threading.get_ident())
        sys.excepthook(ZeroDivisionError, caught(ZeroDivisionError()), None)

    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()
    assert reports == []
    qtbot.waitUntil(lambda: len(reports) == 1)
    assert where != [threading.get_ident()]


def test_an_error_that_comes_again_and_again_opens_one_window(
    qtbot: QtBot, shown: tuple[CrashHooks, list[str]]
) -> None:
    hooks, reports = shown
    for _ in range(50):
        sys.excepthook(ValueError, caught(ValueError()), None)
    qtbot.waitUntil(lambda: len(reports) == 1)
    hooks.shown_is_closed()
    sys.excepthook(ValueError, caught(ValueError()), None)
    qtbot.waitUntil(lambda: len(reports) == 2)


def test_the_hooks_are_left_as_they_were_found(qtbot: QtBot) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    hooks = CrashHooks("1", lambda _report: None)
    hooks.install()
    hooks.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_the_window_gives_the_report_to_the_clipboard_and_to_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    window = CrashWindow("vad som hände\n")
    qtbot.addWidget(window)
    copy = next(button for button in window.findChildren(QPushButton) if button.text() == "Kopiera rapporten")
    copy.click()
    assert QGuiApplication.clipboard().text() == "vad som hände\n"
    window.save_report(tmp_path / "rapport.txt")
    assert (tmp_path / "rapport.txt").read_text(encoding="utf-8") == "vad som hände\n"
    window.save_report(tmp_path / "saknas" / "rapport.txt")
    assert "annan mapp" in window._note.text()


def test_the_window_says_that_saved_work_is_kept(qtbot: QtBot) -> None:
    window = CrashWindow("")
    qtbot.addWidget(window)
    assert "Allt som har sparats är kvar" in window._explanation()
