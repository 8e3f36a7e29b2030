"""Candidates as those who register them use them: doubles, joined and parted records, history."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.joining_events import Part
from assessor_app.domain.likenesses import Likeness
from assessor_app.services.candidates import CandidateForm, CandidateService
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, MANAGER, FakeIdentities, make_workspace, plan_run

TODAY = date(2026, 5, 28)
NUMBER = "19870314-2391"
IDS = FakeIdentities(9)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[LocalWorkspace]:
    opened = make_workspace(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def service(workspace: LocalWorkspace) -> CandidateService:
    return CandidateService(workspace, FakeIdentities(4))


def form(given: str = "Amina", family: str = "Yılmaz", **more: str) -> CandidateForm:
    return CandidateForm(given, family, **{"number_reason": "Saknar nummer", **more})


def somebody(service: CandidateService, given: str = "Amina", family: str = "Yılmaz", **more: str) -> UUID:
    return service.register(ASSESSOR, form(given, family, **more), TODAY)[0]


def test_the_number_of_somebody_else_takes_a_reason_that_the_history_shows(service: CandidateService) -> None:
    first = somebody(service, number=NUMBER)
    with pytest.raises(Refused, match="double_reason_missing"):
        somebody(service, "Bo", "Ek", number=NUMBER)
    second = somebody(service, "Bo", "Ek", number=NUMBER, double_reason="Fel hos Amina")
    line = service.view(second).history[0]
    assert (line.kind, line.other, line.reason) == ("registered", "Amina Yılmaz", "Fel hos Amina")
    assert service.view(first).history[0].other == ""


def test_amending_into_the_number_of_somebody_else_takes_a_reason_but_other_changes_do_not(
    service: CandidateService,
) -> None:
    somebody(service, number=NUMBER)
    second = somebody(service, "Bo", "Ek")
    with pytest.raises(Refused, match="double_reason_missing"):
        service.amend(ASSESSOR, second, form("Bo", "Ek", number=NUMBER), TODAY)
    service.amend(ASSESSOR, second, form("Bo", "Ek", number=NUMBER, double_reason="x"), TODAY)
    service.amend(ASSESSOR, second, form("Bo", "Ek", number=NUMBER, phone="070"), TODAY)
    assert service.view(second).details.phone == "070"


def test_who_is_alike_is_found_before_a_second_record_is_made(service: CandidateService) -> None:
    first = somebody(service, number=NUMBER)
    somebody(service, "Emine", "Yılmaz", birth_on="1987-03-14")
    for asked, why in (
        (form("Bo", "Ek", number=NUMBER), Likeness.SAME_NUMBER),
        (form("Yilmaz", "Amina", birth_on="1987-03-14"), Likeness.SWAPPED_NAMES),
        (form("Amina", "Yilmas", birth_on="1987-03-14"), Likeness.ONE_LETTER),
        (form("Amina", "Yılmaz"), Likeness.NO_BIRTH_DATE),
    ):
        (double,) = service.doubles(asked, TODAY)
        assert (double.person.id, double.why) == (first, why)
    assert service.doubles(form("Amina", "Yılmaz", number=NUMBER), TODAY, first) == ()
    assert service.doubles(form("Amina", "Yılmaz", birth_on="31 maj"), TODAY) == ()


def test_joined_records_are_one_person_in_every_list(
    workspace: LocalWorkspace, service: CandidateService
) -> None:
    kept = somebody(service, "Anna", "Karlsson", number=NUMBER)
    other = somebody(service, "Anna", "Svensson", employer="Åkers", phone="070")
    runs = [plan_run(workspace, IDS.new(), person) for person in (kept, other)]

    service.join(MANAGER, kept, other, [Part.EMPLOYER, Part.PHONE], "Har gift sig")

    for typed in ("karlsson", "svensson", "åkers", "2391", ""):
        (row,) = service.search(typed).rows
        assert (row.id, row.name, row.employer, row.assessments) == (kept, "Anna Karlsson", "Åkers", 2)
        assert row.also == ("Anna Svensson",)
        assert service.search(typed).total == 1
    for record in (kept, other):
        view = service.view(record)
        assert (view.id, view.details.phone, view.masked_number) == (kept, "070", "19870314-****")
        assert {run.id for run in view.assessments} == set(runs)
        assert [(change.kind, change.record) for change in view.history] == [
            ("registered", "Anna Karlsson"),
            ("registered", "Anna Svensson"),
            ("joined", "Anna Svensson"),
        ]
        assert [(item.record, item.kept, item.reason) for item in view.joins] == [
            (other, kept, "Har gift sig")
        ]
    names = {row.candidate_name for row in workspace.assessment_rows(AssessmentQuery())}
    assert names == {"Anna Karlsson"}
    assert len(workspace.assessment_rows(AssessmentQuery("svensson"))) == 1


def test_parting_brings_both_back_as_they_were(workspace: LocalWorkspace, service: CandidateService) -> None:
    kept = somebody(service, "Anna", "Karlsson", number=NUMBER)
    other = somebody(service, "Anna", "Svensson", phone="070")
    run = plan_run(workspace, IDS.new(), other)
    before = (service.view(kept).details, service.view(other).details, service.search("").rows)

    service.join(MANAGER, kept, other, [Part.NAME, Part.PHONE], "Samma")
    assert service.search("").rows[0].name == "Anna Svensson"
    service.part(MANAGER, other, kept, "Det var två")

    assert (service.view(kept).details, service.view(other).details, service.search("").rows) == before
    assert [row.id for row in service.view(other).assessments] == [run]
    assert service.view(kept).joins == ()
    for record in (kept, other):
        assert [change.kind for change in service.view(record).history] == ["registered", "joined", "parted"]
    assert service.doubles(form("Anna", "Svensson"), TODAY, kept) == ()


def test_a_person_of_two_records_is_amended_where_each_detail_stands(service: CandidateService) -> None:
    kept = somebody(service, "Anna", "Karlsson", number=NUMBER)
    other = somebody(service, "Anna", "Svensson", phone="070")
    service.join(MANAGER, kept, other, [Part.PHONE], "Samma")
    changed = form("Anna", "Karlsson", number=NUMBER, number_reason="", phone="071", note="ny")

    service.amend(ASSESSOR, other, changed, TODAY)
    service.amend(ASSESSOR, kept, changed, TODAY)

    view = service.view(kept)
    assert (view.details.phone, view.details.note) == ("071", "ny")
    assert [change.record for change in view.history if change.kind == "amended"] == [
        "Anna Karlsson",
        "Anna Svensson",
    ]
    service.part(MANAGER, other, kept, "Två")
    assert (service.view(other).details.phone, service.view(kept).details.phone) == ("071", "")


def test_likely_doubles_are_listed_until_they_are_joined_or_told_apart(service: CandidateService) -> None:
    first = somebody(service, number=NUMBER)
    second = somebody(service, "Amina", "Yilmas", birth_on="1987-03-14")
    third = somebody(service, "Amina", "Yılmaz")
    pairs = service.double_pairs()
    assert [pair.why for pair in pairs] == [Likeness.ONE_LETTER, Likeness.NO_BIRTH_DATE]
    assert [set(pair.records) for pair in pairs] == [{first, second}, {first, third}]
    service.join(MANAGER, first, second, [], "Samma")
    service.part(MANAGER, first, third, "Två olika")
    assert service.double_pairs() == ()


def test_joining_is_for_those_who_may(service: CandidateService) -> None:
    kept, other = somebody(service), somebody(service, "Bo", "Ek")
    with pytest.raises(NotAllowed):
        service.join(ASSESSOR, kept, other, [], "x")
    with pytest.raises(NotAllowed):
        service.part(ASSESSOR, kept, other, "x")
    service.join(MANAGER, kept, other, [], "x")
    with pytest.raises(Refused, match="already_joined"):
        service.join(MANAGER, other, kept, [], "x")


def test_the_history_tells_old_and_new_values_with_numbers_masked(service: CandidateService) -> None:
    person = somebody(service, number=NUMBER)
    changed = form("Amina", "Yılmaz", number="19870314-2409", number_reason="id", phone="070")
    service.amend(ASSESSOR, person, changed, TODAY)
    line = service.view(person).history[-1]
    values = {value.field: (value.before, value.after, value.hidden) for value in line.values}
    assert values["phone"] == ("", "070", False)
    assert values["number"] == ("19870314-****", "19870314-****", True)
    assert line.actor_name == "Astrid Berg"
    assert not any(
        "2391" in text or "2409" in text for value in line.values for text in (value.before, value.after)
    )
