"""A run of prints as it is on record, whatever the printer does. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.prints import PrintStatus
from assessor_app.services.ports import StorageProblem
from assessor_app.services.printing import PrintWish
from assessor_app.ui.printing.ports import PrinterProblem, PrintSetup
from assessor_app.ui.printing.press import Answer, PrintOrder, PrintPress, PrintProgress
from tests.building import MANAGER
from tests.ui.list_rooms import House, LateRunner, house
from tests.ui.paper_tray import SETUP, CountingPrinters, Sheets


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


class Bench:
    """A press at a printer, and three issued documents of three pages."""

    def __init__(self, centre: House, documents: int = 3) -> None:
        self.tray = CountingPrinters()
        self.session = replace(centre.session, printers=self.tray)
        self.centre = centre
        self.press = PrintPress(self.session, seconds=lambda: 0.0)
        self.seen: list[PrintProgress] = []
        self.press.subscribe(self.seen.append)
        self.rows = [self._issue(f"P{number}") for number in range(documents)]

    def _issue(self, name: str) -> UUID:
        run = self.centre.run_of(self.centre.somebody(name))
        self.centre.sign(run)
        issued, _ = self.session.issuing.issue(MANAGER, run, DocumentKind.CERTIFICATE, "sv")
        return issued.summary.id

    def orders(self, batch: UUID | None = None) -> list[PrintOrder]:
        return [
            PrintOrder(PrintWish(row, batch=batch), f"N{place}", 3) for place, row in enumerate(self.rows)
        ]

    def print(self, setup: PrintSetup = SETUP) -> PrintProgress:
        assert self.press.start(self.orders(), setup)
        return self.progress

    @property
    def progress(self) -> PrintProgress:
        assert self.press.progress is not None
        return self.press.progress

    def statuses(self, place: int = 0) -> list[PrintStatus | None]:
        records = self.session.printing.history(self.rows[place]).records
        return [record.item.status for record in records]

    def waiting(self) -> int:
        return len(self.session.printing.waiting())


@pytest.fixture
def bench(centre: House) -> Bench:
    return Bench(centre)


def fails_at(sheet: int, code: str, title: str = "N1", times: int = 1) -> Callable[[Sheets], None]:
    """A printer that gets into trouble with one document, at a sheet, so many times."""
    left = [times]

    def look(job: Sheets) -> None:
        if job.title == title and job.sheets == sheet and left[0]:
            left[0] -= 1
            raise PrinterProblem(code, printer="Verkstadens skrivare")

    return look


def test_every_document_is_printed_whole_in_its_order_and_on_record(bench: Bench) -> None:
    progress = bench.print()
    assert bench.tray.printed == ["N0", "N1", "N2"]
    assert [job.sheets for job in bench.tray.jobs] == [3, 3, 3]
    assert (progress.done, progress.left, progress.has_ended) == (3, 0, True)
    assert [bench.statuses(place) for place in range(3)] == [[PrintStatus.HANDED_OVER]] * 3
    assert bench.waiting() == 0
    assert not bench.press.is_busy


def test_the_whole_sheet_is_drawn_without_a_gap(bench: Bench) -> None:
    bench.print()
    bands = bench.tray.jobs[0].bands
    covered = {row for _, top, _, rows in bands for row in range(top, top + rows)}
    assert covered == set(range(842))


def test_the_queue_shows_the_number_and_never_a_name(bench: Bench) -> None:
    bench.print()
    assert all(job.title.startswith("N") for job in bench.tray.jobs)


def test_that_it_begins_is_on_record_before_the_first_sheet(bench: Bench) -> None:
    known: list[bool] = []
    bench.tray.look = lambda _job: known.append(bench.session.documents.list()[-1].is_uncertain)
    bench.print()
    assert known[0]


def test_one_run_at_a_time(bench: Bench) -> None:
    refused: list[bool] = []
    bench.tray.look = lambda _job: refused.append(bench.press.start(bench.orders(), SETUP))
    bench.print()
    assert set(refused) == {False}
    assert len(bench.tray.jobs) == 3


@pytest.mark.parametrize("sheet", [0, 2, 3])
def test_a_printer_in_trouble_makes_the_run_wait_and_nothing_is_lost(bench: Bench, sheet: int) -> None:
    bench.tray.look = fails_at(sheet, "printer_stopped")
    progress = bench.print()
    assert progress.problem is not None
    assert progress.problem.code == "printer_stopped"
    assert bench.tray.printed == ["N0"]
    assert bench.statuses(1) == [PrintStatus.FAILED]
    bench.press.answer(Answer.RETRY)
    assert bench.tray.printed == ["N0", "N1", "N2"]
    assert bench.statuses(1) == [PrintStatus.FAILED, PrintStatus.HANDED_OVER]
    assert all(job.title != "N1" or job.ended for job in bench.tray.jobs)


def test_the_original_is_still_the_original_after_trouble(bench: Bench) -> None:
    bench.tray.look = fails_at(2, "printer_stopped")
    bench.print()
    bench.press.answer(Answer.RETRY)
    assert {record.item.copy for record in bench.session.printing.history(bench.rows[1]).records} == {0}


def test_a_document_can_be_passed_over_and_waits_still(bench: Bench) -> None:
    bench.tray.look = fails_at(1, "printer_refused", times=99)
    bench.print()
    bench.press.answer(Answer.SKIP)
    assert bench.tray.printed == ["N0", "N2"]
    assert [failure.order.number for failure in bench.progress.failures] == ["N1"]
    assert bench.waiting() == 1


def test_a_printer_that_is_gone_for_good_ends_the_run(bench: Bench) -> None:
    bench.print(PrintSetup("burnt down"))
    assert bench.progress.problem is not None
    bench.press.answer(Answer.END)
    assert (bench.progress.has_ended, bench.progress.done, bench.progress.left) == (True, 0, 2)
    assert bench.waiting() == 3
    assert bench.statuses(0) == [], "nothing was begun, so nothing is uncertain"


def test_a_document_that_is_refused_does_not_stop_the_rest(bench: Bench) -> None:
    session = bench.session
    session.printing.begin(session.actor, PrintWish(bench.rows[1]))
    progress = bench.print()
    assert bench.tray.printed == ["N0", "N2"]
    assert [getattr(failure.error, "code", "") for failure in progress.failures] == ["print_uncertain"]
    assert [job.ended for job in bench.tray.jobs] == ["finished", "aborted", "finished"]


def test_stopping_lets_the_document_at_hand_come_out(bench: Bench) -> None:
    bench.tray.look = lambda job: bench.press.stop() if job.title == "N1" and job.sheets == 1 else None
    progress = bench.print()
    assert bench.tray.printed == ["N0", "N1"]
    assert (progress.done, progress.left, progress.has_ended) == (2, 1, True)
    assert bench.waiting() == 1


def test_stopping_now_hands_nothing_half_over(bench: Bench) -> None:
    bench.tray.look = lambda job: (
        bench.press.stop(now=True) if job.title == "N1" and job.sheets == 1 else None
    )
    bench.print()
    assert bench.tray.printed == ["N0"]
    assert bench.tray.jobs[1].ended == "aborted"
    assert bench.statuses(1) == [PrintStatus.STOPPED]
    assert bench.waiting() == 2


def test_winding_up_ends_a_run_that_waits_for_an_answer(bench: Bench) -> None:
    ended: list[bool] = []
    bench.press.wind_up(lambda: ended.append(True))
    assert ended == [True], "nothing was under way"
    bench.tray.look = fails_at(1, "printer_stopped", times=99)
    bench.print()
    bench.press.wind_up(lambda: ended.append(True))
    assert ended == [True, True]
    assert not bench.press.is_busy


def test_a_full_disk_ends_the_run_before_anything_is_sent(
    bench: Bench, centre: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageProblem("disk_full")

    monkeypatch.setattr(centre.workspace, "commit", full)
    bench.print()
    assert [getattr(error, "code", "") for error in centre.window.failures] == ["disk_full"]
    assert [(job.sheets, job.ended) for job in bench.tray.jobs] == [(0, "aborted")]


def test_a_record_that_cannot_be_written_afterwards_leaves_perhaps_printed(
    bench: Bench, centre: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageProblem("disk_full")

    bench.tray.look = lambda job: monkeypatch.setattr(centre.workspace, "commit", full)
    bench.print()
    assert bench.tray.printed == ["N0"]
    assert centre.window.failures
    assert bench.session.documents.list()[-1].is_uncertain


def test_copies_are_marked_and_originals_are_not(bench: Bench) -> None:
    bench.print()
    marks: list[bytes | None] = []
    band = bench.session.documents.page_band

    def noted(*arguments: object) -> bytes:
        marks.append(arguments[-1])  # type: ignore[arg-type]  # the overlay
        return band(*arguments)  # type: ignore[arg-type]  # as it was asked

    bench.session.documents.page_band = noted  # type: ignore[method-assign]  # listens only
    bench.print()
    assert {mark[:8] for mark in marks if mark} == {b"%PDF sv "}
    assert None not in marks


def test_progress_tells_the_document_the_page_and_the_time_left(centre: House) -> None:
    bench = Bench(centre)
    ticks = iter(float(number) for number in range(100))
    press = PrintPress(bench.session, seconds=lambda: next(ticks))
    seen: list[PrintProgress] = []
    press.subscribe(seen.append)
    press.start(bench.orders(), SETUP)
    assert [step.page for step in seen if step.order and step.order.number == "N1" and step.page][:3] == [
        1,
        2,
        3,
    ]
    assert [step.seconds_left for step in seen if step.seconds_left is not None][-1] == 0


def test_the_window_is_free_between_pages(tmp_path: Path) -> None:
    runner = LateRunner()
    centre = house(tmp_path / "late")
    bench = Bench(centre, documents=1)
    press = PrintPress(replace(bench.session, worker=runner))
    press.start(bench.orders(), SETUP)
    for step in range(6):
        assert press.is_busy
        runner.answer(step)
    assert not press.is_busy
    assert len(runner.waiting) == 6, "open, mark, three pages, hand over"
    centre.workspace.close()
