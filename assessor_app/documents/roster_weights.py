"""How much there is to parse in a part of a workbook, told before anything is parsed.

A sheet and the shared texts are read in passing; everything else becomes a tree as a whole, and so does each
row. A tree takes a hundred times the room of the text it is made from, so that its tags are counted first.
"""

from __future__ import annotations

import re
import zipfile

from defusedxml.ElementTree import fromstring
from openpyxl.packaging.relationship import get_dependents, get_rels_path

from assessor_app.domain.errors import Refused

MOST_IN_A_TREE = 150_000
"""Tags of a part that is read as a whole: styles and the like."""
MOST_IN_TREES = 600_000
"""Tags of all those parts together."""
MOST_IN_A_ROW = 400_000
MOST_IN_PASSING = 5_000_000
"""Tags of a sheet: more than a million filled cells have."""
_ROW = re.compile(rb"</?(?:\w+:)?row\b")
_IN_PASSING = ("xl/worksheets/", "xl/sharedStrings")
_NEVER_READ = ("xl/drawings/", "xl/pivot", "xl/comments", "xl/media/", "xl/calcChain", "xl/externalLinks/")


class Weight:
    """What of one part has been seen so far. Raises Refused: roster_bomb, roster_too_many_cells."""

    def __init__(self, name: str) -> None:
        self._passing = name.startswith(_IN_PASSING) and not name.endswith(".rels")
        self._markup = not name.startswith(_NEVER_READ) or name.endswith(".rels")
        self._rows = name.startswith("xl/worksheets/")
        self._tags = self._in_row = 0

    @property
    def of_trees(self) -> int:
        """The tags of a part that is read as a whole; nought of others."""
        return 0 if self._passing or not self._markup else self._tags

    def add(self, chunk: bytes) -> None:
        """The next bytes of the part."""
        if not self._markup:
            return
        tags = chunk.count(b"<")
        self._tags += tags
        if not self._passing:
            if self._tags > MOST_IN_A_TREE:
                raise Refused("roster_bomb")
            return
        if self._tags > MOST_IN_PASSING:
            raise Refused("roster_too_many_cells")
        if self._rows:
            self._count_rows(chunk, tags)

    def _count_rows(self, chunk: bytes, tags: int) -> None:
        if self._in_row + tags <= MOST_IN_A_ROW:
            last = None
            for last in _ROW.finditer(chunk):  # noqa: B007 - only the last one is wanted
                pass
            self._in_row = self._in_row + tags if last is None else chunk.count(b"<", last.start())
            return
        for number, piece in enumerate(_ROW.split(chunk)):
            self._in_row = (0 if number else self._in_row) + piece.count(b"<")
            if self._in_row > MOST_IN_A_ROW:
                raise Refused("roster_bomb")


def require_usual_places(archive: zipfile.ZipFile) -> None:
    """The parts that are read as a whole are where they are weighed as such.

    Raises Refused: roster_bomb; what the libraries raise for what is no workbook.
    """
    passing = (*_IN_PASSING, *_NEVER_READ)
    for part in fromstring(archive.read("[Content_Types].xml")):
        name = part.get("PartName", "").lstrip("/")
        if not part.get("ContentType", "").endswith("main+xml"):
            continue
        if name.startswith(passing):
            raise Refused("roster_bomb")
        links = str(get_rels_path(name))  # type: ignore[no-untyped-call]  # openpyxl's
        if links not in archive.namelist():
            continue
        for link in get_dependents(archive, links):
            # A chart on a sheet of its own is read as a whole, drawing and all.
            if "chartsheet" in link.Type and link.target.startswith(passing):
                raise Refused("roster_bomb")
