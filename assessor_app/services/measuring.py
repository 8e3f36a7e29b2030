"""What the register of instruments adds to what is done in a run: marks and days, and what was lacking."""

from __future__ import annotations

from dataclasses import replace

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.authorisations import Act
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.measurement_events import InstrumentLackingNoted
from assessor_app.domain.measurements import used_instruments
from assessor_app.services.instrument_models import InstrumentLack, InstrumentStore
from assessor_app.services.instruments import lacking_at
from assessor_app.services.ports import Workspace

MAY_LACK = (cmd.Plan, cmd.Reschedule, cmd.Sign)
"""The acts beside which it is recorded that an instrument was not calibrated."""


class Measuring:
    """The instruments as the run needs them. Database lane only."""

    def __init__(self, workspace: Workspace, store: InstrumentStore) -> None:
        self._workspace = workspace
        self._store = store

    def completed(self, command: cmd.RecordMeasurement) -> cmd.RecordMeasurement:
        """The command with the instrument's mark, and the day until which it is calibrated today.

        Raises Refused: instrument_unknown.
        """
        if command.instrument is None:
            return command
        state = self._store.instrument(command.instrument)
        if not state.registered:
            raise Refused("instrument_unknown")
        last = state.last(self._workspace.day_of())
        due_on = last.due_on if last is not None else ""
        return replace(command, instrument_mark=state.details.mark, due_on=due_on)

    def lacks(self, state: AssessmentState) -> tuple[InstrumentLack, ...]:
        """The instruments of a run that were not calibrated on the day they were used."""
        found = []
        for instrument, made in used_instruments(state).items():
            register = self._store.instrument(instrument)
            for day in sorted({self._workspace.day_of(one.wall_at) for one in made}):
                standing = register.standing_on(day)
                if not standing.lacks:
                    continue
                last = register.last(day)
                criteria = tuple(one.criterion for one in made if self._workspace.day_of(one.wall_at) == day)
                mark = register.details.mark or made[-1].instrument_mark
                due_on = last.due_on if last else ""
                found.append(InstrumentLack(instrument, mark, standing, due_on, day, criteria))
        return tuple(found)

    def with_lacking(
        self, state: AssessmentState, command: object, drafts: tuple[Draft, ...]
    ) -> tuple[Draft, ...]:
        """`drafts`, which `command` makes of `state`, and which instruments were lacking for it, in one go.

        It stands right before what locks the run. What is noted already is not noted again.
        """
        if not drafts or not isinstance(command, MAY_LACK):
            return drafts
        act, lacking = self._watched(state, command)
        known = {(one.act, one.instrument, one.standing, one.used_on) for one in state.instrument_lackings}
        subject, about = Subject(ev.SUBJECT_KIND, state.id), drafts[-1].about
        noted = tuple(
            Draft(
                subject,
                about,
                InstrumentLackingNoted(
                    act, one.id, one.mark, one.standing, one.used_on, one.due_on or None, one.criteria
                ),
            )
            for one in lacking
            if (act, one.id, one.standing, one.used_on) not in known
        )
        return (*drafts, *noted) if act is Act.PLANNED else (*noted, *drafts)

    def _watched(
        self, state: AssessmentState, command: cmd.Plan | cmd.Reschedule | cmd.Sign
    ) -> tuple[Act, tuple[InstrumentLack, ...]]:
        if isinstance(command, cmd.Sign):
            signing = command.role is not ev.SignatureRole.CANDIDATE and state.status is Status.COMPLETED
            return Act.SIGNED, self.lacks(state) if signing else ()
        day = self._workspace.day_of(command.planned_for)
        return Act.PLANNED, lacking_at(self._store, command.station, day)
