"""Today: who comes, what waits, what to remember, and the one thing to go on with."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.today.cards import ComingCard, DayCard, RemindersCard, WaitingCard
from assessor_app.ui.today.presenter import TodayPresenter
from assessor_app.ui.today.view_protocol import DayShown
from assessor_app.ui.today.visits_card import VisitsCard
from assessor_app.ui.today.words import TodayWords
from assessor_app.ui.widgets import PageHeader, PageScroll, PrimaryButton
from assessor_app.ui.widgets.painting import LookFollower

_LOOK_AT_CLOCK_EVERY_MS = 30_000
_TWO_COLUMNS_FROM = 860
_WIDE, _SIDE = 17, 8
_BAR = 12
"""What a scroll bar takes; it lies in the margin, so that the cards end where the head ends."""


class TodayPage(LookFollower, QWidget):
    """`TodayPage(session)`: the room one enters by."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._words = TodayWords(
            formats_of(session), self, read_only=not session.may_run, is_node=session.is_node
        )
        self._presenter = TodayPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_layout()
        self._build_watch()

    # -- what the presenter says --

    def show_day(self, shown: DayShown) -> None:
        self._words.today = shown.on
        self._header.set_title(self._words.greeting(shown))
        self._header.set_context(self._words.context(shown))
        fresh = shown.stage != "going"
        self._waiting.setVisible(not fresh)
        self._coming.setVisible(not fresh)
        self._visits.setVisible(bool(shown.visits))
        cards = (self._day, self._waiting, self._visits, self._coming, self._reminders)
        for card in cards:
            card.show_day(shown)

    # -- parts --

    def _build_layout(self) -> None:
        new = PrimaryButton(self.tr("Ny validering"), "plus")
        new.setObjectName("new-run")
        new.clicked.connect(self._presenter.plan)
        self._header = PageHeader(self.tr("Idag"), actions=[new] if self._session.may_run else [])
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28 - _BAR, 0), 16)
        head = QVBoxLayout()
        set_spacing(head, (0, 0, _BAR, 0), 0)
        head.addWidget(self._header)
        column.addLayout(head)
        self._scroll = PageScroll(0)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        column.addWidget(self._scroll, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_spacing(self._columns, (0, 0, _BAR, 16), 18)
        self._build_cards()
        wide = _stacked(self._day, self._waiting)
        side = _stacked(self._visits, self._coming, self._reminders)
        self._columns.addLayout(wide, _WIDE)
        self._columns.addLayout(side, _SIDE)
        self._scroll.content.addLayout(self._columns, 1)

    def _build_cards(self) -> None:
        presenter = self._presenter
        self._day = DayCard(self._session.centre.place, self._words)
        self._day.step_taken.connect(presenter.take_step)
        self._day.first_step.connect(self._take_first_step)
        self._waiting = WaitingCard(self._words)
        self._waiting.step_taken.connect(presenter.take_step)
        self._waiting.issue_asked.connect(presenter.issue)
        self._waiting.runs_asked.connect(presenter.show_runs)
        self._waiting.to_issue_asked.connect(presenter.show_to_issue)
        self._waiting.documents_asked.connect(presenter.show_documents)
        self._visits = VisitsCard(self._words, formats_of(self._session))
        self._visits.visit_asked.connect(presenter.show_visit)
        self._visits.hide()
        self._coming = ComingCard(self._words)
        self._coming.run_asked.connect(presenter.take_step)
        self._coming.calendar_asked.connect(presenter.show_calendar)
        self._reminders = RemindersCard(self._words, presenter.can_follow)
        self._reminders.followed.connect(presenter.follow)

    def _build_watch(self) -> None:
        """The clock, the window's coming to the front, and the key for a new run."""
        self._clock = QTimer(self, interval=_LOOK_AT_CLOCK_EVERY_MS)
        self._clock.timeout.connect(self._presenter.time_passed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_application_state)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.New), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._presenter.plan)

    # -- inside --

    def _take_first_step(self, step: str) -> None:
        if step == "register":
            self._presenter.register()
        else:
            self._presenter.plan()

    def _on_application_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._presenter.came_back()

    def _make_room_for_bar(self, _least: int, most: int) -> None:
        set_spacing(self._columns, (0, 0, 0 if most else _BAR, 16))

    def _arrange(self) -> None:
        """One column where two would be too narrow."""
        wide = self.width() >= self.look.size(_TWO_COLUMNS_FROM)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    # -- Qt --

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self._presenter.hidden()


def _stacked(*cards: QWidget) -> QVBoxLayout:
    """Cards below each other; the last one takes what is left."""
    column = QVBoxLayout()
    set_spacing(column, (0, 0, 0, 0), 18)
    for card in cards:
        column.addWidget(card, 1 if card is cards[-1] else 0)
    return column
