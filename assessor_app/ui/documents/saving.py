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
    form = QCoreApplication.translate("SavePdf", "PDF-dokument (*.pdf)")
    return _ask(parent, (title, form, "pdf"), f"{number}.pdf", folder, chosen)


def ask_for_credential_file(
    parent: QWidget, name: str, folder: str | None, chosen: Callable[[Path], None]
) -> QFileDialog:
    """The same for what is in a document for machines; `name` is its number."""
    title = QCoreApplication.translate("SavePdf", "Spara intygsfilen")
    form = QCoreApplication.translate("SavePdf", "Intygsfil (*.json)")
    return _ask(parent, (title, form, "json"), name, folder, chosen)


def _ask(
    parent: QWidget,
    words: tuple[str, str, str],
    name: str,
    folder: str | None,
    chosen: Callable[[Path], None],
) -> QFileDialog:
    title, form, suffix = words
    dialog = QFileDialog(parent, title, folder or _documents_folder())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(form)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _documents_folder() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
