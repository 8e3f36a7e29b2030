"""Everything that is carried between devices, as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from uuid import UUID

from assessor_app.exchange import reading, small_files, writing
from assessor_app.services.envelope_ports import Envelopes
from assessor_app.services.exchange_ports import (
    DeviceCard,
    FileBody,
    FileHeader,
    OpenFile,
    Progress,
    Receipt,
    Signer,
    WrittenFile,
)


class LocalExchangeFiles:
    """Implements `services.exchange_ports.ExchangeFiles`; may be used on any thread."""

    def __init__(self, envelopes: Envelopes) -> None:
        self._envelopes = envelopes

    def write(
        self,
        target: Path,
        header: FileHeader,
        body: FileBody,
        recipients: Sequence[str],
        sign: Signer,
        progress: Progress | None = None,
    ) -> WrittenFile:
        return writing.write_file(self._envelopes, target, header, body, recipients, sign, progress)

    def peek(self, source: Path) -> FileHeader:
        return reading.peek_file(source)

    def open(
        self, source: Path, public_key: str, identities: Sequence[str], progress: Progress | None = None
    ) -> AbstractContextManager[OpenFile]:
        return reading.open_file(self._envelopes, source, public_key, identities, progress)

    def write_receipt(self, target: Path, receipt: Receipt, sign: Signer) -> WrittenFile:
        return small_files.write_receipt(target, receipt, sign)

    def read_receipt(self, source: Path, public_key: Callable[[UUID], str | None]) -> Receipt:
        return small_files.read_receipt(self._envelopes, source, public_key)

    def write_card(self, target: Path, card: DeviceCard, sign: Signer) -> WrittenFile:
        return small_files.write_card(self._envelopes, target, card, sign)

    def read_card(self, source: Path) -> DeviceCard:
        return small_files.read_card(self._envelopes, source)
