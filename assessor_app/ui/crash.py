"""Our own mistakes: logged, told about, and survived.

Hooks on every thread bring the error to the GUI thread, where one window says what happened and that work is
kept. Neither the log nor the report holds what the error was about, only where in the program it arose:
messages of exceptions may name people.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion

_log = logging.getLogger(__name__)
_PACKAGE = Path(__file__).resolve().parent.parent.parent

# What the interpreter itself says of a call that does not fit: names of the program, never data.
_OF_CALLS = re.compile(
    r"[\w.<>]+\(\) (?:missing \d+ required|takes (?:from )?\d+|takes no|got multiple values)[\w ,:'()-]*"
    r"|unsupported operand type\(s\) for [^\w\s]{1,3}:? '[\w.]+' and '[\w.]+'"
    r"|'[\w.]+' object is not (?:subscriptable|callable|iterable|an iterator|reversible)"
)


def report_of(error: BaseException, version: str) -> str:
    """What the developers need of an error: versions, kind, place. No data, no path of the PC."""
    import platform  # a crash may wait for it, the start may not

    lines = [
        f"Assessor {version}",
        f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.release()}",
        datetime.now().astimezone().isoformat(timespec="seconds"),
        "",
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen and len(seen) < 5:
        seen.add(id(current))
        lines += _one(current)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n".join(lines) + "\n"


def _one(error: BaseException) -> list[str]:
    kind = type(error)
    code = getattr(error, "code", None)
    lines = [f"{kind.__module__}.{kind.__qualname__}" + (f" [{code}]" if isinstance(code, str) else "")]
    if (said := _names_in(error)) is not None:
        lines.append(f"  {said}")
    for frame in traceback.extract_tb(error.__traceback__)[-40:]:
        lines.append(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")
    return lines


def _names_in(error: BaseException) -> str | None:
    """The names of the program that an error is about. Never its message as it is: that may name people."""
    if isinstance(error, AttributeError):
        return f"{type(error.obj).__name__}.{_name(error.name)}"
    if isinstance(error, NameError | ImportError):
        return _name(error.name)
    if isinstance(error, TypeError):
        match = _OF_CALLS.fullmatch(str(error))
        return match[0] if match is not None else None
    return None


def _name(name: object) -> str:
    """A name that the source of a program can hold; whatever else was asked for is data."""
    known = isinstance(name, str) and name.isascii() and name.replace(".", "_").isidentifier()
    return str(name) if known and str(name) == str(name).lower() else "?"


def _place(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE).as_posix()
    return path.name


class CrashHooks(QObject):
    """Catches what nobody caught, on any thread. Make it on the GUI thread; call `remove` at the end.

    `show(report)` is called on the GUI thread, for the first error and again only after `shown_is_closed`:
    an error that comes with every repaint must not open a thousand windows.
    """

    _caught = Signal(str)

    def __init__(self, version: str, show: Callable[[str], None]) -> None:
        super().__init__()
        self._version = version
        self._show = show
        self._is_shown = False
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before: tuple[Any, Any, Any] = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Hear of every error from now on."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def remove(self) -> None:
        """Leave the hooks as they were found."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def shown_is_closed(self) -> None:
        """The window was closed; the next error may open it again."""
        self._is_shown = False

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)  # Ctrl+C and exits are no mistakes
            return
        self._note(error)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and issubclass(args.exc_type, Exception):
            self._note(args.exc_value)

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        # Raised while an object was being thrown away: nothing was lost and nobody waits for an answer.
        if args.exc_value is not None:
            _log.error("while tidying up: %s", report_of(args.exc_value, self._version))

    def _note(self, error: BaseException) -> None:
        report = report_of(error, self._version)
        _log.critical("our mistake: %s", report)
        self._caught.emit(report)

    @Slot(str)
    def _tell(self, report: str) -> None:
        if not self._is_shown:
            self._is_shown = True
            self._show(report)
