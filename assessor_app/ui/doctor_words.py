"""What an examination found, in words: how each line came out, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.services.doctoring import Finding, Verdict
from assessor_app.ui.formats import Formats
from assessor_app.ui.upkeep_words import size

translate = QCoreApplication.translate
Texts = dict[str, tuple[str, str]]


def title_of(check: str) -> str:
    """What was looked at."""
    titles = {
        "pages": translate("Doctor", "Databasens sidor"),
        "chains": translate("Doctor", "Historiken"),
        "derived": translate("Doctor", "Listorna"),
        "pictures": translate("Doctor", "Bilder och dokument"),
        "vault": translate("Doctor", "Nyckelfilen och kontona"),
        "backups": translate("Doctor", "Säkerhetskopior"),
        "room": translate("Doctor", "Diskutrymme"),
        "folder": translate("Doctor", "Datamappen"),
        "aside": translate("Doctor", "Lagt åt sidan"),
        "papers": translate("Doctor", "Att göra dokument"),
        "clock": translate("Doctor", "Datorns klocka"),
        "mark": translate("Doctor", "Datorns minne av databasen"),
    }
    return titles.get(check, check)


def verdict_word(verdict: Verdict) -> str:
    """``Bra``, ``Se över``, ``Fel``."""
    words = {
        Verdict.FINE: translate("Doctor", "Bra"),
        Verdict.LOOK: translate("Doctor", "Se över"),
        Verdict.WRONG: translate("Doctor", "Fel"),
        Verdict.SKIPPED: translate("Doctor", "Inte kontrollerat"),
    }
    return words[verdict]


def words_of(finding: Finding, formats: Formats) -> tuple[str, str]:
    """What was found, and what to do (empty where there is nothing to do)."""
    found, do = {**_of_the_store(), **_of_the_keys(), **_of_the_papers(), **_of_the_machine()}.get(
        finding.code, (finding.code, "")
    )
    details = {key: _shown(key, value, formats) for key, value in finding.details}
    return found.format_map(_Filled(details)), do.format_map(_Filled(details))


class _Filled(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "–"


def _shown(key: str, value: str, formats: Formats) -> str:
    if key in ("free", "bytes") and value.isdigit():
        return size(int(value), formats)
    if key == "days":
        return age_words(int(value)) if value.isdigit() else translate("Doctor", "för okänd tid sedan")
    if key == "problem":
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(value, {})
        return message.title if message is not None else value
    return formats.number(int(value)) if value.isdigit() else value


def age_words(days: int) -> str:
    """``idag``, ``för en dag sedan``, ``för 9 dagar sedan``."""
    if days == 0:
        return translate("Doctor", "idag")
    if days == 1:
        return translate("Doctor", "för en dag sedan")
    return translate("Doctor", "för {days} dagar sedan").format(days=days)


def _of_the_store() -> Texts:
    restore = translate("Doctor", "Återställ den senaste säkerhetskopian. Det skadade läggs åt sidan.")
    return {
        "pages_fine": (translate("Doctor", "Varje sida är hel och rätt krypterad."), ""),
        "pages_damaged": (translate("Doctor", "Skadade ställen: {count}."), restore),
        "pages_unreadable": (translate("Doctor", "Databasen gick inte att läsa: {problem}"), restore),
        "chains_hold": (
            translate(
                "Doctor",
                "Kedjan håller: inget är ändrat, borttaget eller tillagt. Poster: {entries} · enheter:"
                " {devices} · signerade ändar: {heads}.",
            ),
            "",
        ),
        "chains_broken": (
            translate("Doctor", "Kedjan håller inte. Fel: {faults} ({kinds})."),
            translate(
                "Doctor",
                "Något är ändrat eller borttaget utanför programmet. Säkerhetskopiera nu, spara loggen och"
                " kontakta den som sköter programmet.",
            ),
        ),
        "derived_equal": (translate("Doctor", "De stämmer med historiken."), ""),
        "derived_differ": (
            translate("Doctor", "De stämmer inte med historiken: {tables}."),
            translate("Doctor", "Bygg om dem med kommandot assessor-app rebuild. Inget går förlorat."),
        ),
        "pictures_fine": (translate("Doctor", "Alla finns och är oförändrade: {fine}."), ""),
        "pictures_missing": (
            translate("Doctor", "Hela: {fine} · saknas: {gone} · skadade: {damaged}."),
            translate("Doctor", "De kan finnas i en äldre säkerhetskopia. Bedömningarna är inte berörda."),
        ),
    }


def _of_the_keys() -> Texts:
    restore = translate("Doctor", "Återställ den senaste säkerhetskopian.")
    return {
        "vault_fine": (
            translate(
                "Doctor", "Konton: {accounts}, varav centrumansvariga: {managers}. Återställningsark finns."
            ),
            "",
        ),
        "vault_joined": (
            translate("Doctor", "Konton här: {accounts}. Datorn är ansluten till ett testcenter."),
            translate("Doctor", "Glöms lösenfrasen får den anslutas på nytt. Lämna in ofta."),
        ),
        "vault_no_recovery": (
            translate("Doctor", "Konton: {accounts}. Återställningsark saknas."),
            translate("Doctor", "Gör ett återställningsark: utan det är allt låst om lösenfraserna glöms."),
        ),
        "vault_no_manager": (
            translate("Doctor", "Ingen centrumansvarig kan logga in."),
            translate("Doctor", "Öppna med återställningsarket och lägg upp en centrumansvarig."),
        ),
        "vault_other_store": (translate("Doctor", "Nyckelfilen hör till en annan databas."), restore),
        "vault_unusable": (translate("Doctor", "Nyckelfilen gick inte att läsa: {problem}"), restore),
        "backups_fine": (translate("Doctor", "Den senaste gjordes {days} och går att öppna."), ""),
        "backups_none": (
            translate("Doctor", "Det finns ingen säkerhetskopia."),
            translate("Doctor", "Sätt i en sticka och säkerhetskopiera nu."),
        ),
        "backups_old": (
            translate("Doctor", "Den senaste gjordes {days}. Den går att öppna."),
            translate("Doctor", "Säkerhetskopiera nu."),
        ),
        "backups_unreachable": (
            translate("Doctor", "Den senaste gjordes {days}, men platsen är inte ansluten."),
            translate("Doctor", "Sätt i stickan och kontrollera igen, eller säkerhetskopiera till en annan."),
        ),
        "backups_broken": (
            translate("Doctor", "Den senaste säkerhetskopian går inte att öppna."),
            translate("Doctor", "Säkerhetskopiera nu, helst till en annan sticka."),
        ),
    }


def _of_the_papers() -> Texts:
    return {
        "papers_hold": (
            translate("Doctor", "Ett provdokument ritades, skrevs under och kunde kontrolleras."),
            "",
        ),
        "papers_do_not_hold": (
            translate("Doctor", "Ett provdokument gick inte att rita, skriva under eller kontrollera."),
            translate("Doctor", "Installera programmet på nytt. Det som är sparat påverkas inte."),
        ),
    }


def _of_the_machine() -> Texts:
    return {
        "room_fine": (translate("Doctor", "{free} är lediga."), ""),
        "room_small": (
            translate("Doctor", "Bara {free} är lediga."),
            translate("Doctor", "Frigör utrymme innan disken är full."),
        ),
        "room_short": (
            translate("Doctor", "Bara {free} är lediga: snart kan inget sparas."),
            translate("Doctor", "Frigör utrymme nu."),
        ),
        "room_unknown": (translate("Doctor", "Det gick inte att se hur mycket som är ledigt."), ""),
        "folder_fine": (translate("Doctor", "Den ligger på en egen disk och går att skriva i."), ""),
        "folder_network": (
            translate("Doctor", "Den ligger på en nätverksdisk, där det sparade kan gå förlorat."),
            translate("Doctor", "Flytta mappen till datorns egen disk."),
        ),
        "folder_synced": (
            translate("Doctor", "Den synkroniseras av ett annat program, och det sparade kan gå förlorat."),
            translate("Doctor", "Flytta mappen till en som inte synkroniseras."),
        ),
        "folder_read_only": (
            translate("Doctor", "Det går inte att skriva i den."),
            translate("Doctor", "Be den som sköter datorn om skrivrätt."),
        ),
        "folder_removable": (
            translate("Doctor", "Den ligger på en flyttbar disk."),
            translate("Doctor", "Ta aldrig ur den medan programmet är öppet."),
        ),
        "aside_none": (translate("Doctor", "Inget."), ""),
        "aside_some": (
            translate("Doctor", "Databaser från före återställningar: {count} ({bytes})."),
            translate("Doctor", "Radera dem under Säkerhetskopiering när de inte behövs."),
        ),
        "clock_fine": (translate("Doctor", "Den stämmer med det som är sparat."), ""),
        "clock_ahead": (
            translate("Doctor", "Den går mer än ett dygn före det senaste som sparats."),
            translate("Doctor", "Ställ klockan om den går fel."),
        ),
        "clock_behind": (
            translate("Doctor", "Den visar en tid före det senaste som sparats."),
            translate("Doctor", "Ställ klockan om den går fel."),
        ),
        "mark_fine": (translate("Doctor", "Databasen är den som senast användes här."), ""),
        "mark_missing": (
            translate("Doctor", "Den här datorn har inte sett databasen förut."),
            translate("Doctor", "Det är väntat efter en flytt. Datorn har fått en egen identitet."),
        ),
        "mark_behind": (
            translate("Doctor", "Databasen är äldre än när den senast användes här."),
            translate(
                "Doctor", "Hör dig för om någon har återställt den. Nästa gång får datorn en ny identitet."
            ),
        ),
        "mark_unreadable": (
            translate("Doctor", "Minnet gick inte att läsa."),
            translate("Doctor", "Det görs om vid nästa start; datorn får då en ny identitet."),
        ),
        "mark_not_compared": (translate("Doctor", "Databasen gick inte att jämföra."), ""),
    }
