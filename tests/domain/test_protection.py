"""The fold of somebody protected: an alias and nothing else, whatever a merged history holds."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain import assessment_folding, people
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.people import CandidateAmended, CandidateRegistered, PersonErased
from assessor_app.domain.protection import is_hidden
from assessor_app.domain.protection_events import (
    ProtectedCandidateRegistered,
    ProtectionEnded,
    ProtectionViewersNamed,
)

PERSON, NEW, OTHER, RUN = (UUID(int=number) for number in range(1, 5))
VIEWER, STRANGER = UUID(int=8), UUID(int=9)


def history(*events: object) -> list[Happened]:
    return [
        Happened(Ref(UUID(int=7), number), number, number, VIEWER, PERSON, None, event)
        for number, event in enumerate(events, 1)
    ]


ALIAS = ProtectedCandidateRegistered("Skyddad 1")
NAMED = ProtectionViewersNamed((VIEWER,))


def test_an_alias_is_all_that_is_known() -> None:
    state = people.fold(PERSON, history(ALIAS, NAMED))
    assert state.name == "Skyddad 1"
    assert not is_hidden(state, VIEWER)
    assert is_hidden(state, STRANGER)
    assert is_hidden(state, None)


def test_until_somebody_is_named_nobody_sees_the_person() -> None:
    assert is_hidden(people.fold(PERSON, history(ALIAS)), VIEWER)


def test_a_name_that_a_merged_history_holds_is_not_shown_under_the_alias() -> None:
    named = CandidateRegistered(given_name="Amina")
    amended = CandidateAmended(given_name="Amina", family_name="Yilmaz")
    for order in (history(named, ALIAS, NAMED), history(ALIAS, NAMED, amended), history(ALIAS, named, NAMED)):
        state = people.fold(PERSON, order)
        assert state.name == "Skyddad 1"
        assert "Amina" not in repr(state)


def test_whoever_is_erased_stays_hidden() -> None:
    state = people.fold(PERSON, history(ALIAS, NAMED, PersonErased("request"), ALIAS))
    assert (state.details, state.history) == (None, ())
    assert is_hidden(state, STRANGER)


def test_after_the_end_the_alias_is_an_ordinary_name_until_it_is_amended() -> None:
    ended = history(ALIAS, NAMED, ProtectionEnded("upphört"), CandidateAmended(given_name="Amina"))
    assert not is_hidden(people.fold(PERSON, ended[:3]), STRANGER)
    assert people.fold(PERSON, ended[:3]).name == "Skyddad 1"
    assert people.fold(PERSON, ended).name == "Amina"


def test_an_alias_whose_personal_part_is_withheld_hides_all_the_same() -> None:
    state = people.fold(PERSON, history(ProtectedCandidateRegistered(None), NAMED))
    assert state.name == ""
    assert is_hidden(state, STRANGER)


PLANNED = ev.AssessmentPlanned(PERSON, "00", "prov", "1")
REPLACED = ev.IdentityReplaced(PERSON, NEW)
SIGNED = ev.AssessmentSigned((Ref(UUID(int=7), 9),), Outcome.MET)


def test_a_run_goes_to_the_new_identity_signed_or_not() -> None:
    for before in ((PLANNED,), (PLANNED, SIGNED), (PLANNED, ev.AssessmentCancelled())):
        state = assessment_folding.fold(RUN, history(*before, REPLACED))
        assert (state.candidate, state.former) == (NEW, (PERSON,))
        assert state.late == ()


def test_a_run_that_was_somebody_elses_by_then_stays_theirs() -> None:
    state = assessment_folding.fold(RUN, history(PLANNED, ev.AssessmentMoved(OTHER), REPLACED))
    assert (state.candidate, state.former) == (OTHER, (PERSON,))


def test_a_plan_that_comes_after_the_replacement_does_not_bring_the_old_identity_back() -> None:
    state = assessment_folding.fold(RUN, history(REPLACED, PLANNED))
    assert state.candidate == NEW
