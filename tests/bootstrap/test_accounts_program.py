"""Accounts over a real vault and store: who opens what, restarts, and a kill between journal and vault."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Actor, Role
from assessor_app.security.vault import UnlockedVault
from assessor_app.system.high_water import HighWater
from assessor_app.system.machine import machine_id
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm, OpenedServices

PHRASE, OTHER = "en lång lösenfras", "en annan lång fras"
PIN = "482913"


class House:
    """A centre in a folder, opened again and again."""

    def __init__(self, folder: Path) -> None:
        self.paths = Paths(folder / "data", folder / "state")
        self.program = Program(self.paths)
        form = FirstRunForm("Vimmerby testcenter", "VIM", "", "", "Karin Ek", PHRASE, demo=True)
        self.opened = self.program.create(form)
        (self.paths.data / "demo").touch()  # invented people: deriving keys may be quick

    @property
    def karin(self) -> Actor:
        return self.opened.actor

    def let_in(self, name: str = "Per Norén", role: Role = Role.ASSESSOR) -> UUID:
        return self.opened.accounts.let_in(self.karin, name, role, PHRASE)[0]

    def restart(self) -> Program:
        self.program.close()
        self.program = Program(self.paths)
        return self.program

    def log_in(self, account: UUID, phrase: str = PHRASE) -> OpenedServices:
        return self.program.unlock(account, phrase)

    def names(self) -> list[str]:
        return [tile.name for tile in self.program.accounts()]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.program.close()


def refused(code: str) -> object:
    return pytest.raises(Exception, match=code)


def test_who_is_let_in_opens_the_store_in_their_own_name(house: House) -> None:
    per = house.let_in()
    house.restart()
    opened = house.log_in(per)
    assert (opened.actor, opened.actor_name) == (Actor(per, Role.ASSESSOR), "Per Norén")


def test_a_pin_unlocks_with_the_keys_of_that_persons_role_and_only_while_the_program_runs(
    house: House,
) -> None:
    per = house.let_in()
    house.opened.accounts.set_pin(house.karin, PIN, PHRASE)
    assert [tile.pin for tile in house.program.accounts()] == [True, False]
    house.log_in(per)
    assert not house.program.vault.holds_manager_key
    opened = house.program.unlock_by_pin(house.karin.id, PIN)
    assert opened.actor == house.karin
    assert house.program.vault.holds_manager_key
    house.restart()
    assert not any(tile.pin for tile in house.program.accounts())
    house.log_in(per)
    with refused("pin_not_now"):
        house.program.unlock_by_pin(house.karin.id, PIN)


def test_what_one_account_changed_in_the_vault_the_next_does_not_undo(house: House) -> None:
    per = house.let_in()
    house.opened.accounts.set_pin(house.karin, PIN, PHRASE)
    opened = house.log_in(per)
    opened.accounts.change_passphrase(opened.actor, PHRASE, OTHER)
    manager = house.program.unlock_by_pin(house.karin.id, PIN)
    manager.accounts.rename(manager.actor, per, "Per Norén Berg")
    house.restart()
    assert house.log_in(per, OTHER).actor_name == "Per Norén Berg"


def test_logged_out_the_pin_no_longer_counts(house: House) -> None:
    house.opened.accounts.set_pin(house.karin, PIN, PHRASE)
    house.program.log_out(house.karin.id)
    with refused("pin_not_now"):
        house.program.unlock_by_pin(house.karin.id, PIN)


def test_wrong_passphrases_make_the_next_start_wait_too(house: House) -> None:
    per = house.let_in()
    for _ in range(4):
        with refused("wrong_passphrase"):
            house.log_in(per, "fel lösenfras")
        house.program._logins()._until.clear()  # as if the waits had run out
    with refused("wrong_passphrase"):
        house.log_in(per, "fel lösenfras")
    house.restart()
    assert 0 < house.program.wait_s(per) <= 20
    with refused("wait_before_trying"):
        house.log_in(per)
    assert house.program.wait_s(house.karin.id) == 0
    house.log_in(house.karin.id)


def test_the_last_login_is_in_the_managers_list(house: House) -> None:
    per = house.let_in()
    house.log_in(per)
    opened = house.log_in(house.karin.id)
    last = {one.account.name: one.last_login_at for one in opened.accounts.view(opened.actor).accounts}
    assert all(last.values())


# ---- killed between journal and vault ---------------------------------------------------------------------


class PowerCut(BaseException):
    """The program ends here."""


def cut_before_the_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(_self: UnlockedVault, _record: object) -> None:
        raise PowerCut

    monkeypatch.setattr(UnlockedVault, "_save", cut)


def tried(monkeypatch: pytest.MonkeyPatch, house: House, what: str, *arguments: object) -> None:
    """Carry a command out up to the moment between its entry and the vault."""
    original = UnlockedVault._save
    trying = UnlockedVault.prepared

    def prepared(self: UnlockedVault, change: object) -> object:
        monkeypatch.setattr(UnlockedVault, "_save", original)
        write = trying(self, change)  # type: ignore[arg-type]  # handed on as it came
        cut_before_the_vault(monkeypatch)
        return write

    monkeypatch.setattr(UnlockedVault, "prepared", prepared)
    with pytest.raises(PowerCut):
        getattr(house.opened.accounts, what)(house.karin, *arguments)
    monkeypatch.setattr(UnlockedVault, "prepared", trying)
    monkeypatch.setattr(UnlockedVault, "_save", original)
    house.restart()


def test_shut_out_in_the_journal_alone_opens_nothing_even_for_the_one_who_comes_first(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    per = house.let_in()
    tried(monkeypatch, house, "revoke", per)
    assert "Per Norén" in house.names()
    with refused("account_revoked"):
        house.log_in(per)
    assert house.names() == ["Karin Ek"]
    with pytest.raises(RuntimeError, match="not open"):
        _ = house.program.workspace
    house.log_in(house.karin.id)


def test_shut_out_in_the_journal_alone_is_gone_from_the_tiles_once_anybody_opened(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried(monkeypatch, house, "revoke", house.let_in())
    house.log_in(house.karin.id)
    assert house.names() == ["Karin Ek"]


def test_renamed_in_the_journal_alone_is_renamed_on_the_tile_once_anybody_opened(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    per = house.let_in()
    tried(monkeypatch, house, "rename", per, "Per Berg")
    assert "Per Norén" in house.names()
    house.log_in(house.karin.id)
    assert house.names() == ["Karin Ek", "Per Berg"]


def test_let_in_in_the_journal_alone_is_given_a_passphrase_from_the_list(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried(monkeypatch, house, "let_in", "Per Norén", Role.ASSESSOR, PHRASE)
    opened = house.log_in(house.karin.id)
    waiting = [one for one in opened.accounts.view(opened.actor).accounts if not one.opens]
    assert [one.account.name for one in waiting] == ["Per Norén"]
    opened.accounts.give_passphrase(opened.actor, waiting[0].account.id, OTHER)
    assert house.log_in(waiting[0].account.id, OTHER).actor_name == "Per Norén"


def test_made_manager_in_the_journal_alone_gets_the_keys_when_a_passphrase_is_given(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    per = house.let_in()
    tried(monkeypatch, house, "set_role", per, Role.MANAGER, PHRASE)
    opened = house.log_in(house.karin.id)
    assert [one.opens for one in opened.accounts.view(opened.actor).accounts] == [True, False]
    opened.accounts.give_passphrase(opened.actor, per, OTHER)
    assert house.log_in(per, OTHER).actor.role is Role.MANAGER
    assert house.program.vault.holds_manager_key


def test_made_assessor_in_the_journal_alone_hands_the_keys_back_at_the_next_login(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tova = house.let_in("Tova Dahl", Role.MANAGER)
    tried(monkeypatch, house, "set_role", tova, Role.ASSESSOR, PHRASE)
    assert house.log_in(tova).actor.role is Role.ASSESSOR
    house.restart()
    house.log_in(tova)
    assert not house.program.vault.holds_manager_key


def test_a_vault_that_cannot_be_written_keeps_nobody_out(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried(monkeypatch, house, "rename", house.let_in(), "Per Berg")

    def full(_self: UnlockedVault, _record: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(UnlockedVault, "_save", full)
    assert house.log_in(house.karin.id).actor_name == "Karin Ek"
    assert "Per Norén" in house.names()


def test_who_is_revoked_is_remembered_on_this_machine_at_once(house: House) -> None:
    """An older backup may be put back before the program ends in an orderly way."""
    per = house.let_in()
    house.opened.accounts.revoke(house.karin, per)
    store = house.program.workspace.store_id
    assert HighWater.read(house.paths.high_water(store), machine_id()).revoked == {per}
    house.opened.accounts.let_in_again(house.karin, per, PHRASE)
    assert HighWater.read(house.paths.high_water(store), machine_id()).revoked == frozenset()
