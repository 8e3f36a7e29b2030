"""The months of a programme: closed in order for the funder, opened again with a reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assessor_app.services.programme_models import MonthFacts, MonthPhase, MonthView
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.months_presenter import MonthsPresenter
from assessor_app.ui.programmes.part import Part, PartHost
from assessor_app.ui.programmes.sheets import ProgrammeSheet
from assessor_app.ui.programmes.words import hours, money, month_title, month_word
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.rows import RowsCard
from assessor_app.ui.widgets import (
    Banner,
    BulletCard,
    Chip,
    DangerButton,
    FormField,
    PageScroll,
    PrimaryButton,
    SecondaryButton,
    TextArea,
    WorklistRow,
    role_label,
)

_TONES = {
    MonthPhase.COMING: "idle",
    MonthPhase.GOING: "accent",
    MonthPhase.TO_CLOSE: "partly",
    MonthPhase.CLOSED: "shown",
    MonthPhase.CHANGED: "not-shown",
    MonthPhase.REOPENED: "partly",
}
_MARKS = {MonthPhase.CLOSED: "shown", MonthPhase.CHANGED: "not_shown"}


class MonthWords(QWidget):
    """Sentences about months, for the rows and the sheets."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self.hide()

    def phase(self, month: MonthView) -> str:
        """`Stängd`, with its version from the second on."""
        if month.phase in (MonthPhase.CLOSED, MonthPhase.CHANGED) and month.version > 1:
            word = self.tr("Stängd, version {number}") if month.phase is MonthPhase.CLOSED else ""
            return word.format(number=month.version) or self.tr("Ändrad efter stängning")
        return {
            MonthPhase.COMING: self.tr("Kommande"),
            MonthPhase.GOING: self.tr("Pågår"),
            MonthPhase.TO_CLOSE: self.tr("Att stänga"),
            MonthPhase.CLOSED: self.tr("Stängd"),
            MonthPhase.CHANGED: self.tr("Ändrad efter stängning"),
            MonthPhase.REOPENED: self.tr("Öppnad igen"),
        }[month.phase]

    def facts(self, facts: MonthFacts) -> str:
        """What the month holds, in one line."""
        number = self._formats.number
        parts = (
            (facts.entered, self.tr("{count} började").format(count=number(facts.entered))),
            (facts.left, self.tr("{count} slutade").format(count=number(facts.left))),
            (facts.signed, self.tr("{count} validerade").format(count=number(facts.signed))),
            (facts.minutes, hours(self._formats, facts.minutes)),
            (facts.spent_ore, money(self._formats, facts.spent_ore)),
        )
        return " · ".join(text for count, text in parts if count) or self.tr("Inget har hänt")

    def lacks(self, facts: MonthFacts) -> list[str]:
        """What is missing before the month is closed; none of it prevents that."""
        lines = (
            (
                facts.uninformed,
                self.tr("En deltagare saknar dag för informationen om uppgifterna"),
                self.tr("{count} deltagare saknar dag för informationen om uppgifterna"),
            ),
            (
                facts.without_status,
                self.tr("En som började saknar status vid start"),
                self.tr("{count} som började saknar status vid start"),
            ),
            (
                facts.without_hours,
                self.tr("En deltagare har inga intygade timmar i månaden"),
                self.tr("{count} deltagare har inga intygade timmar i månaden"),
            ),
            (
                facts.uncounted,
                self.tr("En signerad validering räknas inte i insatsen"),
                self.tr("{count} signerade valideringar räknas inte i insatsen"),
            ),
        )
        number = self._formats.number
        return [
            (one if count == 1 else many).format(count=number(count)) for count, one, many in lines if count
        ]


class CloseSheet(ProgrammeSheet):
    """`submitted` carries the month."""

    submitted = Signal(str)

    def __init__(self, page: QWidget, formats: Formats, words: MonthWords) -> None:
        super().__init__(page, "")
        self._formats, self._words = formats, words
        self._month = ""
        text = self.tr(
            "Månadens siffror lämnas till finansiären. Det som är daterat i månaden går sedan inte att ändra "
            "förrän den öppnas igen. Resultat som kommer senare från en annan dator visas som en ändring."
        )
        self.body.addWidget(role_label(text, "body", wrap=True))
        self._facts = role_label("", "strong", wrap=True)
        self.body.addWidget(self._facts)
        self._lacks = BulletCard(self.tr("Det här saknas. Du kan stänga ändå."))
        self.body.addWidget(self._lacks)
        self._close = self._add_buttons("", "confirm-close-month")
        self._close.clicked.connect(lambda: self.submitted.emit(self._month))

    def ask(self, month: MonthView) -> None:
        """Open for a month."""
        self.say(None)
        self._month = month.month
        text = self.tr("Stäng {month}").format(month=month_word(self._formats, month.month))
        self.set_title(text)
        self._close.setText(text)
        self._facts.setText(self._words.facts(month.facts))
        lacks = self._words.lacks(month.facts)
        self._lacks.setVisible(bool(lacks))
        self._lacks.show_lines(lacks)
        self.open_sheet(self._close)


class ReopenSheet(ProgrammeSheet):
    """`submitted` carries the month and the reason. It says which months are opened with it."""

    submitted = Signal(str, str)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "")
        self._formats = formats
        self._month = ""
        self._which = role_label("", "body", wrap=True)
        self._which.setObjectName("reopened-months")
        self.body.addWidget(self._which)
        self._reason = TextArea(min_lines=2, max_lines=6)
        self._reason.setObjectName("reopen-reason")
        self._field = FormField(
            self.tr("Skäl"), self._reason, self.tr("Skälet sparas och går att läsa efteråt.")
        )
        self.body.addWidget(self._field)
        button = self._add_buttons("", "confirm-reopen-month", DangerButton(""))
        button.setText(self.tr("Öppna igen"))
        button.clicked.connect(self._submit)

    def ask(self, month: MonthView, later: tuple[MonthView, ...]) -> None:
        """Open for a month; `later` are the closed months that are opened with it."""
        self.say(None)
        self._month = month.month
        self._field.set_error(None)
        self._reason.set_value("")
        name = month_word(self._formats, month.month)
        self.set_title(self.tr("Öppna {month} igen").format(month=name))
        text = self.tr("Rätta det som är fel och stäng sedan månaden på nytt. Finansiären får en ny version.")
        if later:
            names = ", ".join(month_word(self._formats, one.month) for one in later)
            also = self.tr("De senare månaderna öppnas också och måste stängas på nytt: {months}.")
            text = f"{text} {also.format(months=names)}"
        self._which.setText(text)
        self.open_sheet(self._reason)

    def _submit(self) -> None:
        self.say(None)
        if self._reason.value().strip():
            self.submitted.emit(self._month, self._reason.value())
        else:
            self._field.set_error(self.tr("Skriv ett skäl."))
            self._reason.setFocus()


class MonthsPart(Part):
    """One row a month, with its state and what is done next."""

    def __init__(self, host: PartHost) -> None:
        super().__init__(host)
        self.presenter = MonthsPresenter(self, host.session)
        self.listen_to(self.presenter)
        self._months: tuple[MonthView, ...] = ()
        self._words = MonthWords(self.formats)
        self._words.setParent(self)
        column = QVBoxLayout(self)
        set_spacing(column, (28, 12, 28, 0), 12)
        scroll = PageScroll(12)
        self._changed = Banner("warning")
        self._changed.setObjectName("month-changed")
        self._changed.hide()
        scroll.content.addWidget(self._changed)
        self._card = RowsCard(self.tr("Månader"))
        scroll.content.addWidget(self._card)
        self._later = role_label(
            self.tr("En månad stängs här när den är slut. Sedan går den att lämna i en rapport."),
            "secondary",
            "muted",
            wrap=True,
        )
        self._later.setObjectName("months-later")
        scroll.content.addWidget(self._later)
        scroll.content.addStretch(1)
        scroll.content.addSpacing(16)
        column.addWidget(scroll)
        self._close = CloseSheet(host.page, self.formats, self._words)
        self._close.submitted.connect(self._close_month)
        self._reopen = ReopenSheet(host.page, self.formats)
        self._reopen.submitted.connect(self._reopen_month)
        self.own(self._close)
        self.own(self._reopen)

    def show_months(self, months: tuple[MonthView, ...]) -> None:
        self._months = months
        changed = [one for one in months if one.phase is MonthPhase.CHANGED]
        self._changed.setVisible(bool(changed))
        if changed:
            names = ", ".join(month_word(self.formats, one.month) for one in changed)
            text = self.tr(
                "Ändrad efter stängning: {months}. Något kom in i efterhand, så siffrorna är inte längre de "
                "som lämnades. Öppna månaden igen och stäng den på nytt."
            )
            self._changed.set_message("warning", text.format(months=names))
        to_come = any(one.phase in (MonthPhase.COMING, MonthPhase.GOING) for one in months)
        self._later.setVisible(to_come and not any(one.may_close for one in months))
        self._card.replace_rows([self._row(month) for month in months])

    def done_texts(self) -> dict[str, str]:
        return {
            "closed": self.tr("{detail} är stängd"),
            "reopened": self.tr("{detail} är öppen igen. Rätta och stäng den på nytt."),
        }

    # -- inside --

    def _row(self, month: MonthView) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        chip = Chip(self._words.phase(month), _TONES[month.phase], mark=_MARKS.get(month.phase))
        title = month_title(self.formats, month.month)
        row = WorklistRow(title, self._words.facts(month.facts), chip=chip, action=self._button(month))
        column.addWidget(row)
        notes = self._notes(month)
        if notes:
            texts = QVBoxLayout()
            set_spacing(texts, (20, 0, 20, 12), 2)
            for note in notes:
                texts.addWidget(role_label(note, "secondary", wrap=True))
            column.addLayout(texts)
        return holder

    def _button(self, month: MonthView) -> QPushButton | None:
        if not self.presenter.may_keep:
            return None
        if month.phase in (MonthPhase.CLOSED, MonthPhase.CHANGED):
            button: QPushButton = SecondaryButton(self.tr("Öppna igen …"))
            button.setObjectName(f"reopen-{month.month}")
            button.clicked.connect(lambda: self._ask_to_reopen(month))
            return button
        if month.may_close:
            text = self.tr("Stäng {month}").format(month=month_word(self.formats, month.month))
            button = PrimaryButton(text)
            button.setObjectName(f"close-{month.month}")
            button.clicked.connect(lambda: self._close.ask(month))
            return button
        return None

    def _notes(self, month: MonthView) -> list[str]:
        notes = []
        if month.closed_at is not None:
            when = self.formats.short_day_time(month.closed_at)
            text = self.tr("Version {number} stängdes {when} av {name}")
            notes.append(text.format(number=month.version, when=when, name=month.closed_by))
        if month.phase is MonthPhase.REOPENED and month.reopened_at is not None:
            when = self.formats.short_day_time(month.reopened_at)
            notes.append(
                self.tr("Öppnad igen {when}: {reason}").format(when=when, reason=month.reason or "–")
            )
        if month.phase in (MonthPhase.TO_CLOSE, MonthPhase.REOPENED, MonthPhase.GOING):
            notes += [self.tr("Saknas: {what}").format(what=what) for what in self._words.lacks(month.facts)]
        return notes

    def _ask_to_reopen(self, month: MonthView) -> None:
        closed = (MonthPhase.CLOSED, MonthPhase.CHANGED)
        later = tuple(one for one in self._months if one.month > month.month and one.phase in closed)
        self._reopen.ask(month, later)

    def _close_month(self, month: str) -> None:
        self.presenter.close_month(month, month_title(self.formats, month))

    def _reopen_month(self, month: str, reason: str) -> None:
        self.presenter.reopen_month(month, reason, month_title(self.formats, month))
