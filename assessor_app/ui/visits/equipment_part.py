"""What is brought: a list to tick when the car is packed, and again before it goes home."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assessor_app.domain.visit_events import Stage
from assessor_app.domain.visits import Equipment
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.rows import RowsCard
from assessor_app.ui.visits.view_protocol import VisitShown
from assessor_app.ui.widgets import (
    CheckRow,
    EmptyState,
    FormField,
    IconButton,
    SecondaryButton,
    TextInput,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower

_ROW = 60
_MOST = 120


class EquipmentRow(LookFollower, QWidget):
    """One thing with its two ticks. `ticked` carries the item, the stage and whether it is ticked now."""

    ticked = Signal(object, object, bool)
    remove_asked = Signal(object, str)

    def __init__(self, item: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        set_spacing(row, (20, 6, 12, 6), 12)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        name = item.name or self.tr("Utan namn")
        texts.addWidget(role_label(name, "body", wrap=True))
        self._who = role_label("", "secondary", wrap=True)
        texts.addWidget(self._who)
        row.addLayout(texts, 1)
        self._boxes = {
            Stage.PACKED: self._box(Stage.PACKED, self.tr("Packat"), name),
            Stage.BACK: self._box(Stage.BACK, self.tr("Med hem"), name),
        }
        for box in self._boxes.values():
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)
        self._remove = IconButton("close", self.tr("Ta bort {name} från listan").format(name=name))
        self._remove.clicked.connect(lambda: self.remove_asked.emit(item.id, name))
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.look_changed()

    def show_item(self, item: Equipment, who: str, *, is_open: bool) -> None:
        """Show the ticks as they are, silently."""
        self._item = item
        self._who.setText(who)
        self._who.setVisible(bool(who))
        for stage, box in self._boxes.items():
            box.set_value(item.tick(stage) is not None)
            box.setEnabled(is_open)
        self._remove.setEnabled(is_open)

    def look_changed(self) -> None:
        self.setMinimumHeight(self.look.space(_ROW))
        for box in self._boxes.values():
            box.setFixedWidth(box.sizeHint().width())

    def _box(self, stage: Stage, word: str, name: str) -> CheckRow:
        box = CheckRow(word)
        box.setObjectName(f"{stage.value}-{self._item.id}")
        box.setAccessibleName(f"{word}: {name}")
        box.edited.connect(lambda checked: self.ticked.emit(self._item.id, stage, checked))
        return box

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self.look.color("line"))


class EquipmentPart(RowsCard):
    """`added` carries a name, `ticked` item, stage and whether it is so, `remove_asked` item and name."""

    added = Signal(str)
    ticked = Signal(object, object, bool)
    remove_asked = Signal(object, str)

    def __init__(self, formats: Formats) -> None:
        super().__init__(self.tr("Utrustning"), None)
        self._formats = formats
        self._by_item: dict[UUID, EquipmentRow] = {}
        self._named: tuple[tuple[UUID, str], ...] | None = None
        self.body.addWidget(self._build_adding())

    def show_visit(self, shown: VisitShown) -> None:
        """Show the list and its ticks; rows that stay keep the focus."""
        view = shown.view
        items = view.state.items()
        named = tuple((item.id, item.name) for item in items)
        if named != self._named:
            self._named = named
            self._build_rows(items)
        for item in items:
            who = self._who(item, dict(view.names))
            self._by_item[item.id].show_item(item, who, is_open=view.is_open)
        self._adding.setEnabled(view.is_open)

    def _build_rows(self, items: tuple[Equipment, ...]) -> None:
        self._by_item = {}
        for item in items:
            row = EquipmentRow(item)
            row.ticked.connect(self.ticked)
            row.remove_asked.connect(self.remove_asked)
            self._by_item[item.id] = row
        if self._by_item:
            self.replace_rows(list(self._by_item.values()))
        else:
            title = self.tr("Inget på listan än")
            text = self.tr("Skriv vad ni tar med. Pricka av när det är packat, och igen innan ni åker hem.")
            self.replace_rows([EmptyState(title, text)])

    def _build_adding(self) -> QWidget:
        self._adding = QWidget()
        row = QHBoxLayout(self._adding)
        set_spacing(row, (20, 12, 20, 16), 12)
        self._name = TextInput(placeholder=self.tr("till exempel skjutmått"), max_length=_MOST)
        self._name.setObjectName("new-equipment")
        self._name.returnPressed.connect(self._submit)
        add = SecondaryButton(self.tr("Lägg till"), "plus")
        add.setObjectName("add-equipment")
        add.clicked.connect(self._submit)
        row.addWidget(FormField(self.tr("En sak till"), self._name), 1)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignBottom)
        return self._adding

    def _submit(self) -> None:
        name = self._name.value().strip()
        if name:
            self._name.set_value("")
            self.added.emit(name)
        self._name.setFocus()

    def _who(self, item: Equipment, names: dict[UUID, str]) -> str:
        """Who ticked last, and when."""
        if item.back is not None:
            text, tick = self.tr("Med hem: {name}, {time}"), item.back
        elif item.packed is not None:
            text, tick = self.tr("Packat: {name}, {time}"), item.packed
        else:
            return ""
        return text.format(name=names.get(tick.actor, "–"), time=self._formats.short_day_time(tick.wall_at))
