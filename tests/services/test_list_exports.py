"""Lists that leave the centre: everybody that a search finds, and nobody who is protected."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from assessor_app.documents.spreadsheets import OpenpyxlSpreadsheets
from assessor_app.domain.assessments import Status
from assessor_app.services.list_exports import EVERYTHING, ListExportService, may_leave
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.services.sheets import Sheet, SheetColumn, SheetFormat
from assessor_app.storage.list_rows import LeavingRows
from tests.building import MANAGER, NOON, register_candidate
from tests.protecting import Hidden, House, hide_somebody


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House(tmp_path)
    yield opened
    opened.store.close()


@pytest.fixture
def hidden(house: House) -> Hidden:
    return hide_somebody(house)


def lists(house: House) -> ListExportService:
    """The service as the manager has it, who sees the protected person on the screen."""
    writer = OpenpyxlSpreadsheets()
    return ListExportService(house.seat(MANAGER).workspace, LeavingRows(house.store), writer, house.clock)


def test_a_list_holds_everybody_that_the_screen_finds_in_its_order(house: House) -> None:
    for given, family in (("Åsa", "Öberg"), ("Bo", "Ek"), ("Asa", "Åkesson"), ("Ek", "Berg")):
        register_candidate(house.store, house.ids.new(), given, family, None)
    service, seen = lists(house), house.seat(MANAGER).workspace
    for text in ("", "ek", "åsa", "ingen"):
        ids = service.candidate_ids(MANAGER, text)
        assert service.candidates(MANAGER, ids) == seen.candidate_rows(text)


def test_runs_are_those_that_the_query_finds(house: House, hidden: Hidden) -> None:
    service, seen = lists(house), house.seat(MANAGER).workspace
    for query in (
        AssessmentQuery(limit=EVERYTHING),
        AssessmentQuery(text="amina"),
        AssessmentQuery(statuses=frozenset({Status.SIGNED})),
    ):
        ids = service.run_ids(MANAGER, query)
        wanted = tuple(row for row in seen.assessment_rows(query) if row.candidate != hidden.person)
        assert service.runs(MANAGER, ids) == wanted


def test_who_is_protected_leaves_in_no_list_even_for_who_may_see_them(house: House, hidden: Hidden) -> None:
    before = house.log()
    service, seen = lists(house), house.seat(MANAGER).workspace
    assert hidden.person in {row.id for row in seen.candidate_rows()}
    assert hidden.person not in service.candidate_ids(MANAGER)
    assert service.candidate_ids(MANAGER, "skyddad") == ()
    assert service.candidates(MANAGER, [hidden.person, hidden.ordinary])[0].id == hidden.ordinary
    assert service.runs(MANAGER, [hidden.run, hidden.open_run]) == ()
    assert {hidden.run, hidden.open_run}.isdisjoint(service.run_ids(MANAGER, AssessmentQuery()))
    assert service.documents(MANAGER, [hidden.document]) == ()
    assert hidden.document in {row.id for row in seen.document_rows()}
    met = {row.id: row.people for row in service.visits(MANAGER)}
    assert met[hidden.other_visit] == 0
    assert house.log() == before  # nobody was looked at


def test_rows_of_the_screen_know_whether_they_may_leave(house: House, hidden: Hidden) -> None:
    rows = house.seat(MANAGER).workspace.candidate_rows()
    assert {row.id for row in rows if not may_leave(row)} == {hidden.person}
    assert not may_leave(SimpleNamespace(summary=rows[0]._replace(protected=True)))
    assert may_leave(SimpleNamespace(name="Åkers Mekaniska"))


def test_a_book_is_of_the_moment_it_was_made(house: House, tmp_path: Path) -> None:
    service = lists(house)
    sheet = Sheet("Validander", (SheetColumn("Namn"),), [("Bo",)])
    book = service.book("Validander", (sheet,))
    assert abs(book.made_at.timestamp() * 1000 - NOON) < 86_400_000
    service.write(book, tmp_path / "lista.csv", SheetFormat.CSV)
    assert (tmp_path / "lista.csv").read_bytes() == service.bytes_of(book, SheetFormat.CSV)
