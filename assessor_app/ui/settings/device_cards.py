"""The cards about devices: this PC, the others of the place, and partners."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.device_models import DeviceRow
from assessor_app.ui.formats import Formats
from assessor_app.ui.pairing.word_panels import WordsPanel
from assessor_app.ui.settings import device_words as words
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, Chip, PrimaryButton, SecondaryButton, WorklistRow, role_label
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.layouts import FlowLayout


class ThisPcCard(Card):
    """What this PC is called, its words, and its pairing file."""

    write_asked = Signal()
    rename_asked = Signal()
    admit_asked = Signal()

    def __init__(
        self, formats: Formats, *, may_manage: bool, may_write: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._formats = formats
        set_spacing(self.body, (0, 0, 0, 0), 12)
        self._title = role_label("", "card-title", wrap=True)
        self._about = role_label("", "body", "muted", wrap=True)
        self._renewed = Banner("info")
        self._renewed.hide()
        self.words = WordsPanel()
        self.words.setObjectName("own-words")
        self._written = role_label("", "secondary", "shown", wrap=True)
        self._written.setObjectName("own-pairing-written")
        self._written.hide()
        why = self.tr(
            "Orden är datorns fingeravtryck. Den som introducerar datorn någon annanstans ska se samma ord:"
            " läs upp dem."
        )
        for part in (self._title, self._about, self._renewed, self.words, role_label(why, wrap=True)):
            self.add(part)
        self.add(self._written)
        self.body.addWidget(self._build_buttons(may_manage=may_manage, may_write=may_write))

    def _build_buttons(self, *, may_manage: bool, may_write: bool) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        write = SecondaryButton(self.tr("Skriv parkopplingsfil …"), "save")
        write.setObjectName("write-own-pairing")
        write.clicked.connect(self.write_asked)
        write.setVisible(may_write)
        rename = SecondaryButton(self.tr("Byt namn …"))
        rename.setObjectName("rename-own")
        rename.clicked.connect(self.rename_asked)
        rename.setVisible(may_manage)
        self._admit = SecondaryButton(self.tr("Släpp in någon på den här datorn …"), "user")
        self._admit.setObjectName("admit")
        self._admit.clicked.connect(self.admit_asked)
        self._admit.hide()
        for button, shown in ((write, may_write), (rename, may_manage), (self._admit, True)):
            if shown:
                flow.addWidget(button)
        return holder

    def show_pc(self, row: DeviceRow, *, renewed: bool) -> None:
        """Show this PC."""
        self._title.setText(row.label or self.tr("Den här datorn"))
        parts = [words.kind_word(row.kind), row.place_name]
        if row.owner_name:
            parts.append(row.owner_name)
        parts.append(self.tr("kod {code} i dokumentnumren").format(code=row.code))
        self._about.setText(" · ".join(parts))
        self._renewed.set_message(
            "info",
            self.tr(
                "Datorn har fått en ny identitet, för att lagret återställdes eller flyttades hit. Alla som"
                " den byter filer med behöver en ny parkopplingsfil från den."
            ),
        )
        self._renewed.setVisible(renewed)
        self.words.show_words(row.words)

    def show_admissible(self, count: int) -> None:
        """Whether there is somebody to let in."""
        self._admit.setVisible(count > 0)

    def show_written(self, name: str, folder: str) -> None:
        """Say where the pairing file lies."""
        said = self.tr("{name} ligger nu i {folder}. Mata ut stickan innan du tar den.")
        self._written.setText(said.format(name=name, folder=folder))
        self._written.show()


class DeviceListCard(Card):
    """A row for each device. `opened` carries the device."""

    opened = Signal(object)

    def __init__(self, title: str, empty: str, formats: Formats, introduce: QWidget | None = None) -> None:
        super().__init__(title, introduce, flush=True)
        self._formats, self._empty = formats, empty
        self._rows: list[QWidget] = []

    def show_rows(self, rows: Sequence[DeviceRow]) -> None:
        """Show these and no others; where there are none, what the card is for."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(one) for one in rows] or [self._build_empty()]
        for row in self._rows:
            self.add(row)

    def _row(self, row: DeviceRow) -> QWidget:
        title = words.name_of(row) if row.is_own_place else row.place_name
        said = words.standing(row)
        button = SecondaryButton(self.tr("Öppna"))
        button.setObjectName(f"open-device-{row.device}")
        button.setAccessibleName(self.tr("Öppna {name}").format(name=title))
        chip = Chip(*said) if said is not None else None
        shown = WorklistRow(title, words.detail(row, self._formats), chip=chip, action=button)
        button.clicked.connect(lambda: self.opened.emit(row.device))
        shown.activated.connect(lambda: self.opened.emit(row.device))
        return shown

    def _build_empty(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (20, 0, 20, 16), 0)
        column.addWidget(role_label(self._empty, "body", "muted", wrap=True))
        return holder


def introduce_button(text: str) -> PrimaryButton:
    """What opens the sheet that introduces."""
    button = PrimaryButton(text, "plus")
    button.setObjectName("introduce")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
