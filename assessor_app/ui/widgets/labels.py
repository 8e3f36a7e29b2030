"""Labels: text in a type role, and text that ends in … when there is no room."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from assessor_app.ui.theme import Role, set_role


def role_label(
    text: str,
    role: Role = "body",
    tone: str | None = None,
    *,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A plain-text label in a type role; `tone` is a colour token other than the role's own."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    set_role(label, role, tone)
    return label


def plain_tip(text: str) -> str:
    """`text` as a tooltip that shows it as it is written: Qt would take a name with signs for markup."""
    return f"<span>{html.escape(text)}</span>" if "<" in text else text


class ElidedLabel(QLabel):
    """One line that ends in … when there is no room; the whole text is then its tooltip.

    `text()` and the accessible name are always the whole text.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: str | None = None,
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        set_role(self, role, tone)
        self.setText(text)

    def shown_text(self) -> str:
        """What there is room for now."""
        line = " ".join(self.text().split("\n"))
        return self.fontMetrics().elidedText(line, self._mode, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 4, metrics.height())

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        # A very long text must not ask for a very wide window.
        return QSize(metrics.horizontalAdvance(self.text()[:300]) + 2, metrics.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            cut = self.shown_text() != self.text()
            self.setToolTip(plain_tip(self.text()[:1000]) if cut else "")
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            self.contentsRect(),
            int(self.alignment() | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine),
            self.shown_text(),
        )
