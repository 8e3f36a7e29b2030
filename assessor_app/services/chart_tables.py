"""A chart as a table: the same figures, for who reads numbers and for a file."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assessor_app.services.chart_models import ChartData
from assessor_app.services.sheets import Cell, CellKind, Sheet, SheetColumn

_LONGEST_NAME = 48


def table_of(data: ChartData, notes: tuple[str, ...] = ()) -> Sheet:
    """One row for each category, one column for each series; the unit stands in their headings."""
    kind = CellKind.DECIMAL if data.decimals else CellKind.WHOLE
    widest = max((len(category) for category in data.categories), default=0)
    columns = [SheetColumn(data.category, CellKind.TEXT, max(14, min(widest + 2, _LONGEST_NAME)))]
    columns += [SheetColumn(series_heading(data, number), kind, 16) for number in range(len(data.series))]
    rows = [_row(data, at) for at in range(len(data.categories))]
    return Sheet(data.title, tuple(columns), rows, notes)


def series_heading(data: ChartData, number: int) -> str:
    """The name of a series, with the unit where it does not say it itself."""
    name = data.series[number].name
    if not data.unit or data.unit.casefold() in name.casefold():
        return name
    return f"{name} ({data.unit})" if name else data.unit


def _row(data: ChartData, at: int) -> Sequence[Cell]:
    return (data.categories[at], *(_number(series.values[at], data.decimals) for series in data.series))


def _number(value: float | None, decimals: int) -> Cell:
    if value is None:
        return None
    rounded = round(Decimal(str(value)), decimals)
    return rounded if decimals else int(rounded)
