"""A small centre with a real vault: its keys, its certificate, and the use cases about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from assessor_app.credentials.reading import OfflineCredentialReader
from assessor_app.credentials.writing import OpenBadgeWriter
from assessor_app.domain.credentials import EndorsementContent, IssuerProfile
from assessor_app.domain.issuer_names import did_of
from assessor_app.security.centre_keys import OpenCentreKeys, OpenKeyChest, X509Certificates
from assessor_app.security.costs import KdfCost
from assessor_app.security.signing import verify
from assessor_app.security.vault import NewAccount, UnlockedVault, Vault
from assessor_app.services.issuer_keys import IssuerKeyService
from assessor_app.services.issuing_ports import PaperSigner
from assessor_app.services.key_upkeep import keep_keys
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import DEVICE, MANAGER, STORE, FakeClock, FakeIdentities, make_workspace

CHEAP = KdfCost(memory_kib=16, passes=1, lanes=1)
VAULT_PHRASE = "fyra gula bilar"


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


@dataclass
class Keyed:
    """What belongs together; the caller closes the workspace."""

    workspace: LocalWorkspace
    clock: FakeClock
    vault: UnlockedVault
    chest: OpenKeyChest
    keys: OpenCentreKeys
    service: IssuerKeyService

    @property
    def now(self) -> datetime:
        """What the clock says, without moving it on."""
        return datetime.fromtimestamp(self.clock.now / 1000, UTC)

    def keep(self) -> None:
        """As at a manager's login."""
        keep_keys(self.workspace, self.chest, MANAGER.id, self.clock)


def keyed(workspace: LocalWorkspace, clock: FakeClock, folder: Path) -> Keyed:
    """A vault for a workspace, opened by the manager; the keys are introduced and certified."""
    path = folder / "keyed-vault.json"
    account = NewAccount(MANAGER.id, "Maja Lind", "manager")
    vault = Vault.create(path, STORE, "Vimmerby", DEVICE, account, VAULT_PHRASE, write, CHEAP)
    chest = OpenKeyChest(lambda: vault)
    made = Keyed(
        workspace,
        clock,
        vault,
        chest,
        OpenCentreKeys(lambda: vault, workspace.centre, MANAGER.id, clock.now_ms),
        IssuerKeyService(
            workspace, FakeIdentities(77), clock, chest, X509Certificates(), OfflineCredentialReader(verify)
        ),
    )
    made.keep()
    return made


def keyed_centre(folder: Path) -> Keyed:
    """A workspace and its vault in a folder."""
    clock = FakeClock()
    return keyed(make_workspace(folder, clock), clock, folder)


@dataclass
class Owner:
    """The owner of a standard, with a key of its own."""

    private: Ed25519PrivateKey

    @property
    def public(self) -> bytes | None:
        return self.private.public_key().public_bytes_raw()

    @property
    def did(self) -> str:
        return did_of(self.public or b"")

    def missing(self) -> str | None:
        return None

    def sign(self, message: bytes) -> bytes:
        return self.private.sign(message)

    def paper_signer(self, at: datetime) -> PaperSigner:
        raise NotImplementedError

    def endorsement(self, centre: str, at: datetime, days: int | None = 365) -> bytes:
        """An endorsement of the centre with this ``did:key``."""
        content = EndorsementContent(
            id=UUID(int=4711),
            authority=IssuerProfile("Svensk Industrivalidering", "SIV"),
            centre=centre,
            centre_name="Vimmerby",
            comment="Industriteknik BAS",
            valid_from=at - timedelta(days=1),
            valid_until=at + timedelta(days=days) if days is not None else None,
        )
        return OpenBadgeWriter().endorsement(content, self)


OWNER = Owner(Ed25519PrivateKey.from_private_bytes(bytes([9]) * 32))
