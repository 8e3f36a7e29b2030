"""What is searched for and what it is looked for in, both cut into words in the same way.

A word is a run of letters and digits; every sign between them only parts words. Each word is held folded (å
as a) and, where that differs, also as it is written: *ake* finds Åke and Ake, *åke* finds both as well, Åke
first. A name with a sign inside is held joined too: *obrien* finds O'Brien.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from assessor_app.domain.foldings import folded, words_of
from assessor_app.domain.texts import clean_line

__all__ = ["as_written", "folded", "index_words", "match_of", "words"]

MOST_WORDS = 8
_LONGEST = 60
_JOINING = str.maketrans("", "", "-'’´`.\u2010\u2011")


def words(text: str) -> tuple[str, ...]:
    """The words to look for, folded; at most eight, since each costs a pass."""
    return _cut(words_of(folded(clean_line(text))))[:MOST_WORDS]


def as_written(text: str) -> tuple[str, ...]:
    """The words to look for as they were typed, case aside."""
    return _cut(words_of(_composed(clean_line(text))))[:MOST_WORDS]


def index_words(*texts: str) -> str:
    """Everything that the texts are to be found by, each word once, with blanks between."""
    found: set[str] = set()
    for text in texts:
        joined = " ".join(part.translate(_JOINING) for part in text.split())
        for form in (text, joined):
            found.update(_cut(words_of(folded(form))))
            found.update(_cut(words_of(_composed(form))))
    return " ".join(sorted(found))


def match_of(wanted: Iterable[str]) -> str:
    """The full-text query for rows that hold, for each word, one that begins with it.

    Words hold letters and digits only, so nothing in them can be read as the query's own language.
    """
    return " AND ".join(f'"{word}"*' for word in wanted)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())


def _cut(found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word[:_LONGEST] for word in found)
