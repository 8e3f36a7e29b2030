"""A signature drawn with mouse, finger or pen; or, for those who cannot draw, signed by name."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import QuietButton
from assessor_app.ui.widgets.choices import CheckRow
from assessor_app.ui.widgets.painting import PaintedWidget

GRID_WIDTH, GRID_HEIGHT = 1000, 300
_MOST_POINTS = 20_000

Stroke = tuple[tuple[int, int], ...]


class SignatureCanvas(PaintedWidget):
    """The field to draw in. Points are kept in a grid of 1000 × 300, whatever size it has."""

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[tuple[int, int]]] = []
        self._drawing = False
        self._locked = False
        self.name = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def strokes(self) -> tuple[Stroke, ...]:
        """What was drawn: per stroke its points, x 0 to 1000 and y 0 to 300."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def set_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        """Show what was drawn before, silently."""
        self._strokes = [list(stroke) for stroke in strokes]
        self.update()

    def set_locked(self, locked: bool) -> None:
        """Take no more strokes."""
        self._locked = locked
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:
        width = self.look.space(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.space(200), self.look.space(80))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(width * GRID_HEIGHT // GRID_WIDTH, self.look.space(180))

    def _field(self) -> QRectF:
        """The part of the widget that the grid covers, in its own proportions."""
        scale = min(self.width() / GRID_WIDTH, self.height() / GRID_HEIGHT)
        field = QRectF(0, 0, GRID_WIDTH * scale, GRID_HEIGHT * scale)
        field.moveCenter(QRectF(self.rect()).center())
        return field

    def _to_grid(self, position: QPointF) -> tuple[int, int]:
        field = self._field()
        x = round((position.x() - field.left()) / field.width() * GRID_WIDTH)
        y = round((position.y() - field.top()) / field.height() * GRID_HEIGHT)
        return max(0, min(GRID_WIDTH, x)), max(0, min(GRID_HEIGHT, y))

    def _begin(self, position: QPointF) -> None:
        if self._locked or sum(map(len, self._strokes)) > _MOST_POINTS:
            return
        self._drawing = True
        self._strokes.append([self._to_grid(position)])
        self.update()

    def _go_on(self, position: QPointF) -> None:
        if not self._drawing:
            return
        point = self._to_grid(position)
        if point != self._strokes[-1][-1]:
            self._strokes[-1].append(point)
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self.drawn.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        actions = {
            QEvent.Type.TabletPress: lambda: self._begin(event.position()),
            QEvent.Type.TabletMove: lambda: self._go_on(event.position()),
            QEvent.Type.TabletRelease: self._end,
        }
        action = actions.get(event.type())
        if action is not None:
            action()
        event.accept()

    def event(self, event: QEvent) -> bool:
        touches = {
            QEvent.Type.TouchBegin: self._begin,
            QEvent.Type.TouchUpdate: self._go_on,
        }
        act = touches.get(event.type())
        points = event.points() if hasattr(event, "points") and act is not None else []
        if act is not None and points:
            act(points[0].position())
            event.accept()
            return True
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._end()
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.color("control-line"), 1))
        painter.setBrush(look.color("raised" if not self._locked else "floor"))
        painter.drawRoundedRect(area, look.space(8), look.space(8))
        base = self.height() * 0.76
        painter.setPen(QPen(look.color("line"), 1))
        painter.drawLine(QPointF(look.space(20), base), QPointF(self.width() - look.space(20), base))
        if self.name and not self._strokes:
            self._paint_name(painter, base)
        painter.setPen(
            QPen(
                look.color("ink"),
                look.size(2),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        field = self._field()
        for stroke in self._strokes:
            painter.drawPath(_path(stroke, field))

    def _paint_name(self, painter: QPainter, base: float) -> None:
        font = self.look.font("page-title")
        font.setItalic(True)
        painter.setFont(font)
        painter.setPen(self.look.color("ink"))
        room = QRectF(self.look.space(24), 0, self.width() - self.look.space(48), base)
        text = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)


def _path(stroke: list[tuple[int, int]], field: QRectF) -> QPainterPath:
    """A smooth line: a curve between the middles of neighbouring points."""
    scale = field.width() / GRID_WIDTH
    points = [QPointF(field.left() + x * scale, field.top() + y * scale) for x, y in stroke]
    path = QPainterPath(points[0])
    if len(points) == 1:
        path.lineTo(points[0] + QPointF(0.1, 0.1))
        return path
    for here, there in pairwise(points[1:]):
        path.quadTo(here, (here + there) / 2)
    path.lineTo(points[-1])
    return path


class SignaturePad(QWidget):
    """A canvas, a way to start over, and a box to sign by name instead of drawing.

    `signed` comes after each stroke and when the box is checked; `cleared` when nothing is left.
    """

    signed = Signal()
    cleared = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.canvas = SignatureCanvas()
        self.canvas.drawn.connect(self._on_drawn)
        self._by_name = CheckRow()
        self._by_name.edited.connect(self._on_by_name)
        self._clear = QuietButton(self.tr("Rensa"), "undo")
        self._clear.clicked.connect(self._clear_by_user)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        column.addWidget(self.canvas, 1)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        row.addWidget(self._by_name, 1)
        row.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.setFocusProxy(self._by_name)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Whose signature it is."""
        self._name = name
        self._by_name.setText(self.tr("Skriv under med namnet i stället: {name}").format(name=name))
        self.canvas.setAccessibleName(self.tr("Underskrift, {name}").format(name=name))

    def strokes(self) -> tuple[Stroke, ...]:
        """What was drawn, in a grid of 1000 × 300; empty when signed by name."""
        return self.canvas.strokes()

    def signed_by_name(self) -> bool:
        """Whether the box was checked instead of drawing."""
        return self._by_name.isChecked()

    def is_signed(self) -> bool:
        """Whether there is a signature of either kind."""
        return bool(self.strokes()) or self.signed_by_name()

    def set_signature(self, strokes: tuple[Stroke, ...], *, by_name: bool = False) -> None:
        """Show a signature made before, silently."""
        self.canvas.set_strokes(strokes)
        self._by_name.setChecked(by_name)
        self._show_name()

    def set_locked(self, locked: bool) -> None:
        """Show the signature but take no other."""
        self.canvas.set_locked(locked)
        self._by_name.setVisible(not locked)
        self._clear.setVisible(not locked)

    def clear(self) -> None:
        """Start over, silently."""
        self.set_signature(())

    def _clear_by_user(self) -> None:
        self.clear()
        self.cleared.emit()

    def _on_drawn(self) -> None:
        self._by_name.setChecked(False)
        self._show_name()
        self.signed.emit()

    def _on_by_name(self, checked: bool) -> None:
        self.canvas.set_strokes(())
        self._show_name()
        (self.signed if checked else self.cleared).emit()

    def _show_name(self) -> None:
        self.canvas.name = self._name if self._by_name.isChecked() else ""
        self.canvas.update()
