"""The history of files: what went out, what came in, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.exchange_models import FileRow
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.exchange.view_protocol import FileFilter, FilesShown
from assessor_app.ui.exchange.words import ExchangeWords, direction_word, numbers_word
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.session import Preferences
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, Column, FilterChip, FlowLayout, SearchField

_FIRST_TO_GO = (6, 4, 0, 3)
"""The file's name, its entries, its way, when: what a narrow table does without, in this order."""

_MOST_NAMED, _LEAST_TABLE = 4, 96


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file as the table shows it, in words."""

    file: FileRow
    direction: str
    number: int
    label: str
    at: int
    entries: int
    state: str
    tone: str
    name: str


class FilesTable(NarrowTable):
    """`opened` carries the file."""

    opened = Signal(object)

    def __init__(self, words: ExchangeWords) -> None:
        self._words = words
        formats = words.formats
        columns = (
            Column("direction", self.tr("Väg"), width=76),
            Column("number", self.tr("Fil"), align="right", width=76),
            Column("label", self.tr("Dator"), kind="strong"),
            Column("at", self.tr("När"), format=formats.short_day_time, width=170),
            Column("entries", self.tr("Poster"), align="right", format=formats.number, width=104),
            Column("state", self.tr("Läge"), kind="chip", tone=lambda line: line.tone, width=210),
            Column("name", self.tr("Filnamn"), kind="secondary", width=260),
        )
        super().__init__(columns, _FIRST_TO_GO, single_click=True)
        self.view.setAccessibleName(self.tr("Filer ut och in"))
        self.row_activated.connect(
            lambda line: self.opened.emit(line.file) if isinstance(line, FileLine) else None
        )

    def show_files(self, rows: Sequence[FileRow]) -> None:
        """Show these and no others."""
        words = self._words
        self.set_rows(
            [
                FileLine(
                    row,
                    direction_word(row.direction),
                    row.number,
                    row.label,
                    row.at,
                    row.entries,
                    words.file_state(row),
                    words.file_tone(row),
                    row.name,
                )
                for row in rows
            ]
        )


class FilesPart(QWidget):
    """Search, chips and table. `chosen` carries a chip; `widened` says that everybody's files are wanted."""

    chosen = Signal(object)
    widened = Signal()
    opened = Signal(object)

    def __init__(self, words: ExchangeWords, preferences: Preferences) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        self.search = SearchField(self.tr("Sök dator, nummer eller filnamn"))
        self.table = FilesTable(words)
        # Where text is large, what stands above the table keeps its room.
        self.table.setMinimumHeight(_LEAST_TABLE)
        self.search.searched.connect(self.table.set_filter)
        self.table.opened.connect(self.opened)
        self._memory = ColumnMemory(self.table, preferences, "exchange.columns")
        column.addWidget(self.search)
        column.addWidget(self._build_chips())
        self._missing = Banner("warning")
        self._missing.hide()
        column.addWidget(self._missing)
        column.addWidget(self.table, 1)

    def _build_chips(self) -> QWidget:
        texts = {
            FileFilter.ALL: self.tr("Alla"),
            FileFilter.OUT: self.tr("Lämnade"),
            FileFilter.IN: self.tr("Inlästa"),
            FileFilter.UNDELIVERED: self.tr("Väntar på kvittens"),
            FileFilter.SET_ASIDE: self.tr("Tillbakatagna"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._chips: dict[FileFilter, FilterChip] = {}
        for one, text in texts.items():
            chip = FilterChip(text, 0)
            chip.setObjectName(f"files-{one.value}")
            chip.clicked.connect(lambda _=False, one=one: self.chosen.emit(one))
            flow.addWidget(chip)
            self._chips[one] = chip
        self._of = FilterChip("")
        self._of.setObjectName("files-of")
        self._of.setChecked(True)
        self._of.clicked.connect(self.widened)
        flow.addWidget(self._of)
        self._of.hide()
        return holder

    def show_files(self, files: FilesShown) -> None:
        """Show these files."""
        for one, chip in self._chips.items():
            chip.set_count(files.counts[one])
            chip.setChecked(one is files.chosen)
        self._chips[FileFilter.SET_ASIDE].setVisible(files.counts[FileFilter.SET_ASIDE] > 0)
        self._of.set_word(self.tr("Bara {name}  ×").format(name=files.of))
        self._of.setChecked(True)
        self._of.setVisible(bool(files.of))
        if files.counts[FileFilter.ALL] or files.of:
            self.table.set_empty_texts(self.tr("Inga sådana filer"), self.tr("Välj Alla för att se fler."))
        else:
            text = self.tr("Här står varje fil som lämnas eller läses in, med nummer och kvittens.")
            self.table.set_empty_texts(self.tr("Inga filer än"), text)
        self.table.show_files(files.rows)
        said = [self._missing_text(label, numbers) for label, numbers in files.missing[:_MOST_NAMED]]
        if len(files.missing) > _MOST_NAMED:
            said.append("…")
        if said:
            text = self.tr("Har inte kommit: {files}. Det som stod där kom med senare filer.")
            self._missing.set_message("info", text.format(files=" · ".join(said)))
        self._missing.setVisible(bool(said))

    def _missing_text(self, label: str, numbers: Sequence[int]) -> str:
        text = self.tr("{files} från {label}")
        return text.format(files=_small(numbers_word(numbers)), label=label)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
