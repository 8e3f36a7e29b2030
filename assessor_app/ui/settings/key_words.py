"""The centre's keys and certificates in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.issuer_keys import CertificateSource, KeyKind, RenewalReason
from assessor_app.services.key_models import (
    CertificateLine,
    CertificateStanding,
    EndorsementLine,
    FormerKeyLine,
    IssuerLine,
    KeysView,
)
from assessor_app.services.key_ports import Custody
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate
_HEX_SHOWN, _HEX_GROUP = 16, 4


def short_hex(digest: str) -> str:
    """The beginning of a digest, in groups."""
    shown = digest[:_HEX_SHOWN]
    return " ".join(shown[at : at + _HEX_GROUP] for at in range(0, len(shown), _HEX_GROUP))


def key_name(kind: KeyKind) -> str:
    """What a key is called."""
    if kind is KeyKind.CENTRE:
        return translate("KeyWords", "Testcentrets nyckel")
    return translate("KeyWords", "Dokumentens nyckel")


def key_purpose(kind: KeyKind) -> str:
    """What it is for."""
    if kind is KeyKind.CENTRE:
        return translate("KeyWords", "Signerar de digitala intygen och sigillen.")
    return translate("KeyWords", "Signerar PDF-filerna.")


def former(line: FormerKeyLine, formats: Formats) -> str:
    """One sentence about a key that counts no more."""
    texts = {
        None: translate("KeyWords", "{name} {words} gällde {since} till {until}."),
        RenewalReason.PLANNED: translate("KeyWords", "{name} {words} gällde {since} till {until}."),
        RenewalReason.COMPROMISED: translate(
            "KeyWords",
            "{name} {words} gällde {since} till {until} och ersattes för att någon annan kan ha den. Lita på"
            " äldre dokument bara om de finns i registret.",
        ),
    }
    return texts[line.reason].format(
        name=key_name(line.kind),
        words=line.words,
        since=formats.day(formats.day_of(line.since)),
        until=formats.day(formats.day_of(line.until)),
    )


def custody(view: KeysView) -> str:
    """Why nobody signs here now; nothing where all is in place."""
    if view.custody is Custody.ELSEWHERE:
        if view.pc:
            text = translate("KeyWords", "Nycklarna finns på {pc}. Utfärda och signera där.")
            return text.format(pc=view.pc)
        return translate(
            "KeyWords",
            "Nycklarna finns på den dator där testcentret lades upp. Utfärda och signera där.",
        )
    if view.custody is Custody.LOCKED:
        return translate(
            "KeyWords",
            "Nycklarna är låsta: bara en centrumansvarig som loggat in med sin lösenfras använder dem.",
        )
    return ""


def standing(line: CertificateLine) -> tuple[str, str]:
    """Word and tone of the chip."""
    return {
        CertificateStanding.FINE: (translate("KeyWords", "Gäller"), "shown"),
        CertificateStanding.SOON: (translate("KeyWords", "Går snart ut"), "partly"),
        CertificateStanding.EXPIRED: (translate("KeyWords", "Har gått ut"), "not-shown"),
        CertificateStanding.NOT_YET: (translate("KeyWords", "Gäller inte än"), "not-shown"),
        CertificateStanding.KEY_MISSING: (translate("KeyWords", "Nyckeln saknas"), "not-shown"),
    }[line.standing]


def advice(line: CertificateLine) -> str:
    """What to do, and what happens by itself."""
    own = line.source is CertificateSource.OWN
    if line.standing is CertificateStanding.KEY_MISSING:
        return translate("KeyWords", "Importera filen igen, eller gå tillbaka till det egna certifikatet.")
    if line.standing is CertificateStanding.NOT_YET:
        return translate("KeyWords", "Kontrollera datorns datum. Inget kan utfärdas innan det gäller.")
    if line.standing is CertificateStanding.EXPIRED and own:
        return translate("KeyWords", "Inget kan utfärdas. Förnya det.")
    if line.standing is CertificateStanding.EXPIRED:
        return translate(
            "KeyWords", "Inget kan utfärdas. Importera ett nytt, eller gå tillbaka till det egna."
        )
    if own:
        return translate(
            "KeyWords",
            "Det förnyas av sig självt när en centrumansvarig loggar in under de sista 90 dagarna.",
        )
    if line.standing is CertificateStanding.SOON:
        return translate("KeyWords", "Beställ ett nytt av utgivaren och importera det innan det går ut.")
    return translate("KeyWords", "Bara utgivaren kan förnya det. Programmet säger till 60 dagar före.")


def trust(line: CertificateLine) -> str:
    """What readers make of its issuer; nothing to add where they know it."""
    if line.source is not CertificateSource.OWN:
        return ""
    return translate(
        "KeyWords",
        "Den som öppnar PDF-filen ser att den är oförändrad; att den kommer från er ser den som jämför orden"
        " eller litar på ert certifikat.",
    )


def lasts(line: CertificateLine, formats: Formats) -> str:
    """Until when, and how many days are left."""
    day = formats.day(formats.day_of(line.valid_to))
    if line.standing is CertificateStanding.EXPIRED:
        return translate("KeyWords", "till {day}").format(day=day)
    if line.days_left == 1:
        return translate("KeyWords", "till {day}, en dag kvar").format(day=day)
    count = formats.number(line.days_left)
    return translate("KeyWords", "till {day}, {count} dagar kvar").format(day=day, count=count)


def algorithm(line: CertificateLine) -> str:
    """The kind of its key."""
    return {"p256": "ECDSA P-256", "rsa": f"RSA {line.bits}"}.get(line.key, line.key)


def issuer_detail(line: IssuerLine, formats: Formats) -> str:
    """The second line of a known issuer."""
    day = formats.short_day(formats.day_of(line.at))
    if line.by:
        text = translate("KeyWords", "{words} · tillagd {day} av {who}")
        return text.format(words=line.words, day=day, who=line.by)
    return translate("KeyWords", "{words} · tillagd {day}").format(words=line.words, day=day)


def endorsement_detail(line: EndorsementLine, formats: Formats) -> str:
    """The second line of an endorsement."""
    until = translate("KeyWords", "tills vidare")
    if line.valid_until is not None:
        day = formats.day(formats.day_of(line.valid_until))
        until = translate("KeyWords", "till {day}").format(day=day)
    if line.known_as:
        text = translate("KeyWords", "gäller {until} · nyckeln är känd här som {name}")
        return text.format(until=until, name=line.known_as)
    text = translate("KeyWords", "gäller {until} · nyckelns ord: {words}")
    return text.format(until=until, words=line.words)


def endorsement_standing(line: EndorsementLine) -> tuple[str, str]:
    """Word and tone of its chip."""
    if line.of_former:
        return translate("KeyWords", "gäller en ersatt nyckel"), "not-shown"
    if line.is_over:
        return translate("KeyWords", "Har gått ut"), "not-shown"
    return translate("KeyWords", "följer med"), "shown"


def card_for_partners(centre: str, view: KeysView) -> str:
    """The text that partners get: who it is, the address, the words."""
    words = view.centre.words if view.centre is not None else ""
    text = translate(
        "KeyWords",
        "{centre}\n\nUtfärdaradress:\n{did}\n\nOrden som hör till, att jämföra på telefon:\n{words}\n",
    )
    return text.format(centre=centre, did=view.did, words=words)
