"""Words for issued documents and for what was printed of them, the same on every screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.prints import ORIGINAL, Print, PrintStatus
from assessor_app.services.read_models import DocumentSummary

translate = QCoreApplication.translate


def kind_word(kind: str) -> str:
    """`Valideringsintyg`; a kind that this program does not know is named as it came."""
    words = {
        DocumentKind.CERTIFICATE.value: translate("DocumentWords", "Intyg"),
        DocumentKind.STATEMENT.value: translate("DocumentWords", "Valideringsintyg"),
        DocumentKind.REPORT.value: translate("DocumentWords", "Individuell rapport"),
    }
    return words.get(kind, kind)


def pages_word(pages: int) -> str:
    """`1 sida`, `9 sidor`."""
    if pages == 1:
        return translate("DocumentWords", "1 sida")
    return translate("DocumentWords", "{count} sidor").format(count=pages)


def copy_word(copy: int) -> str:
    """`Originalet`, `Kopia 2`."""
    if copy == ORIGINAL:
        return translate("DocumentWords", "Originalet")
    return translate("DocumentWords", "Kopia {number}").format(number=copy)


def printed_word(row: DocumentSummary, *, is_being_printed: bool = False) -> str:
    """Where the document stands with the printer, in a few words."""
    if is_being_printed:
        return translate("DocumentWords", "Skrivs ut nu")
    if row.is_uncertain:
        return translate("DocumentWords", "Kanske utskriven")
    if row.printed == 1:
        return translate("DocumentWords", "Utskriven")
    if row.printed == 2:
        return translate("DocumentWords", "Utskriven + 1 kopia")
    if row.printed:
        return translate("DocumentWords", "Utskriven + {count} kopior").format(count=row.printed - 1)
    if not row.is_held:
        return translate("DocumentWords", "Filen finns inte")
    if row.is_waived or row.is_revoked:
        return translate("DocumentWords", "Skrivs inte ut")
    return translate("DocumentWords", "Att skriva ut")


def printed_tone(row: DocumentSummary, *, is_being_printed: bool = False) -> str:
    """The tone of the chip that says so."""
    if is_being_printed:
        return "accent"
    if row.is_uncertain:
        return "not-shown"
    if row.printed:
        return "shown"
    return "partly" if row.is_waiting else "idle"


def ended_word(item: Print, *, is_being_printed: bool = False) -> str:
    """How one print ended, as its history says it."""
    if is_being_printed and item.is_uncertain:
        return translate("DocumentWords", "Skrivs ut nu")
    if item.came_out is not None:
        if item.came_out:
            return translate("DocumentWords", "Kom ut ur skrivaren")
        return translate("DocumentWords", "Kom inte ut ur skrivaren")
    words = {
        PrintStatus.HANDED_OVER: translate("DocumentWords", "Skickad till skrivaren"),
        PrintStatus.STOPPED: translate("DocumentWords", "Stoppad innan den lämnades till skrivaren"),
        PrintStatus.FAILED: translate("DocumentWords", "Skrivaren tog inte emot den"),
        None: translate("DocumentWords", "Programmet stängdes mitt i: kanske utskriven"),
    }
    return words[item.status]
