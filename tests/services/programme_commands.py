"""The commands on programmes and on those who take part, with a call of each that works."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from assessor_app.domain import participations, programmes
from assessor_app.domain.accounts import Actor
from assessor_app.domain.events import Draft
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import CostKind, LeaveReason
from assessor_app.domain.programmes import Cost, Partner
from assessor_app.services.participants import ParticipantService
from assessor_app.services.programme_models import Entry
from assessor_app.services.programmes import ProgrammeService
from tests.building import MANAGER, FakeIdentities
from tests.taking_part import KALMAR, enter, plan_programme, register_company, undertakings_over

PROGRAMME, PARTICIPATION, COMPANY, PARTNER, CENTRE, ACTIVITY, COST, LINE = (
    UUID(int=0x0197_0000_0000_7000_8000_0000_0000_0A00 + number) for number in range(8)
)
OTHER_COMPANY = UUID(int=COMPANY.int + 99)
DAY = "2026-05-14"
Call = Callable[[Any, Actor], object]
"""Of a `tests.services.every_command.Centre` and who asks."""


def _programmes(centre: Any) -> ProgrammeService:
    store = centre.workspace
    return undertakings_over(store, store, MANAGER.id, FakeIdentities(71)).programmes


def _participants(centre: Any) -> ParticipantService:
    store = centre.workspace
    return undertakings_over(store, store, MANAGER.id, FakeIdentities(72)).participants


def _planned(centre: Any, _actor: Actor) -> None:
    """A programme with one of everything, in which somebody takes part and has hours."""
    store = centre.workspace
    plan_programme(store, PROGRAMME)
    register_company(store, COMPANY)
    register_company(store, OTHER_COMPANY, "Nord Stål")
    state = store.programme(PROGRAMME)
    store.commit(
        MANAGER.id,
        (
            *programmes.put_partner(state, Partner(PARTNER, "IF Metall")),
            *programmes.put_centre(state, CENTRE, "Lärcentrum"),
            *programmes.put_activity(state, ACTIVITY, "Validering"),
            *programmes.add_companies(state, [COMPANY]),
            *programmes.record_cost(state, Cost(COST, DAY, CostKind.STAFF, 100)),
        ),
    )
    enter(store, PARTICIPATION, centre.candidate, PROGRAMME)
    _write(centre, participations.certify, LINE, ACTIVITY, DAY, 60)


def _write(centre: Any, decide: Callable[..., tuple[Draft, ...]], *told: object) -> None:
    store = centre.workspace
    drafts = decide(store.participation(PARTICIPATION), store.programme(PROGRAMME), *told)
    store.commit(MANAGER.id, drafts)


def _left(centre: Any, actor: Actor) -> None:
    _planned(centre, actor)
    _write(centre, participations.leave, "2026-05-20", LeaveReason.NEW_JOB)


def _withdrawn(centre: Any, actor: Actor) -> None:
    _planned(centre, actor)
    _write(centre, participations.withdraw, "Fel person")


def _counted(centre: Any, actor: Actor) -> None:
    _planned(centre, actor)
    _write(centre, participations.count_run, centre.run)


def _finished(centre: Any, actor: Actor) -> None:
    _planned(centre, actor)
    store = centre.workspace
    store.commit(MANAGER.id, programmes.finish(store.programme(PROGRAMME)))


def _over(centre: Any, actor: Actor) -> None:
    """Its first month has gone."""
    _planned(centre, actor)
    centre.workspace._clock.turn(10 * 24 * 3_600_000)


def _closed(centre: Any, actor: Actor) -> None:
    _over(centre, actor)
    store = centre.workspace
    drafts = programmes.close_month(store.programme(PROGRAMME), "2026-05", "d" * 64, store.day_of())
    store.commit(MANAGER.id, drafts)


CALLS: dict[str, Call] = {
    "ProgrammeService.plan": lambda c, a: _programmes(c).plan(a, KALMAR, ["Validering"]),
    "ProgrammeService.amend": lambda c, a: _programmes(c).amend(
        a, PROGRAMME, programmes.ProgrammeDetails("Ny", "2026-05-11", "2026-06-14")
    ),
    "ProgrammeService.finish": lambda c, a: _programmes(c).finish(a, PROGRAMME),
    "ProgrammeService.resume": lambda c, a: _programmes(c).resume(a, PROGRAMME),
    "ProgrammeService.put_partner": lambda c, a: _programmes(c).put_partner(a, PROGRAMME, "Almi"),
    "ProgrammeService.remove_partner": lambda c, a: _programmes(c).remove_partner(a, PROGRAMME, PARTNER),
    "ProgrammeService.put_centre": lambda c, a: _programmes(c).put_centre(a, PROGRAMME, "Oskarshamn"),
    "ProgrammeService.remove_centre": lambda c, a: _programmes(c).remove_centre(a, PROGRAMME, CENTRE),
    "ProgrammeService.add_companies": lambda c, a: _programmes(c).add_companies(
        a, PROGRAMME, [OTHER_COMPANY]
    ),
    "ProgrammeService.remove_company": lambda c, a: _programmes(c).remove_company(a, PROGRAMME, COMPANY),
    "ProgrammeService.put_activity": lambda c, a: _programmes(c).put_activity(a, PROGRAMME, "Möte"),
    "ProgrammeService.remove_activity": lambda c, a: _programmes(c).remove_activity(a, PROGRAMME, ACTIVITY),
    "ProgrammeService.record_cost": lambda c, a: _programmes(c).record_cost(
        a, PROGRAMME, Cost(UUID(int=COST.int + 99), DAY, CostKind.TRAVEL, 500)
    ),
    "ProgrammeService.withdraw_cost": lambda c, a: _programmes(c).withdraw_cost(a, PROGRAMME, COST),
    "ProgrammeService.close_month": lambda c, a: _programmes(c).close_month(a, PROGRAMME, "2026-05"),
    "ProgrammeService.reopen_month": lambda c, a: _programmes(c).reopen_month(
        a, PROGRAMME, "2026-05", "En rad saknades"
    ),
    "ParticipantService.enter": lambda c, a: _participants(c).enter(
        a, PROGRAMME, [Entry(c.other, ParticipationDetails("2026-05-12"))]
    ),
    "ParticipantService.amend": lambda c, a: _participants(c).amend(
        a, PARTICIPATION, ParticipationDetails("2026-05-12")
    ),
    "ParticipantService.amend_many": lambda c, a: _participants(c).amend_many(
        a, [PARTICIPATION], {"informed_on": "2026-05-11"}
    ),
    "ParticipantService.leave": lambda c, a: _participants(c).leave(
        a, [PARTICIPATION], "2026-05-20", LeaveReason.ILLNESS
    ),
    "ParticipantService.resume": lambda c, a: _participants(c).resume(a, [PARTICIPATION]),
    "ParticipantService.withdraw": lambda c, a: _participants(c).withdraw(a, [PARTICIPATION], "Fel person"),
    "ParticipantService.restore": lambda c, a: _participants(c).restore(a, [PARTICIPATION]),
    "ParticipantService.certify": lambda c, a: _participants(c).certify(
        a, [PARTICIPATION], ACTIVITY, DAY, 90
    ),
    "ParticipantService.correct_hours": lambda c, a: _participants(c).correct_hours(
        a, PARTICIPATION, LINE, ACTIVITY, DAY, 90
    ),
    "ParticipantService.certify_again": lambda c, a: _participants(c).certify_again(
        a, [(PARTICIPATION, UUID(int=LINE.int + 99), ACTIVITY, DAY, 90)]
    ),
    "ParticipantService.withdraw_hours": lambda c, a: _participants(c).withdraw_hours(
        a, [(PARTICIPATION, LINE)]
    ),
    "ParticipantService.count_runs": lambda c, a: _participants(c).count_runs(a, [(PARTICIPATION, c.run)]),
    "ParticipantService.uncount_runs": lambda c, a: _participants(c).uncount_runs(
        a, [(PARTICIPATION, c.run)]
    ),
    "ParticipantService.plan_runs": lambda c, a: _participants(c).plan_runs(
        a, [PARTICIPATION], c.workspace.checklists()[0].digest
    ),
}
_FIRST: dict[str, Call] = {
    "ProgrammeService.resume": _finished,
    "ProgrammeService.close_month": _over,
    "ProgrammeService.reopen_month": _closed,
    "ParticipantService.resume": _left,
    "ParticipantService.restore": _withdrawn,
    "ParticipantService.uncount_runs": _counted,
}
BEFORE: dict[str, Call] = {
    name: _FIRST.get(name, _planned) for name in CALLS if name != "ProgrammeService.plan"
}
READING = {
    "ProgrammeService.choices",
    "ProgrammeService.list",
    "ProgrammeService.months",
    "ProgrammeService.months_to_close",
    "ProgrammeService.new_cost",
    "ProgrammeService.steering",
    "ProgrammeService.view",
    "ParticipantService.counted_runs",
    "ParticipantService.employed",
    "ParticipantService.hours",
    "ParticipantService.hours_of",
    "ParticipantService.hours_sums",
    "ParticipantService.list",
    "ParticipantService.participation",
    "ParticipantService.programmes_of",
    "ParticipantService.running_for",
    "ParticipantService.runs_to_count",
}
