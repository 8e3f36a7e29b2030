"""Who is logged in, at the foot of the rail, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from assessor_app.ui.login.tiles import initials
from assessor_app.ui.shortcuts import LOCK
from assessor_app.ui.widgets.labels import plain_tip
from assessor_app.ui.widgets.painting import PaintedButton, draw_ring

SWITCH, LOCK_NOW, OWN_ACCOUNT, LOG_OUT = "switch", "lock", "own_account", "log_out"
_DISC, _GAP = 36, 8


class AccountMenuButton(PaintedButton):
    """Initials and first name; a click opens a menu. `chosen` carries one of the codes above."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._role = ""
        self.setObjectName("account-menu")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.hide()

    def show_who(self, name: str, role: str) -> None:
        """Show somebody; `role` is the word for the role."""
        self._name, self._role = name, role
        self.setAccessibleName(self.tr("Inloggad: {name}, {role}").format(name=name, role=role))
        self.setToolTip(plain_tip(name))
        self.show()
        self.update()

    def build_menu(self) -> QMenu:
        """The menu; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        who = menu.addAction(f"{self._name} · {self._role}")
        who.setEnabled(False)
        menu.addSeparator()
        for code, text in (
            (SWITCH, self.tr("Byt bedömare …")),
            (LOCK_NOW, self.tr("Lås") + f"\t{LOCK[0]}"),
            (OWN_ACCOUNT, self.tr("PIN och lösenfras …")),
            (LOG_OUT, self.tr("Logga ut")),
        ):
            if code == LOG_OUT:
                menu.addSeparator()
            action = menu.addAction(text)
            action.setObjectName(f"account-{code}")
            action.triggered.connect(lambda _=False, code=code: self.chosen.emit(code))
        return menu

    def open_menu(self) -> None:
        """Open the menu beside the rail, its foot at the button's."""
        menu = self.build_menu()
        corner = self.mapToGlobal(QPoint(self.width(), self.height()))
        menu.popup(QPoint(corner.x(), corner.y() - menu.sizeHint().height()))

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self.look.font("caption")).height()
        return QSize(self.look.size(_DISC), self.look.size(_DISC) + text + self.look.space(_GAP) * 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setOpacity(0.5)
            painter.setBrush(look.color("rail-selected"))
            painter.drawRoundedRect(QRectF(self.rect()), look.space(10), look.space(10))
            painter.setOpacity(1.0)
        side, top = look.size(_DISC), look.space(_GAP) // 2
        disc = QRectF((self.width() - side) / 2, top, side, side)
        painter.setBrush(look.color("rail-selected"))
        painter.drawEllipse(disc)
        painter.setPen(look.color("on-rail-selected"))
        painter.setFont(look.font("strong"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(self._name))
        painter.setPen(look.color("on-rail"))
        painter.setFont(look.font("caption"))
        metrics = painter.fontMetrics()
        first = self._name.split(" ", 1)[0]
        shown = metrics.elidedText(first, Qt.TextElideMode.ElideRight, self.width() - 2)
        text = QRectF(1, top + side + 2, self.width() - 2, metrics.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignHCenter, shown)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("attention"), look.space(10))
