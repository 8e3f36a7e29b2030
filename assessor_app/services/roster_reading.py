"""A list of people read without a store: where its heading stands, what each row says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from assessor_app.domain import roster_values as values
from assessor_app.domain.companies import clean_organisation_number
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.errors import Refused
from assessor_app.domain.foldings import folded
from assessor_app.domain.identity_numbers import NO_NUMBER, NumberKind
from assessor_app.domain.people import CandidateDetails, clean_details
from assessor_app.domain.programme_events import Education, Gender
from assessor_app.domain.roster_fields import Mapped, RosterField, field_of, heading_key, suggestion
from assessor_app.domain.roster_values import EMPTY, CellKind, Doubt, RawCell
from assessor_app.domain.texts import NAME_LENGTH, clean_line, clean_text
from assessor_app.services.roster_models import (
    RosterLine,
    RosterPerson,
    RosterSheet,
    RosterTable,
    RowProblem,
    address,
)

_HEADING_WITHIN = 40
_SAMPLES = 200
_SHOWN_SAMPLES = 40
_TOTALS = frozenset({"summa", "totalt", "total", "totals", "antal", "sum", "delsumma", "antal personer"})
_EARLIEST = date(1900, 1, 1)
F = RosterField


# ---- the table -------------------------------------------------------------------------------------------


def table_of(sheet: RosterSheet) -> RosterTable:
    """Find the heading of a sheet and what lies below it.

    Raises Refused: the sheet's trouble, roster_empty.
    """
    if sheet.trouble:
        raise Refused(sheet.trouble)
    filled = [line for line in sheet.lines if any(cell.text.strip() for cell in line.cells)]
    if not filled:
        raise Refused("roster_empty")
    heading = _heading_in(filled)
    if heading is None:
        below, headings, number = filled, [""] * max(len(line.cells) for line in filled), 0
    else:
        number = heading.number
        below = [line for line in filled if line.number > number]
        width = max((len(line.cells) for line in (heading, *below)), default=0)
        headings = [clean_line(cell.text, NAME_LENGTH) for cell in heading.cells]
        headings += [""] * (width - len(headings))
    passed = tuple(line.number for line in below if _holds_nobody(line, headings))
    people = tuple(line for line in below if line.number not in set(passed))
    if not people:
        raise Refused("roster_empty")
    samples = _samples(people, len(headings))
    suggested = suggestion(headings, samples)
    shown = tuple(one[:_SHOWN_SAMPLES] for one in samples)
    return RosterTable(sheet.name, tuple(headings), number, people, shown, suggested, passed)


def _heading_in(lines: Sequence[RosterLine]) -> RosterLine | None:
    """The line among the first whose cells are most often known as headings; titles over it have one cell."""
    best, most = None, 0
    for line in lines[:_HEADING_WITHIN]:
        known = len({field for cell in line.cells if (field := field_of(cell.text)) is not None})
        if known > most and not _holds_values(line):
            best, most = line, known
    if most >= 2 or (most == 1 and best is not None and _is_wide_as_below(best, lines)):
        return best
    first = lines[0]
    # A heading of words that nobody here knows, over lines that hold numbers.
    wide = sum(bool(cell.text.strip()) for cell in first.cells) > 1
    if wide and len(lines) > 1 and not _holds_values(first) and any(map(_holds_values, lines[1:4])):
        return first
    return None


def _is_wide_as_below(heading: RosterLine, lines: Sequence[RosterLine]) -> bool:
    """One known word is a heading where as many cells are filled as below it."""
    filled = sum(bool(cell.text.strip()) for cell in heading.cells)
    below = [line for line in lines if line.number > heading.number][:5]
    widths = [sum(bool(cell.text.strip()) for cell in line.cells) for line in below]
    return not widths or filled >= max(widths)


def _holds_values(line: RosterLine) -> bool:
    """Whether a line has what a heading has not: numbers, days, addresses."""
    for cell in line.cells:
        text = cell.text.strip()
        if cell.kind in (CellKind.NUMBER, CellKind.DAY) or "@" in text:
            return True
        if sum(char.isdigit() for char in text) >= 6:
            return True
    return False


def _holds_nobody(line: RosterLine, headings: Sequence[str]) -> bool:
    """A total, or the heading once more."""
    texts = [clean_line(cell.text, NAME_LENGTH) for cell in line.cells]
    filled = [text for text in texts if text]
    if heading_key(filled[0]).split(" ")[0] in _TOTALS and len(filled) <= 4:
        return True
    keys = [heading_key(text) for text in headings if text]
    return len(keys) > 1 and [heading_key(text) for text in filled] == keys


def _samples(lines: Sequence[RosterLine], width: int) -> tuple[tuple[str, ...], ...]:
    found: list[list[str]] = [[] for _ in range(width)]
    for line in lines[:_SAMPLES]:
        for column, cell in enumerate(line.cells[:width]):
            text = values.words_in(cell)
            if text:
                found[column].append(text)
    return tuple(tuple(one) for one in found)


# ---- rows ------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class RowRead:
    """A row as it was read; `columns` is where each field stands."""

    line: RosterLine
    person: RosterPerson
    problems: list[RowProblem] = field(default_factory=list)
    columns: dict[RosterField, int] = field(default_factory=dict)

    def tell(self, code: str, about: RosterField | None, *, is_grave: bool, line: int = 0) -> None:
        """Note a problem at the cell of a field."""
        column = None if about is None else self.columns.get(about)
        where = "" if column is None else address(column, self.line.number)
        self.problems.append(RowProblem(code, where, column, is_grave, line))


def read_rows(table: RosterTable, mapped: Mapped, today: date) -> Iterator[RowRead]:
    """Every row, its values made canonical. Never raises, whatever the cells hold."""
    columns: dict[RosterField, int] = {}
    for column, known in enumerate(mapped):
        if known is not None:
            columns.setdefault(known, column)
    for line in table.lines:
        yield _Reading(line, columns, today).read()


class _Reading:
    """One row on its way."""

    def __init__(self, line: RosterLine, columns: dict[RosterField, int], today: date) -> None:
        self._line, self._columns, self._today = line, columns, today
        self._row = RowRead(line, RosterPerson(CandidateDetails("", "")), columns=columns)

    def read(self) -> RowRead:
        person = replace(
            self._row.person,
            company=clean_line(self._text(F.COMPANY), NAME_LENGTH),
            organisation_number=self._organisation_number(),
            workplace=clean_line(self._text(F.WORKPLACE), NAME_LENGTH),
            status=self._one_of(F.STATUS, values.read_status, None),
            gender=self._one_of(F.GENDER, values.read_gender, Gender.UNKNOWN),
            education=self._one_of(F.EDUCATION, values.read_education, Education.UNKNOWN),
            entered_on=self._entry_day(),
            employee_number=clean_line(values.plain_digits(self._text(F.EMPLOYEE_NUMBER)), 40),
        )
        self._row.person = replace(person, details=self._details())
        return self._row

    # -- cells --

    def _cell(self, what: RosterField) -> RawCell:
        column = self._columns.get(what)
        if column is None or column >= len(self._line.cells):
            return EMPTY
        cell = self._line.cells[column]
        if cell.kind in (CellKind.ERROR, CellKind.FORMULA):
            code = "cell_error" if cell.kind is CellKind.ERROR else "formula_without_value"
            if not any(problem.column == column for problem in self._row.problems):
                is_grave = what in (F.NUMBER, F.GIVEN_NAME, F.FAMILY_NAME, F.FULL_NAME, F.FAMILY_FIRST)
                self._row.tell(code, what, is_grave=is_grave)
            return EMPTY
        return cell

    def _text(self, what: RosterField) -> str:
        return values.words_in(self._cell(what))

    def _doubts(self, what: RosterField, doubts: Sequence[Doubt]) -> None:
        for doubt in doubts:
            self._row.tell(doubt.code, what, is_grave=doubt.is_grave)

    def _one_of(
        self, what: RosterField, read: Callable[[RawCell], tuple[Any, Sequence[Doubt]]], default: Any
    ) -> Any:
        value, doubts = read(self._cell(what))
        self._doubts(what, doubts)
        return default if value is None else value

    # -- values --

    def _details(self) -> CandidateDetails:
        given, family = self._names()
        if not given and not family:
            about = next(
                (one for one in (F.FULL_NAME, F.FAMILY_FIRST, F.GIVEN_NAME) if one in self._columns), None
            )
            self._row.tell("name_missing", about, is_grave=True)
        phone, doubts = values.read_phone(self._cell(F.PHONE))
        self._doubts(F.PHONE, doubts)
        email, doubts = values.read_email(self._cell(F.EMAIL))
        self._doubts(F.EMAIL, doubts)
        told = CandidateDetails(
            given_name=given,
            family_name=family,
            phone=phone,
            email=email,
            language=self._text(F.LANGUAGE),
            note=clean_text(self._cell(F.NOTE).text) if self._text(F.NOTE) else "",
        )
        return clean_details(self._with_number(told))

    def _names(self) -> tuple[str, str]:
        given, family = self._text(F.GIVEN_NAME), self._text(F.FAMILY_NAME)
        for what in (F.FULL_NAME, F.FAMILY_FIRST):
            whole = self._text(what)
            if whole and not (given and family):
                first, last = values.split_name(whole, family_first=what is F.FAMILY_FIRST)
                given, family = given or first, family or last
        return given, family

    def _with_number(self, told: CandidateDetails) -> CandidateDetails:
        found = values.read_number(self._cell(F.NUMBER), self._today)
        self._doubts(F.NUMBER, [one for one in found.doubts if one.code != NO_NUMBER])
        born = found.birth_on or self._birth_date()
        reading = found.reading
        if reading is None or reading.kind is NumberKind.NONE or reading.digits is None:
            at = self._columns.get(F.NUMBER)
            told_of = any(problem.column == at for problem in self._row.problems)
            if at is not None and born is None and not told_of:
                self._row.tell(NO_NUMBER, F.NUMBER, is_grave=False)
            birth_on = None if born is None else born.isoformat()
            return replace(told, number_kind=NumberKind.NONE, number_doubt=NO_NUMBER, birth_on=birth_on)
        if reading.birth_date is not None and born is not None and born != reading.birth_date:
            self._row.tell("birth_dates_differ", F.BIRTH_DATE, is_grave=False)
        return replace(
            told,
            number=reading.digits,
            number_kind=reading.kind,
            number_doubt=reading.warnings[0] if reading.warnings else None,
            birth_on=None if reading.birth_date is None else reading.birth_date.isoformat(),
        )

    def _birth_date(self) -> date | None:
        cell = self._cell(F.BIRTH_DATE)
        if not values.words_in(cell):
            return None
        born = values.read_number(cell, self._today).birth_on or values.read_day(cell)
        if born is None or not _EARLIEST <= born <= self._today:
            self._row.tell("birth_date_unfit", F.BIRTH_DATE, is_grave=False)
            return None
        return born

    def _organisation_number(self) -> str:
        text = values.plain_digits(self._text(F.ORGANISATION_NUMBER))
        try:
            return clean_organisation_number(text)
        except Refused:
            self._row.tell("organisation_number_unfit", F.ORGANISATION_NUMBER, is_grave=False)
            return ""

    def _entry_day(self) -> str:
        cell = self._cell(F.ENTRY_DAY)
        if not values.words_in(cell):
            return ""
        day = values.read_day(cell)
        if day is None:
            self._row.tell("day_unfit", F.ENTRY_DAY, is_grave=True)
            return ""
        return day.isoformat()


def mark_doubles_within(rows: Sequence[RowRead]) -> None:
    """Rows of one person in the file: a second one with the same number is refused, one alike is doubted."""
    numbers: dict[str, int] = {}
    names: dict[tuple[str, str | None], int] = {}
    for row in rows:
        details = row.person.details
        if details.number is not None:
            before = numbers.setdefault(details.number, row.line.number)
            if before != row.line.number:
                row.tell("same_number_in_file", F.NUMBER, is_grave=True, line=before)
                continue
        if details.name:
            key = (" ".join(sorted(folded(details.name).split())), details.birth_on)
            before = names.setdefault(key, row.line.number)
            if before != row.line.number:
                row.tell("alike_in_file", None, is_grave=False, line=before)


def age_on(birth_on: str | None, day: str) -> int | None:
    """Whole years on a day, or None where that is no age."""
    if not birth_on or not day:
        return None
    born, then = date.fromisoformat(birth_on), date.fromisoformat(day)
    age = then.year - born.year - ((then.month, then.day) < (born.month, born.day))
    return age if 0 < age < 120 else None


def works(status: EmploymentStatus | None) -> EmploymentStatus:
    """What somebody is at a company when the list does not say."""
    return status or EmploymentStatus.EMPLOYED
