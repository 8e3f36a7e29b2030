"""The recovery sheet on paper: every word once, in order, on one page, in two languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.domain.recovery_sheets import RecoverySheetContent

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "certificates"
WORDS = ("puzis", "pumaz", "forun", "kajut", "hudum", "fubiv", "kitak", "saguh", "rafur")


def content(
    language: str = "sv", name: str = "Vimmerby testcenter", *, demo: bool = False
) -> RecoverySheetContent:
    return RecoverySheetContent(
        language=language,
        centre_name=name,
        made_on=date(2026, 5, 14),
        centre_fingerprint="tukad-hivoj-dupak-maguz-momat-kahad",
        document_fingerprint="ruhol-tagap-tinor-pirak-dipar-vabof",
        words=WORDS,
        demo=demo,
    )


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    page = document[0].get_textpage()
    text: str = page.get_text_range()
    return text


@pytest.fixture(scope="module")
def renderer() -> ReportlabRenderer:
    return ReportlabRenderer(RESOURCES)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_word_stands_there_once_with_its_number_in_order(
    renderer: ReportlabRenderer, language: str
) -> None:
    text = text_of(renderer.render_sheet(content(language)).pdf)
    assert all(text.count(word) == 1 for word in WORDS)
    places = [text.index(word) for word in WORDS]
    assert places == sorted(places)
    assert all(str(number) in text for number in range(1, 10))


def test_it_says_whose_it_is_when_it_was_made_and_the_keys_fingerprints(renderer: ReportlabRenderer) -> None:
    text = text_of(renderer.render_sheet(content()).pdf)
    for words in ("Vimmerby testcenter", "14 maj 2026", "tukad-hivoj", "ruhol-tagap", "Inlåst"):
        assert words in text


def test_a_demo_sheet_says_that_it_is_one(renderer: ReportlabRenderer) -> None:
    assert "EXEMPEL" in text_of(renderer.render_sheet(content(demo=True)).pdf)
    assert "EXEMPEL" not in text_of(renderer.render_sheet(content()).pdf)


@pytest.mark.parametrize("name", ["X", "Lärcentrum " * 18, "測試中心", "\u202eomvänt\n\x00"])
def test_any_name_of_a_centre_leaves_it_on_one_page(renderer: ReportlabRenderer, name: str) -> None:
    text = text_of(renderer.render_sheet(content(name=name)).pdf)
    assert all(word in text for word in WORDS)


def test_no_word_stands_in_the_files_properties(renderer: ReportlabRenderer) -> None:
    document = pypdfium2.PdfDocument(renderer.render_sheet(content()).pdf)
    assert not any(word in str(document.get_metadata_dict()) for word in WORDS)


def test_the_same_sheet_is_the_same_file(renderer: ReportlabRenderer) -> None:
    assert renderer.render_sheet(content()).pdf == renderer.render_sheet(content()).pdf


def test_the_words_do_not_show_in_a_log() -> None:
    assert not any(word in repr(content()) for word in WORDS)
