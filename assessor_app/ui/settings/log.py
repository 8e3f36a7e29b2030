"""The section with the program's log: what it noted, newest first, by level. Nobody's name stands in it."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.system.logs import LogLine, read_log
from assessor_app.ui.answers import Answers
from assessor_app.ui.session import Session
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import SecondaryButton
from assessor_app.ui.widgets.chips import FilterChip
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.layouts import FlowLayout
from assessor_app.ui.widgets.table_models import Column
from assessor_app.ui.widgets.tables import DataTable

_ERRORS = frozenset({"ERROR", "CRITICAL"})
_WARNINGS = _ERRORS | {"WARNING"}


class LogSection(QWidget):
    """Reads the end of the log each time it is shown; a log of any size costs the same."""

    def __init__(self, session: Session, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-log")
        self._folder = surroundings.log_folder
        self._answers = Answers(session.upkeep.runner)
        self._session = session
        self._lines: tuple[LogLine, ...] = ()
        self._wanted: frozenset[str] | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 12)
        words = self.tr(
            "Vad programmet har noterat om sig självt. Här står inga namn och inga personnummer: loggen kan"
            " skickas till den som hjälper er."
        )
        column.addWidget(role_label(words, "body", "muted", wrap=True))
        column.addWidget(self._build_filters())
        column.addWidget(self._build_buttons())
        column.addWidget(self._build_table(), 1)
        self.load()
        self.destroyed.connect(self._answers.close)

    def _build_filters(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        self._filters: dict[str, FilterChip] = {
            "all": FilterChip(self.tr("Allt")),
            "warnings": FilterChip(self.tr("Varningar och fel")),
            "errors": FilterChip(self.tr("Bara fel")),
        }
        levels = {"all": None, "warnings": _WARNINGS, "errors": _ERRORS}
        for key, chip in self._filters.items():
            chip.setObjectName(f"log-{key}")
            chip.clicked.connect(lambda _=False, key=key: self._filter(key, levels[key]))
            flow.addWidget(chip)
        self._filters["all"].setChecked(True)
        return holder

    def _build_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        copy = SecondaryButton(self.tr("Kopiera"))
        copy.setObjectName("copy-log")
        copy.clicked.connect(self.copy)
        folder = SecondaryButton(self.tr("Visa mappen"), "open")
        folder.clicked.connect(self._show_folder)
        again = SecondaryButton(self.tr("Läs om"))
        again.setObjectName("read-log-again")
        again.clicked.connect(self.load)
        for button in (again, copy, folder):
            flow.addWidget(button)
        return holder

    def _build_table(self) -> DataTable:
        self._table = DataTable(
            (
                Column("at", self.tr("När"), format=_moment, width=190),
                Column("level", self.tr("Vad"), format=self._level, kind="chip", tone=_tone, width=110),
                Column("text", self.tr("Notering"), format=lambda text: text.replace("\n", " · ")),
                Column("source", self.tr("Varifrån"), kind="secondary", width=250),
            ),
            empty_title=self.tr("Inget att visa"),
            empty_text=self.tr("Här syns vad programmet noterar. Hittills finns inget av det här slaget."),
        )
        self._table.view.setAccessibleName(self.tr("Logg"))
        return self._table

    def load(self) -> None:
        """Read the end of the log anew."""
        self._answers.ask(lambda: read_log(self._folder), self._show)

    def copy(self) -> None:
        """Put the lines selected, or else all that are shown, on the clipboard."""
        chosen = self._table.selected_rows() or self._table.rows()
        lines = [line for line in chosen if isinstance(line, LogLine)]
        text = "\n".join(f"{line.at} {line.level} {line.source}: {line.text}" for line in lines)
        QGuiApplication.clipboard().setText(text)
        self._session.navigator.toast(self.tr("Kopierat."))

    def _show(self, lines: tuple[LogLine, ...]) -> None:
        self._lines = lines
        self._filters["all"].set_count(len(lines))
        self._filters["warnings"].set_count(sum(line.level in _WARNINGS for line in lines))
        self._filters["errors"].set_count(sum(line.level in _ERRORS for line in lines))
        self._fill()

    def _filter(self, key: str, levels: frozenset[str] | None) -> None:
        for name, chip in self._filters.items():
            chip.setChecked(name == key)
        self._wanted = levels
        self._fill()

    def _fill(self) -> None:
        wanted = self._wanted
        self._table.set_rows([line for line in self._lines if wanted is None or line.level in wanted])

    def _level(self, level: str) -> str:
        words = {
            "INFO": self.tr("Notering"),
            "WARNING": self.tr("Varning"),
            "ERROR": self.tr("Fel"),
            "CRITICAL": self.tr("Fel"),
        }
        return words.get(level, level.capitalize())

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _moment(at: str) -> str:
    return at[:19].replace("T", " ")


def _tone(line: LogLine) -> str:
    if line.level in _ERRORS:
        return "not-shown"
    return "partly" if line.level == "WARNING" else "idle"
