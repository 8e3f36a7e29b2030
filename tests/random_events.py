"""Events of every registered kind, made of few enough values that they meet each other."""

from __future__ import annotations

from dataclasses import fields
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from assessor_app.domain import (
    assessment_folding,
    centres,
    companies,
    employments,
    events,
    instruments,
    issued_documents,
    participations,
    people,
    planning,
    programmes,
    rosters,
    visits,
)
from assessor_app.domain.journal import Ref
from tests.building import small_checklist

CHECKLIST = small_checklist()
IDS = [UUID(int=number) for number in range(1, 6)]
WORDS = [*CHECKLIST.codes, "area-1", "area-2", "B9-9", CHECKLIST.digest, "", "Ångström", "2026-05-28"]
FOLDS = {
    "assessment": assessment_folding.fold,
    "candidate": people.fold,
    "centre": centres.fold,
    "document": issued_documents.fold,
    "visit": visits.fold,
    "company": companies.fold,
    "employment": employments.fold,
    "programme": programmes.fold,
    "participation": participations.fold,
    "roster": rosters.fold,
    "instrument": instruments.fold,
    "planning": planning.fold,
}
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Values that a field of an event may have, from few enough that they meet."""
    if get_origin(hint) is tuple:
        args = get_args(hint)
        if args[-1] is Ellipsis:
            return st.lists(values_of(args[0]), max_size=3).map(tuple)
        return st.tuples(*(values_of(arg) for arg in args))
    inner = [arg for arg in get_args(hint) if arg is not NoneType]
    if inner:
        return st.none() | values_of(inner[0])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: st.sampled_from(WORDS) | TEXTS,
        bool: st.booleans(),
        int: st.integers(-3, 2000),
        UUID: st.sampled_from(IDS),
        Ref: st.builds(Ref, st.sampled_from(IDS[:2]), st.integers(1, 12)),
    }
    return simple[hint]


def events_of(cls: type) -> st.SearchStrategy[object]:
    """Any event of one class."""
    hints = get_type_hints(cls)
    return st.builds(cls, **{item.name: values_of(hints[item.name]) for item in fields(cls)})


ANY_EVENT = st.one_of([events_of(cls) for cls in events.registered().values()])
ANY_REF = st.builds(Ref, st.sampled_from(IDS[:2]), st.integers(1, 12))


ANY_EVENT = st.one_of([events_of(cls) for cls in events.registered().values()])
ANY_REF = st.builds(Ref, st.sampled_from(IDS[:2]), st.integers(1, 12))
