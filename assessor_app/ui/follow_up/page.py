"""What was done and how it went: charts over a period, each with its table and its files."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.chart_models import ChartData, ChartKind
from assessor_app.services.follow_up_models import Figures, FollowUpChoices
from assessor_app.ui.exporting.chart_exports import ChartExporter
from assessor_app.ui.follow_up.filters import FollowUpFilters
from assessor_app.ui.follow_up.periods import Period
from assessor_app.ui.follow_up.pictures import Picture, Pictures
from assessor_app.ui.follow_up.presenter import FollowUpPresenter
from assessor_app.ui.follow_up.runs_sheet import RunsSheet
from assessor_app.ui.follow_up.view_protocol import RunsShown, Wanted
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import ChartCard, EmptyState, PageHeader, PageScroll, ProgressBar
from assessor_app.ui.widgets.painting import LookFollower

_TWO_COLUMNS_FROM = 1000
_BAR = 12
"""What a scroll bar takes; it lies in the margin, so that the cards end where the head ends."""


class FollowUpPage(LookFollower, QWidget):
    """`FollowUpPage(session)`: filters, five charts, and a sheet with the runs behind a figure."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self._formats = formats_of(session)
        self._pictures: Pictures | None = None
        self._is_fresh = False
        self._presenter = FollowUpPresenter(self, session)
        presenter = self._presenter
        self.destroyed.connect(lambda: presenter.close())
        self._build_layout()
        self._runs = RunsSheet(self, self._formats, is_node=session.is_node)
        self._runs.run_chosen.connect(self._presenter.open_run)

    # -- what the presenter says --

    def show_choices(self, choices: FollowUpChoices, wanted: Wanted) -> None:
        self._is_fresh = not choices.qualifications
        query = self._presenter.query()
        self._filters.show_choices(choices, wanted, (query.first_on, query.last_on))

    def show_figures(self, figures: Figures, wanted: Wanted) -> None:
        self._filters.show_day_problem(wrong=False)
        self._progress.hide()
        self._header.set_context(self._context(figures))
        self._pictures = pictures = Pictures(
            figures, self._formats, self._session.today(), outward=wanted.outward
        )
        for card, picture in (
            (self._flows, pictures.flows()),
            (self._areas, pictures.areas()),
            (self._missed, pictures.missed()),
            (self._times, pictures.times()),
            (self._leads, pictures.leads()),
        ):
            self._fill(card, picture)
        hidden = self.tr("Antal under fem är dolda.") if wanted.outward else ""
        for card in (self._flows, self._areas):
            card.set_explanation(hidden)
        self._show_empty(figures)

    def show_progress(self, done: int, total: int) -> None:
        # A piece or two is over before anybody has read it.
        self._progress.setVisible(total > 2)
        self._progress.set_progress(done, total)

    def show_runs(self, shown: RunsShown) -> None:
        self._runs.show_runs(shown)

    def show_problem(self, code: str) -> None:
        self._progress.hide()
        self._filters.show_day_problem(wrong=True)

    # -- parts --

    def _build_layout(self) -> None:
        self._header = PageHeader(self.tr("Uppföljning"))
        self._filters = FollowUpFilters()
        self._filters.chosen.connect(lambda changed: self._presenter.choose(**changed))
        self._progress = ProgressBar()
        self._progress.hide()
        column = QVBoxLayout(self)
        set_spacing(column, (28, 20, 28 - _BAR, 0), 12)
        head = QVBoxLayout()
        set_spacing(head, (0, 0, _BAR, 0), 8)
        head.addWidget(self._header)
        column.addLayout(head)
        self._scroll = PageScroll(12)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        self._scroll.content.addWidget(self._filters)
        self._scroll.content.addWidget(self._progress)
        self._empty = EmptyState("")
        self._empty.action_chosen.connect(self._take_first_step)
        self._scroll.content.addWidget(self._empty, 1)
        column.addWidget(self._scroll, 1)
        self._build_cards()

    def _build_cards(self) -> None:
        self._exporter = ChartExporter(self, self._session, self._notes)
        self._flows = self._card(self.tr("Valideringar över tid"), self.tr("valideringar"))
        self._flows.set_choosable(True)
        self._flows.chosen.connect(self._open_part)
        self._areas = self._card(self.tr("Utfall per område"), self.tr("utfall"))
        self._missed = self._card(self.tr("Kriterier som oftast missas"), self.tr("missade-kriterier"))
        self._missed.set_explanation(self.tr("I signerade valideringar. Välj ett för att se vilka."))
        self._missed.set_choosable(True)
        self._missed.chosen.connect(self._open_missed)
        self._times = self._card(self.tr("Tid per område"), self.tr("tid-per-omrade"))
        self._times.set_explanation(
            self.tr(
                "Från första till sista bedömningen i området, pauser över 30 minuter borträknade. "
                "Medianen visas; kvartiler och antal finns i tabellen."
            )
        )
        self._leads = self._card(self.tr("Ledtid till signering"), self.tr("ledtid"))
        self._leads.set_explanation(self.tr("Dagar från att personen registrerades till underskrifterna."))
        self._cards = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._cards)
        set_spacing(self._columns, (0, 0, _BAR, 16), 18)
        self._columns.addLayout(_stacked(self._flows, self._missed), 1)
        self._columns.addLayout(_stacked(self._areas, self._times, self._leads), 1)
        self._scroll.content.addWidget(self._cards)
        self._empty.hide()

    def _card(self, title: str, file_word: str) -> ChartCard:
        card = ChartCard(
            title,
            ChartData(title, ChartKind.BARS, (), ()),
            empty_text=self.tr("Det finns inget att visa för perioden."),
        )
        self._exporter.attach(card, file_word)
        return card

    # -- inside --

    @staticmethod
    def _fill(card: ChartCard, picture: Picture) -> None:
        if (card.data, card.table_data) != (picture.data, picture.table):
            card.set_data(picture.data, picture.table)

    def _context(self, figures: Figures) -> str:
        if figures.is_empty:
            return ""
        counted = (
            (figures.signed, self.tr("1 signerad"), self.tr("{count} signerade")),
            (figures.persons, self.tr("1 person"), self.tr("{count} personer")),
            (figures.interrupted, self.tr("1 avbruten"), self.tr("{count} avbrutna")),
        )
        # Beside what is hidden of a month, the number of all would tell it.
        parts = [
            one if count == 1 else many.format(count=self._formats.number(count))
            for count, one, many in counted
            if not self._presenter.wanted.outward
        ]
        first, last = figures.query.first_on, figures.query.last_on
        span = self.tr("{first} till {last}")
        parts.append(span.format(first=self._formats.day(first), last=self._formats.day(last)))
        return " · ".join(parts)

    def _notes(self) -> tuple[str, ...]:
        """What stands over each table in a file."""
        figures = self._presenter.figures
        if figures is None:
            return ()
        period = self.tr("{centre}, {first} till {last}").format(
            centre=self._session.centre.name, first=figures.query.first_on, last=figures.query.last_on
        )
        notes = [period, self.tr("Personer med skyddade uppgifter räknas inte med.")]
        if self._presenter.wanted.outward:
            notes.append(self.tr("Antal under fem är dolda."))
        return tuple(notes)

    def _show_empty(self, figures: Figures) -> None:
        self._empty.setVisible(figures.is_empty)
        self._cards.setVisible(not figures.is_empty)
        if self._is_fresh:
            self._empty.set_texts(
                self.tr("Inget att följa upp än"),
                self.tr(
                    "Här ser du hur många som valideras, hur det går i varje område och hur lång tid det "
                    "tar. Det börjar när den första valideringen är planerad."
                ),
                self.tr("Visa valideringar"),
            )
        else:
            self._empty.set_texts(
                self.tr("Inga valideringar här"),
                self.tr("Välj en längre period, eller ta bort något av urvalen."),
                self.tr("Visa allt"),
            )

    def _take_first_step(self) -> None:
        if self._is_fresh:
            self._session.navigator.go("assessments")
            return
        self._presenter.choose(
            period=Period.EVERYTHING, qualification="", programme=None, company=None, assessor=None
        )

    def _open_part(self, category: int, series: int) -> None:
        figures = self._presenter.figures
        if figures is None or self._pictures is None or series != 0 or not figures.flows[category].signed:
            return
        about = self.tr("Signerade {part}").format(part=self._pictures.parts()[category])
        self._presenter.show_signed(figures.parts[category], about)

    def _open_missed(self, category: int, _series: int) -> None:
        figures = self._presenter.figures
        if figures is not None and category < len(figures.missed):
            self._presenter.show_missed(figures.missed[category])

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
        self._presenter.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._presenter.hidden()


def _stacked(*cards: QWidget) -> QVBoxLayout:
    """Cards below each other, each as tall as it must be."""
    column = QVBoxLayout()
    set_spacing(column, (0, 0, 0, 0), 18)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column
