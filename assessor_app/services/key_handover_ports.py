"""What handing the centre's keys over needs of the vault and of the file they travel in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from assessor_app.domain.issuer_keys import Certificate


@dataclass(frozen=True, slots=True)
class KeyNotice:
    """What stands openly in a key file. `centre_key` and `document_key` are public halves in hex;
    `created_at` is ms since 1970 UTC.
    """

    handover: UUID
    centre: UUID
    centre_name: str
    giver: UUID
    giver_label: str
    receiver: UUID
    receiver_label: str
    centre_key: str
    document_key: str
    created_at: int


@dataclass(frozen=True, slots=True)
class KeyFileSeen:
    """A key file as it was read; nothing is proven by that. `digest` is SHA-256 of the whole file."""

    notice: KeyNotice
    digest: bytes
    content: bytes = field(repr=False)


class KeyFiles(Protocol):
    """Makes and opens key files with the vault as one account opened it. The private halves of the centre's
    keys never leave what implements this but encrypted.
    """

    def sealed(self, notice: KeyNotice, recipient: str, certificate: Certificate | None) -> bytes:
        """A file for one device, signed by this one. Raises Refused: keys_not_here, keys_locked,
        device_without_recipient.
        """
        ...

    def seen(self, content: bytes) -> KeyFileSeen:
        """What a file says. Raises Refused: key_file_unfit, key_file_from_the_future."""
        ...

    def is_signed(self, seen: KeyFileSeen, public_key: str) -> bool:
        """Whether the owner of `public_key` (hex) signed exactly this file."""
        ...

    def take(
        self, seen: KeyFileSeen, identities: Sequence[str], account: UUID, passphrase: str
    ) -> Certificate | None:
        """Put the keys of a file into the vault, which is written whole or stays as it was; the certificate
        that came along.

        Slow on purpose. Raises Refused: key_file_unfit, key_file_not_for_this, keys_locked (another manager
        of this PC holds the managers' key); errors with `code` wrong_passphrase; OSError.
        """
        ...
