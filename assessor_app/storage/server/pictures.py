"""Attachments of lines that stand on the server already: who gave it the lines may not have had them all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain.journal import Entry, Ref
from assessor_app.services.server_ports import ServerProblem
from assessor_app.storage.acceptance import NAMING
from assessor_app.storage.server.lines import names_in
from assessor_app.storage.server.shares import ServerShare
from assessor_app.storage.withholding import Share
from assessor_app.storage.workspace import LocalWorkspace


class Spot(NamedTuple):
    """The server says that this entry names this attachment."""

    device: UUID
    seq: int
    name: bytes


class LocalPictures:
    """The store's side of it. Only what an entry here names goes either way. Database lane only."""

    def __init__(self, workspace: LocalWorkspace, share: ServerShare) -> None:
        self._workspace = workspace
        self._share = share

    def lacking(self, there: frozenset[bytes]) -> frozenset[bytes]:
        """Those of the server's attachments that are not here."""
        database = self._workspace.store.attachments.database
        return there - {bytes(row[0]) for row in database.rows("SELECT digest FROM attachment")}

    def due(self, spots: Iterable[Spot]) -> frozenset[bytes]:
        """Those that are held here and that the server may have, in entries that name them."""
        found = set()
        for spot in spots:
            entry = self._naming(spot)
            if entry is not None and self._share(entry.header) is Share.ALL and self._holds(spot.name):
                found.add(spot.name)
        return frozenset(found)

    def wanted(self, spots: Iterable[Spot]) -> dict[bytes, tuple[str, UUID]]:
        """Those that entries here name, each with the subject that shows it."""
        found: dict[bytes, tuple[str, UUID]] = {}
        for spot in spots:
            entry = self._naming(spot)
            if entry is not None:
                found[spot.name] = (entry.header.subject.kind, entry.header.subject.id)
        return found

    def take(self, spots: Iterable[Spot], attachments: Mapping[bytes, bytes]) -> frozenset[tuple[str, UUID]]:
        """Keep what came; returns the subjects that show it. Raises ServerProblem: server_altered."""
        if any(hashlib.sha256(data).digest() != name for name, data in attachments.items()):
            raise ServerProblem("server_altered")
        wanted = self.wanted(spots)  # once more: somebody may have been erased while it was on its way
        new = [name for name in sorted(attachments) if name in wanted and not self._holds(name)]
        self._workspace.store.attachments.put_all([attachments[name] for name in new])
        return frozenset(wanted[name] for name in new)

    def _holds(self, name: bytes) -> bool:
        return self._workspace.store.attachments.holds(name.hex())

    def _naming(self, spot: Spot) -> Entry | None:
        """The entry, where it is here and names the attachment."""
        entry = self._workspace.store.journal.at(Ref(spot.device, spot.seq))
        if entry is None or entry.header.event not in NAMING or spot.name not in names_in(entry):
            return None
        return entry
