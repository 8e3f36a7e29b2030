"""What the report on a programme is built of: headings, paragraphs, cards, tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assessor_app.documents import paper
from assessor_app.documents.flow import Block, Draw, gap, marker
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT, Colour
from assessor_app.documents.programme_words import ProgrammeReportWords
from assessor_app.documents.structure import Scope
from assessor_app.documents.text import TextStyle, one_line
from assessor_app.documents.wording import Wording
from assessor_app.services.report_models import Figure, ReportContent, Unit
from assessor_app.services.suppression import Showing

CARD_HEIGHT, CARD_GAP = 56.0, 8.0
_HEAD, _ROW = 21.0, 18.0
_VALUE = TextStyle(paper.NAME.cut, 19, 23)


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """Where to draw, what the report says, and its words."""

    writer: PageWriter
    content: ReportContent
    words: Wording

    @property
    def own(self) -> ProgrammeReportWords:
        """The words of this kind of document."""
        return self.words.programme_report

    def value(self, figure: Figure) -> str:
        """A figure as it is written: in hours, kronor or a number; a word where it may not be told."""
        if figure.showing is Showing.FEW:
            return self.own.few
        if figure.showing is Showing.HIDDEN:
            return self.own.hidden
        if figure.value is None:
            return self.own.none
        if figure.unit is Unit.ORE:
            return self.own.money(figure.value)
        return self.own.hours(figure.value) if figure.unit is Unit.MINUTES else self.own.figure(figure.value)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its heading, how wide it is, and where its text leans."""

    title: str
    width: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A key figure: what it is, its value, and a line about it."""

    label: str
    value: str
    line: str = ""


def heading(page: ProgrammePage, text: str, level: Role = Role.H2) -> list[Block]:
    """A heading, held to what follows it."""
    style = paper.HEADING if level is Role.H2 else paper.AREA_HEADING

    def draw(top: float) -> None:
        with page.writer.part(level):
            page.writer.text(LEFT, top + style.size, text, style, paper.INK)

    air = 20.0 if level is Role.H2 else 14.0
    return [gap(air, glued=True), Block(style.leading, draw, glued=True), gap(4, glued=True)]


def paragraph(
    page: ProgrammePage, text: str, style: TextStyle, colour: Colour, *, glued: bool = False
) -> list[Block]:
    """A paragraph; it stays in one piece."""
    lines = page.writer.typesetter.wrap_at_most(text, style, BODY_WIDTH, 30)

    def draw(top: float) -> None:
        with page.writer.part(Role.P):
            for at, line in enumerate(lines):
                baseline = top + style.size + at * style.leading
                page.writer.text(LEFT, baseline, f"{line} ", style, colour)

    return [Block(len(lines) * style.leading, draw, glued=glued)]


def cards(page: ProgrammePage, all_cards: Sequence[Card], columns: int) -> list[Block]:
    """Cards side by side in rows of `columns`."""
    rows = [all_cards[at : at + columns] for at in range(0, len(all_cards), columns)]
    return [Block(CARD_HEIGHT + CARD_GAP, _drawer(_draw_cards, page, row, columns)) for row in rows]


def _draw_cards(top: float, page: ProgrammePage, row: Sequence[Card], columns: int) -> None:
    writer = page.writer
    width = (BODY_WIDTH - CARD_GAP * (columns - 1)) / columns
    for place, card in enumerate(row):
        x = LEFT + place * (width + CARD_GAP)
        with writer.part(Role.ARTIFACT):
            writer.box(x, top, width, CARD_HEIGHT, paper.FLOOR, radius=6)
        with writer.part(Role.P):
            label = writer.typesetter.fit(f"{card.label} ", paper.CAPTION, width - 18, 6.5)
            writer.text(x + 10, top + 14, label, paper.CAPTION, paper.MUTED)
            value = writer.typesetter.fit(f"{card.value} ", _VALUE, width - 18, 9)
            writer.text(x + 10, top + 35, value, _VALUE, paper.INK)
            if card.line:
                line = writer.typesetter.fit(f"{card.line} ", paper.CAPTION, width - 18, 6)
                writer.text(x + 10, top + 48, line, paper.CAPTION, paper.MUTED)


def table(
    page: ProgrammePage,
    title: str,
    columns: Sequence[TableColumn],
    rows: Sequence[Sequence[str]],
    *,
    total: bool = False,
) -> list[Block]:
    """A table; with `total` its last row is the sum. Where it goes on over a page its head is repeated."""
    head = Block(_HEAD, _drawer(_draw_head, page, columns), glued=True)
    again = Block(_HEAD + 16, _drawer(_draw_again, page, title, columns))
    last = len(rows) - 1
    drawn = [
        Block(
            _ROW,
            _drawer(_draw_row, page, columns, row, total and at == last),
            repeated=again,
            # The first and the last two rows never stand alone.
            glued=at in (0, last - 1) and at != last,
        )
        for at, row in enumerate(rows)
    ]
    opened = marker(lambda: _opened(page))
    return [opened, head, *drawn, marker(lambda: page.writer.close(Role.TABLE), glued=False)]


def _opened(page: ProgrammePage) -> None:
    page.writer.open(Role.TABLE)


def _draw_head(top: float, page: ProgrammePage, columns: Sequence[TableColumn]) -> None:
    with page.writer.part(Role.TR):
        for column, x in _placed(columns):
            with page.writer.part(Role.TH, scope=Scope.COLUMN):
                _cell(page, column, x, top + 12, column.title, paper.CAPTION, paper.MUTED)
    _rule(page, top + _HEAD - 4)


def _draw_again(top: float, page: ProgrammePage, title: str, columns: Sequence[TableColumn]) -> None:
    """The headings once more, under the table's name: decoration, read aloud once."""
    name = page.words.report.continued.format(heading=title)
    with page.writer.part(Role.ARTIFACT):
        line = page.writer.typesetter.fit(name, paper.BODY_STRONG, BODY_WIDTH, 8)
        page.writer.text(LEFT, top + 10, line, paper.BODY_STRONG, paper.INK)
        for column, x in _placed(columns):
            _cell(page, column, x, top + 28, column.title, paper.CAPTION, paper.MUTED)
    _rule(page, top + _HEAD + 12)


def _draw_row(
    top: float, page: ProgrammePage, columns: Sequence[TableColumn], row: Sequence[str], is_total: bool
) -> None:
    style = paper.BODY_STRONG if is_total else paper.BODY
    unknown = (page.own.few, page.own.hidden, page.own.none)
    with page.writer.part(Role.TR):
        for at, ((column, x), text) in enumerate(zip(_placed(columns), row, strict=True)):
            with page.writer.part(Role.TD) if at else page.writer.part(Role.TH, scope=Scope.ROW):
                colour = paper.MUTED if text in unknown else paper.INK
                _cell(page, column, x, top + 12.5, text, style, colour)
    _rule(page, top + _ROW - 1)


def _cell(
    page: ProgrammePage,
    column: TableColumn,
    x: float,
    baseline: float,
    text: str,
    style: TextStyle,
    colour: Colour,
) -> None:
    line = page.writer.typesetter.fit(f"{one_line(text)} ", style, column.width - 6, 6.5)
    if column.right:
        page.writer.text(x + column.width, baseline, line, style, colour, align="right")
    else:
        page.writer.text(x, baseline, line, style, colour)


def _placed(columns: Sequence[TableColumn]) -> list[tuple[TableColumn, float]]:
    placed, x = [], LEFT
    for column in columns:
        placed.append((column, x))
        x += column.width
    return placed


def _rule(page: ProgrammePage, y: float) -> None:
    with page.writer.part(Role.ARTIFACT):
        page.writer.rule(LEFT, y, RIGHT, paper.LINE)


def together(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that stay on one page."""
    return [replace(block, glued=True) for block in blocks[:-1]] + [*blocks[-1:]]


def _drawer(draw: Callable[..., None], *arguments: object) -> Draw:
    return lambda top: draw(top, *arguments)
