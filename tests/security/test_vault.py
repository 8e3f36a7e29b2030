"""The vault: one key, one wrapped copy for each account, nothing given away."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.security import errors
from assessor_app.security.costs import KdfCost
from assessor_app.security.keys import DeviceKey, Keys
from assessor_app.security.tiles import read_tiles
from assessor_app.security.vault import NewAccount, UnlockedVault, Vault
from assessor_app.security.vault_format import LARGEST_FILE, VERSION, parse_record

CHEAP = KdfCost(memory_kib=16, passes=1, lanes=1)
STORE = UUID("018f0000-0000-7000-8000-000000000001")
DEVICE = UUID("018f0000-0000-7000-8000-000000000002")
ANNA = NewAccount(UUID("018f0000-0000-7000-8000-00000000000a"), "Anna Chef", "manager")
BO = NewAccount(UUID("018f0000-0000-7000-8000-00000000000b"), "Bo Bedömare", "assessor")
CIA = NewAccount(UUID("018f0000-0000-7000-8000-00000000000c"), "Cia Chef", "manager")


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.json"


@pytest.fixture
def opened(path: Path) -> UnlockedVault:
    return Vault.create(path, STORE, "Testcentrum Vimmerby", DEVICE, ANNA, "skiftnyckel 13", write, CHEAP)


def keys_of(path: Path, account: NewAccount, passphrase: str) -> Keys:
    return Vault.read(path).unlock(account.id, passphrase, write, CHEAP).keys


def altered(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    content = json.loads(path.read_bytes())
    change(content)
    path.write_text(json.dumps(content))


def test_the_right_passphrase_gives_the_same_keys_again(path: Path, opened: UnlockedVault) -> None:
    keys = keys_of(path, ANNA, "skiftnyckel 13")

    assert keys.database == opened.keys.database
    assert len(keys.database) == 32
    assert keys.device_id == DEVICE
    assert keys.device.public_bytes == opened.keys.device.public_bytes


@pytest.mark.usefixtures("opened")
def test_a_locked_vault_shows_only_what_the_login_tiles_need(path: Path) -> None:
    vault = read_tiles(path)

    assert vault.centre_name == "Testcentrum Vimmerby"
    assert (vault.store_id, vault.device_id) == (STORE, DEVICE)
    assert [(one.name, one.role, one.is_revoked) for one in vault.accounts] == [
        ("Anna Chef", "manager", False)
    ]


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("attempt", ["skiftnyckel 14", "Skiftnyckel 13", "", "\ud800", "x" * 1_000_000])
def test_a_wrong_passphrase_is_refused(path: Path, attempt: str) -> None:
    with pytest.raises(errors.WrongPassphrase):
        keys_of(path, ANNA, attempt)


def test_a_passphrase_opens_however_the_keyboard_composed_its_letters(path: Path) -> None:
    opened = Vault.create(path, STORE, "TC", DEVICE, ANNA, "bl\u00e5b\u00e4rsris", write, CHEAP)

    assert keys_of(path, ANNA, "bla\u030aba\u0308rsris").database == opened.keys.database


@pytest.mark.parametrize("passphrase", ["", "kort", "        ", "x" * 1001])
def test_an_unsuitable_passphrase_makes_no_vault(path: Path, passphrase: str) -> None:
    with pytest.raises(errors.UnsuitablePassphrase):
        Vault.create(path, STORE, "TC", DEVICE, ANNA, passphrase, write, CHEAP)

    assert not path.exists()


def test_a_vault_is_never_written_over(path: Path, opened: UnlockedVault) -> None:
    with pytest.raises(errors.VaultExists):
        Vault.create(path, uuid4(), "TC", uuid4(), BO, "en annan fras", write, CHEAP)

    assert keys_of(path, ANNA, "skiftnyckel 13").database == opened.keys.database


def test_everyone_has_their_own_passphrase_to_the_same_key(path: Path, opened: UnlockedVault) -> None:
    opened.add_account(BO, "verkstadsgolv")

    assert keys_of(path, BO, "verkstadsgolv").database == opened.keys.database
    assert keys_of(path, ANNA, "skiftnyckel 13").database == opened.keys.database
    with pytest.raises(errors.WrongPassphrase):
        keys_of(path, BO, "skiftnyckel 13")


def test_names_of_any_kind_are_made_fit_to_be_shown_and_read_again(path: Path, tmp_path: Path) -> None:
    hostile = NewAccount(uuid4(), "\ud800Ö\u202e\x00" + "x" * 10_000, "manager")

    Vault.create(path, STORE, "\udfff\n", DEVICE, hostile, "skiftnyckel 13", write, CHEAP)

    name = read_tiles(path).accounts[0].name
    assert name.startswith("Öx")
    assert len(name) == 200


def test_an_account_is_added_once_and_has_a_name(opened: UnlockedVault) -> None:
    with pytest.raises(errors.AccountRefused):
        opened.add_account(ANNA, "verkstadsgolv")
    with pytest.raises(errors.AccountRefused):
        opened.add_account(NewAccount(uuid4(), "  ", "manager"), "verkstadsgolv")


def test_after_a_change_only_the_new_passphrase_opens(path: Path, opened: UnlockedVault) -> None:
    opened.change_passphrase(ANNA.id, "skiftnyckel 13", "hylsnyckel 17")

    assert keys_of(path, ANNA, "hylsnyckel 17").database == opened.keys.database
    with pytest.raises(errors.WrongPassphrase):
        keys_of(path, ANNA, "skiftnyckel 13")


def test_a_passphrase_is_not_changed_without_the_present_one(path: Path, opened: UnlockedVault) -> None:
    with pytest.raises(errors.WrongPassphrase):
        opened.change_passphrase(ANNA.id, "gissning", "hylsnyckel 17")

    assert keys_of(path, ANNA, "skiftnyckel 13").database == opened.keys.database


def test_a_revoked_account_keeps_its_tile_and_loses_its_key(path: Path, opened: UnlockedVault) -> None:
    opened.add_account(BO, "verkstadsgolv")
    opened.revoke(BO.id)

    assert [one.is_revoked for one in read_tiles(path).accounts] == [False, True]
    with pytest.raises(errors.AccountRevoked):
        keys_of(path, BO, "verkstadsgolv")


def test_the_last_manager_is_neither_revoked_nor_given_another_role(opened: UnlockedVault) -> None:
    opened.add_account(BO, "verkstadsgolv")
    for change in (
        lambda: opened.revoke(ANNA.id),
        lambda: opened.set_role(ANNA.id, "assessor", "skiftnyckel 13"),
    ):
        with pytest.raises(errors.AccountRefused) as raised:
            change()
        assert raised.value.code == "last_manager"
    opened.add_account(CIA, "svarvspindel 9")

    opened.set_role(ANNA.id, "assessor", "skiftnyckel 13")

    with pytest.raises(errors.LastManager):
        opened.revoke(CIA.id)


def test_a_renewed_device_has_another_key_over_the_same_store(path: Path, opened: UnlockedVault) -> None:
    former = opened.keys
    new = uuid4()

    opened.renew_device(new)

    keys = keys_of(path, ANNA, "skiftnyckel 13")
    assert (keys.device_id, keys.database) == (new, former.database)
    assert keys.device.public_bytes not in (former.device.public_bytes, b"")


def test_where_writing_fails_nothing_has_changed(path: Path, opened: UnlockedVault) -> None:
    before = path.read_bytes()

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    inside = Vault.read(path).unlock(ANNA.id, "skiftnyckel 13", full, CHEAP)
    with pytest.raises(OSError, match="No space"):
        inside.add_account(BO, "verkstadsgolv")

    assert path.read_bytes() == before
    assert len(inside.vault.tiles.accounts) == 1
    assert opened.keys.database == inside.keys.database


def test_a_vault_that_vanished_is_not_made_anew(path: Path, opened: UnlockedVault) -> None:
    path.unlink()

    with pytest.raises(errors.VaultMissing):
        opened.add_account(BO, "verkstadsgolv")
    with pytest.raises(errors.VaultMissing):
        Vault.read(path)


def test_a_key_moved_to_another_role_account_or_store_does_not_open(
    path: Path, opened: UnlockedVault
) -> None:
    whole = path.read_bytes()
    changes: list[Callable[[dict[str, Any]], None]] = [
        lambda content: content["accounts"][0].update(role="assessor"),
        lambda content: content["accounts"][0].update(id=str(BO.id)),
        lambda content: content.update(store_id=str(uuid4())),
    ]
    for change in changes:
        path.write_bytes(whole)
        altered(path, change)
        vault = Vault.read(path)
        with pytest.raises(errors.WrongPassphrase):
            vault.unlock(vault.tiles.accounts[0].id, "skiftnyckel 13", write, CHEAP)


@pytest.mark.usefixtures("opened")
def test_an_exchanged_device_is_noticed(path: Path) -> None:
    altered(path, lambda content: content["device"].update(id=str(uuid4())))

    with pytest.raises(errors.VaultDamaged):
        keys_of(path, ANNA, "skiftnyckel 13")


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    "demand",
    [
        {"memory_kib": 64 * 1024 * 1024},
        {"passes": 1_000_000},
        {"lanes": 10_000, "memory_kib": 80_000},
        {"memory_kib": 1024 * 1024, "passes": 16},
        {"memory_kib": 1 << 200},
        {"memory_kib": -1},
        {"memory_kib": 0},
        {"lanes": 0},
    ],
)
def test_a_vault_that_demands_too_much_is_refused_before_anything_is_derived(
    path: Path, demand: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assessor_app.security.keys.hash_secret_raw", lambda **_: pytest.fail("derived"))
    altered(path, lambda content: content["accounts"][0]["lock"].update(demand))

    with pytest.raises(errors.VaultDemandsTooMuch) as raised:
        Vault.read(path)

    assert raised.value.code == "vault_demands_too_much"


@pytest.mark.usefixtures("opened")
def test_a_vault_of_a_newer_program_is_told_apart_from_a_damaged_one(path: Path) -> None:
    altered(path, lambda content: content.update(version=VERSION + 1, something_new=True))

    with pytest.raises(errors.VaultFromTheFuture):
        Vault.read(path)


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.update(unknown=1),
        lambda content: content.update(version=0),
        lambda content: content.update(version="2"),
        lambda content: content.update(accounts=[]),
        lambda content: content.update(accounts=content["accounts"] * 2),
        lambda content: content.update(store_id="no uuid"),
        lambda content: content.update(format="something else"),
        lambda content: content.pop("device"),
        lambda content: content["accounts"][0].update(name="x" * 10_000),
        lambda content: content["accounts"][0]["lock"].update(kdf="md5"),
        lambda content: content["accounts"][0]["lock"].update(salt="AA=="),
        lambda content: content["accounts"][0]["lock"].update(wrapped="AA=="),
        lambda content: content["device"].update(public=None),
    ],
)
def test_a_vault_with_something_wrong_in_it_is_damaged(
    path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    altered(path, change)
    kept = path.read_bytes()

    with pytest.raises(errors.VaultDamaged) as raised:
        Vault.read(path)

    assert raised.value.code == "vault_damaged"
    assert path.read_bytes() == kept


@pytest.mark.usefixtures("opened")
def test_a_vault_cut_off_anywhere_is_damaged(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(0, len(whole.rstrip()), 7):
        with pytest.raises(errors.VaultDamaged):
            parse_record(whole[:length])


@given(st.binary(max_size=200))
def test_any_bytes_are_answered_with_one_error(content: bytes) -> None:
    with pytest.raises(errors.VaultDamaged):
        parse_record(content)


def test_deeply_nested_or_very_large_files_are_damaged(path: Path) -> None:
    path.write_bytes(b'{"format":' + b"[" * 200_000)
    with pytest.raises(errors.VaultDamaged):
        Vault.read(path)
    with path.open("wb") as file:
        file.truncate(100 * LARGEST_FILE)
    with pytest.raises(errors.VaultDamaged, match="far too large"):
        Vault.read(path)


def test_a_folder_or_a_pipe_in_its_place_is_answered_at_once(path: Path) -> None:
    path.mkdir()
    with pytest.raises(errors.VaultDamaged):
        Vault.read(path)
    path.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
        with pytest.raises(errors.VaultDamaged):
            Vault.read(path)


def test_no_secret_stands_in_the_file_or_in_what_is_shown(path: Path, opened: UnlockedVault) -> None:
    private = opened.keys.device.private_bytes()
    shown = repr(opened) + repr(opened.keys) + repr(opened.keys.device) + str(vars(errors.WrongPassphrase()))

    for secret in (opened.keys.database, private):
        assert secret not in path.read_bytes()
        assert secret.hex() not in shown
        assert repr(secret)[2:-1] not in shown
    assert b"skiftnyckel" not in path.read_bytes()


def test_two_vaults_with_one_passphrase_share_nothing(tmp_path: Path) -> None:
    one = Vault.create(tmp_path / "1", STORE, "TC", DEVICE, ANNA, "skiftnyckel 13", write, CHEAP)
    two = Vault.create(tmp_path / "2", STORE, "TC", DEVICE, ANNA, "skiftnyckel 13", write, CHEAP)

    assert one.keys.database != two.keys.database
    first, second = (json.loads((tmp_path / name).read_bytes()) for name in "12")
    assert first["accounts"][0]["lock"]["salt"] != second["accounts"][0]["lock"]["salt"]


def test_the_default_cost_is_within_the_limits_and_opens(path: Path) -> None:
    opened = Vault.create(path, STORE, "TC", DEVICE, ANNA, "skiftnyckel 13", write)

    lock = json.loads(path.read_bytes())["accounts"][0]["lock"]
    assert (lock["memory_kib"], lock["passes"], lock["lanes"]) == (65536, 3, 2)
    assert keys_of(path, ANNA, "skiftnyckel 13").database == opened.keys.database


def test_too_little_memory_is_said_so(
    path: Path, opened: UnlockedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def starved(**_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("assessor_app.security.keys.hash_secret_raw", starved)

    with pytest.raises(errors.NotEnoughMemory):
        opened.vault.unlock(ANNA.id, "skiftnyckel 13", write)


def test_keys_for_other_purposes_are_stable_and_differ() -> None:
    keys = Keys(bytes(32), DEVICE, DeviceKey.generate())

    assert keys.derived("pictures") == keys.derived("pictures")
    assert len({keys.database, keys.derived("pictures"), keys.derived("centre")}) == 3


def test_the_login_tiles_are_read_without_loading_cryptography() -> None:
    script = (
        "import sys, assessor_app.security.tiles;"
        "sys.exit(any(name in sys.modules for name in ('cryptography', 'argon2')))"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
