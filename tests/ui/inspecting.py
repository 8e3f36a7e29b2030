"""What is looked for on every screen: names, labels, the way of Tab, nothing cut off, ink that can be read.

Each check returns what is wrong, in words that name the place; nothing wrong is an empty list.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QWidget,
)

from assessor_app.ui.widgets import Chip, ElidedLabel, SearchField
from assessor_app.ui.widgets.painting import PaintedButton
from tests.ui.test_english import messages

LEAST_CONTRAST = 3.0
"""Of the strongest ink in a text against its ground; thin strokes are softened where they are drawn."""
_MOST_TABS = 400
_INPUTS = (QLineEdit, QPlainTextEdit, QComboBox)

Check = Callable[[QWidget], list[str]]


def where(widget: QWidget) -> str:
    """A widget in words: its class, its name, what it says."""
    text = getattr(widget, "text", None)
    said = text() if callable(text) else ""
    parts = (type(widget).__name__, widget.objectName(), widget.accessibleName() or str(said))
    return " ".join(part for part in parts if part)[:120]


def visible(page: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    """Everything of a kind that is shown on a page; hidden layers are not, scrolled parts are."""
    return [widget for widget in page.findChildren(kind) if widget.isVisible()]


def is_inner(widget: QWidget) -> bool:
    """Whether Qt made the widget as part of another one, which speaks for it."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(parent, QComboBox | QLineEdit | QScrollBar)


def inputs(page: QWidget) -> list[QWidget]:
    """What takes keys and can be worked: what Tab must come by."""
    found = []
    for widget in visible(page):
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if takes_tab and widget.isEnabled() and not is_inner(widget):
            found.append(widget)
    return found


# -- names and labels --


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    text = getattr(widget, "text", None)
    said = text() if isinstance(widget, QAbstractButton) and callable(text) else ""
    return widget.accessibleName() or str(said)


def nameless(page: QWidget) -> list[str]:
    """Inputs that a screen reader could not name."""
    return [where(widget) for widget in inputs(page) if not name_of(widget).strip()]


def unlabelled(page: QWidget) -> list[str]:
    """Fields without words beside them that say what belongs there; a search field says it in itself."""
    labels = [label.text().strip() for label in visible(page, QLabel) if isinstance(label, QLabel)]
    found = []
    for field in visible(page):
        if not isinstance(field, _INPUTS) or is_inner(field) or _says_it_itself(field):
            continue
        name = field.accessibleName().strip()
        # A field for something shown above it is labelled by that: the reason for MAT-3 under MAT-3.
        if not any(len(label) > 2 and (label in name or name in label) for label in labels):
            found.append(where(field))
    return found


def _says_it_itself(field: QWidget) -> bool:
    return isinstance(field, SearchField) or (isinstance(field, QPlainTextEdit) and field.isReadOnly())


def blank_buttons(page: QWidget) -> list[str]:
    """Buttons with neither word nor sign, or with a sign that nobody names."""
    found = []
    for button in visible(page, QPushButton):
        assert isinstance(button, QPushButton)
        if isinstance(button, PaintedButton) or is_inner(button) or button.text().strip():
            continue
        if button.icon().isNull() or not button.accessibleName():
            found.append(where(button))
    return found


# -- nothing cut off --


@cache
def own_texts() -> frozenset[str]:
    """Every text of the program without a place in it: these must be read to their ends."""
    both = [text for message in messages() for text in (message.source, message.translation)]
    return frozenset(text for text in both if "{" not in text and "%" not in text)


def cut_off(page: QWidget) -> list[str]:
    """Texts that have less room than they need."""
    found = [where(label) for label in visible(page, QLabel) if isinstance(label, QLabel) and _is_cut(label)]
    for widget in visible(page):
        if isinstance(widget, QPushButton | Chip) and not is_inner(widget):
            gives_way = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum
            may_shrink = gives_way and isinstance(widget, QPushButton)
            needs = widget.minimumSizeHint() if may_shrink else widget.sizeHint()
            has = widget.size()
            if needs.width() > has.width() + 1 or needs.height() > has.height() + 1:
                found.append(f"{where(widget)}: {has.toTuple()} of {needs.toTuple()}")
        if isinstance(widget, QLineEdit) and not widget.text() and not is_inner(widget):
            room = widget.width() - 2 * widget.fontMetrics().averageCharWidth()
            if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > room:
                found.append(f"{where(widget)}: {widget.placeholderText()}")
    return found


def _is_cut(label: QLabel) -> bool:
    text, metrics = label.text(), label.fontMetrics()
    room = label.contentsRect()
    if not text or label.pixmap().width():
        return False
    if isinstance(label, ElidedLabel):
        return text in own_texts() and label.shown_text() != text
    if label.textFormat() is Qt.TextFormat.RichText:
        return label.heightForWidth(room.width()) > room.height() + 2
    if label.wordWrap():
        needed = metrics.boundingRect(
            QRect(0, 0, room.width(), 10_000), int(Qt.TextFlag.TextWordWrap | label.alignment()), text
        )
        return needed.height() > room.height() + 2 or needed.width() > room.width() + 2
    needed = metrics.size(0, text)
    return needed.width() > room.width() + 1 or needed.height() > room.height() + 2


def sticking_out(page: QWidget) -> list[str]:
    """Widgets that reach beyond the one they lie in, other than what is scrolled up and down."""
    found = []
    for widget in visible(page):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or is_inner(widget) or not parent.isVisible():
            continue
        room, own = parent.rect(), widget.geometry()
        above = parent.parentWidget()
        scrolled = isinstance(above, QAbstractScrollArea) and above.viewport() is parent
        if scrolled:
            too_wide = isinstance(above, QScrollArea) and own.width() > room.width() + 1
            if too_wide and above.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                found.append(f"{where(widget)} in {where(above)}: {own.width()} of {room.width()}")
        elif not room.adjusted(-1, -1, 1, 1).contains(own) and not own.isEmpty():
            found.append(f"{where(widget)}: {own.getRect()} in {where(parent)} {room.getRect()}")
    return found


# -- ink --


def pale(page: QWidget) -> list[str]:
    """Texts whose ink can hardly be told from their ground."""
    picture = page.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ratio = picture.devicePixelRatio()
    found = []
    for widget in visible(page):
        text = getattr(widget, "text", None)
        is_text = isinstance(widget, QLabel | QAbstractButton | Chip) and callable(text) and text()
        if not is_text or not widget.isEnabled() or is_inner(widget):
            continue
        area = _seen_part(widget, page)
        if area.size() != widget.size() or area.isEmpty():
            continue  # scrolled out of sight, if only in part
        scaled = QRect(area.topLeft() * ratio, area.size() * ratio)
        values = _grey_values(picture.copy(scaled))
        contrast = _contrast(max(values), min(values))
        if contrast < LEAST_CONTRAST:
            found.append(f"{where(widget)}: {contrast:.1f}")
    return found


def _seen_part(widget: QWidget, page: QWidget) -> QRect:
    area = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    for above in ancestors(widget):
        area = area.intersected(QRect(above.mapTo(page, QPoint(0, 0)), above.size()))
        if above is page:
            break
    return area


def _grey_values(picture: QImage) -> bytes:
    bits = bytes(picture.constBits())
    across, line = picture.width(), picture.bytesPerLine()
    return b"".join(bits[row * line : row * line + across] for row in range(picture.height()))


def _contrast(light: int, dark: int) -> float:
    def luminance(grey: int) -> float:
        share = grey / 255
        return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)

    return (luminance(light) + 0.05) / (luminance(dark) + 0.05)


# -- the way of Tab --


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """The widgets around a widget, from the inside."""
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def way_of_tab(page: QWidget) -> list[QWidget]:
    """Where Tab stops, from the first stop until it comes back; the keys are pressed for real."""
    window = page.window()
    first = next(iter(inputs(page)), None)
    if first is None:
        return []
    stops: list[QWidget] = []
    _press_tab(window)
    for _ in range(_MOST_TABS):
        here = QApplication.focusWidget()
        if here is None or here in stops:
            break
        stops.append(here)
        _press_tab(window)
    return stops


def _press_tab(window: QWidget) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)


def tab_order(page: QWidget) -> list[str]:
    """Inputs that Tab passes by, and steps that go against the way one reads."""
    way = way_of_tab(page)
    if _passed_by(page, way):
        way = way_of_tab(page)  # to leave a field may have made others appear
    found = [f"passed by: {where(item)}" for item in _passed_by(page, way)]
    inside = [item for item in way if page.isAncestorOf(item)]
    start = _start_of(inside)
    turned = inside[start:] + inside[:start]
    for one, other in itertools.pairwise(turned):
        if not _reads_on(one, other):
            found.append(f"goes back: {where(one)} → {where(other)}")
    return found


def _passed_by(page: QWidget, way: list[QWidget]) -> list[QWidget]:
    return [item for item in inputs(page) if item not in way and not _by_arrows(item)]


def _by_arrows(widget: QWidget) -> bool:
    """Of choices that exclude each other Tab stops at one; the arrows lead to the others."""
    return isinstance(widget, QRadioButton) or (
        isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()
    )


def _start_of(stops: list[QWidget]) -> int:
    """Where the way begins: it is a ring, entered wherever the focus stood."""
    steps = [index for index in range(len(stops)) if not _reads_on(stops[index - 1], stops[index])]
    return steps[0] if len(steps) >= 1 else 0


def _reads_on(one: QWidget, other: QWidget) -> bool:
    """Whether one reads on from one widget to the other: to the right of it or below, in what holds both."""
    if one.isAncestorOf(other):
        return True
    common = next((above for above in ancestors(one) if above.isAncestorOf(other)), None)
    if common is None or isinstance(common, QAbstractItemView):
        return True
    first, second = _part_in(common, one), _part_in(common, other)
    slack = 4
    return second.left() >= first.right() - slack or second.top() >= first.bottom() - slack


def _part_in(common: QWidget, widget: QWidget) -> QRect:
    """The child of `common` that the widget lies in."""
    part = widget
    for above in ancestors(widget):
        if above is common:
            break
        part = above
    return part.geometry()
