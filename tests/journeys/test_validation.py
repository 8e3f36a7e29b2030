"""From a stranger at the door to a signed document in the hand, and what may happen on the way."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.main_window.window import MainWindow
from assessor_app.ui.run.practice.sheets import HistorySheet
from tests.journeys.desk import FIRST_AREA, PARTLY, SAGA, VERDICTS, Desk, begin_run, finish_run

LISTENING: list[list[str]] = []


def _listen(event: str, args: tuple[object, ...]) -> None:
    if not LISTENING:
        return
    if event in {"socket.connect", "socket.bind", "socket.sendto"}:
        if getattr(args[0], "family", None) in {socket.AF_INET, socket.AF_INET6}:
            LISTENING[-1].append(f"{event} {args[1:]}")
    elif event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        LISTENING[-1].append(f"{event} {args}")


sys.addaudithook(_listen)


@pytest.fixture
def network_use() -> Iterator[list[str]]:
    """Every use of the internet's address families while the test runs, in words."""
    heard: list[str] = []
    LISTENING.append(heard)
    yield heard
    LISTENING.remove(heard)


class WindowWatch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            if isinstance(watched, MainWindow | QMenu):
                return False
            self.seen.append(f"{type(watched).__name__} {watched.objectName()!r}")
        return False


@pytest.fixture
def windows_shown(qapp: QApplication) -> Iterator[list[str]]:
    """Every window beside the program's own that shows itself, be it for a moment."""
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    yield watch.seen
    qapp.removeEventFilter(watch)


def text_of(pdf: bytes, folder: Path) -> str:
    """What a reader of the document reads."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([reader, "-layout", str(file), "-"], capture_output=True, text=True, check=True)
    return done.stdout


def issued_text(desk: Desk, run: object, kind: str, folder: Path) -> str:
    """The text of the run's latest document of a kind."""
    documents = desk.view(run).documents  # type: ignore[arg-type]
    wanted = [document for document in documents if document.kind == kind]
    latest = max(wanted, key=lambda document: document.issued_at)
    fetched = desk.program.lane.run_blocking(lambda: desk.session.documents.fetch(latest.id))
    return text_of(fetched.pdf, folder)


def test_a_candidate_walks_the_six_steps_and_leaves_with_a_document(
    desk: Desk, tmp_path: Path, network_use: list[str], windows_shown: list[str]
) -> None:
    hands = desk.hands
    run = begin_run(desk, SAGA, "Station 4")
    checklist = desk.view(run).checklist
    desk.play(acts.go_to_step(hands, 3))
    desk.play(acts.enter_knowledge(hands, checklist, [17, 15]))
    desk.play(acts.rate_all(hands, FIRST_AREA, VERDICTS))
    finish_run(desk)
    desk.play(acts.issue(hands, "issue-document", ""))
    desk.play(acts.issue(hands, "issue-report", ""))

    state = desk.state(run)
    assert state.status is Status.SIGNED
    assert dict(state.ratings()) == {
        code: Rating.PARTLY if code == "MHS-4" else Rating.SHOWN for code in FIRST_AREA
    }
    assert {versions.value.points for versions in state.knowledge.values()} == {17, 15}
    statement = issued_text(desk, run, "statement", tmp_path)
    assert SAGA.name in statement
    assert "Miljö, hälsa och säkerhet" in statement
    report = issued_text(desk, run, "report", tmp_path)
    assert PARTLY.reason in report
    assert "Skriva tre avvikelserapporter" in report
    assert desk.program.lane.run_blocking(desk.composition.workspace.verify).verified
    assert network_use == []
    assert windows_shown == []


def test_the_listener_would_hear_the_network(network_use: list[str]) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plug:
        _listen("socket.connect", (plug, ("192.0.2.1", 9)))
    _listen("socket.getaddrinfo", ("localhost", 80))
    assert len(network_use) == 2


def test_a_manager_opens_a_signed_run_again_and_the_history_shows_it_all(desk: Desk) -> None:
    hands = desk.hands
    run = begin_run(desk, SAGA, "Station 4")
    desk.play(acts.rate_all(hands, FIRST_AREA[:2], VERDICTS))
    finish_run(desk)
    desk.play(acts.issue(hands, "issue-document", ""))

    desk.play(hands.click("signature-reopen"))
    desk.play(hands.type("Fel station angavs."))
    desk.play(hands.click("reopen-confirm"))
    assert desk.state(run).status is Status.IN_PROGRESS
    assert not desk.state(run).signatures
    desk.play(acts.go_to_step(hands, 4))
    desk.play(hands.click("rating-MHS-2"))
    desk.play(acts.rate(hands, "MHS-2", acts.Verdict(Rating.NOT_SHOWN, "Hittade inte nödstoppet.", True)))
    desk.play(hands.click("history-MHS-2"))
    sheet = hands.see("history-sheet", HistorySheet)
    assert sheet is not None
    said = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    assert "Hittade inte nödstoppet." in said
    assert "Karin Ek" in said
    desk.play(hands.key(Qt.Key.Key_Escape))

    desk.play(acts.go_to_step(hands, 6))
    desk.play(acts.complete(hands))
    desk.play(acts.sign(hands))
    desk.play(acts.issue(hands, "issue-document", ""))
    state = desk.state(run)
    assert state.status is Status.SIGNED
    assert state.ratings()["MHS-2"] is Rating.NOT_SHOWN
    changes = desk.program.lane.run_blocking(lambda: desk.session.assessments.history(run, "MHS-2"))
    assert changes[0].after is Rating.SHOWN
    assert changes[-1].after is Rating.NOT_SHOWN
    assert len(desk.view(run).documents) == 2
