"""How far something has come towards a partner: only here, in a file, or delivered by its receipt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from assessor_app.domain import assessment_events
from assessor_app.domain.devices import DeviceKind, Trusted
from assessor_app.domain.journal import Subject
from assessor_app.services.exchange_models import Delivery, DeliveryState
from assessor_app.storage.exchange_out import had_by
from assessor_app.storage.exchange_scope import Scope, scope_for
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.trust import roots, trusted_devices
from assessor_app.storage.withholding import Share

_RANK = {DeliveryState.LOCAL: 0, DeliveryState.IN_FILE: 1, DeliveryState.DELIVERED: 2}


@dataclass(frozen=True, slots=True)
class Written:
    """The entries on one subject: of whom, of which event, how far on which device."""

    about: UUID | None
    event: str
    device: UUID
    last: int


@dataclass(frozen=True, slots=True)
class _Sent:
    number: int
    created_at: int
    received_at: int | None
    spans: Mapping[UUID, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Way:
    """The way to one partner: what it may have, what it has, and the files on it."""

    partner: Trusted
    scope: Scope
    had: Mapping[UUID, int]
    receipt_at: int | None
    receipt_scope: str | None
    sent: tuple[_Sent, ...]

    def lets_through(self, subject: Subject, written: Iterable[Written]) -> bool:
        """Whether the partner may have all of the subject's entries in full."""
        return all(self.scope.rule(subject, one.about, one.event) is Share.ALL for one in written)

    def lets_any_through(self, subject: Subject, written: Iterable[Written]) -> bool:
        """Whether the partner may have anything of each of the subject's entries."""
        return all(self.scope.rule(subject, one.about, one.event) is not Share.NOTHING for one in written)

    def has_all(self, written: Iterable[Written]) -> bool:
        """Whether a receipt says that the partner has every one of the entries."""
        return all(self.had.get(one.device, 0) >= one.last for one in written)

    def proves(self, subject: Subject, written: Iterable[Written]) -> bool:
        """Whether all of a subject is with the partner in full: nothing of it was withheld from it."""
        written = tuple(written)
        same_scope = self.receipt_scope == self.scope.digest
        return same_scope and self.has_all(written) and self.lets_through(subject, written)


def own_kind(store: LocalStore) -> DeviceKind:
    """What this device is to its place."""
    known = trusted_devices(store).get(store.identity.device)
    return known.device.kind if known is not None else DeviceKind.OFFICE


def ways_out(store: LocalStore) -> tuple[Way, ...]:
    """The ways to those whom this device's work is for: a laptop's to its offices, a centre's to nodes."""
    own, kind, mine = store.identity.centre, own_kind(store), set(roots(store))
    found = []
    for one in trusted_devices(store).values():
        is_office_of_ours = one.place == own and one.device.kind is DeviceKind.OFFICE
        is_for_us = is_office_of_ours if kind is DeviceKind.LAPTOP else one.place != own
        if is_for_us and one.device.id not in mine and not one.device.revoked:
            found.append(way_to(store, one))
    return tuple(found)


def way_to(store: LocalStore, partner: Trusted) -> Way:
    """The way to one partner as it stands."""
    device = partner.device.id
    state = store.database.rows(
        "SELECT receipt_at, scope FROM partner_state WHERE partner = ?", (device.bytes,)
    )
    spans: dict[int, dict[UUID, int]] = {}
    key = (device.bytes, store.identity.device.bytes)
    for number, chain, last in store.database.rows(
        "SELECT number, device, last FROM sent_span WHERE receiver = ? AND sender = ?", key
    ):
        spans.setdefault(number, {})[UUID(bytes=chain)] = last
    files = store.database.rows(
        "SELECT number, created_at, received_at FROM sent_file WHERE receiver = ? AND sender = ?"
        " ORDER BY number",
        key,
    )
    return Way(
        partner,
        scope_for(store, partner),
        had_by(store, device),
        state[0][0] if state else None,
        bytes(state[0][1]).hex() if state else None,
        tuple(_Sent(row[0], row[1], row[2], spans.get(row[0], {})) for row in files),
    )


def written_on(store: LocalStore, subject: Subject) -> tuple[Written, ...]:
    """The entries on a subject, gathered by person, event and device."""
    rows = store.database.rows(
        "SELECT p.uuid, v.name, d.uuid, max(e.seq) FROM entry e JOIN device d ON d.id = e.device_id"
        " JOIN event v ON v.id = e.event_id LEFT JOIN person p ON p.id = e.about_id WHERE e.subject_id = ?"
        " GROUP BY e.about_id, e.event_id, e.device_id",
        (store.shorthand.known_subject(subject),),
    )
    return tuple(
        Written(None if row[0] is None else UUID(bytes=row[0]), row[1], UUID(bytes=row[2]), row[3])
        for row in rows
    )


def deliveries(store: LocalStore, assessments: Iterable[UUID]) -> dict[UUID, Delivery]:
    """How far each assessment has come; none of them where there is nobody to deliver to."""
    ways = ways_out(store)
    if not ways:
        return {}
    found: dict[UUID, Delivery] = {}
    for assessment in assessments:
        subject = Subject(assessment_events.SUBJECT_KIND, assessment)
        written = written_on(store, subject)
        if written:
            standing = [_towards(way, subject, written) for way in ways]
            found[assessment] = max(standing, key=lambda one: _RANK[one.state])
    return found


def _towards(way: Way, subject: Subject, written: tuple[Written, ...]) -> Delivery:
    device = way.partner.device
    label = device.label or device.code
    if not way.lets_any_through(subject, written):
        return Delivery(DeliveryState.LOCAL, device.id, label)
    ends: dict[UUID, int] = {}
    for one in written:
        ends[one.device] = max(ends.get(one.device, 0), one.last)
    if way.has_all(written):
        carried = _carried(ends, [file for file in way.sent if file.received_at is not None])
        at = carried.received_at if carried else way.receipt_at
        return Delivery(DeliveryState.DELIVERED, device.id, label, carried.number if carried else None, at)
    lacking = {one: last for one, last in ends.items() if way.had.get(one, 0) < last}
    carried = _carried(lacking, way.sent)
    if carried is None:
        return Delivery(DeliveryState.LOCAL, device.id, label)
    return Delivery(DeliveryState.IN_FILE, device.id, label, carried.number, carried.created_at)


def _carried(ends: Mapping[UUID, int], files: Iterable[_Sent]) -> _Sent | None:
    """The first file with which, together with those before it, all was carried; None where it was not."""
    wanting = dict(ends)
    for file in files:
        for device, last in file.spans.items():
            if last >= wanting.get(device, last + 1):
                del wanting[device]
        if not wanting:
            return file
    return None
