"""The histories of a device beside each other, and what is taken over from the one that does not count."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessor_app.domain.checklists import Rating
from assessor_app.services.exchange_models import ConflictRow, ForkLine, ForkView, Takeable
from assessor_app.ui.conflicts.detail import ConflictHead
from assessor_app.ui.conflicts.reasons import SettlingReason
from assessor_app.ui.conflicts.words import (
    field_word,
    happened_word,
    takeable_word,
    value_word,
    what_word,
    who_and_when,
)
from assessor_app.ui.formats import Formats
from assessor_app.ui.rating_words import rating_chip
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, CheckRow, PrimaryButton, SecondaryButton, role_label, rule
from assessor_app.ui.widgets.painting import LookFollower

_BESIDE_FROM = 620
_MOST_SHOWN = 200


class ForkDetail(LookFollower, QWidget):
    """`taken_over` (history, entries chosen), `settled` (reason)."""

    taken_over = Signal(int, tuple)
    settled = Signal(str)

    def __init__(self, row: ConflictRow, view: ForkView, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self._chosen: dict[int, list[tuple[CheckRow, ForkLine]]] = {}
        self._take: dict[int, QPushButton] = {}
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 16), 16)
        column.addWidget(ConflictHead(row, ""))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_spacing(self._sides, (0, 0, 0, 0), 16)
        for place, (lines, others) in enumerate(view.histories):
            self._sides.addWidget(self._build_history(place, lines, others), 1)
        column.addLayout(self._sides)
        column.addWidget(self._build_end())
        column.addStretch(1)

    def ask_reason(self) -> None:
        """The settlement was refused for want of a reason."""
        self._reason.ask(self.tr("Skriv vad du kom fram till, så kan det sparas."))

    def first_button(self) -> QPushButton:
        """Where the focus goes when this is shown next."""
        return self._done

    # -- parts --

    def _build_history(self, place: int, lines: tuple[ForkLine, ...], others: int) -> Card:
        card = Card()
        title = self.tr("Räknas här") if place == 0 else self.tr("Den andra historien")
        card.add(role_label(title, "card-title", wrap=True))
        if not lines:
            card.add(role_label(self.tr("Inga bedömningar eller uppgifter."), "body", "muted", wrap=True))
        for line in lines[:_MOST_SHOWN]:
            card.add(rule())
            card.add(self._build_line(place, line))
        left = others + max(0, len(lines) - _MOST_SHOWN)
        if left:
            text = self.tr("Dessutom {count} poster som inte säger något för sig.")
            card.add(role_label(text.format(count=self._formats.number(left)), "secondary", wrap=True))
        if self._chosen.get(place):
            card.add(self._build_take_over(place))
        card.body.addStretch(1)
        return card

    def _build_line(self, place: int, line: ForkLine) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 4)
        title = self._title(line)
        if place and line.takeable is Takeable.YES:
            check = CheckRow(title)
            check.setObjectName(f"take-{line.version.seq}")
            check.edited.connect(lambda _checked: self._count(place))
            self._chosen.setdefault(place, []).append((check, line))
            column.addWidget(check)
        else:
            column.addWidget(role_label(title, "strong", wrap=True))
        self._add_value(column, line)
        who, when = who_and_when(line.version, self._formats)
        column.addWidget(role_label(f"{who} · {when}", "secondary", wrap=True))
        why_not = takeable_word(line.takeable) if place else ""
        if why_not:
            column.addWidget(role_label(why_not, "secondary", wrap=True))
        return holder

    def _add_value(self, column: QVBoxLayout, line: ForkLine) -> None:
        version = line.version
        if version.rating:
            column.addWidget(rating_chip(Rating(version.rating)))
            if version.reason:
                column.addWidget(role_label(version.reason, wrap=True))
            return
        for code, value in version.lines:
            text = f"{field_word(code)}: {value_word(code, value, self._formats)}"
            column.addWidget(role_label(text, wrap=True))
        if not version.lines and happened_word(version):
            column.addWidget(role_label(happened_word(version), wrap=True))

    def _title(self, line: ForkLine) -> str:
        word = spoken(line.wording) if line.wording is not None else ""
        what = "  ".join(part for part in (line.code, word) if part)
        if not what and line.spot is not None:
            what = what_word(line.spot.what)
        return " · ".join(part for part in (line.person_name, what) if part)

    def _build_take_over(self, place: int) -> QPushButton:
        button = SecondaryButton(self.tr("Ta över valda"))
        button.setObjectName(f"take-over-{place}")
        button.setEnabled(False)
        button.clicked.connect(lambda: self.taken_over.emit(place, self._refs(place)))
        self._take[place] = button
        return button

    def _build_end(self) -> Card:
        card = Card()
        self._reason = SettlingReason(
            self.tr("Vad kom du fram till?"),
            (self.tr("Allt som fattades är övertaget"), self.tr("Inget fattades")),
        )
        card.add(self._reason)
        self._done = PrimaryButton(self.tr("Båda är granskade"))
        self._done.setObjectName("settle-fork")
        self._done.clicked.connect(lambda: self.settled.emit(self._reason.value()))
        card.body.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    # -- inside --

    def _refs(self, place: int) -> tuple[object, ...]:
        return tuple(line.version.ref for check, line in self._chosen.get(place, []) if check.value())

    def _count(self, place: int) -> None:
        count = len(self._refs(place))
        button = self._take[place]
        button.setEnabled(bool(count))
        button.setText(
            self.tr("Ta över valda ({count})").format(count=count) if count else self.tr("Ta över valda")
        )

    def _arrange(self) -> None:
        wide = self.width() >= self.look.size(_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    # -- Qt --

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
