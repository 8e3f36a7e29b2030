"""The report on a programme as a spreadsheet: the participants, what the columns mean, and the figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from assessor_app.documents.programme_tables import group_name
from assessor_app.documents.programme_words import COLUMNS, KEYS, ProgrammeReportWords
from assessor_app.documents.wording import Wording
from assessor_app.services.report_models import (
    OUTCOMES,
    Audience,
    Figure,
    Grouping,
    ParticipantLine,
    ReportContent,
    Unit,
)
from assessor_app.services.sheets import Book, Cell, CellKind, Sheet, SheetColumn
from assessor_app.services.suppression import Showing

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the participants: its heading, what it means, its values, how a cell is made."""

    title: str
    meaning: str
    values: str
    cell: Callable[[ParticipantLine], Cell]
    kind: CellKind = CellKind.TEXT
    width: int = 16


def book_of(content: ReportContent, words: Wording) -> Book:
    """The book: the same content gives the same one."""
    own = words.programme_report
    columns = _columns(content, words)
    participants = Sheet(
        own.sheet_participants,
        tuple(SheetColumn(column.title, column.kind, column.width) for column in columns),
        [tuple(column.cell(line) for column in columns) for line in content.participants],
        notes=_notes(content, words),
    )
    fields = Sheet(
        own.sheet_fields,
        (
            SheetColumn(own.fields_column, width=28),
            SheetColumn(own.fields_meaning, width=80),
            SheetColumn(own.fields_values, width=70),
        ),
        [(column.title, column.meaning, column.values) for column in columns],
        notes=_field_notes(content, own),
    )
    summary = Sheet(
        own.sheet_summary,
        (
            SheetColumn(own.summary_section, width=30),
            SheetColumn(own.summary_row, width=36),
            SheetColumn(own.summary_measure, width=24),
            SheetColumn(own.summary_count, CellKind.WHOLE, 12),
            SheetColumn(own.summary_hours, CellKind.DECIMAL, 14),
            SheetColumn(own.summary_money, CellKind.MONEY, 18),
            SheetColumn(own.summary_note, width=18),
        ),
        list(_summary(content, words)),
        notes=_notes(content, words, with_people=False),
    )
    made_at = datetime.fromtimestamp(content.made_at / 1000, UTC)
    title = f"{own.titles[content.period.kind]} – {content.card.name}"
    return Book(title, (participants, fields, summary), made_at, yes=own.yes, no=own.no)


def _notes(content: ReportContent, words: Wording, *, with_people: bool = True) -> tuple[str, ...]:
    """What stands over the heading."""
    own, card, period = words.programme_report, content.card, content.period
    reference = f" · {own.reference} {card.reference}" if card.reference else ""
    days = own.period.format(first=period.first_on, last=period.last_on)
    notes = [
        f"{own.titles[period.kind]} · {card.name}{reference}",
        f"{days} · {content.centre_name} · {own.made.format(date=content.made_on)}",
    ]
    if content.demo:
        notes.append(own.demo)
    if content.options.audience is Audience.INTERNAL:
        notes.append(own.internal_explained)
    if content.standing.is_preliminary:
        notes.append(own.preliminary_months.format(months=", ".join(content.standing.open_months)))
    elif content.standing.version > 1:
        notes.append(own.correction_explained.format(version=content.standing.version))
    if with_people:
        notes += [
            own.protected_rows_note if content.options.protected else own.protected_note,
            own.own_columns,
        ]
    elif content.options.audience is Audience.FUNDER:
        notes.append(own.reading_suppressed)
    return tuple(notes)


def _field_notes(content: ReportContent, own: ProgrammeReportWords) -> tuple[str, ...]:
    protected = own.protected_rows_note if content.options.protected else own.protected_note
    return (own.own_columns, protected, own.reading_bands[content.bands], *own.reading)


# ---- participants ----------------------------------------------------------------------------------------


def _columns(content: ReportContent, words: Wording) -> tuple[_Column, ...]:
    own, options = words.programme_report, content.options
    asked = {
        "name": options.names,
        "number": options.numbers,
        "protected": options.protected,
    }
    found: list[_Column] = []
    makers = _makers(content, words)
    for code in COLUMNS:
        if not asked.get(code, True):
            continue
        values, cell, kind, width = makers[code]
        found.append(_Column(own.columns[code], own.meanings[code], values, cell, kind, width))
        if code == "hours":
            found += _activity_columns(content, own)
    return tuple(found)


_Maker = tuple[str, Callable[[ParticipantLine], Cell], CellKind, int]


def _makers(content: ReportContent, words: Wording) -> dict[str, _Maker]:
    """How each column is made: its values, its cell, its kind, its width."""
    own = words.programme_report
    text, day, whole, yes_no = CellKind.TEXT, CellKind.DAY, CellKind.WHOLE, CellKind.YES_NO
    free, form, number = own.free_text, own.day_form, own.whole_number
    either = f"{own.yes} / {own.no}"
    return {
        "participation": (free, lambda one: one.participation, text, 16),
        "person": (free, lambda one: one.person, text, 16),
        "name": (free, lambda one: one.name, text, 28),
        "number": (free, lambda one: one.number, text, 18),
        "birth_year": (number, lambda one: one.birth_year, whole, 11),
        "gender": (_told(own.gender), lambda one: own.gender[one.gender], text, 13),
        "age": (number, lambda one: one.age, whole, 9),
        "band": (
            _told(_bands(content, own)),
            lambda one: "" if one.withheld else own.ages[one.band],
            text,
            14,
        ),
        "education": (_told(own.education), lambda one: own.education[one.education], text, 30),
        "employment": (
            _told(own.employment),
            lambda one: own.employment[one.employment or "unknown"],
            text,
            20,
        ),
        "company": (free, lambda one: one.company, text, 28),
        "organisation_number": (free, lambda one: one.organisation_number, text, 16),
        "workplace": (free, lambda one: one.workplace, text, 22),
        "centre": (free, lambda one: one.centre, text, 26),
        "entered_on": (form, lambda one: _day(one.entered_on), day, 12),
        "is_new": (either, lambda one: one.is_new, yes_no, 12),
        "left_on": (form, lambda one: _day(one.left_on), day, 12),
        "why": (
            _told(own.leave_reasons),
            lambda one: own.leave_reasons[one.why] if one.why else "",
            text,
            15,
        ),
        "informed_on": (form, lambda one: _day(one.informed_on), day, 12),
        "hours": (own.hours_form, lambda one: _hours(one.minutes), CellKind.DECIMAL, 10),
        "validations": (number, lambda one: one.validations, whole, 13),
        "signed_on": (form, lambda one: _day(one.signed_on), day, 12),
        "model": (free, lambda one: one.model, text, 24),
        "outcome": (
            _told({code: words.outcomes[code] for code in OUTCOMES}),
            lambda one: words.outcomes[one.whole] if one.whole else "",
            text,
            18,
        ),
        "protected": (either, lambda one: one.withheld, yes_no, 12),
    }


def _activity_columns(content: ReportContent, own: ProgrammeReportWords) -> list[_Column]:
    """The hours of each activity that anybody spent time on."""

    def cell_of(place: int) -> Callable[[ParticipantLine], Cell]:
        return lambda one: _hours(one.by_activity[place])

    return [
        _Column(
            own.hours_of.format(activity=line.name or own.unknown),
            own.hours_of_meaning.format(activity=line.name or own.unknown),
            own.hours_form,
            cell_of(place),
            CellKind.DECIMAL,
            14,
        )
        for place, line in enumerate(content.figures.hours)
    ]


def _bands(content: ReportContent, own: ProgrammeReportWords) -> dict[str, str]:
    group = next(one for one in content.figures.groups if one.by is Grouping.AGE)
    keys = dict.fromkeys([*(line.key for line in group.lines), "unknown"])
    return {key: own.ages[key] for key in keys}


def _told(words: dict[str, str]) -> str:
    return " / ".join(words.values())


def _day(text: str) -> Cell:
    return date.fromisoformat(text) if text else None


def _hours(minutes: int) -> Decimal:
    return (Decimal(minutes) / 60).quantize(_CENT)


# ---- the figures -----------------------------------------------------------------------------------------

_Row = tuple[str, str, str, Cell, Cell, Cell, str]


def _summary(content: ReportContent, words: Wording) -> Iterator[_Row]:
    own, figures = words.programme_report, content.figures

    def row(section: str, name: str, measure: str, figure: Figure) -> _Row:
        return section, name, measure, *_values(figure), _note(own, figure)

    for code in KEYS:
        yield row(own.keys_heading, own.keys[code], "", figures.keys[code])
    for line in (figures.whole, *figures.areas):
        name = line.name.in_(content.options.language) or own.whole
        for code, figure in zip(OUTCOMES, line.outcomes, strict=True):
            yield row(own.outcomes_heading, name, words.outcomes[code], figure)
        yield row(own.outcomes_heading, name, own.tested, line.total)
    for group in figures.groups:
        title = own.groups[group.by]
        for one in group.lines:
            name = group_name(own, group.by, one)
            yield row(title, name, own.participated, one.participated)
            yield row(title, name, own.validated, one.validated)
        yield row(title, own.total, own.participated, group.participated)
        yield row(title, own.total, own.validated, group.validated)
    for time in figures.hours:
        yield row(own.hours_heading, time.name or own.unknown, own.column_hours, time.minutes)
        yield row(own.hours_heading, time.name or own.unknown, own.column_people, time.people)
    for cost in figures.costs:
        yield row(own.costs_heading, own.cost_kinds[cost.kind], own.column_spent, cost.spent)
        yield row(own.costs_heading, own.cost_kinds[cost.kind], own.column_so_far, cost.so_far)


def _values(figure: Figure) -> tuple[Cell, Cell, Cell]:
    """As a number, in hours, in kronor: the one that it is."""
    if figure.shown is None:
        return None, None, None
    if figure.unit is Unit.ORE:
        return None, None, (Decimal(figure.shown) / 100).quantize(_CENT)
    if figure.unit is Unit.MINUTES:
        return None, _hours(figure.shown), None
    return figure.shown, None, None


def _note(own: ProgrammeReportWords, figure: Figure) -> str:
    notes = {Showing.FEW: own.few, Showing.HIDDEN: own.hidden}
    return notes.get(figure.showing, "")
