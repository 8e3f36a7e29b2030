"""Pages as pictures for the screen, and what finishing refuses."""

from io import BytesIO

import pytest
from PIL import Image

from assessor_app.documents.archival import Packing
from assessor_app.documents.finishing import UnfinishedPdfError, finish
from assessor_app.documents.fonts import Fonts
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import BODY, INK
from assessor_app.documents.preview import UnreadablePdfError, page_band, page_count, page_png, page_size_pt
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.documents.structure import Drawing, Information, StructureNode
from assessor_app.documents.text import Typesetter

from .samples import certificate, report


@pytest.mark.parametrize("width", [1, 240, 700])
def test_a_page_is_shown_as_wide_as_was_asked(renderer: ReportlabRenderer, width: int) -> None:
    with Image.open(BytesIO(page_png(renderer.render(certificate()).pdf, 0, width))) as picture:
        assert picture.format == "PNG"
        assert picture.width == width
        assert picture.height == pytest.approx(width * 1.414, abs=2)


def test_the_page_shown_has_the_centres_colours_on_white(renderer: ReportlabRenderer) -> None:
    with Image.open(BytesIO(page_png(renderer.render(certificate()).pdf, 0, 600))) as picture:
        assert picture.convert("RGB").getpixel((4, 400)) == (0x0B, 0x6B, 0x63)
        assert picture.convert("RGB").getpixel((590, 5)) == (255, 255, 255)


def test_pages_are_counted_as_they_were_drawn(renderer: ReportlabRenderer) -> None:
    document = renderer.render(report())
    assert page_count(document.pdf) == document.pages


def test_what_is_no_pdf_cannot_be_shown(renderer: ReportlabRenderer) -> None:
    with pytest.raises(UnreadablePdfError):
        page_count(b"no pdf")
    with pytest.raises(IndexError, match="page 1 of 1"):
        page_png(renderer.render(certificate()).pdf, 1, 100)
    with pytest.raises(ValueError, match="width"):
        page_png(b"", 0, 0)


@pytest.mark.parametrize("part", [b"", b"%PDF-1.7\n...", b"%PDF-1.4\n%%EOF"])
def test_half_a_file_is_never_delivered(part: bytes) -> None:
    with pytest.raises(UnfinishedPdfError):
        finish(Drawing(part, "sv", Information("", "", ""), StructureNode(Role.DOCUMENT), 1), Packing())


def test_ink_outside_the_structure_is_refused() -> None:
    writer = PageWriter(Typesetter(Fonts()), "sv")
    with pytest.raises(RuntimeError, match="ink in Document"):
        writer.text(0, 0, "x", BODY, INK)
    writer.open(Role.TABLE)
    with pytest.raises(RuntimeError, match="left open: Table"):
        writer.getvalue()
    with pytest.raises(RuntimeError, match="Table is open, not TR"):
        writer.close(Role.TR)
    with pytest.raises(RuntimeError, match="needs words"):
        writer.open(Role.FIGURE)


def test_a_band_of_what_is_no_pdf_or_no_page_is_refused(renderer: ReportlabRenderer) -> None:
    with pytest.raises(UnreadablePdfError):
        page_band(b"nothing", 0, 100, 0, 10, None)
    with pytest.raises(IndexError):
        page_band(renderer.render(certificate()).pdf, 1, 100, 0, 10, None)
    with pytest.raises(ValueError, match="no band"):
        page_band(renderer.render(certificate()).pdf, 0, 0, 0, 10, None)


def test_a_page_has_the_size_of_a4(renderer: ReportlabRenderer) -> None:
    size = page_size_pt(renderer.render(certificate()).pdf, 0)
    assert size == pytest.approx((595.28, 841.89), abs=0.1)
