"""The tab of the programmes: the list, a programme's parts in each state, and every sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import CostKind, Education, Gender, LeaveReason
from assessor_app.domain.programmes import Cost, ProgrammeDetails
from assessor_app.services.planning_models import DayCapacity
from assessor_app.services.programme_models import Entry, MonthPhase, MonthView
from assessor_app.services.undertaking_models import ProgrammeQuery
from assessor_app.ui.programmes.page import ProgrammesPage
from assessor_app.ui.programmes.view_protocol import ListFilter, PeopleFilter
from tests.taking_part import register_company
from tests.ui.filled_centres import Centres
from tests.ui.visiting import Act, Screen, press, steps

LONG_NAME = "Svenska Åkers Svenska Virserum Svenska Hultsfred Svenska Nybro"
LONG_COMPANY = "Svenska Virserums Industri- och Snickerikooperativ Ekonomisk Förening"
DETAILS = ProgrammeDetails(
    LONG_NAME,
    "2026-03-02",
    "2026-07-31",
    "Region Svenska",
    "RK-2026-114",
    40,
    8_539_400,
    "Behövde hjälp " * 8,
)


States = tuple[tuple[str, Act], ...]


def programme_screens(both: Centres) -> list[Screen]:
    """Empty and filled, every part and every sheet over it."""
    full, fresh = both.full.session, both.fresh.session
    programme = _programme(both)
    listing: tuple[tuple[str, Act | None], ...] = (
        ("", None),
        ("all", lambda page: page._list_presenter.choose(ListFilter.ALL)),
        ("plan", lambda page: page.plan_programme()),
        ("plan, without a name", steps(lambda page: page.plan_programme(), press("save-programme"))),
    )
    empty: tuple[tuple[str, Act | None], ...] = (("", None), ("plan", lambda page: page.plan_programme()))
    return [
        Screen("programmes", lambda: ProgrammesPage(full), listing),
        Screen("programme, people", lambda: ProgrammesPage(full), _people(programme)),
        Screen("programme", lambda: ProgrammesPage(full), _others(programme)),
        Screen("programmes, empty", lambda: ProgrammesPage(fresh), empty),
    ]


def _show(programme: UUID, part: str) -> Act:
    return lambda page: page.open_programme(programme, part)


def _on(programme: UUID, part: str, *then: Any) -> Act:
    """At a part, with what is done to the part itself, then to the page where it is an act."""
    first, *acts = then
    return steps(_show(programme, part), lambda page: first(page._view.part()), *acts)


def _people(programme: UUID) -> States:
    def on(*then: Any) -> Act:
        return _on(programme, "people", *then)

    return (
        ("", _show(programme, "people")),
        ("none found", on(lambda part: part.presenter.search("xyz"))),
        ("left", on(_filtered(PeopleFilter.LEFT))),
        ("add", on(_filtered(PeopleFilter.ALL, lambda part: part.presenter.begin_entering()))),
        ("add nobody", on(lambda part: part.presenter.begin_entering(), press("add-participants"))),
        ("chosen", on(_choose_all)),
        ("hours", on(_choose_all, press("people-act-certify"))),
        ("hours missing", on(_choose_all, press("people-act-certify"), press("certify-hours"))),
        ("plan runs", on(_choose_all, press("people-act-plan-runs"))),
        ("change many", on(_choose_all, press("people-act-amend"))),
        ("change nothing", on(_choose_all, press("people-act-amend"), press("save-participants"))),
        ("change one", on(_choose_one, press("people-act-amend"))),
        ("leave", on(lambda part: (_choose_one(part), part._with_view(part._leave.ask)))),
        ("withdraw", on(_withdraw, press("confirm-withdraw"))),
        ("runs to count", on(lambda part: part.presenter.begin_counting())),
    )


def _others(programme: UUID) -> States:
    def show(part: str, *acts: Act) -> Act:
        return steps(_show(programme, part), *acts)

    def on(part: str, *then: Any) -> Act:
        return _on(programme, part, *then)

    return (
        ("steering", show("steering")),
        ("steering, capacity", on("steering", _with_capacity)),
        ("hours", show("hours")),
        ("hours, correct", on("hours", _correct)),
        ("money", show("economy")),
        ("money, new", show("economy", press("new-cost"), press("save-cost"))),
        ("months", show("months")),
        ("months, every state", on("months", _every_month)),
        ("months, close", on("months", lambda part: part._close.ask(part._months[1]))),
        ("months, reopen", on("months", _reopen, press("confirm-reopen-month"))),
        ("details", show("details")),
        ("details, change", on("details", lambda part: part.begin_amend())),
        ("details, partner", show("details", press("add-partner"), press("save-thing"))),
        ("details, activity", show("details", press("add-activity"))),
        ("details, companies", show("details", press("add-company"), press("add-companies"))),
    )


def _correct(part: Any) -> None:
    part.table.view.selectRow(0)
    part._correct(part._chosen()[0])


def _filtered(wanted: PeopleFilter, then: Any = None) -> Any:
    def do(part: Any) -> None:
        part.presenter.search("")
        part.presenter.choose(wanted)
        if then is not None:
            then(part)

    return do


def _choose_all(part: Any) -> None:
    _filtered(PeopleFilter.ALL)(part)
    part._choose_all()


def _choose_one(part: Any) -> None:
    _filtered(PeopleFilter.ALL)(part)
    part.table.view.selectRow(0)


def _withdraw(part: Any) -> None:
    _choose_one(part)
    part._withdraw.ask(part.table.chosen())


def _reopen(part: Any) -> None:
    part._ask_to_reopen(replace(part._months[0], phase=MonthPhase.CLOSED))


def _every_month(part: Any) -> None:
    """Every state at once, one below the other."""
    facts = part._months[0].facts
    told = (2, 1_780_000_000_000, "Mats Lund")
    again = (1_780_000_000_000, "Behövde hjälp " * 8)
    part.show_months(
        (
            MonthView("2026-01", MonthPhase.CLOSED, facts, False, *told),
            MonthView("2026-02", MonthPhase.CHANGED, facts, False, *told),
            MonthView("2026-03", MonthPhase.REOPENED, facts, True, *told, *again),
            MonthView("2026-04", MonthPhase.TO_CLOSE, facts, False),
            MonthView("2026-05", MonthPhase.GOING, facts),
            MonthView("2026-06", MonthPhase.COMING, facts),
        )
    )


def _with_capacity(part: Any) -> None:
    """As it is where the planning of assessors is known."""
    days = [date(2026, 5, 25 + number) for number in range(5)]
    part._show_capacity(tuple(DayCapacity(day.isoformat(), 960, 600, 2) for day in days))


def _programme(both: Centres) -> UUID:
    """With people in every state; made once."""
    found = both.full.session.undertakings.programmes.list(ProgrammeQuery(text=LONG_NAME))
    return found[0].id if found else _fill(both)


def _fill(both: Centres) -> UUID:
    session, store = both.full.session, both.full.workspace
    actor, programmes = session.actor, session.undertakings.programmes
    participants = session.undertakings.participants
    firms = [
        register_company(store, programmes.new_cost(), name) for name in (LONG_COMPANY, "Nord Svenska Stål")
    ]
    register_company(store, programmes.new_cost(), "Svenska Smålands Gjuteri")
    programme, _ = programmes.plan(actor, DETAILS, ("Svenska prov", "Svenska återkopplingar"), firms)
    programmes.put_partner(actor, programme, "IF Metall", "Behövde hjälp")
    people = [row.id for row in session.candidates.find()][:9]
    told = ParticipationDetails(
        "2026-03-16", gender=Gender.WOMAN, education=Education.ISCED_3_4, company=firms[0]
    )
    entries = [
        Entry(one, replace(told, employment=status))
        for one, status in zip(people, EmploymentStatus, strict=False)
    ]
    entries += [Entry(one, ParticipationDetails("2026-05-11", company=firms[1])) for one in people[5:]]
    made, _ = participants.enter(actor, programme, entries)
    activity = programmes.view(programme).activities[0][0]
    participants.certify(actor, made[:4], activity, "2026-03-24", 210)
    participants.certify(actor, made[1:3], activity, "2026-05-12", 45)
    for kind, ore in ((CostKind.STAFF, 1_250_050), (CostKind.TRAVEL, 90_000)):
        programmes.record_cost(
            actor, programme, Cost(programmes.new_cost(), "2026-05-05", kind, ore, "Behövde hjälp")
        )
    participants.leave(actor, made[4:5], "2026-05-20", LeaveReason.NEW_JOB)
    participants.withdraw(actor, made[5:6], "Behövde hjälp")
    runs = participants.runs_to_count(programme)
    participants.count_runs(actor, [(run.participation, run.run) for run in runs[:-1]])
    programmes.close_month(actor, programme, "2026-03")
    other = replace(DETAILS, name="Kalmar 2020", ends_on="2026-05-20", target=0, budget_ore=0)
    finished, _ = programmes.plan(actor, other)
    programmes.finish(actor, finished)
    programmes.plan(actor, replace(other, name="Nybro"))
    return programme
