"""One tile of the login: initials, name, role."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessor_app.ui.composition import AccountTile
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import PaintedButton, draw_ring

_WIDTH, _HEIGHT, _DISC, _GAP = 283, 64, 40, 12


def initials(name: str) -> str:
    """The first letters of the first and the last name, in capitals; one for a single name."""
    words = [word for word in name.split() if word[0].isalnum()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper()


class AccountButton(PaintedButton):
    """Somebody who may log in. `role` is the word for the role."""

    def __init__(self, tile: AccountTile, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.account = tile.id
        self._name, self._role, self._initials = tile.name, role, initials(tile.name)
        self.setObjectName(f"account-{tile.id}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{tile.name}, {role}")
        self.setToolTip(plain_tip(tile.name))

    def nextCheckState(self) -> None:
        """The page decides which tile is chosen."""

    def sizeHint(self) -> QSize:
        texts = (
            QFontMetrics(self.look.font("strong")).height()
            + QFontMetrics(self.look.font("secondary")).height()
        )
        height = max(self.look.space(_HEIGHT), texts + self.look.space(16))
        return QSize(self.look.space(_WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.space(_WIDTH // 2), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        width = 2 if chosen else 1
        painter.setPen(QPen(look.color("accent" if chosen else "control-line"), width))
        ground = "accent-soft" if chosen else ("hover" if self.underMouse() else "raised")
        painter.setBrush(look.color(ground))
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(area, look.space(8), look.space(8))
        left = self._paint_disc(painter, chosen=chosen)
        self._paint_texts(painter, left)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))

    def _paint_disc(self, painter: QPainter, *, chosen: bool) -> int:
        look = self.look
        side = look.size(_DISC)
        disc = QRectF(look.space(_GAP), (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent" if chosen else "accent-soft"))
        painter.drawEllipse(disc)
        painter.setPen(look.color("on-accent" if chosen else "accent"))
        painter.setFont(look.font("strong"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._initials)
        return look.space(_GAP) * 2 + side

    def _paint_texts(self, painter: QPainter, left: int) -> None:
        look = self.look
        room = self.width() - left - look.space(_GAP)
        name_metrics = QFontMetrics(look.font("strong"))
        role_metrics = QFontMetrics(look.font("secondary"))
        top = (self.height() - name_metrics.height() - role_metrics.height()) // 2
        painter.setFont(look.font("strong"))
        painter.setPen(look.color("ink"))
        name = name_metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, top + name_metrics.ascent(), name)
        painter.setFont(look.font("secondary"))
        painter.setPen(look.color("muted"))
        role = role_metrics.elidedText(self._role, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, top + name_metrics.height() + role_metrics.ascent(), role)
