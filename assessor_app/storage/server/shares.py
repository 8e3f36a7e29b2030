"""What of the journal the server may have: all that the place's own devices share, but for protected people.

Of those it gets nothing, whatever the devices of the place have agreed on among themselves: who looks after
the server is none of those who may see them. Whom an entry concerns is looked up for that entry alone: a mark
must not wait for a walk through everybody.
"""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain import assessment_events, issued_documents, people
from assessor_app.domain.events import wire_name
from assessor_app.domain.joining_events import CandidatesJoined, CandidatesParted
from assessor_app.domain.journal import Header, Subject
from assessor_app.domain.people import PersonErased
from assessor_app.domain.protection_events import ProtectedCandidateRegistered, ProtectionEnded
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.queries.protection import protected_people
from assessor_app.storage.withholding import Share

_ERASED = wire_name(PersonErased)
_LINKS = frozenset({wire_name(CandidatesJoined), wire_name(CandidatesParted)})
_BEGUN, _ENDED = wire_name(ProtectedCandidateRegistered), wire_name(ProtectionEnded)
_SAID = (
    "SELECT DISTINCT v.name FROM subject s JOIN entry e ON e.subject_id = s.id JOIN event v ON v.id ="
    " e.event_id"
    " WHERE s.kind = ? AND s.uuid = ? AND v.name IN (?, ?)"
)
_OWNERS = {
    assessment_events.SUBJECT_KIND: "SELECT candidate FROM assessment_row WHERE id = ?",
    issued_documents.SUBJECT_KIND: (
        "SELECT candidate FROM document_row WHERE id = ?1 UNION SELECT a.candidate FROM document_row d"
        " JOIN assessment_row a ON a.id = d.assessment WHERE d.id = ?1"
    ),
}


class ServerShare:
    """How much of each entry goes to the server. Database lane only."""

    def __init__(self, store: LocalStore) -> None:
        self._store = store
        self._hidden: dict[UUID, bool] = {}
        self._known_at = -1

    @property
    def withheld(self) -> frozenset[UUID]:
        """The people who are left out."""
        return frozenset(protected_people(self._store.database))

    def __call__(self, header: Header) -> Share:
        if header.event == _ERASED:
            return Share.ALL
        concerned = {header.about} | self._owners(header.subject)
        if header.event in _LINKS:
            concerned |= self._linked(header.subject.id)
        return Share.NOTHING if any(self._is_hidden(one) for one in concerned if one) else Share.ALL

    def _owners(self, subject: Subject) -> set[UUID | None]:
        if subject.kind == people.SUBJECT_KIND:
            return {subject.id}
        sql = _OWNERS.get(subject.kind)
        return self._ids(sql, subject.id) if sql is not None else set()

    def _linked(self, candidate: UUID) -> set[UUID | None]:
        return self._ids("SELECT other FROM candidate_link WHERE candidate = ?", candidate)

    def _ids(self, sql: str, identity: UUID) -> set[UUID | None]:
        rows = self._store.database.rows(sql, (identity.bytes,))
        return {UUID(bytes=row[0]) for row in rows if row[0] is not None}

    def _is_hidden(self, person: UUID) -> bool:
        """Remembered until an entry comes: every entry moves the clock on."""
        clock = self._store.journal.clock
        if clock != self._known_at:
            self._hidden, self._known_at = {}, clock
        if person not in self._hidden:
            self._hidden[person] = self._looked_up(person)
        return self._hidden[person]

    def _looked_up(self, person: UUID) -> bool:
        """Also where the entries that say so are skipped, because their import was set aside."""
        database = self._store.database
        if database.rows("SELECT 1 FROM protected_person WHERE candidate = ?", (person.bytes,)):
            return True
        said = database.rows(_SAID, (people.SUBJECT_KIND, person.bytes, _BEGUN, _ENDED))
        return {row[0] for row in said} == {_BEGUN}
