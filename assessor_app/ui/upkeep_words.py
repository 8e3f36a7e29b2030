"""What backups and the work around them are called on the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.backups import BackupCounts
from assessor_app.services.backup_views import BackupRow, Preview
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate


def counts_line(counts: BackupCounts, formats: Formats) -> str:
    """``Personer: 12 · Valideringar: 14 · …``."""
    parts = (
        (translate("Upkeep", "Personer: {count}"), counts.people),
        (translate("Upkeep", "Valideringar: {count}"), counts.assessments),
        (translate("Upkeep", "Bedömningar: {count}"), counts.marks),
        (translate("Upkeep", "Dokument: {count}"), counts.documents),
    )
    return " · ".join(text.format(count=formats.number(count)) for text, count in parts)


def size(byte_count: int, formats: Formats) -> str:
    """``12,4 MB``."""
    if byte_count < 100_000:
        return f"{formats.number(max(1, round(byte_count / 1e3)))} kB"
    if byte_count >= 1_000_000_000:
        return f"{formats.number(byte_count / 1e9, 1)} GB"
    return f"{formats.number(byte_count / 1e6, 1)} MB"


def work_words(what: str) -> str:
    """What long work is doing now."""
    words = {
        "copying": translate("Upkeep", "Kopierar databasen …"),
        "pictures": translate("Upkeep", "Bilder och dokument …"),
        "bringing": translate("Upkeep", "Skriver till platsen och läser tillbaka …"),
        "fetching": translate("Upkeep", "Hämtar säkerhetskopian …"),
        "proving": translate("Upkeep", "Öppnar kopian och kontrollerar varje sida …"),
        "pages": translate("Upkeep", "Kontrollerar varje sida …"),
        "chains": translate("Upkeep", "Kontrollerar att inget har ändrats …"),
        "derived": translate("Upkeep", "Jämför listorna med historiken …"),
        "machine": translate("Upkeep", "Ser efter på datorn …"),
    }
    return words.get(what, "")


def row_chip(row: BackupRow) -> tuple[str, str] | None:
    """The word and the tone for what is peculiar about a backup, or None."""
    problems = {
        "backup_half": (translate("Upkeep", "Ofullständig"), "not-shown"),
        "backup_damaged": (translate("Upkeep", "Skadad"), "not-shown"),
        "backup_from_the_future": (translate("Upkeep", "Nyare programversion"), "partly"),
        "backup_other_centre": (translate("Upkeep", "Annat testcenter"), "partly"),
    }
    if row.problem is not None:
        return problems.get(row.problem, (translate("Upkeep", "Går inte att använda"), "not-shown"))
    if row.future:
        return translate("Upkeep", "Daterad i framtiden"), "partly"
    if row.erased_since:
        return translate("Upkeep", "Innehåller raderade"), "partly"
    return None


def lost_words(preview: Preview, formats: Formats) -> str:
    """What is here now and not in the backup."""
    if not preview.has_store:
        return translate("Upkeep", "På den här datorn finns inget testcenter. Inget går förlorat.")
    if preview.lost is None:
        return translate(
            "Upkeep",
            "Det går inte att se vad som skrivits efter kopian. Det som finns här läggs åt sidan och raderas"
            " inte.",
        )
    if preview.lost == 0 and not preview.at_least:
        return translate("Upkeep", "Inget går förlorat: kopian innehåller allt som finns här.")
    if preview.lost == 0:
        return translate("Upkeep", "Så vitt datorn minns innehåller kopian allt som finns här.")
    text = translate(
        "Upkeep",
        "Poster som skrivits efter kopian och inte finns i den: {count}. De läggs åt sidan med resten och"
        " raderas inte.",
    )
    if preview.at_least:
        text = translate(
            "Upkeep",
            "Poster som skrivits efter kopian och inte finns i den: minst {count}. De läggs åt sidan med"
            " resten och raderas inte.",
        )
    return text.format(count=formats.number(preview.lost))


def erased_words(count: int, formats: Formats) -> str:
    """About people in a backup who were erased later; empty where there are none."""
    if not count:
        return ""
    text = translate("Upkeep", "Personer i kopian som raderats senare: {count}. De raderas igen.")
    return text.format(count=formats.number(count))
