"""The centres of a node: what came from each, what is missing, and what they have done, with totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from assessor_app.services.exchange_models import PlaceRow
from assessor_app.ui.column_memory import ColumnMemory
from assessor_app.ui.exchange.words import ExchangeWords, file_word
from assessor_app.ui.narrow_tables import NarrowTable
from assessor_app.ui.session import Preferences
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Column
from assessor_app.ui.widgets.painting import PaintedWidget

_SUMS = ("missing", "conflicts", "people", "assessments", "signed", "all_met")
_FIRST_TO_GO = (7, 4, 6, 5, 1)
"""All met, people, signed, assessments, when: what a narrow table does without; what is missing stays."""
_PADDING, _HEIGHT = 14, 44


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A centre as the table shows it."""

    place: PlaceRow
    name: str
    received_at: int | None
    conflicts: int
    people: int
    assessments: int
    signed: int
    all_met: int


class PlacesTable(NarrowTable):
    """`opened` carries the centre."""

    opened = Signal(object)

    def __init__(self, words: ExchangeWords) -> None:
        self._words = words
        number = words.formats.number
        columns = (
            Column("name", self.tr("Centrum"), kind="strong"),
            Column("received_at", self.tr("Senast hit"), format=self._received, width=190),
            Column(
                "place",
                self.tr("Saknas"),
                kind="chip",
                format=self._missing,
                sort_key=lambda line: len(line.place.missing),
                tone=_tone,
                width=130,
            ),
            Column("conflicts", self.tr("Motsägelser"), kind="chip", format=_count, tone=_tone, width=124),
            Column("people", self.tr("Personer"), align="right", format=number, width=110),
            Column("assessments", self.tr("Valideringar"), align="right", format=number, width=126),
            Column("signed", self.tr("Signerade"), align="right", format=number, width=116),
            Column("all_met", self.tr("Uppfyllda"), align="right", format=number, width=108),
        )
        super().__init__(columns, _FIRST_TO_GO, single_click=True)
        self.view.setAccessibleName(self.tr("Centrum"))
        self.set_empty_texts(
            self.tr("Inga centrum än"),
            self.tr(
                "Introducera centrumens datorer under Inställningar. Här visas sedan läget hos vart och ett."
            ),
        )
        self.row_activated.connect(
            lambda line: self.opened.emit(line.place) if isinstance(line, PlaceLine) else None
        )

    def show_places(self, places: Sequence[PlaceRow]) -> None:
        """Show these and no others."""
        self.set_rows(
            [
                PlaceLine(
                    one,
                    one.name,
                    one.last_received_at,
                    one.conflicts,
                    one.people,
                    one.assessments,
                    one.signed,
                    one.all_met,
                )
                for one in places
            ]
        )

    def _received(self, at_ms: int | None) -> str:
        return self.tr("Inget än") if at_ms is None else self._words.when(at_ms)

    def _missing(self, place: PlaceRow) -> str:
        if not place.missing:
            return ""
        if len(place.missing) == 1:
            return file_word(place.missing[0][1])
        return self.tr("{count} filer").format(count=self._words.formats.number(len(place.missing)))


class TotalsRow(PaintedWidget):
    """The sums under a table's columns of figures."""

    def __init__(self, table: PlacesTable, words: ExchangeWords) -> None:
        super().__init__()
        self._table = table
        self._words = words
        self._places: tuple[PlaceRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = table.view.horizontalHeader()
        head.sectionResized.connect(lambda *_: self.update())
        head.geometriesChanged.connect(self.update)

    def show_places(self, places: Sequence[PlaceRow]) -> None:
        """Add these up."""
        self._places = tuple(places)
        self.setVisible(bool(places))
        self.setAccessibleName(" · ".join(text for text in self.texts().values() if text))
        self.update()

    def texts(self) -> dict[str, str]:
        """What stands under each column, by its key."""
        places, number = self._places, self._words.formats.number
        one, many = self.tr("1 centrum"), self.tr("Alla {count} centrum")
        found = {"name": one if len(places) == 1 else many.format(count=number(len(places)))}
        for key in _SUMS:
            values = (getattr(place, key) for place in places)
            found["place" if key == "missing" else key] = number(
                sum(len(value) if isinstance(value, tuple) else value for value in values)
            )
        return found

    def sizeHint(self) -> QSize:
        return QSize(self.look.space(200), max(self.look.space(_HEIGHT), self.look.size(22)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, head = self.look, self._table.view.horizontalHeader()
        painter = QPainter(self)
        painter.setFont(look.font("strong"))
        painter.setPen(look.color("ink"))
        texts = self.texts()
        for place, column in enumerate(self._table.columns()):
            text = texts.get(column.key, "")
            if not text or head.isSectionHidden(place):
                continue
            left = head.sectionViewportPosition(place) + 1
            room = QRect(left, 0, head.sectionSize(place), self.height())
            room.adjust(look.space(_PADDING), 0, -look.space(_PADDING), 0)
            side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


class CentresPart(QWidget):
    """The table and its totals."""

    opened = Signal(object)

    def __init__(self, words: ExchangeWords, preferences: Preferences) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        self.table = PlacesTable(words)
        self.table.opened.connect(self.opened)
        self.totals = TotalsRow(self.table, words)
        self._memory = ColumnMemory(self.table, preferences, "exchange.centres.columns")
        column.addWidget(self.table, 1)
        column.addWidget(self.totals)

    def show_places(self, places: Sequence[PlaceRow]) -> None:
        """Show these and no others."""
        self.table.show_places(places)
        self.totals.show_places(places)


def _count(value: int) -> str:
    return str(value) if value else ""


def _tone(_line: PlaceLine) -> str:
    return "partly"
