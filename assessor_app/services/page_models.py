"""Pictures of pages, as screens and printers are given them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePixels:
    """A page as a picture: rows of `width` pixels, 4 bytes each, BGRx."""

    width: int
    height: int
    pixels: bytes
