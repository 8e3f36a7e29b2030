"""Protected people past the view of one account (`services.ports.ProtectionStore`). Database lane only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain import issued_documents
from assessor_app.domain.events import Draft, wire_name
from assessor_app.domain.people import CandidateState
from assessor_app.domain.protection import WITHDRAWN, Look
from assessor_app.domain.protection_events import ProtectedCandidateRegistered
from assessor_app.services.ports import Clock, Committed
from assessor_app.services.protection_models import AccessLine, WithdrawalPlan
from assessor_app.storage.access_log import EVERYBODY, access_lines, note_look
from assessor_app.storage.entry_parts import happened
from assessor_app.storage.erasure import scope_of
from assessor_app.storage.queries.protection import protected_people
from assessor_app.storage.workspace import LocalWorkspace


class ProtectedPeople:
    """What those who manage protection work with. Its callers ask for the right."""

    def __init__(self, workspace: LocalWorkspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def everybody(self) -> tuple[CandidateState, ...]:
        """Everybody under an alias whose alias is still known."""
        people = (self._workspace.candidate(one) for one in protected_people(self._workspace.store.database))
        return tuple(person for person in people if not person.erased)

    def person(self, candidate: UUID) -> CandidateState:
        """One person, hidden or not."""
        return self._workspace.candidate(candidate)

    def registered(self) -> int:
        """How many people have ever been given an alias here."""
        rows = self._workspace.store.database.rows(
            "SELECT count(DISTINCT e.subject_id) FROM entry e JOIN event v ON v.id = e.event_id"
            " WHERE v.name = ?",
            (wire_name(ProtectedCandidateRegistered),),
        )
        return int(rows[0][0])

    def commit(self, actor: UUID, drafts: Sequence[Draft]) -> Committed:
        """As `Workspace.commit`, about anybody."""
        return self._workspace.commit(actor, drafts)

    def runs_of(self, person: UUID) -> tuple[UUID, ...]:
        """Every run that is the person's, whatever its status."""
        rows = self._workspace.store.database.rows(
            "SELECT id FROM assessment_row WHERE candidate = ? ORDER BY id", (person.bytes,)
        )
        return tuple(UUID(bytes=row[0]) for row in rows)

    def withdraw(self, actor: UUID, former: Sequence[UUID], drafts: Sequence[Draft]) -> Committed:
        """Write the drafts and erase `former`, in one transaction. Raises Refused: person_erased."""
        return self._workspace.erase_people(actor, former, WITHDRAWN, drafts)

    def erase(self, actor: UUID, persons: Sequence[UUID], ground: str) -> Committed:
        """Erase the records of a person, all or none. Raises Refused: person_erased."""
        return self._workspace.erase_people(actor, persons, ground)

    def withdrawal(self, persons: Sequence[UUID]) -> WithdrawalPlan:
        """What would go with the records of a person, and which free texts would stay."""
        found: Counter[str] = Counter()
        for person in persons:
            for entry in scope_of(self._workspace.store, person):
                found[_kept_as(happened(entry).event)] += 1
        stations, tests = set(), set()
        runs = [run for person in persons for run in self.runs_of(person)]
        for run in runs:
            state = self._workspace.assessment(run)
            stations |= {state.station} if state.station else set()
            for versions in state.knowledge.values():
                tests |= {item.value.test_name for item in versions.items if item.value.test_name}
        return WithdrawalPlan(
            runs=len(runs),
            reasons=found["reason"],
            notes=found["note"],
            pictures=found["picture"],
            signatures=found["signature"],
            documents=found["document"],
            texts_that_stay=(*sorted(stations), *sorted(tests)),
        )

    def access_lines(self, limit: int) -> tuple[AccessLine, ...]:
        """The access log, newest first."""
        return access_lines(self._workspace.store, limit)

    def note(self, actor: UUID, person: UUID | None, look: Look) -> None:
        """Add a line to the access log; without a person it concerns all of them."""
        note_look(self._workspace.store, self._clock.now_ms(), actor, person or EVERYBODY, look)


def _kept_as(event: object) -> str:
    """What an entry's personal part is to those who wrote it; empty for what is not counted."""
    if isinstance(event, ev.SignatureGiven):
        return "signature" if event.name else ""
    if isinstance(event, ev.PictureAttached):
        return "picture" if event.digest else ""
    if isinstance(event, issued_documents.DocumentIssued):
        return "document"
    if isinstance(event, ev.NoteRecorded):
        return "note" if event.text else ""
    texts = ("reason", "motivation", "text", "strengths", "gaps", "candidate_comment", "needs_text")
    return "reason" if any(getattr(event, name, None) for name in texts) else ""
