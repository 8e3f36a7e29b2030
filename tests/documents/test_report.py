"""The individual report: everything is in it, and pages break well."""

from dataclasses import replace

import pypdfium2
import pytest

from assessor_app.documents.page_writer import Role
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.domain.certificates import MeasureLine

from .samples import AREAS, REASON, certificate, criteria, pdftotext, report, statement, text_of


def _pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    texts = []
    for page in document:
        part = page.get_textpage()
        texts.append(" ".join(part.get_text_range().split()))
        part.close()
        page.close()
    document.close()
    return texts


def test_a_report_holds_every_criterion_reason_and_result(renderer: ReportlabRenderer) -> None:
    content = report()
    document = renderer.render(content)
    text = text_of(document.pdf)
    for lines in content.criteria.values():
        for line in lines:
            assert line.code in text
            assert line.text in text
    assert text.count(REASON) == sum(bool(c.reason) for lines in content.criteria.values() for c in lines)
    for expected in (
        "Individuell rapport",
        "Ej uppfyllt · 8 av 10 områden uppfyllda",
        "Webbtest 2026-05-12",
        "Arbetar lugnt och säkert.",
        "60 % av vikten visad · kunskapstest 75 %",
        "Motivering: Resten visades muntligt.",
        "observation · vikt 2 · självskattning: säker",
        "säkerhetskritiskt",
        "2 bilder",
        "Öva mikrometer",
        "2026-09-01",
        "Jag tyckte att det gick bra.",
        "Amina Yılmaz Đorđević, validand",
        *AREAS,
    ):
        assert expected in text, expected
    assert "Öva mikrometer" in pdftotext(document.pdf)


def test_each_rating_stands_there_as_a_word(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render(report()).pdf)
    for word in ("Visat", "Delvis", "Ej visat", "Ej prövat", "Ej tillämpligt"):
        assert word in text


def test_every_page_is_numbered_and_later_pages_name_the_person(renderer: ReportlabRenderer) -> None:
    document = renderer.render(report(demo=True, draft=True))
    pages = _pages(document.pdf)
    assert len(pages) == document.pages > 3
    for number, text in enumerate(pages, 1):
        assert f"{number} ({document.pages})" in text
        assert "VIM-26-7K3QF-0118-K" in text
        assert "EXEMPEL – påhittad person" in text
        assert "UTKAST – inte signerat" in text
        assert "inte Svensk industrivaliderings officiella" in text
        assert "Amina Yılmaz Đorđević" in text


def test_a_table_that_goes_on_says_what_it_is(renderer: ReportlabRenderer) -> None:
    pages = _pages(renderer.render(report()).pdf)
    assert any("(forts.)" in text for text in pages[1:])


def test_no_heading_is_left_alone_at_the_foot_of_a_page(renderer: ReportlabRenderer) -> None:
    for count in range(2, 9):
        content = report(criteria={i: criteria(i, count) for i in range(1, 11)})
        for text in _pages(renderer.render(content).pdf):
            body = text[: text.index("Utfärdat av testcentret")]
            tail = body.split()[-4:]
            assert "Bedömning" not in tail
            assert "Underskrifter" not in tail
            assert "Utvecklingsplan" not in tail


@pytest.mark.parametrize("text", ["Kunde inte visa momentet. " * 400, "x" * 10_000, "rad\n" * 500])
def test_long_text_goes_on_over_pages_and_all_of_it_is_there(renderer: ReportlabRenderer, text: str) -> None:
    lines = (replace(criteria(1)[0], reason=text, note=text), *criteria(1)[1:])
    content = report(
        criteria={1: lines},
        strengths=text,
        candidate_comment=text,
        interrupted=True,
        interrupted_reason=text,
        measures=(MeasureLine(text, text, text),),
    )
    document = renderer.render(content)
    word = text[:3]
    assert document.pages > 3
    assert text_of(document.pdf).count(word) >= 6 * text.count(word) * 0.99
    assert _lowest_ink(document.pdf) > 36


def test_a_reason_that_goes_on_says_whose_it_is(renderer: ReportlabRenderer) -> None:
    lines = (replace(criteria(1)[0], reason="Kunde inte visa momentet. " * 400),)
    pages = _pages(renderer.render(report(criteria={1: lines})).pdf)
    assert any("OMR1-1 (forts.)" in text for text in pages)


def test_a_report_of_an_interrupted_assessment_gives_the_reason(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render(report(interrupted=True, interrupted_reason="Larm i hallen")).pdf)
    assert "Skäl: Larm i hallen" in text


def test_an_unmarked_criterion_is_called_so(renderer: ReportlabRenderer) -> None:
    lines = (replace(criteria(1)[0], rating=None, assessor_name=None, marked_on=None),)
    assert "Inte bedömt" in text_of(renderer.render(report(criteria={1: lines})).pdf)


def test_a_report_without_plan_or_signatures_has_room_for_both(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render(report(measures=(), signatures=())).pdf)
    assert "Inga åtgärder är överenskomna." in text
    assert "Karin Ek, bedömare" in text


def test_a_report_in_english(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render(report(language="en")).pdf)
    for expected in (
        "Individual report",
        "Not fully tested",
        "self-rating: sure",
        "Development plan",
        "Reason",
    ):
        assert expected in text


def test_the_same_report_gives_the_same_bytes(renderer: ReportlabRenderer) -> None:
    assert renderer.render(report()).pdf == renderer.render(report()).pdf


@pytest.mark.parametrize("content", [certificate(), statement(), report()])
def test_the_structure_can_be_read_aloud(renderer: ReportlabRenderer, content: object) -> None:
    tree = renderer.structure(content)  # type: ignore[arg-type]  # three kinds of one class
    nodes = list(tree.walk())
    assert nodes[0].role is Role.DOCUMENT
    assert sum(node.role is Role.H1 for node in nodes) == 1
    for node in nodes:
        if node.role is Role.TABLE:
            assert {child.role for child in node.children} == {Role.TR}
        if node.role is Role.TR:
            assert {child.role for child in node.children} <= {Role.TD, Role.TH}
            assert node.children
        if node.role is Role.FIGURE:
            assert node.alt


def _lowest_ink(pdf: bytes) -> float:
    document = pypdfium2.PdfDocument(pdf)
    lowest = 999.0
    for page in document:
        part = page.get_textpage()
        for index in range(0, part.count_chars(), 7):
            if part.get_text_range(index, 1).strip():
                lowest = min(lowest, part.get_charbox(index)[1])
        part.close()
        page.close()
    document.close()
    return lowest
