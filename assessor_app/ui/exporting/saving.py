"""Asks where a file shall be saved, without stopping anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(
    parent: QWidget, name: str, suffix: str, folder: str | None, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Open a dialog that proposes `name`.`suffix` (xlsx, csv or png): a file's name names no person.

    `chosen` is called with the path if the user picks one; the dialog asks itself before it lets a file be
    replaced. Returns the dialog, open.
    """
    translate = QCoreApplication.translate
    filters = {
        "xlsx": translate("SaveList", "Excel-fil (*.xlsx)"),
        "csv": translate("SaveList", "CSV-fil (*.csv)"),
        "png": translate("SaveList", "Bild (*.png)"),
    }
    start = folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, translate("SaveList", "Spara som"), start)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(filters[suffix])
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{name}.{suffix}")
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
