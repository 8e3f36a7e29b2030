"""What the exchange is put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor_app.services.exchange_ports import ExchangeFiles

if TYPE_CHECKING:
    from assessor_app.bootstrap.composing import Doors
    from assessor_app.services.exchange import ExchangeService
    from assessor_app.services.ports import Clock, Identities, Workspace
    from assessor_app.storage.workspace import LocalWorkspace


def exchange_files() -> ExchangeFiles:
    """Writes and reads exchange files, receipts and pairing files."""
    from assessor_app.exchange.files import LocalExchangeFiles  # with its cryptography no part of the start
    from assessor_app.security.age_files import AgeEnvelopes

    return LocalExchangeFiles(AgeEnvelopes())


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
