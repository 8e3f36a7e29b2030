"""What the exchange needs of the machine: files, keys, the store past the view of one account.

Files are written and read by `exchange`, which knows no store; the store is `storage`'s, which knows no file;
`services.exchange` brings them together. Everything of `ExchangeStore` is called on the database lane only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.services.ports import EnvironmentProblem

if TYPE_CHECKING:
    from assessor_app.domain.devices import Trusted
    from assessor_app.domain.journal import ChainHead, Entry, WithheldRun
    from assessor_app.domain.transfers import SignedHead, Span

    Piece = Entry | WithheldRun

Progress = Callable[[str, int, int], bool | None]
"""Told (what: writing, checking, reading, applying, rows; done; total) now and then; False asks to stop."""


class ExchangeProblem(EnvironmentProblem):
    """A file that cannot be written or used; nothing was changed.

    Codes: file_gone, file_unreadable (the medium), not_an_exchange_file, file_from_the_future (`format`),
    file_damaged (`sender`, `number` where they are known: the file to send again), file_changed (another one
    than was inspected), sender_unknown (`label`, `place`: who it claims to be), sender_revoked (`label`),
    for_another (`label`), payload_locked (no key here opens it), entries_missing (`sender`, `number`: what it
    goes on from is not here; all of it must be sent anew), file_too_large, signature_wrong, pairing_unfit,
    receipt_unfit, receipt_for_another, receipt_contradicts, recipient_unfit (`label`); exchange_target_full,
    _read_only, _gone, _io, _unproven (when writing).
    """


# ---- cards: how a device introduces itself ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DeviceCard:
    """What a pairing file says of the device that signed it, and of its place (None: it has none yet).

    `public_key` Ed25519 in hex; `recipient` the age recipient; `created_at` ms since 1970 UTC.
    """

    device: UUID
    public_key: str
    recipient: str
    code: str
    label: str
    kind: DeviceKind
    place: UUID | None
    place_name: str
    place_kind: PlaceKind
    created_at: int


# ---- files -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Party:
    """One end of an exchange file, as its header names it."""

    device: UUID
    label: str
    place: UUID
    place_name: str


@dataclass(frozen=True, slots=True)
class FileHeader:
    """The plain part of a file. `previous` is SHA-256 (hex) of the file before it on the same way, or None.

    `number` counts from 1 for each way, that is pair of devices. `payload_digest` and `payload_size` are of
    `payload.age`. `created_at` is ms since 1970 UTC.
    """

    sender: Party
    receiver: Party
    number: int
    previous: str | None
    created_at: int
    payload_digest: str = ""
    payload_size: int = 0


@dataclass(frozen=True, slots=True)
class ChainPart:
    """Which part of a chain a file carries: entries and withheld runs from `first` to `last`, and the digest
    at `last`, which the chain's own device has signed.
    """

    device: UUID
    first: int
    last: int
    chain_digest: bytes


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is inside. `chains` stand in the order in which they must be read: who introduces before whom.
    `entries` counts entries, withheld runs not among them.

    `scope` is SHA-256 of what the receiver may have (opaque to it). `welcome` is the account that a device
    which is new to its centre belongs to. `cards` say what the sender knows of the chains' devices; they
    prove nothing.
    """

    chains: tuple[ChainPart, ...]
    entries: int
    checklists: tuple[str, ...]
    attachments: tuple[str, ...]
    scope: str
    cards: tuple[DeviceCard, ...]
    welcome: UUID | None = None


@dataclass(frozen=True, slots=True)
class FileBody:
    """What goes into a file; each part is asked for once, in this order."""

    manifest: Manifest
    heads: tuple[SignedHead, ...]
    checklists: Iterator[tuple[str, bytes]]
    attachments: Iterator[tuple[str, bytes]]
    pieces: Iterator[Piece]


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that is durably written: SHA-256 of the whole in hex, and bytes."""

    path: Path
    digest: str
    size: int


class OpenFile(Protocol):
    """An authentic file being read: its signatures, digests and envelope have been checked.

    The three iterators are read once, in this order and to their ends; each raises ExchangeProblem
    (file_damaged) for what is not as it must be.
    """

    @property
    def header(self) -> FileHeader: ...

    @property
    def digest(self) -> str:
        """SHA-256 of the whole file in hex."""
        ...

    @property
    def manifest(self) -> Manifest: ...

    @property
    def heads(self) -> tuple[SignedHead, ...]: ...

    def checklists(self) -> Iterator[tuple[str, bytes]]: ...

    def attachments(self) -> Iterator[tuple[str, bytes]]: ...

    def pieces(self) -> Iterator[Piece]: ...


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receiver has: the files that it has taken in from this sender (number → digest in hex), and the
    ends of every chain. `scope` is that of the newest file. `created_at` is ms since 1970 UTC.
    """

    receiver: Party
    sender: Party
    files: tuple[tuple[int, str], ...]
    heads: tuple[ChainHead, ...]
    scope: str
    created_at: int


Signer = Callable[[bytes], bytes]
"""Signs with this device's key: 64 bytes of Ed25519."""


class ExchangeFiles(Protocol):
    """Writes and reads exchange files, receipts and pairing files; they are whole or not there.

    Raises OSError and ExchangeProblem.
    """

    def write(
        self,
        target: Path,
        header: FileHeader,
        body: FileBody,
        recipients: Sequence[str],
        sign: Signer,
        progress: Progress | None = None,
    ) -> WrittenFile: ...

    def peek(self, source: Path) -> FileHeader:
        """What the header claims; nothing is proven."""
        ...

    def open(
        self, source: Path, public_key: str, identities: Sequence[str], progress: Progress | None = None
    ) -> AbstractContextManager[OpenFile]:
        """Check signature, digests and envelope, and open the payload. `public_key`: the sender's, in hex."""
        ...

    def write_receipt(self, target: Path, receipt: Receipt, sign: Signer) -> WrittenFile: ...

    def read_receipt(self, source: Path, public_key: Callable[[UUID], str | None]) -> Receipt:
        """Raises receipt_unfit, sender_unknown, signature_wrong."""
        ...

    def write_card(self, target: Path, card: DeviceCard, sign: Signer) -> WrittenFile: ...

    def read_card(self, source: Path) -> DeviceCard:
        """The card, signed by the key that stands in it: whose it is, only people can tell (in words).

        Raises pairing_unfit.
        """
        ...


class AgeKeys(Protocol):
    """Makes the keys that files are encrypted to."""

    def new_identity(self) -> tuple[str, str]:
        """(recipient ``age1…``, identity ``AGE-SECRET-KEY-1…``), X25519."""
        ...


# ---- the store -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """The age keys of this PC: the present device's recipient, and every identity it has had."""

    recipient: str
    identities: tuple[str, ...]
    devices: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What a partner lacks and may have, fixed at one moment. Memory does not grow with the entries."""

    partner: UUID
    chains: tuple[ChainPart, ...]
    heads: tuple[SignedHead, ...]
    entries: int
    assessments: int
    people: int
    withheld_people: int
    checklists: tuple[str, ...]
    attachments: tuple[str, ...]
    scope: str

    @property
    def is_empty(self) -> bool:
        """Whether the partner has everything that it may have."""
        return not self.chains


@dataclass(frozen=True, slots=True)
class Unusable:
    """Entries that are kept and do nothing: `why` is unknown_event (`what`: its wire name), unknown_checklist
    (its digest), unknown_device (its id), revoked_device (its id) or not_entitled (the wire name of an event
    that its device may not write: decision 20).
    """

    why: str
    what: str
    entries: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What taking a file in would do, found by doing it and undoing it.

    `corrected` are new entries that replace an older one; `conflicts` the assessments in which something new
    contradicts something here; `late` those with marks after the signatures; `forks` (device, seq);
    `erased` people who vanish.
    """

    entries: int
    known: int
    late_parts: int
    runs: int
    new_people: int
    new_assessments: int
    changed_assessments: int
    corrected: int
    conflicts: tuple[UUID, ...]
    late: tuple[UUID, ...]
    forks: tuple[tuple[UUID, int], ...]
    erased: int
    attachments: int
    unusable: tuple[Unusable, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking a file in has done; `import_id` is None where nothing was new."""

    survey: Survey
    import_id: UUID | None
    subjects: frozenset[tuple[str, UUID]]


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that this PC has written; times in ms since 1970 UTC."""

    receiver: UUID
    sender: UUID
    number: int
    digest: str
    created_at: int
    entries: int
    name: str
    received_at: int | None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file that was taken in here."""

    sender: UUID
    receiver: UUID
    number: int
    digest: str
    previous: str | None
    created_at: int
    received_at: int
    import_id: UUID | None


class ExchangeStore(Protocol):
    """The store past the view of one account; only the services of the exchange may have it."""

    # -- whom to believe --

    def roots(self) -> tuple[UUID, ...]:
        """This PC's devices, present and former."""
        ...

    def trusted(self) -> Mapping[UUID, Trusted]:
        """Every device whose signatures count here."""
        ...

    def own_keys(self) -> OwnKeys: ...

    # -- out --

    def plan(self, partner: UUID, *, anew: bool = False) -> ExportPlan:
        """What the partner lacks and may have. The own head is signed for it. `anew`: as if it had nothing.

        Raises Refused: device_unknown, device_is_revoked.
        """
        ...

    def pieces(self, plan: ExportPlan, progress: Progress | None = None) -> Iterator[Piece]: ...

    def attachments(self, plan: ExportPlan) -> Iterator[tuple[str, bytes]]: ...

    def checklists(self, plan: ExportPlan) -> Iterator[tuple[str, bytes]]: ...

    def note_sent(self, file: SentFile, plan: ExportPlan) -> None: ...

    def sent(self, partner: UUID | None = None) -> tuple[SentFile, ...]:
        """Files written, newest first."""
        ...

    # -- in --

    def survey(self, file: OpenFile, progress: Progress | None = None) -> Survey:
        """What taking it in would do. Raises Stopped."""
        ...

    def take_in(
        self, actor: UUID, file: OpenFile, import_id: UUID, progress: Progress | None = None
    ) -> TakenIn:
        """Take a file in, in one transaction, and note that it was. Raises Stopped with nothing changed.

        A second time, or after a newer file that held the same, it changes nothing but the ledger.
        """
        ...

    def received(self, sender: UUID | None = None) -> tuple[ReceivedFile, ...]:
        """Files taken in, newest first."""
        ...

    # -- receipts --

    def heads(self) -> tuple[ChainHead, ...]:
        """The end of every chain here."""
        ...

    def take_receipt(self, receipt: Receipt, digest: str) -> tuple[int, ...]:
        """Note what the partner has; returns the numbers of the files that it delivers anew.

        An older one changes nothing.

        Raises ExchangeProblem: receipt_contradicts where it names a file or a head that is not ours.
        """
        ...
