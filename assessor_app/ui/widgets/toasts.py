"""A word that something was done, with a way back, that goes away by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import QuietButton
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.painting import LookFollower

_STAY_MS, _STAY_WITH_ACTION_MS, _FADE_MS = 4000, 9000, 220


class ToastHost(LookFollower, QFrame):
    """Shows one message at a time at the foot of `parent`, and takes no focus.

    It stays longer when it has an action, and as long as the pointer rests on it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("toast")
        self._on_action: Callable[[], None] | None = None
        self._stay_ms = _STAY_MS
        row = QHBoxLayout(self)
        set_spacing(row, (20, 4, 12, 4), 16)
        self._text = role_label("", wrap=True)
        self._action = QuietButton()
        self._action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action.clicked.connect(self._act)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fade_out)
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(_FADE_MS)
        self._fade.finished.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    def show_message(
        self, text: str, action_text: str | None = None, on_action: Callable[[], None] | None = None
    ) -> None:
        """Show a message in place of the last; `on_action` runs when its button is pressed."""
        self._fade.stop()
        self._effect.setEnabled(False)
        self._on_action = on_action
        self._text.setText(text)
        self._action.setText(action_text or "")
        self._action.setVisible(action_text is not None)
        self._stay_ms = _STAY_WITH_ACTION_MS if action_text is not None else _STAY_MS
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(self._stay_ms)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def message(self) -> str | None:
        """What is shown, or None."""
        return self._text.text() if self.isVisibleTo(self._host) else None

    def withdraw_offer(self) -> None:
        """Something was done since: what the message's button would do no longer fits."""
        if self._on_action is not None:
            self.dismiss()

    def dismiss(self) -> None:
        """Take the message away at once."""
        self._timer.stop()
        self._effect.setEnabled(False)
        self._on_action = None
        self.hide()

    def look_changed(self) -> None:
        if not self.isHidden():
            self._place()

    def _act(self) -> None:
        action = self._on_action
        self.dismiss()
        if action is not None:
            action()

    def _fade_out(self) -> None:
        self._effect.setEnabled(True)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.start()

    def _place(self) -> None:
        room = self._host.rect()
        margin = self.look.space(28)
        natural = self._text.fontMetrics().horizontalAdvance(self._text.text()) + self.look.space(56)
        if self._action.isVisibleTo(self):
            natural += self._action.sizeHint().width() + self.look.space(16)
        width = max(self.look.space(240), min(natural, room.width() - 2 * margin, self.look.space(640)))
        self.setFixedWidth(width)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        height = max(height, self.look.space(52))
        self.setFixedHeight(height)
        self.move((room.width() - width) // 2, room.height() - height - margin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Asked of Qt, not of an attribute: the host may send events while both are being taken down.
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget() and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self._timer.stop()
        elif event.type() == QEvent.Type.Leave and self.isVisible():
            self._timer.start(self._stay_ms)
        return super().event(event)
