"""Visits to companies: the list, and one of them with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessor_app.domain.visit_events import Stage
from assessor_app.services.visit_models import OpenKind, OpenPoint, VisitChoices, VisitSummary
from assessor_app.services.visit_sheets import VisitSheet
from assessor_app.ui.documents.saving import ask_for_pdf_file
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.station_warnings import lacks_of
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.details_sheet import DetailsSheet
from assessor_app.ui.visits.going_sheets import CancelSheet, HandInSheet, HandOutSheet
from assessor_app.ui.visits.list_presenter import VisitsPresenter
from assessor_app.ui.visits.list_view import VisitList
from assessor_app.ui.visits.paper_sheet import PaperSheet
from assessor_app.ui.visits.people_sheet import PeopleSheet
from assessor_app.ui.visits.presenter import VisitPresenter
from assessor_app.ui.visits.view_protocol import (
    ListFilter,
    NextStep,
    Part,
    PeopleChoices,
    VisitForm,
    VisitShown,
)
from assessor_app.ui.visits.visit_view import VisitView


class VisitsPage(QWidget):
    """`VisitsPage(session)`: the room of the visits."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._shown: VisitShown | None = None
        self._list_presenter = VisitsPresenter(self, session)
        self._presenter = VisitPresenter(self, session)
        listing, one = self._list_presenter, self._presenter
        self.destroyed.connect(lambda: listing.close())
        self.destroyed.connect(lambda: one.close())
        self._build_views()
        self._build_sheets()

    # -- what the window may ask --

    def open_visit(self, visit: UUID) -> None:
        """Show one visit."""
        if self._presenter.visit != visit:
            self._view.choose(Part.PEOPLE)
        self._presenter.open(visit)

    def plan_visit(self) -> None:
        """Open the sheet that plans a visit."""
        self._show_list()
        self._list_presenter.begin_plan()

    # -- what the list's presenter says --

    def show_rows(self, rows: tuple[VisitSummary, ...], counts: Mapping[ListFilter, int]) -> None:
        presenter = self._list_presenter
        today = self._session.today()
        self._list.show_rows(rows, counts, presenter.filter, today, searched=presenter.searched)

    def show_plan(self, choices: VisitChoices) -> None:
        self._details.plan(choices, self._session.today())

    def show_plan_problem(self, code: str) -> None:
        self._details.show_problem(code)

    def show_planned(self, visit: UUID) -> None:
        self._details.close_sheet()
        self._session.navigator.toast(self.tr("Besöket är planerat. Lägg till dem ni ska träffa."))
        self.open_visit(visit)

    # -- what the visit's presenter says --

    def show_visit(self, shown: VisitShown) -> None:
        is_new = self._stack.currentWidget() is not self._view
        self._shown = shown
        self._view.show_visit(shown)
        self._stack.setCurrentWidget(self._view)
        if is_new and self.isVisible():
            self._view.take_focus()

    def show_gone(self) -> None:
        self._show_list()
        self._session.navigator.toast(self.tr("Besöket finns inte här."))

    def show_amend(self, choices: VisitChoices) -> None:
        if self._presenter.view is not None:
            self._details.amend(choices, self._presenter.view.state)

    def show_people_choices(self, choices: PeopleChoices) -> None:
        if self._presenter.view is not None:
            self._people.ask(choices, self._presenter.view.state.details, self._session.today())

    def show_sheet_problem(self, code: str) -> None:
        if self._cancel.is_open():
            self._cancel.show_problem()
        elif self._details.is_open():
            self._details.show_problem(code)

    def show_done(self, what: str, detail: str = "") -> None:
        for sheet in (self._details, self._people, self._hand_out, self._hand_in, self._cancel):
            sheet.close_sheet()
        texts = {
            "amended": self.tr("Besöket är ändrat"),
            "people_added": self.tr("{detail} personer tillagda")
            if detail != "1"
            else self.tr("En person tillagd"),
            "person_removed": self.tr("{detail} är borttagen från besöket. Valideringen finns kvar."),
            "equipment_removed": self.tr("Borttaget från listan: {detail}"),
            "handed_out": self.tr("Utlämnad till {detail}. Skriv filen till den i Utbyte."),
            "taken_along": self.tr("Besöket är på den här datorn. Trevlig resa!"),
            "handed_in": self.tr("Besöket är avslutat"),
            "handed_in_here": self.tr("Besöket är inlämnat. Skriv filen till kontoret i Utbyte."),
            "cancelled": self.tr("Besöket är inställt"),
            "resumed": self.tr("Besöket är planerat igen"),
        }
        undo = {"cancelled", "handed_in"}
        if what in undo:
            self._session.navigator.toast(texts[what], self.tr("Ångra"), self._presenter.resume)
        else:
            self._session.navigator.toast(texts[what].format(detail=detail))

    def show_paper(self, paper: VisitSheet) -> None:
        self._paper.show_paper(paper)

    # -- parts --

    def _build_views(self) -> None:
        self._list = VisitList(self._session)
        self._list.chosen.connect(self.open_visit)
        self._list.plan_asked.connect(self._list_presenter.begin_plan)
        self._list.searched.connect(self._list_presenter.search)
        self._list.filtered.connect(self._list_presenter.choose)
        self._view = VisitView(self._formats)
        self._view.left.connect(self._go_back)
        self._view.acted.connect(self._act)
        self._listen_to_parts()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._view)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(self._stack)

    def _listen_to_parts(self) -> None:
        view, presenter = self._view, self._presenter
        view.people.add_asked.connect(lambda: presenter.begin_adding())
        view.people.run_asked.connect(presenter.open_run)
        view.people.candidate_asked.connect(presenter.open_candidate)
        view.people.plan_asked.connect(lambda candidate, name: presenter.begin_adding(((candidate, name),)))
        view.people.remove_asked.connect(presenter.remove_person)
        view.equipment.added.connect(presenter.add_equipment)
        view.equipment.remove_asked.connect(presenter.remove_equipment)
        view.equipment.ticked.connect(
            lambda item, stage, checked: presenter.check(item, stage, checked=checked)
        )
        view.open.followed.connect(self._follow)
        view.open.ticked.connect(self._tick)

    def _build_sheets(self) -> None:
        actor = self._session.actor.id
        self._details = DetailsSheet(self, self._session.today(), actor)
        self._details.submitted.connect(self._save_details)
        self._people = PeopleSheet(
            self, self._presenter.find_candidates, self._formats, actor, lacks_of(self._session)
        )
        self._people.submitted.connect(self._presenter.add_people)
        self._hand_out = HandOutSheet(self)
        self._hand_out.confirmed.connect(self._presenter.hand_out)
        self._hand_in = HandInSheet(self)
        self._hand_in.confirmed.connect(self._presenter.hand_in)
        self._hand_in.open_points_asked.connect(lambda: self._view.choose(Part.OPEN))
        self._cancel = CancelSheet(self)
        self._cancel.confirmed.connect(self._presenter.cancel)
        self._paper = PaperSheet(self, self._session)
        self._paper.save_asked.connect(self._ask_where_to_save)

    # -- inside --

    def _save_details(self, form: VisitForm) -> None:
        if self._details.is_new:
            self._list_presenter.plan(form)
        else:
            self._presenter.amend(form)

    def _act(self, what: str) -> None:
        if self._shown is None:
            return
        doing = {
            NextStep.ADD_PEOPLE.value: lambda: self._presenter.begin_adding(),
            NextStep.RESUME.value: self._presenter.resume,
            "amend": self._presenter.begin_amend,
            "paper": self._presenter.draw_paper,
            "cancel": self._cancel.ask,
            "introduce": self._presenter.introduce_laptop,
        }
        if what == NextStep.HAND_OUT.value:
            self._hand_out.ask(self._shown)
        elif what in (NextStep.HAND_IN.value, NextStep.CLOSE.value, "take_back"):
            self._hand_in.ask(self._shown)
        else:
            doing[what]()

    def _follow(self, point: OpenPoint) -> None:
        if self._presenter.follow(point):
            return
        if point.kind is OpenKind.WITHOUT_RUN and point.candidate is not None:
            self._presenter.begin_adding(((point.candidate, point.name),))

    def _tick(self, item: UUID, stage: Stage) -> None:
        self._presenter.check(item, stage, checked=True)

    def _go_back(self) -> None:
        self._show_list()
        self._list.take_focus()

    def _show_list(self) -> None:
        self._presenter.leave()
        self._shown = None
        self._stack.setCurrentWidget(self._list)

    def _ask_where_to_save(self) -> None:
        paper = self._paper.paper
        if paper is not None:
            name = self.tr("Besöksblad {name}").format(name=paper.file_name)
            self._dialog = ask_for_pdf_file(
                self, name, None, lambda path: self._presenter.save_paper(paper.pdf, path, self._tell_saved)
            )

    def _tell_saved(self, path: Path) -> None:
        self._session.navigator.toast(self.tr("Sparat som {file}").format(file=path.name))

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list_presenter.shown()
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._list_presenter.hidden()
        self._presenter.hidden()
