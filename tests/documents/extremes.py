"""Documents at the edge of what a centre can bring about: all of it long, filled, or not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

from PIL import Image

from assessor_app.domain.certificates import (
    AreaLine,
    CentreCard,
    DocumentContent,
    DocumentKind,
    InstrumentNote,
    MeasureLine,
    MeasurementLine,
    PersonLine,
    ReadingLine,
)

from .samples import certificate, criteria, report, signature, statement

SEAL = ("6BFOXN*TS0BI$ZD-PHQ7I9AD66V5B22" * 9)[:270]
"""As long as a real one, of the characters a seal is written in."""
LONG = "Wilhelmina Nguyễn Thị Ngọc Ánh von Đorđević-Šćepanović af Åkesson Öst " * 3
FOREIGN = "Ωμέγα Παπαδόπουλος Жуков Ђорђевић M\u0304a x\u0304\u030cy \u0323"
KINDS = {
    DocumentKind.CERTIFICATE: certificate,
    DocumentKind.STATEMENT: statement,
    DocumentKind.REPORT: report,
}
REASON = "Läste av 24,35 i stället för 24,30 och rättade själv efter en fråga om nonien. "


def logo(mode: str = "RGBA", size: tuple[int, int] = (300, 80)) -> bytes:
    """A picture as a centre may supply it, half transparent where it can be."""
    colours = {"RGBA": (11, 107, 99, 128), "LA": (90, 128), "RGB": (11, 107, 99), "L": 90, "1": 1, "P": 3}
    picture = BytesIO()
    Image.new(mode, size, colours[mode]).save(picture, "PNG")
    return picture.getvalue()


def extremes(kind: DocumentKind, language: str) -> Iterator[tuple[str, DocumentContent]]:
    """Documents of a kind, each with what is extreme about it."""
    plain = replace(KINDS[kind](), language=language, seal=SEAL)
    yield "plain", plain
    yield "draft of an invented person", replace(plain, draft=True, demo=True, signatures=(), seal=None)
    yield "everything long", _long(plain)
    yield "foreign letters", replace(_named(plain, FOREIGN), checklist_title=FOREIGN)
    yield "letters no font has", _named(plain, "Bo 😀 م \ue000 \uffff ]]> &amp; {0}")
    yield "logo with alpha", _with_logo(plain, "RGBA")
    yield "logo of two colours", _with_logo(plain, "1")
    yield "nothing given", _bare(plain)
    yield "many areas", replace(plain, areas=_areas(40), criteria={40: criteria(40)})
    yield "interrupted", replace(plain, interrupted=True, interrupted_reason=REASON)
    yield (
        "every reason",
        replace(plain, criteria=_reasons(1), measures=_measures(), instrument_notes=_notes()),
    )


def hundred_pages(language: str = "sv") -> DocumentContent:
    """A report whose reasons are as long as people may write them."""
    return replace(report(), language=language, criteria=_reasons(46), measures=_measures(), seal=SEAL)


def _named(content: DocumentContent, name: str) -> DocumentContent:
    signers = tuple(replace(each, name=name) for each in content.signatures)
    return replace(content, person=PersonLine(name, date(1987, 3, 14), "19870314-****"), signatures=signers)


def _with_logo(content: DocumentContent, mode: str) -> DocumentContent:
    return replace(content, centre=CentreCard("Vimmerby testcenter", logo_png=logo(mode)))


def _long(content: DocumentContent) -> DocumentContent:
    return replace(
        _named(content, LONG),
        number="VIMVIM-26-7K3QF-99999999-K",
        checklist_title=LONG,
        checklist_version="2026.1-" * 9,
        centre=CentreCard(LONG, LONG, LONG, True, False, LONG, logo("RGB", (2000, 100))),
        areas=tuple(replace(area, name=LONG, overridden=True, motivation=LONG) for area in content.areas),
        assessors=(LONG, LONG[7:], LONG[9:]),
        signatures=(
            *(
                signature(role, LONG[at:])
                for at, role in enumerate(("candidate", "assessor", "second_assessor", "manager"))
            ),
        ),
        knowledge_source=LONG,
        strengths=LONG,
        candidate_comment=LONG,
    )


def _bare(content: DocumentContent) -> DocumentContent:
    return replace(
        content,
        person=PersonLine(""),
        centre=CentreCard(""),
        areas=(AreaLine(1, "", "no_outcome", 0),),
        criteria={},
        measures=(MeasureLine(None, "", "", None),),
        assessors=(),
        signatures=(),
        seal=None,
    )


def _areas(count: int) -> tuple[AreaLine, ...]:
    outcomes = ("met", "not_met", "not_fully_tested", "no_outcome")
    return tuple(AreaLine(i, f"Område {i}", outcomes[i % 4], i * 20) for i in range(1, count + 1))


def _reasons(times: int) -> dict[int, tuple]:  # type: ignore[type-arg]  # lines of criteria
    measured = MeasurementLine(
        "SKJ-014", date(2026, 3, 2), date(2026, 5, 14), "mm", (ReadingLine("24.95", "25.01", "0.06"),)
    )
    return {
        area: tuple(
            replace(line, reason=REASON * times, note=REASON * times, measurement=measured)
            for line in criteria(area, 7 if area < 9 else 6)
        )
        for area in range(1, 11)
    }


def _measures() -> tuple[MeasureLine, ...]:
    return (
        MeasureLine("Mätteknik", REASON * 30, "", date(2026, 9, 1)),
        MeasureLine(None, "", "Karin Ek", None),
        *(MeasureLine("Kvalitet", f"Öva moment {i}", "Karin Ek", None) for i in range(20)),
    )


def _notes() -> tuple[InstrumentNote, ...]:
    return (InstrumentNote("SKJ-014", "overdue", date(2026, 3, 2), date(2026, 5, 14), ("MAT-3",)),)
