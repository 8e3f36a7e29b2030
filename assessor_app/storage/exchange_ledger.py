"""The ledger of the exchange: files sent and received, and what the partners' receipts prove."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from assessor_app.domain.journal import ChainHead
from assessor_app.services.exchange_ports import (
    ExchangeProblem,
    ExportPlan,
    Receipt,
    SentFile,
)
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.trust import roots

_SENT = (
    "SELECT receiver, sender, number, digest, created_at, entries, name, received_at, scope FROM sent_file"
)

# ---- files -----------------------------------------------------------------------------------------------


def note_sent(store: LocalStore, file: SentFile, plan: ExportPlan) -> None:
    """Note a file that was written; inside the caller's transaction."""
    store.database.run(
        "INSERT INTO sent_file (receiver, sender, number, digest, created_at, scope, entries, name)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            file.receiver.bytes,
            file.sender.bytes,
            file.number,
            bytes.fromhex(file.digest),
            file.created_at,
            bytes.fromhex(plan.scope),
            file.entries,
            file.name,
        ),
    )
    for part in plan.chains:
        store.database.run(
            "INSERT INTO sent_span (receiver, sender, number, device, first, last) VALUES (?, ?, ?, ?, ?, ?)",
            (
                file.receiver.bytes,
                file.sender.bytes,
                file.number,
                part.device.bytes,
                part.first,
                part.last,
            ),
        )


def sent_files(store: LocalStore, partner: UUID | None = None) -> tuple[SentFile, ...]:
    """Files written, newest first."""
    where, given = ("", ()) if partner is None else (" WHERE receiver = ?", (partner.bytes,))
    rows = store.database.rows(f"{_SENT}{where} ORDER BY created_at DESC, number DESC", given)
    return tuple(
        SentFile(
            UUID(bytes=row[0]),
            UUID(bytes=row[1]),
            row[2],
            bytes(row[3]).hex(),
            row[4],
            row[5],
            row[6],
            row[7],
            bytes(row[8]).hex(),
        )
        for row in rows
    )


def last_sent(store: LocalStore, partner: UUID) -> tuple[int, str] | None:
    """Number and digest of the newest file that this device has written for a partner."""
    rows = store.database.rows(
        "SELECT number, digest FROM sent_file WHERE receiver = ? AND sender = ? ORDER BY number DESC LIMIT 1",
        (partner.bytes, store.identity.device.bytes),
    )
    return (rows[0][0], bytes(rows[0][1]).hex()) if rows else None


def missing_numbers(
    store: LocalStore, sender: UUID, coming: tuple[int, str | None] | None = None
) -> tuple[int, ...]:
    """The numbers of files from a device to this one that have not come.

    A file names the digest of the one before it: where another one came under that number, it has not come
    either. `coming` is a file in hand, with the digest that it names.
    """
    rows = store.database.rows(
        "SELECT number, digest, previous FROM received_file WHERE sender = ? AND receiver = ?",
        (sender.bytes, store.identity.device.bytes),
    )
    here = {row[0]: bytes(row[1]).hex() for row in rows}
    names = {row[0]: None if row[2] is None else bytes(row[2]).hex() for row in rows}
    if coming is not None:
        names.setdefault(*coming)
    newest = max(names, default=0)
    wanting = {number for number in range(1, newest) if number not in names}
    for number, previous in names.items():
        before = here.get(number - 1)
        if previous is not None and before is not None and before != previous:
            wanting.add(number - 1)
    return tuple(sorted(wanting))


def undelivered_numbers(store: LocalStore, partner: UUID) -> tuple[int, ...]:
    """The numbers of files for a partner that hold something of which no receipt says that it came."""
    rows = store.database.rows(
        "SELECT f.number FROM sent_file f WHERE f.receiver = ? AND f.sender = ? AND f.received_at IS NULL"
        " AND EXISTS (SELECT 1 FROM sent_span s LEFT JOIN partner_head h"
        " ON h.partner = s.receiver AND h.device = s.device"
        " WHERE s.receiver = f.receiver AND s.sender = f.sender AND s.number = f.number"
        " AND coalesce(h.seq, 0) < s.last) ORDER BY f.number",
        (partner.bytes, store.identity.device.bytes),
    )
    return tuple(row[0] for row in rows)


# ---- receipts --------------------------------------------------------------------------------------------


def take_receipt(store: LocalStore, receipt: Receipt, digest: str, now: int) -> tuple[int, ...]:
    """Note what the partner has; the numbers of the files that it delivers anew. Inside a transaction.

    An older one changes nothing. Raises ExchangeProblem: receipt_for_another, receipt_contradicts.
    """
    partner, sender = receipt.receiver.device, receipt.sender.device
    if sender not in roots(store):
        raise ExchangeProblem("receipt_for_another", label=receipt.sender.label)
    if _is_older(store, receipt):
        return ()
    ours = _ours(store, partner, sender, dict(receipt.files))
    heads = _held_against_ours(store, receipt.heads)
    newest = max(ours, default=0)
    scope = ours[newest] if newest else bytes(32)
    store.database.run(
        "INSERT OR REPLACE INTO partner_state (partner, scope, receipt_at, receipt_digest)"
        " VALUES (?, ?, ?, ?)",
        (partner.bytes, scope, receipt.created_at, bytes.fromhex(digest)),
    )
    store.database.run("DELETE FROM partner_head WHERE partner = ?", (partner.bytes,))
    for head in heads:
        if head.seq:
            store.database.run(
                "INSERT INTO partner_head (partner, device, seq, chain_digest, since) VALUES (?, ?, ?, ?, ?)",
                (partner.bytes, head.device.bytes, head.seq, head.chain_digest, now),
            )
    return _mark_delivered(store, partner, sender, ours, now)


def _is_older(store: LocalStore, receipt: Receipt) -> bool:
    rows = store.database.rows(
        "SELECT 1 FROM partner_state WHERE partner = ? AND receipt_at >= ?",
        (receipt.receiver.device.bytes, receipt.created_at),
    )
    return bool(rows)


def _ours(store: LocalStore, partner: UUID, sender: UUID, files: Mapping[int, str]) -> dict[int, bytes]:
    """The named files that this PC wrote: number → scope. Raises ExchangeProblem: receipt_contradicts."""
    rows = store.database.rows(
        "SELECT number, digest, scope FROM sent_file WHERE receiver = ? AND sender = ?",
        (partner.bytes, sender.bytes),
    )
    written = {row[0]: (bytes(row[1]).hex(), bytes(row[2])) for row in rows}
    found: dict[int, bytes] = {}
    for number, digest in files.items():
        if number not in written and sender != store.identity.device:
            continue  # what a former device wrote may be more than a restored store knows
        if number not in written or written[number][0] != digest:
            raise ExchangeProblem("receipt_contradicts", number=number)
        found[number] = written[number][1]
    return found


def _held_against_ours(store: LocalStore, heads: Collection[ChainHead]) -> list[ChainHead]:
    """The heads that say how far the partner has the chains that are here.

    Where a device is known to have written two histories and the partner has the other one, its head says
    nothing of ours. Raises ExchangeProblem (receipt_contradicts) where a chain here never had such a head.
    """
    forked = {UUID(bytes=row[0]) for row in store.database.rows("SELECT id FROM fork_row")}
    fitting = []
    for head in heads:
        is_beyond = head.seq > store.journal.head(head.device).seq
        here = None if is_beyond else store.journal.digest_at(head.device, head.seq)
        differs = here is not None and here != head.chain_digest
        if differs or (is_beyond and head.device == store.identity.device):
            if head.device not in forked:
                raise ExchangeProblem("receipt_contradicts", number=head.seq)
            continue
        fitting.append(head)
    return fitting


def _mark_delivered(
    store: LocalStore, partner: UUID, sender: UUID, numbers: Collection[int], now: int
) -> tuple[int, ...]:
    rows = store.database.rows(
        "SELECT number FROM sent_file WHERE receiver = ? AND sender = ? AND received_at IS NULL"
        " ORDER BY number",
        (partner.bytes, sender.bytes),
    )
    newly = tuple(row[0] for row in rows if row[0] in numbers)
    for number in newly:
        store.database.run(
            "UPDATE sent_file SET received_at = ? WHERE receiver = ? AND sender = ? AND number = ?",
            (now, partner.bytes, sender.bytes, number),
        )
    return newly
