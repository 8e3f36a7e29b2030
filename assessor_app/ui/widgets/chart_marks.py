"""How series are told apart without colour: the textures of bars, the marks and dashes of lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from assessor_app.services.chart_models import ChartData, ChartKind, Series, Tone
from assessor_app.ui.theme import Look

_SOFT = {
    Tone.ACCENT: "accent-soft",
    Tone.SHOWN: "shown-soft",
    Tone.PARTLY: "partly-soft",
    Tone.NOT_SHOWN: "not-shown-soft",
    Tone.IDLE: "idle-soft",
    Tone.MUTED: "idle-soft",
}
_HATCH = 6.0
_DASHES = ((), (6.0, 3.0), (1.5, 3.0), (8.0, 3.0, 1.5, 3.0))
_SHAPES = 4


class Texture(Enum):
    """What a bar is filled with."""

    FULL = "full"
    RISING = "rising"
    CROSSED = "crossed"
    HOLLOW = "hollow"
    LEVEL = "level"
    FALLING = "falling"


_OF_TONE = {
    Tone.ACCENT: Texture.FULL,
    Tone.SHOWN: Texture.FULL,
    Tone.PARTLY: Texture.RISING,
    Tone.NOT_SHOWN: Texture.CROSSED,
    Tone.IDLE: Texture.HOLLOW,
    Tone.MUTED: Texture.LEVEL,
}


def textures(series: Sequence[Series]) -> tuple[Texture, ...]:
    """The texture of each series: its tone's own, or another where one before it has that; no two alike
    while there are enough. One alone is told from nothing and is full."""
    if len(series) == 1:
        return (Texture.FULL,)
    taken: list[Texture] = []
    for each in series:
        wanted = Texture.RISING if each.dashed else _OF_TONE[each.tone]
        free = [texture for texture in (wanted, *Texture) if texture not in taken]
        taken.append(free[0] if free else wanted)
    return tuple(taken)


def fill(painter: QPainter, area: QRectF, look: Look, tone: Tone, texture: Texture) -> None:
    """Fill a bar."""
    colour = look.color(tone.value)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if texture is Texture.FULL:
        painter.fillRect(area, colour)
        painter.restore()
        return
    painter.fillRect(area, look.color("surface" if texture is Texture.HOLLOW else _SOFT[tone]))
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, max(1.0, look.size(2) * 0.75)))
    for line in _hatching(area, look.size(_HATCH), texture):
        painter.drawLine(line)
    thick = max(1.0, look.size(3) / 2)
    painter.setPen(
        QPen(colour, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2))
    painter.restore()


def line_pen(look: Look, series: Series, number: int) -> QPen:
    """The pen of a line: its dashes tell it from the others."""
    pen = QPen(look.color(series.tone.value), max(1.5, look.size(2)))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    dashes = _DASHES[1] if series.dashed else _DASHES[number % len(_DASHES)]
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def draw_point(painter: QPainter, at: QPointF, look: Look, series: Series, number: int) -> None:
    """The mark of a line's points: circle, square, diamond or triangle, hollow where the line is dashed."""
    radius = look.size(4)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = look.color(series.tone.value)
    painter.setPen(QPen(colour, max(1.5, look.size(2))))
    painter.setBrush(look.color("surface") if series.dashed else colour)
    painter.drawPath(_shape(at, radius, number % _SHAPES))
    painter.restore()


def draw_swatch(painter: QPainter, area: QRectF, look: Look, data: ChartData, number: int) -> None:
    """What stands before a series' name in the legend."""
    series = data.series[number]
    if data.kind is not ChartKind.LINES:
        side = min(area.width(), area.height())
        square = QRectF(area.left(), area.center().y() - side / 2, side, side)
        fill(painter, square, look, series.tone, textures(data.series)[number])
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line_pen(look, series, number))
    painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()))
    painter.restore()
    draw_point(painter, area.center(), look, series, number)


def _hatching(area: QRectF, gap: float, texture: Texture) -> list[QLineF]:
    """The lines of a texture, from a grid that is the same for every bar: neighbours do not flicker."""
    left, right, top, bottom = area.left(), area.right(), area.top(), area.bottom()
    lines = []
    if texture in (Texture.RISING, Texture.CROSSED):
        for at in _grid(left + top, right + bottom, gap):
            lines.append(QLineF(at - bottom, bottom, at - top, top))
    if texture in (Texture.FALLING, Texture.CROSSED):
        for at in _grid(left - bottom, right - top, gap):
            lines.append(QLineF(at + top, top, at + bottom, bottom))
    if texture is Texture.LEVEL:
        lines.extend(QLineF(left, at, right, at) for at in _grid(top, bottom, gap))
    return lines


def _grid(low: float, high: float, gap: float) -> list[float]:
    return [at * gap for at in range(math.floor(low / gap), math.ceil(high / gap) + 1)]


def _shape(at: QPointF, radius: float, number: int) -> QPainterPath:
    path = QPainterPath()
    if number == 0:
        path.addEllipse(at, radius, radius)
    elif number == 1:
        path.addRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
    else:
        wide = radius * 1.3
        corners = [
            QPointF(at.x(), at.y() - wide),
            QPointF(at.x() + wide, at.y() + (0 if number == 2 else wide)),
        ]
        if number == 2:
            corners.append(QPointF(at.x(), at.y() + wide))
        corners.append(QPointF(at.x() - wide, at.y() + (0 if number == 2 else wide)))
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    return path
