"""Words for figures and periods on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.services.report_charts import ChartWords
from assessor_app.services.report_models import (
    OUTCOMES,
    AgeBands,
    Audience,
    Figure,
    Grouping,
    GroupLine,
    OutcomeLine,
    Unit,
)
from assessor_app.services.report_periods import Period, PeriodKind
from assessor_app.services.suppression import Showing
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.words import gender_word, hours, money, status_word

translate = QCoreApplication.translate


def key_word(code: str) -> str:
    """What a key figure counts."""
    return {
        "participated": translate("ReportWords", "Deltog"),
        "entered": translate("ReportWords", "Började"),
        "left": translate("ReportWords", "Slutade"),
        "ongoing": translate("ReportWords", "Pågår vid periodens slut"),
        "persons": translate("ReportWords", "Unika personer"),
        "validations": translate("ReportWords", "Valideringar"),
        "validated": translate("ReportWords", "Validerade personer"),
        "validations_so_far": translate("ReportWords", "Valideringar hittills"),
        "validated_so_far": translate("ReportWords", "Validerade hittills"),
        "minutes": translate("ReportWords", "Intygade timmar"),
        "spent": translate("ReportWords", "Kostnader"),
        "spent_so_far": translate("ReportWords", "Kostnader hittills"),
        "cost_per_validation": translate("ReportWords", "Kostnad per validering"),
    }[code]


def group_title(by: Grouping) -> str:
    """What participants are told apart by."""
    return {
        Grouping.EMPLOYMENT: translate("ReportWords", "Sysselsättning vid start"),
        Grouping.GENDER: translate("ReportWords", "Kön"),
        Grouping.AGE: translate("ReportWords", "Ålder vid start"),
        Grouping.EDUCATION: translate("ReportWords", "Utbildning"),
        Grouping.COMPANY: translate("ReportWords", "Företag"),
        Grouping.CENTRE: translate("ReportWords", "Testcenter"),
    }[by]


def group_word(by: Grouping, line: GroupLine) -> str:
    """What a group is called."""
    unknown = translate("ReportWords", "Ej angivet")
    if line.key == "unknown":
        return unknown
    if by is Grouping.EMPLOYMENT:
        return status_word(line.key)
    if by is Grouping.GENDER:
        from assessor_app.domain.programme_events import Gender

        return gender_word(Gender(line.key))
    tables = {Grouping.AGE: _ages(), Grouping.EDUCATION: _educations()}
    return tables.get(by, {}).get(line.key) or line.name or unknown


def _ages() -> dict[str, str]:
    return {
        "-24": translate("ReportWords", "Under 25"),
        "25-54": "25–54",
        "55-": translate("ReportWords", "55 och äldre"),
        "-17": translate("ReportWords", "Under 18"),
        "18-29": "18–29",
        "30-54": "30–54",
    }


def _educations() -> dict[str, str]:
    return {
        "isced_0_2": translate("ReportWords", "Högst grundskola (ISCED 0–2)"),
        "isced_3_4": translate("ReportWords", "Gymnasial (ISCED 3–4)"),
        "isced_5_8": translate("ReportWords", "Eftergymnasial (ISCED 5–8)"),
    }


def outcome_words() -> dict[str, str]:
    """Outcome → its word."""
    return {
        "met": translate("ReportWords", "Uppfyllt"),
        "not_met": translate("ReportWords", "Ej uppfyllt"),
        "not_fully_tested": translate("ReportWords", "Ej fullt prövat"),
        "no_outcome": translate("ReportWords", "Inget utfall"),
    }


def bands_word(bands: AgeBands) -> str:
    """Which bands of age."""
    return {
        AgeBands.ESF_2014: translate("ReportWords", "Åldrar –24, 25–54, 55– (ESF)"),
        AgeBands.ESF_PLUS: translate("ReportWords", "Åldrar 18–29, 30–54, 55– (ESF+)"),
    }[bands]


def audience_word(audience: Audience) -> str:
    """For whom a report is."""
    return {
        Audience.FUNDER: translate("ReportWords", "För finansiären"),
        Audience.INTERNAL: translate("ReportWords", "Internt: alla tal"),
    }[audience]


def period_word(formats: Formats, period: Period) -> str:
    """`Maj 2020`, `Kvartal 2 2020`, `Hela insatsen hittills`."""
    if period.kind is PeriodKind.MONTH:
        return month_word(formats, period.key).capitalize()
    if period.kind is PeriodKind.QUARTER:
        text = translate("ReportWords", "Kvartal {number} {year}")
        return text.format(number=period.key[-1], year=period.key[:4])
    if period.kind is PeriodKind.FINAL:
        return translate("ReportWords", "Slutrapport: hela insatsen")
    return translate("ReportWords", "Hela insatsen hittills")


def month_word(formats: Formats, month: str) -> str:
    """`maj 2020`."""
    return formats.day(f"{month}-01").split(" ", 1)[1]


def value_word(formats: Formats, figure: Figure) -> str:
    """A figure as it is written; a word where it may not be told."""
    if figure.showing is Showing.FEW:
        return translate("ReportWords", "färre än 5")
    if figure.showing is Showing.HIDDEN:
        return translate("ReportWords", "dolt")
    if figure.value is None:
        return "–"
    if figure.unit is Unit.ORE:
        return money(formats, figure.value)
    return hours(formats, figure.value) if figure.unit is Unit.MINUTES else formats.number(figure.value)


def chart_words(formats: Formats) -> ChartWords:
    """What stands in the charts."""
    whole = translate("ReportWords", "Hela valideringen")

    def area(line: OutcomeLine) -> str:
        return line.short_name.in_(formats.language) or whole

    return ChartWords(
        month=lambda month: month_word(formats, month)[:3],
        long_month=lambda month: month_word(formats, month),
        area=area,
        outcomes={code: outcome_words()[code] for code in OUTCOMES},
        burn_title=translate("ReportWords", "Validerade personer, månad för månad"),
        burn_done=translate("ReportWords", "Validerade hittills"),
        burn_plan=translate("ReportWords", "Jämn takt till målet"),
        burn_summary=translate("ReportWords", "{done} personer var validerade vid utgången av {month}."),
        outcomes_title=translate("ReportWords", "Utfall per kompetensområde"),
        outcomes_summary=translate("ReportWords", "{count} valideringar signerades under perioden."),
        number=lambda value: formats.number(value),
    )


def area_word(formats: Formats, line: OutcomeLine) -> str:
    """The area's name; the whole's where it is none."""
    return line.name.in_(formats.language) or translate("ReportWords", "Hela valideringen")
