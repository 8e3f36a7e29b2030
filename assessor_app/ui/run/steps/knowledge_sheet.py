"""The sheet that reads results of a knowledge test: paste or open, look at what was understood, use."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from assessor_app.domain.checklists import Area
from assessor_app.services.knowledge_import import MAX_BYTES, ImportLine, decoded, understood
from assessor_app.ui.formats import formats_of
from assessor_app.ui.run.steps.frames import empty_layout
from assessor_app.ui.session import Session
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Chip,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    role_label,
    rule,
)

_PAUSE_MS = 250


def read_results(path: Path) -> str | None:
    """The text of a file, or None where it is too large to be a table of results. Raises OSError."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    return None if len(data) > MAX_BYTES else decoded(data)


class KnowledgeSheet(SideSheet):
    """`used` carries the lines that could be understood, once the user wants them."""

    used = Signal(tuple)

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page, "", width=640)
        self.set_title(self.tr("Läs in resultat från kunskapstest"))
        self.setObjectName("knowledge-sheet")
        self._session, self._formats = session, formats_of(session)
        self._areas: tuple[Area, ...] = ()
        self._lines: tuple[ImportLine, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._preview)
        self.set_body(self._build_body())
        cancel = SecondaryButton(self.tr("Stäng"))
        cancel.clicked.connect(self.close_sheet)
        self.add_footer_button(cancel)
        self._use = PrimaryButton(self.tr("Använd"))
        self._use.setObjectName("knowledge-use")
        self._use.clicked.connect(self._give)
        self.add_footer_button(self._use)

    def _build_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._text = TextArea(min_lines=5, max_lines=8)
        self._text.setObjectName("knowledge-import-text")
        self._text.edited.connect(self._pause.start)
        self._field = FormField(self.tr("Klistra in tabellen här"), self._text)
        self._field.set_help(
            self.tr("En rad per område: område och poäng av max, eller procent. Med eller utan rubriker.")
        )
        column.addWidget(self._field)
        self._open = SecondaryButton(self.tr("Öppna fil …"), "open")
        self._open.setObjectName("knowledge-open-file")
        self._open.clicked.connect(self._choose_file)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._summary = role_label("", "card-title", wrap=True)
        column.addWidget(self._summary)
        self._list = QVBoxLayout()
        set_spacing(self._list, (0, 0, 0, 0), 0)
        column.addLayout(self._list)
        return body

    def open_for(self, areas: tuple[Area, ...]) -> None:
        """Open empty, for these areas."""
        self._areas = areas
        self.show_text("")
        self.open_sheet(self._text)

    def show_text(self, text: str) -> None:
        """Show a table and what is understood of it."""
        self._field.set_error(None)
        self._text.set_value(text)
        self._preview()

    def open_file(self, path: Path) -> None:
        """Read a file away from the screen and show it."""
        self._session.runner.run(lambda: read_results(path), self._show_file, self._show_failure)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Öppna resultat"))
        dialog.setNameFilters([self.tr("Tabeller (*.csv *.txt *.tsv)"), self.tr("Alla filer (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def _show_file(self, text: str | None) -> None:
        if not isValid(self):  # the run was left while the file was read
            return
        if text is None:
            self._field.set_error(
                self.tr("Filen är för stor för att vara en resultattabell. Inget är inläst.")
            )
        elif "\0" in text:
            self._field.set_error(
                self.tr("Filen är ingen text. Spara tabellen som CSV i kalkylprogrammet och öppna den igen.")
            )
        else:
            self.show_text(text)

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, OSError) or not isValid(self):
            self._session.navigator.failed(error)
            return
        self._field.set_error(self.tr("Filen gick inte att läsa. Inget är inläst. Välj en annan fil."))

    def _preview(self) -> None:
        self._pause.stop()
        self._lines = understood(self._text.value(), self._areas)
        usable = self._usable()
        empty_layout(self._list)
        if self._lines:
            text = self.tr("{usable} av {total} rader förstods")
            self._summary.setText(text.format(usable=len(usable), total=len(self._lines)))
        self._summary.setVisible(bool(self._lines))
        for line in self._lines:
            self._list.addWidget(rule())
            self._list.addWidget(self._build_line(line))
        self._use.setEnabled(bool(usable))
        text = self.tr("Använd {count} resultat").format(count=len(usable))
        self._use.setText(text if usable else self.tr("Använd"))

    def _build_line(self, line: ImportLine) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        set_spacing(row, (0, 10, 0, 10), 12)
        number = role_label(str(line.line), "secondary")
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 0)
        name = next((spoken(area.name) for area in self._areas if area.id == line.area), line.label)
        texts.addWidget(role_label(name, "strong", wrap=True))
        if line.points is not None and line.most is not None:
            texts.addWidget(role_label(self._figures(line.points, line.most), "secondary"))
        row.addLayout(texts, 1)
        fine = line.problem is None
        chip = Chip(
            self._problem(line), "shown" if fine else "not-shown", mark="shown" if fine else "not_shown"
        )
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        return widget

    def _figures(self, points: int, most: int) -> str:
        share = self._formats.percent(points * 1000 // most if most else 0)
        text = self.tr("{points} av {most} · {share}")
        return text.format(points=points, most=most, share=share)

    def _problem(self, line: ImportLine) -> str:
        return {
            None: self.tr("Används"),
            "area_unknown": self.tr("Okänt område"),
            "area_repeated": self.tr("Området finns redan ovan"),
            "points_missing": self.tr("Poäng saknas"),
            "points_unreadable": self.tr("Poängen går inte att läsa"),
            "most_missing": self.tr("Maxpoäng saknas"),
            "most_unfit": self.tr("Maxpoängen är orimlig"),
            "points_over_most": self.tr("Fler poäng än max"),
        }.get(line.problem, self.tr("Går inte att använda"))

    def _usable(self) -> tuple[ImportLine, ...]:
        return tuple(line for line in self._lines if line.problem is None)

    def _give(self) -> None:
        usable = self._usable()
        if usable:
            self.close_sheet()
            self.used.emit(usable)
