"""Lists and searches as people use them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import issued_documents
from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.domain.issued_documents import DocumentIssued
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.read_models import AssessmentQuery, Position
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    ASSESSOR,
    DEVICE,
    FakeIdentities,
    canonical_bytes,
    do,
    make_workspace,
    plan_run,
    register_candidate,
    reopen,
    small_checklist,
)

IDS = FakeIdentities(3)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[LocalWorkspace]:
    """A store with four people."""
    opened = make_workspace(tmp_path)
    people = [
        ("Åke", "Öberg", "198703142391", "Volvo Skövde"),
        ("Łukasz", "Đorđević", None, "Scania"),
        ("Anna-Lena", "Zetterström", None, "Sandvik 100%"),
        ("Bo", "Ärlig", None, "SKF_Göteborg"),
    ]
    for given, family, number, employer in people:
        register_candidate(opened, IDS.new(), given, family, number, employer)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("åke", ["Åke"]),
        ("AKE", ["Åke"]),
        ("oberg", ["Åke"]),
        ("öberg åke", ["Åke"]),
        ("lukasz dordevic", ["Łukasz"]),
        ("anna lena", ["Anna-Lena"]),
        ("skövde", ["Åke"]),
        ("2391", ["Åke"]),
        ("8703", []),
        ("100%", ["Anna-Lena"]),
        ("%", ["Łukasz", "Anna-Lena", "Bo", "Åke"]),
        ("goteborg", ["Bo"]),
        ("annalena", ["Anna-Lena"]),
        ("berg", []),
        ("'; DROP TABLE entry", []),
        ("   ", ["Łukasz", "Anna-Lena", "Bo", "Åke"]),
    ],
)
def test_people_are_found_as_their_names_are_typed(
    workspace: LocalWorkspace, typed: str, found: list[str]
) -> None:
    assert [row.given_name for row in workspace.candidate_rows(typed)] == found


def test_a_list_never_holds_a_whole_number(workspace: LocalWorkspace) -> None:
    row = workspace.candidate_rows("åke")[0]
    assert row.masked_number == "19870314-****"
    kept = workspace.store.database.rows("SELECT * FROM candidate_row")
    assert not any("198703142391" in str(value) for line in kept for value in line)


def test_a_list_stops_where_it_is_told_to(workspace: LocalWorkspace) -> None:
    assert len(workspace.candidate_rows(limit=2)) == 2


def test_runs_are_found_by_person_station_and_qualification(workspace: LocalWorkspace) -> None:
    person = workspace.candidate_rows("åke")[0].id
    run = plan_run(workspace, IDS.new(), person, "Fräs 3")
    for typed in ("ake", "fräs", "prov bas", "öberg fras 3"):
        assert [row.id for row in workspace.assessment_rows(AssessmentQuery(typed))] == [run]
    assert workspace.assessment_rows(AssessmentQuery("svarv")) == ()
    assert workspace.assessment_rows(AssessmentQuery(candidate=person))[0].id == run
    assert workspace.assessment_rows(AssessmentQuery(statuses=frozenset({Status.SIGNED}))) == ()


def test_runs_touched_last_come_first_and_cancelled_ones_do_not_count(workspace: LocalWorkspace) -> None:
    person = workspace.candidate_rows("åke")[0].id
    first, second, third = (plan_run(workspace, IDS.new(), person) for _ in range(3))
    do(workspace, first, cmd.RecordMark("A1-1", Rating.PARTLY))
    do(workspace, second, cmd.Cancel("Sjuk"))
    rows = workspace.assessment_rows(AssessmentQuery())
    assert [row.id for row in rows] == [second, first, third]
    assert (rows[1].lacks_reason, rows[1].rated, rows[1].whole) == (1, 1, Outcome.NOT_FULLY_TESTED)
    assert rows[2].whole is None
    assert workspace.candidate_rows("åke")[0].assessments == 2


def test_a_moved_run_counts_for_the_person_it_belongs_to(workspace: LocalWorkspace) -> None:
    wrong, right = workspace.candidate_rows("åke")[0].id, workspace.candidate_rows("bo")[0].id
    run = plan_run(workspace, IDS.new(), wrong)
    do(workspace, run, cmd.Move(right, "Fel person vald"))
    assert workspace.candidate_rows("åke")[0].assessments == 0
    assert workspace.candidate_rows("bo")[0].assessments == 1
    assert workspace.assessment_rows(AssessmentQuery())[0].candidate_name == "Bo Ärlig"


def test_an_amended_name_shows_in_every_list_at_once(workspace: LocalWorkspace) -> None:
    person = workspace.candidate_rows("bo")[0].id
    plan_run(workspace, IDS.new(), person)
    register_candidate(workspace, person, "Bosse", "Nyman")
    assert workspace.assessment_rows(AssessmentQuery("nyman"))[0].candidate_name == "Bosse Nyman"


def test_documents_are_counted_per_device(workspace: LocalWorkspace, tmp_path: Path) -> None:
    person = workspace.candidate_rows("bo")[0].id
    run = plan_run(workspace, IDS.new(), person)
    assert workspace.next_document_sequence() == 1
    for number in ("VIM-1", "VIM-2"):
        issued = DocumentIssued(run, "statement", "sv", number, 2)
        workspace.commit(ASSESSOR.id, issued_documents.issue(IDS.new(), person, issued))
    assert workspace.next_document_sequence() == 3
    assert [row.number for row in workspace.document_rows(run)] == ["VIM-2", "VIM-1"]
    assert workspace.document_rows(UUID(int=1)) == ()
    assert workspace.document_rows()[0].candidate_name == "Bo Ärlig"
    workspace.adopt_device(UUID(int=8), "9ABCD")
    assert workspace.next_document_sequence() == 1
    workspace.adopt_device(DEVICE, "7K3QF")
    assert workspace.next_document_sequence() == 3


def test_a_run_opens_where_it_stood_also_after_a_restart(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run = IDS.new()
    assert workspace.position(run) is None
    workspace.remember_position(run, Position("practice", "A1-2"))
    workspace.remember_position(run, Position("feedback"))
    workspace.close()
    again = reopen(tmp_path)
    assert again.position(run) == Position("feedback")
    again.close()


def test_new_runs_are_planned_with_the_newest_version_and_old_ones_keep_theirs(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, checklist=small_checklist(version="2026.9"))
    old = workspace.checklists()[0]
    newer, draft = small_checklist(version="2026.10"), small_checklist(version="2027.1")
    workspace.keep_checklist(newer.digest, canonical_bytes(newer), True)
    workspace.keep_checklist(draft.digest, canonical_bytes(draft), False)
    assert [item.version for item in workspace.checklists()] == ["2026.10"]
    workspace.keep_checklist(newer.digest, canonical_bytes(newer), False)
    assert workspace.checklists() == (old,)
    assert workspace.checklist(newer.digest) == newer
    assert workspace.checklist("ab" * 32) is None
    assert workspace.checklist("no digest") is None
    workspace.close()


def test_content_is_kept_under_its_own_digest_only(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    other = small_checklist(version="9")
    with pytest.raises(ValueError, match="digest"):
        workspace.keep_checklist(other.digest, canonical_bytes(other) + b" ", True)
    workspace.close()


def test_a_checklist_that_comes_after_its_runs_gives_them_their_figures(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    person = register_candidate(workspace, IDS.new())
    run = plan_run(workspace, IDS.new(), person)
    do(workspace, run, cmd.RecordMark("A1-1", Rating.SHOWN))
    full = workspace.assessment_rows(AssessmentQuery())[0]
    digest, content = workspace.store.database.rows("SELECT digest, content FROM checklist")[0]
    workspace.store.database.run("DELETE FROM checklist")
    workspace.close()
    lacking = reopen(tmp_path)
    lacking.rebuild()
    bare = lacking.assessment_rows(AssessmentQuery())[0]
    assert (bare.total, bare.whole, bare.rated) == (0, None, 1)
    lacking.keep_checklist(digest.hex(), content, True)
    assert lacking.assessment_rows(AssessmentQuery()) == (full,)
    lacking.close()
