"""Where a chart's parts lie: round ticks that hold every value, bars that do not cross, labels apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.services.chart_geometry import (
    apart,
    bars_of,
    every_nth,
    is_empty,
    points_of,
    scale_between,
    scale_of,
)
from assessor_app.services.chart_models import ChartData, ChartKind, Series
from assessor_app.services.chart_tables import table_of
from assessor_app.services.sheets import CellKind

VALUES = st.one_of(st.none(), st.integers(-50, 5000))


def chart(kind: ChartKind, *rows: tuple[float | None, ...], decimals: int = 0, unit: str = "") -> ChartData:
    """A chart with these series."""
    categories = tuple(f"v. {at}" for at in range(len(rows[0]) if rows else 0))
    series = tuple(Series(f"Serie {at}", row) for at, row in enumerate(rows))
    return ChartData("Diagram", kind, categories, series, unit, decimals, category="Vecka")


@st.composite
def charts(draw: st.DrawFn) -> ChartData:
    """Any chart."""
    count = draw(st.integers(1, 12))
    rows = draw(st.lists(st.tuples(*[VALUES] * count), min_size=1, max_size=4))
    return chart(draw(st.sampled_from(ChartKind)), *rows)


@pytest.mark.parametrize(
    ("high", "ticks"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (3, (0, 1, 2, 3)),
        (7, (0, 2, 4, 6, 8)),
        (94, (0, 20, 40, 60, 80, 100)),
        (1000, (0, 200, 400, 600, 800, 1000)),
        (1001, (0, 500, 1000, 1500)),
    ],
)
def test_an_axis_of_people_has_whole_round_numbers(high: float, ticks: tuple[float, ...]) -> None:
    assert scale_between(0, high).ticks == ticks


def test_an_axis_of_hours_may_have_parts() -> None:
    assert scale_between(0, 1.1, decimals=1).ticks == (0, 0.5, 1.0, 1.5)


@given(st.floats(-1e7, 1e7), st.floats(-1e7, 1e7), st.integers(2, 8), st.integers(0, 3))
def test_any_axis_holds_its_values_in_few_even_steps(
    one: float, other: float, most: int, decimals: int
) -> None:
    scale = scale_between(one, other, most, decimals)
    low, high = min(one, other), max(one, other)
    spread = max(abs(low), abs(high), 1)
    assert scale.low <= low + spread * 1e-6
    assert scale.high >= high - spread * 1e-6
    steps = {round(after - before, 6) for before, after in pairwise(scale.ticks)}
    assert 1 <= len(scale.ticks) - 1 <= most
    assert max(steps) - min(steps) < max(steps) * 1e-6 + 1e-6


@given(charts())
def test_bars_stay_in_their_place_and_never_cross(data: ChartData) -> None:
    scale = scale_of(data)
    assert 0 in scale.ticks
    bars = bars_of(data, scale)
    for bar in bars:
        room = 1 / len(data.categories)
        assert bar.category * room <= bar.near < bar.far <= (bar.category + 1) * room + 1e-9
        assert -1e-9 <= min(bar.start, bar.end) <= max(bar.start, bar.end) <= 1 + 1e-9
    if data.kind not in (ChartKind.STACKED, ChartKind.STACKED_SIDEWAYS):
        for before, after in pairwise(sorted((bar.near, bar.far) for bar in bars)):
            assert before[1] <= after[0] + 1e-9
        given = [value for series in data.series for value in series.values if value is not None]
        assert len(bars) == len(given)


def test_a_pile_is_as_high_as_its_parts_together() -> None:
    data = chart(ChartKind.STACKED, (3, 0), (4, 2), (None, 1))
    scale = scale_of(data)
    bars = bars_of(data, scale)
    assert [(bar.category, bar.series) for bar in bars] == [(0, 0), (0, 1), (1, 1), (1, 2)]
    assert max(bar.end for bar in bars if bar.category == 0) == scale.share(7)
    assert max(bar.end for bar in bars if bar.category == 1) == scale.share(3)


def test_a_line_has_a_point_for_each_value_and_none_where_there_is_none() -> None:
    data = chart(ChartKind.LINES, (1, None, 3))
    points = points_of(data, scale_of(data))
    assert [(point.category, point.along) for point in points] == [(0, 1 / 3), (2, 1)]


@given(st.lists(st.floats(0, 100), min_size=1, max_size=5))
def test_labels_are_moved_apart_and_stay_in_the_picture(wanted: list[float]) -> None:
    placed = apart(wanted, 10, 0, 100)
    assert all(-1e-9 <= at <= 100 + 1e-9 for at in placed)
    assert all(after - before >= 10 - 1e-6 for before, after in pairwise(sorted(placed)))


def test_labels_that_do_not_fit_are_thinned_out() -> None:
    assert every_nth(4, 400, 90) == 1
    assert every_nth(26, 520, 60) == 3
    assert every_nth(0, 100, 50) == 1


def test_a_chart_of_zeros_is_empty() -> None:
    assert is_empty(chart(ChartKind.BARS, (0, None)))
    assert is_empty(ChartData("Tomt", ChartKind.BARS, (), ()))
    assert not is_empty(chart(ChartKind.BARS, (0, 1)))


def test_a_chart_is_a_table_too() -> None:
    sheet = table_of(chart(ChartKind.LINES, (1.25, None), (2, 3), decimals=1, unit="dagar"))
    headings = [(column.title, column.kind) for column in sheet.columns]
    assert headings == [
        ("Vecka", CellKind.TEXT),
        ("Serie 0 (dagar)", CellKind.DECIMAL),
        ("Serie 1 (dagar)", CellKind.DECIMAL),
    ]
    assert [[str(cell) for cell in row] for row in sheet.rows] == [
        ["v. 0", "1.2", "2.0"],
        ["v. 1", "None", "3.0"],
    ]
