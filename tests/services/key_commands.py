"""What may be asked of the centre's keys, with a call of each that works."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app.domain.accounts import Actor
from assessor_app.domain.issuer_keys import KeyKind, RenewalReason
from tests.building import MANAGER, FakeClock
from tests.keyed_centres import OWNER, Keyed, keyed
from tests.security.certified import PHRASE, certified, p12, p256

Call = Callable[[Any, Actor], object]


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
}
BEFORE: dict[str, Call] = {
    **dict.fromkeys(CALLS, keyed_of),
    "IssuerKeyService.use_own_certificate": lambda c, _a: _import(c, MANAGER),
    "IssuerKeyService.forget_issuer": lambda c, _a: _know(c, MANAGER),
    "IssuerKeyService.drop_endorsement": lambda c, _a: _endorse(c, MANAGER),
}
READING = {
    "IssuerKeyService.view",
    "IssuerKeyService.certificates_as_pem",
    "IssuerKeyService.known_issuers",
    "IssuerKeyService.own_issuers",
    "IssuerKeyService.endorsements",
}
