"""Files whose pages would keep whoever draws them busy for years are not drawn; ours are, and scans are."""

from __future__ import annotations

import io

import pikepdf
import pytest

from assessor_app.documents.drawing_work import MOST_WORK, is_bearable
from tests.papers_to_verify import genuine_paper


def page_that_draws(content: bytes) -> pikepdf.Pdf:
    """A page of this content that may draw a form and a picture."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(600, 800))
    page.obj.Contents = document.make_stream(content)
    picture = document.make_stream(b"\0", Subtype=pikepdf.Name.Image, Width=1, Height=1)
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=picture))
    return document


def form(document: pikepdf.Pdf, content: bytes, drawn: pikepdf.Object | None) -> pikepdf.Object:
    """A form that may draw `drawn` as /X."""
    made = document.make_stream(content, Subtype=pikepdf.Name.Form, BBox=[0, 0, 600, 800])
    if drawn is not None:
        made.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=drawn))
    return made


def forms_in_forms(times: int, *, named: bool = True) -> pikepdf.Pdf:
    """A form that is drawn twelve times by one that is drawn twelve times, and so on."""
    document = page_that_draws(b"/X Do")
    drawn = form(document, b"0 0 1 1 re f", None)
    for _ in range(times):
        drawn = form(document, b"/X Do " * 12, drawn if named else None)
    document.pages[0].obj.Resources.XObject.X = drawn
    return document


def reopened(document: pikepdf.Pdf) -> pikepdf.Pdf:
    target = io.BytesIO()
    document.save(target)
    return pikepdf.open(target, inherit_page_attributes=False)


@pytest.mark.parametrize(
    "document",
    [
        forms_in_forms(8),
        forms_in_forms(1, named=False),
        page_that_draws(b"0 0 600 800 re f " * (MOST_WORK // 17 + 1)),
        page_that_draws(b"/P Do " * 5000),
    ],
)
def test_a_page_that_asks_for_too_much_is_not_drawn(document: pikepdf.Pdf) -> None:
    assert not is_bearable(reopened(document))


def test_a_form_that_draws_itself_is_not_drawn() -> None:
    document = page_that_draws(b"/X Do")
    drawn = form(document, b"/X Do", None)
    drawn.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=drawn))
    document.pages[0].obj.Resources.XObject.X = drawn
    assert not is_bearable(reopened(document))


def test_what_an_annotation_shows_counts_too() -> None:
    document = forms_in_forms(8)
    page = document.pages[0].obj
    shown = page.Resources.XObject.X
    page.Contents = document.make_stream(b"")
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, AP=pikepdf.Dictionary(N=shown)
    )
    page.Annots = pikepdf.Array([document.make_indirect(note)])
    assert not is_bearable(reopened(document))


def test_our_papers_and_a_scanned_page_are_drawn() -> None:
    with pikepdf.open(io.BytesIO(genuine_paper()), inherit_page_attributes=False) as document:
        assert is_bearable(document)
    assert is_bearable(reopened(page_that_draws(b"/P Do " + b"0 0 m (Dokument) Tj " * 100)))
    assert is_bearable(reopened(forms_in_forms(2)))
