"""Results per area of the people of a company, as the store gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import employments, joinings, protection
from assessor_app.domain.assessment_events import IdentityProof, SignatureRole
from assessor_app.domain.checklists import Rating
from assessor_app.domain.outcomes import Outcome
from assessor_app.storage.competence_views import CompanyResults
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import MANAGER, FakeIdentities, do, make_workspace, plan_run, register_candidate
from tests.taking_part import employ, register_company

PREPARED = cmd.RecordPreparation(IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, "")
STROKES = (((1, 1), (9, 9)),)
new = FakeIdentities(3).new


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LocalWorkspace]:
    store = make_workspace(tmp_path)
    yield store
    store.close()


def sign(store: LocalWorkspace, run: UUID) -> UUID:
    """Show everything and sign."""
    codes = store.checklists()[0].codes
    commands = (
        PREPARED,
        cmd.FinishSelfRating(),
        *(cmd.RecordMark(code, Rating.SHOWN) for code in codes),
        cmd.RecordFeedback(True, "", "", ""),
        cmd.Complete(),
        *(cmd.Sign(role, "Namn", STROKES) for role in (SignatureRole.CANDIDATE, SignatureRole.ASSESSOR)),
    )
    for command in commands:
        do(store, run, command)
    return run


def test_signed_and_interrupted_runs_give_results_and_runs_that_go_on_give_none(
    store: LocalWorkspace,
) -> None:
    company, saga = register_company(store, new()), register_candidate(store, new(), "Saga")
    employ(store, new(), saga, company)
    signed, broken, going = (plan_run(store, new(), saga) for _ in range(3))
    sign(store, signed)
    for run in (broken, going):
        do(store, run, cmd.RecordMark("A1-1", Rating.SHOWN))
    do(store, broken, cmd.Interrupt("Strömavbrott"))
    found = {(one.run, one.area): one for one in CompanyResults(store).area_results(company)}
    assert set(found) == {(run, area) for run in (signed, broken) for area in ("area-1", "area-2")}
    area = store.checklists()[0].areas[0]
    assert found[signed, "area-1"].outcome is Outcome.MET
    assert found[signed, "area-1"].area_digest == area.digest
    assert found[signed, "area-1"].at == store.assessment(signed).signed_at
    assert found[broken, "area-1"].outcome is Outcome.NOT_FULLY_TESTED


def test_what_any_of_joined_records_showed_is_the_persons_and_those_who_left_are_not_asked_for(
    store: LocalWorkspace,
) -> None:
    company, kept = register_company(store, new()), register_candidate(store, new(), "Saga")
    twin, gone = (register_candidate(store, new(), name, "Ek", None) for name in ("Saga", "Igor"))
    run = sign(store, plan_run(store, new(), twin))
    sign(store, plan_run(store, new(), gone))
    employ(store, new(), kept, company)
    left = employ(store, new(), gone, company)
    store.commit(MANAGER.id, employments.end(store.employment(left), "2026-05-01"))
    group = store.person(kept)
    drafts = joinings.join(store.candidate(kept), store.candidate(twin), group, (), "Samma person")
    store.commit(MANAGER.id, drafts)
    assert {(one.person, one.run) for one in CompanyResults(store).area_results(company)} == {(kept, run)}


def test_nothing_is_given_of_somebody_with_protected_identity(store: LocalWorkspace) -> None:
    company, hidden = register_company(store, new()), new()
    accounts = store.centre().accounts
    store.commit(MANAGER.id, protection.register_protected(hidden, "Skyddad 1", [MANAGER.id], accounts))
    employ(store, new(), hidden, company)
    sign(store, plan_run(store, new(), hidden))
    assert CompanyResults(store).area_results(company) == ()
