"""Reports on a programme: its figures, the rows behind them, and the sheet that makes the files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from assessor_app.domain import participations, programmes
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import CostKind, Gender
from assessor_app.domain.programmes import Cost, ProgrammeDetails
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.services.report_models import Audience
from assessor_app.services.undertaking_models import ProgrammeQuery
from assessor_app.ui.programmes.page import ProgrammesPage
from assessor_app.ui.reports.part import ReportsPart
from tests.building import MANAGER, FakeIdentities
from tests.ui.filled_centres import Centres
from tests.ui.visiting import Act, Screen, press, steps

REPORTED = "Svenska Framtidssäkrad industri i Kalmar och Jönköpings län, etapp två"
EMPTY = "Svenska kompetensväxlingen"


def report_screens(both: Centres) -> list[Screen]:
    """With people in it and without, as the funder sees it and as the centre does."""
    full = both.full.session
    filled, empty = _programmes(both)

    def show(programme: UUID) -> Act:
        return lambda page: page.open_programme(programme, "reports")

    def part(page: Any) -> ReportsPart:
        found = page.findChild(ReportsPart)
        assert isinstance(found, ReportsPart)
        return found

    def line(table: int) -> Act:
        def do(page: Any) -> None:
            shown = part(page)._tables.widgets()[table]
            shown.chosen.emit(shown, shown.table.rows()[0])

        return do

    states: tuple[tuple[str, Act | None], ...] = (
        ("", show(filled)),
        ("a figure", steps(show(filled), press("figure-participated"))),
        ("an outcome", steps(show(filled), line(0))),
        ("costs", steps(show(filled), press("figure-spent_so_far"))),
        ("make", steps(show(filled), press("make-report"))),
        (
            "a file is there",
            steps(show(filled), press("make-report"), lambda page: part(page).show_differs("kalmar.pdf")),
        ),
        (
            "work",
            steps(show(filled), press("make-report"), lambda page: part(page).show_work(1, 3)),
        ),
        (
            "for the centre",
            steps(
                show(filled),
                lambda page: part(page).presenter.choose_audience(Audience.INTERNAL),
                lambda page: part(page).presenter.choose_period("so-far"),
            ),
        ),
        ("empty", show(empty)),
    )
    return [Screen("reports", lambda: ProgrammesPage(full), states)]


def _programmes(both: Centres) -> tuple[UUID, UUID]:
    """One in which everybody of the centre takes part, one in which nobody does; made once."""
    session = both.full.session
    known = {row.name: row.id for row in session.undertakings.programmes.list(ProgrammeQuery())}
    if REPORTED not in known:
        _fill(both)
        known = {row.name: row.id for row in session.undertakings.programmes.list(ProgrammeQuery())}
    return known[REPORTED], known[EMPTY]


def _fill(both: Centres) -> None:
    store, ids = both.full.workspace, FakeIdentities(67)
    filled, empty, activity = ids.new(), ids.new(), ids.new()
    details = ProgrammeDetails(
        REPORTED, "2026-01-12", "2026-06-30", "Europeiska socialfonden", "2025/00312", 120, 1_150_000_000
    )
    store.commit(MANAGER.id, programmes.plan(filled, details))
    store.commit(MANAGER.id, programmes.plan(empty, ProgrammeDetails(EMPTY, "2026-08-01", "2026-12-31")))
    for name, what in ((activity, "Svenska valideringar på arbetsplatsen"), (ids.new(), "Vägledning")):
        store.commit(MANAGER.id, programmes.put_activity(store.programme(filled), name, what))
    cost = Cost(ids.new(), "2026-04-20", CostKind.EXTERNAL, 12_345_67, "Faktura 4711")
    store.commit(MANAGER.id, programmes.record_cost(store.programme(filled), cost))
    runs = both.full.session.assessments.list(AssessmentQuery())
    signed = {run.candidate: run.id for run in runs if run.signed_at}
    for place, person in enumerate(both.full.session.candidates.find()):
        one, state = ids.new(), store.programme(filled)
        told = ParticipationDetails(
            f"2026-0{1 + place % 5}-15", gender=Gender.MAN if place % 3 else Gender.WOMAN, age=20 + place * 3
        )
        store.commit(MANAGER.id, participations.enter(one, state, person.id, told))
        entered = store.participation(one)
        hours = participations.certify(entered, state, ids.new(), activity, "2026-05-20", 90)
        store.commit(MANAGER.id, hours)
        if person.id in signed:
            counted = participations.count_run(store.participation(one), state, signed[person.id])
            store.commit(MANAGER.id, counted)
