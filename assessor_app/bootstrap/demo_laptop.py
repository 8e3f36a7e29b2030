"""The demo's laptop: it has a visit, and has sent a file in which one mark contradicts the office's.

There is no such machine. What it would have written is made here and goes the way of every file: written,
encrypted, inspected, taken in.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from assessor_app.domain.accounts import Actor
    from assessor_app.domain.assessments import AssessmentState
    from assessor_app.domain.checklists import Checklist
    from assessor_app.domain.journal import Entry
    from assessor_app.security.keys import DeviceKey
    from assessor_app.services.demo_centre import DemoClock
    from assessor_app.services.exchange import ExchangeService
    from assessor_app.services.exchange_ports import DeviceCard, FileBody, Party
    from assessor_app.ui.composition import OpenedServices

LAPTOP_LABEL = "VIM-LAPTOP-2"
_CODE = "LAPT2"
_SEED = hashlib.sha256(b"assessor demo laptop").digest()
"""The key is invented as everything else here: the same words in every demo."""
_REASON = "Klarade momentet först efter en fråga om ordningen."
_ADDED = 3


@dataclass(frozen=True)
class DemoLaptop:
    """An introduced laptop with its key."""

    card: DeviceCard
    key: DeviceKey
    user: Actor


def introduce_laptop(opened: OpenedServices, clock: DemoClock, user: Actor) -> DemoLaptop:
    """Introduce the laptop, which `user` takes along."""
    from assessor_app.domain.devices import DeviceKind, PlaceKind
    from assessor_app.security.age_keys import X25519Keys
    from assessor_app.security.keys import DeviceKey
    from assessor_app.services.exchange_ports import DeviceCard
    from assessor_app.system.identities import GrowingIdentities

    key = DeviceKey.from_private_bytes(_SEED)
    recipient, _ = X25519Keys().new_identity()
    card = DeviceCard(
        device=GrowingIdentities(clock.now_ms).new(),
        public_key=key.public_bytes.hex(),
        recipient=recipient,
        code=_CODE,
        label=LAPTOP_LABEL,
        kind=DeviceKind.LAPTOP,
        place=None,
        place_name="",
        place_kind=PlaceKind.CENTRE,
        created_at=clock.now_ms(),
    )
    assert opened.devices is not None  # noqa: S101 - an opened program has it
    opened.devices.introduce_own(opened.actor, card, card.kind, LAPTOP_LABEL, user.id)
    return DemoLaptop(card, key, user)


def exchange_with_laptop(opened: OpenedServices, clock: DemoClock, laptop: DemoLaptop, run: UUID) -> None:
    """A file out that was received, a file in that contradicts one mark of `run`, a file out on its way."""
    exchange = opened.exchange
    assert exchange is not None  # noqa: S101 - an opened program has it
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sent = exchange.export(opened.actor, laptop.card.device, folder)
        _receive(exchange, opened, clock, laptop, (sent.number, sent.digest), folder)
        view = opened.assessments.run(run)
        came = _Outbox(opened, clock, laptop).write(
            folder, _written(laptop, clock, view.state, view.checklist)
        )
        seen = exchange.inspect(opened.actor, came)
        exchange.apply(opened.actor, came, seen.digest)
        exchange.export(opened.actor, laptop.card.device, folder)


def _receive(
    exchange: ExchangeService,
    opened: OpenedServices,
    clock: DemoClock,
    laptop: DemoLaptop,
    file: tuple[int, str],
    folder: Path,
) -> None:
    """The laptop's receipt for a file comes back."""
    from assessor_app.bootstrap.exchanging import exchange_files
    from assessor_app.services.exchange_ports import Receipt

    here, there = _parties(opened, laptop)
    receipt = Receipt(there, here, (file,), (), "", clock.now_ms())
    target = folder / "laptop.receipt"
    exchange_files().write_receipt(target, receipt, laptop.key.sign)
    exchange.read_receipt(opened.actor, target)


def _written(
    laptop: DemoLaptop, clock: DemoClock, state: AssessmentState, checklist: Checklist
) -> tuple[Entry, ...]:
    """The laptop's whole chain: another mark where the office has one, and some that only it has."""
    from assessor_app.domain.assessment_events import MarkRecorded
    from assessor_app.domain.checklists import Rating
    from assessor_app.domain.journal import GENESIS

    ratings = state.ratings()
    free = [code for code in checklist.codes if code not in ratings]
    shown = next(code for code in reversed(checklist.codes) if ratings.get(code) is Rating.SHOWN)
    events: list[object] = [MarkRecorded(shown, Rating.PARTLY, _REASON)]
    events += [MarkRecorded(code, Rating.SHOWN) for code in free[:_ADDED]]
    entries: list[Entry] = []
    for event in events:
        before = entries[-1].chain_digest if entries else GENESIS
        entries.append(_entry(laptop, clock.now_ms(), len(entries) + 1, before, state, event))
    return tuple(entries)


def _entry(
    laptop: DemoLaptop, now: int, seq: int, before: bytes, state: AssessmentState, event: object
) -> Entry:
    from assessor_app.domain.assessment_events import SUBJECT_KIND
    from assessor_app.domain.events import wire_name
    from assessor_app.domain.journal import (
        EMPTY_PART,
        SALT_LENGTH,
        Entry,
        Header,
        PersonalState,
        Subject,
        link,
        personal_digest,
        tick,
    )
    from assessor_app.storage.entry_parts import encoded

    facts, personal = encoded(event)
    salt = hashlib.sha256(_SEED + bytes([seq])).digest()[:SALT_LENGTH]
    own_salt = b"" if personal == EMPTY_PART else salt
    header = Header(
        laptop.card.device,
        seq,
        tick(0, now),
        now,
        laptop.user.id,
        Subject(SUBJECT_KIND, state.id),
        state.candidate,
        wire_name(type(event)),
        None,
    )
    digest = personal_digest(own_salt, personal)
    entry = Entry(header, facts, salt, personal, own_salt, digest, PersonalState.PRESENT, before)
    return entry._replace(chain_digest=link(before, entry))


class _Outbox:
    """Writes the laptop's file for the office."""

    def __init__(self, opened: OpenedServices, clock: DemoClock, laptop: DemoLaptop) -> None:
        self._opened, self._clock, self._laptop = opened, clock, laptop

    def write(self, folder: Path, entries: Sequence[Entry]) -> Path:
        """The first file of the laptop, with these entries of its own."""
        from assessor_app.bootstrap.exchanging import exchange_files
        from assessor_app.services.exchange_ports import FileHeader

        opened, laptop = self._opened, self._laptop
        here, there = _parties(opened, laptop)
        header = FileHeader(there, here, 1, None, self._clock.now_ms())
        assert opened.devices is not None  # noqa: S101 - an opened program has it
        recipient = opened.devices.own_card(opened.actor).recipient
        target = folder / "laptop.assess"
        body = self._body(entries)
        return exchange_files().write(target, header, body, (recipient,), laptop.key.sign).path

    def _body(self, entries: Sequence[Entry]) -> FileBody:
        from assessor_app.domain.journal import ChainHead
        from assessor_app.domain.transfers import SignedHead
        from assessor_app.security.seals import sign_head
        from assessor_app.services.exchange_ports import ChainPart, FileBody, Manifest

        laptop, last = self._laptop, entries[-1]
        device, digest = laptop.card.device, last.chain_digest
        part = ChainPart(device, 1, len(entries), digest)
        scope = hashlib.sha256(_SEED).hexdigest()
        manifest = Manifest((part,), len(entries), (), (), scope, (laptop.card,))
        head = ChainHead(device, len(entries), digest)
        signed = SignedHead(head, sign_head(laptop.key, device, len(entries), digest))
        return FileBody(manifest, (signed,), iter(()), iter(()), iter(entries))


def _parties(opened: OpenedServices, laptop: DemoLaptop) -> tuple[Party, Party]:
    """The office and the laptop, as files name them."""
    from assessor_app.services.exchange_ports import Party

    assert opened.devices is not None  # noqa: S101 - an opened program has it
    own = opened.devices.own_card(opened.actor)
    place = own.place or UUID(int=0)
    here = Party(own.device, own.label, place, own.place_name)
    return here, Party(laptop.card.device, LAPTOP_LABEL, place, own.place_name)
