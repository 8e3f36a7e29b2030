"""The demo centre works with others: a laptop on a visit, files both ways, one mark that two PCs dispute.

It also has documents in every state.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from assessor_app.bootstrap.demo import make_demo
from assessor_app.bootstrap.demo_laptop import LAPTOP_LABEL
from assessor_app.bootstrap.program import Program
from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.visits import VisitStatus
from assessor_app.services.exchange_models import ConflictKind, Direction
from assessor_app.services.visit_models import VisitQuery
from assessor_app.system.paths import find_paths
from assessor_app.ui.composition import OpenedServices

NOW = datetime(2026, 5, 14, 14, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenedServices]:
    folder = tmp_path_factory.mktemp("demo")
    paths = find_paths(folder / "data", folder / "state")
    make_demo(paths, NOW)
    program = Program(paths)
    yield program.open_by_itself()
    program.close()


def test_one_visit_is_out_on_the_laptop_and_one_comes_next_week(demo: OpenedServices) -> None:
    assert demo.visiting is not None
    visits = demo.visiting.visits
    views = [visits.view(row.id) for row in visits.list(VisitQuery())]
    out = next(view for view in views if view.state.status is VisitStatus.HANDED_OUT)
    coming = next(view for view in views if view is not out)
    assert len(views) == 2
    assert out.device_label == LAPTOP_LABEL
    assert out.state.details.starts_on == NOW.date().isoformat()
    assert 4 <= (date.fromisoformat(coming.state.details.starts_on) - NOW.date()).days <= 10
    assert [len(view.runs) for view in (out, coming)] == [3, 3]
    assert len(coming.state.items()) == 4


def test_files_went_both_ways_and_one_waits_for_its_receipt(demo: OpenedServices) -> None:
    assert demo.exchange is not None
    files = demo.exchange.files(demo.actor)
    assert {row.label for row in files} == {LAPTOP_LABEL}
    out = sorted(
        (row.number, row.delivered_at is not None) for row in files if row.direction is Direction.OUT
    )
    assert out == [(1, True), (2, False)]
    assert [row.number for row in files if row.direction is not Direction.OUT] == [1]
    assert demo.exchange.unusable(demo.actor) == ()


def test_one_mark_stands_against_another(demo: OpenedServices) -> None:
    assert demo.conflicts is not None
    rows = [row for row in demo.conflicts.conflicts(demo.actor) if row.kind is not ConflictKind.DOUBLES]
    assert [row.kind for row in rows] == [ConflictKind.MARKS]
    assert {version.device_label for version in rows[0].versions} >= {LAPTOP_LABEL}


def test_documents_wait_one_is_revoked_one_replaced_and_one_lacks_something(demo: OpenedServices) -> None:
    assert demo.issuing is not None
    rows = demo.documents.list()
    assert all(row.is_signed for row in rows)
    assert sorted(row.replaced_by is not None for row in rows if row.is_revoked) == [False, True]
    assert 5 <= sum(row.is_waiting for row in rows) <= 8
    ready = demo.issuing.ready()
    gaps = [demo.issuing.completeness(run.assessment, run.kind).gaps for run in ready]
    assert [[gap.code for gap in found] for found in gaps if found] == [["identity_not_checked"]]
    assert {run.kind for run in ready} == {DocumentKind.CERTIFICATE, DocumentKind.STATEMENT}
