"""What every presenter is given: who is logged in, the use cases, and how to run them. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.devices import PlaceKind
from assessor_app.domain.rights import Right, may
from assessor_app.services.accounts import AccountService
from assessor_app.services.assessments import AssessmentService
from assessor_app.services.candidates import CandidateService
from assessor_app.services.centres import CentreService
from assessor_app.services.documents import DocumentService
from assessor_app.services.erasing import ErasureService
from assessor_app.services.printing import PrintingService
from assessor_app.services.protection import ProtectionService
from assessor_app.services.read_models import CentreView, Changes
from assessor_app.services.recovery import RecoveryService
from assessor_app.services.today import TodayService
from assessor_app.ui.printing.ports import NoPrinters, Printers

if TYPE_CHECKING:  # most sessions begin without printing or examining anything
    from assessor_app.services.backup_ports import StoreAccess
    from assessor_app.services.backups import BackupService
    from assessor_app.services.conflicts import ConflictService
    from assessor_app.services.devices import DeviceService
    from assessor_app.services.doctoring import DoctorService
    from assessor_app.services.document_looks import DocumentLookService
    from assessor_app.services.issuer_keys import IssuerKeyService
    from assessor_app.services.issuing import IssuingService
    from assessor_app.services.key_handover import KeyHandoverService
    from assessor_app.services.visit_sheets import VisitSheetService
    from assessor_app.services.visits import VisitService
    from assessor_app.ui.composition import RestoreDesk, Undertakings, Verifying, Visiting
    from assessor_app.ui.documents.issuing_run import IssuingRun
    from assessor_app.ui.exchange.ports import Exchange
    from assessor_app.ui.printing.press import PrintPress
    from assessor_app.ui.server_desk import ServerDesk
    from assessor_app.ui.upkeep_work import WatchedWork

T = TypeVar("T")
Failed = Callable[[Exception], None]


class TaskRunner(Protocol):
    """Runs work away from the screen and brings the result back to it."""

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None) -> None:
        """Queue `work` on the database lane; `done` or `failed` is called on the GUI thread, in order.

        Without `failed` the error is shown as a toast or, where it is our bug, in the crash window.
        """
        ...


class InlineRunner:
    """Runs at once on the calling thread; for tests of presenters."""

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None) -> None:
        """Carry out `work` now."""
        try:
            result = work()
        except Exception as error:
            if failed is None:
                raise
            failed(error)
            return
        done(result)


class ChangeFeed:
    """Tells screens what a command changed, so that they reload what they show."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Changes, object], None]] = []

    def subscribe(self, listener: Callable[[Changes, object], None]) -> Callable[[], None]:
        """Call `listener(changes, source)` after each command; returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def publish(self, changes: Changes, source: object) -> None:
        """Tell everybody; a screen skips what it caused itself by comparing `source`."""
        for listener in tuple(self._listeners):
            listener(changes, source)


class Navigator(Protocol):
    """How a screen asks the window for another one or for a word to the user."""

    def go(self, room: str) -> None:
        """Show a room: today, candidates, assessments, documents, undertakings, exchange, follow_up,
        settings."""
        ...

    def open_run(self, assessment: UUID, place: str | None = None) -> None:
        """Open a run, at a step or a criterion where `place` names one."""
        ...

    def open_settings(self, section: str) -> None:
        """Show a section of the settings."""
        ...

    def open_candidate(self, candidate: UUID) -> None:
        """Show one candidate's record."""
        ...

    def open_conflicts(self, subject: UUID | None = None, place: str | None = None) -> None:
        """Show what is to be settled; of one run or person, if given, at `place` (a criterion)."""
        ...

    def show_doubles(self) -> None:
        """Show who may be registered twice."""
        ...

    def open_visit(self, visit: UUID) -> None:
        """Show one visit to a company."""
        ...

    def open_programme(self, programme: UUID, part: str = "") -> None:
        """Show one programme, at a part of it where `part` names one."""
        ...

    def open_company(self, company: UUID) -> None:
        """Show one company."""
        ...

    def open_company_map(self, company: UUID) -> None:
        """Show the competence map of a company."""

    def open_to_issue(self) -> None:
        """Show the runs that wait for their documents."""
        ...

    def open_calendar(self) -> None:
        """Show the calendar in which runs are planned."""
        ...

    def open_exchange(self, device: UUID) -> None:
        """Show the exchange, about to write a file for a device."""
        ...

    def open_roster(self, company: UUID | None = None, programme: UUID | None = None) -> None:
        """Read a list of people in; for a company or a programme, where it is for one."""
        ...

    def plan_for(self, candidate: UUID | None) -> None:
        """Open the sheet that plans a new run."""
        ...

    def toast(
        self, text: str, action_text: str | None = None, on_action: Callable[[], None] | None = None
    ) -> None:
        """A short word that goes away by itself."""
        ...

    def saved(self, wall_at_ms: int) -> None:
        """Show that everything is saved, and when."""
        ...

    def failed(self, error: Exception) -> None:
        """Tell the user in words what went wrong, what was kept and what to do."""
        ...


class Preferences(Protocol):
    """The user's own choices on this PC."""

    def get(self, key: str, default: Any = None) -> Any: ...

    def set(self, key: str, value: Any) -> None: ...


@dataclass(frozen=True)
class Care:
    """The services of `composition.Upkeep` and the lanes for them.

    They run on `runner`, beside the store, and reach it by `access`; `tell` brings a word about how far they
    have come to the screen's thread.
    """

    backups: BackupService
    doctor: DoctorService
    restoring: RestoreDesk
    runner: TaskRunner
    access: StoreAccess
    tell: Callable[[Callable[[], None]], None]
    restart: Callable[[], None]
    _watched: list[WatchedWork] = field(default_factory=list)

    def watch(self, show: Callable[[str, int, int], None]) -> WatchedWork:
        """Long work is about to begin; `show` is told on the screen's thread how far it has come."""
        from assessor_app.ui.upkeep_work import WatchedWork

        self._watched.append(WatchedWork(self.tell, show))
        return self._watched[-1]

    def stop_all(self) -> None:
        """The program is closed: whatever goes on stops at its next step."""
        for work in self._watched:
            work.stop()
        self._watched.clear()


@dataclass(frozen=True)
class Session:
    """One logged-in assessor at one centre.

    Services are called through `runner` (the database lane) only, but for what says that it needs no store:
    that goes through `aside`, so that no mark waits for a picture to shrink or a page to be drawn.
    """

    actor: Actor
    actor_name: str
    centre: CentreView
    assessments: AssessmentService
    candidates: CandidateService
    documents: DocumentService
    printing: PrintingService
    centres: CentreService
    accounts: AccountService
    agenda: TodayService
    protection: ProtectionService
    runner: TaskRunner
    navigator: Navigator
    preferences: Preferences
    now: Callable[[], datetime]
    feed: ChangeFeed = field(default_factory=ChangeFeed)
    worker: TaskRunner | None = None
    recovery: RecoveryService | None = None
    erasing: ErasureService | None = None
    exchange: Exchange | None = None
    printers: Printers = field(default_factory=NoPrinters)
    care: Care | None = None
    devices: DeviceService | None = None
    server: ServerDesk | None = None
    settling: ConflictService | None = None

    @property
    def conflicts(self) -> ConflictService:
        """What contradicts itself. Raises RuntimeError in a session that has none."""
        if self.settling is None:
            raise RuntimeError("this session settles no conflicts")
        return self.settling

    issues: IssuingService | None = None

    @property
    def issuing(self) -> IssuingService:
        """The life of documents. Raises RuntimeError in a session that issues none."""
        if self.issues is None:
            raise RuntimeError("this session issues no documents")
        return self.issues

    visiting: Visiting | None = None
    running: Undertakings | None = None
    looks: DocumentLookService | None = None
    examining: Verifying | None = None

    @property
    def verifying(self) -> Verifying:
        """Verifies documents that somebody brings. Raises RuntimeError in a session that cannot."""
        if self.examining is None:
            raise RuntimeError("this session verifies nothing")
        return self.examining

    issuer_keys: IssuerKeyService | None = None
    key_handover: KeyHandoverService | None = None

    @property
    def undertakings(self) -> Undertakings:
        """Companies, programmes and what belongs to them. Raises RuntimeError in a session that has none."""
        if self.running is None:
            raise RuntimeError("this session has no undertakings")
        return self.running

    @property
    def visits(self) -> VisitService:
        """Visits to companies. Raises RuntimeError in a session that has none."""
        if self.visiting is None:
            raise RuntimeError("this session has no visits")
        return self.visiting.visits

    @property
    def visit_sheets(self) -> VisitSheetService:
        """The sheets of visits. Raises RuntimeError in a session that has no visits."""
        if self.visiting is None:
            raise RuntimeError("this session has no visits")
        return self.visiting.sheets

    @property
    def upkeep(self) -> Care:
        """Backups, examination and restore. Raises RuntimeError in a session that has none."""
        if self.care is None:
            raise RuntimeError("this session has no upkeep")
        return self.care

    @property
    def may_run(self) -> bool:
        """Whether runs are planned and assessed here: not on a node, and not by a coordinator."""
        return not self.is_node and may(self.actor, Right.RUN_ASSESSMENTS)

    @property
    def may_register(self) -> bool:
        """Whether people are registered here: a node gets them from its centres."""
        return not self.is_node and may(self.actor, Right.REGISTER_CANDIDATES)

    @property
    def may_import(self) -> bool:
        """Whether lists of people are read in here."""
        return self.may_register and self.running is not None and may(self.actor, Right.IMPORT_ROSTERS)

    @property
    def is_node(self) -> bool:
        """Whether this is a regional node and no centre."""
        return self.centre.place_kind is PlaceKind.NODE

    @property
    def aside(self) -> TaskRunner:
        """The lane for work that needs no store."""
        return self.worker or self.runner

    @cached_property
    def press(self) -> PrintPress:
        """What prints, one run at a time, as long as the session lasts."""
        from assessor_app.ui.printing.press import PrintPress

        return PrintPress(self)

    @cached_property
    def issuing_run(self) -> IssuingRun:
        """What issues a batch, one at a time, as long as the session lasts."""
        from assessor_app.ui.documents.issuing_run import IssuingRun

        return IssuingRun(self, self.issuing)

    def today(self) -> date:
        """The day it is where the PC stands."""
        return self.now().date()
