"""Candidates: register, amend, find. Every call runs on the database lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from assessor_app.domain import joinings, people
from assessor_app.domain.centres import Actor, CentreState
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.identity_numbers import Reading, masked, read, written
from assessor_app.domain.joining_events import Part
from assessor_app.domain.joinings import Group
from assessor_app.domain.people import CandidateDetails, CandidateState, KnownDouble
from assessor_app.domain.rights import Right, require, require_now
from assessor_app.domain.texts import clean_line
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.candidate_histories import history_of, is_readable, joins_of
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.read_models import (
    AssessmentQuery,
    CandidatesFound,
    CandidateSummary,
    CandidateView,
    Changes,
    Done,
    Double,
    DoublePair,
    RecordView,
)

LIST_LIMIT = 200
"""So many rows are shown of a search; nobody reads further, and they are there at once."""
MOST_DOUBLES = 5
MOST_PAIRS = 200


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
    double_reason: str = ""


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
    """Registers, amends, finds, joins and parts candidates."""

    def __init__(self, workspace: Workspace, identities: Identities) -> None:
        self._workspace = workspace
        self._identities = identities

    # -- writing --

    def register(self, actor: Actor, form: CandidateForm, today: date) -> tuple[UUID, Done]:
        """Enter a person; returns the new id.

        Raises Refused: name_missing, number_reason_missing; double_reason_missing where somebody has the same
        number and the form does not say why there shall be two.
        """
        require(actor, Right.REGISTER_CANDIDATES)
        candidate = self._identities.new()
        details = details_of(form, today)
        drafts = people.register(candidate, details, self._known_double(details, None, form.double_reason))
        committed = self._workspace.commit(actor.id, drafts)
        return candidate, Done(changes_of(drafts), committed.wall_at, committed.refs)

    def amend(self, actor: Actor, candidate: UUID, form: CandidateForm, today: date) -> Done:
        """Change what is shown of a person; nothing is written where it says the same.

        Raises Refused like `register`; a double asks for its reason only where the number changed.
        """
        require(actor, Right.REGISTER_CANDIDATES)
        group, states = self._person(candidate)
        shown = joinings.composed(group, states)
        if shown is None:
            raise Refused("person_erased" if states[group.kept].erased else "candidate_unknown")
        details = details_of(form, today)
        double = None
        if details.number != shown.number:
            double = self._known_double(details, group.kept, form.double_reason)
        return self._commit(actor, joinings.amend_joined(group, states, details, double))

    def join(self, actor: Actor, kept: UUID, other: UUID, taken: Sequence[Part], reason: str) -> Done:
        """Say that two records are one person; `taken` are the parts to be shown from `other`.

        Raises NotAllowed; Refused: candidate_unknown, person_erased, same_record, already_joined,
        join_reason_missing.
        """
        self._require(actor, Right.JOIN_CANDIDATES)
        group, states = self._person(kept)
        joined = self._workspace.candidate(other)
        drafts = joinings.join(states[group.kept], joined, group, taken, reason)
        return self._commit(actor, drafts, group.kept)

    def part(self, actor: Actor, one: UUID, other: UUID, reason: str) -> Done:
        """Say that two records are two people, joined before or not; each is then as it was.

        Raises NotAllowed; Refused: candidate_unknown, person_erased, same_record, join_reason_missing.
        """
        self._require(actor, Right.JOIN_CANDIDATES)
        beside = self._workspace.candidate(other)
        if beside.details is None and not beside.erased:
            raise Refused("candidate_unknown")
        return self._commit(actor, joinings.part(self._workspace.candidate(one), other, reason), other)

    # -- finding --

    def search(self, text: str = "", limit: int = LIST_LIMIT) -> CandidatesFound:
        """The first persons with a word that begins so for every word of `text`, and how many there are."""
        rows = self._workspace.candidate_rows(text, limit)
        total = len(rows) if len(rows) < limit else self._workspace.candidate_count(text)
        return CandidatesFound(rows, total)

    def find(self, text: str = "") -> tuple[CandidateSummary, ...]:
        """All persons with a word that begins so for every word of `text`, by family name."""
        return self._workspace.candidate_rows(text)

    def latest(self, limit: int) -> tuple[CandidateSummary, ...]:
        """The persons registered last, latest first."""
        return self._workspace.latest_candidates(limit)

    def doubles(self, form: CandidateForm, today: date, besides: UUID | None = None) -> tuple[Double, ...]:
        """Who may be the person of a form already; a form that cannot be read yet has none.

        `besides` is the record that is being amended.
        """
        try:
            details = people.clean_details(details_of(form, today))
        except Refused:
            return ()
        return self._workspace.doubles(details, besides, MOST_DOUBLES)

    def double_pairs(self) -> tuple[DoublePair, ...]:
        """People in the list who may be one, the most certain first."""
        return self._workspace.double_pairs(MOST_PAIRS)

    # -- reading --

    def view(self, candidate: UUID) -> CandidateView:
        """One person with the history of all records. Raises Refused: candidate_unknown."""
        group, states = self._person(candidate)
        details = joinings.composed(group, states)
        if details is None:
            raise Refused("candidate_unknown")
        number = details.number
        readable = is_readable(details)
        centre = self._workspace.centre()
        actors = {account.id: account.name for account in centre.accounts.values()}
        return CandidateView(
            id=group.kept,
            details=details,
            masked_number=masked(number) if number and readable else None,
            written_number=(written(number) if readable else number) if number else None,
            history=history_of(group, {**self._named(group, states), **states}, actors),
            assessments=self._workspace.assessment_rows(AssessmentQuery(candidate=group.kept)),
            joins=joins_of(group, states, actors),
            protected=states[group.kept].protected,
            viewers=viewers_of(states[group.kept], centre) if states[group.kept].protected else (),
        )

    def record(self, candidate: UUID) -> RecordView:
        """What is shown of a person before joining it with another. Raises Refused: candidate_unknown."""
        view = self.view(candidate)
        state = self._workspace.candidate(view.id)
        return RecordView(
            view.id, view.details, view.masked_number, state.registered_at, len(view.assessments)
        )

    # -- inside --

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _commit(self, actor: Actor, drafts: Sequence[Draft], *also: UUID) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        changes = changes_of(drafts)
        subjects = changes.subjects | {(people.SUBJECT_KIND, other) for other in also}
        return Done(Changes(subjects), committed.wall_at, committed.refs)

    def _person(self, candidate: UUID) -> tuple[Group, dict[UUID, CandidateState]]:
        group = self._workspace.person(candidate)
        return group, {member: self._workspace.candidate(member) for member in group.members}

    def _known_double(
        self, details: CandidateDetails, besides: UUID | None, reason: str
    ) -> KnownDouble | None:
        found = self._workspace.doubles(people.clean_details(details), besides, 1)
        return KnownDouble(found[0].record, reason) if found and found[0].why.is_certain else None

    def _named(self, group: Group, states: Mapping[UUID, CandidateState]) -> dict[UUID, CandidateState]:
        """The other records that the history of a group names."""
        others = {other for member in group.members for other in self._workspace.linked(member)}
        for state in states.values():
            others |= {version.double.other for version in state.history if version.double}
        return {other: self._workspace.candidate(other) for other in others}
