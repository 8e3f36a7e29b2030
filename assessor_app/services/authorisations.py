"""What is recorded beside an act whose assessor lacks authorisation or secrecy agreement."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.authorisations import Act, lacks
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.services.ports import Workspace


def with_lacking(
    workspace: Workspace,
    state: AssessmentState,
    checklist: Checklist,
    command: object,
    actor: Actor,
    drafts: tuple[Draft, ...],
) -> tuple[Draft, ...]:
    """`drafts`, which `command` makes of `state`, and what its assessor lacks for it, in one go.

    It stands right before what locks the run, so that the signatures cover it.
    """
    found = _watched(workspace, state, command, actor)
    if found is None or not drafts:
        return drafts
    act, assessor, day = found
    why = lacks(workspace.centre().accounts, assessor, checklist.id, day)
    if not why:
        return drafts
    subject = Subject(ev.SUBJECT_KIND, state.id)
    lacking = Draft(subject, drafts[-1].about, ev.AuthorisationLacking(act, assessor, why))
    return (*drafts, lacking) if act is Act.PLANNED else (lacking, *drafts)


def _watched(
    workspace: Workspace, state: AssessmentState, command: object, actor: Actor
) -> tuple[Act, UUID, str] | None:
    """The act, its assessor and its day, where the command is one that takes an authorised assessor."""
    match command:
        case cmd.Plan(assessor=assessor, planned_for=planned_for) if assessor is not None:
            return Act.PLANNED, assessor, workspace.day_of(planned_for)
        case cmd.Reschedule(assessor=assessor, planned_for=planned_for):
            if assessor is not None and assessor != state.assessor:
                return Act.PLANNED, assessor, workspace.day_of(planned_for)
        case cmd.Sign(role=role) if role is not ev.SignatureRole.CANDIDATE:
            return Act.SIGNED, actor.id, workspace.day_of()
    return None
