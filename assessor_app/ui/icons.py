"""Our own icons: 24 × 24 strokes in `resources/icons`, tinted with a colour token when drawn."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from assessor_app.ui.theme import current_look

_PACKAGE = Path(__file__).resolve().parent.parent
_FOLDERS = (_PACKAGE / "_resources" / "icons", _PACKAGE.parent / "resources" / "icons")


def icon(name: str, color_token: str = "ink", size: int = 24) -> QIcon:
    """The icon `name` in the colour of a token of the present look, sharp on every screen.

    `size` is in pixels at 100 % device scale. A widget that keeps the icon asks again when the look
    changes. KeyError for a name without a drawing.
    """
    return QIcon(pixmap(name, color_token, size))


def pixmap(name: str, color_token: str = "ink", size: int = 24) -> QPixmap:
    """The same as a pixmap, for widgets that paint themselves. Cached."""
    color = current_look().tokens.named(color_token)
    ratio = _device_pixel_ratio()
    key = f"icon:{name}:{color}:{size}:{ratio}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    drawn = _draw(_source(name).replace("currentColor", color), size, ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def _draw(svg: str, size: int, ratio: float) -> QPixmap:
    pixels = max(1, round(size * ratio))
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _device_pixel_ratio() -> float:
    app = QApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QApplication) else 1.0


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    for folder in _FOLDERS:
        file = folder / f"{name}.svg"
        if file.is_file():
            return file.read_text(encoding="utf-8")
    raise KeyError(f"no icon named {name}")
