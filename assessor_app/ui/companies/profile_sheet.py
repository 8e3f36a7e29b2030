"""The side sheet of a requirement profile: which areas a role needs, and which of them are critical."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.companies import RequirementProfile
from assessor_app.services.company_models import AreaChoice, CompanyChoices
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    FlowLayout,
    FormField,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SideSheet,
    TextInput,
    role_label,
)

_WIDTH = 640


class ProfileSheet(SideSheet):
    """`submitted` carries the `RequirementProfile` as it was filled in."""

    submitted = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "", _WIDTH)
        self._identity: UUID | None = None
        self._choices = CompanyChoices((), ())
        self._needed: dict[str, CheckRow] = {}
        self._critical: dict[str, CheckRow] = {}
        self._lost: tuple[str, ...] = ()
        self._name = TextInput(max_length=200)
        self._name.setObjectName("profile-name")
        self._name_field = FormField(self.tr("Roll"), self._name, self.tr("Till exempel Operatör."))
        self.body.addWidget(self._name_field)
        hint = self.tr(
            "Kryssa i vad rollen kräver. Kritiskt är det som någon alltid måste kunna: det står först i "
            "gapanalysen."
        )
        self.body.addWidget(role_label(hint, "secondary", wrap=True))
        self._fill = QWidget()
        self._fill_flow = FlowLayout(self._fill, gap=4)
        self.body.addWidget(self._fill)
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self.body.addWidget(self._error)
        self._error.hide()
        self._rows = QVBoxLayout()
        set_spacing(self._rows, (0, 0, 0, 0), 0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self._build_footer_buttons()

    def ask(
        self, profile: RequirementProfile, choices: CompanyChoices, language: str, *, is_new: bool
    ) -> None:
        """Open with a role as it stands, or an empty one."""
        self.set_title(self.tr("Ny kravprofil") if is_new else self.tr("Ändra kravprofilen"))
        self._identity, self._choices = profile.id, choices
        known = {area.id for area in choices.areas}
        self._lost = tuple(code for code in profile.areas if code not in known)
        self._name.set_value(profile.name)
        self._name_field.set_error(None)
        self._error.hide()
        self._offer(choices.areas, profile, language)
        self._offer_qualifications(language)
        self.open_sheet(self._name)

    def show_problem(self, code: str) -> None:
        """Say at its field what was refused."""
        if code == "profile_name_missing":
            self._name_field.set_error(self.tr("Skriv vilken roll den gäller."))
            self._name.setFocus()
        elif code == "profile_areas_missing":
            self._error.setText(self.tr("Kryssa i minst ett område som rollen kräver."))
            self._error.show()
            first = next(iter(self._needed.values()), None)
            if first is not None:
                first.setFocus()

    # -- inside --

    def _build_footer_buttons(self) -> None:
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        save = PrimaryButton(self.tr("Spara"))
        save.setObjectName("save-profile")
        save.clicked.connect(self._submit)
        self.add_footer_button(save)

    def _offer(self, areas: tuple[AreaChoice, ...], profile: RequirementProfile, language: str) -> None:
        _clear(self._rows)
        self._needed, self._critical = {}, {}
        for area in areas:
            holder = QWidget()
            row = QHBoxLayout(holder)
            set_spacing(row, (0, 0, 0, 0), 12)
            name = area.name.in_(language)
            needed = CheckRow(name, area.id in profile.areas)
            needed.setObjectName(f"needs-{area.id}")
            critical = CheckRow(self.tr("Kritiskt"), area.id in profile.critical)
            critical.setObjectName(f"critical-{area.id}")
            critical.setAccessibleName(self.tr("{area} är kritiskt").format(area=name))
            critical.setEnabled(needed.value())
            needed.edited.connect(lambda _on, code=area.id: self._follow(code))
            row.addWidget(needed, 1)
            row.addWidget(critical)
            self._rows.addWidget(holder)
            self._needed[area.id], self._critical[area.id] = needed, critical

    def _offer_qualifications(self, language: str) -> None:
        while self._fill_flow.count():
            item = self._fill_flow.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for one in self._choices.qualifications:
            text = self.tr("Allt i {title}").format(title=one.title.in_(language))
            button = QuietButton(text, "phrase")
            button.setObjectName(f"fill-{one.id}")
            button.clicked.connect(lambda _=False, areas=one.areas: self._tick(areas))
            self._fill_flow.addWidget(button)

    def _tick(self, areas: tuple[str, ...]) -> None:
        for code in areas:
            self._needed[code].set_value(True)
            self._follow(code)

    def _follow(self, code: str) -> None:
        """Only what is needed can be critical."""
        needed, critical = self._needed[code].value(), self._critical[code]
        critical.setEnabled(needed)
        if not needed:
            critical.set_value(False)
        self._error.hide()

    def _submit(self) -> None:
        if self._identity is None:
            return
        self._name_field.set_error(None)
        areas = (*(code for code, box in self._needed.items() if box.value()), *self._lost)
        critical = frozenset(code for code, box in self._critical.items() if box.value())
        self.submitted.emit(RequirementProfile(self._identity, self._name.value(), areas, critical))


def _clear(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
