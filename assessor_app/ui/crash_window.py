"""The window after a mistake of ours: what happened, what was kept, a report to hand on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing, space
from assessor_app.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from assessor_app.ui.widgets.labels import role_label

REPORT_NAME = "assessor-felrapport.txt"


class CrashWindow(QDialog):
    """Open it with `open()`. `finished` comes at its end: 0 goes on, 2 ends the program, 3 restarts."""

    END_PROGRAM = 2
    RESTART_PROGRAM = 3

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setObjectName("crash-window")
        self.setWindowTitle(self.tr("Något gick fel"))
        column = QVBoxLayout(self)
        set_spacing(column, (28, 28, 28, 20), 12)
        column.addWidget(role_label(self.tr("Något gick fel i programmet"), "page-title", wrap=True))
        column.addWidget(role_label(self._explanation(), wrap=True))
        column.addWidget(self._build_report(), 1)
        self._note = role_label("", "secondary", wrap=True)
        column.addWidget(self._note)
        column.addLayout(self._build_buttons())
        self.resize(space(720), space(520))

    def _explanation(self) -> str:
        return self.tr(
            "Felet är vårt, inte ditt. Allt som har sparats är kvar på datorn. Det du gjorde just nu blev "
            "kanske inte sparat: titta efter, och gör om det om det behövs. Starta om om något ser konstigt "
            "ut. Rapporten nedan innehåller inga personuppgifter."
        )

    def _build_report(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(self._report)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Felrapport"))
        return shown

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        set_spacing(row, (0, 4, 0, 0), 12)
        copy = QuietButton(self.tr("Kopiera rapporten"))
        save = QuietButton(self.tr("Spara rapporten …"))
        end = QuietButton(self.tr("Stäng programmet"))
        again = SecondaryButton(self.tr("Starta om"))
        again.setObjectName("restart")
        again.clicked.connect(lambda: self.done(self.RESTART_PROGRAM))
        go_on = PrimaryButton(self.tr("Fortsätt"))
        go_on.setDefault(True)
        copy.clicked.connect(self._copy)
        save.clicked.connect(self._choose_file)
        end.clicked.connect(lambda: self.done(self.END_PROGRAM))
        go_on.clicked.connect(lambda: self.done(0))
        row.addWidget(copy)
        row.addWidget(save)
        row.addStretch(1)
        row.addWidget(end)
        row.addWidget(again)
        row.addWidget(go_on)
        go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._note.setText(self.tr("Rapporten är kopierad. Den innehåller inga personuppgifter."))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Spara rapporten"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(REPORT_NAME)
        dialog.fileSelected.connect(lambda name: self.save_report(Path(name)))
        dialog.open()

    def save_report(self, path: Path) -> None:
        """Write the report, a few kilobytes, and say how it went."""
        try:
            path.write_text(self._report, encoding="utf-8")
        except OSError:
            self._note.setText(self.tr("Rapporten gick inte att spara där. Välj en annan mapp."))
            return
        self._note.setText(self.tr("Rapporten är sparad. Den innehåller inga personuppgifter."))
