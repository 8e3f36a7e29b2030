"""What a certificate and a statement say, read back from the file."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from assessor_app.documents.page_writer import Role, UnreadablePictureError
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.domain.certificates import AreaLine, CentreCard, DocumentContent, PersonLine, SignatureLine

from .samples import AREAS, SIGNED, certificate, pdftotext, statement, text_of


def test_a_certificate_names_person_areas_signers_and_number_on_one_page(renderer: ReportlabRenderer) -> None:
    document = renderer.render(certificate())
    text = text_of(document.pdf)
    assert document.pages == 1
    assert document.missing_glyphs == ()
    for expected in (
        "Intyg om praktisk bedömning",
        "enligt testcentrets checklista för Industriteknik BAS",
        "Amina Yılmaz Đorđević",
        "född 1987-03-14",
        "har den 14 maj 2026 bedömts",
        "(exempel 2026.1) och visat kompetens i samtliga tio områden.",
        "Karin Ek, bedömare",
        "Per Norén, centrumansvarig",
        "Nr VIM-26-7K3QF-0118-K",
        "98 %",
        "1 (1)",
        *AREAS,
    ):
        assert expected in text, expected
    assert text.count("Uppfyllt") == 10


def test_poppler_reads_the_same_words(renderer: ReportlabRenderer) -> None:
    text = " ".join(pdftotext(renderer.render(certificate()).pdf, "-layout").split())
    assert "Amina Yılmaz Đorđević" in text
    assert "Miljö, hälsa och säkerhet" in text
    assert "Intyg om praktisk bedömning" in text


def test_every_document_says_that_it_is_not_the_official_certificate(renderer: ReportlabRenderer) -> None:
    for content in (certificate(), statement()):
        for language, line in (
            ("sv", "inte Svensk industrivaliderings"),
            ("en", "not the official certificate"),
        ):
            assert line in text_of(renderer.render(replace(content, language=language)).pdf)


def test_the_protected_title_needs_the_owners_permission(renderer: ReportlabRenderer) -> None:
    permitted = CentreCard("Vimmerby testcenter", owner_permission=True)
    assert "Kompetensbevis" not in text_of(renderer.render(certificate()).pdf)
    assert "Kompetensbevis Industriteknik BAS" in text_of(renderer.render(certificate(centre=permitted)).pdf)


def test_a_certificate_in_english(renderer: ReportlabRenderer) -> None:
    content = certificate(language="en", assessed_from=date(2026, 4, 30))
    text = text_of(renderer.render(content).pdf)
    assert "Statement of practical assessment" in text
    assert "was assessed on 30 April–14 May 2026" in text
    assert "showed competence in all ten areas" in text


def test_a_statement_tells_what_is_met_and_what_to_supplement(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render(statement()).pdf)
    assert "Valideringsintyg" in text
    assert "Uppfyllda områden: åtta av tio." in text
    assert "Ej uppfyllt" in text
    assert "Ej fullt prövat" in text
    assert "Att komplettera" in text
    assert "Mätteknik: Gör moment 4 i område 4 enligt anvisning" in text
    assert "Gör moment 1 i område 4" not in text


def test_an_interrupted_assessment_says_so_but_not_why(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render(statement(interrupted=True, interrupted_reason="Akut sjukdom")).pdf)
    assert "Valideringen avbröts innan allt hade prövats." in text
    assert "sjukdom" not in text


def test_an_area_nobody_tested_is_to_be_supplemented_as_a_whole(renderer: ReportlabRenderer) -> None:
    assert "Mätteknik: hela området" in text_of(renderer.render(statement(criteria={})).pdf)


def test_an_overridden_outcome_carries_a_star_and_its_explanation(renderer: ReportlabRenderer) -> None:
    areas = tuple(replace(area, overridden=area.number == 4) for area in certificate().areas)
    text = text_of(renderer.render(certificate(areas=areas)).pdf)
    assert "Uppfyllt * 5 Ritningsläsning" in text
    assert "Uppfyllt 6 Produktionsteknik" in text
    assert "* Utfallet är fastställt av bedömaren" in text


def test_every_assessor_who_marked_is_named(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render(certificate(assessors=("Karin Ek", "Bo Ahl", "Eva Å"))).pdf)
    assert "Bedömare: Karin Ek, Bo Ahl och Eva Å" in text


def test_an_unsigned_document_leaves_lines_to_sign_and_no_date(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render(certificate(signatures=(), draft=True)).pdf)
    assert "Karin Ek, bedömare" in text
    assert "UTKAST – inte signerat" in text
    assert text.count("14 maj 2026") == 1


def test_an_invented_person_is_marked(renderer: ReportlabRenderer) -> None:
    assert "EXEMPEL – påhittad person" in text_of(renderer.render(certificate(demo=True)).pdf)
    assert "påhittad" not in text_of(renderer.render(certificate()).pdf)


def test_no_number_of_the_person_is_printed_or_kept_in_the_file_unless_asked_for(
    renderer: ReportlabRenderer,
) -> None:
    person = PersonLine("Bo Ahl", date(1987, 3, 14), "19870314-****")
    shown = renderer.render(certificate(person=person)).pdf
    assert "personnummer 19870314-****" in text_of(shown)
    document = pypdfium2.PdfDocument(shown)
    information = document.get_metadata_dict()
    document.close()
    assert information["Title"] == "Intyg om praktisk bedömning VIM-26-7K3QF-0118-K"
    assert information["Author"] == "Vimmerby testcenter"
    assert information["Subject"] == "Intyg VIM-26-7K3QF-0118-K"
    assert not any("1987" in value or "Ahl" in value for value in information.values())


def test_the_file_is_pdf_17_and_names_its_language(renderer: ReportlabRenderer) -> None:
    pdf = renderer.render(certificate(language="en")).pdf
    assert pdf.startswith(b"%PDF-1.7")
    assert b"/Lang (en)" in pdf
    assert b"/DisplayDocTitle true" in pdf


def test_every_font_the_file_names_is_in_it(renderer: ReportlabRenderer) -> None:
    for content in (certificate(), certificate("Жуков")):
        pdf = renderer.render(content).pdf
        assert b"Helvetica" not in pdf
        assert pdf.count(b"/Type /FontDescriptor") == pdf.count(b"/FontFile2") >= 3


@pytest.mark.parametrize("content", [certificate(), statement(), certificate(language="en", draft=True)])
def test_the_same_content_gives_the_same_bytes_whatever_was_drawn_before(
    renderer: ReportlabRenderer, content: DocumentContent
) -> None:
    first = renderer.render(content).pdf
    renderer.render(certificate("Жуков Ωμέγα"))
    assert renderer.render(content).pdf == first


@pytest.mark.parametrize("count", [1, 5, 10, 16, 18, 19, 40])
@pytest.mark.parametrize("outcome", ["met", "not_met", "no_outcome"])
def test_any_number_of_areas_stays_on_the_page(renderer: ReportlabRenderer, count: int, outcome: str) -> None:
    areas = tuple(AreaLine(i, f"Område {i} " + "x" * i, outcome, i * 25) for i in range(1, count + 1))
    content = certificate(areas=areas) if outcome == "met" else statement(areas=areas)
    document = renderer.render(content)
    assert document.pages == 1
    assert f"Område {count} " in text_of(document.pdf)
    assert _lowest(document.pdf) > 36


@pytest.mark.parametrize("length", [100, 400, 10_000])
@pytest.mark.parametrize("letter", ["A", "Ab ", "Å-", "Ж", "😀", "م", "a\u0301\u0323"])
def test_a_name_of_any_length_stays_within_the_margins(
    renderer: ReportlabRenderer, length: int, letter: str
) -> None:
    name = (letter * length)[:length]
    long = certificate(name, assessors=(name, name + "2"), checklist_title=name, checklist_version=name)
    long = replace(
        long,
        centre=CentreCard(name, name, name, True, False, name),
        areas=tuple(replace(area, name=name) for area in long.areas),
    )
    for content in (long, replace(statement(), person=long.person, areas=long.areas, number=name)):
        document = renderer.render(content)
        assert document.pages == 1
        assert _widest(document.pdf) < 560
        assert _lowest(document.pdf) > 30


def test_the_centres_own_logo_is_drawn_with_words_for_those_who_do_not_see_it(
    renderer: ReportlabRenderer,
) -> None:
    picture = BytesIO()
    Image.new("RGBA", (300, 80), (11, 107, 99, 128)).save(picture, "PNG")
    content = certificate(centre=CentreCard("Vimmerby testcenter", logo_png=picture.getvalue()))
    assert renderer.render(content).pdf == renderer.render(content).pdf
    figures = [node.alt for node in renderer.structure(content).walk() if node.role is Role.FIGURE]
    assert figures == [
        "Logotyp för Vimmerby testcenter",
        "Underskrift av Karin Ek",
        "Underskrift av Per Norén",
    ]


@pytest.mark.parametrize("damaged", [b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_a_damaged_logo_is_refused_by_name(renderer: ReportlabRenderer, damaged: bytes) -> None:
    with pytest.raises(UnreadablePictureError, match="readable PNG"):
        renderer.render(certificate(centre=CentreCard("Vimmerby", logo_png=damaged)))


def test_a_logo_of_too_many_pixels_is_refused(renderer: ReportlabRenderer) -> None:
    picture = BytesIO()
    Image.new("1", (5000, 10)).save(picture, "PNG")
    with pytest.raises(UnreadablePictureError, match="5000 x 10"):
        renderer.render(certificate(centre=CentreCard("Vimmerby", logo_png=picture.getvalue())))


def test_a_signature_of_wild_points_stays_in_its_box(renderer: ReportlabRenderer) -> None:
    wild = SignatureLine("assessor", "Karin Ek", SIGNED, (((-9999, 99999), (99999, -9999)), (), ((5, 5),)))
    assert renderer.render(certificate(signatures=(wild,))).pages == 1


def _bounds(pdf: bytes) -> list[tuple[float, float, float, float]]:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    part = page.get_textpage()
    boxes = [part.get_charbox(i) for i in range(part.count_chars()) if part.get_text_range(i, 1).strip()]
    part.close()
    page.close()
    document.close()
    return boxes


def _widest(pdf: bytes) -> float:
    return max(right for _, _, right, _ in _bounds(pdf))


def _lowest(pdf: bytes) -> float:
    return min(bottom for _, bottom, _, _ in _bounds(pdf))
