"""The words of the documents: one TOML file per language, read once and checked before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import Formatter
from typing import get_type_hints

import msgspec

from assessor_app.documents.invitation_wording import PLACEHOLDERS as _INVITATION_PLACEHOLDERS
from assessor_app.documents.invitation_wording import CalendarWords, DayListWords, InvitationWords
from assessor_app.documents.programme_words import PLACEHOLDERS, ProgrammeReportWords, lost_codes


class WordingError(Exception):
    """A wording file is missing, broken or incomplete. The message names the file and the field."""


class Common(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that every document uses."""

    number: str
    example: str
    born: str
    masked_number: str
    draft_mark: str
    demo_mark: str
    copy_mark: str
    disclaimer: str
    assessors: str
    and_word: str
    page: str
    share: str
    overridden_note: str
    signature_alt: str
    logo_alt: str
    signature_field: str
    seal_note: str
    seal_alt: str
    numbers: tuple[str, ...]
    checklist_version: str
    checklist_version_example: str
    column_number: str
    column_area: str
    column_share: str
    column_outcome: str


class Dates(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How days and spans of days are written."""

    months: tuple[str, ...]
    day: str
    same_month: str
    same_year: str


class CertificateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The certificate: everything is met."""

    title: str
    title_with_permission: str
    subtitle: str
    awarded: str
    assessed_one_day: str
    assessed_days: str
    assessed_single_area: str
    subject: str


class StatementWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The statement: what is met, what to supplement."""

    title: str
    subtitle: str
    awarded: str
    assessed_one_day: str
    assessed_days: str
    interrupted: str
    supplement_heading: str
    supplement_whole_area: str
    supplement_more: str
    subject: str


class ReportWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The individual report."""

    title: str
    subtitle: str
    subject: str
    continued: str
    fact_assessed: str
    fact_checklist: str
    fact_assessors: str
    fact_outcome: str
    fact_met: str
    fact_centre: str
    fact_contact: str
    fact_knowledge: str
    interrupted: str
    interrupted_reason: str
    areas_heading: str
    areas_explained: str
    strengths_heading: str
    criteria_heading: str
    area_share: str
    area_knowledge: str
    overridden: str
    overridden_unexplained: str
    column_code: str
    column_text: str
    column_rating: str
    column_knowledge: str
    weight: str
    critical: str
    self_rating: str
    marked: str
    one_picture: str
    pictures: str
    unmarked: str
    reason: str
    note: str
    measurement: str
    instrument_calibrated: str
    instrument_expired: str
    instrument_uncalibrated: str
    reference: str
    measured: str
    instruments_heading: str
    instruments_explained: str
    instrument_note: str
    instrument_ran_out: str
    plan_heading: str
    plan_empty: str
    column_measure: str
    column_responsible: str
    column_by: str
    whole: str
    comment_heading: str
    signatures_heading: str


class RecoverySheetWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The recovery sheet."""

    title: str
    subject: str
    made: str
    purpose: str
    demo: str
    use_heading: str
    use: str
    keep_heading: str
    keep: str
    keys_heading: str
    keys: str
    centre_key: str
    document_key: str
    foot: str


class VisitSheetWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The sheet that is taken along to a visit."""

    title: str
    made: str
    demo: str
    place: str
    contact: str
    assessors: str
    laptop: str
    note_heading: str
    people_heading: str
    people_empty: str
    done: str
    equipment_heading: str
    packed: str
    back: str
    time_sign: str
    foot: str


class CompetenceMapWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The competence map of a company."""

    title: str
    made: str
    demo: str
    role: str
    people: str
    one_person: str
    met: str
    partly: str
    not_met: str
    not_tested: str
    old: str
    critical: str
    column_name: str
    column_met: str
    met_of: str
    shown_row: str
    everyone_row: str
    uncounted: str
    uncounted_few: str
    suppressed: str
    filtered: str
    gaps_heading: str
    gaps_lead: str
    no_gaps: str
    column_area: str
    column_lacking: str
    column_train: str
    column_test: str
    column_risk: str
    only_one: str
    nobody: str
    foot: str


class TrialWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The page that a printer is tried with."""

    title: str
    frame: str
    ruler: str
    colours: str


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All words of one language."""

    common: Common
    dates: Dates
    outcomes: dict[str, str]
    ratings: dict[str, str]
    modes: dict[str, str]
    self_ratings: dict[str, str]
    roles: dict[str, str]
    instrument_standings: dict[str, str]
    certificate: CertificateWords
    statement: StatementWords
    report: ReportWords
    recovery_sheet: RecoverySheetWords
    visit_sheet: VisitSheetWords
    competence_map: CompetenceMapWords
    programme_report: ProgrammeReportWords
    invitation: InvitationWords
    day_list: DayListWords
    calendar: CalendarWords
    trial: TrialWords

    def day(self, day: date) -> str:
        """A day in words: 14 maj 2026."""
        return self.dates.day.format(day=day.day, month=self.dates.months[day.month - 1], year=day.year)

    def days(self, first: date, last: date) -> str:
        """A span of days, as short as it can be said: 12–14 maj 2026."""
        if first >= last:
            return self.day(last)
        if first.year != last.year:
            return f"{self.day(first)} – {self.day(last)}"
        template = self.dates.same_month if first.month == last.month else self.dates.same_year
        return template.format(
            first=first.day,
            first_month=self.dates.months[first.month - 1],
            last=last.day,
            month=self.dates.months[last.month - 1],
            year=last.year,
        )

    def count(self, number: int) -> str:
        """A number as a word where the language has one ready, otherwise in figures."""
        return self.common.numbers[number] if number < len(self.common.numbers) else str(number)

    def names(self, names: tuple[str, ...]) -> str:
        """A list of names: A, B och C."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self.common.and_word} {names[-1]}"

    def share(self, permille: int) -> str:
        """A share as whole per cent, never rounded up to a hundred that was not reached."""
        return self.common.share.format(percent=percent(permille))


def percent(permille: int) -> int:
    """Whole per cent of a permille, rounded down: 99.6 must not read as a hundred."""
    return max(0, min(permille, 1000)) // 10


_CODES: Mapping[str, tuple[str, ...]] = {
    "outcomes": ("met", "not_met", "not_fully_tested", "no_outcome"),
    "ratings": ("shown", "partly", "not_shown", "not_tested", "not_applicable"),
    "modes": ("observe", "ask", "product"),
    "roles": ("candidate", "assessor", "second_assessor", "manager"),
    "instrument_standings": ("overdue", "never", "rejected", "withdrawn"),
}

_PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "common.number": frozenset({"number"}),
    "common.born": frozenset({"date"}),
    "common.masked_number": frozenset({"number"}),
    "common.assessors": frozenset({"names"}),
    "common.page": frozenset({"page", "pages"}),
    "common.share": frozenset({"percent"}),
    "common.copy_mark": frozenset({"copy", "date"}),
    "common.signature_alt": frozenset({"name"}),
    "common.logo_alt": frozenset({"name"}),
    "common.seal_note": frozenset({"number"}),
    "common.seal_alt": frozenset({"number"}),
    "common.checklist_version": frozenset({"version"}),
    "common.checklist_version_example": frozenset({"version"}),
    "dates.day": frozenset({"day", "month", "year"}),
    "dates.same_month": frozenset({"first", "last", "month", "year"}),
    "dates.same_year": frozenset({"first", "first_month", "last", "month", "year"}),
    "certificate.subtitle": frozenset({"checklist"}),
    "certificate.assessed_one_day": frozenset({"date", "checklist", "version", "count"}),
    "certificate.assessed_days": frozenset({"dates", "checklist", "version", "count"}),
    "certificate.assessed_single_area": frozenset({"dates", "checklist", "version"}),
    "certificate.subject": frozenset({"number"}),
    "statement.subtitle": frozenset({"checklist"}),
    "statement.assessed_one_day": frozenset({"date", "checklist", "version", "met", "count"}),
    "statement.assessed_days": frozenset({"dates", "checklist", "version", "met", "count"}),
    "statement.subject": frozenset({"number"}),
    "report.subtitle": frozenset({"checklist"}),
    "report.subject": frozenset({"number"}),
    "report.continued": frozenset({"heading"}),
    "report.fact_met": frozenset({"met", "count"}),
    "report.interrupted_reason": frozenset({"reason"}),
    "report.area_share": frozenset({"percent"}),
    "report.area_knowledge": frozenset({"percent"}),
    "report.overridden": frozenset({"motivation"}),
    "report.weight": frozenset({"weight"}),
    "report.self_rating": frozenset({"self_rating"}),
    "report.marked": frozenset({"assessor", "date"}),
    "report.pictures": frozenset({"count"}),
    "report.instrument_calibrated": frozenset({"mark", "date"}),
    "report.instrument_expired": frozenset({"mark", "date"}),
    "report.instrument_uncalibrated": frozenset({"mark"}),
    "report.reference": frozenset({"value", "unit"}),
    "report.measured": frozenset({"value", "unit"}),
    "report.instrument_note": frozenset({"mark", "date", "why"}),
    "report.instrument_ran_out": frozenset({"date"}),
    "recovery_sheet.made": frozenset({"date"}),
    "visit_sheet.made": frozenset({"date"}),
    "visit_sheet.people_heading": frozenset({"count"}),
    "competence_map.made": frozenset({"date"}),
    "competence_map.role": frozenset({"role"}),
    "competence_map.people": frozenset({"count"}),
    "competence_map.old": frozenset({"months"}),
    "competence_map.met_of": frozenset({"met", "count"}),
    "competence_map.uncounted": frozenset({"count"}),
    "competence_map.only_one": frozenset({"name"}),
    **PLACEHOLDERS,
    **_INVITATION_PLACEHOLDERS,
}


def load_wording(folder: Path, language: str) -> Wording:
    """Read and check `folder`/`language`.toml.

    Raises WordingError, naming file and field, where the file cannot be read, is not TOML, lacks a field or
    has one too many, or where a placeholder is lost, misspelt or broken.
    """
    path = folder / f"{language}.toml"
    try:
        wording = msgspec.toml.decode(path.read_bytes(), type=Wording)
    except OSError as error:
        raise WordingError(f"{path.name}: cannot be read ({error.strerror})") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WordingError(f"{path.name}: {error}") from error
    _check_codes(path.name, wording)
    _check_placeholders(path.name, wording)
    return wording


def _check_codes(file: str, wording: Wording) -> None:
    for section, codes in _CODES.items():
        lost = [code for code in codes if not getattr(wording, section).get(code)]
        if lost:
            raise WordingError(f"{file}: {section} lacks {', '.join(lost)}")
    lost = list(lost_codes(wording.programme_report))
    if lost:
        raise WordingError(f"{file}: programme_report lacks {', '.join(lost)}")
    if len(wording.dates.months) != 12:
        raise WordingError(f"{file}: dates.months must name twelve months, not {len(wording.dates.months)}")


def _check_placeholders(file: str, wording: Wording) -> None:
    for section in get_type_hints(Wording):
        part = getattr(wording, section)
        if not isinstance(part, msgspec.Struct):
            continue
        for name in part.__struct_fields__:
            text = getattr(part, name)
            if not isinstance(text, str):
                continue
            field = f"{section}.{name}"
            if not text.strip():
                raise WordingError(f"{file}: {field} is empty")
            _check_template(file, field, text, _PLACEHOLDERS.get(field, frozenset()))


def _check_template(file: str, field: str, text: str, expected: frozenset[str]) -> None:
    try:
        found = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise WordingError(f"{file}: {field}: {error}") from error
    if found != expected:
        wanted = ", ".join(f"{{{name}}}" for name in sorted(expected)) or "no placeholder"
        raise WordingError(f"{file}: {field} must hold {wanted}")
