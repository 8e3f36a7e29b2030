"""The charts of a report: the screen and the paper draw the same. The words are given by whoever draws."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assessor_app.services.chart_models import ChartData, ChartKind, Series, Tone
from assessor_app.services.report_models import OUTCOMES, Figures, OutcomeLine
from assessor_app.services.suppression import Showing

_TONES = {
    "met": Tone.SHOWN,
    "not_met": Tone.NOT_SHOWN,
    "not_fully_tested": Tone.IDLE,
    "no_outcome": Tone.MUTED,
}


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What stands in the charts. `month` writes a month at the axis, `long_month` in a sentence; `area` names
    an area, or the whole; `outcomes`: outcome → its word; the summaries have places: `{done}` and `{month}`,
    `{count}`."""

    month: Callable[[str], str]
    long_month: Callable[[str], str]
    area: Callable[[OutcomeLine], str]
    outcomes: dict[str, str]
    burn_title: str
    burn_done: str
    burn_plan: str
    burn_summary: str
    outcomes_title: str
    outcomes_summary: str
    number: Callable[[float], str]


def burn_up_chart(figures: Figures, words: ChartWords) -> ChartData | None:
    """People with a signed run, month by month, against an even pace to the target; None without months."""
    points = figures.burn_up
    told = [(point.month, point.validated) for point in points if point.validated is not None]
    if not points:
        return None
    done = Series(words.burn_done, tuple(_float(point.validated) for point in points), Tone.ACCENT)
    series = [done]
    if figures.target:
        plan = tuple(None if one.planned_tenths is None else one.planned_tenths / 10 for one in points)
        series.append(Series(words.burn_plan, plan, Tone.MUTED, dashed=True))
    summary = ""
    if told:
        month, value = told[-1]
        summary = words.burn_summary.format(done=words.number(value), month=words.long_month(month))
    categories = tuple(words.month(point.month) for point in points)
    return ChartData(
        words.burn_title, ChartKind.LINES, categories, tuple(series), summary=summary or words.burn_title
    )


def outcomes_chart(figures: Figures, words: ChartWords) -> ChartData | None:
    """The areas of the runs signed in the period by outcome; None where none was, or it may not be told."""
    total = figures.whole.total
    lines = (figures.whole, *figures.areas)
    if not total.value or total.showing is not Showing.SHOWN:
        return None
    used = [place for place in range(len(OUTCOMES)) if any(line.outcomes[place].value for line in lines)]
    series = tuple(
        Series(
            words.outcomes[OUTCOMES[place]],
            tuple(_whole_line(line, place) for line in lines),
            _TONES[OUTCOMES[place]],
        )
        for place in used
    )
    summary = words.outcomes_summary.format(count=words.number(total.value))
    return ChartData(
        words.outcomes_title,
        ChartKind.STACKED,
        tuple(words.area(line) for line in lines),
        series,
        summary=summary,
    )


def spread_chart(
    title: str, names: tuple[str, ...], values: tuple[float | None, ...], unit: str
) -> ChartData:
    """Named amounts as bars that lie."""
    return ChartData(title, ChartKind.SIDEWAYS, names, (Series(title, values),), unit=unit, summary=title)


def _whole_line(line: OutcomeLine, place: int) -> float | None:
    """Nothing of a line in which something is hidden: the lengths would tell it."""
    if any(one.showing is not Showing.SHOWN for one in line.outcomes):
        return None
    return _float(line.outcomes[place].value)


def _float(value: int | None) -> float | None:
    return None if value is None else float(value)
