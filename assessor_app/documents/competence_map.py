"""The competence map of a company on paper: people against areas, then what lacks. A4 on its side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from assessor_app.documents import paper
from assessor_app.documents.continuing import Continuing
from assessor_app.documents.flow import Block, Draw, Placed, gap, marker, paginate
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import Colour
from assessor_app.documents.parts import draw_symbol
from assessor_app.documents.structure import Scope
from assessor_app.documents.text import TextStyle, one_line
from assessor_app.documents.wording import CompetenceMapWords, Wording
from assessor_app.services.competence_models import (
    SMALLEST_GROUP,
    CellState,
    Gap,
    GroupTotal,
    MapArea,
    MapCell,
    MapRow,
)
from assessor_app.services.competence_sheets import NO_TOTAL, MapSheetContent

PAGE_SIZE = (paper.PAGE_HEIGHT, paper.PAGE_WIDTH)
_WIDTH, _HEIGHT = PAGE_SIZE
_LEFT, _RIGHT = 48.0, _WIDTH - 36.0
_BODY = _RIGHT - _LEFT
_FIRST_TOP, _TOP, _BOTTOM = 132.0, 50.0, _HEIGHT - 52.0
_NAME, _MET = 150.0, 68.0
_HEAD, _ROW, _KEY_ROW = 34.0, 21.0, 15.0
_SMALLEST_HEAD = 6.8
_MOST_ROUNDED = 200
"""Rounded corners take most of the time; of more people than this the cells have none."""
_HEADS = TextStyle(paper.CAPTION_MEDIUM.cut, 9.0, 12)
_CODES = {
    CellState.MET: ("met", paper.SHOWN),
    CellState.PARTLY: ("partly", paper.PARTLY),
    CellState.NOT_MET: ("not_met", paper.NOT_SHOWN),
    CellState.NOT_TESTED: ("not_tested", paper.IDLE),
}
_SOFT = {
    CellState.MET: Colour.of("E3F3EA"),
    CellState.PARTLY: paper.PARTLY_SOFT,
    CellState.NOT_MET: Colour.of("FBE7E5"),
    CellState.NOT_TESTED: paper.IDLE_SOFT,
}


class _Table:
    """Where the columns of the map stand, and whether their names fit above them or are told by number."""

    def __init__(self, writer: PageWriter, content: MapSheetContent) -> None:
        self.areas = content.made.areas
        self.left = _LEFT + _NAME
        self.width = (_BODY - _NAME - _MET) / max(len(self.areas), 1)
        fits = writer.typesetter
        names = [one_line(area.short_name.in_(content.language)) for area in self.areas]
        smallest = _HEADS.sized(_SMALLEST_HEAD)
        self.radius = 3.0 if len(content.rows) <= _MOST_ROUNDED else 0.0
        self.numbered = any(fits.width(name, smallest) > self.width - 4 for name in names)

    def middle(self, place: int) -> float:
        """The middle of a column."""
        return self.left + (place + 0.5) * self.width


def draw_competence_map(writer: PageWriter, content: MapSheetContent, words: Wording) -> None:
    """Draw every page and end the last."""
    own = words.competence_map
    title = f"{own.title} – {one_line(content.made.company_name)[:120]}"
    writer.set_information(title=title, author=one_line(content.centre_name)[:200], subject=own.title)
    blocks = [*_map(writer, content, words), gap(20), *_gap_analysis(writer, content, own)]
    pages: list[list[Placed]] = paginate(blocks, _FIRST_TOP, _TOP, _BOTTOM)
    for number, placed in enumerate(pages, 1):
        with writer.part(Role.ARTIFACT):
            writer.box(0, 0, paper.BAND_WIDTH, _HEIGHT, paper.ACCENT)
        if number == 1:
            _head(writer, content, words)
        for each in placed:
            each.block.draw(each.top)
        _foot(writer, words, number, len(pages))
        writer.end_page()


def _head(writer: PageWriter, content: MapSheetContent, words: Wording) -> None:
    own, made = words.competence_map, content.made
    with writer.part(Role.P):
        printed = own.made.format(date=words.day(content.made_on))
        taken = writer.text(_RIGHT, 38, printed, paper.SMALL, paper.MUTED, align="right")
    with writer.part(Role.P):
        centre = writer.typesetter.fit(content.centre_name, paper.SMALL_STRONG, _BODY - taken - 24, 7)
        writer.text(_LEFT, 38, centre, paper.SMALL_STRONG, paper.INK)
    with writer.part(Role.H1):
        name = writer.typesetter.fit(made.company_name, paper.REPORT_TITLE, _BODY, 13)
        writer.text(_LEFT - 0.5, 68, name, paper.REPORT_TITLE, paper.INK)
    count = len(content.rows)
    people = own.one_person if count == 1 else own.people.format(count=count)
    kind = f"{own.title} ({own.demo})" if content.demo else own.title
    with writer.part(Role.P):
        line = " · ".join((kind, own.role.format(role=one_line(content.role)), people))
        fitted = writer.typesetter.fit(line, paper.LEAD, _BODY, 8)
        writer.text(_LEFT, 88, fitted, paper.LEAD, paper.MUTED)
    _legend(writer, content, own)


def _legend(writer: PageWriter, content: MapSheetContent, own: CompetenceMapWords) -> None:
    """Every mark with its word, and what a year in a box means."""
    x, y = _LEFT, 112.0
    for state, word in _state_words(own).items():
        code, colour = _CODES[state]
        draw_symbol(writer, code, x + 5, y - 3.4, 8, colour)
        with writer.part(Role.P):
            x += 14 + writer.text(x + 14, y, word, paper.SMALL_STRONG, colour) + 18
    said = []
    if any(area.critical for area in content.made.areas):
        said.append(f"! {own.critical}")
    if any(cell.old for row in content.rows for cell in row.cells):
        said.append(own.old.format(months=content.made.query.old_months))
    if said:
        with writer.part(Role.P):
            line = writer.typesetter.fit(" · ".join(said), paper.SMALL, _RIGHT - x - 6, 7)
            writer.text(x + 6, y, line, paper.SMALL, paper.MUTED)


def _state_words(own: CompetenceMapWords) -> dict[CellState, str]:
    return {
        CellState.MET: own.met,
        CellState.PARTLY: own.partly,
        CellState.NOT_MET: own.not_met,
        CellState.NOT_TESTED: own.not_tested,
    }


def _map(writer: PageWriter, content: MapSheetContent, words: Wording) -> list[Block]:
    table, own = _Table(writer, content), words.competence_map
    head = Block(_HEAD, _drawer(_head_row, writer, content, table, own), glued=True)
    again = Block(_HEAD, _drawer(_head_row, writer, content, table, own, again=True))
    rows = [
        Block(_ROW, _drawer(_person_row, writer, row, table, own), repeated=again) for row in content.rows
    ]
    made = content.made
    shown = [own.met_of.format(met=total.met, count=total.people) for total in made.totals]
    everyone = [_everyone(total, own) for total in made.everyone]
    totals = [
        Block(_ROW, _drawer(_total_row, writer, own.shown_row, shown, table), glued=True, repeated=again),
        Block(_ROW, _drawer(_total_row, writer, own.everyone_row, everyone, table), repeated=again),
    ]
    blocks = [_opened(writer), head, *rows, *totals, _closed(writer), gap(8)]
    if table.numbered:
        blocks += [*_key(writer, content, table), gap(6)]
    for note in _notes(content, own):
        blocks += _lines(writer, note)
    return blocks


def _notes(content: MapSheetContent, own: CompetenceMapWords) -> list[str]:
    made, notes = content.made, []
    if made.few_uncounted:
        notes.append(own.uncounted_few)
    elif made.uncounted:
        notes.append(own.uncounted.format(count=made.uncounted))
    if made.query.is_filtered:
        notes.append(own.filtered)
    elif made.uncounted >= SMALLEST_GROUP and None in made.everyone:
        notes.append(own.suppressed)
    return notes


def _opened(writer: PageWriter) -> Block:
    return marker(lambda: _open(writer, Role.TABLE))


def _closed(writer: PageWriter) -> Block:
    return marker(lambda: writer.close(Role.TABLE), glued=False)


def _open(writer: PageWriter, role: Role) -> None:
    writer.open(role)


def _head_cell(writer: PageWriter, again: bool) -> AbstractContextManager[None]:
    """A head of a column; `again`, at the top of a further page, it is decoration."""
    return writer.part(Role.ARTIFACT) if again else writer.part(Role.TH, scope=Scope.COLUMN)


def _head_row(
    top: float,
    writer: PageWriter,
    content: MapSheetContent,
    table: _Table,
    own: CompetenceMapWords,
    again: bool = False,
) -> None:
    y = top + 24
    if not again:
        writer.open(Role.TR)
    with _head_cell(writer, again):
        writer.text(_LEFT, y, own.column_name, _HEADS, paper.MUTED)
    for place, area in enumerate(table.areas):
        name = str(place + 1) if table.numbered else area.short_name.in_(content.language)
        text = f"{name} !" if area.critical else name
        with _head_cell(writer, again):
            line = writer.typesetter.fit(text, _HEADS, table.width - 4, _SMALLEST_HEAD)
            writer.text(table.middle(place), y, line, _HEADS, paper.MUTED, align="centre")
    with _head_cell(writer, again):
        line = writer.typesetter.fit(own.column_met, _HEADS, _MET, _SMALLEST_HEAD)
        writer.text(_RIGHT, y, line, _HEADS, paper.MUTED, align="right")
    if not again:
        writer.close(Role.TR)
    _rule(writer, top + _HEAD - 2)


def _person_row(top: float, writer: PageWriter, row: MapRow, table: _Table, own: CompetenceMapWords) -> None:
    y = top + 14
    writer.open(Role.TR)
    with writer.part(Role.TH, scope=Scope.ROW):
        name = writer.typesetter.fit(row.name, paper.BODY, _NAME - 10, 7)
        writer.text(_LEFT, y, name, paper.BODY, paper.INK)
    for place, cell in enumerate(row.cells):
        _cell(writer, cell, table, place, top, own)
    with writer.part(Role.TD):
        text = own.met_of.format(met=row.met, count=len(row.cells))
        writer.text(_RIGHT, y, text, paper.BODY_STRONG, paper.INK, align="right")
    writer.close(Role.TR)
    _rule(writer, top + _ROW - 1)


def _cell(
    writer: PageWriter, cell: MapCell, table: _Table, place: int, top: float, own: CompetenceMapWords
) -> None:
    code, colour = _CODES[cell.state]
    middle = table.middle(place)
    with writer.part(Role.ARTIFACT):
        x = middle - table.width / 2 + 1.5
        writer.box(x, top + 1, table.width - 3, _ROW - 4, _SOFT[cell.state], table.radius)
    aside = 9.0 if cell.old else 0.0
    writer.open(Role.TD)
    draw_symbol(writer, code, middle - aside, top + 9.5, 8, colour, _state_words(own)[cell.state])
    if cell.old:
        with writer.part(Role.P):
            writer.text(
                middle - 2, top + 12.5, cell.on[:4], _HEADS.sized(7.5 if table.width > 40 else 6.5), colour
            )
    writer.close(Role.TD)


def _total_row(top: float, writer: PageWriter, title: str, texts: Sequence[str], table: _Table) -> None:
    y = top + 14
    writer.open(Role.TR)
    with writer.part(Role.TH, scope=Scope.ROW):
        line = writer.typesetter.fit(title, paper.CAPTION_MEDIUM, _NAME - 8, 7)
        writer.text(_LEFT, y, line, paper.CAPTION_MEDIUM, paper.MUTED)
    for place, text in enumerate(texts):
        with writer.part(Role.TD):
            line = writer.typesetter.fit(text, paper.CAPTION_MEDIUM, table.width - 3, 5.5)
            writer.text(table.middle(place), y, line, paper.CAPTION_MEDIUM, paper.INK, align="centre")
    with writer.part(Role.TD):
        pass
    writer.close(Role.TR)
    _rule(writer, top + _ROW - 1)


def _key(writer: PageWriter, content: MapSheetContent, table: _Table) -> list[Block]:
    """The names of the areas, three on a line, where the columns have numbers."""
    numbered = list(enumerate(table.areas, 1))
    lines = [numbered[at : at + 3] for at in range(0, len(numbered), 3)]
    return [Block(_KEY_ROW, _drawer(_key_row, writer, line, content.language)) for line in lines]


def _key_row(top: float, writer: PageWriter, areas: list[tuple[int, MapArea]], language: str) -> None:
    third = _BODY / 3
    for column, (number, area) in enumerate(areas):
        text = f"{number}  {area.name.in_(language)}"
        with writer.part(Role.P):
            line = writer.typesetter.fit(text, paper.CAPTION, third - 12, 7)
            writer.text(_LEFT + column * third, top + 10, line, paper.CAPTION, paper.INK)


def _gap_analysis(writer: PageWriter, content: MapSheetContent, own: CompetenceMapWords) -> list[Block]:
    heading = Block(26, _drawer(_heading, writer, own.gaps_heading), glued=True)
    if not content.gaps:
        return [heading, *_lines(writer, own.no_gaps)] if content.rows else []
    lead = [Block(b.height, b.draw, glued=True) for b in _lines(writer, own.gaps_lead)]
    columns = (own.column_area, own.column_lacking, own.column_train, own.column_test, own.column_risk)
    head = Block(_ROW, _drawer(_gap_row, writer, columns, strong=False), glued=True)
    again = Block(_ROW, _drawer(_gap_row, writer, columns, strong=False, again=True))
    rows = [
        Block(_ROW, _drawer(_gap_row, writer, _gap_texts(one, own, content.language)), repeated=again)
        for one in content.gaps
    ]
    return [heading, *lead, _opened(writer), head, *rows, _closed(writer)]


def _gap_texts(one: Gap, own: CompetenceMapWords, language: str) -> tuple[str, ...]:
    name = one.area.name.in_(language)
    risk = own.only_one.format(name=one_line(one.only_one)) if one.only_one else ""
    return (
        f"! {name}" if one.area.critical else name,
        str(one.lacking),
        str(one.to_train),
        str(one.to_test),
        own.nobody if not one.met else risk,
    )


def _gap_row(
    top: float, writer: PageWriter, texts: Sequence[str], *, strong: bool = True, again: bool = False
) -> None:
    y, x = top + 14, _LEFT
    widths = (_BODY * 0.40, 66.0, 72.0, 66.0, _BODY * 0.60 - 204)
    styles = (paper.BODY_MEDIUM, paper.BODY_STRONG, paper.BODY, paper.BODY, paper.BODY)
    if not again:
        writer.open(Role.TR)
    for place, (text, width) in enumerate(zip(texts, widths, strict=True)):
        style = styles[place] if strong else _HEADS
        colour = paper.INK if strong else paper.MUTED
        figure = place in (1, 2, 3)
        line = writer.typesetter.fit(text, style, width - 12, 7)
        with _gap_cell(writer, place, strong, again):
            at = x + width - 12 if figure else x
            writer.text(at, y, line, style, colour, align="right" if figure else "left")
        x += width
    if not again:
        writer.close(Role.TR)
    _rule(writer, top + _ROW - 1)


def _gap_cell(writer: PageWriter, place: int, strong: bool, again: bool) -> AbstractContextManager[None]:
    if not strong:
        return _head_cell(writer, again)
    return writer.part(Role.TD) if place else writer.part(Role.TH, scope=Scope.ROW)


def _everyone(total: GroupTotal | None, own: CompetenceMapWords) -> str:
    return NO_TOTAL if total is None else own.met_of.format(met=total.met, count=total.people)


def _heading(top: float, writer: PageWriter, text: str) -> None:
    with writer.part(Role.H2):
        writer.text(_LEFT, top + 16, text, paper.HEADING, paper.INK)


def _lines(writer: PageWriter, text: str) -> list[Block]:
    found = writer.typesetter.wrap_at_most(text, paper.SMALL, _BODY, 6)
    part = Continuing(writer, Role.P)
    return [Block(paper.SMALL.leading, _drawer(_line, writer, part, line)) for line in found]


def _line(top: float, writer: PageWriter, part: Continuing, text: str) -> None:
    with part.inked():
        writer.text(_LEFT, top + 10, text, paper.SMALL, paper.INK)


def _rule(writer: PageWriter, y: float) -> None:
    with writer.part(Role.ARTIFACT):
        writer.rule(_LEFT, y, _RIGHT, paper.LINE)


def _foot(writer: PageWriter, words: Wording, page: int, pages: int) -> None:
    y = _HEIGHT - 28.0
    # Read once, at the end: on the pages before, a table may still be going on.
    with writer.part(Role.P if page == pages else Role.ARTIFACT):
        line = writer.typesetter.fit(words.competence_map.foot, paper.CAPTION, _BODY - 60, 7)
        writer.text(_LEFT, y, line, paper.CAPTION, paper.MUTED)
    if pages > 1:
        with writer.part(Role.ARTIFACT):
            number = words.common.page.format(page=page, pages=pages)
            writer.text(_RIGHT, y, number, paper.CAPTION, paper.MUTED, align="right")


def _drawer(draw: Callable[..., None], *arguments: object, **more: object) -> Draw:
    return lambda top: draw(top, *arguments, **more)
