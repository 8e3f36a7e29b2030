"""What a report says of measurements, in the document's own language."""

from __future__ import annotations

from assessor_app.documents.parts import Sheet
from assessor_app.documents.text import one_line
from assessor_app.domain.certificates import InstrumentNote, MeasurementLine, ReadingLine
from assessor_app.domain.decimals import signed, written


def measurement_text(sheet: Sheet, line: MeasurementLine) -> str:
    """`SKJ-014, kalibrerat till 2027-03-02. Facit 24,95 mm, mätt 25,01 mm (+0,06)`; empty for nothing."""
    sentences = [_instrument(sheet, line)] if line.instrument_mark else []
    readings = "; ".join(_reading(sheet, one, line.unit) for one in line.readings)
    if readings:
        sentences.append(f"{readings[:1].upper()}{readings[1:]}")
    return ". ".join(sentences)


def _instrument(sheet: Sheet, line: MeasurementLine) -> str:
    words, mark = sheet.words.report, one_line(line.instrument_mark)
    if line.due_on is None:
        return words.instrument_uncalibrated.format(mark=mark)
    text = words.instrument_expired if line.due_on < line.measured_on else words.instrument_calibrated
    return text.format(mark=mark, date=line.due_on.isoformat())


def _reading(sheet: Sheet, reading: ReadingLine, unit: str) -> str:
    words, language, unit = sheet.words.report, sheet.content.language, one_line(unit)
    reference = words.reference.format(value=written(reading.reference, language) or "–", unit=unit)
    if not reading.measured:
        return reference
    measured = words.measured.format(value=written(reading.measured, language), unit=unit)
    off = f" ({signed(reading.deviation, language)})" if reading.deviation else ""
    return f"{reference}, {measured}{off}"


def note_text(sheet: Sheet, note: InstrumentNote) -> str:
    """`SKJ-014 (MAT-3), använt 2026-05-28: kalibreringen gick ut 2026-03-02.`"""
    words, mark = sheet.words.report, one_line(note.instrument_mark)
    criteria = f" ({', '.join(one_line(code) for code in note.criteria)})" if note.criteria else ""
    why = sheet.words.instrument_standings.get(note.standing, one_line(note.standing))
    if note.standing == "overdue" and note.due_on is not None:
        why = words.instrument_ran_out.format(date=note.due_on.isoformat())
    used = note.used_on.isoformat() if note.used_on else "–"
    return words.instrument_note.format(mark=f"{mark}{criteria}", date=used, why=why)
