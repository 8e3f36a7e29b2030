"""The calendar: the board with its tools, who waits beside it, and the sheets over both."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assessor_app.ui.calendar.board import CalendarBoard
from assessor_app.ui.calendar.dragging import Held
from assessor_app.ui.calendar.loading import Look
from assessor_app.ui.calendar.menus import CalendarMenus
from assessor_app.ui.calendar.models import Card, Picture, Slot, Waiting
from assessor_app.ui.calendar.papers import PaperDesk
from assessor_app.ui.calendar.presenter import CalendarPresenter
from assessor_app.ui.calendar.proposal_sheet import ProposalSheet
from assessor_app.ui.calendar.time_sheet import TimeSheet
from assessor_app.ui.calendar.tools import CalendarTools
from assessor_app.ui.calendar.view_protocol import Deed, TimeChoices
from assessor_app.ui.calendar.waiting_panel import WaitingPanel
from assessor_app.ui.calendar.words import CalendarWords
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card as Frame
from assessor_app.ui.widgets import IconButton, PrimaryButton
from assessor_app.ui.widgets.painting import LookFollower

_LOOK_AT_CLOCK_EVERY_MS = 30_000
_PANEL_FROM = 980
_PANEL = "calendar.waiting"


class CalendarPage(LookFollower, QWidget):
    """`CalendarPage(session)`: a tab of the assessments' room."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._words = CalendarWords(formats_of(session))
        self._picture: Picture | None = None
        self._total = 0
        self._wants_panel: bool | None = session.preferences.get(_PANEL)
        self._presenter = CalendarPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_parts()
        self._build_layout()
        self._build_sheets()
        self._connect()

    # -- what the presenter says --

    def show_picture(self, picture: Picture, look: Look, *, movable: bool) -> None:
        self._picture = picture
        self._board.show_picture(picture, movable=movable)
        self._show_tools(look)

    def show_waiting(self, rows: Sequence[Waiting], total: int, *, searched: bool, movable: bool) -> None:
        self._total = total
        today = self._session.today()
        self._panel.show_rows(rows, total, today, searched=searched, movable=movable)
        self._tools.show_waiting_count(total)

    def show_done(self, deed: Deed, name: str, slot: Slot | None, count: int = 1) -> None:
        text = self._words.deed(deed, name, slot, count, self._session.today())
        self._session.navigator.toast(text, self.tr("Ångra"), self._presenter.undo)

    def show_undone(self, name: str) -> None:
        self._session.navigator.toast(self.tr("Ångrat: {name} är som förut").format(name=name))

    def show_time(self, choices: TimeChoices) -> None:
        self._time.show_choices(choices)

    def show_clashes(self, run: UUID, clash: tuple[str, ...], notes: tuple[str, ...]) -> None:
        self._time.show_clashes(run, clash, notes)

    def choose_run(self, run: UUID) -> None:
        self._board.choose_run(run)

    # -- parts --

    def _build_parts(self) -> None:
        movable = self._presenter.movable
        self._more = IconButton("print", self.tr("Skriv ut och spara"))
        self._more.setObjectName("calendar-papers")
        self._propose = PrimaryButton(self.tr("Ta fram förslag"), "clock")
        self._propose.setObjectName("calendar-propose")
        self._propose.setVisible(movable)
        self._tools = CalendarTools(self._words)
        self._board = CalendarBoard(self._words, self._presenter.judge)
        self._panel = WaitingPanel(self._words)

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, (28, 8, 28, 16), 10)
        top = QHBoxLayout()
        set_spacing(top, (0, 0, 0, 0), 8)
        top.addWidget(self._tools, 1)
        top.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._propose, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        frame = Frame(flush=True)
        set_spacing(frame.body, (2, 4, 2, 4), 0)
        frame.add(self._board, 1)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        row.addWidget(frame, 1)
        row.addWidget(self._panel)
        column.addLayout(row, 1)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._presenter.undo)
        self._clock = QTimer(self, interval=_LOOK_AT_CLOCK_EVERY_MS)
        self._clock.timeout.connect(self._presenter.time_passed)

    def _build_sheets(self) -> None:
        self._time = TimeSheet(self, self._words)
        self._time.confirmed.connect(self._book)
        self._time.asked.connect(self._presenter.look_up_clashes)
        self._time.putting_away_asked.connect(self._put_away_run)
        self._proposal = ProposalSheet(self, self._session, self._words)
        self._proposal.settled.connect(self._on_settled)
        self._papers = PaperDesk(self, self._session, self._words)
        self._menus = CalendarMenus(self, self._presenter, self._papers)

    def _connect(self) -> None:
        presenter, tools, board, waiting = self._presenter, self._tools, self._board, self._panel.list
        tools.stepped.connect(presenter.step)
        tools.today_asked.connect(presenter.go_today)
        tools.day_picked.connect(presenter.go_to)
        tools.mode_asked.connect(presenter.set_mode)
        tools.by_asked.connect(presenter.set_by)
        tools.assessor_asked.connect(presenter.set_assessor)
        tools.waiting_asked.connect(lambda: self._set_panel(shown=True))
        self._panel.hide_asked.connect(lambda: self._set_panel(shown=False))
        self._panel.searched.connect(presenter.search_waiting)
        board.stepped.connect(presenter.step)
        board.today_asked.connect(presenter.go_today)
        board.mode_asked.connect(presenter.set_mode)
        board.opened.connect(presenter.open_run)
        board.band_chosen.connect(presenter.open_visit)
        board.dropped.connect(presenter.drop)
        board.change_asked.connect(self._change)
        board.putting_away_asked.connect(self._put_away)
        board.menu_asked.connect(lambda card, at: self._menus.of_card(card).popup(at))
        board.dragged.connect(self._card_dragged)
        board.left.connect(self._card_left)
        waiting.dragged.connect(self._waiting_dragged)
        waiting.let_go.connect(lambda _row, at: board.let_go(at))
        waiting.cancelled.connect(board.forget_drag)
        waiting.booking_asked.connect(presenter.give_time)
        waiting.menu_asked.connect(lambda row, at: self._menus.of_waiting(row).popup(at))
        self._propose.clicked.connect(lambda: self._proposal.ask(presenter.look, presenter.loaded))
        self._more.clicked.connect(self._show_papers)

    # -- inside --

    def _show_tools(self, look: Look) -> None:
        if self._picture is not None:
            assessors = self._presenter.loaded.assessors
            hidden = not self._panel.isVisibleTo(self)
            self._tools.show_picture(self._picture, look, assessors, waiting_hidden=hidden)

    def _show_papers(self) -> None:
        menu = self._menus.of_papers(self._presenter.look, self._presenter.loaded)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def build_menu(self, card: Card) -> QMenu:
        """The menu of a booking; it deletes itself when it closes."""
        return self._menus.of_card(card)

    def _change(self, card: Card) -> None:
        if card.movable and self._presenter.movable:
            self._presenter.change(card)

    def _put_away(self, card: Card) -> None:
        if card.movable and self._presenter.movable:
            self._presenter.to_waiting(card)

    def _put_away_run(self, run: UUID) -> None:
        card = self._picture.card(run) if self._picture is not None else None
        if card is not None:
            self._presenter.to_waiting(card)

    def _book(self, choices: TimeChoices, slot: Slot) -> None:
        if slot == choices.slot and choices.has_time:
            return
        deed = Deed.MOVED if choices.has_time else Deed.BOOKED
        self._presenter.book(choices.run, choices.name, slot, deed)

    def _card_dragged(self, held: Held, at: QPoint) -> None:
        self._panel.set_receiving(not held.resizes and self._panel.takes(at))

    def _card_left(self, held: Held, at: QPoint) -> None:
        self._panel.set_receiving(False)
        if held.card is not None and self._panel.takes(at):
            self._put_away(held.card)

    def _waiting_dragged(self, row: Waiting, at: QPoint) -> None:
        self._board.hold(Held.of_waiting(row, self._presenter.loaded.minutes), at)

    def _on_settled(self, count: int) -> None:
        proposal = self._proposal.proposal
        if proposal is not None:
            planning, actor = self._session.undertakings.planning, self._session.actor
            self._presenter.remember(self.tr("förslaget"), lambda: planning.undo_settle(actor, proposal))
        self._presenter.reload()
        self.show_done(Deed.SETTLED, "", None, count)

    def _set_panel(self, *, shown: bool) -> None:
        self._wants_panel = shown
        self._session.preferences.set(_PANEL, shown)
        self._arrange()
        if shown:
            self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """The panel stands beside the board where there is room for both, unless the user said otherwise."""
        wide = self.width() >= self.look.size(_PANEL_FROM)
        shown = wide if self._wants_panel is None else self._wants_panel and (wide or self._fits_both())
        if shown != self._panel.isVisibleTo(self):
            self._panel.setVisible(shown)
        self._show_tools(self._presenter.look)

    def _fits_both(self) -> bool:
        return self.width() >= self._panel.width() + self.look.size(320)

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
