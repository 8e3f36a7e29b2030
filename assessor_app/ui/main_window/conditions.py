"""What lasts, said above every page for as long as it lasts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.composition import Condition
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner

CLOSE = "close"
_MOST_SHOWN = 3


class ConditionBanners(QWidget):
    """Conditions from the store below each other, and at most one problem that a command met.

    `action_chosen` carries the code of what the user wants done about one.
    """

    action_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (28, 12, 28, 0), 8)
        self._lasting: list[Banner] = []
        self._conditions: tuple[Condition, ...] = ()
        self._problem = Banner("error")
        self._problem.hide()
        self._problem_action = CLOSE
        self._problem.action_chosen.connect(self._act_on_problem)
        self._column.addWidget(self._problem)
        self.hide()

    def show_conditions(self, conditions: tuple[Condition, ...]) -> None:
        """Show these and no others; a code without a sentence is passed over."""
        from assessor_app.ui.messages import sentence_for

        if conditions == self._conditions:
            return
        self._conditions = conditions
        for banner in self._lasting:
            banner.hide()
            banner.deleteLater()
        self._lasting = []
        for condition in conditions[:_MOST_SHOWN]:
            message = sentence_for(condition.code, dict(condition.details))
            if message is None:
                continue
            banner = Banner("warning", message.whole, self._word(message.action))
            action = message.action or CLOSE
            banner.action_chosen.connect(lambda action=action: self.action_chosen.emit(action))
            self._column.addWidget(banner)
            self._lasting.append(banner)
        self._fit()

    def show_problem(self, text: str, action: str | None) -> None:
        """Say what a command met, until `clear_problem` or the user's word."""
        self._problem_action = action or CLOSE
        self._problem.set_message("error", text, self._word(action) or self.tr("Stäng"))
        self._problem.show()
        self._fit()

    def clear_problem(self) -> None:
        """The problem is over."""
        if self._problem.isVisibleTo(self):
            self._problem.hide()
            self._fit()

    def problem(self) -> str | None:
        """What is said about the last problem, or None."""
        return self._problem.text() if self._problem.isVisibleTo(self) else None

    def texts(self) -> tuple[str, ...]:
        """The conditions shown."""
        return tuple(banner.text() for banner in self._lasting)

    def _word(self, action: str | None) -> str | None:
        words = {
            "show_folder": self.tr("Visa mappen"),
            "confirm_clock": self.tr("Klockan stämmer"),
            "make_sheet": self.tr("Gör ett ark"),
            "show_backups": self.tr("Säkerhetskopiera …"),
            "show_devices": self.tr("Visa datorn"),
        }
        return words.get(action or "")

    def _act_on_problem(self) -> None:
        if self._problem_action == CLOSE:
            self.clear_problem()
        else:
            self.action_chosen.emit(self._problem_action)

    def _fit(self) -> None:
        self.setVisible(bool(self._lasting) or self._problem.isVisibleTo(self))
