"""The report on a programme to whoever pays for it: what was done, for whom, and what it cost."""

from __future__ import annotations

from datetime import date

from assessor_app.documents import paper
from assessor_app.documents.charts import chart_block
from assessor_app.documents.flow import Block, Placed, gap, paginate
from assessor_app.documents.page_writer import Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT
from assessor_app.documents.programme_parts import (
    Card,
    ProgrammePage,
    TableColumn,
    cards,
    heading,
    paragraph,
    table,
    together,
)
from assessor_app.documents.programme_tables import (
    area_name,
    costs_table,
    groups_tables,
    hours_table,
    outcomes_table,
)
from assessor_app.documents.text import TextStyle, one_line
from assessor_app.services.report_charts import ChartWords, burn_up_chart, outcomes_chart
from assessor_app.services.report_models import Audience, Figure
from assessor_app.services.report_periods import Period, PeriodKind
from assessor_app.services.suppression import Showing

_TITLE_AT = 122.0
_TOP, _BOTTOM = 60.0, paper.PAGE_HEIGHT - 70.0
_CHIP = 17.0
_HALF = BODY_WIDTH / 2
_FACT_ROW = 34.0
_LONG_TITLE = TextStyle(paper.REPORT_TITLE.cut, 19, 23)
_KEYS = (
    ("participated", "entered", "left", "ongoing"),
    ("persons", "validations", "validated", "validated_so_far"),
    ("minutes", "spent", "spent_so_far", "cost_per_validation"),
)
_KEYS_OF_ALL = (
    ("participated", "persons", "left"),
    ("ongoing", "validations", "validated_so_far"),
    ("minutes", "spent_so_far", "cost_per_validation"),
)


def draw_programme_report(page: ProgrammePage) -> None:
    """Draw every page and end the last."""
    writer, content = page.writer, page.content
    title = f"{page.own.titles[content.period.kind]} – {one_line(content.card.name)[:120]}"
    subject = period_name(page, content.period)
    writer.set_information(title=title, author=one_line(content.centre_name)[:200], subject=subject)
    pages = paginate(_blocks(page), _first_top(page), _TOP, _BOTTOM)
    for number, placed in enumerate(pages, 1):
        _page(page, placed, number, len(pages))


def period_name(page: ProgrammePage, period: Period) -> str:
    """A period in words: maj 2020, Kvartal 2 2020, or its days."""
    own, first = page.own, date.fromisoformat(period.first_on)
    if period.kind is PeriodKind.MONTH:
        return f"{page.words.dates.months[first.month - 1]} {first.year}"
    if period.kind is PeriodKind.QUARTER:
        return own.quarter.format(number=period.key[-1], year=first.year)
    return page.words.days(first, date.fromisoformat(period.last_on))


def month_name(page: ProgrammePage, month: str) -> str:
    """A month in words."""
    return f"{page.words.dates.months[int(month[5:7]) - 1]} {month[:4]}"


def _page(page: ProgrammePage, placed: list[Placed], number: int, pages: int) -> None:
    writer = page.writer
    with writer.part(Role.ARTIFACT):
        writer.box(0, 0, paper.BAND_WIDTH, paper.PAGE_HEIGHT, paper.ACCENT)
    if number == 1:
        _head(page)
    for each in placed:
        each.block.draw(each.top)
    _foot(page, number, pages)
    writer.end_page()


# ---- the head of the first page --------------------------------------------------------------------------


def _head(page: ProgrammePage) -> None:
    writer, own, content = page.writer, page.own, page.content
    made = own.made.format(date=page.words.day(date.fromisoformat(content.made_on)))
    with writer.part(Role.P):
        taken = writer.text(RIGHT, paper.TOP, f"{made} ", paper.SMALL, paper.MUTED, align="right")
    centre = writer.typesetter.fit(content.centre_name, paper.TABLE_STRONG, BODY_WIDTH - taken - 24, 8)
    with writer.part(Role.P):
        writer.text(LEFT, paper.TOP, centre, paper.TABLE_STRONG, paper.INK)
    with writer.part(Role.P):
        kind = f"{own.titles[content.period.kind]} · {period_name(page, content.period)} "
        writer.text(LEFT, _TITLE_AT - 30, kind, paper.BODY_MEDIUM, paper.ACCENT)
    style, lines = _title(page)
    with writer.part(Role.H1):
        for at, line in enumerate(lines):
            y = _TITLE_AT + 4 + at * style.leading
            writer.text(LEFT - 0.5, y, f"{line} ", style, paper.INK)
    _chips(page)
    top = _facts_top(page)
    for row in _fact_rows(page):
        for column, (label, text) in enumerate(row):
            if not label:
                continue
            x = LEFT + column * _HALF
            with writer.part(Role.P):
                writer.text(x, top + 10, f"{label} ", paper.CAPTION, paper.MUTED)
                width = BODY_WIDTH if len(row) == 1 else _HALF - 16
                fitted = writer.typesetter.fit(f"{one_line(text)} ", paper.TABLE, width, 8)
                writer.text(x, top + 24, fitted, paper.TABLE, paper.INK)
        top += _FACT_ROW


def _title(page: ProgrammePage) -> tuple[TextStyle, list[str]]:
    """The programme's name: large on one line, or smaller on two."""
    setter, name = page.writer.typesetter, one_line(page.content.card.name)
    if setter.width(name, paper.REPORT_TITLE) <= BODY_WIDTH:
        return paper.REPORT_TITLE, [name]
    return _LONG_TITLE, setter.wrap_at_most(name, _LONG_TITLE, BODY_WIDTH, 2)


def _facts_top(page: ProgrammePage) -> float:
    style, lines = _title(page)
    return _TITLE_AT + 22 + (len(lines) - 1) * style.leading


def _first_top(page: ProgrammePage) -> float:
    return _facts_top(page) + _FACT_ROW * len(_fact_rows(page))


def _fact_rows(page: ProgrammePage) -> list[list[tuple[str, str]]]:
    """The facts two by two; one that is too long for half the width has a row of its own, at the end."""
    setter = page.writer.typesetter
    facts = _facts(page)
    short = [one for one in facts if setter.width(one_line(one[1]), paper.TABLE) <= _HALF - 16]
    rows = [short[at : at + 2] for at in range(0, len(short), 2)]
    if rows and len(rows[-1]) == 1:
        # A fact alone in its row takes the half of it that it needs.
        rows[-1] = [*rows[-1], ("", "")]
    return [*rows, *([one] for one in facts if one not in short)]


def _facts(page: ProgrammePage) -> list[tuple[str, str]]:
    """Those that are known."""
    own, card = page.own, page.content.card
    days = page.words.days(date.fromisoformat(card.starts_on), date.fromisoformat(card.ends_on))
    facts = [
        (own.funder, card.funder),
        (own.reference, card.reference),
        (own.time, days),
        (own.target, own.people.format(count=own.figure(card.target)) if card.target else ""),
        (own.budget, own.money(card.budget_ore) if card.budget_ore else ""),
        (own.centres, page.words.names(card.centres)),
        (own.partners, page.words.names(tuple(name for name, _ in card.partners))),
    ]
    return [(label, text) for label, text in facts if text]


def _chips(page: ProgrammePage) -> None:
    """What marks the report as a whole, side by side at the right edge."""
    own, content, writer = page.own, page.content, page.writer
    corrected = content.standing.version > 1 and not content.standing.is_preliminary
    marks = (
        (own.demo, content.demo),
        (own.preliminary, content.standing.is_preliminary),
        (own.correction.format(version=content.standing.version), corrected),
        (own.internal, content.options.audience is Audience.INTERNAL),
    )
    right = RIGHT
    for text, wanted in marks:
        if not wanted:
            continue
        width = writer.typesetter.width(text, paper.CHIP) + 20
        with writer.part(Role.ARTIFACT):
            writer.box(right - width, paper.TOP + 13, width, _CHIP, paper.PARTLY_SOFT, _CHIP / 2)
        with writer.part(Role.P):
            writer.text(right - width + 10, paper.TOP + 24.8, text, paper.CHIP, paper.PARTLY)
        right -= width + 6


def _foot(page: ProgrammePage, number: int, pages: int) -> None:
    writer, content = page.writer, page.content
    y = paper.PAGE_HEIGHT - paper.BOTTOM
    with writer.part(Role.ARTIFACT):
        writer.rule(LEFT, y - 16, RIGHT, paper.LINE)
    told = page.own.foot.format(
        programme=one_line(content.card.name), period=period_name(page, content.period)
    )
    # Read once, at the end: on the pages before, a table may still be going on.
    with writer.part(Role.P if number == pages else Role.ARTIFACT):
        line = writer.typesetter.fit(f"{told} ", paper.SMALL, BODY_WIDTH - 90, 7)
        writer.text(LEFT, y, line, paper.SMALL, paper.MUTED)
    with writer.part(Role.ARTIFACT):
        text = page.words.common.page.format(page=number, pages=pages)
        writer.text(RIGHT, y, f"{text} ", paper.SMALL, paper.MUTED, align="right")


# ---- what follows ----------------------------------------------------------------------------------------


def _blocks(page: ProgrammePage) -> list[Block]:
    own = page.own
    blocks = [*_warnings(page), *heading(page, own.keys_heading)]
    rows = _KEYS_OF_ALL if page.content.period.is_whole else _KEYS
    blocks += cards(page, [_card(page, code) for row in rows for code in row], len(rows[0]))
    blocks += _burn_up(page)
    blocks += _outcomes(page)
    blocks += heading(page, own.groups_heading)
    blocks += paragraph(page, own.groups_explained, paper.CAPTION, paper.MUTED, glued=True)
    blocks += groups_tables(page)
    blocks += hours_table(page)
    blocks += costs_table(page)
    return [*blocks, *_reading(page)]


def _warnings(page: ProgrammePage) -> list[Block]:
    """What the reader must know before the figures."""
    own, content = page.own, page.content
    texts = []
    if content.options.audience is Audience.INTERNAL:
        texts.append(own.internal_explained)
    if content.standing.is_preliminary:
        months = content.standing.open_months
        ends = months if len(months) < 3 else (months[0], months[-1])
        names = [month_name(page, month) for month in ends]
        joined = " – ".join(names) if len(months) > 2 else page.words.names(tuple(names))
        texts.append(own.preliminary_months.format(months=joined))
    elif content.standing.version > 1:
        texts.append(own.correction_explained.format(version=content.standing.version))
    blocks: list[Block] = []
    for text in texts:
        blocks += [gap(6), *paragraph(page, text, paper.BODY_MEDIUM, paper.PARTLY)]
    if content.card.aim.strip():
        blocks += [gap(8), *paragraph(page, content.card.aim, paper.BODY, paper.INK)]
    return blocks


def _card(page: ProgrammePage, code: str) -> Card:
    own, content = page.own, page.content
    figure = content.figures.keys[code]
    line = ""
    if code == "validated_so_far" and content.card.target and _is_told(figure):
        share = own.share(figure.value or 0, content.card.target)
        line = own.of_target.format(percent=share, target=own.figure(content.card.target))
    if code == "spent_so_far" and content.card.budget_ore and figure.value is not None:
        share = own.share(max(figure.value, 0), content.card.budget_ore)
        line = own.of_budget.format(percent=share, budget=own.money(content.card.budget_ore))
    return Card(own.keys[code], page.value(figure), line)


def _is_told(figure: Figure) -> bool:
    return figure.showing is Showing.SHOWN


def _burn_up(page: ProgrammePage) -> list[Block]:
    own, figures = page.own, page.content.figures
    chart = burn_up_chart(figures, _chart_words(page))
    if chart is None:
        return []
    blocks = [*heading(page, own.burn_heading)]
    if any(value is not None for value in chart.series[0].values):
        blocks += paragraph(page, chart.summary, paper.BODY, paper.INK, glued=True)
    drawn = chart_block(page.writer, chart, own.figure)
    blocks += [gap(4, glued=True), Block(drawn.height, drawn.draw)]
    if not figures.target:
        blocks += paragraph(page, own.burn_no_target, paper.CAPTION, paper.MUTED)
    return together(blocks) + _burn_table(page)


def _burn_table(page: ProgrammePage) -> list[Block]:
    own, figures = page.own, page.content.figures
    columns = [TableColumn(own.column_month, 230), TableColumn(own.burn_done, 128, right=True)]
    if figures.target:
        columns.append(TableColumn(own.burn_plan, 129, right=True))
    last = page.content.period.months[-1] if page.content.period.months else ""
    rows = []
    for point in figures.burn_up:
        if point.month > last:
            break
        done = own.hidden if point.validated is None else own.figure(point.validated)
        planned = [] if point.planned_tenths is None else [own.figure(point.planned_tenths / 10)]
        rows.append([month_name(page, point.month), done, *planned])
    return [gap(8), *table(page, own.burn_heading, columns, rows)] if rows else []


def _outcomes(page: ProgrammePage) -> list[Block]:
    own, figures = page.own, page.content.figures
    blocks = heading(page, own.outcomes_heading)
    if not figures.whole.total.value:
        return [*blocks, *paragraph(page, own.outcomes_empty, paper.BODY, paper.MUTED)]
    chart = outcomes_chart(figures, _chart_words(page))
    if chart is None:
        blocks += paragraph(page, own.outcomes_hidden, paper.BODY, paper.MUTED)
    else:
        blocks += paragraph(page, chart.summary, paper.BODY, paper.INK, glued=True)
        drawn = chart_block(page.writer, chart, own.figure)
        blocks += [gap(2, glued=True), Block(drawn.height, drawn.draw)]
    return [*together(blocks), gap(8), *outcomes_table(page)]


def _chart_words(page: ProgrammePage) -> ChartWords:
    own = page.own

    def month(text: str) -> str:
        return f"{own.month_short[int(text[5:7]) - 1]} {text[2:4]}"

    return ChartWords(
        month,
        lambda text: month_name(page, text),
        lambda line: area_name(page, line),
        dict(page.words.outcomes),
        own.burn_heading,
        own.burn_done,
        own.burn_plan,
        own.burn_summary,
        own.outcomes_heading,
        own.outcomes_summary,
        own.figure,
    )


def _reading(page: ProgrammePage) -> list[Block]:
    own, content = page.own, page.content
    texts = [*own.reading, own.reading_bands[content.bands]]
    if content.options.audience is Audience.FUNDER:
        texts.append(own.reading_suppressed)
    blocks = heading(page, own.reading_heading)
    for text in texts:
        blocks += [*paragraph(page, text, paper.BODY, paper.INK), gap(5)]
    return together(blocks)
