"""The frame of the pages before a store is open: one calm column in the middle of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import PrimaryButton, QuietButton
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.painting import LookFollower
from assessor_app.ui.widgets.tab_ways import move_focus

_COLUMN, _BADGE = 620, 48


class _Badge(LookFollower, QWidget):
    """The program's sign: a tick on the colour of the rail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look_changed()

    def look_changed(self) -> None:
        side = self.look.size(_BADGE)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("rail-selected"))
        radius = look.size(12)
        painter.drawRoundedRect(self.rect(), radius, radius)
        inner = look.size(28)
        edge = (self.width() - inner) // 2
        painter.drawPixmap(edge, edge, pixmap("assessments", "on-rail-selected", inner))


class GatePage(LookFollower, QWidget):
    """A title, a line of context and a `body` to fill; scrolls where the window is too low."""

    _column_width = _COLUMN
    _rests_at_top = False
    """Whether the head stays where it is when what lies below changes its height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ways: list[QWidget] = []
        outer = QVBoxLayout(self)
        set_spacing(outer, (0, 0, 0, 0), 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A viewport of our own: asking for Qt's makes PySide load every widget class it has (20 to 60 ms).
        clear = QWidget()
        clear.setAutoFillBackground(False)
        self._scroll.setViewport(clear)
        outer.addWidget(self._scroll)
        self._scroll.setWidget(self._build_column())
        self.look_changed()

    def _build_column(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("scrolled")
        across = QHBoxLayout(holder)
        set_spacing(across, (28, 28, 28, 28), 0)
        self._column = QWidget()
        across.addStretch(1)
        across.addWidget(self._column, 1000)
        across.addStretch(1)
        column = self._column_layout = QVBoxLayout(self._column)
        set_spacing(column, (0, 0, 0, 0), 18)
        column.addStretch(0 if self._rests_at_top else 2)
        column.addLayout(self._build_head())
        self.problem = Banner("error")
        self.problem.hide()
        column.addWidget(self.problem)
        self.body = QVBoxLayout()
        set_spacing(self.body, (0, 0, 0, 0), 18)
        column.addLayout(self.body)
        column.addStretch(3)
        return holder

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 16)
        head.addWidget(_Badge(), 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        self._title = role_label("", "page-title", wrap=True)
        self._context = role_label("", "body", "muted", wrap=True)
        texts.addWidget(self._title)
        texts.addWidget(self._context)
        head.addLayout(texts, 1)
        return head

    def set_head(self, title: str, context: str) -> None:
        """Say where one is, and one line about it."""
        self._title.setText(title)
        self._context.setText(context)
        self.setAccessibleName(title)

    def add_way(self, text: str, go: Callable[[], None], *, first: bool = False) -> None:
        """Offer another way below everything else: in small, or as the `first` thing to do."""
        way = PrimaryButton(text) if first else QuietButton(text)
        way.setObjectName("way")
        way.clicked.connect(go)
        self._ways.append(way)
        self._column_layout.insertWidget(
            self._column_layout.count() - 1, way, 0, Qt.AlignmentFlag.AlignHCenter
        )

    def show_ways(self, shown: bool) -> None:
        """Offer the other ways, or no longer."""
        for way in self._ways:
            way.setVisible(shown)

    def show_top(self) -> None:
        """Scroll back to the title, once what was changed has found its place."""
        QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(0))

    def follow_focus(self, *editors: QWidget) -> None:
        """Keep what has the focus in sight when the page scrolls."""
        for editor in editors:
            (editor.focusProxy() or editor).installEventFilter(self)

    def show_error(self, error: Exception) -> None:
        """Say what stands in the way, above the body; what is our own mistake goes to the crash window."""
        from assessor_app.ui.messages import sentence

        message = sentence(error)
        if message is None:
            raise error
        self.problem.set_message("error", message.whole)
        self.problem.show()
        self._scroll.ensureWidgetVisible(self.problem)

    def bring_in_sight(self, widget: QWidget) -> None:
        """Scroll to what has something new to say, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget))

    def scroll_to_top(self) -> None:
        """Show the page from its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def look_changed(self) -> None:
        self._column.setMaximumWidth(self.look.space(self._column_width))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as one reads, also through what came later."""
        return move_focus(self, forward=forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched, 0, self.look.space(140))
        return super().eventFilter(watched, event)
