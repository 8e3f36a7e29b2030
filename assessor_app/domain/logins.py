"""What wrong passphrases cost: each one more of somebody's time, up to a limit."""

from __future__ import annotations

FREE_TRIES = 3
FIRST_WAIT_S = 5
LONGEST_WAIT_S = 300


def wait_after(wrong_tries: int) -> int:
    """Seconds to wait after so many wrong tries in a row: none for two, then 5, 10, 20 … at most 300."""
    if wrong_tries < FREE_TRIES:
        return 0
    return int(min(FIRST_WAIT_S * 2 ** min(wrong_tries - FREE_TRIES, 10), LONGEST_WAIT_S))
