"""Joining and parting records without the widgets: what is loaded, said and done. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from assessor_app.domain.errors import DomainError
from assessor_app.domain.joining_events import Part
from assessor_app.domain.rights import Right, may
from assessor_app.services.read_models import CandidateSummary, Done, DoublePair, Join, RecordView
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session

SHEET_PROBLEMS = frozenset({"join_reason_missing", "already_joined", "same_record"})
"""Refusals that belong to a sheet; the window tells of the others."""
_MOST_FOUND = 50


class JoiningScreen(Protocol):
    """The sheets as their presenter sees them."""

    def show_join(self, kept: RecordView) -> None:
        """Ask which other record is the same person."""
        ...

    def show_comparison(self, kept: RecordView, other: RecordView) -> None:
        """Show two records beside each other."""
        ...

    def show_joining_problem(self, code: str) -> None:
        """A rule refused the join or the parting; nothing was written."""
        ...

    def show_joined(self, kept: UUID, name: str) -> None:
        """Two records are one person from now on."""
        ...

    def show_parted(self, kept: UUID, names: tuple[str, str]) -> None:
        """Two records are two people again."""
        ...

    def show_pairs(self, pairs: tuple[DoublePair, ...]) -> None:
        """Show who may be registered twice."""
        ...


class JoiningPresenter:
    """`told` hears of everything that was done, so that the list is loaded anew."""

    def __init__(self, screen: JoiningScreen, session: Session, told: Callable[[Done], None]) -> None:
        self._screen = screen
        self._session = session
        self._told = told
        self._answers = Answers(session.runner)
        self._found_asked = 0
        self._kept: UUID | None = None
        self._busy = False
        self._pairs_shown = False

    @property
    def may_join(self) -> bool:
        """Whether who is logged in may join and part records."""
        return may(self._session.actor, Right.JOIN_CANDIDATES)

    def close(self) -> None:
        """The screen is gone."""
        self._answers.close()

    def find(self, text: str, show: Callable[[tuple[CandidateSummary, ...]], None]) -> None:
        """People for the picker; only the last question is answered."""
        self._found_asked += 1
        asked, candidates = self._found_asked, self._session.candidates

        def work() -> tuple[CandidateSummary, ...]:
            found = candidates.search(text, _MOST_FOUND).rows
            return found if text.strip() else candidates.latest(_MOST_FOUND)

        def answer(rows: tuple[CandidateSummary, ...]) -> None:
            if asked == self._found_asked:
                show(rows)

        self._answers.ask(work, answer)

    # -- joining --

    def begin(self, kept: UUID) -> None:
        """Ask which other record is the same person as this one."""
        self._pairs_shown = False
        candidates = self._session.candidates

        def show(record: RecordView) -> None:
            self._kept = record.id
            self._screen.show_join(record)

        self._answers.ask(lambda: candidates.record(kept), show, self._session.navigator.failed)

    def compare_with(self, other: UUID) -> None:
        """Show another record beside the one that it was begun with."""
        if self._kept is not None:
            self._compare(self._kept, other)

    def compare(self, pair: DoublePair) -> None:
        """Show the two of a pair; the one that was registered first is to be kept."""
        one, other = sorted((pair.one, pair.other), key=lambda person: (person.registered_at or 0, person.id))
        self._compare(one.id, other.id)

    def join(self, other: UUID, taken: tuple[Part, ...], reason: str) -> None:
        """Say that both are one person."""
        session, kept = self._session, self._kept
        if kept is None:
            return

        def done() -> None:
            self._load_name(kept)

        self._do(lambda: session.candidates.join(session.actor, kept, other, taken, reason), done)

    # -- parting --

    def part(self, join: Join, reason: str) -> None:
        """Undo a join."""
        session, screen = self._session, self._screen
        names = (join.kept_name, join.name)
        self._do(
            lambda: session.candidates.part(session.actor, join.record, join.kept, reason),
            lambda: screen.show_parted(join.kept, names),
        )

    def part_pair(self, pair: DoublePair, reason: str) -> None:
        """Say that the two of a pair are two people; they are not asked about again."""
        session, (one, other) = self._session, pair.records
        self._do(lambda: session.candidates.part(session.actor, one, other, reason), self.load_pairs)

    def load_pairs(self) -> None:
        """Show who may be registered twice."""
        self._pairs_shown = True
        self._answers.ask(self._session.candidates.double_pairs, self._screen.show_pairs)

    # -- inside --

    def _compare(self, kept: UUID, other: UUID) -> None:
        candidates = self._session.candidates

        def show(records: tuple[RecordView, RecordView]) -> None:
            self._kept = records[0].id
            self._screen.show_comparison(*records)

        self._answers.ask(
            lambda: (candidates.record(kept), candidates.record(other)), show, self._session.navigator.failed
        )

    def _load_name(self, kept: UUID) -> None:
        candidates, shown = self._session.candidates, self._pairs_shown

        def show(record: RecordView) -> None:
            self._screen.show_joined(record.id, record.details.name)
            if shown:
                self.load_pairs()

        self._answers.ask(lambda: candidates.record(kept), show)

    def _do(self, work: Callable[[], Done], then: Callable[[], None]) -> None:
        if self._busy:  # a second click before the first is on the disk
            return
        self._busy = True

        def done(answer: Done) -> None:
            self._busy = False
            self._told(answer)
            if not self._answers.closed:
                then()

        self._session.runner.run(work, done, self._refused)

    def _refused(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, DomainError) and error.code in SHEET_PROBLEMS and not self._answers.closed:
            self._screen.show_joining_problem(error.code)
            return
        self._session.navigator.failed(error)
