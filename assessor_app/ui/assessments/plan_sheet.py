"""The side sheet that plans a run: who, with which checklist, when and where."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.authorisations import Act, Lack
from assessor_app.domain.checklists import Checklist
from assessor_app.services.read_models import AssessorStanding
from assessor_app.ui.assessments.presenter import PlanForm
from assessor_app.ui.assessments.time_and_place import TimeAndPlace
from assessor_app.ui.assessments.view_protocol import PlanChoices
from assessor_app.ui.authorisation_words import warning
from assessor_app.ui.candidate_picker import CandidatePicker, Find
from assessor_app.ui.formats import Formats
from assessor_app.ui.station_warnings import FindLacks
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    ChoiceRow,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    role_label,
)

_WIDTH = 560


class PlanSheet(SideSheet):
    """`planned` carries a `PlanForm` and whether to begin at once."""

    planned = Signal(object, bool)
    new_candidate_asked = Signal()

    def __init__(
        self,
        page: QWidget,
        find: Find,
        formats: Formats,
        assessor: str,
        lacking: FindLacks | None = None,
    ) -> None:
        super().__init__(page, "", _WIDTH)
        self.set_title(self.tr("Ny validering"))
        self._language, self._formats, self._assessor = formats.language, formats, assessor
        self._standing: AssessorStanding | None = None
        self._checklists: ChoiceRow | None = None
        self._ids: dict[str, str] = {}
        self._chosen_before: object = None
        self._warning = Banner("warning")
        self._warning.setObjectName("plan-warning")
        self._warning.hide()
        self.body.addWidget(self._warning)
        self.body.addWidget(role_label(self.tr("Validand"), "strong"))
        self.picker = CandidatePicker(find, formats)
        self.picker.new_asked.connect(self.new_candidate_asked)
        self.body.addWidget(self.picker)
        self.body.addWidget(role_label(self.tr("Checklista"), "strong"))
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 0)
        self.body.addLayout(self._holder)
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self.time_and_place = TimeAndPlace(formats, lacking)
        self.body.addWidget(self.time_and_place)
        self.body.addWidget(
            role_label(self.tr("Bedömare: {name}").format(name=assessor), "body", "muted", wrap=True)
        )
        self.time_and_place.edited.connect(self._warn)
        self.body.addStretch(1)
        self._build_buttons()

    def show_choices(self, choices: PlanChoices, now: datetime) -> None:
        """Open with these choices; the first checklist, or the one used last, is chosen."""
        self.picker.set_value(choices.candidate)
        self._offer(choices.checklists)
        self.time_and_place.propose(now)
        self._standing = choices.standing
        self._warn()
        first: QWidget = self.picker.search_field()
        self.open_sheet(first if choices.candidate is None else self._begin)

    def checklist(self) -> object:
        """The digest of the checklist chosen, or None."""
        return self._checklists.value() if self._checklists is not None else None

    def _build_buttons(self) -> None:
        plan = SecondaryButton(self.tr("Planera"))
        plan.setObjectName("plan-run")
        plan.clicked.connect(lambda: self._submit(begin=False))
        self._begin = PrimaryButton(self.tr("Planera och börja"))
        self._begin.setObjectName("plan-and-begin")
        self._begin.clicked.connect(lambda: self._submit(begin=True))
        self.add_footer_button(plan)
        self.add_footer_button(self._begin)

    def _offer(self, checklists: tuple[Checklist, ...]) -> None:
        if self._checklists is not None:
            self._chosen_before = self._checklists.value()
            self._holder.removeWidget(self._checklists)
            self._checklists.hide()
            self._checklists.deleteLater()
        self._checklists = ChoiceRow(
            [(item.digest, self._name_of(item), self._about(item)) for item in checklists]
        )
        digests = [item.digest for item in checklists]
        before = self._chosen_before if self._chosen_before in digests else None
        self._checklists.set_value(before or (digests[0] if digests else None))
        self._checklists.edited.connect(lambda _digest: self._warn())
        self._ids = {item.digest: item.id for item in checklists}
        self._holder.addWidget(self._checklists)
        self._say("" if checklists else self.tr("Det finns ingen checklista att planera med."))

    def _warn(self) -> None:
        """Say what the assessor lacks for what is chosen; it is planned all the same."""
        qualification = self._ids.get(str(self.checklist()))
        why: tuple[Lack, ...] = ()
        if self._standing is not None and qualification is not None:
            planned_for = self.time_and_place.planned_for()
            day = self._formats.day_of(planned_for).isoformat() if planned_for is not None else None
            why = self._standing.lacks(qualification, day)
        if why:
            self._warning.set_message("warning", warning(Act.PLANNED, self._assessor, why))
        is_new = bool(why) and self._warning.isHidden()
        self._warning.setVisible(bool(why))
        if is_new:
            self._scroll.ensureWidgetVisible(self._warning)

    def _name_of(self, checklist: Checklist) -> str:
        return f"{checklist.title.in_(self._language)} {checklist.version}"

    def _about(self, checklist: Checklist) -> str:
        about = self.tr("{areas} områden · {criteria} kriterier").format(
            areas=len(checklist.areas), criteria=checklist.total
        )
        return self.tr("{about} · exempelchecklista").format(about=about) if checklist.example else about

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _submit(self, *, begin: bool) -> None:
        candidate, checklist = self.picker.value(), self.checklist()
        if candidate is None:
            self.picker.set_error(self.tr("Välj vem som ska valideras."))
            self.picker.search_field().setFocus()
            return
        if not isinstance(checklist, str):
            self._say(self.tr("Välj en checklista."))
            return
        if not self.time_and_place.check():
            return
        form = PlanForm(
            candidate, checklist, self.time_and_place.planned_for(), self.time_and_place.station()
        )
        self.planned.emit(form, begin)
