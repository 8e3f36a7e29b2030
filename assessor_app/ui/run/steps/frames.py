"""What the steps stand in: a page that scrolls, with its next step at the bottom right."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import Resume
from assessor_app.domain.assessments import Status
from assessor_app.services.read_models import RunView
from assessor_app.ui.run.actions import RunActions
from assessor_app.ui.run.steps.keeping import is_open
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, role_label
from assessor_app.ui.widgets.painting import LookFollower

_CARD_GAP = 18
_COLUMN_CHARACTERS = 46


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
        self._foot = QHBoxLayout()
        set_spacing(self._foot, (0, 14, 0, 14), 16)
        self.hint = role_label("", "body", "muted", wrap=True)
        self._foot.addWidget(self.hint, 1)
        return self._foot

    def add_button(self, button: QPushButton) -> None:
        """Add a button to the right of those at the foot; the primary one last."""
        self._foot.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)

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
        self.banner.setVisible(status in texts)
        if status in texts:
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

    def show_view(self, view: RunView) -> None:
        """Show the run as it stands."""
        if view.state.id != self._shown_run:
            self._shown_run = view.state.id
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

    def flush(self) -> None:
        """Send what is typed and not saved yet. Override where something is typed."""
