"""A data table that lets the least needed columns go where the window is narrow or the text large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from assessor_app.ui.widgets import Column, DataTable

_NARROWEST = 220


class NarrowTable(DataTable):
    """`first_to_go` names columns by their place, the least needed first; copying still takes them along."""

    def __init__(
        self,
        columns: Sequence[Column],
        first_to_go: Sequence[int],
        *,
        narrowest: int = _NARROWEST,
        single_click: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._first_to_go = tuple(first_to_go)
        self._narrowest = narrowest
        self._absent: frozenset[int] = frozenset()
        super().__init__(columns, single_click=single_click, parent=parent)

    def set_absent(self, places: Sequence[int]) -> None:
        """Columns that have nothing to say here, however much room there is."""
        absent = frozenset(places)
        if absent != self._absent:
            self._absent = absent
            self._share_room()

    def is_hidden(self, place: int) -> bool:
        """Whether a column had to go."""
        return self._head.isSectionHidden(place)

    def _share_room(self) -> None:
        super()._share_room()
        look, head = self.look, self._head
        columns = self._model.columns
        room = self._view.viewport().width()
        least = [look.size(self._narrowest if column.width is None else column.width) for column in columns]
        gone: set[int] = set(self._absent)
        for place in self._first_to_go:
            if sum(least) - sum(least[index] for index in gone) > room:
                gone.add(place)
        for place in range(len(columns)):
            head.setSectionHidden(place, place in gone)
        if not self._touched_widths:
            shown = [index for index in range(len(columns)) if index not in gone]
            loose = [index for index in shown if columns[index].width is None]
            fixed = sum(least[index] for index in shown if index not in loose)
            for index in loose:
                head.resizeSection(index, max(look.size(120), (room - fixed) // len(loose)))
