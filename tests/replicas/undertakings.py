"""What offices do for companies and programmes in a story: each a small step that may be refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import cast
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import (
    companies,
    employments,
    instruments,
    participations,
    planning,
    programmes,
    rosters,
)
from assessor_app.domain.companies import CompanyDetails, Contact
from assessor_app.domain.employments import ConsentWay, EmploymentDetails
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.people import CandidateDetails, register
from assessor_app.domain.planning import PlanningState, Station
from assessor_app.domain.programme_events import LeaveReason
from assessor_app.domain.rosters import RosterCounts, RosterState
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import MANAGER, do
from tests.carrying import Post
from tests.measuring import SKJ_014
from tests.taking_part import KALMAR

TABLES = (
    "company_row",
    "employment_row",
    "programme_row",
    "participation_row",
    "participation_hours",
    "participation_run",
    "programme_cost",
    "roster_row",
    "instrument_row",
)
"""What follows from all of it."""
MONTH = "2026-05"


class Undertakings:
    """The steps at one PC; `pick` chooses among what is there, and `run` a run."""

    def __init__(self, post: Post, pick: int) -> None:
        self._post = post
        self._pick = pick

    def do(self, what: str) -> None:
        """One step; what cannot be done now is left."""
        with suppress(Refused, LookupError):
            STEPS[what](self)

    def open_company(self) -> None:
        company = self._post.ids.new()
        self._say(companies.register(company, CompanyDetails(f"Bolag {self._pick}", note="Hemlig")))
        contact = Contact(self._post.ids.new(), name="Hemlig Kontakt")
        self._say(companies.put_contact(self._store.company(company), contact))

    def employ(self) -> None:
        drafts = employments.record(
            self._post.ids.new(), self._one("candidate_row"), self._one("company_row"), EmploymentDetails()
        )
        self._say(drafts)

    def agree_or_end(self) -> None:
        state = self._store.employment(self._one("employment_row"))
        told = (
            employments.give_consent(state, "2026-05-12", ConsentWay.SPOKEN, "Skrev något om personen"),
            employments.withdraw_consent(state, "2026-05-13"),
            employments.end(state, f"2026-05-{10 + self._pick % 9}"),
        )
        self._say(told[self._pick % 3])

    def plan_programme(self) -> None:
        programme = self._post.ids.new()
        self._say(programmes.plan(programme, KALMAR))
        state = self._store.programme(programme)
        self._say(programmes.put_activity(state, self._post.ids.new(), "Validering"))

    def enter(self) -> None:
        programme = self._store.programme(self._one("programme_row"))
        entered = ParticipationDetails(f"2026-05-{11 + self._pick % 9}")
        self._say(participations.enter(self._post.ids.new(), programme, self._one("candidate_row"), entered))

    def certify(self) -> None:
        state = self._store.participation(self._one("participation_row"))
        programme = self._store.programme(cast(UUID, state.programme))
        line = next(iter(state.hours), None) if self._pick % 2 else None
        activity = next(iter(programme.activities))
        told = (line or self._post.ids.new(), activity, "2026-05-29", 30 + self._pick)
        self._say(participations.certify(state, programme, *told))

    def leave_or_withdraw(self) -> None:
        state = self._store.participation(self._one("participation_row"))
        programme = self._store.programme(cast(UUID, state.programme))
        told = (
            lambda: participations.leave(state, programme, "2026-05-30", LeaveReason.NEW_JOB),
            lambda: participations.withdraw(state, programme, "Skrev något om personen"),
            lambda: participations.restore(state, programme),
        )
        self._say(told[self._pick % 3]())

    def close_or_reopen(self) -> None:
        programme = self._store.programme(self._one("programme_row"))
        if programme.is_closed(MONTH):
            self._say(programmes.reopen_month(programme, MONTH, "En rad fattades"))
        else:
            self._say(programmes.close_month(programme, MONTH, f"{self._pick:064x}", "2026-06-02"))

    def plan_station(self) -> None:
        subject = Subject(planning.SUBJECT_KIND, self._post.place)
        state = cast(PlanningState, self._store.store.projector.state(subject))
        self._say(planning.put_station(state, Station(self._post.ids.new(), f"Svarv {self._pick}")))

    def book(self) -> None:
        do(
            self._store,
            self._one("assessment_row"),
            cmd.Reschedule(1_780_000_000_000 + self._pick, "Svarv 2", None),
        )

    def buy_instrument(self) -> None:
        self._say(instruments.register(self._post.ids.new(), self._post.place, SKJ_014))

    def read_list(self) -> None:
        """A list of one person and one company, and that it was read in, as one."""
        person, company = self._post.ids.new(), self._post.ids.new()
        drafts = (
            *register(person, CandidateDetails(f"Lista{self._pick}", "Hemlig")),
            *companies.register(company, CompanyDetails(f"Listbolaget {self._pick}")),
            *employments.record(self._post.ids.new(), person, company, EmploymentDetails()),
        )
        counts = RosterCounts(1, 1, 0, 1)
        named = rosters.applied(self._post.ids.new(), "ab" * 32, "Hemlig.xlsx", len(drafts), counts)
        self._say((*drafts, *named))

    def take_list_back(self) -> None:
        subject = Subject(rosters.SUBJECT_KIND, self._one("roster_row"))
        self._say(rosters.take_back(cast(RosterState, self._store.store.projector.state(subject))))

    @property
    def _store(self) -> LocalWorkspace:
        return self._post.workspace

    def _say(self, drafts: tuple[Draft, ...]) -> None:
        self._store.commit(MANAGER.id, drafts)

    def _one(self, table: str) -> UUID:
        """One of what is there. Raises IndexError where there is nothing."""
        rows = self._store.store.database.rows(f"SELECT id FROM {table} ORDER BY id")
        return UUID(bytes=rows[self._pick % len(rows) if rows else 0][0])


STEPS: Mapping[str, Callable[[Undertakings], None]] = {
    "company": Undertakings.open_company,
    "employ": Undertakings.employ,
    "agree": Undertakings.agree_or_end,
    "programme": Undertakings.plan_programme,
    "enter": Undertakings.enter,
    "hours": Undertakings.certify,
    "leave": Undertakings.leave_or_withdraw,
    "month": Undertakings.close_or_reopen,
    "station": Undertakings.plan_station,
    "book": Undertakings.book,
    "instrument": Undertakings.buy_instrument,
    "list": Undertakings.read_list,
    "list back": Undertakings.take_list_back,
}
OF_PEOPLE = frozenset({"participation", "employment", "programme"})
"""What a laptop never has."""


def rows_of(post: Post, hidden: frozenset[bytes]) -> dict[str, list[tuple[object, ...]]]:
    """All of it as the tables have it, without whatever names one of those hidden."""
    database, found = post.workspace.store.database, {}
    for table in TABLES:
        rows = database.rows(f"SELECT * FROM {table}")
        found[table] = sorted((tuple(row) for row in rows if not hidden.intersection(row)), key=repr)
    return found


def hidden_among(post: Post, people: set[UUID]) -> frozenset[bytes]:
    """These people, and their participations and employments."""
    among = {one.bytes for one in people}
    rows = post.workspace.store.database.rows(
        "SELECT id, candidate FROM participation_row UNION SELECT id, candidate FROM employment_row"
    )
    return frozenset(among | {bytes(row[0]) for row in rows if bytes(row[1]) in among})
