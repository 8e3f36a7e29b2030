"""The workplaces, contacts, roles and history of a company: cards with rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assessor_app.services.company_models import CompanyHistoryLine
from assessor_app.ui.companies.view_protocol import CompanyShown
from assessor_app.ui.companies.words import people_text
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, EmptyState, IconButton, SecondaryButton, WorklistRow


class RowsPart(QWidget):
    """A card of rows with a button that adds one. `changed` and `removed` carry what a row is about."""

    added = Signal()
    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, title: str, add_text: str, name: str) -> None:
        super().__init__()
        self._name = name
        self._add = SecondaryButton(add_text, "plus")
        self._add.setObjectName(f"add-{name}")
        self._add.clicked.connect(self.added)
        self._card = Card(title, self._add, flush=True)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(self._card)
        self._rows: list[QWidget] = []
        # Built once: a widget that no layout takes would be collected whenever it suits Python.
        self._empty = EmptyState("")
        self._card.body.addWidget(self._empty)

    def show_rows(self, rows: Sequence[QWidget], *, may_add: bool) -> None:
        """Show other rows, or what the list is for."""
        self._add.setVisible(may_add)
        self._empty.setVisible(not rows)
        for row in self._rows:
            self._card.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for row in self._rows:
            self._card.body.addWidget(row)

    def row(self, value: object, title: str, detail: str, *, may_keep: bool) -> QWidget:
        """A row that can be changed and taken away."""
        change = SecondaryButton(self.tr("Ändra …")) if may_keep else None
        if change is not None:
            change.setAccessibleName(self.tr("Ändra {name}").format(name=title))
            change.clicked.connect(lambda: self.changed.emit(value))
        made = WorklistRow(title, detail, action=change)
        if may_keep:
            made.activated.connect(lambda: self.changed.emit(value))
            self._add_remove(made, value, title)
        return made

    def _add_remove(self, row: QWidget, value: object, title: str) -> None:
        remove: QPushButton = IconButton("close", self.tr("Ta bort {name}").format(name=title))
        remove.setObjectName(f"remove-{self._name}")
        remove.clicked.connect(lambda: self.removed.emit(value))
        layout = row.layout()
        if isinstance(layout, QHBoxLayout):
            layout.addWidget(remove)


class WorkplacesPart(RowsPart):
    """Where people of the company work."""

    def __init__(self) -> None:
        super().__init__(self.tr("Arbetsplatser"), "", "workplace")
        self._add.setText(self.tr("Lägg till arbetsplats"))

    def show_company(self, shown: CompanyShown) -> None:
        """Show them, with how many work at each."""
        places = shown.view.state.workplaces.values()
        counts = [row.workplace for row in shown.view.people]
        rows = []
        for place in places:
            count = people_text(counts.count(place.id))
            detail = " · ".join(part for part in (place.address, place.town, count) if part)
            rows.append(self.row(place, place.name, detail, may_keep=shown.may_keep))
        self._empty.set_texts(
            self.tr("Ingen arbetsplats än"),
            self.tr("Lägg till var ni möter medarbetarna: verkstaden, monteringen, kontoret."),
        )
        self.show_rows(rows, may_add=shown.may_keep)


class ContactsPart(RowsPart):
    """Whom to turn to."""

    def __init__(self) -> None:
        super().__init__(self.tr("Kontakter"), "", "contact")
        self._add.setText(self.tr("Lägg till kontakt"))

    def show_company(self, shown: CompanyShown) -> None:
        """Show them, with how they are reached."""
        places = shown.view.state.workplaces
        rows = []
        for contact in shown.view.state.contacts.values():
            at = places.get(contact.workplace) if contact.workplace is not None else None
            told = (contact.role, at.name if at is not None else "", contact.phone, contact.email)
            name = contact.name or self.tr("Namnet är borttaget")
            detail = " · ".join(part for part in told if part)
            rows.append(self.row(contact, name, detail, may_keep=shown.may_keep))
        self._empty.set_texts(
            self.tr("Ingen kontakt än"),
            self.tr("Lägg till vem ni ringer. Kontakten fylls i när ni planerar ett besök."),
        )
        self.show_rows(rows, may_add=shown.may_keep)


class ProfilesPart(RowsPart):
    """What the company's roles need."""

    def __init__(self) -> None:
        super().__init__(self.tr("Kravprofiler"), "", "profile")
        self._add.setText(self.tr("Lägg till kravprofil"))

    def show_company(self, shown: CompanyShown) -> None:
        """Show them, with how much each needs and how many have it."""
        language = shown.language
        rows = []
        for profile in shown.view.state.profiles.values():
            count = sum(row.profile == profile.id for row in shown.view.people)
            needs = self.tr("{areas} områden, {critical} kritiska").format(
                areas=len(profile.areas), critical=len(profile.critical)
            )
            people = people_text(count)
            known = shown.view.areas
            names = (known[one].short_name.in_(language) for one in profile.areas if one in known)
            detail = " · ".join((people, needs, ", ".join(names)))
            rows.append(self.row(profile, profile.name, detail, may_keep=shown.may_keep))
        self._empty.set_texts(
            self.tr("Ingen kravprofil än"),
            self.tr(
                "En kravprofil säger vilka kompetensområden en roll kräver, och vilka som är kritiska. "
                "Kompetenskartan jämför medarbetarna med den."
            ),
        )
        self.show_rows(rows, may_add=shown.may_keep)


class HistoryPart(QWidget):
    """What was entered of the company, newest first, and the visits there. `visit_asked` carries an id."""

    visit_asked = Signal(object)

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        self._visits = Card(self.tr("Besök"), flush=True)
        self._lines = Card(self.tr("Ändringar"), flush=True)
        column.addWidget(self._visits)
        column.addWidget(self._lines)
        self._rows: list[QWidget] = []

    def show_company(self, shown: CompanyShown) -> None:
        """Show these lines."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        visits = [self._visit_row(shown, place) for place in range(len(shown.view.visits))]
        lines = [self._line(line) for line in shown.view.history]
        self._rows = [*visits, *lines]
        self._visits.setVisible(bool(visits))
        for card, rows in ((self._visits, visits), (self._lines, lines)):
            for row in rows:
                card.body.addWidget(row)

    def _visit_row(self, shown: CompanyShown, place: int) -> QWidget:
        visit = shown.view.visits[place]
        people = self.tr("{count} personer").format(count=visit.people)
        open_it = SecondaryButton(self.tr("Öppna"))
        title = self._formats.day(visit.starts_on)
        open_it.setAccessibleName(self.tr("Öppna besöket {day}").format(day=title))
        open_it.clicked.connect(lambda: self.visit_asked.emit(visit.id))
        detail = " · ".join(part for part in (visit.place, people) if part)
        row = WorklistRow(title, detail, action=open_it)
        row.activated.connect(lambda: self.visit_asked.emit(visit.id))
        return row

    def _line(self, line: CompanyHistoryLine) -> QWidget:
        text = self._sentences().get(line.code, line.code).format(name=line.name)
        if line.fields:
            text = f"{text}: {', '.join(self._field(one) for one in line.fields)}"
        when = self._formats.short_day_time(line.wall_at)
        return WorklistRow(text, " · ".join(part for part in (when, line.actor_name) if part))

    def _sentences(self) -> dict[str, str]:
        return {
            "company_registered": self.tr("{name} registrerades"),
            "company_amended": self.tr("Uppgifterna ändrades"),
            "company_closed": self.tr("Företaget avslutades"),
            "company_reopened": self.tr("Företaget öppnades igen"),
            "workplace_put": self.tr("Arbetsplatsen {name} lades till"),
            "workplace_put_again": self.tr("Arbetsplatsen {name} ändrades"),
            "workplace_removed": self.tr("Arbetsplatsen {name} togs bort"),
            "contact_put": self.tr("Kontakten {name} lades till"),
            "contact_put_again": self.tr("Kontakten {name} ändrades"),
            "contact_removed": self.tr("Kontakten {name} togs bort"),
            "requirement_profile_put": self.tr("Kravprofilen {name} lades till"),
            "requirement_profile_put_again": self.tr("Kravprofilen {name} ändrades"),
            "requirement_profile_removed": self.tr("Kravprofilen {name} togs bort"),
        }

    def _field(self, name: str) -> str:
        return {
            "name": self.tr("namn"),
            "organisation_number": self.tr("organisationsnummer"),
            "note": self.tr("anteckning"),
        }.get(name, name)
