"""Documents to draw in tests: invented people, whole and extreme."""

from __future__ import annotations

import math
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2

from assessor_app.domain.certificates import (
    AreaLine,
    CentreCard,
    CriterionLine,
    DocumentContent,
    DocumentKind,
    MeasureLine,
    PersonLine,
    SignatureLine,
)

WORDING = Path(__file__).parents[2] / "resources" / "certificates"
SIGNED = datetime(2026, 5, 14, 15, 20, tzinfo=UTC)
AREAS = (
    "Miljö, hälsa och säkerhet",
    "Kvalitet",
    "Underhåll och driftsäkerhet",
    "Mätteknik",
    "Ritningsläsning",
    "Produktionsteknik och 5S",
    "IT och automation",
    "Matematik",
    "Material och materialhantering",
    "Yrkesspråk och kommunikation",
)
REASON = "Läste av 24,35 i stället för 24,30; rättade själv efter en fråga om nonien."


def strokes() -> tuple[tuple[tuple[int, int], ...], ...]:
    """A signature of one wave."""
    return (tuple((40 + 9 * i, round(150 + 60 * math.sin(i / 4))) for i in range(40)),)


def signature(role: str, name: str) -> SignatureLine:
    """A signature made in May 2026."""
    return SignatureLine(role, name, SIGNED, strokes())


def certificate(name: str = "Amina Yılmaz Đorđević", **changes: object) -> DocumentContent:
    """A certificate with all ten areas met."""
    content = DocumentContent(
        kind=DocumentKind.CERTIFICATE,
        language="sv",
        number="VIM-26-7K3QF-0118-K",
        checklist_title="Industriteknik BAS",
        checklist_version="2026.1",
        checklist_example=True,
        centre=CentreCard("Vimmerby testcenter", "Vimmerby", "0492-000 00", example=True),
        person=PersonLine(name, date(1987, 3, 14)),
        assessed_from=date(2026, 5, 14),
        assessed_on=date(2026, 5, 14),
        whole_outcome="met",
        areas=tuple(AreaLine(i, area, "met", 1000 - i * 17) for i, area in enumerate(AREAS, 1)),
        assessors=("Karin Ek",),
        signatures=(
            signature("candidate", name),
            signature("assessor", "Karin Ek"),
            signature("manager", "Per Norén"),
        ),
    )
    return replace(content, **changes)  # type: ignore[arg-type]  # fields by name


def criteria(area: int, count: int = 7) -> tuple[CriterionLine, ...]:
    """Criteria of one area, of every mode and rating."""
    ratings = ("shown", "shown", "not_applicable", "partly", "shown", "not_shown", "not_tested")
    modes = ("observe", "ask", "product")
    return tuple(
        CriterionLine(
            f"OMR{area}-{i}",
            f"Gör moment {i} i område {area} enligt anvisning",
            modes[i % 3],
            1 + i % 2,
            critical=i == 1,
            rating=ratings[(i - 1) % 7],
            reason=REASON if ratings[(i - 1) % 7] in ("partly", "not_shown", "not_applicable") else "",
            note="Använde egen lupp." if i == 1 else "",
            self_rating=("sure", "unsure", "cannot")[i % 3],
            assessor_name="Karin Ek",
            marked_on=date(2026, 5, 14),
            pictures=i % 3,
        )
        for i in range(1, count + 1)
    )


def statement(**changes: object) -> DocumentContent:
    """A statement with two areas to supplement."""
    content = certificate(kind=DocumentKind.STATEMENT, whole_outcome="not_met")
    areas = list(content.areas)
    areas[2] = replace(areas[2], outcome="not_met", share_permille=600)
    areas[3] = replace(areas[3], outcome="not_fully_tested", share_permille=420)
    content = replace(content, areas=tuple(areas), criteria={3: criteria(3), 4: criteria(4)})
    return replace(content, **changes)  # type: ignore[arg-type]  # fields by name


def report(**changes: object) -> DocumentContent:
    """A report with 68 criteria, an override, a plan and a comment."""
    content = statement(
        kind=DocumentKind.REPORT,
        criteria={i: criteria(i, 7 if i < 9 else 6) for i in range(1, 11)},
        strengths="Arbetar lugnt och säkert.",
        candidate_comment="Jag tyckte att det gick bra.",
        knowledge_source="Webbtest 2026-05-12",
        measures=(MeasureLine("Mätteknik", "Öva mikrometer", "Karin Ek", date(2026, 9, 1)),),
    )
    areas = list(content.areas)
    areas[2] = replace(
        areas[2], overridden=True, motivation="Resten visades muntligt.", knowledge_permille=750
    )
    content = replace(content, areas=tuple(areas))
    return replace(content, **changes)  # type: ignore[arg-type]  # fields by name


def text_of(pdf: bytes) -> str:
    """The text as a reader's program copies it, all white space made single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = []
        for page in document:
            part = page.get_textpage()
            pages.append(part.get_text_range())
            part.close()
            page.close()
        return " ".join(" ".join(pages).split())
    finally:
        document.close()


def pdftotext(pdf: bytes, *options: str) -> str:
    """The text as poppler reads it."""
    program = shutil.which("pdftotext")
    assert program, "poppler-utils is needed for the tests"
    done = subprocess.run([program, *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()
