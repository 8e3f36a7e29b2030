"""A place's planning goes to its own PCs whole, to nodes as facts, to other centres not at all."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from assessor_app.domain import planning
from assessor_app.domain.devices import EVERYTHING, DeviceKind
from assessor_app.domain.journal import Subject
from assessor_app.domain.planning import Absence, PlanningState, Station, WorkingHours
from tests.building import ASSESSOR, CENTRE, MANAGER, NOON
from tests.carrying import NODE_PLACE, OTHER_PLACE, Post, joins, make_post, meet


def planned(post: Post, place: object = CENTRE) -> PlanningState:
    subject = Subject(planning.SUBJECT_KIND, place)  # type: ignore[arg-type]  # a UUID
    return cast(PlanningState, post.workspace.store.projector.state(subject))


def plan(post: Post, why: str = "Tandläkare") -> None:
    """A lathe, early mornings, and somebody at the dentist's."""
    absence = Absence(post.ids.new(), NOON, NOON + 3_600_000, ASSESSOR.id, why=why)
    for drafts in (
        planning.put_station(planned(post, post.place), Station(post.ids.new(), "Svarv 1")),
        planning.set_hours(planned(post, post.place), None, WorkingHours({0: ((360, 600),)})),
        planning.put_absence(planned(post, post.place), absence),
    ):
        post.workspace.commit(MANAGER.id, drafts)


def test_a_laptop_of_the_place_has_all_of_it_and_plans_as_well(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    laptop = make_post(tmp_path / "laptop", 2, "Laptop 2", kind=DeviceKind.LAPTOP, founds=False)
    joins(laptop, office, tmp_path)
    plan(office)
    laptop.apply(office.export(laptop, tmp_path).path)
    assert planned(laptop) == planned(office)
    assert [one.why for one in planned(laptop).absences.values()] == ["Tandläkare"]
    there = planning.put_station(planned(laptop), Station(laptop.ids.new(), "Fräs 1"))
    laptop.workspace.commit(MANAGER.id, there)
    office.apply(laptop.export(office, tmp_path).path)
    assert sorted(one.name for one in planned(office).stations.values()) == ["Fräs 1", "Svarv 1"]
    close(office, laptop)


def test_a_node_has_the_facts_and_another_centre_nothing_whatever_was_agreed(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    node = make_post(tmp_path / "node", 2, "Noden", place=NODE_PLACE)
    other = make_post(tmp_path / "other", 3, "Eksjö", place=OTHER_PLACE)
    plan(office)
    for partner in (node, other):
        meet(office, partner, EVERYTHING)
        partner.apply(office.export(partner, tmp_path).path)
    (absence,) = planned(node).absences.values()
    assert (absence.starts_at, absence.assessor, absence.why) == (NOON, ASSESSOR.id, "")
    assert [one.name for one in planned(node).stations.values()] == ["Svarv 1"]
    assert planned(other) == PlanningState(CENTRE)
    close(office, node, other)


def test_what_another_place_says_of_this_ones_planning_changes_nothing(tmp_path: Path) -> None:
    office = make_post(tmp_path / "office", 1, "Kontoret")
    node = make_post(tmp_path / "node", 2, "Noden", place=NODE_PLACE)
    meet(office, node, EVERYTHING)
    plan(office)
    before = planned(office)
    foreign = planning.put_station(PlanningState(CENTRE), Station(node.ids.new(), "Nodens svarv"))
    node.workspace.commit(MANAGER.id, foreign)
    office.apply(node.export(office, tmp_path).path)
    assert planned(office) == before
    assert planned(node, NODE_PLACE).stations == {}
    close(office, node)


def close(*posts: Post) -> None:
    for post in posts:
        assert post.workspace.verify().verified
        post.workspace.close()
