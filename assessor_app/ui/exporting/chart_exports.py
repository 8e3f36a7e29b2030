"""Charts as files: the table as XLSX or CSV, the picture as PNG."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from assessor_app.services.sheets import Sheet, SheetFormat
from assessor_app.system.files import write_whole
from assessor_app.ui.exchange.folders import show_in_folder
from assessor_app.ui.exporting.presenter import FOLDER
from assessor_app.ui.exporting.saving import ask_where_to_save
from assessor_app.ui.run.practice.picture_files import encoding
from assessor_app.ui.session import Session
from assessor_app.ui.widgets.chart_cards import SAVE_CSV, SAVE_PICTURE, SAVE_XLSX, ChartCard

translate = QCoreApplication.translate
_FORMATS = {SAVE_XLSX: SheetFormat.XLSX, SAVE_CSV: SheetFormat.CSV}


class ChartExporter:
    """`attach(card, file_word)` lets a card's menu save. `notes` gives lines over each table, such as the
    period; `fit` may change a table before it is written, None where it must not leave."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        notes: Callable[[], tuple[str, ...]] = lambda: (),
        fit: Callable[[ChartCard, Sheet], Sheet] = lambda _card, sheet: sheet,
    ) -> None:
        self._page, self._session = page, session
        self._notes, self._fit = notes, fit
        self._dialog: QFileDialog | None = None

    def attach(self, card: ChartCard, file_word: str) -> None:
        """Let the card be saved; the file's name begins with `file_word`."""
        card.save_asked.connect(lambda code: self.ask(card, code, file_word))

    def ask(self, card: ChartCard, code: str, file_word: str) -> None:
        """Ask where, then save."""
        folder = self._session.preferences.get(FOLDER)
        self._dialog = ask_where_to_save(
            self._page,
            f"{file_word}-{self._session.today().isoformat()}",
            code,
            folder if isinstance(folder, str) else None,
            lambda path: self.save(card, code, path),
        )

    def save(self, card: ChartCard, code: str, path: Path) -> None:
        """Write the file; what goes wrong is told by the window."""
        session = self._session
        session.preferences.set(FOLDER, str(path.parent))
        if code == SAVE_PICTURE:
            encode = encoding(card.view.picture())
            session.aside.run(lambda: write_whole(path, encode()), lambda _: self._tell(path))
            return
        lists, actor = session.undertakings.lists, session.actor
        sheet = self._fit(card, card.as_table(self._notes()))
        form = _FORMATS[code]

        def write(_: None) -> None:
            book = lists.book(sheet.title, (sheet,))
            session.aside.run(lambda: lists.write(book, path, form), lambda _: self._tell(path))

        session.runner.run(lambda: lists.begin(actor), write)

    def _tell(self, path: Path) -> None:
        text = translate("ChartExporter", "Sparat som {file}").format(file=path.name)
        action = translate("ChartExporter", "Visa mapp")
        self._session.navigator.toast(text, action, lambda: show_in_folder(path))
