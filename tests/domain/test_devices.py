"""Whom to believe: devices are introduced by entries, and only some writers can make others be believed."""

from __future__ import annotations

from uuid import UUID

import pytest

from assessor_app.domain import devices
from assessor_app.domain.devices import Circle, Device, DeviceKind, Partner, Place, PlaceKind, trusted
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.journal import Ref

VIM = UUID("01970000-0000-7000-8000-0000000000c0")
NODE = UUID("01970000-0000-7000-8000-0000000000c1")
OFFICE = UUID("01970000-0000-7000-8000-0000000000d1")
LAPTOP = UUID("01970000-0000-7000-8000-0000000000d2")
STRANGER = UUID("01970000-0000-7000-8000-0000000000d3")
NODE_PC = UUID("01970000-0000-7000-8000-0000000000d4")
SOMEBODY = UUID("01970000-0000-7000-8000-0000000000e1")


def device(identity: UUID, code: str, kind: DeviceKind = DeviceKind.OFFICE, key: str = "") -> Device:
    return Device(identity, key or identity.hex * 2, code, code, kind, "age1")


def circle_of(*said: tuple[UUID, tuple[Draft, ...]]) -> Circle:
    """The circle after drafts, each written by a device."""
    circle = Circle()
    for number, (writer, drafts) in enumerate(said, 1):
        for draft in drafts:
            told = Happened(Ref(writer, number), number, number, SOMEBODY, None, None, draft.event)
            circle = devices.evolve(circle, told)
    return circle


def enrolled(writer: UUID, one: Device) -> tuple[UUID, tuple[Draft, ...]]:
    return writer, devices.enrol(VIM, Circle(), one)


def centre(*said: tuple[UUID, tuple[Draft, ...]]) -> Place:
    return Place(VIM, "Vimmerby", PlaceKind.CENTRE, circle_of(*said))


def test_a_laptop_that_the_office_enrolled_is_believed_at_the_office() -> None:
    place = centre(
        enrolled(OFFICE, device(OFFICE, "AAAAA")),
        enrolled(OFFICE, device(LAPTOP, "BBBBB", DeviceKind.LAPTOP)),
    )
    assert set(trusted([OFFICE], place)) == {OFFICE, LAPTOP}


def test_a_device_that_only_a_laptop_or_itself_introduces_is_not_believed() -> None:
    place = centre(
        enrolled(OFFICE, device(OFFICE, "AAAAA")),
        enrolled(OFFICE, device(LAPTOP, "BBBBB", DeviceKind.LAPTOP)),
        enrolled(LAPTOP, device(STRANGER, "CCCCC")),
        enrolled(STRANGER, device(STRANGER, "CCCCC")),
    )
    assert STRANGER not in trusted([OFFICE], place)


def test_a_laptop_believes_the_office_it_was_given_and_whom_that_office_enrols() -> None:
    office = Partner(device(OFFICE, "AAAAA"), VIM, "Vimmerby", PlaceKind.CENTRE)
    place = centre(
        enrolled(OFFICE, device(OFFICE, "AAAAA")),
        enrolled(OFFICE, device(LAPTOP, "BBBBB", DeviceKind.LAPTOP)),
        enrolled(OFFICE, device(STRANGER, "CCCCC")),
        (LAPTOP, devices.introduce(VIM, Circle(), office)),
    )
    assert set(trusted([LAPTOP], place)) == {OFFICE, LAPTOP, STRANGER}


def test_a_node_believes_a_centres_laptops_but_no_centre_speaks_for_another() -> None:
    office = Partner(device(OFFICE, "AAAAA"), VIM, "Vimmerby", PlaceKind.CENTRE)
    node = Place(
        NODE,
        "Noden",
        PlaceKind.NODE,
        circle_of(
            (NODE_PC, devices.enrol(NODE, Circle(), device(NODE_PC, "DDDDD"))),
            (NODE_PC, devices.introduce(NODE, Circle(), office)),
            # an entry on the node's own place, but written by the centre
            (OFFICE, devices.enrol(NODE, Circle(), device(STRANGER, "EEEEE"))),
        ),
    )
    vim = centre(
        enrolled(OFFICE, device(OFFICE, "AAAAA")),
        enrolled(OFFICE, device(LAPTOP, "BBBBB", DeviceKind.LAPTOP)),
    )
    believed = trusted([NODE_PC], node, [vim])
    assert set(believed) == {NODE_PC, OFFICE, LAPTOP}
    assert believed[LAPTOP].place == VIM


def test_the_key_a_device_was_first_introduced_with_stays() -> None:
    other = device(LAPTOP, "BBBBB", DeviceKind.LAPTOP, key="ff" * 32)
    place = centre(
        enrolled(OFFICE, device(OFFICE, "AAAAA")),
        enrolled(OFFICE, device(LAPTOP, "BBBBB", DeviceKind.LAPTOP)),
        enrolled(OFFICE, other),
    )
    assert trusted([OFFICE], place)[LAPTOP].device.public_key == LAPTOP.hex * 2


def test_two_devices_cannot_share_the_code_that_stands_in_document_numbers() -> None:
    circle = circle_of(enrolled(OFFICE, device(OFFICE, "AAAAA")))
    with pytest.raises(Refused) as caught:
        devices.enrol(VIM, circle, device(LAPTOP, "AAAAA"))
    assert caught.value.code == "device_code_taken"


def test_a_revoked_device_stays_revoked_when_it_is_enrolled_once_more() -> None:
    circle = circle_of(
        enrolled(OFFICE, device(LAPTOP, "BBBBB")),
        (OFFICE, devices.revoke(VIM, circle_of(enrolled(OFFICE, device(LAPTOP, "BBBBB"))), LAPTOP, OFFICE)),
        enrolled(OFFICE, device(LAPTOP, "BBBBB")),
    )
    assert circle.devices[LAPTOP].revoked
