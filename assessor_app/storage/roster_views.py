"""Lists of people as one account sees them (`services.roster_models.RosterRows`). Database lane only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import Any, cast
from uuid import UUID

from assessor_app.domain import rosters
from assessor_app.domain.journal import Subject
from assessor_app.domain.likenesses import Likeness, Traits, likeness, name_key
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.rosters import RosterState
from assessor_app.services.read_models import Double
from assessor_app.services.roster_models import Footing
from assessor_app.storage.projections.candidates import traits_of
from assessor_app.storage.queries.candidates import candidates_of
from assessor_app.storage.workspace import LocalWorkspace

_AT_A_TIME = 400
_MOST_OF_A_DAY = 300
"""So many records with one birth date are compared with each row; the same name is found in any case."""
_TRAITS = "id, given_key, family_key, birth_on, number_digest"
_ORDER = list(Likeness)
# The entries of the list, and the subjects it began; ?1 device, ?2 first, ?3 last.
_MINE = """
    mine AS (SELECT e.subject_id AS subject_id, e.about_id AS about_id, n.name AS name
        FROM entry e JOIN event n ON n.id = e.event_id
        WHERE e.device_id = ?1 AND e.seq BETWEEN ?2 AND ?3),
    begun AS (SELECT subject_id FROM mine WHERE name IN
        ('candidate_registered/1', 'company_registered/1', 'employment_recorded/1',
        'participation_opened/1')),
    born AS (SELECT about_id FROM mine WHERE name = 'candidate_registered/1')
"""
# What was written besides, unless it was itself taken back or set aside.
_OTHERS = """
    NOT (e.device_id = ?1 AND e.seq BETWEEN ?2 AND ?3)
    AND NOT EXISTS (SELECT 1 FROM roster_span x JOIN device d ON d.uuid = x.device
        WHERE d.id = e.device_id AND e.seq BETWEEN x.first AND x.last)
    AND NOT EXISTS (SELECT 1 FROM set_aside_span x JOIN device d ON d.uuid = x.device
        WHERE d.id = e.device_id AND e.seq BETWEEN x.first AND x.last)
"""


class SeenRosters:
    """What `services.rosters` asks of an open store."""

    def __init__(self, inner: LocalWorkspace) -> None:
        self._inner = inner
        self._database = inner.store.database

    def bulk(self) -> AbstractContextManager[None]:
        return self._inner.bulk()

    # -- doubles --

    def alike(self, people: Sequence[CandidateDetails], limit: int) -> tuple[tuple[Double, ...], ...]:
        """Asked for many at a time; compared as `queries.candidates.doubles_of` does. Nobody protected."""
        asked = [traits_of(details) for details in people]
        by_number = self._by("number_digest", {one.number for one in asked})
        by_name = self._by("name_key", {name_key(one.given, one.family) for one in asked})
        by_day = self._by("birth_on", {one.birth_on for one in asked}, _MOST_OF_A_DAY)
        found = []
        for one in asked:
            near: dict[bytes, Likeness] = {}
            beside = (
                *by_number.get(one.number, ()),
                *by_name.get(name_key(one.given, one.family), ()),
                *by_day.get(one.birth_on, ()),
            )
            for row in beside:
                why = likeness(one, Traits(*row[1:]))
                if why is not None:
                    near.setdefault(row[0], why)
            found.append(near)
        persons = self._persons({record for near in found for record in near})
        return tuple(_doubles(near, persons, limit) for near in found)

    def _by(self, column: str, wanted: set[Any], most: int = 10_000) -> dict[Any, list[Any]]:
        """value → records that have it, for the values that say something."""
        found: dict[Any, list[Any]] = defaultdict(list)
        for some in _portions([one for one in wanted if one]):
            marks = ", ".join("?" * len(some))
            sql = f"SELECT {column}, {_TRAITS} FROM candidate_row WHERE {column} IN ({marks})"
            for value, *row in self._database.rows(sql, some):
                if len(found[value]) < most:
                    found[value].append(row)
        return found

    def _persons(self, records: set[bytes]) -> dict[bytes, Any]:
        persons: dict[bytes, Any] = {}
        for some in _portions(sorted(records)):
            known = candidates_of(self._database, tuple(UUID(bytes=one) for one in some))
            persons |= {record.bytes: person for record, person in known.items()}
        return persons

    # -- lists --

    def roster(self, roster: UUID) -> RosterState:
        return cast(RosterState, self._inner.store.projector.state(Subject(rosters.SUBJECT_KIND, roster)))

    def rosters(self, limit: int) -> tuple[RosterState, ...]:
        rows = self._database.rows(
            "SELECT id FROM roster_row ORDER BY applied_at DESC, id DESC LIMIT ?", (limit,)
        )
        return tuple(self.roster(UUID(bytes=row[0])) for row in rows)

    def footing(self, roster: UUID) -> Footing:
        state = self.roster(roster)
        if state.span is None:
            return Footing()
        device = self._inner.store.shorthand.known_device(state.span.device)
        at = (device, state.span.first, state.span.last)
        others: dict[str, int] = {}
        for sql in (_CHANGED, _ABOUT, _EMPLOYED, _ENTERED):
            for kind, count in self._database.rows(sql, at):
                if count:
                    others[kind] = others.get(kind, 0) + count
        companies = tuple(UUID(bytes=row[0]) for row in self._database.rows(_COMPANIES, at))
        entries = tuple((UUID(bytes=row[0]), row[1]) for row in self._database.rows(_ENTRIES, at))
        return Footing(MappingProxyType(others), companies, entries)


_CHANGED = f"""
    WITH {_MINE} SELECT s.kind, count(DISTINCT s.id) FROM begun b JOIN entry e ON e.subject_id = b.subject_id
    JOIN subject s ON s.id = e.subject_id WHERE {_OTHERS} GROUP BY s.kind
"""
"""What the list began was changed later."""
_ABOUT = f"""
    WITH {_MINE} SELECT s.kind, count(DISTINCT s.id) FROM born b JOIN entry e ON e.about_id = b.about_id
    JOIN subject s ON s.id = e.subject_id
    WHERE {_OTHERS} AND e.subject_id NOT IN (SELECT subject_id FROM begun) GROUP BY s.kind
"""
"""Something else was written about the people whom it registered."""
_PLACES = """
    (SELECT s.uuid FROM mine m JOIN subject s ON s.id = m.subject_id WHERE m.name = 'company_registered/1')
"""
_BEGUN = "(SELECT s.uuid FROM begun b JOIN subject s ON s.id = b.subject_id)"
_EMPLOYED = f"""
    WITH {_MINE} SELECT 'employment', count(*) FROM employment_row
    WHERE company IN {_PLACES} AND id NOT IN {_BEGUN}
    AND candidate NOT IN (SELECT p.uuid FROM born b JOIN person p ON p.id = b.about_id)
"""
"""Others work at the companies that it entered; those it registered itself are counted above."""
_ENTERED = f"""
    WITH {_MINE} SELECT 'participation', count(*) FROM participation_row
    WHERE company IN {_PLACES} AND id NOT IN {_BEGUN}
    AND candidate NOT IN (SELECT p.uuid FROM born b JOIN person p ON p.id = b.about_id)
"""
_COMPANIES = f"WITH {_MINE} SELECT uuid FROM {_PLACES}"
_ENTRIES = f"""
    WITH {_MINE} SELECT DISTINCT programme, entered_on FROM participation_row WHERE id IN {_BEGUN}
"""


def _portions(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for begin in range(0, len(values), _AT_A_TIME):
        yield values[begin : begin + _AT_A_TIME]


def _doubles(near: dict[bytes, Likeness], persons: dict[bytes, Any], limit: int) -> tuple[Double, ...]:
    found: dict[UUID, Double] = {}
    for record in sorted(near, key=lambda one: (_ORDER.index(near[one]), one)):
        person = persons.get(record)
        if person is not None:
            found.setdefault(person.id, Double(UUID(bytes=record), person, near[record]))
    return tuple(found.values())[:limit]
