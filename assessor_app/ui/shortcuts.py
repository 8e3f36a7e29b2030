"""The keys of the window itself; each screen keeps its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

TEXT_LARGER = ("Ctrl++", "Ctrl+=")
TEXT_SMALLER = ("Ctrl+-",)
TEXT_NORMAL = ("Ctrl+0",)
FULL_SCREEN = ("F11",)
LEAVE = ("Ctrl+Q",)
LOCK = ("Ctrl+L",)


@dataclass(frozen=True, slots=True)
class Binding:
    """Keys that all do the same."""

    keys: tuple[str, ...]
    act: Callable[[], None]


def room_keys(position: int) -> tuple[str, ...]:
    """The keys of the room at a position of the rail, from 1; none beyond the ninth."""
    return (f"Ctrl+{position}",) if 1 <= position <= 9 else ()


def install(window: QWidget, bindings: Sequence[Binding]) -> list[QShortcut]:
    """Make keys work wherever the focus is in `window`; returns them so that they can be switched off."""
    made: list[QShortcut] = []
    for binding in bindings:
        for keys in binding.keys:
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(binding.act)
            made.append(shortcut)
    return made
