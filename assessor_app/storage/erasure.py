"""Erasing a person: the personal parts go, their digests stay, so the chain and the figures remain."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from uuid import UUID

from assessor_app.domain import assessment_events, people
from assessor_app.domain.assessment_events import PictureAttached
from assessor_app.domain.centres import ACCOUNT_KIND
from assessor_app.domain.events import Draft, wire_name
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.domain.journal import Entry, PersonalState, Subject
from assessor_app.storage.entry_checks import has_personal
from assessor_app.storage.entry_parts import happened
from assessor_app.storage.local_store import LocalStore

NAMING = (wire_name(PictureAttached), wire_name(DocumentIssued))
"""The events whose personal part names an attachment by its digest."""


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
    now, and every entry on assessments that belong to the person. Attachments that only such entries name are
    condemned (`purge` takes them out). Returns the subjects whose state has changed.
    """
    touched: set[Subject] = set()
    named: set[str] = set()
    for person in persons:
        store.erased.add(person)
        store.database.run("INSERT OR IGNORE INTO erased_person (uuid) VALUES (?)", (person.bytes,))
        touched.add(Subject(people.SUBJECT_KIND, person))
        for entry in _scope(store, person):
            touched.add(entry.header.subject)
            named |= _named_by(entry)
            _empty(store, entry)
    _condemn(store, named)
    for subject in touched:
        if subject.kind == assessment_events.SUBJECT_KIND:
            store.database.run("DELETE FROM run_position WHERE assessment = ?", (subject.id.bytes,))
    return touched


def purge(store: LocalStore) -> None:
    """After the transaction: take condemned attachments and every trace in logs and old copies away."""
    rows = store.database.rows("SELECT digest FROM doomed_attachment")
    if rows:
        store.attachments.delete([bytes(row[0]) for row in rows])
        with store.transaction():
            store.database.run("DELETE FROM doomed_attachment")
    store.database.truncate_log()
    # Copies made before a migration still hold what was erased.
    for copy in store.database.path.parent.glob(f"{store.database.path.name}.before-*"):
        with suppress(OSError):
            copy.unlink()


def resume(store: LocalStore) -> None:
    """At opening: finish what an erasure that was cut short after its transaction has left."""
    if store.database.rows("SELECT 1 FROM doomed_attachment LIMIT 1"):
        purge(store)


def candidate_of(store: LocalStore, assessment: Subject) -> UUID | None:
    """Whom an assessment belongs to by the entries that are here now, whatever the caches say."""
    candidate = store.projector.folded(assessment).state.candidate
    return candidate if isinstance(candidate, UUID) else None


def _scope(store: LocalStore, person: UUID) -> list[Entry]:
    found: dict[object, Entry] = {}
    owners: dict[Subject, UUID | None] = {}
    about = store.journal.of_person(person)
    for entry in about:
        subject = entry.header.subject
        if subject.kind == assessment_events.SUBJECT_KIND:
            if subject not in owners:
                owners[subject] = candidate_of(store, subject)
            if owners[subject] not in (None, person):
                continue
        found[entry.header.ref] = entry
    own = [subject for subject, owner in owners.items() if owner == person]
    for subject in own:
        found.update((entry.header.ref, entry) for entry in store.journal.of_subject(subject))
    return list(found.values())


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
    for digest in named - still:
        with suppress(ValueError):
            name = bytes.fromhex(digest)
            store.database.run("INSERT OR IGNORE INTO doomed_attachment (digest) VALUES (?)", (name,))
