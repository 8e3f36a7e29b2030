"""The sheet of a visit on paper: who is met when, and what is brought, on as few pages as it takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.domain.visit_sheets import SheetPerson, VisitSheetContent

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "certificates"
CONTENT = VisitSheetContent(
    language="sv",
    centre_name="Vimmerby testcenter",
    company="Åkers Mekaniska",
    place="Industrigatan 4, Vimmerby",
    starts_on=date(2026, 5, 28),
    ends_on=date(2026, 5, 29),
    starts_at="08:00",
    ends_at="16:00",
    contact_name="Eva Lind",
    contact_phone="070-123 45 67",
    note="Skyddsskor krävs.",
    assessors=("Astrid Berg", "Mats Lund"),
    laptop="VIM-LAPTOP-2",
    people=(SheetPerson("28/5 08.00", "Amina Yılmaz", "CNC bas", "Svarv 2", "Astrid Berg"),),
    equipment=("Momentnyckel", "Surfplatta"),
    made_on=date(2026, 5, 27),
)


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.fixture(scope="module")
def renderer() -> ReportlabRenderer:
    return ReportlabRenderer(RESOURCES)


def test_everything_one_needs_on_the_way_stands_on_one_page(renderer: ReportlabRenderer) -> None:
    (text,) = pages_of(renderer.render_visit(CONTENT).pdf)
    for words in (
        "Åkers Mekaniska",
        "28–29 maj 2026",
        "08.00 – 16.00",
        "Industrigatan 4",
        "Eva Lind · 070-123 45 67",
        "Astrid Berg och Mats Lund",
        "VIM-LAPTOP-2",
        "Skyddsskor krävs.",
        "Amina Yılmaz",
        "Momentnyckel",
        "Packat",
    ):
        assert words in text


def test_it_speaks_english_where_that_is_asked_for(renderer: ReportlabRenderer) -> None:
    (text,) = pages_of(renderer.render_visit(replace(CONTENT, language="en")).pdf)
    assert "Visit sheet" in text
    assert "08:00 – 16:00" in text
    assert "Utrustning" not in text


def test_a_long_visit_goes_on_over_the_page_and_loses_nobody(renderer: ReportlabRenderer) -> None:
    people = tuple(SheetPerson("09.00", f"Person {n:02}", "CNC bas", "", "") for n in range(40))
    things = tuple(f"Sak {n:02}" for n in range(40))
    pages = pages_of(renderer.render_visit(replace(CONTENT, people=people, equipment=things)).pdf)
    text = "\n".join(pages)
    assert all(text.count(person.name) == 1 for person in people)
    assert all(text.count(thing) == 1 for thing in things)
    assert len(pages) > 1


@pytest.mark.parametrize("count", range(30))
def test_room_to_write_in_never_makes_a_page_of_its_own(renderer: ReportlabRenderer, count: int) -> None:
    things = tuple(f"Sak {n:02}" for n in range(count))
    pages = pages_of(renderer.render_visit(replace(CONTENT, equipment=things)).pdf)
    assert len(pages) == 1 or "Sak" in pages[-1]


def test_an_empty_visit_can_be_printed(renderer: ReportlabRenderer) -> None:
    bare = replace(
        CONTENT, place="", contact_name="", contact_phone="", note="", assessors=(), laptop="", people=(),
        equipment=(), starts_at="", ends_at="",
    )  # fmt: skip
    (text,) = pages_of(renderer.render_visit(bare).pdf)
    assert "Ingen person är inlagd ännu." in text
