"""What the exchange's sheets are made of: stages, figures, and what calls for attention."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.ui.exchange.watching import TimeLeft
from assessor_app.ui.exchange.words import work_word
from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, LongWorkPanel, SideSheet, role_label
from assessor_app.ui.widgets.painting import LookFollower

_WIDTH = 620
_SIGN = 28


class Facts(QWidget):
    """Figures with their words, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        set_spacing(self._grid, (0, 0, 0, 0), 8)
        self._grid.setColumnStretch(0, 1)
        self._labels: list[QLabel] = []
        self._said: tuple[tuple[str, str], ...] = ()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these and no others: word and figure."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels, self._said = [], tuple(facts)
        for row, (word, figure) in enumerate(facts):
            left, right = role_label(word, "body", wrap=True), role_label(figure, "strong")
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(left, row, 0)
            self._grid.addWidget(right, row, 1)
            self._labels += [left, right]
        self.setVisible(bool(facts))

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._said


class Notices(QWidget):
    """What calls for attention, each with its sign."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 8)
        self._banners: list[Banner] = []

    def show_notices(self, notices: Sequence[tuple[str, str]]) -> None:
        """Show these and no others: kind (info, warning, error) and sentence."""
        for banner in self._banners:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners = []
        for kind, text in notices:
            banner = Banner("warning" if kind == "warning" else "error" if kind == "error" else "info", text)
            self._banners.append(banner)
            self._column.addWidget(banner)
        self.setVisible(bool(notices))

    def texts(self) -> tuple[str, ...]:
        """What is said."""
        return tuple(banner.text() for banner in self._banners)


class Verdict(LookFollower, QWidget):
    """A sign, what happened, and a sentence about it."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        set_spacing(row, (0, 4, 0, 4), 12)
        self._sign = QLabel()
        self._icon, self._token = "check", "shown"
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 6)
        self._title = role_label("", "card-title", wrap=True)
        self._text = role_label("", "body", wrap=True)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        row.addLayout(texts, 1)
        self.look_changed()

    def say(self, icon: str, token: str, title: str, text: str) -> None:
        """Say something else; `token` is the colour of the sign."""
        self._icon, self._token = icon, token
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.look_changed()

    def texts(self) -> tuple[str, str]:
        """Title and sentence."""
        return self._title.text(), self._text.text()

    def look_changed(self) -> None:
        self._sign.setPixmap(pixmap(self._icon, self._token, self.look.size(_SIGN)))


class StagedSheet(SideSheet):
    """A sheet that goes from one stage to the next; each shows its own parts and buttons.

    While work goes on, closing asks it to stop: `stop_asked`. The sheet stays until it has.
    """

    stop_asked = Signal()

    def __init__(self, page: QWidget, title: str = "", width: int = _WIDTH) -> None:
        super().__init__(page, title, width)
        self._staged: list[tuple[QWidget, frozenset[str]]] = []
        self._stage = ""
        self._left = TimeLeft()
        self.work = LongWorkPanel()
        self.work.cancelled.connect(self.stop_asked)
        self.set_closes_itself(False)
        self.close_asked.connect(self._leave)

    @property
    def stage(self) -> str:
        """The stage shown."""
        return self._stage

    def put(self, widget: QWidget, *stages: str) -> None:
        """Add a part to the body that belongs to these stages; a button is no wider than its words."""
        if isinstance(widget, QAbstractButton):
            self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.body.addWidget(widget)
        self._staged.append((widget, frozenset(stages)))

    def put_button(self, button: QAbstractButton, *stages: str) -> None:
        """Add a button to the foot that belongs to these stages."""
        self.add_footer_button(button)  # type: ignore[arg-type]  # every button of the program is a push button
        self._staged.append((button, frozenset(stages)))

    def go_to_stage(self, stage: str, focus: QWidget | None = None) -> None:
        """Show a stage, and open the sheet if need be."""
        fresh = stage != self._stage or not self.is_open()
        self._stage = stage
        for widget, stages in self._staged:
            widget.setVisible(stage in stages)
        if not fresh:
            return
        self.scroll_to_top()
        if self.is_open():
            target = focus or next((stop for stop in self._stops() if stop is not self._cross), self._cross)
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.open_sheet(focus)

    def show_step(self, stage: str, what: str, done: int, total: int) -> None:
        """Say how far the work has come."""
        if self._stage != stage or not self.is_open():
            self.work.set_work(work_word(what))
            self.go_to_stage(stage)
        self.work.set_step(work_word(what), done, total, self._left.guess(what, done, total))

    def _leave(self) -> None:
        if self._is_busy():
            self.stop_asked.emit()
        else:
            self.close_sheet()

    def _is_busy(self) -> bool:
        return False
