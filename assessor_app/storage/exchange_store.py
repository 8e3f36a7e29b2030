"""The store past the view of one account (`services.exchange_ports.ExchangeStore`). Database lane only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, cast
from uuid import UUID

from assessor_app.domain import transfers
from assessor_app.domain.errors import Refused
from assessor_app.domain.journal import ChainHead, Subject
from assessor_app.domain.transfers import ImportState, SignedHead
from assessor_app.services.exchange_desk import ImportLine, PlaceTotals
from assessor_app.services.exchange_ports import (
    ExportPlan,
    OwnKeys,
    Progress,
    Receipt,
    ReceivedFile,
    SentFile,
    Unusable,
)
from assessor_app.services.ports import Clock
from assessor_app.storage.erasure import purge
from assessor_app.storage.exchange_chains import all_heads
from assessor_app.storage.exchange_cleaning import clean, delivered, forget_subjects
from assessor_app.storage.exchange_delivery import deliveries, own_kind
from assessor_app.storage.exchange_in import received, survey, take_in
from assessor_app.storage.exchange_keys import own_keys
from assessor_app.storage.exchange_ledger import (
    last_sent,
    missing_numbers,
    note_sent,
    sent_files,
    take_receipt,
    undelivered_numbers,
)
from assessor_app.storage.exchange_out import Piece, counted, difference, partner_of, pieces_of, planned
from assessor_app.storage.exchange_scope import Scope, scope_for
from assessor_app.storage.queries.exchange import import_lines, place_totals
from assessor_app.storage.trust import roots, trusted_devices
from assessor_app.storage.unusable import unusable
from assessor_app.storage.workspace import LocalWorkspace

if TYPE_CHECKING:
    from assessor_app.domain.devices import DeviceKind, Trusted
    from assessor_app.domain.events import Draft
    from assessor_app.services.exchange_models import CleanUp, Delivery
    from assessor_app.services.exchange_ports import OpenFile, Survey, TakenIn
    from assessor_app.services.ports import Committed


class LocalExchange:
    """What goes out, what comes in, and what receipts say of it."""

    def __init__(self, workspace: LocalWorkspace, clock: Clock) -> None:
        self._workspace = workspace
        self._store = workspace.store
        self._clock = clock
        self.note_mark: Callable[[], None] = lambda: None
        """Advances the high-water mark outside the store to the end of the own chain; may raise OSError."""

    # -- whom to believe --

    def roots(self) -> tuple[UUID, ...]:
        return roots(self._store)

    def trusted(self) -> Mapping[UUID, Trusted]:
        return trusted_devices(self._store)

    def own_keys(self) -> OwnKeys:
        return own_keys(self._store)

    def own_kind(self) -> DeviceKind:
        """What this device is to its place."""
        return own_kind(self._store)

    # -- out --

    def plan(self, partner: UUID, *, anew: bool = False) -> ExportPlan:
        known = partner_of(self._store, partner)
        head = self._workspace.head
        if head.seq and head not in [one for one, _ in self._store.journal.signed_heads(head.device)]:
            self._workspace.seal_own_head()
        return planned(self._store, difference(self._store, known, anew=anew))

    def waiting(self, partner: UUID) -> int:
        """How many entries a plan would hold. Nothing is signed for it. Raises Refused as `plan`."""
        known, head = partner_of(self._store, partner), self._workspace.head
        unsigned = SignedHead(head, b"") if head.seq else None
        return counted(self._store, difference(self._store, known, own_head=unsigned))

    def pieces(self, plan: ExportPlan, progress: Progress | None = None) -> Iterator[Piece]:
        return pieces_of(self._store, self._scope(plan), plan.chains, progress)

    def attachments(self, plan: ExportPlan) -> Iterator[tuple[str, bytes]]:
        for digest in plan.attachments:
            data = self._store.attachments.get(digest)
            if data is not None:
                yield digest, data

    def checklists(self, plan: ExportPlan) -> Iterator[tuple[str, bytes]]:
        for digest in plan.checklists:
            content = self._store.shelf.content(digest)
            if content is not None:
                yield digest, content

    def note_sent(self, file: SentFile, plan: ExportPlan) -> None:
        with self._store.transaction():
            note_sent(self._store, file, plan)

    def sent(self, partner: UUID | None = None) -> tuple[SentFile, ...]:
        return sent_files(self._store, partner)

    def last_sent(self, partner: UUID) -> tuple[int, str] | None:
        """Number and digest of the newest file for a partner, or None."""
        return last_sent(self._store, partner)

    def undelivered(self, partner: UUID) -> tuple[int, ...]:
        """The numbers of files that hold something of which no receipt says that it came."""
        return undelivered_numbers(self._store, partner)

    def _scope(self, plan: ExportPlan) -> Scope:
        """What the plan was made by: it is what holds now, as long as nothing has been written since."""
        scope = scope_for(self._store, partner_of(self._store, plan.partner))
        if scope.digest != plan.scope:
            raise ValueError("what the partner may have has changed since the plan")
        return scope

    # -- in --

    def survey(self, file: OpenFile, progress: Progress | None = None) -> Survey:
        return survey(self._workspace, file, progress)

    def take_in(
        self, actor: UUID, file: OpenFile, import_id: UUID, progress: Progress | None = None
    ) -> TakenIn:
        return take_in(self._workspace, actor, file, import_id, progress)

    def received(self, sender: UUID | None = None) -> tuple[ReceivedFile, ...]:
        return received(self._store, sender)

    def missing(self, sender: UUID, coming: tuple[int, str | None] | None = None) -> tuple[int, ...]:
        """The numbers of files from a device that have not come (see `missing_numbers`)."""
        return missing_numbers(self._store, sender, coming)

    def unusable(self) -> tuple[Unusable, ...]:
        """Entries that are kept and do nothing."""
        return unusable(self._store, whole=True)

    def imports(self) -> tuple[ImportLine, ...]:
        """Every import here."""
        return import_lines(self._store.database)

    def import_state(self, import_id: UUID) -> ImportState:
        """One import as it stands."""
        return cast(ImportState, self._store.projector.state(Subject(transfers.SUBJECT_KIND, import_id)))

    def set_aside(self, actor: UUID, import_id: UUID, drafts: tuple[Draft, ...]) -> Committed:
        """Write the drafts; what the import brought is folded anew with them."""
        return self._workspace.commit(actor, drafts)

    def totals(self, place: UUID) -> PlaceTotals:
        """What the devices of a place have begun."""
        known = self.trusted().values()
        return place_totals(self._store.database, [one.device.id for one in known if one.place == place])

    # -- receipts --

    def heads(self) -> tuple[ChainHead, ...]:
        return all_heads(self._store)

    def take_receipt(self, receipt: Receipt, digest: str) -> tuple[int, ...]:
        with self._store.transaction():
            return take_receipt(self._store, receipt, digest, self._clock.now_ms())

    def receipt_at(self, partner: UUID) -> int | None:
        """When the partner's newest receipt was written (its clock), or None."""
        rows = self._store.database.rows(
            "SELECT receipt_at FROM partner_state WHERE partner = ?", (partner.bytes,)
        )
        return int(rows[0][0]) if rows else None

    def deliveries(self, assessments: Collection[UUID]) -> Mapping[UUID, Delivery]:
        """How far each assessment has come; empty where there is nobody to deliver to."""
        return deliveries(self._store, assessments)

    # -- cleaning up --

    def cleanable(self) -> CleanUp:
        """What receipts prove to be elsewhere."""
        return delivered(self._store).as_told()

    def clean_up(self, progress: Progress | None = None) -> CleanUp:
        """Take it off this PC, in one transaction. Raises Refused: nothing_delivered; OSError; Stopped.

        The mark that this machine keeps of the chain goes to its end first: the end stays.
        """
        store = self._store
        self.note_mark()
        with store.transaction():
            what = delivered(store)
            if not what.subjects:
                raise Refused("nothing_delivered")
            touched = clean(store, what, _tells(progress))
            after = store.projector.refold(touched)
            forget_subjects(store, touched)
        store.projector.keep(after)
        purge(store)
        return what.as_told()


def _tells(progress: Progress | None) -> Callable[[int, int], bool | None]:
    def told(done: int, total: int) -> bool | None:
        return None if progress is None else progress("rows", done, total)

    return told
