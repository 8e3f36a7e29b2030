"""After a restore everything is as it was then: never half of it, never somebody who was erased."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assessor_app.bootstrap import restoring
from assessor_app.bootstrap.program import Program
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.errors import NotAllowed
from assessor_app.domain.journal import DAY_MS
from assessor_app.security.vault import NewAccount
from assessor_app.services.backup_ports import BackupProblem
from assessor_app.services.ports import EnvironmentProblem
from assessor_app.system.backup_manifests import MANIFEST_NAME
from tests.backups import DIRECT, PHRASE, Centre, found, open_again, paths_in, restore
from tests.building import NOON, FakeClock


def lose_the_disk(folder: Path) -> None:
    """The whole PC is gone: its data and what it remembered."""
    shutil.rmtree(folder / "pc")


def content_of(folder: Path) -> dict[str, bytes]:
    """Every file of a store, with its bytes."""
    names = ("journal.db", "journal.mark", "vault.json", "attachments.db")
    return {name: (folder / name).read_bytes() for name in names if (folder / name).exists()}


def test_after_the_disk_is_lost_everything_is_back_under_a_new_identity(tmp_path: Path) -> None:
    centre = found(tmp_path)
    run = centre.run(centre.person())
    centre.picture(run)
    device, head = centre.program.workspace.device, centre.program.workspace.head
    done = centre.back_up()
    centre.close()
    lose_the_disk(tmp_path)

    restore(tmp_path, done.folder)
    again = open_again(tmp_path)
    workspace = again.program.workspace
    assert again.opened.assessments.run(run).rated == 1
    digest = again.program.workspace.assessment(run).pictures_of(workspace.checklists()[0].codes[0])[0].digest
    assert digest is not None
    assert workspace.attachment(digest) is not None
    assert workspace.device.id != device.id
    assert workspace.device.code != device.code
    assert workspace.head.device != head.device
    assert workspace.verify().verified
    assert "store_restored" in {condition.code for condition in again.program.conditions()}
    again.close()
    later = open_again(tmp_path)
    assert later.program.workspace.device.id == workspace.device.id
    assert "store_restored" not in {condition.code for condition in later.program.conditions()}
    later.close()


def test_the_former_store_is_put_aside_and_not_deleted(tmp_path: Path) -> None:
    centre = found(tmp_path)
    done = centre.back_up()
    late = centre.person("Sen")
    centre.close()
    before = content_of(centre.program.paths.data)
    restore(tmp_path, done.folder)
    aside = next(centre.program.paths.data.glob("replaced-*"))
    assert content_of(aside) == before
    again = open_again(tmp_path)
    assert again.program.workspace.candidate(late).details is None
    assert [name for name, _ in again.upkeep.restoring.aside()] == [aside.name]
    again.upkeep.restoring.remove_aside(again.actor, aside.name)
    assert not aside.exists()
    again.close()


def test_even_a_restore_that_loses_nothing_begins_a_new_chain(tmp_path: Path) -> None:
    """What was written after the mark was set, and then lost, may be in somebody's hands."""
    centre = found(tmp_path)
    done = centre.back_up()
    device = centre.program.workspace.device.id
    centre.close()
    restore(tmp_path, done.folder)
    again = open_again(tmp_path)
    assert again.program.workspace.device.id != device
    again.close()


def test_a_printed_number_is_not_given_out_again(tmp_path: Path) -> None:
    centre = found(tmp_path)
    run = centre.run(centre.person())
    done = centre.back_up()
    numbers = [issue(centre, run)]
    centre.close()
    restore(tmp_path, done.folder)
    again = open_again(tmp_path)
    numbers.append(issue(again, run))
    again.close()
    assert len(set(numbers)) == 2


def issue(centre: Centre, run: object) -> str:
    """Interrupt the run and issue a statement; its number."""
    from assessor_app.domain import assessment_commands as cmd
    from assessor_app.domain.assessment_events import IdentityProof

    services = centre.opened
    prepared = cmd.RecordPreparation(
        IdentityProof.PASSPORT, True, True, True, True, False, "", False, False, ""
    )
    for command in (prepared, cmd.Interrupt("Avbröts.")):
        services.assessments.do(centre.actor, run, command)  # type: ignore[arg-type]
    issued, _ = services.issuing.issue(centre.actor, run, DocumentKind.STATEMENT, "sv")  # type: ignore[arg-type]
    return issued.summary.number


def test_who_was_erased_stays_erased_after_an_older_backup_is_restored(tmp_path: Path) -> None:
    centre = found(tmp_path)
    person = centre.person("Raderad")
    run = centre.run(person)
    done = centre.back_up()
    centre.program.workspace.erase_person(centre.actor.id, person, "asked")
    centre.close()
    restore(tmp_path, done.folder)
    again = open_again(tmp_path)
    assert again.program.workspace.candidate(person).details is None
    assert again.opened.assessments.run(run).candidate_name == ""
    assert again.opened.candidates.find("Raderad") == ()
    again.close()


def test_a_newer_backup_on_the_same_stick_remembers_who_was_erased_when_the_pc_is_lost(
    tmp_path: Path,
) -> None:
    centre = found(tmp_path)
    person = centre.person("Raderad")
    old = centre.back_up()
    aside = tmp_path / "an old copy of the stick"
    shutil.copytree(Path(old.folder), aside)
    centre.program.workspace.erase_person(centre.actor.id, person, "asked")
    centre.clock.turn(DAY_MS)
    centre.back_up()
    centre.close()
    shutil.copytree(aside, old.folder)
    shelf = Path(old.folder).parent
    (shelf / "attachments-2.db").replace(shelf / old.facts.attachments) if not (
        shelf / old.facts.attachments
    ).exists() else None
    lose_the_disk(tmp_path)
    restore(tmp_path, old.folder)
    again = open_again(tmp_path)
    assert again.program.workspace.candidate(person).details is None
    again.close()


def test_an_account_that_was_revoked_later_is_revoked_again(tmp_path: Path) -> None:
    centre = found(tmp_path)
    gone = centre.new()
    centre.program.vault.add_account(NewAccount(gone, "Ove Slutat", "manager"), PHRASE)
    done = centre.back_up()
    centre.program.vault.revoke(gone)
    centre.close()
    desk = Program(centre.program.paths, FakeClock()).restoring
    assert gone in {tile.id for tile in desk.keepers(done.folder)}
    with pytest.raises(EnvironmentProblem) as refused:
        desk.stage(done.folder, gone, PHRASE)
    assert refused.value.code == "account_revoked"

    restore(tmp_path, done.folder)
    program = Program(centre.program.paths, FakeClock(NOON + DAY_MS))
    with pytest.raises(EnvironmentProblem) as refused:
        program.unlock(gone, PHRASE)
    assert refused.value.code == "account_revoked"
    again = open_again(tmp_path)
    assert gone not in {tile.id for tile in again.program.accounts()}
    again.close()


def test_an_account_that_was_let_in_again_is_not_revoked_at_the_next_opening(tmp_path: Path) -> None:
    centre = found(tmp_path)
    back = centre.new()
    centre.program.vault.add_account(NewAccount(back, "Eva Åter", "assessor"), PHRASE)
    centre.program.vault.revoke(back)
    centre.close()
    again = open_again(tmp_path)
    again.program.vault.set_passphrase(back, PHRASE)
    again.close()
    third = open_again(tmp_path)
    assert back in {tile.id for tile in third.program.accounts()}
    third.close()


def test_a_backup_of_another_centre_is_refused_but_for_an_empty_pc(tmp_path: Path) -> None:
    mine = found(tmp_path)
    mine.close()
    other = found(tmp_path, name="other", anew=True)
    done = other.back_up()
    other.close()
    desk = mine.program.restoring
    rows = desk.found(str(other.stick))
    assert [row.problem for row in rows] == ["backup_other_centre"]
    with pytest.raises(BackupProblem) as refused:
        desk.preview(done.folder)
    assert refused.value.code == "backup_other_centre"
    with pytest.raises(BackupProblem):
        restore(tmp_path, done.folder)
    restore(tmp_path, done.folder, name="empty")
    opened = Program(paths_in(tmp_path, "empty"), FakeClock(NOON + DAY_MS))
    assert [tile.name for tile in opened.accounts()] == ["Karin Ek"]


def test_another_centres_backup_is_known_by_its_key_where_the_vault_here_is_damaged(tmp_path: Path) -> None:
    mine = found(tmp_path)
    mine.close()
    other = found(tmp_path, name="other", anew=True)
    done = other.back_up()
    other.close()
    mine.program.paths.vault.write_bytes(b"{")
    with pytest.raises(BackupProblem) as refused:
        restore(tmp_path, done.folder)
    assert refused.value.code == "backup_other_centre"
    assert mine.program.paths.vault.read_bytes() == b"{"


@pytest.mark.parametrize("damaged", ["vault.json", "journal.db", "journal.mark", "attachments.db"])
@pytest.mark.parametrize("gone", [True, False])
def test_whatever_is_damaged_or_gone_the_backup_brings_it_back(
    tmp_path: Path, damaged: str, gone: bool
) -> None:
    centre = found(tmp_path)
    run = centre.run(centre.person())
    done = centre.back_up()
    centre.close()
    path = centre.program.paths.data / damaged
    path.unlink() if gone else path.write_bytes(b"\0" * 5000)
    restore(tmp_path, done.folder)
    again = open_again(tmp_path)
    assert again.opened.assessments.run(run).rated == 1
    again.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda place: _flip(place / "journal.db"),
        lambda place: _flip(place / "vault.json"),
        lambda place: _flip(place.parent / "attachments-1.db"),
        lambda place: (place / MANIFEST_NAME).unlink(),
        lambda place: (place / "journal.db").write_bytes(b""),
    ],
    ids=["a page of the journal", "the vault", "a page of the pictures", "half", "empty"],
)
def test_a_damaged_backup_is_refused_and_the_store_stays_as_it_is(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    centre = found(tmp_path)
    centre.picture(centre.run(centre.person()))
    done = centre.back_up()
    centre.close()
    before = content_of(centre.program.paths.data)
    damage(Path(done.folder))
    with pytest.raises(EnvironmentProblem) as refused:
        restore(tmp_path, done.folder)
    assert refused.value.code in {"backup_damaged", "backup_half", "vault_damaged", "wrong_passphrase"}
    assert content_of(centre.program.paths.data) == before
    assert not centre.program.paths.restoring.exists()
    open_again(tmp_path).close()


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x55
    path.write_bytes(content)


def test_pictures_that_were_written_by_half_when_the_stick_was_pulled_are_taken_back(tmp_path: Path) -> None:
    """A journal that lies beside the shared pictures belongs to them: SQLite undoes the half with it."""
    from assessor_app.storage.engine import open_kept

    centre = found(tmp_path)
    run = centre.run(centre.person())
    centre.picture(run)
    done = centre.back_up()
    pictures = Path(done.folder).parent / "attachments-1.db"
    kept = open_kept(pictures, centre.program.vault.keys.database)
    kept.run("PRAGMA cache_size = 1")
    kept.run("BEGIN IMMEDIATE")
    for number in range(200):
        kept.run("INSERT INTO attachment (digest, data) VALUES (?, ?)", (bytes([number]) * 32, bytes(4000)))
    for name in ("attachments-1.db", "attachments-1.db-journal"):
        shutil.copyfile(pictures.with_name(name), tmp_path / name)
    kept.run("ROLLBACK")
    kept.close()
    for name in ("attachments-1.db", "attachments-1.db-journal"):
        shutil.copyfile(tmp_path / name, pictures.with_name(name))
    centre.close()
    lose_the_disk(tmp_path)
    restore(tmp_path, done.folder)
    again = open_again(tmp_path)
    rows = again.program.workspace.store.attachments.database.rows("SELECT count(*) FROM attachment")
    assert rows[0][0] == 1
    again.close()


def test_a_backup_of_a_later_program_is_refused(tmp_path: Path) -> None:
    centre = found(tmp_path)
    place = Path(centre.back_up().folder)
    centre.close()
    manifest = (place / MANIFEST_NAME).read_text().replace('"revision": "0003"', '"revision": "0099"')
    (place / MANIFEST_NAME).write_text(manifest)
    with pytest.raises(BackupProblem) as refused:
        restore(tmp_path, str(place))
    assert refused.value.code == "backup_from_the_future"


def test_who_is_no_manager_restores_nothing(tmp_path: Path) -> None:
    centre = found(tmp_path)
    assessor = centre.new()
    centre.program.vault.add_account(NewAccount(assessor, "Per Norén", "assessor"), PHRASE)
    done = centre.back_up()
    centre.close()
    desk = centre.program.restoring
    assert assessor not in {tile.id for tile in desk.keepers(done.folder)}
    with pytest.raises(NotAllowed):
        desk.stage(done.folder, assessor, PHRASE)
    with pytest.raises(EnvironmentProblem) as refused:
        desk.stage(done.folder, desk.keepers(done.folder)[0].id, "fel lösenfras")
    assert refused.value.code == "wrong_passphrase"


def test_the_preview_at_the_gate_tells_what_this_pc_has_seen_beyond_the_backup(tmp_path: Path) -> None:
    centre = found(tmp_path)
    done = centre.back_up()
    for name in ("Ett", "Två", "Tre"):
        centre.person(name)
    centre.close()
    preview = centre.program.restoring.preview(done.folder)
    assert (preview.lost, preview.at_least, preview.has_store) == (3, True, True)
    lose_the_disk(tmp_path)
    preview = Program(paths_in(tmp_path), FakeClock()).restoring.preview(done.folder)
    assert (preview.lost, preview.has_store) == (None, False)


def test_backups_are_found_from_whatever_level_is_pointed_at(tmp_path: Path) -> None:
    centre = found(tmp_path)
    place = Path(centre.back_up().folder)
    centre.close()
    desk = centre.program.restoring
    assert desk.known_folders() == (str(centre.stick),)
    for level in (place, *place.parents[:3]):
        assert [row.folder for row in desk.found(str(level))] == [str(place)], level
    assert desk.found(str(tmp_path / "pc")) == ()
    with pytest.raises(BackupProblem):
        desk.found(str(tmp_path / "nowhere"))


class PowerCut(BaseException):
    """Nothing after it is done."""


MOVES = 9
"""How many files a restore moves: four put aside, five put in place."""


@pytest.mark.parametrize("after", range(MOVES))
def test_a_power_cut_while_files_are_moved_leaves_the_new_store_at_the_next_start(
    tmp_path: Path, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre = found(tmp_path)
    run = centre.run(centre.person())
    done = centre.back_up()
    late = centre.person("Sen")
    centre.close()
    paths = centre.program.paths
    before = content_of(paths.data)
    desk = centre.program.restoring
    desk.stage(done.folder, desk.keepers(done.folder)[0].id, PHRASE)
    left = [after]
    real = Path.replace

    def cut(self: Path, target: Path) -> Path:
        if left[0] == 0:
            raise PowerCut
        left[0] -= 1
        return real(self, target)

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", cut)
        with pytest.raises(PowerCut):
            desk.finish()
    again = open_again(tmp_path)
    assert again.opened.assessments.run(run).rated == 1
    assert again.program.workspace.candidate(late).details is None
    assert again.program.workspace.verify().verified
    aside = next(paths.data.glob("replaced-*"))
    assert content_of(aside) == before
    assert not paths.restoring.exists()
    again.close()


def test_a_power_cut_before_the_backup_lies_ready_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre = found(tmp_path)
    done = centre.back_up()
    late = centre.person("Sen")
    device = centre.program.workspace.device.id
    centre.close()
    staging = centre.program.paths.restoring

    def cut(*_: object, **__: object) -> None:
        raise PowerCut

    with monkeypatch.context() as broken:
        broken.setattr(restoring.shutil, "rmtree", lambda *_, **__: None)
        broken.setattr("assessor_app.storage.backup.prove_copy", cut)
        with pytest.raises(PowerCut):
            restore(tmp_path, done.folder)
    assert (staging / "journal.db").exists()
    again = open_again(tmp_path)
    assert again.program.workspace.candidate(late).details is not None
    assert again.program.workspace.device.id == device
    assert again.upkeep.backups.preview(again.actor, done.folder, DIRECT).lost == 1
    again.close()
