"""Words for lists of people: fields, what is wrong with a cell, how a row stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.identity_numbers import masked
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.roster_fields import RosterField
from assessor_app.services.roster_models import RosterStanding, RosterWords, RowProblem, column_name
from assessor_app.ui.rosters.decisions import READ, REFUSED, SKIPPED, UNDECIDED

translate = QCoreApplication.translate


def field_word(field: RosterField | None) -> str:
    """What a column is read as."""
    words = {
        None: translate("RosterWords", "Läs inte in"),
        RosterField.GIVEN_NAME: translate("RosterWords", "Förnamn"),
        RosterField.FAMILY_NAME: translate("RosterWords", "Efternamn"),
        RosterField.FULL_NAME: translate("RosterWords", "Namn, förnamn först"),
        RosterField.FAMILY_FIRST: translate("RosterWords", "Namn, efternamn först"),
        RosterField.NUMBER: translate("RosterWords", "Personnummer"),
        RosterField.BIRTH_DATE: translate("RosterWords", "Födelsedatum"),
        RosterField.PHONE: translate("RosterWords", "Telefon"),
        RosterField.EMAIL: translate("RosterWords", "E-post"),
        RosterField.COMPANY: translate("RosterWords", "Företag"),
        RosterField.ORGANISATION_NUMBER: translate("RosterWords", "Organisationsnummer"),
        RosterField.WORKPLACE: translate("RosterWords", "Arbetsplats"),
        RosterField.STATUS: translate("RosterWords", "Status"),
        RosterField.ENTRY_DAY: translate("RosterWords", "Första dag i insatsen"),
        RosterField.GENDER: translate("RosterWords", "Kön"),
        RosterField.EDUCATION: translate("RosterWords", "Utbildning"),
        RosterField.LANGUAGE: translate("RosterWords", "Språk"),
        RosterField.EMPLOYEE_NUMBER: translate("RosterWords", "Anställningsnummer"),
        RosterField.NOTE: translate("RosterWords", "Anteckning"),
    }
    return words[field]


def status_word(status: EmploymentStatus | None) -> str:
    """`Permitterad`."""
    words = {
        None: "",
        EmploymentStatus.EMPLOYED: translate("RosterWords", "Anställd"),
        EmploymentStatus.FURLOUGHED: translate("RosterWords", "Permitterad"),
        EmploymentStatus.NOTIFIED: translate("RosterWords", "Varslad"),
        EmploymentStatus.JOB_SEEKER: translate("RosterWords", "Arbetssökande"),
        EmploymentStatus.SELF_EMPLOYED: translate("RosterWords", "Egenföretagare"),
    }
    return words[status]


@cache
def _problems(_language: str) -> Mapping[str, str]:
    return {
        "check_digit_wrong": translate("RosterWords", "kontrollsiffran i personnumret stämmer inte"),
        "birth_number_zero": translate("RosterWords", "födelsenumret i personnumret är 000"),
        "interim_number": translate("RosterWords", "numret är tillfälligt"),
        "no_number": translate("RosterWords", "personnummer saknas"),
        "century_uncertain": translate("RosterWords", "århundradet i personnumret är osäkert"),
        "born_in_the_future": translate("RosterWords", "födelsedagen har inte varit än"),
        "number_rewritten": translate(
            "RosterWords", "Excel har avrundat numret, så de sista siffrorna är borta"
        ),
        "number_unreadable": translate("RosterWords", "personnumret går inte att läsa"),
        "zero_restored": translate("RosterWords", "nollorna först i numret var borta och är återställda"),
        "birth_date_alone": translate("RosterWords", "bara födelsedatum, de fyra sista saknas"),
        "phone_unfit": translate("RosterWords", "telefonnumret går inte att läsa och tas inte med"),
        "phone_doubtful": translate("RosterWords", "telefonnumret ser inte ut som ett telefonnummer"),
        "email_unfit": translate("RosterWords", "e-postadressen går inte att läsa och tas inte med"),
        "status_unknown": translate("RosterWords", "statusen är okänd och tas inte med"),
        "gender_unknown": translate("RosterWords", "könet går inte att läsa och tas inte med"),
        "education_unknown": translate("RosterWords", "utbildningen går inte att tolka och tas inte med"),
        "cell_error": translate("RosterWords", "cellen visar ett fel i Excel"),
        "formula_without_value": translate("RosterWords", "cellen är en formel utan uträknat värde"),
        "name_missing": translate("RosterWords", "namnet saknas"),
        "birth_dates_differ": translate("RosterWords", "födelsedatum och personnummer säger olika"),
        "birth_date_unfit": translate("RosterWords", "födelsedatumet går inte att läsa och tas inte med"),
        "organisation_number_unfit": translate(
            "RosterWords", "organisationsnumret stämmer inte och tas inte med"
        ),
        "day_unfit": translate("RosterWords", "dagen går inte att läsa"),
        "day_missing": translate("RosterWords", "första dag i insatsen saknas"),
        "entry_outside_programme": translate("RosterWords", "dagen ligger utanför insatsens tid"),
        "month_is_closed": translate("RosterWords", "månaden är stängd i insatsen"),
        "same_number_in_file": translate("RosterWords", "samma personnummer som på rad {line}"),
        "alike_in_file": translate("RosterWords", "samma namn som på rad {line}"),
        "already_in_programme": translate("RosterWords", "är redan med i insatsen"),
    }


def problem_codes() -> frozenset[str]:
    """Every problem that has words."""
    return frozenset(_problems(""))


def problem_text(problem: RowProblem) -> str:
    """`C14: kontrollsiffran i personnumret stämmer inte`."""
    words = problem_words(problem)
    return f"{problem.address}: {words}" if problem.address else words


def problem_words(problem: RowProblem) -> str:
    """What is wrong, without the cell."""
    words = _problems(translate("RosterWords", "Förnamn")).get(problem.code)
    if words is None:
        return translate("RosterWords", "raden passar inte insatsen")
    return words.format(line=problem.line)


def sign_word(sign: str, standing: RosterStanding) -> str:
    """How a row stands, in a word or two."""
    if sign == READ:
        known = standing is RosterStanding.KNOWN
        return translate("RosterWords", "Finns redan") if known else translate("RosterWords", "Ny")
    words = {
        SKIPPED: translate("RosterWords", "Hoppas över"),
        UNDECIDED: translate("RosterWords", "Välj vem det är"),
        REFUSED: translate("RosterWords", "Kan inte läsas in"),
    }
    return words[sign]


def sign_tone(sign: str, *, warned: bool) -> str:
    """The tone of the chip that shows a sign."""
    if sign == READ:
        return "partly" if warned else "shown"
    return {SKIPPED: "idle", UNDECIDED: "partly", REFUSED: "not-shown"}[sign]


def number_text(details: CandidateDetails) -> str:
    """The number, masked as in every list; the birth date where there is no number."""
    return masked(details.number) if details.number else (details.birth_on or "")


def column_title(heading: str, column: int) -> str:
    """The heading of a column, or its letter where it has none."""
    return heading or translate("RosterWords", "Kolumn {letter}").format(letter=column_name(column))


def kept_words() -> RosterWords:
    """What is kept with the people, said in the language of the centre's records: Swedish."""
    return RosterWords(
        no_number="Personnumret saknades i listan från företaget.",
        doubtful_number="Så stod numret i listan från företaget.",
        employee_number="Anställningsnummer {number}",
    )
