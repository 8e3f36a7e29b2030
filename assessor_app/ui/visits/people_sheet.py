"""The side sheet that puts people on a visit and plans their runs in one go."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.checklists import Checklist
from assessor_app.domain.visits import VisitDetails, days_of
from assessor_app.ui.assessments.time_and_place import TimeAndPlace
from assessor_app.ui.candidate_picker import Find
from assessor_app.ui.formats import Formats
from assessor_app.ui.station_warnings import FindLacks
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.people_picker import PeoplePicker
from assessor_app.ui.visits.view_protocol import PeopleChoices, PeopleForm
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceInput,
    ChoiceRow,
    FormField,
    NumberInput,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    role_label,
)

_WIDTH = 600
_APART_MIN, _MOST_APART = 60, 480


class PeopleSheet(SideSheet):
    """`submitted` carries a `PeopleForm`."""

    submitted = Signal(object)

    def __init__(
        self, page: QWidget, find: Find, formats: Formats, actor: UUID, lacking: FindLacks | None = None
    ) -> None:
        super().__init__(page, "", _WIDTH)
        self._lacking = lacking
        self.set_title(self.tr("Lägg till personer"))
        self._formats, self._actor = formats, actor
        self._checklists: ChoiceRow | None = None
        self.picker = PeoplePicker(find, formats)
        self.picker.edited.connect(self._count)
        self.body.addWidget(self.picker)
        self._plans = CheckRow(self.tr("Planera deras valideringar nu"), True)
        self._plans.setObjectName("plan-runs")
        self._plans.edited.connect(lambda _on: self._show_plan())
        self.body.addWidget(self._plans)
        self.body.addWidget(self._build_plan())
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        self._add = PrimaryButton(self.tr("Lägg till"))
        self._add.setObjectName("add-chosen-people")
        self._add.clicked.connect(self._submit)
        self.add_footer_button(self._add)

    def ask(self, choices: PeopleChoices, details: VisitDetails, today: date) -> None:
        """Open; the first begins when the visit does."""
        self.picker.begin(choices.present, choices.chosen)
        self._offer(choices.checklists)
        may_plan = choices.may_plan_runs and bool(choices.checklists)
        self._plans.set_value(may_plan)
        self._plans.setEnabled(may_plan)
        self._assessor.set_choices(
            [(None, self.tr("Bestäms senare")), *((account, name) for account, name in choices.assessors)]
        )
        self._assessor.set_value(self._actor)
        self._time_and_place.load(self._first_at(details, today), "")
        self._apart.set_value(_APART_MIN)
        self._show_plan()
        self._count()
        self.open_sheet(self.picker.search_field())

    # -- parts --

    def _build_plan(self) -> QWidget:
        self._plan = QWidget()
        column = QVBoxLayout(self._plan)
        set_spacing(column, (0, 0, 0, 0), 12)
        column.addWidget(role_label(self.tr("Checklista"), "strong"))
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 0)
        column.addLayout(self._holder)
        self._time_and_place = TimeAndPlace(self._formats, self._lacking)
        column.addWidget(self._time_and_place)
        self._apart = NumberInput(0, _MOST_APART, unit=self.tr("minuter"))
        self._apart.setObjectName("minutes-apart")
        self._apart_field = FormField(
            self.tr("Tid mellan personerna"),
            self._apart,
            self.tr("0 om alla börjar samtidigt vid olika stationer."),
        )
        column.addWidget(self._apart_field)
        self._assessor = ChoiceInput()
        self._assessor.setObjectName("runs-assessor")
        column.addWidget(FormField(self.tr("Bedömare"), self._assessor))
        note = self.tr("Den som redan har en öppen validering med samma checklista tar med sig den.")
        column.addWidget(role_label(note, "secondary", wrap=True))
        return self._plan

    def _offer(self, checklists: tuple[Checklist, ...]) -> None:
        before = self._checklists.value() if self._checklists is not None else None
        if self._checklists is not None:
            self._holder.removeWidget(self._checklists)
            self._checklists.hide()
            self._checklists.deleteLater()
        language = self._formats.language
        offered = [(one.digest, f"{one.title.in_(language)} {one.version}", "") for one in checklists]
        self._checklists = ChoiceRow(offered)
        digests = [one.digest for one in checklists]
        self._checklists.set_value(before if before in digests else (digests[0] if digests else None))
        self._holder.addWidget(self._checklists)

    # -- inside --

    def _first_at(self, details: VisitDetails, today: date) -> int | None:
        """The visit's beginning, or where it goes on already the same time today."""
        days = days_of(details)
        if days is None:
            return None
        day = max(days[0], min(today, days[1]))
        text = details.starts_at or "08:00"
        moment = datetime.fromisoformat(f"{day.isoformat()}T{text}").astimezone(self._formats.zone)
        return int(moment.timestamp() * 1000)

    def _show_plan(self) -> None:
        self._plan.setVisible(self._plans.value())

    def _count(self) -> None:
        count = len(self.picker.value())
        text = self.tr("Lägg till {count}") if count > 1 else self.tr("Lägg till")
        self._add.setText(text.format(count=count))

    def _submit(self) -> None:
        people = self.picker.value()
        if not people:
            self.picker.set_error(self.tr("Välj minst en person."))
            self.picker.search_field().setFocus()
            return
        checklist = self._checklists.value() if self._checklists is not None else None
        if not self._plans.value() or not isinstance(checklist, str):
            self.submitted.emit(PeopleForm(people, None, None, 0, "", None))
            return
        apart = self._apart.value()
        if apart is None:
            self._apart_field.set_error(self.tr("Skriv minuter, 0 till 480."))
            self._apart.setFocus()
            return
        self._apart_field.set_error(None)
        if not self._time_and_place.check():
            return
        assessor = self._assessor.value()
        self.submitted.emit(
            PeopleForm(
                people,
                checklist,
                self._time_and_place.planned_for(),
                int(apart),
                self._time_and_place.station(),
                assessor if isinstance(assessor, UUID) else None,
            )
        )
