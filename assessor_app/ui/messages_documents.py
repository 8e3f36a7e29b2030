"""Sentences about the life of documents: what is missing before one is issued, and what is refused."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui.messages_trade import Texts

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about documents, in the language of the screens. Those of gaps say what is missing and
    where it is put right."""
    return {**_issuing(), **_ending(), **_gaps_of_the_run(), **_gaps_around()}


def _issuing() -> Texts:
    return {
        "document_incomplete": (
            translate("Messages", "Något saknas innan dokumentet kan utfärdas."),
            translate("Messages", "{gaps} saker återstår. Inget nummer har gått åt. Gör klart dem först."),
        ),
        "nothing_to_issue": (
            translate("Messages", "Ingen validering är vald."),
            translate("Messages", "Kryssa för dem som ska få dokument. Inget har ändrats."),
        ),
        "issuing_unfinished": (
            translate("Messages", "En omgång är inte färdigutfärdad."),
            translate("Messages", "Fortsätt eller avsluta den i rummet Dokument först. Inget har ändrats."),
        ),
        "already_issued": (
            translate("Messages", "Dokumentet är redan utfärdat."),
            translate("Messages", "Någon utfärdade samma dokument under tiden. Det finns i registret."),
        ),
    }


def _ending() -> Texts:
    return {
        "document_revoked": (
            translate("Messages", "{number} är återkallat."),
            translate(
                "Messages", "Ett återkallat dokument gäller inte och skrivs inte ut. Inget har ändrats."
            ),
        ),
        "revocation_note_missing": (
            translate("Messages", "Skriv varför dokumentet återkallas."),
            translate("Messages", "Annat skäl behöver några ord. Dokumentet gäller fortfarande."),
        ),
        "credential_missing": (
            translate("Messages", "{number} har ingen digital del."),
            translate(
                "Messages",
                "Det utfärdades innan dokumenten hade en. Ersätt det, så får det nya en digital del.",
            ),
        ),
    }


def _gaps_of_the_run() -> Texts:
    return {
        "candidate_name_missing": (
            translate("Messages", "Validanden har inget namn."),
            translate("Messages", "Skriv namnet hos validanden."),
        ),
        "identity_not_checked": (
            translate("Messages", "Identiteten är inte kontrollerad."),
            translate("Messages", "Ange i Förberedelse hur den kontrollerades."),
        ),
        "not_informed": (
            translate("Messages", "Validanden har inte fått all information."),
            translate("Messages", "Bocka av informationen i Förberedelse."),
        ),
        "conflict_not_declared": (
            translate("Messages", "Jävsfrågan är inte besvarad."),
            translate("Messages", "Svara på den i Förberedelse."),
        ),
        "conflict_of_interest": (
            translate("Messages", "Bedömaren har uppgett jäv."),
            translate("Messages", "Läs vad som står i Förberedelse innan dokumentet utfärdas."),
        ),
        "conflict_open": (
            translate("Messages", "Två uppgifter står mot varandra."),
            translate("Messages", "Red ut vilken som gäller."),
        ),
        "late_unsettled": (
            translate("Messages", "Något kom till efter underskriften."),
            translate("Messages", "Det räknas inte med. Titta igenom det innan dokumentet utfärdas."),
        ),
        "nothing_rated": (
            translate("Messages", "Inget kriterium är bedömt."),
            translate("Messages", "Det finns inget att intyga."),
        ),
        "outcome_missing": (
            translate("Messages", "Inget område har ett utfall."),
            translate("Messages", "Allt är satt till ej tillämpligt, så det finns inget att intyga."),
        ),
        "authorisation_lacking": (
            translate("Messages", "En bedömare saknade något när det bedömdes."),
            translate("Messages", "Vad som saknades står vid underskrifterna."),
        ),
        **_signatures(),
    }


def _signatures() -> Texts:
    return {
        "signature_missing_candidate": (
            translate("Messages", "Validandens underskrift saknas."),
            translate("Messages", "Låt validanden skriva under eller avstå."),
        ),
        "signature_missing_assessor": (
            translate("Messages", "Bedömarens underskrift saknas."),
            translate("Messages", "Bedömaren skriver under i valideringens sista steg."),
        ),
        "signature_missing_second_assessor": (
            translate("Messages", "Den andra bedömarens underskrift saknas."),
            translate("Messages", "Checklistan kräver två bedömare."),
        ),
    }


def _gaps_around() -> Texts:
    return {
        "centre_unnamed": (
            translate("Messages", "Testcentret har inget namn."),
            translate("Messages", "Skriv det i Inställningar, under Testcentret."),
        ),
        "centre_contact_missing": (
            translate("Messages", "Testcentret har ingen kontaktuppgift."),
            translate("Messages", "Utan den vet den som läser dokumentet inte vart man vänder sig."),
        ),
        "logo_not_here": (
            translate("Messages", "Logotypen finns inte på den här datorn."),
            translate(
                "Messages", "Dokumentet blir utan den. Hämta den med en utbytesfil eller välj den på nytt."
            ),
        ),
    }
