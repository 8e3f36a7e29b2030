"""Changes to a JSON document: every single one, or any that somebody may think of."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
Path = tuple[str | int, ...]


def paths(value: object, before: Path = ()) -> Iterator[Path]:
    """The way to every value in the document, the outermost first."""
    inside: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(value, dict):
        inside = iter(value.items())
    elif isinstance(value, list):
        inside = iter(enumerate(value))
    for name, item in inside:
        yield (*before, name)
        yield from paths(item, (*before, name))


def altered(document: Json, path: Path) -> Json:
    """The document with the value at `path` slightly other; what holds others loses its first."""
    return _with(document, path, _slightly_other)


def without(document: Json, path: Path) -> Json:
    """The document without what is at `path`."""
    changed = copy.deepcopy(document)
    del _at(changed, path[:-1])[path[-1]]
    return changed


@st.composite
def changes(draw: st.DrawFn, document: Json) -> Json:
    """The document with anything done to it, and not the same as before."""
    path = draw(st.sampled_from(list(paths(document))))
    kind = draw(st.sampled_from(["replaced", "removed", "moved", "added"]))
    if kind == "removed":
        return without(document, path)
    if kind == "moved":
        taken = copy.deepcopy(_at(document, draw(st.sampled_from(list(paths(document))))))
        changed = _with(document, path, lambda _: taken)
    elif kind == "added":
        changed = _with(document, path, lambda value: _longer(value, draw(_values)))
    else:
        new = draw(_values)
        changed = _with(document, path, lambda _: new)
    return changed if changed != document else without(document, path)


_values = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**53) + 1, 2**53 - 1), st.text(max_size=20),
    st.lists(st.text(max_size=5), max_size=3), st.dictionaries(st.text(max_size=5), st.text(max_size=5)),
)  # fmt: skip


def _longer(value: object, more: object) -> object:
    if isinstance(value, list):
        return [*value, more]
    if isinstance(value, dict):
        return {**value, "description2": more}
    return f"{value} "


def _slightly_other(value: object) -> object:
    if isinstance(value, str):
        return value[:-1] + ("x" if value[-1:] != "x" else "y")
    if isinstance(value, bool):
        return not value
    if isinstance(value, list):
        return value[1:]
    assert isinstance(value, dict)
    return dict(list(value.items())[1:])


def _with(document: Json, path: Path, change: Callable[[Any], Any]) -> Json:
    changed = copy.deepcopy(document)
    place = _at(changed, path[:-1])
    place[path[-1]] = change(place[path[-1]])
    return changed


def _at(value: Any, path: Path) -> Any:
    for name in path:
        value = value[name]
    return value
