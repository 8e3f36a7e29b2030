"""A layout that fills lines like words in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from assessor_app.ui.theme import set_spacing


class FlowLayout(QLayout):
    """Puts its items side by side and goes on in a new line where there is no room.

    `align_right` pushes each line to the right edge.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 8, *, align_right: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._align_right = align_right
        set_spacing(self, (0, 0, 0, 0), gap)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._place(QRect(0, 0, inner, 0), move=False) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, area: QRect, *, move: bool) -> int:
        """Lay out in `area`; returns the height used."""
        top = area.top()
        lines = self._lines(area.width())
        for line in lines:
            widths = [self._width(item, area.width()) for item in line]
            height = max(item.sizeHint().height() for item in line)
            left = area.left()
            if self._align_right:
                left = area.right() + 1 - sum(widths) - self.spacing() * (len(line) - 1)
            if move:
                for item, width in zip(line, widths, strict=True):
                    own = item.sizeHint().height()
                    item.setGeometry(QRect(QPoint(left, top + (height - own) // 2), QSize(width, own)))
                    left += width + self.spacing()
            top += height + self.spacing()
        return top - area.top() - (self.spacing() if lines else 0)

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = self._width(item, room)
            if lines and used + self.spacing() + width <= room:
                lines[-1].append(item)
                used += self.spacing() + width
            else:
                lines.append([item])
                used = width
        return lines

    @staticmethod
    def _width(item: QLayoutItem, room: int) -> int:
        return max(item.minimumSize().width(), min(item.sizeHint().width(), room))
