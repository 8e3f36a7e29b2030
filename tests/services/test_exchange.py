"""Files and receipts between places: what arrives, and what is noticed when something is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from assessor_app.domain.devices import Agreement, DeviceKind
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.journal import ChainHead
from assessor_app.security.keys import DeviceKey
from assessor_app.services.exchange_models import DeliveryState, Standing
from assessor_app.services.exchange_ports import ExchangeProblem, Manifest, Party, Receipt
from assessor_app.services.exchange_rows import party_of
from tests.building import ASSESSOR, MANAGER
from tests.carrying import NODE_PLACE, OTHER_PLACE, Post, at_visit, joins, make_post, meet, reopened

ALL = Agreement(names=True, reasons=True, pictures=True)
FACTS = Agreement()


@dataclass
class World:
    """An office, and room for others; `stick` is what they carry between them."""

    folder: Path
    stick: Path
    office: Post
    posts: list[Post]

    def post(self, label: str, place: object = None, kind: DeviceKind = DeviceKind.OFFICE) -> Post:
        number = len(self.posts) + 1
        made = make_post(
            self.folder / f"pc{number}",
            number,
            label,
            place=place if place is not None else self.office.place,  # type: ignore[arg-type]  # a UUID
            kind=kind,
            founds=place is not None,
        )
        self.posts.append(made)
        return made

    def laptop(self, label: str = "Laptop 2") -> Post:
        made = self.post(label, kind=DeviceKind.LAPTOP)
        joins(made, self.office, self.stick)
        return made

    def node(self, agreement: Agreement = ALL) -> Post:
        made = self.post("Nodens PC", NODE_PLACE)
        meet(self.office, made, agreement)
        return made

    def carry(self, sender: Post, receiver: Post) -> None:
        """A file there and its receipt back."""
        receiver.apply(sender.export(receiver, self.stick).path)
        receiver.acknowledge(sender, self.stick)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    stick = tmp_path / "stick"
    stick.mkdir()
    office = make_post(tmp_path / "pc1", 1, "Kontoret")
    made = World(tmp_path, stick, office, [office])
    yield made
    for post in made.posts:
        post.workspace.close()


def test_what_a_laptop_wrote_is_at_the_office_and_at_the_node(world: World) -> None:
    laptop, node = world.laptop(), world.node()
    run = laptop.run(laptop.person())
    world.carry(laptop, world.office)
    world.carry(world.office, node)
    for post in (world.office, node):
        assert post.workspace.assessment(run) == laptop.workspace.assessment(run)
        assert post.workspace.verify().verified


def test_a_laptop_gets_what_its_visits_need_and_the_centre_but_nobody_else(world: World) -> None:
    office, laptop = world.office, world.laptop()
    met, other = office.person("Amina"), office.person("Igor", "Berg")
    there, elsewhere = office.run(met), office.run(other)
    at_visit(office, laptop, "handed_out", {there: met})
    world.carry(office, laptop)
    assert laptop.workspace.assessment(there) == office.workspace.assessment(there)
    assert laptop.workspace.candidate(met).name == "Amina Yılmaz"
    assert laptop.workspace.candidate(other).details is None
    assert laptop.workspace.assessment(elsewhere).candidate is None
    assert laptop.workspace.centre().accounts.keys() == office.workspace.centre().accounts.keys()
    assert laptop.workspace.verify().verified


def test_the_first_files_for_a_new_pc_say_whose_it_is_until_it_has_answered(world: World) -> None:
    office, laptop = world.office, world.post("Laptop 2", kind=DeviceKind.LAPTOP)

    def manifest() -> Manifest:
        path = office.export(laptop, world.stick).path
        files, identities = laptop.tools.files, laptop.desk.own_keys().identities
        with files.open(path, office.key.public_bytes.hex(), identities) as file:
            return file.manifest

    office.enrol(laptop)
    assert [manifest().welcome for _ in range(2)] == [ASSESSOR.id, ASSESSOR.id]
    joins(laptop, office, world.stick)
    office.revoke(world.node())
    told = manifest()
    assert told.welcome is None
    assert office.id in {card.device for card in told.cards}


def test_two_centres_meet_at_the_node_and_neither_gets_the_others(world: World) -> None:
    node, other = world.node(), world.post("Eksjös PC", OTHER_PLACE)
    meet(other, node, ALL)
    ours, theirs = world.office.run(world.office.person()), other.run(other.person("Bo", "Ek"))
    world.carry(world.office, node)
    world.carry(other, node)
    totals = {row.name: (row.people, row.assessments) for row in node.service.places(MANAGER)}
    assert totals == {"Verkstaden i Vimmerby": (1, 1), "Testhuset i Eksjö": (1, 1)}
    node.mark(theirs, "A2-1")
    node.mark(ours, "A2-1")
    world.carry(node, world.office)
    assert world.office.workspace.assessment(ours).mark("A2-1") is not None
    assert world.office.workspace.assessment(theirs).candidate is None
    subjects = {entry.header.subject.id for entry in world.office.entries().values()}
    assert theirs not in subjects
    assert world.office.workspace.verify().verified


def test_a_stick_goes_both_ways_at_once(world: World) -> None:
    laptop = world.laptop()
    ours, theirs = world.office.run(world.office.person()), laptop.run(laptop.person("Bo", "Ek"))
    there, back = world.office.export(laptop, world.stick), laptop.export(world.office, world.stick)
    laptop.apply(there.path)
    world.office.apply(back.path)
    assert world.office.workspace.assessment(theirs) == laptop.workspace.assessment(theirs)
    assert world.office.workspace.assessment(ours).candidate is not None


def test_a_lost_file_is_part_of_the_next_and_is_named(world: World) -> None:
    node = world.node()
    first = world.office.run(world.office.person())
    world.office.export(node, world.stick).path.unlink()
    second = world.office.run(world.office.person("Bo", "Ek"))
    path = world.office.export(node, world.stick).path
    assert node.service.inspect(MANAGER, path).missing == (1,)
    done = node.apply(path)
    assert (done.number, done.missing) == (2, (1,))
    assert {one.missing for one in node.service.partners(MANAGER)} == {(1,)}
    for run in (first, second):
        assert node.workspace.assessment(run) == world.office.workspace.assessment(run)
    node.acknowledge(world.office, world.stick)
    row = next(one for one in world.office.service.partners(MANAGER) if one.device == node.id)
    assert (row.undelivered, row.waiting) == ((), 0)


def test_a_file_that_comes_twice_changes_nothing(world: World) -> None:
    node = world.node()
    world.office.run(world.office.person())
    path = world.office.export(node, world.stick).path
    node.apply(path)
    before = node.workspace.head
    seen = node.service.inspect(MANAGER, path)
    assert seen.standing is Standing.APPLIED
    assert node.apply(path).import_id is None
    assert node.workspace.head == before


def test_an_older_file_brings_nothing_after_a_newer_one(world: World) -> None:
    node = world.node()
    world.office.run(world.office.person())
    old = world.office.export(node, world.stick).path
    world.office.run(world.office.person("Bo", "Ek"))
    node.apply(world.office.export(node, world.stick).path)
    assert node.service.inspect(MANAGER, old).standing is Standing.NOTHING_NEW
    assert node.apply(old).import_id is None
    assert {one.missing for one in node.service.partners(MANAGER)} == {()}


def test_inspecting_changes_nothing(world: World) -> None:
    node = world.node()
    world.office.run(world.office.person())
    path = world.office.export(node, world.stick).path
    seen = node.service.inspect(MANAGER, path)
    assert (seen.survey.new_people, seen.survey.new_assessments) == (1, 1)
    assert node.workspace.candidate_count() == 0
    assert node.service.files(MANAGER) == ()


def test_only_the_file_that_was_inspected_is_taken_in(world: World) -> None:
    node = world.node()
    world.office.run(world.office.person())
    seen = node.service.inspect(MANAGER, world.office.export(node, world.stick).path)
    world.office.person("Bo", "Ek")
    shutil.copyfile(world.office.export(node, world.stick).path, seen.path)
    with pytest.raises(ExchangeProblem, match="file_changed"):
        node.service.apply(MANAGER, seen.path, seen.digest)
    assert node.workspace.candidate_count() == 0


def test_a_file_has_a_name_that_names_nobody(world: World) -> None:
    laptop = world.laptop("Åsas laptop / plåt")
    world.office.person("Amina", "Yılmaz")
    path = world.office.export(laptop, world.stick).path
    assert path.name == "KONTORET_till_ASAS-LAPTOP-PLAT_0002.assess"
    assert sorted(world.stick.glob(".*")) == []


def test_nothing_is_written_for_who_has_everything(world: World) -> None:
    node = world.node()
    world.carry(world.office, node)
    assert world.office.service.preview(MANAGER, node.id).is_empty
    with pytest.raises(Refused, match="nothing_to_export"):
        world.office.export(node, world.stick)


def test_a_stick_that_is_pulled_out_leaves_nothing_noted(world: World) -> None:
    node = world.node()
    with pytest.raises((OSError, ExchangeProblem)):
        world.office.export(node, world.stick / "gone")
    assert world.office.desk.sent() == ()


# ---- who is believed -------------------------------------------------------------------------------------


def test_a_stranger_a_revoked_device_and_a_file_for_another_are_told_apart(world: World) -> None:
    node, laptop = world.node(), world.laptop()
    world.office.run(world.office.person())
    path = world.office.export(node, world.stick).path
    with pytest.raises(ExchangeProblem, match="for_another"):
        laptop.service.inspect(MANAGER, path)
    stranger = world.post("Främmande", OTHER_PLACE)
    with pytest.raises(ExchangeProblem, match="sender_unknown"):
        stranger.service.inspect(MANAGER, path)
    node.revoke(world.office)
    with pytest.raises(ExchangeProblem, match="sender_revoked"):
        node.service.inspect(MANAGER, path)
    world.office.revoke(node)
    with pytest.raises(Refused, match="device_is_revoked"):
        world.office.export(node, world.stick)


def test_entries_of_a_place_nobody_has_introduced_are_passed_on_and_used_later(world: World) -> None:
    node, other = world.node(), world.post("Eksjös PC", OTHER_PLACE)
    meet(other, world.office, ALL)
    run = other.run(other.person("Bo", "Ek"))
    world.carry(other, world.office)
    world.carry(world.office, node)
    assert [(row.why, row.what) for row in node.service.unusable(MANAGER)] == [
        ("unknown_device", str(other.id))
    ]
    node.introduce(other)
    assert node.workspace.assessment(run).candidate is not None
    assert node.service.unusable(MANAGER) == ()


# ---- receipts --------------------------------------------------------------------------------------------


def test_delivery_goes_from_here_over_a_file_to_delivered(world: World) -> None:
    node = world.node()
    run = world.office.run(world.office.person())

    def standing() -> tuple[DeliveryState, int | None]:
        found = world.office.service.delivery([run])[run]
        return found.state, found.number

    assert standing() == (DeliveryState.LOCAL, None)
    path = world.office.export(node, world.stick).path
    assert standing() == (DeliveryState.IN_FILE, 1)
    node.apply(path)
    assert node.acknowledge(world.office, world.stick).files == (1,)
    assert standing() == (DeliveryState.DELIVERED, 1)
    world.office.mark(run, "A2-1")
    assert standing() == (DeliveryState.LOCAL, None)


def test_a_receipt_that_is_older_changes_nothing(world: World) -> None:
    node = world.node()
    world.office.run(world.office.person())
    node.apply(world.office.export(node, world.stick).path)
    old = node.service.write_receipt(MANAGER, world.office.id, world.stick).rename(world.stick / "old")
    world.office.run(world.office.person("Bo", "Ek"))
    world.carry(world.office, node)
    before = world.office.desk._store.database.rows("SELECT * FROM partner_head")
    assert world.office.service.read_receipt(MANAGER, old).files == ()
    assert world.office.desk._store.database.rows("SELECT * FROM partner_head") == before


def receipt_of(node: Post, office: Post) -> Receipt:
    trusted = node.desk.trusted()[office.id]
    own = Party(node.id, node.label, node.place, "Noden")
    files = tuple((one.number, one.digest) for one in node.desk.received(office.id))
    return Receipt(own, party_of(trusted), files, node.desk.heads(), "", node.clock.now_ms())


def test_a_receipt_that_another_key_signed_is_refused(world: World) -> None:
    node = world.node()
    node.apply(world.office.export(node, world.stick).path)
    path = world.stick / "forged.receipt"
    node.tools.files.write_receipt(path, receipt_of(node, world.office), DeviceKey.generate().sign)
    with pytest.raises(ExchangeProblem, match="signature_wrong"):
        world.office.service.read_receipt(MANAGER, path)
    assert world.office.desk.undelivered(node.id) == (1,)


@pytest.mark.parametrize("what", ["file", "number", "head", "further"])
def test_a_receipt_that_names_what_was_never_ours_is_refused(world: World, what: str) -> None:
    node, office = world.node(), world.office
    node.apply(office.export(node, world.stick).path)
    told, own = receipt_of(node, office), office.workspace.head
    forged = {
        "file": replace(told, files=((1, "ab" * 32),)),
        "number": replace(told, files=(*told.files, (2, "ab" * 32))),
        "head": replace(told, heads=(ChainHead(office.id, own.seq, bytes(32)),)),
        "further": replace(told, heads=(ChainHead(office.id, own.seq + 1, bytes(32)),)),
    }[what]
    path = world.stick / "wrong.receipt"
    node.tools.files.write_receipt(path, forged, node.key.sign)
    with pytest.raises(ExchangeProblem, match="receipt_contradicts"):
        office.service.read_receipt(MANAGER, path)
    assert office.desk.undelivered(node.id) == (1,)


def test_a_history_that_was_written_anew_is_noticed_by_both(world: World, tmp_path: Path) -> None:
    """The office's folder is put back to what it was, behind the program's back, and goes on."""
    office, node = world.office, world.node()
    world.carry(office, node)
    office.workspace.close()
    shutil.copytree(office.folder, tmp_path / "before")
    reopened(office, office.folder)
    office.run(office.person("Amina"))
    node.apply(office.export(node, world.stick).path)
    receipt = node.service.write_receipt(MANAGER, office.id, world.stick)
    office.workspace.close()
    reopened(office, tmp_path / "before")
    office.run(office.person("Bo", "Ek"))
    with pytest.raises(ExchangeProblem, match="receipt_contradicts"):
        office.service.read_receipt(MANAGER, receipt)
    done = node.apply(office.export(node, world.stick).path)
    assert done.conflicts
    assert node.workspace.verify().verified


# ---- rights ----------------------------------------------------------------------------------------------


def test_an_import_is_set_aside_and_restored(world: World) -> None:
    node = world.node()
    run = world.office.run(world.office.person())
    done = node.apply(world.office.export(node, world.stick).path)
    assert done.import_id is not None
    node.service.set_aside(MANAGER, done.import_id, "Fel fil")
    assert node.workspace.assessment(run).candidate is None
    assert [row.set_aside for row in node.service.files(MANAGER)] == [True]
    node.service.restore_import(MANAGER, done.import_id)
    assert node.workspace.assessment(run) == world.office.workspace.assessment(run)


def test_what_was_set_aside_is_passed_on_all_the_same(world: World) -> None:
    node, laptop = world.node(), world.laptop()
    run = laptop.run(laptop.person())
    done = world.office.apply(laptop.export(world.office, world.stick).path)
    assert done.import_id is not None
    world.office.service.set_aside(MANAGER, done.import_id, "Fel fil")
    world.carry(world.office, node)
    assert any(entry.header.subject.id == run for entry in node.entries().values())


def test_who_was_shut_out_carries_nothing(world: World) -> None:
    from assessor_app.domain import accounts

    node = world.node()
    known = world.office.workspace.centre().accounts
    drafts = accounts.revoke_again(world.office.place, MANAGER.id)
    assert MANAGER.id in known
    world.office.workspace.commit(next(one for one in known if one != MANAGER.id), drafts)
    with pytest.raises(NotAllowed):
        world.office.export(node, world.stick)
