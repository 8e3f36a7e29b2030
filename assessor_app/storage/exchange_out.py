"""What goes out: the difference between what a partner has and what is here, as far as it may have it.

The difference is always taken against the partner's receipts, never against what was sent: a file that is
lost on its way is simply part of the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from assessor_app.domain import assessment_events, centres
from assessor_app.domain.assessment_events import AssessmentPlanned
from assessor_app.domain.centre_cards import CentreLogoChosen
from assessor_app.domain.devices import DeviceKind, Trusted
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import wire_name
from assessor_app.domain.journal import Entry, WithheldRun
from assessor_app.domain.transfers import SignedHead
from assessor_app.services.entry_lines import piece_of
from assessor_app.services.exchange_ports import ChainPart, ExportPlan, Progress
from assessor_app.services.ports import Stopped
from assessor_app.storage.erasure import NAMING
from assessor_app.storage.exchange_chains import (
    in_order,
    newest_signed,
    pending_devices,
    pending_head,
)
from assessor_app.storage.exchange_scope import Scope, scope_for
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.queries.exchange_parts import Group, groups_in, named_in, planned_in
from assessor_app.storage.trust import roots, trusted_devices
from assessor_app.storage.withholding import Share, shared

Piece = Entry | WithheldRun
_LOGO = wire_name(CentreLogoChosen)
_PLANNED = wire_name(AssessmentPlanned)
_TELL_EVERY = 500


@dataclass(frozen=True, slots=True)
class Difference:
    """What a partner lacks: parts of chains in the order in which they are to be read, and their heads."""

    partner: Trusted
    scope: Scope
    parts: tuple[ChainPart, ...]
    heads: tuple[SignedHead, ...]
    pending: frozenset[UUID]


def partner_of(store: LocalStore, device: UUID) -> Trusted:
    """A device that files may be written for. Raises Refused: device_unknown, device_is_revoked."""
    known = trusted_devices(store).get(device)
    if known is None or device in roots(store):
        raise Refused("device_unknown")
    if known.device.revoked:
        raise Refused("device_is_revoked")
    return known


def had_by(store: LocalStore, partner: UUID) -> dict[UUID, int]:
    """How far the partner has each chain, by its receipts; its own counts as had as far as it is here."""
    rows = store.database.rows("SELECT device, seq FROM partner_head WHERE partner = ?", (partner.bytes,))
    had = {UUID(bytes=row[0]): int(row[1]) for row in rows}
    had[partner] = max(had.get(partner, 0), store.journal.head(partner).seq)
    return had


def difference(
    store: LocalStore, partner: Trusted, *, anew: bool = False, own_head: SignedHead | None = None
) -> Difference:
    """What the partner lacks now. `own_head` stands for this device's newest signed head."""
    device = partner.device.id
    scope, had = scope_for(store, partner), had_by(store, device)
    is_other = _scope_delivered(store, device) not in (None, scope.digest)
    after = dict(had)
    if anew or is_other:
        # A laptop that was cleaned up may need its own entries back; nobody else lacks any.
        may_lack_own = partner.place == store.identity.centre and partner.device.kind is DeviceKind.LAPTOP
        after = {} if may_lack_own else {device: had[device]}
    heads = _heads(store, scope, own_head)
    known = trusted_devices(store)
    if scope.places is not None:
        heads = {
            one: head for one, head in heads.items() if one in known and known[one].place in scope.places
        }
    lacking = [one for one, head in heads.items() if head.head.seq > after.get(one, 0)]
    ordered = in_order(lacking, known, store.identity.device, device, had)
    parts = tuple(
        ChainPart(one, after.get(one, 0) + 1, heads[one].head.seq, heads[one].head.chain_digest)
        for one in ordered
    )
    pending = frozenset(pending_devices(store)) & set(ordered)
    return Difference(partner, scope, parts, tuple(heads[one] for one in ordered), pending)


def _scope_delivered(store: LocalStore, partner: UUID) -> str | None:
    rows = store.database.rows("SELECT scope FROM partner_state WHERE partner = ?", (partner.bytes,))
    return bytes(rows[0][0]).hex() if rows else None


def _heads(store: LocalStore, scope: Scope, own_head: SignedHead | None) -> dict[UUID, SignedHead]:
    """How far each chain may go out: to the newest head that its own device has signed."""
    found: dict[UUID, SignedHead] = {}
    for device in store.journal.devices():
        signed = own_head if own_head and device == own_head.head.device else newest_signed(store, device)
        if signed is not None:
            found[device] = signed
    if scope.is_whole:  # nobody can say here what unread pieces hold
        for device in pending_devices(store):
            signed = pending_head(store, device)
            if signed is not None:
                found[device] = signed
    return found


# ---- what it holds ---------------------------------------------------------------------------------------


def counted(store: LocalStore, lacking: Difference) -> int:
    """How many entries the partner would be given."""
    read = sum(group.entries for group, share in _shares(store, lacking) if share is not Share.NOTHING)
    return read + _unread(store, lacking)


def planned(store: LocalStore, lacking: Difference) -> ExportPlan:
    """The difference with all that is told of it beforehand."""
    entries, runs, persons, withheld = _unread(store, lacking), set[UUID](), set[UUID](), set[UUID]()
    for group, share in _shares(store, lacking):
        if share is Share.NOTHING:
            withheld |= {group.about} & lacking.scope.withheld if group.about else set()
            continue
        entries += group.entries
        if group.about and group.subject.kind != centres.SUBJECT_KIND:
            persons.add(group.about)
        runs |= {group.subject.id} if group.subject.kind == assessment_events.SUBJECT_KIND else set()
    return ExportPlan(
        partner=lacking.partner.device.id,
        chains=lacking.parts,
        heads=lacking.heads,
        entries=entries,
        assessments=len(runs),
        people=len(persons),
        withheld_people=len(withheld),
        checklists=_checklists(store, lacking),
        attachments=_attachments(store, lacking),
        scope=lacking.scope.digest,
    )


def _shares(store: LocalStore, lacking: Difference) -> Iterator[tuple[Group, Share]]:
    for part in lacking.parts:
        for group in groups_in(store, part):
            yield group, lacking.scope.rule(group.subject, group.about, group.event)


def _unread(store: LocalStore, lacking: Difference) -> int:
    """The entries among what nobody can read here and that is passed on as it came."""
    parts = [part for part in lacking.parts if part.device in lacking.pending]
    return sum(isinstance(piece, Entry) for part in parts for piece in _pending(store, part))


def _checklists(store: LocalStore, lacking: Difference) -> tuple[str, ...]:
    """The checklists, as far as they are held here, that runs among the entries are bound to."""
    bound: set[str] = set()
    for part in lacking.parts:
        for row in planned_in(store, part, _PLANNED):
            if lacking.scope.rule(row.subject, row.about, row.event) is not Share.NOTHING:
                bound |= row.digests
    return tuple(sorted(one for one in bound if store.shelf.content(one) is not None))


def _attachments(store: LocalStore, lacking: Difference) -> tuple[str, ...]:
    """The attachments, as far as they are held here, that are named by what the partner gets in full."""
    if not lacking.scope.pictures:
        return ()
    named: set[str] = set()
    for part in lacking.parts:
        for row in named_in(store, part, (*NAMING, _LOGO)):
            if lacking.scope.rule(row.subject, row.about, row.event) is Share.ALL:
                named |= row.digests
    return tuple(sorted(one for one in named if store.attachments.holds(one)))


# ---- what goes into the file -----------------------------------------------------------------------------


def pieces_of(
    store: LocalStore, scope: Scope, parts: Sequence[ChainPart], progress: Progress | None = None
) -> Iterator[Piece]:
    """The entries and withheld runs of the parts, in order; some thousand in memory at a time.

    Raises Stopped.
    """
    pending = frozenset(pending_devices(store))
    total = sum(part.last - part.first + 1 for part in parts)
    done, told = 0, 0
    for part in parts:
        found = shared(store.journal, part.device, part.first - 1, scope.share, part.last)
        unread = _pending(store, part) if part.device in pending else ()
        before = done
        for piece in chain(found, unread):
            done = before + _end(piece) - part.first + 1
            if progress is not None and done - told >= _TELL_EVERY:
                told = done
                if progress("reading", done, total) is False:
                    raise Stopped
            yield piece


def _pending(store: LocalStore, part: ChainPart) -> Iterator[Piece]:
    after = max(part.first - 1, store.journal.head(part.device).seq)
    while True:
        rows = store.database.rows(
            "SELECT first, last, line FROM pending_piece WHERE device = ? AND first > ? AND last <= ?"
            " ORDER BY first LIMIT 500",
            (part.device.bytes, after, part.last),
        )
        for first, _last, line in rows:
            yield piece_of(bytes(line))
            after = first
        if not rows:
            return


def _end(piece: Piece) -> int:
    return piece.header.seq if isinstance(piece, Entry) else piece.last
