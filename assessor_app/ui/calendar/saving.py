"""Asks where a calendar file shall be saved, without stopping anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_calendar_file(parent: QWidget, name: str, chosen: Callable[[Path], None]) -> QFileDialog:
    """Open a dialog that proposes `name`.ics: never a person's name. `chosen` is called if one is picked."""
    title = QCoreApplication.translate("SaveCalendar", "Spara som kalenderfil")
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(QCoreApplication.translate("SaveCalendar", "Kalenderfil (*.ics)"))
    dialog.setDefaultSuffix("ics")
    dialog.selectFile(f"{name}.ics")
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
