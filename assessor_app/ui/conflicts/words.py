"""What the page says of conflicts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.assessment_events import IdentityProof, KnowledgeSource, SelfRating, SignatureRole
from assessor_app.domain.decimals import written
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.settlement_events import What
from assessor_app.services.exchange_models import ConflictKind, ConflictRow, Takeable, Version
from assessor_app.ui.formats import Formats
from assessor_app.ui.spoken import spoken

translate = QCoreApplication.translate


def kind_word(kind: ConflictKind) -> str:
    """The heading over all of a kind."""
    return {
        ConflictKind.FORK: translate("ConflictWords", "En dator med två historier"),
        ConflictKind.MARKS: translate("ConflictWords", "Står mot varandra"),
        ConflictKind.LATE: translate("ConflictWords", "Kom efter underskriften"),
        ConflictKind.DOUBLES: translate("ConflictWords", "Kanske samma person"),
    }[kind]


def what_word(what: What) -> str:
    """What is contradicted, in a word or two."""
    return {
        What.MARK: translate("ConflictWords", "Bedömning"),
        What.NOTE: translate("ConflictWords", "Anteckning"),
        What.MEASUREMENT: translate("ConflictWords", "Mätning"),
        What.KNOWLEDGE: translate("ConflictWords", "Kunskapstest"),
        What.OVERRIDE: translate("ConflictWords", "Ändrat utfall"),
        What.MEASURE: translate("ConflictWords", "Åtgärd i utvecklingsplanen"),
        What.FEEDBACK: translate("ConflictWords", "Återkoppling"),
        What.PREPARATION: translate("ConflictWords", "Förberedelse"),
        What.SELF_RATING: translate("ConflictWords", "Självskattning"),
        What.PICTURE: translate("ConflictWords", "Bild"),
        What.COURSE: translate("ConflictWords", "Valideringens gång"),
        What.PERSON: translate("ConflictWords", "Personuppgifter"),
    }[what]


def person_word(row: ConflictRow) -> str:
    """Whom it is about; somebody whose name is gone keeps a line."""
    if row.kind is ConflictKind.FORK:
        return row.title or translate("ConflictWords", "Okänd dator")
    if row.kind is ConflictKind.DOUBLES:
        return translate("ConflictWords", "{one} och {other}").format(one=row.person_name, other=row.title)
    return row.person_name or translate("ConflictWords", "Borttagen person")


def title_of(row: ConflictRow) -> str:
    """`MAT-3  Mäter utvändigt mått …`, `Anteckning · MAT-3  Mäter …`."""
    if row.kind is ConflictKind.FORK:
        return translate("ConflictWords", "Två historier från samma dator")
    if row.kind is ConflictKind.DOUBLES:
        return person_word(row)
    text = spoken(row.wording) if row.wording is not None else ""
    named = "  ".join(part for part in (row.code, text) if part)
    what = what_word(row.spot.what) if row.spot is not None else row.title
    if not named or row.spot is None or row.spot.what is What.MARK:
        return named or what
    return f"{what} · {named}"


def line_of(row: ConflictRow) -> str:
    """What it is about, in the list: `Bedömning · MAT-3`."""
    if row.kind is ConflictKind.FORK:
        return translate("ConflictWords", "Två historier")
    if row.kind is ConflictKind.DOUBLES or row.spot is None:
        return translate("ConflictWords", "Två registreringar")
    area = spoken(row.wording) if row.wording is not None and not row.code else ""
    return " · ".join(part for part in (what_word(row.spot.what), row.code or area) if part)


def explanation_of(row: ConflictRow) -> str:
    """What has happened, and what to do."""
    if row.kind is ConflictKind.LATE:
        if row.is_signed:
            return translate(
                "ConflictWords",
                "Det här skrevs in på en annan dator utan att veta om underskriften. Det undertecknade gäller"
                " tills du bestämmer något annat. Inget försvinner: allt finns kvar i historiken.",
            )
        return translate(
            "ConflictWords",
            "Det här kom efter den förra underskriften. Valideringen är öppen igen, så du kan ta in det.",
        )
    if row.kind is ConflictKind.DOUBLES:
        return translate("ConflictWords", "Jämför uppgifterna, och slå ihop dem eller säg att de är två.")
    if row.kind is ConflictKind.FORK:
        return translate(
            "ConflictWords",
            "Datorn har skrivit två olika fortsättningar, till exempel efter en återställd säkerhetskopia."
            " Den första räknas. Ta över det som fattas ur den andra, och säg sedan att båda är granskade.",
        )
    return translate(
        "ConflictWords",
        "De skrevs in på var sin dator, utan att veta om varandra. Välj vad som gäller."
        " Det andra finns kvar i historiken.",
    )


def happened_word(version: Version) -> str:
    """What an entry that is neither a rating nor a written value did."""
    words = {
        "taken_back": translate("ConflictWords", "Bedömningen togs tillbaka"),
        "settled": translate("ConflictWords", "En annan bedömning valdes"),
        "removed": translate("ConflictWords", "Togs bort"),
        "nothing": translate("ConflictWords", "Inget var inskrivet"),
        "picture": translate("ConflictWords", "En bild lades till"),
        "note": translate("ConflictWords", "Anteckningen tömdes"),
        "SelfRatingFinished": translate("ConflictWords", "Självskattningen avslutades"),
        "AssessmentRescheduled": translate("ConflictWords", "Tid, plats eller bedömare ändrades"),
        "AssessmentInterrupted": translate("ConflictWords", "Valideringen avbröts"),
        "AssessmentCancelled": translate("ConflictWords", "Valideringen ställdes in"),
        "SignatureGiven": translate("ConflictWords", "En underskrift gavs"),
    }
    return words.get(version.what, "")


def field_word(code: str) -> str:
    """What a line of a value is called; one that is not known is named as it came."""
    return {**_run_fields(), **_person_fields()}.get(code, code)


def _run_fields() -> dict[str, str]:
    return {
        "text": translate("ConflictWords", "Text"),
        "points": translate("ConflictWords", "Poäng"),
        "most": translate("ConflictWords", "Av högst"),
        "source": translate("ConflictWords", "Källa"),
        "test_name": translate("ConflictWords", "Prov"),
        "taken_on": translate("ConflictWords", "Provdag"),
        "outcome": translate("ConflictWords", "Utfall"),
        "motivation": translate("ConflictWords", "Motivering"),
        "by_on": translate("ConflictWords", "Klart senast"),
        "responsible": translate("ConflictWords", "Ansvarig"),
        "talk_held": translate("ConflictWords", "Samtalet hölls"),
        "strengths": translate("ConflictWords", "Styrkor"),
        "gaps": translate("ConflictWords", "Att utveckla"),
        "candidate_comment": translate("ConflictWords", "Validandens ord"),
        "identity": translate("ConflictWords", "Identitet"),
        "informed_why": translate("ConflictWords", "Informerad om varför"),
        "informed_how": translate("ConflictWords", "Informerad om hur"),
        "informed_use": translate("ConflictWords", "Informerad om användning"),
        "informed_when": translate("ConflictWords", "Informerad om när"),
        "conflict_of_interest": translate("ConflictWords", "Jäv"),
        "conflict_text": translate("ConflictWords", "Relation"),
        "needs_interpreter": translate("ConflictWords", "Behöver tolk"),
        "needs_more_time": translate("ConflictWords", "Behöver mer tid"),
        "needs_text": translate("ConflictWords", "Behov"),
        "level": translate("ConflictWords", "Svar"),
        "reason": translate("ConflictWords", "Skäl"),
        "role": translate("ConflictWords", "Roll"),
        "name": translate("ConflictWords", "Namn"),
        "declined": translate("ConflictWords", "Avstod"),
        "planned_for": translate("ConflictWords", "Tid"),
        "station": translate("ConflictWords", "Station"),
        "minutes": translate("ConflictWords", "Längd i minuter"),
        "skipped": translate("ConflictWords", "Självskattningen hoppades över"),
        "instrument_mark": translate("ConflictWords", "Mätdon"),
        "due_on": translate("ConflictWords", "Kalibrerat till"),
        "readings": translate("ConflictWords", "Facit och mätt"),
        "unit": translate("ConflictWords", "Enhet"),
    }


def _person_fields() -> dict[str, str]:
    return {
        "given_name": translate("ConflictWords", "Förnamn"),
        "family_name": translate("ConflictWords", "Efternamn"),
        "number": translate("ConflictWords", "Personnummer"),
        "number_reason": translate("ConflictWords", "Om numret"),
        "birth_on": translate("ConflictWords", "Född"),
        "phone": translate("ConflictWords", "Telefon"),
        "email": translate("ConflictWords", "E-post"),
        "language": translate("ConflictWords", "Språk"),
        "employer": translate("ConflictWords", "Arbetsgivare"),
        "note": translate("ConflictWords", "Notering"),
    }


def value_word(code: str, value: str, formats: Formats) -> str:
    """A value as it is read; texts stay as they are."""
    if code == "readings":
        return _readings(value, formats)
    if code in ("taken_on", "by_on", "birth_on", "due_on"):
        return formats.day(value)
    if code == "planned_for" and value.isdigit():
        return formats.day_time(int(value))
    if code == "number" and len(value) == 12 and value.isdigit():
        return f"{value[:8]}-{value[8:]}"
    return _codes(code).get(value, value)


def _readings(value: str, formats: Formats) -> str:
    """`24,95 och 25,01; 30,00 och …`: the reference, then what was measured."""
    pairs = (pair.partition("/") for pair in value.split("; "))
    both = translate("ConflictWords", "{reference} och {measured}")
    return "; ".join(
        both.format(
            reference=written(reference, formats.language) or "…",
            measured=written(measured, formats.language) or "…",
        )
        for reference, _, measured in pairs
    )


def _codes(code: str) -> dict[str, str]:
    """The values of a field that has only a few."""
    if code == "outcome":
        return {
            Outcome.MET.value: translate("ConflictWords", "Uppfyllt"),
            Outcome.NOT_MET.value: translate("ConflictWords", "Inte uppfyllt"),
            Outcome.NOT_FULLY_TESTED.value: translate("ConflictWords", "Inte prövat i sin helhet"),
            Outcome.NO_OUTCOME.value: translate("ConflictWords", "Inget utfall"),
        }
    if code == "identity":
        return {
            IdentityProof.ID_CARD.value: translate("ConflictWords", "Id-kort"),
            IdentityProof.PASSPORT.value: translate("ConflictWords", "Pass"),
            IdentityProof.DRIVING_LICENCE.value: translate("ConflictWords", "Körkort"),
            IdentityProof.VOUCHED.value: translate("ConflictWords", "Intygad av någon annan"),
            IdentityProof.NOT_CHECKED.value: translate("ConflictWords", "Inte kontrollerad"),
        }
    if code == "level":
        return {
            SelfRating.SURE.value: translate("ConflictWords", "Säker"),
            SelfRating.UNSURE.value: translate("ConflictWords", "Osäker"),
            SelfRating.CANNOT.value: translate("ConflictWords", "Kan inte än"),
        }
    return (
        {
            KnowledgeSource.TYPED.value: translate("ConflictWords", "Inskrivet för hand"),
            KnowledgeSource.IMPORTED.value: translate("ConflictWords", "Läst från en tabell"),
            SignatureRole.CANDIDATE.value: translate("ConflictWords", "Validand"),
            SignatureRole.ASSESSOR.value: translate("ConflictWords", "Bedömare"),
            SignatureRole.SECOND_ASSESSOR.value: translate("ConflictWords", "Andra bedömaren"),
            "yes": translate("ConflictWords", "Ja"),
            "no": translate("ConflictWords", "Nej"),
        }
        if code in _WITH_CODES
        else {}
    )


_WITH_CODES = frozenset(
    {"source", "role", "talk_held", "conflict_of_interest", "needs_interpreter", "needs_more_time"}
    | {"informed_why", "informed_how", "informed_use", "informed_when", "declined", "skipped"}
)


def takeable_word(takeable: Takeable) -> str:
    """Why an entry of the other history cannot be chosen; empty where it can."""
    return {
        Takeable.YES: "",
        Takeable.THERE: translate("ConflictWords", "Finns redan"),
        Takeable.RUN_CLOSED: translate("ConflictWords", "Valideringen är inte öppen"),
        Takeable.NOT_HERE: translate("ConflictWords", "Valideringen finns inte på den här datorn"),
        Takeable.NO: "",
    }[takeable]


def device_word(version: Version) -> str:
    """`Bänk 1`; the PC one sits at is named as that."""
    if version.is_own:
        return translate("ConflictWords", "Den här datorn")
    return version.device_label or translate("ConflictWords", "Okänd dator")


def who_and_when(version: Version, formats: Formats) -> tuple[str, str]:
    """`Karin Ek`, `torsdag 14 maj 2026 kl. 10.42`."""
    day = formats.day_of(version.wall_at)
    when = translate("ConflictWords", "{weekday} {day} kl. {time}").format(
        weekday=formats.weekday(day), day=formats.day(day), time=formats.time(version.wall_at)
    )
    who = version.actor_name or translate("ConflictWords", "Okänd")
    return who, when
