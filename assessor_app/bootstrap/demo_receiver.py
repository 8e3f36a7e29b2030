"""The demo's receiver: an invented regional node whose key is for everybody, so that its file opens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assessor_app.system.paths import Paths

if TYPE_CHECKING:
    from assessor_app.services.exchange_ports import DeviceCard
    from assessor_app.services.ports import Clock
    from assessor_app.system.identities import GrowingIdentities
    from assessor_app.ui.composition import OpenedServices

RESULTS_NAME = "results.assess"
KEY_NAME = "demo-receiver.key"
CARD_NAME = "demo-receiver.pair"
NODE_NAME = "Exempelregionens nod"
NODE_LABEL = "Nodens PC"
_CODE = "NODEX"


def receiver_files(paths: Paths) -> tuple[Path, Path]:
    """Where the key and the pairing file lie in a demo's folder."""
    return paths.data / KEY_NAME, paths.data / CARD_NAME


def introduce_receiver(paths: Paths, opened: OpenedServices, clock: Clock) -> None:
    """Make the node's keys, keep them in the demo's folder, and introduce it as people would."""
    from assessor_app.bootstrap.exchanging import exchange_files
    from assessor_app.domain.devices import EVERYTHING
    from assessor_app.security.age_keys import X25519Keys
    from assessor_app.security.keys import DeviceKey
    from assessor_app.system.files import write_whole
    from assessor_app.system.identities import GrowingIdentities

    key, (recipient, identity) = DeviceKey.generate(), X25519Keys().new_identity()
    card = _card(GrowingIdentities(clock.now_ms), key.public_bytes, recipient, clock.now_ms())
    at_key, at_card = receiver_files(paths)
    exchange_files().write_card(at_card, card, key.sign)
    write_whole(at_key, _key_text(card, at_card.read_text(encoding="utf-8"), identity).encode())
    assert opened.devices is not None  # noqa: S101 - an opened program has it
    opened.devices.introduce_partner(opened.actor, card, EVERYTHING)


def deliver_results(paths: Paths, opened: OpenedServices, out: Path) -> dict[str, int]:
    """Put the node's key and pairing file beside the file that was written for it into `out`.

    The file gets the name under which it is looked for. The newest counts where there are several.
    """
    exchange = opened.exchange
    assert exchange is not None  # noqa: S101 - an opened program has it
    node = next(row for row in exchange.partners(opened.actor) if row.place_name == NODE_NAME)
    sent = next(row for row in exchange.files(opened.actor) if row.partner == node.device)
    results = (out / sent.name).replace(out / RESULTS_NAME)
    for source in receiver_files(paths):
        (out / source.name).write_bytes(source.read_bytes())
    return {"exchanged_entries": sent.entries, "exchanged_bytes": results.stat().st_size}


def _card(ids: GrowingIdentities, public: bytes, recipient: str, now: int) -> DeviceCard:
    from assessor_app.domain.devices import DeviceKind, PlaceKind
    from assessor_app.services.exchange_ports import DeviceCard

    return DeviceCard(
        device=ids.new(),
        public_key=public.hex(),
        recipient=recipient,
        code=_CODE,
        label=NODE_LABEL,
        kind=DeviceKind.OFFICE,
        place=ids.new(),
        place_name=NODE_NAME,
        place_kind=PlaceKind.NODE,
        created_at=now,
    )


def _key_text(card: DeviceCard, card_text: str, identity: str) -> str:
    """An identity file as `age -d -i` takes it; what begins with # is for people."""
    return "\n".join(
        (
            f"# {NODE_NAME}, {NODE_LABEL}: påhittad mottagare i demon, nyckeln är till för alla",
            f"# unzip -p {RESULTS_NAME} payload.age | age -d -i {KEY_NAME} | tar -tv",
            f"# public key: {card.recipient}",
            f"# device card: {card_text.strip()}",
            identity,
            "",
        )
    )
