"""A journal that somebody with the key has changed: it is said, and no command ends in a traceback."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.bootstrap.program import Program
from assessor_app.cli import REFUSED, WRONG_USE, run
from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.security.vault import NewAccount
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.attachments import AttachmentStore
from assessor_app.storage.local_store import FILE_NAME
from assessor_app.system.paths import Paths, find_paths
from tests.bootstrap.test_program import PHRASE, form, unlocked

CHANGES = {
    "another rating": "UPDATE entry SET facts = CAST(replace(CAST(facts AS TEXT), 'partly', 'shown') AS BLOB)"
    " WHERE seq = (SELECT min(seq) FROM entry WHERE CAST(facts AS TEXT) LIKE '%partly%')",
    "facts that are no JSON": "UPDATE entry SET facts = x'ff00' WHERE seq = 8",
    "facts that are a number": "UPDATE entry SET facts = 5 WHERE seq = 8",
    "a personal part that is text": "UPDATE entry SET personal = 'x' WHERE seq = 8",
    "another link": "UPDATE entry SET chain_digest = zeroblob(32) WHERE seq = 8",
    "an entry less": "DELETE FROM entry WHERE seq = 8",
    "another time": "UPDATE entry SET wall_at = 9223372036854775807 WHERE seq = 8",
    "a state that is none": "UPDATE entry SET personal_state = 9 WHERE seq = 8",
    "a device that is none": "UPDATE device SET uuid = x'00'",
    "a subject that is none": "UPDATE subject SET uuid = x'0102' WHERE id = 2",
    "a kind that is none": "UPDATE subject SET kind = 'x\"y' WHERE id = 2",
    "a correction of nothing": "UPDATE entry SET replaces_seq = 3, replaces_device_id = 99 WHERE seq = 8",
    "a store of nobody": "UPDATE own_state SET device = x'00'",
}


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Paths, UUID]:
    """A centre with one person and some marks, closed."""
    paths = find_paths(tmp_path / "data")
    program = Program(paths)
    opened = program.create(form())
    person = CandidateForm("Amina", "Yilmaz", number_reason="saknas")
    candidate, _ = opened.candidates.register(opened.actor, person, date(2026, 5, 12))
    checklist = opened.assessments.checklists()[0]
    assessment, _ = opened.assessments.plan(opened.actor, checklist.digest, cmd.Plan(candidate))
    for code in checklist.codes[:6]:
        opened.assessments.do(opened.actor, assessment, cmd.RecordMark(code, Rating.PARTLY, "skäl"))
    program.close()
    return paths, candidate


def phrase_file(folder: Path, content: bytes = PHRASE.encode()) -> str:
    file = folder / "phrase"
    file.write_bytes(content)
    return str(file)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_journal_is_never_called_sound(
    filled: tuple[Paths, UUID], tmp_path: Path, change: str, capsys: pytest.CaptureFixture[str]
) -> None:
    paths, _ = filled
    program = unlocked(paths)
    program.workspace.store.database.run("PRAGMA foreign_keys = OFF")
    program.workspace.store.database.run("PRAGMA ignore_check_constraints = ON")
    program.workspace.store.database.run(change)
    program.close()
    arguments = ["--data-dir", str(paths.data), "rebuild", "--passphrase-file", phrase_file(tmp_path)]
    assert run(arguments) == REFUSED
    said = "".join(capsys.readouterr())
    assert "HÅLLER INTE" in said or "skadad" in said


def test_a_tail_that_was_cut_off_is_told(
    filled: tuple[Paths, UUID], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths, _ = filled
    program = unlocked(paths)
    program.workspace.store.database.run("DELETE FROM entry WHERE seq > 6")
    program.workspace.store.close()
    run(["--data-dir", str(paths.data), "rebuild", "--passphrase-file", phrase_file(tmp_path)])
    assert "äldre än när den senast användes" in capsys.readouterr().err


def test_a_passphrase_in_another_encoding_is_wrong_use_in_words(
    filled: tuple[Paths, UUID], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--data-dir", str(filled[0].data), "rebuild", "--passphrase-file"]
    assert run([*arguments, phrase_file(tmp_path, PHRASE.encode("latin-1"))]) == WRONG_USE
    assert "UTF-8" in capsys.readouterr().err


def test_a_restore_does_not_bring_back_who_was_erased(filled: tuple[Paths, UUID], tmp_path: Path) -> None:
    paths, candidate = filled
    shutil.copytree(paths.data, tmp_path / "backup")
    program = unlocked(paths)
    program.workspace.erase_person(program.accounts()[0].id, candidate, "begäran")
    program.close()
    for name in (FILE_NAME, AttachmentStore.FILE_NAME):
        shutil.copy(tmp_path / "backup" / name, paths.data / name)
    restored = unlocked(paths)
    try:
        assert restored.workspace.candidate(candidate).name == ""
        assert restored.workspace.verify().faults == ()
    finally:
        restored.close()


def test_a_store_older_than_the_account_lets_its_owner_in(filled: tuple[Paths, UUID]) -> None:
    paths, _ = filled
    program = unlocked(paths)
    newer = UUID("01970000-0000-7000-8000-0000000000aa")
    program.vault.add_account(NewAccount(newer, "Nils Berg", "assessor"), "en annan lång fras")
    program.close()
    again = Program(paths)
    try:
        assert again.unlock(newer, "en annan lång fras").actor_name == "Nils Berg"
    finally:
        again.close()


def test_a_high_water_mark_that_cannot_be_written_is_no_reason_not_to_open(
    filled: tuple[Paths, UUID],
) -> None:
    paths, _ = filled
    shutil.rmtree(paths.state)
    paths.state.write_bytes(b"a file where a folder should be")
    try:
        unlocked(paths).close()
    except StorageProblem as problem:
        pytest.fail(problem.code)
