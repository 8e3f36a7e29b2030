"""Names that look alike to whoever reads them, though they are written with other letters."""

from __future__ import annotations

import unicodedata

_FOREIGN = "авсԁеһікмнорԛѕтухјԝαεικνορτυχηıɑɡ"
_LATIN = "abcdehikmhopqstyxjwaeikvoptuxniag"
_LOOK = str.maketrans(_FOREIGN, _LATIN)
"""Small letters of other alphabets, and the Latin ones they are taken for."""
_UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs")
_UNSEEN_MARKS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800" + "".join(map(chr, range(0xFE00, 0xFE10)))


def look_alike(one: str, other: str) -> bool:
    """Whether two names, neither of them empty, would be read as the same."""
    return bool(one.strip()) and _look(one) == _look(other)


def _look(name: str) -> str:
    # Marks stay where they are: å is no a, however it is written.
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_LOOK)
    seen = "".join(
        letter
        for letter in plain
        if letter.isspace() or (unicodedata.category(letter) not in _UNSEEN and letter not in _UNSEEN_MARKS)
    )
    return unicodedata.normalize("NFKC", " ".join(seen.split()))
