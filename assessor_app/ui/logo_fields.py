"""The centre's own logo: shown small, chosen from a file, removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import QuietButton, SecondaryButton
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.painting import PaintedWidget

_WIDTH, _HEIGHT = 176, 72


class LogoField(QWidget):
    """`file_chosen` carries a path, `removed` that there shall be no logo. Reads nothing itself."""

    file_chosen = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        set_spacing(row, (0, 0, 0, 0), 16)
        self._picture = _LogoPicture(self.tr("Ingen logotyp"))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        set_spacing(column, (0, 0, 0, 0), 4)
        self._choose = SecondaryButton(self.tr("Välj bild"), "picture")
        self._choose.setObjectName("choose-logo")
        self._choose.clicked.connect(self._ask)
        self._remove = QuietButton(self.tr("Ta bort logotypen"), "trash")
        self._remove.setObjectName("remove-logo")
        self._remove.clicked.connect(self.removed)
        self._remove.hide()
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.hide()
        for button in (self._choose, self._remove):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._error)
        column.addStretch(1)
        row.addLayout(column, 1)
        self.setFocusProxy(self._choose)

    def show_logo(self, png: bytes | None) -> None:
        """Show the logo, or that there is none."""
        image = QImage.fromData(png) if png else None
        self._picture.set_image(image)
        self._picture.setAccessibleName(self.tr("Logotypen") if png else self.tr("Ingen logotyp"))
        self._choose.setText(self.tr("Byt bild") if png else self.tr("Välj bild"))
        self._remove.setVisible(png is not None and self._choose.isVisibleTo(self))
        self.set_error(None)

    def has_logo(self) -> bool:
        """Whether a logo is shown."""
        return self._picture.has_image()

    def set_read_only(self, read_only: bool) -> None:
        """Show the logo without the buttons."""
        self._choose.setVisible(not read_only)
        self._remove.setVisible(not read_only and self.has_logo())

    def set_error(self, text: str | None) -> None:
        """Say why the file was not taken."""
        self._error.setText(text or "")
        self._error.setVisible(text is not None)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Välj logotyp"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Bilder (*.png *.jpg *.jpeg)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.file_chosen.emit(Path(path)))
        dialog.open()


class _LogoPicture(PaintedWidget):
    """The logo on white, as on paper."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._empty = empty
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_image(self, image: QImage | None) -> None:
        """Show this picture, or none."""
        self._image = image if image is not None and not image.isNull() else None
        self.update()

    def has_image(self) -> bool:
        """Whether there is one."""
        return self._image is not None

    def sizeHint(self) -> QSize:
        return QSize(self.look.space(_WIDTH), self.look.space(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        style = Qt.PenStyle.DashLine if self._image is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(look.color("line"), 1, style))
        painter.setBrush(look.color("raised") if self._image is None else Qt.GlobalColor.white)
        painter.drawRoundedRect(area, look.space(8), look.space(8))
        if self._image is None:
            painter.setPen(look.color("muted"))
            painter.setFont(look.font("secondary"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
            return
        inset = look.space(8)
        inner = area.adjusted(inset, inset, -inset, -inset)
        size = self._image.size().scaled(inner.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left = inner.left() + (inner.width() - size.width()) / 2
        top = inner.top() + (inner.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
