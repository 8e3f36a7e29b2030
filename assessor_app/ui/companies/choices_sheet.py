"""The side sheet that chooses what the map shows: against which role, whom, in which order."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.services.competence_models import SortKind
from assessor_app.ui.companies.map_words import old_word
from assessor_app.ui.companies.view_protocol import MapShown
from assessor_app.ui.companies.words import status_word
from assessor_app.ui.widgets import ChoiceInput, FormField, PrimaryButton, SideSheet

_AGES = (12, 24, 36, 60)
_ALL, _OWN_ROLE = "all", "own_role"


class ChoicesSheet(SideSheet):
    """What is chosen is shown at once. `role_chosen` carries a role's id or a qualification's code;
    `people_chosen` a workplace or None, a status or None, and whether only those with the role are meant;
    `sort_chosen` a `SortKind`; `age_chosen` months."""

    role_chosen = Signal(object)
    people_chosen = Signal(object, object, bool)
    sort_chosen = Signal(object)
    age_chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.set_title(self.tr("Urval och ordning"))
        self._role, self._people, self._status = ChoiceInput(), ChoiceInput(), ChoiceInput()
        self._sort, self._age = ChoiceInput(), ChoiceInput()
        self._sort.setPlaceholderText(self.tr("Efter ett område"))
        old = self.tr("Ett resultat som är äldre får sitt årtal i rutan.")
        for name, key, choice, hint in (
            (self.tr("Mot vilken roll"), "map-role", self._role, ""),
            (self.tr("Medarbetare"), "map-people", self._people, ""),
            (self.tr("Anställning"), "map-status", self._status, ""),
            (self.tr("Ordning"), "map-sort", self._sort, ""),
            (self.tr("Märk gamla resultat"), "map-age", self._age, old),
        ):
            choice.setObjectName(key)
            self.body.addWidget(FormField(name, choice, hint))
        self.body.addStretch(1)
        self._role.edited.connect(self.role_chosen)
        for choice in (self._people, self._status):
            choice.edited.connect(lambda _value: self._tell_people())
        self._sort.edited.connect(lambda kind: self.sort_chosen.emit(SortKind(kind)))
        self._age.edited.connect(self.age_chosen)
        done = PrimaryButton(self.tr("Klar"))
        done.setObjectName("map-choices-done")
        done.clicked.connect(self.close_sheet)
        self.add_footer_button(done)

    def show_map(self, shown: MapShown, language: str) -> None:
        """Show what is chosen now, silently."""
        state, query = shown.view.state, shown.made.query
        roles: list[tuple[object, str]] = [(one.id, one.name) for one in state.profiles.values()]
        roles += [(one.id, one.title.in_(language)) for one in shown.choices.qualifications]
        self._role.set_choices(roles)
        self._role.set_value(query.profile or query.qualification)
        people: list[tuple[object, str]] = [(_ALL, self.tr("Alla"))]
        if query.profile is not None:
            people.append((_OWN_ROLE, self.tr("Bara de som har rollen")))
        people += [(one.id, one.name) for one in state.workplaces.values()]
        self._people.set_choices(people)
        self._people.set_value(_OWN_ROLE if query.own_role else query.workplace or _ALL)
        statuses: list[tuple[object, str]] = [(_ALL, self.tr("Alla"))]
        statuses += [(one, status_word(one)) for one in EmploymentStatus]
        self._status.set_choices(statuses)
        self._status.set_value(next(iter(query.statuses), _ALL))
        self._sort.set_choices(
            [
                (SortKind.NAME, self.tr("Namn")),
                (SortKind.GAPS, self.tr("Flest gap först")),
            ]
        )
        self._sort.set_value(shown.sort.kind)
        ages = sorted({*_AGES, query.old_months})
        self._age.set_choices([(months, old_word(months)) for months in ages])
        self._age.set_value(query.old_months)

    def ask(self) -> None:
        """Open."""
        self.open_sheet(self._role)

    def _tell_people(self) -> None:
        people, status = self._people.value(), self._status.value()
        self.people_chosen.emit(
            people if isinstance(people, UUID) else None,
            status if isinstance(status, EmploymentStatus) else None,
            people == _OWN_ROLE,
        )
