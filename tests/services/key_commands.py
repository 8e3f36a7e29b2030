"""What may be asked of the centre's keys, with a call of each that works."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app.domain.accounts import Actor
from assessor_app.domain.devices import Device, enrol
from assessor_app.domain.issuer_keys import KeyKind, RenewalReason
from assessor_app.security.account_vault import OpenAccountVault
from assessor_app.security.age_keys import X25519Keys
from assessor_app.security.key_files import OpenKeyFiles
from assessor_app.services.key_handover import KeyHandoverService
from assessor_app.services.key_handover_ports import KeyFileSeen, KeyNotice
from assessor_app.services.key_ports import Custody
from assessor_app.storage.device_store import LocalDeviceStore
from tests.building import DEVICE, MANAGER, FakeClock, FakeIdentities
from tests.keyed_centres import CHEAP, OWNER, VAULT_PHRASE, Keyed, keyed, write
from tests.security.certified import PHRASE, certified, p12, p256

Call = Callable[[Any, Actor], object]
SECOND = Device(
    UUID(int=4242), "ab" * 32, "Q7", "Verkstadens dator", recipient=X25519Keys().new_identity()[0]
)


def keyed_of(centre: Any, _actor: Actor = MANAGER) -> Keyed:
    """The centre with its keys; it gets a vault the first time."""
    if not hasattr(centre, "keyed"):
        centre.keyed = keyed(centre.workspace, FakeClock(), Path(tempfile.mkdtemp()))
    found: Keyed = centre.keyed
    return found


def _file(centre: Any) -> bytes:
    key, now = p256(), keyed_of(centre).now
    return p12(key, certified(key, begins=now - timedelta(days=1), ends=now + timedelta(days=99)))


def _import(centre: Any, actor: Actor) -> object:
    return keyed_of(centre).service.import_certificate(actor, _file(centre), PHRASE)


def _know(centre: Any, actor: Actor) -> object:
    return keyed_of(centre).service.know_issuer(actor, OWNER.did, "Ägaren", is_authority=True)


def _known(centre: Any) -> UUID:
    return keyed_of(centre).service.view().issuers[0].id


def _endorse(centre: Any, actor: Actor) -> object:
    own = keyed_of(centre)
    return own.service.keep_endorsement(actor, OWNER.endorsement(own.service.view().did, own.now))


def _endorsed(centre: Any) -> UUID:
    return keyed_of(centre).service.view().endorsements[0].id


@dataclass
class _Elsewhere:
    """Keys that are not here, and a file that would bring them."""

    notice: KeyNotice

    def custody(self) -> Custody:
        return Custody.ELSEWHERE

    def public(self) -> None:
        return None

    def seen(self, content: bytes) -> KeyFileSeen:
        return KeyFileSeen(self.notice, bytes(32), content)

    def is_signed(self, _seen: KeyFileSeen, _public: str) -> bool:
        return True

    def take(self, *_: object) -> None:
        return None


def _handing(centre: Any) -> KeyHandoverService:
    own = keyed_of(centre)
    _second(centre)
    vault = OpenAccountVault(lambda: own.vault, write, CHEAP)
    doors = (own.chest, OpenKeyFiles(lambda: own.vault), vault)
    return _service(centre, doors)


def _taking(centre: Any) -> KeyHandoverService:
    state = centre.workspace.centre()
    names = (DEVICE, "Vimmerby", state.keys.centre, state.keys.document)
    there = KeyNotice(UUID(int=5), state.id, "", SECOND.id, "Verkstaden", *names, 0)
    fake: Any = _Elsewhere(there)
    return _service(centre, (fake, fake, fake))


def _service(centre: Any, doors: Any) -> KeyHandoverService:
    own = keyed_of(centre)
    store = LocalDeviceStore(own.workspace.store)
    return KeyHandoverService(own.workspace, FakeIdentities(88), own.clock, doors, store, write)


def _second(centre: Any, _actor: Actor = MANAGER) -> None:
    """The centre with its keys has a second PC."""
    state = keyed_of(centre).workspace.centre()
    if SECOND.id not in state.devices:
        centre.workspace.commit(MANAGER.id, enrol(state.id, state.circle, SECOND))


def _file_there() -> Path:
    file = Path(tempfile.mkdtemp()) / "x.nycklar"
    file.write_bytes(b"x")
    return file


def _give(centre: Any, actor: Actor) -> object:
    folder = Path(tempfile.mkdtemp())
    phrase = VAULT_PHRASE if actor == MANAGER else ""
    return _handing(centre).give(actor, SECOND.id, folder, phrase)


def look_at_keys(centre: Any, actor: Actor) -> object:
    return _taking(centre).look(actor, _file_there())


def _take(centre: Any, actor: Actor) -> object:
    file = _file_there()
    service = _taking(centre)
    return service.take(actor, file, service.look(MANAGER, file).words if actor == MANAGER else "", "")


CALLS: dict[str, Call] = {
    "IssuerKeyService.renew_certificate": lambda c, a: keyed_of(c).service.renew_certificate(a),
    "IssuerKeyService.renew_keys": lambda c, a: keyed_of(c).service.renew_keys(
        a, {KeyKind.CENTRE}, RenewalReason.PLANNED
    ),
    "IssuerKeyService.import_certificate": _import,
    "IssuerKeyService.use_own_certificate": lambda c, a: keyed_of(c).service.use_own_certificate(a),
    "IssuerKeyService.know_issuer": _know,
    "IssuerKeyService.forget_issuer": lambda c, a: keyed_of(c).service.forget_issuer(a, _known(c)),
    "IssuerKeyService.keep_endorsement": _endorse,
    "IssuerKeyService.drop_endorsement": lambda c, a: keyed_of(c).service.drop_endorsement(a, _endorsed(c)),
    "KeyHandoverService.give": _give,
    "KeyHandoverService.take": _take,
}
BEFORE: dict[str, Call] = {
    **dict.fromkeys(CALLS, keyed_of),
    "IssuerKeyService.use_own_certificate": lambda c, _a: _import(c, MANAGER),
    "IssuerKeyService.forget_issuer": lambda c, _a: _know(c, MANAGER),
    "IssuerKeyService.drop_endorsement": lambda c, _a: _endorse(c, MANAGER),
    **dict.fromkeys(
        ("KeyHandoverService.give", "KeyHandoverService.take", "KeyHandoverService.look"), _second
    ),
}
GUARDED_READING: dict[str, Call] = {"KeyHandoverService.look": look_at_keys}
READING = {
    "KeyHandoverService.view",
    "IssuerKeyService.view",
    "IssuerKeyService.certificates_as_pem",
    "IssuerKeyService.known_issuers",
    "IssuerKeyService.own_issuers",
    "IssuerKeyService.endorsements",
}
