"""Devices that write, the partners of the exchange, and what each may have (subject kind ``centre``).

A device belongs to a place: a centre or a regional node. It is introduced by an entry, and whether that entry
counts depends on who wrote it (`trusted`): a carrier can bring any entry, but not make anybody believe it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import NAME_LENGTH, clean_line

V = TypeVar("V")
_SUBJECT_KIND = "centre"
LABEL_LENGTH = 60


class DeviceKind(StrEnum):
    """What a device is to its place."""

    OFFICE = "office"
    """A PC of the centre or node: has all that the place has, and may introduce others."""
    LAPTOP = "laptop"
    """Taken to visits: has what the visits handed out to it need."""


class PlaceKind(StrEnum):
    """Where data lives."""

    CENTRE = "centre"
    NODE = "node"


# ---- what can happen -------------------------------------------------------------------------------------


@event("device_enrolled/1")
@dataclass(frozen=True, slots=True)
class DeviceEnrolled:
    """A device of this place. `public_key` is Ed25519 in hex, `code` goes into document numbers.

    `recipient` is the age recipient (``age1…``) that files for the device are encrypted to; a device that
    says more of itself later is enrolled once more. `owner` is the account that may first log in on it.
    """

    device: UUID
    public_key: str
    code: str
    label: str | None = None
    kind: DeviceKind | None = None
    recipient: str | None = None
    owner: UUID | None = None


@event("device_renamed/1")
@dataclass(frozen=True, slots=True)
class DeviceRenamed:
    """A device, ours or a partner's, is called something else."""

    device: UUID
    label: str


@event("device_revoked/1")
@dataclass(frozen=True, slots=True)
class DeviceRevoked:
    """Nothing more is taken from the device, nor written for it; what came before stays."""

    device: UUID


@event("device_let_in/1")
@dataclass(frozen=True, slots=True)
class DeviceLetIn:
    """The device, which was revoked, counts again."""

    device: UUID


@event("partner_introduced/1")
@dataclass(frozen=True, slots=True)
class PartnerIntroduced:
    """A device of another place, or the device that this one got its centre from, compared in words."""

    device: UUID
    public_key: str
    code: str
    label: str
    recipient: str
    kind: DeviceKind
    place: UUID
    place_name: str
    place_kind: PlaceKind


@event("agreement_made/1")
@dataclass(frozen=True, slots=True)
class AgreementMade:
    """What a place may have of ours: names, reasons and notes, pictures, people with protected identity."""

    place: UUID
    names: bool
    reasons: bool
    pictures: bool
    protected: bool = False


# ---- as it stands ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Device:
    """A device that writes a chain; `recipient` is empty until the device has told it.

    `introduced_by` are the devices whose entries say so, `since` when it was first said (ms since 1970 UTC).
    """

    id: UUID
    public_key: str
    code: str
    label: str
    kind: DeviceKind = DeviceKind.OFFICE
    recipient: str = ""
    revoked: bool = False
    owner: UUID | None = None
    introduced_by: frozenset[UUID] = field(default=frozenset(), compare=False)
    since: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Partner:
    """A device of another place."""

    device: Device
    place: UUID
    place_name: str
    place_kind: PlaceKind


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a place may have. Facts (what figures need) always go; the rest by agreement."""

    names: bool = False
    reasons: bool = False
    pictures: bool = False
    protected: bool = False


EVERYTHING = Agreement(names=True, reasons=True, pictures=True)
"""What the devices of one's own place share: all but people with protected identity."""


def _no_devices() -> Mapping[UUID, Device]:
    return MappingProxyType({})


def _no_partners() -> Mapping[UUID, Partner]:
    return MappingProxyType({})


def _no_agreements() -> Mapping[UUID, Agreement]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Circle:
    """The devices of a place, its partners, and the agreements by place."""

    devices: Mapping[UUID, Device] = field(default_factory=_no_devices)
    partners: Mapping[UUID, Partner] = field(default_factory=_no_partners)
    agreements: Mapping[UUID, Agreement] = field(default_factory=_no_agreements)


def evolve(circle: Circle, happened: Happened) -> Circle:
    """The circle after one more entry; the same one where it says nothing about it. Never raises.

    The key that a device was first introduced with stays: another one for the same identity changes nothing.
    Names are held to what a person may type here, whoever wrote them: they stand in questions about trust.
    """
    value, writer, at = happened.event, happened.ref.device, happened.wall_at
    match value:
        case DeviceEnrolled():
            kind, recipient = value.kind or DeviceKind.OFFICE, value.recipient or ""
            told = Device(
                value.device,
                value.public_key,
                value.code,
                clean_line(value.label or "", LABEL_LENGTH),
                kind,
                recipient,
                owner=value.owner,
                since=at,
            )
            device = _introduced(circle.devices.get(value.device), told, writer)
            return replace(circle, devices=_put(circle.devices, value.device, device))
        case PartnerIntroduced():
            label = clean_line(value.label, LABEL_LENGTH)
            told = Device(
                value.device, value.public_key, value.code, label, value.kind, value.recipient, since=at
            )
            before = circle.partners.get(value.device)
            device = _introduced(before.device if before else None, told, writer)
            name = clean_line(value.place_name, NAME_LENGTH)
            partner = Partner(device, value.place, name, value.place_kind)
            return replace(circle, partners=_put(circle.partners, value.device, partner))
        case DeviceRenamed():
            return _changed(circle, value.device, label=clean_line(value.label, LABEL_LENGTH))
        case DeviceRevoked():
            return _changed(circle, value.device, revoked=True)
        case DeviceLetIn():
            return _changed(circle, value.device, revoked=False)
        case AgreementMade():
            made = Agreement(value.names, value.reasons, value.pictures, value.protected)
            return replace(circle, agreements=_put(circle.agreements, value.place, made))
    return circle


def _put(mapping: Mapping[UUID, V], key: UUID, value: V) -> Mapping[UUID, V]:
    return MappingProxyType({**mapping, key: value})


def _introduced(before: Device | None, told: Device, writer: UUID) -> Device:
    if before is None:
        return replace(told, introduced_by=frozenset({writer}))
    if before.public_key != told.public_key:
        return before
    return replace(
        told,
        label=told.label or before.label,
        recipient=told.recipient or before.recipient,
        owner=told.owner or before.owner,
        revoked=before.revoked,
        since=before.since,
        introduced_by=before.introduced_by | {writer},
    )


def _changed(circle: Circle, device: UUID, **changes: Any) -> Circle:
    devices, partners = circle.devices, circle.partners
    if device in devices:
        devices = _put(devices, device, replace(devices[device], **changes))
    if device in partners:
        partner = partners[device]
        partners = _put(partners, device, replace(partner, device=replace(partner.device, **changes)))
    return replace(circle, devices=devices, partners=partners)


# ---- whom to believe -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Trusted:
    """A device whose signatures count here, and the place it writes for."""

    device: Device
    place: UUID
    place_name: str
    place_kind: PlaceKind


@dataclass(frozen=True, slots=True)
class Place:
    """A place as this store knows it."""

    id: UUID
    name: str
    kind: PlaceKind
    circle: Circle


def trusted(roots: Collection[UUID], own: Place, others: Collection[Place] = ()) -> Mapping[UUID, Trusted]:
    """Every device whose signatures count, revoked ones included: device → what is known of it.

    `roots` are this PC's own devices, present and former. What an office of one's own place introduces
    counts; what an office of another place enrols counts for that place, once the office itself is trusted.
    """
    found: dict[UUID, Trusted] = {}
    known = {place.id: place for place in (own, *others)}
    believed = set(roots)
    while True:
        before = len(found)
        for candidate in _proposed(own, known):
            device, place = candidate.device, candidate.place
            is_root = device.id in roots and place == own.id
            by_office = any(
                writer in believed and _may_introduce(writer, place, roots, found, own)
                for writer in device.introduced_by
            )
            if device.id not in found and (is_root or by_office):
                found[device.id] = candidate
                believed.add(device.id)
        if len(found) == before:
            return MappingProxyType(found)


def _proposed(own: Place, known: Mapping[UUID, Place]) -> list[Trusted]:
    partners = own.circle.partners.values()
    of_places = [
        Trusted(device, place.id, place.name, place.kind)
        for place in known.values()
        for device in place.circle.devices.values()
    ]
    introduced = [
        Trusted(partner.device, partner.place, partner.place_name, partner.place_kind) for partner in partners
    ]
    return [*introduced, *of_places]


def _may_introduce(
    writer: UUID, place: UUID, roots: Collection[UUID], found: Mapping[UUID, Trusted], own: Place
) -> bool:
    if writer in roots:
        return True
    known = found.get(writer)
    if known is None or known.device.kind is not DeviceKind.OFFICE:
        return False
    return known.place in (own.id, place)


# ---- what may be done ------------------------------------------------------------------------------------


def enrol(centre: UUID, circle: Circle, device: Device) -> tuple[Draft, ...]:
    """Introduce a device of one's own place; nothing where all is known.

    Raises Refused: device_code_taken (another device has the code that goes into document numbers),
    device_key_differs (this identity was introduced with another key).
    """
    before = circle.devices.get(device.id)
    if before is not None and before.public_key != device.public_key:
        raise Refused("device_key_differs")
    if any(one.code == device.code and one.id != device.id for one in circle.devices.values()):
        raise Refused("device_code_taken")
    if before == replace(device, revoked=before.revoked if before else False):
        return ()
    enrolled = DeviceEnrolled(
        device.id,
        device.public_key,
        device.code,
        device.label or None,
        device.kind,
        device.recipient or None,
        device.owner,
    )
    return _drafts(centre, enrolled)


def introduce(centre: UUID, circle: Circle, partner: Partner) -> tuple[Draft, ...]:
    """Introduce a device of another place. Raises Refused: device_key_differs."""
    device, before = partner.device, circle.partners.get(partner.device.id)
    if before is not None and before.device.public_key != device.public_key:
        raise Refused("device_key_differs")
    introduced = PartnerIntroduced(
        device.id,
        device.public_key,
        device.code,
        device.label,
        device.recipient,
        device.kind,
        partner.place,
        partner.place_name,
        partner.place_kind,
    )
    return _drafts(centre, introduced)


def rename(centre: UUID, circle: Circle, device: UUID, label: str) -> tuple[Draft, ...]:
    """Call a device something else. Raises Refused: device_unknown, device_label_missing."""
    known, label = _known(circle, device), clean_line(label, LABEL_LENGTH)
    if not label:
        raise Refused("device_label_missing")
    return () if label == known.label else _drafts(centre, DeviceRenamed(device, label))


def revoke(centre: UUID, circle: Circle, device: UUID, own: UUID) -> tuple[Draft, ...]:
    """Take nothing more from a device. Raises Refused: device_unknown, device_is_this."""
    known = _known(circle, device)
    if device == own:
        raise Refused("device_is_this")
    return () if known.revoked else _drafts(centre, DeviceRevoked(device))


def let_in(centre: UUID, circle: Circle, device: UUID) -> tuple[Draft, ...]:
    """Let a revoked device count again. Raises Refused: device_unknown."""
    known = _known(circle, device)
    return _drafts(centre, DeviceLetIn(device)) if known.revoked else ()


def agree(centre: UUID, circle: Circle, place: UUID, agreement: Agreement) -> tuple[Draft, ...]:
    """Say what a place may have; nothing where it is the same."""
    if circle.agreements.get(place, Agreement()) == agreement:
        return ()
    made = AgreementMade(place, agreement.names, agreement.reasons, agreement.pictures, agreement.protected)
    return _drafts(centre, made)


def _known(circle: Circle, device: UUID) -> Device:
    found = circle.devices.get(device)
    if found is None and device in circle.partners:
        found = circle.partners[device].device
    if found is None:
        raise Refused("device_unknown")
    return found


def _drafts(centre: UUID, *events: object) -> tuple[Draft, ...]:
    return tuple(Draft(Subject(_SUBJECT_KIND, centre), None, one) for one in events)
