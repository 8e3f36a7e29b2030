"""A table that keeps room for a few rows, however low the window or large the text: its part scrolls then."""

from __future__ import annotations

from assessor_app.ui.narrow_tables import NarrowTable

_LEAST_ROWS, _ROW, _HEAD = 5, 44, 40


class RoomyTable(NarrowTable):
    """To be laid into a `PageScroll`."""

    def look_changed(self) -> None:
        super().look_changed()
        self.setMinimumHeight(self.look.space(_LEAST_ROWS * _ROW + _HEAD))
