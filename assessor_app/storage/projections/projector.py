"""States kept at hand, and the derived rows that follow them.

A state is a fold over entries; the last few dozen are kept so that one more entry costs one step and not the
whole history. What is kept changes only after the transaction that made it true.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from assessor_app.domain import (
    assessment_events,
    assessment_folding,
    assessments,
    centres,
    companies,
    employments,
    instruments,
    issued_documents,
    participations,
    people,
    planning,
    programmes,
    rosters,
    transfers,
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
from assessor_app.storage.projections.conflicts import person_conflict_of
from assessor_app.storage.projections.documents import document_rows_of
from assessor_app.storage.projections.imports import fork_rows_of, import_rows_of
from assessor_app.storage.projections.instruments import instrument_rows_of
from assessor_app.storage.projections.persons import PERSON_TABLES, settle_persons
from assessor_app.storage.projections.programmes import (
    company_rows_of,
    employment_rows_of,
    participation_rows_of,
    programme_rows_of,
)
from assessor_app.storage.projections.protection import protection_rows_of
from assessor_app.storage.projections.rosters import roster_rows_of
from assessor_app.storage.projections.rows import (
    NO_ROWS,
    Key,
    Rows,
    insert_all,
    stored_rows,
    write_difference,
)
from assessor_app.storage.projections.set_aside import SETTING_ASIDE, SetAside
from assessor_app.storage.projections.visits import visit_rows_of
from assessor_app.storage.standings import Skipped, Standings

_MOST_HELD = 128
_TOGETHER = 32
_SETTLED_TOGETHER = 200


@dataclass(frozen=True, slots=True)
class _Kind:
    empty: Callable[[UUID], Any]
    evolve: Callable[[Any, Happened], Any]
    fold: Callable[[UUID, Iterable[Happened]], Any] | None = None
    """As `evolve` over a whole history, where there is a faster way."""


KINDS: Mapping[str, _Kind] = {
    transfers.SUBJECT_KIND: _Kind(transfers.ImportState, transfers.evolve),
    rosters.SUBJECT_KIND: _Kind(rosters.RosterState, rosters.evolve),
    transfers.FORK_KIND: _Kind(transfers.ForkState, transfers.evolve_fork),
    people.SUBJECT_KIND: _Kind(people.CandidateState, people.evolve),
    assessment_events.SUBJECT_KIND: _Kind(
        assessments.AssessmentState, assessment_folding.evolve, assessment_folding.fold
    ),
    issued_documents.SUBJECT_KIND: _Kind(issued_documents.DocumentState, issued_documents.evolve),
    centres.SUBJECT_KIND: _Kind(centres.CentreState, centres.evolve),
    visits.SUBJECT_KIND: _Kind(visits.VisitState, visits.evolve),
    companies.SUBJECT_KIND: _Kind(companies.CompanyState, companies.evolve),
    employments.SUBJECT_KIND: _Kind(employments.EmploymentState, employments.evolve),
    programmes.SUBJECT_KIND: _Kind(programmes.ProgrammeState, programmes.evolve),
    participations.SUBJECT_KIND: _Kind(participations.ParticipationState, participations.evolve),
    planning.SUBJECT_KIND: _Kind(planning.PlanningState, planning.evolve),
    instruments.SUBJECT_KIND: _Kind(instruments.InstrumentState, instruments.evolve),
}
"""The kinds of subject that this program folds; entries on others are kept and passed on. Imports and lists
come first: they say what of the others the fold skips."""
_ROWS: Mapping[str, Callable[[Any], Rows]] = {
    transfers.SUBJECT_KIND: import_rows_of,
    transfers.FORK_KIND: fork_rows_of,
    rosters.SUBJECT_KIND: roster_rows_of,
    people.SUBJECT_KIND: lambda state: {
        **candidate_rows_of(state),
        **protection_rows_of(state),
        **person_conflict_of(state),
    },
    issued_documents.SUBJECT_KIND: document_rows_of,
    visits.SUBJECT_KIND: visit_rows_of,
    companies.SUBJECT_KIND: company_rows_of,
    employments.SUBJECT_KIND: employment_rows_of,
    programmes.SUBJECT_KIND: programme_rows_of,
    participations.SUBJECT_KIND: participation_rows_of,
    instruments.SUBJECT_KIND: instrument_rows_of,
}


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
        self.set_aside = SetAside(database)
        self.standings = Standings(database, journal)

    def forget(self) -> None:
        """Drop every state that is kept at hand."""
        self._held.clear()
        self.set_aside.forget()
        self.standings.forget()

    def drop(self, subjects: Iterable[Subject]) -> None:
        """Drop the states of subjects that have other entries now: they are folded anew when asked for."""
        subjects = set(subjects)
        if any(subject.kind == centres.SUBJECT_KIND for subject in subjects):
            self.standings.forget()
            subjects |= {held for held in self._held if held.kind == centres.SUBJECT_KIND}
        for subject in subjects:
            self._held.pop(subject, None)

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
        return self.projected(subject.kind, self.fold(subject))

    def fold(self, subject: Subject, *, whole: bool = False) -> Any:
        """The state of a subject, folded from the journal; `whole`: with what is set aside."""
        kind = KINDS[subject.kind]
        skipped = self._skipped(subject, whole=whole)
        history = self._journal.history(subject, skipped)
        if kind.fold is not None:
            return kind.fold(subject.id, history)
        state = kind.empty(subject.id)
        for one in history:
            state = kind.evolve(state, one)
        return state

    def entries_of(self, subject: Subject) -> list[Entry]:
        """The entries of a subject that its fold goes over, in that order."""
        skipped, entries = self._skipped(subject), self._journal.of_subject(subject)
        if skipped is None:
            return entries
        return [one for one in entries if not skipped(one.header.device, one.header.seq, one.header.event)]

    def _skipped(self, subject: Subject, *, whole: bool = False) -> Skipped | None:
        """What the fold of a subject passes over: what is set aside, unless `whole`; what does not count."""
        aside = None if whole else self.set_aside.within(subject.kind)
        empty = self.standings.within(subject)
        if aside is None or empty is None:
            return aside or empty
        return lambda device, seq, event: empty(device, seq, event) or aside(device, seq, event)

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
            skipped = self._skipped(subject) if subject in states else None
            header = entry.header
            if subject in states and not (skipped and skipped(header.device, header.seq, header.event)):
                states[subject] = KINDS[subject.kind].evolve(states[subject], happened(entry))
        after = {}
        touched: list[Key] = []
        with self._watching(states) as moved:
            for subject, state in states.items():
                held = before[subject]
                after[subject] = made = self.projected(subject.kind, state, held.memo)
                among = made.memo.touched if made.memo else None
                touched += write_difference(self._database, held.rows, made.rows, among)
        self._settle(touched)
        if moved:
            self.drop(moved)
            after = {subject: held for subject, held in after.items() if subject not in moved}
            after.update(self.refold(moved))
        return after

    def refold(
        self,
        subjects: Iterable[Subject],
        new: Container[Subject] = frozenset(),
        told: Callable[[int, int], object] | None = None,
        look: Callable[[Subject, Rows, Held], object] | None = None,
    ) -> dict[Subject, Held]:
        """Fold subjects anew after their history changed otherwise than at its end, and write their rows.

        Subjects that are `new` have no rows yet. `told` hears the subjects done and their total, `look` what
        each was and has become. Returns what to `keep` once the transaction is done, which is not more than
        can be kept: what is held of the others is dropped.
        """
        waiting = {subject for subject in subjects if subject.kind in KINDS}
        imports = {subject for subject in waiting if subject.kind in SETTING_ASIDE}
        after: OrderedDict[Subject, Held] = OrderedDict()
        touched: list[Key] = []
        with self._watching(imports) as moved:
            touched += self._refold_each(imports, new, after, None, look)
        rest = sorted((waiting | moved) - imports, key=_by_age)
        touched += self._refold_each(rest, new, after, told, look)
        self._settle(touched, None if told is None else lambda: told(len(rest), len(rest)))
        return after

    def _refold_each(
        self,
        subjects: Collection[Subject],
        new: Container[Subject],
        after: OrderedDict[Subject, Held],
        told: Callable[[int, int], object] | None,
        look: Callable[[Subject, Rows, Held], object] | None,
    ) -> list[Key]:
        touched: list[Key] = []
        fresh: list[Rows] = []
        for done, subject in enumerate(subjects, 1):
            held = self.folded(subject)
            if subject in new:
                old = NO_ROWS
                fresh.append(held.rows)
                touched += [key for key in held.rows if key[0] in PERSON_TABLES]
                if len(fresh) >= _TOGETHER:
                    insert_all(self._database, fresh)
                    fresh.clear()
            else:
                old = stored_rows(self._database, subject)
                changed = write_difference(self._database, old, held.rows)
                touched += [key for key in changed if key[0] in PERSON_TABLES]
            if look is not None:
                look(subject, old, held)
            self._held.pop(subject, None)
            after[subject] = held
            if len(after) > _MOST_HELD:
                after.popitem(last=False)
            if told is not None:
                told(done, len(subjects))
        insert_all(self._database, fresh)
        return touched

    @contextmanager
    def _watching(self, subjects: Iterable[Subject]) -> Iterator[set[Subject]]:
        """Gives, once it is left, the subjects whose entries are skipped or count again because of imports
        and lists among `subjects`."""
        moved: set[Subject] = set()
        if not any(subject.kind in SETTING_ASIDE for subject in subjects):
            yield moved
            return
        before = self.set_aside.spans()
        yield moved
        self.set_aside.forget()
        moved |= {
            subject
            for subject in self.set_aside.subjects_in(before ^ self.set_aside.spans())
            if subject.kind not in SETTING_ASIDE
        }

    def _settle(self, touched: Iterable[Key], breathe: Callable[[], object] | None = None) -> None:
        """Persons follow from the rows of several candidates; `breathe` is told between some hundred."""
        candidates = sorted({cast(bytes, key[1:][0]) for key in touched if key[0] in PERSON_TABLES})
        for begin in range(0, len(candidates), _SETTLED_TOGETHER):
            settle_persons(self._database, candidates[begin : begin + _SETTLED_TOGETHER])
            if breathe is not None:
                breathe()

    def before(self, subjects: Iterable[Subject]) -> dict[Subject, Held]:
        """State and rows of those subjects whose kind is known, as they stand now."""
        return {subject: self.held(subject) for subject in subjects if subject.kind in KINDS}

    def projected(self, kind: str, state: Any, memo: AssessmentProjection | None = None) -> Held:
        """A state with its derived rows."""
        if kind == assessment_events.SUBJECT_KIND:
            checklist = self._checklist(state.checklist) if state.checklist else None
            made = project_assessment(state, checklist, memo)
            return Held(state, made.rows, made)
        rows_of = _ROWS.get(kind)
        return Held(state, rows_of(state) if rows_of else NO_ROWS)


def _by_age(subject: Subject) -> bytes:
    return subject.id.bytes
