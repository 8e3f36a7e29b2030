"""The run as screens ask for it: pictures, history, the station view, several open runs."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.services.assessments import AssessmentService, StationMark, last_own_mark
from assessor_app.services.ports import PictureRefused
from assessor_app.services.read_models import Position
from assessor_app.storage.workspace import LocalWorkspace
from assessor_app.system.pictures import PillowPictures
from tests.building import ASSESSOR, MANAGER, FakeIdentities, make_workspace, plan_run, register_candidate


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[LocalWorkspace]:
    opened = make_workspace(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def service(workspace: LocalWorkspace) -> AssessmentService:
    return AssessmentService(workspace, FakeIdentities(6), PillowPictures())


@pytest.fixture
def runs(workspace: LocalWorkspace) -> list[UUID]:
    identities = FakeIdentities(7)
    made = []
    for name in ("Ett", "Två", "Tre"):
        person = register_candidate(workspace, identities.new(), family_name=name)
        made.append(plan_run(workspace, identities.new(), person, station=f"Station {name}"))
    return made


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(buffer, "PNG")
    return buffer.getvalue()


def test_a_picture_is_stored_before_the_run_names_it(service: AssessmentService, runs: list[UUID]) -> None:
    view = service.attach_picture(ASSESSOR, runs[0], "A1-1", service.prepare_picture(picture())).view
    (attached,) = view.state.pictures_of("A1-1")
    assert attached.digest is not None
    kept = service.picture(attached.digest)
    assert kept is not None
    assert Image.open(io.BytesIO(kept)).size == (60, 40)
    view = service.do(ASSESSOR, runs[0], cmd.RemovePicture(attached.ref)).view
    assert view.state.pictures_of("A1-1") == ()


def test_what_is_no_picture_changes_nothing(
    service: AssessmentService, runs: list[UUID], workspace: LocalWorkspace
) -> None:
    before = workspace.head
    with pytest.raises(PictureRefused):
        service.prepare_picture(b"not a picture")
    with pytest.raises(Refused, match="criterion_unknown"):
        service.attach_picture(ASSESSOR, runs[0], "B9-9", service.prepare_picture(picture()))
    assert workspace.head == before


def test_the_history_says_who_when_before_after_and_why(service: AssessmentService, runs: list[UUID]) -> None:
    service.do(ASSESSOR, runs[0], cmd.RecordMark("A1-2", Rating.SHOWN))
    mark = service.do(MANAGER, runs[0], cmd.RecordMark("A1-2", Rating.NOT_SHOWN, "fel")).view.state.mark(
        "A1-2"
    )
    assert mark is not None
    service.do(MANAGER, runs[0], cmd.TakeBackMark("A1-2", mark.ref))
    lines = service.history(runs[0], "A1-2")
    assert [(line.kind, line.actor_name, line.before, line.after, line.reason) for line in lines] == [
        ("mark", "Astrid Berg", None, Rating.SHOWN, None),
        ("mark", "Mats Lund", Rating.SHOWN, Rating.NOT_SHOWN, "fel"),
        ("taken_back", "Mats Lund", Rating.NOT_SHOWN, Rating.SHOWN, None),
    ]
    assert [line.in_force for line in lines] == [True, False, False]


def test_one_criterion_is_rated_for_several_people_in_one_transaction(
    service: AssessmentService, runs: list[UUID], workspace: LocalWorkspace
) -> None:
    for run in runs[:2]:
        service.do(ASSESSOR, run, cmd.FinishSelfRating())
    assert [row.candidate_name for row in service.station("A1-1")] == ["Amina Ett", "Amina Två"]
    done = service.mark_at_station(ASSESSOR, "A1-1", [StationMark(run, Rating.SHOWN) for run in runs[:2]])
    assert len(done.refs) == 2
    assert [row.rating for row in service.station("A1-1")] == [Rating.SHOWN, Rating.SHOWN]
    before = workspace.head
    with pytest.raises(Refused):
        service.mark_at_station(
            ASSESSOR, "A1-2", [StationMark(runs[0], Rating.SHOWN), StationMark(UUID(int=7), Rating.SHOWN)]
        )
    assert workspace.head == before, "all or none"


def test_undo_goes_back_through_ones_own_marks_only(service: AssessmentService, runs: list[UUID]) -> None:
    service.do(ASSESSOR, runs[0], cmd.RecordMark("A1-1", Rating.SHOWN))
    service.do(MANAGER, runs[0], cmd.RecordMark("A1-2", Rating.SHOWN))
    view = service.do(ASSESSOR, runs[0], cmd.RecordMark("A1-3", Rating.PARTLY, "x")).view
    taken = []
    while own := last_own_mark(view, ASSESSOR.id):
        taken.append(own[0])
        view = service.do(ASSESSOR, runs[0], cmd.TakeBackMark(*own)).view
    assert taken == ["A1-3", "A1-1"]
    assert set(view.state.ratings()) == {"A1-2"}


def test_a_run_opens_where_it_stood(service: AssessmentService, runs: list[UUID]) -> None:
    service.remember_position(runs[0], Position("practice", "A2-1"))
    assert service.run(runs[0]).position == Position("practice", "A2-1")
    assert service.run(runs[1]).position is None


def test_unknown_runs_people_and_checklists_are_refused(service: AssessmentService, runs: list[UUID]) -> None:
    with pytest.raises(Refused, match="assessment_unknown"):
        service.run(UUID(int=9))
    with pytest.raises(Refused, match="checklist_unknown"):
        service.plan(ASSESSOR, "00" * 32, cmd.Plan(UUID(int=9)))
    with pytest.raises(Refused, match="candidate_unknown"):
        service.plan(ASSESSOR, service.checklists()[0].digest, cmd.Plan(UUID(int=9)))
    with pytest.raises(Refused, match="candidate_unknown"):
        service.do(ASSESSOR, runs[0], cmd.Move(UUID(int=9), "fel person"))
