"""A table on the screen as a list that can be exported: for lists that are loaded whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assessor_app.ui.exporting.lists import ExportColumn, ExportList, Rows, RowSource, held
from assessor_app.ui.widgets import Column, DataTable

_PIXELS_A_CHARACTER = 8


def table_list(
    key: str,
    title: str,
    file_word: str,
    table: DataTable,
    columns: Sequence[ExportColumn] | None = None,
    everything: Callable[[], RowSource] | None = None,
) -> ExportList:
    """The rows that the table shows and those selected; with `everything` also all there are.

    Without `columns` those of the table are taken, as the text that they show. Rows that say they are
    `protected`, or whose `summary` does, stay behind.
    """
    sources: dict[Rows, RowSource] = {}
    if everything is not None:
        sources[Rows.ALL] = everything()
    sources[Rows.FOUND] = held(table.rows())
    selected = table.selected_rows()
    if selected:
        sources[Rows.SELECTED] = held(selected)
    return ExportList(key, title, file_word, tuple(columns or _shown(table)), sources)


def _shown(table: DataTable) -> list[ExportColumn]:
    """The columns of a table that have a heading."""
    return [
        ExportColumn(f"{column.key}-{at}", column.title, column.text, width=_characters(column))
        for at, column in enumerate(table.columns())
        if column.title
    ]


def _characters(column: Column) -> int:
    return 28 if column.width is None else max(10, column.width // _PIXELS_A_CHARACTER)
