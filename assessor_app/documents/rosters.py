"""Lists of people as companies send them: XLSX, and text with separators in the ways that programs write it.

The one place that reads spreadsheets. A file is judged by its content, never by the end of its name. What is
read is bounded before it is read: bytes, inflated bytes, lines, columns, cells.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from assessor_app.documents.roster_books import is_zip, read_book
from assessor_app.documents.roster_texts import read_text
from assessor_app.domain.errors import Refused
from assessor_app.services.ports import Stopped
from assessor_app.services.roster_models import MOST_BYTES, Progress, RosterBook
from assessor_app.system.files import opened_for_reading

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_NO_LISTS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"MZ",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table")


class FileRosterReader:
    """Reads files from the disk. Needs no store."""

    def read(self, path: Path, progress: Progress | None = None) -> RosterBook:
        """See `services.roster_models.RosterReader`.

        Raises OSError, Stopped; Refused: roster_too_large (limit in MB), roster_empty, roster_old_format,
        roster_encrypted, roster_is_ods, roster_not_a_list, roster_damaged, roster_bomb.
        """
        with opened_for_reading(path) as file:
            size = os.fstat(file.fileno()).st_size
            data = file.read(min(size, MOST_BYTES) + 1)
        if len(data) > MOST_BYTES:
            raise Refused("roster_too_large", limit=MOST_BYTES // 1024 // 1024)
        return self.book_of(data, path.name, progress)

    def book_of(self, data: bytes, name: str, progress: Progress | None = None) -> RosterBook:
        """The bytes of a file with its name; raises as `read` does."""
        _tell(progress, 0, 1)
        digest = hashlib.sha256(data).hexdigest()
        if is_zip(data):
            form, sheets = "xlsx", read_book(data, progress)
        else:
            _refuse_what_is_no_text(data)
            form, sheets = "csv", (read_text(data, name.rpartition(".")[0] or name, progress),)
        _tell(progress, 1, 1)
        return RosterBook(name, digest, len(data), form, sheets)


def _refuse_what_is_no_text(data: bytes) -> None:
    if not data.strip(b"\0\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise Refused("roster_empty")
    if data.startswith(_OLE):
        raise Refused("roster_encrypted" if _ENCRYPTED in data else "roster_old_format")
    if data.startswith(_NO_LISTS) or data.lstrip()[:20].lower().startswith(_MARKUP):
        raise Refused("roster_not_a_list")


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None and progress("reading", done, total) is False:
        raise Stopped
