"""Why two records may be one person, and what the parts of a record are called, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.joining_events import Part
from assessor_app.domain.likenesses import Likeness
from assessor_app.services.read_models import CandidateSummary
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate


def likeness_word(why: Likeness) -> str:
    """The reason, short enough for a chip."""
    words = {
        Likeness.SAME_NUMBER: translate("Likenesses", "Samma nummer"),
        Likeness.SAME_NAME: translate("Likenesses", "Samma namn och födelsedatum"),
        Likeness.SWAPPED_NAMES: translate("Likenesses", "Samma namn i annan ordning, samma födelsedatum"),
        Likeness.ONE_LETTER: translate("Likenesses", "En bokstav skiljer, samma födelsedatum"),
        Likeness.MORE_NAMES: translate("Likenesses", "Ett namn mer, samma födelsedatum"),
        Likeness.NO_BIRTH_DATE: translate("Likenesses", "Samma namn, födelsedatum saknas"),
    }
    return words[why]


def likeness_tone(why: Likeness) -> str:
    """The tone of the chip: certain or only likely."""
    return "not-shown" if why.is_certain else "partly"


def part_word(part: Part) -> str:
    """What a part of the record is called over its choices."""
    words = {
        Part.NAME: translate("Likenesses", "Namn"),
        Part.NUMBER: translate("Likenesses", "Nummer och födelsedatum"),
        Part.PHONE: translate("Likenesses", "Telefon"),
        Part.EMAIL: translate("Likenesses", "E-post"),
        Part.EMPLOYER: translate("Likenesses", "Arbetsgivare"),
        Part.LANGUAGE: translate("Likenesses", "Språk"),
        Part.NOTE: translate("Likenesses", "Anteckning"),
    }
    return words[part]


def about(person: CandidateSummary, formats: Formats) -> str:
    """What tells a person from others with the same name."""
    born = formats.short_day(person.birth_on) if person.birth_on else ""
    return " · ".join(part for part in (person.masked_number or born, person.employer) if part)


def runs_word(count: int) -> str:
    """How many validations somebody has."""
    if count == 1:
        return translate("Likenesses", "1 validering")
    return translate("Likenesses", "{count} valideringar").format(count=count)
