"""The X25519 keys that exchange files are encrypted to, as age writes them."""

from __future__ import annotations

from pyrage import x25519


class X25519Keys:
    """Makes age identities; implements `services.exchange_ports.AgeKeys`."""

    def new_identity(self) -> tuple[str, str]:
        """(recipient ``age1…``, identity ``AGE-SECRET-KEY-1…``) from the machine's randomness."""
        identity = x25519.Identity.generate()
        return str(identity.to_public()), str(identity)
