"""Device cards as they stand in pairing files and manifests."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

import msgspec

from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.exchange.canonical import Hex, Name, Time, named, require_named
from assessor_app.services.exchange_ports import DeviceCard

_Recipient = Annotated[str, msgspec.Meta(pattern=r"^(?:age1[02-9ac-hj-np-z]{58})?\Z", max_length=62)]


class CardShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is told of a device; `recipient` is empty where it is not known."""

    code: Name
    created_at: Time
    device: UUID
    kind: DeviceKind
    label: Name
    place: UUID | None
    place_kind: PlaceKind
    place_name: Name
    public_key: Hex
    recipient: _Recipient


def card_shape(card: DeviceCard) -> CardShape:
    """A card as it stands in files."""
    return CardShape(
        code=named(card.code),
        created_at=card.created_at,
        device=card.device,
        kind=card.kind,
        label=named(card.label),
        place=card.place,
        place_kind=card.place_kind,
        place_name=named(card.place_name),
        public_key=card.public_key,
        recipient=card.recipient,
    )


def card_of(shape: CardShape) -> DeviceCard:
    """The card that a file holds. Raises NotCanonical for a name that no person typed."""
    require_named(shape.code, shape.label, shape.place_name)
    return DeviceCard(
        device=shape.device,
        public_key=shape.public_key,
        recipient=shape.recipient,
        code=shape.code,
        label=shape.label,
        kind=shape.kind,
        place=shape.place,
        place_name=shape.place_name,
        place_kind=shape.place_kind,
        created_at=shape.created_at,
    )
