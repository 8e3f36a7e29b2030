"""Lists in text files: which encoding, which separator, and the lines."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator

from assessor_app.domain.errors import Refused
from assessor_app.domain.roster_values import EMPTY, RawCell
from assessor_app.services.ports import Stopped
from assessor_app.services.roster_models import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LINES,
    Progress,
    RosterLine,
    RosterSheet,
)

_SEPARATORS = (";", "\t", ",", "|")
_LOOKED_AT = 60
_LONGEST_CELL = 100_000
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\r\n\f\v")
_TOLD_EVERY = 1_000


def read_text(data: bytes, name: str, progress: Progress | None = None) -> RosterSheet:
    """The one sheet of a text file. Raises Refused: roster_not_a_list, roster_empty."""
    text = decoded(data)
    told, text = _told_separator(text)
    separator = told or separator_of(text)
    try:
        return RosterSheet(name, tuple(_lines(text, separator, progress)))
    except _TooMuch as trouble:
        return RosterSheet(name, (), trouble.code)
    except csv.Error:
        return RosterSheet(name, (), "roster_cell_too_long")


def decoded(data: bytes) -> str:
    """The text of a file: UTF-16 and UTF-8 by their marks, else UTF-8 where it is that, else Windows-1252.

    Raises Refused: roster_not_a_list where control characters say that it is no text.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace")
            break
    else:
        text = _without_mark(data)
    controls = sum(text.count(char) for char in _CONTROLS)
    if controls > len(text) // 200 or "\0" in text[:2000]:
        raise Refused("roster_not_a_list")
    return text


def _without_mark(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:
            return data[: error.start].decode("utf-8")  # the end was cut off within a letter
    return data.decode("cp1252", errors="replace")


def _told_separator(text: str) -> tuple[str, str]:
    """Excel's own first line ``sep=;`` says it."""
    first, _, rest = text.partition("\n")
    first = first.strip().strip('"')
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], "\n" + rest  # the lines below keep their numbers
    return "", text


def separator_of(text: str) -> str:
    """The separator with which most lines have the same number of columns, more than one."""
    best, most = _SEPARATORS[0], (0.0, 0)
    for separator in _SEPARATORS:
        widths = Counter(len(row) for row in _first_rows(text, separator) if any(map(str.strip, row)))
        if not widths:
            continue
        width, lines = max(
            ((w, n) for w, n in widths.items() if w > 1), key=lambda one: one[::-1], default=(1, 0)
        )
        share = round(lines / sum(widths.values()), 1)
        if width > 1 and (share, width) > most:
            best, most = separator, (share, width)
    return best


def _first_rows(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=separator)
    try:
        for _ in range(_LOOKED_AT):
            yield next(reader)
    except (StopIteration, csv.Error):
        return


class _TooMuch(Exception):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _lines(text: str, separator: str, progress: Progress | None) -> Iterator[RosterLine]:
    lines = cells = 0
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), 1):
        while row and not row[-1].strip():
            row.pop()
        if not row:
            continue
        lines, cells = lines + 1, cells + len(row)
        if lines > MOST_LINES:
            raise _TooMuch("roster_too_many_lines")
        if len(row) > MOST_COLUMNS:
            raise _TooMuch("roster_too_many_columns")
        if cells > MOST_CELLS:
            raise _TooMuch("roster_too_many_cells")
        if any(len(cell) > _LONGEST_CELL for cell in row):
            raise _TooMuch("roster_cell_too_long")
        yield RosterLine(number, tuple(RawCell(cell) if cell else EMPTY for cell in row))
        if lines % _TOLD_EVERY == 0 and progress is not None and progress("reading", lines, 0) is False:
            raise Stopped
