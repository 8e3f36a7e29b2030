"""The use cases over an open store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from assessor_app.ui.composition import Condition, OpenedServices, Undertakings, Upkeep, Visiting

if TYPE_CHECKING:
    from assessor_app.documents.renderer import ReportlabRenderer
    from assessor_app.domain.accounts import Account
    from assessor_app.services.account_ports import AccountVault, LoginMemory, PinDoor, PinMaker
    from assessor_app.services.conflicts import ConflictService
    from assessor_app.services.devices import DeviceService
    from assessor_app.services.document_looks import DocumentLookService
    from assessor_app.services.erasing import ErasureService
    from assessor_app.services.exchange import ExchangeService
    from assessor_app.services.exchange_ports import Signer
    from assessor_app.services.issuing_ports import CentreKeys
    from assessor_app.services.key_handover_ports import KeyFiles
    from assessor_app.services.key_ports import KeyChest
    from assessor_app.services.measuring import Measuring
    from assessor_app.services.ports import Clock, Identities, KeyKeeper, PagePainter
    from assessor_app.services.printing import PrintingService
    from assessor_app.services.protection import ProtectionService
    from assessor_app.services.recovery import RecoveryService
    from assessor_app.services.today import TodayService
    from assessor_app.storage.instrument_views import SeenInstruments
    from assessor_app.storage.viewing import SeenWorkspace
    from assessor_app.storage.workspace import LocalWorkspace
    from assessor_app.system.pictures import PillowPictures


@dataclass(frozen=True)
class Doors:
    """What the use cases about accounts are given."""

    vault: AccountVault
    pins: PinDoor
    maker: PinMaker
    memory: LoginMemory
    keys: KeyKeeper
    sign: Signer
    note_mark: Callable[[], None]
    """Advances what this machine remembers of the store outside of it."""
    centre_keys: CentreKeys
    chest: KeyChest
    key_files: KeyFiles


@dataclass(frozen=True)
class Tools:
    """What there is one of, whoever is logged in; only one thread at a time may draw."""

    clock: Clock
    identities: Identities
    pictures: PillowPictures
    renderer: ReportlabRenderer
    pages: PagePainter
    drawing: Lock
    zone: tzinfo

    @property
    def for_paper(self) -> tuple[ReportlabRenderer, PagePainter, tzinfo, Lock]:
        """What documents are made with."""
        return self.renderer, self.pages, self.zone, self.drawing


def tools(clock: Clock, resources: Path) -> Tools:
    """The tools of a program. Imports what draws."""
    from assessor_app.documents.preview import PdfiumPages
    from assessor_app.documents.renderer import ReportlabRenderer
    from assessor_app.system.identities import GrowingIdentities
    from assessor_app.system.pictures import PillowPictures

    return Tools(
        clock,
        GrowingIdentities(clock.now_ms),
        PillowPictures(),
        ReportlabRenderer(resources / "certificates"),
        PdfiumPages(),
        Lock(),
        datetime.now(UTC).astimezone().tzinfo or UTC,
    )


def composed(
    store: LocalWorkspace,
    account: Account,
    tools: Tools,
    doors: Doors,
    upkeep: Upkeep,
    conditions: tuple[Condition, ...] = (),
) -> OpenedServices:
    """The use cases over an open store as one account sees it: who is protected exists for those named."""
    from assessor_app.bootstrap.exchanging import exchange_of
    from assessor_app.bootstrap.issuer_keys import issuer_keys_of, key_handover_of
    from assessor_app.bootstrap.issuing import issuing_of
    from assessor_app.bootstrap.undertaking import undertakings_of
    from assessor_app.bootstrap.verifying import verifying_of
    from assessor_app.domain.centres import Actor
    from assessor_app.services.accounts import AccountService
    from assessor_app.services.assessments import AssessmentService
    from assessor_app.services.candidates import CandidateService
    from assessor_app.services.centres import CentreService
    from assessor_app.services.documents import DocumentService
    from assessor_app.services.printing import PrintingService
    from assessor_app.storage.viewing import SeenWorkspace

    workspace, identities = SeenWorkspace(store, account.id, tools.clock), tools.identities
    protection, erasing = _protection(store, workspace, tools)
    centres = CentreService(workspace, identities, doors.keys, tools.pictures)
    printing = PrintingService(workspace, identities, tools.clock, tools.zone)
    conflicts = _conflicts(store, workspace, account)
    exchange = exchange_of(store, workspace, doors, tools.clock, identities)
    instruments, measuring = _measuring(store, workspace, account)
    undertakings = undertakings_of(store, workspace, account.id, tools)
    issuer_keys = issuer_keys_of(workspace, doors, tools)
    return OpenedServices(
        actor=Actor(account.id, account.role),
        actor_name=account.name,
        centre=centres.view(),
        assessments=AssessmentService(workspace, identities, tools.pictures, measuring),
        candidates=CandidateService(workspace, identities),
        documents=DocumentService(workspace, tools.clock, *tools.for_paper),
        printing=printing,
        centres=centres,
        accounts=AccountService(workspace, identities, doors.vault, doors.pins, doors.maker, doors.memory),
        agenda=_agenda(workspace, upkeep, printing, conflicts, (instruments, undertakings)),
        protection=protection,
        erasing=erasing,
        now=_local_now(tools.clock),
        conditions=conditions,
        devices=_devices(store, workspace, doors, tools),
        exchange=exchange,
        upkeep=upkeep,
        conflicts=conflicts,
        visiting=_visiting(workspace, exchange, measuring, undertakings, tools),
        undertakings=undertakings,
        looks=_looks(workspace, tools),
        issuing=issuing_of(store, workspace, account.id, tools, doors),
        recovery=_recovery(workspace, doors, tools),
        issuer_keys=issuer_keys,
        key_handover=key_handover_of(store, workspace, doors, tools),
        verifying=verifying_of(store, workspace, account.id, issuer_keys, tools),
    )


def _protection(
    store: LocalWorkspace, workspace: SeenWorkspace, tools: Tools
) -> tuple[ProtectionService, ErasureService]:
    from assessor_app.services.erasing import ErasureService
    from assessor_app.services.protection import ProtectionService
    from assessor_app.storage.protection import ProtectedPeople

    protected = ProtectedPeople(store, tools.clock)
    return ProtectionService(workspace, protected, tools.identities), ErasureService(workspace, protected)


def _conflicts(store: LocalWorkspace, workspace: SeenWorkspace, account: Account) -> ConflictService:
    from assessor_app.services.conflicts import ConflictService
    from assessor_app.storage.conflict_views import SeenConflicts

    return ConflictService(workspace, SeenConflicts(store, account.id))


def _recovery(workspace: SeenWorkspace, doors: Doors, tools: Tools) -> RecoveryService:
    from assessor_app.services.recovery import RecoveryService

    return RecoveryService(workspace, tools.clock, doors.keys, tools.renderer, tools.zone)


def _looks(workspace: SeenWorkspace, tools: Tools) -> DocumentLookService:
    from assessor_app.documents.own_wording import ShippedWords
    from assessor_app.services.document_looks import DocumentLookService

    return DocumentLookService(workspace, ShippedWords(tools.renderer.wording_folder))


def _measuring(
    store: LocalWorkspace, workspace: SeenWorkspace, account: Account
) -> tuple[SeenInstruments, Measuring]:
    from assessor_app.services.measuring import Measuring
    from assessor_app.storage.instrument_views import SeenInstruments

    instruments = SeenInstruments(store, account.id)
    return instruments, Measuring(workspace, instruments)


def _agenda(
    workspace: SeenWorkspace,
    upkeep: Upkeep,
    printing: PrintingService,
    conflicts: ConflictService,
    more: tuple[SeenInstruments, Undertakings],
) -> TodayService:
    from assessor_app.services.reminding import (
        AuthorisationEnds,
        BackupAge,
        CalibrationsDue,
        CertificateEnds,
        ConflictsOpen,
        DocumentsToIssue,
        MonthsToClose,
    )
    from assessor_app.services.today import TodayService

    instruments, undertakings = more
    sources = (
        ConflictsOpen(conflicts),
        DocumentsToIssue(workspace),
        MonthsToClose(undertakings.programmes.months_to_close),
        CalibrationsDue(instruments),
        BackupAge(upkeep.backups.state),
        AuthorisationEnds(workspace),
        CertificateEnds(workspace),
    )
    return TodayService(workspace, sources, printing, conflicts)


def _devices(store: LocalWorkspace, workspace: SeenWorkspace, doors: Doors, tools: Tools) -> DeviceService:
    from assessor_app.bootstrap.exchanging import exchange_files
    from assessor_app.services.devices import DeviceService
    from assessor_app.storage.device_store import LocalDeviceStore

    files = exchange_files()
    return DeviceService(workspace, LocalDeviceStore(store.store), files, doors.sign, tools.clock)


def _visiting(
    workspace: SeenWorkspace,
    exchange: ExchangeService,
    measuring: Measuring,
    undertakings: Undertakings,
    tools: Tools,
) -> Visiting:
    from assessor_app.services.visit_sheets import VisitSheetService
    from assessor_app.services.visits import VisitService

    known = (exchange.delivery, measuring, undertakings.companies.places)
    visits = VisitService(workspace, tools.identities, *known)
    sheets = VisitSheetService(workspace, visits, tools.renderer, tools.zone, tools.drawing)
    return Visiting(visits, sheets)


def _local_now(clock: Clock) -> Callable[[], datetime]:
    return lambda: datetime.fromtimestamp(clock.now_ms() / 1000, UTC).astimezone()
