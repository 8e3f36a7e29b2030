"""PINs: a slow verifier each. Six digits withstand a person at the keyboard, not somebody with the file; so
they lie inside the encrypted store and unlock only what is open already.
"""

from __future__ import annotations

import hmac

from assessor_app.security.costs import KdfCost
from assessor_app.security.keys import expand, key_from_passphrase, new_salt
from assessor_app.services.account_ports import StoredPin


class Argon2PinMaker:
    """Makes and checks verifiers by Argon2id. Takes a tenth of a second or more; implements `PinMaker`."""

    def __init__(self, cost: KdfCost) -> None:
        self._cost = cost

    def verifier_of(self, pin: str) -> StoredPin:
        """A verifier under a salt of its own. Raises NotEnoughMemory."""
        salt = new_salt()
        cost = self._cost
        return StoredPin(salt, _verifier(pin, salt, cost), cost.memory_kib, cost.passes, cost.lanes)

    def fits(self, pin: str, stored: StoredPin) -> bool:
        """Whether it is the PIN that was chosen. Raises NotEnoughMemory, VaultDemandsTooMuch."""
        cost = KdfCost(stored.memory_kib, stored.passes, stored.lanes)
        return hmac.compare_digest(_verifier(pin, stored.salt, cost), stored.verifier)


def _verifier(pin: str, salt: bytes, cost: KdfCost) -> bytes:
    return expand(key_from_passphrase(pin, salt, cost), salt, b"assessor pin 1")
