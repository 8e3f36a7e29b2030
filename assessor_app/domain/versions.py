"""The history of one value, and which of its versions stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref
from assessor_app.domain.settlement_events import SettlementWithdrawn

_POINTING = frozenset({ev.MarkTakenBack, ev.ConflictSettled})
"""The events that let another entry count than themselves."""
_set = object.__setattr__


class Version(NamedTuple):
    """One entry in the history of a value. `value` is the event; `settles` the entries it answers to."""

    ref: Ref
    settles: tuple[Ref, ...]
    value: Any
    actor: UUID
    wall_at: int

    @property
    def is_settlement(self) -> bool:
        """Whether it answers to several at once: taken back, they contradict each other again."""
        return len(self.settles) > 1


@dataclass(frozen=True, slots=True)
class Versions:
    """The history of one value, in fold order.

    A *head* is a version that no other one replaces. One head is the rule; several that say the same are one
    answer given twice, several that do not are a conflict, and the last in fold order is shown until a person
    settles it. What is asked at every repaint is worked out once, when a version is added.
    """

    items: tuple[Version, ...] = ()
    heads: tuple[Version, ...] = field(init=False, compare=False, repr=False)
    mark_in_force: Version | None = field(init=False, compare=False, repr=False)
    """The mark that counts: the head, or what it points to after a taking back or a settlement."""
    in_conflict: bool = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.items:
            _settle(self, (), None, False)
            return
        stands = self._standing()
        heads = stands
        if len(stands) > 1:
            replaced = {ref for item in stands for ref in item.settles}
            heads = tuple(item for item in stands if item.ref not in replaced) or stands[-1:]
        head = heads[-1] if heads else None
        _settle(self, heads, self.mark_behind(head), len(heads) > 1 and len(self._said(heads)) > 1)

    @property
    def head(self) -> Version | None:
        return self.heads[-1] if self.heads else None

    @property
    def value(self) -> Any:
        head = self.head
        return head.value if head else None

    def with_(self, happened: Happened) -> Versions:
        """These versions and the one that `happened`."""
        settles = getattr(happened.event, "settles", None)
        if not settles:
            settles = () if happened.replaces is None else (happened.replaces,)
        ref, _, wall_at, actor, _, _, event = happened
        new = Version(ref, settles, event, actor, wall_at)
        kind = type(event)
        if kind is SettlementWithdrawn or not self._goes_on_with(new):
            return Versions((*self.items, new))
        # Nothing but the new one stands, whatever lies behind: told without looking at all of it again.
        made = object.__new__(Versions)
        _set(made, "items", (*self.items, new))
        _set(made, "heads", (new,))
        _set(made, "mark_in_force", made.mark_behind(new) if kind in _POINTING else new)
        _set(made, "in_conflict", False)
        return made

    def _goes_on_with(self, new: Version) -> bool:
        """Whether a version is the first, or replaces the only head there is and settles nothing else."""
        if not self.items:
            return not new.is_settlement
        return len(self.heads) == 1 and new.settles == (self.heads[0].ref,)

    def find(self, ref: Ref | None) -> Version | None:
        """The version with this identity."""
        return next((item for item in self.items if item.ref == ref), None)

    def says(self, event: Any) -> bool:
        """Whether the value shown is what `event` says."""
        return self.value is not None and _meaning(self.value) == _meaning(event)

    def next_after(self, event: Any) -> tuple[Any, Ref | None]:
        """`event` as the version after the one shown, and the entry that it replaces.

        Where the same answer stands there twice it replaces both.
        """
        head = self.head
        if head is None:
            return event, None
        if len(self.heads) > 1 and not self.in_conflict:
            event = replace(event, settles=tuple(item.ref for item in self.heads))
        return event, head.ref

    def mark_behind(self, version: Version | None) -> Version | None:
        """The mark that a version lets count: itself, or what it points to."""
        hops = 0
        while version is not None and hops <= len(self.items):
            hops += 1
            if isinstance(version.value, ev.MarkTakenBack):
                taken = self.find(version.value.mark)
                version = self.find(taken.settles[0]) if taken and taken.settles else None
            elif isinstance(version.value, ev.ConflictSettled):
                version = self.find(version.value.chosen)
            else:
                return version
        return None

    def _standing(self) -> tuple[Version, ...]:
        """All but the settlements that were withdrawn, and what withdrew them."""
        gone = {item.value.settlement for item in self.items if isinstance(item.value, SettlementWithdrawn)}
        if not gone:
            return self.items
        return tuple(
            item
            for item in self.items
            if not isinstance(item.value, SettlementWithdrawn)
            and not (item.is_settlement and item.ref in gone)
        )

    def _said(self, heads: tuple[Version, ...]) -> list[Any]:
        """What the heads say, each answer once."""
        said: list[Any] = []
        for head in heads:
            behind = self.mark_behind(head)
            meaning = None if behind is None else _meaning(behind.value)
            if meaning not in said:
                said.append(meaning)
        return said


def _settle(
    versions: Versions, heads: tuple[Version, ...], mark_in_force: Version | None, in_conflict: bool
) -> None:
    _set(versions, "heads", heads)
    _set(versions, "mark_in_force", mark_in_force)
    _set(versions, "in_conflict", in_conflict)


NO_VERSIONS = Versions()
"""Nothing was said."""


def _meaning(event: Any) -> Any:
    """What an event says, whatever it settles."""
    return replace(event, settles=None) if getattr(event, "settles", None) else event
