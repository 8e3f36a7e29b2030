"""Taking over entries of other devices: whole, in order, and only where they fit what is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from assessor_app.domain import assessment_events
from assessor_app.domain.events import wire_name
from assessor_app.domain.journal import (
    GENESIS,
    ChainHead,
    Entry,
    PersonalState,
    Ref,
    Subject,
    WithheldRun,
    link,
)
from assessor_app.domain.people import PersonErased
from assessor_app.storage.entry_checks import UnfitChain, check_entry, check_run
from assessor_app.storage.erasure import candidate_of, empty_entries
from assessor_app.storage.local_store import LocalStore

Piece = Entry | WithheldRun
_ERASED = wire_name(PersonErased)


@dataclass(slots=True)
class Accepted:
    """What was new: entries, personal parts that came later, withheld runs; the subjects and
    people they change; whether anything was emptied because a person was erased."""

    entries: int = 0
    late_parts: int = 0
    runs: int = 0
    subjects: set[Subject] = field(default_factory=set)
    abouts: set[UUID] = field(default_factory=set)
    erased: bool = False

    def concerns(self, entry: Entry) -> None:
        """Note whom and what an entry changes."""
        self.subjects.add(entry.header.subject)
        if entry.header.about is not None:
            self.abouts.add(entry.header.about)


def accept(store: LocalStore, entries: Iterable[Entry], withheld: Sequence[WithheldRun]) -> Accepted:
    """Apply entries and withheld runs of other devices; inside the caller's transaction.

    What is here already is passed over. Raises UnfitChain; the caller's transaction then undoes everything.
    """
    accepted = Accepted()
    chains: dict[UUID, list[Piece]] = {}
    for entry in entries:
        check_entry(entry)
        chains.setdefault(entry.header.device, []).append(entry)
    for run in withheld:
        check_run(run)
        chains.setdefault(run.device, []).append(run)
    for device, pieces in chains.items():
        _Chain(store, device, accepted).take(sorted(pieces, key=_first))
    erased = {
        piece.header.about
        for pieces in chains.values()
        for piece in pieces
        if isinstance(piece, Entry) and piece.header.event == _ERASED
    }
    newly = {person for person in erased if person is not None} - store.erased
    to_empty = newly | _erased_before(store, accepted)
    accepted.subjects |= empty_entries(store, to_empty)
    accepted.erased = bool(to_empty)
    return accepted


def _first(piece: Piece) -> int:
    return piece.header.seq if isinstance(piece, Entry) else piece.first


def _erased_before(store: LocalStore, accepted: Accepted) -> set[UUID]:
    """People erased earlier whom something new concerns: it is emptied on arrival."""
    if not store.erased:
        return set()
    concerned = set(accepted.abouts)
    for subject in accepted.subjects:
        if subject.kind == assessment_events.SUBJECT_KIND:
            owner = candidate_of(store, subject)
            concerned |= {owner} if owner else set()
    return concerned & store.erased


class _Chain:
    """One device's chain while pieces are fitted to it.

    What is known of a chain is contiguous from 1 to its head: entries, and withheld runs that stand for some.
    New pieces go on after the head, or take the place of a withheld run. The latter is proven only when the
    pieces reach the run's end with the digest that was noted there; until then they wait in `_waiting`.
    """

    def __init__(self, store: LocalStore, device: UUID, accepted: Accepted) -> None:
        self._store = store
        self._device = device
        self._accepted = accepted
        self._runs = list(store.journal.runs(device))
        self._head = store.journal.head(device)
        self._own = device == store.identity.device
        self._opening: WithheldRun | None = None
        self._waiting: list[Piece] = []
        self._waiting_at = ChainHead(device, 0, GENESIS)

    def take(self, pieces: Sequence[Piece]) -> None:
        """Fit pieces that are in order of their numbers."""
        for piece in pieces:
            last = piece.header.seq if isinstance(piece, Entry) else piece.last
            if last > self._head.seq and self._own:
                raise UnfitChain("own_chain", last)
            if isinstance(piece, Entry):
                self._take_entry(piece)
            else:
                self._take_run(piece)
        if any(isinstance(piece, Entry) for piece in self._waiting):
            raise UnfitChain("unproven", _first(self._waiting[0]))

    def _take_entry(self, entry: Entry) -> None:
        seq = entry.header.seq
        known = self._store.journal.at(entry.header.ref)
        if known is not None:
            self._compare(known, entry)
            return
        if link(self._digest_before(seq), entry) != entry.chain_digest:
            raise UnfitChain("link", seq)
        if seq <= self._head.seq:
            self._wait(entry, seq, seq, entry.chain_digest)
            return
        self._insert(entry)
        self._head = ChainHead(self._device, seq, entry.chain_digest)

    def _take_run(self, run: WithheldRun) -> None:
        known = self._digest_at(run.last)
        if known is not None and known != run.chain_digest:
            raise UnfitChain("fork", run.last)
        closes = self._opening is not None and self._opening.last == run.last
        if known is not None and not closes:
            return
        if run.last <= self._head.seq:
            self._wait(run, run.first, run.last, run.chain_digest)
            return
        if run.first > self._head.seq + 1:
            raise UnfitChain("hole", self._head.seq + 1)
        self._insert(replace(run, first=self._head.seq + 1))
        self._head = ChainHead(self._device, run.last, run.chain_digest)

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
            self._insert(piece)
        self._opening, self._waiting = None, []

    # -- writing --

    def _insert(self, piece: Piece) -> None:
        if isinstance(piece, Entry):
            self._store.journal.insert(piece)
            self._store.journal.saw_clock(piece.header.recorded_at)
            self._accepted.entries += 1
            self._accepted.concerns(piece)
            return
        self._runs.append(piece)
        self._accepted.runs += 1
        self._store.database.run(
            "INSERT INTO withheld_run (device_id, first, last, chain_digest) VALUES (?, ?, ?, ?)",
            (self._store.shorthand.device_id(self._device), piece.first, piece.last, piece.chain_digest),
        )

    def _compare(self, known: Entry, entry: Entry) -> None:
        """The entry is here; only its personal part may be new, and `check_entry` held that to its digest."""
        seq = entry.header.seq
        if entry.chain_digest != known.chain_digest:
            raise UnfitChain("fork", seq)
        if link(self._digest_before(seq), entry) != known.chain_digest:
            raise UnfitChain("link", seq)
        late = known.personal_state is PersonalState.WITHHELD and entry.personal is not None
        if not late:
            return
        self._store.database.run(
            "UPDATE entry SET personal = ?, personal_salt = ?, personal_state = ?"
            " WHERE device_id = ? AND seq = ?",
            (
                entry.personal,
                entry.personal_salt,
                int(PersonalState.PRESENT),
                self._store.shorthand.device_id(self._device),
                seq,
            ),
        )
        self._accepted.late_parts += 1
        self._accepted.concerns(entry)

    # -- what is known --

    def _digest_before(self, seq: int) -> bytes:
        digest = self._digest_at(seq - 1)
        if digest is None:
            raise UnfitChain("hole", seq)
        return digest

    def _digest_at(self, seq: int) -> bytes | None:
        if seq == 0:
            return GENESIS
        if self._waiting and self._waiting_at.seq == seq:
            return self._waiting_at.chain_digest
        for run in self._runs:
            if run.last == seq:
                return run.chain_digest
        known = self._store.journal.at(Ref(self._device, seq))
        return known.chain_digest if known else None
