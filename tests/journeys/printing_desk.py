"""A centre with documents that wait to be printed, and printers that leave a file for each document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.checklists import Rating
from assessor_app.services.candidates import CandidateForm
from assessor_app.system.paths import Paths
from assessor_app.ui.printing.ports import PrinterInfo, PrintSetup
from assessor_app.ui.printing.qt_printers import QtPrintJob
from tests.journeys.desk import found_centre
from tests.ui.paper_tray import PdfPrinters

PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")


class TellingJob:
    """A job that says when it takes its first sheet and when it was handed over."""

    def __init__(self, job: QtPrintJob, title: str, tell: Callable[[str, str], None]) -> None:
        self._job, self._title, self._tell = job, title, tell
        self.dpi, self.paper_px = job.dpi, job.paper_px
        self.draw, self.abort = job.draw, job.abort

    def begin_page(self) -> None:
        self._tell("sheet", self._title)
        self._job.begin_page()

    def finish(self) -> None:
        self._job.finish()
        self._tell("printed", self._title)


@dataclass
class TellingPrinters:
    """Prints into `folder` and tells (what, title) on the lane; `tell` may take as long as it likes."""

    folder: Path
    tell: Callable[[str, str], None]

    def available(self) -> tuple[PrinterInfo, ...]:
        return PdfPrinters(self.folder).available()

    def open(self, setup: PrintSetup, title: str) -> TellingJob:
        return TellingJob(PdfPrinters(self.folder).open(setup, title), title, self.tell)


class PrintingProgram(Program):
    """A program whose printers are these."""

    def __init__(self, paths: Paths, printers: TellingPrinters) -> None:
        super().__init__(paths)
        self._printers = printers

    def printers(self) -> Any:
        return self._printers


def found_with_documents(folder: Path, documents: int) -> tuple[Paths, list[str]]:
    """A centre with so many statements issued today; returns also their numbers, in the order issued."""
    paths = found_centre(folder)
    program = Program(paths)
    opened = program.open_by_itself()
    actor, numbers = opened.actor, []
    try:
        checklist = opened.assessments.checklists()[0]
        with program.workspace.bulk():
            for place in range(documents):
                form = CandidateForm(f"Person {place}", "Exempelsson", number_reason="Saknar nummer")
                person, _ = opened.candidates.register(actor, form, opened.now().date())
                plan = cmd.Plan(person, None, "Station 1", actor.id)
                run, _ = opened.assessments.plan(actor, checklist.digest, plan)
                opened.assessments.do(actor, run, PREPARED)
                opened.assessments.do(actor, run, cmd.RecordMark(checklist.codes[0], Rating.SHOWN))
                opened.assessments.do(actor, run, cmd.Interrupt("Larm"))
                issued, _ = opened.issuing.issue(actor, run, DocumentKind.STATEMENT, "sv")
                numbers.append(issued.summary.number)
    finally:
        program.close()
    return paths, numbers
