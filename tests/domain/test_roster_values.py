"""The cells of a list: what spreadsheets lose is put right where that is certain, else refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.programme_events import Education, Gender
from assessor_app.domain.roster_values import (
    CellKind,
    RawCell,
    read_day,
    read_education,
    read_email,
    read_gender,
    read_number,
    read_phone,
    read_status,
    split_name,
    words_in,
)
from tests.roster_books import number_of

TODAY = date(2026, 5, 28)
NUMBER = number_of(238)
"""19801012-2384: an invented number with the check digit that fits."""
WHOLE = NUMBER.replace("-", "")


def number(text: str, kind: CellKind = CellKind.TEXT) -> str | None:
    """The twelve digits that a cell gives."""
    reading = read_number(RawCell(text, kind), TODAY).reading
    return reading.digits if reading is not None else None


@pytest.mark.parametrize(
    "written",
    [
        NUMBER,
        NUMBER[2:],
        WHOLE,
        WHOLE[2:],
        f" {NUMBER[2:]} ",
        f"{NUMBER[:8]}\N{NO-BREAK SPACE}{NUMBER[9:]}",
        f"{NUMBER[:8]}–{NUMBER[9:]}",
        f"{WHOLE[2:]}.0",
        f"{WHOLE},0",
    ],
)
def test_a_number_is_read_in_every_way_it_is_written(written: str) -> None:
    assert number(written) == WHOLE


def test_a_number_that_a_spreadsheet_made_a_number_of_is_read() -> None:
    assert number(WHOLE[2:], CellKind.NUMBER) == WHOLE
    assert number(WHOLE, CellKind.NUMBER) == WHOLE


def test_leading_zeros_that_were_lost_are_restored_and_said() -> None:
    born_2001 = "20010203" + "238" + number_of(238, "010203")[-1]
    found = read_number(RawCell(born_2001[2:].lstrip("0"), CellKind.NUMBER), TODAY)
    assert found.reading is not None
    assert found.reading.digits == born_2001
    assert [doubt.code for doubt in found.doubts] == ["zero_restored"]


@pytest.mark.parametrize("text", ["1,98010E+11", "1.98E+11", "8,01E9"])
def test_a_number_that_was_rounded_is_lost_and_refused(text: str) -> None:
    found = read_number(RawCell(text), TODAY)
    assert found.reading is None
    assert [(doubt.code, doubt.is_grave) for doubt in found.doubts] == [("number_rewritten", True)]


@pytest.mark.parametrize("text", ["801012", "19801012", "1980-10-12"])
def test_a_birth_date_under_the_heading_of_numbers_is_a_birth_date(text: str) -> None:
    found = read_number(RawCell(text), TODAY)
    assert (found.reading, found.birth_on) == (None, date(1980, 10, 12))
    assert [doubt.code for doubt in found.doubts] == ["birth_date_alone"]


def test_a_wrong_check_digit_is_a_doubt_and_rubbish_is_refused() -> None:
    wrong = WHOLE[:-1] + str((int(WHOLE[-1]) + 1) % 10)
    assert [one.code for one in read_number(RawCell(wrong), TODAY).doubts] == ["check_digit_wrong"]
    grave = read_number(RawCell("se separat lista"), TODAY).doubts
    assert [(one.code, one.is_grave) for one in grave] == [("number_unreadable", True)]


def test_a_coordination_number_and_an_interim_one_are_read() -> None:
    assert number("19801072-2384") is not None
    found = read_number(RawCell("801012-T384"), TODAY)
    assert found.reading is not None
    assert found.reading.digits == "19801012T384"


@pytest.mark.parametrize("nothing", ["", "  ", "NULL", "null", "-", "n/a", "saknas", "\N{NO-BREAK SPACE}"])
def test_what_says_that_nobody_knows_is_empty(nothing: str) -> None:
    assert words_in(RawCell(nothing)) == ""
    assert read_number(RawCell(nothing), TODAY).doubts == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2026-05-11", CellKind.TEXT),
        ("2026-05-11", CellKind.DAY),
        ("2026-05-11 00:00:00", CellKind.TEXT),
        ("20260511", CellKind.TEXT),
        ("11/5 2026", CellKind.TEXT),
        ("11.5.2026", CellKind.TEXT),
        ("11 maj 2026", CellKind.TEXT),
        ("11 May 2026", CellKind.TEXT),
        ("46153", CellKind.NUMBER),
    ],
)
def test_a_day_is_read_in_every_way_it_is_written(text: str, kind: CellKind) -> None:
    assert read_day(RawCell(text, kind)) == date(2026, 5, 11)


def test_what_is_no_day_is_none() -> None:
    for text in ("i maj", "2026-02-30", "46153", "5", "99999999"):
        assert read_day(RawCell(text)) is None


@pytest.mark.parametrize(
    ("text", "family_first", "expected"),
    [
        ("Anna Berg", False, ("Anna", "Berg")),
        ("Berg, Anna Maria", False, ("Anna Maria", "Berg")),
        ("Anna von Essen", False, ("Anna", "von Essen")),
        ("Berg Anna Maria", True, ("Anna Maria", "Berg")),
        ("von Essen Anna", True, ("Anna", "von Essen")),
        ("Anna", False, ("", "Anna")),
    ],
)
def test_a_whole_name_is_parted(text: str, family_first: bool, expected: tuple[str, str]) -> None:
    assert split_name(text, family_first=family_first) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("701234567", "0701234567"),
        ("701234567.0", "0701234567"),
        ("46701234567", "+46701234567"),
        ("070-123 45 67", "070-123 45 67"),
        ("", ""),
    ],
)
def test_a_telephone_number_gets_its_zero_back(text: str, expected: str) -> None:
    assert read_phone(RawCell(text)) == (expected, ())


def test_what_cannot_be_reached_is_said() -> None:
    assert read_phone(RawCell("12"))[1][0].code == "phone_doubtful"
    assert read_phone(RawCell("4,67E+10")) == ("", read_phone(RawCell("4,67E+10"))[1])
    assert read_email(RawCell("anna@exempel")) == ("", read_email(RawCell("x"))[1])
    assert read_email(RawCell("mailto:anna@exempel.se")) == ("anna@exempel.se", ())


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Anställd", EmploymentStatus.EMPLOYED),
        ("tillsvidare", EmploymentStatus.EMPLOYED),
        ("PERMITTERAD", EmploymentStatus.FURLOUGHED),
        ("Permitterad 60 %", EmploymentStatus.FURLOUGHED),
        ("varslad", EmploymentStatus.NOTIFIED),
        ("Uppsagd", EmploymentStatus.NOTIFIED),
        ("arbetssökande", EmploymentStatus.JOB_SEEKER),
        ("Egen företagare", EmploymentStatus.SELF_EMPLOYED),
    ],
)
def test_a_status_is_known_by_its_spellings(text: str, status: EmploymentStatus) -> None:
    assert read_status(RawCell(text)) == (status, ())


def test_words_that_are_not_known_say_nothing_and_are_told_of() -> None:
    assert read_status(RawCell("kanske"))[1][0].code == "status_unknown"
    assert read_gender(RawCell("zebra"))[1][0].code == "gender_unknown"
    assert read_education(RawCell("livets hårda skola"))[1][0].code == "education_unknown"


def test_gender_and_education_are_read_as_funders_ask() -> None:
    assert read_gender(RawCell("K")) == (Gender.WOMAN, ())
    assert read_gender(RawCell("Man")) == (Gender.MAN, ())
    assert read_education(RawCell("Gymnasial, 3 år")) == (Education.ISCED_3_4, ())
    assert read_education(RawCell("Förgymnasial")) == (Education.ISCED_0_2, ())
    assert read_education(RawCell("Eftergymnasial")) == (Education.ISCED_5_8, ())
    assert read_education(RawCell("ISCED 5")) == (Education.ISCED_5_8, ())


ANY_CELL = st.builds(RawCell, st.text(max_size=40), st.sampled_from(CellKind))


@given(ANY_CELL)
def test_no_cell_makes_reading_stumble(cell: RawCell) -> None:
    for read in (read_day, read_phone, read_email, read_status, read_gender, read_education):
        read(cell)
    read_number(cell, TODAY)
    split_name(words_in(cell))


@given(st.integers(1, 999), st.sampled_from(["", "-", " ", "\N{NO-BREAK SPACE}"]), st.booleans())
def test_every_number_comes_back_the_same(index: int, between: str, short: bool) -> None:
    whole = number_of(index)
    written = whole.replace("-", between)
    assert number(written[2:] if short else written) == whole.replace("-", "")
