"""Why everything personal about somebody is taken away."""

from __future__ import annotations

from enum import StrEnum


class ErasureGround(StrEnum):
    """What is written in the entry that says so; it names nobody."""

    ASKED = "asked"
    """The person asked for it."""
    NO_LONGER_NEEDED = "no_longer_needed"
    """The time for which it was kept is over."""
    MISTAKE = "mistake"
    """It should never have been entered."""
