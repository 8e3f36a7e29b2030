"""A programme at the desk: a centre in a year of its own, and the ways of the hands with its screens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from assessor_app.bootstrap.program import Program
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.services.demo_centre import DemoClock, strokes_for
from assessor_app.services.read_models import Changes
from assessor_app.services.undertaking_models import ProgrammeQuery
from assessor_app.system.paths import Paths
from assessor_app.ui import demo_acts as acts
from assessor_app.ui.composition import FirstRunForm
from assessor_app.ui.demo_hands import Hands, Play
from assessor_app.ui.programmes.programme_view import ProgrammePageView
from assessor_app.ui.reports.figure_tiles import FigureTile
from assessor_app.ui.reports.part import ReportsPart
from assessor_app.ui.reports.presenter import FOLDER
from assessor_app.ui.widgets import ChoiceInput, DateInput
from tests.journeys.desk import Desk, paths_in

T = TypeVar("T")
KARIN, PER, FATIMA = "Karin Ek", "Per Norén", "Fatima Lund"
PHRASE = "fyra gula bilar i rad"
NO_BREAK = "\N{NO-BREAK SPACE}"
_CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Centre:
    """Where a centre lies, what its clock says, and its accounts by name."""

    paths: Paths
    clock: DemoClock
    accounts: dict[str, UUID]


def found_on(folder: Path, day: str) -> Centre:
    """A centre that was founded on a day, with a manager and two assessors who may judge everything."""
    clock = DemoClock(_moment(day, 8))
    paths = paths_in(folder)
    program = Program(paths, clock)
    form = FirstRunForm("Vimmerby testcenter", "VIM", "Vimmerby", "", KARIN, PHRASE, demo=True)
    opened = program.create(form)
    accounts = {KARIN: opened.actor.id}
    for name in (PER, FATIMA):
        accounts[name], _ = opened.accounts.let_in(opened.actor, name, Role.ASSESSOR, PHRASE)
    for qualification in opened.accounts.view(opened.actor).qualifications:
        for account in accounts.values():
            opened.accounts.authorise(opened.actor, account, qualification.id, "2024-12-31")
    program.close()
    return Centre(paths, clock, accounts)


def _moment(day: str, hour: int) -> int:
    return int(datetime.combine(date.fromisoformat(day), time(hour), UTC).timestamp() * 1000)


@dataclass
class ProgrammeDesk:
    """A desk whose clock is turned by hand."""

    desk: Desk
    centre: Centre

    @property
    def hands(self) -> Hands:
        return self.desk.hands

    def log_in(self, name: str = KARIN) -> None:
        """By tile and passphrase."""
        self.play(self.hands.click(f"account-{self.centre.accounts[name]}"))
        self.play(self.hands.fill("passphrase", PHRASE))
        self.play(self.hands.click("unlock"))
        self.desk.enter()

    def turn_to(self, day: str, hour: int = 6) -> None:
        """It is another day, and the PC's clock is believed."""
        self.ask(lambda: self.pass_to(_moment(day, hour)))

    def pass_to(self, moment: int) -> None:
        """It is another moment (ms since 1970 UTC), and the PC's clock is believed. Database lane only."""
        self.centre.clock.set(datetime.fromtimestamp(moment / 1000, UTC))
        self.desk.composition.confirm_clock()

    def play(self, *plays: Play[Any]) -> None:
        for one in plays:
            self.desk.play(one)

    def ask(self, work: Callable[[], T]) -> T:
        """Something on the database lane."""
        return self.desk.program.lane.run_blocking(work)

    def told(self) -> None:
        """Something was entered behind the screen: whoever shows any of it loads anew."""
        nobody = UUID(int=0)
        kinds = ("programme", "participation", "assessment", "candidate")
        self.desk.session.feed.publish(Changes(frozenset((kind, nobody) for kind in kinds)), self)
        self.play(self.hands.settle())

    # -- hands --

    def write(self, target: str | QWidget, text: str) -> None:
        """Write over what stands in a field."""
        field = target if isinstance(target, QWidget) else self.hands.see(target, QWidget)
        assert field is not None, target
        self.come_back()
        self.play(
            self.hands.click(field.field if isinstance(field, DateInput) else field),
            self.hands.key(Qt.Key.Key_A, _CONTROL),
            self.hands.type(text),
        )

    def choose(self, target: str | ChoiceInput, value: object) -> None:
        """Choose a value of a list that is opened, with the keys."""
        field = target if isinstance(target, ChoiceInput) else self.hands.see(target, ChoiceInput)
        assert field is not None, target
        assert value in field._values, (value, field._values)
        self.come_back()
        self.play(self.hands.click(field), self.hands.key(Qt.Key.Key_Home))
        for _ in range(field._values.index(value)):
            self.play(self.hands.key(Qt.Key.Key_Down))
        self.play(self.hands.key(Qt.Key.Key_Return))
        assert field.value() == value
        self.come_back()

    def come_back(self) -> None:
        """The keys go to the window again, where a list or a menu was open over it."""
        window = self.hands.window
        window.activateWindow()
        self.desk.bot.waitUntil(window.isActiveWindow)

    def drop(self, path: Path) -> None:
        """A file is dropped on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        event = QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, none, keys)
        self.desk.program.window.dropEvent(event)

    # -- eyes --

    def said(self, name: str) -> str:
        """What a label says."""
        label = self.hands.see(name, QLabel)
        assert label is not None, name
        return label.text()

    def words(self) -> str:
        """Every word on the screen."""
        labels = self.hands.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def shown(self, kind: type[Any]) -> Any:
        """The one on the screen of its kind."""
        return next(one for one in self.hands.window.findChildren(kind) if one.isVisible())

    # -- the programme --

    def programme(self, name: str) -> UUID:
        """The id of a programme."""
        rows = self.ask(lambda: self.desk.session.undertakings.programmes.list(ProgrammeQuery()))
        return next(row.id for row in rows if row.name == name)

    def go_to(self, name: str, tab: str) -> None:
        """A tab of a programme."""
        self.play(acts.go_to_tab(self.hands, "undertakings", "programmes"))
        if not self.hands.sees(f"tab-{tab}"):
            self.play(self.hands.click(f"programme-{self.programme(name)}"))
        self.play(self.hands.click(f"tab-{tab}"))

    def act(self, what: str) -> None:
        """An entry of the programme's menu, by its words."""
        menu = self.shown(ProgrammePageView).build_menu()
        next(one for one in menu.actions() if one.text() == what).trigger()
        menu.close()
        self.play(self.hands.settle())

    # -- the report --

    def look_at(self, period: str) -> dict[str, str]:
        """The key figures of a period as they stand on the screen, by their codes."""
        self.choose("report-period", period)
        tiles = [one for one in self.hands.window.findChildren(FigureTile) if one.isVisible()]
        return {tile.code: tile.texts()[1] for tile in tiles}

    def report(self) -> Any:
        """The part with the figures."""
        return self.shown(ReportsPart)

    def make(self, folder: Path) -> list[Path]:
        """The spreadsheet and the PDF of the period that is looked at."""
        folder.mkdir()
        self.desk.session.preferences.set(FOLDER, str(folder))
        for button in ("make-excel", "make-pdf"):
            self.play(self.hands.click("make-report"), self.hands.click(button))
            self.play(self.hands.until("rapporten var skriven", lambda: not self.hands.sees("make-excel")))
        return sorted(folder.iterdir(), key=lambda path: path.suffix, reverse=True)


def new_programme(at: ProgrammeDesk, fields: dict[str, str], partners: Sequence[str] = ()) -> None:
    """Plan a programme in its sheet, and enter its partners."""
    at.play(at.hands.click("new-programme"))
    for name, text in fields.items():
        at.write(name, text)
    at.play(at.hands.click("save-programme"))
    if partners:
        at.play(at.hands.click("tab-details"))
    for name in partners:
        at.play(
            at.hands.click("add-partner"), at.hands.fill("thing-name", name), at.hands.click("save-thing")
        )


def validate(at: ProgrammeDesk, run: UUID, *, missing: Sequence[str] = (), until: int | None = None) -> None:
    """A whole validation on paper: judged step by step, signed through the use case. Database lane only.

    `missing` are criteria not shown; `until` so many areas and no further, then it is interrupted.
    """
    session, workspace = at.desk.session, at.desk.composition.workspace
    state = workspace.assessment(run)
    assert state.candidate is not None
    checklist = workspace.checklist(state.checklist)
    assert isinstance(checklist, Checklist)
    actor = Actor(state.assessor or session.actor.id, Role.ASSESSOR)
    subject = Subject(ev.SUBJECT_KIND, run)
    events: list[object] = [
        ev.AssessmentStarted(),
        ev.PreparationRecorded(ev.IdentityProof.ID_CARD, True, True, True, True, False),
        ev.SelfRatingFinished(skipped=True),
    ]
    for area in checklist.areas[:until]:
        for criterion in area.criteria:
            is_missing = criterion.code in missing
            rating = Rating.NOT_SHOWN if is_missing else Rating.SHOWN
            events.append(ev.MarkRecorded(criterion.code, rating, "Satt inte" if is_missing else None))
    if until is None:
        events += [ev.FeedbackRecorded(True, "Noggrann.", "", ""), ev.AssessmentCompleted()]
    workspace.commit(actor.id, [Draft(subject, state.candidate, one) for one in events])
    if until is not None:
        session.assessments.do(actor, run, cmd.Interrupt("Fick arbete"))
        return
    person = workspace.candidate(state.candidate)
    by_hand = () if person.protected else strokes_for(person.name)
    name = next(name for name, account in at.centre.accounts.items() if account == actor.id)
    own = cmd.Sign(ev.SignatureRole.CANDIDATE, person.name, by_hand, on_paper=person.protected)
    session.assessments.do(actor, run, own)
    session.assessments.do(actor, run, cmd.Sign(ev.SignatureRole.ASSESSOR, name, strokes_for(name)))
