"""The cards about protected identity: who may see whom, and who looked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.protection import Look
from assessor_app.services.protection_models import AccessLog, AccessRow, ProtectedRow
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Card,
    Column,
    DataTable,
    SearchField,
    SecondaryButton,
    WorklistRow,
    role_label,
)
from assessor_app.ui.widgets.painting import LookFollower

_TABLE = 380


class PeopleCard(Card):
    """Everybody under an alias, with the accounts that may see them. `change_asked` carries the row."""

    change_asked = Signal(object)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__("", flush=True, parent=parent)
        self.set_title(self.tr("Vem får se vem"))
        self._formats = formats
        self._rows: list[QWidget] = []

    def show_people(self, people: Sequence[ProtectedRow]) -> None:
        """Show these and no others; where there are none, what the card is for."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._build_row(person) for person in people] or [self._build_empty()]
        for row in self._rows:
            self.add(row)

    def _build_row(self, person: ProtectedRow) -> QWidget:
        button = SecondaryButton(self.tr("Ändra …"))
        button.setObjectName(f"change-viewers-{person.id}")
        button.setAccessibleName(self.tr("Ändra vem som får se {alias}").format(alias=person.alias))
        button.clicked.connect(lambda: self.change_asked.emit(person))
        unknown = self.tr("okänt konto")
        viewers = ", ".join(name or unknown for _, name in person.viewers)
        detail = self.tr("Visas bara för {names}").format(names=viewers)
        if person.since is not None:
            day = self._formats.short_day(self._formats.day_of(person.since))
            detail = self.tr("{detail} · sedan {day}").format(detail=detail, day=day)
        return WorklistRow(person.alias, detail, action=button)

    def _build_empty(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (20, 0, 20, 16), 0)
        text = self.tr(
            "Ingen här har skyddad identitet. Den som är ny registreras under Validander med Ny validand;"
            " den som redan finns skyddas längst ner bland sina uppgifter."
        )
        column.addWidget(role_label(text, "body", "muted", wrap=True))
        return holder


@dataclass(frozen=True, slots=True)
class LogRow:
    """A look as the table shows it."""

    at: int
    who: str
    alias: str
    what: str


class LogCard(LookFollower, Card):
    """The access log: shown when it is asked for, filtered as one types, copied."""

    asked = Signal()
    copied = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._formats = formats
        self.set_title(self.tr("Vem har tittat"))
        about = self.tr(
            "När någon öppnar en skyddad persons uppgifter, validering, dokument eller bild antecknas det"
            " här, på den här datorn. Ingen kan ändra eller ta bort en rad. Att du läser listan antecknas"
            " också."
        )
        self.add(role_label(about, "body", "muted", wrap=True))
        self._open = SecondaryButton(self.tr("Visa listan"), "eye")
        self._open.setObjectName("show-access-log")
        self._open.clicked.connect(self.asked)
        self._shown = self._build_shown()
        self._shown.hide()
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 0)
        row.addWidget(self._open)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add(self._shown)

    def show_log(self, log: AccessLog) -> None:
        """Show these lines, newest first."""
        self.table.set_rows([self._row(line) for line in log.rows])
        self._more.setVisible(log.more)
        self._open.setText(self.tr("Uppdatera"))
        self._shown.show()

    def look_changed(self) -> None:
        self.table.setMinimumHeight(self.look.space(_TABLE))

    def _build_shown(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 8)
        bar = QHBoxLayout()
        set_spacing(bar, (0, 0, 0, 0), 12)
        self.search = SearchField(self.tr("Sök alias, konto eller dag"))
        copy = SecondaryButton(self.tr("Kopiera listan"))
        copy.setObjectName("copy-access-log")
        copy.clicked.connect(self._copy)
        bar.addWidget(self.search, 1)
        bar.addWidget(copy)
        column.addLayout(bar)
        self._more = role_label(self.tr("Bara de senaste raderna visas."), "secondary", wrap=True)
        column.addWidget(self._more)
        self.table = self._build_table()
        self.search.searched.connect(self.table.set_filter)
        column.addWidget(self.table, 1)
        return holder

    def _build_table(self) -> DataTable:
        columns = (
            Column("at", self.tr("När"), format=self._time, width=180),
            Column("who", self.tr("Vem tittade"), kind="strong"),
            Column("alias", self.tr("På vem")),
            Column("what", self.tr("Vad"), width=180, kind="secondary"),
        )
        table = DataTable(columns)
        table.view.setAccessibleName(self.tr("Vem har tittat"))
        table.set_empty_texts(
            self.tr("Ingen har tittat"), self.tr("Här står det när någon öppnar något om en skyddad person.")
        )
        return table

    def _copy(self) -> None:
        self.table.view.selectAll()
        self.table.copy()
        self.table.view.clearSelection()
        self.copied.emit()

    def _time(self, at: int) -> str:
        return f"{self._formats.short_day(self._formats.day_of(at))} {self._formats.time(at)}"

    def _row(self, line: AccessRow) -> LogRow:
        alias = line.alias or (self.tr("Alla") if line.person is None else self.tr("Borttagen person"))
        words = self._words()
        what = words[line.what]() if line.what in words else line.what
        return LogRow(line.at, line.actor_name or self.tr("okänt konto"), alias, what)

    def _words(self) -> dict[str, Callable[[], str]]:
        return {
            Look.RECORD.value: lambda: self.tr("Uppgifter"),
            Look.RUN.value: lambda: self.tr("Validering"),
            Look.DOCUMENT.value: lambda: self.tr("Dokument"),
            Look.PICTURE.value: lambda: self.tr("Bild"),
            Look.VIEWERS.value: lambda: self.tr("Ändrade skyddet"),
            Look.LOG.value: lambda: self.tr("Läste den här listan"),
        }
