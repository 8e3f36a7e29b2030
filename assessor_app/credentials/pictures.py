"""QR codes in pictures: photographs, scans, screenshots."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

_LARGEST_FILE = 40 * 1024 * 1024
_MOST_PIXELS = 64_000_000
_WORKING_SIDE = 2400
"""Photographs are read at this size: a code that stands on paper is large enough then."""
_SMALL_SIDE = 1200
_NO_PICTURE = (
    OSError, ValueError, TypeError, SyntaxError, EOFError, OverflowError, IndexError, KeyError, MemoryError,
    struct.error, zlib.error, UnidentifiedImageError, Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)  # fmt: skip
"""What Pillow raises for files that are none, or are damaged."""


def codes_in(picture: bytes) -> tuple[str, ...]:
    """The texts of the QR codes in a PNG or JPEG, each once; none where it is no picture. Never raises."""
    import zxingcpp  # only who has a picture waits for it

    image = _opened(picture)
    if image is None:
        return ()
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    for attempt in _attempts(image):
        found = zxingcpp.read_barcodes(attempt, formats=formats)
        if texts := tuple(dict.fromkeys(code.text for code in found if code.valid)):
            return texts
    return ()


def _opened(picture: bytes) -> Image.Image | None:
    """The picture in greys, of bearable size; None where there is none."""
    if len(picture) > _LARGEST_FILE:
        return None
    try:
        with Image.open(BytesIO(picture), formats=("PNG", "JPEG")) as image:
            # Looked at before anything is unpacked: a small file can hold an enormous picture.
            if image.width * image.height > _MOST_PIXELS:
                return None
            image.draft("L", (_WORKING_SIDE, _WORKING_SIDE))
            greys = _on_white(image)
    except _NO_PICTURE:
        return None
    return greys


def _on_white(image: Image.Image) -> Image.Image:
    if "A" in image.getbands() or "transparency" in image.info:
        clear = image.convert("RGBA")
        ground = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(ground, clear).convert("L")
    return image.convert("L")


def _attempts(image: Image.Image) -> Iterator[Image.Image]:
    """The picture as it is, then with what a bad photograph may need."""
    side = max(image.size)
    sized = image
    if side > _WORKING_SIDE:
        sized = image.copy()
        sized.thumbnail((_WORKING_SIDE, _WORKING_SIDE))
        yield sized
    yield image
    even = ImageOps.autocontrast(sized, cutoff=1)
    yield even
    yield even.filter(ImageFilter.MedianFilter(3))
    yield even.filter(ImageFilter.UnsharpMask(radius=3, percent=200, threshold=0))
    if side < _SMALL_SIDE:
        larger = even.resize((even.width * 2, even.height * 2), Image.Resampling.BICUBIC)
        yield larger
        yield larger.filter(ImageFilter.GaussianBlur(1.5))
