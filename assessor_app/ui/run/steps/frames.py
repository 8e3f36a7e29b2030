"""What the steps stand in: a page that scrolls, with its next step at the bottom right."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assessor_app.domain.assessment_commands import Resume
from assessor_app.domain.assessments import Status
from assessor_app.services.read_models import RunView
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.keeping import is_open
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, FlowLayout, SideSheet, role_label
from assessor_app.ui.widgets.painting import LookFollower

_CARD_GAP = 18
_COLUMN_CHARACTERS = 46


def empty_layout(layout: QLayout) -> None:
    """Take every widget out of a layout; they are no longer seen or found, and are deleted soon."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.setObjectName("")
            old.deleteLater()


class Columns(LookFollower, QWidget):
    """Two columns side by side, one above the other where the text is too large for that."""

    def __init__(self, left_share: int = 1, right_share: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_spacing(self._box, (0, 0, 0, 0), _CARD_GAP)
        self.left = self._build_column(left_share)
        self.right = self._build_column(right_share)

    def _build_column(self, share: int) -> QVBoxLayout:
        column = QVBoxLayout()
        set_spacing(column, (0, 0, 0, 0), _CARD_GAP)
        self._box.addLayout(column, share)
        return column

    def look_changed(self) -> None:
        self._turn()

    def _turn(self) -> None:
        needed = 2 * _COLUMN_CHARACTERS * self.fontMetrics().averageCharWidth()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = beside if self.width() >= needed else below
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()


class StepPage(QWidget):
    """A banner for a run that takes no work, a body that scrolls, and a foot with a hint and buttons."""

    resume_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        self.banner = Banner()
        self.banner.action_chosen.connect(self.resume_asked)
        self.banner.hide()
        column.addWidget(self.banner)
        column.addWidget(self._build_scroll(), 1)
        column.addLayout(self._build_foot())

    def _build_scroll(self) -> QScrollArea:
        self.scrolling = QScrollArea()
        self.scrolling.setWidgetResizable(True)
        self.scrolling.setFrameShape(QFrame.Shape.NoFrame)
        self.scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scrolling.viewport().setAutoFillBackground(False)
        holder = QWidget()
        holder.setObjectName("scrolled")
        self.body = QVBoxLayout(holder)
        set_spacing(self.body, (0, 14, 0, 8), _CARD_GAP)
        self.scrolling.setWidget(holder)
        return self.scrolling

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        set_spacing(foot, (0, 14, 0, 14), 16)
        self.hint = role_label("", "body", "muted", wrap=True)
        foot.addWidget(self.hint, 1)
        buttons = QWidget()
        self._buttons = FlowLayout(buttons, 12, align_right=True)
        foot.addWidget(buttons)
        return foot

    def add_button(self, button: QPushButton) -> None:
        """Add a button to the right of those at the foot; the primary one last."""
        self._buttons.addWidget(button)

    def show_status(self, view: RunView) -> None:
        """Say why the run takes no work, or nothing."""
        texts = {
            Status.COMPLETED: self.tr("Valideringen är klar för underskrift och går inte att ändra nu."),
            Status.SIGNED: self.tr("Valideringen är underskriven och låst."),
            Status.INTERRUPTED: self.tr("Valideringen är avbruten. Det som är gjort finns kvar."),
            Status.CANCELLED: self.tr("Valideringen är inställd."),
        }
        actions = {
            Status.COMPLETED: self.tr("Ändra igen"),
            Status.INTERRUPTED: self.tr("Fortsätt bedöma"),
        }
        status = view.state.status
        told = status in texts and not view.read_only
        self.banner.setVisible(told)
        if told:
            self.banner.set_message("info", texts[status], actions.get(status))


class Step(QWidget):
    """One step of the run. `show_view` is silent; `flush` sends what is typed and not saved yet."""

    def __init__(self, actions: RunActions, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}-step")
        self.run = actions
        self._shown_run: UUID | None = None
        outer = QVBoxLayout(self)
        set_spacing(outer, (0, 0, 0, 0), 0)
        self.page = StepPage()
        self.page.resume_asked.connect(lambda: self.run.do(Resume()))
        outer.addWidget(self.page)

    def landing(self) -> QWidget | None:
        """Where the focus goes when somebody comes to the step: what Enter may safely begin, or None."""
        return None

    def show_view(self, view: RunView) -> None:
        """Show the run as it stands."""
        if view.state.id != self._shown_run:
            self._shown_run = view.state.id
            self.close_sheets()
            self.forget()
        self.page.show_status(view)
        self.set_open(is_open(view))

    def set_open(self, is_open_now: bool) -> None:
        """Let the user work, or only look. Override for what can be changed."""

    def sheet_page(self) -> QWidget:
        """What a side sheet of this step lies over: the page the step stands in, or the step itself."""
        page: QWidget = self
        above = self.parentWidget()
        while above is not None:
            if above.objectName() == "page":
                page = above
            above = above.parentWidget()
        return page

    def forget(self) -> None:
        """Another run is about to be shown: drop what belongs to the last one. Override where needed."""

    def sheets(self) -> tuple[SideSheet | None, ...]:
        """The side sheets of this step, where they were opened before. Override where there are any."""
        return ()

    def flush(self) -> None:
        """Send what is typed and not saved yet. Override where something is typed."""

    def close_sheets(self) -> None:
        """Close what lies over the page."""
        for sheet in self.sheets():
            if sheet is not None:
                sheet.close_sheet()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.flush()
            self.close_sheets()
