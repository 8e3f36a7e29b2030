"""The command line: exit codes that scripts can rely on, sentences that people can read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assessor_app.bootstrap.demo import make_demo
from assessor_app.bootstrap.program import Program
from assessor_app.cli import DONE, LOCKED, REFUSED, WRONG_USE, run
from assessor_app.system.paths import find_paths
from assessor_app.system.single_instance import InstanceLock
from tests.bootstrap.test_program import PHRASE, form


@pytest.fixture
def data(tmp_path: Path) -> Path:
    program = Program(find_paths(tmp_path / "data"))
    program.create(form())
    program.close()
    return tmp_path / "data"


@pytest.fixture
def phrase_file(tmp_path: Path) -> Path:
    path = tmp_path / "phrase"
    path.write_text(PHRASE + "\n", encoding="utf-8")
    return path


def rebuild(data: Path, *more: str) -> int:
    return run(["--data-dir", str(data), "rebuild", *more])


def test_rebuild_says_that_the_chain_holds(
    data: Path, phrase_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rebuild(data, "--passphrase-file", str(phrase_file)) == DONE
    assert "kedjan håller" in capsys.readouterr().out


def test_a_wrong_passphrase_is_locked(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("fel lösenfras helt enkelt", encoding="utf-8")
    assert rebuild(data, "--passphrase-file", str(wrong)) == LOCKED
    assert capsys.readouterr().err.strip()


def test_a_store_that_is_in_use_is_locked(data: Path, phrase_file: Path) -> None:
    with InstanceLock.acquire(data):
        assert rebuild(data, "--passphrase-file", str(phrase_file)) == LOCKED


@pytest.mark.parametrize(
    "arguments",
    [["rebuild", "--nonsense"], ["nonsense"], ["demo", "--headless"], ["--data-dir"]],
)
def test_wrong_use_is_told_apart(arguments: list[str], tmp_path: Path) -> None:
    assert run(arguments) == WRONG_USE


def test_an_unknown_account_names_those_there_are(
    data: Path, phrase_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rebuild(data, "--account", "Ingen", "--passphrase-file", str(phrase_file)) == WRONG_USE
    assert "Karin Ek" in capsys.readouterr().err


def test_an_empty_folder_has_nothing_to_rebuild(tmp_path: Path) -> None:
    assert rebuild(tmp_path / "empty") == WRONG_USE


def test_a_damaged_store_is_refused_with_a_sentence(
    data: Path, phrase_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "journal.db").write_bytes(b"")
    assert rebuild(data, "--passphrase-file", str(phrase_file)) == REFUSED
    told = capsys.readouterr().err
    assert told.strip()
    assert "Traceback" not in told


def test_the_passphrase_may_come_on_standard_input_from_a_real_process(data: Path) -> None:
    command = [sys.executable, "-m", "assessor_app", "--data-dir", str(data), "rebuild"]
    done = subprocess.run(
        command, input=PHRASE + "\n", capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    assert done.returncode == DONE, done.stderr


def test_the_demo_never_takes_the_place_of_a_centre(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (data / "journal.db").read_bytes()
    assert run(["--data-dir", str(data), "demo", "--headless", "--out", str(data / "out")]) == WRONG_USE
    assert (data / "journal.db").read_bytes() == before


def test_the_demo_has_forty_marked_people_and_runs_in_every_state(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    from assessor_app.domain.assessments import Status
    from assessor_app.domain.identity_numbers import NumberKind, read
    from assessor_app.services.read_models import AssessmentQuery

    paths = find_paths(tmp_path / "demo", tmp_path / "state")
    make_demo(paths, datetime(2026, 5, 14, 14, 0, tzinfo=UTC))
    program = Program(paths)
    assert program.opens_itself()
    opened = program.open_by_itself()
    try:
        people = opened.candidates.find()
        assert len(people) == 40
        views = [opened.candidates.view(person.id) for person in people]
        assert all("åhitta" in view.details.note for view in views)
        numbers = [view.details.number for view in views if view.details.number]
        published = {"196408233234", "200002292399", "197010632391"}
        assert set(numbers) == published
        assert {read(item, datetime(2026, 5, 14, tzinfo=UTC).date()).kind for item in numbers} == {
            NumberKind.PERSONAL,
            NumberKind.COORDINATION,
        }
        statuses = {row.status for row in opened.assessments.list(AssessmentQuery())}
        assert statuses == set(Status)
        assert program.workspace.verify().faults == ()
        assert opened.centre.demo
    finally:
        program.close()


def test_the_demo_is_the_same_people_and_marks_every_time(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    from assessor_app.services.read_models import AssessmentQuery

    made = []
    for name in ("one", "two"):
        paths = find_paths(tmp_path / name, tmp_path / f"{name}-state")
        make_demo(paths, datetime(2026, 5, 14, 14, 0, tzinfo=UTC))
        program = Program(paths)
        opened = program.open_by_itself()
        rows = opened.assessments.list(AssessmentQuery())
        made.append(sorted((row.candidate_name, row.status, row.rated, row.whole) for row in rows))
        program.close()
    assert made[0] == made[1]


def test_the_examination_gives_nobody_more_tries_than_the_login(
    data: Path, phrase_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("fel lösenfras helt enkelt", encoding="utf-8")
    command = ["--data-dir", str(data), "doctor", "--passphrase-file"]
    assert [run([*command, str(wrong)]) for _ in range(3)] == [LOCKED] * 3
    capsys.readouterr()
    assert run([*command, str(phrase_file)]) == REFUSED
    assert "Vänta" in capsys.readouterr().err
    program = Program(find_paths(data))
    assert program.wait_s(program.accounts()[0].id) > 0
    program.close()
