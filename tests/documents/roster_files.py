"""Files that companies send, and files that nobody should: made by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"
HEAD = f'<?xml version="1.0"?><worksheet xmlns="{NAMESPACE}"><sheetData>'
TAIL = "</sheetData></worksheet>"


def workbook(rows: Sequence[Sequence[object]] = (("Namn",), ("Anna Berg",))) -> bytes:
    """A small sound workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_part(
    name: str, content: bytes, base: bytes | None = None, packed: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A workbook in which one part is another, or there is one more."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base or workbook())) as old, zipfile.ZipFile(target, "w", packed) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry.filename, old.read(entry))
        new.writestr(name, content)
    return target.getvalue()


def with_rows(xml: str) -> bytes:
    """A workbook whose sheet holds these rows as XML."""
    return with_part(SHEET, (HEAD + xml + TAIL).encode())


def archive(parts: dict[str, bytes]) -> bytes:
    """Any zip archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return target.getvalue()


def put(folder: Path, name: str, content: bytes) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(content)
    return path
