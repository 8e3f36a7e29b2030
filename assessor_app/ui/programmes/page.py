"""Programmes: the list, and one of them with everything that belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assessor_app.services.programme_models import ProgrammeView
from assessor_app.services.undertaking_models import ProgrammeRow
from assessor_app.ui.formats import formats_of
from assessor_app.ui.programmes.details_sheet import DetailsSheet
from assessor_app.ui.programmes.list_presenter import ProgrammesPresenter
from assessor_app.ui.programmes.list_view import ProgrammeList
from assessor_app.ui.programmes.part import PartHost
from assessor_app.ui.programmes.parts import DETAILS, PEOPLE, STEERING
from assessor_app.ui.programmes.presenter import ProgrammePresenter
from assessor_app.ui.programmes.programme_view import ProgrammePageView
from assessor_app.ui.programmes.view_protocol import WAITING, ListFilter, ProgrammeForm
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing


class ProgrammesPage(QWidget):
    """`ProgrammesPage(session)`: the tab of the programmes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._list_presenter = ProgrammesPresenter(self, session)
        self._presenter = ProgrammePresenter(self, session)
        listing, one = self._list_presenter, self._presenter
        self.destroyed.connect(lambda: listing.close())
        self.destroyed.connect(lambda: one.close())
        self._build_views()

    # -- what the window may ask --

    def open_programme(self, programme: UUID, part: str = "") -> None:
        """Show one programme, at a part of it where `part` names one."""
        if part or self._presenter.programme != programme:
            self._view.choose(PEOPLE if part == WAITING else part or STEERING)
        self._presenter.open(programme)
        narrow = getattr(self._view.part(), "show_waiting", None)
        if part == WAITING and callable(narrow):
            narrow()

    def plan_programme(self) -> None:
        """Open the sheet that plans a programme."""
        self._show_list()
        self._begin_plan()

    # -- what the list's presenter says --

    def show_rows(self, rows: tuple[ProgrammeRow, ...], counts: Mapping[ListFilter, int]) -> None:
        presenter = self._list_presenter
        today = self._session.today()
        self._list.show_rows(rows, counts, presenter.filter, today, searched=presenter.searched)

    def show_planned(self, programme: UUID) -> None:
        self._sheet.close_sheet()
        self._session.navigator.toast(self.tr("Insatsen är upplagd. Lägg till företag och deltagare."))
        self.open_programme(programme, DETAILS)

    def show_plan_problem(self, error: Exception) -> None:
        if not self._sheet.show_error(error):
            self._session.navigator.failed(error)

    # -- what the programme's presenter says --

    def show_programme(self, view: ProgrammeView) -> None:
        is_new = self._stack.currentWidget() is not self._view
        self._view.show_programme(view)
        self._stack.setCurrentWidget(self._view)
        if is_new and self.isVisible():
            self._view.take_focus()

    def show_gone(self) -> None:
        self._show_list()
        self._session.navigator.toast(self.tr("Insatsen finns inte här."))

    def show_done(self, what: str) -> None:
        toast, presenter = self._session.navigator.toast, self._presenter
        if what == "finished":
            toast(self.tr("Insatsen är avslutad"), self.tr("Ångra"), presenter.resume)
        else:
            toast(self.tr("Insatsen pågår igen"))

    # -- inside --

    def _build_views(self) -> None:
        self._list = ProgrammeList(self._session, may_plan=self._list_presenter.may_plan)
        self._list.chosen.connect(self.open_programme)
        self._list.plan_asked.connect(self._begin_plan)
        self._list.searched.connect(self._list_presenter.search)
        self._list.filtered.connect(self._list_presenter.choose)
        host = PartHost(self._session, self, formats_of(self._session))
        self._view = ProgrammePageView(host, may_keep=self._presenter.may_keep)
        self._view.left.connect(self._go_back)
        self._view.acted.connect(self._act)
        self._sheet = DetailsSheet(self)
        self._sheet.submitted.connect(self._plan)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._view)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(self._stack)

    def _begin_plan(self) -> None:
        self._sheet.plan(self._session.today())

    def _plan(self, form: ProgrammeForm) -> None:
        self._list_presenter.plan(form)

    def _act(self, what: str) -> None:
        if what == "amend":
            self._view.choose(DETAILS)
            amend = getattr(self._view.part(), "begin_amend", None)
            if callable(amend):
                amend()
        elif what == "finish":
            self._presenter.finish()
        else:
            self._presenter.resume()

    def _go_back(self) -> None:
        self._show_list()
        self._list.take_focus()

    def _show_list(self) -> None:
        self._presenter.leave()
        self._stack.setCurrentWidget(self._list)

    # -- Qt --

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list_presenter.shown()
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._list_presenter.hidden()
        self._presenter.hidden()
