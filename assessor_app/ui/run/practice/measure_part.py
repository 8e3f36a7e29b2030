"""The line of a measured criterion: instrument, reference, what was measured, and how far that is off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.decimals import clean_decimal, signed, written
from assessor_app.domain.errors import Refused
from assessor_app.domain.measurements import MOST_READINGS, Reading, reading_of
from assessor_app.ui.formats import Formats
from assessor_app.ui.instrument_words import standing_text
from assessor_app.ui.run.practice.models import MeasuredRow
from assessor_app.ui.run.practice.written_texts import PAUSE_MS
from assessor_app.ui.theme import set_role, set_spacing
from assessor_app.ui.widgets import IconButton, SecondaryButton, TextInput, role_label
from assessor_app.ui.widgets.inputs import mark_wrong
from assessor_app.ui.widgets.painting import LookFollower

_DIGITS = "0000,0000"


class NumberField(LookFollower, TextInput):
    """A decimal number as it is typed; `left` when the user is done with it (Enter, Esc)."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, max_length=16)
        self.has_unwritten = False
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.edited.connect(self._on_edited)
        self.look_changed()

    def number(self) -> str | None:
        """In canonical form, empty for nothing; None where it is no number."""
        try:
            return clean_decimal(self.value(), "unfit")
        except Refused:
            return None

    def show_number(self, text: str) -> None:
        """Show what is kept, silently, unless the user is writing here."""
        if not self.has_unwritten and not (self.hasFocus() and self.value() == text):
            self.set_value(text)

    def look_changed(self) -> None:
        width = QFontMetrics(self.font()).horizontalAdvance(_DIGITS)
        self.setFixedWidth(width + self.look.space(30))

    def _on_edited(self, _text: str) -> None:
        self.has_unwritten = True
        mark_wrong(self, False)

    def event(self, event: QEvent) -> bool:
        """Enter ends the number here and is no key of the page."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _ends(event):
            self.left.emit()
            return
        super().keyPressEvent(event)


class _ReadingLine(QWidget):
    """One reference with what was measured."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.reference, self.measured = NumberField(), NumberField()
        self._tolerance, self._unit = "", ""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._row, (0, 0, 0, 0), 8)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        self._row.addLayout(row)
        number = f" {place}" if place > 1 else ""
        for label, field in ((self.tr("Facit"), self.reference), (self.tr("Mätt"), self.measured)):
            row.addWidget(role_label(label, "secondary"), 0, Qt.AlignmentFlag.AlignVCenter)
            field.setAccessibleName(f"{label}{number}")
            row.addWidget(field)
        self._deviation = role_label("", "secondary")
        row.addStretch(1)
        self._row.addWidget(self._deviation, 1)

    def set_narrow(self, narrow: bool) -> None:
        """Say how far off it is below the numbers, where there is no room beside them."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def fields(self) -> tuple[NumberField, NumberField]:
        """Reference, then measured."""
        return self.reference, self.measured

    def show_reading(self, reading: Reading | None, row: MeasuredRow, language: str) -> None:
        """Show what is kept, silently."""
        self._tolerance, self._unit = row.tolerance, row.unit
        pair = (reading.reference, reading.measured) if reading is not None else ("", "")
        for field, text in zip(self.fields(), pair, strict=True):
            field.show_number(written(text, language))
        self.show_deviation(language)

    def show_deviation(self, language: str) -> None:
        """How far off what stands in the fields is."""
        reference, measured = (field.number() or "" for field in self.fields())
        reading = reading_of(reference, measured, self._tolerance)
        if not reading.deviation:
            self._deviation.setText(self._unit)
            set_role(self._deviation, "secondary", None)
            return
        off = f"{signed(reading.deviation, language)} {self._unit}".strip()
        limit = written(self._tolerance, language)
        texts = {
            True: self.tr("avvikelse {off} · inom {limit}"),
            False: self.tr("avvikelse {off} · utanför {limit}"),
            None: self.tr("avvikelse {off}"),
        }
        self._deviation.setText(texts[reading.within].format(off=off, limit=limit))
        tones = {True: "shown", False: "not-shown", None: None}
        set_role(self._deviation, "secondary", tones[reading.within])


class _Across(QWidget):
    """A row that asks for no width of its own: it is laid out anew where it gets too little."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class MeasurePart(LookFollower, QWidget):
    """`written` carries the pairs of reference and measured value, in canonical form; `instrument_asked` that
    another instrument is wanted; `left` that the user is done with the numbers."""

    written = Signal(object)
    instrument_asked = Signal()
    left = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._lines: list[_ReadingLine] = []
        self._wanted = 1
        self._row: MeasuredRow | None = None
        self._code = ""
        self._shown: tuple[MeasuredRow, str, bool] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.write_down)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        column.addWidget(self._build_across())
        self._standing = role_label("", "secondary", wrap=True)
        column.addWidget(self._standing)
        self._trouble = role_label("", "secondary", "not-shown", wrap=True)
        self._trouble.hide()
        column.addWidget(self._trouble)

    def _build_across(self) -> QWidget:
        self._across = _Across()
        self._row_layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._across)
        set_spacing(self._row_layout, (0, 0, 0, 0), 10)
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        self._instrument = SecondaryButton("", "measure")
        self._instrument.clicked.connect(self._ask_for_instrument)
        self._row_layout.addWidget(self._instrument, 0, top | left)
        readings = QHBoxLayout()
        set_spacing(readings, (0, 0, 0, 0), 4)
        self._readings = QVBoxLayout()
        set_spacing(self._readings, (0, 0, 0, 0), 6)
        readings.addLayout(self._readings)
        self._more = IconButton("plus", self.tr("En mätning till"))
        self._more.clicked.connect(self._add_reading)
        readings.addWidget(self._more, 0, Qt.AlignmentFlag.AlignBottom)
        readings.addStretch(1)
        self._row_layout.addLayout(readings, 1)
        return self._across

    # -- showing --

    @property
    def has_unwritten(self) -> bool:
        """Whether something is typed that has not been handed over."""
        return any(field.has_unwritten for line in self._lines for field in line.fields())

    def _name_parts(self) -> None:
        """Give the parts the names of their criterion."""
        code = self._code
        self._instrument.setObjectName(f"instrument-{code}")
        self._more.setObjectName(f"more-readings-{code}")
        for place, line in enumerate(self._lines, 1):
            line.reference.setObjectName(f"reference-{code}-{place}")
            line.measured.setObjectName(f"measured-{code}-{place}")

    def show_row(self, row: MeasuredRow, code: str, *, read_only: bool) -> None:
        """Show what stands, silently; nothing is done where it stands there already."""
        shown = (row, code, read_only)
        if shown == self._shown:
            return
        self._shown, self._row = shown, row
        self._wanted = max(self._wanted, len(row.readings), 1)
        self._make_lines(self._wanted)
        for place, line in enumerate(self._lines):
            line.setVisible(place < self._wanted)
            reading = row.readings[place] if place < len(row.readings) else None
            line.show_reading(reading, row, self._formats.language)
            for field in line.fields():
                field.setReadOnly(read_only)
        self._code = code
        self._name_parts()
        chosen = self.tr("Mätdon {mark}").format(mark=row.mark)
        self._instrument.setText(chosen if row.instrument else self.tr("Välj mätdon …"))
        self._instrument.setEnabled(not read_only)
        self._more.setVisible(not read_only and self._wanted < MOST_READINGS)
        self._show_standing(row)
        self._fit()
        self._say(self.tr("Inte sparat än. Det du skrev är kvar här.") if row.not_saved else "")

    def forget(self) -> None:
        """Show another criterion next: what stood there has been handed over."""
        self._timer.stop()
        self._wanted, self._shown = 1, None
        for line in self._lines:
            for field in line.fields():
                field.has_unwritten = False
                field.set_value("")
                mark_wrong(field, False)

    def write_down(self) -> None:
        """Hand over what is typed, if it has not been; what is no number stays in its field."""
        self._timer.stop()
        if not self.has_unwritten:
            return
        numbers = [[field.number() for field in line.fields()] for line in self._lines[: self._wanted]]
        for line, pair in zip(self._lines, numbers, strict=False):
            for field, number in zip(line.fields(), pair, strict=True):
                mark_wrong(field, number is None)
        if any(number is None for pair in numbers for number in pair):
            self._say(self.tr("Skriv talet som 12,05. Det sparas när det stämmer."))
            return
        for line in self._lines:
            for field in line.fields():
                field.has_unwritten = False
        self._say("")
        self.written.emit(tuple((pair[0] or "", pair[1] or "") for pair in numbers))

    def take_focus(self) -> None:
        """Put the cursor where the first number is missing."""
        fields = [field for line in self._lines[: self._wanted] for field in line.fields()]
        empty = next((field for field in fields if not field.value()), fields[0])
        empty.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- room --

    def _fit(self) -> None:
        """The instrument above the numbers, and how far off they are below, as far as the room goes."""
        room, look = self.width(), self.look
        shown = [line for line in self._lines if not line.isHidden()]
        for line in shown:
            line.set_narrow(False)
        widest = max((line.sizeHint().width() for line in shown), default=0)
        more = self._more.sizeHint().width() + look.space(14)
        beside = self._instrument.sizeHint().width() + widest + more <= room
        directions = QBoxLayout.Direction
        self._row_layout.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        for line in self._lines:
            line.set_narrow(widest + more > room)

    def look_changed(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside --

    def _show_standing(self, row: MeasuredRow) -> None:
        text = standing_text(row.standing, row.due_on, self._formats) if row.instrument else ""
        warned = row.standing.lacks
        self._standing.setText(f"{text[:1].upper()}{text[1:]}")
        set_role(self._standing, "secondary", "not-shown" if warned else None)
        # A calibration that holds is nothing to read at every criterion.
        self._standing.setVisible(bool(text) and warned)

    def _say(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    def _make_lines(self, count: int) -> None:
        while len(self._lines) < count:
            line = _ReadingLine(len(self._lines) + 1)
            for field in line.fields():
                field.edited.connect(lambda _text, line=line: self._on_edited(line))
                field.left.connect(self._leave)
                field.installEventFilter(self)
            self._lines.append(line)
            self._readings.addWidget(line)

    def _on_edited(self, line: _ReadingLine) -> None:
        line.show_deviation(self._formats.language)
        self._fit()
        self._timer.start()

    def _ask_for_instrument(self) -> None:
        self.write_down()
        self.instrument_asked.emit()

    def _leave(self) -> None:
        self.write_down()
        if not self.has_unwritten:
            self.left.emit()

    def _add_reading(self) -> None:
        self.write_down()
        self._wanted = min(self._wanted + 1, MOST_READINGS)
        self._make_lines(self._wanted)
        self._name_parts()
        line = self._lines[self._wanted - 1]
        line.show()
        if self._row is not None:
            line.show_reading(None, self._row, self._formats.language)
        self._more.setVisible(self._wanted < MOST_READINGS)
        self._fit()
        line.reference.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed is handed over when the fields are left, not between reference and reading."""
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            menu = event.reason() == Qt.FocusReason.PopupFocusReason
            if not menu:
                QTimer.singleShot(0, self, self._write_if_left)
        return super().eventFilter(watched, event)

    def _write_if_left(self) -> None:
        if not any(field.hasFocus() for line in self._lines for field in line.fields()):
            self.write_down()


def _ends(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
