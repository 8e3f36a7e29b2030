"""What others know the centre by: renewing, importing, whom it knows, who vouches for it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from assessor_app.domain import devices
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.issuer_keys import CertificateSource, KeyKind, RenewalReason
from assessor_app.domain.issuer_names import did_of
from assessor_app.security.vault import UnlockedVault
from assessor_app.services.key_models import CertificateStanding
from assessor_app.services.key_ports import Custody
from assessor_app.services.ports import StorageProblem
from assessor_app.services.reminding import CertificateEnds
from assessor_app.services.today import Reminder, day_of
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, MANAGER
from tests.keyed_centres import OWNER, Keyed, keyed_centre
from tests.security.certified import PHRASE, authority, certified, p12, p256

DAY = 24 * 3600 * 1000


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Keyed]:
    made = keyed_centre(tmp_path)
    yield made
    made.workspace.close()


def bought(centre: Keyed, days: float = 400) -> bytes:
    """A file from somebody who issues certificates."""
    root = authority(begins=centre.now - timedelta(days=9), ends=centre.now + timedelta(days=999))
    key, ends = p256(), centre.now + timedelta(days=days)
    own = certified(key, "Vimmerby kommun", root, begins=centre.now - timedelta(days=1), ends=ends)
    return p12(key, own, [root[0]])


def source(centre: Keyed) -> CertificateSource:
    found = centre.workspace.centre().issuer.certificate
    assert found is not None
    return found.source


def signed(centre: Keyed) -> str:
    """Whom the certificate names that PDFs are signed with now."""
    return centre.keys.paper_signer(centre.now).name


# -- the own certificate --


def test_what_the_section_shows_of_a_new_centre(centre: Keyed) -> None:
    view = centre.service.view()

    assert view.custody is Custody.HERE
    assert view.did == did_of(centre.keys.public or b"")
    assert view.centre is not None
    assert view.centre.words.count("-") == 5
    assert view.certificate is not None
    assert (view.certificate.standing, view.certificate.days_left) == (CertificateStanding.FINE, 1094)
    assert view.certificate.subject in signed(centre)
    assert view.former == view.issuers == view.endorsements == ()


def test_a_certificate_can_be_renewed_before_its_time(centre: Keyed) -> None:
    before = centre.workspace.centre().issuer
    centre.clock.turn(100 * DAY)
    centre.service.renew_certificate(MANAGER)
    after = centre.workspace.centre().issuer

    assert after.certificate != before.certificate
    assert after.certificate is not None
    assert before.certificate is not None
    assert after.certificate.chain == before.certificate.chain
    assert after.keys == before.keys


def test_after_eight_years_the_own_issuer_has_a_new_certificate_for_the_same_key(centre: Keyed) -> None:
    first = centre.workspace.centre().issuer.certificate
    centre.clock.turn(8 * 365 * DAY)
    centre.keep()
    last = centre.workspace.centre().issuer.certificate

    assert first is not None
    assert last is not None
    old, new = (x509.load_der_x509_certificate(one.chain[0]) for one in (first, last))
    assert old != new
    assert old.public_key() == new.public_key()
    x509.load_der_x509_certificate(last.der).verify_directly_issued_by(new)


def test_the_certificate_with_its_chain_is_given_away_as_text(centre: Keyed) -> None:
    present = centre.workspace.centre().issuer.certificate
    assert present is not None

    read = x509.load_pem_x509_certificates(centre.service.certificates_as_pem())

    assert read == [x509.load_der_x509_certificate(one) for one in (present.der, *present.chain)]


# -- new keys --


def test_new_keys_count_at_once_and_the_former_ones_stay_known(centre: Keyed) -> None:
    before = centre.service.view()
    centre.service.renew_keys(MANAGER, {KeyKind.CENTRE}, RenewalReason.PLANNED)
    view = centre.service.view()

    assert view.did != before.did
    assert view.document == before.document
    assert view.certificate == before.certificate
    assert [one.issuer for one in centre.service.own_issuers()] == [view.did, before.did]
    assert before.centre is not None
    assert [one.words for one in view.former] == [before.centre.words]
    assert centre.keys.missing() is None
    assert centre.keys.sign(b"seal")


def test_a_new_document_key_comes_with_its_certificate(centre: Keyed) -> None:
    before = centre.workspace.centre().issuer.certificate
    centre.service.renew_keys(MANAGER, {KeyKind.DOCUMENT}, RenewalReason.PLANNED)
    after = centre.workspace.centre().issuer.certificate

    assert before is not None
    assert after is not None
    assert after.chain == before.chain
    assert centre.chest.fits(after)
    assert not centre.chest.fits(before)
    assert signed(centre)


def test_after_a_compromise_everything_is_new_and_that_is_said(centre: Keyed) -> None:
    centre.service.import_certificate(MANAGER, bought(centre), PHRASE)
    before = centre.workspace.centre().issuer.certificates[0]
    centre.service.renew_keys(MANAGER, set(KeyKind), RenewalReason.COMPROMISED)

    after = centre.workspace.centre().issuer.certificate
    assert after is not None
    assert after.source is CertificateSource.OWN
    assert after.chain != before.chain
    assert not centre.chest.holds_imported
    assert all(one.reason is RenewalReason.COMPROMISED for one in centre.service.view().former)
    assert [one.is_compromised for one in centre.service.own_issuers()] == [False, True]
    assert centre.keys.missing() is None


def test_no_key_chosen_is_refused_and_changes_nothing(centre: Keyed) -> None:
    with pytest.raises(Refused, match="no_keys_chosen"):
        centre.service.renew_keys(MANAGER, (), RenewalReason.PLANNED)
    assert centre.service.view().former == ()


def test_a_kill_between_vault_and_journal_is_made_good_at_the_next_login(centre: Keyed) -> None:
    centre.chest.renew({KeyKind.CENTRE, KeyKind.DOCUMENT}, issuer=True)
    assert centre.keys.missing() == "keys_replaced"

    centre.keep()

    assert centre.keys.missing() is None
    assert len(centre.service.view().former) == 2


def test_that_somebody_may_have_a_key_is_known_though_the_vault_could_not_be_written(
    centre: Keyed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: UnlockedVault, _record: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as disk:
        disk.setattr(UnlockedVault, "_save", full)
        with pytest.raises(OSError, match="full"):
            centre.service.renew_keys(MANAGER, {KeyKind.CENTRE}, RenewalReason.COMPROMISED)
    centre.keep()

    assert [one.is_compromised for one in centre.service.own_issuers()] == [False, True]
    assert centre.keys.missing() == "keys_replaced"
    centre.service.renew_keys(MANAGER, set(KeyKind), RenewalReason.COMPROMISED)
    assert centre.keys.missing() is None


def test_an_exchange_whose_entry_could_not_be_written_leaves_the_keys_as_they_were(
    centre: Keyed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageProblem("disk_full")

    before = centre.chest.public()
    with monkeypatch.context() as disk:
        disk.setattr(LocalWorkspace, "commit", full)
        with pytest.raises(StorageProblem, match="disk_full"):
            centre.service.renew_keys(MANAGER, set(KeyKind), RenewalReason.COMPROMISED)

    assert centre.chest.public() == before
    assert centre.keys.missing() is None


def test_keys_from_an_older_copy_of_the_vault_sign_nothing(centre: Keyed, tmp_path: Path) -> None:
    older = centre.vault.secrets
    assert older is not None
    centre.service.renew_keys(MANAGER, {KeyKind.CENTRE}, RenewalReason.COMPROMISED)
    counts = centre.service.view().did
    centre.vault.change_centre_keys(lambda _held: older)  # as a restored vault has them

    centre.keep()

    assert centre.service.view().did == counts
    with pytest.raises(Refused, match="keys_replaced"):
        centre.keys.sign(b"seal")


# -- imported --


def test_an_imported_certificate_signs_from_now_on_until_it_is_given_up(centre: Keyed) -> None:
    centre.service.import_certificate(MANAGER, bought(centre), PHRASE)
    view = centre.service.view()
    assert view.certificate is not None
    assert (view.certificate.source, view.certificate.issuer) == (
        CertificateSource.IMPORTED,
        "Utgivaren AB",
    )
    assert "Vimmerby kommun" in signed(centre)
    with pytest.raises(Refused, match="certificate_is_imported"):
        centre.service.renew_certificate(MANAGER)

    centre.service.use_own_certificate(MANAGER)

    assert source(centre) is CertificateSource.OWN
    assert not centre.chest.holds_imported
    assert "Vimmerby kommun" not in signed(centre)


def test_a_file_that_is_refused_leaves_everything_as_it_was(centre: Keyed) -> None:
    before = centre.workspace.head.seq
    with pytest.raises(Refused, match="pkcs12_wrong_passphrase"):
        centre.service.import_certificate(MANAGER, bought(centre), "fel")
    with pytest.raises(Refused, match="certificate_expired"):
        centre.service.import_certificate(MANAGER, bought(centre, days=-0.5), PHRASE)

    assert centre.workspace.head.seq == before
    assert not centre.chest.holds_imported


def test_an_imported_key_without_its_entry_is_given_up_at_the_next_login(centre: Keyed) -> None:
    centre.chest.take_in(bought(centre), PHRASE, centre.now)  # killed before the entry

    centre.keep()

    assert not centre.chest.holds_imported
    assert source(centre) is CertificateSource.OWN


def test_an_imported_certificate_whose_key_is_gone_refuses_and_says_so(centre: Keyed) -> None:
    centre.service.import_certificate(MANAGER, bought(centre), PHRASE)
    centre.vault.change_centre_keys(lambda held: replace(held, imported=None))  # an older vault came back
    centre.keep()

    assert source(centre) is CertificateSource.IMPORTED
    view = centre.service.view()
    assert view.certificate is not None
    assert view.certificate.standing is CertificateStanding.KEY_MISSING
    with pytest.raises(Refused, match="imported_key_missing"):
        centre.keys.paper_signer(centre.now)


@pytest.mark.parametrize(
    ("days", "reminded"),
    [(100, []), (60, [60]), (1, [1])],
)
def test_an_imported_certificate_is_reminded_of_two_months_before(
    centre: Keyed, days: int, reminded: list[int]
) -> None:
    centre.service.import_certificate(MANAGER, bought(centre, days), PHRASE)
    today = day_of(centre.now.date(), lambda on: _midnight(on))

    found = CertificateEnds(centre.workspace).reminders(MANAGER, today)

    assert found == tuple(Reminder("certificate_ends", days=left) for left in reminded)
    assert CertificateEnds(centre.workspace).reminders(ASSESSOR, today) == ()


def test_one_that_is_out_is_told_whoever_issued_it_and_the_own_one_never_before(centre: Keyed) -> None:
    soon, later = (
        day_of(centre.now.date() + timedelta(days=days), lambda on: _midnight(on)) for days in (1080, 1100)
    )
    assert CertificateEnds(centre.workspace).reminders(MANAGER, soon) == ()
    assert CertificateEnds(centre.workspace).reminders(MANAGER, later) == (Reminder("certificate_expired"),)


def _midnight(on: date) -> int:
    return round(datetime(on.year, on.month, on.day, tzinfo=UTC).timestamp() * 1000)


# -- known issuers and endorsements --


def test_a_known_issuer_has_its_words_and_can_be_forgotten(centre: Keyed) -> None:
    centre.service.know_issuer(MANAGER, OWNER.did, "Svensk Industrivalidering", is_authority=True)
    (line,) = centre.service.view().issuers
    assert (line.name, line.by, line.words.count("-")) == ("Svensk Industrivalidering", "Mats Lund", 5)
    (known,) = centre.service.known_issuers()
    assert (known.issuer, known.is_authority) == (OWNER.did, True)

    centre.service.forget_issuer(MANAGER, line.id)

    assert centre.service.known_issuers() == ()


def test_an_endorsement_goes_into_credentials_as_it_came_while_it_holds(centre: Keyed) -> None:
    data = OWNER.endorsement(centre.service.view().did, centre.now)
    centre.service.keep_endorsement(MANAGER, data)
    (line,) = centre.service.view().endorsements
    assert (line.name, line.known_as, line.is_over) == ("Svensk Industrivalidering", "", False)
    assert centre.service.endorsements() == (data,)

    centre.clock.turn(366 * DAY)

    assert centre.service.endorsements() == ()
    assert centre.service.view().endorsements[0].is_over


def test_an_endorsement_of_a_key_that_was_replaced_goes_no_further(centre: Keyed) -> None:
    data = OWNER.endorsement(centre.service.view().did, centre.now, None)
    centre.service.keep_endorsement(MANAGER, data)
    centre.service.renew_keys(MANAGER, {KeyKind.CENTRE}, RenewalReason.PLANNED)

    assert centre.service.endorsements() == ()
    assert centre.service.view().endorsements[0].of_former
    with pytest.raises(Refused, match="endorsement_of_another"):
        centre.service.keep_endorsement(MANAGER, data)


def test_what_is_no_endorsement_of_this_centre_is_refused_with_its_word(centre: Keyed) -> None:
    did, now = centre.service.view().did, centre.now
    whole = OWNER.endorsement(did, now)
    tries = {
        "endorsement_unreadable": b"%PDF-1.7",
        "endorsement_invalid": whole.replace(b"Industriteknik", b"Automation"),
        "endorsement_of_another": OWNER.endorsement(OWNER.did, now),
        "endorsement_over": OWNER.endorsement(did, now - timedelta(days=400)),
    }
    for code, data in tries.items():
        with pytest.raises(Refused, match=code):
            centre.service.keep_endorsement(MANAGER, data)
    assert centre.service.endorsements() == ()


# -- where nothing of it is done --


def test_on_a_laptop_everything_is_read_and_nothing_changed_not_even_in_the_vault(centre: Keyed) -> None:
    workspace, before = centre.workspace, centre.vault.keys
    own = replace(workspace.centre().devices[workspace.device.id], kind=DeviceKind.LAPTOP)
    workspace.commit(MANAGER.id, devices.enrol(workspace.centre_id, workspace.centre().circle, own))

    assert not centre.service.view().may_change
    with pytest.raises(NotAllowed, match="only_at_the_office"):
        centre.service.renew_keys(MANAGER, set(KeyKind), RenewalReason.PLANNED)
    with pytest.raises(NotAllowed, match="only_at_the_office"):
        centre.service.import_certificate(MANAGER, bought(centre), PHRASE)
    assert centre.vault.keys == before
