"""What the window is given by whoever composed the program. Free of Qt.

`bootstrap` implements `Composition`; thus no screen ever imports storage, documents or security. Everything
marked *lane* is called on the database lane only and may take its time; the rest returns at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:  # the login must be on screen before the use cases are imported
    from assessor_app.domain.centres import Actor
    from assessor_app.services.accounts import AccountService
    from assessor_app.services.assessments import AssessmentService
    from assessor_app.services.backup_ports import Progress
    from assessor_app.services.backup_views import BackupRow, Preview
    from assessor_app.services.backups import BackupService
    from assessor_app.services.candidates import CandidateService
    from assessor_app.services.centres import CentreService
    from assessor_app.services.companies import CompanyService
    from assessor_app.services.competence_maps import CompetenceMapService
    from assessor_app.services.competence_sheets import CompetenceSheetService
    from assessor_app.services.conflicts import ConflictService
    from assessor_app.services.devices import DeviceService
    from assessor_app.services.doctoring import DoctorService
    from assessor_app.services.document_looks import DocumentLookService
    from assessor_app.services.documents import DocumentService
    from assessor_app.services.erasing import ErasureService
    from assessor_app.services.exchange import ExchangeService
    from assessor_app.services.exchange_ports import Progress as Telling
    from assessor_app.services.follow_up import FollowUpService
    from assessor_app.services.instruments import InstrumentService
    from assessor_app.services.invitations import InvitationService
    from assessor_app.services.issuer_keys import IssuerKeyService
    from assessor_app.services.issuing import IssuingService
    from assessor_app.services.joining_models import JoiningOffer, WaitingPc
    from assessor_app.services.key_handover import KeyHandoverService
    from assessor_app.services.list_exports import ListExportService
    from assessor_app.services.participants import ParticipantService
    from assessor_app.services.planning import PlanningService
    from assessor_app.services.printing import PrintingService
    from assessor_app.services.programmes import ProgrammeService
    from assessor_app.services.protection import ProtectionService
    from assessor_app.services.read_models import CentreView
    from assessor_app.services.recovery import RecoveryService
    from assessor_app.services.reports import ReportService
    from assessor_app.services.roster_models import RosterReader
    from assessor_app.services.rosters import RosterService
    from assessor_app.services.server import ServerService
    from assessor_app.services.today import TodayService
    from assessor_app.services.verification import VerificationService
    from assessor_app.services.verification_models import Knowledge, KnowledgeSource
    from assessor_app.services.visit_sheets import VisitSheetService
    from assessor_app.services.visits import VisitService
    from assessor_app.ui.printing.ports import Printers
    from assessor_app.ui.session import Preferences


@dataclass(frozen=True, slots=True)
class AccountTile:
    """Somebody who may log in, as the login shows them. `role` is a value of `domain.centres.Role`; `pin`:
    a PIN unlocks this account now.
    """

    id: UUID
    name: str
    role: str
    pin: bool = False


@dataclass(frozen=True, slots=True)
class FirstRunForm:
    """What the first run asks for. `centre_code` is two to six capitals or digits.

    `logo_png` is as `Composition.prepare_logo` gave it. `permission_by` and `permission_on` (an ISO date):
    who let the centre use the model's name as a heading, or empty. `demo` marks invented content.
    `place_kind` is a value of `domain.devices.PlaceKind`.
    """

    centre_name: str
    centre_code: str
    place: str
    contact: str
    account_name: str
    passphrase: str = field(repr=False)
    demo: bool = False
    accreditation: str = ""
    logo_png: bytes | None = field(default=None, repr=False)
    permission_by: str = ""
    permission_on: str = ""
    place_kind: str = "centre"


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that lasts and that the user should see until it is over.

    Codes: clock_ahead, clock_behind (a yes is asked for), read_only, disk_full, settings_damaged,
    settings_partly_unreadable, settings_unreadable, checklists_unreadable (details: files), store_behind,
    store_restored (made_at, aside), backup_never, backup_old (days), backup_failed; for managers
    no_recovery_sheet (a sheet can be made) and manager_key_missing.
    Other codes are shown by the sentence that `messages` has for them.
    """

    code: str
    details: tuple[tuple[str, str], ...] = ()


class RestoreDesk(Protocol):
    """Backups found and restored. No store is needed; any thread, and each may take its time.

    Raises errors with `code`: backup_half, backup_damaged, backup_other_centre, backup_target_gone …
    """

    def known_folders(self) -> tuple[str, ...]:
        """Folders that backups of this PC have gone to."""
        ...

    def found(self, folder: str) -> tuple[BackupRow, ...]:
        """Every backup in or under a folder, newest first."""
        ...

    def preview(self, place: str) -> Preview:
        """What restoring a backup would bring and take, as far as can be told without opening the store."""
        ...

    def keepers(self, place: str) -> tuple[AccountTile, ...]:
        """Who may restore a backup."""
        ...

    def stage(
        self, place: str, account: UUID | None, passphrase: str, progress: Progress | None = None
    ) -> None:
        """Prove a backup and lay it ready; nothing of the store is touched. Raises Stopped.

        Without `account` the passphrase is the code of the recovery sheet.
        """
        ...

    def stage_opened(self, actor: Actor, place: str, progress: Progress | None = None) -> None:
        """The same for who is logged in. What was laid ready is moved in at the next start."""
        ...

    def discard(self) -> None:
        """Forget what was laid ready: the store goes on as it is."""
        ...

    def finish(self) -> None:
        """Move what was laid ready into its place. The store must not be open."""
        ...

    def aside(self) -> tuple[tuple[str, int], ...]:
        """Former stores that restores have put aside: name and bytes."""
        ...

    def remove_aside(self, actor: Actor, name: str) -> None:
        """Delete one of them."""
        ...


class JoiningDesk(Protocol):
    """How a new PC joins a centre. No store is needed. All but `waiting` takes its time: database lane."""

    def waiting(self) -> WaitingPc | None:
        """This PC, which has introduced itself and waits; or None. Cheap; raises what `messages` knows."""
        ...

    def begin(self, label: str, passphrase: str) -> WaitingPc:
        """Make this PC's keys. Raises Refused (device_label_missing) and errors with `code`
        unsuitable_passphrase, disk_full …"""
        ...

    def write_pairing(self, folder: Path) -> Path:
        """Write the pairing file into a folder. Raises OSError."""
        ...

    def give_up(self) -> None:
        """Wait no longer."""
        ...

    def look(self, file: Path, passphrase: str, progress: Telling | None = None) -> JoiningOffer:
        """Who says that they wrote this file. Raises errors with `code`: wrong_passphrase, for_another,
        welcome_missing, file_damaged …"""
        ...

    def join(self, file: Path, passphrase: str, words: str, progress: Telling | None = None) -> UUID:
        """Join: `words` are those that were compared. Returns the account that the passphrase opens.

        Raises as `look`; Stopped.
        """
        ...


@dataclass(frozen=True)
class Upkeep:
    """What keeps the store safe: backups, examination, restore. `restoring` is for who is logged in."""

    backups: BackupService
    doctor: DoctorService
    restoring: RestoreDesk


@dataclass(frozen=True)
class Visiting:
    """Visits to companies, and the sheets that are taken along. Lane."""

    visits: VisitService
    sheets: VisitSheetService


@dataclass(frozen=True)
class Verifying:
    """Verifies documents that somebody brings. `known` is asked on the lane, the rest needs no store.

    `page`: the page for browsers, with the issuers that are known here. Raises OSError.
    """

    service: VerificationService
    page: Callable[[Knowledge], bytes]
    known: KnowledgeSource | None = None


@dataclass(frozen=True)
class Undertakings:
    """Companies, programmes and what belongs to them. Lane; the reader of lists needs no store."""

    companies: CompanyService
    maps: CompetenceMapService
    map_sheets: CompetenceSheetService
    programmes: ProgrammeService
    participants: ParticipantService
    reports: ReportService
    planning: PlanningService
    invitations: InvitationService
    rosters: RosterService
    roster_reader: RosterReader
    lists: ListExportService
    follow_up: FollowUpService
    instruments: InstrumentService


@dataclass(frozen=True)
class OpenedServices:
    """The store, open, and who opened it. The services are called on the database lane only."""

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
    now: Callable[[], datetime]
    conditions: tuple[Condition, ...] = ()
    devices: DeviceService | None = None
    recovery: RecoveryService | None = None
    erasing: ErasureService | None = None
    exchange: ExchangeService | None = None
    upkeep: Upkeep | None = None
    server: ServerService | None = None
    conflicts: ConflictService | None = None
    visiting: Visiting | None = None
    undertakings: Undertakings | None = None
    verifying: Verifying | None = None
    looks: DocumentLookService | None = None
    issuing: IssuingService | None = None
    issuer_keys: IssuerKeyService | None = None
    key_handover: KeyHandoverService | None = None


class Composition(Protocol):
    """The program without its window."""

    @property
    def version(self) -> str: ...

    @property
    def data_folder(self) -> Path: ...

    @property
    def log_folder(self) -> Path: ...

    @property
    def resources(self) -> Path:
        """The folder that holds `i18n`, `icons`, `checklists`."""
        ...

    @property
    def preferences(self) -> Preferences:
        """Read already; `set` returns at once and never raises.

        The window uses theme, text_scale, language, last_account and window_geometry (base64).
        """
        ...

    def printers(self) -> Printers:
        """The printers of this PC. Cheap: nothing is looked for yet."""
        ...

    def warm_up(self) -> None:
        """Import what opening the store will need, so that nobody waits for it after the passphrase. Lane."""
        ...

    def has_store(self) -> bool:
        """Whether this PC has a store to log in to; otherwise the first run is shown. Cheap."""
        ...

    def accounts(self) -> tuple[AccountTile, ...]:
        """Who may log in. Cheap: reads the vault's tiles; raises what `messages` has a sentence for."""
        ...

    def has_recovery_sheet(self) -> bool:
        """Whether a recovery sheet was ever made. Cheap: reads the vault's open part."""
        ...

    def has_joined(self) -> bool:
        """Whether this PC joined a centre, whose keys lie elsewhere. Cheap: reads the vault's open part."""
        ...

    def opens_itself(self) -> bool:
        """Whether the store needs no passphrase (the demo). Cheap."""
        ...

    def open_by_itself(self) -> OpenedServices:
        """Open the demo's store. Lane."""
        ...

    def prepare_logo(self, file: Path) -> bytes:
        """A picture of the user's as a PNG for documents. Lane.

        Raises OSError and PictureRefused (not_a_picture, too_large, damaged).
        """
        ...

    def create(self, form: FirstRunForm) -> OpenedServices:
        """Make the centre, its store and its first account, and open it. Lane.

        Raises Refused (centre_name_missing, centre_code_unfit, account_name_missing) and errors with `code`
        unsuitable_passphrase, folder_not_usable, disk_full …, with nothing left behind.
        """
        ...

    def wait_s(self, account: UUID) -> int:
        """How many seconds nobody may try this account's passphrase, after wrong ones. Cheap."""
        ...

    def unlock(self, account: UUID, passphrase: str) -> OpenedServices:
        """Open the store, or let one more in. Lane.

        Raises an error with `code` wrong_passphrase, account_revoked, wait_before_trying …
        """
        ...

    def unlock_by_pin(self, account: UUID, pin: str) -> OpenedServices:
        """Let somebody in who has given the passphrase since the program started. Lane.

        Raises an error with `code` wrong_pin (detail `left`), pin_spent, pin_not_now, account_revoked.
        """
        ...

    def log_out(self, account: UUID) -> None:
        """Ask for this account's passphrase next time. Cheap."""
        ...

    def passphrase_hint(self) -> str:
        """What opens the demo centre, where everybody may know it; else empty. Cheap."""
        ...

    def recover(self, account: UUID, words: str, passphrase: str) -> OpenedServices:
        """Open the store with the words of the recovery sheet, and give an account a new passphrase. Lane.

        Raises errors with `code` recovery_never_made, recovery_word_unfit (details: position),
        recovery_words_missing, recovery_words_mistyped, recovery_other_sheet, unsuitable_passphrase …
        """
        ...

    def conditions(self) -> tuple[Condition, ...]:
        """What lasts now. Lane."""
        ...

    def confirm_clock(self) -> None:
        """The user says that the PC's clock is right. Lane."""
        ...

    @property
    def joining(self) -> JoiningDesk:
        """For the gate of a PC without a store."""
        ...

    @property
    def restoring(self) -> RestoreDesk:
        """For the gate: nobody is logged in."""
        ...

    def close(self) -> None:
        """Close the store; a second time, or before it was opened, does nothing. Lane."""
        ...
