"""Erasing a person: the personal parts go, their digests stay, so the chain and the figures remain."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from uuid import UUID

from assessor_app.domain import assessment_events, people, rosters
from assessor_app.domain.assessment_events import IdentityReplaced, PictureAttached
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centre_cards import CentreLogoChosen
from assessor_app.domain.centres import ACCOUNT_KIND
from assessor_app.domain.events import Draft, wire_name
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.domain.joining_events import CandidatesJoined, CandidatesParted
from assessor_app.domain.journal import Entry, PersonalState, Ref, Subject
from assessor_app.domain.rosters import RosterApplied
from assessor_app.domain.transfers import Span
from assessor_app.storage.entry_checks import has_personal
from assessor_app.storage.entry_parts import happened
from assessor_app.storage.kept_lines import empty_kept, names_in, names_in_kept
from assessor_app.storage.local_store import LocalStore

NAMING = (wire_name(PictureAttached), wire_name(DocumentIssued))
"""The events whose personal part names an attachment by its digest."""
_LOGO = wire_name(CentreLogoChosen)
"""Names one among its facts: it is nobody's."""
_SWEEP = bytes(32)
"""Stands among the condemned digests until `purge` has swept the files."""


def erasure_draft(store: LocalStore, person: UUID, ground: str) -> Draft:
    """The event that says so. A person is a candidate unless only an account is known of them."""
    candidate = Subject(people.SUBJECT_KIND, person)
    known = store.shorthand.known_subject(candidate) is not None
    is_account = not known and person in store.projector.state(_centre(store)).accounts
    subject = Subject(ACCOUNT_KIND, person) if is_account else candidate
    return Draft(subject, person, people.PersonErased(ground))


def _centre(store: LocalStore) -> Subject:
    return Subject("centre", store.identity.centre)


def empty_entries(store: LocalStore, persons: Iterable[UUID]) -> set[Subject]:
    """Take away the personal parts in the scope of each person; inside the caller's transaction.

    In scope is every entry about the person, but for those on assessments that belong to somebody else by
    now, every entry on assessments that belong to the person, and why other records are joined with theirs.
    A list that brought the person loses the name of its file.
    Where protection gave the person of an assessment a new identity, everything before that is in scope too.
    Attachments that only such entries name are condemned (`purge` takes them out). Returns the subjects whose
    state has changed.
    """
    touched: set[Subject] = set()
    named: set[str] = set()
    persons = tuple(persons)
    for person in persons:
        store.erased.add(person)
        store.database.run("INSERT OR IGNORE INTO erased_person (uuid) VALUES (?)", (person.bytes,))
        touched.add(Subject(people.SUBJECT_KIND, person))
        for entry in scope_of(store, person):
            touched.add(entry.header.subject)
            named |= _named_by(entry)
            _empty(store, entry)
    named |= empty_kept(store.database, persons, _runs_of(store, persons, touched))
    _condemn(store, named)
    mark_for_sweep(store)
    for subject in touched:
        if subject.kind == assessment_events.SUBJECT_KIND:
            store.database.run("DELETE FROM run_position WHERE assessment = ?", (subject.id.bytes,))
    return touched


def mark_for_sweep(store: LocalStore) -> None:
    """Inside a transaction: the files are to be swept of what it takes away, now or at the next opening."""
    store.database.run("INSERT OR IGNORE INTO doomed_attachment (digest) VALUES (?)", (_SWEEP,))


def _runs_of(store: LocalStore, persons: Collection[UUID], among: Iterable[Subject]) -> set[UUID]:
    """The assessments that belong to one of the people."""
    runs = (subject for subject in among if subject.kind == assessment_events.SUBJECT_KIND)
    return {run.id for run in runs if store.projector.fold(run).candidate in persons}


def purge(store: LocalStore) -> None:
    """After the transaction: take condemned attachments and every trace in files, logs and old copies away.

    Cut short, it is begun anew at the next opening (`resume`). Raises StorageProblem; what was erased is out
    of everything that is shown all the same.
    """
    rows = store.database.rows("SELECT digest FROM doomed_attachment WHERE digest <> ?", (_SWEEP,))
    doomed = {bytes(row[0]) for row in rows} | _unnamed(store)
    if doomed:
        store.attachments.delete(sorted(doomed))
        store.attachments.database.sweep()
    # Copies made before a migration still hold what was erased.
    for copy in store.database.path.parent.glob(f"{store.database.path.name}.before-*"):
        with suppress(OSError):
            copy.unlink()
    store.database.sweep()
    with store.transaction():
        store.database.run("DELETE FROM doomed_attachment")
    store.database.truncate_log()


def purge_condemned(store: LocalStore) -> None:
    """Take condemned attachments out of their file, where nobody was erased whom the files must be swept of.

    Raises StorageProblem; what is left goes at the next opening (`resume`).
    """
    rows = store.database.rows("SELECT digest FROM doomed_attachment")
    doomed = sorted(bytes(row[0]) for row in rows)
    if not doomed or _SWEEP in doomed:
        return
    store.attachments.delete(doomed)
    store.attachments.database.sweep()
    with store.transaction():
        store.database.run("DELETE FROM doomed_attachment")


def names_of(store: LocalStore) -> set[bytes]:
    """The digests of the attachments that entries, or lines which are kept, name."""
    numbers = [store.shorthand.event_id(name) for name in (*NAMING, _LOGO)]
    rows = store.database.rows(
        "SELECT facts, personal FROM entry WHERE event_id IN (?, ?, ?) AND personal IS NOT NULL", numbers
    )
    named = {name for row in rows for part in row for name in names_in(bytes(part))}
    return named | set(names_in_kept(store.database))


def _unnamed(store: LocalStore) -> set[bytes]:
    """Attachments that no entry names: after a kill just before the entry, nobody knows whose they are."""
    held = {bytes(row[0]) for row in store.attachments.database.rows("SELECT digest FROM attachment")}
    if not held:
        return held
    for column in ("facts", "personal"):
        for (part,) in store.database.rows(f"SELECT {column} FROM entry WHERE {column} IS NOT NULL"):
            held -= names_in(bytes(part))
    return held - set(names_in_kept(store.database))


def resume(store: LocalStore) -> None:
    """At opening: finish what an erasure that was cut short after its transaction has left."""
    if store.database.rows("SELECT 1 FROM doomed_attachment LIMIT 1"):
        purge(store)


def holds_something(store: LocalStore, person: UUID) -> bool:
    """Whether anything personal is left in the scope of a person."""
    return any(entry.personal is not None and has_personal(entry) for entry in scope_of(store, person))


def scope_of(store: LocalStore, person: UUID) -> list[Entry]:
    """The entries that an erasure of the person takes the personal parts of.

    Whose an assessment is, is told by the entries that count for those that count; for those that are set
    aside, by all of them: as they were when they were written.
    """
    found = {entry.header.ref: entry for entry in _scope(store, person, whole=False)}
    skipped = store.projector.set_aside
    if skipped.spans():
        whole = _scope(store, person, whole=True)
        found.update((entry.header.ref, entry) for entry in whole if skipped.covers(entry.header))
    return list(found.values())


def _scope(store: LocalStore, person: UUID, *, whole: bool) -> list[Entry]:
    found: dict[Ref, Entry] = {}
    runs: dict[Subject, AssessmentState] = {}
    for entry in store.journal.of_person(person):
        subject = entry.header.subject
        if subject.kind == assessment_events.SUBJECT_KIND:
            if subject not in runs:
                runs[subject] = store.projector.fold(subject, whole=whole)
            run = runs[subject]
            if run.candidate not in (None, person) and person not in run.former:
                continue
        found[entry.header.ref] = entry
    for entry in (*_links_to(store, person), *_lists_with(store, found)):
        found[entry.header.ref] = entry
    for subject, run in runs.items():
        entries: Iterable[Entry] = ()
        if run.candidate == person:
            entries = store.journal.of_subject(subject)
        elif person in run.former:
            entries = _before_replacement(store.journal.of_subject(subject), person)
        found.update((entry.header.ref, entry) for entry in entries)
    return list(found.values())


def _links_to(store: LocalStore, person: UUID) -> list[Entry]:
    """Where other records say that they are, or are not, this person: the reason may well name both."""
    rows = store.database.rows("SELECT candidate FROM candidate_link WHERE other = ?", (person.bytes,))
    subjects = [Subject(people.SUBJECT_KIND, UUID(bytes=row[0])) for row in rows]
    return [
        entry
        for subject in subjects
        for entry in store.journal.of_subject(subject)
        if _other_of(happened(entry).event) == person
    ]


def _lists_with(store: LocalStore, theirs: Collection[Ref]) -> list[Entry]:
    """The lists that brought any of these entries: the name of the file may well be the person's."""
    rows = store.database.rows("SELECT uuid FROM subject WHERE kind = ?", (rosters.SUBJECT_KIND,))
    return [
        entry
        for row in rows
        for entry, span in _brought(store, Subject(rosters.SUBJECT_KIND, UUID(bytes=row[0])))
        if any(one.device == span.device and span.first <= one.seq <= span.last for one in theirs)
    ]


def _brought(store: LocalStore, roster: Subject) -> Iterator[tuple[Entry, Span]]:
    """The entries that say that a list was read in, each with what it brought."""
    for entry in store.journal.of_subject(roster):
        event, (device, seq) = happened(entry).event, entry.header.ref
        if isinstance(event, RosterApplied):
            yield entry, Span(device, seq - event.entries, seq - 1)


def erased_in_lists(store: LocalStore, among: Iterable[Subject]) -> set[UUID]:
    """People who were erased, and whom lists among these subjects have brought."""
    lists = [subject for subject in among if subject.kind == rosters.SUBJECT_KIND] if store.erased else []
    found: set[UUID] = set()
    for _, span in (pair for roster in lists for pair in _brought(store, roster)):
        rows = store.database.rows(
            "SELECT DISTINCT p.uuid FROM entry e JOIN device d ON d.id = e.device_id"
            " JOIN person p ON p.id = e.about_id WHERE d.uuid = ? AND e.seq BETWEEN ? AND ?",
            (span.device.bytes, span.first, span.last),
        )
        found |= store.erased.intersection(UUID(bytes=row[0]) for row in rows)
    return found


def _other_of(event: object) -> UUID | None:
    if isinstance(event, CandidatesJoined):
        return event.kept
    return event.other if isinstance(event, CandidatesParted) else None


def _before_replacement(entries: list[Entry], person: UUID) -> list[Entry]:
    """The entries of a run up to where the identity of its person was replaced, whoever they are about."""
    for number, entry in enumerate(entries):
        event = happened(entry).event
        if isinstance(event, IdentityReplaced) and event.former == person:
            return entries[:number]
    return []


def _empty(store: LocalStore, entry: Entry) -> None:
    if not has_personal(entry) or entry.personal_state is PersonalState.ERASED:
        return
    store.database.run(
        "UPDATE entry SET personal = NULL, personal_salt = NULL, personal_state = ?"
        " WHERE device_id = ? AND seq = ?",
        (int(PersonalState.ERASED), store.shorthand.device_id(entry.header.device), entry.header.seq),
    )


def _named_by(entry: Entry) -> set[str]:
    event = happened(entry).event
    if isinstance(event, PictureAttached | DocumentIssued) and event.digest:
        return {event.digest}
    return set()


def _condemn(store: LocalStore, named: set[str]) -> None:
    """Note the attachments among `named` that no entry names any more."""
    still = set()
    if named:
        numbers = [store.shorthand.event_id(name) for name in NAMING]
        rows = store.database.rows(
            "SELECT personal FROM entry WHERE event_id IN (?, ?) AND personal IS NOT NULL", numbers
        )
        still = {digest for row in rows for digest in named if digest.encode() in bytes(row[0])}
        still |= named & {name.hex() for name in names_in_kept(store.database)}
    for digest in named - still:
        with suppress(ValueError):
            name = bytes.fromhex(digest)
            store.database.run("INSERT OR IGNORE INTO doomed_attachment (digest) VALUES (?)", (name,))
