"""A verification as plain text: for the command line, and to copy from the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.verifications import Answer, Question, Shown, Verdict, Verification
from assessor_app.ui.document_words import kind_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.verification_words import (
    answer_word,
    finding_text,
    outcome_word,
    question_word,
    verdict_text,
    verdict_title,
)

translate = QCoreApplication.translate
_SIGNS = {
    Verdict.GENUINE: "✓",
    Verdict.GENUINE_AS_FAR_AS_KNOWN: "◐",
    Verdict.REVOKED: "✕",
    Verdict.FALSE: "✕",
    Verdict.UNREADABLE: "–",
}


def claim_lines(found: Verification, formats: Formats) -> Iterator[tuple[str, str]]:
    """What the document says of itself: word and value, without what it leaves out."""
    claims = found.claims
    lines = (
        (translate("Verification", "Nummer"), claims.number),
        (translate("Verification", "Dokument"), kind_word(claims.kind)),
        (translate("Verification", "Namn"), claims.person_name),
        (translate("Verification", "Född"), formats.day(claims.birth_date) if claims.birth_date else ""),
        (translate("Verification", "Kompetens"), claims.qualification),
        (translate("Verification", "Checklista"), claims.checklist_version),
        (translate("Verification", "Utfall"), outcome_word(claims.outcome)),
        (translate("Verification", "Utfärdat"), formats.day(claims.issued_on) if claims.issued_on else ""),
        (translate("Verification", "Utfärdare"), claims.issuer_name),
    )
    return ((word, value) for word, value in lines if value)


def unknowns(found: Verification, formats: Formats) -> tuple[str, ...]:
    """What cannot be told, a sentence each."""
    return tuple(
        finding_text(finding, formats) for finding in found.findings if finding.answer is Answer.UNKNOWN
    )


def trouble(found: Verification, formats: Formats) -> str:
    """Why something could not be verified at all; empty where it could."""
    refused = (one for one in found.findings if one.question is Question.READABLE)
    return next((finding_text(one, formats) for one in refused if one.answer is Answer.NO), "")


def as_text(name: str, found: Verification, formats: Formats) -> str:
    """Everything that is to be said, in lines."""
    return "\n".join(_lines(name, found, formats))


def _lines(name: str, found: Verification, formats: Formats) -> Iterator[str]:
    yield name
    yield f"{_SIGNS[found.verdict]} {verdict_title(found.verdict, found.shown)}"
    yield trouble(found, formats) or verdict_text(found.verdict, found.shown)
    claims = tuple(claim_lines(found, formats))
    if found.claims.demo:
        yield translate("Verification", "Demo: allt i dokumentet är påhittat.")
    if claims:
        yield ""
        yield _says(found)
        yield from (f"  {word}: {value}" for word, value in claims)
        yield from (f"  · {area}: {outcome_word(outcome)}" for area, outcome in found.claims.areas)
    if found.issuer_words:
        yield f"  {translate('Verification', 'Nyckelns ord')}: {found.issuer_words}"
    asked = [one for one in found.findings if one.question is not Question.READABLE]
    if asked:
        yield ""
    for one in asked:
        yield f"{question_word(one.question, found.shown)} {answer_word(one.answer)}."
        yield f"  {finding_text(one, formats)}"


def _says(found: Verification) -> str:
    if found.verdict is Verdict.FALSE:
        return translate("Verification", "Det här påstår dokumentet. Det är inte bevisat:")
    if found.shown is Shown.SEAL:
        return translate("Verification", "Det här säger QR-koden:")
    return translate("Verification", "Det här säger dokumentet:")
