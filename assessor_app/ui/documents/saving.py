"""Asks where a PDF shall be saved, without stopping anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_pdf_file(
    parent: QWidget, number: str, folder: str | None, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Open a dialog that proposes `number`.pdf: never a name or an identity number in a file's name.

    `chosen` is called with the path if the user picks one; the dialog asks itself before it lets a file be
    replaced. Returns the dialog, open.
    """
    title = QCoreApplication.translate("SavePdf", "Spara som PDF")
    dialog = QFileDialog(parent, title, folder or _documents_folder())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(QCoreApplication.translate("SavePdf", "PDF-dokument (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{number}.pdf")
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _documents_folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
