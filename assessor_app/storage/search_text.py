"""Text made comparable for searching: å finds a and a finds å, whatever the case."""

from __future__ import annotations

import unicodedata

from assessor_app.domain.texts import clean_line

# Letters whose stroke or ligature Unicode does not take apart.
_PLAIN = str.maketrans(
    {"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "œ": "oe", "æ": "ae", "þ": "th", "ŧ": "t"}
)


def folded(text: str) -> str:
    """`text` without case and marks above or below the letters, its white space and hyphens as one blank."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(bare.translate(_PLAIN).replace("-", " ").split())


def words(text: str) -> tuple[str, ...]:
    """The words to look for, folded; at most eight, since each costs a pass over the rows."""
    return tuple(folded(clean_line(text)).split()[:8])
