"""A visit from its planning to its handing in, as the use cases carry it out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.accounts import Actor, Role
from assessor_app.domain.assessment_events import IdentityProof
from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.visit_events import Stage
from assessor_app.domain.visits import VisitStatus
from assessor_app.services.exchange_models import Delivery, DeliveryState
from assessor_app.services.protection import AliasForm
from assessor_app.services.visit_models import OpenKind, Phase, VisitQuery
from assessor_app.services.visits import RunsPlan, VisitService
from tests.building import ASSESSOR, MANAGER, NOON, do, register_candidate
from tests.protecting import OTHER, House, sign
from tests.visiting_companies import AT_AKERS, LAPTOP, enrol_laptop

PREPARED = cmd.RecordPreparation(IdentityProof.ID_CARD, True, True, True, True, False, "", False, False, "")
HOUR = 3_600_000
THINGS = ("Momentnyckel", "Surfplatta")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House(tmp_path)
    enrol_laptop(opened.store)
    yield opened
    opened.store.close()


@pytest.fixture
def service(house: House) -> VisitService:
    return VisitService(house.seat(ASSESSOR).workspace, house.ids)


@pytest.fixture
def visit(service: VisitService) -> UUID:
    return service.plan(ASSESSOR, AT_AKERS, [ASSESSOR.id], THINGS)[0]


def three(house: House) -> list[UUID]:
    names = (("Amina", "Yılmaz"), ("Igor", "Berg"), ("Nora", "Ek"))
    return [register_candidate(house.store, house.ids.new(), *name, None) for name in names]


def runs_plan(house: House) -> RunsPlan:
    return RunsPlan(house.store.checklists()[0].digest, NOON, HOUR, "Svarv 2", ASSESSOR.id)


def codes(service: VisitService, visit: UUID) -> list[tuple[str, str]]:
    return [(point.code, point.name) for point in service.open_points(visit)]


def test_a_visit_is_planned_with_who_goes_and_what_is_brought(service: VisitService, visit: UUID) -> None:
    view = service.view(visit)
    assert view.state.details == AT_AKERS
    assert view.state.assessors == (ASSESSOR.id,)
    assert [item.name for item in view.state.items()] == list(THINGS)
    assert view.phase is Phase.ONGOING  # its first day is today
    assert [line.code for line in view.history] == [
        "visit_equipment_listed",
        "visit_assessors_named",
        "visit_planned",
    ]


def test_several_people_get_their_runs_in_one_go_one_after_the_other(
    house: House, service: VisitService, visit: UUID
) -> None:
    service.add_people(ASSESSOR, visit, three(house), runs_plan(house))
    runs = service.view(visit).runs
    assert [(run.candidate_name, run.planned_for) for run in runs] == [
        ("Amina Yılmaz", NOON),
        ("Igor Berg", NOON + HOUR),
        ("Nora Ek", NOON + 2 * HOUR),
    ]
    assert {(run.station, run.assessor) for run in runs} == {("Svarv 2", ASSESSOR.id)}


def test_who_has_an_open_run_takes_it_along_and_gets_no_second_one(
    house: House, service: VisitService, visit: UUID
) -> None:
    amina, igor, _ = three(house)
    seat = house.seat(ASSESSOR)
    known, _ = seat.assessments.plan(ASSESSOR, house.store.checklists()[0].digest, cmd.Plan(amina))
    service.add_people(ASSESSOR, visit, [amina, igor], runs_plan(house))
    runs = {run.candidate: run.id for run in service.view(visit).runs}
    assert runs[amina] == known
    assert len(runs) == 2


def test_a_coordinator_puts_people_on_a_visit_but_plans_no_runs(
    house: House, service: VisitService, visit: UUID
) -> None:
    from assessor_app.domain.centres import Account, register_account

    coordinator = Actor(UUID(int=77), Role.COORDINATOR)
    account = Account(coordinator.id, "Sara Ek", Role.COORDINATOR)
    house.store.commit(MANAGER.id, register_account(house.store.centre_id, account))
    amina, igor, _ = three(house)
    service.add_people(coordinator, visit, [amina])
    with pytest.raises(NotAllowed):
        service.add_people(coordinator, visit, [igor], runs_plan(house))
    assert [person.candidate for person in service.view(visit).without_run] == [amina]


def test_taking_somebody_off_leaves_their_run_as_it_is(
    house: House, service: VisitService, visit: UUID
) -> None:
    amina, igor, _ = three(house)
    service.add_people(ASSESSOR, visit, [amina, igor], runs_plan(house))
    run = service.view(visit).runs[0].id
    service.remove_person(ASSESSOR, visit, amina)
    assert [one.candidate for one in service.view(visit).runs] == [igor]
    assert house.store.assessment(run).status is Status.PLANNED


def test_somebody_whose_run_was_moved_to_them_can_be_taken_off(
    house: House, service: VisitService, visit: UUID
) -> None:
    amina, igor, _ = three(house)
    service.add_people(ASSESSOR, visit, [amina], runs_plan(house))
    do(house.store, service.view(visit).runs[0].id, cmd.Move(igor, "Fel person valdes"))
    service.remove_person(ASSESSOR, visit, igor)
    assert service.view(visit).runs == ()


def test_what_the_last_visits_took_along_is_offered_for_the_next(service: VisitService, visit: UUID) -> None:
    choices = service.choices()
    assert choices.equipment == THINGS
    assert choices.places == (("Åkers Mekaniska", "Vimmerby"),)


def test_only_the_centres_own_laptops_that_are_not_revoked_are_offered(
    house: House, service: VisitService, visit: UUID
) -> None:
    from assessor_app.domain import devices

    assert [laptop.label for laptop in service.laptops()] == ["VIM-LAPTOP-2"]
    circle = house.store.centre().circle
    drafts = devices.revoke(house.store.centre_id, circle, LAPTOP, house.store.device.id)
    house.store.commit(MANAGER.id, drafts)
    assert service.laptops() == ()
    with pytest.raises(Refused, match="laptop_unknown"):
        service.hand_out(ASSESSOR, visit, LAPTOP)


def test_the_office_sees_who_has_a_visit_and_since_when(service: VisitService, visit: UUID) -> None:
    done = service.hand_out(ASSESSOR, visit, LAPTOP)
    view = service.view(visit)
    assert (view.device_label, view.state.handed_out_at) == ("VIM-LAPTOP-2", done.wall_at)
    assert view.is_elsewhere
    assert not view.is_here


def test_the_office_may_go_on_though_the_laptop_has_the_visit(service: VisitService, visit: UUID) -> None:
    service.hand_out(ASSESSOR, visit, LAPTOP)
    service.amend(ASSESSOR, visit, replace(AT_AKERS, place="Storebro"))
    assert service.view(visit).state.details.place == "Storebro"


def test_before_the_visit_only_what_is_to_be_prepared_is_open(house: House, service: VisitService) -> None:
    later = replace(AT_AKERS, starts_on="2026-06-08", ends_on="2026-06-08")
    visit, _ = service.plan(ASSESSOR, later, (), THINGS)
    amina, igor, _ = three(house)
    service.add_people(ASSESSOR, visit, [amina], runs_plan(house))
    service.add_people(ASSESSOR, visit, [igor])
    assert codes(service, visit) == [
        ("without_run", "Igor Berg"),
        ("not_packed", "Momentnyckel"),
        ("not_packed", "Surfplatta"),
    ]


def test_before_leaving_the_plant_everything_that_is_open_is_told(
    house: House, service: VisitService, visit: UUID
) -> None:
    service.add_people(ASSESSOR, visit, three(house), runs_plan(house))
    view = service.view(visit)
    amina, igor, _ = (run.id for run in view.runs)
    wrench = view.state.items()[0].id
    service.check_equipment(ASSESSOR, visit, wrench, Stage.PACKED, checked=True)
    do(house.store, amina, PREPARED)
    do(house.store, amina, cmd.FinishSelfRating())
    do(house.store, amina, cmd.RecordMark("A1-1", Rating.NOT_SHOWN))
    do(house.store, amina, cmd.RecordMark("A1-2", Rating.PARTLY))
    sign(house.seat(ASSESSOR), igor, name="Igor Berg")
    points = service.open_points(visit)
    assert [(point.kind, point.code, point.name, point.count, point.place) for point in points] == [
        (OpenKind.RUN, "unrated", "Amina Yılmaz", 4, "A1-3"),
        (OpenKind.RUN, "reason_missing", "Amina Yılmaz", 2, "A1-1"),
        (OpenKind.RUN, "talk_not_held", "Amina Yılmaz", 1, "feedback"),
        (OpenKind.NOT_BEGUN, "not_begun", "Nora Ek", 1, None),
        (OpenKind.EQUIPMENT, "not_back", "Momentnyckel", 1, None),
    ]


def test_a_run_that_only_lacks_signatures_says_so(house: House, service: VisitService, visit: UUID) -> None:
    service.add_people(ASSESSOR, visit, three(house)[:1], runs_plan(house))
    run = service.view(visit).runs[0].id
    for command in (
        PREPARED,
        cmd.FinishSelfRating(),
        *(cmd.RecordMark(code, Rating.SHOWN) for code in house.store.checklists()[0].codes),
        cmd.RecordFeedback(True, "", "", ""),
    ):
        do(house.store, run, command)
    assert ("not_completed", "Amina Yılmaz") in codes(service, visit)
    do(house.store, run, cmd.Complete())
    missing = [point for point in service.open_points(visit) if point.kind is OpenKind.RUN]
    assert [(point.code, point.count, point.place) for point in missing] == [
        ("signature_missing", 2, "signature")
    ]


def test_an_interrupted_run_keeps_nobody_at_the_plant(
    house: House, service: VisitService, visit: UUID
) -> None:
    service.add_people(ASSESSOR, visit, three(house)[:1], runs_plan(house))
    run = service.view(visit).runs[0].id
    do(house.store, run, cmd.RecordMark("A1-1", Rating.SHOWN))
    do(house.store, run, cmd.Interrupt("Brandlarm"))
    assert {point.kind for point in service.open_points(visit)} == {OpenKind.EQUIPMENT}


def test_results_that_are_in_no_file_are_told_as_one_point(house: House, visit: UUID) -> None:
    in_file: set[UUID] = set()

    def deliveries(runs: Collection[UUID]) -> dict[UUID, Delivery]:
        states = {True: DeliveryState.IN_FILE, False: DeliveryState.LOCAL}
        return {run: Delivery(states[run in in_file]) for run in runs}

    seat = house.seat(ASSESSOR)
    service = VisitService(seat.workspace, house.ids, deliveries)
    service.add_people(ASSESSOR, visit, three(house)[:2], runs_plan(house))
    for run in service.view(visit).runs:
        sign(seat, run.id, name=run.candidate_name)
    waiting = [point for point in service.open_points(visit) if point.kind is OpenKind.DELIVERY]
    assert [(point.code, point.count) for point in waiting] == [("not_in_file", 2)]
    in_file |= {run.id for run in service.view(visit).runs}
    assert OpenKind.DELIVERY not in {point.kind for point in service.open_points(visit)}


def test_nothing_is_open_once_the_visit_is_handed_in(service: VisitService, visit: UUID) -> None:
    service.hand_out(ASSESSOR, visit, LAPTOP)
    service.hand_in(ASSESSOR, visit)
    view = service.view(visit)
    assert (view.phase, view.open_points, view.state.device) == (Phase.DONE, (), None)


def test_a_centre_without_laptops_closes_its_visits_itself(service: VisitService, visit: UUID) -> None:
    service.hand_in(ASSESSOR, visit)
    assert service.view(visit).state.status is VisitStatus.HANDED_IN


def test_handing_in_signs_the_head_of_the_chain_so_that_it_can_leave_in_a_file(
    house: House, service: VisitService, visit: UUID
) -> None:
    service.hand_in(ASSESSOR, visit)
    rows = house.store.store.database.rows("SELECT max(seq) FROM signed_head")
    assert rows[0][0] == house.store.head.seq


def test_a_visit_called_off_by_mistake_is_taken_up_again(service: VisitService, visit: UUID) -> None:
    service.cancel(ASSESSOR, visit, "Driftstopp")
    assert service.view(visit).phase is Phase.CANCELLED
    assert service.view(visit).state.cancel_reason == "Driftstopp"
    service.resume(ASSESSOR, visit)
    assert service.view(visit).phase is Phase.ONGOING


def test_a_protected_person_on_a_visit_does_not_exist_for_who_is_not_named(
    house: House, service: VisitService, visit: UUID
) -> None:
    form = AliasForm("Skyddad 1", frozenset({MANAGER.id, ASSESSOR.id}))
    person, _ = house.seat(MANAGER).protection.register(MANAGER, form)
    service.add_people(ASSESSOR, visit, [person], runs_plan(house))
    assert [run.candidate_name for run in service.view(visit).runs] == ["Skyddad 1"]
    unnamed = VisitService(house.seat(OTHER).workspace, house.ids)
    view = unnamed.view(visit)
    assert (view.runs, view.without_run) == ((), ())
    assert "Skyddad" not in repr(view)
    assert str(person) not in repr(view)
    assert unnamed.list(VisitQuery())[0].people == 0
    with pytest.raises(Refused, match="candidate_unknown"):
        unnamed.add_people(OTHER, visit, [person])


def test_who_comes_under_protection_later_vanishes_from_the_visit_for_the_others(
    house: House, service: VisitService, visit: UUID
) -> None:
    amina, igor, _ = three(house)
    service.add_people(ASSESSOR, visit, [amina, igor], runs_plan(house))
    form = AliasForm("Skyddad 1", frozenset({MANAGER.id, ASSESSOR.id}))
    house.seat(MANAGER).protection.protect(MANAGER, amina, form)
    assert {run.candidate_name for run in service.view(visit).runs} == {"Skyddad 1", "Igor Berg"}
    unnamed = VisitService(house.seat(OTHER).workspace, house.ids)
    assert [run.candidate_name for run in unnamed.view(visit).runs] == ["Igor Berg"]
    assert unnamed.list(VisitQuery())[0].people == 1
    assert "Amina" not in repr(unnamed.view(visit))
