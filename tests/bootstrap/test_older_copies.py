"""Older files put back by hand, and a kill just after somebody was shut out: who is shut out stays so."""

from __future__ import annotations

import shutil
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Actor, Role
from assessor_app.system.high_water import HighWater
from assessor_app.system.machine import machine_id
from tests.backups import PHRASE, Centre, found, open_again, paths_in, restore
from tests.building import NOON, FakeClock

LATER = NOON + 86_400_000


def with_per(folder: Path, role: Role = Role.ASSESSOR) -> tuple[Centre, UUID]:
    centre = found(folder)
    per, _ = centre.opened.accounts.let_in(centre.actor, "Per Norén", role, PHRASE)
    return centre, per


def end_abruptly(centre: Centre) -> None:
    """The process is gone: files are closed, and nothing else that belongs to an end is done."""
    centre.program.workspace.close()
    centre.program._workspace = None


def program_in(folder: Path) -> Program:
    return Program(paths_in(folder), FakeClock(LATER))


def test_who_was_shut_out_before_a_kill_does_not_come_back_with_a_backup(tmp_path: Path) -> None:
    centre, per = with_per(tmp_path)
    done = centre.back_up()
    centre.opened.accounts.revoke(centre.actor, per)
    end_abruptly(centre)
    restore(tmp_path, done.folder)
    program = program_in(tmp_path)
    with pytest.raises(Exception, match="account_revoked"):
        program.unlock(per, PHRASE)
    program.close()


def test_it_is_noted_at_once_who_was_shut_out_and_who_was_let_in_again(tmp_path: Path) -> None:
    centre, per = with_per(tmp_path)
    place = centre.program.paths.high_water(centre.program.workspace.store_id)
    centre.opened.accounts.revoke(centre.actor, per)
    assert per in HighWater.read(place, machine_id()).revoked
    centre.opened.accounts.let_in_again(centre.actor, per, PHRASE)
    assert per not in HighWater.read(place, machine_id()).revoked
    centre.close()


def test_who_was_shut_out_does_not_come_back_with_an_older_copy_of_the_folder(tmp_path: Path) -> None:
    centre, per = with_per(tmp_path)
    centre.close()
    shutil.copytree(tmp_path / "pc" / "data", tmp_path / "copy")
    centre = open_again(tmp_path)
    centre.opened.accounts.revoke(centre.actor, per)
    centre.close()
    shutil.rmtree(tmp_path / "pc" / "data")
    shutil.copytree(tmp_path / "copy", tmp_path / "pc" / "data")
    program = program_in(tmp_path)
    with pytest.raises(Exception, match="account_revoked"):
        program.unlock(per, PHRASE)
    program.unlock(centre.actor.id, PHRASE)
    assert program.workspace.centre().accounts[per].revoked
    assert per not in {tile.id for tile in program.accounts()}
    assert "store_behind" in {condition.code for condition in program.conditions()}
    program.close()


def test_an_older_vault_lets_nobody_in_who_was_shut_out(tmp_path: Path) -> None:
    centre, per = with_per(tmp_path)
    vault = centre.program.paths.vault
    shutil.copy(vault, tmp_path / "vault.json")
    centre.opened.accounts.revoke(centre.actor, per)
    centre.close()
    shutil.copy(tmp_path / "vault.json", vault)
    program = program_in(tmp_path)
    with pytest.raises(Exception, match="account_revoked"):
        program.unlock(per, PHRASE)
    program.close()


def test_an_older_vault_makes_nobody_a_manager_again(tmp_path: Path) -> None:
    centre, per = with_per(tmp_path, Role.MANAGER)
    vault = centre.program.paths.vault
    shutil.copy(vault, tmp_path / "vault.json")
    centre.opened.accounts.set_role(centre.actor, per, Role.ASSESSOR, PHRASE)
    centre.close()
    shutil.copy(tmp_path / "vault.json", vault)
    program = program_in(tmp_path)
    opened = program.unlock(per, PHRASE)
    assert opened.actor == Actor(per, Role.ASSESSOR)
    tile = next(tile for tile in program.accounts() if tile.id == per)
    assert tile.role == "assessor"
    program.close()


def test_what_a_kill_left_of_backups_examinations_and_restores_is_gone_once_the_store_is_open(
    tmp_path: Path,
) -> None:
    """A copy left behind would keep the names of people who are erased from the store afterwards."""
    centre = found(tmp_path)
    data = centre.program.paths.data
    centre.close()
    left = [data / name for name in (".backup", ".checking", ".restoring")]
    for folder in left:
        folder.mkdir()
        shutil.copy(data / "journal.db", folder / "journal.db")
    centre = open_again(tmp_path)
    assert [folder.name for folder in left if folder.exists()] == []
    centre.close()
