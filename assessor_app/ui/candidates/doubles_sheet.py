"""People in the list who may be one, to be compared or told apart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.read_models import CandidateSummary, DoublePair
from assessor_app.ui.candidates.likeness_words import about, likeness_tone, likeness_word, runs_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, Chip, FlowLayout, SecondaryButton, SideSheet, role_label

_WIDTH, _SHOWN = 720, 25


class DoublesSheet(SideSheet):
    """Both signals carry a `DoublePair`."""

    compare_asked = Signal(object)
    apart_asked = Signal(object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("doubles-sheet")
        self.set_title(self.tr("Troliga dubbletter"))
        self._formats = formats
        self._close = SecondaryButton(self.tr("Stäng"))
        self._close.clicked.connect(self.close_sheet)
        self.add_footer_button(self._close)

    def show_pairs(self, pairs: tuple[DoublePair, ...]) -> None:
        """Show the pairs, the most certain first; opens the sheet where it is not."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 12)
        column.addWidget(role_label(self._introduction(len(pairs)), "body", "muted", wrap=True))
        for pair in pairs[:_SHOWN]:
            column.addWidget(self._build_pair(pair))
        self.set_body(holder)
        if not self.is_open():
            self.open_sheet(self._close)

    def _introduction(self, count: int) -> str:
        if not count:
            return self.tr("Inga hittades. Här visas personer som kan vara registrerade två gånger.")
        if count > _SHOWN:
            text = self.tr("De {shown} säkraste av {count} visas. När de är avgjorda kommer nästa fram.")
            return text.format(shown=_SHOWN, count=self._formats.number(count))
        return self.tr("De här kan vara samma person. Jämför, och slå ihop dem eller säg att de är två.")

    def _build_pair(self, pair: DoublePair) -> Card:
        card = Card()
        card.add(Chip(likeness_word(pair.why), likeness_tone(pair.why)))
        people = QHBoxLayout()
        set_spacing(people, (0, 0, 0, 0), 16)
        for person in (pair.one, pair.other):
            people.addLayout(self._build_person(person), 1)
        card.body.addLayout(people)
        foot = QWidget()
        flow = FlowLayout(foot, gap=8, align_right=True)
        apart = SecondaryButton(self.tr("Två olika personer"))
        apart.clicked.connect(lambda: self.apart_asked.emit(pair))
        compare = SecondaryButton(self.tr("Jämför …"))
        compare.setObjectName("compare-doubles")
        compare.clicked.connect(lambda: self.compare_asked.emit(pair))
        names = {"one": pair.one.name, "other": pair.other.name}
        apart.setAccessibleName(self.tr("Två olika personer: {one} och {other}").format(**names))
        compare.setAccessibleName(self.tr("Jämför {one} och {other}").format(**names))
        for button in (apart, compare):
            flow.addWidget(button)
        card.add(foot)
        return card

    def _build_person(self, person: CandidateSummary) -> QVBoxLayout:
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 1)
        texts.addWidget(role_label(person.name, "strong", wrap=True))
        texts.addWidget(role_label(about(person, self._formats), "secondary", wrap=True))
        runs = runs_word(person.assessments)
        texts.addWidget(role_label(runs, "secondary"))
        texts.addStretch(1)
        return texts
