"""What is known of a programme: its details, who takes part in it, what hours are for, and its history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.programme_models import HistoryLine, ProgrammeChoices, ProgrammeView
from assessor_app.ui.programmes.details_sheet import DetailsSheet
from assessor_app.ui.programmes.history_words import HistoryWords
from assessor_app.ui.programmes.money_presenter import DetailsPresenter
from assessor_app.ui.programmes.part import Part, PartHost
from assessor_app.ui.programmes.sheets import ProgrammeSheet
from assessor_app.ui.programmes.view_protocol import ProgrammeForm
from assessor_app.ui.programmes.words import money, period
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.rows import RowsCard
from assessor_app.ui.widgets import (
    Card,
    CheckRow,
    FlowLayout,
    FormField,
    IconButton,
    PageScroll,
    QuietButton,
    SearchField,
    SecondaryButton,
    TextInput,
    WorklistRow,
    role_label,
    rule,
)

PARTNER, CENTRE, COMPANY, ACTIVITY = "partner", "centre", "company", "activity"
_MOST_LINES = 200
_MOST_COMPANIES = 12


class NameSheet(ProgrammeSheet):
    """One name, and an organisation's role. `submitted` carries what it is of, both texts and the id."""

    submitted = Signal(str, str, str, object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self._what, self._id = "", None
        self._name, self._role = TextInput(max_length=200), TextInput(max_length=200)
        self._name.setObjectName("thing-name")
        self._name_field = FormField(self.tr("Namn"), self._name)
        self._role_field = FormField(
            self.tr("Roll"), self._role, self.tr("Till exempel: bokar tider, betalar lokalen."), optional=True
        )
        self.body.addWidget(self._name_field)
        self.body.addWidget(self._role_field)
        self._add_buttons(self.tr("Spara"), "save-thing").clicked.connect(self._submit)

    def ask(
        self, what: str, title: str, name: str = "", role: str = "", identity: UUID | None = None
    ) -> None:
        """Open for a new one, or for `identity` as it is."""
        self.say(None)
        self._what, self._id = what, identity  # type: ignore[assignment]  # None at first
        self.set_title(title)
        self._name_field.set_error(None)
        self._name.set_value(name)
        self._role.set_value(role)
        self._role_field.setVisible(what == PARTNER)
        self.open_sheet(self._name)

    def _submit(self) -> None:
        self.say(None)
        if self._name.value().strip():
            self.submitted.emit(self._what, self._name.value(), self._role.value(), self._id)
        else:
            self._name_field.set_error(self.tr("Skriv ett namn."))
            self._name.setFocus()


class CompaniesSheet(ProgrammeSheet):
    """`submitted` carries the ids and names of those ticked."""

    submitted = Signal(object, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, self.tr("Lägg till företag"))
        self._offered: tuple[tuple[UUID, str], ...] = ()
        self._chosen: dict[UUID, str] = {}
        self._search = SearchField(self.tr("Sök företag"))
        self._search.searched.connect(lambda _text: self._show())
        self.body.addWidget(self._search)
        self._rows = QVBoxLayout()
        set_spacing(self._rows, (0, 0, 0, 0), 0)
        self.body.addLayout(self._rows)
        self._hint = role_label("", "secondary", wrap=True)
        self.body.addWidget(self._hint)
        self._add_buttons(self.tr("Lägg till"), "add-companies").clicked.connect(self._submit)

    def ask(self, choices: ProgrammeChoices, view: ProgrammeView) -> None:
        """Open; those that take part are not offered."""
        self.say(None)
        present = dict(view.companies)
        self._offered = tuple(pair for pair in choices.companies if pair[0] not in present)
        self._chosen = {}
        self._search.set_text("")
        self._show()
        self.open_sheet(self._search)

    def _show(self) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        words = self._search.text().casefold().split()
        fitting = [pair for pair in self._offered if all(word in pair[1].casefold() for word in words)]
        open_ones = [pair for pair in fitting if pair[0] not in self._chosen][:_MOST_COMPANIES]
        for identity, name in (*self._chosen.items(), *open_ones):
            box = CheckRow(name, identity in self._chosen)
            box.setObjectName(f"company-{identity}")
            box.edited.connect(partial(self._tick, identity, name))
            self._rows.addWidget(box)
        if not self._offered:
            self._hint.setText(self.tr("Inga fler företag finns. Lägg upp dem under Företag."))
        elif not fitting:
            self._hint.setText(self.tr("Ingen träff. Prova ett annat ord."))
        else:
            rest = len(fitting) - len(open_ones) - len(self._chosen)
            self._hint.setText(self.tr("Fler finns. Skriv mer för att hitta rätt.") if rest > 0 else "")
        self._hint.setVisible(bool(self._hint.text()))

    def _tick(self, identity: UUID, name: str, checked: bool) -> None:
        if checked:
            self._chosen[identity] = name
        else:
            self._chosen.pop(identity, None)
        self.say(None)

    def _submit(self) -> None:
        if self._chosen:
            self.submitted.emit(tuple(self._chosen), ", ".join(self._chosen.values()))
        else:
            self.say(self.tr("Välj minst ett företag."))


class DetailsPart(Part):
    """Cards for each kind of thing, and the history below."""

    def __init__(self, host: PartHost) -> None:
        super().__init__(host)
        self.presenter = DetailsPresenter(self, host.session)
        self.listen_to(self.presenter)
        self._history_words = HistoryWords(self.formats)
        self._lines: tuple[HistoryLine, ...] | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (28, 12, 28, 0), 0)
        scroll = PageScroll(12)
        scroll.content.addWidget(self._build_about())
        self._cards: dict[str, RowsCard] = {}
        for what, title, add in (
            (COMPANY, self.tr("Företag"), self.tr("Lägg till företag")),
            (PARTNER, self.tr("Partner"), self.tr("Lägg till partner")),
            (CENTRE, self.tr("Testcenter"), self.tr("Lägg till testcenter")),
            (ACTIVITY, self.tr("Aktiviteter"), self.tr("Lägg till aktivitet")),
        ):
            scroll.content.addWidget(self._build_card(what, title, add))
        self._history = RowsCard(self.tr("Historik"))
        scroll.content.addWidget(self._history)
        scroll.content.addStretch(1)
        scroll.content.addSpacing(16)
        column.addWidget(scroll)
        self._build_sheets(host.page)

    def show_programme(self, view: ProgrammeView) -> None:
        super().show_programme(view)
        self._show_about(view)
        role = {one.id: one.role for one in view.state.partners.values()}
        partners = sorted(view.state.partners.values(), key=lambda one: one.name.casefold())
        self._fill(COMPANY, view.companies)
        self._fill(PARTNER, tuple((one.id, one.name) for one in partners), role)
        self._fill(CENTRE, view.centres)
        self._fill(ACTIVITY, view.activities)
        if view.history != self._lines:
            self._lines = view.history
            self._history.replace_rows([self._history_row(line) for line in view.history[:_MOST_LINES]])

    def begin_amend(self) -> None:
        """Open the sheet of the details."""
        if self.presenter.view is not None and self.presenter.may_keep:
            self._details.amend(self.presenter.view.state.details)

    def done_texts(self) -> dict[str, str]:
        return {
            "amended": self.tr("Insatsen är ändrad"),
            "put": self.tr("Sparat: {detail}"),
            "removed": self.tr("Borttaget: {detail}"),
        }

    # -- parts --

    def _build_about(self) -> Card:
        amend = SecondaryButton(self.tr("Ändra …"))
        amend.setObjectName("amend-programme")
        amend.clicked.connect(self.begin_amend)
        amend.setEnabled(self.presenter.may_keep)
        card = Card(self.tr("Om insatsen"), amend)
        self._facts = role_label("", "body", wrap=True)
        self._aim = role_label("", "body", "muted", wrap=True)
        card.add(self._facts)
        card.add(self._aim)
        return card

    def _build_card(self, what: str, title: str, add: str) -> RowsCard:
        button = QuietButton(add, "plus")
        button.setObjectName(f"add-{what}")
        button.clicked.connect(lambda: self._begin(what))
        button.setEnabled(self.presenter.may_keep)
        self._cards[what] = RowsCard(title, button)
        return self._cards[what]

    def _build_sheets(self, page: QWidget) -> None:
        presenter = self.presenter
        self._details = DetailsSheet(page)
        self._details.submitted.connect(self._amend)
        self._names = NameSheet(page)
        self._names.submitted.connect(self._put)
        self._companies = CompaniesSheet(page)
        self._companies.submitted.connect(presenter.add_companies)
        for sheet in (self._details, self._names, self._companies):
            self.own(sheet)

    # -- what the user does --

    def _begin(self, what: str) -> None:
        titles = {
            PARTNER: self.tr("Ny partner"),
            CENTRE: self.tr("Nytt testcenter"),
            ACTIVITY: self.tr("Ny aktivitet"),
        }
        if what == COMPANY:
            self.presenter.choices(self._ask_for_companies)
        else:
            self._names.ask(what, titles[what])

    def _ask_for_companies(self, choices: ProgrammeChoices) -> None:
        if self.presenter.view is not None:
            self._companies.ask(choices, self.presenter.view)

    def _change(self, what: str, identity: UUID, name: str, role: str) -> None:
        titles = {
            PARTNER: self.tr("Ändra partner"),
            CENTRE: self.tr("Ändra testcenter"),
            ACTIVITY: self.tr("Ändra aktivitet"),
        }
        self._names.ask(what, titles[what], name, role, identity)

    def _put(self, what: str, name: str, role: str, identity: object) -> None:
        known = identity if isinstance(identity, UUID) else None
        if what == PARTNER:
            self.presenter.put_partner(name, role, known)
        elif what == CENTRE:
            self.presenter.put_centre(name, known)
        else:
            self.presenter.put_activity(name, known)

    def _remove(self, what: str, identity: UUID, name: str, role: str) -> None:
        presenter = self.presenter
        removing: dict[str, Callable[[], None]] = {
            PARTNER: lambda: presenter.remove_partner(identity, name, role),
            CENTRE: lambda: presenter.remove_centre(identity, name),
            ACTIVITY: lambda: presenter.remove_activity(identity, name),
            COMPANY: lambda: presenter.remove_company(identity, name),
        }
        removing[what]()

    def _amend(self, form: ProgrammeForm) -> None:
        self.presenter.amend(form.details)

    # -- inside --

    def _show_about(self, view: ProgrammeView) -> None:
        details, formats = view.state.details, self.formats
        target = self.tr("Mål: {count} personer").format(count=formats.number(details.target))
        budget = self.tr("Budget: {amount}").format(amount=money(formats, details.budget_ore))
        funder = self.tr("Finansiär: {name}").format(name=details.funder)
        reference = self.tr("Diarienummer: {number}").format(number=details.reference)
        parts = (
            period(formats, details.starts_on, details.ends_on),
            funder if details.funder else "",
            reference if details.reference else "",
            target if details.target else "",
            budget if details.budget_ore else "",
        )
        self._facts.setText(" · ".join(part for part in parts if part))
        self._aim.setText(details.aim)
        self._aim.setVisible(bool(details.aim))

    def _fill(
        self, what: str, things: tuple[tuple[UUID, str], ...], roles: dict[UUID, str] | None = None
    ) -> None:
        rows = [self._thing_row(what, one, name, (roles or {}).get(one, "")) for one, name in things]
        if not rows:
            empty = {
                COMPANY: self.tr("Inget företag deltar än."),
                PARTNER: self.tr("Ingen partner än, till exempel ett fackförbund."),
                CENTRE: self.tr("Inget testcenter deltar än."),
                ACTIVITY: self.tr("Ingen aktivitet än. Utan dem kan inga timmar intygas."),
            }
            label = role_label(empty[what], "body", "muted", wrap=True)
            holder = QWidget()
            column = QVBoxLayout(holder)
            set_spacing(column, (20, 0, 20, 14), 0)
            column.addWidget(label)
            rows = [holder]
        self._cards[what].replace_rows(rows)

    def _thing_row(self, what: str, identity: UUID, name: str, role: str) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=0)
        if self.presenter.may_keep:
            if what != COMPANY:
                change = QuietButton(self.tr("Ändra"))
                change.setAccessibleName(self.tr("Ändra {name}").format(name=name))
                change.setObjectName(f"change-{identity}")
                change.clicked.connect(lambda: self._change(what, identity, name, role))
                flow.addWidget(change)
            remove = IconButton("close", self.tr("Ta bort {name}").format(name=name))
            remove.setObjectName(f"remove-{identity}")
            remove.clicked.connect(lambda: self._remove(what, identity, name, role))
            flow.addWidget(remove)
        row = WorklistRow(name, role)
        layout = row.layout()
        if layout is not None:
            layout.addWidget(holder)
        return row

    def _history_row(self, line: HistoryLine) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(rule())
        texts = QVBoxLayout()
        set_spacing(texts, (20, 9, 20, 9), 1)
        texts.addWidget(role_label(self._history_words.sentence(line), "body", wrap=True))
        when = self.formats.short_day_time(line.wall_at)
        who = f"{when} · {line.actor_name}" if line.actor_name else when
        texts.addWidget(role_label(who, "secondary", wrap=True))
        column.addLayout(texts)
        return holder
