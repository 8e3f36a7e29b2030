"""The foot of the practical step: how far it has come, and the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from assessor_app.ui.run.practice.models import HowFar, NextStep
from assessor_app.ui.theme import set_role, set_spacing
from assessor_app.ui.widgets import PrimaryButton, ProgressBar
from assessor_app.ui.widgets.painting import LookFollower

_BAR = 320


class HowFarBar(LookFollower, QWidget):
    """Progress, its words, and the primary button, which emits `go_on`."""

    go_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: HowFar | None = None
        row = QHBoxLayout(self)
        set_spacing(row, (0, 0, 0, 0), 16)
        self._bar = ProgressBar()
        self._bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setObjectName("how-far")
        set_role(self._words, "body")
        self._button = PrimaryButton("", "enter", icon_after=True)
        self._button.setObjectName("next-unrated")
        self._button.clicked.connect(self.go_on)
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.look_changed()

    def show_how_far(self, how_far: HowFar) -> None:
        """Show another progress."""
        if how_far == self._shown:
            return
        self._shown = how_far
        self._bar.set_progress(how_far.rated, how_far.total)
        words = self.tr("<b>{rated}</b> av {total} bedömda").format(rated=how_far.rated, total=how_far.total)
        if how_far.lacking:
            lacking = self.tr("<b>{count}</b> kräver motivering").format(count=how_far.lacking)
            words = f"{words} · {lacking}"
        self._words.setText(words)
        self._button.setText(
            {
                NextStep.UNRATED: self.tr("Nästa obedömda"),
                NextStep.LACKS_REASON: self.tr("Nästa motivering"),
                NextStep.FEEDBACK: self.tr("Till återkopplingen"),
            }[how_far.next]
        )

    def look_changed(self) -> None:
        self._bar.setMaximumWidth(self.look.space(_BAR))
