"""Every command of every use case, found by looking at the classes, with a call of each that works."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app import services
from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import people
from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.certificates import DocumentContent, RenderedDocument
from assessor_app.domain.checklists import Rating
from assessor_app.domain.contradictions import Spot
from assessor_app.domain.devices import Agreement, DeviceKind, PlaceKind, enrol
from assessor_app.domain.document_looks import Phrase
from assessor_app.domain.erasing import ErasureGround
from assessor_app.domain.events import Draft
from assessor_app.domain.instrument_events import WithdrawalReason
from assessor_app.domain.invitation_notes import Form
from assessor_app.domain.invitations import DayListContent, InvitationsContent
from assessor_app.domain.journal import Ref, Subject
from assessor_app.domain.planning import PlanningDefaults
from assessor_app.domain.prints import PrintStatus
from assessor_app.domain.recovery_sheets import RecoverySheetContent
from assessor_app.domain.rights import Right
from assessor_app.domain.settlement_events import What
from assessor_app.domain.visit_events import Stage
from assessor_app.domain.visits import list_equipment
from assessor_app.services.account_ports import VaultAccount
from assessor_app.services.assessments import AssessmentService, StationMark
from assessor_app.services.candidates import CandidateForm, CandidateService
from assessor_app.services.centres import CentreService
from assessor_app.services.conflicts import ConflictService
from assessor_app.services.devices import DeviceService
from assessor_app.services.document_looks import DocumentLookService, LookWish
from assessor_app.services.documents import DocumentService
from assessor_app.services.erasing import ErasureService
from assessor_app.services.exchange_ports import DeviceCard, Signer, WrittenFile
from assessor_app.services.instruments import InstrumentService
from assessor_app.services.invitation_models import ListWish
from assessor_app.services.invitations import InvitationService
from assessor_app.services.issuing import IssuingService
from assessor_app.services.list_exports import ListExportService
from assessor_app.services.measuring import Measuring
from assessor_app.services.planning import PlanningService
from assessor_app.services.planning_models import Proposal, ScheduleWish, WorkingHours
from assessor_app.services.planning_reading import Place
from assessor_app.services.ports import PreparedPicture
from assessor_app.services.printing import PrintingService, PrintTask, PrintWish
from assessor_app.services.protection import AliasForm, ProtectionService
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.services.recovery import RecoveryService
from assessor_app.services.visits import VisitService
from assessor_app.storage.device_store import LocalDeviceStore
from assessor_app.storage.instrument_views import SeenInstruments
from assessor_app.storage.list_rows import LeavingRows
from assessor_app.storage.protection import ProtectedPeople
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from tests.account_fakes import PHRASE, Door, account_door
from tests.building import (
    ASSESSOR,
    CENTRE,
    MANAGER,
    FakeClock,
    FakeIdentities,
    make_workspace,
    plan_run,
    register_candidate,
)
from tests.exchanging import keep_fork, settling
from tests.inviting import invitations_over
from tests.issuing import issuing_over
from tests.measuring import APPROVED, CALIBRATION, CALIPER, MIK_003, SKJ_014, measuring_checklist
from tests.measuring import register_instrument as enter_instrument
from tests.planned_centres import at, planning_over
from tests.services import (
    company_commands,
    issuing_commands,
    key_commands,
    programme_commands,
    report_commands,
    roster_commands,
)
from tests.visiting_companies import AT_AKERS, LAPTOP, VISIT, enrol_laptop, plan_visit

STROKES = (((1, 1), (9, 9)),)
NEW_PC = UUID("01970000-0000-7000-8000-0000000000d7")
NODE = UUID("01970000-0000-7000-8000-0000000000c7")
FORKED = UUID("01970000-0000-7000-8000-0000000000d3")
"""A device with two histories."""
PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")
BO = CandidateForm("Bo", "Ek", number_reason="Nyss kommen till landet")
TODAY = date(2026, 5, 28)
THIRD = Actor(UUID("01970000-0000-7000-8000-0000000000e3"), Role.MANAGER)
WAITING = UUID("01970000-0000-7000-8000-000000000f41")
IN_JUNE = ListWish("2026-06-01", "2026-06-05")
JUNE = (at("2026-06-01", 0), at("2026-07-01", 0))
THING = UUID("01970000-0000-7000-8000-000000000f31")
COORDINATOR = Actor(UUID("01970000-0000-7000-8000-0000000000e4"), Role.COORDINATOR)
"""A second manager, so that the first may be shut out."""


@cache
def commands() -> dict[str, Callable[..., object]]:
    """``Class.method`` of everything that asks who it is that asks."""
    asked = {name: method for name, method in _public().items() if "actor" in _parameters(method)}
    return {name: method for name, method in asked.items() if name not in OWN_READING}


def without_actor() -> set[str]:
    """``Class.method`` of everything that anybody may ask: reading, and what no entry tells of."""
    return {name for name, method in _public().items() if "actor" not in _parameters(method)}


@cache
def right_of(method: Callable[..., object]) -> Right | None:
    """The right that a command asks for before anything else, as its first line says; None for none."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(method)))
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    steps = function.body[1:] if ast.get_docstring(function) is not None else function.body
    call = steps[0].value if steps and isinstance(steps[0], ast.Expr) else None
    if not isinstance(call, ast.Call) or ast.unparse(call.func) not in ("require", "self._require"):
        return None
    who, right = (ast.unparse(argument) for argument in call.args)
    return Right[right.removeprefix("Right.")] if who == "actor" else None


@cache
def _public() -> dict[str, Callable[..., object]]:
    found: dict[str, Callable[..., object]] = {}
    for module in pkgutil.iter_modules(services.__path__):
        loaded = importlib.import_module(f"{services.__name__}.{module.name}")
        for name, cls in inspect.getmembers(loaded, inspect.isclass):
            if name.endswith("Service") and cls.__module__ == loaded.__name__:
                methods = inspect.getmembers(cls, inspect.isfunction)
                found |= {f"{name}.{key}": one for key, one in methods if not key.startswith("_")}
    return found


def _parameters(method: Callable[..., object]) -> Mapping[str, inspect.Parameter]:
    return inspect.signature(method).parameters


# ---- a centre in which each can be carried out ------------------------------------------------------------


class _Press:
    """Draws nothing."""

    def render_invitations(self, content: InvitationsContent) -> RenderedDocument:
        return RenderedDocument(b"PDF", len(content.people), ())

    def render_day_list(self, _content: DayListContent) -> RenderedDocument:
        return RenderedDocument(b"PDF", 1, ())

    def render_sheet(self, _content: RecoverySheetContent) -> RenderedDocument:
        return RenderedDocument(b"PDF", 1, ())

    def render(self, content: DocumentContent) -> RenderedDocument:
        return RenderedDocument(f"PDF {content.number}".encode(), 1, ())

    def page_count(self, _pdf: bytes) -> int:
        return 1

    def page_png(self, _pdf: bytes, _page: int, _width_px: int) -> bytes:
        return b""


class _Keys:
    """`KeyKeeper` in memory."""

    sheet_standing = "none"
    writes = 0

    def rename_centre(self, _name: str) -> None:
        self.writes += 1

    def make_recovery_words(self) -> tuple[str, ...]:
        self.writes += 1
        return ("abborre", "björk")

    def confirm_recovery(self, _typed: Mapping[int, str]) -> None:
        self.writes += 1


class _Logos:
    def prepare_logo(self, raw: bytes) -> PreparedPicture:
        return PreparedPicture(raw, 10, 10)


class _Cards:
    """Pairing files in memory."""

    def write_card(self, target: Path, _card: DeviceCard, _sign: Signer) -> WrittenFile:
        return WrittenFile(target, "ab" * 32, 1)

    def read_card(self, source: Path) -> DeviceCard:
        place = None if source.name == "own" else NODE
        key, kind = "cd" * 32, DeviceKind.LAPTOP
        return DeviceCard(NEW_PC, key, "age1", "AB2CD", "Bärbar", kind, place, "Noden", PlaceKind.NODE, 5)


@dataclass
class Centre:
    """A small centre with a run in progress, and the use cases over it."""

    workspace: LocalWorkspace
    assessments: AssessmentService
    candidates: CandidateService
    centres: CentreService
    documents: DocumentService
    issuing: IssuingService
    looks: DocumentLookService
    recovery: RecoveryService
    printing: PrintingService
    protection: ProtectionService
    erasing: ErasureService
    devices: DeviceService
    conflicts: ConflictService
    visits: VisitService
    lists: ListExportService
    instruments: InstrumentService
    planning: PlanningService
    keys: _Keys
    door: Door
    candidate: UUID
    other: UUID
    run: UUID
    begun: list[PrintTask] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)

    def written(self) -> tuple[object, ...]:
        """What must stay as it is when a command is refused."""
        store = self.workspace.store
        pictures = store.attachments.database.rows("SELECT count(*) FROM attachment")
        pins = store.database.rows("SELECT count(*) FROM account_pin")
        return self.workspace.head.seq, pictures, pins, self.door.vault.writes, self.keys.writes

    def shut_out(self, actor: Actor) -> None:
        """Revoke an account behind everybody's back, as an exchange of entries does."""
        from assessor_app.domain import accounts

        workspace = self.workspace
        drafts = accounts.revoke(workspace.centre_id, workspace.centre().accounts, actor.id, THIRD.id)
        workspace.commit(THIRD.id, drafts)

    def make_assessor(self, actor: Actor) -> None:
        """Take a manager's rights away behind everybody's back."""
        from assessor_app.domain import accounts
        from assessor_app.domain.accounts import Role

        workspace = self.workspace
        known = workspace.centre().accounts
        drafts = accounts.set_role(workspace.centre_id, known, actor.id, Role.ASSESSOR, THIRD.id)
        workspace.commit(THIRD.id, drafts)

    def do(self, *asked: object) -> None:
        for command in asked:
            self.assessments.do(ASSESSOR, self.run, command)

    def sign(self) -> None:
        """Bring the run to its end."""
        self.do(
            PREPARED,
            cmd.FinishSelfRating(),
            *(cmd.RecordMark(code, Rating.SHOWN) for code in self.workspace.checklists()[0].codes),
            cmd.RecordFeedback(True, "", "", ""),
            cmd.Complete(),
            cmd.Sign(SignatureRole.CANDIDATE, "Amina Yılmaz", STROKES),
            cmd.Sign(SignatureRole.ASSESSOR, "Astrid Berg", STROKES),
        )


def make_centre(folder: Path) -> Centre:
    """The caller closes its workspace."""
    from assessor_app.domain.centres import Account, PublicKeys, introduce_keys, register_account

    clock, identities = FakeClock(), FakeIdentities(9)
    workspace = make_workspace(folder, clock, measuring_checklist())
    third = register_account(workspace.centre_id, Account(THIRD.id, "Tova Dahl", THIRD.role))
    fourth = register_account(workspace.centre_id, Account(COORDINATOR.id, "Sara Ek", COORDINATOR.role))
    workspace.commit(MANAGER.id, (*third, *fourth))
    candidate = register_candidate(workspace, identities.new())
    other = register_candidate(workspace, identities.new(), "Igor", "Berg", None)
    run = plan_run(workspace, identities.new(), candidate)
    press, keys = _Press(), _Keys()
    seen = SeenInstruments(workspace, None)
    measuring = Measuring(workspace, seen)
    workspace.commit(MANAGER.id, introduce_keys(workspace.centre(), PublicKeys("ab" * 32, "04" + "cd" * 64)))
    centre = Centre(
        workspace,
        AssessmentService(workspace, identities, PillowPictures(), measuring),
        CandidateService(workspace, identities),
        CentreService(workspace, identities, keys, _Logos()),
        DocumentService(workspace, clock, press, press, UTC),
        issuing_over(workspace, workspace, identities, clock, press),
        DocumentLookService(workspace, lambda: {"sv": {TITLE: "Intyg"}, "en": {TITLE: "Certificate"}}),
        RecoveryService(workspace, clock, keys, press, UTC),
        PrintingService(workspace, identities, clock, UTC),
        ProtectionService(workspace, ProtectedPeople(workspace, clock), identities),
        ErasureService(workspace, ProtectedPeople(workspace, clock)),
        DeviceService(workspace, LocalDeviceStore(workspace.store), _Cards(), lambda _: b"", clock),
        settling(workspace),
        VisitService(workspace, identities),
        ListExportService(workspace, LeavingRows(workspace), OpenpyxlSpreadsheets(), clock),
        InstrumentService(workspace, identities, seen),
        planning_over(workspace, workspace, None, clock, identities),
        keys,
        account_door(workspace, clock),
        candidate,
        other,
        run,
    )
    centre.door.vault.held[COORDINATOR.id] = VaultAccount("Sara Ek", COORDINATOR.role.value, True)
    centre.door.vault.phrases[COORDINATOR.id] = PHRASE
    centre.do(cmd.RecordMark("A1-2", Rating.SHOWN))
    return centre


TITLE = Phrase("certificate", "title")
Call = Callable[[Centre, Actor], object]


def _phrase(centre: Centre) -> UUID:
    centre.centres.add_phrase(MANAGER, "Behövde hjälp med nonien")
    return next(iter(centre.workspace.centre().phrases))


def _paper(centre: Centre) -> UUID:
    return centre.workspace.document_rows()[0].id


def _unfinished(centre: Centre) -> UUID:
    batch = centre.printing.unfinished()
    assert batch is not None
    return batch.id


def _begun(centre: Centre) -> None:
    issuing_commands.issued(centre)
    centre.begun.append(centre.printing.begin(THIRD, PrintWish(_paper(centre)))[0])


def _visited(centre: Centre) -> None:
    """A visit that meets somebody, with a thing on its list, and a laptop for it."""
    workspace = centre.workspace
    enrol_laptop(workspace)
    plan_visit(workspace, (centre.candidate, centre.run))
    workspace.commit(MANAGER.id, list_equipment(workspace.visit(VISIT), {THING: "Momentnyckel"}))


def _alias() -> AliasForm:
    return AliasForm("Skyddad 1", frozenset({THIRD.id}))


def _hidden(centre: Centre) -> UUID:
    return centre.protection.protected(THIRD)[0].id


def _introduce_laptop(centre: Centre, actor: Actor) -> object:
    card = _Cards().read_card(Path("own"))
    return centre.devices.introduce_own(actor, card, DeviceKind.LAPTOP, "Bärbar", ASSESSOR.id)


def _office_card() -> DeviceCard:
    card = _Cards().read_card(Path("node"))
    return replace(card, kind=DeviceKind.OFFICE, place=CENTRE, place_kind=PlaceKind.CENTRE)


def _become_laptop(centre: Centre) -> None:
    """The PC that this is was introduced as a laptop."""
    workspace = centre.workspace
    own = replace(workspace.centre().devices[workspace.device.id], kind=DeviceKind.LAPTOP)
    workspace.commit(THIRD.id, enrol(workspace.centre_id, workspace.centre().circle, own))


def _introduce_node(centre: Centre, actor: Actor) -> object:
    return centre.devices.introduce_partner(actor, _Cards().read_card(Path("node")), Agreement())


def _account(name: str, *arguments: object) -> Call:
    """A command of the accounts that is about the assessor."""
    return lambda centre, actor: getattr(centre.door.service, name)(actor, ASSESSOR.id, *arguments)


def _own(name: str, *arguments: object) -> Call:
    return lambda centre, actor: getattr(centre.door.service, name)(actor, *arguments)


def _own_pin(centre: Centre, actor: Actor) -> object:
    return centre.door.service.set_pin(actor, "482913", PHRASE)


def _apart(centre: Centre) -> None:
    """Two marks that do not know of each other."""
    for rating in (Rating.PARTLY, Rating.NOT_SHOWN):
        _write(centre, ev.MarkRecorded("A1-1", rating, "Sett"))


def _settled(centre: Centre) -> None:
    _apart(centre)
    chosen = centre.conflicts.conflicts(THIRD, centre.run)[0].versions[0].ref
    centre.conflicts.settle_marks(THIRD, centre.run, "A1-1", chosen, "Stod närmast")


def _late(centre: Centre) -> None:
    """A mark that came after the signatures, on a run that has been opened again."""
    centre.sign()
    _write(centre, ev.MarkRecorded("A1-1", Rating.PARTLY, "Sett efteråt"))
    centre.assessments.do(THIRD, centre.run, cmd.Reopen("Något kom efteråt"))


def _write(centre: Centre, event: object) -> None:
    """As a device does that knows nothing of what the others entered."""
    subject = Subject(ev.SUBJECT_KIND, centre.run)
    centre.workspace.commit(THIRD.id, [Draft(subject, centre.candidate, event)])


def _amended_apart(centre: Centre) -> None:
    subject = Subject(people.SUBJECT_KIND, centre.candidate)
    for name in ("Amina", "Amine"):
        event = people.CandidateAmended(given_name=name)
        centre.workspace.commit(THIRD.id, [Draft(subject, centre.candidate, event)])


def _forked(centre: Centre) -> None:
    """A device whose other history holds one mark."""
    keep_fork(centre.workspace, FORKED, centre.run, ev.MarkRecorded("A1-1", Rating.SHOWN))


def _side(centre: Centre) -> Ref:
    return centre.workspace.assessment(centre.run).marks["A1-1"].heads[0].ref


def _came_late(centre: Centre) -> Ref:
    return centre.workspace.assessment(centre.run).late[-1].ref


def _waiting(centre: Centre) -> UUID:
    """A run of the other person that has no time."""
    held = [row.run for row in centre.planning.waiting() if row.candidate == centre.other]
    return held[0] if held else plan_run(centre.workspace, WAITING, centre.other)


def _timed(centre: Centre) -> UUID:
    run = _waiting(centre)
    centre.planning.book(THIRD, run, at("2026-06-02", 9))
    return run


def _invitations(centre: Centre) -> InvitationService:
    workspace = centre.workspace
    return invitations_over(workspace, workspace, None, centre.planning, _Press())


def _proposed(centre: Centre) -> Proposal:
    """The same whenever nothing has changed."""
    wish = ScheduleWish((_waiting(centre),), "2026-06-02", "2026-06-02", 60)
    return centre.planning.solve(centre.planning.basis(wish))


def _settled_times(centre: Centre) -> None:
    centre.proposals.append(_proposed(centre))
    centre.planning.settle(THIRD, centre.proposals[-1])


def _station(centre: Centre) -> UUID:
    if not centre.planning.stations():
        centre.planning.put_station(THIRD, "Svarv 1")
    return centre.planning.stations()[0].id


def _absence(centre: Centre) -> UUID:
    if not centre.planning.absences(JUNE):
        centre.planning.put_absence(THIRD, JUNE)
    return centre.planning.absences(JUNE)[0].id


PLANNING_CALLS: dict[str, Call] = {
    "InvitationService.note": lambda c, a: _invitations(c).note(a, [WAITING], Form.PAPER),
    "PlanningService.put_station": lambda c, a: c.planning.put_station(a, "Fräs 1"),
    "PlanningService.remove_station": lambda c, a: c.planning.remove_station(a, _station(c)),
    "PlanningService.set_hours": lambda c, a: c.planning.set_hours(a, a.id, WorkingHours({1: ()})),
    "PlanningService.put_absence": lambda c, a: c.planning.put_absence(a, JUNE, a.id),
    "PlanningService.remove_absence": lambda c, a: c.planning.remove_absence(a, _absence(c)),
    "PlanningService.open_holiday": lambda c, a: c.planning.open_holiday(a, "2026-06-06", opened=True),
    "PlanningService.set_defaults": lambda c, a: c.planning.set_defaults(a, PlanningDefaults(60)),
    "PlanningService.book": lambda c, a: c.planning.book(a, WAITING, at("2026-06-02", 9)),
    "PlanningService.put_back": lambda c, a: c.planning.put_back(a, WAITING, Place(None, None, "", None)),
    "PlanningService.to_waiting": lambda c, a: c.planning.to_waiting(a, WAITING),
    "PlanningService.no_show": lambda c, a: c.planning.no_show(a, WAITING),
    "PlanningService.arrived": lambda c, a: c.planning.arrived(a, WAITING),
    "PlanningService.withdraw_attendance": lambda c, a: c.planning.withdraw_attendance(a, WAITING),
    "PlanningService.plan_many": lambda c, a: c.planning.plan_many(
        a, [c.other], c.workspace.checklists()[0].digest
    ),
    "PlanningService.settle": lambda c, a: c.planning.settle(a, c.proposals[-1]),
    "PlanningService.undo_settle": lambda c, a: c.planning.undo_settle(a, c.proposals[-1]),
}
PLANNING_BEFORE: dict[str, Callable[[Centre, Actor], object]] = {
    "InvitationService.note": lambda c, _a: _timed(c),
    "InvitationService.letters": lambda c, _a: _timed(c),
    "InvitationService.person_calendar": lambda c, _a: _timed(c),
    "PlanningService.remove_station": lambda c, _a: _station(c),
    "PlanningService.remove_absence": lambda c, _a: _absence(c),
    "PlanningService.book": lambda c, _a: _waiting(c),
    "PlanningService.put_back": lambda c, _a: _timed(c),
    "PlanningService.to_waiting": lambda c, _a: _timed(c),
    "PlanningService.no_show": lambda c, _a: _timed(c),
    "PlanningService.arrived": lambda c, _a: _timed(c),
    "PlanningService.withdraw_attendance": lambda c, _a: c.planning.no_show(THIRD, _timed(c)),
    "PlanningService.settle": lambda c, _a: c.proposals.append(_proposed(c)),
    "PlanningService.undo_settle": lambda c, _a: _settled_times(c),
}

CALLS: dict[str, Call] = {
    **company_commands.CALLS,
    **issuing_commands.CALLS,
    **programme_commands.CALLS,
    **roster_commands.CALLS,
    **key_commands.CALLS,
    "InstrumentService.register": lambda c, a: c.instruments.register(a, MIK_003),
    "InstrumentService.amend": lambda c, a: c.instruments.amend(a, CALIPER, replace(SKJ_014, station="Fräs")),
    "InstrumentService.calibrate": lambda c, a: c.instruments.calibrate(a, CALIPER, APPROVED),
    "InstrumentService.withdraw_calibration": lambda c, a: c.instruments.withdraw_calibration(
        a, CALIPER, CALIBRATION
    ),
    "InstrumentService.withdraw": lambda c, a: c.instruments.withdraw(a, CALIPER, WithdrawalReason.LOST),
    "InstrumentService.restore": lambda c, a: c.instruments.restore(a, CALIPER),
    **PLANNING_CALLS,
    "AssessmentService.plan": lambda c, a: c.assessments.plan(
        a, c.workspace.checklists()[0].digest, cmd.Plan(c.candidate)
    ),
    "AssessmentService.do": lambda c, a: c.assessments.do(a, c.run, cmd.RecordMark("A1-3", Rating.SHOWN)),
    "AssessmentService.mark_at_station": lambda c, a: c.assessments.mark_at_station(
        a, "A1-3", [StationMark(c.run, Rating.SHOWN)]
    ),
    "AssessmentService.attach_picture": lambda c, a: c.assessments.attach_picture(
        a, c.run, "A1-3", PreparedPicture(b"bytes", 10, 10)
    ),
    "CandidateService.register": lambda c, a: c.candidates.register(a, BO, TODAY),
    "CandidateService.amend": lambda c, a: c.candidates.amend(a, c.candidate, BO, TODAY),
    "CentreService.add_phrase": lambda c, a: c.centres.add_phrase(a, "Klarade det efter en påminnelse"),
    "CentreService.remove_phrase": lambda c, a: c.centres.remove_phrase(
        a, next(iter(c.workspace.centre().phrases))
    ),
    "CentreService.amend": lambda c, a: c.centres.amend(a, "Verkstaden i Hultsfred", "HUL", "", ""),
    "CentreService.choose_logo": lambda c, a: c.centres.choose_logo(a, b"a picture"),
    "CentreService.write_accreditation": lambda c, a: c.centres.write_accreditation(a, "Ackrediterad 1234"),
    "CentreService.note_permission": lambda c, a: c.centres.note_permission(
        a, given=True, by="Ägaren", on=TODAY
    ),
    "DocumentLookService.save": lambda c, a: c.looks.save(
        a, LookWish("1F4E79", False, {"sv": {TITLE: "Intyg från verkstaden"}})
    ),
    "CandidateService.join": lambda c, a: c.candidates.join(a, c.candidate, c.other, (), "Samma person"),
    "CandidateService.part": lambda c, a: c.candidates.part(a, c.candidate, c.other, "Två personer"),
    "PrintingService.queue": lambda c, a: c.printing.queue(a, [_paper(c)]),
    "PrintingService.leave": lambda c, a: c.printing.leave(a, _unfinished(c)),
    "PrintingService.begin": lambda c, a: c.printing.begin(a, PrintWish(_paper(c))),
    "PrintingService.finish": lambda c, a: c.printing.finish(a, c.begun[0], 1, PrintStatus.HANDED_OVER),
    "PrintingService.settle": lambda c, a: c.printing.settle(a, _paper(c), came_out=True),
    "PrintingService.waive": lambda c, a: c.printing.waive(a, _paper(c), waived=True),
    "ProtectionService.register": lambda c, a: c.protection.register(a, _alias()),
    "ProtectionService.name_viewers": lambda c, a: c.protection.name_viewers(a, _hidden(c), [ASSESSOR.id]),
    "ErasureService.erase": lambda c, a: c.erasing.erase(a, c.candidate, ErasureGround.ASKED),
    "ProtectionService.protect": lambda c, a: c.protection.protect(a, c.candidate, _alias()),
    "ProtectionService.end": lambda c, a: c.protection.end(a, _hidden(c), "Hotet är över"),
    "VisitService.plan": lambda c, a: c.visits.plan(a, AT_AKERS, [a.id], ["Momentnyckel"]),
    "VisitService.amend": lambda c, a: c.visits.amend(a, VISIT, replace(AT_AKERS, place="Storebro")),
    "VisitService.add_people": lambda c, a: c.visits.add_people(a, VISIT, [c.other]),
    "VisitService.remove_person": lambda c, a: c.visits.remove_person(a, VISIT, c.candidate),
    "VisitService.list_equipment": lambda c, a: c.visits.list_equipment(a, VISIT, ["Surfplatta"]),
    "VisitService.rename_equipment": lambda c, a: c.visits.rename_equipment(a, VISIT, THING, "Nyckel"),
    "VisitService.remove_equipment": lambda c, a: c.visits.remove_equipment(a, VISIT, [THING]),
    "VisitService.check_equipment": lambda c, a: c.visits.check_equipment(
        a, VISIT, THING, Stage.PACKED, checked=True
    ),
    "VisitService.hand_out": lambda c, a: c.visits.hand_out(a, VISIT, LAPTOP),
    "VisitService.hand_in": lambda c, a: c.visits.hand_in(a, VISIT),
    "VisitService.cancel": lambda c, a: c.visits.cancel(a, VISIT, "Driftstopp"),
    "VisitService.resume": lambda c, a: c.visits.resume(a, VISIT),
    "RecoveryService.make": lambda c, a: c.recovery.make(a, "sv"),
    "RecoveryService.prove": lambda c, a: c.recovery.prove(a, {1: "abborre", 2: "björk"}),
    "DeviceService.introduce_own": lambda c, a: _introduce_laptop(c, a),
    "DeviceService.introduce_partner": lambda c, a: _introduce_node(c, a),
    "DeviceService.introduce_office": lambda c, a: c.devices.introduce_office(a, _office_card()),
    "DeviceService.rename": lambda c, a: c.devices.rename(a, NEW_PC, "Svarven"),
    "DeviceService.revoke": lambda c, a: c.devices.revoke(a, NEW_PC),
    "DeviceService.let_in": lambda c, a: c.devices.let_in(a, NEW_PC),
    "DeviceService.agree": lambda c, a: c.devices.agree(a, NODE, Agreement(names=True)),
    "ConflictService.settle": lambda c, a: c.conflicts.settle(
        a, c.run, Spot(What.MARK, "A1-1"), _side(c), "Stod närmast"
    ),
    "ConflictService.settle_marks": lambda c, a: c.conflicts.settle_marks(a, c.run, "A1-1", Rating.SHOWN, ""),
    "ConflictService.settle_person": lambda c, a: c.conflicts.settle_person(
        a, c.candidate, c.workspace.candidate(c.candidate).heads[0].ref
    ),
    "ConflictService.withdraw": lambda c, a: c.conflicts.withdraw(
        a, c.run, Spot(What.MARK, "A1-1"), _side(c)
    ),
    "ConflictService.note_late": lambda c, a: c.conflicts.note_late(a, c.run, [_came_late(c)], "Redan sett"),
    "ConflictService.adopt_late": lambda c, a: c.conflicts.adopt_late(a, c.run, [_came_late(c)]),
    "ConflictService.settle_fork": lambda c, a: c.conflicts.settle_fork(a, FORKED, "Inget fattades"),
    "ConflictService.take_over": lambda c, a: c.conflicts.take_over(a, FORKED, 1, [Ref(FORKED, 1)]),
    "AccountService.let_in": _own("let_in", "Fatima Lund", Role.ASSESSOR, PHRASE),
    "AccountService.rename": _account("rename", "Astrid Berg Ek"),
    "AccountService.set_role": _account("set_role", Role.MANAGER, PHRASE),
    "AccountService.give_passphrase": _account("give_passphrase", PHRASE),
    "AccountService.revoke": _account("revoke"),
    "AccountService.let_in_again": _account("let_in_again", PHRASE),
    "AccountService.admit": lambda c, a: c.door.service.admit(a, a.id, PHRASE),
    "AccountService.authorise": _account("authorise", "prov-bas", None),
    "AccountService.withdraw_authorisation": _account("withdraw_authorisation", "prov-bas"),
    "AccountService.record_secrecy": _account("record_secrecy", "2026-05-01"),
    "AccountService.change_passphrase": _own("change_passphrase", PHRASE, "sju trötta getter"),
    "AccountService.set_pin": _own_pin,
    "AccountService.remove_pin": _own("remove_pin"),
}
"""A call of each command that writes, which is carried out in `make_centre` after its `BEFORE`."""

GUARDED_READING: dict[str, Call] = {
    **key_commands.GUARDED_READING,
    **company_commands.GUARDED_READING,
    **issuing_commands.GUARDED_READING,
    **roster_commands.GUARDED_READING,
    **report_commands.GUARDED_READING,
    "AccountService.elsewhere": _own("elsewhere"),
    "ListExportService.begin": lambda c, a: c.lists.begin(a),
    "ListExportService.candidate_ids": lambda c, a: c.lists.candidate_ids(a),
    "ListExportService.candidates": lambda c, a: c.lists.candidates(a, [c.candidate]),
    "ListExportService.run_ids": lambda c, a: c.lists.run_ids(a, AssessmentQuery()),
    "ListExportService.runs": lambda c, a: c.lists.runs(a, [c.run]),
    "ListExportService.documents": lambda c, a: c.lists.documents(a),
    "ListExportService.visits": lambda c, a: c.lists.visits(a),
    "DeviceService.devices": lambda c, a: c.devices.devices(a),
    "DeviceService.own_card": lambda c, a: c.devices.own_card(a),
    "DeviceService.read_pairing": lambda c, a: c.devices.read_pairing(a, Path("own")),
    "DeviceService.write_pairing": lambda c, a: c.devices.write_pairing(a, Path()),
    "ConflictService.fork": lambda c, a: c.conflicts.fork(a, FORKED),
    "AccountService.view": _own("view"),
    "ProtectionService.access_log": lambda c, a: c.protection.access_log(a),
    "ProtectionService.choices": lambda c, a: c.protection.choices(a),
    "ProtectionService.protected": lambda c, a: c.protection.protected(a),
    "InvitationService.letters": lambda c, a: _invitations(c).letters(a, [WAITING], "sv"),
    "InvitationService.day_list": lambda c, a: _invitations(c).day_list(a, IN_JUNE, "sv"),
    "InvitationService.person_calendar": lambda c, a: _invitations(c).person_calendar(a, WAITING, "sv"),
    "InvitationService.calendar": lambda c, a: _invitations(c).calendar(a, IN_JUNE, "sv"),
    "ErasureService.plan": lambda c, a: c.erasing.plan(a, c.candidate),
    "ProtectionService.withdrawal": lambda c, a: c.protection.withdrawal(a, c.candidate),
}
"""What only some may see."""

OF_THE_PC: set[str] = {
    "BackupService.add_target",
    "BackupService.back_up",
    "BackupService.preview",
    "BackupService.remove_target",
    "BackupService.set_on_close",
    "BackupService.set_remind_after",
}
"""What asks for a right and leaves the journal alone; carried out in tests of its own."""

OF_THE_SERVER: set[str] = {
    "ServerService.address",
    "ServerService.choose",
    "ServerService.forget",
    "ServerService.turn",
    "ServerService.view",
}
"""What concerns the centre's own server; `tests/server` tries who may do it."""

OF_THE_EXCHANGE: set[str] = {
    "ExchangeService.apply",
    "ExchangeService.clean_up",
    "ExchangeService.clean_up_preview",
    "ExchangeService.export",
    "ExchangeService.files",
    "ExchangeService.inspect",
    "ExchangeService.partners",
    "ExchangeService.places",
    "ExchangeService.preview",
    "ExchangeService.read_receipt",
    "ExchangeService.restore_import",
    "ExchangeService.set_aside",
    "ExchangeService.unusable",
    "ExchangeService.write_receipt",
}
"""What needs somebody to exchange with; carried out in `test_exchange`."""

OWN_READING: set[str] = {"TodayService.today", "TodayService.counts"}
OWN_READING: set[str] = {
    "TodayService.today",
    "TodayService.counts",
    "ConflictService.conflicts",
    "ConflictService.count",
}
"""Reading that depends on who asks, and that everybody may."""

BEFORE: dict[str, Callable[[Centre, Actor], object]] = {
    **company_commands.BEFORE,
    **issuing_commands.BEFORE,
    **programme_commands.BEFORE,
    **roster_commands.BEFORE,
    **key_commands.BEFORE,
    **{
        f"InstrumentService.{name}": lambda c, _a: enter_instrument(c.workspace)
        for name in ("amend", "calibrate", "withdraw_calibration", "withdraw")
    },
    "InstrumentService.restore": lambda c, _a: (
        enter_instrument(c.workspace),
        c.instruments.withdraw(THIRD, CALIPER, WithdrawalReason.LOST),
    ),
    **PLANNING_BEFORE,
    **report_commands.BEFORE,
    **{
        f"VisitService.{name}": lambda c, _a: _visited(c)
        for name in (
            "amend",
            "add_people",
            "remove_person",
            "list_equipment",
            "rename_equipment",
            "remove_equipment",
            "check_equipment",
            "hand_out",
            "hand_in",
            "cancel",
        )
    },
    "VisitService.resume": lambda c, _a: (_visited(c), c.visits.cancel(THIRD, VISIT, "Driftstopp")),
    "CentreService.remove_phrase": lambda c, _a: _phrase(c),
    "CandidateService.part": lambda c, _a: c.candidates.join(
        MANAGER, c.candidate, c.other, (), "Samma person"
    ),
    "DeviceService.introduce_office": lambda c, _a: _become_laptop(c),
    "DeviceService.rename": lambda c, _a: _introduce_laptop(c, THIRD),
    "DeviceService.revoke": lambda c, _a: _introduce_laptop(c, THIRD),
    "DeviceService.let_in": lambda c, _a: (_introduce_laptop(c, THIRD), c.devices.revoke(THIRD, NEW_PC)),
    "DeviceService.agree": lambda c, _a: _introduce_node(c, THIRD),
    "ConflictService.settle": lambda c, _a: _apart(c),
    "ConflictService.settle_marks": lambda c, _a: _apart(c),
    "ConflictService.settle_person": lambda c, _a: _amended_apart(c),
    "ConflictService.withdraw": lambda c, _a: _settled(c),
    "ConflictService.note_late": lambda c, _a: _late(c),
    "ConflictService.adopt_late": lambda c, _a: _late(c),
    "ConflictService.settle_fork": lambda c, _a: _forked(c),
    "ConflictService.take_over": lambda c, _a: _forked(c),
    "ConflictService.fork": lambda c, _a: _forked(c),
    "PrintingService.queue": lambda c, _a: issuing_commands.issued(c),
    "PrintingService.leave": lambda c, _a: (issuing_commands.issued(c), c.printing.queue(THIRD, [_paper(c)])),
    "PrintingService.begin": lambda c, _a: issuing_commands.issued(c),
    "PrintingService.finish": lambda c, _a: _begun(c),
    "PrintingService.settle": lambda c, _a: _begun(c),
    "PrintingService.waive": lambda c, _a: issuing_commands.issued(c),
    "ProtectionService.name_viewers": lambda c, _a: c.protection.register(THIRD, _alias()),
    "ProtectionService.end": lambda c, _a: c.protection.register(THIRD, _alias()),
    "AccountService.admit": lambda c, a: c.door.vault.held.pop(a.id, None),
    "AccountService.let_in_again": lambda c, _a: c.door.service.revoke(THIRD, ASSESSOR.id),
    "AccountService.withdraw_authorisation": lambda c, _a: c.door.service.authorise(
        THIRD, ASSESSOR.id, "prov-bas", None
    ),
    "AccountService.remove_pin": _own_pin,
}

READING: set[str] = {
    *report_commands.READING,
    *programme_commands.READING,
    *company_commands.READING,
    *issuing_commands.READING,
    *roster_commands.READING,
    *key_commands.READING,
    "VerificationService.lists_in",
    "VerificationService.verify",
    "VerificationService.verify_all",
    "InstrumentService.choices",
    "InstrumentService.due",
    "InstrumentService.lacking_at",
    "InstrumentService.list",
    "InstrumentService.view",
    "AccountService.has_pin",
    "DocumentLookService.sample",
    "DocumentLookService.view",
    "AssessmentService.checklists",
    "AssessmentService.history",
    "AssessmentService.list",
    "AssessmentService.new_measure",
    "AssessmentService.open_runs",
    "AssessmentService.picture",
    "AssessmentService.prepare_picture",
    "AssessmentService.remember_position",
    "AssessmentService.run",
    "AssessmentService.standing",
    "AssessmentService.station",
    "BackupService.backups",
    "BackupService.due_at_close",
    "BackupService.state",
    "BackupService.targets",
    "CandidateService.double_pairs",
    "CandidateService.doubles",
    "CandidateService.find",
    "CandidateService.latest",
    "CandidateService.record",
    "CandidateService.search",
    "CandidateService.view",
    "CentreService.card",
    "CentreService.view",
    "DoctorService.examine",
    "ExchangeService.delivery",
    "ExchangeService.kind_of",
    "DocumentService.copy_mark",
    "DocumentService.draft",
    "DocumentService.draw",
    "DocumentService.fetch",
    "DocumentService.list",
    "DocumentService.page_band",
    "DocumentService.page_count",
    "DocumentService.page_image",
    "DocumentService.page_pixels",
    "DocumentService.page_size_pt",
    "DocumentService.test_page",
    "FollowUpService.choices",
    "FollowUpService.figures",
    "FollowUpService.gather",
    "FollowUpService.runs_missing",
    "FollowUpService.runs_signed",
    "ListExportService.book",
    "ListExportService.names",
    "ListExportService.bytes_of",
    "ListExportService.write",
    "InvitationService.invited",
    "PlanningService.absences",
    "PlanningService.assessors",
    "PlanningService.basis",
    "PlanningService.bookings",
    "PlanningService.capacity",
    "PlanningService.choices",
    "PlanningService.clashes_of",
    "PlanningService.holidays",
    "PlanningService.hours",
    "PlanningService.notes_of",
    "PlanningService.place_of",
    "PlanningService.solve",
    "PlanningService.stations",
    "PlanningService.waiting",
    "PrintingService.history",
    "PrintingService.unfinished",
    "PrintingService.waiting",
    "PrintingService.waiting_to_be_printed",
    "RecoveryService.view",
    "ServerService.probe",
    "ServerService.start",
    "ServerService.stop",
    "ServerService.try_now",
    "VisitService.choices",
    "VisitService.laptops",
    "VisitService.list",
    "VisitService.away_with",
    "VisitService.open_points",
    "VisitService.view",
    "VisitSheetService.draw",
}
"""What asks for no right: it changes nothing that anybody else would see."""


def domain_examples(centre: Centre) -> dict[type, tuple[tuple[object, ...], object]]:
    """Command of the domain → what must be done before, and one of it that changes something."""
    mark = centre.workspace.assessment(centre.run).mark("A1-2")
    assert mark is not None
    measure = UUID(int=5)
    return {
        cmd.Reschedule: ((), cmd.Reschedule(None, "Svarv 9", None)),
        cmd.RecordPreparation: (
            (),
            cmd.RecordPreparation(None, True, False, False, False, None, "", False, False, ""),
        ),
        cmd.RateSelf: ((), cmd.RateSelf("A1-1", cmd.ev.SelfRating.SURE)),
        cmd.FinishSelfRating: ((), cmd.FinishSelfRating()),
        cmd.RecordKnowledge: ((), cmd.RecordKnowledge("area-1", 3, 5)),
        cmd.RecordMark: ((), cmd.RecordMark("A1-1", Rating.SHOWN)),
        cmd.TakeBackMark: ((), cmd.TakeBackMark("A1-2", mark.ref)),
        cmd.RecordNote: ((), cmd.RecordNote("A1-1", "Lugn")),
        cmd.RecordMeasurement: ((), cmd.RecordMeasurement("A1-2", None, (("24,95", "25,00"),))),
        cmd.WithdrawMeasurement: (
            (cmd.RecordMeasurement("A1-2", None, (("24,95", "25,00"),)),),
            cmd.WithdrawMeasurement("A1-2"),
        ),
        cmd.AttachPicture: ((), cmd.AttachPicture("A1-1", "ab" * 32, 10, 10)),
        cmd.RemovePicture: (
            (cmd.AttachPicture("A1-1", "ab" * 32, 10, 10),),
            cmd.RemovePicture(_next_ref(centre)),
        ),
        cmd.RecordFeedback: ((), cmd.RecordFeedback(True, "Noggrann", "", "")),
        cmd.RecordMeasure: ((), cmd.RecordMeasure(measure, "Öva")),
        cmd.RemoveMeasure: ((cmd.RecordMeasure(measure, "Öva"),), cmd.RemoveMeasure(measure)),
        cmd.OverrideOutcome: ((), cmd.OverrideOutcome("area-1", cmd.Outcome.MET, "Sett annorstädes")),
        cmd.WithdrawOverride: (
            (cmd.OverrideOutcome("area-1", cmd.Outcome.MET, "Sett annorstädes"),),
            cmd.WithdrawOverride("area-1"),
        ),
        cmd.Interrupt: ((), cmd.Interrupt("Strömavbrott")),
        cmd.Resume: ((cmd.Interrupt("Strömavbrott"),), cmd.Resume()),
        cmd.Cancel: ((cmd.TakeBackMark("A1-2", mark.ref),), cmd.Cancel("Sjuk")),
        cmd.Move: ((), cmd.Move(centre.other, "Fel person")),
    }


def _next_ref(centre: Centre) -> Any:
    from assessor_app.domain.journal import Ref

    head = centre.workspace.head
    return Ref(head.device, head.seq + 1)


ELSEWHERE: set[type] = {
    cmd.Plan,
    cmd.RecordAttendance,
    cmd.Complete,
    cmd.Sign,
    cmd.Reopen,
    cmd.SettleConflict,
}
"""Commands that need more than a step before them: tested one by one."""
