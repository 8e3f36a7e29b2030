"""The page of one company without its widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from assessor_app.domain.companies import (
    SUBJECT_KIND,
    CompanyDetails,
    Contact,
    RequirementProfile,
    Workplace,
)
from assessor_app.domain.employments import SUBJECT_KIND as EMPLOYMENT
from assessor_app.domain.employments import EmploymentDetails
from assessor_app.domain.errors import DomainError, Refused
from assessor_app.domain.rights import Right, may
from assessor_app.services.company_models import CompanyView, ConsentForm
from assessor_app.services.read_models import CandidateSummary, Changes, Done
from assessor_app.services.undertaking_models import EmploymentRow
from assessor_app.ui.answers import Answers
from assessor_app.ui.companies.list_presenter import DETAIL_PROBLEMS, double_of
from assessor_app.ui.companies.view_protocol import CompanyScreen, CompanyShown, EmploymentChange, PeopleForm
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session

SHEET_PROBLEMS = DETAIL_PROBLEMS | {
    "workplace_name_missing",
    "contact_name_missing",
    "profile_name_missing",
    "profile_areas_missing",
    "day_missing",
    "day_unfit",
    "consent_day_ahead",
    "employer_not_recorded",
}
"""Refusals that belong to an open sheet; the window tells of the others."""
MOST_FOUND = 50
_KINDS = {SUBJECT_KIND, EMPLOYMENT, "candidate", "visit", "centre", "import"}
Work = Callable[[UUID], Done]


class CompanyPresenter:
    """Shows one company, keeps it up to date while it is seen, and carries out what its page asks for."""

    def __init__(self, screen: CompanyScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._companies = session.undertakings.companies
        self._answers = Answers(session.runner)
        self._company: UUID | None = None
        self._view: CompanyView | None = None
        self._asked = self._found_asked = 0
        self._busy = self._seen = self._stale = False
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def view(self) -> CompanyView | None:
        """The company shown."""
        return self._view

    @property
    def company(self) -> UUID | None:
        """Which company is shown."""
        return self._company

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def open(self, company: UUID) -> None:
        """Show a company."""
        self._company, self._view = company, None
        self.reload()

    def leave(self) -> None:
        """The company is shown no longer."""
        self._company = self._view = None

    def shown(self) -> None:
        """The page came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The page is out of view."""
        self._seen = False

    def reload(self) -> None:
        """Load the company; an answer that a later question overtook is dropped."""
        company, session, companies = self._company, self._session, self._companies
        if company is None:
            return
        self._stale = False
        self._asked += 1
        asked, language = self._asked, formats_of(session).language

        def work() -> CompanyShown:
            may_keep = may(session.actor, Right.KEEP_COMPANIES)
            return CompanyShown(companies.view(company), companies.choices(), may_keep, language)

        def show(loaded: CompanyShown) -> None:
            if asked == self._asked and self._company == company:
                self._view = loaded.view
                self._screen.show_company(loaded)

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and error.code == "company_unknown" and not self._answers.closed:
                self._screen.show_gone()
            else:
                session.navigator.failed(error)

        self._answers.ask(work, show, failed)

    # -- the company --

    def amend(self, details: CompanyDetails, *, anyway: bool = False) -> None:
        """Change its details."""
        companies, actor = self._companies, self._session.actor
        self._do("amended", lambda company: companies.amend(actor, company, details, anyway=anyway))

    def close_company(self) -> None:
        """Offer the company no longer."""
        companies, actor = self._companies, self._session.actor
        self._do(
            "closed", lambda one: companies.close(actor, one), undo=lambda one: companies.reopen(actor, one)
        )

    def reopen(self) -> None:
        """Offer it again."""
        companies, actor = self._companies, self._session.actor
        self._do("reopened", lambda company: companies.reopen(actor, company))

    def put_workplace(self, workplace: Workplace) -> None:
        """Add or change a workplace."""
        companies, actor = self._companies, self._session.actor
        self._do("kept", lambda one: companies.put_workplace(actor, one, workplace), workplace.name)

    def remove_workplace(self, workplace: Workplace) -> None:
        """Offer a workplace no longer."""
        companies, actor = self._companies, self._session.actor
        self._do(
            "removed",
            lambda one: companies.remove_workplace(actor, one, workplace.id),
            workplace.name,
            lambda one: companies.put_workplace(actor, one, workplace),
        )

    def put_contact(self, contact: Contact) -> None:
        """Add or change whom to turn to."""
        companies, actor = self._companies, self._session.actor
        self._do("kept", lambda one: companies.put_contact(actor, one, contact), contact.name)

    def remove_contact(self, contact: Contact) -> None:
        """Turn to somebody no longer."""
        companies, actor = self._companies, self._session.actor
        self._do(
            "removed",
            lambda one: companies.remove_contact(actor, one, contact.id),
            contact.name,
            lambda one: companies.put_contact(actor, one, contact),
        )

    def put_profile(self, profile: RequirementProfile) -> None:
        """Say what a role needs."""
        companies, actor = self._companies, self._session.actor
        self._do("kept", lambda one: companies.put_profile(actor, one, profile), profile.name)

    def remove_profile(self, profile: RequirementProfile) -> None:
        """Offer a role no longer."""
        companies, actor = self._companies, self._session.actor
        self._do(
            "removed",
            lambda one: companies.remove_profile(actor, one, profile.id),
            profile.name,
            lambda one: companies.put_profile(actor, one, profile),
        )

    def new_id(self) -> UUID:
        """An identity for what is about to be added."""
        return self._companies.new_id()

    # -- people --

    def find_candidates(self, text: str, show: Callable[[tuple[CandidateSummary, ...]], None]) -> None:
        """Candidates for a picker, the latest registered without a text; only the last question counts."""
        self._found_asked += 1
        asked, candidates = self._found_asked, self._session.candidates

        def work() -> tuple[CandidateSummary, ...]:
            return candidates.search(text, MOST_FOUND).rows if text.strip() else candidates.latest(MOST_FOUND)

        def answer(rows: tuple[CandidateSummary, ...]) -> None:
            if asked == self._found_asked:
                show(tuple(row for row in rows if not row.protected))

        self._answers.ask(work, answer)

    def employ(self, form: PeopleForm) -> None:
        """Let people work here."""
        companies, actor = self._companies, self._session.actor
        made: list[UUID] = []

        def work(company: UUID) -> Done:
            done = companies.employ(actor, company, form.people, form.details)
            made.extend(identity for kind, identity in done.changes.subjects if kind == EMPLOYMENT)
            return done

        def undo(_company: UUID) -> Done:
            return _all(companies.withdraw(actor, one) for one in made)

        self._do("employed", work, str(len(form.people)), undo)

    def change(self, rows: Sequence[EmploymentRow], change: EmploymentChange) -> None:
        """Change employments, one or many."""
        companies, actor = self._companies, self._session.actor
        before = {row.id: details_of(row) for row in rows}
        after = {one: change.over(details) for one, details in before.items()}
        self._do(
            "changed",
            lambda _company: companies.amend_employments(actor, after),
            str(len(rows)),
            lambda _company: companies.amend_employments(actor, before),
        )

    def end(self, rows: Sequence[EmploymentRow], ended_on: str) -> None:
        """They work here no longer."""
        companies, actor = self._companies, self._session.actor
        self._do(
            "ended",
            lambda _company: _all(companies.end(actor, row.id, ended_on) for row in rows),
            _named(rows),
            lambda _company: _all(companies.resume(actor, row.id) for row in rows),
        )

    def resume(self, row: EmploymentRow) -> None:
        """They work here after all."""
        companies, actor = self._companies, self._session.actor
        self._do("resumed", lambda _company: companies.resume(actor, row.id), row.name)

    def withdraw(self, rows: Sequence[EmploymentRow]) -> None:
        """They were entered by mistake. Done again by adding them, so it is not taken back."""
        companies, actor = self._companies, self._session.actor
        self._do(
            "withdrawn",
            lambda _company: _all(companies.withdraw(actor, row.id) for row in rows),
            _named(rows),
        )

    def give_consent(self, rows: Sequence[EmploymentRow], form: ConsentForm) -> None:
        """Record that they agree."""
        companies, actor = self._companies, self._session.actor
        people = [row.id for row in rows]
        new = [row.id for row in rows if row.consent_on is None]
        self._do(
            "agreed",
            lambda _company: companies.give_consent(actor, people, form),
            _named(rows),
            lambda _company: companies.withdraw_consent(actor, new, form.given_on),
        )

    def withdraw_consent(self, rows: Sequence[EmploymentRow], withdrawn_on: str) -> None:
        """Record that they do not agree any longer."""
        companies, actor = self._companies, self._session.actor
        given = [row for row in rows if row.consent_on is not None]

        def undo(_company: UUID) -> Done:
            return _all(
                companies.give_consent(actor, [row.id], ConsentForm(row.consent_on, row.consent_way))
                for row in given
                if row.consent_on is not None and row.consent_way is not None
            )

        people = [row.id for row in given]
        self._do(
            "disagreed",
            lambda _company: companies.withdraw_consent(actor, people, withdrawn_on),
            _named(given),
            undo,
        )

    def open_candidate(self, candidate: UUID) -> None:
        """Show somebody's record."""
        self._session.navigator.open_candidate(candidate)

    def open_visit(self, visit: UUID) -> None:
        """Show a visit to the company."""
        self._session.navigator.open_visit(visit)

    # -- inside --

    def _do(self, what: str, work: Work, detail: str = "", undo: Work | None = None) -> None:
        """Carry out a command on the company shown; `what` is told when it is durable."""
        company, session = self._company, self._session
        if company is None or self._busy:  # a second click before the first is on the disk
            return
        self._busy = True

        def done(answer: Done) -> None:
            self._busy = False
            if answer.wall_at is not None:
                session.navigator.saved(answer.wall_at)
            session.feed.publish(answer.changes, self)
            self.reload()
            if not self._answers.closed:
                again = None if undo is None or answer.wall_at is None else lambda: self._undo(company, undo)
                self._screen.show_done(what, detail, again)

        session.runner.run(lambda: work(company), done, self._failed)

    def _undo(self, company: UUID, work: Work) -> None:
        session = self._session

        def done(answer: Done) -> None:
            if answer.wall_at is not None:
                session.navigator.saved(answer.wall_at)
            session.feed.publish(answer.changes, self)
            self.reload()

        session.runner.run(lambda: work(company), done, session.navigator.failed)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        double = double_of(error)
        if double is not None and not self._answers.closed:
            self._screen.show_double(double)
            return
        if isinstance(error, DomainError) and error.code in SHEET_PROBLEMS and not self._answers.closed:
            self._screen.show_sheet_problem(error.code)
            return
        self._session.navigator.failed(error)
        self.reload()

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or self._company is None or not changes.kinds() & _KINDS:
            return
        self._stale = True
        if self._seen:
            self.reload()


def details_of(row: EmploymentRow) -> EmploymentDetails:
    """An employment as it would be typed."""
    return EmploymentDetails(row.status, row.workplace, row.profile, row.since)


def _named(rows: Sequence[EmploymentRow]) -> str:
    """The name of one, the number of several."""
    return rows[0].name if len(rows) == 1 else str(len(rows))


def _all(dones: Iterable[Done]) -> Done:
    """Several commands as one answer."""
    changes: set[tuple[str, UUID]] = set()
    wall_at: int | None = None
    for done in dones:
        changes |= done.changes.subjects
        wall_at = done.wall_at if done.wall_at is not None else wall_at
    return Done(Changes(frozenset(changes)), wall_at)
