"""Records that are one person: who belongs together, which record is shown, and what is shown from which.

All of it follows from the links between records, in the order of the fold, and from which records are known
here; it is the same on every device that has the same entries, whatever order they came in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.joining_events import (
    FIELDS_OF,
    CandidatesJoined,
    CandidatesParted,
    Link,
    Part,
)
from assessor_app.domain.journal import Subject
from assessor_app.domain.people import (
    SUBJECT_KIND,
    CandidateDetails,
    CandidateState,
    KnownDouble,
    amend,
    clean_details,
)
from assessor_app.domain.texts import clean_text


@dataclass(frozen=True, slots=True)
class Group:
    """Records that are one person. `kept` stands for all; `sources` says what is shown from which.

    `members` are those known here, `kept` included, by id.
    """

    kept: UUID
    members: tuple[UUID, ...]
    sources: Mapping[Part, UUID]

    @property
    def is_joined(self) -> bool:
        """Whether there is more than one record."""
        return len(self.members) > 1

    def source(self, part: Part) -> UUID:
        """The record that a part is shown from."""
        return self.sources.get(part, self.kept)


def alone(candidate: UUID) -> Group:
    """A record that nothing is joined with."""
    return Group(candidate, (candidate,), {})


def in_force(links: Iterable[Link]) -> tuple[Link, ...]:
    """Of each pair of records the last word, in the order of the fold."""
    last: dict[frozenset[UUID], Link] = {}
    for link in sorted(links, key=lambda item: item.order):
        last[frozenset((link.candidate, link.other))] = link
    return tuple(sorted(last.values(), key=lambda item: item.order))


def groups(links: Iterable[Link], known: Collection[UUID]) -> tuple[Group, ...]:
    """The groups of two or more known records. Never raises, whatever the links.

    Records hang together over unknown and erased ones too. The kept record is the one that was last chosen to
    be kept among those known, or else the oldest; a part whose record is gone is shown from the kept one.
    """
    knots: dict[UUID, _Knot] = {}
    for link in in_force(links):
        if link.joined:
            absorbed = knots.setdefault(link.candidate, _Knot.of(link.candidate))
            kept = knots.setdefault(link.other, _Knot.of(link.other))
            knot = kept.tied(absorbed, link)
            for member in knot.members:
                knots[member] = knot
    found = {id(knot): knot.group(known) for knot in knots.values()}
    return tuple(sorted((group for group in found.values() if group), key=lambda group: group.kept))


@dataclass(frozen=True, slots=True)
class _Knot:
    """Records tied together so far."""

    members: frozenset[UUID]
    chosen: tuple[UUID, ...]
    sources: Mapping[Part, UUID]

    @classmethod
    def of(cls, candidate: UUID) -> _Knot:
        return cls(frozenset((candidate,)), (), dict.fromkeys(Part, candidate))

    def tied(self, absorbed: _Knot, link: Link) -> _Knot:
        """This one and the absorbed one as one; in one and the same, the newer choice alone holds."""
        if absorbed is self:
            one = dict.fromkeys(Part, link.other)
            other = dict.fromkeys(Part, link.candidate)
        else:
            one, other = dict(self.sources), dict(absorbed.sources)
        sources = {part: other[part] if part in link.taken else one[part] for part in Part}
        chosen = (*absorbed.chosen, *self.chosen, link.other)
        return _Knot(self.members | absorbed.members, chosen, sources)

    def group(self, known: Collection[UUID]) -> Group | None:
        members = tuple(sorted(member for member in self.members if member in known))
        if len(members) < 2:
            return None
        kept = next((item for item in reversed(self.chosen) if item in members), members[0])
        sources = {part: source if source in members else kept for part, source in self.sources.items()}
        return Group(kept, members, sources)


def composed(group: Group, states: Mapping[UUID, CandidateState]) -> CandidateDetails | None:
    """The details that are shown of a person, each part from its record; None where none are known."""
    kept = states[group.kept].details
    if kept is None or not group.is_joined:
        return kept
    values: dict[str, Any] = {}
    for part, names in FIELDS_OF.items():
        source = states[group.source(part)].details or kept
        values.update((name, getattr(source, name)) for name in names)
    return CandidateDetails(**values)


def join(
    kept: CandidateState, other: CandidateState, group: Group, taken: Iterable[Part], reason: str
) -> tuple[Draft, ...]:
    """Say that `other` is the same person as `kept`, whose `group` is given.

    Raises Refused: candidate_unknown, person_erased, person_protected, same_record, already_joined,
    join_reason_missing.
    """
    if kept.erased or other.erased:
        raise Refused("person_erased")
    if kept.details is None or other.details is None:
        raise Refused("candidate_unknown")
    if kept.protected or other.protected:
        raise Refused("person_protected")
    if other.id in group.members:
        raise Refused("already_joined" if group.is_joined else "same_record")
    event = CandidatesJoined(kept.id, tuple(sorted(set(taken))), _reason(reason))
    return (Draft(Subject(SUBJECT_KIND, other.id), other.id, event),)


def part(one: CandidateState, other: UUID, reason: str) -> tuple[Draft, ...]:
    """Say that a record and another one are two people; joined before or not.

    Raises Refused: candidate_unknown, person_erased, same_record, join_reason_missing.
    """
    if one.erased:
        raise Refused("person_erased")
    if one.details is None:
        raise Refused("candidate_unknown")
    if one.id == other:
        raise Refused("same_record")
    return (Draft(Subject(SUBJECT_KIND, one.id), one.id, CandidatesParted(other, _reason(reason))),)


def amend_joined(
    group: Group,
    states: Mapping[UUID, CandidateState],
    details: CandidateDetails,
    double: KnownDouble | None = None,
) -> tuple[Draft, ...]:
    """Change what is shown of a person: each part is amended in the record that it is shown from.

    So no record's entries ever hold what was written of another, and parting finds each as it was.
    Raises Refused like `people.amend`.
    """
    wanted, shown = clean_details(details), composed(group, states)
    drafts: list[Draft] = []
    for member in group.members:
        own = states[member].details
        if own is None or shown is None:
            continue
        parts = [item for item in Part if group.source(item) == member]
        changed = {
            name: getattr(wanted, name)
            for item in parts
            for name in FIELDS_OF[item]
            if getattr(wanted, name) != getattr(shown, name)
        }
        if changed:
            told = double if Part.NUMBER in parts else None
            drafts.extend(amend(states[member], replace(own, **changed), told))
    return tuple(drafts)


def _reason(reason: str) -> str:
    kept = clean_text(reason)
    if not kept:
        raise Refused("join_reason_missing")
    return kept
