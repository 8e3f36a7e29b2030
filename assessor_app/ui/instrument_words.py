"""Words for measuring instruments, the same in the settings, in the run and in the first room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.authorisations import Act
from assessor_app.domain.decimals import written
from assessor_app.domain.instrument_events import CalibrationResult, InstrumentKind, WithdrawalReason
from assessor_app.domain.instruments import InstrumentDetails, InstrumentStanding
from assessor_app.domain.measurement_events import InstrumentLackingNoted
from assessor_app.domain.measurements import Measurement
from assessor_app.services.instrument_models import InstrumentLack
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate
_TONES = {
    InstrumentStanding.VALID: "shown",
    InstrumentStanding.DUE_SOON: "partly",
    InstrumentStanding.OVERDUE: "not-shown",
    InstrumentStanding.NEVER: "not-shown",
    InstrumentStanding.REJECTED: "not-shown",
    InstrumentStanding.WITHDRAWN: "idle",
}
_MARKS = {
    InstrumentStanding.VALID: "shown",
    InstrumentStanding.DUE_SOON: "partly",
    InstrumentStanding.OVERDUE: "not_shown",
    InstrumentStanding.NEVER: "not_tested",
    InstrumentStanding.REJECTED: "not_shown",
    InstrumentStanding.WITHDRAWN: "not_applicable",
}


def kind_word(kind: InstrumentKind) -> str:
    """What sort of instrument it is."""
    return {
        InstrumentKind.CALIPER: translate("InstrumentWords", "Skjutmått"),
        InstrumentKind.MICROMETER: translate("InstrumentWords", "Mikrometer"),
        InstrumentKind.GAUGE: translate("InstrumentWords", "Tolk"),
        InstrumentKind.DIAL_INDICATOR: translate("InstrumentWords", "Indikatorklocka"),
        InstrumentKind.PROTRACTOR: translate("InstrumentWords", "Vinkelmätare"),
        InstrumentKind.ROUGHNESS: translate("InstrumentWords", "Ytjämnhetsmätare"),
        InstrumentKind.TORQUE_WRENCH: translate("InstrumentWords", "Momentnyckel"),
        InstrumentKind.OTHER: translate("InstrumentWords", "Annat"),
    }[kind]


def standing_word(standing: InstrumentStanding) -> str:
    """How it stands, in a word or two."""
    return {
        InstrumentStanding.VALID: translate("InstrumentWords", "Kalibrerat"),
        InstrumentStanding.DUE_SOON: translate("InstrumentWords", "Snart dags"),
        InstrumentStanding.OVERDUE: translate("InstrumentWords", "Har gått ut"),
        InstrumentStanding.NEVER: translate("InstrumentWords", "Inte kalibrerat"),
        InstrumentStanding.REJECTED: translate("InstrumentWords", "Underkänt"),
        InstrumentStanding.WITHDRAWN: translate("InstrumentWords", "Ur bruk"),
    }[standing]


def standing_tone(standing: InstrumentStanding) -> str:
    """The tone of the chip that shows it."""
    return _TONES[standing]


def standing_mark(standing: InstrumentStanding) -> str:
    """The sign beside the word."""
    return _MARKS[standing]


def standing_text(standing: InstrumentStanding, due_on: str, formats: Formats) -> str:
    """How it stands with the day, to stand after its mark: `kalibrerat till 2 mars 2027`."""
    day = formats.day(due_on) if due_on else ""
    if standing is InstrumentStanding.OVERDUE and day:
        return translate("InstrumentWords", "kalibreringen gick ut {day}").format(day=day)
    if standing is InstrumentStanding.REJECTED:
        return translate("InstrumentWords", "underkänt vid senaste kalibreringen")
    if standing is InstrumentStanding.WITHDRAWN:
        return translate("InstrumentWords", "ur bruk")
    if not day:
        return translate("InstrumentWords", "inte kalibrerat")
    return translate("InstrumentWords", "kalibrerat till {day}").format(day=day)


def result_word(result: CalibrationResult) -> str:
    """How a calibration came out."""
    return {
        CalibrationResult.APPROVED: translate("InstrumentWords", "Godkänd"),
        CalibrationResult.ADJUSTED: translate("InstrumentWords", "Justerad och godkänd"),
        CalibrationResult.REJECTED: translate("InstrumentWords", "Underkänd"),
    }[result]


def result_look(result: CalibrationResult) -> tuple[str, str]:
    """Tone and sign of the chip that shows how a calibration came out."""
    return {
        CalibrationResult.APPROVED: ("shown", "shown"),
        CalibrationResult.ADJUSTED: ("partly", "partly"),
        CalibrationResult.REJECTED: ("not-shown", "not_shown"),
    }[result]


def withdrawal_word(why: WithdrawalReason) -> str:
    """Why an instrument is not used any more."""
    return {
        WithdrawalReason.SCRAPPED: translate("InstrumentWords", "Kasserat"),
        WithdrawalReason.LOST: translate("InstrumentWords", "Borta"),
        WithdrawalReason.OTHER: translate("InstrumentWords", "Annat skäl"),
    }[why]


def range_text(details: InstrumentDetails, language: str) -> str:
    """`0–150 mm · avläsning 0,01 mm`, as far as it is known."""
    unit = details.unit
    ends = [written(end, language) for end in (details.range_from, details.range_to) if end]
    parts = [f"{'–'.join(ends)} {unit}".strip()] if ends else []
    if details.resolution:
        text = translate("InstrumentWords", "avläsning {resolution}")
        resolution = f"{written(details.resolution, language)} {unit}".strip()
        parts.append(text.format(resolution=resolution))
    return " · ".join(parts)


def interval_text(months: int) -> str:
    """`Var tolfte månad`, said shortly: `12 månader`."""
    if months == 1:
        return translate("InstrumentWords", "1 månad")
    return translate("InstrumentWords", "{count} månader").format(count=months) if months else ""


def measurement_text(made: Measurement | None, language: str) -> str:
    """`SKJ-014 · facit 24,95 · mätt 24,97 mm`, on one line; empty where nothing is measured."""
    if made is None:
        return ""
    parts = [made.instrument_mark] if made.instrument_mark else []
    for one in made.readings:
        reference = translate("InstrumentWords", "facit {value}")
        measured = translate("InstrumentWords", "mätt {value}")
        parts.append(reference.format(value=written(one.reference, language) or "–"))
        if one.measured:
            parts.append(measured.format(value=f"{written(one.measured, language)} {made.unit}".strip()))
    return " · ".join(parts)


def lacking_text(lack: InstrumentLack | InstrumentLackingNoted, formats: Formats) -> str:
    """`SKJ-014: kalibreringen gick ut 2 mars 2026 (MAT-3)`."""
    mark = lack.mark if isinstance(lack, InstrumentLack) else lack.instrument_mark
    said = f"{mark}: {standing_text(lack.standing, lack.due_on or '', formats)}"
    return f"{said} ({', '.join(lack.criteria)})" if lack.criteria else said


def warning(act: Act, lacks: Sequence[InstrumentLack], formats: Formats) -> str:
    """What is said before an act: it can be done, and it is noted."""
    listed = "; ".join(lacking_text(one, formats) for one in lacks)
    if act is Act.PLANNED:
        text = translate(
            "InstrumentWords",
            "Mätdon på stationen – {listed}. Du kan planera ändå. Det noteras i valideringen.",
        )
    else:
        text = translate(
            "InstrumentWords",
            "Mätdon när det mättes – {listed}. Du kan signera ändå. Det noteras i valideringen.",
        )
    return text.format(listed=listed)


def noted(noted: InstrumentLackingNoted, formats: Formats) -> str:
    """What the record says afterwards."""
    listed, day = lacking_text(noted, formats), formats.day(noted.used_on)
    if noted.act is Act.PLANNED:
        text = translate("InstrumentWords", "Mätdon på stationen, planerat till {day} – {listed}.")
    else:
        text = translate("InstrumentWords", "Mätdon använt {day} – {listed}.")
    return text.format(day=day, listed=listed)
