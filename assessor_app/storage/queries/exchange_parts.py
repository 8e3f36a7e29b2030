"""What a part of a chain holds, without reading its entries one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from assessor_app.domain.journal import Subject

if TYPE_CHECKING:
    from assessor_app.services.exchange_ports import ChainPart
    from assessor_app.storage.local_store import LocalStore

_DIGEST = re.compile(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_FROM = (
    " FROM entry e JOIN subject s ON s.id = e.subject_id JOIN event v ON v.id = e.event_id"
    " LEFT JOIN person p ON p.id = e.about_id WHERE e.device_id = ? AND e.seq BETWEEN ? AND ?"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries on one subject, about one person, of one event."""

    subject: Subject
    about: UUID | None
    event: str
    entries: int


@dataclass(frozen=True, slots=True)
class Naming:
    """An entry that names something by its digest, in hex."""

    subject: Subject
    about: UUID | None
    event: str
    digests: frozenset[str]


def groups_in(store: LocalStore, part: ChainPart) -> Iterator[Group]:
    """The entries of a part, counted by what decides on who may have them."""
    rows = store.database.rows(
        f"SELECT s.kind, s.uuid, p.uuid, v.name, count(*){_FROM}"
        " GROUP BY e.subject_id, e.about_id, e.event_id",
        (store.shorthand.known_device(part.device), part.first, part.last),
    )
    for kind, subject, about, event, entries in rows:
        yield Group(Subject(kind, UUID(bytes=subject)), _uuid(about), event, entries)


def named_in(store: LocalStore, part: ChainPart, events: Sequence[str]) -> Iterator[Naming]:
    """The entries of these events in a part, with the attachments that they name."""
    return _naming(store, part, events, "e.personal")


def planned_in(store: LocalStore, part: ChainPart, event: str) -> Iterator[Naming]:
    """The entries of this event in a part, with the digests that stand in their facts."""
    return _naming(store, part, (event,), "NULL")


def digests_named_on(store: LocalStore, subjects: Iterable[Subject]) -> frozenset[str]:
    """The attachments that entries on these subjects name."""
    found: set[str] = set()
    for subject in subjects:
        for (private,) in store.database.rows(
            "SELECT personal FROM entry WHERE subject_id = ? AND personal IS NOT NULL",
            (store.shorthand.known_subject(subject),),
        ):
            found |= {digest.decode("ascii") for digest in _DIGEST.findall(bytes(private))}
    return frozenset(found)


def _naming(store: LocalStore, part: ChainPart, events: Sequence[str], besides: str) -> Iterator[Naming]:
    marks = ", ".join("?" * len(events))
    rows = store.database.rows(
        f"SELECT s.kind, s.uuid, p.uuid, v.name, e.facts, {besides}{_FROM} AND v.name IN ({marks})",
        (store.shorthand.known_device(part.device), part.first, part.last, *events),
    )
    for kind, subject, about, event, facts, private in rows:
        found = (*_DIGEST.findall(bytes(facts)), *_DIGEST.findall(bytes(private or b"")))
        named = frozenset(digest.decode("ascii") for digest in found)
        yield Naming(Subject(kind, UUID(bytes=subject)), _uuid(about), event, named)


def _uuid(value: bytes | None) -> UUID | None:
    return None if value is None else UUID(bytes=value)
