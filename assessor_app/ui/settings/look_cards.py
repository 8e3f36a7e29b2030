"""The cards of the documents' look: the colour, and the texts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.domain.document_looks import SHIPPED_ACCENT, SUGGESTED, Phrase
from assessor_app.ui.formats import Formats
from assessor_app.ui.settings.look_words import as_kept, as_shown, phrase_word, places_word
from assessor_app.ui.settings.looks_view import LookShown, TextLine, Wrong
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    CheckRow,
    Chip,
    FlowLayout,
    FormField,
    QuietButton,
    TextArea,
    TextInput,
    role_label,
)
from assessor_app.ui.widgets.painting import PaintedButton, draw_mark, draw_ring

_SWATCH, _LONGEST_COLOUR = 44, 7


def said(wrong: Wrong | None) -> str | None:
    """The sentence for what is wrong; None where nothing is."""
    from assessor_app.ui.messages import sentence_for

    if wrong is None:
        return None
    details = dict(wrong.details)
    if "places" in details and isinstance(details["places"], tuple):
        details["places"] = places_word(details["places"])
    message = sentence_for(wrong.code, details)
    return message.whole if message is not None else wrong.code


class Swatch(PaintedButton):
    """One colour to choose; a tick and a ring say which is chosen."""

    def __init__(self, accent: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accent = accent
        self._color = QColor.fromString(f"#{accent}")
        self.setObjectName(f"accent-{accent}")
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """The card decides which one is chosen."""

    def sizeHint(self) -> QSize:
        side = self.look.space(_SWATCH)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, side = QPainter(self), self.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(*(side * edge for edge in (0.12, 0.12, -0.12, -0.12)))
        # As it will be on white paper, in the dark as well.
        painter.setPen(self.look.color("line"))
        painter.setBrush(self._color)
        painter.drawEllipse(inside)
        if self.isChecked():
            edge = side * 0.33
            draw_mark(
                painter,
                QRectF(self.rect()).adjusted(edge, edge, -edge, -edge),
                "shown",
                QColor(Qt.GlobalColor.white),
            )
            draw_ring(painter, QRectF(self.rect()), self.look.color("ink"), side / 2)
        elif self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), self.look.color("accent"), side / 2)


class ColourCard(Card):
    """`accent_typed` carries a colour, chosen or typed; `band_chosen` whether the edge is drawn."""

    accent_typed = Signal(str)
    band_chosen = Signal(bool)
    centre_asked = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._formats = formats
        self.add(role_label(self.tr("Färg och logotyp"), "card-title"))
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self.add(self._build_swatches())
        self._typed = TextInput(max_length=_LONGEST_COLOUR)
        self._typed.setObjectName("accent-typed")
        self._typed.edited.connect(self.accent_typed)
        self._field = FormField(
            self.tr("Egen färg"),
            self._typed,
            self.tr("Sex tecken, 0–9 och A–F, som i er grafiska profil. Tomt är programmets gröna."),
        )
        self.add(self._field)
        self._contrast = Chip("", "shown")
        self.body.addWidget(self._contrast, 0, Qt.AlignmentFlag.AlignLeft)
        self._band = CheckRow(self.tr("Färgat band längs sidans vänstra kant"))
        self._band.setObjectName("document-band")
        self._band.edited.connect(self.band_chosen)
        self.add(self._band)
        to_centre = QuietButton(self.tr("Logotyp och rad om ackreditering"), "open")
        to_centre.setObjectName("look-to-centre")
        to_centre.clicked.connect(self.centre_asked)
        self.body.addWidget(to_centre, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_swatches(self) -> QWidget:
        names = (
            self.tr("Programmets gröna"),
            self.tr("Blått"),
            self.tr("Skiffer"),
            self.tr("Plommon"),
            self.tr("Vinrött"),
            self.tr("Brunt"),
            self.tr("Skogsgrönt"),
            self.tr("Grafit"),
        )
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        self._swatches = []
        for accent, name in zip(SUGGESTED, names, strict=True):
            swatch = Swatch(accent, name)
            swatch.clicked.connect(lambda _=False, accent=accent: self._choose(accent))
            flow.addWidget(swatch)
            self._swatches.append(swatch)
        return holder

    def show_look(self, shown: LookShown, *, anew: bool) -> None:
        """Show the colour; what is typed is left alone unless `anew`."""
        if anew:
            self._typed.set_value(shown.accent)
            self._band.set_value(shown.band)
        for swatch in self._swatches:
            swatch.setChecked(swatch.accent == shown.in_use and shown.accent_wrong is None)
        self._field.set_error(said(shown.accent_wrong))
        ratio = self._formats.number(shown.contrast_permille / 1000, 1)
        self._contrast.setVisible(shown.accent_wrong is None)
        self._contrast.set_text(
            self.tr("Läsbar på vitt: kontrast {ratio} : 1").format(ratio=ratio), "shown", mark="shown"
        )

    def _choose(self, accent: str) -> None:
        typed = "" if accent == SHIPPED_ACCENT else accent
        self._typed.set_value(typed)
        self.accent_typed.emit(typed)


class TextsCard(Card):
    """The texts of one document in one language. `typed` carries the phrase and the text as it is kept."""

    typed = Signal(object, str)
    shipped_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._heading = role_label("", "card-title", wrap=True)
        self.add(self._heading)
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self.add(
            role_label(
                self.tr(
                    "Skriv om det ni vill. Det som står inom klamrar fylls i åt er och måste vara kvar. "
                    "Raden längst ner, att dokumentet är testcentrets eget, går inte att ändra."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        self._fields: dict[Phrase, _TextField] = {}
        self._place = QVBoxLayout()
        set_spacing(self._place, (0, 0, 0, 0), 16)
        self.body.addLayout(self._place)

    def show_look(self, shown: LookShown, heading: str, *, anew: bool) -> None:
        """Show the texts; what is typed is left alone unless `anew`."""
        self._heading.setText(heading)
        if anew and tuple(self._fields) != tuple(line.phrase for line in shown.lines):
            self._build_fields(shown)
        for line in shown.lines:
            field = self._fields.get(line.phrase)
            if field is not None:
                field.show_line(line, anew=anew)

    def _build_fields(self, shown: LookShown) -> None:
        for field in self._fields.values():
            self._place.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}
        for line in shown.lines:
            field = _TextField(line.phrase)
            field.typed.connect(lambda text, phrase=line.phrase: self.typed.emit(phrase, as_kept(text)))
            field.shipped_asked.connect(lambda phrase=line.phrase: self.shipped_asked.emit(phrase))
            self._place.addWidget(field)
            self._fields[line.phrase] = field


class _TextField(QWidget):
    """One text with the way back to the one that ships."""

    typed = Signal(str)
    shipped_asked = Signal()

    def __init__(self, phrase: Phrase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = TextArea(max_lines=5, enter_leaves=True)
        self._editor.setObjectName(f"text-{phrase.name}")
        self._editor.edited.connect(self.typed)
        self._field = FormField(phrase_word(phrase), self._editor)
        self._back = QuietButton(self.tr("Programmets text igen"), "undo")
        self._back.setObjectName(f"ship-{phrase.name}")
        self._back.setAccessibleName(
            self.tr("Programmets text igen: {text}").format(text=phrase_word(phrase))
        )
        self._back.clicked.connect(self.shipped_asked)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(self._field)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 0)
        row.addWidget(self._back)
        row.addStretch(1)
        column.addLayout(row)

    def show_line(self, line: TextLine, *, anew: bool) -> None:
        """Show the centre's own text over the one that ships."""
        if anew:
            self._editor.set_value(as_shown(line.own or line.shipped))
        shipped = self.tr("Programmets text: {text}").format(text=as_shown(line.shipped))
        self._field.set_help(shipped if line.own or not self._editor.value() else "")
        self._field.set_error(said(line.wrong))
        self._back.setVisible(bool(line.own))
