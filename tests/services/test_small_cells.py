"""What leaves the centre tells of no group below five, and lets none be reckoned from what is left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assessor_app.services.chart_models import ChartData, ChartKind, Series
from assessor_app.services.small_cells import LEAST, without_small_cells, without_small_groups

ROWS = st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=1, max_size=6)


def chart(rows: list[list[int]]) -> ChartData:
    """One category for each row, one series for each column."""
    series = tuple(Series(f"S{at}", tuple(float(row[at]) for row in rows)) for at in range(len(rows[0])))
    return ChartData("A", ChartKind.STACKED, tuple(map(str, range(len(rows)))), series)


@given(ROWS)
def test_no_count_below_five_is_left_and_none_can_be_reckoned_from_the_sum(rows: list[list[int]]) -> None:
    kept = without_small_cells(chart(rows))
    for at, row in enumerate(rows):
        left = [series.values[at] for series in kept.series]
        assert all(value is None or value == 0 or value >= LEAST for value in left)
        assert all(value is None or value == was for value, was in zip(left, row, strict=True))
        hidden = [was for value, was in zip(left, row, strict=True) if value is None]
        assert len(hidden) != 1
        if 0 < sum(row) < LEAST:
            assert left == [None, None, None]
        if all(was == 0 or was >= LEAST for was in row):
            assert left == row


def test_a_median_of_four_is_hidden_and_one_of_five_is_not() -> None:
    kept = without_small_groups(chart([[7, 8, 9], [7, 8, 9]]), (4, 5))
    assert [series.values for series in kept.series] == [(None, 7), (None, 8), (None, 9)]
