"""What the room needs of the use cases of the exchange. Free of Qt; every call runs on the database lane."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from assessor_app.domain.centres import Actor
    from assessor_app.services.exchange_models import (
        Applied,
        CleanUp,
        Delivery,
        ExportDone,
        ExportPreview,
        FileRow,
        Inspection,
        PartnerRow,
        PlaceRow,
        ReceiptTaken,
        UnusableRow,
    )
    from assessor_app.services.exchange_ports import Progress
    from assessor_app.services.read_models import Done


class Exchange(Protocol):
    """`services.exchange.ExchangeService`. Raises ExchangeProblem, Refused, OSError, and Stopped where it was
    watched and asked to stop.
    """

    def partners(self, actor: Actor) -> tuple[PartnerRow, ...]: ...

    def preview(self, actor: Actor, partner: UUID, *, anew: bool = False) -> ExportPreview: ...

    def export(
        self,
        actor: Actor,
        partner: UUID,
        folder: Path,
        *,
        anew: bool = False,
        progress: Progress | None = None,
    ) -> ExportDone: ...

    def inspect(self, actor: Actor, path: Path, progress: Progress | None = None) -> Inspection: ...

    def apply(self, actor: Actor, path: Path, digest: str, progress: Progress | None = None) -> Applied: ...

    def write_receipt(self, actor: Actor, partner: UUID, folder: Path) -> Path: ...

    def read_receipt(self, actor: Actor, path: Path) -> ReceiptTaken: ...

    def kind_of(self, path: Path) -> str:
        """exchange, receipt, pairing or unknown, by what the file claims."""
        ...

    def files(self, actor: Actor, limit: int = 500) -> tuple[FileRow, ...]: ...

    def unusable(self, actor: Actor) -> tuple[UnusableRow, ...]: ...

    def set_aside(self, actor: Actor, import_id: UUID, reason: str) -> Done: ...

    def restore_import(self, actor: Actor, import_id: UUID) -> Done: ...

    def delivery(self, assessments: Collection[UUID]) -> Mapping[UUID, Delivery]: ...

    def clean_up_preview(self, actor: Actor) -> CleanUp: ...

    def clean_up(self, actor: Actor, progress: Progress | None = None) -> object: ...

    def places(self, actor: Actor) -> tuple[PlaceRow, ...]: ...
