"""Lengths in bytes, and what deriving a key may cost. Loads no cryptography: login tiles are read early."""

from __future__ import annotations

from dataclasses import dataclass

from assessor_app.security.errors import VaultDemandsTooMuch

KEY_LENGTH = 32
SALT_LENGTH = 16
NONCE_LENGTH = 12
POINT_LENGTH = 65
WRAPPED_KEY_LENGTH = NONCE_LENGTH + KEY_LENGTH + 16

_MOST_MEMORY_KIB = 1024 * 1024
_MOST_PASSES = 16
_MOST_LANES = 16
_MOST_WORK_KIB = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What Argon2id (RFC 9106) spends on one passphrase. The default takes a tenth of a second or more.

    `memory_kib` is in KiB, `passes` its time cost, `lanes` its parallelism.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 2

    def check(self) -> None:
        """Raise VaultDemandsTooMuch where the cost lies outside what this program would ever ask for."""
        sound = (
            1 <= self.lanes <= _MOST_LANES
            and 1 <= self.passes <= _MOST_PASSES
            and 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB
            and self.memory_kib * self.passes <= _MOST_WORK_KIB
        )
        if not sound:
            raise VaultDemandsTooMuch(f"{self.memory_kib} KiB, {self.passes} passes, {self.lanes} lanes")
