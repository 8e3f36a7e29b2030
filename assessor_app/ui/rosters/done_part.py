"""The last step: what came of the list, where to go on, and how to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.formats import Formats
from assessor_app.ui.rosters.view_protocol import Finished
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, PageScroll, QuietButton, SecondaryButton, role_label


class DonePart(QWidget):
    """`people_asked`, `programme_asked`, `another_asked` and `taken_back` say where the user wants to go."""

    people_asked = Signal()
    programme_asked = Signal()
    another_asked = Signal()
    taken_back = Signal()

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        layout = QVBoxLayout(self)
        set_spacing(layout, (0, 0, 0, 0), 0)
        scroll = PageScroll(16)
        layout.addWidget(scroll)
        column = scroll.content
        set_spacing(column, (0, 0, 0, 0), 16)
        card = Card()
        self._title = role_label("", "card-title", wrap=True)
        self._title.setObjectName("roster-result")
        card.add(self._title)
        self._facts = role_label("", "body", wrap=True)
        card.add(self._facts)
        column.addWidget(card)
        line = QHBoxLayout()
        set_spacing(line, (0, 0, 0, 0), 12)
        people = SecondaryButton(self.tr("Visa validanderna"), "candidates")
        people.setObjectName("roster-people")
        people.clicked.connect(self.people_asked)
        another = SecondaryButton(self.tr("Läs in en lista till"), "upload")
        another.setObjectName("roster-another")
        another.clicked.connect(self.another_asked)
        self._programme = SecondaryButton(self.tr("Till insatsen"), "companies")
        self._programme.setObjectName("roster-programme-people")
        self._programme.clicked.connect(self.programme_asked)
        for button in (self._programme, people, another):
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        undo = Card(self.tr("Blev det fel?"))
        undo.add(
            role_label(
                self.tr(
                    "Du kan ta tillbaka hela listan så länge inget har byggts på den: inga valideringar"
                    " planerats, inga timmar intygats. Den finns också kvar bland inlästa listor."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        self._undo = QuietButton(self.tr("Ta tillbaka listan"), "undo")
        self._undo.setObjectName("roster-take-back")
        self._undo.clicked.connect(self.taken_back)
        undo.body.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(undo)
        column.addStretch(1)

    def show_done(self, finished: Finished) -> None:
        """Say what came of it."""
        number, applied = self._formats.number, finished.applied
        self._programme.setVisible(finished.programme is not None)
        counts = applied.counts
        total = counts.new_people + counts.known
        title = self.tr("{file} är inläst: {count} personer.")
        one = self.tr("{file} är inläst: en person.")
        title = one if total == 1 else title
        self._title.setText(title.format(file=finished.file_name, count=number(total)))
        fresh = self.tr("1 ny validand") if counts.new_people == 1 else self.tr("{count} nya validander")
        lines = [fresh.format(count=number(counts.new_people))]
        if counts.known:
            lines.append(self.tr("{count} fanns redan").format(count=number(counts.known)))
        if counts.new_companies:
            made = self.tr("1 nytt företag") if counts.new_companies == 1 else self.tr("{count} nya företag")
            lines.append(made.format(count=number(counts.new_companies)))
        if applied.employments:
            one = self.tr("1 anställning")
            many = self.tr("{count} anställningar").format(count=number(applied.employments))
            lines.append(one if applied.employments == 1 else many)
        if finished.programme is not None:
            entered = self.tr("{count} inskrivna i {programme}")
            lines.append(
                entered.format(count=number(applied.participations), programme=finished.programme_name)
            )
        self._facts.setText(" · ".join(lines))
