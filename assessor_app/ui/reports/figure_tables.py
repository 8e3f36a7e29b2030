"""A table of figures in a card; a row leads to what lies behind its figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.report_models import Figure
from assessor_app.ui.widgets import Card, Column, DataTable, role_label

_MOST_ROWS, _NUMBER = 12, 92


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A row: what it is called, and its figures (None: nothing stands there)."""

    name: str
    figures: tuple[Figure | None, ...]


class FigureTable(Card):
    """`FigureTable(title, heads, write)`: `heads` of the columns, the name's first; `write` writes a figure.

    `chosen` carries the row's line on a click, or on Enter.
    """

    chosen = Signal(object, object)

    def __init__(
        self,
        title: str,
        heads: Sequence[str],
        write: Callable[[Figure], str],
        explanation: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.heads = tuple(heads)
        if explanation:
            self.add(role_label(explanation, "secondary", "muted", wrap=True))
        columns = [Column("name", heads[0], kind="strong")]
        columns += [self._column(at, head, write) for at, head in enumerate(heads[1:])]
        self.table = DataTable(columns, single_click=True)
        self.table.view.setAccessibleName(title)
        self.table.row_activated.connect(lambda line: self.chosen.emit(self, line))
        self.add(self.table)
        self.body.addStretch(1)

    def show_lines(self, lines: Sequence[FigureLine]) -> None:
        """Fill the table; it is as high as its rows, up to twelve."""
        self.table.set_rows(lines)
        rows = min(max(len(lines), 1), _MOST_ROWS)
        look = self.table.look
        section = self.table.view.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(rows * section + look.space(60))

    @staticmethod
    def _column(at: int, head: str, write: Callable[[Figure], str]) -> Column:
        def told(figures: Any) -> str:
            figure = figures[at]
            return "" if figure is None else write(figure)

        def order(line: Any) -> object:
            figure = line.figures[at]
            return -1 if figure is None or figure.shown is None else figure.shown

        return Column(
            "figures",
            head,
            align="right",
            format=told,
            sort_key=order,
            width=max(_NUMBER, 8 * len(head) + 30),
        )
