"""A condition that lasts: read-only, no space left, not delivered."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import restyle, set_spacing
from assessor_app.ui.widgets.buttons import SecondaryButton
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.painting import LookFollower

BannerKind = Literal["info", "warning", "error"]
_ICONS = {"info": ("info", "accent"), "warning": ("warning", "partly"), "error": ("warning", "not-shown")}


class Banner(LookFollower, QFrame):
    """A sentence with its sign and, if something can be done, a button that emits `action_chosen`."""

    action_chosen = Signal()

    def __init__(
        self,
        kind: BannerKind = "info",
        text: str = "",
        action: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Found by this and not by its object name: pages give their banners names of their own.
        self.setProperty("part", "banner")
        row = QHBoxLayout(self)
        set_spacing(row, (16, 8, 12, 8), 12)
        self._sign = QLabel()
        self._text = role_label("", wrap=True)
        self._button = SecondaryButton()
        self._button.clicked.connect(self.action_chosen)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_message(kind, text, action)

    def set_message(self, kind: BannerKind, text: str, action: str | None = None) -> None:
        """Say something else."""
        self._kind = kind
        self.setProperty("kind", kind)
        self._text.setText(text)
        self._button.setText(action or "")
        self._button.setVisible(action is not None)
        self.setAccessibleName(text)
        self.look_changed()
        restyle(self)

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def look_changed(self) -> None:
        name, token = _ICONS[self._kind]
        self._sign.setPixmap(pixmap(name, token, self.look.size(22)))
        self.setMinimumHeight(self.look.space(60) if self._button.isVisibleTo(self) else self.look.space(44))
