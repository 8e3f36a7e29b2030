"""Figures over time, held against the same reckoned by pandas from the rows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.services.follow_up import FollowUpService, parts_of, spread
from assessor_app.services.follow_up_models import Figures, FollowUpQuery, Part, Spread, Step
from assessor_app.storage.follow_up import CountedRuns
from assessor_app.storage.list_rows import LeavingRows
from assessor_app.storage.undertaking_views import SeenUndertakings
from assessor_app.storage.viewing import SeenWorkspace
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, MANAGER, NOON, FakeClock, FakeIdentities, make_workspace
from tests.storage.counted_runs import Made, make_runs, protect
from tests.taking_part import employ, plan_programme, register_company

YEAR = FollowUpQuery("2025-06-01", "2026-05-28")
MISSED = ("not_shown", "partly")


class Seat:
    """A store with many random runs, as one account follows them up."""

    def __init__(self, workspace: LocalWorkspace, made: Made, viewer: UUID = MANAGER.id) -> None:
        self.workspace, self.made = workspace, made
        self.runs = pd.DataFrame(made.runs)
        self.marks = pd.DataFrame(made.marks)
        self.areas = pd.DataFrame(made.areas)
        self.candidates = pd.DataFrame(made.candidates)
        self.service = self.of(viewer)

    def of(self, viewer: UUID) -> FollowUpService:
        """The service for an account."""
        seen = SeenWorkspace(self.workspace, viewer, FakeClock())
        undertakings = SeenUndertakings(self.workspace, viewer)
        rows, runs = CountedRuns(self.workspace), LeavingRows(self.workspace).runs
        return FollowUpService(seen, rows, runs, undertakings, viewer, UTC)

    def signed(self, query: FollowUpQuery) -> pd.DataFrame:
        """The signed runs of the span."""
        days = pd.to_datetime(self.runs.signed_at, unit="ms").dt.date
        fits = days.between(date.fromisoformat(query.first_on), date.fromisoformat(query.last_on))
        return self.runs[(self.runs.status == "signed") & fits]


@pytest.fixture(scope="module")
def seat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seat]:
    workspace = make_workspace(tmp_path_factory.mktemp("store"))
    yield Seat(workspace, make_runs(workspace, random.Random(4), 400))
    workspace.close()


def days_in(part: Part, moments: Any) -> int:
    """How many moments lie in a part of the time."""
    days = pd.to_datetime(moments, unit="ms").dt.date
    return int(days.between(date.fromisoformat(part.first_on), date.fromisoformat(part.last_on)).sum())


@pytest.mark.parametrize("step", Step)
def test_flows_are_what_was_signed_planned_and_broken_off_in_each_part(seat: Seat, step: Step) -> None:
    found = seat.service.figures(FollowUpQuery(YEAR.first_on, YEAR.last_on, step))
    runs = seat.runs
    for part, flow in zip(found.parts, found.flows, strict=True):
        assert flow.signed == days_in(part, runs.signed_at)
        assert flow.planned == days_in(part, runs[runs.status == "planned"].planned_for)
        assert flow.interrupted == days_in(part, runs[runs.status == "interrupted"].touched_at)
    assert found.signed == len(seat.signed(YEAR)) > 100
    assert found.persons == seat.signed(YEAR).candidate.nunique()


def test_outcomes_are_those_of_the_signed_runs(seat: Seat) -> None:
    found = seat.service.figures(YEAR)
    joined = seat.areas[seat.areas.assessment.isin(seat.signed(YEAR).id)]
    counted = joined.groupby(["area", "outcome"]).size()
    for area in found.areas:
        of_area = counted[area.area]
        assert (area.met, area.not_met) == (of_area["met"], of_area["not_met"])
        assert area.not_tested == of_area["not_fully_tested"] + of_area["no_outcome"]
    assert [area.area for area in found.areas] == ["area-1", "area-2"]
    assert found.areas[0].name is not None


def test_what_is_missed_most_comes_first(seat: Seat) -> None:
    found = seat.service.figures(YEAR)
    marks = seat.marks[seat.marks.assessment.isin(seat.signed(YEAR).id)]
    missed = marks[marks.rating.isin(MISSED)]
    totals = missed.groupby("criterion").size()
    assert {one.code: one.not_shown + one.partly for one in found.missed} == totals.to_dict()
    sizes = [one.not_shown + one.partly for one in found.missed]
    assert sizes == sorted(sizes, reverse=True)
    for one in found.missed:
        of_code = missed[missed.criterion == one.code]
        assert one.partly == (of_code.rating == "partly").sum()
        assert one.reasons == of_code.has_reason.sum()
        assert one.rated == (marks.criterion == one.code).sum()


def test_time_in_an_area_is_between_its_marks_without_the_pauses(seat: Seat) -> None:
    found = seat.service.figures(YEAR)
    marks = seat.marks[seat.marks.assessment.isin(seat.signed(YEAR).id)].copy()
    marks["area"] = "area-" + marks.criterion.str[1]
    marks = marks.sort_values("wall_at")
    gap = marks.groupby(["assessment", "area"]).wall_at.diff()
    marks["minutes"] = gap.where(gap <= 30 * 60_000, 0).fillna(0) / 60_000
    by_run = marks.groupby(["area", "assessment"]).minutes.sum()
    assert len(found.times) == 2
    for time in found.times:
        values = by_run[time.area]
        assert time.minutes.of == len(values)
        assert time.minutes.median == pytest.approx(values.median())
        assert time.minutes.low <= values.median() <= time.minutes.high
        assert abs((values <= time.minutes.low).mean() - 0.25) < 0.03


def test_lead_time_is_from_the_registration_to_the_signatures(seat: Seat) -> None:
    found = seat.service.figures(YEAR)
    signed = seat.signed(YEAR).merge(seat.candidates, left_on="candidate", right_on="id")
    signed["lead"] = (signed.signed_at - signed.registered_at) / 86_400_000
    months = pd.to_datetime(signed.signed_at, unit="ms").dt.strftime("%Y-%m")
    medians = signed.groupby(months).lead.median()
    for part, lead in zip(found.parts, found.leads, strict=True):
        assert lead is not None
        assert lead.median == pytest.approx(medians[part.first_on[:7]])
    assert found.lead is not None
    assert found.lead.median == pytest.approx(signed.lead.median())


def test_one_qualification_or_assessor_alone_is_part_of_the_whole(seat: Seat) -> None:
    whole = seat.service.figures(YEAR)
    each = [
        seat.service.figures(FollowUpQuery(YEAR.first_on, YEAR.last_on, assessor=actor.id))
        for actor in (ASSESSOR, MANAGER)
    ]
    assert sum(one.signed for one in each) == whole.signed
    assert all(0 < one.signed < whole.signed for one in each)
    other = FollowUpQuery(YEAR.first_on, YEAR.last_on, qualification="annan")
    assert seat.service.figures(other).is_empty
    own = FollowUpQuery(YEAR.first_on, YEAR.last_on, qualification="prov-bas")
    assert seat.service.figures(own).flows == whole.flows


def test_the_runs_behind_a_figure_are_as_many_as_it_says(seat: Seat) -> None:
    found = seat.service.figures(YEAR)
    for one in found.missed:
        runs = seat.service.runs_missing(YEAR, one.qualification, one.code)
        assert len(runs) == one.not_shown + one.partly
    part = found.parts[3]
    assert len(seat.service.runs_signed(YEAR, part)) == found.flows[3].signed


def test_an_assessor_follows_up_their_own_runs_and_a_manager_anybodys(seat: Seat) -> None:
    of_manager = FollowUpQuery(YEAR.first_on, YEAR.last_on, assessor=MANAGER.id)
    service = seat.of(ASSESSOR.id)
    asks = (
        lambda: service.figures(of_manager),
        lambda: service.runs_missing(of_manager, "prov-bas", "A1-1"),
        lambda: service.runs_signed(of_manager, Part("2026-05-01", "2026-05-02")),
    )
    for ask in asks:
        with pytest.raises(NotAllowed):
            ask()
    assert service.figures(FollowUpQuery(YEAR.first_on, YEAR.last_on, assessor=ASSESSOR.id)).signed
    assert [one for one, _ in service.choices().assessors] == [ASSESSOR.id]
    assert {one for one, _ in seat.service.choices().assessors} == {ASSESSOR.id, MANAGER.id}


@settings(max_examples=8)
@given(st.integers(0, 2**32))
def test_who_is_protected_is_in_no_figure(tmp_path_factory: pytest.TempPathFactory, number: int) -> None:
    dice = random.Random(number)
    workspace = make_workspace(tmp_path_factory.mktemp("store"))
    try:
        made = make_runs(workspace, dice, 30)
        hidden = made.candidates[0]["id"]
        protect(workspace, hidden)
        kept = Seat(workspace, made).service.figures(YEAR)
        runs = [run for run in made.runs if run["candidate"] != hidden]
        signed = [run["id"] for run in runs if run["signed_at"] and run["signed_at"] > 1_748_736_000_000]
        assert kept.signed == len(signed)
        missed = [mark for mark in made.marks if mark["assessment"] in signed and mark["rating"] in MISSED]
        assert sum(one.not_shown + one.partly for one in kept.missed) == len(missed)
        assert sum(area.met + area.not_met + area.not_tested for area in kept.areas) == 2 * len(signed)
    finally:
        workspace.close()


def test_a_programme_and_a_company_take_their_own_runs(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    ids = FakeIdentities(7)
    made = make_runs(workspace, random.Random(2), 60, per_person=1)
    run = next(
        one for one in made.runs if one["status"] == "signed" and one["signed_at"] > NOON - 300 * 86_400_000
    )
    company = register_company(workspace, ids.new())
    employ(workspace, ids.new(), UUID(bytes=run["candidate"]), company)
    programme = plan_programme(workspace, ids.new())
    database = workspace.store.database
    with database.within():
        database.run(
            "INSERT INTO participation_row (id, programme, candidate, entered_on, left_on, gender, education,"
            " minutes, withdrawn) VALUES (?, ?, ?, '2026-05-11', '', '', '', 0, 0)",
            (b"p" * 16, programme.bytes, run["candidate"]),
        )
        database.run("INSERT INTO participation_run VALUES (?, ?)", (b"p" * 16, run["id"]))
    service = Seat(workspace, made).service
    signed_there = [
        one for one in made.runs if one["candidate"] == run["candidate"] and one["status"] == "signed"
    ]
    by_company = service.figures(FollowUpQuery("2025-01-01", "2026-12-31", company=company))
    by_programme = service.figures(FollowUpQuery("2025-01-01", "2026-12-31", programme=programme))
    assert by_company.signed == len(signed_there)
    assert by_programme.signed == 1
    choices = service.choices()
    assert [name for _, name in choices.programmes] == ["Kalmar 2020"]
    assert [name for _, name in choices.companies] == ["Åkers Mekaniska"]
    workspace.close()


def test_an_empty_centre_has_empty_figures(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    found = Seat.of(_bare(workspace), MANAGER.id).figures(YEAR)
    assert found.is_empty
    assert found == Figures(YEAR, parts_of(YEAR), found.flows, (None,) * 12, (), (), (), 0, None)
    workspace.close()


def _bare(workspace: LocalWorkspace) -> Seat:
    seat = object.__new__(Seat)
    seat.workspace = workspace
    return seat


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 900), st.sampled_from(Step))
def test_the_parts_of_a_span_are_all_its_days_one_after_the_other(
    first: date, length: int, step: Step
) -> None:
    last = first + timedelta(days=length)
    parts = parts_of(FollowUpQuery(first.isoformat(), last.isoformat(), step))
    days = []
    for part in parts:
        start, end = date.fromisoformat(part.first_on), date.fromisoformat(part.last_on)
        assert start <= end
        same = start.isocalendar()[:2] == end.isocalendar()[:2]
        assert same if step is Step.WEEK else (start.year, start.month) == (end.year, end.month)
        days += [start + timedelta(days=at) for at in range((end - start).days + 1)]
    assert days == [first + timedelta(days=at) for at in range(length + 1)]


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-05-02", "2026-05-01"), ("", "2026-05-01"), ("maj", "juni"), ("1990-01-01", "2026-01-01")],
)
def test_a_span_that_is_none_is_refused(seat: Seat, first: str, last: str) -> None:
    with pytest.raises(Refused, match="span_unfit"):
        seat.service.gather(FollowUpQuery(first, last))


def test_quartiles_are_the_medians_of_the_halves() -> None:
    assert spread([]) is None
    assert spread([5]) == Spread(1, 5, 5, 5)
    assert spread([1, 2, 3, 4]) == Spread(4, 1.5, 2.5, 3.5)
    assert spread([7, 1, 5, 3, 9]) == Spread(5, 2, 5, 8)


def test_a_run_signed_just_before_midnight_counts_on_that_day(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    made = make_runs(workspace, random.Random(1), 1)
    late = round(datetime(2026, 5, 1, 23, 59, 59, tzinfo=UTC).timestamp() * 1000)
    with workspace.store.database.within():
        workspace.store.database.run("UPDATE assessment_row SET status = 'signed', signed_at = ?", (late,))
    service = Seat(workspace, made).service
    assert service.figures(FollowUpQuery("2026-05-01", "2026-05-01")).signed == 1
    assert service.figures(FollowUpQuery("2026-05-02", "2026-05-02")).signed == 0
    workspace.close()
