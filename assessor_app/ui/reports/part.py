"""Reports: the figures of a period, each a way to its rows, and the files for the funder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.report_charts import burn_up_chart, outcomes_chart
from assessor_app.services.report_models import OUTCOMES, AgeBands, Audience, Figure, FigureRows
from assessor_app.services.suppression import Showing
from assessor_app.ui.exchange.folders import show_in_folder
from assessor_app.ui.programmes.part import Part, PartHost
from assessor_app.ui.programmes.words import cost_word, money
from assessor_app.ui.reports.even_grid import EvenGrid
from assessor_app.ui.reports.figure_tables import FigureLine, FigureTable
from assessor_app.ui.reports.figure_tiles import FigureTile
from assessor_app.ui.reports.make_sheet import MakeSheet
from assessor_app.ui.reports.presenter import ReportsPresenter
from assessor_app.ui.reports.rows_sheet import RowsSheet
from assessor_app.ui.reports.view_protocol import Choice, ReportShown
from assessor_app.ui.reports.words import (
    area_word,
    audience_word,
    bands_word,
    chart_words,
    group_title,
    group_word,
    key_word,
    month_word,
    outcome_words,
    period_word,
    value_word,
)
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Banner,
    ChartCard,
    ChoiceInput,
    EmptyState,
    FormField,
    PageScroll,
    PrimaryButton,
    role_label,
)

_TILES = (
    "participated",
    "entered",
    "left",
    "ongoing",
    "persons",
    "validations",
    "validated",
    "validated_so_far",
    "minutes",
    "spent",
    "spent_so_far",
    "cost_per_validation",
)
_TILE_WIDTH, _CARD_WIDTH, _CHOICE_WIDTH = 196, 440, 250


class ReportsPart(Part):
    """What a report would say, before it is a file."""

    def __init__(self, host: PartHost) -> None:
        super().__init__(host)
        self.presenter = ReportsPresenter(self, self, host.session)
        self.listen_to(self.presenter)
        self._shown: ReportShown | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (28, 12, 28, 0), 12)
        if not self.presenter.may_keep:
            text = self.tr("Be en centrumansvarig eller samordnare om rapporten.")
            column.addWidget(EmptyState(self.tr("Rapporter görs av andra här"), text), 1)
            return
        column.addWidget(self._build_figures(), 1)
        self._build_sheets(host.page)

    # -- what the presenter says --

    def show_report(self, shown: ReportShown, choice: Choice) -> None:
        self._shown = shown
        periods = [
            (one.period.key, self._period_line(one.period.key, shown)) for one in reversed(shown.periods)
        ]
        self._period.set_choices(periods)
        self._period.set_value(choice.period)
        self._audience.set_value(choice.audience)
        self._bands.set_value(shown.content.bands)
        self._show_standing(shown)
        self._show_tiles(shown)
        self._show_charts(shown)
        self._show_tables(shown)

    def show_rows(self, found: FigureRows) -> None:
        self._rows.show_rows(found)

    def show_work(self, done: int, total: int) -> None:
        self._make.show_work(done, total)

    def show_written(self, files: tuple[Path, ...]) -> None:
        self._make.show_ready()
        self._make.close_sheet()
        text = self.tr("{name} är skriven").format(name=files[0].name)
        self.host.session.navigator.toast(text, self.tr("Visa mappen"), lambda: show_in_folder(files[0]))

    def show_stopped(self) -> None:
        self._make.show_ready()
        self.host.session.navigator.toast(self.tr("Avbrutet. Ingen fil har skrivits."))

    def show_differs(self, name: str) -> None:
        self._make.show_differs(name)

    def show_failed(self) -> None:
        self._make.show_ready()

    # -- parts --

    def _build_choices(self) -> QWidget:
        self._period = ChoiceInput()
        self._period.setObjectName("report-period")
        self._period.edited.connect(lambda key: self.presenter.choose_period(str(key)))
        self._audience = ChoiceInput([(one, audience_word(one)) for one in Audience])
        self._audience.setObjectName("report-audience")
        self._audience.edited.connect(self._choose_audience)
        self._bands = ChoiceInput([(one, bands_word(one)) for one in AgeBands])
        self._bands.setObjectName("report-bands")
        self._bands.edited.connect(self._choose_bands)
        make = PrimaryButton(self.tr("Skapa rapport …"), "documents")
        make.setObjectName("make-report")
        make.clicked.connect(self._begin_making)
        choices = EvenGrid(_CHOICE_WIDTH, 4)
        below = QWidget()
        column = QVBoxLayout(below)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addStretch(1)
        column.addWidget(make)
        choices.set_widgets(
            [
                FormField(self.tr("Period"), self._period),
                FormField(self.tr("För vem"), self._audience),
                FormField(self.tr("Åldersgrupper"), self._bands),
                below,
            ]
        )
        return choices

    def _build_figures(self) -> PageScroll:
        scroll = PageScroll()
        set_spacing(scroll.content, (0, 0, 8, 28), 18)
        self._tiles = EvenGrid(_TILE_WIDTH, 4)
        tiles = [FigureTile(code) for code in _TILES]
        for tile in tiles:
            tile.clicked.connect(lambda _checked=False, code=tile.code: self._ask_key(code))
        self._tiles.set_widgets(tiles)
        self._charts = EvenGrid(_CARD_WIDTH, 2, 18)
        self._tables = EvenGrid(_CARD_WIDTH, 2, 18)
        self._note = role_label("", "secondary", "muted", wrap=True)
        # The choices scroll along: with large text they would leave no room for the figures.
        scroll.content.addWidget(self._build_choices())
        self._banner = Banner("warning")
        self._banner.setObjectName("report-standing")
        scroll.content.addWidget(self._banner)
        # Not before it lies in the page: on its own it would open as a window.
        self._banner.hide()
        for widget in (self._tiles, self._charts, self._tables, self._note):
            scroll.content.addWidget(widget)
        scroll.content.addStretch(1)
        return scroll

    def _build_sheets(self, page: QWidget) -> None:
        self._rows = RowsSheet(page, self.formats)
        self._rows.asked.connect(self.presenter.show_rows)
        self._rows.opened_row.connect(self.presenter.open_row)
        self._make = MakeSheet(page)
        self._make.made.connect(self.presenter.make)
        self._make.folder_chosen.connect(self.presenter.choose_folder)
        self._make.anew_asked.connect(self.presenter.make_anew)
        self._make.stop_asked.connect(self.presenter.stop)

    # -- showing --

    def _period_line(self, key: str, shown: ReportShown) -> str:
        """The period, and that it is preliminary."""
        choice = next(one for one in shown.periods if one.period.key == key)
        name = period_word(self.formats, choice.period)
        if choice.standing.is_preliminary:
            return self.tr("{period} – preliminär").format(period=name)
        return name

    def _show_standing(self, shown: ReportShown) -> None:
        standing = shown.content.standing
        self._banner.setVisible(standing.is_preliminary or standing.version > 1)
        if standing.is_preliminary:
            open_months = standing.open_months
            ends = open_months if len(open_months) < 2 else (open_months[0], open_months[-1])
            names = " – ".join(month_word(self.formats, month) for month in ends)
            text = self.tr("Preliminär. Inte stängt än: {months}. Siffrorna kan ändras.")
            self._banner.set_message("warning", text.format(months=names))
        elif standing.version > 1:
            text = self.tr("Rättelse {version}: en månad har öppnats, rättats och stängts igen.")
            self._banner.set_message("info", text.format(version=standing.version))

    def _show_tiles(self, shown: ReportShown) -> None:
        keys, card = shown.content.figures.keys, shown.content.card
        for tile in self._tiles.widgets():
            if not isinstance(tile, FigureTile):
                continue
            figure, line = keys[tile.code], ""
            told = figure.showing is Showing.SHOWN and figure.value is not None
            if tile.code == "validated_so_far" and card.target and told:
                share = self.formats.percent((figure.value or 0) * 100 // card.target * 10)
                line = self.tr("{percent} av målet {target}").format(
                    percent=share, target=self.formats.number(card.target)
                )
            elif tile.code == "spent_so_far" and card.budget_ore and told:
                share = self.formats.percent(max(figure.value or 0, 0) * 100 // card.budget_ore * 10)
                line = self.tr("{percent} av {budget}").format(
                    percent=share, budget=money(self.formats, card.budget_ore)
                )
            elif tile.code == "cost_per_validation":
                line = self.tr("hittills, för hela insatsen")
            elif tile.code == "persons":
                line = self.tr("var och en räknad en gång")
            tile.show_figure(key_word(tile.code), value_word(self.formats, figure), line)

    def _show_charts(self, shown: ReportShown) -> None:
        words, figures = chart_words(self.formats), shown.content.figures
        cards: list[ChartCard] = []
        burn_up, outcomes = burn_up_chart(figures, words), outcomes_chart(figures, words)
        if burn_up is not None:
            card = ChartCard(words.burn_title, burn_up, explanation=burn_up.summary)
            card.chosen.connect(self._go_to_month)
            cards.append(card)
        if outcomes is not None:
            card = ChartCard(words.outcomes_title, outcomes, explanation=outcomes.summary)
            card.chosen.connect(self._ask_outcome)
            cards.append(card)
        for made in cards:
            made.set_choosable(True)
        self._charts.set_widgets(cards)
        self._charts.setVisible(bool(cards))

    def _show_tables(self, shown: ReportShown) -> None:
        tables = [self._outcomes_table(shown), *self._group_tables(shown)]
        tables += [self._hours_table(shown), self._costs_table(shown)]
        self._tables.set_widgets([one for one in tables if one is not None])
        hides = any(figure.showing is not Showing.SHOWN for figure in shown.content.figures.all())
        self._note.setVisible(hides)
        self._note.setText(
            self.tr(
                "”Färre än 5” och ”dolt” står i stället för tal om en till fyra personer, och för dem som"
                " skulle röja ett sådant tal. Raderna bakom kan du ändå öppna här."
            )
        )

    def _outcomes_table(self, shown: ReportShown) -> FigureTable | None:
        figures = shown.content.figures
        lines = (figures.whole, *figures.areas)
        if not figures.whole.total.value:
            return None
        used = [at for at in range(len(OUTCOMES)) if any(line.outcomes[at].value for line in lines)]
        words = outcome_words()
        heads = [self.tr("Område"), *(words[OUTCOMES[at]] for at in used), self.tr("Prövade")]
        rows = [
            FigureLine(area_word(self.formats, line), (*(line.outcomes[at] for at in used), line.total))
            for line in lines
        ]
        return self._table(self.tr("Utfall per kompetensområde"), heads, rows)

    def _group_tables(self, shown: ReportShown) -> list[FigureTable | None]:
        made: list[FigureTable | None] = []
        for group in shown.content.figures.groups:
            if not group.lines:
                continue
            rows = [
                FigureLine(group_word(group.by, line), (line.participated, line.validated))
                for line in group.lines
            ]
            rows.append(FigureLine(self.tr("Alla"), (group.participated, group.validated)))
            heads = [group_title(group.by), self.tr("Deltaganden"), self.tr("Validerade")]
            made.append(self._table(group_title(group.by), heads, rows))
        return made

    def _hours_table(self, shown: ReportShown) -> FigureTable | None:
        lines = shown.content.figures.hours
        rows = [FigureLine(line.name, (line.people, line.minutes)) for line in lines]
        heads = [self.tr("Aktivitet"), self.tr("Deltaganden"), self.tr("Timmar")]
        return self._table(self.tr("Intygad tid"), heads, rows) if rows else None

    def _costs_table(self, shown: ReportShown) -> FigureTable | None:
        lines = [line for line in shown.content.figures.costs if line.so_far.rows]
        rows = [FigureLine(cost_word(line.kind), (line.spent, line.so_far)) for line in lines]
        heads = [self.tr("Slag"), self.tr("I perioden"), self.tr("Hittills")]
        return self._table(self.tr("Kostnader"), heads, rows) if rows else None

    def _table(self, title: str, heads: Sequence[str], rows: Sequence[FigureLine]) -> FigureTable:
        table = FigureTable(title, heads, lambda figure: value_word(self.formats, figure))
        table.show_lines(rows)
        table.chosen.connect(self._ask_line)
        return table

    # -- what the user does --

    def _choose_audience(self, audience: object) -> None:
        self.presenter.choose_audience(Audience(str(audience)))

    def _choose_bands(self, bands: object) -> None:
        self.presenter.choose_bands(AgeBands(str(bands)))

    def _go_to_month(self, category: int, _series: int) -> None:
        if self._shown is not None:
            self.presenter.choose_period(self._shown.content.figures.burn_up[category].month)

    def _ask_outcome(self, category: int, series: int) -> None:
        """The runs of one part of a bar: the series are the outcomes that any line has."""
        if self._shown is None:
            return
        lines = (self._shown.content.figures.whole, *self._shown.content.figures.areas)
        used = [at for at in range(len(OUTCOMES)) if any(line.outcomes[at].value for line in lines)]
        line, at = lines[category], used[series]
        word = outcome_words()[OUTCOMES[at]]
        self._rows.begin(f"{area_word(self.formats, line)}: {word}", [(word, line.outcomes[at])])

    def _ask_key(self, code: str) -> None:
        figure = self._shown.content.figures.keys.get(code) if self._shown else None
        if figure is not None:
            self._rows.begin(key_word(code), [(key_word(code), figure)])

    def _ask_line(self, table: FigureTable, line: FigureLine) -> None:
        named: list[tuple[str, Figure]] = [
            (head, figure)
            for head, figure in zip(table.heads[1:], line.figures, strict=True)
            if figure is not None
        ]
        self._rows.begin(f"{table.heads[0]}: {line.name}", named)

    def _begin_making(self) -> None:
        if self._shown is None:
            return
        content = self._shown.content
        about = self.tr("{period} · {audience}").format(
            period=period_word(self.formats, content.period),
            audience=audience_word(content.options.audience),
        )
        folder, language = self.presenter.folder(), self.presenter.language()
        self._make.ask(about, content.options.audience, folder, language)
