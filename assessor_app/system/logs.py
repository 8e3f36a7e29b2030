"""The log: a few files in turn, and never a personal number in them.

Whoever writes to the log does not write names either; what this filter can catch is what has a form.
"""

from __future__ import annotations

import io
import logging
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import cast

LOG_NAME = "assessor.log"
MASK = "[number]"
LARGEST_LOG_BYTES = 1_000_000
KEPT_LOGS = 5

_RECORD = re.compile(r"(?P<at>\d{4}-\d\d-\d\dT\S+) (?P<level>[A-Z]+) (?P<source>[\w.]+): (?P<text>.*)")
_SIGN = "[-+\u00ad\u2010-\u2014\u2212\ufe62\ufe63\uff0b\uff0d]"
# Wider than the rule: rather a counter too many masked than one number shown. Ten digits in a row; a date of
# six or eight digits, blanks between, a sign or none, then four digits or a letter and three; a date with
# hyphens.
_NUMBER = re.compile(
    r"\d{10,}"
    rf"|(?:\d\d\s?){{3,4}}{_SIGN}?\s{{0,2}}(?:\d{{4,}}|[A-Za-z]\d{{3,}})"
    rf"|\d{{4}}-\d\d-\d\d\s?{_SIGN}?\s?(?:\d{{4,}}|[A-Za-z]\d{{3,}})"
)


def mask_numbers(text: str) -> str:
    """`text` with everything that has the form of a personal number replaced."""
    return _NUMBER.sub(MASK, text)


class MaskingFormatter(logging.Formatter):
    """Formats a record and masks its message, its traceback and its stack."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S%z")

    def format(self, record: logging.LogRecord) -> str:
        """The whole record as text; lines after the first are indented, so that none can be forged."""
        message = super().format(record)
        return mask_numbers(message).replace("\r", "").replace("\n", "\n    ")


class OwnerOnlyFile(RotatingFileHandler):
    """A rotating file that only its owner may read."""

    def _open(self) -> io.TextIOWrapper:
        def opener(name: str, flags: int) -> int:
            return os.open(name, flags, 0o600)

        opened = open(  # noqa: SIM115 - the handler closes it
            self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors, opener=opener
        )
        return cast(io.TextIOWrapper, opened)

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk is told of where work is lost, not by a traceback about the log."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One record as it stands in the file: `at` as it was written, `level` a name of `logging`."""

    at: str
    level: str
    source: str
    text: str


def read_log(folder: Path, most_bytes: int = 512_000) -> tuple[LogLine, ...]:
    """The end of the log, newest first: at most so many bytes of its files. Raises OSError.

    The numbers are masked once more: a log of an earlier version may hold what this one would not write.
    """
    content = b""
    for name in (LOG_NAME, *(f"{LOG_NAME}.{number}" for number in range(1, KEPT_LOGS + 1))):
        left = most_bytes - len(content)
        if left <= 0 or not (folder / name).is_file():
            break
        content = _tail(folder / name, left) + content
    return tuple(reversed(list(_records(content.decode("utf-8", "replace")))))


def _tail(path: Path, most_bytes: int) -> bytes:
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - most_bytes))
        tail = file.read(most_bytes)
    # What was cut off at the front is no whole line.
    return tail if size <= most_bytes else tail.partition(b"\n")[2]


def _records(text: str) -> Iterator[LogLine]:
    """Records; lines that are indented belong to the one before."""
    at = level = source = ""
    lines: list[str] = []
    for line in text.splitlines():
        match = _RECORD.match(line)
        if match is None:
            lines.append(line.strip())
            continue
        if at:
            yield LogLine(at, level, source, mask_numbers("\n".join(lines)))
        at, level, source = match["at"], match["level"], match["source"]
        lines = [match["text"]]
    if at:
        yield LogLine(at, level, source, mask_numbers("\n".join(lines)))


def start_log(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Send what the program logs to `folder`, or to standard error where that cannot be written.

    Give the handler to `stop_log` at the end.
    """
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = OwnerOnlyFile(
            folder / LOG_NAME,
            maxBytes=LARGEST_LOG_BYTES,
            backupCount=KEPT_LOGS,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        # A windowed program on Windows has no standard error.
        handler = logging.StreamHandler() if sys.stderr is not None else logging.NullHandler()
    handler.setFormatter(MaskingFormatter())
    handler.setLevel(level)
    root = logging.getLogger()
    root.addHandler(handler)
    if root.level > level or root.level == logging.NOTSET:
        root.setLevel(level)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Take the handler away again and close its file."""
    logging.getLogger().removeHandler(handler)
    handler.close()
