"""A text as a QR symbol, with the mask that leaves the fewest shapes a reader could stumble over.

Segno encodes; it would also weigh the eight masks, module by module, which takes four fifths of its time.
Here the whole symbol is one large integer, and a mask is weighed with a few dozen operations on it. That
works because two masks differ in the same modules whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import segno

LARGEST_VERSION = 10
"""Larger codes have modules too small to be read from paper that lay in a pocket."""
_GAP = 11
"""Light bits between two rows, so that no shape reaches from one into the other."""
_FIGURES = bytes.maketrans(b"\0\1", b"01")
_DARK = re.compile("1+")
_MASKS = range(8)


class SealTooLongError(ValueError):
    """The text does not fit into a code that can still be read from paper."""


class Run(NamedTuple):
    """Dark modules beside one another: the first one's column and row, and how many."""

    column: int
    row: int
    length: int


@dataclass(frozen=True, slots=True)
class Symbol:
    """A QR code: modules on a side, and its dark ones in runs from top left on."""

    side: int
    version: int
    runs: tuple[Run, ...]


class _Bits(NamedTuple):
    """A symbol as an integer, row after row, and once more column after column."""

    rows: int
    columns: int


def symbol(text: str) -> Symbol:
    """`text` as a QR code of level M, as small as it can be. Raises SealTooLongError."""
    try:
        plain = segno.make_qr(text, error="m", boost_error=False, mask=0)
    except segno.DataOverflowError as error:
        raise SealTooLongError(f"{len(text)} characters") from error
    version, side = int(plain.version), len(plain.matrix)
    if version > LARGEST_VERSION:
        raise SealTooLongError(f"{len(text)} characters need version {version}")
    encoded = _bits(plain.matrix)
    masked = [_Bits(encoded.rows ^ mask.rows, encoded.columns ^ mask.columns) for mask in _changes(version)]
    best = min(masked, key=lambda bits: _penalty(bits, side))
    stride = side + _GAP
    figures = f"{best.rows:0{side * stride}b}"
    runs = tuple(
        Run(at % stride, at // stride, end - at)
        for at, end in (found.span() for found in _DARK.finditer(figures))
    )
    return Symbol(side, version, runs)


@cache
def _changes(version: int) -> tuple[_Bits, ...]:
    """What each mask changes in a symbol that has the first: its modules, and the number of the mask."""
    first, *others = (
        _bits(segno.make_qr("0", error="m", version=version, boost_error=False, mask=mask).matrix)
        for mask in _MASKS
    )
    return tuple(_Bits(first.rows ^ other.rows, first.columns ^ other.columns) for other in (first, *others))


def _bits(matrix: Sequence[bytearray]) -> _Bits:
    return _Bits(_joined(matrix), _joined(bytes(column) for column in zip(*matrix, strict=True)))


def _joined(lines: Iterable[bytes | bytearray]) -> int:
    gap = bytes(_GAP)
    return int(b"".join(bytes(line) + gap for line in lines).translate(_FIGURES), 2)


@cache
def _pairs(side: int) -> int:
    """The bits that have a neighbour towards the beginning of their line."""
    line = ((1 << side - 1) - 1) << _GAP
    return sum(line << (side + _GAP) * number for number in range(side))


def _penalty(bits: _Bits, side: int) -> int:
    """How much of what misleads readers is in a symbol (ISO/IEC 18004, 7.8.3.1)."""
    lines = _penalty_in_lines(bits.rows, side) + _penalty_in_lines(bits.columns, side)
    dark = bits.rows.bit_count() * 100 / side**2
    return lines + 3 * _blocks(bits.rows, side) + 10 * int(abs(dark - 50) / 5)


def _penalty_in_lines(line: int, side: int) -> int:
    """Runs of one colour from five on, and what looks like a finder pattern with light beside it."""
    alike = ~(line ^ line >> 1) & _pairs(side)
    fives = alike & alike >> 1 & alike >> 2 & alike >> 3
    runs = fives & ~(fives << 1)
    finder = line & ~(line >> 1) & line >> 2 & line >> 3 & line >> 4 & ~(line >> 5) & line >> 6
    before = ~(line >> 7 | line >> 8 | line >> 9 | line >> 10)
    behind = ~(line << 1 | line << 2 | line << 3 | line << 4)
    return fives.bit_count() + 2 * runs.bit_count() + 40 * (finder & (before | behind)).bit_count()


def _blocks(rows: int, side: int) -> int:
    """Squares of two by two modules of one colour."""
    stride = side + _GAP
    alike = ~(rows ^ rows >> 1) & _pairs(side)
    return (alike & alike >> stride & ~(rows ^ rows >> stride)).bit_count()
