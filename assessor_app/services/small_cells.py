"""What of a chart may leave the centre: no figure that tells of fewer than five.

A row of parts whose sum somebody may know hides one more where only one is hidden: else it could be reckoned.
"""

from __future__ import annotations

from dataclasses import replace

from assessor_app.services.chart_models import ChartData

LEAST = 5


def without_small_cells(data: ChartData) -> ChartData:
    """The same counts; 1 to 4 are None, and beside a single one the smallest other that is not 0."""
    columns = [list(series.values) for series in data.series]
    for at in range(len(data.categories)):
        row = [column[at] for column in columns]
        for number, value in enumerate(_hidden_in(row)):
            columns[number][at] = value
    series = tuple(
        replace(one, values=tuple(column)) for one, column in zip(data.series, columns, strict=True)
    )
    return replace(data, series=series)


def without_small_groups(data: ChartData, sizes: tuple[int, ...]) -> ChartData:
    """The same values, but for categories that are of fewer than five, by `sizes`: theirs are None."""
    series = tuple(
        replace(
            one,
            values=tuple(
                value if size >= LEAST else None for value, size in zip(one.values, sizes, strict=True)
            ),
        )
        for one in data.series
    )
    return replace(data, series=series)


def _hidden_in(row: list[float | None]) -> list[float | None]:
    """Where all of a row are fewer than five nothing of it is told: a nought would tell what they are not."""
    if 0 < sum(value or 0 for value in row) < LEAST:
        return [None for _ in row]
    hidden = {at for at, value in enumerate(row) if value is not None and 0 < value < LEAST}
    others = [(value, at) for at, value in enumerate(row) if value and at not in hidden]
    if len(hidden) == 1 and others:
        hidden.add(min(others)[1])
    return [None if at in hidden else value for at, value in enumerate(row)]
