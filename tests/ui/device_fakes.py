"""Devices for screens: a service over a real store, and pairing files of PCs that are not there."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.domain.ids import uuid7
from assessor_app.exchange.files import LocalExchangeFiles
from assessor_app.security.age_files import AgeEnvelopes
from assessor_app.security.age_keys import X25519Keys
from assessor_app.security.keys import DeviceKey
from assessor_app.services.devices import DeviceService
from assessor_app.services.exchange_ports import DeviceCard, Signer, WrittenFile
from assessor_app.storage.device_store import LocalDeviceStore
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import NOON, FakeClock

NODE = UUID("01970000-0000-7000-8000-0000000000c7")
LONG_NODE = "Noden för Kalmar, Kronoberg och Jönköpings län"


class Files(LocalExchangeFiles):
    """Reads for real; the store of a test has no key to write with."""

    def write_card(self, target: Path, _card: DeviceCard, _sign: Signer) -> WrittenFile:
        target.write_bytes(b"card")
        return WrittenFile(target, "ab" * 32, 4)


def devices_over(store: LocalWorkspace, seen: Any, clock: FakeClock) -> DeviceService:
    """The use cases about devices, as the account sees the store."""
    files = Files(AgeEnvelopes())
    return DeviceService(seen, LocalDeviceStore(store.store), files, lambda _message: b"", clock)


def pairing_file(
    folder: Path, label: str, code: str = "AB2CD", place: UUID | None = None, number: int = 1
) -> Path:
    """What a new PC, or (with `place`) a node's, writes to a stick."""
    key, device = DeviceKey.generate(), uuid7(NOON + number, random.Random(number).randbytes(10))
    recipient, _identity = X25519Keys().new_identity()
    card = DeviceCard(
        device,
        key.public_bytes.hex(),
        recipient,
        code,
        label,
        DeviceKind.LAPTOP if place is None else DeviceKind.OFFICE,
        place,
        "" if place is None else LONG_NODE,
        PlaceKind.CENTRE if place is None else PlaceKind.NODE,
        NOON,
    )
    path = folder / f"{code}.pair"
    LocalExchangeFiles(AgeEnvelopes()).write_card(path, card, key.sign)
    return path
