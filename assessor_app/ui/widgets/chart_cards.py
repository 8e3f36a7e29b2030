"""A card with a chart: as a picture or as a table, and both to be taken along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QWidget

from assessor_app.services.chart_models import ChartData
from assessor_app.services.chart_tables import series_heading
from assessor_app.services.sheets import Sheet
from assessor_app.ui.formats import Formats
from assessor_app.ui.spoken import language_spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import IconButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.charts import ChartView
from assessor_app.ui.widgets.chips import FilterChip
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.table_models import Column
from assessor_app.ui.widgets.tables import DataTable

SAVE_XLSX, SAVE_CSV, SAVE_PICTURE = "xlsx", "csv", "png"
_ROWS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class _Row:
    """One category and its values."""

    name: str
    values: tuple[float | None, ...]


class ChartCard(Card):
    """`ChartCard(title, data)`. `explanation` stands under the title, such as how something is reckoned.

    `chosen(category, series)` tells a value that the user wants to see more of, in the picture or the table;
    `save_asked` what is to be saved: SAVE_XLSX, SAVE_CSV or SAVE_PICTURE. Copying the card does by itself.
    """

    chosen = Signal(int, int)
    save_asked = Signal(str)

    def __init__(
        self,
        title: str,
        data: ChartData,
        *,
        explanation: str = "",
        empty_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._tools = QWidget()
        super().__init__(title, self._tools, parent)
        self.setAccessibleName(title)
        self._table: DataTable | None = None
        self._build_tools(title)
        self._explanation: QLabel = role_label(explanation, "secondary", "muted", wrap=True)
        self.add(self._explanation)
        # Not before it lies in the card: a label on its own would open as a window.
        self._explanation.setVisible(bool(explanation))
        self._view = ChartView(data, empty_text)
        self._view.chosen.connect(self.chosen)
        self.add(self._view, 1)

    @property
    def view(self) -> ChartView:
        """The picture."""
        return self._view

    @property
    def data(self) -> ChartData:
        """What is shown."""
        return self._view.data

    def set_data(self, data: ChartData) -> None:
        """Show another chart, as a picture or a table as it was."""
        self._view.set_data(data)
        if self._table is not None:
            shown = self._table.isVisibleTo(self)
            self.body.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None
            if shown:
                self.show_table()

    def set_explanation(self, text: str) -> None:
        """What stands under the title."""
        self._explanation.setText(text)
        self._explanation.setVisible(bool(text))

    def set_choosable(self, choosable: bool) -> None:
        """Whether a value leads somewhere."""
        self._view.set_choosable(choosable)

    def as_table(self, notes: tuple[str, ...] = ()) -> Sheet:
        """The same figures as a table, for a file."""
        return self._view.as_table(notes)

    def table(self) -> DataTable:
        """The figures as a table on the screen; made when first asked for."""
        if self._table is None:
            self._table = self._build_table()
            self._table.hide()
            self.add(self._table)
        return self._table

    def show_table(self) -> None:
        """Show the figures."""
        self.table().show()
        self._view.hide()
        self._as_table.setChecked(True)

    def show_picture(self) -> None:
        """Show the picture."""
        self._view.show()
        if self._table is not None:
            self._table.hide()
        self._as_picture.setChecked(True)

    def copy_table(self) -> None:
        """Put the figures on the clipboard as text with tabs."""
        lines = [[self.data.category, *self._headings()]]
        formats = Formats(language_spoken())
        lines += [[row.name, *(self._text(formats, value) for value in row.values)] for row in self._rows()]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._view.picture())

    def build_menu(self) -> QMenu:
        """What can be taken along; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, text in (
            (SAVE_XLSX, self.tr("Spara tabellen som Excel …")),
            (SAVE_CSV, self.tr("Spara tabellen som CSV …")),
            (SAVE_PICTURE, self.tr("Spara bilden …")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"save-{code}")
            action.triggered.connect(partial(self._ask_to_save, code))
        menu.addSeparator()
        menu.addAction(self.tr("Kopiera tabellen"), self.copy_table)
        menu.addAction(self.tr("Kopiera bilden"), self.copy_picture)
        return menu

    def _ask_to_save(self, code: str, _checked: bool = False) -> None:
        self.save_asked.emit(code)

    def _build_tools(self, title: str) -> None:
        row = QHBoxLayout(self._tools)
        set_spacing(row, (0, 0, 0, 0), 8)
        self._as_picture, self._as_table = FilterChip(self.tr("Diagram")), FilterChip(self.tr("Tabell"))
        self._as_picture.setChecked(True)
        group = QButtonGroup(self)
        for chip, show in ((self._as_picture, self.show_picture), (self._as_table, self.show_table)):
            group.addButton(chip)
            chip.clicked.connect(lambda _checked=False, show=show: show())
            row.addWidget(chip)
        self._as_picture.setObjectName("as-picture")
        self._as_table.setObjectName("as-table")
        more = IconButton("more", self.tr("Spara eller kopiera {title}").format(title=title))
        more.setObjectName("chart-more")
        more.clicked.connect(lambda: self.build_menu().popup(more.mapToGlobal(QPoint(0, more.height()))))
        row.addWidget(more)

    def _build_table(self) -> DataTable:
        formats = Formats(language_spoken())
        columns = [Column("name", self.data.category)]
        for number, heading in enumerate(self._headings()):
            columns.append(self._column(number, heading, formats))
        table = DataTable(columns, empty_title=self.tr("Inga siffror"))
        table.set_rows(self._rows())
        rows = min(max(len(self.data.categories), 2), _ROWS_SHOWN)
        look = table.look
        table.setFixedHeight(rows * table.view.verticalHeader().defaultSectionSize() + look.space(60))
        table.row_activated.connect(self._choose_row)
        return table

    def _column(self, number: int, heading: str, formats: Formats) -> Column:
        return Column(
            "values",
            heading,
            align="right",
            format=lambda values: self._text(formats, values[number]),
            sort_key=lambda row: row.values[number],
            width=max(110, 9 * len(heading) + 40),
        )

    def _choose_row(self, row: object) -> None:
        if isinstance(row, _Row):
            self.chosen.emit(self.data.categories.index(row.name), 0)

    def _rows(self) -> list[_Row]:
        data = self.data
        return [
            _Row(name, tuple(series.values[at] for series in data.series))
            for at, name in enumerate(data.categories)
        ]

    def _headings(self) -> list[str]:
        return [series_heading(self.data, number) for number in range(len(self.data.series))]

    def _text(self, formats: Formats, value: float | None) -> str:
        return "–" if value is None else formats.number(value, self.data.decimals)
