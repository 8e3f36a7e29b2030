"""What a column of a list of people can mean, and what its heading or its content suggests.

Companies write the same thing in many ways, in Swedish and in English; the words here are what was met.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from assessor_app.domain.foldings import folded


class RosterField(StrEnum):
    """What a column can be read as, in the order in which it is offered."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    FULL_NAME = "full_name"
    """Given names first, unless a comma says otherwise."""
    FAMILY_FIRST = "family_first"
    """The whole name, family name first."""
    NUMBER = "number"
    """Personal or coordination number; a birth date where that is all there is."""
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    EMAIL = "email"
    COMPANY = "company"
    ORGANISATION_NUMBER = "organisation_number"
    WORKPLACE = "workplace"
    STATUS = "status"
    ENTRY_DAY = "entry_day"
    GENDER = "gender"
    EDUCATION = "education"
    LANGUAGE = "language"
    EMPLOYEE_NUMBER = "employee_number"
    NOTE = "note"


Mapped = tuple[RosterField | None, ...]
"""Column by column; None is not read."""

NAME_FIELDS = frozenset(
    {RosterField.GIVEN_NAME, RosterField.FAMILY_NAME, RosterField.FULL_NAME, RosterField.FAMILY_FIRST}
)
_F = RosterField
_WORDS: Mapping[RosterField, str] = MappingProxyType(
    {
        _F.GIVEN_NAME: "fornamn|tilltalsnamn|first name|given name|forename|firstname|fnamn|for namn",
        _F.FAMILY_NAME: "efternamn|last name|family name|surname|lastname|enamn|efter namn|slaktnamn",
        _F.FULL_NAME: "namn|name|full name|fullstandigt namn|medarbetare|anstalld|person|deltagare|personal"
        "|validand|employee|employee name|hela namnet|for och efternamn|fornamn efternamn"
        "|fornamn och efternamn|deltagarens namn|participant",
        _F.FAMILY_FIRST: "efternamn fornamn|efternamn och fornamn|last name first name",
        _F.NUMBER: "personnummer|personnr|pnr|pers nr|person nr|persnr|personal number"
        "|personal identity number|identity number|social security number|ssn"
        "|samordningsnummer|samordningsnr|person id|personid"
        "|personnummer samordningsnummer|person samordningsnummer|pers nummer|personnummer 12 siffror"
        "|personnummer 10 siffror|personnummer aaaammddxxxx|personnummer aammddxxxx",
        _F.BIRTH_DATE: "fodelsedatum|fodd|fodelsedag|fodelsetid|birth date|date of birth|birthdate|dob|born",
        _F.PHONE: "telefon|telefonnummer|tel|tfn|mobil|mobilnummer|mobiltelefon|mobilnr|phone|phone number"
        "|mobile|cell|telefonnr|telnr|tel nr|telefon mobil|mobil telefon|kontakttelefon",
        _F.EMAIL: "e post|epost|e mail|email|mail|mejl|mailadress|mejladress|e postadress|epostadress"
        "|email address|e mail address|mail adress",
        _F.COMPANY: "foretag|foretagsnamn|arbetsgivare|bolag|firma|company|employer|organisation|kund"
        "|arbetsgivarens namn|company name|bolagsnamn|foretagets namn",
        _F.ORGANISATION_NUMBER: "organisationsnummer|org nr|orgnr|orgnummer|org nummer|organisationsnr"
        "|organisation number|company number|registration number|org no",
        _F.WORKPLACE: "arbetsplats|arbetsstalle|ort|anlaggning|site|workplace|fabrik|enhet|avdelning|plats"
        "|placering|location|department|arbetsort|driftstalle|verksamhetsstalle",
        _F.STATUS: "anstallningsstatus|status|anstallning|sysselsattning|anstallningsform|employment"
        "|employment status|situation|arbetsmarknadsstatus|permitterad|varslad|varsel|permittering",
        _F.ENTRY_DAY: "inskrivningsdatum|startdatum|start|entry|entry date|entry day|intrade|intradesdatum"
        "|inskriven|programstart|start i insatsen|datum for start|start date|borjar|insatsstart|insteg",
        _F.GENDER: "kon|gender|sex|juridiskt kon|man kvinna|kvinna man|m k|k m",
        _F.EDUCATION: "utbildning|utbildningsniva|hogsta utbildning|education|education level|skolbakgrund"
        "|hogsta avslutade utbildning|highest education",
        _F.LANGUAGE: "sprak|modersmal|language|mother tongue|tolksprak|tolk|forstasprak|native language",
        _F.EMPLOYEE_NUMBER: "anstallningsnummer|anstnr|anst nr|anstallningsnr|employee number|employee id"
        "|employee no|personal nr|personalnr|personalnummer|anst nummer|medarbetarnummer|lonenummer",
        _F.NOTE: "anteckning|anteckningar|notering|kommentar|note|notes|ovrigt|comment|comments|anm"
        "|anmarkning|yrke|befattning|titel|roll|title|position|yrkesroll|ovriga upplysningar",
    }
)
_BY_HEADING: Mapping[str, RosterField] = MappingProxyType(
    {word: field for field, words in _WORDS.items() for word in words.split("|")}
)
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_STEMS: tuple[tuple[str, RosterField], ...] = (
    ("personn", _F.NUMBER),
    ("samordning", _F.NUMBER),
    ("organisationsn", _F.ORGANISATION_NUMBER),
    ("fodelse", _F.BIRTH_DATE),
    ("telefon", _F.PHONE),
    ("mobil", _F.PHONE),
    ("e post", _F.EMAIL),
    ("epost", _F.EMAIL),
    ("fornamn", _F.GIVEN_NAME),
    ("efternamn", _F.FAMILY_NAME),
    ("anstallningsn", _F.EMPLOYEE_NUMBER),
    ("arbetsgivare", _F.COMPANY),
    ("foretag", _F.COMPANY),
    ("utbildning", _F.EDUCATION),
    ("inskriv", _F.ENTRY_DAY),
)
"""Beginnings that tell enough, where a heading says more: ``Personnr (ååååmmdd-xxxx)``."""


def heading_key(text: str) -> str:
    """What headings are compared by: no case, no marks, only letters and digits with single blanks."""
    return " ".join(_NOT_LETTERS.sub(" ", folded(text)).split())


def field_of(heading: str) -> RosterField | None:
    """What a heading says, or None."""
    key = heading_key(heading)
    if not key:
        return None
    found = _BY_HEADING.get(key)
    if found is not None:
        return found
    return next((field for stem, field in _STEMS if key.startswith(stem)), None)


def suggestion(headings: Sequence[str], samples: Sequence[Sequence[str]]) -> Mapped:
    """What each column most likely is: by its heading, else by what stands in it.

    `samples` are some values of each column. No field is suggested twice; the first column has it.
    """
    taken: set[RosterField] = set()
    found: list[RosterField | None] = []
    for heading in headings:
        field = field_of(heading)
        found.append(field if field not in taken else None)
        if field is not None:
            taken.add(field)
    if taken & {_F.GIVEN_NAME, _F.FAMILY_NAME} == {_F.GIVEN_NAME, _F.FAMILY_NAME}:
        found = [None if field in (_F.FULL_NAME, _F.FAMILY_FIRST) else field for field in found]
    if _F.FAMILY_NAME in taken and _F.GIVEN_NAME not in taken and _F.FULL_NAME in taken:
        # "Efternamn" and "Namn": the latter is the given name.
        found = [_F.GIVEN_NAME if field is _F.FULL_NAME else field for field in found]
    taken = {field for field in found if field is not None}
    for column, field in enumerate(found):
        if field is None and column < len(samples):
            guess = _by_content(heading_key(headings[column]), samples[column], taken)
            if guess is not None:
                found[column] = guess
                taken.add(guess)
    return tuple(found)


_NUMBER_LIKE = re.compile(r"(?:19|20)?\d{6}[-+ ]?[0-9A-Za-z]\d{3}")
_EMAIL_LIKE = re.compile(r"\S+@\S+\.\S+")
_PHONE_LIKE = re.compile(r"(?:\+|00)?[\d][\d ()/-]{6,}\d")
_ORGANISATION_LIKE = re.compile(r"\d{2}[2-9]\d{3}-\d{4}")
_NAME_LIKE = re.compile(r"[^\W\d_][^\d_@]*[ ,][^\d_@]*[^\W\d_.]")
_ALIKE = 0.7


def _by_content(heading: str, values: Sequence[str], taken: set[RosterField]) -> RosterField | None:
    """A guess from the values alone. Names are guessed only under no heading: many columns hold words."""
    filled = [value.strip() for value in values if value.strip()]
    if not filled:
        return None

    def mostly(pattern: re.Pattern[str]) -> bool:
        return sum(bool(pattern.fullmatch(value)) for value in filled) >= _ALIKE * len(filled)

    tries = (
        (_F.EMAIL, _EMAIL_LIKE),
        (_F.ORGANISATION_NUMBER, _ORGANISATION_LIKE),
        (_F.NUMBER, _NUMBER_LIKE),
        (_F.PHONE, _PHONE_LIKE),
    )
    for field, pattern in tries:
        if field not in taken and mostly(pattern):
            return field
    if not heading and not taken & NAME_FIELDS and mostly(_NAME_LIKE):
        return _F.FULL_NAME
    return None


def names_are_known(mapped: Sequence[RosterField | None]) -> bool:
    """Whether somebody's name can be told from the columns: the one thing that must be there."""
    return any(field in NAME_FIELDS for field in mapped)
