"""What `ExchangeService` needs of the store beside `ExchangeStore`: the ledger in words, and cleaning up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from assessor_app.services.exchange_ports import ExchangeStore, Progress, Unusable

if TYPE_CHECKING:
    from assessor_app.domain.devices import DeviceKind
    from assessor_app.domain.events import Draft
    from assessor_app.domain.transfers import ImportState
    from assessor_app.services.exchange_models import CleanUp, Delivery
    from assessor_app.services.ports import Committed

KindOf = Callable[[Path], str]
"""What a file claims to be: exchange, receipt, pairing or unknown. Raises ExchangeProblem."""
Settle = Callable[[Path, Path], None]
"""Gives a written file its own name, durably. Raises OSError."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """An import in the lists: how much it brought, and whether it is set aside."""

    id: UUID
    entries: int
    set_aside: bool


@dataclass(frozen=True, slots=True)
class PlaceTotals:
    """What is here of a place's work, people with protected identity left out."""

    people: int
    assessments: int
    signed: int
    all_met: int
    conflicts: int


class ExchangeDesk(ExchangeStore, Protocol):
    """The store as the use cases of the exchange see it."""

    def own_kind(self) -> DeviceKind:
        """What this device is to its place."""
        ...

    def waiting(self, partner: UUID) -> int:
        """How many entries a partner lacks and may have. Raises Refused as `plan`."""
        ...

    def last_sent(self, partner: UUID) -> tuple[int, str] | None:
        """Number and digest of the newest file that this device has written for a partner."""
        ...

    def undelivered(self, partner: UUID) -> tuple[int, ...]:
        """The numbers of files that hold something of which no receipt says that it came."""
        ...

    def missing(self, sender: UUID, coming: tuple[int, str | None] | None = None) -> tuple[int, ...]:
        """The numbers of files that have not come; `coming`: number and previous digest of one in hand."""
        ...

    def receipt_at(self, partner: UUID) -> int | None:
        """When the partner wrote its newest receipt."""
        ...

    def deliveries(self, assessments: Collection[UUID]) -> Mapping[UUID, Delivery]:
        """How far each assessment has come; empty where there is nobody to deliver to."""
        ...

    def cleanable(self) -> CleanUp:
        """What receipts prove to be elsewhere."""
        ...

    def clean_up(self, progress: Progress | None = None) -> CleanUp:
        """Take it off this PC. Raises Refused: nothing_delivered; OSError; Stopped."""
        ...

    def unusable(self) -> tuple[Unusable, ...]:
        """Entries that are kept unread."""
        ...

    def imports(self) -> tuple[ImportLine, ...]:
        """Every import here."""
        ...

    def import_state(self, import_id: UUID) -> ImportState:
        """One import as it stands."""
        ...

    def set_aside(self, actor: UUID, import_id: UUID, drafts: tuple[Draft, ...]) -> Committed:
        """Write the drafts, and fold anew what the import brought."""
        ...

    def totals(self, place: UUID) -> PlaceTotals:
        """What the devices of a place have begun."""
        ...
