"""A batch is cut short in the middle; next time it goes on with what is left, and nothing comes out twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from assessor_app.services.printing import PrintBatch
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.documents.print_strip import PrintStrip
from assessor_app.ui.printing import qt_printers
from tests.architecture.sources import ROOT
from tests.journeys.conftest import Open
from tests.journeys.desk import Desk
from tests.journeys.printing_desk import PrintingProgram, TellingPrinters, found_with_documents

DOCUMENTS, KILLED_AT = 6, 3


@pytest.fixture(autouse=True)
def coarse_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speed, not fineness, is what these journeys need."""
    monkeypatch.setattr(qt_printers, "MOST_DPI", qt_printers.LEAST_DPI)


def print_and_be_killed(folder: Path) -> list[tuple[str, str]]:
    """Let another process print in its own window, and kill it inside a document; returns what it told."""
    (folder / "out").mkdir()
    command = [sys.executable, "-m", "tests.journeys.printing_until_killed", str(folder), str(KILLED_AT)]
    told: list[tuple[str, str]] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            what, title = line.split()
            told.append((what, title))
            if sum(what == "sheet" for what, _ in told) == KILLED_AT + 1:
                process.kill()
    return told


def unfinished(desk: Desk) -> PrintBatch | None:
    return desk.program.lane.run_blocking(desk.session.printing.unfinished)


def documents(desk: Desk) -> list[DocumentSummary]:
    rows = desk.program.lane.run_blocking(desk.session.documents.list)
    return sorted(rows, key=lambda row: row.number)


def strip_of(desk: Desk) -> str:
    strip = desk.hands.window.findChild(PrintStrip)
    assert isinstance(strip, PrintStrip)
    return strip.text()


def resumed(desk: Desk, answer: str) -> None:
    """Go on with the batch, after an answer to what nobody knows."""
    desk.play(acts.go_to_room(desk.hands, "documents"))
    desk.play(desk.hands.click("Fortsätt …"))
    desk.play(desk.hands.click(answer))
    desk.play(desk.hands.click("print-batch"))
    desk.bot.waitUntil(lambda: not desk.session.press.is_busy, timeout=60_000)
    desk.play(desk.hands.click("batch-done"))


@pytest.mark.parametrize(("answer", "printed_later"), [("came-not-out", 3), ("came-out", 2)])
def test_a_batch_that_was_killed_goes_on_and_nothing_comes_out_twice(
    tmp_path: Path, open_desk: Open, answer: str, printed_later: int
) -> None:
    paths, numbers = found_with_documents(tmp_path, DOCUMENTS)
    told = print_and_be_killed(tmp_path)
    first = [title for what, title in told if what == "printed"]
    assert first == numbers[:KILLED_AT]

    later: list[str] = []

    def tell(what: str, title: str) -> None:
        if what == "printed":
            later.append(title)

    out = TellingPrinters(tmp_path / "out", tell)
    desk = open_desk(paths, PrintingProgram(paths, out))
    desk.enter()
    batch = unfinished(desk)
    assert batch is not None
    assert [row.number for row in batch.uncertain] == numbers[KILLED_AT : KILLED_AT + 1]
    assert [row.number for row in batch.left] == numbers[KILLED_AT + 1 :]
    desk.play(acts.go_to_room(desk.hands, "documents"))
    assert strip_of(desk) == "2 av 6 kvar att skriva ut. 1 är kanske redan utskrivet: titta i skrivaren."

    resumed(desk, answer)
    assert later == numbers[DOCUMENTS - printed_later :]
    assert unfinished(desk) is None
    assert strip_of(desk) == ""
    assert [(row.printed, row.is_uncertain) for row in documents(desk)] == [(1, False)] * DOCUMENTS
    for number in first + later:
        # What the kill left of its document is no file that opens; the whole one lies beside it.
        whole = max((tmp_path / "out").glob(f"{number}*.pdf"), key=lambda path: path.stat().st_size)
        paper = pypdfium2.PdfDocument(whole)
        assert len(paper) == 1
        paper.close()
    assert desk.program.lane.run_blocking(desk.composition.workspace.verify).verified


def test_closing_the_window_while_it_prints_leaves_nothing_uncertain(tmp_path: Path, open_desk: Open) -> None:
    paths, numbers = found_with_documents(tmp_path, 4)
    (tmp_path / "out").mkdir()
    handed: list[str] = []
    desk: Desk | None = None

    def tell(what: str, title: str) -> None:
        if what == "printed":
            handed.append(title)

    desk = open_desk(paths, PrintingProgram(paths, TellingPrinters(tmp_path / "out", tell)))
    desk.enter()
    desk.play(acts.go_to_room(desk.hands, "documents"))
    desk.play(desk.hands.click("print-several"))
    press, window = desk.session.press, desk.program.window
    press.subscribe(lambda progress: window.close() if progress.done == 1 and progress.page == 1 else None)
    button = desk.hands.named("Skriv ut 4 dokument")
    assert button is not None
    button.click()  # type: ignore[attr-defined]  # a button
    desk.bot.waitUntil(lambda: not window.isVisible(), timeout=60_000)
    desk.program.end()

    again = open_desk(paths)
    again.enter()
    batch = unfinished(again)
    assert batch is not None
    assert batch.uncertain == ()
    assert [row.number for row in batch.left] == [number for number in numbers if number not in handed]
    assert len(batch.left) >= 2
