"""The people of a programme without their widgets. Free of Qt.

Rows are made on the lane; narrowing them is a walk over texts that were folded there, so that ten thousand
follow the letters as they are typed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from uuid import UUID

from assessor_app.domain.foldings import folded
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import LeaveReason
from assessor_app.domain.rights import Right, may
from assessor_app.services.programme_models import Entry, ProgrammeChoices, ProgrammeView
from assessor_app.services.read_models import CandidateSummary
from assessor_app.services.undertaking_models import ParticipationQuery, ParticipationRow
from assessor_app.ui.formats import formats_of
from assessor_app.ui.programmes.presenter import PartPresenter
from assessor_app.ui.programmes.view_protocol import (
    EntryForm,
    Participant,
    ParticipantsScreen,
    PeopleFilter,
    PeopleShown,
    Standing,
)
from assessor_app.ui.qualification_titles import titles_in
from assessor_app.ui.session import Session

MOST_FOUND = 50
MOST_PEOPLE = 20_000
ANY_COMPANY, NO_COMPANY = "any", "none"
"""What is chosen beside a company: everybody, and those of whom none is known."""
Sorts = Mapping[PeopleFilter, tuple[Participant, ...]]
Companies = tuple[tuple[UUID | None, str], ...]


class ParticipantsPresenter(PartPresenter):
    """Shows who takes part, and carries out what is asked for one or for many."""

    def __init__(self, screen: ParticipantsScreen, session: Session) -> None:
        super().__init__(screen, session)
        self._screen = screen
        self._rows: tuple[Participant, ...] = ()
        self._sorts: Sorts = {}
        self._companies: Companies = ()
        self._to_count = 0
        self._found_asked = 0
        self._text, self._filter = "", PeopleFilter.ALL
        self._company: UUID | str = ANY_COMPANY

    @property
    def may_read_lists(self) -> bool:
        """Whether lists of people are read in here."""
        return self._session.may_import

    @property
    def may_plan_runs(self) -> bool:
        """Whether the account plans runs here."""
        return self._session.may_run

    # -- what is shown --

    def begin(self) -> None:
        self._text, self._filter, self._company = "", PeopleFilter.ALL, ANY_COMPANY

    def load(self, view: ProgrammeView) -> None:
        participants, programme = self._session.undertakings.participants, view.id
        query = ParticipationQuery(programme=programme, with_withdrawn=True, limit=MOST_PEOPLE)

        def work() -> tuple[tuple[Participant, ...], Sorts, Companies, int]:
            rows = tuple([participant(row) for row in participants.list(query)])
            to_count = len(participants.runs_to_count(programme))
            return rows, sorts_of(rows), _companies_of(rows), to_count

        def show(loaded: tuple[tuple[Participant, ...], Sorts, Companies, int]) -> None:
            self._rows, self._sorts, self._companies, self._to_count = loaded
            self._show()

        self.read(work, show)

    def search(self, text: str) -> None:
        """Show those whose name or company has every word of `text`."""
        self._text = text
        self._show()

    def choose(self, wanted: PeopleFilter) -> None:
        """Show some of them."""
        self._filter = wanted
        self._show()

    def choose_company(self, company: object) -> None:
        """Show those of one company, of none (`NO_COMPANY`), or of any (`ANY_COMPANY`)."""
        self._company = company if isinstance(company, UUID | str) else ANY_COMPANY
        self._show()

    def _show(self) -> None:
        words = folded(self._text).split()
        any_company = self._company == ANY_COMPANY
        company = self._company if isinstance(self._company, UUID) else None
        rows = narrowed(self._sorts.get(self._filter, ()), words)
        if not any_company:
            rows = [one for one in rows if one.row.company == company]
        self._screen.show_people(
            PeopleShown(
                tuple(rows),
                {wanted: len(some) for wanted, some in self._sorts.items()},
                self._filter,
                bool(words) or not any_company,
                self._companies,
                len(self._sorts.get(PeopleFilter.ALL, ())),
                self._to_count,
            )
        )

    # -- opening sheets --

    def begin_entering(self) -> None:
        """Load what the sheet that adds people offers, and open it."""
        view = self.view
        if view is None:
            return
        programmes = self._session.undertakings.programmes
        present = frozenset(one.row.candidate for one in self._rows if _takes_part(one.row))
        self.ask(
            lambda: programmes.choices(view.id), lambda choices: self._screen.show_enter(choices, present)
        )

    def find_candidates(self, text: str, show: Callable[[tuple[CandidateSummary, ...]], None]) -> None:
        """Candidates for a picker, the latest registered without a text; only the last question counts."""
        self._found_asked += 1
        asked, candidates = self._found_asked, self._session.candidates

        def work() -> tuple[CandidateSummary, ...]:
            return candidates.search(text, MOST_FOUND).rows if text.strip() else candidates.latest(MOST_FOUND)

        def answer(rows: tuple[CandidateSummary, ...]) -> None:
            if asked == self._found_asked:
                show(rows)

        self.ask(work, answer)

    def employed(self, company: UUID, show: Callable[[tuple[tuple[UUID, str], ...]], None]) -> None:
        """Who works at a company now."""
        participants = self._session.undertakings.participants
        self.ask(lambda: participants.employed(company), show)

    def read_list(self) -> None:
        """Read in a list of people who are to take part."""
        if self.view is not None:
            self._session.navigator.open_roster(programme=self.view.id)

    def give_times(self) -> None:
        """Go to where those who wait get a time."""
        self._session.navigator.open_calendar()

    def begin_amending(self, people: Sequence[Participant]) -> None:
        """Open the sheet that changes one or several."""
        view, participants = self.view, self._session.undertakings.participants
        if view is None or not people:
            return
        chosen = tuple(people)
        programmes = self._session.undertakings.programmes

        def work() -> tuple[ProgrammeChoices, ParticipationDetails | None]:
            details = participants.participation(chosen[0].id).details if len(chosen) == 1 else None
            return programmes.choices(view.id), details

        self.ask(work, lambda loaded: self._screen.show_amend(chosen, *loaded))

    def begin_planning(self, people: Sequence[Participant]) -> None:
        """Open the sheet that plans runs."""
        view, chosen = self.view, tuple(people)
        if view is None:
            return
        programmes = self._session.undertakings.programmes
        self.ask(
            lambda: programmes.choices(view.id), lambda choices: self._screen.show_plan_runs(chosen, choices)
        )

    def begin_counting(self) -> None:
        """Open the sheet that says which runs count."""
        view, session = self.view, self._session
        if view is None:
            return
        participants, language = session.undertakings.participants, formats_of(session).language
        self.ask(
            lambda: (
                participants.runs_to_count(view.id),
                titles_in(language, session.assessments.checklists()),
            ),
            lambda loaded: self._screen.show_to_count(*loaded),
        )

    def open_candidate(self, candidate: UUID) -> None:
        """Show somebody's record."""
        self._session.navigator.open_candidate(candidate)

    # -- commands --

    def enter(self, form: EntryForm, reason: str) -> None:
        """Let people take part; `reason` is kept where that is taken back at once."""
        view, actor = self.view, self._session.actor
        if view is None:
            return
        participants = self._session.undertakings.participants
        entries = [Entry(one, form.details, form.from_employment) for one in form.people]
        self.do(
            "entered",
            lambda: participants.enter(actor, view.id, entries),
            self._number(len(entries)),
            lambda answer: lambda: self.withdraw(answer[0], reason),
        )

    def amend(self, participation: UUID, details: ParticipationDetails) -> None:
        """Change one."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do("amended", lambda: participants.amend(actor, participation, details), "1")

    def amend_many(self, people: Sequence[UUID], changed: Mapping[str, object]) -> None:
        """Change the same for several."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do("amended", lambda: participants.amend_many(actor, people, changed), self._number(len(people)))

    def leave(self, people: Sequence[UUID], left_on: str, why: LeaveReason) -> None:
        """They left."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do(
            "left",
            lambda: participants.leave(actor, people, left_on, why),
            self._number(len(people)),
            lambda _answer: lambda: self.resume(people),
        )

    def resume(self, people: Sequence[UUID]) -> None:
        """They have not left."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do("resumed", lambda: participants.resume(actor, people), self._number(len(people)))

    def withdraw(self, people: Sequence[UUID], reason: str) -> None:
        """They were entered by mistake."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do(
            "withdrawn",
            lambda: participants.withdraw(actor, people, reason),
            self._number(len(people)),
            lambda _answer: lambda: self.restore(people),
        )

    def restore(self, people: Sequence[UUID]) -> None:
        """It was no mistake."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do("restored", lambda: participants.restore(actor, people), self._number(len(people)))

    def certify(self, people: Sequence[UUID], activity: UUID, on: str, minutes: int) -> None:
        """Certify the same hours for each."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do(
            "certified",
            lambda: participants.certify(actor, people, activity, on, minutes),
            self._number(len(people)),
            lambda answer: lambda: self.withdraw_hours(answer[0]),
        )

    def withdraw_hours(self, lines: Sequence[tuple[UUID, UUID]]) -> None:
        """They were certified by mistake."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do("hours_withdrawn", lambda: participants.withdraw_hours(actor, lines))

    def plan_runs(self, people: Sequence[UUID], checklist: str) -> None:
        """Plan a run for each and count it."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        count = self._number(len(people))
        self.do("runs_planned", lambda: participants.plan_runs(actor, people, checklist), count)

    def count_runs(self, runs: Sequence[tuple[UUID, UUID]]) -> None:
        """Runs, as (participation, run), are done within the programme."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do(
            "counted",
            lambda: participants.count_runs(actor, runs),
            self._number(len(runs)),
            lambda _answer: lambda: self.uncount_runs(runs),
        )

    def uncount_runs(self, runs: Sequence[tuple[UUID, UUID]]) -> None:
        """They are not."""
        participants, actor = self._session.undertakings.participants, self._session.actor
        self.do("uncounted", lambda: participants.uncount_runs(actor, runs), self._number(len(runs)))

    def may_withdraw(self) -> bool:
        """Whether the account takes participations back."""
        return may(self._session.actor, Right.REGISTER_PARTICIPANTS)

    def _number(self, count: int) -> str:
        return formats_of(self._session).number(count)


_folded_company = lru_cache(maxsize=4096)(folded)


def participant(row: ParticipationRow) -> Participant:
    """A row of the table. Lane."""
    return Participant(row, _standing(row), f"{folded(row.name)} {_folded_company(row.company_name)}")


def _standing(row: ParticipationRow) -> Standing:
    if row.withdrawn:
        return Standing.WITHDRAWN
    if row.signed:
        return Standing.SIGNED
    if row.left_on:
        return Standing.LEFT
    return Standing.PLANNED if row.runs else Standing.WITHOUT_RUN


def narrowed(rows: Sequence[Participant], words: Sequence[str]) -> list[Participant]:
    """Those in which every word (folded) is found."""
    found = list(rows)
    for word in words:
        found = [one for one in found if word in one.search]
    return found


def _takes_part(row: ParticipationRow) -> bool:
    return not row.withdrawn and not row.left_on


def fits(one: Participant, wanted: PeopleFilter) -> bool:
    """Whether a filter shows somebody."""
    row = one.row
    if wanted is PeopleFilter.WITHDRAWN or row.withdrawn:
        return row.withdrawn and wanted is PeopleFilter.WITHDRAWN
    match wanted:
        case PeopleFilter.TAKING_PART:
            return not row.left_on
        case PeopleFilter.WAITING:
            return not row.signed and not row.left_on
        case PeopleFilter.WITHOUT_RUN:
            return not row.runs and not row.left_on
        case PeopleFilter.SIGNED:
            return row.signed > 0
        case PeopleFilter.LEFT:
            return bool(row.left_on)
    return True


def sorts_of(rows: tuple[Participant, ...]) -> Sorts:
    """The rows of each filter. Lane."""
    return {wanted: tuple([one for one in rows if fits(one, wanted)]) for wanted in PeopleFilter}


def _companies_of(rows: tuple[Participant, ...]) -> Companies:
    found = {one.row.company: one.row.company_name for one in rows}
    return tuple(sorted(found.items(), key=lambda pair: (pair[0] is None, pair[1].casefold())))
