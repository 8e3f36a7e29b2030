"""The chains of this store as the exchange sees them: how far each is signed, and in which order they go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from assessor_app.domain.devices import DeviceKind, Trusted
from assessor_app.domain.journal import ChainHead
from assessor_app.domain.transfers import SignedHead
from assessor_app.storage.local_store import LocalStore


def newest_signed(store: LocalStore, device: UUID) -> SignedHead | None:
    """The furthest head that the device has signed and that agrees with its chain here; None without one."""
    for head, signature in reversed(store.journal.signed_heads(device)):
        if head.seq and store.journal.digest_at(device, head.seq) == head.chain_digest:
            return SignedHead(head, signature)
    return None


def pending_devices(store: LocalStore) -> tuple[UUID, ...]:
    """Devices that nobody has introduced and of which something is kept unread."""
    rows = store.database.rows("SELECT DISTINCT device FROM pending_piece ORDER BY device")
    return tuple(UUID(bytes=row[0]) for row in rows)


def pending_head(store: LocalStore, device: UUID) -> SignedHead | None:
    """The furthest signed head of a device nobody has introduced, up to which all of its pieces are here."""
    rows = store.database.rows(
        "SELECT first, last FROM pending_piece WHERE device = ? ORDER BY first", (device.bytes,)
    )
    reached = store.journal.head(device).seq
    ends = {reached}
    for first, last in rows:
        if first > reached + 1:
            break
        reached = max(reached, last)
        ends.add(last)
    heads = store.database.rows(
        "SELECT seq, chain_digest, signature FROM pending_head WHERE device = ? AND seq <= ?"
        " ORDER BY seq DESC",
        (device.bytes, reached),
    )
    for seq, digest, signature in heads:
        if seq in ends:
            return SignedHead(ChainHead(device, seq, bytes(digest)), bytes(signature))
    return None


def all_heads(store: LocalStore) -> tuple[ChainHead, ...]:
    """The end of every chain here, of those kept unread as well."""
    heads = {device: store.journal.head(device) for device in store.journal.devices()}
    for device in pending_devices(store):
        pending = pending_head(store, device)
        if pending is not None and (device not in heads or heads[device].seq < pending.head.seq):
            heads[device] = pending.head
    return tuple(heads[device] for device in sorted(heads))


def in_order(
    devices: Iterable[UUID],
    known: Mapping[UUID, Trusted],
    sender: UUID,
    receiver: UUID,
    had: Mapping[UUID, int],
) -> tuple[UUID, ...]:
    """Chains in the order in which a receiver can believe them: who introduces comes before whom.

    First those that it has something of already, the sender's own among them; then, again and again, those
    that an office among the placed ones has introduced; at the end what nobody has.
    """
    waiting = sorted(set(devices))
    first = [one for one in waiting if one == sender]
    first += [one for one in waiting if one != sender and (had.get(one) or one == receiver)]
    placed = list(first)
    waiting = [one for one in waiting if one not in placed]
    believed = {sender, receiver, *(one for one, seq in had.items() if seq)}
    while True:
        offices = {one for one in believed if _is_office(known, one)}
        following = [one for one in waiting if one in known and known[one].device.introduced_by & offices]
        if not following:
            return (*placed, *waiting)
        placed += following
        believed |= set(following)
        waiting = [one for one in waiting if one not in believed]


def _is_office(known: Mapping[UUID, Trusted], device: UUID) -> bool:
    return device in known and known[device].device.kind is DeviceKind.OFFICE
