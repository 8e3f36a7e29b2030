"""One conflict in full: its sides beside each other, the reason, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessor_app.domain.checklists import Rating
from assessor_app.domain.settlement_events import What
from assessor_app.services.exchange_models import ConflictKind, ConflictRow, Version
from assessor_app.ui.conflicts.reasons import SettlingReason
from assessor_app.ui.conflicts.side_cards import SideCard
from assessor_app.ui.conflicts.words import device_word, explanation_of, kind_word, person_word, title_of
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    Chip,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SegmentedRating,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower

_BESIDE_FROM = 620
_NOT_TAKEN_IN = frozenset({"taken_back", "settled"})


class ConflictHead(QWidget):
    """What it is about, and what has happened."""

    opened = Signal()

    def __init__(self, row: ConflictRow, qualification: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 6)
        column.addWidget(Chip(kind_word(row.kind), "partly"), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(role_label(title_of(row), "card-title", wrap=True))
        about = " · ".join(part for part in (person_word(row), qualification) if part)
        if row.kind in (ConflictKind.MARKS, ConflictKind.LATE):
            line = QHBoxLayout()
            set_spacing(line, (0, 0, 0, 0), 8)
            line.addWidget(role_label(about, "body", "muted", wrap=True), 1)
            is_person = row.spot is not None and row.spot.what is What.PERSON
            open_it = QuietButton(
                self.tr("Öppna personen") if is_person else self.tr("Öppna valideringen"), "open"
            )
            open_it.clicked.connect(self.opened)
            line.addWidget(open_it)
            column.addLayout(line)
        elif row.kind is ConflictKind.FORK:
            column.addWidget(role_label(about, "body", "muted", wrap=True))
        column.addWidget(role_label(explanation_of(row), "body", wrap=True))


class ConflictDetail(LookFollower, QWidget):
    """`chosen` (version, reason), `rated` (rating, reason), `kept` (reason), `adopted` (version, reason)."""

    chosen = Signal(object, str)
    rated = Signal(object, str)
    kept = Signal(str)
    adopted = Signal(object, str)
    opened = Signal()
    doubles_asked = Signal()

    def __init__(self, row: ConflictRow, qualification: str, formats: Formats, *, may_reopen: bool) -> None:
        super().__init__()
        self._row, self._formats, self._may_reopen = row, formats, may_reopen
        self._reason: SettlingReason | None = None
        self._first: QPushButton | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 16), 16)
        head = ConflictHead(row, qualification)
        head.opened.connect(self.opened)
        column.addWidget(head)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_spacing(self._sides, (0, 0, 0, 0), 16)
        column.addLayout(self._sides)
        self._build_sides()
        self._build_reason(column)
        if row.kind is ConflictKind.DOUBLES:
            self._build_doubles(column)
        column.addStretch(1)

    def ask_reason(self) -> None:
        """The settlement was refused for want of a reason."""
        if self._reason is not None:
            self._reason.ask(self.tr("Skriv varför, så kan det sparas."))

    def first_button(self) -> QPushButton | None:
        """Where the focus goes when this is shown next."""
        return self._first

    # -- parts --

    def _build_sides(self) -> None:
        row = self._row
        for place, version in enumerate(row.versions):
            card = SideCard(self._heading(place, version), version, row.versions, self._formats)
            button = self._button(place, version)
            if button is not None:
                button.setObjectName(f"side-{place}")
                card.add_action(button)
                self._first = self._first or button
            elif row.kind is ConflictKind.LATE and place and row.is_signed and not self._may_reopen:
                note = self.tr("Centrumansvarig kan öppna valideringen igen och ta in det här.")
                card.add(role_label(note, "secondary", wrap=True))
            self._sides.addWidget(card, 1)

    def _heading(self, place: int, version: Version) -> str:
        if self._row.kind is ConflictKind.LATE:
            if place:
                return self.tr("Kom efteråt")
            return self.tr("Undertecknat") if self._row.is_signed else self.tr("Gäller nu")
        return device_word(version)

    def _button(self, place: int, version: Version) -> QPushButton | None:
        if self._row.kind is ConflictKind.MARKS:
            button = SecondaryButton(self.tr("Låt denna gälla"), "check")
            button.clicked.connect(lambda: self.chosen.emit(version, self._value()))
            return button
        if place == 0:
            keep = self.tr("Behåll det undertecknade") if self._row.is_signed else self.tr("Behåll det här")
            button = SecondaryButton(keep, "check")
            button.clicked.connect(lambda: self.kept.emit(self._value()))
            return button
        return self._adopt_button(version)

    def _adopt_button(self, version: Version) -> QPushButton | None:
        row = self._row
        cannot = row.spot is not None and row.spot.what is What.COURSE
        if cannot or (version.what in _NOT_TAKEN_IN and not version.rating):
            return None
        if row.is_signed and not self._may_reopen:
            return None
        text = self.tr("Öppna igen och ta in") if row.is_signed else self.tr("Ta in det här")
        button = SecondaryButton(text)
        button.clicked.connect(lambda: self.adopted.emit(version, self._value()))
        return button

    def _build_reason(self, column: QVBoxLayout) -> None:
        row = self._row
        is_mark = row.kind is ConflictKind.MARKS and row.spot is not None and row.spot.what is What.MARK
        if not is_mark and row.kind is not ConflictKind.LATE:
            return
        phrases = (
            (
                self.tr("Stod närmast momentet"),
                self.tr("Såg hela momentet"),
                self.tr("Den andra är felskriven"),
            )
            if is_mark
            else (self.tr("Momentet var redan bedömt"), self.tr("Skrevs in av misstag"))
        )
        card = Card()
        self._reason = SettlingReason(self.tr("Varför?"), phrases)
        card.add(self._reason)
        if is_mark:
            self._build_anew(card)
        column.addWidget(card)

    def _build_anew(self, card: Card) -> None:
        """Neither side counts: the rating stays folded away until it is asked for."""
        self._anew = SegmentedRating(shows_at_once=False)
        self._anew.setObjectName("rate-anew")
        self._anew.set_subject(self._row.code)
        self._anew.rated.connect(lambda code: self.rated.emit(Rating(code), self._value()))
        ask = QuietButton(self.tr("Ingen av dem stämmer: bedöm på nytt"))
        ask.setObjectName("ask-rate-anew")
        ask.clicked.connect(partial(self._show_anew, ask))
        card.body.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
        card.add(self._anew)
        self._anew.hide()

    def _show_anew(self, ask: QWidget) -> None:
        self._anew.show()
        ask.hide()
        self._anew.segment("shown").setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_doubles(self, column: QVBoxLayout) -> None:
        button = PrimaryButton(self.tr("Jämför dem"))
        button.setObjectName("compare-in-room")
        button.clicked.connect(self.doubles_asked)
        card = Card()
        card.add(role_label(self.tr("Uppgifterna visas sida vid sida."), "body", wrap=True))
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(card)
        self._first = button

    def _value(self) -> str:
        return self._reason.value() if self._reason is not None else ""

    def _arrange(self) -> None:
        """Below each other where two columns would be too narrow to read."""
        count = max(2, len(self._row.versions))
        wide = self.width() >= self.look.size(_BESIDE_FROM) * count // 2
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    # -- Qt --

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
