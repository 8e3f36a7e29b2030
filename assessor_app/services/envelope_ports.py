"""What exchange files need of cryptography: signatures, and the age envelope as a stream."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Readable(Protocol):
    """What can be read from its present place on; no bytes at the end."""

    def read(self, size: int = -1, /) -> bytes: ...


class Writable(Protocol):
    """What can be written to."""

    def write(self, data: bytes, /) -> int: ...

    def flush(self) -> None: ...


class UnfitEnvelope(ValueError):
    """It is not age as exchange files use it, or it was damaged."""


class UnfitRecipient(ValueError):
    """Nothing can be encrypted to what should be an age recipient."""


class NoKeyFits(Exception):
    """It is encrypted for somebody else."""


class Envelopes(Protocol):
    """Ed25519 signatures of devices, and age v1 with X25519 recipients."""

    def verify(self, public_key: str, message: bytes, signature: bytes) -> bool:
        """Whether the owner of `public_key` (hex) made `signature` over exactly this message.

        Never raises, whatever the key is.
        """
        ...

    def is_recipient(self, text: str) -> bool:
        """Whether something can be encrypted to it."""
        ...

    def header_length(self, beginning: bytes) -> int:
        """The length of the envelope's header, of which `beginning` are the first 4096 bytes or all.

        No key is derived. Raises UnfitEnvelope.
        """
        ...

    def encrypt(self, source: Readable, target: Writable, recipients: Sequence[str]) -> None:
        """Encrypt all of `source` into `target`; memory does not grow with it.

        An exception of `source` or `target` comes out as it is. Raises UnfitRecipient.
        """
        ...

    def decrypt(self, source: Readable, target: Writable, identities: Sequence[str]) -> None:
        """Decrypt all of `source`, whose header was checked with `header_length`, into `target`.

        What was written before an error is authentic but cut off. An exception of `source` or `target` comes
        out as it is. Raises NoKeyFits and UnfitEnvelope.
        """
        ...
