"""What a typed identity number says, in words, and the reason that a doubtful one asks for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from assessor_app.domain import identity_numbers as numbers
from assessor_app.domain.identity_numbers import NumberKind, Reading
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Chip, FlowLayout, FormField, QuietButton, TextArea, role_label


class ReadingPanel(QWidget):
    """Kind, birth date and masked form under the number; warns, offers reasons, never blocks."""

    reason_edited = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._suggested: str | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        set_spacing(line, (0, 0, 0, 0), 8)
        self._kind = Chip("", "shown")
        self._text = role_label("", "secondary", wrap=True)
        line.addWidget(self._kind)
        line.addWidget(self._text, 1)
        column.addWidget(self._line)
        self._warning = role_label("", "body", "partly", wrap=True)
        column.addWidget(self._warning)
        column.addLayout(self._build_reason())
        self.show_reading(Reading(NumberKind.NONE), asked=False)

    def reason(self) -> str:
        """The reason typed so far, shown or not."""
        return self._reason.value()

    def set_reason(self, text: str) -> None:
        """Load a reason, silently."""
        self._reason.set_value(text)

    @property
    def reason_field(self) -> FormField:
        """The field of the reason, for its error and for the focus."""
        return self._field

    def show_reading(self, reading: Reading, *, asked: bool) -> None:
        """Say what was read; nothing at all until something was `asked` of the number."""
        self._line.setVisible(asked)
        doubtful = bool(reading.warnings)
        tone, mark = ("partly", "partly") if doubtful else ("shown", "shown")
        self._kind.set_text(self._kind_word(reading.kind), tone, mark=mark)
        self._text.setText(self._summary(reading))
        self._warning.setText(" ".join(self._sentence(code) for code in reading.warnings))
        self._warning.setVisible(asked and doubtful)
        self._field.setVisible(asked and doubtful)
        self._suggest(reading.warnings[0] if asked and doubtful else None)
        if not doubtful:
            self._field.set_error(None)

    # -- parts --

    def _build_reason(self) -> QVBoxLayout:
        column = QVBoxLayout()
        set_spacing(column, (0, 0, 0, 0), 4)
        self._reason = TextArea(min_lines=1, max_lines=4)
        self._reason.edited.connect(lambda _text: self.reason_edited.emit())
        self._field = FormField(
            self.tr("Varför sparas det så här?"),
            self._reason,
            self.tr("Skälet sparas med uppgifterna, så att den som granskar förstår."),
        )
        self._field.setObjectName("number-reason")
        column.addWidget(self._field)
        self._suggestions = QWidget()
        self._flow: QLayout = FlowLayout(self._suggestions, gap=4)
        self._suggestions.hide()
        column.addWidget(self._suggestions)
        return column

    def _suggest(self, code: str | None) -> None:
        if code == self._suggested:
            return
        self._suggested = code
        while self._flow.count():
            item = self._flow.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        phrases = self._phrases(code) if code is not None else ()
        for phrase in phrases:
            button = QuietButton(phrase, "phrase")
            button.clicked.connect(lambda _=False, text=phrase: self._reason.insert_phrase(text))
            self._flow.addWidget(button)
        self._suggestions.setVisible(bool(phrases))

    def _phrases(self, code: str) -> tuple[str, ...]:
        if code == numbers.NO_NUMBER:
            return (self.tr("Har ännu inget svenskt nummer"), self.tr("Visas inte upp i dag"))
        if code == numbers.INTERIM_NUMBER:
            return (self.tr("Väntar på personnummer"),)
        return (self.tr("Kontrollerat mot id-handling"),)

    # -- words --

    def _summary(self, reading: Reading) -> str:
        if reading.birth_date is None or reading.digits is None:
            return ""
        return self.tr("född {day} · visas som {masked}").format(
            day=self._formats.day(reading.birth_date), masked=numbers.masked(reading.digits)
        )

    def _kind_word(self, kind: NumberKind) -> str:
        words = {
            NumberKind.PERSONAL: self.tr("Personnummer"),
            NumberKind.COORDINATION: self.tr("Samordningsnummer"),
            NumberKind.INTERIM: self.tr("Tillfälligt nummer"),
            NumberKind.NONE: self.tr("Inget nummer"),
            NumberKind.UNREADABLE: self.tr("Går inte att läsa"),
        }
        return words[kind]

    def _sentence(self, code: str) -> str:
        sentences = {
            numbers.CHECK_DIGIT_WRONG: self.tr("Sista siffran stämmer inte. Kontrollera mot id-handlingen."),
            numbers.BIRTH_NUMBER_ZERO: self.tr("Födelsenumret är 000, det brukar inte delas ut."),
            numbers.INTERIM_NUMBER: self.tr("Ett tillfälligt nummer byts senare mot ett riktigt."),
            numbers.NO_NUMBER: self.tr("Utan nummer är det svårare att skilja personer åt."),
            numbers.NOT_A_NUMBER: self.tr(
                "Det liknar inte ett personnummer eller samordningsnummer. Det sparas som du skrev det."
            ),
            numbers.IMPOSSIBLE_DATE: self.tr(
                "De första siffrorna är inget datum. Det sparas som du skrev det."
            ),
            numbers.BORN_IN_THE_FUTURE: self.tr("Födelsedatumet ligger i framtiden."),
            numbers.CENTURY_UNCERTAIN: self.tr("Seklet är osäkert. Skriv gärna alla tolv siffrorna."),
        }
        return sentences.get(code, code)
