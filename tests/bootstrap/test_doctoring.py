"""The examination tells fine from wrong and changes nothing, from inside and from outside."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assessor_app.bootstrap.paper_proofs import papers_finding
from assessor_app.cli import DONE, LOCKED, REFUSED, WRONG_USE, run
from assessor_app.domain.journal import DAY_MS
from assessor_app.services.doctoring import DoctorReport, Verdict
from assessor_app.services.ports import Stopped
from assessor_app.storage.engine import open_database
from assessor_app.system.paths import find_paths, resource_root
from assessor_app.system.single_instance import LOCK_NAME, InstanceLock
from tests.backups import DIRECT, PHRASE, Centre, found, open_again


def verdicts(report: DoctorReport) -> dict[str, Verdict]:
    return {finding.check: finding.verdict for finding in report.findings}


def codes(report: DoctorReport) -> set[str]:
    return {finding.code for finding in report.findings}


def busy_centre(folder: Path) -> Centre:
    centre = found(folder)
    run_ = centre.run(centre.person())
    centre.picture(run_)
    words = centre.program.vault.make_recovery_words()
    centre.program.vault.confirm_recovery({1: words[0], 4: words[3]})
    centre.back_up()
    return centre


def test_a_sound_store_is_fine_in_every_line(tmp_path: Path) -> None:
    centre = busy_centre(tmp_path)
    report = centre.upkeep.doctor.examine(DIRECT, deep=True)
    assert set(verdicts(report).values()) == {Verdict.FINE}, report
    assert {"pages", "chains", "derived", "pictures", "vault", "backups", "papers", "mark"} <= set(
        verdicts(report)
    )
    assert not list(centre.program.paths.data.glob(".checking"))
    centre.close()


def test_a_pc_that_cannot_make_documents_is_told_so_and_is_not_stopped_by_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An installation without its wording: nothing can be drawn."""
    resources = tmp_path / "resources"
    shutil.copytree(resource_root() / "checklists", resources / "checklists")
    finding = papers_finding(resources)
    assert (finding.verdict, finding.code) == (Verdict.WRONG, "papers_do_not_hold")
    assert "WordingError" in caplog.text


def test_the_signatures_are_checked_with_the_devices_own_keys(tmp_path: Path) -> None:
    centre = busy_centre(tmp_path)
    workspace = centre.program.workspace
    head = workspace.head
    with workspace.store.transaction():
        workspace.store.journal.keep_signed_head(head, bytes(64))
    report = centre.upkeep.doctor.examine(DIRECT)
    assert "chains_broken" in codes(report)
    assert report.worst is Verdict.WRONG
    centre.close()


def test_a_mark_changed_behind_the_programs_back_is_found(tmp_path: Path) -> None:
    centre = busy_centre(tmp_path)
    centre.program.workspace.store.database.run("UPDATE entry SET wall_at = wall_at + 1 WHERE seq = 3")
    assert "chains_broken" in codes(centre.upkeep.doctor.examine(DIRECT))
    centre.close()


def test_lists_that_differ_from_the_history_are_found_only_by_the_deep_look(tmp_path: Path) -> None:
    centre = busy_centre(tmp_path)
    centre.program.workspace.store.database.run("UPDATE candidate_row SET name = 'Någon annan'")
    assert "derived" not in verdicts(centre.upkeep.doctor.examine(DIRECT))
    report = centre.upkeep.doctor.examine(DIRECT, deep=True)
    assert verdicts(report)["derived"] is Verdict.WRONG
    assert verdicts(report)["chains"] is Verdict.FINE
    centre.close()


@pytest.mark.parametrize(
    "damage", ["DELETE FROM attachment", "UPDATE attachment SET data = x'00'"], ids=["gone", "altered"]
)
def test_pictures_that_are_gone_or_altered_are_found(tmp_path: Path, damage: str) -> None:
    centre = busy_centre(tmp_path)
    centre.program.workspace.store.attachments.database.run(damage)
    assert verdicts(centre.upkeep.doctor.examine(DIRECT))["pictures"] is Verdict.WRONG
    centre.close()


def test_the_last_backup_is_opened_and_its_age_is_told(tmp_path: Path) -> None:
    centre = busy_centre(tmp_path)
    place = Path(centre.backups()[0].folder)
    content = bytearray((place / "journal.db").read_bytes())
    content[len(content) // 2] ^= 1
    (place / "journal.db").write_bytes(content)
    assert "backups_broken" in codes(centre.upkeep.doctor.examine(DIRECT))
    shutil.rmtree(centre.stick)
    assert "backups_unreachable" in codes(centre.upkeep.doctor.examine(DIRECT))
    centre.close()


def test_an_old_backup_a_missing_sheet_and_a_clock_gone_astray_are_to_be_looked_at(tmp_path: Path) -> None:
    centre = found(tmp_path)
    centre.back_up()
    centre.clock.turn(30 * DAY_MS)
    report = centre.upkeep.doctor.examine(DIRECT)
    assert {"backups_old", "vault_no_recovery", "clock_ahead"} <= codes(report)
    assert report.worst is Verdict.LOOK
    centre.close()


def test_an_examination_can_be_stopped_and_leaves_nothing(tmp_path: Path) -> None:
    centre = busy_centre(tmp_path)
    with pytest.raises(Stopped):
        centre.upkeep.doctor.examine(DIRECT, lambda *_: False)
    assert not (centre.program.paths.data / ".checking").exists()
    centre.close()


# -- from outside --


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A closed centre in the state folder that the command line finds by itself."""
    centre = busy_centre(tmp_path)
    centre.close()
    paths = centre.program.paths
    shutil.copytree(paths.state, find_paths(paths.data).state)
    return paths.data


def doctor(data: Path, *more: str) -> int:
    phrase = data.parent / "phrase"
    phrase.write_text(PHRASE, encoding="utf-8")
    return run(["--data-dir", str(data), "doctor", "--passphrase-file", str(phrase), *more])


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != LOCK_NAME)
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_from_outside_everything_is_looked_at_and_not_a_byte_is_touched(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(data), snapshot(find_paths(data).state)
    assert doctor(data, "--deep", "--json") == DONE
    assert (snapshot(data), snapshot(find_paths(data).state)) == before
    said = json.loads(capsys.readouterr().out)
    by_check = {line["check"]: line["verdict"] for line in said["findings"]}
    assert {by_check[check] for check in ("pages", "chains", "derived", "pictures", "vault", "mark")} == {
        "fine"
    }


def test_from_outside_the_log_that_a_crash_left_is_read_and_left(data: Path) -> None:
    """What a crash left in the log counts; SQLite finds it in a copy."""
    key = open_again(data.parent.parent).program
    secret = key.vault.keys.database
    key.close()
    database = open_database(data / "journal.db", secret, None)
    database.run("UPDATE own_state SET clock_seen = clock_seen + 1")
    shutil.copyfile(data / "journal.db-wal", data.parent / "wal")
    shutil.copyfile(data / "journal.db", data.parent / "db")
    database.close()
    (data.parent / "db").replace(data / "journal.db")
    (data.parent / "wal").replace(data / "journal.db-wal")
    before = snapshot(data)
    assert doctor(data) == DONE
    assert snapshot(data) == before


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        (lambda data: (data / "vault.json").write_bytes(b"{"), "vault"),
        (lambda data: _flip(data / "journal.db"), "pages"),
        (lambda data: (data / "journal.db").unlink(), "pages"),
        (lambda data: (data / "attachments.db").unlink(), "pages"),
    ],
    ids=["vault", "journal", "journal gone", "pictures gone"],
)
def test_from_outside_what_is_broken_is_said_with_what_to_do(
    data: Path, damage: Callable[[Path], object], check: str, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(data)
    assert doctor(data) == REFUSED
    told = capsys.readouterr().out
    assert "Fel" in told
    assert "Återställ" in told
    assert doctor(data, "--json") == REFUSED
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert check in {line["check"] for line in findings if line["verdict"] == "wrong"}


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for at in range(len(content) // 3, len(content), 4096):
        content[at] ^= 0x55
    path.write_bytes(content)


def test_a_doctor_does_not_look_while_the_program_is_open_or_without_a_passphrase(
    data: Path, tmp_path: Path
) -> None:
    with InstanceLock.acquire(data):
        assert doctor(data) == LOCKED
    wrong = tmp_path / "wrong"
    wrong.write_text("fel lösenfras här", encoding="utf-8")
    assert run(["--data-dir", str(data), "doctor", "--passphrase-file", str(wrong)]) == LOCKED
    assert run(["--data-dir", str(tmp_path / "empty"), "doctor"]) == WRONG_USE


# -- the other commands --


def test_a_backup_and_a_restore_by_command(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    phrase = ["--passphrase-file", str(data.parent / "phrase")]
    (data.parent / "phrase").write_text(PHRASE, encoding="utf-8")
    stick = tmp_path / "another stick"
    stick.mkdir()
    assert run(["--data-dir", str(data), "backup", "--to", str(stick), "--json", *phrase]) == DONE
    made = json.loads(capsys.readouterr().out)
    assert Path(made["folder"]).is_relative_to(stick)
    assert run(["--data-dir", str(data), "backup", *phrase]) == DONE
    assert "klar och kontrollerad" in capsys.readouterr().out

    elsewhere = tmp_path / "new pc"
    assert run(["--data-dir", str(elsewhere), "restore", str(stick), "--yes", *phrase]) == DONE
    told = capsys.readouterr().out
    assert "Vimmerby testcenter" in told
    assert "Inget går förlorat" in told
    assert run(["--data-dir", str(elsewhere), "doctor", "--json", *phrase]) == DONE


def test_a_restore_by_command_asks_first(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    before = (data / "journal.db").read_bytes()
    stick = next(tmp_path.glob("pc-stick"))
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert run(["--data-dir", str(data), "restore", str(stick)]) == REFUSED
    assert "Inget har ändrats" in capsys.readouterr().err
    assert (data / "journal.db").read_bytes() == before
    assert run(["--data-dir", str(data), "restore", str(tmp_path / "nowhere"), "--yes"]) == REFUSED


def test_a_backup_by_command_needs_a_place(data: Path, tmp_path: Path) -> None:
    (data.parent / "phrase").write_text(PHRASE, encoding="utf-8")
    shutil.rmtree(tmp_path / "pc-stick")
    phrase = ["--passphrase-file", str(data.parent / "phrase")]
    assert run(["--data-dir", str(data), "backup", *phrase]) == WRONG_USE
    missing = tmp_path / "no such stick"
    assert run(["--data-dir", str(data), "backup", "--to", str(missing), *phrase]) == REFUSED
