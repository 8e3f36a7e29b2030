"""The sheets that enter, change and withdraw a measuring instrument."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.domain.decimals import written
from assessor_app.domain.instrument_events import InstrumentKind, WithdrawalReason
from assessor_app.domain.instruments import InstrumentDetails, InstrumentState
from assessor_app.ui.formats import Formats
from assessor_app.ui.instrument_words import kind_word, withdrawal_word
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    ChoiceInput,
    ChoiceRow,
    DangerButton,
    FormField,
    NumberInput,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    TextInput,
    role_label,
)

_WIDTH = 600
_USUAL_MONTHS = 12


def side_by_side(*fields: QWidget) -> QHBoxLayout:
    """Fields in one row."""
    row = QHBoxLayout()
    set_spacing(row, (0, 0, 0, 0), 12)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row


class InstrumentDetailsSheet(SideSheet):
    """`registered` carries details; `amended` the instrument, its details before and after."""

    registered = Signal(object)
    amended = Signal(object, object, object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("instrument-details-sheet")
        self._formats = formats
        self._state: InstrumentState | None = None
        self._build_what()
        self._build_range()
        self._build_keeping()
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        self._save = PrimaryButton(self.tr("Spara"))
        self._save.setObjectName("save-instrument")
        self._save.clicked.connect(self._submit)
        self.add_footer_button(self._save)

    # -- building --

    def _build_what(self) -> None:
        self._mark = TextInput(placeholder=self.tr("Till exempel SKJ-014"), max_length=30)
        self._mark.setObjectName("instrument-mark")
        self._mark_field = FormField(
            self.tr("Märkning"), self._mark, self.tr("Det som står på donet. Det står sedan i rapporten.")
        )
        self._mark.edited.connect(lambda _text: self._mark_field.set_error(None))
        self._kind = ChoiceInput([(kind, kind_word(kind)) for kind in InstrumentKind])
        self._kind.setObjectName("instrument-kind")
        self.body.addWidget(self._mark_field)
        self.body.addWidget(FormField(self.tr("Slag"), self._kind))
        self._maker, self._serial = TextInput(max_length=200), TextInput(max_length=200)
        self._maker.setObjectName("instrument-maker")
        maker = FormField(self.tr("Tillverkare"), self._maker, optional=True)
        serial = FormField(self.tr("Serienummer"), self._serial, optional=True)
        self.body.addLayout(side_by_side(maker, serial))

    def _build_range(self) -> None:
        self._from, self._to = TextInput(max_length=16), TextInput(max_length=16)
        self._resolution, self._unit = TextInput(max_length=16), TextInput(max_length=12)
        first = FormField(self.tr("Mäter från"), self._from, optional=True)
        self._range_field = FormField(self.tr("Mäter till"), self._to, optional=True)
        resolution = FormField(self.tr("Avläsning"), self._resolution, optional=True)
        unit = FormField(self.tr("Enhet"), self._unit)
        self.body.addLayout(side_by_side(first, self._range_field))
        self.body.addLayout(side_by_side(resolution, unit))

    def _build_keeping(self) -> None:
        self._interval = NumberInput(0, 240)
        self._interval.setObjectName("instrument-interval")
        self._interval_field = FormField(
            self.tr("Kalibreras med"),
            self._interval,
            self.tr("Månader mellan kalibreringarna. Tomt om det inte finns något fast intervall."),
            optional=True,
        )
        self._station = TextInput(placeholder=self.tr("Till exempel Station 2"), max_length=60)
        self._station.setObjectName("instrument-station")
        station = FormField(
            self.tr("Hör till station"),
            self._station,
            self.tr("Då föreslås det där, och den som planerar får veta om kalibreringen har gått ut."),
            optional=True,
        )
        self._note = TextArea(min_lines=2, max_lines=6)
        for field in (self._interval_field, station):
            self.body.addWidget(field)
        self.body.addWidget(FormField(self.tr("Anteckning"), self._note, optional=True))

    # -- opening --

    def register(self) -> None:
        """Open for a new one."""
        self._state = None
        self.set_title(self.tr("Nytt mätdon"))
        self._load(InstrumentDetails(kind=InstrumentKind.CALIPER, interval_months=_USUAL_MONTHS))
        self.open_sheet(self._mark)

    def amend(self, state: InstrumentState) -> None:
        """Open with one as it stands."""
        self._state = state
        self.set_title(self.tr("Ändra {mark}").format(mark=state.details.mark))
        self._load(state.details)
        self.open_sheet(self._mark)

    def show_problem(self, code: str, text: str) -> None:
        """Say at its field what was refused."""
        fields: dict[str, tuple[FormField, QWidget]] = {
            "instrument_number_unfit": (self._range_field, self._to),
            "instrument_range_reversed": (self._range_field, self._to),
            "instrument_interval_unfit": (self._interval_field, self._interval),
        }
        field, editor = fields.get(code, (self._mark_field, self._mark))
        field.set_error(text)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field)

    # -- inside --

    def _load(self, details: InstrumentDetails) -> None:
        for field in (self._mark_field, self._range_field, self._interval_field):
            field.set_error(None)
        self._mark.set_value(details.mark)
        self._kind.set_value(details.kind)
        self._maker.set_value(details.maker)
        self._serial.set_value(details.serial)
        language = self._formats.language
        self._from.set_value(written(details.range_from, language))
        self._to.set_value(written(details.range_to, language))
        self._resolution.set_value(written(details.resolution, language))
        self._unit.set_value(details.unit)
        self._interval.set_value(details.interval_months or None)
        self._station.set_value(details.station)
        self._note.set_value(details.note)
        self.scroll_to_top()

    def _submit(self) -> None:
        for field in (self._mark_field, self._range_field, self._interval_field):
            field.set_error(None)
        kind, months = self._kind.value(), self._interval.value()
        details = InstrumentDetails(
            mark=self._mark.value(),
            kind=kind if isinstance(kind, InstrumentKind) else InstrumentKind.OTHER,
            maker=self._maker.value(),
            serial=self._serial.value(),
            range_from=self._from.value(),
            range_to=self._to.value(),
            resolution=self._resolution.value(),
            unit=self._unit.value(),
            interval_months=int(months or 0),
            station=self._station.value(),
            note=self._note.value(),
        )
        if self._state is None:
            self.registered.emit(details)
        else:
            self.amended.emit(self._state.id, self._state.details, details)


class WithdrawInstrumentSheet(SideSheet):
    """`confirmed` carries the instrument, why, and a reason."""

    confirmed = Signal(object, object, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("withdraw-instrument-sheet")
        self._instrument: UUID | None = None
        explained = self.tr(
            "Det går inte att välja när någon mäter. Bedömningar som gjordes med det står kvar som de är,"
            " och det kan tas i bruk igen."
        )
        self.body.addWidget(role_label(explained, wrap=True))
        self._why = ChoiceRow([(why, withdrawal_word(why), "") for why in WithdrawalReason])
        self._why.setObjectName("withdraw-why")
        self.body.addWidget(FormField(self.tr("Varför"), self._why))
        self._reason = TextArea(min_lines=2, max_lines=6)
        self.body.addWidget(FormField(self.tr("Anteckning"), self._reason, optional=True))
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        confirm = DangerButton(self.tr("Ta ur bruk"))
        confirm.setObjectName("confirm-withdraw-instrument")
        confirm.clicked.connect(self._submit)
        self.add_footer_button(confirm)

    def ask(self, state: InstrumentState) -> None:
        """Open for one instrument."""
        self._instrument = state.id
        self.set_title(self.tr("Ta {mark} ur bruk").format(mark=state.details.mark))
        self._why.set_value(WithdrawalReason.SCRAPPED)
        self._reason.set_value("")
        self.open_sheet(self._why)

    def _submit(self) -> None:
        why = self._why.value()
        if self._instrument is not None and isinstance(why, WithdrawalReason):
            self.confirmed.emit(self._instrument, why, self._reason.value())
