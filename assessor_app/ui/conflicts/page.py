"""What contradicts itself: a list, and the one in hand side by side. Lies over the rooms, as a run does."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.exchange_models import ConflictKind, ConflictRow, ForkView
from assessor_app.ui.conflicts.detail import ConflictDetail
from assessor_app.ui.conflicts.fork_detail import ForkDetail
from assessor_app.ui.conflicts.presenter import ConflictsPresenter
from assessor_app.ui.conflicts.row_list import RowList
from assessor_app.ui.formats import formats_of
from assessor_app.ui.qualification_titles import title_of
from assessor_app.ui.session import Session
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    EmptyState,
    IconButton,
    PageHeader,
    PageScroll,
    QuietButton,
    SecondaryButton,
)
from assessor_app.ui.widgets.painting import LookFollower

_LIST_FROM = 1000


class ConflictsPage(LookFollower, QWidget):
    """`go_back` shows what was shown before; `subject` and `place` as in `Navigator.open_conflicts`."""

    def __init__(
        self,
        session: Session,
        go_back: Callable[[], None],
        subject: UUID | None = None,
        place: str | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session = session
        self._go_back = go_back
        self._formats = formats_of(session)
        self._detail: ConflictDetail | ForkDetail | None = None
        self._shown: ConflictRow | None = None
        self._count = 0
        self._presenter = ConflictsPresenter(self, session, subject, place)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_layout()
        presenter.load()

    # -- ConflictsScreen --

    def show_rows(self, rows: tuple[ConflictRow, ...], current: int | None) -> None:
        self._count = len(rows)
        self._all.setVisible(self._presenter.subject is not None)
        self._show_place(current)
        empty = current is None
        self._empty.setVisible(empty)
        self._scroll.setVisible(not empty)
        self._arrange()
        if current is None:
            self._shown = None
            self._take_away()
            if self.isVisible():
                self._back.setFocus(Qt.FocusReason.OtherFocusReason)  # or else Qt would put it at the rail
            return
        self._list.show_rows(rows, current)
        self._show_detail(rows[current])

    def show_fork(self, row: ConflictRow, view: ForkView) -> None:
        if self._shown is None or self._shown.subject != row.subject:
            return
        detail = ForkDetail(row, view, self._formats)
        detail.taken_over.connect(self._presenter.take_over)
        detail.settled.connect(self._presenter.settle_fork)
        self._put(detail)

    def show_problem(self, code: str) -> None:
        if self._detail is not None and code == "reason_missing":
            self._detail.ask_reason()

    def show_settled(self, what: str, *, can_undo: bool) -> None:
        texts = {
            "settled": self.tr("Utrett och sparat."),
            "kept": self.tr("Det undertecknade står fast. Det som kom efteråt finns i historiken."),
            "adopted": self.tr(
                "Intaget. Valideringen är öppen och behöver slutföras och skrivas under igen."
            ),
            "taken_over": self.tr("Övertaget som nya poster på den här datorn."),
        }
        undo = self.tr("Ångra") if can_undo else None
        self._session.navigator.toast(texts[what], undo, self._presenter.undo if can_undo else None)
        self._shown = None  # what comes next is shown anew, with the focus in it

    # -- for the window --

    def let_go(self) -> None:
        """The window takes the page away."""
        self._presenter.close()

    # -- parts --

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        set_spacing(column, (28, 18, 28, 0), 0)
        column.addWidget(self._build_header())
        column.addSpacing(self.look.space(16))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_spacing(self._row, (0, 0, 0, 0), 18)
        self._list = RowList()
        self._list.chosen.connect(self._presenter.choose)
        self._scroll = PageScroll(0)
        self._row.addWidget(self._list)
        self._row.addWidget(self._scroll, 1)
        self._empty = self._build_empty()
        self._empty.hide()
        self._row.addWidget(self._empty, 1)
        column.addLayout(self._row, 1)
        column.addSpacing(18)

    def _build_header(self) -> PageHeader:
        back = self._back = SecondaryButton(self.tr("Tillbaka"), "chevron-left")
        back.setObjectName("conflicts-back")
        back.clicked.connect(lambda: self._go_back())
        self._all = QuietButton(self.tr("Visa alla"))
        self._all.clicked.connect(self._presenter.show_everything)
        self._before = IconButton("chevron-up", self.tr("Föregående"))
        self._before.clicked.connect(lambda: self._presenter.step(-1))
        self._after = IconButton("chevron-down", self.tr("Nästa"))
        self._after.setObjectName("next-conflict")
        self._after.clicked.connect(lambda: self._presenter.step(1))
        actions = [self._all, self._before, self._after, back]
        self._header = PageHeader(self.tr("Att reda ut"), actions=actions)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(lambda: self._go_back())
        return self._header

    def _build_empty(self) -> Card:
        card = Card()
        empty = EmptyState(
            self.tr("Inget att reda ut"),
            self.tr("När två datorer har skrivit in olika saker om samma sak visas de här, sida vid sida."),
        )
        card.add(empty, 1)
        return card

    # -- inside --

    def _show_place(self, current: int | None) -> None:
        several = current is not None and self._count > 1
        self._before.setVisible(several)
        self._after.setVisible(several)
        if current is None:
            self._header.set_context("")
            return
        self._before.setEnabled(current > 0)
        self._after.setEnabled(current < self._count - 1)
        text = self.tr("{place} av {count}").format(place=current + 1, count=self._count)
        self._header.set_context(text)

    def _show_detail(self, row: ConflictRow) -> None:
        """What was half typed stays where the same is shown again."""
        if row == self._shown and self._detail is not None:
            return
        self._shown = row
        if row.kind is ConflictKind.FORK:
            return  # its histories follow
        qualification = title_of(row.qualification, {}) if row.qualification else ""
        if row.run_title is not None:
            qualification = spoken(row.run_title)
        may_reopen = self._presenter.may_reopen
        detail = ConflictDetail(row, qualification, self._formats, may_reopen=may_reopen)
        detail.chosen.connect(self._presenter.settle)
        detail.rated.connect(self._presenter.rate_anew)
        detail.kept.connect(self._presenter.keep_signed)
        detail.adopted.connect(self._presenter.adopt)
        detail.opened.connect(self._presenter.open_run)
        detail.doubles_asked.connect(self._presenter.compare_doubles)
        self._put(detail)

    def _put(self, detail: ConflictDetail | ForkDetail) -> None:
        """The focus that was in what goes away goes to what can be done with the next one."""
        before, focused = self._detail, cast("QWidget | None", self.focusWidget())
        had_focus = before is not None and focused is not None and before.isAncestorOf(focused)
        self._take_away()
        self._detail = detail
        self._scroll.content.addWidget(detail)
        self._scroll.verticalScrollBar().setValue(0)
        first = detail.first_button()
        if (had_focus or before is None) and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self) -> None:
        if self._detail is not None:
            self._scroll.content.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
            self._detail = None

    def _arrange(self) -> None:
        """Where text is large, or there is one only, the list makes room."""
        wide = self.width() >= self.look.size(_LIST_FROM)
        self._list.setVisible(wide and self._count > 1)

    # -- Qt --

    def look_changed(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
