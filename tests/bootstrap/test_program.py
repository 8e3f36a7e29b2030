"""Founding a centre, opening it again, and everything that can be wrong with what lies on the disk."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.bootstrap import founding
from assessor_app.bootstrap.program import Program
from assessor_app.domain import centres
from assessor_app.domain.events import wire_name
from assessor_app.domain.recovery_sheets import AccountRecovered
from assessor_app.security.vault import NewAccount
from assessor_app.services.ports import EnvironmentProblem, StorageProblem
from assessor_app.system import storage_kinds
from assessor_app.system.identities import GrowingIdentities
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm

PHRASE = "en lång lösenfras"


def form(**changes: object) -> FirstRunForm:
    values: dict[str, object] = {
        "centre_name": "Vimmerby testcenter",
        "centre_code": "vim",
        "place": "Verkstad B",
        "contact": "",
        "account_name": "Karin Ek",
        "passphrase": PHRASE,
        "demo": True,
    }
    return FirstRunForm(**{**values, **changes})  # type: ignore[arg-type]  # a form of strings and a flag


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def founded(paths: Paths) -> Paths:
    program = Program(paths)
    program.create(form())
    program.close()
    return paths


def proven_words(program: Program) -> str:
    """A recovery sheet, made and proven."""
    words = program.vault.make_recovery_words()
    program.vault.confirm_recovery({1: words[0], 9: words[8]})
    return " ".join(words)


def codes_of(program: Program) -> set[str]:
    return {condition.code for condition in program.conditions()}


def unlocked(paths: Paths, phrase: str = PHRASE) -> Program:
    program = Program(paths)
    program.unlock(program.accounts()[0].id, phrase)
    return program


def test_a_centre_is_made_and_opened_again(founded: Paths) -> None:
    program = unlocked(founded)
    try:
        centre = program.workspace.centre()
        assert (centre.name, centre.code) == ("Vimmerby testcenter", "VIM")
        assert [account.name for account in centre.accounts.values()] == ["Karin Ek"]
        assert len(program.workspace.checklists()) == 3
        assert program.workspace.verify().faults == ()
    finally:
        program.close()


def test_a_wrong_passphrase_opens_nothing(founded: Paths) -> None:
    with pytest.raises(EnvironmentProblem) as refused:
        unlocked(founded, "en annan lösenfras")
    assert refused.value.code == "wrong_passphrase"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"centre_name": "  "}, "centre_name_missing"),
        ({"centre_code": "Å1"}, "centre_code_unfit"),
        ({"account_name": "\0"}, "account_name_missing"),
        ({"passphrase": "kort"}, "unsuitable_passphrase"),
    ],
)
def test_a_form_that_does_not_do_leaves_nothing_behind(
    paths: Paths, changes: dict[str, object], code: str
) -> None:
    program = Program(paths)
    with pytest.raises(Exception) as refused:  # noqa: PT011 - rules and environment have no common root
        program.create(form(**changes))
    assert getattr(refused.value, "code", None) == code
    assert not program.has_store()
    assert [item.name for item in paths.data.iterdir()] == []


def test_founding_that_was_cut_off_in_the_last_moment_is_finished_at_the_next_start(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(_: Paths) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(founding, "finish_founding", power_cut)
        with pytest.raises(KeyboardInterrupt):
            Program(paths).create(form())
    assert not paths.vault.exists()
    program = unlocked(paths)
    assert program.workspace.centre().name == "Vimmerby testcenter"
    program.close()


def test_a_second_centre_is_not_founded_over_the_first(founded: Paths) -> None:
    with pytest.raises(StorageProblem) as refused:
        Program(founded).create(form())
    assert refused.value.code == "store_exists"
    unlocked(founded).close()


def test_a_store_without_its_vault_is_said_and_never_founded_over(founded: Paths) -> None:
    founded.vault.unlink()
    program = Program(founded)
    assert program.has_store()
    with pytest.raises(EnvironmentProblem) as missing:
        program.accounts()
    assert missing.value.code == "vault_missing"
    assert founded.database.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"\0" * 4096, b'{"format":"assessor-vault","version":99}'])
def test_a_damaged_vault_is_one_clear_refusal_and_is_left_alone(founded: Paths, content: bytes) -> None:
    founded.vault.write_bytes(content)
    with pytest.raises(EnvironmentProblem) as refused:
        unlocked(founded)
    assert refused.value.code.startswith("vault_")
    assert founded.vault.read_bytes() == content


@pytest.mark.parametrize(
    ("damage", "codes"),
    [
        (lambda data: b"", {"damaged"}),
        (lambda data: data[: len(data) // 2], {"damaged", "io_error"}),
        (lambda data: b"SQLite format 3\0" + data[16:], {"damaged"}),
        (lambda data: b"%PDF-1.7" * 9000, {"damaged"}),
    ],
    ids=["empty", "half", "somebody else's database", "a PDF"],
)
def test_a_damaged_store_is_one_clear_refusal(founded: Paths, damage: object, codes: set[str]) -> None:
    assert callable(damage)
    founded.database.write_bytes(damage(founded.database.read_bytes()))
    with pytest.raises(StorageProblem) as refused:
        unlocked(founded)
    assert refused.value.code in codes


def test_a_vanished_store_is_said(founded: Paths) -> None:
    founded.database.unlink()
    with pytest.raises(StorageProblem) as refused:
        unlocked(founded)
    assert refused.value.code == "vanished"


@pytest.mark.parametrize("kind", [storage_kinds.StorageKind.NETWORK, storage_kinds.StorageKind.SYNCED])
def test_a_network_drive_or_a_synced_folder_is_refused_in_words(
    founded: Paths, kind: storage_kinds.StorageKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage_kinds, "storage_kind", lambda _: kind)
    with pytest.raises(StorageProblem) as refused:
        unlocked(founded)
    assert refused.value.code == f"folder_{kind.value}"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"\xff\xfe\0", b'{"theme":7,"language":"sv"}', b"x" * 2_000_000]
)
def test_settings_that_cannot_be_read_stop_nobody(founded: Paths, content: bytes) -> None:
    founded.settings.write_bytes(content)
    program = unlocked(founded)
    assert program.preferences.get("language") == "sv"
    assert any(condition.code.startswith("settings_") for condition in program.conditions())
    program.close()
    kept = [
        path for path in founded.data.iterdir() if path.name.startswith("settings") and "dam" in path.name
    ]
    assert [path.read_bytes() for path in kept] == [content]


def test_a_copied_folder_gets_an_identity_of_its_own_before_its_first_entry(
    founded: Paths, tmp_path: Path
) -> None:
    shutil.copytree(founded.data, tmp_path / "copy")
    first = unlocked(founded)
    other = unlocked(Paths(tmp_path / "copy", tmp_path / "another machine's state"))
    try:
        assert other.workspace.device.id != first.workspace.device.id
        assert other.workspace.device.code != first.workspace.device.code
        assert other.workspace.device.id in other.workspace.centre().devices
    finally:
        first.close()
        other.close()


def test_a_restored_old_store_gets_a_new_identity_and_the_same_one_keeps_it(founded: Paths) -> None:
    old = founded.database.read_bytes()
    program = unlocked(founded)
    device = program.workspace.device.id
    for number in range(3):
        state = program.workspace.centre()
        drafts = centres.add_phrase(state, GrowingIdentities(program.clock.now_ms).new(), f"Fras {number}")
        program.workspace.commit(next(iter(state.accounts)), drafts)
    program.close()
    same = unlocked(founded)
    assert same.workspace.device.id == device
    same.close()
    founded.database.write_bytes(old)
    restored = unlocked(founded)
    try:
        assert restored.workspace.device.id != device
        assert restored.workspace.verify().faults == ()
    finally:
        restored.close()
    again = unlocked(founded)
    assert again.workspace.device.id != device
    again.close()


# -- keys, and what a lost passphrase means --


def test_a_new_centre_introduces_its_keys_to_the_journal(founded: Paths) -> None:
    program = unlocked(founded)
    keys, known = program.vault.keys, program.workspace.centre().keys
    program.close()
    assert keys.centre is not None
    assert keys.document is not None
    assert known is not None
    assert (known.centre, known.document) == (
        keys.centre.public_bytes.hex(),
        keys.document.public_bytes.hex(),
    )


def test_what_the_form_says_about_the_documents_is_there_from_the_beginning(paths: Paths) -> None:
    program = Program(paths)
    program.create(
        form(
            accreditation="Ackrediterat",
            logo_png=b"a picture",
            permission_by="Anna",
            permission_on="2026-05-02",
        )
    )
    centre = program.workspace.centre()
    assert centre.card.logo is not None
    assert program.workspace.attachment(centre.card.logo) == b"a picture"
    assert centre.card.accreditation == "Ackrediterat"
    assert centre.owner_permission
    assert [(note.by, note.on) for note in centre.card.permissions] == [("Anna", "2026-05-02")]
    program.close()


def as_version_1(paths: Paths) -> None:
    """Take out of the vault what version 1 of the format did not know."""
    content = json.loads(paths.vault.read_bytes())
    content.update(version=1)
    for field in ("centre_keys", "unproven", "joined"):
        content.pop(field)
    for account in content["accounts"]:
        account["lock"].pop("manager")
    paths.vault.write_text(json.dumps(content))


def test_an_older_vault_gets_its_keys_at_a_managers_login_and_the_journal_knows_them(founded: Paths) -> None:
    program = unlocked(founded)
    before = program.workspace.centre().keys
    program.close()
    as_version_1(founded)
    upgraded = unlocked(founded)
    keys = upgraded.workspace.centre().keys
    upgraded.close()
    again = unlocked(founded)
    assert keys is not None
    assert keys != before
    assert again.workspace.centre().keys == keys
    assert json.loads(founded.vault.read_bytes())["version"] == 2
    assert again.workspace.verify().faults == ()
    again.close()


def test_a_manager_is_reminded_until_a_sheet_is_proven_and_an_assessor_never(founded: Paths) -> None:
    program = unlocked(founded)
    assessor = GrowingIdentities(program.clock.now_ms).new()
    program.vault.add_account(NewAccount(assessor, "Per Norén", "assessor"), PHRASE)
    drafts = centres.register_account(
        program.workspace.centre_id, centres.Account(assessor, "Per Norén", centres.Role.ASSESSOR)
    )
    program.workspace.commit(program.accounts()[0].id, drafts)
    assert "no_recovery_sheet" in codes_of(program)
    program.unlock(assessor, PHRASE)
    assert "no_recovery_sheet" not in codes_of(program)
    program.unlock(program.accounts()[0].id, PHRASE)
    assert program.vault.make_recovery_words()
    assert "no_recovery_sheet" in codes_of(program)
    proven_words(program)
    assert "no_recovery_sheet" not in codes_of(program)
    program.close()


def test_a_manager_without_the_managers_keys_is_told_how_to_get_them(founded: Paths) -> None:
    program = unlocked(founded)
    other = GrowingIdentities(program.clock.now_ms).new()
    program.vault.add_account(NewAccount(other, "Bo Chef", "manager"), PHRASE)
    program.close()
    as_version_1(founded)
    unlocked(founded).close()

    late = Program(founded)
    late.unlock(other, PHRASE)
    assert "manager_key_missing" in codes_of(late)
    late.unlock(late.accounts()[0].id, PHRASE)
    late.vault.set_passphrase(other, "en helt ny lösenfras")
    late.unlock(other, "en helt ny lösenfras")
    assert codes_of(late) == {"no_recovery_sheet"}
    late.close()


def test_the_demo_reminds_nobody(founded: Paths) -> None:
    (founded.data / "demo").touch()
    program = unlocked(founded)
    assert "no_recovery_sheet" not in codes_of(program)
    program.close()


def test_the_sheet_alone_opens_the_centre_with_a_new_passphrase_and_the_journal_says_so(
    founded: Paths,
) -> None:
    program = unlocked(founded)
    words = proven_words(program)
    account = program.accounts()[0].id
    program.close()

    recovered = Program(founded)
    assert recovered.has_recovery_sheet()
    opened = recovered.recover(account, words.upper(), "en helt ny lösenfras")
    assert opened.actor.id == account
    history = recovered.workspace.store.journal.of_person(account)
    recovered.close()

    assert any(entry.header.event == wire_name(AccountRecovered) for entry in history)
    unlocked(founded, "en helt ny lösenfras").close()
    with pytest.raises(EnvironmentProblem) as refused:
        unlocked(founded)
    assert refused.value.code == "wrong_passphrase"
    again = Program(founded)
    again.recover(account, words, "ännu en lösenfras")
    again.close()


def test_wrong_words_or_an_unfit_passphrase_change_nothing(founded: Paths) -> None:
    program = unlocked(founded)
    words = proven_words(program)
    account = program.accounts()[0].id
    head = program.workspace.head.seq
    program.close()
    before = founded.vault.read_bytes()
    attempts = [
        (account, "babab " * 9, "en helt ny lösenfras", "recovery_words_mistyped"),
        (account, words[:-1] + "å", "en helt ny lösenfras", "recovery_word_unfit"),
        (account, words, "kort", "unsuitable_passphrase"),
        (UUID(int=5), words, "en helt ny lösenfras", "unknown_account"),
    ]
    for who, typed, phrase, code in attempts:
        other = Program(founded)
        with pytest.raises(EnvironmentProblem) as refused:
            other.recover(who, typed, phrase)
        assert refused.value.code == code
        other.close()
    assert founded.vault.read_bytes() == before
    last = unlocked(founded)
    assert last.workspace.head.seq == head
    last.close()


def test_a_revoked_account_is_not_let_in_with_the_sheet(founded: Paths) -> None:
    program = unlocked(founded)
    words = proven_words(program)
    other = GrowingIdentities(program.clock.now_ms).new()
    program.vault.add_account(NewAccount(other, "Bo Chef", "manager"), PHRASE)
    program.vault.revoke(other)
    with pytest.raises(EnvironmentProblem) as refused:
        program.recover(other, words, "en helt ny lösenfras")
    assert refused.value.code == "account_revoked"
    program.close()


def test_a_centre_without_a_sheet_says_so(founded: Paths) -> None:
    program = Program(founded)
    assert not program.has_recovery_sheet()
    with pytest.raises(EnvironmentProblem) as refused:
        program.recover(program.accounts()[0].id, "babab " * 9, "en helt ny lösenfras")
    assert refused.value.code == "recovery_never_made"


def test_a_killed_first_run_leaves_nothing_or_a_whole_centre(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Power goes after each of the steps that write: the next start finds no centre, or one that opens."""
    steps = ("introduce_centre_keys", "note_high_water", "finish_founding")
    for step in steps:

        def power_cut(*_arguments: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as broken:
            broken.setattr(founding, step, power_cut)
            with pytest.raises(KeyboardInterrupt):
                Program(paths).create(form())
        program = Program(paths)
        if step == "finish_founding":
            assert program.has_store()
            program.unlock(program.accounts()[0].id, PHRASE)
            assert program.workspace.centre().keys is not None
            program.close()
        else:
            assert not program.has_store()
