"""The list of areas: how far each has come, and which one is in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.run.practice.models import AreaRow
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import LookFollower, PaintedButton, draw_ring
from assessor_app.ui.widgets.progress import draw_progress_ring

_WIDTH, _COMPACT_WIDTH, _ROW, _RING, _PADDING, _GAP = 292, 84, 50, 24, 13, 13


class AreaButton(PaintedButton):
    """One area: ring, number and name, how many criteria are rated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: AreaRow | None = None
        self._name = ""
        self._compact = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_row(self, row: AreaRow, name: str) -> None:
        """Show another state, or another area."""
        if (row, name) == (self._row, self._name):
            return
        self._row, self._name = row, name
        words = self.tr("{number} {name}, {rated} av {total} bedömda")
        said = words.format(number=row.number, name=name, rated=row.rated, total=row.total)
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.setObjectName(f"area-{row.id}")
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the ring and the number only, where large text needs the room."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def _tally(self) -> str:
        return "" if self._row is None or self._compact else f"{self._row.rated}/{self._row.total}"

    def _title(self) -> str:
        if self._row is None:
            return ""
        return "" if self._compact else f"{self._row.number}  {self._name}"

    def _title_room(self, width: float) -> float:
        look = self.look
        tally = QFontMetrics(look.font("secondary")).horizontalAdvance(self._tally())
        taken = look.space(_PADDING) * 2 + look.size(_RING) + look.space(_GAP) + tally + look.space(8)
        return max(look.space(40), width - taken)

    def heightForWidth(self, width: int) -> int:
        look = self.look
        metrics = QFontMetrics(look.font("strong"))
        room = int(self._title_room(width))
        text = metrics.boundingRect(0, 0, room, 1000, int(Qt.TextFlag.TextWordWrap), self._title())
        return max(look.space(_ROW), text.height() + look.space(12), look.size(_RING) + look.space(12))

    def sizeHint(self) -> QSize:
        least = self._least_width(120)
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def minimumSizeHint(self) -> QSize:
        least = self._least_width(60)
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def _least_width(self, with_words: int) -> int:
        look = self.look
        return look.size(_RING) + look.space(8) if self._compact else look.space(with_words)

    def hasHeightForWidth(self) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        row = self._row
        if row is None:
            return
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft" if row.current else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.space(8), look.space(8))
        side = look.size(_RING)
        left = (self.width() - side) / 2 if self._compact else float(look.space(_PADDING))
        ring = QRectF(left, (self.height() - side) / 2, side, side)
        share = row.rated / row.total if row.total else 0.0
        draw_progress_ring(painter, ring, look, share, row.tone)
        if self._compact:
            painter.setFont(look.font("chip"))
            painter.setPen(look.color("ink"))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(row.number))
        else:
            self._paint_words(painter, left + side + look.space(_GAP))
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))

    def _paint_words(self, painter: QPainter, left: float) -> None:
        look = self.look
        current = self._row is not None and self._row.current
        painter.setFont(look.font("strong" if current else "body"))
        painter.setPen(look.color("ink"))
        room = QRectF(left, 0, self._title_room(self.width()), self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._title())
        painter.setFont(look.font("secondary"))
        painter.setPen(look.color("muted"))
        right = QRectF(0, 0, self.width() - look.space(_PADDING), self.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._tally())


class AreaList(LookFollower, Card):
    """The card with all areas. `chosen` carries the id of the area the user chose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self.setAccessibleName(self.tr("Kompetensområden"))
        self._buttons: list[AreaButton] = []
        self._compact = False
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("scrolled")
        self._column = QVBoxLayout(holder)
        set_spacing(self._column, (8, 8, 8, 8), 0)
        self._column.addStretch(1)
        self._scroll.setWidget(holder)
        self.add(self._scroll, 1)
        self.look_changed()

    def full_width(self) -> int:
        """The width it has when names are shown."""
        return self.look.space(_WIDTH)

    def set_compact(self, compact: bool) -> None:
        """Show rings and numbers only."""
        self._compact = compact
        for button in self._buttons:
            button.set_compact(compact)
        self.look_changed()

    def show_rows(self, rows: Sequence[AreaRow], language: str) -> None:
        """Show the areas; buttons are kept and shown anew."""
        while len(self._buttons) < len(rows):
            self._add_button()
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(rows))
            if index < len(rows):
                row = rows[index]
                button.show_row(row, row.name.in_(language))
                button.setProperty("area", row.id)
                if row.current:
                    self._scroll.ensureWidgetVisible(button, 0, 0)

    def look_changed(self) -> None:
        self.setFixedWidth(self.look.space(_COMPACT_WIDTH) if self._compact else self.full_width())

    def _add_button(self) -> None:
        button = AreaButton()
        button.set_compact(self._compact)
        button.clicked.connect(lambda _=False, of=button: self.chosen.emit(of.property("area")))
        self._column.insertWidget(len(self._buttons), button)
        self._buttons.append(button)
