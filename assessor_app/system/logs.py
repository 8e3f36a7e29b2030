"""The log: a few files in turn, and never a personal number in them.

Whoever writes to the log does not write names either; what this filter can catch is what has a form.
"""

from __future__ import annotations

import io
import logging
import os
import re
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import cast

LOG_NAME = "assessor.log"
MASK = "[number]"
LARGEST_LOG_BYTES = 1_000_000
KEPT_LOGS = 5

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
