"""What the screens of the exchange are given: no more than is shown. Times in ms since 1970 UTC."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from assessor_app.domain.checklists import Wording
from assessor_app.domain.contradictions import Spot
from assessor_app.domain.devices import Agreement, DeviceKind, PlaceKind
from assessor_app.domain.journal import Ref
from assessor_app.domain.transfers import Span
from assessor_app.services.exchange_ports import FileHeader, Survey


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A device that files go to and come from.

    `waiting` are entries that it lacks and may have; `undelivered` the numbers of files without a receipt;
    `missing` the numbers of files from it that have not come. `words` is its fingerprint. `is_own_place`: a
    device of this centre or node. `agreement` None: it has everything but protected people.
    """

    device: UUID
    label: str
    kind: DeviceKind
    place: UUID
    place_name: str
    place_kind: PlaceKind
    words: str
    revoked: bool
    is_own_place: bool
    agreement: Agreement | None
    waiting: int
    last_sent_at: int | None
    last_sent_number: int | None
    undelivered: tuple[int, ...]
    last_receipt_at: int | None
    last_received_at: int | None
    last_received_number: int | None
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What a file for a partner would hold; `number` it would get; `name` of the file."""

    partner: UUID
    label: str
    number: int
    name: str
    entries: int
    assessments: int
    people: int
    withheld_people: int
    pictures: int
    is_empty: bool


@dataclass(frozen=True, slots=True)
class ExportDone:
    """A file that is written and noted."""

    path: Path
    number: int
    digest: str
    size: int
    entries: int
    label: str


class Standing(StrEnum):
    """What a file is to this store before it is applied."""

    NEW = "new"
    APPLIED = "applied"
    """It was taken in already."""
    NOTHING_NEW = "nothing_new"
    """It was not, but all that it holds is here."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody whom the file brings news of, as the account may see them; `name` empty where it may not."""

    candidate: UUID
    name: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Inspection:
    """A file before it is applied. `missing` are earlier numbers from the sender that have not come.

    `applied_at` where `standing` is applied.
    """

    path: Path
    header: FileHeader
    digest: str
    size: int
    sender_words: str
    standing: Standing
    survey: Survey
    missing: tuple[int, ...]
    applied_at: int | None


@dataclass(frozen=True, slots=True)
class Applied:
    """A file that was taken in; `import_id` None where nothing was new. `missing` as in `Inspection`."""

    import_id: UUID | None
    sender: UUID
    label: str
    number: int
    entries: int
    missing: tuple[int, ...]
    conflicts: int
    unusable: int
    new_assessments: int
    changed_assessments: int


@dataclass(frozen=True, slots=True)
class ReceiptTaken:
    """A receipt that was read: whose it is, and the numbers of the files that it delivers anew."""

    partner: UUID
    label: str
    files: tuple[int, ...]


class Direction(StrEnum):
    """Which way a file went."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that went out or came in. `delivered_at`: of a file that went out, when its receipt was read.

    `import_id` and `set_aside` are of files that came in.
    """

    direction: Direction
    partner: UUID
    label: str
    number: int
    at: int
    entries: int
    name: str
    delivered_at: int | None
    import_id: UUID | None
    set_aside: bool


class ConflictKind(StrEnum):
    """What is to be settled."""

    MARKS = "marks"
    """Two entries replace the same one."""
    LATE = "late"
    """Something was entered on another device after the signatures."""
    DOUBLES = "doubles"
    """Two records may be one person."""
    FORK = "fork"
    """A device has written two histories."""


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a conflict: who entered what, when, on which device.

    `rating` is a value of `Rating`, empty where the side is no mark or rates nothing. `lines` is what any
    other value says, as (code, value). `what` is the kind of the entry; `stands`: this is what is shown now.
    """

    device: UUID
    seq: int
    device_label: str
    actor: UUID
    actor_name: str
    wall_at: int
    rating: str
    reason: str
    what: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    stands: bool = False
    is_own: bool = field(default=False, compare=False)
    """Entered on this PC."""

    @property
    def ref(self) -> Ref:
        """The entry."""
        return Ref(self.device, self.seq)


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One thing to settle. `title` names what it is about in words of the trade: a criterion, a person.

    `subject` is the assessment, the candidate (`other` the second record) or the device. `spot` is the value
    that is contradicted, `wording` its words in every language, where it has some, `run_title` those of the
    qualification. Of what came after the signatures, the first version is what stands now, with number 0
    where nothing does. `is_signed`: the run is locked. `at` is when the newest side was entered.
    """

    kind: ConflictKind
    subject: UUID
    person_name: str
    title: str
    code: str
    versions: tuple[Version, ...]
    other: UUID | None = None
    candidate: UUID | None = None
    qualification: str = ""
    spot: Spot | None = None
    wording: Wording | None = None
    run_title: Wording | None = None
    is_signed: bool = False
    at: int = 0


class Takeable(StrEnum):
    """Whether an entry of a device's other history can be entered here once more."""

    YES = "yes"
    THERE = "there"
    """The same stands there already."""
    RUN_CLOSED = "run_closed"
    """The run is not open."""
    NOT_HERE = "not_here"
    """The run is not on this PC."""
    NO = "no"
    """It is nothing that can be entered again."""


@dataclass(frozen=True, slots=True)
class ForkLine:
    """What one entry of a device's history says: of `person_name`, on `code` of the run `assessment`."""

    version: Version
    person_name: str
    assessment: UUID | None
    spot: Spot | None
    code: str
    title: str
    wording: Wording | None = None
    takeable: Takeable = Takeable.NO


@dataclass(frozen=True, slots=True)
class ForkView:
    """The histories of a device, the one that counts first; `others` are entries that say nothing alone.

    Each history is as (lines, others).
    """

    device: UUID
    label: str
    seq: int
    found_at: int
    histories: tuple[tuple[tuple[ForkLine, ...], int], ...]


@dataclass(frozen=True, slots=True)
class UnusableRow:
    """Entries that are kept unread: as `exchange_ports.Unusable`, with words for `what`."""

    why: str
    what: str
    entries: int


class DeliveryState(StrEnum):
    """How far an assessment has come towards the partner."""

    LOCAL = "local"
    IN_FILE = "in_file"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True)
class Delivery:
    """*local → in file 7 → delivered 14 June* of one assessment, towards one partner."""

    state: DeliveryState
    partner: UUID | None = None
    label: str = ""
    number: int | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class CleanUp:
    """What may be taken off this PC, because receipts say that it is elsewhere."""

    entries: int
    assessments: int
    people: int
    pictures: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A centre as its node sees it. `conflicts` are unsettled; `signed` assessments with signatures."""

    place: UUID
    name: str
    kind: PlaceKind
    devices: int
    last_received_at: int | None
    last_received_number: int | None
    missing: tuple[tuple[str, int], ...]
    conflicts: int
    people: int
    assessments: int
    signed: int
    all_met: int
