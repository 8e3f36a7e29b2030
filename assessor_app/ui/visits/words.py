"""Words for visits, the same in the list, on the page and in the first room."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.visits import VisitStatus, days_of
from assessor_app.services.visit_models import OpenKind, OpenPoint, Phase, VisitView
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate
_TONES = {
    Phase.COMING: "idle",
    Phase.ONGOING: "accent",
    Phase.LEFT_OPEN: "partly",
    Phase.DONE: "shown",
    Phase.CANCELLED: "idle",
}
_MARKS = {Phase.DONE: "shown", Phase.CANCELLED: "not_applicable"}


def phase_word(phase: Phase, status: VisitStatus) -> str:
    """`Pågår`: where a visit stands, in a word or two."""
    if phase is Phase.ONGOING and status is VisitStatus.HANDED_OUT:
        return translate("VisitWords", "Utlämnat")
    words = {
        Phase.COMING: translate("VisitWords", "Kommande"),
        Phase.ONGOING: translate("VisitWords", "Pågår"),
        Phase.LEFT_OPEN: translate("VisitWords", "Inte avslutat"),
        Phase.DONE: translate("VisitWords", "Klart"),
        Phase.CANCELLED: translate("VisitWords", "Inställt"),
    }
    return words[phase]


def phase_tone(phase: Phase) -> str:
    """The tone of the chip that shows a phase."""
    return _TONES[phase]


def phase_mark(phase: Phase) -> str | None:
    """The sign beside the word, where there is one."""
    return _MARKS.get(phase)


def days_text(formats: Formats, starts_on: str, ends_on: str, today: date) -> str:
    """`torsdag 28 maj`, `28–29 maj`: as short as it can be said; another year than this one is named."""
    year = "" if starts_on[:4] == ends_on[:4] == str(today.year) else f" {ends_on[:4]}"
    last = formats.day(ends_on).removesuffix(f" {ends_on[:4]}")
    if starts_on == ends_on:
        return f"{formats.weekday_day(starts_on)}{year}"
    first = formats.day(starts_on)
    if starts_on[:7] == ends_on[:7]:
        return f"{first.split(' ')[0]}–{last}{year}"
    if starts_on[:4] == ends_on[:4]:
        first = first.removesuffix(f" {starts_on[:4]}")
    return f"{first} – {last}{year}"


def near_days_text(formats: Formats, starts_on: str, ends_on: str, today: date) -> str:
    """`I dag`, `I morgon` for a visit of one day; else as `days_text`."""
    if starts_on == ends_on == today.isoformat():
        return translate("VisitWords", "I dag")
    if starts_on == ends_on == (today + timedelta(days=1)).isoformat():
        return translate("VisitWords", "I morgon")
    text = days_text(formats, starts_on, ends_on, today)
    return f"{text[:1].upper()}{text[1:]}"


def hours_text(formats: Formats, starts_at: str, ends_at: str) -> str:
    """`08.00–16.00`, or what is known of it."""
    sign = ":" if formats.language == "en" else "."
    return "–".join(time.replace(":", sign) for time in (starts_at, ends_at) if time)


def context_text(formats: Formats, view: VisitView) -> str:
    """`Vimmerby · 28–29 maj · 08.00–16.00`: the line under the company's name."""
    details = view.state.details
    days = ""
    if days_of(details) is not None:
        days = near_days_text(formats, details.starts_on, details.ends_on, view.today)
    hours = hours_text(formats, details.starts_at, details.ends_at)
    return " · ".join(part for part in (details.place, days, hours) if part)


def people_text(count: int) -> str:
    """`3 personer`."""
    if count == 1:
        return translate("VisitWords", "En person")
    return translate("VisitWords", "{count} personer").format(count=count)


def point_text(point: OpenPoint) -> str:
    """What is open, as a sentence without the name of whom or what it is about."""
    one, many = _point_texts(point.code)
    return one if point.count == 1 else many.format(count=point.count)


def _point_texts(code: str) -> tuple[str, str]:
    """The sentence for one, and for several where there can be several."""
    several = {
        "unrated": (
            translate("VisitWords", "Ett kriterium är inte bedömt"),
            translate("VisitWords", "{count} kriterier är inte bedömda"),
        ),
        "reason_missing": (
            translate("VisitWords", "En motivering saknas"),
            translate("VisitWords", "{count} motiveringar saknas"),
        ),
        "conflict_open": (
            translate("VisitWords", "Två bedömningar står mot varandra"),
            translate("VisitWords", "På {count} kriterier står bedömningar mot varandra"),
        ),
        "signature_missing": (
            translate("VisitWords", "En underskrift saknas"),
            translate("VisitWords", "{count} underskrifter saknas"),
        ),
        "not_in_file": (
            translate("VisitWords", "Ett resultat ligger inte i någon fil ännu"),
            translate("VisitWords", "{count} resultat ligger inte i någon fil ännu"),
        ),
    }
    if code in several:
        return several[code]
    single = {
        "identity_not_checked": translate("VisitWords", "Identiteten är inte kontrollerad"),
        "not_informed": translate("VisitWords", "Validanden har inte fått all information"),
        "conflict_not_declared": translate("VisitWords", "Jävsfrågan är inte besvarad"),
        "self_rating_open": translate("VisitWords", "Självskattningen är inte avslutad"),
        "nothing_rated": translate("VisitWords", "Inget kriterium är bedömt"),
        "talk_not_held": translate("VisitWords", "Återkopplingssamtalet är inte genomfört"),
        "not_completed": translate("VisitWords", "Klart att slutföra och skriva under"),
        "not_begun": translate("VisitWords", "Valideringen är inte påbörjad"),
        "without_run": translate("VisitWords", "Ingen validering är planerad"),
        "not_packed": translate("VisitWords", "Inte packat"),
        "not_back": translate("VisitWords", "Inte avprickat för hemresan"),
    }
    text = single.get(code, translate("VisitWords", "Något är inte klart"))
    return text, text


def kind_title(kind: OpenKind) -> str:
    """The head of a group of open points."""
    return {
        OpenKind.RUN: translate("VisitWords", "Valideringar som inte är klara"),
        OpenKind.NOT_BEGUN: translate("VisitWords", "Inte påbörjade"),
        OpenKind.WITHOUT_RUN: translate("VisitWords", "Personer utan validering"),
        OpenKind.EQUIPMENT: translate("VisitWords", "Utrustning"),
        OpenKind.DELIVERY: translate("VisitWords", "Resultat"),
    }[kind]


def default_equipment() -> tuple[str, ...]:
    """What most visits take along, for a centre that has not been anywhere yet."""
    return (
        translate("VisitWords", "Bärbar dator med laddare"),
        translate("VisitWords", "Surfplatta för självskattning"),
        translate("VisitWords", "USB-minne för utbytesfiler"),
        translate("VisitWords", "Utskrivet besöksblad"),
        translate("VisitWords", "Mätverktyg"),
        translate("VisitWords", "Ritningar och arbetsorder"),
        translate("VisitWords", "Skyddsglasögon och skyddsskor"),
        translate("VisitWords", "Papper och pennor"),
    )
