"""A name as a signature, for those who cannot draw: the outlines of its letters as strokes."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

from assessor_app.domain.assessment_events import Strokes
from assessor_app.ui.theme import current_look

_BOX_WIDTH, _BOX_HEIGHT, _MARGIN = 1000, 300, 40
_LONGEST = 60


def name_strokes(name: str) -> Strokes:
    """Strokes in a box of 1000 × 300 that read as `name`; empty for a name without a letter to draw."""
    font = current_look().font("page-title")
    font.setItalic(True)
    font.setPointSizeF(72)
    path = QPainterPath()
    path.addText(0, 0, font, name[:_LONGEST])
    bounds = path.boundingRect()
    if bounds.width() <= 0 or bounds.height() <= 0:
        return ()
    scale = min(
        (_BOX_WIDTH - 2 * _MARGIN) / bounds.width(), (_BOX_HEIGHT - 2 * _MARGIN) / bounds.height(), 1.6
    )
    left, top = _MARGIN, (_BOX_HEIGHT - bounds.height() * scale) / 2
    strokes = []
    for outline in path.toSubpathPolygons():
        points: list[tuple[int, int]] = []
        for point in outline.toList():
            place = (
                round(left + (point.x() - bounds.left()) * scale),
                round(top + (point.y() - bounds.top()) * scale),
            )
            if not points or place != points[-1]:
                points.append(place)
        strokes.append(tuple(points))
    return tuple(strokes)
