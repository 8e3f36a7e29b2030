"""The one stylesheet of the application, written anew for each look.

It selects by class, by the dynamic properties `role`, `tone`, `kind`, `state` and by object name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor_app.ui.theme import Look

_ROLES = (
    "page-title",
    "card-title",
    "judged",
    "row-title",
    "body",
    "strong",
    "secondary",
    "caption",
    "figure",
)
_TONES = (
    "ink",
    "muted",
    "accent",
    "shown",
    "partly",
    "not-shown",
    "idle",
    "on-rail",
    "on-accent",
)


def build_stylesheet(look: Look) -> str:
    """The whole stylesheet for `look`."""
    parts = (_text, _surfaces, _buttons, _inputs, _tables, _scrolling, _menus, _calendar)
    return "\n".join(rule for part in parts for rule in part(look))


def _type(look: Look, role: str) -> str:
    return f"font-size: {look.points(role):.3f}pt; font-weight: {look.weight(role)};"


def _text(look: Look) -> Iterator[str]:
    t = look.tokens
    yield "QLabel { background: transparent; }"
    for role in _ROLES:
        yield f'QLabel[role="{role}"] {{ {_type(look, role)} }}'
    for role in ("secondary", "caption"):
        yield f'QLabel[role="{role}"] {{ color: {t.muted}; }}'
    for tone in _TONES:
        yield f'QLabel[tone="{tone}"] {{ color: {t.named(tone)}; }}'
    yield (
        f"QToolTip {{ color: {t.surface}; background: {t.ink}; border: 0px;"
        f" padding: {look.space(6)}px {look.space(8)}px; }}"
    )


def _surfaces(look: Look) -> Iterator[str]:
    t = look.tokens
    radius = look.space(12)
    yield f"QMainWindow, QDialog, QWidget#page {{ background: {t.floor}; }}"
    yield f"QFrame#card {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {radius}px; }}"
    # The inner pixel makes room for the thicker border, so that nothing moves.
    yield 'QFrame#card[kind="padded"] { padding: 1px; }'
    yield f'QFrame#card[kind="padded"][state="current"] {{ border: 2px solid {t.accent}; padding: 0px; }}'
    yield f"QFrame#rule {{ background: {t.line}; border: 0px; }}"
    yield (
        f"QFrame#side-sheet {{ background: {t.surface}; border: 0px; border-left: 1px solid {t.line}; }}"
        f" QFrame#side-sheet-footer {{ background: {t.surface}; border: 0px;"
        f" border-top: 1px solid {t.line}; }}"
    )
    yield f"QFrame#toast {{ background: {t.ink}; border-radius: {look.space(8)}px; }}"
    yield f"QFrame#toast QLabel {{ color: {t.surface}; }}"
    for kind, tone in (("info", "accent"), ("warning", "partly"), ("error", "not-shown")):
        yield (
            f'QFrame[part="banner"][kind="{kind}"] {{ background: {t.named(tone + "-soft")};'
            f" border: 1px solid {t.named(tone)}; border-radius: {look.space(8)}px; }}"
        )


def _button(
    look: Look, kind: str, ink: str, ground: str, edge: str, hover: str, pressed: str
) -> Iterator[str]:
    t = look.tokens
    selector = f'QPushButton[kind="{kind}"]'
    yield (
        f"{selector} {{ {_type(look, 'strong')} color: {ink}; background: {ground};"
        f" border: 1px solid {edge}; border-radius: {look.space(8)}px;"
        f" padding: 0px {look.space(16)}px; min-height: {look.space(44) - 2}px; }}"
    )
    yield f"{selector}:hover {{ background: {hover}; }}"
    yield f"{selector}:pressed {{ background: {pressed}; }}"
    yield f"{selector}:checked {{ background: {t.accent_soft}; color: {t.accent}; }}"
    yield (
        f"{selector}:disabled {{ color: {t.idle}; background: {t.idle_soft}; border-color: {t.idle_soft}; }}"
    )
    yield f"{selector}::menu-indicator {{ image: none; width: 0px; }}"


def _buttons(look: Look) -> Iterator[str]:
    t = look.tokens
    yield from _button(look, "primary", t.on_accent, t.accent, t.accent, t.accent_hover, t.accent_pressed)
    yield from _button(look, "secondary", t.ink, t.raised, t.line, t.hover, t.idle_soft)
    yield from _button(look, "quiet", t.muted, "transparent", "transparent", t.hover, t.idle_soft)
    yield from _button(look, "danger", t.not_shown, t.raised, t.not_shown, t.not_shown_soft, t.not_shown_soft)
    yield 'QPushButton[kind="quiet"]:disabled { background: transparent; border-color: transparent; }'
    yield (
        f'QPushButton[kind="quiet"] {{ font-weight: 400; {_size_only(look, "secondary")}'
        f" padding: 0px {look.space(8)}px; }}"
    )
    yield (
        f'QPushButton[kind="primary"][ground="danger"] {{ background: {t.not_shown};'
        f" border-color: {t.not_shown}; color: {t.on_state}; }}"
    )
    yield (
        f'QPushButton[kind="icon"] {{ background: transparent; border: 0px; border-radius: {look.space(8)}px;'
        f" min-width: {look.space(44)}px; max-width: {look.space(44)}px;"
        f" min-height: {look.space(44)}px; max-height: {look.space(44)}px; padding: 0px; }}"
        f' QPushButton[kind="icon"]:hover {{ background: {t.hover}; }}'
    )
    yield (
        f'QFrame#toast QPushButton[kind="quiet"] {{ color: {t.accent_soft}; font-weight: 600;'
        f" {_size_only(look, 'body')} }}"
        f' QFrame#toast QPushButton[kind="quiet"]:hover {{ background: {t.muted}; }}'
    )


def _size_only(look: Look, role: str) -> str:
    return f"font-size: {look.points(role):.3f}pt;"


def _inputs(look: Look) -> Iterator[str]:
    t = look.tokens
    fields = ("QLineEdit", "QPlainTextEdit", "QComboBox")
    selector = ", ".join(fields)
    yield (
        f"{selector} {{ {_type(look, 'body')} color: {t.ink}; background: {t.raised};"
        f" border: 1px solid {t.control_line}; border-radius: {look.space(8)}px;"
        f" selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}"
    )
    yield (f"QLineEdit, QComboBox {{ padding: 0px {look.space(12)}px; min-height: {look.space(44) - 2}px; }}")
    # A text area's own document margin is part of its inner room.
    yield f"QPlainTextEdit {{ padding: {look.space(7)}px {look.space(8)}px; }}"
    yield from _thick_bordered(look, t.accent, ":focus")
    yield from _thick_bordered(look, t.not_shown, '[state="wrong"]')
    disabled = ", ".join(f"{field}:disabled" for field in fields)
    yield f"{disabled} {{ color: {t.idle}; background: {t.idle_soft}; border-color: {t.idle_soft}; }}"
    locked = 'QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"]'
    yield f"{locked} {{ background: {t.floor}; border-color: {t.line}; }}"
    yield f"QLineEdit#search {{ padding-left: {look.space(40)}px; padding-right: {look.space(40)}px; }}"
    yield "QComboBox::drop-down { border: 0px; width: 0px; } QComboBox::down-arrow { image: none; }"
    yield f"QComboBox {{ padding-right: {look.space(36)}px; }}"
    yield (
        f"QComboBox QAbstractItemView {{ background: {t.raised}; color: {t.ink}; outline: 0px;"
        f" border: 1px solid {t.control_line}; padding: {look.space(4)}px; }}"
        f" QComboBox QAbstractItemView::item {{ min-height: {look.space(44)}px;"
        f" padding: 0px {look.space(8)}px; }}"
        f" QComboBox QAbstractItemView::item:selected {{ background: {t.accent_soft}; color: {t.accent}; }}"
    )


def _thick_bordered(look: Look, color: str, state: str) -> Iterator[str]:
    """Inputs with a border of 2 px in a state, their content in the same place as with 1 px."""
    line = ", ".join(f"{field}{state}" for field in ("QLineEdit", "QComboBox"))
    yield (
        f"{line} {{ border: 2px solid {color}; min-height: {look.space(44) - 4}px;"
        f" padding-left: {look.space(12) - 1}px; padding-right: {look.space(12) - 1}px; }}"
    )
    yield (
        f"QPlainTextEdit{state} {{ border: 2px solid {color};"
        f" padding: {look.space(7) - 1}px {look.space(8) - 1}px; }}"
    )
    yield f"QLineEdit#search{state} {{ padding-left: {look.space(40) - 1}px; }}"
    yield f"QComboBox{state} {{ padding-right: {look.space(36) - 1}px; }}"


def _tables(look: Look) -> Iterator[str]:
    t = look.tokens
    yield (
        f"QTableView {{ background: transparent; border: 0px; gridline-color: {t.line};"
        f" outline: 0px; selection-background-color: {t.accent_soft}; selection-color: {t.ink}; }}"
    )
    yield "QHeaderView { background: transparent; border: 0px; }"
    yield "QTableView QTableCornerButton::section { background: transparent; border: 0px; }"


def _scrolling(look: Look) -> Iterator[str]:
    t = look.tokens
    yield "QScrollArea { background: transparent; border: 0px; }"
    yield "QScrollArea > QWidget > QWidget#scrolled { background: transparent; }"
    thick = look.space(12)
    inner = look.space(3)
    for way, across, along in (("vertical", "width", "height"), ("horizontal", "height", "width")):
        yield (
            f"QScrollBar:{way} {{ background: transparent; border: 0px; {across}: {thick}px; margin: 0px; }}"
            f" QScrollBar::handle:{way} {{ background: {t.control_line}; border-radius: {inner}px;"
            f" margin: {inner}px; min-{along}: {look.space(44)}px; }}"
            f" QScrollBar::handle:{way}:hover {{ background: {t.muted}; }}"
            f" QScrollBar::add-line:{way}, QScrollBar::sub-line:{way} {{ {along}: 0px; border: 0px; }}"
            f" QScrollBar::add-page:{way}, QScrollBar::sub-page:{way} {{ background: transparent; }}"
        )
    yield "QAbstractScrollArea::corner { background: transparent; border: 0px; }"


def _menus(look: Look) -> Iterator[str]:
    t = look.tokens
    yield (
        f"QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: {look.space(4)}px; }}"
        f" QMenu::item {{ padding: {look.space(12)}px {look.space(16)}px;"
        f" border-radius: {look.space(6)}px; color: {t.ink}; }}"
        f" QMenu::item:selected {{ background: {t.accent_soft}; color: {t.accent}; }}"
        f" QMenu::item:disabled {{ color: {t.idle}; }}"
        f" QMenu::separator {{ height: 1px; background: {t.line}; margin: {look.space(4)}px; }}"
    )


def _calendar(look: Look) -> Iterator[str]:
    t = look.tokens
    yield f"QFrame#calendar {{ background: {t.raised}; border: 1px solid {t.control_line}; }}"
    yield f"QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.raised}; }}"
    yield (
        f"QCalendarWidget QToolButton {{ {_type(look, 'strong')} color: {t.ink}; background: transparent;"
        f" border: 0px; border-radius: {look.space(8)}px; padding: 0px {look.space(8)}px;"
        f" min-height: {look.space(44)}px; min-width: {look.space(36)}px; }}"
        f" QCalendarWidget QToolButton:hover {{ background: {t.hover}; }}"
        f" QCalendarWidget QToolButton::menu-indicator {{ image: none; }}"
    )
    yield (
        f"QCalendarWidget QAbstractItemView {{ background: {t.raised}; color: {t.ink}; outline: 0px;"
        f" selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}"
        f" QCalendarWidget QAbstractItemView:disabled {{ color: {t.idle}; }}"
    )
