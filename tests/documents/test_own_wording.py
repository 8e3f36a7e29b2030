"""The centre's own colour and words on its documents, and what stays whatever it chooses."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from assessor_app.documents import wording
from assessor_app.documents.own_wording import ShippedWords
from assessor_app.documents.paper import ACCENT, Look
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.domain.certificates import DocumentContent, DocumentKind
from assessor_app.domain.document_looks import CHANGEABLE, DocumentLook, Phrase, fit_text
from tests.documents.samples import certificate

TITLE = Phrase("certificate", "title")


def looking(content: DocumentContent, **texts: str) -> DocumentContent:
    own = {Phrase("certificate", name): text for name, text in texts.items()}
    return replace(content, look=DocumentLook(wording=MappingProxyType({content.language: own})))


def said(renderer: ReportlabRenderer, content: DocumentContent) -> str:
    import io

    import pypdfium2

    with pypdfium2.PdfDocument(io.BytesIO(renderer.render(content).pdf)) as pdf:
        return str(pdf[0].get_textpage().get_text_bounded())


def test_the_places_that_a_text_must_keep_are_those_of_the_words_that_ship() -> None:
    for phrase, places in CHANGEABLE.items():
        field = f"{phrase.document}.{phrase.name}"
        assert wording._PLACEHOLDERS.get(field, frozenset()) == places, field


def test_what_ships_could_be_typed_by_a_centre(renderer: ReportlabRenderer) -> None:
    for texts in ShippedWords(renderer.wording_folder)().values():
        for phrase, text in texts.items():
            assert fit_text(phrase, text) == text


def test_a_document_reads_as_the_centre_words_it(renderer: ReportlabRenderer) -> None:
    text = said(renderer, looking(certificate(), title="Intyg från verkstaden", awarded="Ges till"))
    assert "Intyg från verkstaden" in text
    assert "Ges till" in text


@pytest.mark.parametrize("title", ["Kompetensbevis", "Industriteknik BAS", "Intyg {name}", "Intyg {"])
def test_a_heading_that_is_not_the_centres_to_use_is_never_drawn(
    renderer: ReportlabRenderer, title: str
) -> None:
    content = looking(certificate(), title=title)
    assert not content.centre.owner_permission
    assert said(renderer, content) == said(renderer, certificate())


def test_with_the_owners_permission_the_heading_is_the_one_for_it(renderer: ReportlabRenderer) -> None:
    content = looking(certificate(), title="Vårt intyg", title_with_permission="Bevis på kunnande")
    allowed = replace(content, centre=replace(content.centre, owner_permission=True))
    assert "Bevis på kunnande" in said(renderer, allowed)
    assert "Bevis på kunnande" not in said(renderer, content)


def test_whose_document_it_is_stays_whatever_was_chosen(renderer: ReportlabRenderer) -> None:
    content = certificate()
    own = {Phrase("common", "disclaimer"): "Officiellt certifikat"}
    hostile = replace(content, look=DocumentLook(wording=MappingProxyType({content.language: own})))
    assert said(renderer, hostile) == said(renderer, content)


@pytest.mark.parametrize("kind", tuple(DocumentKind))
def test_the_colour_is_the_centres_own(renderer: ReportlabRenderer, kind: DocumentKind) -> None:
    content = replace(certificate(), kind=kind)
    other = renderer.render(replace(content, look=DocumentLook("8C2F39"))).pdf
    assert other != renderer.render(content).pdf
    assert renderer.render(replace(content, look=DocumentLook("FFFF00"))).pdf == renderer.render(content).pdf


def test_beside_what_is_not_met_the_met_stays_green() -> None:
    wine = DocumentLook("8C2F39")
    assert Look.of(wine, all_met=True).outcome("met") == Look.of(wine, all_met=True).accent
    assert Look.of(wine, all_met=False).outcome("met") == ACCENT


def test_a_document_can_do_without_its_band() -> None:
    assert Look.of(DocumentLook(band=False), all_met=True).band is False
