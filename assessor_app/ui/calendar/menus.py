"""The menus of the calendar: what can be done to a booking, with somebody who waits, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from assessor_app.domain.assessments import Status
from assessor_app.services.invitation_models import ListWish
from assessor_app.services.planning_models import BookingRow
from assessor_app.ui.calendar.loading import Loaded, Look
from assessor_app.ui.calendar.models import Card, CardState, Waiting
from assessor_app.ui.calendar.papers import PaperDesk
from assessor_app.ui.calendar.presenter import CalendarPresenter


class CalendarMenus(QObject):
    """Builds menus; each deletes itself when it closes."""

    def __init__(self, page: QWidget, presenter: CalendarPresenter, papers: PaperDesk) -> None:
        super().__init__(page)
        self._page = page
        self._presenter = presenter
        self._papers = papers

    def of_card(self, card: Card) -> QMenu:
        """What can be done to a booking."""
        presenter, menu = self._presenter, self._menu()
        self._add(menu, "open", self.tr("Öppna valideringen"), lambda: presenter.open_run(card))
        self._add(
            menu, "candidate", self.tr("Visa validanden"), lambda: presenter.open_candidate(card.candidate)
        )
        if not (presenter.movable and card.movable):
            return menu
        menu.addSeparator()
        self._add(menu, "change", self.tr("Ändra tid …"), lambda: presenter.change(card))
        for name, text, state, came in (
            ("arrived", self.tr("Kom"), CardState.ARRIVED, True),
            ("no-show", self.tr("Kom inte"), CardState.NO_SHOW, False),
        ):
            noted = card.state is state
            shown = self.tr("Ta tillbaka ”{what}”").format(what=text) if noted else text
            self._add(menu, name, shown, partial(presenter.note_arrival, card, None if noted else came))
        self._add(menu, "waiting", self.tr("Till väntelistan"), lambda: presenter.to_waiting(card))
        if self._papers.may_print and card.state is not CardState.NO_SHOW:
            menu.addSeparator()
            self._add(menu, "invite", self.tr("Skriv kallelse …"), lambda: self._papers.invite([card.run]))
            if not card.protected:
                text = self.tr("Spara kallelsen som kalenderfil …")
                self._add(menu, "invite-calendar", text, lambda: self._papers.save_invitation(card.run))
        return menu

    def of_waiting(self, row: Waiting) -> QMenu:
        """What can be done with somebody who waits."""
        presenter, menu = self._presenter, self._menu()
        if presenter.movable:
            self._add(menu, "give-time", self.tr("Boka tid …"), lambda: presenter.give_time(row))
        self._add(
            menu, "candidate", self.tr("Visa validanden"), lambda: presenter.open_candidate(row.candidate)
        )
        # Whoever was called and lost the time has it in their own calendar until this takes it away.
        was_called = row.run in presenter.loaded.invited
        if was_called and presenter.movable and self._papers.may_print and not row.protected:
            menu.addSeparator()
            text = self.tr("Spara avbokningen som kalenderfil …")
            self._add(menu, "call-off-calendar", text, lambda: self._papers.save_cancellation(row.run))
        return menu

    def of_papers(self, look: Look, loaded: Loaded) -> QMenu:
        """What can be printed or saved of the days looked at."""
        menu, papers = self._menu(), self._papers
        first, last = look.first.isoformat(), look.last.isoformat()
        if papers.may_print:
            self._add(
                menu,
                "day-list",
                self.tr("Daglista …"),
                lambda: papers.list_days(ListWish(first, last, look.assessor), loaded),
            )
            now = self._presenter.now_ms()
            to_call = [row.run for row in loaded.bookings if _is_to_be_called(row, loaded, now)]
            if to_call:
                text = self.tr("Kallelser till dem som inte är kallade ({count}) …")
                self._add(
                    menu,
                    "invite-many",
                    text.format(count=len(to_call)),
                    lambda: papers.invite(to_call),
                )
        if self._presenter.movable:
            self._add(
                menu,
                "calendar-file",
                self.tr("Kalenderfil …"),
                lambda: papers.save_calendar(ListWish(first, last, look.assessor, with_names=False), loaded),
            )
        return menu

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @staticmethod
    def _add(menu: QMenu, name: str, text: str, act: Callable[[], object]) -> None:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: act())


def _is_to_be_called(row: BookingRow, loaded: Loaded, now: int) -> bool:
    """Whether the person is still to come and was not called to the time that holds."""
    if row.status is not Status.PLANNED or row.arrived is not None or row.planned_for < now:
        return False
    return loaded.invited.get(row.run) != row.planned_for
