"""The one way onto a page: every mark is made inside a named part of the document's structure.

Drawing code says what it draws (heading, paragraph, table cell, figure, decoration) and where; this layer
puts it on reportlab's canvas, between the operators that number the ink of a part on its page, and keeps the
parts as a tree that finishing writes into the file. So that nothing goes unnumbered, the writer refuses ink
outside a leaf. The ink of a part that goes on over a page break has a number on each page.

Coordinates are points from the page's **top left** corner, y downwards; text stands on its baseline.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from assessor_app.documents import operators
from assessor_app.documents.fonts import FALLBACK, Cut
from assessor_app.documents.operators import fill_colour, stroke_colour
from assessor_app.documents.paper import PAGE_HEIGHT, PAGE_WIDTH, Colour
from assessor_app.documents.structure import LEAVES, Box, Drawing, Information, Mark, Scope
from assessor_app.documents.structure import Role as Role
from assessor_app.documents.structure import StructureNode as StructureNode
from assessor_app.documents.text import Line, TextStyle, Typesetter

MAX_PICTURE_SIDE = 4000
_EMBOLDEN = {Cut.REGULAR: 0.0, Cut.MEDIUM: 0.016, Cut.SEMIBOLD: 0.032}


class UnreadablePictureError(ValueError):
    """A picture that is no PNG, is damaged or is larger than documents take."""


class PageWriter:
    """Draws one document. Make one per document, on one thread; `getvalue` ends it."""

    def __init__(
        self,
        typesetter: Typesetter,
        language: str,
        page_size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT),
    ) -> None:
        self._buffer = io.BytesIO()
        self._language = language
        self._height = page_size[1]
        self._canvas: Any = Canvas(
            self._buffer,
            pagesize=page_size,
            pageCompression=0,  # finishing does it, and keeps what recurs
            invariant=1,
            pdfVersion=(1, 7),
            lang=language,
            # Otherwise reportlab names Helvetica on every page and embeds nothing for it.
            initialFontName=Cut.REGULAR.value,
        )
        self.typesetter = typesetter
        typesetter.begin(self._canvas._doc)
        self.structure = StructureNode(Role.DOCUMENT)
        self.pages = 0
        self._open = [self.structure]
        self._marked: StructureNode | None = None
        self._numbered = 0
        self._information = Information("", "", "")

    def set_information(self, *, title: str, author: str, subject: str) -> None:
        """What a reader's window and a file search show. Never a personal number."""
        self._information = Information(title, author, subject)

    def end_page(self) -> None:
        """Finish the page at hand; the next mark goes onto a new one."""
        self._end_marked()
        self._canvas.showPage()
        self.pages += 1
        self._numbered = 0

    def getvalue(self) -> bytes:
        """The pages as drawn. Raises RuntimeError where a part of the structure was left open."""
        if len(self._open) != 1:
            raise RuntimeError(f"left open: {', '.join(node.role for node in self._open[1:])}")
        self._canvas.save()
        return self._buffer.getvalue()

    def drawing(self) -> Drawing:
        """The document as drawn, with all that finishing needs. Raises like `getvalue`."""
        return Drawing(self.getvalue(), self._language, self._information, self.structure, self.pages)

    def open(self, role: Role, alt: str | None = None, scope: Scope | None = None) -> StructureNode:
        """Begin a part that `close` ends, on this page or a later one."""
        if self._open[-1].role in (Role.FIGURE, Role.ARTIFACT):
            raise RuntimeError(f"{role} inside {self._open[-1].role}")
        if (role is Role.FIGURE) != (alt is not None):
            raise RuntimeError("a figure needs words for those who do not see it, and only a figure")
        if (role is Role.TH) != (scope is not None):
            raise RuntimeError("the head of a row or column says which it is, and only a head")
        node = StructureNode(role, alt, scope)
        if role is not Role.ARTIFACT:
            self._open[-1].kids.append(node)
        self._open.append(node)
        return node

    def resume(self, node: StructureNode) -> None:
        """Go on with a part that was closed, for what is left of it after a page break."""
        self._open.append(node)

    def close(self, role: Role) -> None:
        """End the part begun last, which must be `role`."""
        if self._open[-1].role is not role:
            raise RuntimeError(f"{self._open[-1].role} is open, not {role}")
        self._open.pop()

    @contextmanager
    def part(self, role: Role, alt: str | None = None, scope: Scope | None = None) -> Iterator[None]:
        """A part that begins and ends on this page."""
        self.open(role, alt, scope)
        yield
        self.close(role)

    def text(
        self,
        x: float,
        y: float,
        text: str | Line,
        style: TextStyle,
        colour: Colour,
        *,
        align: Literal["left", "right", "centre"] = "left",
    ) -> float:
        """Write cleaned text or a set line on baseline `y`, from, up to or about `x`; gives its width."""
        line = self.typesetter.line(text, style) if isinstance(text, str) else text
        start = x - line.width * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        self._ink(start, y - line.style.size, start + line.width, y + line.style.size * 0.3)
        self._open[-1].text.append("".join(run.text for run in line.runs))
        parts = ["BT", fill_colour(colour.red, colour.green, colour.blue)]
        stroked = False
        for run in line.runs:
            weight = _EMBOLDEN[line.style.cut] if run.face.name == FALLBACK else 0.0
            if weight:
                parts.append(stroke_colour(colour.red, colour.green, colour.blue))
                parts.append(f"{weight * line.style.size:.3f} w 2 Tr")
            elif stroked:
                parts.append("0 Tr")
            stroked = bool(weight)
            parts.append(f"1 0 0 1 {start + run.x:.3f} {self._height - y + run.rise:.3f} Tm")
            for font, codes in run.face.encoded(run.text, self._canvas._doc):
                parts.append(f"{font} {line.style.size:.3f} Tf {operators.shown(codes)}")
        parts.append("0 Tr ET" if stroked else "ET")
        self._canvas.addLiteral(" ".join(parts))
        return line.width

    def rule(self, x: float, y: float, to_x: float, colour: Colour, thickness: float = 0.75) -> None:
        """A horizontal line."""
        self._ink(x, y - thickness / 2, to_x, y + thickness / 2)
        self._stroke(colour, thickness)
        self._canvas.addLiteral(f"{operators.line(((x, self._height - y), (to_x, self._height - y)))} S")

    def box(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        """A filled rectangle with its top left corner at (x, y), its corners rounded by `radius`."""
        self._ink(x, y, x + width, y + height)
        bottom = self._height - y - height
        if radius:
            self._fill(
                colour, operators.rounded(x, bottom, width, height, min(radius, width / 2, height / 2))
            )
        else:
            self._fill(colour, operators.rectangle(x, bottom, width, height))

    def grid(
        self,
        x: float,
        y: float,
        size: float,
        cells: int,
        runs: Iterable[tuple[int, int, int]],
        colour: Colour,
    ) -> None:
        """Cells of a square, its top left corner at (x, y), filled as one shape: no seam where two meet.

        `cells` are on a side; a run is (column, row, number of cells to the right), counted from 0.
        """
        self._ink(x, y, x + size, y + size)
        side = size / cells
        shapes = "\n".join([f"{column} {row} {length} 1 re" for column, row, length in runs])
        at = f"q {side:.4f} 0 0 -{side:.4f} {x:.3f} {self._height - y:.3f} cm"
        self._canvas.addLiteral(f"{at} {fill_colour(colour.red, colour.green, colour.blue)}\n{shapes}\nf Q")

    def polyline(self, points: Sequence[tuple[float, float]], colour: Colour, thickness: float) -> None:
        """A line through the points with round ends and joins; a single point becomes a dot."""
        first, *rest = points or [(0.0, 0.0)]
        across, down = [x for x, _ in (first, *rest)], [y for _, y in (first, *rest)]
        half = thickness / 2
        self._ink(min(across) - half, min(down) - half, max(across) + half, max(down) + half)
        self._stroke(colour, thickness)
        path = operators.line([(x, self._height - y) for x, y in (first, *(rest or [first]))])
        self._canvas.addLiteral(f"1 J 1 j {path} S 0 J 0 j")

    def circle(self, x: float, y: float, radius: float, colour: Colour, thickness: float) -> None:
        """A ring about (x, y)."""
        self._ink(x - radius, y - radius, x + radius, y + radius)
        self._stroke(colour, thickness)
        self._canvas.addLiteral(f"{operators.circle(x, self._height - y, radius)} S")

    def half_disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """The filled left half of a disc about (x, y)."""
        self._ink(x - radius, y - radius, x, y + radius)
        self._fill(colour, operators.left_half(x, self._height - y, radius))

    def picture(self, png: bytes, x: float, y: float, max_width: float, max_height: float) -> float:
        """A PNG within the given room, its top left corner at (x, y); gives the width it took.

        Raises UnreadablePictureError where the bytes are no PNG, are damaged or wider or higher than 4000.
        """
        try:
            with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
                width, height = image.size
                if max(width, height) > MAX_PICTURE_SIDE:
                    raise UnreadablePictureError(f"{width} x {height} pixels is more than documents take")
                plain = image.convert("RGBA")
        except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
            raise UnreadablePictureError("not a readable PNG") from error
        scale = min(max_width / width, max_height / height)
        self._ink(x, y, x + width * scale, y + height * scale)
        self._canvas.drawImage(
            ImageReader(plain),
            x,
            self._height - y - height * scale,
            width=width * scale,
            height=height * scale,
            mask="auto",
        )
        return width * scale

    def _stroke(self, colour: Colour, thickness: float) -> None:
        self._canvas.addLiteral(f"{stroke_colour(colour.red, colour.green, colour.blue)} {thickness:.3f} w")

    def _fill(self, colour: Colour, path: str) -> None:
        self._canvas.addLiteral(f"{fill_colour(colour.red, colour.green, colour.blue)} {path} f")

    def _ink(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """What is drawn next, between (x, y) and (to_x, to_y), belongs to the part that is open.

        Ink of one part that follows on its own shares its number; operators are written only where the part
        changes, so that a paragraph of many lines or a run of decorations costs one pair.
        """
        node = self._open[-1]
        if node.role not in LEAVES:
            raise RuntimeError(f"ink in {node.role}: every mark belongs to a leaf or is an artifact")
        if node.role is Role.FIGURE:
            left, right = sorted((x, to_x))
            bottom, top = sorted((self._height - y, self._height - to_y))
            if node.box is None:
                node.box = Box(left, bottom, right, top)
            node.box.grow(left, bottom, right, top)
        marked = self._marked
        if marked is node or (marked is not None and marked.role is node.role is Role.ARTIFACT):
            return
        self._end_marked()
        self._marked = node
        if node.role is Role.ARTIFACT:
            self._canvas.addLiteral("/Artifact BMC")
            return
        self._canvas.addLiteral(f"/{node.role.value} <</MCID {self._numbered}>> BDC")
        node.kids.append(Mark(self.pages, self._numbered))
        self._numbered += 1

    def _end_marked(self) -> None:
        if self._marked is not None:
            self._canvas.addLiteral("EMC")
            self._marked = None
