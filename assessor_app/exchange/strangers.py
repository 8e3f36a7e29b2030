"""Who says that they wrote a file, for a PC that knows nobody yet.

Only the first file that a PC gets from its centre is read this way: its key stands inside it, and what makes
the key trustworthy is that people compare its words. Then the file is opened with it, as any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assessor_app.exchange.reading import open_file
from assessor_app.services.envelope_ports import Envelopes, Readable, Writable
from assessor_app.services.exchange_ports import DeviceCard, ExchangeProblem


class StrangersFiles:
    """Reads the card of a file's sender before any signature can be held against a key."""

    def __init__(self, envelopes: Envelopes) -> None:
        self._envelopes = envelopes

    def sender_card(self, source: Path, identities: Sequence[str]) -> DeviceCard:
        """What the sender says of itself. It proves nothing before the file was opened with its key.

        Raises ExchangeProblem as `ExchangeFiles.open` does; sender_unknown where the sender says nothing.
        """
        with open_file(_Unproven(self._envelopes), source, "", identities) as file:
            sender = file.header.sender
            for card in file.manifest.cards:
                if card.device == sender.device:
                    return card
        raise ExchangeProblem("sender_unknown", words="")


class _Unproven:
    """Envelopes that take every signature: whose it is, is asked afterwards."""

    def __init__(self, envelopes: Envelopes) -> None:
        self._envelopes = envelopes

    def verify(self, _public_key: str, _message: bytes, _signature: bytes) -> bool:
        return True

    def is_recipient(self, text: str) -> bool:
        return self._envelopes.is_recipient(text)

    def header_length(self, beginning: bytes) -> int:
        return self._envelopes.header_length(beginning)

    def encrypt(self, source: Readable, target: Writable, recipients: Sequence[str]) -> None:
        self._envelopes.encrypt(source, target, recipients)

    def decrypt(self, source: Readable, target: Writable, identities: Sequence[str]) -> None:
        self._envelopes.decrypt(source, target, identities)
