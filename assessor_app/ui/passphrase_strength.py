"""How good a passphrase is. Free of Qt."""

from __future__ import annotations

SHORTEST_PASSPHRASE = 8
FAIR_PASSPHRASE, STRONG_PASSPHRASE, STRONG_WORDS = 12, 18, 4
_FEWEST_DIFFERENT = 6


def strength(passphrase: str, *known: str) -> str:
    """How good a passphrase is: empty, short, weak, fair or strong. `known` is what others could guess."""
    if not passphrase:
        return "empty"
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return "short"
    folded = passphrase.casefold()
    guessed = max((len(word) for word in _words(*known) if word in folded), default=0)
    if len(set(folded)) < _FEWEST_DIFFERENT or len(passphrase) - guessed < SHORTEST_PASSPHRASE:
        return "weak"
    if len(passphrase) < FAIR_PASSPHRASE:
        return "weak"
    has_words = len(set(folded.split())) >= STRONG_WORDS
    return "strong" if has_words or len(passphrase) >= STRONG_PASSPHRASE else "fair"


def _words(*texts: str) -> list[str]:
    return [word for text in texts for word in text.casefold().split() if len(word) > 2]
