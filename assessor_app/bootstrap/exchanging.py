"""What the exchange is put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor_app.services.exchange_ports import ExchangeFiles

if TYPE_CHECKING:
    from uuid import UUID

    from assessor_app.bootstrap.composing import Doors
    from assessor_app.bootstrap.joining import Carriers
    from assessor_app.services.exchange import ExchangeService
    from assessor_app.services.exchange_ports import OpenFile, Progress
    from assessor_app.services.ports import Clock, Identities, Workspace
    from assessor_app.storage.workspace import LocalWorkspace


def exchange_files() -> ExchangeFiles:
    """Writes and reads exchange files, receipts and pairing files."""
    from assessor_app.exchange.files import LocalExchangeFiles  # with its cryptography no part of the start
    from assessor_app.security.age_files import AgeEnvelopes

    return LocalExchangeFiles(AgeEnvelopes())


def carriers() -> Carriers:
    """What founds the store of a PC that joins its centre."""
    from assessor_app.bootstrap.joining import Carriers
    from assessor_app.exchange.strangers import StrangersFiles
    from assessor_app.security.age_files import AgeEnvelopes

    return Carriers(exchange_files(), StrangersFiles(AgeEnvelopes()), _take_in)


def _take_in(
    workspace: LocalWorkspace, actor: UUID, file: OpenFile, import_id: UUID, progress: Progress | None
) -> None:
    from assessor_app.storage.exchange_in import take_in

    take_in(workspace, actor, file, import_id, progress)


def exchange_of(
    store: LocalWorkspace, seen: Workspace, doors: Doors, clock: Clock, identities: Identities
) -> ExchangeService:
    """The use cases of the exchange over an open store, for the account that sees it as `seen`."""
    from assessor_app.exchange.kinds import kind_of
    from assessor_app.services.exchange import ExchangeService, ExchangeTools
    from assessor_app.storage.exchange_store import LocalExchange
    from assessor_app.system.files import move_into_place

    desk = LocalExchange(store, clock)
    desk.note_mark = doors.note_mark
    tools = ExchangeTools(exchange_files(), kind_of, move_into_place, doors.sign, clock, identities)
    return ExchangeService(seen, desk, tools)
