"""A whole program for a journey: a real centre in a folder, its real window, and hands at it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast
from uuid import UUID

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessor_app.bootstrap.program import Program
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.checklists import Rating
from assessor_app.services.read_models import AssessmentSummary, RunView
from assessor_app.system.paths import Paths
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.app import WindowedProgram
from assessor_app.ui.composition import FirstRunForm
from assessor_app.ui.demo_acts import InventedPerson, Verdict, Verdicts
from assessor_app.ui.demo_hands import Conductor, Hands, Play
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.session import Session

T = TypeVar("T")

PATIENCE_MS = 60_000
SAGA = InventedPerson("Saga", "Exempelsson", "1994-03-21", "Exempelverken i Vimmerby")
IGOR = InventedPerson("Igor", "Exempelsson", "1979-11-02", "Exempelverken i Vimmerby")
FIRST_AREA = tuple(f"MHS-{number}" for number in range(1, 8))
PARTLY = Verdict(Rating.PARTLY, "Behövde en påminnelse.")
VERDICTS = Verdicts({"MHS-4": PARTLY})


def paths_in(folder: Path) -> Paths:
    """A centre's places below a folder."""
    return Paths(folder / "data", folder / "state")


def found_centre(folder: Path) -> Paths:
    """An empty centre that opens itself, as the demo does, with Karin Ek as its manager."""
    paths = paths_in(folder)
    program = Program(paths)
    program.create(FirstRunForm("Exempelcentret", "EXC", "", "", "Karin Ek", "provkörning", demo=True))
    program.close()
    (paths.data / "demo").touch()
    return paths


@dataclass
class Desk:
    """A started program. `play` plays with its hands until the play ends; every error shown fails it."""

    bot: QtBot
    composition: Program
    program: WindowedProgram
    hands: Hands

    @property
    def session(self) -> Session:
        assert self.program.session is not None
        return self.program.session

    @property
    def run_page(self) -> RunPage:
        return next(page for page in self.hands.window.findChildren(RunPage) if page.isVisible())

    def play(self, play: Play[None]) -> None:
        """Play to the end."""
        conductor = Conductor(play, alarm=lambda: acts.trouble_of(self.program))
        conductor.start()
        self.bot.waitUntil(lambda: conductor.ended, timeout=PATIENCE_MS)
        assert conductor.problem is None, conductor.problem

    def enter(self) -> None:
        """Wait until the rooms are shown."""
        self.bot.waitUntil(self.program.window.is_entered, timeout=PATIENCE_MS)
        self.play(self.hands.settle())

    def leave(self) -> None:
        """Close the window, as a user does, and let go of everything."""
        self.program.window.close()
        self.bot.waitUntil(lambda: not self.program.window.isVisible(), timeout=PATIENCE_MS)
        self.program.end()

    # -- what the store says --

    def state(self, run: UUID) -> AssessmentState:
        return self.program.lane.run_blocking(lambda: self.composition.workspace.assessment(run))

    def view(self, run: UUID) -> RunView:
        return self.program.lane.run_blocking(lambda: self.session.assessments.run(run))

    def open_runs(self) -> tuple[AssessmentSummary, ...]:
        return self.program.lane.run_blocking(self.session.assessments.open_runs)


def start(bot: QtBot, paths: Paths, composition: Program | None = None) -> Desk:
    """Open the window over a folder, whatever lies in it; `composition` where it is a special program."""
    composition = composition or Program(paths)
    program = WindowedProgram(cast(QApplication, QApplication.instance()), composition)
    hands = Hands(program.window, lambda: program.lane.idle and program.worker.idle)
    program.start()
    desk = Desk(bot, composition, program, hands)
    bot.waitUntil(program.window.isActiveWindow)
    return desk


def begin_run(desk: Desk, person: InventedPerson, station: str) -> UUID:
    """Register a person and open a run at the practical step, with nothing rated. Returns the run."""
    hands = desk.hands
    desk.play(acts.register(hands, person))
    desk.play(acts.plan_and_begin(hands, station))
    desk.play(acts.prepare(hands))
    desk.play(acts.skip_self_rating(hands))
    desk.play(acts.go_to_step(hands, 4))
    run = desk.run_page.assessment_id
    assert run is not None
    return run


def finish_run(desk: Desk) -> None:
    """From the practical step to the locked run: feedback, completion, both signatures."""
    hands = desk.hands
    desk.play(acts.go_to_step(hands, 5))
    desk.play(acts.give_feedback(hands))
    desk.play(acts.complete(hands))
    desk.play(acts.sign(hands))


def code_in_hand(desk: Desk) -> str | None:
    """The criterion that the keys rate now."""
    codes = [code for area in desk.view(_run(desk)).checklist.areas for code in area.codes]
    return next((code for code in codes if acts.is_in_hand(desk.hands, code)), None)


def _run(desk: Desk) -> UUID:
    run = desk.run_page.assessment_id
    assert run is not None
    return run
