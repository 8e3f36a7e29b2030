"""Companies: organisation numbers, and what a company's parts may be."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import companies
from assessor_app.domain.companies import (
    CompanyDetails,
    CompanyState,
    clean_organisation_number,
    is_sole_trader,
    written_organisation_number,
)
from assessor_app.domain.errors import Refused

nine = st.text("0123456789", min_size=9, max_size=9)
KNOWN = CompanyState(UUID(int=1), True, CompanyDetails("Åkers Mekaniska"))


def with_check_digit(digits: str) -> str:
    """Nine digits and the tenth that fits: every other digit doubled, the digits of all of them summed."""
    whole = sum(
        int(char) for place, digit in enumerate(digits) for char in str(int(digit) * (2, 1)[place % 2])
    )
    return f"{digits}{-whole % 10}"


@given(nine, st.sampled_from(["{}", "{:.6}-", "16{}", "19{:.6}-", "20{}", " {} "]))
def test_a_number_is_kept_as_ten_digits_however_it_is_written(digits: str, shape: str) -> None:
    number = with_check_digit(digits)
    written = shape.format(number) + (number[6:] if shape.endswith("-") else "")
    assert clean_organisation_number(written) == number
    assert clean_organisation_number(written_organisation_number(number)) == number


@given(nine, st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(digits: str, place: int, off: int) -> None:
    number = with_check_digit(digits)
    wrong = f"{number[:place]}{(int(number[place]) + off) % 10}{number[place + 1 :]}"
    with pytest.raises(Refused, match="organisation_number_unfit"):
        clean_organisation_number(wrong)


@given(st.text(max_size=14))
def test_whatever_is_typed_is_read_or_refused_and_never_anything_else(text: str) -> None:
    try:
        kept = clean_organisation_number(text)
    except Refused:
        return
    assert kept == "" or (len(kept) == 10 and kept.isdigit())


@pytest.mark.parametrize("text", ["", "  ", "-"])
def test_no_number_is_no_number(text: str) -> None:
    assert clean_organisation_number(text) == ""
    assert written_organisation_number("") == ""
    assert not is_sole_trader("")


@given(nine)
def test_a_number_whose_month_is_one_is_a_persons(digits: str) -> None:
    number = with_check_digit(digits)
    assert is_sole_trader(number) is (number[2] in "01")


@pytest.mark.parametrize(("number", "sole"), [("556036-0793", False), ("640823-3234", True)])
def test_known_numbers_are_told_apart(number: str, sole: bool) -> None:
    assert is_sole_trader(clean_organisation_number(number)) is sole


def test_saying_the_same_again_writes_nothing() -> None:
    assert companies.amend(KNOWN, CompanyDetails("  Åkers   Mekaniska ")) == ()
    assert companies.reopen(KNOWN) == ()
    assert companies.remove_workplace(KNOWN, UUID(int=9)) == ()


def test_only_what_a_role_needs_can_be_critical() -> None:
    (draft,) = companies.put_profile(KNOWN, UUID(int=2), "Operatör", ["a", "b", "a"], ["b", "c"])
    assert (draft.event.areas, draft.event.critical) == (("a", "b"), ("b",))  # type: ignore[attr-defined]  # a profile
