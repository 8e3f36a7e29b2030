"""Identity numbers: examples published by Skatteverket, official test numbers, an independent reader."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from personnummer import personnummer as independent

from assessor_app.domain import identity_numbers as numbers
from assessor_app.domain.identity_numbers import NumberKind, read

TODAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("text", "digits", "kind"),
    [
        ("189001019802", "189001019802", NumberKind.PERSONAL),
        ("18900101-9802", "189001019802", NumberKind.PERSONAL),
        ("19900101-2385", "199001012385", NumberKind.PERSONAL),
        ("900101-2385", "199001012385", NumberKind.PERSONAL),
        ("9001012385", "199001012385", NumberKind.PERSONAL),
        ("  9001 01 2385 ", "199001012385", NumberKind.PERSONAL),
        ("1990-01-01-2385", "199001012385", NumberKind.PERSONAL),
        ("1990-01-01 2385", "199001012385", NumberKind.PERSONAL),
        ("900101–2385", "199001012385", NumberKind.PERSONAL),
        ("900101−2385", "199001012385", NumberKind.PERSONAL),
        ("\u200e900101-2385\u00a0", "199001012385", NumberKind.PERSONAL),
        ("９００１０１-２３８５", "199001012385", NumberKind.PERSONAL),
        ("٩٠٠١٠١-٢٣٨٥", "199001012385", NumberKind.PERSONAL),
        ("701063-2391", "197010632391", NumberKind.COORDINATION),
        ("197010632391", "197010632391", NumberKind.COORDINATION),
        ("640823-3234", "196408233234", NumberKind.PERSONAL),
    ],
)
def test_every_written_form_is_read_into_twelve_digits(text: str, digits: str, kind: NumberKind) -> None:
    reading = read(text, TODAY)

    assert (reading.digits, reading.kind, reading.check_ok, reading.warnings) == (digits, kind, True, ())


def test_sixty_is_taken_off_the_day_of_a_coordination_number() -> None:
    assert read("701063-2391", TODAY).birth_date == date(1970, 10, 3)


@pytest.mark.parametrize(
    ("text", "today", "year", "warnings"),
    [
        ("240501-1234", date(2025, 6, 1), 2024, ()),
        ("250601-1234", date(2025, 6, 1), 2025, ()),
        ("250602-1234", date(2025, 6, 1), 1925, (numbers.CENTURY_UNCERTAIN,)),
        ("250602+1234", date(2025, 6, 1), 1925, ()),
        ("240501+1234", date(2025, 6, 1), 1924, ()),
        ("260101-1234", date(2025, 6, 1), 1926, ()),
        ("991231-1234", date(2000, 1, 1), 1999, ()),
        ("000101-1234", date(2000, 1, 1), 2000, ()),
        ("000101+1234", date(2000, 1, 1), 1900, ()),
        ("19240501+1234", date(2025, 6, 1), 1924, ()),
        ("19900101+1234", date(2025, 6, 1), 1990, (numbers.CENTURY_UNCERTAIN,)),
        ("20260101-1234", date(2025, 6, 1), 2026, (numbers.BORN_IN_THE_FUTURE,)),
    ],
)
def test_the_century_follows_from_the_day_it_is_read_and_the_sign(
    text: str, today: date, year: int, warnings: tuple[str, ...]
) -> None:
    reading = read(text, today)

    assert reading.birth_date is not None
    assert reading.birth_date.year == year
    assert tuple(code for code in reading.warnings if code != numbers.CHECK_DIGIT_WRONG) == warnings


def test_a_wrong_check_digit_warns_and_is_still_read() -> None:
    reading = read("900101-2386", TODAY)

    assert reading.digits == "199001012386"
    assert not reading.check_ok
    assert reading.warnings == (numbers.CHECK_DIGIT_WRONG,)


def test_birth_number_zero_is_never_given_and_warns() -> None:
    nine = "900101000"
    reading = read(nine + str(numbers.check_digit(nine)), TODAY)

    assert reading.check_ok
    assert reading.warnings == (numbers.BIRTH_NUMBER_ZERO,)


@pytest.mark.parametrize("text", ["820202-T000", "19820202t000", "19820202-T000"])
def test_an_interim_number_keeps_its_letter_in_upper_case(text: str) -> None:
    reading = read(text, TODAY)

    assert (reading.kind, reading.digits) == (NumberKind.INTERIM, "19820202T000")
    assert reading.warnings == (numbers.INTERIM_NUMBER,)


@pytest.mark.parametrize("text", ["", "   ", "\u200b\n\t", " " * 100_000])
def test_no_number_is_an_answer_with_a_warning(text: str) -> None:
    reading = read(text, TODAY)

    assert (reading.kind, reading.digits, reading.warnings) == (NumberKind.NONE, None, (numbers.NO_NUMBER,))


@pytest.mark.parametrize(
    "text", ["871301-1234", "870230-1234", "870100-1234", "870192-1234", "17870101-1234", "21870101-1234"]
)
def test_a_day_that_does_not_exist_is_unreadable(text: str) -> None:
    reading = read(text, TODAY)

    assert (reading.kind, reading.digits) == (NumberKind.UNREADABLE, None)
    assert reading.warnings == (numbers.IMPOSSIBLE_DATE,)


@pytest.mark.parametrize(
    "text",
    [
        "12345",
        "900101--2385",
        "900101-23855",
        "Amina",
        "9001012385\x00x",
        "9" * 1_000_000,
        "-",
        "²001012385",
        "㊀",
    ],
)
def test_what_is_no_number_is_unreadable(text: str) -> None:
    reading = read(text, TODAY)

    assert (reading.kind, reading.digits) == (NumberKind.UNREADABLE, None)
    assert reading.warnings == (numbers.NOT_A_NUMBER,)


def test_a_number_is_shown_masked_unless_asked_for() -> None:
    assert numbers.masked("198703141234") == "19870314-****"
    assert numbers.masked("19820202T000") == "19820202-****"
    assert numbers.written("198703141234") == "19870314-1234"
    assert numbers.written("19820202T000") == "19820202-T000"
    assert numbers.last_four("198703141234") == "1234"


@given(st.text(max_size=30))
def test_the_mask_gives_nothing_away_of_a_text_that_is_not_a_stored_number(text: str) -> None:
    stored = text + "x"

    assert numbers.masked(stored) == numbers.last_four(stored) == numbers.MASK


def test_a_reading_does_not_show_the_number_in_logs() -> None:
    shown = repr(read("900101-2385", TODAY))

    assert "2385" not in shown
    assert "1990" not in shown


@given(st.text(max_size=60), st.dates())
@example("000229-0000", date(1, 1, 1))
@example("010101+1234", date(1, 1, 1))
def test_any_text_on_any_day_gets_a_clean_answer(text: str, today: date) -> None:
    reading = read(text, today)

    assert (reading.digits is None) == (reading.kind in (NumberKind.NONE, NumberKind.UNREADABLE))
    assert (reading.birth_date is None) == (reading.digits is None)
    if reading.digits is not None:
        assert len(reading.digits) == 12
        assert reading.digits.isascii()


@given(
    st.dates(date(1840, 1, 1), TODAY),
    st.integers(0, 999),
    st.sampled_from([0, 60]),
    st.sampled_from(["", "-", " ", "–"]),
)
def test_what_was_stored_reads_back_as_itself(born: date, birth_number: int, added: int, sign: str) -> None:
    nine = f"{born:%y%m}{born.day + added:02}{birth_number:03}"
    digits = f"{born.year // 100}{nine}{numbers.check_digit(nine)}"

    reading = read(digits[:8] + sign + digits[8:], TODAY)

    assert (reading.digits, reading.birth_date, reading.check_ok) == (digits, born, True)
    assert read(numbers.written(digits), TODAY) == reading


@given(
    st.dates(date(1926, 1, 1), TODAY),
    st.integers(1, 999),
    st.integers(0, 9),
    st.sampled_from(["", "-", "+"]),
    st.booleans(),
    st.sampled_from([0, 60]),
)
def test_an_independent_reader_agrees(
    born: date, birth_number: int, last: int, sign: str, long_form: bool, added: int
) -> None:
    short = f"{born:%y%m}{born.day + added:02}{sign}{birth_number:03}{last}"
    text = f"{born.year // 100}{short}" if long_form else short
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(independent, "_get_current_date", lambda: TODAY)
        accepted = independent.valid(text)
        theirs = independent.parse(text).format(long_format=True) if accepted else None
    ours = read(text, TODAY)

    assert ours.check_ok == accepted
    if accepted:
        assert ours.digits == theirs


@given(st.sampled_from([chr(code) for code in range(0x110000) if unicodedata.decimal(chr(code), None) == 9]))
def test_digits_of_every_script_are_digits(nine: str) -> None:
    assert read(f"{nine}00101-2385", TODAY).digits == "199001012385"
