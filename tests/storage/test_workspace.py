from pathlib import Path

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.services.read_models import AssessmentQuery
from tests.building import FakeIdentities, do, make_workspace, plan_run, register_candidate, reopen


def test_a_mark_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    ids = FakeIdentities()
    workspace = make_workspace(tmp_path)
    candidate = register_candidate(workspace, ids.new())
    run = plan_run(workspace, ids.new(), candidate)
    do(workspace, run, cmd.RecordMark("A1-1", Rating.PARTLY, "Saknar en flank"))
    before = workspace.assessment(run)
    rows = workspace.assessment_rows(AssessmentQuery())
    workspace.close()

    again = reopen(tmp_path)
    assert again.assessment(run) == before
    assert again.assessment_rows(AssessmentQuery()) == rows
    assert (rows[0].rated, rows[0].total, rows[0].candidate_name) == (1, 6, "Amina Yılmaz")
    assert again.centre().name == "Verkstaden i Vimmerby"
    again.close()
