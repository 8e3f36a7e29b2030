"""The managers' keys and the recovery sheet: who opens what, and what an older vault becomes."""

from __future__ import annotations

import copy
import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.fingerprints import bits_of, neighbours, word_of
from assessor_app.security import errors
from assessor_app.security.costs import KdfCost
from assessor_app.security.keys import DocumentKey
from assessor_app.security.recovery_words import WORDS, secret_of, words_of
from assessor_app.security.tiles import read_tiles
from assessor_app.security.vault import NewAccount, UnlockedVault, Vault
from assessor_app.security.vault_format import VERSION

CHEAP = KdfCost(memory_kib=16, passes=1, lanes=1)
STORE = UUID("018f0000-0000-7000-8000-000000000001")
DEVICE = UUID("018f0000-0000-7000-8000-000000000002")
ANNA = NewAccount(UUID("018f0000-0000-7000-8000-00000000000a"), "Anna Bedömare", "assessor")
BO = NewAccount(UUID("018f0000-0000-7000-8000-00000000000b"), "Bo Chef", "manager")
CIA = NewAccount(UUID("018f0000-0000-7000-8000-00000000000c"), "Cia Chef", "manager")
ANNAS, BOS, CIAS = "skiftnyckel 13", "verkstadsgolv", "svarvspindel 9"

VERSION_1 = Path(__file__).parent / "vaults" / "version-1.json"
VERSION_1_DATABASE = "e4fe5b3d8d1149d193dccf9e064a3fa696bc2d0c8cd8e6809cc579ecf622a37d"
VERSION_1_DEVICE = "2aa78c8a766afcc2590ff9052cffc12628260044b9fe067b5e6af8a94215d083"


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.json"


@pytest.fixture
def opened(path: Path) -> UnlockedVault:
    """Bo the manager made it and let Anna the assessor in."""
    vault = Vault.create(path, STORE, "Testcentrum Vimmerby", DEVICE, BO, BOS, write, CHEAP)
    vault.add_account(ANNA, ANNAS)
    return vault


@pytest.fixture
def first(path: Path) -> Path:
    """A vault as version 1 of the format was written: Bo and Cia are managers, Anna an assessor."""
    shutil.copy(VERSION_1, path)
    return path


def unlocked(path: Path, account: NewAccount, passphrase: str) -> UnlockedVault:
    return Vault.read(path).unlock(account.id, passphrase, write, CHEAP)


def proven(vault: UnlockedVault) -> str:
    """The words of a new sheet, typed back."""
    words = vault.make_recovery_words()
    vault.confirm_recovery({2: words[1], 7: words[6]})
    return " ".join(words)


def altered(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    content = json.loads(path.read_bytes())
    change(content)
    path.write_text(json.dumps(content))


# -- who opens what --


def test_a_manager_opens_the_centres_keys_and_an_assessor_does_not(path: Path, opened: UnlockedVault) -> None:
    manager, assessor = unlocked(path, BO, BOS), unlocked(path, ANNA, ANNAS)

    assert manager.keys.centre is not None
    assert manager.keys.document is not None
    assert manager.keys.centre.public_bytes == read_tiles(path).centre_public
    assert manager.keys.document.public_bytes == read_tiles(path).document_public
    assert assessor.keys.database == opened.keys.database
    assert (assessor.keys.centre, assessor.keys.document) == (None, None)
    assert not assessor.holds_manager_key


@pytest.mark.usefixtures("opened")
def test_what_an_assessor_holds_opens_nothing_that_lies_under_the_managers_key(path: Path) -> None:
    """Calling oneself a manager in the file, or moving a manager's copy, opens no more than before."""
    whole = path.read_bytes()
    bos_copy = json.loads(whole)["accounts"][0]["lock"]["manager"]
    changes: list[Callable[[dict[str, Any]], None]] = [
        lambda content: content["accounts"][1].update(role="manager"),
        lambda content: content["accounts"][1]["lock"].update(manager=bos_copy),
    ]
    for change in changes:
        path.write_bytes(whole)
        altered(path, change)
        with pytest.raises((errors.WrongPassphrase, errors.VaultDamaged)):
            unlocked(path, ANNA, ANNAS)


@pytest.mark.usefixtures("opened")
def test_an_assessor_makes_no_manager_and_no_sheet(path: Path) -> None:
    before = path.read_bytes()
    assessor = unlocked(path, ANNA, ANNAS)
    attempts: list[Callable[[], object]] = [
        lambda: assessor.add_account(CIA, CIAS),
        lambda: assessor.set_role(ANNA.id, "manager", ANNAS),
        lambda: assessor.set_passphrase(BO.id, "en annan fras"),
        lambda: assessor.make_recovery_words(),
    ]
    for attempt in attempts:
        with pytest.raises(errors.AccountRefused):
            attempt()

    assert path.read_bytes() == before


def test_a_role_is_given_with_the_keys_that_belong_to_it(path: Path, opened: UnlockedVault) -> None:
    opened.set_role(ANNA.id, "manager", ANNAS)
    promoted = unlocked(path, ANNA, ANNAS)

    assert promoted.keys.centre is not None
    promoted.set_role(BO.id, "assessor", "en ny fras för Bo")

    assert unlocked(path, BO, "en ny fras för Bo").keys.centre is None
    assert [one.role for one in read_tiles(path).accounts] == ["assessor", "manager"]


def test_a_manager_who_changes_the_passphrase_keeps_the_keys(path: Path, opened: UnlockedVault) -> None:
    former = opened.keys.document

    opened.change_passphrase(BO.id, BOS, "hylsnyckel 17")

    document = unlocked(path, BO, "hylsnyckel 17").keys.document
    assert former is not None
    assert document is not None
    assert document.public_bytes == former.public_bytes


def test_a_new_name_stands_on_the_tile_and_the_passphrase_still_opens(
    path: Path, opened: UnlockedVault
) -> None:
    opened.rename(ANNA.id, " Anna  Berg\n")
    opened.rename_centre("Testcentrum Småland")

    assert [one.name for one in read_tiles(path).accounts] == ["Bo Chef", "Anna Berg"]
    assert read_tiles(path).centre_name == "Testcentrum Småland"
    assert unlocked(path, ANNA, ANNAS).keys.database == opened.keys.database
    with pytest.raises(errors.AccountRefused):
        opened.rename(ANNA.id, "\n")


def test_a_renewed_device_leaves_the_centres_keys_as_they_were(path: Path, opened: UnlockedVault) -> None:
    opened.renew_device(UUID(int=7))

    keys = unlocked(path, BO, BOS).keys
    assert keys.device_id == UUID(int=7)
    assert keys.centre is not None
    assert keys.centre.public_bytes == read_tiles(path).centre_public


def test_the_keys_sign_what_their_public_halves_verify(opened: UnlockedVault) -> None:
    centre, document = opened.keys.centre, opened.keys.document
    assert centre is not None
    assert document is not None

    Ed25519PublicKey.from_public_bytes(centre.public_bytes).verify(centre.sign(b"seal"), b"seal")
    point = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), document.public_bytes)
    point.verify(document.sign(b"pdf"), b"pdf", ECDSA(SHA256()))


def test_no_secret_of_the_managers_is_shown_or_copied(path: Path, opened: UnlockedVault) -> None:
    words = opened.make_recovery_words()
    centre, document = opened.keys.centre, opened.keys.document
    assert centre is not None
    assert document is not None
    shown = repr(opened) + repr(opened.keys) + repr(centre) + repr(document)

    for secret in (centre.private_bytes(), document.private_bytes()):
        assert secret not in path.read_bytes()
        assert secret.hex() not in shown
    assert not any(word.encode() in path.read_bytes() for word in words)
    assert not any(word in shown for word in words)
    for key in (centre, document):
        with pytest.raises(TypeError):
            pickle.dumps(key)
        with pytest.raises(TypeError):
            copy.copy(key)


def test_a_document_key_comes_back_from_its_private_number() -> None:
    key = DocumentKey.generate()

    assert DocumentKey.from_private_bytes(key.private_bytes()).public_bytes == key.public_bytes
    assert len(key.public_bytes) == 65
    with pytest.raises(ValueError, match=r"."):
        DocumentKey.from_private_bytes(bytes(32))


# -- an older, a half, an altered vault --


def test_a_vault_of_version_1_opens_with_the_keys_it_always_had(first: Path) -> None:
    keys = unlocked(first, ANNA, ANNAS).keys

    assert keys.database.hex() == VERSION_1_DATABASE
    assert keys.device.public_bytes.hex() == VERSION_1_DEVICE


def test_an_assessors_login_leaves_a_vault_of_version_1_as_it_is(first: Path) -> None:
    assert unlocked(first, ANNA, ANNAS).keys.centre is None

    assert first.read_bytes() == VERSION_1.read_bytes()


def test_the_first_managers_login_makes_it_the_present_version(first: Path) -> None:
    upgraded = unlocked(first, BO, BOS)
    again = unlocked(first, BO, BOS)

    assert json.loads(first.read_bytes())["version"] == VERSION
    assert upgraded.keys.database.hex() == VERSION_1_DATABASE
    assert upgraded.keys.centre is not None
    assert again.keys.centre is not None
    assert again.keys.centre.public_bytes == upgraded.keys.centre.public_bytes
    assert unlocked(first, ANNA, ANNAS).keys.database.hex() == VERSION_1_DATABASE


def test_the_other_manager_of_version_1_gets_the_keys_with_a_passphrase_from_the_first(first: Path) -> None:
    upgraded = unlocked(first, BO, BOS)
    assert unlocked(first, CIA, CIAS).keys.centre is None
    with pytest.raises(errors.LastManager):
        upgraded.revoke(BO.id)

    upgraded.set_passphrase(CIA.id, "hylsnyckel 17")

    assert unlocked(first, CIA, "hylsnyckel 17").keys.centre is not None


def test_a_vault_that_cannot_be_written_is_upgraded_another_day(first: Path) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    opened = Vault.read(first).unlock(BO.id, BOS, full, CHEAP)

    assert opened.keys.database.hex() == VERSION_1_DATABASE
    assert opened.keys.centre is None
    assert unlocked(first, BO, BOS).keys.centre is not None


def test_an_assessor_of_a_vault_of_version_1_can_change_the_passphrase(first: Path) -> None:
    unlocked(first, ANNA, ANNAS).change_passphrase(ANNA.id, ANNAS, "hylsnyckel 17")

    assert unlocked(first, ANNA, "hylsnyckel 17").keys.centre is None
    assert unlocked(first, BO, BOS).keys.centre is not None


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.update(centre_keys=None),
        lambda content: content.pop("centre_keys"),
        lambda content: content["centre_keys"].pop("document_wrapped"),
        lambda content: content["centre_keys"].update(document_public="AA=="),
        lambda content: content.update(version=1),
        lambda content: content.update(recovery={"salt": "A" * 22 + "=="}),
    ],
)
def test_half_a_vault_is_damaged_and_makes_no_new_keys(
    path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    altered(path, change)
    kept = path.read_bytes()

    with pytest.raises(errors.VaultDamaged):
        Vault.read(path)

    assert path.read_bytes() == kept


@pytest.mark.usefixtures("opened")
def test_exchanged_keys_of_the_centre_are_noticed(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    Vault.create(other, STORE, "TC", DEVICE, BO, BOS, write, CHEAP)
    foreign = json.loads(other.read_bytes())["centre_keys"]
    whole = path.read_bytes()
    changes: list[Callable[[dict[str, Any]], None]] = [
        lambda content: content.update(centre_keys=foreign),
        lambda content: content["centre_keys"].update(centre_public=foreign["centre_public"]),
        lambda content: content["centre_keys"].update(document_public=foreign["document_public"]),
    ]
    for change in changes:
        path.write_bytes(whole)
        altered(path, change)
        with pytest.raises(errors.VaultDamaged):
            unlocked(path, BO, BOS)
        assert unlocked(path, ANNA, ANNAS).keys.centre is None


# -- the recovery sheet --


def test_the_sheet_alone_opens_everything_when_every_passphrase_is_forgotten(
    path: Path, opened: UnlockedVault
) -> None:
    words = proven(opened)

    recovered = Vault.read(path).recover(words, write, CHEAP)
    recovered.set_passphrase(BO.id, "hylsnyckel 17")

    keys = unlocked(path, BO, "hylsnyckel 17").keys
    assert keys.database == opened.keys.database
    assert keys.centre is not None
    assert keys.centre.public_bytes == read_tiles(path).centre_public


def test_the_words_are_read_however_they_are_typed(path: Path, opened: UnlockedVault) -> None:
    words = proven(opened).split()
    numbered = "\n".join(f"{number}. {word}" for number, word in enumerate(words, 1))

    for typed in (" ".join(words).upper(), "-".join(words), ",\t".join(words), numbered):
        assert Vault.read(path).recover(typed, write, CHEAP).holds_manager_key


def test_a_sheet_counts_once_two_of_its_words_were_typed_back(path: Path, opened: UnlockedVault) -> None:
    words = opened.make_recovery_words()
    assert (read_tiles(path).has_recovery, read_tiles(path).has_unproven) == (False, True)
    for typed in ({}, {1: words[0]}):
        with pytest.raises(errors.RecoveryWordsMistyped):
            opened.confirm_recovery(typed)
    with pytest.raises(errors.RecoveryWordUnfit) as raised:
        opened.confirm_recovery({1: words[0], 4: words[4]})
    assert raised.value.details["position"] == 4
    assert not read_tiles(path).has_recovery

    opened.confirm_recovery({1: words[0].upper(), 4: f" {words[3]} "})

    assert (read_tiles(path).has_recovery, read_tiles(path).has_unproven) == (True, False)


def test_a_sheet_whose_words_nobody_typed_back_opens_all_the_same(path: Path, opened: UnlockedVault) -> None:
    words = opened.make_recovery_words()

    assert Vault.read(path).recover(" ".join(words), write, CHEAP).holds_manager_key


def test_the_old_sheet_opens_until_the_new_one_is_proven(path: Path, opened: UnlockedVault) -> None:
    old = proven(opened)
    new = opened.make_recovery_words()
    assert Vault.read(path).recover(old, write, CHEAP).holds_manager_key

    opened.confirm_recovery({1: new[0], 2: new[1]})

    with pytest.raises(errors.OtherRecoverySheet):
        Vault.read(path).recover(old, write, CHEAP)


def test_where_no_sheet_was_made_that_is_what_is_said(path: Path, opened: UnlockedVault) -> None:
    assert not read_tiles(path).has_recovery
    with pytest.raises(errors.RecoveryNeverMade):
        Vault.read(path).recover(" ".join(words_of(bytes(16))), write, CHEAP)
    assert opened.holds_manager_key


def test_another_sheet_is_told_from_a_slip(path: Path, opened: UnlockedVault) -> None:
    proven(opened)

    with pytest.raises(errors.OtherRecoverySheet):
        Vault.read(path).recover(" ".join(words_of(bytes(16))), write, CHEAP)


def test_a_word_that_is_none_is_named() -> None:
    words = list(words_of(bytes(range(16))))
    words[3] = "lösen"

    with pytest.raises(errors.RecoveryWordUnfit) as raised:
        secret_of(" ".join(words))

    assert raised.value.details["position"] == 4


def test_a_missing_or_an_extra_word_is_counted() -> None:
    words = words_of(bytes(range(16)))
    for typed in (words[:-1], (*words, words[0]), ()):
        with pytest.raises(errors.RecoveryWordsMissing) as raised:
            secret_of(" ".join(typed))
        assert raised.value.details["typed"] == len(typed)
        assert raised.value.details["expected"] == WORDS


@given(st.binary(min_size=16, max_size=16))
def test_any_secret_comes_back_from_its_words(secret: bytes) -> None:
    assert secret_of(" ".join(words_of(secret))) == secret


@given(st.binary(min_size=16, max_size=16), st.integers(0, WORDS - 1), st.integers(0, 10_000))
def test_a_wrong_letter_is_never_taken_for_another_sheet_and_names_the_right_word_if_any(
    secret: bytes, at: int, which: int
) -> None:
    words = list(words_of(secret))
    wrong = sorted(neighbours(words[at]))
    words[at] = wrong[which % len(wrong)]

    with pytest.raises((errors.RecoveryWordUnfit, errors.RecoveryWordsMistyped)) as raised:
        secret_of(" ".join(words))

    if isinstance(raised.value, errors.RecoveryWordUnfit):
        assert raised.value.details["position"] == at + 1


@given(st.integers(0, 0xFFFF))
def test_every_word_means_its_own_bits(bits: int) -> None:
    word = word_of(bits)

    assert bits_of(word) == bits
    assert all(bits_of(other) not in (None, bits) for other in neighbours(word))


@given(st.text(max_size=300))
def test_anything_typed_is_answered_with_a_sentence(typed: str) -> None:
    with pytest.raises(errors.VaultError):
        secret_of(typed)
