"""Devices that sign for themselves, and exchange files made by hand: lists where a real one has a payload."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from assessor_app.domain import centres, devices
from assessor_app.domain.centres import Account, Device, Role
from assessor_app.domain.devices import DeviceKind, Partner, PlaceKind
from assessor_app.domain.journal import (
    EMPTY_PERSONAL_DIGEST,
    ChainHead,
    Entry,
    Header,
    PersonalState,
    Subject,
    WithheldRun,
    link,
    tick,
)
from assessor_app.domain.transfers import SignedHead
from assessor_app.security.keys import DeviceKey
from assessor_app.security.seals import sign_head, verify_head
from assessor_app.services.exchange_ports import ChainPart, FileHeader, Manifest, Party, TakenIn
from assessor_app.storage.exchange_in import take_in
from assessor_app.storage.withholding import Share
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    CENTRE,
    KEY,
    MANAGER,
    NOON,
    STORE,
    FakeClock,
    FakeIdentities,
    canonical_bytes,
    small_checklist,
)

Piece = Entry | WithheldRun
OFFICE_ID = UUID("01970000-0000-7000-8000-0000000000d1")
LAPTOP_ID = UUID("01970000-0000-7000-8000-0000000000d2")
THIRD_ID = UUID("01970000-0000-7000-8000-0000000000d3")
PLACE_NAME = "Verkstaden i Vimmerby"
IMPORTS = FakeIdentities(77)


def key_of(device: UUID) -> DeviceKey:
    """The key of a device: the same in every run of a test."""
    return DeviceKey.from_private_bytes(hashlib.sha256(device.bytes).digest())


def everything(_: Header) -> Share:
    return Share.ALL


@dataclass
class Site:
    """A device with its store, its key and its clock."""

    workspace: LocalWorkspace
    device: UUID
    kind: DeviceKind
    clock: FakeClock
    folder: Path
    sent: int = 0

    @property
    def key(self) -> DeviceKey:
        return key_of(self.device)

    @property
    def known_as(self) -> Device:
        """The device as others introduce it."""
        public = self.key.public_bytes.hex()
        return Device(self.device, public, code_of(self.device), f"Enhet {code_of(self.device)}", self.kind)

    @property
    def party(self) -> Party:
        return Party(self.device, self.known_as.label, CENTRE, PLACE_NAME)

    def close(self) -> None:
        self.workspace.close()


def code_of(device: UUID) -> str:
    return f"D{device.int % 10_000:04d}"


def open_site(folder: Path, device: UUID, kind: DeviceKind, clock: FakeClock | None = None) -> Site:
    """An empty store of a device, with no checklist and no entry."""
    folder.mkdir(exist_ok=True)
    clock = clock or FakeClock()
    key = key_of(device)
    workspace = LocalWorkspace.create(
        folder,
        KEY,
        STORE,
        CENTRE,
        device,
        code_of(device),
        clock,
        lambda *head: sign_head(key, *head),
        is_signed=verify_head,
    )
    return Site(workspace, device, kind, clock, folder)


def open_office(folder: Path, device: UUID = OFFICE_ID) -> Site:
    """A centre's first PC: the centre, an assessor, a manager, a published checklist, itself enrolled."""
    site = open_site(folder, device, DeviceKind.OFFICE)
    checklist = small_checklist()
    site.workspace.keep_checklist(checklist.digest, canonical_bytes(checklist), True)
    drafts = (
        *centres.register_centre(CENTRE, PLACE_NAME, "VIM", "Vimmerby"),
        *devices.enrol(CENTRE, site.workspace.centre().circle, site.known_as),
        *centres.register_account(CENTRE, Account(ASSESSOR.id, "Astrid Berg", Role.ASSESSOR)),
        *centres.register_account(CENTRE, Account(MANAGER.id, "Mats Lund", Role.MANAGER)),
    )
    site.workspace.commit(MANAGER.id, drafts)
    return site


def enrol(office: Site, newcomer: Site) -> None:
    """The office says that a device belongs to the centre."""
    circle = office.workspace.centre().circle
    office.workspace.commit(MANAGER.id, devices.enrol(CENTRE, circle, newcomer.known_as))


def believe(newcomer: Site, office: Site) -> None:
    """A device that is new to its centre says which one it gets the centre from, compared in words."""
    partner = Partner(office.known_as, CENTRE, PLACE_NAME, PlaceKind.CENTRE)
    circle = newcomer.workspace.centre().circle
    newcomer.workspace.commit(MANAGER.id, devices.introduce(CENTRE, circle, partner))


def join(folder: Path, office: Site, device: UUID = LAPTOP_ID, kind: DeviceKind = DeviceKind.LAPTOP) -> Site:
    """A further device of the centre, which has taken in all that the office has."""
    site = open_site(folder, device, kind)
    enrol(office, site)
    believe(site, office)
    carry(office, site)
    return site


def write_unknown(site: Site, subject: Subject, event: str, facts: bytes = b'{"x":1}') -> Entry:
    """Let a device write an entry that a later version of the program knows."""
    journal = site.workspace.store.journal
    head, now = journal.own_head, site.clock.now_ms()
    header = Header(
        site.device, head.seq + 1, tick(journal.clock, now), now, ASSESSOR.id, subject, None, event, None
    )
    entry = Entry(
        header, facts, bytes(16), b"{}", b"", EMPTY_PERSONAL_DIGEST, PersonalState.PRESENT, bytes(32)
    )
    entry = entry._replace(chain_digest=link(head.chain_digest, entry))
    with site.workspace.store.transaction():
        journal.insert(entry)
    journal.reload()
    return entry


@dataclass
class HandMadeFile:
    """An `OpenFile` over lists. `read` says which parts were asked for, in their order."""

    header: FileHeader
    digest: str
    manifest: Manifest
    heads: tuple[SignedHead, ...]
    lines: Sequence[Piece]
    sheets: Sequence[tuple[str, bytes]] = ()
    pictures: Sequence[tuple[str, bytes]] = ()
    read: list[str] = field(default_factory=list)

    def checklists(self) -> Iterator[tuple[str, bytes]]:
        self.read.append("checklists")
        yield from self.sheets

    def attachments(self) -> Iterator[tuple[str, bytes]]:
        self.read.append("attachments")
        yield from self.pictures

    def pieces(self) -> Iterator[Piece]:
        self.read.append("pieces")
        yield from self.lines


def file_from(
    sender: Site,
    receiver: Site,
    after: Mapping[UUID, int] | None = None,
    share: Callable[[Header], Share] = everything,
    pictures: Sequence[bytes] = (),
    chains: Sequence[UUID] | None = None,
) -> HandMadeFile:
    """All that `sender` has after the numbers in `after`, each chain up to its newest signed head."""
    sender.workspace.seal_own_head()
    journal = sender.workspace.store.journal
    known = after or {}
    told = (sender.device, *(one for one in journal.devices() if one != sender.device))
    lines: list[Piece] = []
    heads = []
    for device in told if chains is None else chains:
        signed = journal.signed_heads(device)
        if not signed or signed[-1][0].seq <= known.get(device, 0):
            continue
        head, signature = signed[-1]
        heads.append(SignedHead(head, signature))
        pieces = sender.workspace.shared(device, known.get(device, 0), share)
        lines += [piece for piece in pieces if _last(piece) <= head.seq]
    sheets = sender.workspace.store.database.rows("SELECT digest, content FROM checklist ORDER BY digest")
    return made(
        sender, receiver, lines, heads, [(bytes(row[0]).hex(), bytes(row[1])) for row in sheets], pictures
    )


def made(
    sender: Site,
    receiver: Site,
    lines: Sequence[Piece],
    heads: Sequence[SignedHead],
    sheets: Sequence[tuple[str, bytes]] = (),
    pictures: Sequence[bytes] = (),
) -> HandMadeFile:
    """A file with these lines; its manifest announces what they are."""
    sender.sent += 1
    named = [(hashlib.sha256(data).hexdigest(), data) for data in pictures]
    digest = hashlib.sha256(f"{sender.device} {receiver.device} {sender.sent}".encode()).hexdigest()
    manifest = Manifest(
        chains=_parts(lines),
        entries=sum(isinstance(piece, Entry) for piece in lines),
        checklists=tuple(name for name, _ in sheets),
        attachments=tuple(name for name, _ in named),
        scope="00" * 32,
        cards=(),
    )
    header = FileHeader(sender.party, receiver.party, sender.sent, None, NOON + sender.sent)
    return HandMadeFile(header, digest, manifest, tuple(heads), lines, sheets, named)


def signed_by(device: UUID, head: ChainHead) -> SignedHead:
    """A head signed with the key of a device."""
    return SignedHead(head, sign_head(key_of(device), head.device, head.seq, head.chain_digest))


def end_of(piece: Piece) -> ChainHead:
    """Where a chain stands after a piece."""
    device = piece.header.device if isinstance(piece, Entry) else piece.device
    return ChainHead(device, _last(piece), piece.chain_digest)


def carry(
    sender: Site, receiver: Site, after: Mapping[UUID, int] | None = None, pictures: Sequence[bytes] = ()
) -> TakenIn:
    """Take all that `sender` has to `receiver`."""
    return apply(receiver, file_from(sender, receiver, after, pictures=pictures))


def apply(receiver: Site, file: HandMadeFile) -> TakenIn:
    """Take a file in, under a new import."""
    return take_in(receiver.workspace, MANAGER.id, file, IMPORTS.new())


def from_another(file: HandMadeFile, sender: Site) -> HandMadeFile:
    """The same content in the name of another sender."""
    return replace(file, header=replace(file.header, sender=sender.party), digest=file.digest[::-1])


def _parts(lines: Sequence[Piece]) -> tuple[ChainPart, ...]:
    parts: dict[UUID, ChainPart] = {}
    for piece in lines:
        head = end_of(piece)
        first = piece.header.seq if isinstance(piece, Entry) else piece.first
        before = parts.get(head.device)
        begins = first if before is None else before.first
        parts[head.device] = ChainPart(head.device, begins, head.seq, head.chain_digest)
    return tuple(parts.values())


def _last(piece: Piece) -> int:
    return piece.header.seq if isinstance(piece, Entry) else piece.last
