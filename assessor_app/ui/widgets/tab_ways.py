"""The way of Tab: as one reads, whenever the parts were made.

Qt goes in the order in which widgets were made, so that a row that comes later is reached last of all. Here
the way follows the layouts: what stands first in a layout is come to first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QScrollArea, QWidget


def stops_in(root: QWidget) -> list[QWidget]:
    """Where Tab may stop below `root`, in reading order."""
    return list(_stops(root, set()))


def move_focus(root: QWidget, *, forward: bool) -> bool:
    """Put the focus on the next stop below `root`, or the one before; round at the end. False without any."""
    stops = stops_in(root)
    if not stops:
        return False
    focused = QApplication.focusWidget()
    if focused in stops:
        there = (stops.index(focused) + (1 if forward else -1)) % len(stops)
    else:
        there = 0 if forward else len(stops) - 1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[there].setFocus(reason)
    _bring_into_view(stops[there])
    return True


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at a widget as it is now."""
    tabbable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return tabbable and widget.isVisible() and widget.isEnabled()


def _stops(widget: QWidget, seen: set[QWidget]) -> Iterator[QWidget]:
    """The stops in a widget, first what its layout names, then what else lies in it; `seen` come once."""
    if widget in seen or widget.isHidden():
        return
    seen.add(widget)
    if is_stop(widget):
        yield widget
    layout, within = widget.layout(), _by_place(widget)
    if layout is not None:
        yield from _in_layout(layout, within, seen)
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from _stops(inner, seen)
    for child in within:
        yield from _stops(child, seen)


def _in_layout(layout: QLayout, within: list[QWidget], seen: set[QWidget]) -> Iterator[QWidget]:
    """What a layout names of the widgets `within`, and of the layouts in it.

    Its items are never asked for: Python would hold on to them, and Qt deletes them when a widget goes.
    """
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    named: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in within]
    named += [(layout.indexOf(one), one) for one in inner]
    found = [(index, one) for index, one in named if index >= 0]
    for _, one in sorted(found, key=lambda item: _place(layout, item[0])):
        if isinstance(one, QLayout):
            yield from _in_layout(one, within, seen)
        else:
            yield from _stops(one, seen)


def _place(layout: QLayout, index: int) -> tuple[int, ...]:
    if isinstance(layout, QGridLayout):
        position: Any = layout.getItemPosition(index)
        return tuple(position[:2])
    return (index,)


def _by_place(widget: QWidget) -> list[QWidget]:
    """The children from top to bottom."""
    children = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted(children, key=lambda child: (child.y(), child.x()))


def _bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
