"""What the demo without a screen plays: the gates, one validation from first to last, every room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.devices import PlaceKind
from assessor_app.services.demo_centre import DEMO_PASSPHRASE
from assessor_app.services.report_models import ReportOptions
from assessor_app.services.report_periods import SO_FAR_KEY
from assessor_app.services.undertaking_models import ProgrammeQuery
from assessor_app.services.visit_models import VisitQuery
from assessor_app.ui import demo_acts as acts
from assessor_app.ui import demo_rooms as rooms
from assessor_app.ui import demo_undertakings as undertakings
from assessor_app.ui.app import WindowedProgram
from assessor_app.ui.composition import Composition
from assessor_app.ui.demo_acts import InventedPerson, Verdict, Verdicts
from assessor_app.ui.demo_documents import PRINTED, DocumentsPlay, shows_paper
from assessor_app.ui.demo_hands import Hands, Play, PlayStopped
from assessor_app.ui.demo_printers import DemoPrinters
from assessor_app.ui.exchange.presenter import FOLDER
from assessor_app.ui.run.page import RunPage
from assessor_app.ui.session import Session
from assessor_app.ui.theme import Look, Mode
from assessor_app.ui.theme_tokens import LIGHT

if TYPE_CHECKING:
    from assessor_app.ui.demo_tour import TourComposition

T = TypeVar("T")

PERSON = InventedPerson("Saga", "Exempelsson", "1994-03-21", "Exempelverken i Vimmerby")
KNOWLEDGE_POINTS = (18, 16, 17, 15, 18, 19, 14, 16, 17, 18)
VERDICTS = Verdicts(
    {
        "KVA-4": Verdict(Rating.PARTLY, "Rapporterade avvikelsen, men först efter en påminnelse."),
        "UND-4": Verdict(Rating.NOT_APPLICABLE, "Stationen har central smörjning."),
        "MAT-2": Verdict(Rating.PARTLY, "Rengjorde mätdonet men glömde att kontrollera nollpunkten."),
        "RIT-1": Verdict(clicking=True),
        "RIT-2": Verdict(clicking=True),
        "RIT-6": Verdict(Rating.NOT_SHOWN, "Kände inte igen symbolen för ytjämnhet.", clicking=True),
    }
)
_SECTIONS = ("looks", "keys", "accounts", "instruments", "backup", "protection", "devices")
_WINDOW_SIZE = (1366, 820)


class AsIfClosed:
    """A composition as it is for somebody who has to log in, or who has no store yet; prints go to `tray`."""

    def __init__(self, composition: Composition, tray: Path, *, has_store: bool) -> None:
        self._composition = composition
        self._tray = tray
        self._has_store = has_store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._composition, name)

    def opens_itself(self) -> bool:
        return False

    def has_store(self) -> bool:
        return self._has_store

    def printers(self) -> DemoPrinters:
        return DemoPrinters(self._tray)


class Camera:
    """Takes every picture twice, light and dark, numbered in the order of the tour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken = 0

    def shoot(self, program: WindowedProgram, hands: Hands, name: str) -> Play[None]:
        """Take the window as it stands."""
        self._taken += 1
        hands.rest_pointer()
        # The mode in hand first: to dress a window anew takes longer than everything else here.
        other: Mode = "light" if program.theme.is_dark else "dark"
        for mode in (program.theme.mode, other):
            program.theme.set_mode(mode)
            yield from hands.settle()
            file = self._folder / f"{self._taken:02}-{name}-{mode}.png"
            if not program.window.grab().save(str(file)):
                raise PlayStopped(f"Bilden {file.name} gick inte att spara.")


class Tour:
    """One tour through a demo folder that is not open yet. Made and played on the GUI thread."""

    def __init__(
        self,
        app: QApplication,
        composition: TourComposition,
        screens: Path,
        results: Callable[[], Mapping[str, int]],
    ) -> None:
        self._app, self._composition = app, composition
        self._results = results
        self._screens = screens
        self._camera = Camera(screens)
        self._program: WindowedProgram | None = None
        self._hands: Hands | None = None
        self._documents: DocumentsPlay | None = None
        self.counts: dict[str, int | bool] = {}

    def play(self) -> Play[None]:
        """The whole tour."""
        yield from self._see_the_first_run()
        yield from self._log_in()
        yield from acts.register(self.hands, PERSON, self._shoot)
        yield from acts.plan_and_begin(self.hands, "Station 4", meanwhile=self._shoot)
        yield from self._validate()
        yield from self._take_papers()
        yield from self._see_the_rooms()
        yield from self._see_the_undertakings()
        yield from self._work_with_others()
        yield from self._hand_over()
        yield from self._verify()
        self.counts |= yield from self._ask(self._results)
        yield from self._leave()

    def alarm(self) -> str | None:
        """What went wrong on the screen, in a sentence, or None."""
        return acts.trouble_of(self._program) if self._program is not None else None

    def take_last_picture(self) -> None:
        """How the window looked when the tour could not go on."""
        if self._program is not None:
            self._program.window.grab().save(str(self._screens / "stopped.png"))

    def end(self) -> None:
        """Let go of what is still open."""
        if self._program is not None:
            self._program.end()
            self._program = None

    @property
    def hands(self) -> Hands:
        """The hands at the window that is open."""
        assert self._hands is not None  # noqa: S101 - every act comes after a start
        return self._hands

    @property
    def documents(self) -> DocumentsPlay:
        """The part about documents."""
        assert self._documents is not None  # noqa: S101 - it is made at the login
        return self._documents

    @property
    def _session(self) -> Session:
        assert self._program is not None  # noqa: S101 - every act comes after a start
        assert self._program.session is not None  # noqa: S101 - and after the login
        return self._program.session

    def _shoot(self, name: str) -> Play[None]:
        assert self._program is not None  # noqa: S101 - every act comes after a start
        yield from self._camera.shoot(self._program, self.hands, name)

    # -- gates --

    def _start(self, *, has_store: bool) -> Play[None]:
        tray = self._screens.parent / PRINTED
        composition = cast(Composition, AsIfClosed(self._composition, tray, has_store=has_store))
        program = WindowedProgram(self._app, composition)
        self._program = program
        self._hands = Hands(program.window, lambda: program.lane.idle and program.worker.idle)
        program.theme.set_mode("light")
        program.window.resize(*_WINDOW_SIZE)
        program.start()
        yield from self.hands.until("fönstret öppnades", program.window.isVisible)

    def _leave(self) -> Play[None]:
        program = self._program
        if program is not None:
            program.window.close()
            yield from self.hands.until("fönstret stängdes", lambda: not program.window.isVisible())
            self.end()

    def _see_the_first_run(self) -> Play[None]:
        yield from self._start(has_store=False)
        yield from self._shoot("start")
        yield from self.hands.click("start-on")
        yield from self._shoot("first-run")
        yield from self.hands.fill("centre_name", "Exempelstads testcenter")
        yield from self._shoot("first-run-centre")
        yield from self.hands.click("next-step")
        yield from self._shoot("first-run-papers")
        yield from self.hands.click("next-step")
        yield from self.hands.fill("account_name", "Karin Exempel")
        yield from self._shoot("first-run-manager")
        yield from self._leave()

    def _log_in(self) -> Play[None]:
        yield from self._start(has_store=True)
        tile = next(iter(self._composition.accounts()))
        yield from self.hands.click(f"account-{tile.id}")
        yield from self._shoot("login")
        yield from self.hands.type(DEMO_PASSPHRASE)
        yield from self.hands.key(acts.RETURN)
        program = self._program
        assert program is not None  # noqa: S101 - it was just started
        yield from self.hands.until("inloggningen lyckades", program.window.is_entered)
        yield from self.hands.settle()
        out = self._screens.parent
        self._documents = DocumentsPlay(self.hands, self._session, self._ask, self._shoot, out)
        yield from self._shoot("today")

    # -- the validation --

    def _run(self) -> UUID:
        page = next((page for page in self.hands.window.findChildren(RunPage)), None)
        if page is None or page.assessment_id is None:
            raise PlayStopped("Ingen validering var öppen.")
        return page.assessment_id

    def _validate(self) -> Play[None]:
        hands, run = self.hands, self._run()
        view = yield from self._ask(lambda: self._session.assessments.run(run))
        checklist: Checklist = view.checklist
        yield from acts.prepare(hands, self._shoot)
        yield from acts.rate_oneself(hands, checklist, meanwhile=self._shoot)
        yield from acts.enter_knowledge(hands, checklist, KNOWLEDGE_POINTS, meanwhile=self._shoot)
        yield from self._shoot("practice-begins")
        yield from acts.rate_all(hands, checklist.codes, VERDICTS, self._during_practice)
        yield from self._shoot("practice-done")
        yield from acts.go_to_feedback(hands)
        yield from acts.give_feedback(hands, self._shoot)
        yield from acts.complete(hands, self._shoot)
        yield from acts.sign(hands, self._shoot)

    def _during_practice(self, code: str) -> Play[None]:
        """What happens beside the ratings, after that of one criterion."""
        hands = self.hands
        if code == "KVA-4":
            yield from hands.click(f"history-{code}")
            yield from hands.find("history-sheet")
            yield from self._shoot("history")
            yield from hands.key(acts.ESCAPE)
        elif code == "MAT-3":
            yield from acts.measure(hands, code, "SKJ-014", "24,95", "24,97")
            yield from acts.write_note(hands, code, "Mätte axeln tre gånger, samma värde varje gång.")
            yield from acts.paste_picture(hands, code, drawn_picture(Look(LIGHT)))
            yield from hands.key(Qt.Key.Key_Up)
            yield from hands.key(Qt.Key.Key_Down)
            yield from self._shoot("practice")
        elif code == "RIT-2":
            yield from self._see_the_station()
        elif code == "PRO-3":
            yield from acts.take_back(hands, code)
            yield from acts.rate(hands, code, Verdict())

    def _see_the_station(self) -> Play[None]:
        if self.hands.sees("station-view"):
            yield from self.hands.click("station-view")
            yield from self.hands.find("leave-station")
            yield from self._shoot("station")
            yield from self.hands.click("leave-station")

    def _take_papers(self) -> Play[None]:
        run, session = self._run(), self._session
        yield from self.documents.take_papers(run)
        view = yield from self._ask(lambda: session.assessments.run(run))
        changes = 0
        for code in view.checklist.codes:
            history = yield from self._ask(partial(session.assessments.history, run, code))
            changes += sum(change.kind == "mark" for change in history)
        self.counts["marks"] = changes

    # -- the rooms --

    def _see_the_rooms(self) -> Play[None]:
        hands = self.hands
        # Leaves the run, with its hundreds of controls to be dressed for every picture.
        yield from acts.go_to_room(hands, "assessments")
        yield from self._shoot("assessments")
        yield from self.documents.see_their_life()
        self.counts |= self.documents.counts
        yield from acts.go_to_room(hands, "settings")
        yield from self._shoot("settings")
        for section in _SECTIONS:
            yield from hands.click(f"section-{section}")
            if section == "looks":
                yield from hands.until("exemplet var ritat", lambda: shows_paper(hands))
            yield from self._shoot(f"settings-{section}")
        yield from acts.go_to_room(hands, "today")
        yield from self._shoot("today-after")

    def _see_the_undertakings(self) -> Play[None]:
        """The programme and the companies, the calendar, the follow-up; a report is written."""
        hands, session = self.hands, self._session
        programmes, reports = session.undertakings.programmes, session.undertakings.reports
        rows = yield from self._ask(lambda: programmes.list(ProgrammeQuery()))
        if not rows:
            raise PlayStopped("Insatsen saknas i programmet.")
        yield from undertakings.see_programme(hands, rows[0].id, self._shoot)
        yield from undertakings.see_company(hands, self._shoot)
        yield from undertakings.see_calendar(hands, self._shoot)
        yield from undertakings.see_follow_up(hands, self._shoot)
        yield from undertakings.see_roster(hands, self._shoot)
        folder, options = self._screens.parent, ReportOptions()
        wish = (rows[0].id, SO_FAR_KEY, options, folder)
        made = yield from self._ask(lambda: reports.write(session.actor, *wish))
        self.counts |= {"participants": rows[0].participations, "reports": len(made)}

    def _work_with_others(self) -> Play[None]:
        """Visits, and a conflict that is settled."""
        hands, session = self.hands, self._session
        conflicts = session.conflicts
        if conflicts is None:
            raise PlayStopped("Det som ska redas ut saknas i programmet.")
        yield from rooms.see_visits(hands, self._shoot)
        visits = yield from self._ask(lambda: session.visits.list(VisitQuery()))
        before = yield from self._ask(lambda: conflicts.count(session.actor))
        yield from rooms.settle_conflict(hands, self._shoot)
        after = yield from self._ask(lambda: conflicts.count(session.actor))
        self.counts |= {"visits": len(visits), "conflicts_settled": before - after}

    def _hand_over(self) -> Play[None]:
        """The results are written for the node beside the pictures."""
        session, exchange = self._session, self._session.exchange
        if exchange is None:
            raise PlayStopped("Utbytet saknas i programmet.")
        session.preferences.set(FOLDER, str(self._screens.parent))
        partners = yield from self._ask(lambda: exchange.partners(session.actor))
        node = next(row for row in partners if row.place_kind is PlaceKind.NODE)
        yield from rooms.hand_over(self.hands, node.device, self._shoot)
        files = yield from self._ask(lambda: exchange.files(session.actor))
        self.counts |= {"partners": len(partners), "exchange_files": len(files)}

    # -- proof --

    def _verify(self) -> Play[None]:
        report = yield from self._ask(lambda: self._composition.workspace.verify())
        self.counts["entries"] = report.entries
        self.counts["chain_verified"] = report.verified

    def _ask(self, work: Callable[[], T]) -> Play[T]:
        """Have something done on the database lane, and wait for it."""
        answers: list[T] = []
        self._session.runner.run(work, answers.append)
        yield from self.hands.until("lagret svarade", lambda: bool(answers))
        return answers[0]


def drawn_picture(look: Look) -> QImage:
    """What an assessor might photograph: a shaft between the jaws of a caliper that shows its figure."""
    picture = QImage(1280, 960, QImage.Format.Format_RGB32)
    picture.fill(look.color("idle-soft"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("idle"), 6))
    painter.setBrush(look.color("line"))
    painter.drawRoundedRect(QRectF(140, 620, 1000, 150), 18, 18)
    painter.setBrush(look.color("control-line"))
    for left in (330, 790):
        painter.drawPolygon([QPointF(left, 640), QPointF(left + 90, 640), QPointF(left + 45, 250)])
    painter.setBrush(look.color("surface"))
    painter.drawEllipse(QRectF(410, 240, 390, 390))
    painter.setBrush(look.color("accent-soft"))
    painter.drawRoundedRect(QRectF(860, 640, 240, 110), 12, 12)
    painter.setPen(look.color("ink"))
    font = QFont(look.font("page-title"))
    font.setPixelSize(56)
    painter.setFont(font)
    painter.drawText(QRectF(860, 640, 240, 110), Qt.AlignmentFlag.AlignCenter, "39,95")
    painter.end()
    return picture
