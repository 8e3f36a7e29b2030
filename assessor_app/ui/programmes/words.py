"""Words for programmes and those who take part, the same in every list, on every sheet and in every part."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.programme_events import CostKind, Education, Gender, LeaveReason
from assessor_app.services.programme_models import ProgrammePhase
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.view_protocol import Standing

translate = QCoreApplication.translate
_TONES = {
    ProgrammePhase.COMING: "idle",
    ProgrammePhase.ONGOING: "accent",
    ProgrammePhase.LEFT_OPEN: "partly",
    ProgrammePhase.DONE: "shown",
}


def phase_word(phase: ProgrammePhase) -> str:
    """`Pågår`: where a programme stands."""
    return {
        ProgrammePhase.COMING: translate("ProgrammeWords", "Kommande"),
        ProgrammePhase.ONGOING: translate("ProgrammeWords", "Pågår"),
        ProgrammePhase.LEFT_OPEN: translate("ProgrammeWords", "Inte avslutad"),
        ProgrammePhase.DONE: translate("ProgrammeWords", "Avslutad"),
    }[phase]


def phase_tone(phase: ProgrammePhase) -> str:
    """The tone of the chip that shows a phase."""
    return _TONES[phase]


def phase_mark(phase: ProgrammePhase) -> str | None:
    """The sign beside the word, where there is one."""
    return "shown" if phase is ProgrammePhase.DONE else None


def standing_word(standing: Standing) -> str:
    """`Signerad`: how far somebody has come. A run that is not signed may be planned or have begun."""
    return {
        Standing.SIGNED: translate("ProgrammeWords", "Signerad"),
        Standing.PLANNED: translate("ProgrammeWords", "Inte signerad"),
        Standing.WITHOUT_RUN: translate("ProgrammeWords", "Utan"),
        Standing.LEFT: translate("ProgrammeWords", "Slutade utan"),
        Standing.WITHDRAWN: translate("ProgrammeWords", "Borttagen"),
    }[standing]


def status_word(status: object) -> str:
    """`Permitterad`; for none known `Okänd`."""
    words = {
        EmploymentStatus.EMPLOYED: translate("ProgrammeWords", "Anställd"),
        EmploymentStatus.FURLOUGHED: translate("ProgrammeWords", "Permitterad"),
        EmploymentStatus.NOTIFIED: translate("ProgrammeWords", "Varslad"),
        EmploymentStatus.JOB_SEEKER: translate("ProgrammeWords", "Arbetssökande"),
        EmploymentStatus.SELF_EMPLOYED: translate("ProgrammeWords", "Egenföretagare"),
    }
    known = EmploymentStatus(status) if isinstance(status, str) else None
    return words[known] if known is not None else translate("ProgrammeWords", "Okänd")


def gender_word(gender: Gender) -> str:
    """`Kvinna`."""
    return {
        Gender.WOMAN: translate("ProgrammeWords", "Kvinna"),
        Gender.MAN: translate("ProgrammeWords", "Man"),
        Gender.NON_BINARY: translate("ProgrammeWords", "Icke-binär"),
        Gender.UNKNOWN: translate("ProgrammeWords", "Okänt"),
    }[gender]


def education_word(education: Education) -> str:
    """`Gymnasium`."""
    return {
        Education.ISCED_0_2: translate("ProgrammeWords", "Grundskola eller lägre"),
        Education.ISCED_3_4: translate("ProgrammeWords", "Gymnasium eller motsvarande"),
        Education.ISCED_5_8: translate("ProgrammeWords", "Högskola eller yrkeshögskola"),
        Education.UNKNOWN: translate("ProgrammeWords", "Okänd"),
    }[education]


def leave_word(why: LeaveReason) -> str:
    """`Genomförd`."""
    return {
        LeaveReason.COMPLETED: translate("ProgrammeWords", "Genomförde insatsen"),
        LeaveReason.NEW_JOB: translate("ProgrammeWords", "Fick nytt arbete"),
        LeaveReason.EDUCATION: translate("ProgrammeWords", "Började studera"),
        LeaveReason.ILLNESS: translate("ProgrammeWords", "Sjukdom"),
        LeaveReason.OTHER: translate("ProgrammeWords", "Annat skäl"),
    }[why]


def cost_word(kind: CostKind) -> str:
    """`Personal`."""
    return {
        CostKind.STAFF: translate("ProgrammeWords", "Personal"),
        CostKind.PREMISES: translate("ProgrammeWords", "Lokaler"),
        CostKind.MATERIAL: translate("ProgrammeWords", "Material"),
        CostKind.TRAVEL: translate("ProgrammeWords", "Resor"),
        CostKind.EXTERNAL: translate("ProgrammeWords", "Köpta tjänster"),
        CostKind.OTHER: translate("ProgrammeWords", "Övrigt"),
    }[kind]


def standard_activities() -> tuple[str, ...]:
    """What most programmes certify hours for."""
    return (
        translate("ProgrammeWords", "Validering"),
        translate("ProgrammeWords", "Kunskapstest"),
        translate("ProgrammeWords", "Återkoppling"),
        translate("ProgrammeWords", "Information"),
    )


def money(formats: Formats, ore: int) -> str:
    """`85 394 kr`, with ören where there are any: `1 250,50 kr`."""
    decimals = 0 if ore % 100 == 0 else 2
    return translate("ProgrammeWords", "{amount} kr").format(amount=formats.number(ore / 100, decimals))


def hours(formats: Formats, minutes: int) -> str:
    """`3,5 h`."""
    whole = minutes % 60 == 0
    text = formats.number(minutes / 60, 0 if whole else 2 if minutes % 30 else 1)
    return translate("ProgrammeWords", "{count} h").format(count=text)


def month_word(formats: Formats, month: str) -> str:
    """`maj 2026` for ``2026-05``; what is no month is given back."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        return month
    return formats.day(first).split(" ", 1)[1]


def month_title(formats: Formats, month: str) -> str:
    """`Maj 2026`."""
    word = month_word(formats, month)
    return f"{word[:1].upper()}{word[1:]}"


def period(formats: Formats, starts_on: str, ends_on: str) -> str:
    """`11 maj – 14 juni 2026`."""
    first, last = formats.day(starts_on), formats.day(ends_on)
    if starts_on[:4] == ends_on[:4]:
        first = first.removesuffix(f" {starts_on[:4]}")
    return f"{first} – {last}"


def persons(formats: Formats, count: int) -> str:
    """`En person`, `40 personer`."""
    if count == 1:
        return translate("ProgrammeWords", "En person")
    return translate("ProgrammeWords", "{count} personer").format(count=formats.number(count))
