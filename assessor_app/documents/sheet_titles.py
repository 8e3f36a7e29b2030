"""What the sheets of a book may be called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from assessor_app.documents.spreadsheet_cells import plain

LONGEST: Final = 31
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ufffd]")
_UNNAMED: Final = "Blad"
_RESERVED: Final = frozenset({"history"})
"""A name that Excel keeps for itself."""


def sheet_titles(wanted: Iterable[str]) -> tuple[str, ...]:
    """The titles as a spreadsheet takes them: no ``[]:*?/\\``, at most 31 signs, each only once."""
    taken: set[str] = set()
    titles = []
    for title in wanted:
        clean = _FORBIDDEN.sub(" ", plain(title).replace("\n", " "))
        clean = _shortened(" ".join(clean.split()).strip("'").strip() or _UNNAMED, LONGEST)
        unique, number = clean, 1
        while unique.casefold() in taken or unique.casefold() in _RESERVED:
            number += 1
            suffix = f" ({number})"
            unique = _shortened(clean, LONGEST - len(suffix)) + suffix
        taken.add(unique.casefold())
        titles.append(unique)
    return tuple(titles)


def _shortened(title: str, longest: int) -> str:
    # Excel counts UTF-16 units.
    while len(title.encode("utf-16-le")) > longest * 2:
        title = title[:-1]
    return title.rstrip().rstrip("'")
