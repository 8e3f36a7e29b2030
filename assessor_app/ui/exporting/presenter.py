"""An export without its sheet: what is remembered, and the work beside the screen. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assessor_app.services.backup_ports import DirectAccess, StoreAccess
from assessor_app.services.list_exports import PAGE, may_leave
from assessor_app.services.ports import Stopped
from assessor_app.services.sheets import Cell, Sheet, SheetFormat
from assessor_app.ui.answers import Answers
from assessor_app.ui.exporting.lists import ExportColumn, ExportList, Rows, RowSource
from assessor_app.ui.exporting.view_protocol import ExportForm, ExportView
from assessor_app.ui.upkeep_work import WatchedWork

if TYPE_CHECKING:
    from assessor_app.ui.session import Session, TaskRunner

FOLDER = "export.folder"
"""Where the last file went."""
_USUAL = (Rows.SELECTED, Rows.FOUND, Rows.ALL)


class ExportPresenter:
    """Opens the sheet for a list, remembers its choices by the list, and writes the file."""

    def __init__(self, view: ExportView, session: Session) -> None:
        self._view = view
        self._session = session
        self._answers = Answers(session.runner)
        self._asked = 0
        self._work: WatchedWork | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._work is not None

    def close(self) -> None:
        """The screen is gone: what is being written is not finished."""
        self._answers.close()
        self.stop()

    def open(self, wanted: ExportList) -> None:
        """Count the rows and open the sheet."""
        self._asked += 1
        asked, lists, actor = self._asked, self._session.undertakings.lists, self._session.actor

        def count() -> dict[Rows, int]:
            lists.begin(actor)
            return {rows: len(source.keys()) for rows, source in wanted.sources.items()}

        def show(counts: dict[Rows, int]) -> None:
            if asked == self._asked:
                self._view.show_list(wanted, counts, self._usual(wanted, counts))

        self._answers.ask(count, show)

    def start(self, wanted: ExportList, form: ExportForm, path: Path, words: tuple[str, str]) -> None:
        """Write the file; `words` are yes and no. Nothing where one is being written."""
        if self.busy:
            return
        self._remember(wanted, form, path)
        chosen = [column for column in wanted.columns if column.key in form.columns]
        source = wanted.sources[form.rows]
        runner, access = self._lane()
        self._work = work = self._watched()

        def write() -> int:
            return self._write(wanted, chosen, source, path, form.form, words, access, work)

        def done(rows: int) -> None:
            self._work = None
            if not self._answers.closed:
                self._view.show_written(path, rows)

        def failed(error: Exception) -> None:
            self._work = None
            stopped = isinstance(error, Stopped)
            if not self._answers.closed:
                (self._view.show_stopped if stopped else self._view.show_failed)()
            if not stopped:
                self._session.navigator.failed(error)

        runner.run(write, done, failed)

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        if self._work is not None:
            self._work.stop()

    def folder(self) -> str | None:
        """Where the last file went."""
        folder = self._session.preferences.get(FOLDER)
        return folder if isinstance(folder, str) else None

    # -- inside --

    def _write(
        self,
        wanted: ExportList,
        chosen: Sequence[ExportColumn],
        source: RowSource,
        path: Path,
        form: SheetFormat,
        words: tuple[str, str],
        access: StoreAccess,
        work: WatchedWork,
    ) -> int:
        """Beside the store: pages of rows are fetched from it, nothing else."""
        lists, actor = self._session.undertakings.lists, self._session.actor
        access.run_blocking(lambda: lists.begin(actor))
        keys = access.run_blocking(source.keys)
        written = 0

        def rows() -> Iterator[Sequence[Cell]]:
            nonlocal written
            for at in range(0, len(keys), PAGE):
                if not work.progress("rows", at, len(keys)):
                    raise Stopped
                for row in access.run_blocking(_page(source, keys[at : at + PAGE])):
                    if may_leave(row):
                        written += 1
                        yield tuple(column.value(row) for column in chosen)

        sheet = Sheet(wanted.title, tuple(column.heading for column in chosen), rows())
        lists.write(lists.book(wanted.title, (sheet,), *words), path, form)
        return written

    def _lane(self) -> tuple[TaskRunner, StoreAccess]:
        """Where the writing is done, and how it reaches the store from there."""
        care = self._session.care
        if care is None:
            return self._session.runner, DirectAccess()
        # Where long work is done beside the store: what is under way there stops when the program is left.
        return care.runner, care.access

    def _watched(self) -> WatchedWork:
        care = self._session.care

        def show(_what: str, done: int, total: int) -> None:
            if not self._answers.closed and self._work is not None:
                self._view.show_progress(done, total)

        return WatchedWork(lambda parcel: parcel(), show) if care is None else care.watch(show)

    def _usual(self, wanted: ExportList, counts: Mapping[Rows, int]) -> ExportForm:
        """As the list was exported last; several selected rows are what one means."""
        kept = self._session.preferences.get(f"export.{wanted.key}")
        kept = kept if isinstance(kept, dict) else {}
        marked = kept.get("columns")
        marked = marked if isinstance(marked, dict) else {}
        columns = tuple(
            column.key for column in wanted.columns if marked.get(column.key, column.chosen) is True
        )
        rows = next((one for one in _USUAL if counts.get(one, 0) > (one is Rows.SELECTED)), Rows.ALL)
        if rows not in wanted.sources:
            rows = next(iter(wanted.sources))
        form = SheetFormat.CSV if kept.get("form") == SheetFormat.CSV.value else SheetFormat.XLSX
        return ExportForm(form, rows, columns or tuple(column.key for column in wanted.columns))

    def _remember(self, wanted: ExportList, form: ExportForm, path: Path) -> None:
        columns = {column.key: column.key in form.columns for column in wanted.columns}
        preferences = self._session.preferences
        preferences.set(f"export.{wanted.key}", {"form": form.form.value, "columns": columns})
        preferences.set(FOLDER, str(path.parent))


def _page(source: RowSource, keys: Sequence[object]) -> Callable[[], Sequence[object]]:
    return lambda: source.page(keys)
