"""Which words of a fingerprint are typed, and whether they are right. Free of Qt."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

WORDS = 6
TYPED = 2


def words_of(fingerprint: str) -> tuple[str, ...]:
    """The words of a fingerprint as `services.exchange_cards` writes it."""
    return tuple(fingerprint.split("-"))


def random_places(count: int = WORDS) -> tuple[int, ...]:
    """Two places (from 1) that nobody can know beforehand."""
    return tuple(sorted(secrets.SystemRandom().sample(range(1, count + 1), TYPED)))


def wrong_places(fingerprint: str, typed: Mapping[int, str]) -> tuple[int, ...]:
    """The places (from 1) whose typed word is another one; case and blanks do not matter."""
    words = words_of(fingerprint)
    return tuple(place for place, word in typed.items() if word.strip().casefold() != words[place - 1])
