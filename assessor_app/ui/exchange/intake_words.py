"""What taking a file in would do, in words: figures, and what calls for attention."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from assessor_app.services.exchange_models import Applied, Inspection, Standing, UnusableRow
from assessor_app.services.exchange_ports import Survey
from assessor_app.ui.exchange.words import ExchangeWords, missing_word, unusable_words

translate = QCoreApplication.translate
Notice = tuple[str, str]


def facts_of(survey: Survey, words: ExchangeWords) -> list[tuple[str, str]]:
    """What is new, word and figure; nothing that is none."""
    pairs = (
        (translate("Exchange", "Nya personer"), survey.new_people),
        (translate("Exchange", "Nya valideringar"), survey.new_assessments),
        (translate("Exchange", "Valideringar med något nytt"), survey.changed_assessments),
        (translate("Exchange", "Rättelser av det som fanns"), survey.corrected),
        (translate("Exchange", "Bilder och dokument"), survey.attachments),
        (translate("Exchange", "Nya poster i allt"), survey.entries),
    )
    return [(word, words.formats.number(count)) for word, count in pairs if count]


def notices_of(inspection: Inspection, words: ExchangeWords) -> list[Notice]:
    """What somebody should know before saying yes, the gravest first."""
    survey = inspection.survey
    return [
        *_forks(survey),
        *_conflicts(survey, words),
        *_late(survey, words),
        *_erased(survey, words),
        *_missing(inspection),
        *_unusable(survey, words),
        *_repeated(survey, words),
    ]


def _forks(survey: Survey) -> Iterator[Notice]:
    if survey.forks:
        yield (
            "error",
            translate(
                "Exchange",
                "En dator har skrivit två olika historier, som när en kopia av den har använts. Det som kom"
                " hit först gäller, det andra sparas bredvid. Be den som har datorn att höra av sig.",
            ),
        )


def _conflicts(survey: Survey, words: ExchangeWords) -> Iterator[Notice]:
    if survey.conflicts:
        text = translate(
            "Exchange",
            "I {assessments} säger filen emot något som finns här. Båda sparas, och du reder ut efteråt"
            " vilket som gäller.",
        )
        yield "warning", text.format(assessments=words.assessments(len(survey.conflicts)))


def _late(survey: Survey, words: ExchangeWords) -> Iterator[Notice]:
    if survey.late:
        text = translate(
            "Exchange",
            "I {assessments} finns bedömningar som gjordes efter underskriften. De visas vid sidan av och"
            " ändrar inte utfallet.",
        )
        yield "warning", text.format(assessments=words.assessments(len(survey.late)))


def _erased(survey: Survey, words: ExchangeWords) -> Iterator[Notice]:
    if survey.erased:
        text = translate(
            "Exchange",
            "{people} har raderats där filen kommer ifrån och raderas nu här också. Det går inte att ångra.",
        )
        yield "warning", text.format(people=words.people(survey.erased))


def _missing(inspection: Inspection) -> Iterator[Notice]:
    if inspection.missing:
        text = translate(
            "Exchange",
            "{missing}. Inget saknas för det: det som {label} inte har fått kvittens på finns med här också.",
        )
        yield (
            "info",
            text.format(missing=missing_word(inspection.missing), label=inspection.header.sender.label),
        )


def _unusable(survey: Survey, words: ExchangeWords) -> Iterator[Notice]:
    for one in survey.unusable:
        title, help_ = unusable_words(UnusableRow(one.why, one.what, one.entries))
        text = translate("Exchange", "{entries} kan inte läsas än: {why}. {help}")
        yield (
            "info",
            text.format(entries=words.entries(one.entries), why=_small(title), help=help_),
        )


def _repeated(survey: Survey, words: ExchangeWords) -> Iterator[Notice]:
    if survey.late_parts:
        text = translate("Exchange", "Till {entries} kommer uppgifter som hölls tillbaka förut.")
        yield "info", text.format(entries=words.entries(survey.late_parts))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def standing_of(inspection: Inspection, words: ExchangeWords) -> tuple[str, str] | None:
    """Title and sentence where there is nothing to take in; None where there is."""
    if inspection.standing is Standing.APPLIED:
        when = words.when(inspection.applied_at) if inspection.applied_at is not None else ""
        title = translate("Exchange", "Filen är redan inläst")
        if when:
            title = translate("Exchange", "Filen lästes in {when}").format(when=when)
        return title, translate("Exchange", "Allt i den finns här. Inget behöver göras.")
    if inspection.standing is Standing.NOTHING_NEW:
        return (
            translate("Exchange", "Inget nytt i filen"),
            translate(
                "Exchange",
                "Allt i den finns redan här; det kom med en annan fil. Noterar du att den har kommit letar"
                " ingen efter den.",
            ),
        )
    return None


def applied_text(applied: Applied, words: ExchangeWords) -> str:
    """What came, in one sentence."""
    parts = []
    if applied.new_assessments:
        parts.append(
            words.count(
                applied.new_assessments,
                translate("Exchange", "1 ny validering"),
                translate("Exchange", "{count} nya valideringar"),
            )
        )
    if applied.changed_assessments:
        parts.append(
            words.count(
                applied.changed_assessments,
                translate("Exchange", "1 validering med något nytt"),
                translate("Exchange", "{count} valideringar med något nytt"),
            )
        )
    parts.append(words.entries(applied.entries))
    return " · ".join(parts)


def applied_notices(applied: Applied, words: ExchangeWords, *, settles: bool) -> list[Notice]:
    """What is left to do after a file was taken in; `settles` where conflicts are settled here."""
    notices: list[Notice] = []
    if applied.conflicts:
        text = translate("Exchange", "I {assessments} finns uppgifter att reda ut.")
        if not settles:
            text = translate("Exchange", "I {assessments} finns uppgifter som testcentret behöver reda ut.")
        notices.append(("warning", text.format(assessments=words.assessments(applied.conflicts))))
    if applied.missing:
        text = translate("Exchange", "{missing}, men det som stod i den fanns med i den här.")
        if len(applied.missing) > 1:
            text = translate("Exchange", "{missing}, men det som stod i dem fanns med i den här.")
        notices.append(("info", text.format(missing=missing_word(applied.missing))))
    if applied.unusable:
        text = translate("Exchange", "{entries} kan inte läsas än och sparas så länge.")
        notices.append(("info", text.format(entries=words.entries(applied.unusable))))
    return notices
