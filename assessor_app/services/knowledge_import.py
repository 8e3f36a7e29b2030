"""Reads the results of a knowledge test out of what the test's own program exports or somebody pastes.

A table in text: columns apart by semicolon, tab or comma, with or without a line of headings. An area is
named by its number in the checklist, its id or its Swedish or English name. Nothing here raises, whatever the
text: every line becomes one `ImportLine` that says what was understood, for a person to look at before use.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from assessor_app.domain.checklists import Area

MAX_BYTES = 1_000_000
MAX_LINES = 500
_MOST_POINTS = 100_000
_SHOWN_LENGTH = 200
_HEADINGS = {
    "area": (
        "område kompetensområde kompetens modul delprov kategori ämne namn area module category subject name"
        " competence"
    ),
    "points": "poäng rätt antalrätt antalpoäng resultat points score result correct",
    "most": (
        "max maxpoäng maxantalpoäng maximal maximalpoäng möjliga möjligapoäng totalt antalfrågor frågor av"
        " maxpoints maxscore maximum total possible questions of"
    ),
    "percent": "procent procentenheter andel andelrätt percent percentage share",
}
_ROLE_OF = {word: role for role, words in _HEADINGS.items() for word in words.split()}
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,2})?")
_FRACTION = re.compile(r"(\d{1,6}(?:[.,]\d{1,2})?)\s*(?:/|av|of)\s*(\d{1,6}(?:[.,]\d{1,2})?)", re.IGNORECASE)
_LEADING_NUMBER = re.compile(r"(\d{1,2})\s*[.):]?\s+(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One line of the table and what was understood.

    `line` counts from 1. `points` of `most` are whole; a half point is kept by counting both in tenths or
    hundredths, per cent count as points of 100. `problem` is None where the line can be used, else
    area_unknown, area_repeated, points_missing, points_unreadable, most_missing, most_unfit or
    points_over_most.
    """

    line: int
    label: str
    area: str | None = None
    points: int | None = None
    most: int | None = None
    problem: str | None = None


def decoded(data: bytes) -> str:
    """Text from a file: UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def understood(text: str, areas: Sequence[Area]) -> tuple[ImportLine, ...]:
    """What each line of `text` says; a line of headings and empty lines are left out."""
    rows = _rows(text[:MAX_BYTES])
    if not rows:
        return ()
    columns = _headings(rows[0][1])
    if columns:
        rows = rows[1:]
    names = _names(areas)
    seen: set[str] = set()
    lines = []
    for number, cells in rows[:MAX_LINES]:
        line = _line(number, cells, columns, names)
        if line.area is not None and line.problem is None:
            if line.area in seen:
                line = ImportLine(number, line.label, line.area, line.points, line.most, "area_repeated")
            seen.add(line.area or "")
        lines.append(line)
    return tuple(lines)


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Line number and cells of every line that holds something."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    separator = _separator(lines)
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            cells = next(csv.reader(io.StringIO(line), delimiter=separator), [])
        except csv.Error:
            cells = line.split(separator)
        cells = [" ".join(cell.split()) for cell in cells]
        if any(cells):
            found.append((number, cells))
    return found


def _separator(lines: Sequence[str]) -> str:
    """Semicolon or tab where there is one; the comma may be a decimal sign, so it comes last."""
    held = [line for line in lines if line.strip()]
    for separator in (";", "\t"):
        if any(separator in line for line in held):
            return separator
    return ","


def _headings(cells: Sequence[str]) -> dict[str, int]:
    """Which column holds what, or nothing where the line is no line of headings."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        role = "percent" if "%" in cell and not _NUMBER.search(cell) else _ROLE_OF.get(_key(cell))
        if role is not None:
            columns.setdefault(role, index)
    return columns if "area" in columns and len(columns) > 1 else {}


def _line(number: int, cells: Sequence[str], columns: dict[str, int], names: dict[str, str]) -> ImportLine:
    label = _cell(cells, columns.get("area", 0))
    shown = label[:_SHOWN_LENGTH]
    area = _area(label, names)
    if area is None:
        return ImportLine(number, shown, problem="area_unknown")
    if columns:
        points, most, problem = _by_heading(cells, columns)
    else:
        points, most, problem = _by_place([cell for cell in cells[1:] if cell])
    if problem is None and points is not None and most is not None:
        problem = _unfit(points, most)
    return ImportLine(number, shown, area, points, most, problem)


Read = tuple[int | None, int | None, str | None]


def _by_heading(cells: Sequence[str], columns: dict[str, int]) -> Read:
    points = _cell(cells, columns.get("points"))
    most = _cell(cells, columns.get("most"))
    percent = _cell(cells, columns.get("percent"))
    if points and most:
        return _points(points, most)
    if points and ("%" in points or _FRACTION.fullmatch(points)):
        return _by_place([points])
    if percent:
        return _percent(percent)
    return None, None, "most_missing" if points else "points_missing"


def _by_place(cells: Sequence[str]) -> Read:
    """Without headings: points and most, or one figure with a per cent sign, or `17/20`."""
    if not cells:
        return None, None, "points_missing"
    fraction = _FRACTION.fullmatch(cells[0])
    if fraction:
        return _points(fraction[1], fraction[2])
    if "%" in cells[0]:
        return _percent(cells[0])
    if len(cells) == 1:
        return None, None, "most_missing" if _NUMBER.fullmatch(cells[0]) else "points_unreadable"
    return _points(cells[0], cells[1])


def _percent(text: str) -> Read:
    return _points(text.replace("%", "").strip(), "100")


def _points(points: str, most: str) -> Read:
    """Both as whole numbers on one scale."""
    if not _NUMBER.fullmatch(points) or not _NUMBER.fullmatch(most):
        return None, None, "points_unreadable"
    hundredths = (_hundredths(points), _hundredths(most))
    for scale in (100, 10, 1):
        if all(value % scale == 0 for value in hundredths):
            return hundredths[0] // scale, hundredths[1] // scale, None
    return None, None, "points_unreadable"


def _hundredths(text: str) -> int:
    whole, _, part = text.replace(",", ".").partition(".")
    return int(whole) * 100 + int((part + "00")[:2])


def _unfit(points: int, most: int) -> str | None:
    if not 0 < most <= _MOST_POINTS:
        return "most_unfit"
    return "points_over_most" if points > most else None


def _names(areas: Sequence[Area]) -> dict[str, str]:
    """Every way to name an area → its id; what would name two of them names none."""
    found: dict[str, set[str]] = {}
    for number, area in enumerate(areas, start=1):
        ways = (str(number), area.id, area.name.sv, area.name.en, area.short_name.sv, area.short_name.en)
        for way in ways:
            if key := _key(way):
                found.setdefault(key, set()).add(area.id)
    return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}


def _area(label: str, names: dict[str, str]) -> str | None:
    """`4`, `Mätteknik`, `4. Mätteknik`; a number whose name says something else is not trusted."""
    named = names.get(_key(label))
    if named is not None:
        return named
    numbered = _LEADING_NUMBER.fullmatch(label)
    if not numbered:
        return None
    by_name = names.get(_key(numbered[2]))
    return by_name if by_name == names.get(str(int(numbered[1]))) else None


def _key(text: str) -> str:
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(char for char in folded if char.isalnum())


def _cell(cells: Sequence[str], index: int | None) -> str:
    return cells[index] if index is not None and index < len(cells) else ""
