"""Candidates: register, amend, find. Every call runs on the database lane."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

from assessor_app.domain import people
from assessor_app.domain.centres import Actor, CentreState
from assessor_app.domain.errors import Refused
from assessor_app.domain.identity_numbers import NumberKind, Reading, masked, read, written
from assessor_app.domain.people import CandidateDetails, CandidateState
from assessor_app.domain.rights import Right, require
from assessor_app.domain.texts import clean_line
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.read_models import (
    AssessmentQuery,
    CandidateChange,
    CandidateSummary,
    CandidateView,
    Done,
)


@dataclass(frozen=True, slots=True)
class CandidateForm:
    """A form as it was filled in; `number` in any written form."""

    given_name: str
    family_name: str
    number: str = ""
    number_reason: str = ""
    birth_on: str = ""
    phone: str = ""
    email: str = ""
    language: str = ""
    employer: str = ""
    note: str = ""


def details_of(form: CandidateForm, today: date) -> CandidateDetails:
    """The record a form makes. A number that cannot be read is kept as typed, with its doubt.

    Raises Refused: birth_date_unfit.
    """
    reading = read(form.number, today)
    number = reading.digits or clean_line(form.number, 40) or None
    birth_on = reading.birth_date.isoformat() if reading.birth_date else _birth_on(form.birth_on, today)
    return CandidateDetails(
        given_name=form.given_name,
        family_name=form.family_name,
        number=number,
        number_kind=reading.kind,
        number_doubt=doubt(reading),
        number_reason=form.number_reason if doubt(reading) else "",
        birth_on=birth_on,
        phone=form.phone,
        email=form.email,
        language=form.language,
        employer=form.employer,
        note=form.note,
    )


def doubt(reading: Reading) -> str | None:
    """The first warning of a reading: what a reason is asked for, or None."""
    return reading.warnings[0] if reading.warnings else None


def _birth_on(text: str, today: date) -> str | None:
    text = text.strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Refused("birth_date_unfit") from None
    if not date(1900, 1, 1) <= day <= today:
        raise Refused("birth_date_unfit")
    return day.isoformat()


def viewers_of(state: CandidateState, centre: CentreState) -> tuple[tuple[UUID, str], ...]:
    """The accounts that may see somebody protected, as (id, name) by name; a name that is gone is empty."""
    accounts = centre.accounts
    named = ((one, accounts[one].name if one in accounts else "") for one in state.viewers)
    return tuple(sorted(named, key=lambda item: (item[1].casefold(), item[0])))


class CandidateService:
    """Registers, amends and finds candidates."""

    def __init__(self, workspace: Workspace, identities: Identities) -> None:
        self._workspace = workspace
        self._identities = identities

    def register(self, actor: Actor, form: CandidateForm, today: date) -> tuple[UUID, Done]:
        """Enter a person; returns the new id. Raises Refused: name_missing, number_reason_missing."""
        require(actor, Right.REGISTER_CANDIDATES)
        candidate = self._identities.new()
        drafts = people.register(candidate, details_of(form, today))
        committed = self._workspace.commit(actor.id, drafts)
        return candidate, Done(changes_of(drafts), committed.wall_at, committed.refs)

    def amend(self, actor: Actor, candidate: UUID, form: CandidateForm, today: date) -> Done:
        """Change a record; nothing is written where it says the same."""
        require(actor, Right.REGISTER_CANDIDATES)
        state = self._workspace.candidate(candidate)
        if state.details is None:
            raise Refused("candidate_unknown")
        drafts = people.amend(state, details_of(form, today))
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    def find(self, text: str = "") -> tuple[CandidateSummary, ...]:
        """Candidates that match every word of `text`, by family name."""
        return self._workspace.candidate_rows(text)

    def view(self, candidate: UUID) -> CandidateView:
        """One candidate with the history of the record. Raises Refused: candidate_unknown."""
        state = self._workspace.candidate(candidate)
        if state.details is None:
            raise Refused("candidate_unknown")
        number = state.details.number
        readable = number is not None and state.details.number_kind is not NumberKind.UNREADABLE
        return CandidateView(
            id=candidate,
            details=state.details,
            masked_number=masked(number) if number and readable else None,
            written_number=(written(number) if readable else number) if number else None,
            history=self._history(state),
            assessments=self._workspace.assessment_rows(AssessmentQuery(candidate=candidate)),
            protected=state.protected,
            viewers=viewers_of(state, self._workspace.centre()) if state.protected else (),
        )

    def _history(self, state: CandidateState) -> tuple[CandidateChange, ...]:
        names = {account.id: account.name for account in self._workspace.centre().accounts.values()}
        changes = []
        before: CandidateDetails | None = None
        for version in state.history:
            changed = tuple(
                item.name
                for item in fields(CandidateDetails)
                if before is not None and getattr(before, item.name) != getattr(version.details, item.name)
            )
            changes.append(CandidateChange(names.get(version.actor, ""), version.wall_at, changed))
            before = version.details
        return tuple(changes)
