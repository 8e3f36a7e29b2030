"""Pictures from outside made fit to be kept: upright, without metadata, at most 1600 px and 250 kB."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable

from PIL import Image, ImageOps

from assessor_app.services.ports import PictureRefused, PreparedPicture

LONGEST_SIDE = 1600
LONGEST_LOGO_SIDE = 800
LARGEST_BYTES = 250_000
LARGEST_RAW_BYTES = 40_000_000
LARGEST_PIXELS = 40_000_000
LARGEST_JPEG_PIXELS = 250_000_000
"""A JPEG is decoded at a fraction of its size, so that even 200 megapixels cost little memory."""

_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
_QUALITIES = (85, 75, 65, 55, 45)
_SMALLEST_SIDE = 16


class PillowPictures:
    """`PictureReader` and `LogoReader` over Pillow. Safe on any thread; takes up to some hundreds of ms."""

    def prepare(self, raw: bytes) -> PreparedPicture:
        """The picture as a JPEG. Raises PictureRefused: not_a_picture, too_large, damaged."""
        return _prepared(raw, lambda image: _encoded(_flat(_upright(image))))

    def prepare_logo(self, raw: bytes) -> PreparedPicture:
        """The picture as a PNG that keeps what is transparent. Raises PictureRefused as `prepare` does."""
        return _prepared(raw, lambda image: _encoded_logo(_upright(image)))


def _prepared(raw: bytes, encode: Callable[[Image.Image], PreparedPicture]) -> PreparedPicture:
    if len(raw) > LARGEST_RAW_BYTES:
        raise PictureRefused("too_large", megabytes=len(raw) // 1_000_000)
    image = _opened(raw)
    _check_size(image)
    try:
        return encode(image)
    except Exception as error:  # a decoder on foreign bytes raises whatever it likes; nothing is held yet
        raise PictureRefused("damaged") from error


def _opened(raw: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Image.open(io.BytesIO(raw), formats=_FORMATS)
    except Image.DecompressionBombError as error:
        raise PictureRefused("too_large") from error
    except Exception as error:  # as above
        raise PictureRefused("not_a_picture") from error


def _check_size(image: Image.Image) -> None:
    most = LARGEST_JPEG_PIXELS if image.format == "JPEG" else LARGEST_PIXELS
    if image.width * image.height > most:
        raise PictureRefused("too_large", megapixels=image.width * image.height // 1_000_000)
    if min(image.size) < 1:
        raise PictureRefused("not_a_picture")


def _upright(image: Image.Image) -> Image.Image:
    """Decoded, turned as the camera was held. A large JPEG is decoded at a fraction of its size."""
    if image.format == "JPEG":
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return ImageOps.exif_transpose(image)


def _flat(image: Image.Image) -> Image.Image:
    """On white, where there is transparency; in RGB."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layered = image.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    return image.convert("RGB")


def _encoded(image: Image.Image) -> PreparedPicture:
    while True:
        for quality in _QUALITIES:
            buffer = io.BytesIO()
            image.save(buffer, "JPEG", quality=quality, optimize=True)
            if buffer.tell() <= LARGEST_BYTES:
                return PreparedPicture(buffer.getvalue(), image.width, image.height)
        if max(image.size) <= _SMALLEST_SIDE:
            raise ValueError("a picture this small cannot be this large")
        image = image.resize((max(1, image.width * 3 // 4), max(1, image.height * 3 // 4)))


def _encoded_logo(image: Image.Image) -> PreparedPicture:
    """Colours and transparency as they are; without metadata."""
    layered = image.convert("RGBA")
    side = LONGEST_LOGO_SIDE
    while True:
        layered.thumbnail((side, side), Image.Resampling.LANCZOS)
        buffer = io.BytesIO()
        layered.save(buffer, "PNG", optimize=True)
        if buffer.tell() <= LARGEST_BYTES:
            return PreparedPicture(buffer.getvalue(), layered.width, layered.height)
        side = side * 3 // 4
