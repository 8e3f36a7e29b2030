"""A day as it is for the one who is logged in: today's runs by time, what waits, what to remember."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import issued_documents
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.assessment_rules import decide
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Rating
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.services.today import Day, Reminder, Today, TodayService, WaitingCounts, day_of
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    MANAGER,
    NOON,
    FakeClock,
    FakeIdentities,
    do,
    make_workspace,
    register_candidate,
)

THURSDAY = date(2026, 5, 28)
HOUR = 3_600_000
DAY_MS = 24 * HOUR
STROKES = (((10, 10), (200, 90)),)
PREPARED = cmd.RecordPreparation(IdentityProof.ID_CARD, True, True, True, True, False, "", False, False, "")


def midnight(on: date) -> int:
    return int(datetime.combine(on, time(), UTC).timestamp() * 1000)


def at(hour: int, days: int = 0) -> int:
    """A moment of the day that the tests stand in, or of another one."""
    return midnight(THURSDAY + timedelta(days=days)) + hour * HOUR


@dataclass
class Centre:
    """A store whose clock is turned by hand, and the day as its users see it."""

    workspace: LocalWorkspace
    clock: FakeClock
    identities: FakeIdentities = field(default_factory=lambda: FakeIdentities(5))

    def plan(self, name: str, planned_for: int | None, assessor: Actor | None = ASSESSOR) -> UUID:
        candidate = register_candidate(self.workspace, self.identities.new(), name, "Berg", None)
        run, checklist = self.identities.new(), self.workspace.checklists()[0]
        plan = cmd.Plan(candidate, planned_for, "Svarv 2", assessor.id if assessor else None)
        self.workspace.commit(ASSESSOR.id, decide(AssessmentState(run), checklist, plan, ASSESSOR))
        return run

    def begun(self, name: str, planned_for: int | None = None, assessor: Actor | None = ASSESSOR) -> UUID:
        run = self.plan(name, planned_for, assessor)
        do(self.workspace, run, cmd.FinishSelfRating(skipped=True))
        do(self.workspace, run, cmd.RecordMark("A1-1", Rating.SHOWN))
        return run

    def completed(self, name: str, planned_for: int | None = None, assessor: Actor | None = ASSESSOR) -> UUID:
        run = self.begun(name, planned_for, assessor)
        do(self.workspace, run, PREPARED)
        checklist = self.workspace.checklists()[0]
        for code in checklist.codes:
            do(self.workspace, run, cmd.RecordMark(code, Rating.SHOWN))
        do(self.workspace, run, cmd.RecordFeedback(True, "", "", ""))
        do(self.workspace, run, cmd.Complete())
        return run

    def signed(self, name: str, planned_for: int | None = None) -> UUID:
        run = self.completed(name, planned_for)
        for role in (SignatureRole.CANDIDATE, SignatureRole.ASSESSOR):
            do(self.workspace, run, cmd.Sign(role, "Namn", STROKES))
        return run

    def issue(self, run: UUID, kind: str = "certificate") -> None:
        candidate = self.workspace.assessment(run).candidate
        assert candidate is not None
        issued = DocumentIssued(run, kind, "sv", "VIM-1", 1, "ab" * 32)
        self.workspace.commit(MANAGER.id, issued_documents.issue(self.identities.new(), candidate, issued))

    def next_day(self) -> None:
        """What happens from now on happens on the day the tests stand in."""
        self.clock.turn(DAY_MS)

    def today(self, actor: Actor = ASSESSOR, service: TodayService | None = None) -> Today:
        return (service or TodayService(self.workspace)).today(actor, self.day())

    def day(self) -> Day:
        return day_of(THURSDAY, midnight)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    """A centre on the day before: what is done before `next_day` is left from yesterday."""
    clock = FakeClock(NOON - DAY_MS)
    workspace = make_workspace(tmp_path, clock)
    yield Centre(workspace, clock)
    workspace.close()


def names(runs: Sequence[object]) -> list[str]:
    return [str(getattr(run, "candidate_name", "")).split(" ")[0] for run in runs]


def test_the_runs_of_today_come_by_their_times_whosever_they_are(centre: Centre) -> None:
    centre.next_day()
    centre.plan("Tage", at(15), MANAGER)
    centre.plan("Nils", at(9))
    centre.begun("Eva", at(13))
    centre.plan("Sen", at(9, days=1))
    assert names(centre.today().runs) == ["Nils", "Eva", "Tage"]


def test_a_run_of_yesterday_that_is_worked_on_today_belongs_to_today(centre: Centre) -> None:
    run = centre.begun("Eva", at(9, days=-1))
    assert names(centre.today().waiting.unfinished) == ["Eva"]
    centre.next_day()
    do(centre.workspace, run, cmd.RecordMark("A1-2", Rating.SHOWN))
    day = centre.today()
    assert names(day.runs) == ["Eva"]
    assert day.waiting.is_empty


def test_a_run_signed_today_stays_in_the_day(centre: Centre) -> None:
    centre.next_day()
    centre.signed("Eva")
    assert [run.status for run in centre.today().runs] == [Status.SIGNED]


def test_a_cancelled_run_is_not_in_the_day(centre: Centre) -> None:
    centre.next_day()
    do(centre.workspace, centre.plan("Eva", at(9)), cmd.Cancel("Sjuk"))
    assert centre.today().runs == ()


def test_what_waits_is_mine_or_nobodys(centre: Centre) -> None:
    centre.completed("Min")
    centre.completed("Ingens", assessor=None)
    centre.completed("Annans", assessor=MANAGER)
    centre.begun("Kvar")
    centre.plan("Glömd", at(9, days=-2))
    centre.plan("Otid", None)
    centre.next_day()
    waiting = centre.today().waiting
    assert names(waiting.to_sign) == ["Min", "Ingens"]
    assert names(waiting.unfinished) == ["Kvar"]
    assert sorted(names(waiting.not_begun)) == ["Glömd", "Otid"]
    assert names(centre.today(MANAGER).waiting.to_sign) == ["Ingens", "Annans"]


def test_a_signed_run_waits_for_its_document_until_it_has_one(centre: Centre) -> None:
    run = centre.signed("Eva")
    centre.next_day()
    assert names(centre.today(MANAGER).waiting.to_issue) == ["Eva"]
    centre.issue(run, "report")
    assert names(centre.today(MANAGER).waiting.to_issue) == ["Eva"], "the report is not what is taken home"
    assert centre.today().waiting.to_issue == (), "assessors issue none"
    centre.issue(run)
    assert centre.today(MANAGER).waiting.is_empty


def test_a_run_signed_anew_waits_for_a_new_document(centre: Centre) -> None:
    run = centre.signed("Eva")
    centre.issue(run)
    do(centre.workspace, run, cmd.Reopen("Fel område"), MANAGER)
    do(centre.workspace, run, cmd.Complete())
    for role in (SignatureRole.CANDIDATE, SignatureRole.ASSESSOR):
        do(centre.workspace, run, cmd.Sign(role, "Namn", STROKES))
    centre.next_day()
    assert names(centre.today(MANAGER).waiting.to_issue) == ["Eva"]


def test_an_interrupted_run_waits_for_a_statement_only_where_something_was_rated(centre: Centre) -> None:
    do(centre.workspace, centre.begun("Eva"), cmd.Interrupt("Larm"))
    empty = centre.plan("Tom", at(9, days=-1))
    do(centre.workspace, empty, PREPARED)
    do(centre.workspace, empty, cmd.Interrupt("Larm"))
    centre.next_day()
    assert names(centre.today(MANAGER).waiting.to_issue) == ["Eva"]


def test_the_days_that_come_hold_what_is_planned_within_a_week(centre: Centre) -> None:
    centre.next_day()
    centre.plan("Onsdag", at(9, days=6))
    centre.plan("Fredag", at(9, days=1))
    centre.plan("Sedan", at(9, days=7))
    assert names(centre.today().coming) == ["Fredag", "Onsdag"]


@pytest.mark.parametrize(
    ("by_on", "due"), [("2026-05-24", 0), ("2026-05-25", 1), ("2026-05-31", 1), ("2026-06-01", 0), ("", 0)]
)
def test_a_plan_is_followed_up_in_the_week_of_its_measure(centre: Centre, by_on: str, due: int) -> None:
    run = centre.begun("Eva")
    measure = centre.identities.new()
    do(centre.workspace, run, cmd.RecordMeasure(measure, "Öva", "area-1", "Per", by_on))
    reminders = centre.today().reminders
    assert [(one.code, one.run) for one in reminders] == [("plans_due", run)] * due


def test_a_measure_that_was_removed_reminds_of_nothing(centre: Centre) -> None:
    run, measure = centre.begun("Eva"), centre.identities.new()
    do(centre.workspace, run, cmd.RecordMeasure(measure, "Öva", "area-1", "Per", "2026-05-29"))
    do(centre.workspace, run, cmd.RemoveMeasure(measure))
    assert centre.today().reminders == ()


def test_many_plans_are_one_reminder(centre: Centre) -> None:
    for name in ("A", "B", "C", "D"):
        run = centre.begun(name)
        do(
            centre.workspace,
            run,
            cmd.RecordMeasure(centre.identities.new(), "Öva", "area-1", "", "2026-05-29"),
        )
    assert centre.today().reminders == (Reminder("plans_due", count=4),)


def test_the_rail_counts_what_is_mine_to_sign_and_what_is_to_be_issued_and_printed(centre: Centre) -> None:
    class Printer:
        def waiting_to_be_printed(self) -> int:
            return 7

    centre.completed("Min")
    centre.completed("Annans", assessor=MANAGER)
    centre.signed("Eva")
    service = TodayService(centre.workspace, printing=Printer())
    assert service.counts(ASSESSOR) == WaitingCounts(to_sign=1, to_issue=0, to_print=7)
    assert service.counts(MANAGER).to_issue == 1
    assert centre.today(service=service).waiting.to_print == 7


def test_other_parts_of_the_program_can_remind(centre: Centre) -> None:
    class Backups:
        def reminders(self, actor: Actor, day: Day) -> tuple[Reminder, ...]:
            return (Reminder("backup_made", days=(day.on - date(2026, 5, 20)).days),)

    reminded = centre.today(service=TodayService(centre.workspace, [Backups()])).reminders
    assert reminded == (Reminder("backup_made", days=8),)


def test_a_fresh_centre_is_told_from_a_quiet_day(centre: Centre) -> None:
    day = centre.today()
    assert (day.has_people, day.has_runs) == (False, False)
    register_candidate(centre.workspace, centre.identities.new(), "Eva", "Berg", None)
    day = centre.today()
    assert (day.has_people, day.has_runs) == (True, False)
    do(centre.workspace, centre.plan("Ida", None, MANAGER), cmd.Cancel("Sjuk"))
    day = centre.today()
    assert (day.has_people, day.has_runs) == (True, True)
