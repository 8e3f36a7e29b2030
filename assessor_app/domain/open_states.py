"""States while a whole history is folded: changed in place, for nobody else has seen them yet.

A state is never changed once it can be seen. While `fold` works through hundreds of entries nobody can see
those in between, and copying each of them is most of what folding costs. An *open* state is the same class
with the same handlers; `replace` and `put` change it where they otherwise make a new one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain.assessments import AssessmentState

K = TypeVar("K")
V = TypeVar("V")
_FIELDS = tuple(item.name for item in dataclasses.fields(AssessmentState))
_set = object.__setattr__


class _OpenState(AssessmentState):
    """An assessment whose entries are being folded."""

    __slots__ = ()


def opened(state: AssessmentState) -> AssessmentState:
    """A copy of the state that `replace` and `put` change in place."""
    values = {name: getattr(state, name) for name in _FIELDS}
    return _OpenState(**{name: _thawed(value) for name, value in values.items()})


def closed(state: AssessmentState) -> AssessmentState:
    """The state that an open one has become; it never changes again."""
    values = {name: getattr(state, name) for name in _FIELDS}
    return AssessmentState(**{name: _frozen(value) for name, value in values.items()})


def replace(state: AssessmentState, **changes: Any) -> AssessmentState:
    """The state with other values."""
    if type(state) is _OpenState:
        for name, value in changes.items():
            _set(state, name, value)
        return state
    return dataclasses.replace(state, **changes)


def saw(state: AssessmentState, device: UUID | None, seq: int) -> None:
    """Note on an open state that entries of a device were seen up to this number."""
    seen = state.seen
    assert isinstance(seen, dict)  # noqa: S101 - only an open state has its mappings open
    if device is not None and seq > seen.get(device, 0):
        seen[device] = seq


def put(mapping: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    """The mapping with one more value."""
    if type(mapping) is dict:
        mapping[key] = value
        return mapping
    return MappingProxyType({**mapping, key: value})


def _thawed(value: Any) -> Any:
    return dict(value) if isinstance(value, MappingProxyType) else value


def _frozen(value: Any) -> Any:
    return MappingProxyType(value) if isinstance(value, dict) else value
