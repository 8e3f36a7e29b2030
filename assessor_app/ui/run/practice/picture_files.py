"""Reads picture files and pictures from the clipboard; called away from the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from assessor_app.services.ports import PictureRefused

MOST_BYTES = 40_000_000
"""A larger file is refused before it is read. A camera's raw picture fits."""


def reading(path: str) -> Callable[[], bytes]:
    """What reads the file at `path` when called; raises PictureRefused: too_large, not_a_picture, damaged."""

    def read() -> bytes:
        file = Path(path)
        try:
            if not file.is_file():
                raise PictureRefused("not_a_picture")
            if file.stat().st_size > MOST_BYTES:
                raise PictureRefused("too_large", most_bytes=MOST_BYTES)
            return file.read_bytes()
        except OSError as error:
            raise PictureRefused("damaged") from error

    return read


def encoding(image: QImage) -> Callable[[], bytes]:
    """What makes a PNG of `image` when called. It raises PictureRefused: damaged."""
    own = image.copy()

    def encode() -> bytes:
        target = QByteArray()
        buffer = QBuffer(target)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, QByteArray(b"png")).write(own):
            raise PictureRefused("damaged")
        return bytes(target.data())

    return encode
