"""Charts on paper: lines and lying bars, drawn plainly; what is told is never told by colour alone.

Each series has its mark beside its name: a dot or dashes for a line, a filling for a bar. The values stand in
a table of their own or beside the bars.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from assessor_app.documents import paper
from assessor_app.documents.flow import Block
from assessor_app.documents.page_writer import PageWriter, Role
from assessor_app.documents.paper import BODY_WIDTH, LEFT, RIGHT, Colour
from assessor_app.services.chart_models import ChartData, ChartKind, Series, Tone

Write = Callable[[float, int], str]
"""Writes a value with so many decimals."""

_COLOURS = {
    Tone.ACCENT: paper.ACCENT,
    Tone.SHOWN: paper.SHOWN,
    Tone.PARTLY: paper.PARTLY,
    Tone.NOT_SHOWN: paper.NOT_SHOWN,
    Tone.IDLE: paper.IDLE,
    Tone.MUTED: paper.MUTED,
}
_PLOT_HEIGHT, _LEGEND, _LABELS = 132.0, 20.0, 18.0
_AXIS_WIDTH = 34.0
_ROW, _BAR = 19.0, 11.0
_NAME_WIDTH, _VALUE_WIDTH = 190.0, 56.0
_DASH, _GAP = 5.0, 3.5
_DOT = 2.2
_MOST_TICKS = 5


def chart_block(writer: PageWriter, chart: ChartData, write: Write) -> Block:
    """The chart in the full width of the body."""
    lines = chart.kind is ChartKind.LINES
    height = _LEGEND + (_PLOT_HEIGHT + _LABELS if lines else len(chart.categories) * _ROW + 6)

    def draw(top: float) -> None:
        with writer.part(Role.FIGURE, f"{chart.title}. {chart.summary}".strip()):
            below = top + _legend(writer, chart, top)
            if lines:
                _draw_lines(writer, chart, below, write)
            else:
                _draw_rows(writer, chart, below, write)

    return Block(height if len(chart.series) > 1 or lines else height - _LEGEND, draw)


def _legend(writer: PageWriter, chart: ChartData, top: float) -> float:
    """The series with their marks; nothing for one that the title names. Gives its height."""
    if len(chart.series) == 1 and chart.kind is not ChartKind.LINES:
        return 0.0
    x, y = LEFT, top + 11
    for series in chart.series:
        colour = _COLOURS[series.tone]
        if chart.kind is ChartKind.LINES:
            _stroke(writer, ((x, y - 3), (x + 18, y - 3)), colour, dashed=series.dashed)
            if not series.dashed:
                _dot(writer, x + 9, y - 3, colour)
            x += 24
        else:
            _filled(writer, x, y - 8, 12, 9, series.tone)
            x += 18
        x += writer.text(x, y, f"{series.name} ", paper.CAPTION, paper.INK) + 16
    return _LEGEND


# ---- lines -----------------------------------------------------------------------------------------------


def _draw_lines(writer: PageWriter, chart: ChartData, top: float, write: Write) -> None:
    step, most = _ticks(max((value for one in chart.series for value in one.values if value), default=1.0))
    left, bottom = LEFT + _AXIS_WIDTH, top + _PLOT_HEIGHT
    width, height = RIGHT - left - 8, _PLOT_HEIGHT - 8

    def at(place: int, value: float) -> tuple[float, float]:
        count = len(chart.categories)
        x = left + width * (place + 0.5) / count
        return x, bottom - height * value / most

    for number in range(round(most / step) + 1):
        y = bottom - height * number * step / most
        writer.rule(left, y, RIGHT, paper.LINE, 0.6)
        label = write(number * step, chart.decimals)
        writer.text(left - 6, y + 3, f"{label} ", paper.CAPTION, paper.MUTED, align="right")
    _categories(writer, chart, lambda place: at(place, 0)[0], bottom + 13, width)
    for series in reversed(chart.series):
        _line(writer, series, at, write, chart.decimals)


def _line(
    writer: PageWriter,
    series: Series,
    at: Callable[[int, float], tuple[float, float]],
    write: Write,
    decimals: int,
) -> None:
    colour = _COLOURS[series.tone]
    told = [(place, value) for place, value in enumerate(series.values) if value is not None]
    points = [at(place, value) for place, value in told]
    if len(points) > 1:
        _stroke(writer, points, colour, dashed=series.dashed)
    if series.dashed or not told:
        return
    for x, y in points:
        _dot(writer, x, y, colour)
    (x, y), (_, value) = points[-1], told[-1]
    writer.text(x, y - 7, f"{write(value, decimals)} ", paper.CAPTION_MEDIUM, colour, align="centre")


def _categories(
    writer: PageWriter, chart: ChartData, x_of: Callable[[int], float], y: float, width: float
) -> None:
    """As many of the names below as have room."""
    setter = writer.typesetter
    widest = max((setter.width(name, paper.CAPTION) for name in chart.categories), default=0) + 8
    every = max(1, math.ceil(widest * len(chart.categories) / width))
    for place in range(0, len(chart.categories), every):
        name = f"{chart.categories[place]} "
        writer.text(x_of(place), y, name, paper.CAPTION, paper.MUTED, align="centre")


def _ticks(most: float) -> tuple[float, float]:
    """A round step and the end of the axis: at most five steps."""
    rough = max(most, 1.0) / _MOST_TICKS
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
    step = max(1.0, step)
    return step, step * math.ceil(max(most, 1.0) / step)


def _stroke(
    writer: PageWriter, points: Sequence[tuple[float, float]], colour: Colour, *, dashed: bool
) -> None:
    if not dashed:
        writer.polyline(points, colour, 1.8)
        return
    for (x, y), (to_x, to_y) in pairwise(points):
        length = math.hypot(to_x - x, to_y - y)
        done = 0.0
        while done < length:
            end = min(done + _DASH, length)
            dash = [(x + (to_x - x) * part / length, y + (to_y - y) * part / length) for part in (done, end)]
            writer.polyline(dash, colour, 1.2)
            done = end + _GAP


def _dot(writer: PageWriter, x: float, y: float, colour: Colour) -> None:
    writer.box(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT, colour, radius=_DOT)


# ---- bars that lie ---------------------------------------------------------------------------------------


def _draw_rows(writer: PageWriter, chart: ChartData, top: float, write: Write) -> None:
    """One row a category: its name, its bar or the parts of it, its value."""
    sums = [
        None
        if any(one.values[at] is None for one in chart.series)
        else sum(one.values[at] or 0 for one in chart.series)
        for at in range(len(chart.categories))
    ]
    most = max((value for value in sums if value), default=1.0)
    width = BODY_WIDTH - _NAME_WIDTH - _VALUE_WIDTH
    for at, name in enumerate(chart.categories):
        y = top + at * _ROW
        line = writer.typesetter.fit(f"{name} ", paper.CAPTION, _NAME_WIDTH - 10, 6.5)
        writer.text(LEFT, y + 12, line, paper.CAPTION, paper.INK)
        whole = sums[at]
        x = LEFT + _NAME_WIDTH
        if whole is None:
            writer.text(x, y + 12, "– ", paper.CAPTION, paper.MUTED)
            continue
        for series in chart.series:
            value = series.values[at] or 0
            length = width * value / most
            if length > 0:
                _filled(writer, x, y + (_ROW - _BAR) / 2 - 0.5, length, _BAR, series.tone)
            x += length
        text = write(whole, chart.decimals)
        unit = f"{text} {chart.unit} " if chart.unit else f"{text} "
        writer.text(x + 5, y + 12, unit, paper.CAPTION, paper.MUTED)


def _filled(writer: PageWriter, x: float, y: float, width: float, height: float, tone: Tone) -> None:
    """A part of a bar: solid, crossed by lines, or empty with an edge, so that it is told without colour."""
    colour = _COLOURS[tone]
    if tone in (Tone.ACCENT, Tone.SHOWN):
        writer.box(x, y, width, height, colour)
        return
    inset = min(0.5, width / 2)
    corners = (
        (x + inset, y + 0.5),
        (x + width - inset, y + 0.5),
        (x + width - inset, y + height - 0.5),
        (x + inset, y + height - 0.5),
        (x + inset, y + 0.5),
    )
    if tone is Tone.MUTED:
        writer.box(x, y, width, height, paper.TRACK)
    elif tone is Tone.NOT_SHOWN:
        _hatch(writer, x, y, width, height, colour)
    writer.polyline(corners, colour, 0.9)


def _hatch(writer: PageWriter, x: float, y: float, width: float, height: float, colour: Colour) -> None:
    """Slanting lines within a rectangle."""
    start = 0.0
    while start < width + height:
        low = (max(0.0, start - height), min(start, height))
        high = (min(start, width), max(0.0, start - width))
        ends = ((x + low[0], y + low[1]), (x + high[0], y + high[1]))
        writer.polyline(ends, colour, 0.7)
        start += 3.5
