"""Figures as charts, with their words. Free of widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.outcomes import Outcome
from assessor_app.services.chart_models import ChartData, ChartKind, Series, Tone
from assessor_app.services.follow_up_models import AreaOutcomes, AreaTime, Figures, Missed, Spread, Step
from assessor_app.services.small_cells import without_small_cells, without_small_groups
from assessor_app.ui.formats import Formats
from assessor_app.ui.run.steps.words import outcome_word
from assessor_app.ui.spoken import spoken

translate = QCoreApplication.translate
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, and the table that belongs to it where that holds more."""

    data: ChartData
    table: ChartData


class Pictures:
    """Makes the charts of some figures; `outward`: those that may leave the centre."""

    def __init__(self, figures: Figures, formats: Formats, today: date, *, outward: bool) -> None:
        self._figures, self._formats, self._today = figures, formats, today
        self._outward = outward

    def parts(self) -> tuple[str, ...]:
        """What the weeks or months are called: the year only where there are several."""
        parts = self._figures.parts
        days = [date.fromisoformat(part.first_on) for part in parts]
        several = len({day.year for day in days}) > 1
        if self._figures.query.step is Step.WEEK:
            weeks = [day.isocalendar() for day in days]
            years = {week.year for week in weeks}
            return tuple(
                translate("FollowUpPictures", "v. {week}").format(week=week.week)
                + (f" {week.year}" if len(years) > 1 else "")
                for week in weeks
            )
        return tuple(self._formats.short_month(day, with_year=several) for day in days)

    def flows(self) -> Picture:
        """What was signed, broken off and planned, over time."""
        flows = self._figures.flows
        series = (
            Series(
                translate("FollowUpPictures", "Signerade"), tuple(flow.signed for flow in flows), Tone.SHOWN
            ),
            Series(
                translate("FollowUpPictures", "Avbrutna"),
                tuple(flow.interrupted for flow in flows),
                Tone.NOT_SHOWN,
            ),
            Series(
                translate("FollowUpPictures", "Planerade"), tuple(flow.planned for flow in flows), Tone.IDLE
            ),
        )
        data = ChartData(
            translate("FollowUpPictures", "Valideringar över tid"),
            ChartKind.STACKED,
            self.parts(),
            series,
            translate("FollowUpPictures", "valideringar"),
            marker=self._now(),
            summary=self._of_flows(),
            category=self._part_word(),
        )
        return self._counts(data)

    def areas(self) -> Picture:
        """How the signed runs came out, area by area."""
        areas = self._figures.areas
        columns: tuple[tuple[Outcome, Tone, Callable[[AreaOutcomes], int]], ...] = (
            (Outcome.MET, Tone.SHOWN, lambda area: area.met),
            (Outcome.NOT_MET, Tone.NOT_SHOWN, lambda area: area.not_met),
            (Outcome.NOT_FULLY_TESTED, Tone.PARTLY, lambda area: area.not_tested),
        )
        series = tuple(
            Series(outcome_word(outcome), tuple(of(area) for area in areas), tone)
            for outcome, tone, of in columns
        )
        data = ChartData(
            translate("FollowUpPictures", "Utfall per område"),
            ChartKind.STACKED_SIDEWAYS,
            tuple(_area_name(area) for area in areas),
            series,
            translate("FollowUpPictures", "valideringar"),
            category=translate("FollowUpPictures", "Område"),
            summary=translate("FollowUpPictures", "{count} områden i {runs} signerade valideringar").format(
                count=len(areas), runs=self._figures.signed
            ),
        )
        return self._counts(data)

    def missed(self) -> Picture:
        """The criteria most often missed. The table says how often a reason was given, and of how many."""
        missed = self._figures.missed
        series = (
            Series(
                translate("FollowUpPictures", "Ej visat"),
                tuple(one.not_shown for one in missed),
                Tone.NOT_SHOWN,
            ),
            Series(
                translate("FollowUpPictures", "Delvis visat"),
                tuple(one.partly for one in missed),
                Tone.PARTLY,
            ),
        )
        data = ChartData(
            translate("FollowUpPictures", "Kriterier som oftast missas"),
            ChartKind.STACKED_SIDEWAYS,
            tuple(_criterion(one) for one in missed),
            series,
            translate("FollowUpPictures", "valideringar"),
            category=translate("FollowUpPictures", "Kriterium"),
            summary=_criterion(missed[0]) if missed else "",
        )
        more = (
            Series(translate("FollowUpPictures", "Motiverade"), tuple(one.reasons for one in missed)),
            Series(translate("FollowUpPictures", "Bedömda"), tuple(one.rated for one in missed)),
        )
        return self._counts(data, more)

    def times(self) -> Picture:
        """How long the areas take: the median; the table has the quartiles and of how many runs."""
        times = self._figures.times
        data = ChartData(
            translate("FollowUpPictures", "Tid per område"),
            ChartKind.SIDEWAYS,
            tuple(_area_name(one) for one in times),
            (Series(translate("FollowUpPictures", "Median"), tuple(one.minutes.median for one in times)),),
            translate("FollowUpPictures", "minuter"),
            category=translate("FollowUpPictures", "Område"),
            summary=translate("FollowUpPictures", "Medianen i {count} områden").format(count=len(times)),
        )
        return self._spreads(data, [one.minutes for one in times])

    def leads(self) -> Picture:
        """Days from registration to the signatures, over time: median and quartiles."""
        leads = self._figures.leads
        series = (
            Series(
                translate("FollowUpPictures", "Median"),
                tuple(lead.median if lead else None for lead in leads),
            ),
            Series(
                translate("FollowUpPictures", "Övre kvartil"),
                tuple(lead.high if lead else None for lead in leads),
                Tone.MUTED,
                dashed=True,
            ),
            Series(
                translate("FollowUpPictures", "Undre kvartil"),
                tuple(lead.low if lead else None for lead in leads),
                Tone.IDLE,
                dashed=True,
            ),
        )
        data = ChartData(
            translate("FollowUpPictures", "Ledtid till signering"),
            ChartKind.LINES,
            self.parts(),
            series,
            translate("FollowUpPictures", "dagar"),
            decimals=1,
            marker=self._now(),
            category=self._part_word(),
            summary=self._of_leads(),
        )
        sizes = tuple(lead.of if lead else 0 for lead in leads)
        if self._outward:
            data = without_small_groups(data, sizes)
        number = Series(translate("FollowUpPictures", "Antal"), tuple(map(float, sizes)))
        table = replace(data, series=(*data.series, number))
        return Picture(data, without_small_groups(table, sizes) if self._outward else table)

    # -- inside --

    def _counts(self, data: ChartData, more: Sequence[Series] = ()) -> Picture:
        """Counts of runs, with columns that only the table has."""
        if self._outward:
            # The sentence tells the sum: with it one hidden figure could be reckoned.
            data = replace(without_small_cells(data), summary="")
            more = without_small_cells(replace(data, series=tuple(more))).series
        return Picture(data, replace(data, series=(*data.series, *more)))

    def _spreads(self, data: ChartData, spreads: Sequence[Spread]) -> Picture:
        more = (
            Series(translate("FollowUpPictures", "Undre kvartil"), tuple(one.low for one in spreads)),
            Series(translate("FollowUpPictures", "Övre kvartil"), tuple(one.high for one in spreads)),
            Series(translate("FollowUpPictures", "Antal"), tuple(float(one.of) for one in spreads)),
        )
        table = replace(data, series=(*data.series, *more), unit="")
        sizes = tuple(one.of for one in spreads)
        if self._outward:
            return Picture(without_small_groups(data, sizes), without_small_groups(table, sizes))
        return Picture(data, table)

    def _now(self) -> int | None:
        today = self._today.isoformat()
        parts = self._figures.parts
        if len(parts) < 2:
            return None
        return next((at for at, part in enumerate(parts) if part.first_on <= today <= part.last_on), None)

    def _part_word(self) -> str:
        if self._figures.query.step is Step.WEEK:
            return translate("FollowUpPictures", "Vecka")
        return translate("FollowUpPictures", "Månad")

    def _of_flows(self) -> str:
        figures = self._figures
        text = translate(
            "FollowUpPictures",
            "{signed} signerade, {interrupted} avbrutna och {planned} planerade valideringar",
        )
        return text.format(signed=figures.signed, interrupted=figures.interrupted, planned=figures.planned)

    def _of_leads(self) -> str:
        lead = self._figures.lead
        if lead is None:
            return ""
        days = self._formats.number(lead.median, 1)
        return translate("FollowUpPictures", "Hälften signeras inom {days} dagar").format(days=days)


def _area_name(one: AreaOutcomes | AreaTime) -> str:
    return spoken(one.name) if one.name is not None else one.area


def _criterion(one: Missed) -> str:
    text = f"{one.code} {spoken(one.text) if one.text is not None else ''}".strip()
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
