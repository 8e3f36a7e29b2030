"""Every paper is archival and accessible, whatever is written on it: two standards, several readers."""

from __future__ import annotations

import io
import shutil
import subprocess
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.documents.signature_fields import SIGNATURE_FIELD
from assessor_app.domain.certificates import DocumentKind, PersonLine
from assessor_app.services.issuing_ports import Enclosure

from .extremes import KINDS, SEAL, extremes, hundred_pages
from .naughty_texts import NAUGHTY
from .samples import certificate, pdftotext, report, statement
from .tagged_files import conformity_faults, roles, syntax_faults, tag_faults
from .test_invitations import CONTENT as LETTERS
from .test_invitations import LIST, RUN
from .test_recovery_sheet import content as recovery_sheet
from .test_visit_sheet import CONTENT as VISIT

CREDENTIAL = Enclosure(
    "intyg-åäö.json", "application/vc+ld+json", b'{"id":"urn:uuid:1"}' * 300, "Intyget i signerad form"
)


def faults(pdf: bytes) -> list[str]:
    return [*conformity_faults(pdf), *tag_faults(pdf)]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", DocumentKind)
def test_every_document_is_pdf_a_3a_and_pdf_ua_1_whatever_it_says(
    renderer: ReportlabRenderer, kind: DocumentKind, language: str
) -> None:
    for what, content in extremes(kind, language):
        pdf = renderer.render(content, None if content.draft else CREDENTIAL).pdf
        assert faults(pdf) == [], what


@pytest.mark.parametrize("kind", DocumentKind)
def test_qpdf_finds_nothing_amiss(renderer: ReportlabRenderer, kind: DocumentKind) -> None:
    assert syntax_faults(renderer.render(KINDS[kind](), CREDENTIAL).pdf) == ""


@pytest.mark.slow
def test_a_report_of_a_hundred_pages_conforms(renderer: ReportlabRenderer) -> None:
    document = renderer.render(hundred_pages(), CREDENTIAL)
    assert document.pages >= 100
    assert faults(document.pdf) == []
    assert syntax_faults(document.pdf) == ""


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_other_papers_conform_too(renderer: ReportlabRenderer, language: str) -> None:
    many = replace(LIST.days[0], runs=(RUN,) * 60)
    people = replace(VISIT, people=VISIT.people * 40, equipment=VISIT.equipment * 30, note="Lång not. " * 90)
    papers = (
        renderer.render_sheet(recovery_sheet(language, demo=True)),
        renderer.render_visit(replace(people, language=language)),
        renderer.render_invitations(replace(LETTERS, language=language, people=LETTERS.people * 3)),
        renderer.render_day_list(replace(LIST, language=language, days=(many, LIST.days[0]))),
        renderer.render_day_list(replace(LIST, language=language, days=(many,), with_names=False)),
    )
    for paper in papers:
        assert faults(paper.pdf) == []
        assert b"/Sig" not in paper.pdf
    assert faults(renderer.test_page(language)) == []


@settings(max_examples=25)
@given(
    name=st.text(max_size=80) | st.sampled_from(NAUGHTY),
    other=st.text(max_size=300) | st.sampled_from(NAUGHTY),
    kind=st.sampled_from(list(DocumentKind)),
)
def test_no_name_breaks_the_form(
    renderer: ReportlabRenderer, name: str, other: str, kind: DocumentKind
) -> None:
    """Whatever people are called and write: on the page, in the title, the metadata, the words of figures."""
    content = replace(
        KINDS[kind](criteria={}, areas=certificate().areas[:2]),
        person=PersonLine(name, date(1987, 3, 14)),
        number=other[:40],
        centre=replace(certificate().centre, name=other, accreditation_text=name),
        candidate_comment=other,
        signatures=tuple(replace(line, name=name) for line in certificate().signatures),
        seal=SEAL,
    )
    enclosed = Enclosure("intyg.json", "application/json", other.encode("utf-8", "replace"), name)
    assert faults(renderer.render(content, enclosed).pdf) == []


# ---- what the file holds ---------------------------------------------------------------------------------


def test_the_credential_comes_out_of_the_file_as_it_went_in(
    renderer: ReportlabRenderer, tmp_path: Path
) -> None:
    pdf = renderer.render(certificate(), CREDENTIAL).pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert list(opened.attachments) == [CREDENTIAL.name]
        carried = opened.attachments[CREDENTIAL.name]
        assert carried.get_file().read_bytes() == CREDENTIAL.data
        assert carried.get_file().mime_type == CREDENTIAL.mime
        assert carried.description == CREDENTIAL.description
        (specification,) = list(opened.Root.AF)
        assert specification.AFRelationship == pikepdf.Name.Data
    program = shutil.which("pdfdetach")
    assert program, "poppler-utils is needed for the tests"
    (tmp_path / "a.pdf").write_bytes(pdf)
    subprocess.run(
        [program, "-save", "1", "-o", tmp_path / "out.json", tmp_path / "a.pdf"],
        check=True,
        capture_output=True,
    )
    assert (tmp_path / "out.json").read_bytes() == CREDENTIAL.data


def test_compressed_data_that_ends_in_a_carriage_return_comes_out_whole(renderer: ReportlabRenderer) -> None:
    """No reader may take its last byte for the end of a line."""
    ends_so = next(
        data
        for data in (bytes((33 + number % 90,)) * number for number in range(1, 10_000))
        if zlib.compress(data)[-1:] == b"\r"
    )
    pdf = renderer.render(certificate(), replace(CREDENTIAL, data=ends_so)).pdf
    assert faults(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.attachments[CREDENTIAL.name].get_file().read_bytes() == ends_so
        assert opened.Root.AF[0].EF.F.read_raw_bytes()[-1:] != b"\r"


def test_the_same_content_gives_the_same_file_with_what_it_carries(renderer: ReportlabRenderer) -> None:
    for content in (certificate(seal=SEAL), statement(seal=SEAL), report(seal=SEAL)):
        first = renderer.render(content, CREDENTIAL).pdf
        renderer.render(certificate("Жуков"))
        assert renderer.render(content, CREDENTIAL).pdf == first
    other = renderer.render(certificate(seal=SEAL), replace(CREDENTIAL, data=b"{}")).pdf
    assert _identity(other) != _identity(renderer.render(certificate(seal=SEAL), CREDENTIAL).pdf)


def test_what_will_be_signed_has_one_field_for_it_and_a_draft_has_none(renderer: ReportlabRenderer) -> None:
    with pikepdf.open(io.BytesIO(renderer.render(report()).pdf)) as opened:
        (field,) = list(opened.Root.AcroForm.Fields)
        assert str(field.T) == SIGNATURE_FIELD
        assert str(field.FT) == "/Sig"
        assert "/V" not in field
        assert field.objgen in [note.objgen for note in opened.pages[-1].obj.Annots]
    assert roles(renderer.render(report()).pdf)[-1] == "Form"
    with pikepdf.open(io.BytesIO(renderer.render(report(draft=True)).pdf)) as opened:
        assert "/AcroForm" not in opened.Root


def test_the_order_of_reading_is_the_order_of_the_page(renderer: ReportlabRenderer) -> None:
    words = " ".join(pdftotext(renderer.render(certificate(seal=SEAL)).pdf, "-raw").split())
    expected = (
        "Vimmerby testcenter",
        "Nr VIM-26-7K3QF-0118-K",
        "Intyg om praktisk bedömning",
        "Tilldelas Amina Yılmaz Đorđević född 1987-03-14",
        "har den 14 maj 2026 bedömts mot",
        "Nr Kompetensområde Visad andel av vikten Utfall",
        "1 Miljö, hälsa och säkerhet 98 % Uppfyllt 2 Kvalitet",
        "Karin Ek, bedömare",
        "Per Norén, centrumansvarig",
        "Koden är VIM-26-7K3QF-0118-K i signerad form.",
        "Utfärdat av testcentret",
    )
    places = [words.index(each) for each in expected]
    assert places == sorted(places)


def test_a_reason_is_read_with_the_rating_it_explains(renderer: ReportlabRenderer) -> None:
    tree = renderer.structure(report())
    rows = [node for node in tree.walk() if node.role.value == "TR"]
    (row,) = [node for node in rows if any("OMR1-4" in each.text for each in node.children)]
    head, what, rating = row.children
    assert head.role.value == "TH"
    assert "Gör moment 4" in what.text[0]
    assert [each.text[0].strip() for each in rating.children] == ["Delvis", "Skäl"]


# ---- that the eyes see -----------------------------------------------------------------------------------


def _scrambled(pdf: Any) -> None:
    own = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    own[0], own[1] = own[1], own[0]


def _without_page_number(pdf: Any) -> None:
    del pdf.pages[0].obj.StructParents


def _without_scope(pdf: Any) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.TH:
            del item.A
            return


def _lost_ink(pdf: Any) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n0 0 5 5 re f")


def _lost_field(pdf: Any) -> None:
    del pdf.pages[0].obj.Annots[0].StructParent


@pytest.mark.parametrize("harm", [_scrambled, _without_page_number, _without_scope, _lost_ink, _lost_field])
def test_our_own_eyes_see_what_is_amiss(renderer: ReportlabRenderer, harm: Callable[[Any], None]) -> None:
    harmed = io.BytesIO()
    with pikepdf.open(io.BytesIO(renderer.render(certificate()).pdf)) as opened:
        harm(opened)
        opened.save(harmed)
    assert tag_faults(harmed.getvalue()) != []


def _identity(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return bytes(opened.trailer.ID[1])
