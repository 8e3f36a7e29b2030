"""How text that people type is made fit to be kept: NFC, no NUL, no invisible controls, a stated length."""

from __future__ import annotations

import unicodedata
from datetime import date

from assessor_app.domain.errors import Refused

NAME_LENGTH = 200
LINE_LENGTH = 500
TEXT_LENGTH = 10_000

# Bidirectional overrides and isolates can make a name read as another one on screen and on paper.
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ALLOWED_CONTROLS = frozenset("\n")


def _kept(char: str) -> bool:
    if char in _ALLOWED_CONTROLS:
        return True
    category = unicodedata.category(char)
    return category not in ("Cc", "Cs") and char not in _BIDI_CONTROLS


def _is_seen(char: str) -> bool:
    """Whether a character leaves ink of its own: a name of joiners and blanks is no name."""
    category = unicodedata.category(char)
    return category[0] not in "ZM" and category not in ("Cc", "Cf", "Cs")


def clean_text(text: str, length: int = TEXT_LENGTH) -> str:
    """`text` in NFC without NUL, control characters, lone surrogates or direction overrides.

    Line ends become ``\\n``; the ends are stripped; what is longer than `length` characters is cut there. A
    text of nothing that can be seen becomes empty.
    """
    flat = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")[: length * 4]
    # Nothing printable is ever taken out: most texts need no look at each character.
    kept = flat if flat.isprintable() else "".join(char for char in flat if _kept(char))
    if not (any(map(str.isalnum, kept)) or any(map(_is_seen, kept))):
        return ""
    return unicodedata.normalize("NFC", kept).strip()[:length].rstrip()


def clean_line(text: str, length: int = LINE_LENGTH) -> str:
    """`clean_text` on one line, runs of white space folded into one blank."""
    return " ".join(clean_text(text, length * 2).split())[:length].rstrip()


def clean_day(text: str) -> str:
    """A day as ``YYYY-MM-DD``; empty for an empty text. Raises Refused: day_unfit."""
    stripped = text.strip()
    if not stripped:
        return ""
    try:
        return date.fromisoformat(stripped).isoformat()
    except ValueError:
        raise Refused("day_unfit") from None
