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


def claim_words() -> dict[str, str]:
    """What a document says of itself, in the order in which it is shown: field of `Claims` → word."""
    return {
        "number": translate("Verification", "Nummer"),
        "kind": translate("Verification", "Dokument"),
        "person_name": translate("Verification", "Namn"),
        "birth_date": translate("Verification", "Född"),
        "qualification": translate("Verification", "Kompetens"),
        "checklist_version": translate("Verification", "Checklista"),
        "outcome": translate("Verification", "Utfall"),
        "issued_on": translate("Verification", "Utfärdat"),
        "issuer_name": translate("Verification", "Utfärdare"),
    }


def claim_lines(found: Verification, formats: Formats) -> Iterator[tuple[str, str]]:
    """What the document says of itself: word and value, without what it leaves out."""
    claims = found.claims
    values = {
        "kind": kind_word(claims.kind),
        "birth_date": formats.day(claims.birth_date) if claims.birth_date else "",
        "outcome": outcome_word(claims.outcome),
        "issued_on": formats.day(claims.issued_on) if claims.issued_on else "",
    }
    said = ((word, values.get(name, getattr(claims, name))) for name, word in claim_words().items())
    return ((word, value) for word, value in said if value)


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
