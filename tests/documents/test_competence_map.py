"""The map that leaves the centre: who agreed is in it, and nothing can be learned of anybody else."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import UTC
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.competence_models import MapQuery, MapSort, SortKind
from assessor_app.services.competence_sheets import (
    CompetenceSheetService,
    DrawnMap,
    MapSheetContent,
    MapWords,
    book_of,
)
from tests.building import MANAGER, FakeClock
from tests.documents.tagged_files import alternative_texts, conformity_faults, tag_faults
from tests.mapped_companies import AREAS, COMPANY, HALL, TODAY, Company

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "certificates"
PLACES = {
    "role": "Roll: {role}",
    "made": "{date}",
    "met_of": "{met} av {count}",
    "old": "{state} ({year})",
    "uncounted": "{count} utan samtycke",
    "uncounted_few": "Färre än fem utan samtycke",
    "only_one": "Bara {name}",
}
STATES = {"met": "Uppfyllt", "partly": "Delvis", "not_met": "Ej uppfyllt", "not_tested": "Ej prövat"}
WORDS = MapWords(
    **{
        one.name: STATES if one.name == "states" else PLACES.get(one.name, one.name)
        for one in fields(MapWords)
    }  # type: ignore[arg-type]  # every other word is its own name
)
FILTERS: tuple[dict[str, Any], ...] = (
    {},
    {"workplace": HALL},
    {"statuses": frozenset({EmploymentStatus.FURLOUGHED})},
    {"own_role": True},
    {"as_company": False},
)


@pytest.fixture(scope="module")
def renderer() -> ReportlabRenderer:
    return ReportlabRenderer(RESOURCES)


def sheets_of(company: Company, renderer: ReportlabRenderer) -> CompetenceSheetService:
    service: Any = CompetenceSheetService
    made: CompetenceSheetService = service(
        company, company.service(), renderer, OpenpyxlSpreadsheets(), FakeClock(), UTC
    )
    return made


def write(sheets: CompetenceSheetService, path: Path, query: MapQuery, sort: MapSort = MapSort()) -> None:  # noqa: B008  # frozen
    sheets.save(sheets.book(MANAGER, query, sort, WORDS, "sv"), path)


def paper(sheets: CompetenceSheetService, query: MapQuery, language: str = "sv") -> DrawnMap:
    return sheets.draw(sheets.prepare(MANAGER, query, MapSort(), language))


def crowd(agreed: int, met: int, lacking: int) -> Company:
    """Some who agreed, and some who did not: so many of them meet the first area, so many do not."""
    company = Company()
    for place in range(agreed):
        person = company.employ(f"Öppen Medarbetare {place}", workplace=HALL if place % 2 else None)
        company.judge(person, 0, Outcome.MET if place % 3 else Outcome.NOT_MET, 200)
    for place in range(met + lacking):
        status = EmploymentStatus.FURLOUGHED if place % 2 else EmploymentStatus.EMPLOYED
        person = company.employ(
            f"Sluten Hemligsson {place}", agrees=False, workplace=HALL if place % 3 else None, status=status
        )
        company.judge(person, 0, Outcome.MET if place < met else Outcome.NOT_MET, 100)
        company.judge(person, 1, Outcome.MET)
    return company


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def cells_of(path: Path) -> list[list[list[Any]]]:
    book = openpyxl.load_workbook(path)
    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]


@pytest.mark.parametrize(
    ("agreed", "met", "lacking"), [(4, 1, 0), (4, 2, 2), (3, 9, 0), (6, 6, 7), (0, 3, 1)]
)
def test_nothing_of_who_did_not_agree_stands_in_what_leaves_or_follows_from_it(
    tmp_path: Path, renderer: ReportlabRenderer, agreed: int, met: int, lacking: int
) -> None:
    """Names, single results, and what is left when the rows shown are subtracted from the totals."""
    sheets = sheets_of(crowd(agreed, met, lacking), renderer)
    for number, chosen in enumerate(FILTERS):
        query, path = MapQuery(COMPANY, **chosen), tmp_path / f"{number}.xlsx"
        write(sheets, path, query)
        pages = text_of(paper(sheets, query).pdf)
        rows = cells_of(path)[0]
        whole = f"{cells_of(path)} {pages}"
        assert "Sluten" not in whole
        assert "Hemligsson" not in whole
        shown = [row for row in rows if row[0] and str(row[0]).startswith("Öppen")]
        totals = next(row for row in rows if row[0] == "everyone_row")
        for place in range(3):
            told = re.fullmatch(r"(\d+) av (\d+)", str(totals[2 + place]))
            if told is None:
                assert totals[2 + place] == "–"
                continue
            left_met = int(told[1]) - sum(row[2 + place] == "Uppfyllt" for row in shown)
            left = int(told[2]) - len(shown)
            assert left == 0 or min(left_met, left - left_met) >= 5


def test_those_without_consent_are_in_the_sum_where_they_are_enough(
    tmp_path: Path, renderer: ReportlabRenderer
) -> None:
    company = crowd(agreed=6, met=6, lacking=7)
    write(sheets_of(company, renderer), tmp_path / "map.xlsx", MapQuery(COMPANY))
    rows = cells_of(tmp_path / "map.xlsx")[0]
    totals = next(row for row in rows if row[0] == "everyone_row")
    assert totals[2:5] == ["10 av 19", "–", "–"]
    assert any(row[0] == "13 utan samtycke" for row in rows)


def test_who_agreed_stands_with_each_area_and_how_many_are_met_in_the_order_that_was_chosen(
    tmp_path: Path, renderer: ReportlabRenderer
) -> None:
    sheets = sheets_of(crowd(agreed=4, met=1, lacking=0), renderer)
    path, sort = tmp_path / "map.xlsx", MapSort(SortKind.AREA, AREAS[0])
    write(sheets, path, MapQuery(COMPANY), sort)
    rows = [row for row in cells_of(path)[0] if str(row[0]).startswith("Öppen")]
    assert rows[0] == [
        "Öppen Medarbetare 0",
        None,
        "Ej uppfyllt",
        "Ej prövat",
        "Ej prövat",
        0,
        "0 av 3",
    ]
    assert [row[0][-1] for row in rows] == ["0", "3", "1", "2"]
    assert any(row[0] == "Färre än fem utan samtycke" for row in cells_of(path)[0])
    gaps = [row for row in cells_of(path)[1] if row[0] and str(row[0]).startswith("Område")]
    assert [row[0] for row in gaps] == ["Område 3", "Område 2", "Område 1"]
    assert gaps[2][2:6] == [2, 2, 0, None]


def test_the_centres_own_picture_cannot_become_a_file(renderer: ReportlabRenderer) -> None:
    company = crowd(2, 1, 0)
    whole = MapSheetContent("sv", "Vimmerby", "Operatör", company.map(), (), (), TODAY)
    with pytest.raises(ValueError, match="leaves the centre"):
        sheets_of(company, renderer).draw(whole)
    with pytest.raises(ValueError, match="leaves the centre"):
        book_of(company.map(), MapSort(), WORDS, "sv", {}, FakeClock().now_ms())  # type: ignore[arg-type]  # never asked


def test_the_paper_has_every_name_its_marks_words_and_the_years_of_old_results(
    renderer: ReportlabRenderer,
) -> None:
    company = Company()
    person = company.employ("Amina Yılmaz Đorđević")
    company.judge(person, 0, Outcome.MET, at=1_600_000_000_000)
    drawn = paper(sheets_of(company, renderer), MapQuery(COMPANY))
    text = text_of(drawn.pdf)
    for words in ("Kompetenskarta", "Roll: Operatör", "Amina Yılmaz Đorđević", "Uppfyllt", "Ej prövat"):
        assert words in text
    for words in ("2020", "äldre än 24 månader", "1 av 3", "Gapanalys", "O3 !", "Ingen uppfyller det"):
        assert words in text
    assert drawn.file_name == "Åkers Mekaniska-Operatör-2026-05-28"


def test_a_map_of_many_people_goes_on_over_pages_with_its_head_on_each(renderer: ReportlabRenderer) -> None:
    company = Company()
    company.crew(90, agrees=True)
    drawn = paper(sheets_of(company, renderer), MapQuery(COMPANY), "en")
    document = pypdfium2.PdfDocument(drawn.pdf)
    assert len(document) == drawn.pages > 3
    assert document[0].get_size() == pytest.approx((841.89, 595.28), abs=0.1)
    for page in list(document)[: drawn.pages - 1]:
        assert "Meets the role" in page.get_textpage().get_text_range()
    assert [*conformity_faults(drawn.pdf), *tag_faults(drawn.pdf)] == []


def test_each_mark_on_the_map_says_what_it_means_to_whoever_does_not_see_it(
    renderer: ReportlabRenderer,
) -> None:
    company = Company()
    person = company.employ("Amina Yılmaz Đorđević")
    company.judge(person, 0, Outcome.MET, at=1_600_000_000_000)
    drawn = paper(sheets_of(company, renderer), MapQuery(COMPANY))
    assert alternative_texts(drawn.pdf) == ["Uppfyllt", "Ej prövat", "Ej prövat"]
    assert [*conformity_faults(drawn.pdf), *tag_faults(drawn.pdf)] == []
