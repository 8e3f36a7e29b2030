"""Numbers as they were read: typed in Swedish or English, kept as text, never as a float."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.decimals import clean_decimal, difference, is_decimal, is_within, signed, written
from assessor_app.domain.errors import Refused

NUMBERS = st.from_regex(r"\A-?[0-9]{1,7}(\.[0-9]{1,6})?\Z")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12,05", "12.05"),
        ("12.05", "12.05"),
        (" 0,50 ", "0.50"),
        (",5", "0.5"),
        ("007", "7"),
        ("12,", "12"),
        ("−0,02", "-0.02"),
        ("+3", "3"),
        ("-0,00", "0.00"),
        ("1 250", "1250"),
        ("", ""),
    ],
)
def test_what_is_typed_is_kept_in_one_form_with_every_decimal(typed: str, kept: str) -> None:
    assert clean_decimal(typed, "unfit") == kept


@pytest.mark.parametrize("typed", ["tolv", "1,2,3", "-", ",", "12mm", "1e3", "12345678", "0,1234567", "１２"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="unfit"):
        clean_decimal(typed, "unfit")


@given(NUMBERS)
def test_the_kept_form_is_kept_as_it_is_whatever_language_it_is_written_in(typed: str) -> None:
    kept = clean_decimal(typed, "unfit")
    assert is_decimal(kept)
    for language in ("sv", "en"):
        assert clean_decimal(written(kept, language), "unfit") == kept


@given(NUMBERS, NUMBERS)
def test_a_deviation_is_exact(reference: str, measured: str) -> None:
    found = difference(clean_decimal(reference, "unfit"), clean_decimal(measured, "unfit"))
    assert Decimal(found) == Decimal(measured) - Decimal(reference)


@pytest.mark.parametrize(
    ("reference", "measured", "deviation", "within"),
    [
        ("24.95", "25.00", "0.05", True),
        ("24.95", "25.01", "0.06", False),
        ("25.00", "24.95", "-0.05", True),
        ("0.3", "0.1", "-0.2", False),
        ("", "25.00", "", None),
        ("24.95", "", "", None),
    ],
)
def test_just_within_the_tolerance_is_within_it(
    reference: str, measured: str, deviation: str, within: bool | None
) -> None:
    found = difference(reference, measured)
    assert (found, is_within(found, "0.05")) == (deviation, within)


def test_a_number_is_written_as_people_write_it() -> None:
    assert (written("-0.05", "sv"), written("-0.05", "en")) == ("−0,05", "−0.05")
    assert (signed("0.05", "sv"), signed("0.00", "sv"), signed("-0.05", "sv")) == ("+0,05", "0,00", "−0,05")
