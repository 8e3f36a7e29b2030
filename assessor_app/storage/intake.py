"""Chains of other devices as they come in: only whom this store trusts, only up to what they have signed.

Pieces arrive chain by chain. Of a device that nobody has introduced, or that was revoked, what is new is kept
unread. Where a device turns out to have written two histories, the first seen stays, the other is kept beside
it, and the other chains are taken all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain import devices
from assessor_app.domain.devices import Trusted
from assessor_app.domain.events import wire_name
from assessor_app.domain.journal import ChainHead, Entry, furthest_clock
from assessor_app.domain.transfers import SignedHead
from assessor_app.services.exchange_ports import ChainPart, ExchangeProblem
from assessor_app.storage.acceptance import Accepted, Chain, Piece, first_of, last_of
from assessor_app.storage.entry_batches import EntryBatch
from assessor_app.storage.entry_checks import UnfitChain
from assessor_app.storage.forks import OtherHistory, taken_back
from assessor_app.storage.kept_lines import PendingPieces, emptied, names_in
from assessor_app.storage.links import Links
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.trust import trusted_devices

INTRODUCING = (
    devices.DeviceEnrolled,
    devices.PartnerIntroduced,
    devices.DeviceRevoked,
    devices.DeviceLetIn,
)
"""The events after which other devices may count than before."""
_INTRODUCING = frozenset(wire_name(cls) for cls in INTRODUCING)

HeadCheck = Callable[[bytes, UUID, int, bytes, bytes], bool]
"""Whether a signature (last) over device, number and chain digest was made with the public key (first)."""


def nobody_signed(public: bytes, device: UUID, seq: int, digest: bytes, signature: bytes) -> bool:
    """The check of a store that nobody gave one: nothing that others wrote is believed."""
    return False


@dataclass(slots=True)
class Origin:
    """Who brought the pieces, and when (ms since 1970 UTC)."""

    sender: UUID
    received_at: int


@dataclass(slots=True)
class _Part:
    """The part of one chain that is being read."""

    device: UUID
    known: Trusted | None
    chain: Chain | None
    announced: ChainPart | None = None
    other: OtherHistory | None = None
    previous: bytes | None = None
    last: int = 0
    upto: int | None = None
    """Where the device was revoked: what is after this number is kept unread."""
    is_cut: bool = False
    """Whether something of it was kept unread."""


class Intake:
    """Takes chains into a store, inside the caller's transaction; `settling.settle` then changes the rows.

    `announced` are the parts that the pieces must make up, each chain once and in their order. Every method
    raises ExchangeProblem (signature_wrong, file_damaged), UnfitChain, StorageProblem: then the caller's
    transaction undoes everything.
    """

    def __init__(
        self,
        store: LocalStore,
        is_signed: HeadCheck,
        heads: Iterable[SignedHead],
        origin: Origin,
        announced: Iterable[ChainPart] | None = None,
    ) -> None:
        self._store = store
        self._announced = None if announced is None else iter(announced)
        self._check_head = is_signed
        self._origin = origin
        self._heads = {(signed.head.device, signed.head.seq): signed for signed in heads}
        self._pending = PendingPieces(store.database)
        self._standing = store.projector.standings.now()
        self._links = Links()
        self._trusted: Mapping[UUID, Trusted] | None = None
        self._part: _Part | None = None
        furthest = furthest_clock(origin.received_at)
        self.batch = EntryBatch(store.database, store.journal, store.shorthand, furthest)
        self.accepted = Accepted()
        self.forks: dict[UUID, int] = {}

    def take(self, pieces: Iterable[Piece]) -> None:
        """Take the pieces, chain by chain, then the heads that stand for themselves, then what can be used
        of what was kept unread."""
        part, number = None, -1
        for piece in pieces:
            device = piece.header.device if isinstance(piece, Entry) else piece.device
            if part is None or device.int != number:
                part, number = self._begin(device, first_of(piece)), device.int
            self._fit(part, piece)
        self._end()
        if self._announced is not None and next(self._announced, None) is not None:
            raise ExchangeProblem("file_damaged")
        self._announced = None
        self._keep_heads()
        self.use_pending()
        self._moved()

    def _moved(self) -> None:
        """What was here already may count for more, or less, by what was said of its device."""
        standings = self._store.projector.standings
        if standings.now() is not self._standing:
            self.accepted.subjects |= standings.moved(self._standing)

    def use_pending(self) -> None:
        """Use what was kept unread of devices that count by now."""
        tried: set[UUID] = set()
        while True:
            able = [device for device in self._pending.devices() if device not in tried]
            able = [device for device in able if self._counts(device)]
            if not able:
                return
            for device in able:
                tried.add(device)
                before = self._trusted
                if self._use(device) and self._trusted is not before:
                    tried.clear()
                    tried.add(device)

    # -- one part --

    def _begin(self, device: UUID, first: int = 0) -> _Part:
        self._end()
        announced = None
        if self._announced is not None:
            announced = next(self._announced, None)
            if announced is None or (device, first) != (announced.device, announced.first):
                raise ExchangeProblem("file_damaged")
        known = self._trust().get(device)
        is_own = device == self._store.identity.device
        chain = None
        if known is not None or is_own:
            foreseen = self._foreseen(device, known)
            chain = Chain(
                self._store, device, self.accepted, self.batch, self._links, foreseen, may_grow=True
            )
        self._part = part = _Part(device, known, chain, announced)
        if chain is not None and known is not None and known.device.revoked:
            part.upto = chain.head.seq
        return part

    def _fit(self, part: _Part, piece: Piece) -> None:
        chain, last = part.chain, piece.header.seq if isinstance(piece, Entry) else last_of(piece)
        if chain is None or (part.upto is not None and last > part.upto):
            self._keep_unread(piece)
            part.is_cut = True
        elif part.other is not None:
            part.other.take(piece)
        else:
            try:
                chain.take(piece)
            except UnfitChain as unfit:
                self._divide(part, chain, piece, unfit)
            else:
                if type(piece) is Entry and piece.header.event in _INTRODUCING:
                    self.batch.flush()
                    self._store.projector.drop([piece.header.subject])
                    self._trusted = None
        part.previous, part.last = piece.chain_digest, last

    def _divide(self, part: _Part, chain: Chain, piece: Piece, unfit: UnfitChain) -> None:
        """The piece does not fit: from here on it is another history, or no history at all."""
        if unfit.code not in ("fork", "link", "contradicts") or (
            unfit.code == "link" and part.previous is not None
        ):
            raise unfit
        before = [held for held in chain.give_up() if last_of(held) < first_of(piece)]
        if unfit.code == "contradicts":
            before = [*taken_back(self._store, self.accepted, chain.began), *before]
        other = OtherHistory(self._store, part.device, self._origin.sender, self._origin.received_at)
        bases = [] if before else [chain.digest_at(first_of(piece) - 1)]
        bases = bases if part.previous is None or before else [part.previous]
        other.begin([*before, piece], bases, vouched=part.previous is not None)
        part.other = other
        self._fork(part.device, unfit.seq)

    def _fork(self, device: UUID, seq: int) -> None:
        self.forks[device] = min(seq, self.forks.get(device, seq))

    def _end(self) -> None:
        part, self._part = self._part, None
        if part is None:
            return
        announced = part.announced
        if announced is not None and (part.last, part.previous) != (announced.last, announced.chain_digest):
            raise ExchangeProblem("file_damaged")
        if part.chain is None or (part.is_cut and part.other is None):
            self._end_unread(part)
            return
        signed = self._heads.pop((part.device, part.last), None)
        is_known = part.other is None and part.last <= part.chain.began.seq and part.known is None
        if not is_known:
            self._check(part, signed)
        part.chain.end()
        if part.other is not None:
            return
        if signed is not None and part.known is not None:
            self._store.journal.keep_signed_head(signed.head, signed.signature)
        self._place_heads(part.device, part.chain)
        self._grown(part)

    def _check(self, part: _Part, signed: SignedHead | None) -> None:
        """The part's end must be what its own device has signed."""
        sound = (
            signed is not None
            and part.known is not None
            and signed.head.chain_digest == part.previous
            and self._is_signed(part.known, signed)
        )
        if not sound:
            raise ExchangeProblem("signature_wrong")

    def _end_unread(self, part: _Part) -> None:
        if part.chain is not None:
            part.chain.end()
        for key in [key for key in self._heads if key[0] == part.device]:
            self._pending.keep_head(self._heads.pop(key))

    def _grown(self, part: _Part) -> None:
        """This device's own chain came back longer than it is here: the store was restored to an older day.

        What came is this device's and is taken; but nobody knows what else it has written, so that it must go
        on as another device.
        """
        chain, is_own = part.chain, part.device == self._store.identity.device
        if chain is not None and is_own and chain.head.seq > chain.began.seq:
            self._store.journal.reload()
            self._fork(part.device, chain.head.seq + 1)

    # -- signed heads that stand for numbers to come --

    def _foreseen(self, device: UUID, known: Trusted | None) -> dict[int, bytes]:
        if known is None:
            return {}
        kept = [signed for signed in self._pending.heads(device) if self._is_signed(known, signed)]
        told = [
            signed
            for key, signed in self._heads.items()
            if key[0] == device and self._is_signed(known, signed)
        ]
        journal = self._store.journal
        ahead = journal.signed_heads(device, journal.head(device).seq)
        here = {head.seq: head.chain_digest for head, _ in ahead}
        return {**{signed.head.seq: signed.head.chain_digest for signed in (*told, *kept)}, **here}

    def _place_heads(self, device: UUID, chain: Chain) -> None:
        """Heads that were kept for numbers which have come now."""
        for signed in self._pending.heads(device):
            if signed.head.seq > chain.head.seq:
                continue
            digest = chain.digest_at(signed.head.seq)
            if digest in (None, signed.head.chain_digest):
                self._store.journal.keep_signed_head(signed.head, signed.signature)
                self._pending.drop_head(signed.head)

    def _keep_heads(self) -> None:
        """The heads that no part of the file ends with."""
        for signed in self._heads.values():
            head = signed.head
            known = self._trust().get(head.device)
            if known is None:
                self._pending.keep_head(signed)
                continue
            if not self._is_signed(known, signed):
                raise ExchangeProblem("signature_wrong")
            here = self._store.journal.head(head.device)
            digest = self._digest_here(head)
            if digest is not None and digest != head.chain_digest:
                self._pending.keep_head(signed)
                self._fork(head.device, head.seq)
            elif head.seq > here.seq:
                self._pending.keep_head(signed)
            else:
                self._store.journal.keep_signed_head(head, signed.signature)
        self._heads.clear()

    def _digest_here(self, head: ChainHead) -> bytes | None:
        for run in self._store.journal.runs(head.device):
            if run.last == head.seq:
                return run.chain_digest
        return self._store.journal.digest_at(head.device, head.seq)

    # -- kept unread --

    def _keep_unread(self, piece: Piece) -> None:
        if isinstance(piece, Entry) and piece.header.about in self._store.erased:
            piece = emptied(piece)
        if isinstance(piece, Entry) and piece.personal is not None:
            self.accepted.named |= names_in(piece.personal)
        self._pending.keep(piece, self._origin.sender, self._origin.received_at)

    def _use(self, device: UUID) -> bool:
        """Use what was kept of a device; where it does not hold, all of it stays kept. Whether it does."""
        known = self._trust().get(device)
        signed = [one for one in self._pending.heads(device) if known and self._is_signed(known, one)]
        if not signed:
            return False
        upto = signed[-1].head.seq
        self.batch.flush()
        with self._store.database.savepoint() as undo:
            held, forks = self.accepted, dict(self.forks)
            self.accepted = Accepted()
            self._heads = {(device, one.head.seq): one for one in signed}
            try:
                for piece in self._pending.pieces(device, upto):
                    self._fit(self._part or self._begin(device), piece)
                self._end()
                self._pending.drop(device, upto)
                held.add(self.accepted)
            except (UnfitChain, ExchangeProblem):
                undo()
                self._forget(forks)
                return False
            finally:
                self.accepted = held
                self._heads.clear()
        return True

    def _forget(self, forks: dict[UUID, int]) -> None:
        """What was done since a savepoint was undone: nothing in memory may know of it."""
        self._part, self._trusted, self.forks = None, None, forks
        self.batch.forget()
        self._store.shorthand.forget()
        self._store.projector.forget()

    def _counts(self, device: UUID) -> bool:
        known = self._trust().get(device)
        return known is not None and not known.device.revoked

    def _is_signed(self, known: Trusted, signed: SignedHead) -> bool:
        try:
            key = bytes.fromhex(known.device.public_key)
        except ValueError:
            return False
        head = signed.head
        return self._check_head(key, head.device, head.seq, head.chain_digest, signed.signature)

    def _trust(self) -> Mapping[UUID, Trusted]:
        if self._trusted is None:
            self.batch.flush()
            self._trusted = trusted_devices(self._store)
        return self._trusted
