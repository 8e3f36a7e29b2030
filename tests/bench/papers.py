"""Row 6: a batch of certificates, tagged and signed, against the same drawing in bare reportlab.

The floor repeats the calls that our drawing makes on reportlab's canvas, the same words in the same fonts at
the same places, and nothing else: no layout, no tags, no finishing; the code is drawn by reportlab's widget.
"""

from __future__ import annotations

import gc
import io
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from statistics import mean
from typing import Any, TypeVar

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from assessor_app.documents import page_writer
from assessor_app.documents.finishing import finish
from assessor_app.documents.fonts import Cut, Fonts
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import PAGE_HEIGHT, PAGE_WIDTH
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
    drawn, codes, widgets, written, finished = [], [], [], [], []
    fonts = Fonts()
    for content, enclosure in batch:
        drawn.append(timed(partial(renderer._drawn, replace(content, seal=""))))
        scratch = PageWriter(Typesetter(fonts), "sv")
        with scratch.part(Role.FIGURE, "-"):
            codes.append(timed(partial(draw_qr, scratch, content.seal, 40, 40, SEAL_SIZE)))
        widgets.append(timed(partial(_widget, Canvas(io.BytesIO()), content.seal, 40, 40)))
        taken, drawing = _timed(renderer._drawn(content).drawing)
        written.append(taken)
        finished.append(timed(partial(finish, drawing, enclosure=enclosure, signature="Signatur")))
    return (
        f"draw {median(drawn):.2f}, QR {median(codes):.2f} (reportlab's {median(widgets):.2f}),"
        f" fonts and file {median(written):.2f}, tag and finish {median(finished):.2f}"
    )


def _widget(canvas: Any, text: str, x: float, y: float) -> None:
    code = QrCodeWidget(text, barLevel="M", barBorder=0)
    left, bottom, right, top = code.getBounds()
    scale = SEAL_SIZE / (right - left), SEAL_SIZE / (top - bottom)
    drawing = Drawing(SEAL_SIZE, SEAL_SIZE, transform=[scale[0], 0, 0, scale[1], 0, 0])
    drawing.add(code)
    renderPDF.draw(drawing, canvas, x, y)


@dataclass(slots=True)
class _Call:
    """A method called on the canvas (number 0), or on a text or path that one of its methods gave."""

    on: int
    method: str
    args: tuple[Any, ...]
    named: dict[str, Any]
    gives: int | None = None


@dataclass(slots=True)
class _Replay:
    """What a drawing of ours asked of the canvas, without the tags; drawn again without anything of ours."""

    calls: list[_Call] = field(default_factory=list)
    seal: str = ""

    @classmethod
    def of(cls, renderer: ReportlabRenderer, content: DocumentContent) -> _Replay:
        replay = cls(seal=content.seal)
        kept = page_writer.Canvas
        page_writer.Canvas = lambda *args, **named: _Recorder(replay, 0, kept(*args, **named))
        try:
            renderer._drawn(content).getvalue()
        finally:
            page_writer.Canvas = kept
        replay.calls = [*replay._untagged()]
        return replay

    def draw(self) -> bytes:
        """The same pages by reportlab alone."""
        target = io.BytesIO()
        canvas: Any = Canvas(
            target,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=Cut.REGULAR.value,
        )
        things: dict[int, Any] = {0: canvas}
        for call in self.calls:
            if call.method == "seal":
                _widget(canvas, self.seal, 40, 40)
                continue
            args = (things[arg.number] if isinstance(arg, _Recorder) else arg for arg in call.args)
            given = getattr(things[call.on], call.method)(*args, **call.named)
            if call.gives is not None:
                things[call.gives] = given
        return target.getvalue()

    def _untagged(self) -> Iterator[_Call]:
        """The calls without the operators of tags; what draws our code becomes one call for theirs."""
        for call in self.calls:
            literal = call.args[0] if call.method == "addLiteral" else None
            if literal is None:
                yield call
            elif literal.endswith("\nf"):
                yield _Call(0, "seal", (), {})


class _Recorder:
    """Stands before the canvas, a text or a path, and notes what is asked of it."""

    def __init__(self, replay: _Replay, number: int, thing: Any) -> None:
        self.replay, self.number, self.thing = replay, number, thing

    def __getattr__(self, method: str) -> Any:
        def asked(*args: Any, **named: Any) -> Any:
            call = _Call(self.number, method, args, named)
            self.replay.calls.append(call)
            real = (arg.thing if isinstance(arg, _Recorder) else arg for arg in args)
            given = getattr(self.thing, method)(*real, **named)
            if method in ("beginText", "beginPath"):
                call.gives = len(self.replay.calls)
                return _Recorder(self.replay, call.gives, given)
            return given

        return asked
