"""Words for what a verification found, the same on the screen, on the command line and in the copied text.

The page for browsers (`resources/verify/verify.html`) says the same; a test holds them against each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.verifications import Answer, Finding, Question, Shown, Verdict
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate
Texts = Mapping[str, str]


def verdict_title(verdict: Verdict, shown: Shown = Shown.PAPER) -> str:
    """The whole in a few words."""
    if shown is Shown.STATUS_LIST and verdict is not Verdict.FALSE:
        return translate("Verification", "Det här är en statuslista")
    return {
        Verdict.GENUINE: translate("Verification", "Äkta och giltigt"),
        Verdict.GENUINE_AS_FAR_AS_KNOWN: translate("Verification", "Oförändrat, men allt går inte att säga"),
        Verdict.REVOKED: translate("Verification", "Återkallat – gäller inte"),
        Verdict.FALSE: translate("Verification", "Stämmer inte – lita inte på det"),
        Verdict.UNREADABLE: translate("Verification", "Går inte att kontrollera"),
    }[verdict]


def verdict_text(verdict: Verdict, shown: Shown = Shown.PAPER) -> str:
    """What that means, in a sentence or two."""
    if shown is Shown.STATUS_LIST and verdict is not Verdict.FALSE:
        return translate(
            "Verification",
            "Den säger vilka dokument som är återkallade. Lägg den tillsammans med det som ska kontrolleras.",
        )
    return {
        Verdict.GENUINE: translate(
            "Verification",
            "Ett känt testcenter har utfärdat det, ingenting är ändrat, och det är inte återkallat enligt "
            "den lista som finns.",
        ),
        Verdict.GENUINE_AS_FAR_AS_KNOWN: translate(
            "Verification",
            "Signaturen stämmer och ingenting talar emot det. Läs vad vi inte vet innan du litar på det.",
        ),
        Verdict.REVOKED: translate(
            "Verification",
            "Testcentret har utfärdat det men tagit tillbaka det. Fråga testcentret om det finns ett nytt.",
        ),
        Verdict.FALSE: translate(
            "Verification",
            "Det är ändrat, förfalskat eller signerat av någon annan än det säger. Fråga testcentret.",
        ),
        Verdict.UNREADABLE: translate(
            "Verification", "Det säger varken att det är äkta eller falskt. Se nedan vad du kan göra."
        ),
    }[verdict]


def question_word(question: Question, shown: Shown = Shown.PAPER) -> str:
    """What is asked, as a line to read before its answer."""
    if shown is Shown.STATUS_LIST and question is Question.CREDENTIAL_SIGNED:
        return translate("Verification", "Är listan signerad av den som har gett ut den?")
    return {
        Question.READABLE: translate("Verification", "Går det att läsa?"),
        Question.PAPER_SIGNED: translate("Verification", "Är PDF:en underskriven?"),
        Question.PAPER_WHOLE: translate("Verification", "Är hela PDF:en orörd?"),
        Question.CREDENTIAL_SIGNED: translate("Verification", "Är uppgifterna signerade av testcentret?"),
        Question.SEAL_SIGNED: translate("Verification", "Är QR-koden signerad av testcentret?"),
        Question.PARTS_AGREE: translate("Verification", "Säger uppgifterna och QR-koden samma sak?"),
        Question.PAPER_OF_ISSUER: translate("Verification", "Är PDF:en från samma testcenter?"),
        Question.ISSUER_KNOWN: translate("Verification", "Vet vi vem som har utfärdat det?"),
        Question.ENDORSED: translate("Verification", "Går någon huvudman i god för testcentret?"),
        Question.NOT_REVOKED: translate("Verification", "Gäller det fortfarande?"),
    }[question]


def answer_word(answer: Answer) -> str:
    """`Ja`, `Nej`, `Vet inte`."""
    return {
        Answer.YES: translate("Verification", "Ja"),
        Answer.NO: translate("Verification", "Nej"),
        Answer.UNKNOWN: translate("Verification", "Vet inte"),
    }[answer]


def finding_text(finding: Finding, formats: Formats) -> str:
    """Why a question has the answer it has."""
    text = texts().get(finding.code, finding.code)
    return text.format_map(
        _Filled({key: _said(key, value, formats) for key, value in finding.details.items()})
    )


def outcome_word(outcome: str) -> str:
    """An outcome as documents say it; one that this program does not know is named as it came."""
    words = {
        "met": translate("Verification", "Uppfyllt"),
        "not_met": translate("Verification", "Ej uppfyllt"),
        "not_fully_tested": translate("Verification", "Ej fullt prövat"),
        "no_outcome": translate("Verification", "Inget utfall"),
    }
    return words.get(outcome, outcome)


def texts() -> Texts:
    """Code of a finding → sentence, with named places."""
    return {**_unreadable(), **_of_the_paper(), **_of_the_parts(), **_of_the_issuer(), **_of_the_standing()}


def _unreadable() -> Texts:
    return {
        "file_empty": translate("Verification", "Filen är tom. Be om en ny."),
        "file_too_large": translate("Verification", "Filen är för stor för att vara ett intyg."),
        "file_of_no_kind": translate(
            "Verification",
            "Filen är varken PDF, JSON eller bild. Välj intyget som PDF, eller en bild av QR-koden på det.",
        ),
        "text_of_others": translate(
            "Verification",
            "Texten är ingen kod från ett intyg. Läs av QR-koden en gång till, och ta med hela texten.",
        ),
        "paper_damaged": translate(
            "Verification", "PDF:en är skadad och går inte att läsa. Be om filen igen, helst på en sticka."
        ),
        "paper_of_others": translate(
            "Verification",
            "PDF:en är underskriven av {signer}, men det finns inget intyg i den som vi kan kontrollera. "
            "Fråga den som har gett ut den.",
        ),
        "paper_of_nobody": translate(
            "Verification",
            "PDF:en är inte underskriven, och det finns varken uppgifter eller kod i den att kontrollera. "
            "Den kan vara ett utkast, eller komma från ett annat program.",
        ),
        "picture_without_seal": translate(
            "Verification",
            "Vi hittar ingen QR-kod i bilden. Fotografera rakt framifrån, i bra ljus, så att koden fyller "
            "halva bilden.",
        ),
        "picture_of_others": translate(
            "Verification", "QR-koden i bilden kommer inte från ett intyg. Den kan höra till något annat."
        ),
        "picture_of_several": translate(
            "Verification", "Det finns flera koder i bilden. Ta en bild av en i taget."
        ),
        "json_damaged": translate("Verification", "Filen är skadad eller avklippt. Be om den igen."),
        "json_of_another_kind": translate(
            "Verification",
            "Filen är ett signerat intyg, men av ett annat slag än dem vi kan kontrollera. Fråga den som gav "
            "ut det hur det kontrolleras.",
        ),
        "json_of_others": translate(
            "Verification", "Filen är JSON, men varken ett intyg eller en statuslista av det slag vi känner."
        ),
    }


def _of_the_paper() -> Texts:
    return {
        "read_paper": translate("Verification", "PDF:en gick att läsa."),
        "read_credential": translate("Verification", "Uppgifterna gick att läsa."),
        "read_seal": translate("Verification", "QR-koden gick att läsa."),
        "read_list": translate("Verification", "Statuslistan gick att läsa."),
        "paper_signed": translate("Verification", "Den är underskriven av {signer}, {at}."),
        "paper_unsigned": translate(
            "Verification",
            "PDF:en har ingen underskrift, fast det finns uppgifter från ett intyg i den. Underskriften är "
            "borttagen, eller så har uppgifterna flyttats hit.",
        ),
        "paper_signature_broken": translate(
            "Verification", "Underskriften stämmer inte: PDF:en är ändrad eller skadad efter att den gjordes."
        ),
        "paper_signature_weak": translate(
            "Verification",
            "Underskriften är gjord på ett sätt som går att förfalska. Den bevisar därför ingenting.",
        ),
        "paper_signature_mismatched": translate(
            "Verification",
            "Underskriften och certifikatet i PDF:en hör inte ihop: den är gjord med en annan nyckel.",
        ),
        "paper_signature_unreadable": translate(
            "Verification", "Underskriften i PDF:en är skadad och går inte att läsa. Be om filen igen."
        ),
        "paper_scanned": translate(
            "Verification",
            "PDF:en har ingen underskrift. Den kan vara ett inskannat papper; det är bara QR-koden på sidan "
            "som är kontrollerad, inte texten runt om.",
        ),
        "paper_time_missing": translate(
            "Verification",
            "Underskriften stämmer, men säger inte när den gjordes. Därför vet vi inte om certifikatet "
            "gällde då.",
        ),
        "paper_certificate_expired": translate(
            "Verification", "Certifikatet gick ut {to}, innan PDF:en skrevs under. Be testcentret om en ny."
        ),
        "paper_certificate_not_yet": translate(
            "Verification",
            "Certifikatet gäller först från {from}, efter att PDF:en skrevs under. Be testcentret om en ny.",
        ),
        "paper_whole": translate(
            "Verification", "Underskriften gäller hela filen. Inget är tillagt efteråt."
        ),
        "paper_added_to": translate(
            "Verification", "Något är tillagt i PDF:en efter underskriften. Be om filen som den var."
        ),
    }


def _of_the_parts() -> Texts:
    return {
        "credential_signed": translate("Verification", "Uppgifterna är oförändrade sedan de utfärdades."),
        "credential_broken": translate(
            "Verification", "Uppgifterna i filen är ändrade, eller signerade med en annan nyckel än de säger."
        ),
        "credential_unsigned": translate(
            "Verification", "Uppgifterna har ingen signatur. Vem som helst kan ha skrivit dem."
        ),
        "list_signed": translate("Verification", "Listan är oförändrad sedan den gavs ut."),
        "list_broken": translate("Verification", "Listan är ändrad och går inte att lita på. Be om en ny."),
        "seal_signed": translate("Verification", "QR-koden är oförändrad sedan den gjordes."),
        "seal_broken": translate(
            "Verification", "QR-koden är ändrad eller hemmagjord: signaturen i den stämmer inte."
        ),
        "seal_not_found": translate("Verification", "Vi kunde inte läsa någon QR-kod på sidorna."),
        "parts_agree": translate(
            "Verification", "Nummer, namn, utfall, dag och utfärdare är desamma på båda ställena."
        ),
        "parts_differ": translate(
            "Verification",
            "De är olika: {what}. Någon har satt ihop delar från olika dokument.",
        ),
        "credentials_several": translate(
            "Verification",
            "Det finns uppgifter från flera intyg i samma PDF. Testcentret lägger bara in ett.",
        ),
        "paper_of_issuer": translate(
            "Verification", "Testcentret har själv skrivit vilket certifikat PDF:en skrivs under med."
        ),
        "paper_of_another": translate(
            "Verification",
            "PDF:en är underskriven av {signer}, men testcentret har angett ett annat certifikat. "
            "Uppgifterna kan vara flyttade till en annan PDF.",
        ),
        "paper_issuer_unnamed": translate(
            "Verification",
            "Uppgifterna säger inte vilket certifikat PDF:en skrivs under med. Läs uppgifterna här, inte "
            "bara på sidan.",
        ),
        "paper_seal_alone": translate(
            "Verification",
            "Det är bara QR-koden på sidan som är kontrollerad. Den säger inte vem som ska ha skrivit under "
            "PDF:en, så texten runt om kan vara en annan. Läs det som står här.",
        ),
    }


def _of_the_issuer() -> Texts:
    return {
        "issuer_own": translate("Verification", "Det är er egen nyckel ({name})."),
        "issuer_compromised": translate(
            "Verification",
            "Det är en nyckel som ni har bytt ut för att någon annan kan ha den. Se efter i registret om ni "
            "har utfärdat dokumentet.",
        ),
        "issuer_known": translate("Verification", "Nyckeln är inlagd här som {name}."),
        "issuer_endorsed": translate(
            "Verification", "{endorser}, som är inlagd här, går i god för att nyckeln är {name}."
        ),
        "issuer_claims_own": translate(
            "Verification", "Det säger att det kommer från er ({name}), men nyckeln är inte er."
        ),
        "issuer_other_key": translate(
            "Verification",
            "{name} är inlagt här, men med en annan nyckel. Ring testcentret och jämför orden innan du litar "
            "på det.",
        ),
        "issuer_unknown": translate(
            "Verification",
            "Vi vet inte vems nyckel det är. Jämför orden med testcentret, på ett nummer som du har från "
            "annat håll.",
        ),
        "endorsed": translate("Verification", "{name} går i god för testcentret."),
        "endorser_unknown": translate(
            "Verification", "{name} går i god för testcentret, men är inte inlagd här. Jämför orden först."
        ),
    }


def _of_the_standing() -> Texts:
    return {
        "not_revoked": translate("Verification", "Det är inte återkallat enligt testcentrets lista {as_of}."),
        "revoked": translate("Verification", "Det är återkallat enligt testcentrets lista {as_of}."),
        "list_missing": translate(
            "Verification",
            "Ingen statuslista finns här, så vi vet inte om det är återkallat. Be testcentret om listan.",
        ),
        "list_older": translate(
            "Verification",
            "Listan är från {as_of}, alltså äldre än dokumentet. Be testcentret om en nyare.",
        ),
        "list_ahead": translate(
            "Verification",
            "Listan är daterad {as_of}, alltså framåt i tiden. Se efter att klockan går rätt här, och be "
            "annars testcentret om en ny lista.",
        ),
        "list_of_others": translate(
            "Verification", "De listor som finns här gäller inte det här dokumentet. Be testcentret om rätt."
        ),
        "list_unusable": translate(
            "Verification",
            "Listan som finns här är ändrad, eller inte signerad av samma nyckel. Be testcentret om en ny.",
        ),
        "standing_unnamed": translate(
            "Verification", "Dokumentet säger inte var det står om det är återkallat. Fråga testcentret."
        ),
    }


class _Filled(dict[str, str]):
    """A place that no detail fills becomes a dash."""

    def __missing__(self, key: str) -> str:
        return "–"


def _said(key: str, value: str, formats: Formats) -> str:
    if key in {"at", "from", "to", "as_of"}:
        return moment_word(value, formats)
    if key == "what":
        return ", ".join(_part_words().get(part, part) for part in value.split(","))
    return value or "–"


def moment_word(value: str | datetime | None, formats: Formats) -> str:
    """A moment as the language writes it; a dash where there is none."""
    if not value:
        return "–"
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    except ValueError:
        return str(value)
    return formats.day_time(round(moment.timestamp() * 1000))


def _part_words() -> Texts:
    return {
        "issuer": translate("Verification", "utfärdare"),
        "number": translate("Verification", "nummer"),
        "person_name": translate("Verification", "namn"),
        "qualification": translate("Verification", "kompetens"),
        "issuer_name": translate("Verification", "utfärdarens namn"),
        "outcome": translate("Verification", "utfall"),
        "issued_on": translate("Verification", "dag"),
        "kind": translate("Verification", "slag"),
        "status": translate("Verification", "plats i statuslistan"),
    }
