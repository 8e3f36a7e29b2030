"""Who may log in, as what; a centre is never without a manager, and what an assessor lacks is known."""

from __future__ import annotations

from uuid import UUID

import pytest

from assessor_app.domain import accounts as rules
from assessor_app.domain import centres
from assessor_app.domain.accounts import Account, AccountRegistered, Accounts, Role, require_active
from assessor_app.domain.authorisations import Lack, lacks
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.events import Draft, Happened, split
from assessor_app.domain.journal import Ref
from assessor_app.domain.pins import check_pin

CENTRE, DEVICE = UUID(int=900), UUID(int=901)
KARIN, TOVA, PER = UUID(int=1), UUID(int=2), UUID(int=3)
BAS = "industriteknik-bas"


class Centre:
    """A centre whose entries go straight into its state: Karin and Tova manage it, Per assesses."""

    def __init__(self) -> None:
        self.state = centres.CentreState(CENTRE)
        self.seq = 0
        for who, name, role in (
            (KARIN, "Karin Ek", Role.MANAGER),
            (TOVA, "Tova Dahl", Role.MANAGER),
            (PER, "Per Norén", Role.ASSESSOR),
        ):
            self.take(rules.register(CENTRE, self.accounts, Account(who, name, role)))

    @property
    def accounts(self) -> Accounts:
        return self.state.accounts

    def take(self, drafts: tuple[Draft, ...], actor: UUID = KARIN) -> tuple[Draft, ...]:
        for draft in drafts:
            self.seq += 1
            happened = Happened(
                Ref(DEVICE, self.seq), self.seq, self.seq, actor, draft.about, draft.replaces, draft.event
            )
            self.state = centres.evolve(self.state, happened)
        return drafts

    def authorise(self, who: UUID, until: str | None = None, secrecy: str | None = "2026-01-01") -> None:
        self.take(rules.authorise(CENTRE, self.accounts, who, BAS, until))
        self.take(rules.record_secrecy(CENTRE, self.accounts, who, secrecy, "2026-05-28"))


@pytest.fixture
def centre() -> Centre:
    return Centre()


# ---- in and out -------------------------------------------------------------------------------------------


def test_every_entry_is_about_the_one_whose_account_it_is_and_names_are_personal(centre: Centre) -> None:
    drafts = (
        *centre.take(rules.rename(CENTRE, centre.accounts, PER, "Per Norén Berg")),
        *centre.take(rules.set_role(CENTRE, centre.accounts, PER, Role.MANAGER, KARIN)),
        *centre.take(rules.change_passphrase(CENTRE, centre.accounts, PER)),
        *centre.take(rules.authorise(CENTRE, centre.accounts, PER, BAS, "2027-06-30")),
        *centre.take(rules.revoke(CENTRE, centre.accounts, PER, KARIN)),
        *centre.take(rules.let_in_again(CENTRE, centre.accounts, PER)),
    )
    assert len(drafts) == 6
    assert {draft.about for draft in drafts} == {PER}
    assert {key for draft in drafts for key in split(draft.event)[1]} == {"name"}
    assert centre.accounts[PER].name == "Per Norén Berg"
    assert centre.accounts[PER].role is Role.MANAGER
    assert not centre.accounts[PER].revoked
    assert len(centre.accounts[PER].history) == 7


@pytest.mark.parametrize(
    ("name", "code"),
    [("  ", "account_name_missing"), ("karin EK", "account_name_taken"), ("\u202e", "account_name_missing")],
)
def test_a_name_is_there_and_is_nobody_elses(centre: Centre, name: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        rules.register(CENTRE, centre.accounts, Account(UUID(int=7), name, Role.ASSESSOR))
    with pytest.raises(Refused, match=code):
        rules.rename(CENTRE, centre.accounts, PER, name)


def test_the_name_of_one_who_left_may_be_anothers_but_then_not_theirs_again(centre: Centre) -> None:
    centre.take(rules.revoke(CENTRE, centre.accounts, PER, KARIN))
    centre.take(rules.register(CENTRE, centre.accounts, Account(UUID(int=7), "Per Norén", Role.ASSESSOR)))
    with pytest.raises(Refused, match="account_name_taken"):
        rules.let_in_again(CENTRE, centre.accounts, PER)


def test_the_last_manager_can_neither_be_shut_out_nor_made_an_assessor(centre: Centre) -> None:
    centre.take(rules.revoke(CENTRE, centre.accounts, TOVA, KARIN))
    with pytest.raises(Refused, match="last_manager"):
        rules.revoke(CENTRE, centre.accounts, KARIN, TOVA)
    with pytest.raises(Refused, match="last_manager"):
        rules.set_role(CENTRE, centre.accounts, KARIN, Role.ASSESSOR, TOVA)


def test_nobody_shuts_themselves_out(centre: Centre) -> None:
    with pytest.raises(Refused, match="own_account"):
        rules.revoke(CENTRE, centre.accounts, KARIN, KARIN)
    with pytest.raises(Refused, match="own_account"):
        rules.set_role(CENTRE, centre.accounts, KARIN, Role.ASSESSOR, KARIN)


def test_what_says_the_same_makes_no_entry(centre: Centre) -> None:
    assert rules.rename(CENTRE, centre.accounts, PER, " Per  Norén ") == ()
    assert rules.set_role(CENTRE, centre.accounts, PER, Role.ASSESSOR, KARIN) == ()
    assert rules.let_in_again(CENTRE, centre.accounts, PER) == ()
    assert rules.withdraw_authorisation(CENTRE, centre.accounts, PER, BAS) == ()
    assert rules.record_secrecy(CENTRE, centre.accounts, PER, None, "2026-05-28") == ()


def test_who_was_shut_out_gets_neither_role_nor_passphrase(centre: Centre) -> None:
    centre.take(rules.revoke(CENTRE, centre.accounts, PER, KARIN))
    with pytest.raises(Refused, match="account_is_revoked"):
        rules.set_role(CENTRE, centre.accounts, PER, Role.MANAGER, KARIN)
    with pytest.raises(Refused, match="account_is_revoked"):
        rules.change_passphrase(CENTRE, centre.accounts, PER)
    with pytest.raises(NotAllowed, match="account_revoked"):
        require_active(centre.accounts, PER)


def test_nothing_is_done_to_an_account_that_nobody_knows(centre: Centre) -> None:
    with pytest.raises(Refused, match="account_unknown"):
        rules.revoke(CENTRE, centre.accounts, UUID(int=77), KARIN)


def test_an_account_that_was_amended_before_it_was_known_ends_as_it_should() -> None:
    """Entries of several devices may come in an order that no screen would have made."""
    revoked = Happened(Ref(DEVICE, 1), 1, 1, KARIN, PER, None, rules.AccountRevoked(PER))
    known = Happened(Ref(DEVICE, 2), 2, 2, KARIN, PER, None, AccountRegistered(PER, Role.ASSESSOR, "Per"))
    state = centres.fold(CENTRE, (revoked, known))
    assert (state.accounts[PER].name, state.accounts[PER].revoked) == ("Per", True)


# ---- what an assessor lacks -------------------------------------------------------------------------------


def test_a_centre_that_keeps_no_record_is_never_warned(centre: Centre) -> None:
    assert lacks(centre.accounts, PER, BAS, "2026-05-28") == ()
    centre.take(rules.record_secrecy(CENTRE, centre.accounts, KARIN, "2026-01-01", "2026-05-28"))
    assert lacks(centre.accounts, PER, BAS, "2026-05-28") == ()


def test_once_one_is_authorised_the_others_lack_it(centre: Centre) -> None:
    centre.authorise(KARIN)
    assert lacks(centre.accounts, KARIN, BAS, "2026-05-28") == ()
    assert lacks(centre.accounts, PER, BAS, "2026-05-28") == (Lack.NOT_AUTHORISED, Lack.NO_SECRECY_AGREEMENT)


def test_an_authorisation_holds_to_the_end_of_its_last_day(centre: Centre) -> None:
    centre.authorise(PER, until="2026-06-30")
    assert lacks(centre.accounts, PER, BAS, "2026-06-30") == ()
    assert lacks(centre.accounts, PER, BAS, "2026-07-01") == (Lack.AUTHORISATION_ENDED,)


def test_a_withdrawn_authorisation_is_lacking_even_where_it_was_the_only_one(centre: Centre) -> None:
    centre.authorise(PER)
    centre.take(rules.withdraw_authorisation(CENTRE, centre.accounts, PER, BAS))
    assert lacks(centre.accounts, PER, BAS, "2026-05-28") == (Lack.AUTHORISATION_WITHDRAWN,)
    centre.authorise(PER)
    assert lacks(centre.accounts, PER, BAS, "2026-05-28") == ()


def test_authorised_for_one_qualification_is_not_authorised_for_another(centre: Centre) -> None:
    centre.authorise(PER)
    assert lacks(centre.accounts, PER, "automation-bas", "2026-05-28") == (Lack.NOT_AUTHORISED,)


def test_the_secrecy_agreement_is_a_thing_of_its_own(centre: Centre) -> None:
    centre.authorise(PER, secrecy=None)
    assert lacks(centre.accounts, PER, BAS, "2026-05-28") == (Lack.NO_SECRECY_AGREEMENT,)
    with pytest.raises(Refused, match="day_in_future"):
        rules.record_secrecy(CENTRE, centre.accounts, PER, "2026-05-29", "2026-05-28")
    with pytest.raises(Refused, match="day_unfit"):
        rules.record_secrecy(CENTRE, centre.accounts, PER, "i går", "2026-05-28")


# ---- PINs -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pin", ["482913", "739164", "850372", "906417", "640789"])
def test_a_pin_like_any_other_is_good(pin: str) -> None:
    check_pin(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "111111", "123456", "654321", "012345", "098765", "135791", "121212", "123123", "112233", "123321",
        "100001", "147258", "790314", "140379", "031479", "198703", "200012", "290200",
    ],
)  # fmt: skip
def test_a_pin_that_comes_to_mind_first_or_is_like_a_birthday_is_refused(pin: str) -> None:
    with pytest.raises(Refused, match="pin_obvious"):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["", "48291", "4829137", "48291a", "４８２９１３", "48 913", "-48291"])
def test_a_pin_is_six_digits(pin: str) -> None:
    with pytest.raises(Refused, match="pin_not_six_digits"):
        check_pin(pin)


def test_most_pins_are_left_to_choose_from() -> None:
    def is_good(number: int) -> bool:
        try:
            check_pin(f"{number:06}")
        except Refused:
            return False
        return True

    assert sum(is_good(number) for number in range(0, 1_000_000, 97)) / len(range(0, 1_000_000, 97)) > 0.85
