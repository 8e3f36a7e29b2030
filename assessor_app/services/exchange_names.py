"""Names of the files of the exchange: who writes to whom, and which one it is. Nobody's name, no number."""

from __future__ import annotations

import re
import unicodedata

from assessor_app.domain.devices import Device, DeviceKind, Trusted
from assessor_app.services.exchange_ports import Party

FILE_SUFFIX = ".assess"
RECEIPT_SUFFIX = ".receipt"
_LONGEST_LABEL = 40
_UNSAFE = re.compile(r"[^A-Z0-9]+")


def shown_label(device: Device) -> str:
    """What people call a device; its code where nobody has given it a name."""
    return device.label or device.code


def trusted_label(trusted: Trusted) -> str:
    """What people call a device; an office that nobody has named goes by its centre or node."""
    device = trusted.device
    place = trusted.place_name if device.kind is DeviceKind.OFFICE else ""
    return device.label or place or device.code


def file_name(sender: Party, receiver: Party, number: int) -> str:
    """``VIM-LAPTOP-2_till_VIM-KONTOR_0007.assess``."""
    return f"{_safe(sender.label)}_till_{_safe(receiver.label)}_{number:04}{FILE_SUFFIX}"


def receipt_name(writer: Party, sender: Party, newest: int) -> str:
    """``VIM-KONTOR_kvitterar_VIM-LAPTOP-2_0007.receipt``; the number is that of the newest file it names."""
    return f"{_safe(writer.label)}_kvitterar_{_safe(sender.label)}_{newest:04}{RECEIPT_SUFFIX}"


def _safe(label: str) -> str:
    """Capitals, digits and hyphens: what every stick and every mail program keeps as it is."""
    apart = unicodedata.normalize("NFKD", label)
    bare = "".join(char for char in apart if not unicodedata.combining(char)).upper()
    return _UNSAFE.sub("-", bare).strip("-")[:_LONGEST_LABEL].strip("-") or "PC"
