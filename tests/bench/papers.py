"""Row 6: a batch of certificates, tagged and signed, against the same drawing in bare reportlab.

The floor makes the calls of reportlab's canvas that any program would make for the same marks: the same words
in the same fonts at the same places, and nothing else: no layout, no tags, no finishing; the code is drawn by
reportlab's widget.
"""

from __future__ import annotations

import gc
import io
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from statistics import mean
from typing import Any, TypeVar

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from assessor_app.documents import renderer as renderers
from assessor_app.documents.archival import Packing
from assessor_app.documents.finishing import finish
from assessor_app.documents.fonts import Cut, Fonts
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import PAGE_HEIGHT, PAGE_WIDTH, Colour
from assessor_app.documents.parts import SEAL_SIZE
from assessor_app.documents.qr_codes import draw_qr
from assessor_app.documents.renderer import ReportlabRenderer
from assessor_app.documents.text import Typesetter
from assessor_app.domain.certificates import DocumentContent
from assessor_app.services.issuing_ports import Enclosure
from tests.bench.measuring import Row, median, timed
from tests.bench.names import FAMILY_NAMES, GIVEN_NAMES
from tests.documents.samples import WORDING, certificate
from tests.signing_papers import a_signer

T = TypeVar("T")
_DENSE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_SEAL_LENGTH = 290
"""Characters; takes the largest code that is allowed."""
_CREDENTIAL_BYTES = 9_000
_AT = datetime(2026, 5, 14, 15, 20, tzinfo=UTC)
_EVERY = 5
"""Reportlab's own widget takes so long that the whole batch would be minutes of it."""


def papers(count: int = 500) -> Row:
    """Row 6: all of a batch made by us and signed; every fifth drawn by bare reportlab in between."""
    chance = random.Random(20260514)
    renderer, signer = ReportlabRenderer(WORDING), a_signer()
    batch = [(_content(chance, number), _enclosure(chance)) for number in range(count)]
    floors = [_Replay.of(renderer, content) for content, _ in batch[::_EVERY]]
    unsigned: list[float] = []
    signing: list[float] = []
    floor: list[float] = []
    renderer.signed(renderer.render(*batch[0]).pdf, signer, _AT)
    gc.collect()
    for number, (content, enclosure) in enumerate(batch):
        taken, made = _timed(partial(renderer.render, content, enclosure))
        unsigned.append(taken)
        signing.append(timed(partial(renderer.signed, made.pdf, signer, _AT)))
        if number % _EVERY == 0:
            floor.append(timed(floors[number // _EVERY].draw))
    before = mean(unsigned) / mean(floor)
    signed = (mean(unsigned) + mean(signing)) / mean(floor)
    return Row(
        "6",
        f"{count} certificates in a batch, one of them",
        mean(unsigned),
        mean(floor),
        "≤ 1.0 × before signing, ≤ 2.0 × signed",
        before <= 1.0 and signed <= 2.0,
        f"signed {signed:.2f} ×; {_steps(renderer, batch[:60])}, sign {median(signing):.2f} ms",
    )


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    """How long `work` takes, in ms, and what it gives."""
    given: list[T] = []
    taken = timed(lambda: given.append(work()))
    return taken, given[0]


def _content(chance: random.Random, number: int) -> DocumentContent:
    name = f"{chance.choice(GIVEN_NAMES)} {chance.choice(FAMILY_NAMES)}"
    seal = "".join(chance.choice(_DENSE) for _ in range(_SEAL_LENGTH))
    return certificate(name, number=f"VIM-26-7K3QF-{number:04}-K", seal=seal)


def _enclosure(chance: random.Random) -> Enclosure:
    words = [chance.choice(FAMILY_NAMES) for _ in range(_CREDENTIAL_BYTES // 8)]
    return Enclosure("intyg.json", "application/json", json.dumps(words).encode(), "Intyget")


def _steps(renderer: ReportlabRenderer, batch: list[tuple[DocumentContent, Enclosure]]) -> str:
    """What each step of ours takes, and what reportlab's widget would."""
    drawn, codes, widgets, written, finished, bare = [], [], [], [], [], []
    fonts, packing = Fonts(), Packing()
    for content, enclosure in batch:
        bare.append(timed(_Replay.of(renderer, replace(content, seal="")).draw))
        drawn.append(timed(partial(renderer._drawn, replace(content, seal=""))))
        scratch = PageWriter(Typesetter(fonts), "sv")
        with scratch.part(Role.FIGURE, "-"):
            codes.append(timed(partial(draw_qr, scratch, content.seal, 40, 40, SEAL_SIZE)))
        widgets.append(timed(partial(_widget, Canvas(io.BytesIO()), content.seal, 40, 40)))
        taken, drawing = _timed(renderer._drawn(content).drawing)
        written.append(taken)
        finished.append(timed(partial(finish, drawing, packing, enclosure=enclosure, signature="Signatur")))
    without = median(drawn) + median(written) + median(finished)
    return (
        f"without codes {without / median(bare):.2f} × before signing; draw {median(drawn):.2f},"
        f" QR {median(codes):.2f} (reportlab's {median(widgets):.2f}), fonts and file {median(written):.2f},"
        f" tag and finish {median(finished):.2f}"
    )


def _widget(canvas: Any, text: str, x: float, y: float) -> None:
    code = QrCodeWidget(text, barLevel="M", barBorder=0)
    left, bottom, right, top = code.getBounds()
    scale = SEAL_SIZE / (right - left), SEAL_SIZE / (top - bottom)
    drawing = Drawing(SEAL_SIZE, SEAL_SIZE, transform=[scale[0], 0, 0, scale[1], 0, 0])
    drawing.add(code)
    renderPDF.draw(drawing, canvas, x, y)


class _Noting(PageWriter):
    """Notes what it draws as calls that a program of bare reportlab would make for the same marks."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.noted: list[Callable[[Any], None]] = []

    def text(self, x: float, y: float, text: Any, style: Any, colour: Colour, **how: Any) -> float:
        line = self.typesetter.line(text, style) if isinstance(text, str) else text
        start = x - line.width * {"left": 0.0, "centre": 0.5, "right": 1.0}[how.get("align", "left")]
        for run in line.runs:
            at = (start + run.x, PAGE_HEIGHT - y + run.rise)
            self.noted.append(partial(_string, at, run.face.name, line.style.size, run.text, colour))
        return super().text(x, y, text, style, colour, **how)

    def rule(self, x: float, y: float, to_x: float, colour: Colour, thickness: float = 0.75) -> None:
        self.noted.append(partial(_rule, x, PAGE_HEIGHT - y, to_x, colour, thickness))
        super().rule(x, y, to_x, colour, thickness)

    def box(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        self.noted.append(partial(_box, (x, PAGE_HEIGHT - y - height, width, height), radius, colour))
        super().box(x, y, width, height, colour, radius)

    def polyline(self, points: Sequence[tuple[float, float]], colour: Colour, thickness: float) -> None:
        turned = [(x, PAGE_HEIGHT - y) for x, y in points]
        self.noted.append(partial(_polyline, turned, colour, thickness))
        super().polyline(points, colour, thickness)

    def grid(self, *args: Any) -> None:
        self.noted.append(_seal)
        super().grid(*args)


def _string(at: tuple[float, float], font: str, size: float, text: str, colour: Colour, canvas: Any) -> None:
    canvas.setFillColorRGB(colour.red, colour.green, colour.blue)
    canvas.setFont(font, size)
    canvas.drawString(*at, text)


def _rule(x: float, y: float, to_x: float, colour: Colour, thickness: float, canvas: Any) -> None:
    canvas.setStrokeColorRGB(colour.red, colour.green, colour.blue)
    canvas.setLineWidth(thickness)
    canvas.line(x, y, to_x, y)


def _box(place: tuple[float, float, float, float], radius: float, colour: Colour, canvas: Any) -> None:
    canvas.setFillColorRGB(colour.red, colour.green, colour.blue)
    if radius:
        canvas.roundRect(*place, min(radius, place[2] / 2, place[3] / 2), stroke=0, fill=1)
    else:
        canvas.rect(*place, stroke=0, fill=1)


def _polyline(points: list[tuple[float, float]], colour: Colour, thickness: float, canvas: Any) -> None:
    canvas.setStrokeColorRGB(colour.red, colour.green, colour.blue)
    canvas.setLineWidth(thickness)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)


def _seal(canvas: Any) -> None:
    """Stands for the code, which reportlab draws by a widget of its own."""


@dataclass(slots=True)
class _Replay:
    """What a drawing of ours puts onto its page, drawn again by reportlab alone."""

    calls: list[Callable[[Any], None]]
    seal: str

    @classmethod
    def of(cls, renderer: ReportlabRenderer, content: DocumentContent) -> _Replay:
        made: list[_Noting] = []
        kept = renderers.PageWriter

        def noting(*args: Any) -> _Noting:
            made.append(_Noting(*args))
            return made[0]

        renderers.PageWriter = noting
        try:
            renderer._drawn(content).getvalue()
        finally:
            renderers.PageWriter = kept
        return cls(made[0].noted, content.seal or "")

    def draw(self) -> bytes:
        """The same page by reportlab alone."""
        target = io.BytesIO()
        canvas: Any = Canvas(
            target,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=Cut.REGULAR.value,
        )
        for call in self.calls:
            if call is _seal:
                _widget(canvas, self.seal, 40, 40)
            else:
                call(canvas)
        canvas.showPage()
        canvas.save()
        return target.getvalue()
