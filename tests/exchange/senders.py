"""A sender and a receiver with real keys, and what the one sends the other."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.domain.journal import (
    EMPTY_PART,
    EMPTY_PERSONAL_DIGEST,
    GENESIS,
    ChainHead,
    Entry,
    Header,
    PersonalState,
    Ref,
    Subject,
    WithheldRun,
    link,
    personal_digest,
)
from assessor_app.domain.transfers import SignedHead
from assessor_app.exchange.files import LocalExchangeFiles
from assessor_app.security.age_files import AgeEnvelopes
from assessor_app.security.age_keys import X25519Keys
from assessor_app.security.keys import DeviceKey
from assessor_app.security.seals import sign_head
from assessor_app.services.exchange_ports import (
    ChainPart,
    DeviceCard,
    FileBody,
    FileHeader,
    Manifest,
    OpenFile,
    Party,
    Receipt,
    WrittenFile,
)

Piece = Entry | WithheldRun
CREATED_AT = 1_764_150_127_000
ACTOR = UUID(int=0xAC)
FILES = LocalExchangeFiles(AgeEnvelopes())


def identity(number: int) -> UUID:
    """A UUID that a test can recognise."""
    return UUID(int=0x0190_0000_0000_7000_8000_0000_0000_0000 + number)


@dataclass
class End:
    """A device with its keys, at one end of an exchange."""

    party: Party
    key: DeviceKey = field(default_factory=DeviceKey.generate)
    age: tuple[str, str] = field(default_factory=lambda: X25519Keys().new_identity())

    @property
    def public(self) -> str:
        return self.key.public_bytes.hex()

    def card(self) -> DeviceCard:
        """The device as it introduces itself."""
        return DeviceCard(
            device=self.party.device,
            public_key=self.public,
            recipient=self.age[0],
            code="7K3QF",
            label=self.party.label,
            kind=DeviceKind.LAPTOP,
            place=self.party.place,
            place_name=self.party.place_name,
            place_kind=PlaceKind.CENTRE,
            created_at=CREATED_AT,
        )


def end(number: int, label: str) -> End:
    """A device of a centre in Västerås."""
    return End(Party(identity(number), label, identity(100), "Testcenter Västerås"))


def entry(device: UUID, seq: int, previous: bytes, text: str = "") -> Entry:
    """An entry that links to the digest before it."""
    personal = b'{"note":"%s"}' % text.encode() if text else EMPTY_PART
    salt = seq.to_bytes(16, "big") if text else b""
    header = Header(
        device=device,
        seq=seq,
        recorded_at=CREATED_AT + seq << 16,
        wall_at=CREATED_AT + seq,
        actor=ACTOR,
        subject=Subject("assessment", identity(7)),
        about=identity(8),
        event="mark_recorded/1",
        replaces=Ref(device, seq - 1) if seq > 1 else None,
    )
    unlinked = Entry(
        header,
        b'{"criterion":"MAT-%d","mark":"shown"}' % seq,
        seq.to_bytes(16, "little"),
        personal,
        salt,
        personal_digest(salt, personal) if text else EMPTY_PERSONAL_DIGEST,
        PersonalState.PRESENT,
        b"",
    )
    return Entry(*_fields(unlinked), chain_digest=link(previous, unlinked))


def _fields(one: Entry) -> tuple[object, ...]:
    return (
        one.header,
        one.facts,
        one.facts_salt,
        one.personal,
        one.personal_salt,
        one.personal_digest,
        one.personal_state,
    )


def chain(device: UUID, count: int) -> list[Piece]:
    """Entries 1..count of a device."""
    pieces: list[Piece] = []
    previous = GENESIS
    for seq in range(1, count + 1):
        made = entry(device, seq, previous, f"anteckning {seq} åäö" if seq % 3 == 0 else "")
        pieces.append(made)
        previous = made.chain_digest
    return pieces


def with_run(pieces: list[Piece], first: int, last: int) -> list[Piece]:
    """The chain with entries first..last withheld as one run."""
    end_of_run = pieces[last - 1]
    device = end_of_run.device if isinstance(end_of_run, WithheldRun) else end_of_run.header.device
    run = WithheldRun(device, first, last, end_of_run.chain_digest)
    return [*pieces[: first - 1], run, *pieces[last:]]


def span(piece: Piece) -> tuple[UUID, int, int]:
    """Whose chain a piece is of, and from where to where."""
    if isinstance(piece, WithheldRun):
        return piece.device, piece.first, piece.last
    return piece.header.device, piece.header.seq, piece.header.seq


@dataclass
class Parcel:
    """What is sent: whole chains, checklists, attachments; parts can be replaced to make a wrong one."""

    sender: End
    receiver: End
    chains: list[list[Piece]]
    checklists: list[bytes] = field(default_factory=list)
    attachments: list[bytes] = field(default_factory=list)
    number: int = 1
    previous: str | None = None
    scope: str = "5" * 64
    welcome: UUID | None = None
    owners: dict[UUID, DeviceKey] = field(default_factory=dict)

    @property
    def header(self) -> FileHeader:
        return FileHeader(self.sender.party, self.receiver.party, self.number, self.previous, CREATED_AT)

    @property
    def parts(self) -> tuple[ChainPart, ...]:
        return tuple(
            ChainPart(span(one[0])[0], span(one[0])[1], span(one[-1])[2], one[-1].chain_digest)
            for one in self.chains
        )

    @property
    def heads(self) -> tuple[SignedHead, ...]:
        return tuple(
            SignedHead(
                ChainHead(part.device, part.last, part.chain_digest),
                sign_head(
                    self.owners.get(part.device, self.sender.key),
                    part.device,
                    part.last,
                    part.chain_digest,
                ),
            )
            for part in self.parts
        )

    @property
    def manifest(self) -> Manifest:
        return Manifest(
            chains=self.parts,
            entries=sum(isinstance(piece, Entry) for one in self.chains for piece in one),
            checklists=tuple(name for name, _ in named(self.checklists)),
            attachments=tuple(name for name, _ in named(self.attachments)),
            scope=self.scope,
            cards=(self.sender.card(),),
            welcome=self.welcome,
        )

    @property
    def pieces(self) -> list[Piece]:
        return [piece for one in self.chains for piece in one]

    def body(self) -> FileBody:
        """To be written once."""
        return FileBody(
            self.manifest, self.heads, named(self.checklists), named(self.attachments), iter(self.pieces)
        )

    def write(self, target: Path) -> WrittenFile:
        """Write it as the program does."""
        return FILES.write(target, self.header, self.body(), [self.receiver.age[0]], self.sender.key.sign)


def named(contents: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """Contents with their digests."""
    for content in contents:
        yield hashlib.sha256(content).hexdigest(), content


def parcel(entries: int = 12) -> Parcel:
    """Two chains, one with a withheld run, a checklist and two pictures."""
    sender, receiver = end(1, "Kontoret"), end(2, "Bärbar 3")
    laptop = end(3, "Bärbar 4")
    own = with_run(chain(sender.party.device, entries), 4, 6)
    return Parcel(
        sender,
        receiver,
        [own, chain(laptop.party.device, 5)],
        checklists=['{"id":"industriteknik","title":"Mätteknik"}'.encode()],
        attachments=[b"\xff\xd8 a picture", bytes(range(256)) * 40],
        owners={laptop.party.device: laptop.key},
    )


@dataclass
class Taken:
    """All that was read of a file."""

    checklists: list[tuple[str, bytes]]
    attachments: list[tuple[str, bytes]]
    pieces: list[Piece]


def take(file: OpenFile) -> Taken:
    """Read a file to its end, in order."""
    return Taken(list(file.checklists()), list(file.attachments()), list(file.pieces()))


def read(path: Path, sent: Parcel) -> Taken:
    """Open a file as its receiver and read all of it."""
    with FILES.open(path, sent.sender.public, [sent.receiver.age[1]]) as file:
        return take(file)


SENDER, RECEIVER = end(1, "Kontoret"), end(2, "Bärbar 3")


def receipt() -> Receipt:
    """What the receiver has of the sender's."""
    return Receipt(
        receiver=RECEIVER.party,
        sender=SENDER.party,
        files=((1, "a" * 64), (2, "b" * 64), (5, "c" * 64)),
        heads=(ChainHead(identity(1), 7, bytes(32)), ChainHead(identity(2), 9, b"\xff" * 32)),
        scope="5" * 64,
        created_at=CREATED_AT,
    )
