"""The centre's keys over a real vault and store: who signs, after a PIN, a change of account, a demotion."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from assessor_app.bootstrap.program import Program
from assessor_app.domain.accounts import Role
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.issuer_keys import Certificate, KeyKind
from assessor_app.security.certificates import facts_of
from assessor_app.services.issuing_ports import CentreKeys
from assessor_app.services.key_ports import Custody, KeyChest
from assessor_app.system.paths import Paths
from assessor_app.ui.composition import FirstRunForm
from tests.building import NOON, FakeClock

PHRASE, PIN = "en lång lösenfras", "482913"
DAY = 24 * 3600 * 1000


class House:
    """A centre in a folder that was founded already, with Karin its manager and Per an assessor."""

    def __init__(self, paths: Paths, now: int) -> None:
        self.paths, self.clock = paths, FakeClock(now)
        self.program = Program(paths, self.clock)
        karin, self.per = (tile.id for tile in self.program.accounts())
        self.opened = self.program.unlock(karin, PHRASE)
        self.karin = self.opened.actor

    def keys(self, account: UUID) -> CentreKeys:
        return self.program._doors(account).centre_keys

    def chest(self, account: UUID) -> KeyChest:
        return self.program._doors(account).chest

    def restart(self, days: int = 0) -> None:
        self.program.close()
        self.clock.turn(days * DAY)
        self.program = Program(self.paths, self.clock)

    @property
    def certificate(self) -> Certificate:
        found = self.program.workspace.centre().issuer.certificate
        assert found is not None
        return found


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """The folder of such a centre, closed, and what the clock says."""
    folder, clock = tmp_path_factory.mktemp("founded"), FakeClock()
    paths = Paths(folder / "data", folder / "state")
    program = Program(paths, clock)
    form = FirstRunForm("Vimmerby testcenter", "VIM", "", "", "Karin Ek", PHRASE, demo=True)
    opened = program.create(form)
    (paths.data / "demo").touch()  # invented people: deriving keys may be quick
    opened.accounts.let_in(opened.actor, "Per Norén", Role.ASSESSOR, PHRASE)
    program.close()
    return folder, clock.now


@pytest.fixture
def house(founded: tuple[Path, int], tmp_path: Path) -> Iterator[House]:
    template, now = founded
    folder = tmp_path / "house"
    shutil.copytree(template, folder)
    made = House(Paths(folder / "data", folder / "state"), now)
    yield made
    made.program.close()


def test_a_new_centre_has_its_keys_and_a_certificate_from_its_own_issuer(house: House) -> None:
    keys, facts = house.keys(house.karin.id), facts_of(house.certificate.der)
    assert keys.missing() is None
    assert keys.public is not None
    Ed25519PublicKey.from_public_bytes(keys.public).verify(keys.sign(b"seal"), b"seal")
    assert facts is not None
    assert (facts.subject, facts.issuer) == (
        "Vimmerby testcenter",
        "Vimmerby testcenter – egen utfärdare",
    )
    own, issuer = (
        x509.load_der_x509_certificate(one) for one in (house.certificate.der, house.certificate.chain[0])
    )
    own.verify_directly_issued_by(issuer)


def test_an_assessor_reaches_no_key_and_is_told_why(house: House) -> None:
    house.program.unlock(house.per, PHRASE)
    keys, chest = house.keys(house.per), house.chest(house.per)

    assert keys.missing() == "keys_locked"
    assert chest.custody() is Custody.LOCKED
    assert chest.public() is None
    assert keys.public == house.keys(house.karin.id).public
    with pytest.raises(NotAllowed):
        keys.sign(b"seal")
    with pytest.raises(NotAllowed):
        keys.paper_signer(datetime.fromtimestamp(NOON / 1000, UTC))


def test_a_manager_who_comes_back_by_pin_signs_again_and_the_assessor_between_did_not(house: House) -> None:
    house.opened.accounts.set_pin(house.karin, PIN, PHRASE)
    opened = house.program.unlock(house.per, PHRASE)
    opened.accounts.set_pin(opened.actor, "705316", PHRASE)
    house.program.unlock_by_pin(house.karin.id, PIN)
    assert house.keys(house.karin.id).sign(b"seal")

    house.program.unlock_by_pin(house.per, "705316")

    assert house.keys(house.per).missing() == "keys_locked"
    assert house.chest(house.per).public() is None


def test_what_a_manager_began_goes_on_while_an_assessor_is_at_the_screen(house: House) -> None:
    keys = house.keys(house.karin.id)
    house.program.unlock(house.per, PHRASE)

    assert keys.sign(b"seal")


def test_after_a_restart_nobody_signs_until_the_manager_has_given_the_passphrase(house: House) -> None:
    house.restart()
    house.program.unlock(house.per, PHRASE)
    assert house.keys(house.karin.id).missing() == "keys_locked"

    house.program.unlock(house.karin.id, PHRASE)

    assert house.keys(house.karin.id).missing() is None


def test_who_is_a_manager_no_longer_signs_nothing_even_in_a_session_that_is_open(house: House) -> None:
    keys = house.keys(house.karin.id)
    assert keys.sign(b"seal")
    per, _ = house.opened.accounts.let_in(house.karin, "Ulla Ek", Role.MANAGER, PHRASE)
    opened = house.program.unlock(per, PHRASE)
    opened.accounts.set_role(opened.actor, house.karin.id, Role.ASSESSOR, PHRASE)

    with pytest.raises(NotAllowed):
        keys.sign(b"seal")
    house.program.unlock(house.karin.id, PHRASE)
    assert house.program.vault.secrets is None
    assert house.keys(house.karin.id).missing() == "keys_locked"


def test_a_manager_who_comes_back_by_pin_has_the_keys_that_another_made_meanwhile(house: House) -> None:
    house.opened.accounts.set_pin(house.karin, PIN, PHRASE)
    ulla, _ = house.opened.accounts.let_in(house.karin, "Ulla Ek", Role.MANAGER, PHRASE)
    house.program.unlock(ulla, PHRASE)
    former = house.keys(ulla).public
    house.chest(ulla).renew({KeyKind.CENTRE}, issuer=False)
    assert house.keys(ulla).missing() == "keys_replaced"  # the journal does not know them yet
    house.program.unlock(ulla, PHRASE)
    with pytest.raises(Refused, match="keys_replaced"):
        house.keys(house.karin.id).sign(b"seal")

    house.program.unlock_by_pin(house.karin.id, PIN)

    keys = house.keys(house.karin.id)
    assert keys.public != former
    assert keys.public is not None
    Ed25519PublicKey.from_public_bytes(keys.public).verify(keys.sign(b"seal"), b"seal")
    assert [one.public for one in house.program.workspace.centre().issuer.former] == [(former or b"").hex()]


@pytest.mark.parametrize(("days", "renewed"), [(900, False), (1010, True), (1200, True)])
def test_the_certificate_is_renewed_when_a_manager_logs_in_near_its_end(
    house: House, days: int, renewed: bool
) -> None:
    before = house.certificate
    house.restart(days)
    house.program.unlock(house.per, PHRASE)
    house.program.workspace.confirm_clock()
    assert house.certificate == before

    house.program.unlock(house.karin.id, PHRASE)

    assert (house.certificate != before) is renewed
    assert house.certificate.chain == before.chain
    assert house.keys(house.karin.id).missing() is None


def test_a_clock_that_is_in_doubt_renews_nothing_and_an_expired_certificate_refuses(house: House) -> None:
    before = house.certificate
    house.restart(1200)
    house.program.unlock(house.karin.id, PHRASE)

    assert house.certificate == before
    keys = house.keys(house.karin.id)
    assert keys.missing() == "certificate_expired"
    at = datetime.fromtimestamp(house.clock.now / 1000, UTC)
    with pytest.raises(Refused) as refused:
        keys.paper_signer(at)
    assert (refused.value.code, refused.value.details) == ("certificate_expired", {"on": "2029-05-27"})
    with pytest.raises(Refused, match="certificate_not_yet_valid"):
        keys.paper_signer(at - timedelta(days=1300))


def test_a_centre_with_a_new_name_gets_a_certificate_with_it_at_the_next_login(house: House) -> None:
    house.opened.centres.amend(house.karin, "Testcentrum Småland", "VIM", "", "")
    house.restart()
    house.program.unlock(house.karin.id, PHRASE)

    facts = facts_of(house.certificate.der)
    assert facts is not None
    assert (facts.subject, facts.issuer) == ("Testcentrum Småland", "Testcentrum Småland – egen utfärdare")


def test_nothing_is_written_at_a_login_where_everything_is_in_order(house: House) -> None:
    house.restart()
    house.program.unlock(house.karin.id, PHRASE)
    head = house.program.workspace.head.seq

    house.program.unlock(house.karin.id, PHRASE)

    assert house.program.workspace.head.seq == head


def test_the_recovery_sheet_gives_back_every_key(house: House) -> None:
    words = house.program.vault.make_recovery_words()
    former = house.program.vault.secrets
    house.restart()

    house.program.recover(house.karin.id, " ".join(words), "en helt ny lösenfras")

    held = house.program.vault.secrets
    assert held is not None
    assert former is not None
    assert held.centre.public_bytes == former.centre.public_bytes
    assert held.document.public_bytes == former.document.public_bytes
    assert held.authority is not None
    assert former.authority is not None
    assert held.authority.public_bytes == former.authority.public_bytes
    assert house.keys(house.karin.id).missing() is None
