"""How an event of the domain becomes two dictionaries, *facts* and *personal*, and comes back.

An event is a frozen dataclass registered under its wire name. A field made with `personal()` belongs to the
personal part, has a default, and is None once that part is withheld or erased; every other field is a fact.
Allowed types: str, int, bool, StrEnum, UUID, Ref, tuples of these, and ``X | None``. No floats: their
canonical form differs between writers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from enum import StrEnum
from functools import partial
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from assessor_app.domain.ids import parse_uuid
from assessor_app.domain.journal import Ref, Subject

T = TypeVar("T")
_LARGEST_INT = 2**53 - 1
_LISTS = (list, tuple)
_registry: dict[str, _Plan] = {}
_names: dict[type, str] = {}


class _Unfit(ValueError):
    pass


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    personal: bool
    read: Callable[[object], object]
    required: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    cls: type
    fields: tuple[_Field, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An entry whose event this program does not know or cannot use; it is kept and passed on untouched."""

    event: str
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that has been decided but not yet written."""

    subject: Subject
    about: UUID | None
    event: object
    replaces: Ref | None = None


class Happened(NamedTuple):
    """An entry as the fold sees it. `wall_at` is milliseconds since 1970 UTC."""

    ref: Ref
    recorded_at: int
    wall_at: int
    actor: UUID
    about: UUID | None
    replaces: Ref | None
    event: Any


def personal(default: Any = None) -> Any:
    """A field of the personal part."""
    return field(default=default, metadata={"personal": True})


def event(name: str) -> Callable[[type[T]], type[T]]:
    """Register a frozen dataclass as the event with this wire name."""

    def register(cls: type[T]) -> type[T]:
        if name in _registry:
            raise ValueError(f"{name} is registered twice")
        hints = get_type_hints(cls)
        plans = []
        for item in fields(cls):  # type: ignore[arg-type]  # every registered class is a dataclass
            required = item.default is MISSING and item.default_factory is MISSING
            reader = _reader(hints[item.name])
            plans.append(_Field(item.name, bool(item.metadata.get("personal")), reader, required))
        _registry[name] = _Plan(cls, tuple(plans))
        _names[cls] = name
        return cls

    return register


def wire_name(cls: type) -> str:
    """The wire name of an event class; KeyError where it is not registered."""
    return _names[cls]


def registered() -> Mapping[str, type]:
    """Every known event: wire name → class."""
    return {name: plan.cls for name, plan in _registry.items()}


def split(happening: object) -> tuple[dict[str, object], dict[str, object]]:
    """(facts, personal) of an event as plain JSON values; fields that are None are left out."""
    facts: dict[str, object] = {}
    private: dict[str, object] = {}
    for item in _registry[_names[type(happening)]].fields:
        value = getattr(happening, item.name)
        if value is not None:
            (private if item.personal else facts)[item.name] = _plain(value)
    return facts, private


def join(name: str, facts: object, private: object) -> object:
    """The event of a stored entry, or `Unreadable` where it is unknown or does not fit. Never raises.

    `private` is None when the personal part is withheld or erased. Keys that are not known are ignored: a
    later version may add some.
    """
    plan = _registry.get(name)
    if plan is None:
        return Unreadable(name, "unknown_event")
    if not isinstance(facts, Mapping) or not (private is None or isinstance(private, Mapping)):
        return Unreadable(name, "not_an_object")
    values: dict[str, object] = {}
    theirs: Mapping[Any, Any] = private or {}
    for item in plan.fields:
        raw = (theirs if item.personal else facts).get(item.name)
        if raw is None:
            if item.required:
                return Unreadable(name, f"missing:{item.name}")
            continue
        try:
            values[item.name] = item.read(raw)
        except _Unfit:
            return Unreadable(name, f"unfit:{item.name}")
    return plan.cls(**values)


def _plain(value: object) -> object:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Ref):
        return [str(value.device), value.seq]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _reader(hint: Any) -> Callable[[object], object]:
    origin = get_origin(hint)
    if origin in (UnionType, Union):
        inner = [arg for arg in get_args(hint) if arg is not NoneType]
        if len(inner) != 1:
            raise TypeError(f"an event field cannot be {hint}")
        return _reader(inner[0])
    if origin is tuple:
        args = get_args(hint)
        if args[-1] is Ellipsis:
            return partial(_read_tuple, _reader(args[0]))
        if set(args) == {int}:
            return partial(_read_ints, len(args))
        return partial(_read_fixed, tuple(_reader(arg) for arg in args))
    simple = {str: _read_str, int: _read_int, bool: _read_bool, UUID: _read_uuid, Ref: _read_ref}
    if hint in simple:
        return simple[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return partial(_read_enum, hint)
    raise TypeError(f"an event field cannot be {hint}")


def _read_str(value: object) -> object:
    if isinstance(value, str):
        return value
    raise _Unfit


def _read_int(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST_INT:
        return value
    raise _Unfit


def _read_bool(value: object) -> object:
    if isinstance(value, bool):
        return value
    raise _Unfit


def _read_uuid(value: object) -> object:
    found = parse_uuid(value) if isinstance(value, str) else None
    if found is None:
        raise _Unfit
    return found


def _read_ref(value: object) -> object:
    if isinstance(value, _LISTS) and len(value) == 2:
        device, seq = _read_uuid(value[0]), _read_int(value[1])
        if isinstance(device, UUID) and isinstance(seq, int) and seq > 0:
            return Ref(device, seq)
    raise _Unfit


def _read_enum(cls: type[StrEnum], value: object) -> object:
    try:
        return cls(value)  # type: ignore[arg-type]  # an unfit value raises ValueError
    except (ValueError, TypeError):
        raise _Unfit from None


def _read_tuple(read: Callable[[object], object], value: object) -> object:
    if not isinstance(value, _LISTS):
        raise _Unfit
    return tuple([read(item) for item in value])


def _read_fixed(readers: tuple[Callable[[object], object], ...], value: object) -> object:
    if not isinstance(value, _LISTS) or len(value) != len(readers):
        raise _Unfit
    return tuple([read(item) for read, item in zip(readers, value, strict=True)])


def _read_ints(length: int, value: object) -> object:
    """As `_read_fixed` with whole numbers alone: a signature has thousands of points."""
    if not isinstance(value, _LISTS) or len(value) != length:
        raise _Unfit
    for item in value:
        if type(item) is not int or not -_LARGEST_INT <= item <= _LARGEST_INT:
            raise _Unfit
    return tuple(value)
