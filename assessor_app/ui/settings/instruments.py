"""The section about measuring instruments: a table with their due days, and a sheet for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.instruments import InstrumentStanding
from assessor_app.services.instrument_models import InstrumentRow, InstrumentView
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.exporting.sheet import ListExporter
from assessor_app.ui.formats import formats_of
from assessor_app.ui.instrument_words import kind_word, standing_mark, standing_tone, standing_word
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.session import Session
from assessor_app.ui.settings.calibration_sheet import CalibrationSheet
from assessor_app.ui.settings.instrument_sheet import InstrumentSheet
from assessor_app.ui.settings.instrument_sheets import InstrumentDetailsSheet, WithdrawInstrumentSheet
from assessor_app.ui.settings.instruments_list import instruments_list
from assessor_app.ui.settings.instruments_presenter import InstrumentsPresenter
from assessor_app.ui.settings.instruments_view_protocol import InstrumentFilter
from assessor_app.ui.settings.sheet_places import page_of
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Column, FilterChip, FlowLayout, PrimaryButton, SearchField

_FIRST_TO_GO = (1, 2, 3)
"""Kind, station, due day: what a narrow table does without, in this order."""
_LEAST_TABLE = 260
_STANDINGS = tuple(InstrumentStanding)


@dataclass(frozen=True, slots=True)
class InstrumentLineShown:
    """An instrument as the table shows it."""

    row: InstrumentRow
    standing: InstrumentStanding
    mark: str
    kind: str
    station: str
    due: str
    status: str

    @property
    def id(self) -> UUID:
        return self.row.id


class InstrumentsSection(QWidget):
    """What is measured with here, and until when it is calibrated."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-instruments")
        self._session = session
        self._formats = formats_of(session)
        self._sheets: _Sheets | None = None
        self._presenter = InstrumentsPresenter(self, session, session.undertakings.instruments)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build()
        presenter.load()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 10)
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 12)
        self._search = SearchField(self.tr("Sök märkning, tillverkare, nummer eller station"))
        self._search.searched.connect(self._presenter.search)
        new = PrimaryButton(self.tr("Nytt mätdon …"), "plus")
        new.setObjectName("new-instrument")
        new.clicked.connect(lambda: self.sheets.details.register())
        self._exporter = ListExporter(
            lambda: page_of(self), self._session, lambda: instruments_list(self._table)
        )
        head.addWidget(self._search, 1)
        head.addWidget(self._exporter.button)
        head.addWidget(new)
        column.addLayout(head)
        column.addWidget(self._build_filters())
        self._table = self._build_table()
        self._table.setMinimumHeight(_LEAST_TABLE)
        self._memory = ColumnMemory(self._table, self._session.preferences, "instruments.columns")
        column.addWidget(self._table, 1)

    def _build_filters(self) -> QWidget:
        texts = {
            InstrumentFilter.IN_USE: self.tr("I bruk"),
            InstrumentFilter.TO_CALIBRATE: self.tr("Att kalibrera"),
            InstrumentFilter.WITHDRAWN: self.tr("Ur bruk"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._chips: dict[InstrumentFilter, FilterChip] = {}
        for one, word in texts.items():
            chip = FilterChip(word, 0)
            chip.setObjectName(f"instruments-{one.value}")
            chip.clicked.connect(lambda _=False, wanted=one: self._presenter.choose(wanted))
            flow.addWidget(chip)
            self._chips[one] = chip
        self._chips[InstrumentFilter.IN_USE].setChecked(True)
        return holder

    def _build_table(self) -> NarrowTable:
        columns = (
            Column("mark", self.tr("Märkning"), kind="strong"),
            Column("kind", self.tr("Slag"), kind="secondary", width=150),
            Column("station", self.tr("Station"), kind="secondary", width=140),
            Column("due", self.tr("Kalibreras senast"), width=160, sort_key=lambda line: line.row.due_on),
            Column(
                "status",
                self.tr("Läge"),
                kind="chip",
                width=160,
                tone=lambda line: standing_tone(line.standing),
                mark=lambda line: standing_mark(line.standing),
                sort_key=lambda line: _STANDINGS.index(line.standing),
            ),
        )
        table = NarrowTable(columns, _FIRST_TO_GO, narrowest=150, single_click=True)
        table.view.setAccessibleName(self.tr("Mätdon"))
        table.view.setObjectName("instruments-table")
        table.row_activated.connect(lambda line: self._presenter.open(line.id))
        table.empty_action_chosen.connect(lambda: self.sheets.details.register())
        return table

    @property
    def sheets(self) -> _Sheets:
        """The sheets, made when one is first needed: they lie over the page around this section."""
        if self._sheets is None:
            self._sheets = _Sheets(self, page_of(self))
            self._listen(self._sheets)
        return self._sheets

    def _listen(self, sheets: _Sheets) -> None:
        presenter = self._presenter
        sheets.details.registered.connect(presenter.register)
        sheets.details.amended.connect(presenter.amend)
        sheets.calibration.submitted.connect(presenter.calibrate)
        sheets.calibration.withdrawn.connect(presenter.withdraw_calibration)
        sheets.withdraw.confirmed.connect(presenter.withdraw)
        record = sheets.record
        record.closed.connect(presenter.closed)
        record.run_opened.connect(self._open_run)
        record.amend_asked.connect(lambda view: sheets.details.amend(view.state))
        record.calibrate_asked.connect(sheets.calibration.ask)
        record.withdraw_asked.connect(lambda view: sheets.withdraw.ask(view.state))
        record.restore_asked.connect(presenter.restore)

    # -- what the presenter says --

    def show_instruments(
        self,
        rows: Sequence[InstrumentRow],
        counts: Mapping[InstrumentFilter, int],
        current: InstrumentFilter,
        today: str,
        *,
        searched: bool,
    ) -> None:
        for one, chip in self._chips.items():
            chip.set_count(counts[one])
            chip.setChecked(one is current)
        self._show_empty_texts(counts, current, searched=searched)
        self._table.set_rows([self._line(row, today) for row in rows])

    def show_instrument(self, view: InstrumentView) -> None:
        record = self.sheets.record
        record.show_instrument(view)
        if not record.is_open():
            record.open_sheet()

    def show_done(self, what: str, take_back: Callable[[], None] | None) -> None:
        sheets = self.sheets
        for sheet in (sheets.details, sheets.calibration, sheets.withdraw):
            sheet.close_sheet()
        said = {
            "registered": self.tr("Mätdonet finns i listan. Registrera kalibreringen också."),
            "amended": self.tr("Uppgifterna är ändrade."),
            "calibrated": self.tr("Kalibreringen är sparad."),
            "calibration_withdrawn": self.tr("Kalibreringen räknas inte längre."),
            "withdrawn": self.tr("Mätdonet är ur bruk."),
            "restored": self.tr("Mätdonet är i bruk igen."),
        }
        undo = self.tr("Ångra") if take_back is not None else None
        self._session.navigator.toast(said[what], undo, take_back)

    def show_problem(self, code: str, details: Mapping[str, object]) -> None:
        from assessor_app.ui.messages import sentence_for

        message = sentence_for(code, details)
        text = message.whole if message is not None else code
        for sheet in (self.sheets.details, self.sheets.calibration):
            if sheet.is_open():
                sheet.show_problem(code, text)
                return
        self._session.navigator.toast(text)

    # -- inside --

    def _open_run(self, assessment: UUID) -> None:
        self.sheets.record.close_sheet()
        self._presenter.open_run(assessment)

    def _line(self, row: InstrumentRow, today: str) -> InstrumentLineShown:
        standing = row.standing_on(today)
        return InstrumentLineShown(
            row,
            standing,
            row.mark,
            kind_word(row.kind),
            row.station,
            self._formats.short_day(row.due_on) if row.due_on else "–",
            standing_word(standing),
        )

    def _show_empty_texts(
        self, counts: Mapping[InstrumentFilter, int], current: InstrumentFilter, *, searched: bool
    ) -> None:
        table = self._table
        if searched:
            table.set_empty_texts(self.tr("Ingen träff"), self.tr("Prova färre eller andra ord."))
        elif current is InstrumentFilter.TO_CALIBRATE and counts[InstrumentFilter.IN_USE]:
            table.set_empty_texts(
                self.tr("Inget ska kalibreras nu"),
                self.tr("Alla mätdon i bruk är kalibrerade en månad till."),
            )
        elif current is InstrumentFilter.WITHDRAWN:
            table.set_empty_texts(
                self.tr("Inga mätdon är ur bruk"), self.tr("Kasserade och borttappade mätdon hamnar här.")
            )
        elif counts[InstrumentFilter.WITHDRAWN]:
            table.set_empty_texts(
                self.tr("Inga mätdon i bruk"),
                self.tr("De som finns är ur bruk. Ta ett i bruk igen, eller skriv in ett nytt."),
                self.tr("Skriv in ett mätdon"),
            )
        else:
            table.set_empty_texts(
                self.tr("Inga mätdon än"),
                self.tr(
                    "Skriv in skjutmått, mikrometrar och annat som ni mäter med. Då står mätdonet och facit"
                    " vid bedömningen, och du blir påmind innan kalibreringen går ut."
                ),
                self.tr("Skriv in ett mätdon"),
            )


class _Sheets:
    """The sheets of the section, in the order in which they lie over each other."""

    def __init__(self, section: InstrumentsSection, page: QWidget) -> None:
        self.record = InstrumentSheet(page, section._formats)
        self.details = InstrumentDetailsSheet(page, section._formats)
        self.calibration = CalibrationSheet(page, section._formats)
        self.withdraw = WithdrawInstrumentSheet(page)
