"""The facts of a programme as two accounts see them: everybody counts, only those one may see have names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessor_app.domain import participations
from assessor_app.domain.erasing import ErasureGround
from assessor_app.services.erasing import ErasureService
from assessor_app.services.programme_figures import ProgrammeFigures
from assessor_app.services.protection import AliasForm, ProtectionService
from assessor_app.services.report_models import ReportOptions
from assessor_app.storage.figures import ProgrammeFacts
from assessor_app.storage.protection import ProtectedPeople
from tests.building import ASSESSOR, MANAGER
from tests.reporting import ALIAS, HIDDEN_ALIAS, Reported, make_programme, report_service


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Reported]:
    """Seventy-five people; two have protected identity, one seen by the manager, one by the assessor."""
    made = make_programme(tmp_path / "store", 75)
    yield made
    made.workspace.close()


def test_everybody_counts_and_is_named_to_whoever_may_see_them(made: Reported) -> None:
    for viewer, seen, unseen in ((MANAGER, ALIAS, HIDDEN_ALIAS), (ASSESSOR, HIDDEN_ALIAS, ALIAS)):
        facts = ProgrammeFacts(made.workspace, viewer.id)
        rows, names = facts.participations(made.programme), {one.name for one in facts.people(made.programme)}
        assert len(rows) == 75
        assert [(row.protected, row.hidden) for row in rows].count((True, True)) == 1
        assert [(row.protected, row.hidden) for row in rows].count((True, False)) == 1
        assert seen in names
        assert unseen not in names


def test_nobody_in_particular_sees_no_protected_person(made: Reported) -> None:
    names = {one.name for one in ProgrammeFacts(made.workspace, None).people(made.programme)}
    assert not names & {ALIAS, HIDDEN_ALIAS}


def test_joined_records_are_one_person_with_the_number_of_either(made: Reported) -> None:
    rows = {
        row.candidate: row
        for row in ProgrammeFacts(made.workspace, MANAGER.id).participations(made.programme)
    }
    first, second = rows[made.candidates[3]], rows[made.candidates[4]]
    assert first.person == second.person
    assert len({row.person for row in rows.values()}) == 73


def test_what_was_taken_back_counts_nowhere(made: Reported) -> None:
    facts = ProgrammeFacts(made.workspace, MANAGER.id)
    gone = made.participations[0]
    state = made.workspace.participation(gone)
    made.workspace.commit(MANAGER.id, participations.withdraw(state, made.state(), "Fel insats"))
    assert gone not in {row.id for row in facts.participations(made.programme)}
    assert gone not in {run.participation for run in facts.runs(made.programme)}
    assert gone not in {line.participation for line in facts.hours(made.programme)}


def test_who_is_erased_still_counts_and_has_no_name(made: Reported) -> None:
    erased = made.candidates[0]
    service = ErasureService(made.workspace, ProtectedPeople(made.workspace, made.clock))
    before = ProgrammeFacts(made.workspace, MANAGER.id).runs(made.programme)
    figures = ProgrammeFigures(made.workspace, ProgrammeFacts(made.workspace, MANAGER.id))
    digests = [figures.month_digest(made.programme, month) for month in made.state().months()]
    service.erase(MANAGER, erased, ErasureGround.ASKED)
    facts = ProgrammeFacts(made.workspace, MANAGER.id)
    assert len(facts.participations(made.programme)) == 75
    assert facts.runs(made.programme) == before
    named = {one.name for one in facts.people(made.programme) if one.participation == made.participations[0]}
    assert named <= {""}
    assert [figures.month_digest(made.programme, month) for month in made.state().months()] == digests


@pytest.mark.parametrize("has_run", [True, False])
def test_who_is_protected_afterwards_counts_and_has_no_row_in_what_leaves(
    made: Reported, has_run: bool
) -> None:
    facts, reports = ProgrammeFacts(made.workspace, MANAGER.id), report_service(made.workspace)
    runs = {run.participation for run in facts.runs(made.programme)}
    place = next(at for at, one in enumerate(made.participations) if (one in runs) is has_run and at > 20)
    former, key = made.candidates[place], made.participations[place].hex[-12:]

    def rows() -> set[str]:
        content = reports.gather(MANAGER, made.programme, "so-far", ReportOptions(names=True))
        assert content.figures.keys["participated"].value == 75
        return {line.participation for line in content.participants}

    before = rows()
    service = ProtectionService(made.workspace, ProtectedPeople(made.workspace, made.clock), made.identities)
    service.protect(MANAGER, former, AliasForm("Skyddad 99", frozenset({MANAGER.id})))
    assert before - rows() == {key}
