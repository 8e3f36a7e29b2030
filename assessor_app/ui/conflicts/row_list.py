"""What is to be settled, under a heading for each kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessor_app.services.exchange_models import ConflictRow
from assessor_app.ui.conflicts.words import kind_word, line_of, person_word
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import PageScroll, role_label
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import LookFollower, PaintedButton, draw_ring

_WIDTH, _HEIGHT, _PADDING = 292, 60, 12
_ELIDE = Qt.TextElideMode.ElideRight


class _Button(PaintedButton):
    """Who, and under it what; the one in hand on the accent's soft ground."""

    def __init__(self, row: ConflictRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who, self._what = person_word(row), line_of(row)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{self._who}, {self._what}")
        self.setToolTip(plain_tip(self.accessibleName()))

    def nextCheckState(self) -> None:
        """The list decides which one is in hand."""

    def sizeHint(self) -> QSize:
        look = self.look
        lines = QFontMetrics(look.font("strong")).height() + QFontMetrics(look.font("secondary")).height()
        return QSize(look.space(_WIDTH - 24), max(look.space(_HEIGHT), lines + 2 * look.space(8)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.space(8), look.space(8))
        strong, small = QFontMetrics(look.font("strong")), QFontMetrics(look.font("secondary"))
        room = self.width() - 2 * look.space(_PADDING)
        top = (self.height() - strong.height() - small.height()) // 2
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(look.font("strong"))
        painter.setPen(look.color("accent" if self.isChecked() else "ink"))
        place = QRect(look.space(_PADDING), top, room, strong.height())
        painter.drawText(place, flags, strong.elidedText(self._who, _ELIDE, room))
        painter.setFont(look.font("secondary"))
        painter.setPen(look.color("muted"))
        place = QRect(look.space(_PADDING), top + strong.height(), room, small.height())
        painter.drawText(place, flags, small.elidedText(self._what, _ELIDE, room))
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))


class RowList(LookFollower, PageScroll):
    """`chosen` carries the place of the row the user chose."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, parent)
        self.setAccessibleName(self.tr("Att reda ut"))
        self._parts: list[QWidget] = []
        self._buttons: list[_Button] = []
        self._rows: tuple[ConflictRow, ...] = ()
        set_spacing(self.content, (0, 0, 8, 16), 4)
        self.content.addStretch(1)
        self.look_changed()

    def show_rows(self, rows: Sequence[ConflictRow], current: int) -> None:
        """Show these, with one of them in hand."""
        if tuple(rows) != self._rows:
            self._fill(tuple(rows))
        for place, button in enumerate(self._buttons):
            button.setChecked(place == current)
        if self._buttons:
            self.ensureWidgetVisible(self._buttons[current])

    def _fill(self, rows: tuple[ConflictRow, ...]) -> None:
        for part in self._parts:
            self.content.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._rows, self._parts, self._buttons = rows, [], []
        kinds = list(dict.fromkeys(row.kind for row in rows))
        for kind in kinds:
            heading = role_label(kind_word(kind), "secondary", wrap=True)
            heading.setContentsMargins(12, 8 if self._parts else 0, 0, 0)
            self._parts.append(heading)
            self._parts += [self._build_button(place) for place, row in enumerate(rows) if row.kind is kind]
        for place, part in enumerate(self._parts):
            self.content.insertWidget(place, part)

    def _build_button(self, place: int) -> _Button:
        button = _Button(self._rows[place])
        button.setObjectName(f"conflict-{place}")
        button.clicked.connect(lambda: self.chosen.emit(place))
        self._buttons.append(button)
        return button

    # -- Qt --

    def look_changed(self) -> None:
        self.setFixedWidth(self.look.space(_WIDTH))
