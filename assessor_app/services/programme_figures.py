"""The figures of a programme in a period, each with the rows it was reckoned from. Database lane only.

Nothing is asked of the clock: the same facts give the same figures, and what happens after a period changes
none of them. (Decision 23 says what each one counts.)
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain.checklists import Wording
from assessor_app.domain.programme_events import CostKind
from assessor_app.domain.programmes import ProgrammeState
from assessor_app.services.figure_groups import Told, groups_of, is_untold, participations, without_identity
from assessor_app.services.ports import Workspace
from assessor_app.services.report_models import (
    OUTCOMES,
    AgeBands,
    AreaFact,
    BurnPoint,
    CostLine,
    Facts,
    Figure,
    Figures,
    FigureStore,
    HoursLine,
    OutcomeLine,
    ParticipationFact,
    RunFact,
    Unit,
)
from assessor_app.services.report_periods import Period, PeriodKind, period_of

_NO_CHECKLIST = "no_outcome"
AreaNames = tuple[Wording, Wording]
_UNNAMED = Wording("", "")


@dataclass(frozen=True, slots=True)
class InPeriod:
    """The facts that a period is about: who took part, and which runs were signed in it and until its end."""

    participated: tuple[ParticipationFact, ...]
    signed: tuple[RunFact, ...]
    signed_so_far: tuple[RunFact, ...]


class ProgrammeFigures:
    """Reckons the figures. The day of a signing is the one where the centre's PC stands."""

    def __init__(self, workspace: Workspace, store: FigureStore) -> None:
        self._workspace = workspace
        self._store = store
        self._kept: tuple[UUID, object, Facts] | None = None

    def facts(self, programme: UUID) -> Facts:
        """Everything the figures are reckoned from; asked for again only when something was written since."""
        standing = self._store.standing()
        if self._kept is None or self._kept[:2] != (programme, standing):
            self._kept = programme, standing, self._read(programme)
        return self._kept[2]

    def _read(self, programme: UUID) -> Facts:
        store = self._store
        return Facts(
            store.participations(programme),
            store.runs(programme),
            store.areas(programme),
            store.hours(programme),
            store.costs(programme),
        )

    def figures(
        self,
        programme: UUID,
        period: Period,
        bands: AgeBands,
        facts: Facts | None = None,
        told: Told = Told.ALL,
    ) -> Figures:
        """All figures of a period, whomever they count; `told` is what groups and outcomes hold of people
        with protected identity."""
        state = self._workspace.programme(programme)
        known = facts or self.facts(programme)
        within = self.within(known, period)
        validated = frozenset(run.participation for run in within.signed)
        signed = _told_of(within.signed, known.participations, told)
        areas = _areas(signed, known.areas, self._area_names(signed))
        runs = _runs("validations", signed)
        return Figures(
            keys=_keys(known, within, period),
            groups=groups_of(
                [without_identity(one, told) for one in within.participated],
                validated,
                bands,
                self._names(programme, state),
            ),
            whole=_outcome_line(
                "", (_UNNAMED, _UNNAMED), {run.assessment: run.whole for run in signed}, runs.rows
            ),
            areas=areas,
            hours=_hours(known, period, state),
            costs=_costs(known, period),
            burn_up=self._burn_up(state, known, period),
            target=state.details.target,
            budget_ore=state.details.budget_ore,
        )

    def within(self, facts: Facts, period: Period) -> InPeriod:
        """What of the facts a period is about."""
        took_part = tuple(
            one
            for one in facts.participations
            if period.reached(one.entered_on) and not period.has_begun_after(one.left_on)
        )
        dated = [(run, self._workspace.day_of(run.signed_at)) for run in facts.runs]
        so_far = tuple(run for run, day in dated if period.reached(day))
        return InPeriod(took_part, tuple(run for run, day in dated if period.holds(day)), so_far)

    def month_digest(self, programme: UUID, month: str) -> str:
        """SHA-256 in hex over what a month's rows hold, whoever the participants are and whatever anything is
        called: it changes when a figure does, and not with a name. Raises Refused as `period_of`."""
        state = self._workspace.programme(programme)
        period, facts = period_of(state, month), self.facts(programme)
        content = _digested(facts, self.within(facts, period), period, self._workspace.day_of)
        told = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(told.encode()).hexdigest()

    def _names(self, programme: UUID, state: ProgrammeState) -> dict[str, str]:
        """What the companies and centres of a programme are called, by their ids."""
        names = {str(one.id): one.name for one in self._store.companies(programme)}
        centre = self._workspace.centre()
        return {
            **names,
            str(self._workspace.centre_id): centre.name,
            **{str(one): name for one, name in state.centres.items()},
        }

    def _area_names(self, runs: Iterable[RunFact]) -> dict[str, AreaNames]:
        """Area → its name and its short name, in the order of the checklists."""
        named: dict[str, AreaNames] = {}
        for digest in sorted({run.checklist for run in runs}):
            checklist = self._workspace.checklist(digest)
            for area in checklist.areas if checklist else ():
                named[area.id] = (area.name, area.short_name)
        return named

    def _burn_up(self, state: ProgrammeState, facts: Facts, period: Period) -> tuple[BurnPoint, ...]:
        """People with a signed run, month by month until the period's end; every month has its plan."""
        person = {one.id: one.person for one in facts.participations}
        first: dict[UUID, str] = {}
        for run in facts.runs:
            day = self._workspace.day_of(run.signed_at)
            who = person[run.participation]
            first[who] = min(first.get(who, day), day)
        months, last = state.months(), period.months[-1] if period.months else ""
        points = []
        for place, month in enumerate(months, 1):
            is_last = place == len(months) and period.is_whole
            done = sum(1 for day in first.values() if is_last or day[:7] <= month)
            target = state.details.target
            planned = target * 10 * place // len(months) if target else None
            points.append(BurnPoint(month, done if month <= last else None, planned))
        return tuple(points)


# ---- key figures -----------------------------------------------------------------------------------------


def _keys(facts: Facts, within: InPeriod, period: Period) -> Mapping[str, Figure]:
    took_part = within.participated
    person = {one.id: one.person for one in facts.participations}
    left = [one for one in took_part if period.reached(one.left_on)]
    gone = frozenset(one.id for one in left)
    hours = [line for line in facts.hours if period.holds(line.day)]
    minutes = sum(line.minutes for line in hours)
    worked = tuple(dict.fromkeys(line.participation for line in hours))
    spent, so_far = _money("spent", facts, period.holds), _money("spent_so_far", facts, period.reached)
    runs_so_far = _runs("validations_so_far", within.signed_so_far)
    found = (
        participations("participated", (one.id for one in took_part)),
        participations("entered", (one.id for one in took_part if period.holds(one.entered_on))),
        participations("left", (one.id for one in left)),
        participations("ongoing", (one.id for one in took_part if one.id not in gone)),
        _persons("persons", (one.id for one in took_part), person),
        _runs("validations", within.signed),
        _persons("validated", (run.participation for run in within.signed), person),
        runs_so_far,
        _persons("validated_so_far", (run.participation for run in within.signed_so_far), person),
        Figure("minutes", minutes, Unit.MINUTES, worked),
        spent,
        so_far,
        Figure("cost_per_validation", _each(so_far.value, runs_so_far.value), Unit.ORE, so_far.rows),
    )
    return {one.code: one for one in found}


def _persons(code: str, rows: Iterable[UUID], person: Mapping[UUID, UUID]) -> Figure:
    """How many people they are; the rows are all their participations."""
    kept = tuple(dict.fromkeys(rows))
    return Figure(code, len({person[one] for one in kept}), Unit.PERSONS, kept)


def _runs(code: str, runs: Iterable[RunFact]) -> Figure:
    kept = tuple(dict.fromkeys(run.assessment for run in runs))
    return Figure(code, len(kept), Unit.RUNS, kept)


def _money(code: str, facts: Facts, counts: Callable[[str], bool]) -> Figure:
    lines = [cost for cost in facts.costs if counts(cost.day)]
    return Figure(code, sum(one.amount_ore for one in lines), Unit.ORE, tuple(one.cost for one in lines))


def _each(total_ore: int | None, count: int | None) -> int | None:
    """A share in whole öre, halves up."""
    if not count or total_ore is None:
        return None
    return (2 * total_ore + count) // (2 * count)


def _told_of(
    runs: tuple[RunFact, ...], participations: Iterable[ParticipationFact], told: Told
) -> tuple[RunFact, ...]:
    """The runs whose outcomes are told."""
    untold = {one.id for one in participations if is_untold(one, told)}
    return tuple(run for run in runs if run.participation not in untold)


# ---- tables ----------------------------------------------------------------------------------------------


def _areas(
    runs: Sequence[RunFact], areas: Iterable[AreaFact], names: Mapping[str, AreaNames]
) -> tuple[OutcomeLine, ...]:
    counted = {run.assessment for run in runs}
    found: dict[str, dict[UUID, str]] = {area: {} for area in names}
    for fact in areas:
        if fact.assessment in counted:
            found.setdefault(fact.area, {})[fact.assessment] = fact.outcome
    return tuple(
        _outcome_line(
            area, names.get(area, (Wording(area, area), Wording(area, area))), outcomes, tuple(outcomes)
        )
        for area, outcomes in found.items()
        if outcomes
    )


def _outcome_line(
    area: str, names: AreaNames, outcomes: Mapping[UUID, str], rows: tuple[UUID, ...]
) -> OutcomeLine:
    code = f"area.{area}" if area else "whole"
    by: dict[str, list[UUID]] = defaultdict(list)
    for run in dict.fromkeys(rows):
        by[outcomes.get(run) or _NO_CHECKLIST].append(run)
    figures = tuple(Figure(f"{code}.{one}", len(by[one]), Unit.RUNS, tuple(by[one])) for one in OUTCOMES)
    return OutcomeLine(area, *names, figures, Figure(f"{code}.total", len(rows), Unit.RUNS, rows))


def _hours(facts: Facts, period: Period, state: ProgrammeState) -> tuple[HoursLine, ...]:
    """Of the activities that anybody spent time on in the period: one that is added later changes nothing."""
    minutes: dict[UUID, int] = {}
    people: dict[UUID, list[UUID]] = defaultdict(list)
    for line in facts.hours:
        if period.holds(line.day):
            minutes[line.activity] = minutes.get(line.activity, 0) + line.minutes
            people[line.activity].append(line.participation)
    return tuple(
        HoursLine(
            activity,
            state.activity_name(activity),
            Figure(f"hours.{activity}", total, Unit.MINUTES, tuple(dict.fromkeys(people[activity]))),
            participations(f"hours.{activity}.people", people[activity]),
        )
        for activity, total in sorted(minutes.items(), key=lambda item: (_place(state, item[0]), item[0]))
    )


def _place(state: ProgrammeState, activity: UUID) -> int:
    known = (*state.activities, *state.past_activities)
    return known.index(activity) if activity in known else len(known)


def _costs(facts: Facts, period: Period) -> tuple[CostLine, ...]:
    lines = []
    for kind in CostKind:
        own = Facts((), (), (), (), tuple(cost for cost in facts.costs if cost.kind is kind))
        spent = _money(f"cost.{kind.value}", own, period.holds)
        lines.append(CostLine(kind, spent, _money(f"cost.{kind.value}.so_far", own, period.reached)))
    return tuple(lines)


# ---- what a month's digest is over -----------------------------------------------------------------------


def _digested(
    facts: Facts, within: InPeriod, period: Period, day_of: Callable[[int], str]
) -> dict[str, object]:
    outcomes: dict[UUID, list[list[str]]] = defaultdict(list)
    for fact in facts.areas:
        outcomes[fact.assessment].append([fact.area, fact.outcome])
    assert period.kind is PeriodKind.MONTH  # noqa: S101 - other periods are made of months
    # Whoever is under protection is on one PC alone: on the others the month would seem changed for ever.
    counted = {one.id for one in facts.participations if not one.alias}
    return {
        "month": period.key,
        "participations": sorted(_row(one, period) for one in within.participated if one.id in counted),
        "hours": sorted(
            [str(line.participation), str(line.activity), line.day, str(line.minutes)]
            for line in facts.hours
            if period.holds(line.day) and line.participation in counted
        ),
        "runs": sorted(
            [
                str(run.participation),
                str(run.assessment),
                day_of(run.signed_at),
                run.whole,
                sorted(outcomes[run.assessment]),
            ]
            for run in within.signed
            if run.participation in counted
        ),
        "costs": sorted(
            [str(cost.cost), cost.day, cost.kind.value, str(cost.amount_ore)]
            for cost in facts.costs
            if period.holds(cost.day)
        ),
    }


def _row(one: ParticipationFact, period: Period) -> list[str]:
    """What is known of a participation when the period ends; an exit after it is not."""
    has_left = period.reached(one.left_on)
    told = (
        one.id,
        one.person,
        one.entered_on,
        one.left_on if has_left else "",
        one.why if has_left else None,
        one.employment,
        one.gender,
        one.education,
        one.age,
        one.company,
        one.workplace,
        one.centre,
        one.informed_on,
    )
    return ["" if value is None else str(value) for value in told]
