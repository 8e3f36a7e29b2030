"""Sentences for the rules of the trade: nothing was changed, and the user can do something about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.ui import messages_accounts

Texts = dict[str, tuple[str, str]]
"""Code → title and text, with named places."""

translate = QCoreApplication.translate


def texts() -> Texts:
    """Every sentence about a rule of the trade, in the language of the screens."""
    return {
        **_marks(),
        **_conflicts(),
        **_course(),
        **_signing(),
        **_people(),
        **_protection(),
        **_centre(),
        **_documents(),
        **messages_accounts.texts(),
    }


def statuses() -> dict[str, str]:
    """How a run's status is called in a sentence."""
    return {
        "planned": translate("Messages", "planerad"),
        "in_progress": translate("Messages", "pågående"),
        "completed": translate("Messages", "klar för underskrift"),
        "signed": translate("Messages", "underskriven och låst"),
        "interrupted": translate("Messages", "avbruten"),
        "cancelled": translate("Messages", "inställd"),
    }


def _marks() -> Texts:
    return {
        "reason_missing": (
            translate("Messages", "Motivering saknas."),
            translate("Messages", "Skriv några ord om varför. Inget annat har ändrats."),
        ),
        "criterion_unknown": (
            translate("Messages", "Kriteriet finns inte i checklistan."),
            translate("Messages", "Bedömningen sparades inte. Öppna valideringen på nytt och försök igen."),
        ),
        "area_unknown": (
            translate("Messages", "Kompetensområdet finns inte i checklistan."),
            translate("Messages", "Inget har ändrats. Öppna valideringen på nytt och försök igen."),
        ),
        "not_allowed": (
            translate("Messages", "Ditt konto får inte göra det här."),
            translate("Messages", "Inget har ändrats. Be centrumansvarig göra det, eller logga in som en."),
        ),
        "critical_not_applicable": (
            translate("Messages", "Kriteriet är säkerhetskritiskt."),
            translate(
                "Messages",
                "Bara centrumansvarig får sätta det som ej tillämpligt. Bedömningen är oförändrad.",
            ),
        ),
        "not_applicable_not_here": (
            translate("Messages", "Checklistan tillåter inte ej tillämpligt här."),
            translate("Messages", "Välj ej prövat om kriteriet inte kunde prövas. Inget har ändrats."),
        ),
        "mark_not_in_force": (
            translate("Messages", "Bedömningen har redan ändrats."),
            translate("Messages", "Den senaste bedömningen gäller och finns kvar. Se historiken."),
        ),
        "too_many_pictures": (
            translate("Messages", "Kriteriet har redan {most} bilder."),
            translate("Messages", "Ta bort en bild innan du lägger till en ny. De som finns är sparade."),
        ),
        "knowledge_most_unfit": (
            translate("Messages", "Ange hur många poäng provet kan ge."),
            translate("Messages", "Talet ska vara mellan 1 och 100 000. Resultatet sparades inte."),
        ),
        "knowledge_points_unfit": (
            translate("Messages", "Poängen ska vara mellan 0 och {most}."),
            translate("Messages", "Resultatet sparades inte. Rätta poängen."),
        ),
        "motivation_missing": (
            translate("Messages", "Motivering saknas."),
            translate("Messages", "Skriv varför du bedömer annorlunda än reglerna. Utfallet är oförändrat."),
        ),
        "measure_empty": (
            translate("Messages", "Åtgärden är tom."),
            translate("Messages", "Skriv vad som ska göras. Planen är oförändrad."),
        ),
    }


def _conflicts() -> Texts:
    return {
        "no_such_conflict": (
            translate("Messages", "Det är redan utrett."),
            translate("Messages", "Allt som skrevs in finns kvar i historiken."),
        ),
        "conflicts_remain": (
            translate("Messages", "Uppgifter står mot varandra, så det går inte att skriva under."),
            translate("Messages", "Red ut dem först. Inget är ändrat."),
        ),
        "cannot_be_taken_in": (
            translate("Messages", "Det här kan inte tas in på nytt."),
            translate("Messages", "Det finns kvar i historiken. Skriv in det för hand om det ska gälla."),
        ),
        "nothing_to_take_back": (
            translate("Messages", "Det går inte att ångra längre, något har ändrats efteråt."),
            translate("Messages", "Inget är ändrat."),
        ),
        "fork_unknown": (
            translate("Messages", "Den datorn har bara en historia här."),
            translate("Messages", "Det finns inget att reda ut."),
        ),
    }


def _course() -> Texts:
    return {
        "assessment_unknown": (
            translate("Messages", "Valideringen finns inte här."),
            translate("Messages", "Den kan ha raderats. Gå till listan över valideringar."),
        ),
        "assessment_exists": (
            translate("Messages", "Valideringen är redan planerad."),
            translate("Messages", "Öppna den från listan över valideringar."),
        ),
        "assessment_not_open": (
            translate("Messages", "Valideringen är {status}."),
            translate("Messages", "Den går inte att ändra nu. Allt som var gjort finns kvar."),
        ),
        "checklist_unknown": (
            translate("Messages", "Checklistan finns inte på den här datorn."),
            translate("Messages", "Valideringen är orörd. Hämta checklistan {digest} och försök igen."),
        ),
        "nothing_to_resume": (
            translate("Messages", "Det finns inget att återuppta."),
            translate("Messages", "Valideringen är {status}. Inget har ändrats."),
        ),
        "marks_exist": (
            translate("Messages", "Valideringen har bedömningar och kan inte ställas in."),
            translate("Messages", "Avbryt den i stället: det som är gjort finns kvar och kan intygas."),
        ),
        "same_candidate": (
            translate("Messages", "Valideringen hör redan till den personen."),
            translate("Messages", "Välj en annan validand. Inget har ändrats."),
        ),
        "signed_must_be_reopened": (
            translate("Messages", "Valideringen är underskriven."),
            translate("Messages", "Den måste öppnas igen innan den kan flyttas. Inget har ändrats."),
        ),
        "gaps_remain": (
            translate("Messages", "Det saknas något före underskriften."),
            translate("Messages", "Antal punkter kvar: {gaps}. Listan visar var. Allt du gjort är sparat."),
        ),
    }


def _signing() -> Texts:
    return {
        "not_completed": (
            translate("Messages", "Valideringen är inte klar för underskrift."),
            translate("Messages", "Den är {status}. Gör klart den först. Allt som är gjort är sparat."),
        ),
        "signature_name_missing": (
            translate("Messages", "Namnet under underskriften saknas."),
            translate("Messages", "Skriv namnförtydligandet och signera igen."),
        ),
        "signature_empty": (
            translate("Messages", "Underskriften är tom."),
            translate("Messages", "Skriv namnet i rutan med finger, penna eller mus."),
        ),
        "only_candidate_may_decline": (
            translate("Messages", "Bara validanden kan avstå från att skriva under."),
            translate("Messages", "Inget har ändrats."),
        ),
        "second_assessor_is_first": (
            translate("Messages", "Två olika bedömare ska skriva under."),
            translate("Messages", "Logga in som den andra bedömaren. Den första underskriften finns kvar."),
        ),
        "not_signed": (
            translate("Messages", "Valideringen är inte underskriven."),
            translate("Messages", "Den är {status} och behöver inte öppnas igen."),
        ),
        "reopen_is_managers": (
            translate("Messages", "Bara centrumansvarig får öppna en underskriven validering."),
            translate("Messages", "Den är oförändrad och låst. Be centrumansvarig logga in."),
        ),
    }


def _people() -> Texts:
    return {
        "candidate_unknown": (
            translate("Messages", "Validanden finns inte här."),
            translate("Messages", "Personen kan ha raderats. Gå till listan över validander."),
        ),
        "person_erased": (
            translate("Messages", "Personens uppgifter är raderade."),
            translate("Messages", "De kan inte ändras eller hämtas tillbaka. Registrera personen på nytt."),
        ),
        "name_missing": (
            translate("Messages", "Namnet saknas."),
            translate(
                "Messages", "Skriv minst ett förnamn eller efternamn. Formuläret är kvar som du lämnade det."
            ),
        ),
        "number_reason_missing": (
            translate("Messages", "Skriv varför numret ser ut som det gör."),
            translate(
                "Messages", "Ett nummer som inte går att kontrollera får sparas med en kort förklaring."
            ),
        ),
        "double_reason_missing": (
            translate("Messages", "Någon har redan det här numret."),
            translate("Messages", "Öppna den som finns, eller skriv varför det ska finnas två."),
        ),
        "same_record": (
            translate("Messages", "Det är samma post."),
            translate("Messages", "Välj en annan post att slå ihop med. Inget har ändrats."),
        ),
        "already_joined": (
            translate("Messages", "Posterna är redan ihopslagna."),
            translate("Messages", "De visas som en person. Inget har ändrats."),
        ),
        "join_reason_missing": (
            translate("Messages", "Skälet saknas."),
            translate("Messages", "Skriv varför posterna slås ihop eller delas. Inget har ändrats."),
        ),
        "birth_date_unfit": (
            translate("Messages", "Födelsedatumet går inte att läsa."),
            translate("Messages", "Skriv år, månad och dag, till exempel 1987-03-14. Inget har sparats."),
        ),
    }


def _protection() -> Texts:
    return {
        "person_protected": (
            translate("Messages", "Personen har skyddad identitet."),
            translate("Messages", "Bara aliaset får stå här. Inget har ändrats."),
        ),
        "already_protected": (
            translate("Messages", "Personen har redan skyddad identitet."),
            translate("Messages", "Inget har ändrats."),
        ),
        "not_protected": (
            translate("Messages", "Personen har inte skyddad identitet."),
            translate("Messages", "Skyddet kan ha avslutats. Inget har ändrats."),
        ),
        "protected_signs_on_paper": (
            translate("Messages", "Den som har skyddad identitet skriver under på papper."),
            translate(
                "Messages", "Underskriften sparades inte. Lås in papperet och spara att den finns där."
            ),
        ),
        "alias_missing": (
            translate("Messages", "Aliaset saknas."),
            translate("Messages", "Skriv ett neutralt ord och nummer. Inget har sparats."),
        ),
        "alias_like_number": (
            translate("Messages", "Aliaset liknar ett nummer."),
            translate("Messages", "Det får inte kunna höra till personen. Inget har sparats."),
        ),
        "alias_names_person": (
            translate("Messages", "Aliaset innehåller en del av namnet."),
            translate("Messages", "Välj ett neutralt ord och nummer. Inget har ändrats."),
        ),
        "alias_taken": (
            translate("Messages", "Aliaset är upptaget."),
            translate("Messages", "Välj ett annat nummer. Inget har sparats."),
        ),
        "viewers_missing": (
            translate("Messages", "Ingen får se personen."),
            translate("Messages", "Välj minst ett konto. Inget har ändrats."),
        ),
        "viewers_too_many": (
            translate("Messages", "Högst {most} konton får se personen."),
            translate("Messages", "Ta bort något av dem. Inget har ändrats."),
        ),
        "viewer_unknown": (
            translate("Messages", "Ett av kontona finns inte längre."),
            translate("Messages", "Välj ett annat. Inget har ändrats."),
        ),
    }


def _centre() -> Texts:
    return {
        "centre_name_missing": (
            translate("Messages", "Testcentrets namn saknas."),
            translate("Messages", "Skriv namnet så som det ska stå på dokumenten."),
        ),
        "centre_code_unfit": (
            translate("Messages", "Koden går inte att använda."),
            translate("Messages", "Den ska ha två till sex tecken, bara A–Z och siffror, till exempel VIM."),
        ),
        "centre_code_fixed": (
            translate("Messages", "Koden kan inte ändras längre."),
            translate("Messages", "Den står redan på utfärdade dokument. Inget har ändrats."),
        ),
        "centre_keys_missing": (
            translate("Messages", "Testcentrets nycklar finns inte ännu."),
            translate(
                "Messages", "Inget har ändrats. Starta om programmet och logga in som centrumansvarig."
            ),
        ),
        "permission_by_missing": (
            translate("Messages", "Vem gav tillståndet?"),
            translate("Messages", "Skriv namnet på personen eller organisationen."),
        ),
        "permission_day_missing": (
            translate("Messages", "När gavs tillståndet?"),
            translate("Messages", "Skriv dagen, till exempel 2026-05-14."),
        ),
        "logos_unreadable": (
            translate("Messages", "Logotypen kunde inte läsas här."),
            translate("Messages", "Inget har ändrats."),
        ),
        "account_name_missing": (
            translate("Messages", "Namnet saknas."),
            translate("Messages", "Skriv namnet så som det ska stå på dokumenten."),
        ),
        "phrase_empty": (
            translate("Messages", "Frasen är tom."),
            translate("Messages", "Skriv det du ofta motiverar med. Inget har sparats."),
        ),
        "unforeseen": (
            translate("Messages", "Det gick inte."),
            translate("Messages", "Inget har ändrats. Försök igen; orsaken kallas {code}."),
        ),
    }


def _documents() -> Texts:
    return {
        "not_issuable": (
            translate("Messages", "Dokument utfärdas efter underskrift eller avbrott."),
            translate("Messages", "Valideringen är {status}. Ett utkast kan visas redan nu."),
        ),
        "not_all_met": (
            translate("Messages", "Alla områden är inte uppfyllda."),
            translate("Messages", "Utfärda ett valideringsintyg: det visar vad som är uppfyllt."),
        ),
        "document_unknown": (
            translate("Messages", "Dokumentet finns inte här."),
            translate("Messages", "Det kan ha raderats. Gå till listan över dokument."),
        ),
        "document_bytes_gone": (
            translate("Messages", "Filen till dokument {number} finns inte längre."),
            translate(
                "Messages", "Uppgiften om att det utfärdats är kvar. Utfärda ett nytt dokument vid behov."
            ),
        ),
    }
