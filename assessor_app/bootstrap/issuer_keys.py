"""The centre's keys put together: the vault, certificates, and what reads endorsements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.bootstrap.composing import Doors, Tools
    from assessor_app.services.issuer_keys import IssuerKeyService
    from assessor_app.services.issuing_ports import EndorsementSeen
    from assessor_app.services.key_handover import KeyHandoverService
    from assessor_app.storage.viewing import SeenWorkspace
    from assessor_app.storage.workspace import LocalWorkspace


def issuer_keys_of(workspace: SeenWorkspace, doors: Doors, tools: Tools) -> IssuerKeyService:
    """The use cases about the centre's keys, for one account."""
    from assessor_app.security.centre_keys import X509Certificates
    from assessor_app.services.issuer_keys import IssuerKeyService

    return IssuerKeyService(
        workspace,
        tools.identities,
        tools.clock,
        doors.chest,
        X509Certificates(),
        _LateReader(),
    )


def key_handover_of(
    store: LocalWorkspace, workspace: SeenWorkspace, doors: Doors, tools: Tools
) -> KeyHandoverService:
    """Handing the keys to another PC, and taking them over, for one account."""
    from assessor_app.services.key_handover import KeyHandoverService
    from assessor_app.storage.device_store import LocalDeviceStore
    from assessor_app.system.files import write_whole

    return KeyHandoverService(
        workspace,
        tools.identities,
        tools.clock,
        (doors.chest, doors.key_files, doors.vault),
        LocalDeviceStore(store.store),
        write_whole,
    )


class _LateReader:
    """An `EndorsementReader`; what it needs takes long to import, and is hardly ever needed."""

    def endorsement(self, data: bytes) -> EndorsementSeen | None:
        from assessor_app.credentials.reading import OfflineCredentialReader
        from assessor_app.security.signing import verify

        return OfflineCredentialReader(verify).endorsement(data)
