"""Blocks that flow over pages: measured, placed, then drawn, so that the number of pages is known.

A block is never divided. What must not be parted from what follows it (a heading, the first lines of a
reason) is glued to it; a chain of glued blocks too tall for any page is the only thing broken inside.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Draw = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Block:
    """Something with a height in points, which draws itself with its top at a given distance from the page's.

    `glued`: stays on the page of the block after it. `repeated`: drawn above it where it comes first on a
    page, as the head of a table that goes on. `space`: nothing but air, dropped at the top of a page.
    """

    height: float
    draw: Draw
    glued: bool = False
    repeated: Block | None = None
    space: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the height at which it stands."""

    block: Block
    top: float


def gap(height: float, *, glued: bool = False) -> Block:
    """Air between two blocks."""
    return Block(height, lambda top: None, glued=glued, space=True)


def marker(action: Callable[[], None], *, glued: bool = True) -> Block:
    """A block without height that does something when its place is reached, such as opening a table."""
    return Block(0, lambda top: action(), glued=glued)


def paginate(blocks: Sequence[Block], first_top: float, top: float, bottom: float) -> list[list[Placed]]:
    """Blocks on pages. The first page begins at `first_top`, the others at `top`; all end at `bottom`."""
    pages: list[list[Placed]] = [[]]
    at = first_top
    for chain in _chains(blocks):
        height = sum(block.height for block in chain)
        repeated = next((block.repeated for block in chain if block.height and not block.space), None)
        fits_a_page = top + (repeated.height if repeated else 0) + height <= bottom
        if at + height > bottom and fits_a_page and _has_ink(pages[-1]):
            pages.append([])
            at = top
        for block in chain:
            if at + block.height > bottom and _has_ink(pages[-1]):
                pages.append([])
                at = top
            if len(pages) > 1 and not _has_ink(pages[-1]):
                if block.space:
                    continue
                if block.repeated and block.height:
                    pages[-1].append(Placed(block.repeated, at))
                    at += block.repeated.height
            pages[-1].append(Placed(block, at))
            at += block.height
    return pages


def _has_ink(page: Sequence[Placed]) -> bool:
    return any(placed.block.height and not placed.block.space for placed in page)


def _chains(blocks: Sequence[Block]) -> list[list[Block]]:
    chains: list[list[Block]] = [[]]
    for block in blocks:
        chains[-1].append(block)
        if not block.glued:
            chains.append([])
    return [chain for chain in chains if chain]
