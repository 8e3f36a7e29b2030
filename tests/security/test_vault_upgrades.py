"""Vaults of former versions, the key that issues certificates, and imported keys."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessor_app.security import errors
from assessor_app.security.keys import AuthorityKey, ImportedKey
from assessor_app.security.vault import UnlockedVault, Vault
from assessor_app.security.vault_format import VERSION
from assessor_app.security.wraps import CentreSecrets, centre_keys_record, open_centre_keys
from tests.security.certified import p256
from tests.security.test_manager_keys import (
    ANNA,
    ANNAS,
    BO,
    BOS,
    CHEAP,
    CIA,
    CIAS,
    STORE,
    altered,
    proven,
    unlocked,
    write,
)

FOLDER = Path(__file__).parent / "vaults"
WORDS_2 = "dogaf zonop rusiz bolin kukos nivaf noral nogaf dibut"
WORDS_3 = "rinog bihab loruz kodit jirag koduf lanup rupor kunih"
CENTRE_2 = "0c16e8551559cbcbbb5ff5d09fa7093e9d55e3370ecad8b65f63fd19dd74dbbc"
DATABASE = "79566e19036c88103e1e22e0d739d87bf1785f438a3132fcee8c95f8b8222252"


def copied(tmp_path: Path, version: int) -> Path:
    path = tmp_path / "vault.json"
    shutil.copy(FOLDER / f"version-{version}.json", path)
    return path


def test_a_vault_of_version_2_gets_its_issuing_key_at_a_managers_login_and_keeps_the_others(
    tmp_path: Path,
) -> None:
    path = copied(tmp_path, 2)
    before = path.read_bytes()
    assert unlocked(path, ANNA, ANNAS).keys.database.hex() == DATABASE
    assert path.read_bytes() == before

    opened = unlocked(path, BO, BOS)

    assert json.loads(path.read_bytes())["version"] == VERSION
    assert opened.keys.centre is not None
    assert opened.keys.centre.public_bytes.hex() == CENTRE_2
    assert opened.keys.authority is not None
    again = unlocked(path, CIA, CIAS)
    assert again.keys.authority is not None
    assert again.keys.authority.public_bytes == opened.keys.authority.public_bytes
    assert unlocked(path, ANNA, ANNAS).secrets is None


def test_the_sheet_of_version_2_opens_it_before_and_after(tmp_path: Path) -> None:
    path = copied(tmp_path, 2)
    assert Vault.read(path).recover(WORDS_2, write, CHEAP).keys.centre is not None
    unlocked(path, BO, BOS)

    recovered = Vault.read(path).recover(WORDS_2, write, CHEAP)

    assert recovered.keys.authority is not None
    assert recovered.keys.database.hex() == DATABASE


def test_a_pc_that_joined_keeps_its_vault_without_keys_in_the_new_version(tmp_path: Path) -> None:
    path = copied(tmp_path, 3)
    opened = unlocked(path, BO, BOS)
    assert (opened.has_joined, opened.secrets, opened.keeps_centre_keys) == (True, None, False)

    opened.rename(ANNA.id, "Anna Berg")

    content = json.loads(path.read_bytes())
    assert (content["version"], content["joined"], content["centre_keys"]) == (VERSION, True, None)
    again = Vault.read(path).recover(WORDS_3, write, CHEAP)
    assert again.has_joined
    assert not again.holds_manager_key


def test_a_full_disk_puts_the_upgrade_off(tmp_path: Path) -> None:
    path = copied(tmp_path, 2)
    before = path.read_bytes()

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    opened = Vault.read(path).unlock(BO.id, BOS, full, CHEAP)

    assert opened.keys.centre is not None
    assert opened.keys.authority is None
    assert path.read_bytes() == before
    assert unlocked(path, BO, BOS).keys.authority is not None


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content["centre_keys"].pop("authority_wrapped"),
        lambda content: content["centre_keys"].pop("authority_public"),
        lambda content: content["centre_keys"].update(imported_public="AAAA"),
        lambda content: content.update(version=2),
        lambda content: content.update(version=3),
        lambda content: content.update(joined="yes"),
    ],
)
def test_half_a_key_or_one_of_a_later_version_is_damage(
    tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    path = copied(tmp_path, 2)
    unlocked(path, BO, BOS)
    altered(path, change)

    with pytest.raises(errors.VaultDamaged):
        Vault.read(path)


def test_version_2_with_keys_that_it_does_not_know_is_damage(tmp_path: Path) -> None:
    path = copied(tmp_path, 2)
    unlocked(path, BO, BOS)
    later = json.loads(path.read_bytes())
    later.pop("joined")
    path.write_text(json.dumps({**later, "version": 2}))

    with pytest.raises(errors.VaultDamaged):
        Vault.read(path)


@pytest.fixture
def opened(tmp_path: Path) -> UnlockedVault:
    return unlocked(copied(tmp_path, 2), BO, BOS)


def test_an_imported_key_is_under_the_managers_key_until_it_is_given_up(
    tmp_path: Path, opened: UnlockedVault
) -> None:
    path = tmp_path / "vault.json"
    words = proven(opened)
    key = ImportedKey(p256())

    opened.change_centre_keys(lambda held: replace(held, imported=key))

    assert key.private_bytes() not in path.read_bytes()
    for again in (unlocked(path, CIA, CIAS), Vault.read(path).recover(words, write, CHEAP)):
        assert again.keys.imported is not None
        assert again.keys.imported.public_bytes == key.public_bytes
    assert unlocked(path, ANNA, ANNAS).keys.imported is None
    with pytest.raises(errors.AccountRefused):
        unlocked(path, ANNA, ANNAS).change_centre_keys(lambda held: held)

    opened.change_centre_keys(lambda held: replace(held, imported=None))

    assert unlocked(path, CIA, CIAS).keys.imported is None
    assert "imported_public" not in {
        name for name, value in json.loads(path.read_bytes())["centre_keys"].items() if value is not None
    }


def test_where_the_disk_refuses_the_keys_stay_as_they_were(tmp_path: Path) -> None:
    path = copied(tmp_path, 2)
    unlocked(path, BO, BOS)

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    vault = Vault.read(path).unlock(BO.id, BOS, full, CHEAP)
    before = vault.keys

    with pytest.raises(OSError, match="No space"):
        vault.change_centre_keys(lambda _held: CentreSecrets.new())

    assert vault.keys == before
    assert unlocked(path, BO, BOS).keys.centre is not None


def test_exchanged_copies_of_these_keys_are_noticed(tmp_path: Path, opened: UnlockedVault) -> None:
    path = tmp_path / "vault.json"
    opened.change_centre_keys(lambda held: replace(held, imported=ImportedKey(p256())))
    other = centre_keys_record(STORE, CentreSecrets.new(), bytes(32))
    whole = path.read_bytes()
    changes: list[Callable[[dict[str, Any]], None]] = [
        lambda content: content["centre_keys"].update(
            authority_wrapped=content["centre_keys"]["document_wrapped"]
        ),
        lambda content: content["centre_keys"].update(
            imported_wrapped=content["centre_keys"]["authority_wrapped"]
        ),
        lambda content: content["centre_keys"].update(imported_public="AAAA"),
    ]
    assert other.authority_public is not None
    for change in changes:
        path.write_bytes(whole)
        altered(path, change)
        with pytest.raises(errors.VaultDamaged):
            unlocked(path, BO, BOS)
        assert unlocked(path, ANNA, ANNAS).secrets is None


def test_who_comes_back_follows_what_others_changed_and_loses_what_was_taken(
    tmp_path: Path, opened: UnlockedVault
) -> None:
    path = tmp_path / "vault.json"
    other = unlocked(path, CIA, CIAS)
    other.change_centre_keys(lambda held: replace(held, authority=AuthorityKey.generate()))
    opened.follow(other, BO.id)
    assert opened.keys.authority is not None
    assert other.keys.authority is not None
    assert opened.keys.authority.public_bytes == other.keys.authority.public_bytes

    other.set_role(BO.id, "assessor", BOS)
    opened.follow(other, BO.id)

    assert opened.secrets is None
    assert not opened.holds_manager_key
    with pytest.raises(errors.AccountRefused):
        opened.change_centre_keys(lambda held: held)


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(min_size=32, max_size=32), st.booleans(), st.booleans())
def test_any_keys_come_back_from_their_wraps_and_from_no_other_managers(
    manager: bytes, issues: bool, imported: bool
) -> None:
    held = CentreSecrets.new()
    held = replace(
        held,
        authority=held.authority if issues else None,
        imported=ImportedKey(p256()) if imported else None,
    )
    record = centre_keys_record(STORE, held, manager)

    again = open_centre_keys(STORE, record, manager)

    for name in ("centre", "document", "authority", "imported"):
        ours, theirs = getattr(held, name), getattr(again, name)
        assert (ours is None) is (theirs is None)
        assert ours is None or ours.private_bytes() == theirs.private_bytes()
    with pytest.raises(errors.VaultDamaged):
        open_centre_keys(STORE, record, bytes(32) if manager != bytes(32) else bytes([1]) * 32)
