"""The side sheets for what participants do: hours that are certified, runs that are planned and counted."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.programme_models import HoursRow, ProgrammeChoices, ProgrammeView, RunToCount
from assessor_app.ui.assessment_words import status_word
from assessor_app.ui.formats import Formats
from assessor_app.ui.programmes.sheets import ProgrammeSheet, as_date, as_text, side_by_side
from assessor_app.ui.programmes.view_protocol import Participant
from assessor_app.ui.programmes.words import persons
from assessor_app.ui.qualification_titles import title_of
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceInput,
    ChoiceRow,
    DateInput,
    FormField,
    NumberInput,
    role_label,
)

_MOST_SHOWN = 200


class HoursSheet(ProgrammeSheet):
    """`submitted` carries ids, the activity, the day and the minutes; `corrected` the line instead of ids."""

    submitted = Signal(object, object, str, int)
    corrected = Signal(object, object, str, int)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "")
        self._formats = formats
        self._people: tuple[UUID, ...] = ()
        self._line: HoursRow | None = None
        self._about = role_label("", "body", wrap=True)
        self._activity = ChoiceInput(placeholder=self.tr("Välj vad tiden gick till"))
        self._activity.setObjectName("hours-activity")
        self._activity_field = FormField(self.tr("Aktivitet"), self._activity)
        self._day = DateInput()
        self._day.setObjectName("hours-day")
        self._day_field = FormField(self.tr("Dag"), self._day)
        self._hours = NumberInput(0, 24, decimals=2, unit=self.tr("timmar"))
        self._hours.setObjectName("hours-count")
        self._hours_field = FormField(self.tr("Tid för var och en"), self._hours)
        self.body.addWidget(self._about)
        self.body.addWidget(self._activity_field)
        self.body.addLayout(side_by_side(self._day_field, self._hours_field))
        note = self.tr("Du intygar tiden med ditt namn. Den går att ångra tills månaden är stängd.")
        self.body.addWidget(role_label(note, "secondary", wrap=True))
        self._save = self._add_buttons(self.tr("Intyga"), "certify-hours")
        self._save.clicked.connect(self._submit)

    def ask(self, people: tuple[Participant, ...], view: ProgrammeView) -> None:
        """Open for these, with today or the day of the programme that is nearest to it."""
        self._begin(view, self.tr("Intyga timmar"))
        self._people, self._line = tuple(one.id for one in people), None
        if len(people) == 1:
            self._about.setText(people[0].name)
        else:
            self._about.setText(
                self.tr("{persons} får samma tid.").format(persons=persons(self._formats, len(people)))
            )
        first = view.today.fromisoformat(view.state.details.starts_on)
        last = view.today.fromisoformat(view.state.details.ends_on)
        self._day.set_value(min(max(view.today, first), last))
        self._hours.set_value(None)
        if len(view.activities) == 1:
            self._activity.set_value(view.activities[0][0])
        self.open_sheet(self._hours)

    def correct(self, line: HoursRow, view: ProgrammeView) -> None:
        """Open with a line that was certified."""
        self._begin(view, self.tr("Rätta timmar"))
        self._line = line
        self._about.setText(line.name)
        if line.activity not in dict(view.activities):
            name = view.state.activity_name(line.activity)
            self._activity.set_choices([*view.activities, (line.activity, name)])
        self._activity.set_value(line.activity)
        self._day.set_value(as_date(line.on))
        self._hours.set_value(line.minutes / 60)
        self.open_sheet(self._hours)

    def _begin(self, view: ProgrammeView, title: str) -> None:
        self.say(None)
        self.set_title(title)
        for field in (self._activity_field, self._day_field, self._hours_field):
            field.set_error(None)
        self._activity.set_choices(list(view.activities))
        if not view.activities:
            self.say(self.tr("Insatsen har inga aktiviteter. Lägg till dem under Uppgifter."))

    def _submit(self) -> None:
        self.say(None)
        activity, day, hours = self._activity.value(), self._day.value(), self._hours.value()
        wrong = (
            (self._activity_field, activity is None, self.tr("Välj en aktivitet.")),
            (self._day_field, day is None, self.tr("Skriv dagen som ÅÅÅÅ-MM-DD.")),
            (self._hours_field, not hours, self.tr("Skriv timmar, som 3,5 – högst 24.")),
        )
        for field, is_wrong, text in wrong:
            field.set_error(text if is_wrong else None)
        if any(is_wrong for _, is_wrong, _ in wrong):
            return
        minutes = round((hours or 0) * 60)
        if self._line is not None:
            self.corrected.emit(self._line, activity, as_text(day), minutes)
        else:
            self.submitted.emit(self._people, activity, as_text(day), minutes)


class PlanRunsSheet(ProgrammeSheet):
    """`submitted` carries ids and the digest of a checklist."""

    submitted = Signal(object, str)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, self.tr("Planera valideringar"))
        self._formats = formats
        self._people: tuple[UUID, ...] = ()
        self._about = role_label("", "body", wrap=True)
        self.body.addWidget(self._about)
        self.body.addWidget(role_label(self.tr("Checklista"), "strong"))
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 0)
        self.body.addLayout(self._holder)
        self._checklists: ChoiceRow | None = None
        note = self.tr(
            "Valideringarna räknas i insatsen och väntar på tid. Den som redan har en öppen validering med "
            "samma checklista behåller den."
        )
        self.body.addWidget(role_label(note, "secondary", wrap=True))
        self._add_buttons(self.tr("Planera"), "plan-programme-runs").clicked.connect(self._submit)

    def ask(self, people: tuple[Participant, ...], choices: ProgrammeChoices) -> None:
        """Open for these."""
        self.say(None)
        self._people = tuple(one.id for one in people)
        one = people[0].name if len(people) == 1 else persons(self._formats, len(people))
        self._about.setText(self.tr("{name} får en validering utan tid.").format(name=one))
        if self._checklists is not None:
            self._holder.removeWidget(self._checklists)
            self._checklists.hide()
            self._checklists.deleteLater()
        language = self._formats.language
        offered = [(one.digest, f"{one.title.in_(language)} {one.version}", "") for one in choices.checklists]
        self._checklists = ChoiceRow(offered)
        self._checklists.set_value(offered[0][0] if offered else None)
        self._holder.addWidget(self._checklists)
        self.open_sheet()

    def _submit(self) -> None:
        chosen = self._checklists.value() if self._checklists is not None else None
        if isinstance(chosen, str):
            self.submitted.emit(self._people, chosen)
        else:
            self.say(self.tr("Det finns ingen checklista att planera med."))


class CountSheet(ProgrammeSheet):
    """`submitted` carries pairs of a participation and a run."""

    submitted = Signal(object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, self.tr("Räkna valideringar"))
        self._formats = formats
        self._boxes: list[tuple[RunToCount, CheckRow]] = []
        text = self.tr("De här valideringarna gjordes under insatsen men räknas inte i någon.")
        self.body.addWidget(role_label(text, "body", wrap=True))
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 0)
        self.body.addLayout(self._holder)
        self._more = role_label("", "secondary", wrap=True)
        self.body.addWidget(self._more)
        self._count = self._add_buttons(self.tr("Räkna"), "count-runs")
        self._count.clicked.connect(self._submit)

    def ask(self, runs: tuple[RunToCount, ...], titles: Mapping[str, str]) -> None:
        """Open with all of them ticked."""
        self.say(None)
        for _, box in self._boxes:
            self._holder.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = []
        for run in runs[:_MOST_SHOWN]:
            day = self._formats.short_day(self._formats.day_of(run.at))
            text = f"{run.name} · {title_of(run.qualification, titles)} · {status_word(run.status)} · {day}"
            box = CheckRow(text, True)
            box.setObjectName(f"count-{run.run}")
            box.edited.connect(lambda _checked: self._say_how_many())
            self._holder.addWidget(box)
            self._boxes.append((run, box))
        rest = len(runs) - len(self._boxes)
        self._more.setText(self.tr("{count} till visas när de här är räknade.").format(count=rest))
        self._more.setVisible(rest > 0)
        self._say_how_many()
        self.open_sheet(self._count)

    def _say_how_many(self) -> None:
        count = sum(box.value() for _, box in self._boxes)
        self._count.setText(self.tr("Räkna {count}").format(count=count))
        self._count.setEnabled(count > 0)

    def _submit(self) -> None:
        self.submitted.emit([(run.participation, run.run) for run, box in self._boxes if box.value()])
