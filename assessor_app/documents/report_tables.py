"""The tables of the individual report: areas, criteria, development plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessor_app.documents import paper
from assessor_app.documents.continuing import Continuing
from assessor_app.documents.flow import Block, Draw, gap
from assessor_app.documents.measured_words import measurement_text
from assessor_app.documents.page_writer import Role
from assessor_app.documents.paper import LEFT, RIGHT
from assessor_app.documents.parts import Sheet, bar, outcome_word, symbol
from assessor_app.documents.report_parts import (
    Column,
    close_table,
    continued_head,
    end_row,
    held,
    open_row,
    open_table,
    paragraph,
    table_head,
)
from assessor_app.documents.structure import Scope
from assessor_app.documents.text import one_line
from assessor_app.documents.wording import percent
from assessor_app.domain.certificates import AreaLine, CriterionLine, MeasureLine

AREA_ROW = 20.0
TEXT_LEFT = LEFT + 52
TEXT_WIDTH = 318.0
RATING_LEFT = RIGHT - 98
DETAIL_LABEL = 56.0
MAX_CRITERION_LINES = 30


def area_overview(sheet: Sheet) -> list[Block]:
    """All areas with their bars, shares and outcomes."""
    words, areas = sheet.words, sheet.content.areas
    known = any(area.knowledge_permille is not None for area in areas)
    columns = [
        Column(words.common.column_number, LEFT, 22),
        Column(words.common.column_area, LEFT + 24, 200),
        Column(words.common.column_share, LEFT + 228, 104),
        *([Column(words.report.column_knowledge, RIGHT - 164, 54, right=True)] if known else []),
        Column(words.common.column_outcome, RIGHT - 84, 84),
    ]
    again = continued_head(sheet, words.report.areas_heading, columns)
    rows = [Block(AREA_ROW, _area_drawer(sheet, area, columns, known), repeated=again) for area in areas]
    # The first and the last two rows never stand alone.
    rows = [replace(row, glued=index in (0, len(rows) - 2)) for index, row in enumerate(rows)]
    rows[-1:] = [replace(row, glued=False) for row in rows[-1:]]
    return [gap(6, glued=True), open_table(sheet), table_head(sheet, columns), *rows, close_table(sheet)]


def _area_drawer(sheet: Sheet, area: AreaLine, columns: Sequence[Column], known: bool) -> Draw:
    def draw(top: float) -> None:
        _area_row(sheet, area, columns, known, top)

    return draw


def _area_row(sheet: Sheet, area: AreaLine, columns: Sequence[Column], known: bool, top: float) -> None:
    writer, setter, base, middle = sheet.writer, sheet.writer.typesetter, top + 12.5, top + 9.2
    colour = sheet.look.outcome(area.outcome)
    number, name, share, outcome = columns[0], columns[1], columns[2], columns[-1]
    writer.open(Role.TR)
    with writer.part(Role.TD):
        writer.text(number.x, base, str(area.number), paper.BODY, paper.MUTED)
    with writer.part(Role.TH, scope=Scope.ROW):
        line = setter.fit(area.name, paper.BODY, name.width - 8, 7)
        writer.text(name.x, base, line, paper.BODY, paper.INK)
    if area.outcome != "no_outcome":
        bar(sheet, share.x, middle, 72, area.share_permille, colour, 5)
    with writer.part(Role.TD):
        if area.outcome != "no_outcome":
            text = sheet.words.share(area.share_permille)
            writer.text(share.x + 104, base, text, paper.CAPTION, paper.MUTED, align="right")
    if known:
        right = columns[3].x + columns[3].width
        with writer.part(Role.TD):
            value = "–" if area.knowledge_permille is None else sheet.words.share(area.knowledge_permille)
            writer.text(right, base, value, paper.CAPTION, paper.MUTED, align="right")
    symbol(sheet, area.outcome, outcome.x - 9, middle, 8, colour)
    with writer.part(Role.TD):
        word = outcome_word(sheet, area.outcome, area.overridden)
        writer.text(outcome.x, base, word, paper.BODY_STRONG, colour)
    with writer.part(Role.ARTIFACT):
        writer.rule(LEFT, top + AREA_ROW - 1, RIGHT, paper.LINE)
    writer.close(Role.TR)


def area_section(sheet: Sheet, area: AreaLine, criteria: Sequence[CriterionLine]) -> list[Block]:
    """One area: its heading with the outcome, an override's motivation, and its criteria."""
    words = sheet.words.report
    title = f"{area.number} {one_line(area.name)}"
    columns = [
        Column(words.column_code, LEFT, 48),
        Column(words.column_text, TEXT_LEFT, TEXT_WIDTH),
        Column(words.column_rating, RATING_LEFT, 98),
    ]
    blocks = [gap(14, glued=True), _area_heading(sheet, area)]
    if area.overridden:
        motivation = area.motivation or ""
        text = words.overridden.format(motivation=motivation) if motivation else words.overridden_unexplained
        blocks += [gap(2, glued=True), *paragraph(sheet, text, paper.CAPTION, paper.INK, glued=True)]
    blocks += [gap(3, glued=True), open_table(sheet), table_head(sheet, columns)]
    for index, criterion in enumerate(criteria):
        # Neither the first row nor the last stands alone on a page.
        held_to_next = index in (0, len(criteria) - 2) and index < len(criteria) - 1
        blocks += _criterion_blocks(sheet, criterion, (title, columns), held_to_next)
    return [*blocks, close_table(sheet)]


def _area_heading(sheet: Sheet, area: AreaLine) -> Block:
    writer, words = sheet.writer, sheet.words.report
    colour = sheet.look.outcome(area.outcome)
    facts = []
    if area.outcome != "no_outcome":
        facts.append(words.area_share.format(percent=percent(area.share_permille)))
    if area.knowledge_permille is not None:
        facts.append(words.area_knowledge.format(percent=percent(area.knowledge_permille)))

    def draw(top: float) -> None:
        with writer.part(Role.H3):
            taken = writer.text(LEFT, top + 12, f"{area.number} ", paper.AREA_HEADING, sheet.look.accent)
            room = RATING_LEFT - LEFT - 24 - taken
            line = writer.typesetter.fit(area.name, paper.AREA_HEADING, room, 8)
            writer.text(LEFT + taken + 4, top + 12, line, paper.AREA_HEADING, paper.INK)
        symbol(sheet, area.outcome, RATING_LEFT + 4, top + 8.2, 8.5, colour)
        with writer.part(Role.P):
            word = outcome_word(sheet, area.outcome, area.overridden)
            writer.text(RATING_LEFT + 14, top + 12, word, paper.BODY_STRONG, colour)
        if facts:
            with writer.part(Role.P):
                writer.text(LEFT, top + 26, " · ".join(facts), paper.CAPTION, paper.MUTED)

    return Block(31 if facts else 18, draw, glued=True)


def _criterion_blocks(
    sheet: Sheet, criterion: CriterionLine, table: tuple[str, Sequence[Column]], held_to_next: bool
) -> list[Block]:
    title, columns = table
    again = continued_head(sheet, title, columns)
    details = _detail_lines(sheet, criterion)
    # What explains a rating belongs to it, wherever it has room on the page.
    rating = Continuing(sheet.writer, Role.TD)
    head = replace(_criterion_head(sheet, criterion, rating), repeated=again, glued=True)
    blocks = [open_row(sheet), head]
    if details:
        # A reason that goes on over the page says whose it is.
        again = continued_head(sheet, f"{title} · {one_line(criterion.code)}", columns)
        lines = [
            Block(height, draw, repeated=again) for height, draw in _detail_drawers(sheet, details, rating)
        ]
        blocks += held(lines, last=True)
    return [*blocks, end_row(sheet, 8 if details else 5, glued=held_to_next)]


def _criterion_head(sheet: Sheet, criterion: CriterionLine, rating: Continuing) -> Block:
    setter = sheet.writer.typesetter
    text = setter.wrap_at_most(one_line(criterion.text), paper.BODY, TEXT_WIDTH, MAX_CRITERION_LINES)
    meta = _meta_lines(sheet, _meta(sheet, criterion))
    height = 6 + len(text) * paper.BODY.leading + len(meta) * paper.CAPTION.leading

    def draw(top: float) -> None:
        writer = sheet.writer
        base = top + 6 + paper.BODY.size
        with writer.part(Role.TH, scope=Scope.ROW):
            code = setter.fit(criterion.code, paper.BODY, TEXT_LEFT - LEFT - 6, 5.5)
            writer.text(LEFT, base, code, paper.BODY, paper.MUTED)
        with writer.part(Role.TD):
            y = base
            for line in text:
                writer.text(TEXT_LEFT, y, line, paper.BODY, paper.INK)
                y += paper.BODY.leading
            for line in meta:
                writer.text(TEXT_LEFT, y - 1, line, paper.CAPTION, paper.MUTED)
                y += paper.CAPTION.leading
        with rating.inked():
            _rating(sheet, criterion.rating, base)

    return Block(height, draw)


def _rating(sheet: Sheet, rating: str | None, base: float) -> None:
    writer = sheet.writer
    if rating is None:
        with writer.part(Role.P):
            writer.text(RATING_LEFT + 14, base, sheet.words.report.unmarked, paper.BODY, paper.MUTED)
        return
    colour = paper.RATING_COLOURS.get(rating, paper.IDLE)
    symbol(sheet, rating, RATING_LEFT + 4, base - 3.5, 8.5, colour)
    with writer.part(Role.P):
        writer.text(RATING_LEFT + 14, base, sheet.words.ratings[rating], paper.BODY_STRONG, colour)


def _meta(sheet: Sheet, criterion: CriterionLine) -> list[str]:
    """What else is known of a mark. The day is left out where the whole assessment took one."""
    words, content = sheet.words.report, sheet.content
    parts = [sheet.words.modes.get(criterion.mode, one_line(criterion.mode))]
    parts.append(words.weight.format(weight=criterion.weight))
    if criterion.critical:
        parts.append(words.critical)
    if criterion.self_rating:
        said = sheet.words.self_ratings.get(criterion.self_rating, one_line(criterion.self_rating))
        parts.append(words.self_rating.format(self_rating=said))
    if criterion.assessor_name:
        name, day = one_line(criterion.assessor_name), criterion.marked_on
        told = day is None or content.assessed_from == content.assessed_on == day
        parts.append(
            name if told or day is None else words.marked.format(assessor=name, date=day.isoformat())
        )
    if criterion.pictures:
        one = criterion.pictures == 1
        parts.append(words.one_picture if one else words.pictures.format(count=criterion.pictures))
    return parts


def _meta_lines(sheet: Sheet, parts: Sequence[str]) -> list[str]:
    """The facts side by side with dots between, none torn apart and no dot at the end or start of a line."""
    setter, style = sheet.writer.typesetter, paper.CAPTION
    lines: list[str] = []
    for part in parts:
        fact = setter.shorten(part[:400], style, TEXT_WIDTH)
        together = f"{lines[-1]} · {fact}" if lines else fact
        if lines and setter.width(together, style) <= TEXT_WIDTH:
            lines[-1] = together
        else:
            lines.append(fact)
    return [f"{line} " for line in lines[:-1]] + lines[-1:]


_Detail = tuple[str, str]


def _detail_lines(sheet: Sheet, criterion: CriterionLine) -> list[_Detail]:
    """Lines of reason and note; the first line of each with its label, the others with none."""
    words, setter = sheet.words.report, sheet.writer.typesetter
    width = RIGHT - TEXT_LEFT - DETAIL_LABEL - 18
    lines: list[_Detail] = []
    measured = measurement_text(sheet, criterion.measurement) if criterion.measurement else ""
    told = ((words.measurement, measured), (words.reason, criterion.reason), (words.note, criterion.note))
    for label, text in told:
        if text.strip():
            wrapped = setter.wrap(text, paper.CAPTION, width)
            lines += [(label if index == 0 else "", line) for index, line in enumerate(wrapped)]
    return lines


def _detail_drawers(sheet: Sheet, lines: Sequence[_Detail], cell: Continuing) -> list[tuple[float, Draw]]:
    part = Continuing(sheet.writer, Role.P, cell)
    leading = paper.CAPTION.leading
    drawers: list[tuple[float, Draw]] = []
    for index, (label, text) in enumerate(lines):
        above = 10.0 if index == 0 else 4.0 if label else 0.0
        below = 5.0 if index == len(lines) - 1 else 0.0
        if label and index:
            part = Continuing(sheet.writer, Role.P, cell)

        def draw(
            top: float,
            label: str = label,
            text: str = text,
            above: float = above,
            below: float = below,
            part: Continuing = part,
        ) -> None:
            air = min(above, 5.0) if above == 10.0 else 0.0
            _soft_ground(sheet, top + air, above - air + leading + below)
            with part.inked():
                base = top + above + paper.CAPTION.size
                if label:
                    sheet.writer.text(TEXT_LEFT + 9, base, f"{label} ", paper.CAPTION_MEDIUM, paper.MUTED)
                sheet.writer.text(TEXT_LEFT + 9 + DETAIL_LABEL, base, text, paper.CAPTION, paper.INK)

        drawers.append((above + leading + below, draw))
    return drawers


def _soft_ground(sheet: Sheet, top: float, height: float) -> None:
    """The ground behind a line of reason, a hair taller than it, so that no seam shows between lines."""
    with sheet.writer.part(Role.ARTIFACT):
        sheet.writer.box(TEXT_LEFT, top - 0.2, RIGHT - TEXT_LEFT, height + 0.4, paper.FLOOR)


def plan_table(sheet: Sheet, measures: Sequence[MeasureLine]) -> list[Block]:
    """The development plan. A long measure goes on over the page, its other columns stand where it begins."""
    words = sheet.words.report
    columns = [
        Column(sheet.words.common.column_area, LEFT, 118),
        Column(words.column_measure, LEFT + 128, 190),
        Column(words.column_responsible, LEFT + 328, 90),
        Column(words.column_by, RIGHT - 62, 62),
    ]
    again = continued_head(sheet, words.plan_heading, columns)
    blocks = [open_table(sheet), table_head(sheet, columns)]
    for measure in measures:
        blocks += _measure_blocks(sheet, measure, columns, again)
    return [*blocks, close_table(sheet)]


def _measure_blocks(
    sheet: Sheet, measure: MeasureLine, columns: Sequence[Column], again: Block
) -> list[Block]:
    setter, style = sheet.writer.typesetter, paper.BODY
    area, text, who, by = columns
    short = 4
    name = one_line(measure.area_name or sheet.words.report.whole)
    cells = (
        (area, setter.wrap_at_most(name, style, area.width, short), paper.INK),
        (text, setter.wrap(measure.text, style, text.width), paper.INK),
        (who, setter.wrap_at_most(one_line(measure.responsible), style, who.width, short), paper.INK),
        (by, [measure.by_on.isoformat() if measure.by_on else "–"], paper.MUTED),
    )
    parts = [Continuing(sheet.writer, Role.TD) for _ in cells]
    height = max(len(lines) for _, lines, _ in cells)
    blocks: list[Block] = []
    for row in range(height):

        def draw(top: float, row: int = row) -> None:
            for part, (column, lines, colour) in zip(parts, cells, strict=True):
                if row and row >= len(lines):
                    continue
                with part.inked():  # a cell with nothing in it keeps its place
                    if lines:
                        sheet.writer.text(column.x, top + 5 + style.size, lines[row], style, colour)

        blocks.append(Block(style.leading, draw, repeated=again))
    return [open_row(sheet), *held(blocks, last=True), end_row(sheet, 11)]
