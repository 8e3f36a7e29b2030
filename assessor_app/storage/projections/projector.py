"""States kept at hand, and the derived rows that follow them.

A state is a fold over entries; the last few dozen are kept so that one more entry costs one step and not the
whole history. What is kept changes only after the transaction that made it true.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from assessor_app.domain import (
    assessment_events,
    assessment_folding,
    assessments,
    centres,
    issued_documents,
    people,
    visits,
)
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Entry, Subject
from assessor_app.storage.engine import Database
from assessor_app.storage.entry_parts import happened
from assessor_app.storage.journal import Journal
from assessor_app.storage.projections.assessments import AssessmentProjection, project_assessment
from assessor_app.storage.projections.candidates import candidate_rows_of
from assessor_app.storage.projections.documents import document_rows_of
from assessor_app.storage.projections.persons import PERSON_TABLES, settle_persons
from assessor_app.storage.projections.protection import protection_rows_of
from assessor_app.storage.projections.rows import NO_ROWS, Key, Rows, stored_rows, write_difference
from assessor_app.storage.projections.visits import visit_rows_of

_MOST_HELD = 128


@dataclass(frozen=True, slots=True)
class _Kind:
    empty: Callable[[UUID], Any]
    evolve: Callable[[Any, Happened], Any]


KINDS: Mapping[str, _Kind] = {
    people.SUBJECT_KIND: _Kind(people.CandidateState, people.evolve),
    assessment_events.SUBJECT_KIND: _Kind(assessments.AssessmentState, assessment_folding.evolve),
    issued_documents.SUBJECT_KIND: _Kind(issued_documents.DocumentState, issued_documents.evolve),
    centres.SUBJECT_KIND: _Kind(centres.CentreState, centres.evolve),
    visits.SUBJECT_KIND: _Kind(visits.VisitState, visits.evolve),
}
"""The kinds of subject that this program folds; entries on others are kept and passed on."""


@dataclass(frozen=True, slots=True)
class Held:
    """A state and the rows that stand in the derived tables for it.

    `memo` is what makes the next rows of a run cheap; it holds nothing that the state does not say.
    """

    state: Any
    rows: Rows
    memo: AssessmentProjection | None = None


class Projector:
    """Gives states and keeps the derived tables equal to them."""

    def __init__(
        self, database: Database, journal: Journal, checklist: Callable[[str], Checklist | None]
    ) -> None:
        self._database = database
        self._journal = journal
        self._checklist = checklist
        self._held: OrderedDict[Subject, Held] = OrderedDict()

    def forget(self) -> None:
        """Drop every state that is kept at hand."""
        self._held.clear()

    def state(self, subject: Subject) -> Any:
        """The state of a subject of a known kind; the empty one where nothing has happened to it."""
        return self.held(subject).state

    def held(self, subject: Subject) -> Held:
        """State and rows of a subject, from memory or folded from the journal."""
        found = self._held.get(subject)
        if found is not None:
            self._held.move_to_end(subject)
            return found
        found = self.folded(subject)
        self.keep({subject: found})
        return found

    def folded(self, subject: Subject) -> Held:
        """State and rows of a subject, folded from the journal."""
        kind = KINDS[subject.kind]
        state = kind.empty(subject.id)
        for entry in self._journal.of_subject(subject):
            state = kind.evolve(state, happened(entry))
        return self.projected(subject.kind, state)

    def keep(self, held: Mapping[Subject, Held]) -> None:
        """Take over what a transaction, now done, has made true."""
        for subject, item in held.items():
            self._held[subject] = item
            self._held.move_to_end(subject)
        while len(self._held) > _MOST_HELD:
            self._held.popitem(last=False)

    def advance(self, before: Mapping[Subject, Held], entries: Iterable[Entry]) -> dict[Subject, Held]:
        """Write the rows after `entries`, which come last in the fold; `before` holds their subjects.

        Returns what to `keep` once the transaction is done.
        """
        states = {subject: held.state for subject, held in before.items()}
        for entry in entries:
            subject = entry.header.subject
            if subject in states:
                states[subject] = KINDS[subject.kind].evolve(states[subject], happened(entry))
        after = {}
        touched: list[Key] = []
        for subject, state in states.items():
            held = before[subject]
            after[subject] = made = self.projected(subject.kind, state, held.memo)
            among = made.memo.touched if made.memo else None
            touched += write_difference(self._database, held.rows, made.rows, among)
        self._settle(touched)
        return after

    def refold(self, subjects: Iterable[Subject]) -> dict[Subject, Held]:
        """Fold subjects anew after their history changed otherwise than at its end, and write their rows.

        Returns what to `keep` once the transaction is done.
        """
        after = {subject: self.folded(subject) for subject in subjects if subject.kind in KINDS}
        touched: list[Key] = []
        for subject, held in after.items():
            touched += write_difference(self._database, stored_rows(self._database, subject), held.rows)
        self._settle(touched)
        return after

    def _settle(self, touched: Iterable[Key]) -> None:
        """Persons follow from the rows of several candidates."""
        candidates = {cast(bytes, key[1:][0]) for key in touched if key[0] in PERSON_TABLES}
        if candidates:
            settle_persons(self._database, candidates)

    def before(self, subjects: Iterable[Subject]) -> dict[Subject, Held]:
        """State and rows of those subjects whose kind is known, as they stand now."""
        return {subject: self.held(subject) for subject in subjects if subject.kind in KINDS}

    def projected(self, kind: str, state: Any, memo: AssessmentProjection | None = None) -> Held:
        """A state with its derived rows."""
        if kind == assessment_events.SUBJECT_KIND:
            checklist = self._checklist(state.checklist) if state.checklist else None
            made = project_assessment(state, checklist, memo)
            return Held(state, made.rows, made)
        if kind == people.SUBJECT_KIND:
            return Held(state, {**candidate_rows_of(state), **protection_rows_of(state)})
        if kind == issued_documents.SUBJECT_KIND:
            return Held(state, document_rows_of(state))
        if kind == visits.SUBJECT_KIND:
            return Held(state, visit_rows_of(state))
        return Held(state, NO_ROWS)
