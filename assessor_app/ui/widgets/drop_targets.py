"""Where files and pictures are dropped, pasted or picked."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from assessor_app.ui.icons import pixmap
from assessor_app.ui.widgets.painting import PaintedButton, draw_ring

_HEIGHT, _ICON = 88, 24


class DropTarget(PaintedButton):
    """`files_dropped` carries local paths, `image_pasted` a picture that is no file.

    A click or Enter asks for files; Ctrl+V takes what the clipboard holds. `file_filter` is Qt's,
    such as `Bilder (*.png *.jpg)`. Nothing is read here: whoever listens judges the files.
    """

    files_dropped = Signal(list)
    image_pasted = Signal(QImage)

    def __init__(
        self,
        text: str = "",
        file_filter: str = "",
        icon_name: str = "picture",
        parent: QWidget | None = None,
        *,
        height: int = _HEIGHT,
    ) -> None:
        super().__init__(parent)
        self._height = height
        self._words = text or self.tr("Dra hit filer, klistra in eller klicka för att välja")
        self._filter, self._icon_name = file_filter, icon_name
        self._hovering = False
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)
        self.clicked.connect(self.choose_files)

    def choose_files(self) -> None:
        """Ask for files in the desktop's own dialog, without blocking."""
        dialog = QFileDialog(self, self.tr("Välj filer"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        if self._filter:
            dialog.setNameFilter(self._filter)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.files_dropped)
        dialog.open()

    def paste(self) -> bool:
        """Take files or a picture from the clipboard; False if it holds neither."""
        return self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, data: QMimeData) -> bool:
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.files_dropped.emit(files)
            return True
        picture = data.imageData() if data.hasImage() else None
        if isinstance(picture, QImage) and not picture.isNull():
            self.image_pasted.emit(picture)
            return True
        return False

    def sizeHint(self) -> QSize:
        look = self.look
        text = QFontMetrics(look.font("secondary")).height()
        return QSize(
            look.space(320), max(look.space(self._height), 2 * text + look.size(_ICON) + look.space(24))
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.space(120), self.sizeHint().height())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasImage():
            self._hovering = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hovering = False
        self.update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hovering = False
        self.update()
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self._hovering or (self.underMouse() and self.isEnabled())
        pen = QPen(look.color("accent" if active else "control-line"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.color("accent-soft" if self._hovering else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.space(8), look.space(8))
        side = look.size(_ICON)
        painter.setFont(look.font("secondary"))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        room = self.rect().adjusted(look.space(16), 0, -look.space(16), 0)
        height = painter.fontMetrics().boundingRect(room, flags, self._words).height()
        top = (self.height() - side - look.space(6) - height) // 2
        token = "accent" if active else "muted"
        painter.drawPixmap((self.width() - side) // 2, top, pixmap(self._icon_name, token, side))
        painter.setPen(look.color(token))
        room.setTop(top + side + look.space(6))
        painter.drawText(room, flags, self._words)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))
