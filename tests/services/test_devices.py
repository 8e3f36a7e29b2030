"""Devices and partners: introduced by their files, compared in words, shut out and let in again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assessor_app.domain.devices import Agreement, DeviceKind
from assessor_app.domain.errors import Refused
from assessor_app.exchange.files import LocalExchangeFiles
from assessor_app.security.age_files import AgeEnvelopes
from assessor_app.services.device_models import DeviceRow, PairingSeen
from assessor_app.services.devices import DeviceService, pairing_name
from assessor_app.services.exchange_cards import card_words
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.storage.device_store import LocalDeviceStore
from tests.building import ASSESSOR, MANAGER
from tests.carrying import NODE_PLACE, OTHER_PLACE, Post, closing, make_post

SOME = Agreement(names=True, reasons=True)


def service_of(post: Post) -> DeviceService:
    store = LocalDeviceStore(post.workspace.store)
    files = LocalExchangeFiles(AgeEnvelopes())
    return DeviceService(post.workspace, store, files, post.key.sign, post.clock)  # type: ignore[arg-type]  # unseen


@dataclass
class Table:
    """An office, a PC of its own place, a centre and a node, each with its use cases, and a stick."""

    office: Post
    laptop: Post
    centre: Post
    node: Post
    stick: Path

    @property
    def devices(self) -> DeviceService:
        return service_of(self.office)

    def seen(self, post: Post) -> PairingSeen:
        """The pairing file of a PC, read at the office."""
        return self.devices.read_pairing(MANAGER, service_of(post).write_pairing(MANAGER, self.stick))

    def row(self, post: Post) -> DeviceRow:
        """How the office shows a PC."""
        return next(row for row in self.devices.devices(MANAGER).rows if row.device == post.id)

    def introduce_laptop(self) -> None:
        seen = self.seen(self.laptop)
        self.devices.introduce_own(MANAGER, seen.card, DeviceKind.LAPTOP, "Astrids bärbara", ASSESSOR.id)

    def introduce_node(self, agreement: Agreement = SOME) -> None:
        self.devices.introduce_partner(MANAGER, self.seen(self.node).card, agreement)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    stick = tmp_path / "stick"
    stick.mkdir()
    office = make_post(tmp_path / "office", 1, "Kontoret")
    laptop = make_post(tmp_path / "laptop", 2, "Ny dator", kind=DeviceKind.LAPTOP)
    centre = make_post(tmp_path / "centre", 3, "Bänk 1", place=OTHER_PLACE)
    node = make_post(tmp_path / "node", 4, "Nodens dator", place=NODE_PLACE)
    with closing(office, laptop, centre, node):
        yield Table(office, laptop, centre, node, stick)


def test_the_words_are_the_same_in_the_file_and_on_both_screens(table: Table) -> None:
    seen = table.seen(table.node)
    own = service_of(table.node)
    assert seen.words == own.devices(MANAGER).this.words == card_words(own.own_card(MANAGER))
    assert len(seen.words.split("-")) == 6


def test_a_laptop_is_introduced_for_the_one_who_will_log_in_on_it(table: Table) -> None:
    assert table.seen(table.laptop).is_own_place
    table.introduce_laptop()
    row = table.row(table.laptop)
    assert (row.label, row.kind, row.owner_name) == ("Astrids bärbara", DeviceKind.LAPTOP, "Astrid Berg")
    assert row.counts
    assert row.agreement is None
    assert row.since > 0


def test_a_second_introduction_of_the_same_says_nothing_new(table: Table) -> None:
    table.introduce_laptop()
    before = table.office.workspace.head.seq
    table.introduce_laptop()
    assert table.office.workspace.head.seq == before
    assert table.seen(table.laptop).known


def test_a_pc_whose_code_another_one_has_is_refused(table: Table) -> None:
    twin = make_post(table.stick / "twin", 9, "Tvilling", kind=DeviceKind.LAPTOP)
    with closing(twin):
        card = service_of(twin).own_card(MANAGER)
        files = LocalExchangeFiles(AgeEnvelopes())
        from dataclasses import replace

        path = table.stick / "twin.pair"
        files.write_card(path, replace(card, code=table.office.code), twin.key.sign)
        seen = table.devices.read_pairing(MANAGER, path)
        assert seen.code_taken
        with pytest.raises(Refused, match="device_code_taken"):
            table.devices.introduce_own(MANAGER, seen.card, DeviceKind.LAPTOP, "Tvilling", ASSESSOR.id)


def test_a_node_is_introduced_with_what_it_may_have(table: Table) -> None:
    seen = table.seen(table.node)
    assert not seen.is_own_place
    table.introduce_node()
    row = table.row(table.node)
    assert (row.place_name, row.agreement) == ("Noden", SOME)
    table.devices.agree(MANAGER, NODE_PLACE, Agreement())
    assert table.row(table.node).agreement == Agreement()


def test_nobody_agrees_with_a_place_that_was_not_introduced(table: Table) -> None:
    with pytest.raises(Refused, match="place_unknown"):
        table.devices.agree(MANAGER, NODE_PLACE, SOME)


def test_places_and_own_pcs_are_not_mixed_up(table: Table) -> None:
    node, laptop = table.seen(table.node).card, table.seen(table.laptop).card
    with pytest.raises(Refused, match="device_of_another_place"):
        table.devices.introduce_own(MANAGER, node, DeviceKind.OFFICE, "Nod", None)
    with pytest.raises(Refused, match="device_of_this_place"):
        table.devices.introduce_partner(MANAGER, laptop, SOME)


def test_this_pc_introduces_everybody_but_itself(table: Table) -> None:
    seen = table.seen(table.office)
    assert seen.is_this
    with pytest.raises(Refused, match="device_is_this"):
        table.devices.introduce_own(MANAGER, seen.card, DeviceKind.OFFICE, "Jag", None)
    with pytest.raises(Refused, match="device_is_this"):
        table.devices.revoke(MANAGER, table.office.id)


def test_an_owner_must_be_somebody_who_may_log_in(table: Table) -> None:
    card = table.seen(table.laptop).card
    with pytest.raises(Refused, match="account_unknown"):
        table.devices.introduce_own(MANAGER, card, DeviceKind.LAPTOP, "X", table.node.id)
    with pytest.raises(Refused, match="device_label_missing"):
        table.devices.introduce_own(MANAGER, card, DeviceKind.LAPTOP, " \n", ASSESSOR.id)


def test_another_key_under_a_known_name_is_told_and_refused(table: Table) -> None:
    from dataclasses import replace

    from assessor_app.security.keys import DeviceKey

    table.introduce_laptop()
    forged = DeviceKey.generate()
    card = replace(service_of(table.laptop).own_card(MANAGER), public_key=forged.public_bytes.hex())
    path = table.stick / "forged.pair"
    LocalExchangeFiles(AgeEnvelopes()).write_card(path, card, forged.sign)
    seen = table.devices.read_pairing(MANAGER, path)
    assert seen.key_differs
    with pytest.raises(Refused, match="device_key_differs"):
        table.devices.introduce_own(MANAGER, seen.card, DeviceKind.LAPTOP, "X", ASSESSOR.id)


def test_a_device_is_shut_out_renamed_and_let_in_again(table: Table) -> None:
    table.introduce_laptop()
    table.devices.rename(MANAGER, table.laptop.id, "Pers gamla")
    table.devices.revoke(MANAGER, table.laptop.id)
    assert (table.row(table.laptop).label, table.row(table.laptop).revoked) == ("Pers gamla", True)
    assert table.seen(table.laptop).revoked
    table.devices.let_in(MANAGER, table.laptop.id)
    assert not table.row(table.laptop).revoked


def test_to_introduce_a_revoked_device_again_does_not_let_it_in(table: Table) -> None:
    table.introduce_laptop()
    table.devices.revoke(MANAGER, table.laptop.id)
    seen = table.seen(table.laptop)
    table.devices.introduce_own(MANAGER, seen.card, DeviceKind.OFFICE, "Åter", ASSESSOR.id)
    assert table.row(table.laptop).revoked


def test_when_a_file_came_from_a_device_is_shown(table: Table) -> None:
    table.introduce_node()
    table.node.introduce(table.office, SOME)
    assert table.row(table.node).last_seen_at is None
    table.office.apply(table.node.export(table.office, table.stick).path)
    assert table.row(table.node).last_seen_at is not None


def test_a_damaged_pairing_file_is_unfit(table: Table) -> None:
    path = service_of(table.node).write_pairing(MANAGER, table.stick)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(ExchangeProblem, match="pairing_unfit"):
        table.devices.read_pairing(MANAGER, path)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Astrids bärbara", "Astrids bärbara.pair"),
        ('a/b\\c:"d"', "abcd.pair"),
        ("...", "7K3QF.pair"),
        ("", "7K3QF.pair"),
    ],
)
def test_a_pairing_file_has_a_name_that_every_system_takes(label: str, name: str) -> None:
    assert pairing_name(label, "7K3QF") == name
