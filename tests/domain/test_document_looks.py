"""What a centre may choose of its documents, and what it may not."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain import document_looks as looks
from assessor_app.domain.document_looks import (
    CHANGEABLE,
    SHIPPED_LOOK,
    SUGGESTED,
    DocumentLook,
    DocumentWordingChanged,
    Phrase,
)
from assessor_app.domain.errors import Refused

CENTRE = UUID(int=1)
TITLE = Phrase("certificate", "title")
SENTENCE = Phrase("certificate", "assessed_one_day")
GOOD = "prövades {date} mot {checklist} ({version}) i {count} områden."


def refused(phrase: Phrase, text: str, *models: str) -> str:
    with pytest.raises(Refused) as error:
        looks.fit_text(phrase, text, models)
    return error.value.code


@pytest.mark.parametrize("accent", SUGGESTED)
def test_every_suggested_colour_can_be_read_on_white(accent: str) -> None:
    assert looks.fit_accent(accent) == accent


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert looks.contrast_permille("000000") == 21_000
    assert looks.contrast_permille("FFFFFF") == 1_000
    assert looks.contrast_permille("767676") == 4_542
    assert looks.contrast_permille("777777") == 4_478


@pytest.mark.parametrize(
    ("typed", "code"),
    [("FFD400", "accent_too_light"), ("777777", "accent_too_light"), ("röd", "accent_unfit")],
)
def test_a_colour_that_cannot_be_read_is_refused(typed: str, code: str) -> None:
    with pytest.raises(Refused) as error:
        looks.choose_look(CENTRE, SHIPPED_LOOK, typed, band=True)
    assert error.value.code == code


def test_choosing_what_ships_again_changes_nothing() -> None:
    assert looks.choose_look(CENTRE, SHIPPED_LOOK, "#0b6b63", band=True) == ()


def test_a_sentence_keeps_its_places() -> None:
    assert looks.fit_text(SENTENCE, f"  {GOOD} ") == GOOD
    assert refused(SENTENCE, "prövades {date} i {count} områden.") == "wording_place_missing"
    assert refused(SENTENCE, GOOD + " {name}") == "wording_place_unknown"
    assert refused(SENTENCE, GOOD + " {") == "wording_braces"
    assert refused(SENTENCE, GOOD.replace("{date}", "{date!r}")) == "wording_braces"
    assert refused(SENTENCE, GOOD.replace("{date}", "{date:>9}")) == "wording_braces"
    assert refused(SENTENCE, GOOD + " {}") == "wording_braces"


def test_a_heading_never_takes_the_name_of_a_model() -> None:
    assert refused(TITLE, "Industriteknik BAS", "Industriteknik BAS") == "wording_names_model"
    assert refused(TITLE, "Intyg industriteknik-bas 2026", "Industriteknik BAS") == "wording_names_model"
    assert refused(TITLE, "Kompetensbevis") == "wording_names_model"
    assert (
        looks.fit_text(Phrase("certificate", "title_with_permission"), "Kompetensbevis") == "Kompetensbevis"
    )


def test_no_text_takes_the_name_of_the_brand() -> None:
    assert refused(TITLE, "SVENSK  Industrivalidering") == "wording_names_brand"


def test_whose_document_it_is_cannot_be_worded() -> None:
    assert refused(Phrase("common", "disclaimer"), "Officiellt certifikat") == "wording_not_changeable"


def test_an_empty_text_reads_as_it_ships_again() -> None:
    look = looks.with_text(SHIPPED_LOOK, "sv", TITLE, "Intyg från verkstaden")
    drafts = looks.change_wording(CENTRE, look, "sv", {TITLE: " "})
    assert [draft.event for draft in drafts] == [DocumentWordingChanged("sv", "certificate", "title", None)]
    assert looks.with_text(look, "sv", TITLE, "").own("sv") == {}


@given(st.sampled_from(sorted(CHANGEABLE)), st.text())
def test_what_comes_from_elsewhere_is_drawn_or_left_out_but_never_fails(phrase: Phrase, text: str) -> None:
    look = looks.with_text(DocumentLook(accent=text), "sv", phrase, text)
    assert set(looks.usable(look, "sv")) <= {phrase}
    assert len(looks.usable_accent(look)) == 6
