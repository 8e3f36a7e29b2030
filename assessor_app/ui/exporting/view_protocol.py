"""What the presenter of an export tells its sheet. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from assessor_app.services.sheets import SheetFormat
from assessor_app.ui.exporting.lists import ExportList, Rows


@dataclass(frozen=True, slots=True)
class ExportForm:
    """The sheet as it is filled in. `columns` are the keys of those that are taken along."""

    form: SheetFormat
    rows: Rows
    columns: tuple[str, ...]


class ExportView(Protocol):
    """The sheet as its presenter sees it."""

    def show_list(self, wanted: ExportList, counts: Mapping[Rows, int], form: ExportForm) -> None:
        """Open the sheet, filled in as the list was exported last."""
        ...

    def show_progress(self, done: int, total: int) -> None:
        """How many rows are written."""
        ...

    def show_stopped(self) -> None:
        """The user stopped it: no file was written, and the sheet is as before."""
        ...

    def show_failed(self) -> None:
        """It went wrong, which the window tells; the sheet is as before."""
        ...

    def show_written(self, path: Path, rows: int) -> None:
        """The file is there."""
        ...
