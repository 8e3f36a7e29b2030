"""Reports to funders: what may be reported, how sure it is, and files that are the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import programmes
from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.centres import Account, register_account
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.services.ports import Stopped
from assessor_app.services.report_models import (
    Audience,
    Grouping,
    ReportContent,
    ReportFormat,
    ReportOptions,
    Unit,
)
from assessor_app.services.reports import ReportService
from assessor_app.services.suppression import Showing, is_small
from tests.building import ASSESSOR, CENTRE, MANAGER
from tests.reporting import (
    ALIAS,
    FRAMTID,
    HIDDEN_ALIAS,
    Reported,
    close_months,
    make_programme,
    report_service,
)

COORDINATOR = Actor(UUID("01970000-0000-7000-8000-0000000000e4"), Role.COORDINATOR)
INTERNAL = ReportOptions(audience=Audience.INTERNAL)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Reported]:
    """A programme that a test may change."""
    made = make_programme(tmp_path / "store", 40)
    yield made
    made.workspace.close()


@pytest.fixture
def reports(made: Reported) -> ReportService:
    return report_service(made.workspace, clock=made.clock)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reported]:
    """A programme that no test changes."""
    made = make_programme(tmp_path_factory.mktemp("reports") / "store", 75)
    yield made
    made.workspace.close()


@pytest.fixture(scope="module")
def reader(kept: Reported) -> ReportService:
    return report_service(kept.workspace, clock=kept.clock)


def gathered(
    reports: ReportService, made: Reported, period: str, options: ReportOptions | None = None
) -> ReportContent:
    return reports.gather(MANAGER, made.programme, period, options or ReportOptions())


# ---- periods ---------------------------------------------------------------------------------------------


def test_months_quarters_and_the_whole_can_be_reported(reports: ReportService, made: Reported) -> None:
    keys = [one.period.key for one in reports.periods(MANAGER, made.programme)]
    months = [f"2026-0{month}" for month in range(1, 7)]
    assert keys == [*months, "2026-Q1", "2026-Q2", "so-far"]
    made.workspace.commit(MANAGER.id, programmes.finish(made.state()))
    assert reports.periods(MANAGER, made.programme)[-1].period.key == "final"


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("2026-13", "period_unfit"),
        ("maj", "period_unfit"),
        ("2026-07", "period_outside_programme"),
        ("2025-Q4", "period_outside_programme"),
        ("final", "programme_not_finished"),
    ],
)
def test_what_is_no_period_of_the_programme_is_refused(
    reader: ReportService, kept: Reported, period: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        gathered(reader, kept, period)
    assert refused.value.code == code


def test_the_whole_of_a_programme_holds_a_late_invoice(reports: ReportService, made: Reported) -> None:
    before = gathered(reports, made, "so-far").figures.keys["spent"].value or 0
    late = programmes.Cost(made.identities.new(), "2026-09-01", programmes.CostKind.OTHER, 7_700)
    made.workspace.commit(MANAGER.id, programmes.record_cost(made.state(), late))
    assert gathered(reports, made, "so-far").figures.keys["spent"].value == before + 7_700
    assert gathered(reports, made, "2026-06").figures.keys["spent_so_far"].value == before


# ---- how sure it is --------------------------------------------------------------------------------------


def test_a_report_of_an_open_month_is_preliminary_and_says_which(
    reports: ReportService, made: Reported
) -> None:
    close_months(made, "2026-01", "2026-02")
    assert gathered(reports, made, "2026-02").standing.is_preliminary is False
    assert gathered(reports, made, "2026-Q1").standing.open_months == ("2026-03",)


def test_a_month_that_was_opened_and_closed_again_is_a_correction(
    reports: ReportService, made: Reported
) -> None:
    close_months(made, "2026-01", "2026-02", "2026-03")
    first = gathered(reports, made, "2026-02")
    made.workspace.commit(MANAGER.id, programmes.reopen_month(made.state(), "2026-02", "Fel timmar"))
    assert gathered(reports, made, "2026-02").standing.is_preliminary
    close_months(made, "2026-02", "2026-03")
    second = gathered(reports, made, "2026-02")
    assert (first.standing.version, second.standing.version) == (1, 2)
    assert gathered(reports, made, "2026-Q1").standing.version == 2


def test_a_closed_month_is_dated_by_its_closing_whatever_comes_later(
    reports: ReportService, made: Reported
) -> None:
    close_months(made, "2026-01")
    assert gathered(reports, made, "2026-01").made_on == "2026-02-02"
    made.on("2026-07-20")
    cost = programmes.Cost(made.identities.new(), "2026-06-28", programmes.CostKind.OTHER, 100)
    made.workspace.commit(MANAGER.id, programmes.record_cost(made.state(), cost))
    assert gathered(reports, made, "2026-01").made_on == "2026-02-02"
    assert gathered(reports, made, "2026-06").made_on == "2026-07-20"


# ---- files -----------------------------------------------------------------------------------------------


def test_the_same_report_is_the_same_bytes_however_often_and_from_wherever(
    reports: ReportService, made: Reported, tmp_path: Path
) -> None:
    first = reports.write(MANAGER, made.programme, "2026-03", ReportOptions(), tmp_path / "one")
    made.clock.turn(40 * 86_400_000)
    again = report_service(made.workspace, clock=made.clock)
    second = again.write(MANAGER, made.programme, "2026-03", ReportOptions(), tmp_path / "two")
    names = ["framtidssakrad-industri-2026-03.xlsx", "framtidssakrad-industri-2026-03.pdf"]
    assert [path.name for path in first] == names
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_a_closed_month_stays_the_same_file_when_later_months_are_filled(
    reports: ReportService, made: Reported, tmp_path: Path
) -> None:
    close_months(made, "2026-01", "2026-02")
    first = reports.write(MANAGER, made.programme, "2026-02", ReportOptions(), tmp_path / "one")
    made.on("2026-06-15")
    state = made.state()
    for drafts in (
        programmes.record_cost(
            state, programmes.Cost(made.identities.new(), "2026-06-02", programmes.CostKind.STAFF, 5_000)
        ),
        programmes.put_activity(state, made.identities.new(), "Studiebesök"),
    ):
        made.workspace.commit(MANAGER.id, drafts)
    second = reports.write(MANAGER, made.programme, "2026-02", ReportOptions(), tmp_path / "two")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_another_file_of_that_name_is_never_replaced_unasked(
    reader: ReportService, kept: Reported, tmp_path: Path
) -> None:
    content = gathered(reader, kept, "2026-03")
    (path,) = reader.produce(content, [ReportFormat.PDF], tmp_path)
    right = path.read_bytes()
    assert reader.produce(content, [ReportFormat.PDF], tmp_path) == (path,), "the same once more"
    path.write_bytes(b"changed by hand")
    with pytest.raises(Refused) as refused:
        reader.produce(content, [ReportFormat.XLSX, ReportFormat.PDF], tmp_path)
    assert refused.value.details == {"name": path.name}
    assert path.read_bytes() == b"changed by hand"
    assert not path.with_suffix(".xlsx").exists(), "nothing at all was written"
    reader.produce(content, [ReportFormat.PDF], tmp_path, anew=True)
    assert path.read_bytes() == right


def test_who_does_not_want_to_wait_gets_no_file(
    reader: ReportService, kept: Reported, tmp_path: Path
) -> None:
    content, told = gathered(reader, kept, "2026-03"), []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 1

    with pytest.raises(Stopped):
        reader.produce(content, list(ReportFormat), tmp_path / "out", progress=progress)
    assert told == [(0, 3), (1, 3)]
    assert not (tmp_path / "out").exists()


def test_what_is_for_the_centre_alone_says_so_in_its_name(reader: ReportService, kept: Reported) -> None:
    assert gathered(reader, kept, "2026-03", INTERNAL).file_name == "framtidssakrad-industri-2026-03-intern"
    assert gathered(reader, kept, "2026-Q1").file_name == "framtidssakrad-industri-2026-Q1"


# ---- what leaves the centre ------------------------------------------------------------------------------


@pytest.mark.parametrize("period", ["2026-01", "2026-03", "2026-Q2", "so-far"])
def test_no_number_of_one_to_four_people_is_shown_to_the_funder(
    reader: ReportService, kept: Reported, period: str
) -> None:
    shown, inside = gathered(reader, kept, period).figures, gathered(reader, kept, period, INTERNAL).figures
    counted = (Unit.PARTICIPATIONS, Unit.PERSONS, Unit.RUNS)
    for figure in shown.all():
        small = figure.unit in counted and is_small(figure.value or 0)
        assert not small or figure.showing is not Showing.SHOWN, figure.code
    assert any(is_small(one.value or 0) for one in inside.all() if one.unit in counted)
    assert all(one.showing is Showing.SHOWN for one in inside.all())


def test_the_curve_leaves_out_months_that_would_tell_a_small_number(
    reader: ReportService, kept: Reported
) -> None:
    inside = [one.validated for one in gathered(reader, kept, "so-far", INTERNAL).figures.burn_up]
    shown = [one.validated for one in gathered(reader, kept, "so-far").figures.burn_up]
    told = [value for value in shown if value is not None]
    assert not any(is_small(later - former) for former, later in zip([0, *told], told, strict=False))
    assert set(told) <= set(inside)


def test_the_sum_and_the_cost_of_each_do_not_give_few_validations_away(
    reports: ReportService, made: Reported
) -> None:
    keys = gathered(reports, made, "2026-01").figures.keys
    assert is_small(keys["validations_so_far"].value or 0), "otherwise this says nothing"
    assert keys["cost_per_validation"].shown is None


# ---- protected people ------------------------------------------------------------------------------------


def test_protected_people_count_and_have_no_row(reader: ReportService, kept: Reported) -> None:
    content = gathered(reader, kept, "so-far", ReportOptions(names=True))
    assert content.figures.keys["participated"].value == 75
    assert len(content.participants) == 73
    assert not {ALIAS, HIDDEN_ALIAS} & {line.name for line in content.participants}


def test_whoever_holds_the_rows_of_all_others_cannot_reckon_those_of_protected_people(
    reader: ReportService, kept: Reported
) -> None:
    content = gathered(reader, kept, "so-far")
    bands = [line.band for line in content.participants]
    told = {
        Grouping.GENDER: [line.gender.value for line in content.participants],
        Grouping.AGE: bands,
        Grouping.EDUCATION: [line.education.value for line in content.participants],
        Grouping.EMPLOYMENT: [
            line.employment.value if line.employment else "" for line in content.participants
        ],
        Grouping.COMPANY: [line.company for line in content.participants],
        Grouping.CENTRE: [line.centre for line in content.participants],
    }
    for group in content.figures.groups:
        for one in group.lines:
            if one.key != "unknown":
                in_rows = told[group.by].count(one.name or one.key)
                assert one.participated.value == in_rows, (group.by, one.key)
    whole = [line.whole for line in content.participants if line.validations == 1]
    several = sum(line.validations for line in content.participants if line.validations > 1)
    assert content.figures.whole.total.value == len(whole) + several
    assert content.figures.keys["participated"].value == len(bands) + 2


def test_a_protected_row_is_made_when_asked_for_of_those_whom_one_may_see(
    reader: ReportService, kept: Reported
) -> None:
    options = ReportOptions(names=True, numbers=True, protected=True)
    (line,) = [one for one in gathered(reader, kept, "so-far", options).participants if one.withheld]
    told = (line.name, line.number, line.birth_year, line.age, line.company, line.workplace, line.centre)
    assert told == ("", "", None, None, "", "", "")
    assert line.entered_on


def test_a_number_stands_only_where_it_was_asked_for(reader: ReportService, kept: Reported) -> None:
    without = {line.number for line in gathered(reader, kept, "so-far").participants}
    asked = gathered(reader, kept, "so-far", ReportOptions(numbers=True)).participants
    assert without == {""}
    assert {line.number for line in asked} == {"", "19870314-2391"}


# ---- rows behind figures ---------------------------------------------------------------------------------


def test_a_figure_leads_to_its_rows_and_counts_who_is_not_seen(reader: ReportService, kept: Reported) -> None:
    found = reader.rows(MANAGER, kept.programme, "so-far", ReportOptions(), "participated")
    assert (len(found.rows), found.unseen, found.figure.value) == (74, 1, 75)
    runs = reader.rows(MANAGER, kept.programme, "so-far", ReportOptions(), "area.area-1.met")
    assert {row.outcome for row in runs.rows} == {"met"}
    assert len(runs.rows) + runs.unseen == runs.figure.value
    costs = reader.rows(MANAGER, kept.programme, "2026-02", ReportOptions(), "spent")
    assert sum(row.cost.amount_ore for row in costs.rows if row.cost) == costs.figure.value
    with pytest.raises(Refused):
        reader.rows(MANAGER, kept.programme, "so-far", ReportOptions(), "nothing")


def test_every_figure_of_a_report_leads_somewhere(reader: ReportService, kept: Reported) -> None:
    for figure in gathered(reader, kept, "2026-Q2").figures.all():
        found = reader.rows(MANAGER, kept.programme, "2026-Q2", ReportOptions(), figure.code)
        assert len(found.rows) + found.unseen == len(figure.rows), figure.code


# ---- rights ----------------------------------------------------------------------------------------------


def test_managers_and_coordinators_report_and_assessors_do_not(
    reports: ReportService, made: Reported, tmp_path: Path
) -> None:
    account = Account(COORDINATOR.id, "Sam Ordna", Role.COORDINATOR)
    made.workspace.commit(MANAGER.id, register_account(CENTRE, account))
    assert reports.preview(COORDINATOR, made.programme, "2026-03", ReportOptions()).card.name == FRAMTID.name
    with pytest.raises(NotAllowed):
        reports.write(ASSESSOR, made.programme, "2026-03", ReportOptions(), tmp_path)
    with pytest.raises(NotAllowed):
        reports.preview(replace(ASSESSOR), made.programme, "2026-03", ReportOptions())
