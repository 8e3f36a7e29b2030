"""Taking over entries of other devices: whole, in order, and only where they fit what is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from assessor_app.domain import transfers
from assessor_app.domain.assessment_events import PictureAttached
from assessor_app.domain.centre_cards import CentreLogoChosen
from assessor_app.domain.events import wire_name
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.domain.journal import GENESIS, ChainHead, Entry, PersonalState, Subject, WithheldRun
from assessor_app.domain.people import PersonErased
from assessor_app.domain.standing import REGISTERING
from assessor_app.domain.transfers import Span
from assessor_app.storage.entry_batches import EntryBatch
from assessor_app.storage.entry_checks import UnfitChain, check_entry, check_run, has_personal
from assessor_app.storage.kept_lines import names_in
from assessor_app.storage.links import Links
from assessor_app.storage.local_store import LocalStore

Piece = Entry | WithheldRun
_ERASED = wire_name(PersonErased)
NAMING = frozenset(map(wire_name, (PictureAttached, DocumentIssued, CentreLogoChosen)))
"""The events that name an attachment by its digest."""
_WORD_OF_IMPORTS = frozenset({transfers.SUBJECT_KIND, transfers.FORK_KIND})
_WINDOW = 1_000


@dataclass(slots=True)
class Accepted:
    """What was new: entries, personal parts that came later, withheld runs; the subjects they change.

    `known` are entries that were here already, `corrected` new ones that replace another. `erasing` says of
    people by which devices something new says that they were erased; `erased`: whether anything was emptied
    for that.
    """

    entries: int = 0
    late_parts: int = 0
    runs: int = 0
    known: int = 0
    corrected: int = 0
    subjects: set[Subject] = field(default_factory=set)
    erasing: dict[UUID, set[UUID]] = field(default_factory=dict)
    entered: set[UUID] = field(default_factory=set)
    """The people whom something new has entered."""
    erased: bool = False
    matters: bool = False
    """Whether any entry is of something else than imports and forks, which no import is made for."""
    named: set[bytes] = field(default_factory=set)
    """Digests of attachments that something new names."""
    spans: dict[UUID, list[Span]] = field(default_factory=dict)
    _keys: set[tuple[str, int]] = field(default_factory=set)

    def concerns(self, entry: Entry) -> None:
        """Note what an entry changes."""
        self.subjects.add(entry.header.subject)

    def count(self, entry: Entry) -> None:
        """Note an entry that is new here."""
        header = entry.header
        self.entries += 1
        subject = header.subject
        key = (subject[0], subject[1].int)
        if key not in self._keys:  # far cheaper to ask than the subjects themselves
            self._keys.add(key)
            self.subjects.add(subject)
            if subject[0] not in _WORD_OF_IMPORTS:
                self.matters = True
        if header.replaces is not None:
            self.corrected += 1
        if header.event == _ERASED and header.about is not None:
            self.erasing.setdefault(header.about, set()).add(header.device)
        elif header.event in REGISTERING and header.about is not None:
            self.entered.add(header.about)
        elif header.event in NAMING:
            self.named |= names_in(entry.facts) | names_in(entry.personal or b"")

    def cover(self, device: UUID, first: int, last: int) -> None:
        """Note that entries `first`..`last` of a device are new here."""
        spans = self.spans.setdefault(device, [])
        if spans and spans[-1].last == first - 1:
            spans[-1] = Span(device, spans[-1].first, last)
        else:
            spans.append(Span(device, first, last))

    def uncover(self, device: UUID, after: int) -> None:
        """Entries of a device after number `after` are not new here after all: they were taken out again."""
        spans = self.spans.pop(device, [])
        kept = [Span(device, span.first, min(span.last, after)) for span in spans if span.first <= after]
        if kept:
            self.spans[device] = kept
        self.entries -= sum(len_of(span) for span in spans) - sum(len_of(span) for span in kept)

    def add(self, more: Accepted) -> None:
        """Count what another has counted."""
        self.entries += more.entries
        self.matters |= more.matters
        self.late_parts += more.late_parts
        self.runs += more.runs
        self.known += more.known
        self.corrected += more.corrected
        self.subjects |= more.subjects
        for person, devices in more.erasing.items():
            self.erasing.setdefault(person, set()).update(devices)
        self.entered |= more.entered
        self.named |= more.named
        for device, spans in more.spans.items():
            for span in spans:
                self.cover(device, span.first, span.last)


def len_of(span: Span) -> int:
    """How many entries a span has."""
    return span.last - span.first + 1


def accept(store: LocalStore, entries: Iterable[Entry], withheld: Sequence[WithheldRun]) -> Accepted:
    """Apply entries and withheld runs of other devices that nobody vouches for but the chain itself.

    Inside the caller's transaction, which changes the rows (`intake.settle`). What is here already is passed
    over. Raises UnfitChain; the caller's transaction then undoes everything.
    """
    accepted = Accepted()
    chains: dict[UUID, list[Piece]] = {}
    for entry in entries:
        check_entry(entry)
        chains.setdefault(entry.header.device, []).append(entry)
    for run in withheld:
        chains.setdefault(run.device, []).append(run)
    batch, links = EntryBatch(store.database, store.journal, store.shorthand), Links()
    for device, pieces in chains.items():
        chain = Chain(store, device, accepted, batch, links)
        for piece in sorted(pieces, key=first_of):
            chain.take(piece)
        chain.end()
    return accepted


def first_of(piece: Piece) -> int:
    """The first number that a piece stands for."""
    return piece.header.seq if isinstance(piece, Entry) else piece.first


def last_of(piece: Piece) -> int:
    """The last number that a piece stands for."""
    return piece.header.seq if isinstance(piece, Entry) else piece.last


class Chain:
    """One device's chain while pieces are fitted to it, in order of their numbers.

    What is known of a chain is contiguous from 1 to its head: entries, and withheld runs that stand for some.
    New pieces go on after the head, or take the place of a withheld run. The latter is proven only when the
    pieces reach the run's end with the digest that was noted there; until then they wait in `_waiting`.

    `foreseen` are digests that the device has signed for numbers that are not here yet. With `may_grow` the
    own chain may go on after its head. Every method raises UnfitChain.
    """

    def __init__(
        self,
        store: LocalStore,
        device: UUID,
        accepted: Accepted,
        batch: EntryBatch,
        links: Links,
        foreseen: Mapping[int, bytes] | None = None,
        *,
        may_grow: bool = False,
    ) -> None:
        self._store = store
        self._device = device
        self._accepted = accepted
        self._batch = batch
        self._links = links
        self._foreseen = foreseen or {}
        self._fixed = device == store.identity.device and not may_grow
        self._runs = list(store.journal.runs(device))
        head = store.journal.head(device)
        self._seq, self._digest = head.seq, head.chain_digest
        self.began = head
        self._opening: WithheldRun | None = None
        self._waiting: list[Piece] = []
        self._waiting_at = ChainHead(device, 0, GENESIS)
        self._window: dict[int, tuple[bytes, int]] = {}
        self._window_ends = (1, 0)
        self._fresh_from = self._seq + 1

    @property
    def head(self) -> ChainHead:
        """The end of the chain, with what was taken."""
        return ChainHead(self._device, self._seq, self._digest)

    def take(self, piece: Piece) -> None:
        """Fit the next piece."""
        if isinstance(piece, Entry):
            self._take_entry(piece)
        else:
            check_run(piece)
            self._take_run(piece)

    def end(self) -> None:
        """All pieces have come: what waits for more is not proven."""
        self._covered()
        self._batch.flush()
        if any(isinstance(piece, Entry) for piece in self._waiting):
            raise UnfitChain("unproven", first_of(self._waiting[0]))

    def give_up(self) -> list[Piece]:
        """After a fork was found: what was taken of it and waits still, to be kept elsewhere."""
        self._covered()
        self._batch.flush()
        waiting, self._waiting, self._opening = self._waiting, [], None
        return waiting

    def digest_at(self, seq: int) -> bytes | None:
        """The chain digest at a number, where it is known."""
        if seq == self._seq:
            return self._digest
        if seq == 0:
            return GENESIS
        if self._waiting and self._waiting_at.seq == seq:
            return self._waiting_at.chain_digest
        for run in self._runs:
            if run.last == seq:
                return run.chain_digest
        known = self._known_at(seq)
        return known[0] if known else None

    def _take_entry(self, entry: Entry) -> None:
        seq = entry.header.seq
        if seq <= self._seq:
            known = self._known_at(seq)
            if known is not None:
                self._compare(known, entry)
                return
            check_entry(entry)
            if self._links.digest(self._digest_before(seq), entry) != entry.chain_digest:
                raise UnfitChain("link", seq)
            self._wait(entry, seq, seq, entry.chain_digest)
            return
        if self._fixed:
            raise UnfitChain("own_chain", seq)
        check_entry(entry)
        if seq != self._seq + 1:
            raise UnfitChain("hole", seq)
        if self._links.digest(self._digest, entry) != entry.chain_digest:
            raise UnfitChain("link", seq)
        if seq in self._foreseen:
            self._as_foreseen(seq, entry.chain_digest)
        self._insert_entry(entry)
        self._seq, self._digest = seq, entry.chain_digest

    def _take_run(self, run: WithheldRun) -> None:
        if run.last > self._seq and self._fixed:
            raise UnfitChain("own_chain", run.last)
        known = self.digest_at(run.last)
        if known is not None and known != run.chain_digest:
            raise UnfitChain("fork", run.last)
        closes = self._opening is not None and self._opening.last == run.last
        if known is not None and not closes:
            return
        if run.last <= self._seq:
            self._wait(run, run.first, run.last, run.chain_digest)
            return
        if run.first > self._seq + 1:
            raise UnfitChain("hole", self._seq + 1)
        self._as_foreseen(run.last, run.chain_digest)
        self._covered()
        self._insert_run(replace(run, first=self._seq + 1))
        self._seq, self._digest = run.last, run.chain_digest
        self._fresh_from = self._seq + 1

    def _as_foreseen(self, seq: int, digest: bytes) -> None:
        if self._foreseen.get(seq, digest) != digest:
            raise UnfitChain("contradicts", seq)

    # -- a withheld run that opens up --

    def _wait(self, piece: Piece, first: int, last: int, digest: bytes) -> None:
        """Keep a piece of a withheld run until the pieces reach its end, then let them take its place."""
        if self._opening is None:
            held = next(run for run in self._runs if run.first <= last <= run.last)
            if first > held.first:
                return
            self._opening = held
            self._waiting_at = ChainHead(self._device, held.first - 1, b"")
        if first > self._waiting_at.seq + 1:
            raise UnfitChain("hole", self._waiting_at.seq + 1)
        if last <= self._waiting_at.seq:
            return
        if isinstance(piece, WithheldRun):
            piece = replace(piece, first=self._waiting_at.seq + 1)
        self._waiting.append(piece)
        self._waiting_at = ChainHead(self._device, last, digest)
        if last == self._opening.last:
            self._open(digest)

    def _open(self, digest: bytes) -> None:
        assert self._opening is not None  # noqa: S101 - called with a run that opens
        if digest != self._opening.chain_digest:
            raise UnfitChain("fork", self._opening.last)
        self._store.database.run(
            "DELETE FROM withheld_run WHERE device_id = ? AND first = ?",
            (self._store.shorthand.device_id(self._device), self._opening.first),
        )
        self._runs = [run for run in self._runs if run != self._opening]
        for piece in self._waiting:
            if isinstance(piece, Entry):
                self._insert_entry(piece)
                self._accepted.cover(self._device, piece.header.seq, piece.header.seq)
            else:
                self._insert_run(piece)
        self._opening, self._waiting = None, []
        self._window_ends = (1, 0)

    # -- writing --

    def _insert_entry(self, entry: Entry) -> None:
        erased = self._store.erased
        if erased and entry.header.about in erased and entry.personal is not None and has_personal(entry):
            entry = entry._replace(personal=None, personal_salt=None, personal_state=PersonalState.ERASED)
        self._batch.add(entry)
        self._accepted.count(entry)

    def _insert_run(self, run: WithheldRun) -> None:
        self._runs.append(run)
        self._accepted.runs += 1
        self._store.database.run(
            "INSERT INTO withheld_run (device_id, first, last, chain_digest) VALUES (?, ?, ?, ?)",
            (self._store.shorthand.device_id(self._device), run.first, run.last, run.chain_digest),
        )

    def _covered(self) -> None:
        """Note the entries after the head that were taken since this was last called."""
        if self._seq >= self._fresh_from:
            self._accepted.cover(self._device, self._fresh_from, self._seq)
            self._fresh_from = self._seq + 1

    def _compare(self, known: tuple[bytes, int], entry: Entry) -> None:
        """The entry is here; only its personal part may be new, and is held to its digest."""
        seq = entry.header.seq
        if entry.chain_digest != known[0]:
            raise UnfitChain("fork", seq)
        self._accepted.known += 1
        if known[1] != PersonalState.WITHHELD or entry.personal is None:
            return
        check_entry(entry)
        if self._links.digest(self._digest_before(seq), entry) != known[0]:
            raise UnfitChain("link", seq)
        if entry.header.about in self._store.erased:
            # As where it comes as a new entry: it will never be kept here.
            self._set_personal(seq, None, None, PersonalState.ERASED)
            self._window[seq] = (known[0], int(PersonalState.ERASED))
            return
        self._set_personal(seq, entry.personal, entry.personal_salt, PersonalState.PRESENT)
        self._window[seq] = (known[0], int(PersonalState.PRESENT))
        self._accepted.late_parts += 1
        self._accepted.named |= names_in(entry.personal)
        self._accepted.concerns(entry)

    def _set_personal(
        self, seq: int, personal: bytes | None, salt: bytes | None, state: PersonalState
    ) -> None:
        self._store.database.run(
            "UPDATE entry SET personal = ?, personal_salt = ?, personal_state = ?"
            " WHERE device_id = ? AND seq = ?",
            (personal, salt, int(state), self._store.shorthand.device_id(self._device), seq),
        )

    # -- what is known --

    def _digest_before(self, seq: int) -> bytes:
        digest = self.digest_at(seq - 1)
        if digest is None:
            raise UnfitChain("hole", seq)
        return digest

    def _known_at(self, seq: int) -> tuple[bytes, int] | None:
        """Chain digest and state of the personal part of an entry that is here."""
        first, last = self._window_ends
        if not first <= seq <= last:
            self._batch.flush()
            first, last = seq, min(seq + _WINDOW, self._seq)
            rows = self._store.database.rows(
                "SELECT seq, chain_digest, personal_state FROM entry"
                " WHERE device_id = ? AND seq BETWEEN ? AND ?",
                (self._store.shorthand.known_device(self._device), first, last),
            )
            self._window = {row[0]: (row[1], row[2]) for row in rows}
            self._window_ends = (first, last)
        return self._window.get(seq)
