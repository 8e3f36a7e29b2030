"""Text made comparable: å is held for a and a for å, whatever the case."""

from __future__ import annotations

import re
import unicodedata

# Letters whose stroke or ligature Unicode does not take apart.
_PLAIN = str.maketrans(
    {"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "œ": "oe", "æ": "ae", "þ": "th", "ŧ": "t"}
)
WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """`text` without case and marks above or below the letters, its white space and hyphens as one blank."""
    if text.isascii():  # nothing to take apart
        return " ".join(text.lower().replace("-", " ").split())
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(bare.translate(_PLAIN).replace("-", " ").split())


def words_of(text: str) -> tuple[str, ...]:
    """The runs of letters and digits in `text`, as they stand."""
    return tuple(WORD.findall(text))


def swedish_key(*parts: str) -> str:
    """What texts are sorted by: å, ä and ö after z, every other mark of no weight."""
    text = "\t".join(parts).casefold()
    ordered = text.replace("å", "{").replace("ä", "|").replace("æ", "|").replace("ö", "}").replace("ø", "}")
    return "\t".join(folded(part) for part in ordered.split("\t"))
