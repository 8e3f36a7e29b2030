"""Operators of a page's content, written out: what a document needs of them, and nothing that it does not.

A page holds hundreds; written here they take half the time that a general library needs for the same marks.
Coordinates are points from the page's bottom left corner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_CIRCLE = 0.5523
"""How far a curve's handles lie from its ends, in radii, to look like a quarter of a circle."""
_PLAIN = re.compile(rb"[ !-'*-\[\]-~]*")
_Point = tuple[float, float]


@lru_cache(maxsize=64)
def fill_colour(red: float, green: float, blue: float) -> str:
    """What is filled next has this colour."""
    return f"{red:.4f} {green:.4f} {blue:.4f} rg"


@lru_cache(maxsize=64)
def stroke_colour(red: float, green: float, blue: float) -> str:
    """Lines drawn next have this colour."""
    return f"{red:.4f} {green:.4f} {blue:.4f} RG"


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """A path."""
    return f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re"


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with rounded corners."""
    right, top, bend = x + width, y + height, radius * (1 - _CIRCLE)
    return (
        f"{x + radius:.3f} {y:.3f} m {right - radius:.3f} {y:.3f} l "
        f"{right - bend:.3f} {y:.3f} {right:.3f} {y + bend:.3f} {right:.3f} {y + radius:.3f} c "
        f"{right:.3f} {top - radius:.3f} l "
        f"{right:.3f} {top - bend:.3f} {right - bend:.3f} {top:.3f} {right - radius:.3f} {top:.3f} c "
        f"{x + radius:.3f} {top:.3f} l "
        f"{x + bend:.3f} {top:.3f} {x:.3f} {top - bend:.3f} {x:.3f} {top - radius:.3f} c "
        f"{x:.3f} {y + radius:.3f} l "
        f"{x:.3f} {y + bend:.3f} {x + bend:.3f} {y:.3f} {x + radius:.3f} {y:.3f} c h"
    )


def circle(x: float, y: float, radius: float) -> str:
    """The path of a circle."""
    return rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius)


def left_half(x: float, y: float, radius: float) -> str:
    """The path of the left half of a disc."""
    pull = _CIRCLE * radius
    return (
        f"{x:.3f} {y + radius:.3f} m "
        f"{x - pull:.3f} {y + radius:.3f} {x - radius:.3f} {y + pull:.3f} {x - radius:.3f} {y:.3f} c "
        f"{x - radius:.3f} {y - pull:.3f} {x - pull:.3f} {y - radius:.3f} {x:.3f} {y - radius:.3f} c h"
    )


def line(points: Sequence[_Point]) -> str:
    """The path through two points or more."""
    (x, y), *rest = points
    return " ".join((f"{x:.3f} {y:.3f} m", *(f"{x:.3f} {y:.3f} l" for x, y in rest)))


def shown(codes: bytes) -> str:
    """Characters of the font at hand, by their codes."""
    return f"({codes.decode()}) Tj" if _PLAIN.fullmatch(codes) else f"<{codes.hex()}> Tj"
