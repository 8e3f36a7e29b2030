"""What a device is and how it stands, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.services.device_models import DeviceRow
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate


def name_of(row: DeviceRow) -> str:
    """What a device is called; one that nobody has named goes by its place."""
    return row.label or row.place_name or row.code


def kind_word(kind: DeviceKind) -> str:
    """What a device is to its place."""
    return {
        DeviceKind.OFFICE: translate("Devices", "Dator på plats"),
        DeviceKind.LAPTOP: translate("Devices", "Bärbar dator"),
    }[kind]


def place_word(kind: PlaceKind) -> str:
    """What a place is."""
    return {
        PlaceKind.CENTRE: translate("Devices", "Testcenter"),
        PlaceKind.NODE: translate("Devices", "Regional nod"),
    }[kind]


def standing(row: DeviceRow) -> tuple[str, str] | None:
    """Word and tone of what is peculiar about a device, or None."""
    if row.revoked:
        return translate("Devices", "Spärrad"), "not-shown"
    if not row.counts:
        return translate("Devices", "Inte jämförd här"), "partly"
    return None


def detail(row: DeviceRow, formats: Formats) -> str:
    """What it is, whose, and when it was last heard of, in one line."""
    kind = kind_word(row.kind) if row.is_own_place else place_word(row.place_kind)
    parts = [kind]
    if row.owner_name:
        parts.append(row.owner_name)
    elif not row.is_own_place and row.label and row.label != row.place_name:
        parts.append(row.label)
    parts.append(last_seen(row, formats))
    return " · ".join(parts)


def last_seen(row: DeviceRow, formats: Formats) -> str:
    """When the last file came from it."""
    if row.last_seen_at is None:
        return translate("Devices", "ingen fil har kommit än")
    at = formats.short_day_time(row.last_seen_at)
    return translate("Devices", "senaste filen {at}").format(at=at)
