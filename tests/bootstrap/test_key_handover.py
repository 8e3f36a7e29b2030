"""The centre's keys handed to a second PC, which issues from then on; and what is refused on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from assessor_app.bootstrap import program as program_module
from assessor_app.bootstrap.issuing import paper_reader
from assessor_app.credentials.reading import OfflineCredentialReader
from assessor_app.domain.accounts import Role
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.domain.issuer_keys import CertificateSource, KeyKind, RenewalReason
from assessor_app.domain.verifications import Verdict
from assessor_app.security import vault as vault_module
from assessor_app.security.errors import WrongPassphrase
from assessor_app.security.signing import verify
from assessor_app.services.key_models import CertificateStanding
from assessor_app.services.key_ports import Custody
from assessor_app.services.verification_models import Handed
from tests.handed_keys import Desk, Two, make_two, two_pcs
from tests.joining_pcs import LAPTOPS, PHRASE, cheap
from tests.security.certified import PHRASE as P12_PHRASE
from tests.security.certified import certified, p12, p256

STATEMENT = DocumentKind.STATEMENT


@pytest.fixture(scope="module", autouse=True)
def _cheap() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(program_module, "passphrase_cost", cheap)
        yield


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, _cheap: None) -> Path:
    folder = tmp_path_factory.mktemp("two")
    make_two(folder)
    return folder


@pytest.fixture
def two(template: Path, tmp_path: Path) -> Iterator[Two]:
    with two_pcs(template, tmp_path) as made:
        yield made


def custody(desk: Desk) -> Custody:
    assert desk.opened.issuer_keys is not None
    return desk.opened.issuer_keys.view().custody


def refused(two: Two, file: Path) -> str:
    """Why the second PC takes nothing from a file; its vault stays as it was."""
    vault = two.second.program.paths.vault
    before = vault.read_bytes()
    with pytest.raises(Refused) as problem:
        two.second.handover.look(two.second.opened.actor, file)
    assert vault.read_bytes() == before
    return problem.value.code


def test_the_second_pc_issues_from_its_own_series_and_the_first_one_verifies_it(two: Two) -> None:
    first, second = two.first, two.second
    assert second.opened.issuing is not None
    run = second.ended()
    assert second.opened.issuing.completeness(run, STATEMENT).blocking[0].code == "keys_not_here"

    file, words = two.given()
    assert second.handover.look(second.opened.actor, file).words == words
    two.take(file, words)

    assert custody(second) is Custody.HERE
    issued, _ = second.opened.issuing.issue(second.opened.actor, run, STATEMENT, "sv")
    seen = paper_reader().read(issued.pdf)
    assert seen is not None
    assert [(one.valid, one.covers_all) for one in seen.signatures] == [(True, True)]
    credential = OfflineCredentialReader(verify).credential(seen.attachments["credential.json"])
    own = first.program.workspace.centre().keys
    assert credential is not None
    assert own is not None
    assert (credential.valid, credential.issuer_key.hex()) == (True, own.centre)
    assert f"-{second.program.workspace.device.code}" in issued.summary.number

    second.send(first, two.stick)
    (line,) = first.handover.view().made
    assert (line.receiver, line.by, line.taken_at is not None) == ("Verkstadens dator", "Karin Ek", True)
    path = two.stick / "intyg.pdf"
    path.write_bytes(issued.pdf)
    for desk in (first, second):
        assert desk.opened.verifying is not None
        verifying = desk.opened.verifying
        assert verifying.known is not None
        told = verifying.service.verify(
            Handed(path.name, path.read_bytes()), verifying.known.gather(desk.opened.actor)
        )
        assert told.verdict is Verdict.GENUINE


def test_the_keys_are_there_at_the_next_login_and_nobody_but_managers_has_them(two: Two) -> None:
    two.take(*two.given())
    two.second.restart()
    assert custody(two.second) is Custody.HERE

    manager = two.second.opened
    per = next(
        one.id for one in two.second.program.workspace.centre().accounts.values() if one.name != "Karin Ek"
    )
    manager.accounts.admit(manager.actor, per, "en fras för Per")
    two.second.log_in(per, "en fras för Per")
    assert custody(two.second) is Custody.LOCKED


def test_another_manager_gets_the_keys_there_from_the_one_who_took_them_in(two: Two) -> None:
    first, second = two.first.opened, two.second
    eva, _ = first.accounts.let_in(first.actor, "Eva Lund", Role.MANAGER, "evas lösenfras")
    two.first.send(second, two.stick)
    second.opened.accounts.admit(second.opened.actor, eva, "evas lösenfras")  # before there were keys
    karin = second.opened.actor.id
    two.take(*two.given())
    second.log_in(eva, "evas lösenfras")
    assert custody(second) is Custody.LOCKED
    assert "manager_key_missing" in {one.code for one in second.program.conditions()}

    second.log_in(karin, LAPTOPS)
    second.program.vault.set_passphrase(eva, "en annan lösenfras")
    second.log_in(eva, "en annan lösenfras")
    assert custody(second) is Custody.HERE


def test_a_bought_certificates_key_comes_along(two: Two) -> None:
    keys, key, now = two.first.opened.issuer_keys, p256(), datetime.now(UTC)
    assert keys is not None
    bought = certified(key, begins=now - timedelta(days=1), ends=now + timedelta(days=99))
    keys.import_certificate(two.first.opened.actor, p12(key, bought), P12_PHRASE)
    two.first.send(two.second, two.stick)
    two.take(*two.given())
    assert two.second.opened.issuer_keys is not None
    line = two.second.opened.issuer_keys.view().certificate
    assert line is not None
    assert (line.source, line.standing) == (CertificateSource.IMPORTED, CertificateStanding.FINE)


def test_both_pcs_export_the_lists_of_both(two: Two) -> None:
    two.take(*two.given())
    issued = {}
    for desk in (two.first, two.second):
        assert desk.opened.issuing is not None
        made, _ = desk.opened.issuing.issue(desk.opened.actor, desk.ended(), STATEMENT, "sv")
        issued[desk.device] = made.summary
    two.second.send(two.first, two.stick)
    two.first.send(two.second, two.stick)
    office = two.first.opened
    assert office.issuing is not None
    theirs = issued[two.second.device]
    office.issuing.revoke(office.actor, theirs.id, RevocationReason.WRONG_PERSON)
    two.first.send(two.second, two.stick)

    told = []
    for desk in (two.first, two.second):
        assert desk.opened.issuing is not None
        lists = [
            OfflineCredentialReader(verify).status_list(one.data)
            for one in desk.opened.issuing.status_lists(desk.opened.actor)
        ]
        told.append(sorted(sorted(one.revoked) for one in lists if one is not None and one.valid))
    assert told[0] == told[1] == [[], [0]]
    assert len({one.number for one in issued.values()}) == 2


def test_a_recovery_sheet_made_before_still_opens_the_pc_but_a_new_one_is_asked_for(two: Two) -> None:
    second = two.second
    vault = second.program.vault
    words = vault.make_recovery_words()
    vault.confirm_recovery({1: words[0], 2: words[1]})
    assert vault.sheet_standing == "proven"

    two.take(*two.given())

    assert second.program.vault.sheet_standing == "none"
    assert "no_recovery_sheet" in {one.code for one in second.program.conditions()}
    karin = second.opened.actor.id
    second.program.close()
    second.program = type(second.program)(second.program.paths)
    second.opened = second.program.recover(karin, " ".join(words), "en ny lösenfras")
    assert custody(second) is Custody.LOCKED
    second.phrase = "en ny lösenfras"
    two.take(*two.given())
    assert custody(second) is Custody.HERE


def test_who_is_no_manager_neither_gives_nor_takes(two: Two) -> None:
    file, words = two.given()
    per = next(
        one for one in two.first.program.workspace.centre().accounts.values() if one.role is Role.ASSESSOR
    )
    stranger = replace(two.first.opened.actor, id=per.id, role=Role.ASSESSOR)
    with pytest.raises(NotAllowed):
        two.first.handover.give(stranger, two.second.device, two.stick, PHRASE)
    with pytest.raises(NotAllowed):
        two.second.handover.look(stranger, file)
    with pytest.raises(NotAllowed):
        two.second.handover.take(stranger, file, words, LAPTOPS)
    with pytest.raises(WrongPassphrase):
        two.first.handover.give(two.first.opened.actor, two.second.device, two.stick, "fel fras helt")
    with pytest.raises(WrongPassphrase):
        two.second.handover.take(two.second.opened.actor, file, words, "fel fras helt")
    assert custody(two.second) is Custody.ELSEWHERE


def test_a_file_that_was_touched_anywhere_opens_nothing(two: Two) -> None:
    file, _ = two.given()
    whole = file.read_bytes()
    assert b"Karin" not in whole
    for at in (3, 60, len(whole) // 3, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert refused(two, file) in (
            "key_file_unfit",
            "key_file_altered",
            "key_file_for_another",
            "key_file_of_another_centre",
            "key_file_giver_unknown",
        ), at
    for cut in (b"", whole[:200], whole[:-1], whole + b"x"):
        file.write_bytes(cut)
        assert refused(two, file) in ("key_file_unfit", "key_file_altered")
    file.write_bytes(whole.replace(b"key-file 1", b"key-file 2", 1))
    assert refused(two, file) == "key_file_from_the_future"


def test_a_file_is_taken_once_and_another_one_than_was_compared_is_not(two: Two) -> None:
    earlier, words = two.given()
    kept = earlier.read_bytes()
    again, other = two.given()
    assert words != other
    with pytest.raises(Refused, match="key_file_changed"):
        two.take(again, words)
    two.take(again, other)
    assert refused(two, again) == "keys_are_here"
    earlier.write_bytes(kept)
    assert refused(two, earlier) == "keys_are_here"


def test_keys_that_were_replaced_since_are_taken_from_no_file(two: Two) -> None:
    file, _ = two.given()
    kept = file.read_bytes()
    keys = two.first.opened.issuer_keys
    assert keys is not None
    keys.renew_keys(two.first.opened.actor, {KeyKind.CENTRE}, RenewalReason.PLANNED)
    newer, words = two.given()
    assert refused(two, newer) == "key_file_too_new"
    newer_bytes = newer.read_bytes()

    two.first.send(two.second, two.stick)
    file.write_bytes(kept)
    assert refused(two, file) == "key_file_old"
    file.write_bytes(newer_bytes)
    two.take(file, words)
    assert custody(two.second) is Custody.HERE

    keys.renew_keys(two.first.opened.actor, {KeyKind.DOCUMENT}, RenewalReason.PLANNED)
    two.first.send(two.second, two.stick)
    assert two.second.handover.view().may_take
    two.take(*two.given())
    assert not two.second.handover.view().may_take


def test_a_file_for_another_pc_or_from_another_centre_or_a_shut_out_one_is_refused(
    two: Two, tmp_path: Path, template: Path
) -> None:
    file, _ = two.given()
    with pytest.raises(Refused, match="key_file_for_another"):
        two.first.handover.look(two.first.opened.actor, file)
    stranger = tmp_path / "stranger"
    make_two(stranger)
    with two_pcs(stranger, tmp_path / "others") as others:
        foreign, _ = others.given()
        assert refused(two, foreign) == "key_file_of_another_centre"
    devices = two.first.opened.devices
    assert devices is not None
    devices.revoke(two.first.opened.actor, two.second.device)
    with pytest.raises(Refused, match="device_is_revoked"):
        two.given()
    assert two.second.device not in {one.device for one in two.first.handover.view().receivers}


def test_a_full_disk_leaves_the_old_vault_and_a_later_try_works(two: Two, monkeypatch: Any) -> None:
    file, words = two.given()
    vault, path = two.second.program.vault, two.second.program.paths.vault
    before, write = path.read_bytes(), vault._write

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(vault, "_write", full)
    with pytest.raises(OSError, match="full"):
        two.take(file, words)
    assert path.read_bytes() == before
    assert custody(two.second) is Custody.ELSEWHERE
    assert two.second.program.workspace.centre().issuer.handovers.taken == {}
    monkeypatch.setattr(vault, "_write", write)
    two.take(file, words)
    assert custody(two.second) is Custody.HERE


def test_an_end_between_vault_and_journal_is_made_good_at_the_next_login(two: Two, monkeypatch: Any) -> None:
    file, words = two.given()
    two.first.send(two.second, two.stick)  # so that this PC knows of the handover
    service = two.second.handover

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(service, "_commit", killed)
    with pytest.raises(KeyboardInterrupt):
        two.take(file, words)
    assert two.second.program.workspace.centre().issuer.handovers.taken == {}
    two.second.restart()
    assert custody(two.second) is Custody.HERE
    assert len(two.second.program.workspace.centre().issuer.handovers.taken) == 1


def test_an_assessors_laptop_gets_keys_only_when_somebody_means_it(tmp_path: Path) -> None:
    make_two(tmp_path / "t", DeviceKind.LAPTOP, manager=False)
    with two_pcs(tmp_path / "t", tmp_path / "c") as two:
        (line,) = two.first.handover.view().receivers
        assert (line.for_managers, line.owner) == (False, "Per Norén")
        with pytest.raises(Refused, match="keys_to_a_laptop"):
            two.given()
        file, words = two.given(knowingly=True)
        with pytest.raises(NotAllowed):
            two.second.handover.take(two.second.opened.actor, file, words, LAPTOPS)
        assert not vault_module.Vault.read(two.second.program.paths.vault).tiles.centre_public
