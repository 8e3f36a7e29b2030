"""What the individual report is built of: paragraphs and tables that can go on over a page break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessor_app.documents import paper
from assessor_app.documents.continuing import Continuing
from assessor_app.documents.flow import Block, Draw, gap, marker
from assessor_app.documents.page_writer import Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT, Colour
from assessor_app.documents.parts import Sheet
from assessor_app.documents.structure import Scope
from assessor_app.documents.text import TextStyle

TABLE_HEAD_HEIGHT = 19.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, where it begins, how wide it is, and where its text leans."""

    title: str
    x: float
    width: float
    right: bool = False


def heading(sheet: Sheet, text: str) -> list[Block]:
    """A section's heading, held to what follows it."""

    def draw(top: float) -> None:
        with sheet.writer.part(Role.H2):
            sheet.write(LEFT, top + 14, text, paper.HEADING, paper.INK)

    return [gap(20, glued=True), Block(18, draw, glued=True), gap(4, glued=True)]


def paragraph(
    sheet: Sheet, text: str, style: TextStyle, colour: Colour, *, x: float = LEFT, glued: bool = False
) -> list[Block]:
    """A paragraph of any length. Two lines at least stay together at its beginning and its end.

    `glued`: its last line is held to what follows.
    """
    lines = sheet.writer.typesetter.wrap(text, style, RIGHT - x)
    part = Continuing(sheet.writer, Role.P)
    return held(
        [Block(style.leading, _line_drawer(sheet, part, line, style, colour, x)) for line in lines], glued
    )


def held(blocks: Sequence[Block], last: bool) -> list[Block]:
    """The lines with the first two and the last two held together; all of them where they are few."""
    count = len(blocks)
    return [
        replace(block, glued=last if index == count - 1 else count <= 6 or index in (0, count - 2))
        for index, block in enumerate(blocks)
    ]


def _line_drawer(
    sheet: Sheet, part: Continuing, line: str, style: TextStyle, colour: Colour, x: float
) -> Draw:
    def draw(top: float) -> None:
        with part.inked():
            sheet.writer.text(x, top + style.size, line, style, colour)

    return draw


def table_head(sheet: Sheet, columns: Sequence[Column]) -> Block:
    """The headings of a table's columns."""

    def draw(top: float) -> None:
        with sheet.writer.part(Role.TR):
            for column in columns:
                with sheet.writer.part(Role.TH, scope=Scope.COLUMN):
                    _head_cell(sheet, column, top)
        _underline(sheet, top)

    return Block(TABLE_HEAD_HEIGHT, draw, glued=True)


def continued_head(sheet: Sheet, title: str, columns: Sequence[Column]) -> Block:
    """The headings once more, under a line that says which table goes on: decoration, read aloud once."""
    setter, template = sheet.writer.typesetter, sheet.words.report.continued
    room = BODY_WIDTH - setter.width(template.format(heading=""), paper.BODY_STRONG)
    text = template.format(heading=setter.shorten(title, paper.BODY_STRONG, room))

    def draw(top: float) -> None:
        with sheet.writer.part(Role.ARTIFACT):
            sheet.writer.text(LEFT, top + 11, text, paper.BODY_STRONG, paper.INK)
            for column in columns:
                _head_cell(sheet, column, top + 18)
        _underline(sheet, top + 18)

    return Block(TABLE_HEAD_HEIGHT + 18, draw)


def _head_cell(sheet: Sheet, column: Column, top: float) -> None:
    x = column.x + column.width if column.right else column.x
    line = sheet.writer.typesetter.fit(column.title, paper.CAPTION, column.width, 6)
    sheet.writer.text(
        x, top + 10, line, paper.CAPTION, paper.MUTED, align="right" if column.right else "left"
    )


def _underline(sheet: Sheet, top: float) -> None:
    with sheet.writer.part(Role.ARTIFACT):
        sheet.writer.rule(LEFT, top + TABLE_HEAD_HEIGHT - 3, RIGHT, paper.LINE)


def open_table(sheet: Sheet) -> Block:
    """Where a table begins."""
    return marker(lambda: _open(sheet, Role.TABLE))


def close_table(sheet: Sheet) -> Block:
    """Where a table ends."""
    return marker(lambda: sheet.writer.close(Role.TABLE), glued=False)


def open_row(sheet: Sheet) -> Block:
    """Where a row that may be divided begins."""
    return marker(lambda: _open(sheet, Role.TR))


def end_row(sheet: Sheet, height: float, *, glued: bool = False) -> Block:
    """Where such a row ends: air and a rule. `glued`: the row is held to the next."""

    def draw(top: float) -> None:
        with sheet.writer.part(Role.ARTIFACT):
            sheet.writer.rule(LEFT, top + height - 0.5, RIGHT, paper.LINE)
        sheet.writer.close(Role.TR)

    return Block(height, draw, glued=glued)


def _open(sheet: Sheet, role: Role) -> None:
    sheet.writer.open(role)
