"""People in programmes: entered and left, their certified hours and the runs that count. Database lane only.

What is asked for several people at once is done for all of them in one transaction, or for nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_rules as rules
from assessor_app.domain import participations
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.participations import ParticipationDetails, ParticipationState
from assessor_app.domain.programme_events import LeaveReason
from assessor_app.domain.programmes import ProgrammeState
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.authorisations import with_lacking
from assessor_app.services.persons import shown_details
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.programme_models import (
    CountedRun,
    Entry,
    HoursRow,
    HoursSum,
    ProgrammeReads,
    RunToCount,
)
from assessor_app.services.programmes import span_of
from assessor_app.services.read_models import AssessmentQuery, Done
from assessor_app.services.undertaking_models import (
    EmploymentQuery,
    ParticipationQuery,
    ParticipationRow,
    UndertakingRows,
)

MOST_TO_COUNT = 1000
MOST_HOURS = 20_000
_GOING_ON = (Status.PLANNED, Status.IN_PROGRESS, Status.COMPLETED)


class ParticipantService:
    """Lets people take part in programmes, and keeps what is reported of them."""

    def __init__(
        self, workspace: Workspace, rows: UndertakingRows, reads: ProgrammeReads, identities: Identities
    ) -> None:
        self._workspace = workspace
        self._rows = rows
        self._reads = reads
        self._identities = identities

    # -- entering and leaving --

    def enter(self, actor: Actor, programme: UUID, entries: Sequence[Entry]) -> tuple[tuple[UUID, ...], Done]:
        """Let people take part; returns the participations made. Who takes part already is passed over.

        An age that is not given is computed from the birth date on the day of entry. Raises Refused like
        `domain.participations.enter`, candidate_unknown.
        """
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        state = self._workspace.programme(programme)
        made: list[UUID] = []
        drafts: list[Draft] = []
        entered: set[UUID] = set()
        for entry in entries:
            person = self._workspace.person(entry.candidate).kept
            if person in entered or self._takes_part(programme, entry.candidate):
                continue
            entered.add(person)
            made.append(self._identities.new())
            drafts += participations.enter(made[-1], state, entry.candidate, self._completed(entry))
        return tuple(made), self._commit(actor, drafts)

    def amend(self, actor: Actor, participation: UUID, details: ParticipationDetails) -> Done:
        """Change what is known of one. An age is computed anew where the day of entry is another or none is
        given. Raises Refused like `domain.participations.amend`."""
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        state, programme = self._load(participation)
        return self._commit(actor, participations.amend(state, programme, self._aged(state, details)))

    def amend_many(self, actor: Actor, people: Sequence[UUID], changed: Mapping[str, object]) -> Done:
        """Change the same fields of `ParticipationDetails` for several, and leave the others as they are.

        Raises Refused like `domain.participations.amend`.
        """
        self._require(actor, Right.REGISTER_PARTICIPANTS)

        def amend(state: ParticipationState, programme: ProgrammeState) -> tuple[Draft, ...]:
            if state.details is None:
                raise Refused("participation_unknown")
            details = replace(state.details, **dict(changed))  # type: ignore[arg-type]  # by field name
            return participations.amend(state, programme, self._aged(state, details))

        return self._each(actor, people, amend)

    def leave(self, actor: Actor, people: Sequence[UUID], left_on: str, why: LeaveReason) -> Done:
        """Say when they left. Raises Refused like `domain.participations.leave`."""
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        return self._each(
            actor, people, lambda state, programme: participations.leave(state, programme, left_on, why)
        )

    def resume(self, actor: Actor, people: Sequence[UUID]) -> Done:
        """They have not left. Raises Refused like `domain.participations.resume`."""
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        return self._each(actor, people, participations.resume)

    def withdraw(self, actor: Actor, people: Sequence[UUID], reason: str) -> Done:
        """They were entered by mistake. Raises Refused like `domain.participations.withdraw`."""
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        return self._each(
            actor,
            people,
            lambda state, programme: participations.withdraw(
                state, programme, reason, self._signed_days(state)
            ),
        )

    def restore(self, actor: Actor, people: Sequence[UUID]) -> Done:
        """It was no mistake. Raises Refused like `domain.participations.restore`."""
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        return self._each(
            actor,
            people,
            lambda state, programme: participations.restore(state, programme, self._signed_days(state)),
        )

    # -- hours --

    def certify(
        self, actor: Actor, people: Sequence[UUID], activity: UUID, on: str, minutes: int
    ) -> tuple[tuple[tuple[UUID, UUID], ...], Done]:
        """Certify the same hours for each; returns (participation, line) of each, so that it can be undone.

        Raises Refused like `domain.participations.certify`.
        """
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        lines = {one: self._identities.new() for one in dict.fromkeys(people)}
        done = self._each(
            actor,
            tuple(lines),
            lambda state, programme: participations.certify(
                state, programme, lines[state.id], activity, on, minutes
            ),
        )
        return tuple(lines.items()), done

    def correct_hours(
        self, actor: Actor, participation: UUID, line: UUID, activity: UUID, on: str, minutes: int
    ) -> Done:
        """Change a line; the actor certifies it. Raises Refused like `domain.participations.certify`."""
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        state, programme = self._load(participation)
        return self._commit(actor, participations.certify(state, programme, line, activity, on, minutes))

    def certify_again(self, actor: Actor, lines: Sequence[tuple[UUID, UUID, UUID, str, int]]) -> Done:
        """Lines, as (participation, line, activity, day, minutes), were no mistake; the actor certifies them.

        Raises Refused like `domain.participations.certify`.
        """
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        drafts: list[Draft] = []
        known: dict[UUID, ProgrammeState] = {}
        for participation, line, activity, on, minutes in lines:
            state, programme = self._load(participation, known)
            drafts += participations.certify(state, programme, line, activity, on, minutes)
        return self._commit(actor, drafts)

    def withdraw_hours(self, actor: Actor, lines: Sequence[tuple[UUID, UUID]]) -> Done:
        """Lines, as (participation, line), were a mistake. Raises Refused like
        `domain.participations.withdraw_hours`."""
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        drafts: list[Draft] = []
        known: dict[UUID, ProgrammeState] = {}
        for participation, line in dict.fromkeys(lines):
            drafts += participations.withdraw_hours(*self._load(participation, known), line)
        return self._commit(actor, drafts)

    # -- runs --

    def count_runs(self, actor: Actor, runs: Sequence[tuple[UUID, UUID]]) -> Done:
        """Runs, as (participation, run), are done within the programme.

        Raises Refused: participation_unknown, month_is_closed, assessment_unknown.
        """
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        return self._commit(actor, self._on_runs(runs, participations.count_run))

    def uncount_runs(self, actor: Actor, runs: Sequence[tuple[UUID, UUID]]) -> Done:
        """They are not. Raises Refused like `count_runs`."""
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        return self._commit(actor, self._on_runs(runs, participations.uncount_run))

    def plan_runs(
        self, actor: Actor, people: Sequence[UUID], checklist: str
    ) -> tuple[tuple[UUID, ...], Done]:
        """Plan a run without a time for each and count it; who has an open one for that qualification gets
        that one counted. Returns the runs that were made. Raises Refused: checklist_unknown,
        participation_unknown; NotAllowed where the actor may not plan runs."""
        self._require(actor, Right.RUN_ASSESSMENTS)
        self._require(actor, Right.REGISTER_PARTICIPANTS)
        chosen = self._workspace.checklist(checklist)
        if chosen is None:
            raise Refused("checklist_unknown", digest=checklist[:12])
        made: list[UUID] = []
        drafts: list[Draft] = []
        known: dict[UUID, ProgrammeState] = {}
        for one in dict.fromkeys(people):
            state, programme = self._load(one, known)
            if state.candidate is None:
                raise Refused("participation_unknown")
            run = self._open_run(state.candidate, chosen)
            if run is None:
                run = self._identities.new()
                made.append(run)
                drafts += self._plan_run(actor, run, chosen, state.candidate)
            drafts += participations.count_run(state, programme, run)
        return tuple(made), self._commit(actor, drafts)

    # -- reading --

    def list(self, query: ParticipationQuery) -> tuple[ParticipationRow, ...]:
        """Participations by name, of people whom the account may see."""
        return self._rows.participation_rows(query)

    def participation(self, participation: UUID) -> ParticipationState:
        """One as it stands. Raises Refused: participation_unknown."""
        state = self._workspace.participation(participation)
        if state.details is None:
            raise Refused("participation_unknown")
        return state

    def running_for(self, candidate: UUID) -> tuple[ParticipationRow, ...]:
        """What a person takes part in, whichever of their records it was entered for."""
        return self._reads.running_for(self._workspace.person(candidate).members)

    def programmes_of(self, candidate: UUID) -> tuple[tuple[UUID, str], ...]:
        """The programmes that a person takes part in or took part in, as (id, name), the latest first."""
        found = dict.fromkeys(row.programme for row in self.running_for(candidate))
        return tuple((one, self._workspace.programme(one).details.name) for one in found)

    def employed(self, company: UUID) -> tuple[tuple[UUID, str], ...]:
        """Who works at a company now, as (record, name), each person once."""
        rows = self._rows.employment_rows(EmploymentQuery(company=company))
        return tuple({row.person: (row.candidate, row.name) for row in rows}.values())

    def hours(self, programme: UUID, days: tuple[str, str] | None = None) -> tuple[HoursRow, ...]:
        """Certified lines, the latest day first."""
        return self._reads.hours(programme, days, MOST_HOURS)

    def hours_of(self, participation: UUID) -> tuple[HoursRow, ...]:
        """The lines of one participation, the latest day first."""
        return self._reads.hours_of(participation)

    def hours_sums(self, programme: UUID, days: tuple[str, str] | None = None) -> tuple[HoursSum, ...]:
        """Minutes by activity, of everybody."""
        return self._reads.hours_sums(programme, days)

    def runs_to_count(self, programme: UUID) -> tuple[RunToCount, ...]:
        """Runs of participants within the period that count nowhere."""
        details = self._workspace.programme(programme).details
        if not details.starts_on:
            return ()
        days = (details.starts_on, details.ends_on)
        return self._reads.runs_to_count(programme, days, span_of(*days), MOST_TO_COUNT)

    def counted_runs(self, participation: UUID) -> tuple[CountedRun, ...]:
        """The runs that count in a participation, the latest first."""
        return self._reads.counted_runs(participation)

    # -- inside --

    def _takes_part(self, programme: UUID, candidate: UUID) -> bool:
        members = self._workspace.person(candidate).members
        return any(
            not row.left_on
            for row in self._reads.running_for((candidate, *members))
            if row.programme == programme
        )

    def _completed(self, entry: Entry) -> ParticipationDetails:
        """What was typed, with what the employment and the birth date tell."""
        if self._workspace.candidate(entry.candidate).details is None:
            raise Refused("candidate_unknown")
        details = entry.details
        if entry.from_employment and (details.company is None or details.employment is None):
            details = self._employed(entry.candidate, details)
        if details.age is None:
            details = replace(details, age=self._age(entry.candidate, details.entered_on))
        return details

    def _employed(self, candidate: UUID, details: ParticipationDetails) -> ParticipationDetails:
        found = [
            row
            for member in dict.fromkeys((candidate, *self._workspace.person(candidate).members))
            for row in self._rows.employment_rows(EmploymentQuery(candidate=member))
            if details.company in (None, row.company)
        ]
        if len(found) != 1:  # of two employers nobody is guessed
            return details
        job = found[0]
        return replace(
            details,
            company=job.company,
            workplace=details.workplace or job.workplace,
            employment=details.employment or job.status,
        )

    def _aged(self, state: ParticipationState, details: ParticipationDetails) -> ParticipationDetails:
        before = state.details
        same_day = before is not None and before.entered_on == details.entered_on
        if state.candidate is None or (details.age is not None and same_day):
            return details
        age = self._age(state.candidate, details.entered_on)
        return details if age is None else replace(details, age=age)

    def _age(self, candidate: UUID, on: str) -> int | None:
        """In whole years on a day; None where the birth date or the day cannot be read."""
        details = shown_details(self._workspace, candidate)
        return age_on(details.birth_on if details is not None else None, on)

    def _on_runs(
        self,
        runs: Sequence[tuple[UUID, UUID]],
        decide: Callable[[ParticipationState, ProgrammeState, UUID, str | None], tuple[Draft, ...]],
    ) -> tuple[Draft, ...]:
        drafts: tuple[Draft, ...] = ()
        known: dict[UUID, ProgrammeState] = {}
        for participation, run in dict.fromkeys(runs):
            state, programme = self._load(participation, known)
            found = self._workspace.assessment(run)
            if found.candidate is None or not self._is_same(found.candidate, state.candidate):
                raise Refused("assessment_unknown")
            drafts = (*drafts, *decide(state, programme, run, self._signed_on(found)))
        return drafts

    def _signed_on(self, run: AssessmentState) -> str | None:
        """The day on which a run was signed; None where it is not."""
        if run.status is not Status.SIGNED or run.signed_at is None:
            return None
        return self._workspace.day_of(run.signed_at)

    def _signed_days(self, state: ParticipationState) -> tuple[str, ...]:
        """The days on which the runs of a participation were signed."""
        days = (self._signed_on(self._workspace.assessment(run)) for run in state.runs)
        return tuple(day for day in days if day)

    def _is_same(self, one: UUID, other: UUID | None) -> bool:
        """Whether two records are one person."""
        return one == other or (other is not None and other in self._workspace.person(one).members)

    def _open_run(self, person: UUID, checklist: Checklist) -> UUID | None:
        """A run of the person's that is not ended, for the same qualification."""
        query = AssessmentQuery(candidate=person, statuses=frozenset(_GOING_ON))
        rows = self._workspace.assessment_rows(query)
        return next((row.id for row in rows if row.qualification == checklist.id), None)

    def _plan_run(self, actor: Actor, run: UUID, checklist: Checklist, person: UUID) -> tuple[Draft, ...]:
        command, state = cmd.Plan(person), AssessmentState(run)
        drafts = rules.decide(state, checklist, command, actor)
        return with_lacking(self._workspace, state, checklist, command, actor, drafts)

    def _each(
        self,
        actor: Actor,
        people: Iterable[UUID],
        decide: Callable[[ParticipationState, ProgrammeState], tuple[Draft, ...]],
    ) -> Done:
        known: dict[UUID, ProgrammeState] = {}
        drafts = [draft for one in dict.fromkeys(people) for draft in decide(*self._load(one, known))]
        return self._commit(actor, drafts)

    def _load(
        self, participation: UUID, known: dict[UUID, ProgrammeState] | None = None
    ) -> tuple[ParticipationState, ProgrammeState]:
        """A participation and its programme; `known` gathers the programmes where many are loaded."""
        state = self._workspace.participation(participation)
        if state.programme is None:
            raise Refused("participation_unknown")
        programme = (known or {}).get(state.programme) or self._workspace.programme(state.programme)
        if known is not None:
            known[state.programme] = programme
        return state, programme

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _commit(self, actor: Actor, drafts: Sequence[Draft]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def age_on(birth_on: str | None, on: str) -> int | None:
    """Whole years on a day (both ``YYYY-MM-DD``); None where either cannot be read or lies wrong."""
    try:
        born, day = date.fromisoformat(birth_on or ""), date.fromisoformat(on.strip())
    except ValueError:
        return None
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return age if age > 0 else None


FIELDS = tuple(one.name for one in fields(ParticipationDetails))
"""What `amend_many` can change."""
