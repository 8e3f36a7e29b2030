"""The way of Tab: as one reads, whenever the parts were made.

Qt goes in the order in which widgets were made, so that a row that comes later is reached last of all. Here
the way follows the layouts: what stands first in a layout is come to first.
"""

from __future__ import annotations

from collections.abc import Iterator

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
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout, seen)
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from _stops(inner, seen)
    for child in _by_place(widget):
        yield from _stops(child, seen)


def _in_layout(layout: QLayout, seen: set[QWidget]) -> Iterator[QWidget]:
    for index in _order(layout):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _in_layout(inner, seen)
        elif widget is not None:
            yield from _stops(widget, seen)


def _order(layout: QLayout) -> list[int]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda index: layout.getItemPosition(index)[:2])  # type: ignore[index]  # a tuple
    return places


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
