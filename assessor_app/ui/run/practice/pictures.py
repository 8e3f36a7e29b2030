"""The pictures on a criterion: small under its card, large in a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from assessor_app.domain.assessments import Picture
from assessor_app.ui.icons import pixmap
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import FlowLayout
from assessor_app.ui.widgets.painting import PaintedButton, PaintedWidget, draw_ring

ShowImage = Callable[[QImage | None], None]
_SIDE, _KEPT = 64, 200


class PictureStore:
    """Fetches and scales pictures away from the GUI thread, and keeps the small ones.

    `done` gets None where the picture is gone or unreadable; it is not called once `owner` is deleted.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._small: dict[tuple[str, int], QImage] = {}

    def small(self, digest: str, side: int, owner: QObject, done: ShowImage) -> None:
        """The picture scaled so that it fills a square of `side` pixels."""
        key = (digest, side)
        if key in self._small:
            done(self._small[key])
            return

        def arrived(image: QImage | None) -> None:
            self._keep(key, image)
            if isValid(owner):
                done(image)

        self._session.runner.run(lambda: self._read(digest, side), arrived)

    def large(self, digest: str, owner: QObject, done: ShowImage) -> None:
        """The whole picture."""
        self._session.runner.run(
            lambda: self._read(digest, None), lambda image: done(image) if isValid(owner) else None
        )

    def _read(self, digest: str, side: int | None) -> QImage | None:
        raw = self._session.assessments.picture(digest)
        if raw is None:
            return None
        image = QImage.fromData(QByteArray(raw))
        if image.isNull():
            return None
        if side is None:
            return image
        grown = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        return image.scaled(QSize(side, side), grown, Qt.TransformationMode.SmoothTransformation)

    def _keep(self, key: tuple[str, int], image: QImage | None) -> None:
        if image is not None:
            if len(self._small) >= _KEPT:
                self._small.pop(next(iter(self._small)))
            self._small[key] = image


class Thumbnail(PaintedButton):
    """One small picture; a click opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digest: str | None = None
        self._image: QImage | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, digest: str | None, image: QImage | None) -> None:
        """Show a picture that has come; one that is no longer wanted is passed over."""
        if digest == self.digest:
            self._image = image
            self.update()

    def sizeHint(self) -> QSize:
        side = self.look.size(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(area, look.space(8), look.space(8))
        painter.fillPath(outline, look.color("idle-soft"))
        if self._image is not None:
            painter.save()
            painter.setClipPath(outline)
            size = self._image.deviceIndependentSize().scaled(
                area.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            target = QRectF(0, 0, size.width(), size.height())
            target.moveCenter(area.center())
            painter.drawImage(target, self._image)
            painter.restore()
        else:
            side = look.size(20)
            corner = (self.width() - side) // 2
            painter.drawPixmap(corner, corner, pixmap("picture", "muted", side))
        painter.setPen(QPen(look.color("line"), 1))
        painter.drawPath(outline)
        if self.shows_focus:
            draw_ring(painter, QRectF(self.rect()), look.color("accent"), look.space(8))


class Thumbnails(QWidget):
    """The small pictures of one criterion. `opened` carries the picture the user chose."""

    opened = Signal(object)

    def __init__(self, store: PictureStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pictures: tuple[Picture, ...] = ()
        self._buttons: list[Thumbnail] = []
        self._flow = FlowLayout(self, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show these pictures; each appears when it has been read."""
        if tuple(pictures) == self._pictures:
            return
        self._pictures = tuple(pictures)
        while len(self._buttons) < len(self._pictures):
            self._add_button()
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(self._pictures))
            if index < len(self._pictures):
                self._fill(button, index)
        self._flow.invalidate()
        self.updateGeometry()

    def _fill(self, button: Thumbnail, index: int) -> None:
        digest = self._pictures[index].digest
        name = self.tr("Bild {number} av {total}").format(number=index + 1, total=len(self._pictures))
        button.setAccessibleName(name)
        button.setToolTip(name)
        if digest == button.digest:
            return
        button.digest = digest
        button.show_image(digest, None)
        if digest is not None:
            side = round(button.sizeHint().width() * self.devicePixelRatioF())
            self._store.small(digest, side, button, lambda image: button.show_image(digest, image))

    def _add_button(self) -> None:
        button = Thumbnail(self)
        at = len(self._buttons)
        button.clicked.connect(lambda: self.opened.emit(self._pictures[at]))
        self._buttons.append(button)
        self._flow.addWidget(button)


class PictureFrame(PaintedWidget):
    """A whole picture, as large as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage | None) -> None:
        """Show another picture, or none."""
        self._image = image
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        if self._image is None or self._image.width() == 0:
            return self.look.space(160)
        return round(width * self._image.height() / self._image.width())

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.look.space(320))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None:
            painter.fillRect(self.rect(), self.look.color("idle-soft"))
            side = self.look.size(28)
            left, top = (self.width() - side) // 2, (self.height() - side) // 2
            painter.drawPixmap(left, top, pixmap("picture", "muted", side))
            return
        fitted = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, fitted.width(), fitted.height())
        painter.drawImage(target, self._image)
