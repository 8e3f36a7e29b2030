"""The cards of the first room: today, what waits, the days that come, what to remember."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessor_app.domain.assessments import Status
from assessor_app.services.today import Reminder
from assessor_app.ui.assessment_words import status_mark, status_tone, status_word
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.today.view_protocol import DayShown, Pile, RunLine
from assessor_app.ui.today.words import TodayWords
from assessor_app.ui.widgets import (
    Card,
    Chip,
    EmptyState,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    WorklistRow,
    role_label,
    rule,
)

_MUCH = 100
"""How much of the room left over goes to what an empty card says, against the end of the card."""


class RowsCard(Card):
    """A card of rows that are made anew; the focus stays at the button it was at."""

    def __init__(self, title: str, trailing: QWidget | str | None, words: TodayWords) -> None:
        super().__init__(title, trailing, flush=True)
        self._words = words
        self._rows: list[QWidget] = []
        self.body.addStretch(1)

    def _replace(self, rows: list[QWidget]) -> None:
        focused = next((item for item in self.findChildren(QPushButton) if item.hasFocus()), None)
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = rows
        for place, row in enumerate(rows):
            self.body.insertWidget(place, row, _MUCH if isinstance(row, EmptyState) else 0)
        if focused is not None:
            self._focus_again(focused.objectName())

    def _focus_again(self, name: str) -> None:
        found = next((item for row in self._rows for item in row.findChildren(QPushButton, name)), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run_row(
        self, line: RunLine, lead: str, detail: str, chip: Chip, action: str, act: Callable[[], object]
    ) -> WorklistRow:
        name = self._words.name(line)
        button = PrimaryButton(action) if line.is_next else SecondaryButton(action)
        button.setObjectName(f"today-{line.id}")
        button.setAccessibleName(f"{action}: {name}")
        button.clicked.connect(lambda: act())
        row = WorklistRow(name, detail, lead=lead, chip=chip, action=button)
        row.activated.connect(act)
        return row


class DayCard(RowsCard):
    """The runs of today by their times. `first_step` carries what a fresh centre does: `register`, `plan`."""

    step_taken = Signal(object)
    first_step = Signal(str)

    def __init__(self, place: str, words: TodayWords) -> None:
        super().__init__(self.tr("I dag"), place, words)

    def show_day(self, shown: DayShown) -> None:
        """Show these runs, or what to do where there are none."""
        if shown.runs:
            self._replace([self._row(line) for line in shown.runs])
        else:
            self._replace([self._empty(shown)])

    def _row(self, line: RunLine) -> QWidget:
        status: Status = line.summary.status
        chip = Chip(status_word(status), status_tone(status), mark=status_mark(status))
        words = self._words
        return self._run_row(
            line,
            words.time(line),
            words.detail(line),
            chip,
            words.action(status),
            lambda: self.step_taken.emit(line),
        )

    def _empty(self, shown: DayShown) -> QWidget:
        if shown.stage == "no_people":
            empty = EmptyState(
                self.tr("Börja med den första validanden"),
                self.tr(
                    "Registrera personen. Sedan planerar du valideringen, och här ser du vad som är på gång."
                ),
                self.tr("Registrera validand"),
            )
            empty.action_chosen.connect(lambda: self.first_step.emit("register"))
        elif shown.stage == "no_runs":
            empty = EmptyState(
                self.tr("Planera den första valideringen"),
                self.tr(
                    "Välj validand, checklista och tid. På dagen ligger valideringen här, klar att förbereda."
                ),
                self.tr("Ny validering"),
            )
            empty.action_chosen.connect(lambda: self.first_step.emit("plan"))
        else:
            empty = EmptyState(self.tr("Inget är planerat i dag"), self._words.quiet_day(shown))
        return empty


class WaitingCard(RowsCard):
    """What waits from before today."""

    step_taken = Signal(object)
    issue_asked = Signal(object)
    runs_asked = Signal()
    to_issue_asked = Signal()
    documents_asked = Signal()

    def __init__(self, words: TodayWords) -> None:
        super().__init__(self.tr("Väntar på dig"), None, words)

    def show_day(self, shown: DayShown) -> None:
        """Show these, or that nothing waits."""
        rows: list[QWidget] = []
        for pile in shown.piles:
            rows += self._pile(pile)
        if shown.to_print:
            rows.append(self._to_print(shown.to_print))
        if not rows:
            rows = [EmptyState(self.tr("Inget väntar på dig"), self.tr("Allt från tidigare dagar är klart."))]
        self._replace(rows)

    def _pile(self, pile: Pile) -> list[QWidget]:
        words = self._words
        asked = self.issue_asked if pile.kind == "to_issue" else self.step_taken
        rows: list[QWidget] = [
            self._run_row(
                line,
                "",
                words.pile_detail(pile, line),
                Chip(*words.pile_chip(pile.kind)),
                words.pile_action(pile.kind),
                partial(asked.emit, line),
            )
            for line in pile.lines
        ]
        if pile.more:
            rows.append(self._more(pile))
        return rows

    def _more(self, pile: Pile) -> QWidget:
        many = self._words.more(pile)
        chip = Chip(*self._words.pile_chip(pile.kind))
        asked = self.to_issue_asked if pile.kind == "to_issue" else self.runs_asked
        return self._heap(many, chip, self.tr("Visa alla"), asked.emit)

    def _to_print(self, count: int) -> QWidget:
        chip = Chip(self.tr("Att skriva ut"), "partly")
        return self._heap(self._words.to_print(count), chip, self.tr("Skriv ut"), self.documents_asked.emit)

    def _heap(self, texts: tuple[str, str], chip: Chip, action: str, act: Callable[[], object]) -> QWidget:
        button = SecondaryButton(action)
        button.setAccessibleName(f"{action}: {texts[0]}")
        button.clicked.connect(lambda: act())
        row = WorklistRow(*texts, lead="", chip=chip, action=button)
        row.activated.connect(act)
        return row


class ComingCard(RowsCard):
    """The runs of the days that come; a row opens its run."""

    run_asked = Signal(object)
    calendar_asked = Signal()

    def __init__(self, words: TodayWords) -> None:
        calendar = QuietButton(self.tr("Öppna kalendern"))
        calendar.setObjectName("open-calendar")
        super().__init__(self.tr("Närmaste dagarna"), calendar, words)
        calendar.clicked.connect(self.calendar_asked)

    def show_day(self, shown: DayShown) -> None:
        """Show these, or that there are none."""
        rows: list[QWidget] = [self._row(line) for line in shown.coming]
        if shown.more_coming:
            rows.append(_note(self._words.more_coming(shown.more_coming)))
        if not rows:
            rows = [_note(self.tr("Inget planerat den närmaste veckan."))]
        self._replace(rows)

    def _row(self, line: RunLine) -> QWidget:
        name = self._words.name(line)
        button = IconButton("chevron-right", self.tr("Öppna valideringen av {name}").format(name=name))
        button.setObjectName(f"today-{line.id}")
        button.clicked.connect(lambda: self.run_asked.emit(line))
        row = WorklistRow(name, self._words.coming(line), action=button)
        row.activated.connect(lambda: self.run_asked.emit(line))
        return row


class RemindersCard(RowsCard):
    """What to remember; `followed` carries the reminder whose button was pressed."""

    followed = Signal(object)

    def __init__(self, words: TodayWords, can_follow: Callable[[Reminder], bool]) -> None:
        super().__init__(self.tr("Påminnelser"), None, words)
        self._can_follow = can_follow

    def show_day(self, shown: DayShown) -> None:
        """Show these, or a kind word."""
        rows: list[QWidget] = [self._row(reminder) for reminder in shown.reminders]
        self._replace(rows or [_note(self.tr("Inget att påminna om just nu."))])

    def _row(self, reminder: Reminder) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(rule())
        line = QHBoxLayout()
        set_spacing(line, (20, 10, 12, 10), 8)
        text = self._words.reminder(reminder)
        line.addWidget(role_label(text, wrap=True), 1)
        if self._can_follow(reminder):
            action = self._words.reminder_action(reminder)
            button = QuietButton(action)
            button.setObjectName(f"reminder-{reminder.code}-{reminder.run or reminder.programme or ''}")
            button.setAccessibleName(f"{action}: {text}")
            button.clicked.connect(lambda: self.followed.emit(reminder))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        return holder


def _note(text: str) -> QWidget:
    """A quiet line where there are no rows, or after them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    set_spacing(column, (20, 4, 20, 16), 0)
    column.addWidget(role_label(text, "body", "muted", wrap=True))
    return holder
