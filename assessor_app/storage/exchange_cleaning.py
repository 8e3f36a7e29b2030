"""Taking off a laptop what receipts prove to be at its office (docs/decisions/0015).

Only whole subjects go (people with where they work and take part), and only where every entry of them is
delivered in full. Their entries become withheld runs, so that the chains hold and the office can give
everything back; own issued documents keep their facts, because a number that was given is never given anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from assessor_app.domain import assessment_events, issued_documents, people
from assessor_app.domain.events import wire_name
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.domain.journal import PersonalState, Ref, Subject
from assessor_app.domain.transfers import Span
from assessor_app.services.exchange_models import CleanUp
from assessor_app.services.ports import Stopped
from assessor_app.storage.erasure import mark_for_sweep
from assessor_app.storage.exchange_delivery import Way, ways_out, written_on
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.queries.exchange_parts import digests_named_on
from assessor_app.storage.trust import roots

_ISSUED = wire_name(DocumentIssued)


@dataclass(frozen=True, slots=True)
class _Entry:
    row: int
    seq: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Delivered:
    """What may go: subjects, and spans of chains that they fill."""

    subjects: frozenset[Subject] = frozenset()
    chains: dict[UUID, list[list[_Entry]]] = field(default_factory=dict)
    pictures: int = 0

    def as_told(self) -> CleanUp:
        """What a person is shown of it."""
        spans = tuple(
            Span(device, entries[0].seq, entries[-1].seq)
            for device, runs in self.chains.items()
            for entries in runs
        )
        kinds = [subject.kind for subject in self.subjects]
        return CleanUp(
            sum(len(entries) for runs in self.chains.values() for entries in runs),
            kinds.count(assessment_events.SUBJECT_KIND),
            kinds.count(people.SUBJECT_KIND),
            self.pictures,
            spans,
        )


def delivered(store: LocalStore) -> Delivered:
    """What may go now; nothing without a receipt."""
    ways = [way for way in ways_out(store) if way.receipt_at is not None]
    if not ways:
        return Delivered()
    proven = _proven(store, ways)
    kept = _ends_own_chain(store)
    runs = {run: items for run, items in _visited_runs(store) if all(proven(item) for item in (run, *items))}
    runs = {run: items for run, items in runs.items() if kept not in (run, *items)}
    gone = {Subject(assessment_events.SUBJECT_KIND, run.id) for run in runs}
    persons: set[Subject] = set()
    for person in _visited_people(store, gone):
        theirs = {person, *store.projector.standings.founded_about([person.id])}
        if kept not in theirs and all(map(proven, theirs)):
            persons |= theirs
    subjects = frozenset(gone | {item for items in runs.values() for item in items} | persons)
    chains = _spans(store, subjects)
    here = {subject for subject in subjects if store.shorthand.known_subject(subject) is not None}
    pictures = sum(store.attachments.holds(one) for one in digests_named_on(store, here))
    return Delivered(frozenset(here), chains, pictures)


def clean(store: LocalStore, what: Delivered, progress: Callable[[int, int], bool | None]) -> set[Subject]:
    """Put withheld runs in the place of what may go; inside the caller's transaction. Raises Stopped.

    Returns the subjects that have changed, whose rows are to be folded anew. The files are swept afterwards
    (`erasure.purge`), at the next opening where that is cut short.
    """
    total = sum(len(entries) for runs in what.chains.values() for entries in runs)
    done = 0
    for device, runs in what.chains.items():
        for entries in runs:
            _withhold(store, device, entries)
            done += len(entries)
            if progress(done, total) is False:
                raise Stopped
    _keep_facts_of_documents(store, what.subjects)
    for subject in what.subjects:
        if subject.kind == assessment_events.SUBJECT_KIND:
            store.database.run("DELETE FROM run_position WHERE assessment = ?", (subject.id.bytes,))
    mark_for_sweep(store)
    return set(what.subjects)


def forget_subjects(store: LocalStore, subjects: Iterable[Subject]) -> None:
    """Let go of the shorthand of subjects without entries; after their rows were folded anew."""
    for subject in subjects:
        number = store.shorthand.known_subject(subject)
        store.database.run(
            "DELETE FROM subject WHERE id = ? AND NOT EXISTS (SELECT 1 FROM entry WHERE subject_id = ?)",
            (number, number),
        )
    store.shorthand.forget()


def _proven(store: LocalStore, ways: list[Way]) -> Callable[[Subject], bool]:
    def proven(subject: Subject) -> bool:
        written = written_on(store, subject)
        return bool(written) and any(way.proves(subject, written) for way in ways)

    return proven


def _ends_own_chain(store: LocalStore) -> Subject | None:
    """What the last own entry is on: it stays whole, for the chain's end has to stay."""
    head = store.journal.own_head
    entry = store.journal.at(Ref(head.device, head.seq))
    return entry.header.subject if entry is not None else None


def _visited_runs(store: LocalStore) -> Iterator[tuple[Subject, tuple[Subject, ...]]]:
    """The runs of visits that this laptop had and that are handed in, each with its documents."""
    busy = _busy(store, "assessment")
    for run in _visited(store, "assessment") - busy:
        rows = store.database.rows("SELECT id FROM document_row WHERE assessment = ?", (run,))
        items = tuple(Subject(issued_documents.SUBJECT_KIND, UUID(bytes=row[0])) for row in rows)
        yield Subject(assessment_events.SUBJECT_KIND, UUID(bytes=run)), items


def _visited_people(store: LocalStore, gone: set[Subject]) -> Iterator[Subject]:
    """The people of those visits who have no other run here than those that go."""
    for person in _visited(store, "candidate") - _busy(store, "candidate"):
        rows = store.database.rows("SELECT id FROM assessment_row WHERE candidate = ?", (person,))
        runs = {Subject(assessment_events.SUBJECT_KIND, UUID(bytes=row[0])) for row in rows}
        if runs <= gone:
            yield Subject(people.SUBJECT_KIND, UUID(bytes=person))


def _visited(store: LocalStore, kind: str) -> set[bytes]:
    """What belongs to a visit that this laptop had and that is handed in."""
    mine = roots(store)
    rows = store.database.rows(
        "SELECT p.id FROM visit_part p JOIN visit_row v ON v.id = p.visit"
        " JOIN visit_part d ON d.visit = p.visit AND d.kind = 'device'"
        f" WHERE p.kind = ? AND v.status = 'handed_in' AND d.id IN ({', '.join('?' * len(mine))})",
        (kind, *(one.bytes for one in mine)),
    )
    return {bytes(row[0]) for row in rows}


def _busy(store: LocalStore, kind: str) -> set[bytes]:
    """What belongs to a visit that is not over."""
    rows = store.database.rows(
        "SELECT p.id FROM visit_part p JOIN visit_row v ON v.id = p.visit"
        " WHERE p.kind = ? AND v.status NOT IN ('handed_in', 'cancelled')",
        (kind,),
    )
    return {bytes(row[0]) for row in rows}


def _spans(store: LocalStore, subjects: Iterable[Subject]) -> dict[UUID, list[list[_Entry]]]:
    """The entries on the subjects as spans of chains; a signed head ends one, so that it still proves."""
    found: dict[UUID, list[_Entry]] = {}
    for subject in subjects:
        rows = store.database.rows(
            "SELECT e.id, e.seq, e.chain_digest, d.uuid, v.name FROM entry e"
            " JOIN device d ON d.id = e.device_id JOIN event v ON v.id = e.event_id WHERE e.subject_id = ?",
            (store.shorthand.known_subject(subject),),
        )
        for row, seq, digest, device, event in rows:
            if not (event == _ISSUED and device == store.identity.device.bytes):
                found.setdefault(UUID(bytes=device), []).append(_Entry(row, seq, bytes(digest)))
    return {device: list(_consecutive(entries, _signed(store, device))) for device, entries in found.items()}


def _signed(store: LocalStore, device: UUID) -> set[int]:
    return {head.seq for head, _ in store.journal.signed_heads(device)}


def _consecutive(entries: list[_Entry], signed: set[int]) -> Iterator[list[_Entry]]:
    span: list[_Entry] = []
    for entry in sorted(entries, key=lambda one: one.seq):
        if span and (entry.seq != span[-1].seq + 1 or span[-1].seq in signed):
            yield span
            span = []
        span.append(entry)
    if span:
        yield span


def _withhold(store: LocalStore, device: UUID, entries: list[_Entry]) -> None:
    for entry in entries:
        store.database.run("DELETE FROM entry WHERE id = ?", (entry.row,))
    store.database.run(
        "INSERT INTO withheld_run (device_id, first, last, chain_digest) VALUES (?, ?, ?, ?)",
        (store.shorthand.device_id(device), entries[0].seq, entries[-1].seq, entries[-1].digest),
    )


def _keep_facts_of_documents(store: LocalStore, subjects: Iterable[Subject]) -> None:
    for subject in subjects:
        if subject.kind == issued_documents.SUBJECT_KIND:
            store.database.run(
                "UPDATE entry SET personal = NULL, personal_salt = NULL, personal_state = ?"
                " WHERE subject_id = ? AND personal_state = ?",
                (
                    int(PersonalState.WITHHELD),
                    store.shorthand.known_subject(subject),
                    int(PersonalState.PRESENT),
                ),
            )
