"""The sheet that asks how a list shall be exported: as what, which rows, which columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from assessor_app.services.sheets import SheetFormat
from assessor_app.ui.exchange.folders import show_in_folder
from assessor_app.ui.exporting.lists import ExportList, Rows
from assessor_app.ui.exporting.presenter import ExportPresenter
from assessor_app.ui.exporting.saving import ask_where_to_save
from assessor_app.ui.exporting.view_protocol import ExportForm
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceRow,
    LongWorkPanel,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SideSheet,
    role_label,
)

_SHOW_WORK_AFTER_MS = 700
_ONLY_SIGN_FROM = 1.5
"""The text scale."""


class ExportSheet(SideSheet):
    """`export(list)` opens it. One for a page; it lies over the page."""

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page)
        self.setObjectName("export-sheet")
        self._session = session
        self._formats = formats_of(session)
        self._wanted: ExportList | None = None
        self._boxes: dict[str, CheckRow] = {}
        self._format: ChoiceRow | None = None
        self._rows: ChoiceRow | None = None
        self._dialog: QFileDialog | None = None
        self._presenter = ExportPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._later = QTimer(self, singleShot=True, interval=_SHOW_WORK_AFTER_MS)
        self._build_footer_buttons()
        self._work = LongWorkPanel(self.tr("Skriver filen"))
        self._work.cancelled.connect(self._presenter.stop)
        self._work.hide()
        self._later.timeout.connect(self._show_work)

    def export(self, wanted: ExportList) -> None:
        """Ask how a list shall be exported."""
        if not self._presenter.busy:
            self._presenter.open(wanted)

    # -- what the presenter says --

    def show_list(self, wanted: ExportList, counts: Mapping[Rows, int], form: ExportForm) -> None:
        self._wanted = wanted
        self.set_title(self.tr("Exportera {list}").format(list=wanted.title.casefold()))
        self._fill(wanted, counts, form)
        self._show_whether_ready()
        self.open_sheet()

    def show_progress(self, done: int, total: int) -> None:
        self._work.set_progress(done, total)

    def show_stopped(self) -> None:
        self._rest()
        self._session.navigator.toast(self.tr("Exporten är stoppad. Ingen fil har skrivits."))

    def show_failed(self) -> None:
        self._rest()

    def show_written(self, path: Path, rows: int) -> None:
        self._rest()
        self.close_sheet()
        if rows == 1:
            text = self.tr("1 rad sparad i {file}").format(file=path.name)
        else:
            count = self._formats.number(rows)
            text = self.tr("{count} rader sparade i {file}").format(count=count, file=path.name)
        self._session.navigator.toast(text, self.tr("Visa mapp"), lambda: show_in_folder(path))

    # -- parts --

    def _build_footer_buttons(self) -> None:
        cancel = SecondaryButton(self.tr("Stäng"))
        cancel.clicked.connect(self.close_sheet)
        self._save = PrimaryButton(self.tr("Spara som …"), "save")
        self._save.setObjectName("save-export")
        self._save.clicked.connect(self._ask_where)
        self.add_footer_button(cancel)
        self.add_footer_button(self._save)

    def _fill(self, wanted: ExportList, counts: Mapping[Rows, int], form: ExportForm) -> None:
        self._work.setParent(None)
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 12)
        column.addWidget(role_label(self.tr("Som"), "strong"))
        self._format = ChoiceRow(
            (
                (SheetFormat.XLSX, self.tr("Excel"), self.tr("Öppnas i Excel, LibreOffice och Numbers.")),
                (SheetFormat.CSV, self.tr("CSV"), self.tr("Ren text med semikolon, för andra program.")),
            )
        )
        self._format.set_value(form.form)
        column.addWidget(self._format)
        column.addWidget(role_label(self.tr("Rader"), "strong"))
        self._rows = ChoiceRow(self._row_choices(wanted, counts))
        self._rows.set_value(form.rows)
        column.addWidget(self._rows)
        column.addWidget(self._build_columns(wanted, form))
        note = self.tr("Personer med skyddade uppgifter ingår aldrig. Personnummer skrivs som i listan.")
        column.addWidget(role_label(note, "secondary", "muted", wrap=True))
        column.addWidget(self._work)
        self.set_body(body)

    def _row_choices(
        self, wanted: ExportList, counts: Mapping[Rows, int]
    ) -> tuple[tuple[Rows, str, str], ...]:
        words = {
            Rows.ALL: self.tr("Alla"),
            Rows.FOUND: self.tr("De som visas nu"),
            Rows.SELECTED: self.tr("De markerade"),
        }
        return tuple((one, words[one], self._count_text(counts.get(one, 0))) for one in wanted.sources)

    def _count_text(self, count: int) -> str:
        if count == 1:
            return self.tr("1 rad")
        return self.tr("{count} rader").format(count=self._formats.number(count))

    def _build_columns(self, wanted: ExportList, form: ExportForm) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(role_label(self.tr("Kolumner"), "strong"))
        self._boxes = {}
        for one in wanted.columns:
            box = CheckRow(one.title, one.key in form.columns)
            box.setObjectName(f"export-{one.key}")
            box.edited.connect(lambda _checked: self._show_whether_ready())
            column.addWidget(box)
            self._boxes[one.key] = box
        every = QuietButton(self.tr("Välj alla kolumner"))
        every.setObjectName("all-columns")
        every.clicked.connect(self._choose_all)
        column.addWidget(every)
        return holder

    # -- inside --

    def form(self) -> ExportForm:
        """The sheet as it is filled in."""
        form = self._format.value() if self._format is not None else None
        rows = self._rows.value() if self._rows is not None else None
        return ExportForm(
            form if isinstance(form, SheetFormat) else SheetFormat.XLSX,
            rows if isinstance(rows, Rows) else Rows.ALL,
            tuple(key for key, box in self._boxes.items() if box.value()),
        )

    def file_name(self) -> str:
        """What the file is called unless the user says otherwise, without its ending."""
        word = self._wanted.file_word if self._wanted is not None else ""
        return f"{word}-{self._session.today().isoformat()}"

    def save_to(self, path: Path) -> None:
        """Write the file; an ending that the user typed says what it is."""
        if self._wanted is None:
            return
        form = self.form()
        typed = next((one for one in SheetFormat if path.suffix.casefold() == f".{one.value}"), form.form)
        self._save.setEnabled(False)
        self._work.set_work(self.tr("Skriver filen"))
        self._later.start()
        words = (self.tr("ja"), self.tr("nej"))
        self._presenter.start(self._wanted, replace(form, form=typed), path, words)

    def _ask_where(self) -> None:
        form = self.form()
        self._dialog = ask_where_to_save(
            self, self.file_name(), form.form.value, self._presenter.folder(), self.save_to
        )

    def _choose_all(self) -> None:
        for box in self._boxes.values():
            box.set_value(True)
        self._show_whether_ready()

    def _show_whether_ready(self) -> None:
        self._save.setEnabled(bool(self.form().columns) and not self._presenter.busy)

    def _show_work(self) -> None:
        if self._presenter.busy:
            self._work.show()

    def _rest(self) -> None:
        self._later.stop()
        self._work.hide()
        self._show_whether_ready()


class ExportButton(SecondaryButton):
    """Only its sign where the text is large: the head of a page has other buttons, and its title, to hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._word = QCoreApplication.translate("ListExporter", "Exportera …")
        super().__init__(self._word, "save", parent)
        self.setObjectName("export-list")
        self.setAccessibleName(self._word)
        self.setToolTip(self._word)
        self.look_changed()

    def look_changed(self) -> None:
        self.setText("" if self.look.text_scale >= _ONLY_SIGN_FROM else self._word)
        super().look_changed()


class ListExporter:
    """`ListExporter(page, session, describe)`: the button for a page's header, and the sheet behind it.

    `describe` gives the list as it is when the button is pressed. The sheet is made at the first press; what
    does not know the page around it before then gives a function that finds it.
    """

    def __init__(
        self,
        page: QWidget | Callable[[], QWidget],
        session: Session,
        describe: Callable[[], ExportList],
    ) -> None:
        self._page, self._session, self._describe = page, session, describe
        self._sheet: ExportSheet | None = None
        self.button = ExportButton()
        self.button.clicked.connect(lambda: self.export())

    @property
    def sheet(self) -> ExportSheet:
        """The sheet."""
        if self._sheet is None:
            page = self._page if isinstance(self._page, QWidget) else self._page()
            self._sheet = ExportSheet(page, self._session)
        return self._sheet

    def export(self) -> None:
        """Ask how the list shall be exported."""
        self.sheet.export(self._describe())
