"""Reading plain content that may come from anywhere: each field by its name, its type and its limits.

Every refusal is a `ChecklistError` that names the whole path of the field.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import TypeVar

MAX_TEXT_LENGTH = 2_000
# Marks that turn the reading direction can make a text look like another one on screen and on paper.
_DIRECTION_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Control characters but the line break, halves of characters, separators of lines and paragraphs.
_FORBIDDEN = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029{_DIRECTION_MARKS}]")


class ChecklistError(ValueError):
    """A checklist or an area that does not have the shape it must have.

    `code` is stable and turned into a sentence by the screens, `where` is the field path
    (`criteria[3].weight`), `detail` is the offending value or the nearest known name, shortened.
    """

    def __init__(self, code: str, where: str, detail: str = "") -> None:
        super().__init__(f"{code} at {where or 'the top'}" + (f": {detail}" if detail else ""))
        self.code = code
        self.where = where
        self.detail = detail


def shortened(value: object) -> str:
    """A value as it may be shown in a message: printable and at most 60 characters."""
    text = ascii(value)[1:-1] if isinstance(value, str) and not value.isprintable() else str(value)
    return text if len(text) <= 60 else text[:59] + "…"


_Value = TypeVar("_Value")


class ContentFields:
    """One table of the content: hands out its fields by name, type and limits.

    Names that are not `known` are refused at once, so that a misspelt rule is never silently left out.
    Every refusal is a ChecklistError with the whole field path.
    """

    def __init__(self, content: object, where: str, known: tuple[str, ...]) -> None:
        if not isinstance(content, Mapping):
            raise ChecklistError("wrong_type", where, "table")
        self._content: Mapping[object, object] = content
        self._where = where
        for name in self._content:
            if name not in known:
                near = difflib.get_close_matches(str(name)[:60], known, n=1, cutoff=0.5)
                raise ChecklistError("unknown_field", self.path(shortened(name)), "".join(near))

    def path(self, name: str) -> str:
        return f"{self._where}.{name}" if self._where else name

    def has(self, name: str) -> bool:
        return name in self._content

    def value(self, name: str) -> object:
        if name not in self._content:
            raise ChecklistError("missing", self.path(name))
        return self._content[name]

    def _typed(self, name: str, kind: type[_Value], called: str) -> _Value:
        value = self.value(name)
        # bool is a subclass of int, but a weight of "true" is a mistake.
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise ChecklistError("wrong_type", self.path(name), called)
        return value

    def flag(self, name: str) -> bool:
        return self._typed(name, bool, "true/false")

    def number(self, name: str, least: int, most: int) -> int:
        value = self._typed(name, int, "whole number")
        if not least <= value <= most:
            raise ChecklistError("out_of_range", self.path(name), f"{least}–{most}")
        return value

    def text(self, name: str, *, may_be_empty: bool = False) -> str:
        value = self._typed(name, str, "text")
        if len(value) > MAX_TEXT_LENGTH:
            raise ChecklistError("too_long", self.path(name), f"{len(value)} > {MAX_TEXT_LENGTH}")
        forbidden = _FORBIDDEN.search(value)
        if forbidden:
            raise ChecklistError("forbidden_character", self.path(name), f"U+{ord(forbidden[0]):04X}")
        if not may_be_empty and not value.strip():
            raise ChecklistError("empty", self.path(name))
        return value

    def matching(self, name: str, pattern: re.Pattern[str]) -> str:
        value = self._typed(name, str, "text")
        if not pattern.fullmatch(value):
            raise ChecklistError("malformed", self.path(name), shortened(value))
        return value

    def table(self, name: str, known: tuple[str, ...]) -> ContentFields:
        return ContentFields(self.value(name), self.path(name), known)

    def tables(self, name: str, known: tuple[str, ...], most: int) -> list[ContentFields]:
        """A list of one to `most` tables."""
        items = self._typed(name, list, "list")
        if not items:
            raise ChecklistError("empty", self.path(name))
        if len(items) > most:
            raise ChecklistError("too_many", self.path(name), f"{len(items)} > {most}")
        return [ContentFields(item, f"{self.path(name)}[{index}]", known) for index, item in enumerate(items)]
