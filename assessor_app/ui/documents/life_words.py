"""Words for the life of a document: how it stands, why it was revoked, what it lacks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.document_gaps import DocumentGap, Spot
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.services.read_models import DocumentSummary

translate = QCoreApplication.translate


def standing_word(row: DocumentSummary) -> str:
    """`Giltigt`, `Återkallat`, `Ersatt av VIM-26-7K3QF-0119-C`."""
    if row.replaced_by_number:
        return translate("LifeWords", "Ersatt av {number}").format(number=row.replaced_by_number)
    if row.replaced_by is not None:
        return translate("LifeWords", "Ersatt")
    if row.is_revoked:
        return translate("LifeWords", "Återkallat")
    return translate("LifeWords", "Giltigt")


def standing_tone(row: DocumentSummary) -> str:
    """The tone of the chip that says so."""
    if row.replaced_by is not None:
        return "idle"
    return "not-shown" if row.is_revoked else "shown"


def standing_mark(row: DocumentSummary) -> str:
    """The sign beside the word."""
    if row.replaced_by is not None:
        return "not_applicable"
    return "not_shown" if row.is_revoked else "shown"


def reason_word(reason: str) -> str:
    """Why a document was revoked."""
    return _reasons().get(reason, reason)


def reason_choices() -> tuple[tuple[RevocationReason, str, str], ...]:
    """The reasons that can be chosen, each with what it means; being replaced is not among them."""
    explained: Mapping[RevocationReason, str] = {
        RevocationReason.WRONG_DETAILS: translate("LifeWords", "Namn, datum eller något annat står fel."),
        RevocationReason.WRONG_RESULT: translate("LifeWords", "Bedömningen har ändrats efteråt."),
        RevocationReason.WRONG_PERSON: translate("LifeWords", "Resultatet hör till någon annan."),
        RevocationReason.WITHDRAWN: translate("LifeWords", "Den det gäller vill inte att det ska gälla."),
        RevocationReason.MISUSE: translate("LifeWords", "Någon har ändrat det eller använt det som sitt."),
        RevocationReason.OTHER: translate("LifeWords", "Skriv varför i rutan nedanför."),
    }
    return tuple((reason, reason_word(reason.value), text) for reason, text in explained.items())


def gap_word(code: str) -> str:
    """What is missing, in a few words."""
    from assessor_app.ui.messages import sentence_for

    message = sentence_for(code, {})
    return message.title.rstrip(".") if message is not None else translate("LifeWords", "Något är inte klart")


def gap_line(gap: DocumentGap) -> str:
    """What is missing, with the criterion where it is at one."""
    word = gap_word(gap.code)
    return f"{gap.where.name}: {word}" if gap.where.spot is Spot.CRITERION else word


def _reasons() -> Mapping[str, str]:
    return {
        RevocationReason.REPLACED.value: translate("LifeWords", "Ersatt av ett nytt"),
        RevocationReason.WRONG_PERSON.value: translate("LifeWords", "Fel person"),
        RevocationReason.WRONG_RESULT.value: translate("LifeWords", "Fel resultat"),
        RevocationReason.WRONG_DETAILS.value: translate("LifeWords", "Fel uppgift"),
        RevocationReason.WITHDRAWN.value: translate("LifeWords", "På validandens begäran"),
        RevocationReason.MISUSE.value: translate("LifeWords", "Missbruk"),
        RevocationReason.OTHER.value: translate("LifeWords", "Annat skäl"),
    }
