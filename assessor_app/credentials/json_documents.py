"""JSON that somebody hands in: read strictly, or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NoReturn

LARGEST = 4 * 1024 * 1024
"""Bytes of one document at the most."""
_DEEPEST = 32
_SAFE_INTEGER = 2**53 - 1

Json = dict[str, Any]
"""A JSON object. Values are None, bool, int, float, str, list or dict."""


class NotReadable(Exception):
    """No JSON object, or one that could be read in two ways."""


def read_object(data: bytes) -> Json:
    """The object in `data` (UTF-8). Raises NotReadable: also for a name given twice, for NaN, for numbers no
    other program reads alike, and for what is too large or nested too deeply."""
    if len(data) > LARGEST:
        raise NotReadable
    try:
        value = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_without_doubles, parse_constant=_no_constant
        )
    except (ValueError, RecursionError) as error:
        raise NotReadable from error
    if not isinstance(value, dict) or not _is_plain(value):
        raise NotReadable
    return value


def objects(value: object) -> Iterator[Json]:
    """The objects in `value`, which may be one or a list of them."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item


def texts(value: object) -> tuple[str, ...]:
    """The texts in `value`, which may be one or a list of them."""
    return tuple(item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str))


def inner(value: object, *names: str) -> object:
    """What stands at the end of a path of names; None where there is nothing."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _without_doubles(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name is given twice")
    return found


def _no_constant(text: str) -> NoReturn:
    raise ValueError(text)


def _is_plain(value: Json) -> bool:
    level: list[Any] = [value]
    for _ in range(_DEEPEST):
        below: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                if not all(_is_text(name) for name in item):
                    return False
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
            elif not _is_scalar(item):
                return False
        if not below:
            return True
        level = below
    return False


def _is_scalar(item: object) -> bool:
    if isinstance(item, str):
        return _is_text(item)
    if isinstance(item, bool) or item is None:
        return True
    # Also refuses what has become infinite.
    return isinstance(item, int | float) and abs(item) <= _SAFE_INTEGER


def _is_text(text: str) -> bool:
    """Whether it can be written as UTF-8: half of a surrogate pair cannot."""
    return text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text)
