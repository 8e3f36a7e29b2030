"""The history of the centre's keys, and the names of issuers."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import issuer_keys
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.issuer_keys import (
    Certificate,
    CertificateSource,
    DocumentCertificateIntroduced,
    Endorsement,
    IssuerKeys,
    KeyKind,
    PublicKeys,
    RenewalReason,
)
from assessor_app.domain.issuer_names import did_of, key_of
from assessor_app.domain.journal import Ref

CENTRE, PC = UUID(int=1), UUID(int=2)
FIRST, SECOND = PublicKeys("aa" * 32, "04" + "bb" * 64), PublicKeys("cc" * 32, "04" + "bb" * 64)
OWN = Certificate(b"der", (b"above",), CertificateSource.OWN, 5, 9)


def after(state: IssuerKeys, drafts: tuple[Draft, ...], at: int = 1000) -> IssuerKeys:
    for draft in drafts:
        state = issuer_keys.evolve(state, happened(draft.event, at))
    return state


def happened(event: object, at: int = 1000) -> Happened:
    return Happened(Ref(PC, 1), at, at, UUID(int=3), None, None, event)


def with_keys() -> IssuerKeys:
    return after(IssuerKeys(), issuer_keys.introduce_keys(CENTRE, IssuerKeys(), FIRST), 1000)


def renewed(reason: RenewalReason = RenewalReason.PLANNED) -> IssuerKeys:
    state = with_keys()
    return after(state, issuer_keys.introduce_keys(CENTRE, state, SECOND, reason), 2000)


def test_a_key_that_was_replaced_is_known_with_its_time_and_why() -> None:
    state = renewed(RenewalReason.COMPROMISED)

    assert state.keys == SECOND
    assert state.held_by == PC
    (former,) = state.former
    assert (former.kind, former.public, former.since, former.until) == (
        KeyKind.CENTRE,
        FIRST.centre,
        1000,
        2000,
    )
    assert former.is_compromised
    assert state.since == {KeyKind.CENTRE: 2000, KeyKind.DOCUMENT: 1000}


def test_keys_that_were_replaced_do_not_come_back_from_an_older_vault() -> None:
    state = renewed()

    assert issuer_keys.introduce_keys(CENTRE, state, FIRST) == ()
    assert issuer_keys.introduce_keys(CENTRE, state, PublicKeys("dd" * 32, "04" + "bb" * 64))


def test_keys_that_are_known_are_not_introduced_again_and_the_first_have_no_reason() -> None:
    assert issuer_keys.introduce_keys(CENTRE, with_keys(), FIRST) == ()
    (draft,) = issuer_keys.introduce_keys(CENTRE, IssuerKeys(), FIRST, RenewalReason.COMPROMISED)
    assert getattr(draft.event, "reason", "") is None


def test_the_last_certificate_counts_and_the_former_ones_stay_known() -> None:
    state = after(IssuerKeys(), issuer_keys.introduce_certificate(CENTRE, IssuerKeys(), OWN))
    bought = Certificate(b"other", (), CertificateSource.IMPORTED, 1, 2)
    state = after(state, issuer_keys.introduce_certificate(CENTRE, state, bought))
    assert (state.certificate, len(state.certificates)) == (bought, 2)
    assert issuer_keys.introduce_certificate(CENTRE, state, bought) == ()

    state = after(state, issuer_keys.introduce_certificate(CENTRE, state, OWN))

    assert state.certificates == (bought, OWN)


def test_a_certificate_that_another_program_wrote_amiss_changes_nothing() -> None:
    state = after(IssuerKeys(), issuer_keys.introduce_certificate(CENTRE, IssuerKeys(), OWN))
    amiss = DocumentCertificateIntroduced("not base64!", (), CertificateSource.OWN, 1, 2)

    assert issuer_keys.evolve(state, happened(amiss)) == state


@pytest.mark.parametrize(
    ("issuer", "name", "code"),
    [
        ("did:web:example.se", "Grannen", "issuer_unfit"),
        ("did:key:z6Mkjunk", "Grannen", "issuer_unfit"),
        (did_of(bytes(32)), " \n", "issuer_name_missing"),
        (did_of(bytes.fromhex(SECOND.centre)), "Vi", "issuer_is_own"),
        (did_of(bytes.fromhex(FIRST.centre)), "Vi, förr", "issuer_is_own"),
    ],
)
def test_what_is_no_other_issuer_is_not_known(issuer: str, name: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        issuer_keys.know_issuer(CENTRE, renewed(), UUID(int=9), issuer, name, is_authority=False)


def test_an_issuer_is_known_until_it_is_forgotten() -> None:
    did = did_of(bytes(range(32)))
    broken = f" {did[:20]}\n{did[20:]} "  # as a letter breaks the line
    drafts = issuer_keys.know_issuer(CENTRE, with_keys(), UUID(int=9), broken, " Grannen ", is_authority=True)
    state = after(with_keys(), drafts)
    known = state.known[UUID(int=9)]
    assert (known.issuer, known.name, known.is_authority) == (did, "Grannen", True)
    with pytest.raises(Refused, match="issuer_known"):
        issuer_keys.know_issuer(CENTRE, state, UUID(int=10), did, "Samma", is_authority=False)

    state = after(state, issuer_keys.forget_issuer(CENTRE, state, UUID(int=9)))

    assert not state.known
    assert issuer_keys.forget_issuer(CENTRE, state, UUID(int=9)) == ()


def test_endorsements_have_their_bounds() -> None:
    state = IssuerKeys()
    for number in range(issuer_keys.MOST_ENDORSEMENTS):
        one = Endorsement(UUID(int=number), "did:key:z", "Ägaren", "did:key:z", f"text {number}")
        state = after(state, issuer_keys.keep_endorsement(CENTRE, state, one))
    more = Endorsement(UUID(int=99), "did:key:z", "Ägaren", "did:key:z", "en till")
    with pytest.raises(Refused, match="endorsements_too_many"):
        issuer_keys.keep_endorsement(CENTRE, state, more)
    with pytest.raises(Refused, match="endorsement_known"):
        issuer_keys.keep_endorsement(CENTRE, state, state.endorsements[UUID(int=0)])
    long = Endorsement(
        UUID(int=98), "did:key:z", "Ägaren", "did:key:z", "x" * (issuer_keys.LONGEST_ENDORSEMENT + 1)
    )
    with pytest.raises(Refused, match="endorsement_too_long"):
        issuer_keys.keep_endorsement(CENTRE, IssuerKeys(), long)

    state = after(state, issuer_keys.drop_endorsement(CENTRE, state, UUID(int=0)))

    assert len(after(state, issuer_keys.keep_endorsement(CENTRE, state, more)).endorsements) == 5


@given(st.binary(min_size=32, max_size=32))
def test_any_key_comes_back_from_its_name(public: bytes) -> None:
    assert key_of(did_of(public)) == public


@given(
    st.text(max_size=80) | st.text("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", max_size=60)
)
def test_anything_else_is_no_name(text: str) -> None:
    for tried in (text, f"did:key:z{text}", f"did:key:z6Mk{text}"):
        found = key_of(tried)
        assert found is None or did_of(found) == tried
