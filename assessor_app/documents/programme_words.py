"""The words of reports on programmes, in the language of the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.programme_events import CostKind, Education, Gender, LeaveReason
from assessor_app.services.report_models import AgeBands, Grouping
from assessor_app.services.report_periods import PeriodKind


class ProgrammeReportWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The report on a programme, as a PDF and as a spreadsheet."""

    titles: dict[str, str]
    made: str
    period: str
    quarter: str
    preliminary: str
    preliminary_months: str
    correction: str
    correction_explained: str
    internal: str
    internal_explained: str
    demo: str
    foot: str
    funder: str
    reference: str
    time: str
    target: str
    budget: str
    partners: str
    centres: str
    people: str
    aim: str
    keys_heading: str
    keys: dict[str, str]
    of_target: str
    of_budget: str
    few: str
    hidden: str
    none: str
    burn_heading: str
    burn_done: str
    burn_plan: str
    burn_summary: str
    burn_no_target: str
    month_short: tuple[str, ...]
    column_month: str
    outcomes_heading: str
    outcomes_summary: str
    outcomes_empty: str
    outcomes_hidden: str
    whole: str
    tested: str
    groups_heading: str
    groups_explained: str
    groups: dict[str, str]
    participated: str
    validated: str
    total: str
    unknown: str
    employment: dict[str, str]
    gender: dict[str, str]
    education: dict[str, str]
    ages: dict[str, str]
    hours_heading: str
    hours_summary: str
    hours_empty: str
    column_activity: str
    column_people: str
    column_hours: str
    costs_heading: str
    costs_summary: str
    costs_empty: str
    column_cost: str
    column_spent: str
    column_so_far: str
    cost_kinds: dict[str, str]
    kronor: str
    hours_unit: str
    percent: str
    number: str
    """How one thousand and a half is written."""
    reading_heading: str
    reading: tuple[str, ...]
    reading_bands: dict[str, str]
    reading_suppressed: str
    leave_reasons: dict[str, str]
    sheet_participants: str
    sheet_fields: str
    sheet_summary: str
    yes: str
    no: str
    own_columns: str
    protected_note: str
    protected_rows_note: str
    fields_column: str
    fields_meaning: str
    fields_values: str
    summary_section: str
    summary_row: str
    summary_measure: str
    summary_count: str
    summary_hours: str
    summary_money: str
    summary_note: str
    columns: dict[str, str]
    meanings: dict[str, str]
    hours_of: str
    hours_of_meaning: str
    day_form: str
    free_text: str
    whole_number: str
    hours_form: str

    def figure(self, value: float, decimals: int = 0) -> str:
        """A number as the language writes it."""
        thousands, decimal = self.number[1], self.number[-2]
        text = f"{value:,.{decimals}f}"
        return text.translate({ord(","): thousands, ord("."): decimal, ord("-"): "\u2212"})

    def money(self, ore: int) -> str:
        """Kronor, with the öre where there are any."""
        return self.kronor.format(amount=self.figure(ore / 100, 0 if ore % 100 == 0 else 2))

    def hours(self, minutes: int) -> str:
        """Hours with one decimal at most."""
        return self.figure(minutes / 60, 0 if minutes % 60 == 0 else 1)

    def share(self, part: int, whole: int) -> str:
        """Whole per cent, rounded down: 99.6 must not read as a hundred."""
        return self.percent.format(percent=self.figure(part * 100 // whole))


COLUMNS = (
    "participation",
    "person",
    "name",
    "number",
    "birth_year",
    "gender",
    "age",
    "band",
    "education",
    "employment",
    "company",
    "organisation_number",
    "workplace",
    "centre",
    "entered_on",
    "is_new",
    "left_on",
    "why",
    "informed_on",
    "hours",
    "validations",
    "signed_on",
    "model",
    "outcome",
    "protected",
)
"""The columns of the spreadsheet, in order; the hours of each activity follow after `hours`."""
KEYS = (
    "participated",
    "entered",
    "left",
    "ongoing",
    "persons",
    "validations",
    "validated",
    "validations_so_far",
    "validated_so_far",
    "minutes",
    "spent",
    "spent_so_far",
    "cost_per_validation",
)
"""The key figures, in order."""
_AGES = ("-24", "25-54", "55-", "-17", "18-29", "30-54", "unknown")
CODES: Mapping[str, tuple[str, ...]] = {
    "titles": tuple(PeriodKind),
    "keys": KEYS,
    "groups": tuple(Grouping),
    "employment": (*EmploymentStatus, "unknown"),
    "gender": tuple(Gender),
    "education": tuple(Education),
    "ages": _AGES,
    "cost_kinds": tuple(CostKind),
    "reading_bands": tuple(AgeBands),
    "leave_reasons": tuple(LeaveReason),
    "columns": COLUMNS,
    "meanings": COLUMNS,
}
"""What each table of words must hold."""
PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "programme_report.made": frozenset({"date"}),
    "programme_report.period": frozenset({"first", "last"}),
    "programme_report.quarter": frozenset({"number", "year"}),
    "programme_report.preliminary_months": frozenset({"months"}),
    "programme_report.correction": frozenset({"version"}),
    "programme_report.correction_explained": frozenset({"version"}),
    "programme_report.foot": frozenset({"programme", "period"}),
    "programme_report.people": frozenset({"count"}),
    "programme_report.of_target": frozenset({"percent", "target"}),
    "programme_report.of_budget": frozenset({"percent", "budget"}),
    "programme_report.burn_summary": frozenset({"done", "month"}),
    "programme_report.outcomes_summary": frozenset({"count"}),
    "programme_report.hours_summary": frozenset({"hours"}),
    "programme_report.costs_summary": frozenset({"spent"}),
    "programme_report.kronor": frozenset({"amount"}),
    "programme_report.hours_unit": frozenset({"hours"}),
    "programme_report.percent": frozenset({"percent"}),
    "programme_report.hours_of": frozenset({"activity"}),
    "programme_report.hours_of_meaning": frozenset({"activity"}),
}
"""The named places of its texts."""


def lost_codes(words: ProgrammeReportWords) -> Iterable[str]:
    """What the tables of words lack, as ``gender.woman``."""
    for table, codes in CODES.items():
        held: dict[str, str] = getattr(words, table)
        yield from (f"{table}.{code}" for code in codes if not held.get(code))
    if len(words.month_short) != 12:
        yield "month_short"
