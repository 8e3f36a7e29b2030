"""The list of programmes: each with its funder, its period and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.programme_models import phase_of
from assessor_app.services.undertaking_models import ProgrammeRow
from assessor_app.ui.formats import Formats, formats_of
from assessor_app.ui.programmes.view_protocol import ListFilter
from assessor_app.ui.programmes.words import money, period, persons, phase_mark, phase_tone, phase_word
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    Chip,
    ElidedLabel,
    EmptyState,
    FilterChip,
    FlowLayout,
    IconButton,
    PageHeader,
    PageScroll,
    PrimaryButton,
    ProgressBar,
    SearchField,
    role_label,
)


class ProgrammeCard(Card):
    """One programme; a click anywhere emits `activated`."""

    activated = Signal()

    def __init__(self, row: ProgrammeRow, formats: Formats, today: date) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 12)
        head.addWidget(ElidedLabel(row.name, "card-title"), 1)
        phase = phase_of(row.starts_on, row.ends_on, finished=row.finished, today=today)
        head.addWidget(Chip(phase_word(phase), phase_tone(phase), mark=phase_mark(phase)))
        button = IconButton("chevron-right", self.tr("Öppna {name}").format(name=row.name))
        button.setObjectName(f"programme-{row.id}")
        button.clicked.connect(self.activated)
        head.addWidget(button)
        self.body.addLayout(head)
        budget = money(formats, row.budget_ore) if row.budget_ore else ""
        about = (row.funder, period(formats, row.starts_on, row.ends_on), budget)
        self.body.addWidget(ElidedLabel(" · ".join(one for one in about if one), "secondary"))
        line = QHBoxLayout()
        set_spacing(line, (0, 0, 0, 0), 16)
        bar = ProgressBar(row.validated, row.target)
        line.addWidget(bar, 2, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(role_label(self._done(row, formats), "body", wrap=True), 3)
        self.body.addLayout(line)

    def _done(self, row: ProgrammeRow, formats: Formats) -> str:
        validated, target = formats.number(row.validated), formats.number(row.target)
        if row.target:
            done = self.tr("{done} av {target} validerade").format(done=validated, target=target)
        else:
            done = self.tr("{done} validerade").format(done=validated)
        return f"{done} · {self._people(row, formats)}"

    def _people(self, row: ProgrammeRow, formats: Formats) -> str:
        if row.participations == row.persons:
            return self.tr("{persons} deltar").format(persons=persons(formats, row.persons))
        return self.tr("{persons}, {count} deltaganden").format(
            persons=persons(formats, row.persons), count=formats.number(row.participations)
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit()
        super().mouseReleaseEvent(event)


class ProgrammeList(QWidget):
    """`chosen` carries a programme's id, `plan_asked` that a new one is to be planned."""

    chosen = Signal(object)
    plan_asked = Signal()
    searched = Signal(str)
    filtered = Signal(object)

    def __init__(self, session: Session, *, may_plan: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats_of(session)
        self._may_plan = may_plan
        new = PrimaryButton(self.tr("Ny insats"), "plus")
        new.setObjectName("new-programme")
        new.clicked.connect(self.plan_asked)
        self._header = PageHeader(self.tr("Insatser"), actions=[new] if may_plan else [])
        self._search = SearchField(self.tr("Sök insats, finansiär eller diarienummer"))
        self._search.searched.connect(self.searched)
        self._scroll = PageScroll(12)
        self._has_others = False
        self._empty = EmptyState("")
        self._empty.action_chosen.connect(self._leave_emptiness)
        self._cards: list[ProgrammeCard] = []
        column = QVBoxLayout(self)
        set_spacing(column, (28, 8, 28, 0), 12)
        column.addWidget(self._header)
        finding = QVBoxLayout()
        set_spacing(finding, (0, 0, 0, 0), 4)
        finding.addWidget(self._search)
        finding.addWidget(self._build_filters())
        column.addLayout(finding)
        column.addWidget(self._empty, 1)
        column.addWidget(self._scroll, 1)
        self._scroll.content.addStretch(1)
        self._scroll.hide()
        for keys, doing in (
            (QKeySequence.StandardKey.New, self._ask_for_new),
            (QKeySequence.StandardKey.Find, self._search.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(doing)

    def show_rows(
        self,
        rows: tuple[ProgrammeRow, ...],
        counts: Mapping[ListFilter, int],
        current: ListFilter,
        today: date,
        *,
        searched: bool,
    ) -> None:
        """Show these; `counts` is of all that the search found."""
        for one, chip in self._chips.items():
            chip.set_count(counts[one])
            chip.setChecked(one is current)
        for card in self._cards:
            self._scroll.content.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [ProgrammeCard(row, self._formats, today) for row in rows]
        for place, (card, row) in enumerate(zip(self._cards, rows, strict=True)):
            card.activated.connect(partial(self.chosen.emit, row.id))
            self._scroll.content.insertWidget(place, card)
        self._scroll.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._say_why_empty(counts, searched=searched)

    def take_focus(self) -> None:
        """Let the keys work where one came back to."""
        buttons = self._scroll.findChildren(IconButton)
        target: QWidget = buttons[0] if buttons else self._search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_filters(self) -> QWidget:
        texts = {
            ListFilter.RUNNING: self.tr("Pågående och kommande"),
            ListFilter.DONE: self.tr("Avslutade"),
            ListFilter.ALL: self.tr("Alla"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._chips: dict[ListFilter, FilterChip] = {}
        for one, word in texts.items():
            chip = FilterChip(word, 0)
            chip.setObjectName(f"filter-{one.value}")
            chip.clicked.connect(lambda _=False, wanted=one: self.filtered.emit(wanted))
            flow.addWidget(chip)
            self._chips[one] = chip
        self._chips[ListFilter.RUNNING].setChecked(True)
        return holder

    def _say_why_empty(self, counts: Mapping[ListFilter, int], *, searched: bool) -> None:
        self._has_others = not searched and bool(counts[ListFilter.ALL])
        if searched:
            self._empty.set_texts(self.tr("Ingen träff"), self.tr("Prova färre eller andra ord."))
        elif counts[ListFilter.ALL]:
            self._empty.set_texts(
                self.tr("Inga här just nu"), self.tr("Välj Alla för att se fler."), self.tr("Visa alla")
            )
        else:
            text = self.tr(
                "En insats är ett finansierat projekt: vem som betalar, vilka som deltar, hur långt ni har "
                "kommit och vad det har kostat. Börja med namn, tid och mål."
            )
            button = self.tr("Ny insats") if self._may_plan else None
            self._empty.set_texts(self.tr("Inga insatser än"), text, button)

    def _leave_emptiness(self) -> None:
        """What the empty list offers: the other programmes, or the first of all."""
        if self._has_others:
            self.filtered.emit(ListFilter.ALL)
        else:
            self.plan_asked.emit()

    def _ask_for_new(self) -> None:
        if self._may_plan:
            self.plan_asked.emit()
