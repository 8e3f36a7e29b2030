"""Companies: the list, one of them with everything that belongs to it, and its competence map."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain.companies import CompanyDetails, Contact, RequirementProfile, Workplace
from assessor_app.services.company_models import CompanyDouble
from assessor_app.services.undertaking_models import CompanyRow, EmploymentRow
from assessor_app.ui.companies.company_sheet import CompanySheet
from assessor_app.ui.companies.company_view import CompanyPage
from assessor_app.ui.companies.consent_sheet import ConsentSheet
from assessor_app.ui.companies.list_presenter import CompaniesPresenter
from assessor_app.ui.companies.list_view import CompanyList
from assessor_app.ui.companies.map_page import MapPage
from assessor_app.ui.companies.people_sheets import ChangeSheet, EndSheet, PeopleSheet
from assessor_app.ui.companies.place_sheets import ContactSheet, WorkplaceSheet
from assessor_app.ui.companies.presenter import CompanyPresenter
from assessor_app.ui.companies.profile_sheet import ProfileSheet
from assessor_app.ui.companies.view_protocol import CompanyShown, NextStep, Part, Undo
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing


class CompaniesPage(QWidget):
    """`CompaniesPage(session)`: the tab of the companies."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._shown: CompanyShown | None = None
        self._list_presenter = CompaniesPresenter(self, session)
        self._presenter = CompanyPresenter(self, session)
        listing, one = self._list_presenter, self._presenter
        self.destroyed.connect(lambda: listing.close())
        self.destroyed.connect(lambda: one.close())
        self._build_views()
        self._build_sheets()
        self._build_people_sheets()

    # -- what the window may ask --

    def open_company(self, company: UUID) -> None:
        """Show one company."""
        if self._presenter.company != company:
            self._view.choose(Part.PEOPLE)
        if self._map.company is not None:
            self._map.leave()
        self._presenter.open(company)

    def open_company_map(self, company: UUID) -> None:
        """Show the competence map of a company."""
        self._map.open(company)
        self._stack.setCurrentWidget(self._map)
        if self._presenter.company != company:
            self._presenter.open(company)

    def register_company(self) -> None:
        """Open the sheet that registers a company."""
        self._show_list()
        self._company.register()

    # -- what the list's presenter says --

    def show_rows(self, rows: tuple[CompanyRow, ...]) -> None:
        presenter = self._list_presenter
        self._list.show_rows(rows, searched=presenter.searched, with_closed=presenter.with_closed)

    def show_double(self, double: CompanyDouble) -> None:
        self._company.show_double(double)

    def show_register_problem(self, code: str) -> None:
        self._company.show_problem(code)

    def show_registered(self, company: UUID) -> None:
        self._company.close_sheet()
        self._session.navigator.toast(self.tr("Företaget är registrerat. Lägg till dem som arbetar där."))
        self.open_company(company)

    # -- what the company's presenter says --

    def show_company(self, shown: CompanyShown) -> None:
        current = self._stack.currentWidget()
        self._shown = shown
        self._view.show_company(shown)
        if current is self._map and self._map.company == shown.view.state.id:
            return
        self._stack.setCurrentWidget(self._view)
        if current is not self._view and self.isVisible():
            self._view.take_focus()

    def show_gone(self) -> None:
        self._show_list()
        self._session.navigator.toast(self.tr("Företaget finns inte här."))

    def show_sheet_problem(self, code: str) -> None:
        for sheet in (
            self._company,
            self._workplace,
            self._contact,
            self._profile,
            self._people,
            self._end,
            self._consent,
        ):
            if sheet.is_open():
                sheet.show_problem(code)

    def show_done(self, what: str, detail: str, undo: Undo | None) -> None:
        for sheet in self._sheets:
            sheet.close_sheet()
        text = self._done_text(what, detail)
        if undo is not None:
            self._session.navigator.toast(text, self.tr("Ångra"), undo)
        else:
            self._session.navigator.toast(text)

    def _done_text(self, what: str, detail: str) -> str:
        several = detail.isdigit() and detail != "1"
        texts = {
            "amended": self.tr("Företaget är ändrat"),
            "closed": self.tr("Företaget är avslutat. Allt finns kvar."),
            "reopened": self.tr("Företaget är öppet igen"),
            "kept": self.tr("{detail} är sparad"),
            "removed": self.tr("{detail} är borttagen"),
            "employed": self.tr("{detail} medarbetare tillagda")
            if several
            else self.tr("En medarbetare tillagd"),
            "changed": self.tr("{detail} medarbetare ändrade")
            if several
            else self.tr("Anställningen är ändrad"),
            "ended": self.tr("{detail} medarbetare har slutat")
            if several
            else self.tr("{detail} har slutat"),
            "resumed": self.tr("{detail} arbetar här igen"),
            "withdrawn": self.tr("{detail} är borttagna från företaget")
            if several
            else self.tr("{detail} är borttagen från företaget"),
            "agreed": self.tr("Samtycke sparat för {detail} medarbetare")
            if several
            else self.tr("Samtycke sparat för {detail}"),
            "disagreed": self.tr("Samtycket är taget tillbaka för {detail} medarbetare")
            if several
            else self.tr("Samtycket är taget tillbaka för {detail}"),
        }
        return texts[what].format(detail=detail)

    # -- parts --

    def _build_views(self) -> None:
        self._list = CompanyList(self._session)
        self._list.chosen.connect(self.open_company)
        self._list.register_asked.connect(lambda: self._company.register())
        self._list.searched.connect(self._list_presenter.search)
        self._list.closed_asked.connect(self._list_presenter.show_closed)
        self._view = CompanyPage(
            self._formats, self._session.preferences, may_import=self._session.may_import
        )
        self._view.left.connect(self._go_back)
        self._view.acted.connect(self._act)
        self._map = MapPage(self._session)
        self._map.left.connect(self._leave_map)
        self._map.profile_asked.connect(self._ask_for_profile)
        self._listen_to_parts()
        self._stack = QStackedWidget()
        for page in (self._list, self._view, self._map):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(self._stack)

    def _listen_to_parts(self) -> None:
        view, presenter = self._view, self._presenter
        view.people.add_asked.connect(self._ask_for_people)
        view.people.roster_asked.connect(lambda: self._act("roster"))
        view.people.change_asked.connect(self._ask_change)
        view.people.consent_asked.connect(self._ask_consent)
        view.people.end_asked.connect(self._ask_end)
        view.people.resume_asked.connect(presenter.resume)
        view.people.withdraw_asked.connect(presenter.withdraw)
        view.people.candidate_asked.connect(presenter.open_candidate)
        view.workplaces.added.connect(lambda: self._ask_workplace(None))
        view.workplaces.changed.connect(self._ask_workplace)
        view.workplaces.removed.connect(presenter.remove_workplace)
        view.contacts.added.connect(lambda: self._ask_contact(None))
        view.contacts.changed.connect(self._ask_contact)
        view.contacts.removed.connect(presenter.remove_contact)
        view.profiles.added.connect(lambda: self._ask_profile(None))
        view.profiles.changed.connect(self._ask_profile)
        view.profiles.removed.connect(presenter.remove_profile)
        view.history.visit_asked.connect(presenter.open_visit)

    def _build_sheets(self) -> None:
        self._company = CompanySheet(self)
        self._company.submitted.connect(self._save_company)
        self._company.double_asked.connect(self.open_company)
        self._workplace = WorkplaceSheet(self)
        self._workplace.submitted.connect(self._presenter.put_workplace)
        self._contact = ContactSheet(self)
        self._contact.submitted.connect(self._presenter.put_contact)
        self._profile = ProfileSheet(self)
        self._profile.submitted.connect(self._presenter.put_profile)

    def _build_people_sheets(self) -> None:
        self._people = PeopleSheet(self, self._presenter.find_candidates, self._formats)
        self._people.submitted.connect(self._presenter.employ)
        self._change = ChangeSheet(self)
        self._change.submitted.connect(self._presenter.change)
        self._change.candidate_asked.connect(self._presenter.open_candidate)
        self._end = EndSheet(self)
        self._end.confirmed.connect(self._presenter.end)
        self._consent = ConsentSheet(self)
        self._consent.given.connect(self._presenter.give_consent)
        self._consent.taken_back.connect(self._presenter.withdraw_consent)
        self._sheets = (
            self._company,
            self._workplace,
            self._contact,
            self._profile,
            self._people,
            self._change,
            self._end,
            self._consent,
        )

    # -- inside --

    def _save_company(self, details: CompanyDetails, anyway: bool) -> None:
        if self._company.is_new:
            self._list_presenter.register(details, anyway=anyway)
        else:
            self._presenter.amend(details, anyway=anyway)

    def _act(self, what: str) -> None:
        if self._shown is None:
            return
        state = self._shown.view.state
        if what == NextStep.ADD_PEOPLE.value:
            self._ask_for_people()
        elif what == NextStep.OPEN_MAP.value:
            self.open_company_map(state.id)
        elif what == NextStep.REOPEN.value:
            self._presenter.reopen()
        elif what == "amend":
            self._company.amend(state.details)
        elif what == "roster":
            self._session.navigator.open_roster(company=state.id)
        elif what == "close":
            self._presenter.close_company()

    def _ask_for_people(self) -> None:
        if self._shown is not None:
            people = self._shown.view.people
            present = {row.person for row in people} | {row.candidate for row in people}
            self._people.ask(self._shown.view.state, frozenset(present))

    def _ask_change(self, rows: Sequence[EmploymentRow]) -> None:
        if rows and self._shown is not None:
            self._change.ask(rows, self._shown.view.state)

    def _ask_consent(self, rows: Sequence[EmploymentRow]) -> None:
        if rows and self._shown is not None:
            self._consent.ask(rows, self._shown.view.state.details.name, self._session.today())

    def _ask_end(self, rows: Sequence[EmploymentRow]) -> None:
        if rows:
            self._end.ask(rows, self._session.today())

    def _ask_workplace(self, workplace: Workplace | None) -> None:
        is_new = workplace is None
        self._workplace.ask(workplace or Workplace(self._presenter.new_id(), ""), is_new=is_new)

    def _ask_contact(self, contact: Contact | None) -> None:
        if self._shown is not None:
            known = contact or Contact(self._presenter.new_id())
            self._contact.ask(known, self._shown.view.state.workplaces, is_new=contact is None)

    def _ask_profile(self, profile: RequirementProfile | None) -> None:
        if self._shown is not None:
            known = profile or RequirementProfile(self._presenter.new_id(), "", ())
            language = self._formats.language
            self._profile.ask(known, self._shown.choices, language, is_new=profile is None)

    def _ask_for_profile(self) -> None:
        """From the map: a role is to be made first."""
        self._leave_map()
        self._view.choose(Part.PROFILES)
        self._ask_profile(None)

    def _leave_map(self) -> None:
        self._map.leave()
        self._stack.setCurrentWidget(self._view)
        self._view.take_focus()

    def _go_back(self) -> None:
        self._show_list()
        self._list.take_focus()

    def _show_list(self) -> None:
        self._presenter.leave()
        self._map.leave()
        self._shown = None
        self._stack.setCurrentWidget(self._list)

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list_presenter.shown()
        self._presenter.shown()
        self._map.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._list_presenter.hidden()
        self._presenter.hidden()
        self._map.hidden()
