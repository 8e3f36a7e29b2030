"""The rows behind a figure, as one account may see them: who is hidden from it is only counted."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from assessor_app.domain.programmes import ProgrammeState
from assessor_app.services.report_models import Facts, Figure, FigureRow, FigureRows, Unit
from assessor_app.services.report_periods import Period
from assessor_app.services.undertaking_models import ParticipationQuery, ParticipationRow, UndertakingRows


def rows_of(
    figure: Figure,
    state: ProgrammeState,
    period: Period,
    facts: Facts,
    seen: UndertakingRows,
    day_of: Callable[[int], str],
) -> FigureRows:
    """The rows of a figure of a period: costs by day, people by name."""
    if figure.unit is Unit.ORE:
        return FigureRows(figure, _costs(figure, state, facts), 0)
    known = {row.id: row for row in seen.participation_rows(ParticipationQuery(programme=state.id))}
    if figure.unit is Unit.RUNS:
        return _runs(figure, facts, known, day_of)
    wanted = set(figure.rows)
    minutes: dict[UUID, int] = {}
    for line in facts.hours:
        if period.holds(line.day):
            minutes[line.participation] = minutes.get(line.participation, 0) + line.minutes
    rows = tuple(
        _participation(row, period, minutes.get(row.id, 0)) for row in known.values() if row.id in wanted
    )
    return FigureRows(figure, rows, len(wanted) - len(rows))


def _costs(figure: Figure, state: ProgrammeState, facts: Facts) -> tuple[FigureRow, ...]:
    wanted = set(figure.rows)
    return tuple(
        FigureRow(
            cost.cost, "", cost=cost, note=state.costs[cost.cost].note if cost.cost in state.costs else ""
        )
        for cost in facts.costs
        if cost.cost in wanted
    )


def _runs(
    figure: Figure, facts: Facts, known: dict[UUID, ParticipationRow], day_of: Callable[[int], str]
) -> FigureRows:
    wanted, unseen = set(figure.rows), 0
    rows: list[FigureRow] = []
    area = figure.code.rpartition(".")[0].removeprefix("area.")
    outcomes = {one.assessment: one.outcome for one in facts.areas if one.area == area}
    for run in facts.runs:
        if run.assessment not in wanted:
            continue
        wanted.discard(run.assessment)
        row = known.get(run.participation)
        if row is None:
            unseen += 1
            continue
        outcome = outcomes.get(run.assessment) or run.whole
        rows.append(
            FigureRow(
                run.assessment,
                row.name,
                row.candidate,
                run.assessment,
                company=row.company_name,
                signed_on=day_of(run.signed_at),
                outcome=outcome,
            )
        )
    return FigureRows(figure, tuple(rows), unseen)


def _participation(row: ParticipationRow, period: Period, minutes: int) -> FigureRow:
    return FigureRow(
        row.id,
        row.name,
        row.candidate,
        entered_on=row.entered_on,
        left_on=row.left_on if period.reached(row.left_on) else "",
        company=row.company_name,
        minutes=minutes,
    )
