"""The words by which people compare devices: the same on both screens, wherever they are shown."""

from __future__ import annotations

from assessor_app.domain.devices import Device
from assessor_app.domain.fingerprints import fingerprint_words
from assessor_app.services.exchange_ports import DeviceCard

_KIND = "pairing"


def card_words(card: DeviceCard) -> str:
    """Six words for what a card introduces: the key that it signs with and the one it is written to."""
    return key_words(card.public_key, card.recipient)


def device_words(device: Device) -> str:
    """The words of a device that was introduced; the same as those of its card."""
    return key_words(device.public_key, device.recipient)


def key_words(public_key: str, recipient: str) -> str:
    """The words for both keys: `public_key` Ed25519 in hex, `recipient` as age writes it.

    Both are in them: whoever put a recipient of their own into a card could read what is written for the
    device. Raises ValueError where `public_key` is no hex.
    """
    return fingerprint_words(bytes.fromhex(public_key) + recipient.encode("ascii", "replace"), _KIND)
