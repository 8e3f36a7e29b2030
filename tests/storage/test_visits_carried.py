"""A visit is handed out, carried to a laptop, worked on there, handed in, delivered and cleaned away."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import visits
from assessor_app.domain.checklists import Rating
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.journal import Subject
from assessor_app.domain.visits import VisitDetails, VisitState
from assessor_app.services.exchange_models import DeliveryState
from tests.building import MANAGER, do, plan_run
from tests.carrying import Post, joins, make_post


def state(post: Post, visit: object) -> VisitState:
    subject = Subject(visits.SUBJECT_KIND, visit)  # type: ignore[arg-type]  # a UUID
    return cast(VisitState, post.workspace.store.projector.state(subject))


def test_a_visit_goes_to_a_laptop_and_back_and_out_again(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    office = make_post(tmp_path / "office", 1, "Kontoret")
    laptop = make_post(tmp_path / "laptop", 2, "Laptop 2", kind=DeviceKind.LAPTOP, founds=False)
    joins(laptop, office, stick)
    person, visit, ours = office.person(), office.ids.new(), office.workspace
    run = plan_run(ours, office.ids.new(), person)
    elsewhere = office.run(office.person("Igor", "Berg"))
    details = VisitDetails(company="Åkers Mekaniska", starts_on="2026-05-28", ends_on="2026-05-29")
    ours.commit(MANAGER.id, visits.plan(visit, details))
    ours.commit(MANAGER.id, visits.add_person(state(office, visit), person, run))
    ours.commit(MANAGER.id, visits.hand_out(state(office, visit), laptop.id, [laptop.id]))
    laptop.apply(office.export(laptop, stick).path)
    laptop.acknowledge(office, stick)
    assert laptop.workspace.assessment(run).candidate == person
    assert laptop.workspace.assessment(elsewhere).candidate is None

    do(laptop.workspace, run, cmd.RecordMark("A1-1", Rating.SHOWN))
    assert laptop.service.delivery([run])[run].state is DeliveryState.LOCAL
    laptop.workspace.commit(MANAGER.id, visits.hand_in(state(laptop, visit)))
    office.apply(laptop.export(office, stick).path)
    office.acknowledge(laptop, stick)
    assert laptop.service.delivery([run])[run].state is DeliveryState.DELIVERED
    told = laptop.service.clean_up(MANAGER)
    assert (told.assessments, told.people) == (1, 1)
    laptop.apply(office.export(laptop, stick).path)
    assert laptop.workspace.assessment(run).candidate is None

    ours.commit(MANAGER.id, visits.resume(state(office, visit)))
    ours.commit(MANAGER.id, visits.hand_out(state(office, visit), laptop.id, [laptop.id]))
    laptop.apply(office.export(laptop, stick).path)
    assert laptop.workspace.assessment(run) == ours.assessment(run)
    assert laptop.workspace.verify().verified
    for post in (office, laptop):
        post.workspace.close()
