"""The sheets of the practical step: a mark's history, and a picture in full size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assessor_app.domain.assessments import Picture
from assessor_app.services.read_models import MarkChange
from assessor_app.ui.formats import Formats
from assessor_app.ui.rating_words import rating_chip
from assessor_app.ui.run.practice.pictures import PictureFrame, PictureStore
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Chip, DangerButton, SideSheet, role_label, rule


class HistorySheet(SideSheet):
    """Every change of one mark, latest first: when, who, before → after, why, and whether it counts."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.setObjectName("history-sheet")

    def show_history(
        self, criterion: str, text: str, changes: Sequence[MarkChange], formats: Formats
    ) -> None:
        """Fill and open the sheet."""
        self.set_title(self.tr("Historik för {criterion}").format(criterion=criterion))
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 12)
        column.addWidget(role_label(text, "body", "muted", wrap=True))
        if not changes:
            empty = self.tr("Kriteriet är inte bedömt än. Varje bedömning och ändring visas här.")
            column.addWidget(role_label(empty, wrap=True))
        for change in reversed(changes):
            column.addWidget(rule())
            column.addWidget(self._build_change(change, formats))
        self.set_body(body)
        self.open_sheet()

    def told(self) -> tuple[str, ...]:
        """Every text in the sheet, for those who read it aloud or test it."""
        labels = [label.text() for label in self.findChildren(QLabel)]
        return (*labels, *(chip.text() for chip in self.findChildren(Chip)))

    def _build_change(self, change: MarkChange, formats: Formats) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        set_spacing(column, (0, 0, 0, 0), 6)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 8)
        same = change.kind == "mark" and change.before is change.after and not change.late
        answers = change.kind in ("kept", "adopted")
        if not same and not answers and (change.before is not None or change.kind != "mark"):
            row.addWidget(rating_chip(change.before))
            row.addWidget(role_label("→", "secondary"))
        row.addWidget(rating_chip(change.after))
        if same:
            row.addWidget(role_label(self._what_was_written(change), "body"))
        row.addStretch(1)
        row.addWidget(role_label(self._standing(change), "secondary", "shown" if change.in_force else None))
        column.addLayout(row)
        if change.reason:
            column.addWidget(role_label(change.reason, wrap=True))
        when = formats.day_time(change.wall_at)
        who = change.actor_name or self.tr("okänd")
        column.addWidget(role_label(f"{when} · {who}", "secondary", wrap=True))
        return part

    def _what_was_written(self, change: MarkChange) -> str:
        """The rating stayed as it was: what changed is its reason."""
        return self.tr("motivering skriven") if change.reason else self.tr("motivering borttagen")

    def _standing(self, change: MarkChange) -> str:
        if change.late:
            return self.tr("Efter underskriften, räknas inte")
        if change.kind == "taken_back":
            return self.tr("Ångrad")
        if change.kind == "settled":
            return self.tr("Avgjord konflikt")
        if change.kind == "withdrawn":
            return self.tr("Konflikten öppnades igen")
        if change.kind == "kept":
            return self.tr("Det undertecknade stod fast")
        if change.kind == "adopted":
            return self.tr("Togs in efter underskriften")
        return self.tr("Gäller nu") if change.in_force else self.tr("Ersatt")


class PictureSheet(SideSheet):
    """One picture in full size. `remove_asked` carries the picture the user wants off the criterion."""

    remove_asked = Signal(object)

    def __init__(self, page: QWidget, store: PictureStore) -> None:
        super().__init__(page, "", 860)
        self.setObjectName("picture-sheet")
        self._store = store
        self._picture: Picture | None = None
        self._frame: PictureFrame | None = None
        self._remove = DangerButton(self.tr("Ta bort bilden"), "trash")
        self._remove.clicked.connect(self._on_remove)
        self.add_footer_button(self._remove)

    def show_picture(self, picture: Picture, who: str, removable: bool, formats: Formats) -> None:
        """Open the sheet; the picture follows when it has been read."""
        self._picture = picture
        self.set_title(self.tr("Bild på {criterion}").format(criterion=picture.criterion))
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 8)
        frame = PictureFrame()
        column.addWidget(frame, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(role_label(f"{formats.day_time(picture.wall_at)} · {who}", "secondary", wrap=True))
        if picture.digest is None:
            column.addWidget(role_label(self.tr("Bilden finns inte längre."), wrap=True))
        self._frame = frame
        self.set_body(body)
        self._remove.setVisible(removable)
        self.open_sheet()
        if picture.digest is not None:
            self._store.large(picture.digest, frame, lambda image: self._show_if_still(frame, image))

    def _show_if_still(self, frame: PictureFrame, image: QImage | None) -> None:
        if self._frame is frame and self.is_open():
            frame.show_image(image)

    def _on_remove(self) -> None:
        picture, self._picture = self._picture, None
        self.close_sheet()
        self.remove_asked.emit(picture)
