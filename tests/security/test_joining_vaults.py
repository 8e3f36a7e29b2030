"""A PC that joins a centre: the keys it holds while it waits, and a vault without the centre's keys."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from assessor_app.security import errors
from assessor_app.security.age_keys import X25519Keys
from assessor_app.security.costs import KdfCost
from assessor_app.security.joining_vault import (
    JoiningKeys,
    JoiningRecord,
    joining_bytes,
    new_joining,
    read_joining,
)
from assessor_app.security.keys import DeviceKey, Keys, new_key
from assessor_app.security.tiles import read_tiles
from assessor_app.security.vault import NewAccount, UnlockedVault, Vault

CHEAP = KdfCost(memory_kib=16, passes=1, lanes=1)
STORE = UUID("018f0000-0000-7000-8000-000000000001")
DEVICE = UUID("018f0000-0000-7000-8000-000000000002")
ANNA = NewAccount(UUID("018f0000-0000-7000-8000-00000000000a"), "Anna Bedömare", "assessor")
BO = NewAccount(UUID("018f0000-0000-7000-8000-00000000000b"), "Bo Chef", "manager")
PHRASE, OTHER = "skiftnyckel 13", "verkstadsgolv"


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def waiting() -> tuple[JoiningKeys, JoiningRecord]:
    recipient, identity = X25519Keys().new_identity()
    keys = JoiningKeys(DeviceKey.generate(), identity)
    return keys, new_joining(DEVICE, "7K3QF", "Astrids dator", recipient, keys, PHRASE, CHEAP, 5)


def joined(path: Path, account: NewAccount) -> UnlockedVault:
    keys = Keys(new_key(), DEVICE, DeviceKey.generate())
    return Vault.join(path, STORE, "Vimmerby", keys, account, PHRASE, write, CHEAP)


def test_what_waits_is_there_after_a_restart_and_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    keys, record = waiting()
    (tmp_path / "joining.vault").write_bytes(joining_bytes(record))

    again = read_joining(tmp_path / "joining.vault")

    opened = again.opened(PHRASE)
    assert opened.identity == keys.identity
    assert opened.device.private_bytes() == keys.device.private_bytes()
    with pytest.raises(errors.WrongPassphrase):
        again.opened(OTHER)


def test_no_secret_stands_in_the_file_nor_in_what_is_printed() -> None:
    keys, record = waiting()
    content = joining_bytes(record).decode()
    assert keys.identity not in content
    assert keys.device.private_bytes().hex() not in content
    assert keys.identity not in repr(keys)


@pytest.mark.parametrize("name", ["wrapped_device", "wrapped_identity", "device", "public"])
def test_a_part_of_another_file_does_not_fit(tmp_path: Path, name: str) -> None:
    (_, record), (_, foreign) = waiting(), waiting()
    mixed: dict[str, Any] = json.loads(joining_bytes(record))
    mixed[name] = str(BO.id) if name == "device" else json.loads(joining_bytes(foreign))[name]
    (tmp_path / "joining.vault").write_text(json.dumps(mixed))

    with pytest.raises(errors.WrongPassphrase):
        read_joining(tmp_path / "joining.vault").opened(PHRASE)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": "assessor-joining", "version": 1}', b"\xff" * 99]
)
def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "joining.vault").write_bytes(content)
    with pytest.raises(errors.VaultDamaged):
        read_joining(tmp_path / "joining.vault")


def test_a_file_of_a_newer_program_and_one_that_asks_for_too_much_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "joining.vault"
    content: dict[str, Any] = json.loads(joining_bytes(waiting()[1]))
    path.write_text(json.dumps({**content, "version": 2}))
    with pytest.raises(errors.VaultFromTheFuture):
        read_joining(path)
    path.write_text(json.dumps({**content, "memory_kib": 1 << 30}))
    with pytest.raises(errors.VaultDemandsTooMuch):
        read_joining(path)


@pytest.mark.parametrize("account", [ANNA, BO])
def test_the_vault_of_a_pc_that_joined_opens_for_its_owner_and_holds_no_key_of_the_centre(
    tmp_path: Path, account: NewAccount
) -> None:
    path = tmp_path / "vault.json"
    made = joined(path, account)

    again = Vault.read(path).unlock(account.id, PHRASE, write, CHEAP)

    assert again.keys.database == made.keys.database
    assert again.has_joined
    assert not again.holds_manager_key
    assert again.keys.centre is None
    assert again.keys.document is None
    tiles = read_tiles(path)
    assert tiles.has_joined
    assert tiles.centre_public is None


def test_a_managers_login_makes_no_keys_of_its_own_for_the_centre(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    joined(path, BO)
    before = path.read_bytes()

    Vault.read(path).unlock(BO.id, PHRASE, write, CHEAP)

    assert path.read_bytes() == before


def test_a_manager_is_let_in_and_a_role_follows_without_a_manager_key(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    vault = joined(path, ANNA)
    vault.add_account(BO, OTHER)
    vault.set_role(ANNA.id, "manager", PHRASE)
    vault.revoke(BO.id)

    assert Vault.read(path).unlock(ANNA.id, PHRASE, write, CHEAP).has_joined
    assert [one.is_revoked for one in read_tiles(path).accounts] == [False, True]


def test_the_last_account_of_such_a_pc_can_be_shut_out_too(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    joined(path, BO).revoke(BO.id)
    with pytest.raises(errors.AccountRevoked):
        Vault.read(path).unlock(BO.id, PHRASE, write, CHEAP)


def test_a_recovery_sheet_of_such_a_pc_opens_its_own_store(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    vault = joined(path, BO)
    words = vault.make_recovery_words()
    vault.confirm_recovery({1: words[0], 2: words[1]})

    opened = Vault.read(path).recover(" ".join(words), write, CHEAP)

    assert opened.keys.database == vault.keys.database
    opened.set_passphrase(BO.id, OTHER)
    assert Vault.read(path).unlock(BO.id, OTHER, write, CHEAP).has_joined


def test_a_vault_that_says_it_joined_but_holds_managers_keys_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "vault.json"
    Vault.create(path, STORE, "Vimmerby", DEVICE, BO, PHRASE, write, CHEAP)
    content: dict[str, Any] = json.loads(path.read_bytes())
    path.write_text(json.dumps({**content, "version": 3}))
    with pytest.raises(errors.VaultDamaged):
        Vault.read(path)
    path.write_text(json.dumps({**content, "version": 3, "centre_keys": None}))
    with pytest.raises(errors.VaultDamaged):
        Vault.read(path)
