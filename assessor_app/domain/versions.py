"""The history of one value, and which of its versions stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from assessor_app.domain import assessment_events as ev
from assessor_app.domain.events import Happened
from assessor_app.domain.journal import Ref


@dataclass(frozen=True, slots=True)
class Version:
    """One entry in the history of a value. `value` is the event; `settles` the entries it answers to."""

    ref: Ref
    settles: tuple[Ref, ...]
    value: Any
    actor: UUID
    wall_at: int


@dataclass(frozen=True, slots=True)
class Versions:
    """The history of one value, in fold order.

    A *head* is a version that no other one replaces. One head is the rule; several are a conflict, and the
    last in fold order is shown until a person settles it. What is asked at every repaint is worked out once,
    when a version is added.
    """

    items: tuple[Version, ...] = ()
    heads: tuple[Version, ...] = field(init=False, compare=False, repr=False)
    mark_in_force: Version | None = field(init=False, compare=False, repr=False)
    """The mark that counts: the head, or what it points to after a taking back or a settlement."""

    def __post_init__(self) -> None:
        replaced = {ref for item in self.items for ref in item.settles}
        heads = tuple(item for item in self.items if item.ref not in replaced)
        object.__setattr__(self, "heads", heads)
        object.__setattr__(self, "mark_in_force", self._find_mark())

    @property
    def head(self) -> Version | None:
        return self.heads[-1] if self.heads else (self.items[-1] if self.items else None)

    @property
    def value(self) -> Any:
        head = self.head
        return head.value if head else None

    @property
    def in_conflict(self) -> bool:
        return len(self.heads) > 1

    def with_(self, happened: Happened, settles: tuple[Ref, ...] | None = None) -> Versions:
        """These versions and the one that `happened`."""
        if settles is None:
            settles = () if happened.replaces is None else (happened.replaces,)
        new = Version(happened.ref, settles, happened.event, happened.actor, happened.wall_at)
        return Versions((*self.items, new))

    def find(self, ref: Ref | None) -> Version | None:
        """The version with this identity."""
        return next((item for item in self.items if item.ref == ref), None)

    def _find_mark(self) -> Version | None:
        version, hops = self.head, 0
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
