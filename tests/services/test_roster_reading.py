"""A list of people before it meets a store: its heading found, its columns known, each row read."""

from __future__ import annotations

from datetime import date

import pytest

from assessor_app.domain.errors import Refused
from assessor_app.domain.roster_fields import RosterField, field_of, suggestion
from assessor_app.domain.roster_values import CellKind, RawCell
from assessor_app.services.roster_models import RosterSheet, address, column_name
from assessor_app.services.roster_reading import RowRead, age_on, mark_doubles_within, read_rows, table_of
from assessor_app.ui.rosters.words import problem_codes
from tests.architecture.sources import PACKAGE, sources
from tests.roster_books import HEADINGS, TODAY, number_of, people, person_row, sheet_of, table

F = RosterField


def rows_of(rows: list[tuple[object, ...]], headings: tuple[object, ...] = HEADINGS) -> list[RowRead]:
    """Rows under their headings, read as suggested."""
    made = table(rows, headings)
    reads = list(read_rows(made, made.suggested, TODAY))
    mark_doubles_within(reads)
    return reads


def problems_of(
    rows: list[tuple[object, ...]], headings: tuple[object, ...] = HEADINGS
) -> list[tuple[str, str]]:
    """The code and the cell of each problem."""
    return [(one.code, one.address) for row in rows_of(rows, headings) for one in row.problems]


# ---- headings and columns --------------------------------------------------------------------------------


def test_the_heading_is_found_under_titles_and_empty_lines() -> None:
    made = table_of(sheet_of([("Åkers Mekaniska, maj 2026",), (), HEADINGS, *people(2)]))
    assert (made.heading_line, len(made.lines)) == (3, 2)
    assert made.headings == HEADINGS


def test_totals_and_headings_again_hold_nobody() -> None:
    made = table_of(sheet_of([HEADINGS, *people(2), HEADINGS, *people(1), ("Summa", 3)]))
    assert made.passed_over == (4, 6)
    assert [line.number for line in made.lines] == [2, 3, 5]


def test_a_list_without_headings_is_known_by_what_stands_in_it() -> None:
    rows = [("Anna Berg", number_of(1), "anna@exempel.se"), ("Erik Öst", number_of(2), "erik@exempel.se")]
    made = table_of(sheet_of(rows))
    assert (made.heading_line, len(made.lines)) == (0, 2)
    assert made.suggested == (F.FULL_NAME, F.NUMBER, F.EMAIL)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Förnamn", F.GIVEN_NAME),
        ("EFTERNAMN ", F.FAMILY_NAME),
        ("Personnr (ååååmmdd-xxxx)", F.NUMBER),
        ("Pers.nr", F.NUMBER),
        ("E-post", F.EMAIL),
        ("Mobiltelefon", F.PHONE),
        ("Org.nr", F.ORGANISATION_NUMBER),
        ("Date of birth", F.BIRTH_DATE),
        ("Employer", F.COMPANY),
        ("Anst.nr", F.EMPLOYEE_NUMBER),
        ("Fackklubb", None),
    ],
)
def test_headings_are_known_in_swedish_and_english(heading: str, field: RosterField | None) -> None:
    assert field_of(heading) is field


def test_no_two_columns_are_read_as_the_same() -> None:
    assert suggestion(("Telefon", "Mobil", "Namn"), ((), (), ())) == (F.PHONE, None, F.FULL_NAME)


def test_a_name_beside_a_family_name_is_the_given_name() -> None:
    assert suggestion(("Efternamn", "Namn"), ((), ())) == (F.FAMILY_NAME, F.GIVEN_NAME)


def test_columns_stand_in_any_order_and_some_mean_nothing() -> None:
    rows = rows_of([("IF Metall", "Berg", number_of(1), "Anna")], ("Fack", "Efternamn", "Pnr", "Förnamn"))
    assert rows[0].person.details.name == "Anna Berg"


@pytest.mark.parametrize("lines", [[], [("", " ")], [HEADINGS]])
def test_a_sheet_without_people_is_empty(lines: list[tuple[object, ...]]) -> None:
    with pytest.raises(Refused) as refused:
        table_of(sheet_of(lines))
    assert refused.value.code == "roster_empty"


def test_a_sheet_in_trouble_says_which() -> None:
    with pytest.raises(Refused) as refused:
        table_of(RosterSheet("Blad", (), "roster_too_many_lines"))
    assert refused.value.code == "roster_too_many_lines"


def test_cells_are_named_as_a_spreadsheet_names_them() -> None:
    assert [column_name(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert address(2, 14) == "C14"


# ---- rows ------------------------------------------------------------------------------------------------


def test_a_row_is_read_into_its_canonical_form() -> None:
    (row,) = rows_of([person_row(0, Mobil="701234567", Status="permitt.")])
    details = row.person.details
    assert (details.number, details.birth_on) == (number_of(1).replace("-", ""), "1980-10-12")
    assert (details.phone, row.person.company) == ("0701234567", "Åkers Mekaniska")
    assert row.problems == []


def test_each_problem_is_told_with_its_cell() -> None:
    rows: list[tuple[object, ...]] = [
        person_row(0, Efternamn="", Förnamn=""),
        person_row(1, Personnummer="1,98E+11"),
        person_row(2, **{"E-post": "ingen"}),
        person_row(3, Status="på semester"),
    ]
    assert problems_of(rows) == [
        ("name_missing", "B2"),
        ("number_rewritten", "C3"),
        ("email_unfit", "E4"),
        ("status_unknown", "H5"),
    ]


def test_the_same_number_twice_is_refused_the_second_time_and_a_like_name_is_doubted() -> None:
    twice = [person_row(0), person_row(1, Personnummer=number_of(1))]
    last = rows_of(list(twice))[1].problems[0]
    assert (last.code, last.is_grave, last.line) == ("same_number_in_file", True, 2)
    alike = [person_row(0, Personnummer=""), person_row(0, Personnummer="")]
    assert [code for code, _ in problems_of(list(alike))] == ["no_number", "no_number", "alike_in_file"]


def test_formulas_and_errors_are_said_in_words() -> None:
    formula, error = RawCell("", CellKind.FORMULA), RawCell("#N/A", CellKind.ERROR)
    rows = rows_of([("Berg", "Anna", formula, error)], ("Efternamn", "Förnamn", "Pnr", "Telefon"))
    assert {(one.code, one.address, one.is_grave) for one in rows[0].problems} == {
        ("formula_without_value", "C2", True),
        ("cell_error", "D2", False),
    }


def test_a_birth_date_stands_in_for_a_number() -> None:
    rows = rows_of([("Anna Berg", date(1980, 10, 12))], ("Namn", "Född"))
    details = rows[0].person.details
    assert (details.number, details.birth_on, details.number_doubt) == (None, "1980-10-12", "no_number")
    assert rows[0].problems == []


def test_age_is_whole_years_on_the_day() -> None:
    assert age_on("1980-10-12", "2026-10-11") == 45
    assert age_on("1980-10-12", "2026-10-12") == 46
    assert age_on(None, "2026-10-12") is None


def test_every_problem_that_a_row_can_have_has_words() -> None:
    from assessor_app.domain import identity_numbers

    told: set[str] = set()
    for source in (*sources(PACKAGE / "services"), *sources(PACKAGE / "domain")):
        if "roster" in source.name:
            for marker in ('Doubt("', 'tell("'):
                told |= {part.split('"')[0] for part in source.text.split(marker)[1:]}
    told |= {
        identity_numbers.CHECK_DIGIT_WRONG,
        identity_numbers.BIRTH_NUMBER_ZERO,
        identity_numbers.INTERIM_NUMBER,
        identity_numbers.BORN_IN_THE_FUTURE,
        identity_numbers.CENTURY_UNCERTAIN,
        "day_missing",
        "entry_outside_programme",
        "month_is_closed",
    }
    assert told <= problem_codes()
