"""What comes out of a printer: every page, at its own size, nothing cut off, copies marked."""

from __future__ import annotations

import subprocess
from datetime import UTC, date
from pathlib import Path
from typing import Any, cast

import pypdfium2
import pytest
from PIL import Image, ImageChops
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from assessor_app.documents.preview import PdfiumPages, page_band
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.services.documents import DocumentService
from assessor_app.system.paths import resource_root
from assessor_app.ui.printing import qt_printers
from assessor_app.ui.printing.ports import Paper, PrinterProblem, PrintSetup
from assessor_app.ui.printing.qt_printers import QtPrinters, QtPrintJob
from assessor_app.ui.printing.sending import BAND_ROWS, Placement, placement, send_page
from tests.documents import samples
from tests.ui.paper_tray import SETUP, PdfPrinters

A4_PT = (595.28, 841.89)


@pytest.fixture(scope="module")
def renderer() -> ReportlabRenderer:
    return ReportlabRenderer(resource_root() / "certificates")


@pytest.fixture
def documents(renderer: ReportlabRenderer) -> DocumentService:
    nothing = cast(Any, None)
    return DocumentService(nothing, nothing, renderer, PdfiumPages(), UTC)


def printed(
    documents: DocumentService, folder: Path, pdf: bytes, setup: PrintSetup = SETUP, mark: bytes | None = None
) -> Path:
    """Print every page; returns the file that came out."""
    job = PdfPrinters(folder).open(setup, "VIM-1")
    for page in range(documents.page_count(pdf)):
        send_page(documents, job, pdf, page, mark)
    job.finish()
    return folder / "VIM-1.pdf"


def pages_of(path: Path) -> list[tuple[float, float]]:
    """The size of each page in points, as another reader tells it."""
    command = ["pdfinfo", "-f", "1", "-l", "99", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lines = [line for line in told.splitlines() if line.startswith("Page ") and "size:" in line]
    return [(float(line.split()[3]), float(line.split()[5])) for line in lines]


def picture(pdf: bytes, page: int = 0, width: int = 595) -> Image.Image:
    """A page in greys, 72 dpi."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[page].render(scale=width / document[page].get_width()).to_pil().convert("L")
    finally:
        document.close()


def ink_box(image: Image.Image) -> tuple[int, int, int, int]:
    """The rectangle that holds everything dark."""
    box = image.point(lambda value: 255 if value < 160 else 0).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("dpi", [150, pytest.param(600, marks=pytest.mark.slow)])
def test_every_page_of_a_report_comes_out_on_a4_as_it_was_drawn(
    dpi: int,
    documents: DocumentService,
    renderer: ReportlabRenderer,
    tmp_path: Path,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qt_printers, "MOST_DPI", dpi)
    original = renderer.render(samples.report())
    path = printed(documents, tmp_path, original.pdf)
    sizes = pages_of(path)
    assert len(sizes) == original.pages
    assert all(size == pytest.approx(A4_PT, abs=0.6) for size in sizes)
    for page in range(original.pages):
        before, after = picture(original.pdf, page), picture(path.read_bytes(), page)
        assert ink_box(after) == pytest.approx(ink_box(before), abs=5)
        # Each reader smooths edges in its own way: held against each other four points at a time.
        difference = ImageChops.difference(before.reduce(4), after.resize(before.size).reduce(4))
        assert sum(difference.histogram()[48:]) < 20


def test_the_page_keeps_its_true_size(
    documents: DocumentService, renderer: ReportlabRenderer, tmp_path: Path, qapp: QApplication
) -> None:
    path = printed(documents, tmp_path, renderer.test_page("sv"))
    left, top, right, bottom = ink_box(picture(path.read_bytes()))
    assert (left, top, right, bottom) == pytest.approx((20, 20, 576, 822), abs=1.5)


def test_on_a_shorter_sheet_the_page_is_smaller_and_whole(
    documents: DocumentService, renderer: ReportlabRenderer, tmp_path: Path, qapp: QApplication
) -> None:
    path = printed(documents, tmp_path, renderer.test_page("sv"), PrintSetup("workshop", Paper.LETTER))
    assert pages_of(path) == [pytest.approx((612, 792), abs=0.6)]
    left, top, right, bottom = ink_box(picture(path.read_bytes(), width=612))
    assert (left, top) >= (15, 15)
    assert bottom == pytest.approx(792 - top, abs=2)
    assert left == pytest.approx(612 - right, abs=2)


def test_a_copy_carries_its_mark_in_the_documents_language(
    renderer: ReportlabRenderer, documents: DocumentService
) -> None:
    for language, words in (("sv", "KOPIA 2 · utskriven 26 november 2026"), ("en", "COPY 2 · printed")):
        mark = documents.copy_mark(language, 2, date(2026, 11, 26))
        assert words in samples.text_of(mark)


def test_the_mark_lies_in_the_margin_and_covers_nothing(
    renderer: ReportlabRenderer, documents: DocumentService
) -> None:
    mark = documents.copy_mark("sv", 3, date(2026, 11, 26))
    for content in (samples.certificate(), samples.statement(), samples.report()):
        pdf = renderer.render(content).pdf
        plain = page_band(pdf, 0, 595, 0, 842, None)
        marked = page_band(pdf, 0, 595, 0, 842, mark)
        images = [Image.frombuffer("RGB", (595, 842), band, "raw", "BGRX", 0, 1) for band in (plain, marked)]
        box = ImageChops.difference(*images).getbbox()
        assert box is not None
        assert min(low for low, _ in images[0].crop(box).getextrema()) > 200
        assert box[1] >= 15, "a printer reaches it"


def test_bands_put_together_are_the_page(renderer: ReportlabRenderer) -> None:
    pdf = renderer.render(samples.certificate()).pdf
    whole = page_band(pdf, 0, 600, 0, 849, None)
    bands = b"".join(page_band(pdf, 0, 600, top, min(100, 849 - top), None) for top in range(0, 849, 100))
    assert len(bands) == len(whole)
    assert max(abs(one - other) for one, other in zip(bands, whole, strict=True)) <= 2


def test_a_band_stays_within_its_memory(renderer: ReportlabRenderer) -> None:
    pdf = renderer.render(samples.certificate()).pdf
    assert len(page_band(pdf, 0, 4961, 0, BAND_ROWS, None)) < 1_100_000
    with pytest.raises(ValueError, match="no band"):
        page_band(pdf, 0, 4961, 0, 7016, None)


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        ((4961, 7016), Placement(0, 0, 4961, 7016)),
        ((4958, 7014), Placement(0, 0, 4961, 7016)),
        ((5100, 6600), Placement(216, 0, 4667, 6600)),
    ],
)
def test_a_page_is_made_smaller_only_where_the_sheet_is_too_small(
    paper: tuple[int, int], expected: Placement
) -> None:
    assert placement(A4_PT, paper, 600) == expected


def test_where_there_is_no_printer_none_is_found_and_none_opens(qapp: QApplication) -> None:
    printers = QtPrinters()
    assert printers.available() == ()
    with pytest.raises(PrinterProblem, match="printer_gone"):
        printers.open(PrintSetup("workshop"), "VIM-1")


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_printer_that_does_not_take_the_job_says_so(tmp_path: Path, qapp: QApplication) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "VIM-1.pdf"))
    with pytest.raises(PrinterProblem, match="printer_refused"):
        QtPrintJob(printer, SETUP, "VIM-1", "Kontoret")
