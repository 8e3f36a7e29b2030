"""The run: planning, rating, signing. Every call runs on the database lane and is durable when it returns."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import assessment_rules as rules
from assessor_app.domain.accounts import require_active
from assessor_app.domain.assessments import (
    AssessmentState,
    Mark,
    Status,
)
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.identity_numbers import masked
from assessor_app.domain.journal import Ref
from assessor_app.domain.measurements import measurement
from assessor_app.domain.rights import Right, as_now, require
from assessor_app.domain.settlement_events import SettlementWithdrawn
from assessor_app.domain.versions import Version, Versions
from assessor_app.services.authorisations import with_lacking
from assessor_app.services.persons import shown_details
from assessor_app.services.ports import Identities, PictureReader, PreparedPicture, Workspace
from assessor_app.services.read_models import (
    AssessmentQuery,
    AssessmentSummary,
    AssessorStanding,
    Changes,
    DocumentSummary,
    Done,
    MarkChange,
    Position,
    RunResult,
    RunView,
    StationRow,
)

if TYPE_CHECKING:  # which asks this module what has changed
    from assessor_app.services.measuring import Measuring

OPEN = frozenset({Status.IN_PROGRESS, Status.COMPLETED})
NOTHING_DONE = Done(Changes(), None)


def changes_of(drafts: Sequence[Draft]) -> Changes:
    """Which subjects the drafts change; an assessment also changes its candidate's row."""
    subjects = {(draft.subject.kind, draft.subject.id) for draft in drafts}
    subjects |= {("candidate", draft.about) for draft in drafts if draft.about is not None}
    return Changes(frozenset(subjects))


@dataclass(frozen=True, slots=True)
class StationMark:
    """One candidate's rating in the station view."""

    assessment: UUID
    rating: Rating
    reason: str | None = None


class AssessmentService:
    """Plans, runs and reads assessments."""

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        pictures: PictureReader,
        measuring: Measuring | None = None,
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._pictures = pictures
        self._measuring = measuring
        self._shown: RunView | None = None

    # -- writing --

    def plan(self, actor: Actor, checklist_digest: str, plan: cmd.Plan) -> tuple[UUID, Done]:
        """Plan a run; returns its id. Raises Refused: candidate_unknown, checklist_unknown."""
        require(actor, Right.RUN_ASSESSMENTS)
        checklist = self._checklist(checklist_digest)
        if self._workspace.candidate(plan.candidate).details is None:
            raise Refused("candidate_unknown")
        state = AssessmentState(self._identities.new())
        drafts = rules.decide(state, checklist, plan, actor)
        drafts = with_lacking(self._workspace, state, checklist, plan, actor, drafts)
        if self._measuring is not None:
            drafts = self._measuring.with_lacking(state, plan, drafts)
        return state.id, self._commit(actor, drafts)

    def do(self, actor: Actor, assessment: UUID, command: object) -> RunResult:
        """Carry out one command of `domain.assessment_commands` on a run.

        Raises Refused or NotAllowed with nothing written; StorageProblem likewise.
        """
        require(actor, Right.RUN_ASSESSMENTS)
        actor = as_now(self._workspace.centre().accounts, actor)
        state, checklist = self._load(assessment)
        if isinstance(command, cmd.Move) and self._workspace.candidate(command.candidate).details is None:
            raise Refused("candidate_unknown")
        if isinstance(command, cmd.Sign):
            self._refuse_hand_of_protected(state, command)
        if isinstance(command, cmd.RecordMeasurement) and self._measuring is not None:
            command = self._measuring.completed(command)
        drafts = rules.decide(state, checklist, command, actor)
        drafts = with_lacking(self._workspace, state, checklist, command, actor, drafts)
        if self._measuring is not None:
            drafts = self._measuring.with_lacking(state, command, drafts)
        done = self._commit(actor, drafts)
        return RunResult(done, self._run_after(assessment))

    def _refuse_hand_of_protected(self, state: AssessmentState, command: cmd.Sign) -> None:
        """A name written by hand is the name: who is protected signs on the paper that is locked away."""
        if command.role is not ev.SignatureRole.CANDIDATE or state.candidate is None:
            return
        candidate = self._workspace.candidate(state.candidate)
        if candidate.protected and (command.strokes or command.name != candidate.name):
            raise Refused("protected_signs_on_paper")

    def new_measure(self) -> UUID:
        """An identity for a new measure of a development plan."""
        return self._identities.new()

    def mark_at_station(self, actor: Actor, criterion: str, marks: Sequence[StationMark]) -> Done:
        """Rate one criterion for several candidates in one transaction."""
        require(actor, Right.RUN_ASSESSMENTS)
        drafts: list[Draft] = []
        for mark in marks:
            state, checklist = self._load(mark.assessment)
            command = cmd.RecordMark(criterion, mark.rating, mark.reason)
            drafts.extend(rules.decide(state, checklist, command, actor))
        return self._commit(actor, drafts)

    def prepare_picture(self, raw: bytes) -> PreparedPicture:
        """Make a picture fit to be kept; needs no store and may take half a second. Raises PictureRefused."""
        return self._pictures.prepare(raw)

    def attach_picture(
        self, actor: Actor, assessment: UUID, criterion: str, picture: PreparedPicture
    ) -> RunResult:
        """Store a picture, then put it on a criterion. Raises Refused, StorageProblem."""
        require(actor, Right.RUN_ASSESSMENTS)
        state, checklist = self._load(assessment)
        digest = hashlib.sha256(picture.data).hexdigest()
        command = cmd.AttachPicture(criterion, digest, picture.width, picture.height)
        # Asked first: bytes that no entry names would outlive the erasure of the person they show.
        require_active(self._workspace.centre().accounts, actor.id)
        if rules.decide(state, checklist, command, actor):
            self._workspace.put_attachment(picture.data)
        return self.do(actor, assessment, command)

    def remember_position(self, assessment: UUID, position: Position) -> None:
        """Keep where the run stood, so that it opens there again."""
        self._workspace.remember_position(assessment, position)

    # -- reading --

    def run(self, assessment: UUID) -> RunView:
        """Everything the screens of one run show. Raises Refused: assessment_unknown, checklist_unknown."""
        documents = self._workspace.document_rows(assessment)
        self._shown = self._view(assessment, documents, self._workspace.position(assessment))
        return self._shown

    def _run_after(self, assessment: UUID) -> RunView:
        """The run after a command, which changes nothing of it but its state.

        A screen that shows it hears of changes to the person or the centre, and then asks for the run anew.
        """
        shown, state = self._shown, self._workspace.assessment(assessment)
        if shown is None or shown.state.id != assessment or shown.state.candidate != state.candidate:
            return self.run(assessment)
        self._shown = replace(shown, state=state)
        if self._measuring is not None and shown.state.measurements is not state.measurements:
            self._shown = replace(self._shown, instrument_lacks=self._measuring.lacks(state))
        return self._shown

    def _view(
        self, assessment: UUID, documents: tuple[DocumentSummary, ...], position: Position | None
    ) -> RunView:
        state, checklist = self._load(assessment)
        if state.candidate is None:
            raise Refused("assessment_unknown")
        centre = self._workspace.centre()
        details = shown_details(self._workspace, state.candidate)
        lacks = self._measuring.lacks(state) if self._measuring is not None else ()
        return RunView(
            state=state,
            checklist=checklist,
            candidate_name=details.name if details else "",
            birth_on=details.birth_on if details else None,
            masked_number=masked(details.number) if details and details.number else None,
            names={account.id: account.name for account in centre.accounts.values()},
            phrases=tuple(centre.phrases.values()),
            documents=documents,
            position=position,
            demo=centre.demo,
            accounts=centre.accounts,
            today=self._workspace.day_of(),
            protected=self._workspace.candidate(state.candidate).protected,
            instrument_lacks=lacks,
        )

    def list(self, query: AssessmentQuery) -> tuple[AssessmentSummary, ...]:
        """Rows for the list, latest touched first."""
        return self._workspace.assessment_rows(query)

    def open_runs(self, since_ms: int = 0) -> tuple[AssessmentSummary, ...]:
        """The runs of the strip: begun and not ended, worked on or planned since a moment, oldest first."""
        rows = self._workspace.assessment_rows(AssessmentQuery(statuses=OPEN))
        recent = [row for row in rows if max(row.touched_at or 0, row.planned_for or 0) >= since_ms]
        return tuple(sorted(recent, key=lambda row: (row.started_at or 0, row.id)))

    def checklists(self) -> tuple[Checklist, ...]:
        """The checklists that a new run may be planned with."""
        return self._workspace.checklists()

    def standing(self, assessor: UUID) -> AssessorStanding:
        """What is known of somebody as an assessor."""
        return AssessorStanding(assessor, self._workspace.centre().accounts, self._workspace.day_of())

    def picture(self, digest: str) -> bytes | None:
        """The stored bytes of a picture, or None where they are gone."""
        return self._workspace.attachment(digest)

    def history(self, assessment: UUID, criterion: str) -> tuple[MarkChange, ...]:
        """The history of a mark, oldest first: who, when, before, after, why."""
        state, _ = self._load(assessment)
        names = {account.id: account.name for account in self._workspace.centre().accounts.values()}
        versions = state.marks.get(criterion, Versions())
        in_force = state.mark(criterion)
        lines = [_mark_change(versions, index, names, in_force) for index in range(len(versions.items))]
        for happened in state.late:
            if isinstance(happened.event, ev.MarkRecorded) and happened.event.criterion == criterion:
                lines.append(
                    MarkChange(
                        "mark",
                        names.get(happened.actor, ""),
                        happened.wall_at,
                        in_force.rating if in_force else None,
                        happened.event.rating,
                        happened.event.reason,
                        in_force=False,
                        late=True,
                    )
                )
                lines += _answers_to(happened, state, names)
        return tuple(lines)

    def station(self, criterion: str) -> tuple[StationRow, ...]:
        """Every open run whose checklist has the criterion, with what stands there now."""
        rows = []
        for summary in self.open_runs():
            state, checklist = self._load(summary.id)
            asked = checklist.criterion(criterion)
            if asked is None or state.status is not Status.IN_PROGRESS:
                continue
            mark = state.mark(criterion)
            rows.append(
                StationRow(
                    summary.id,
                    summary.candidate_name,
                    summary.station,
                    mark.rating if mark else None,
                    mark.reason if mark else None,
                    mark.ref if mark else None,
                    measurement(state, criterion, asked.measured),
                )
            )
        return tuple(rows)

    # -- inside --

    def _checklist(self, digest: str) -> Checklist:
        checklist = self._workspace.checklist(digest)
        if checklist is None:
            raise Refused("checklist_unknown", digest=digest[:12])
        return checklist

    def _load(self, assessment: UUID) -> tuple[AssessmentState, Checklist]:
        state = self._workspace.assessment(assessment)
        if state.checklist is None:
            raise Refused("assessment_unknown")
        return state, self._checklist(state.checklist)

    def _commit(self, actor: Actor, drafts: Sequence[Draft]) -> Done:
        if not drafts:
            return NOTHING_DONE
        seal = any(isinstance(draft.event, ev.AssessmentSigned) for draft in drafts)
        committed = self._workspace.commit(actor.id, drafts, seal_head=seal)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def _answers_to(late: Happened, state: AssessmentState, names: dict[UUID, str]) -> Iterator[MarkChange]:
    """What became of a mark that came after the signatures."""
    for answer in state.late_settled.values():
        if late.ref in answer.entries:
            yield MarkChange(
                "adopted" if answer.adopted else "kept",
                names.get(answer.actor, ""),
                answer.wall_at,
                None,
                late.event.rating,
                answer.reason,
                in_force=False,
                late=False,
            )


def _mark_change(versions: Versions, index: int, names: dict[UUID, str], in_force: Mark | None) -> MarkChange:
    """The line for one version: what stood before it and what stood after it."""
    version: Version = versions.items[index]
    before = Versions(versions.items[:index]).mark_in_force
    after = Versions(versions.items[: index + 1]).mark_in_force
    value = version.value
    kinds = {ev.MarkTakenBack: "taken_back", ev.ConflictSettled: "settled", SettlementWithdrawn: "withdrawn"}
    return MarkChange(
        kinds.get(type(value), "mark"),
        names.get(version.actor, ""),
        version.wall_at,
        before.value.rating if before else None,
        after.value.rating if after else None,
        getattr(value, "reason", None),
        in_force=in_force is not None and in_force.ref == version.ref,
        late=False,
    )


def last_own_mark(view: RunView, actor: UUID) -> tuple[str, Ref] | None:
    """The latest mark in force by this actor in the run, as (criterion, entry): what Ctrl+Z takes back."""
    own = [
        (mark.wall_at, mark.ref.seq, code, mark.ref)
        for code in view.state.marks
        if (mark := view.state.mark(code)) is not None and mark.actor == actor
    ]
    if not own:
        return None
    _, _, code, ref = max(own, key=lambda item: (item[0], item[1]))
    return code, ref
