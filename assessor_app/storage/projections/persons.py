"""Persons: the lists show one row for each, however many records they have, and find it by all of them.

A record's own rows follow from its own entries; who belongs together follows from the links of several. So
persons are settled after the rows were written, in the same transaction, for the records that changed and
those they hang together with.

`person_row.place` is a number in the order of the list, with room between; the search index has the same
numbers. A search that fits twenty thousand people then gives its first two hundred in order without looking
at the rest. Where there is no room left between two places, those around them are spread anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from assessor_app.domain.joining_events import Link, Part
from assessor_app.domain.joinings import Group, alone, groups
from assessor_app.storage.engine import Database

PERSON_TABLES = frozenset({"candidate_row", "candidate_link", "protected_person"})
"""The tables of records that persons follow from; the first column of their keys names the record."""
_END = 1 << 62
"""One more than the highest place; the lowest is 1."""
_ROOMY = 1 << 20
"""The room between places that spreading anew aims at."""
_STRIDE = 1 << 40
"""The room that is left beside those who come before the first or after the last."""
_NEAR = 8
"""How many neighbours on each side are spread anew at first: each costs a piece of the search index."""
_LINKS = (
    "SELECT candidate, other, joined, taken, recorded_at, device, seq FROM candidate_link"
    " WHERE candidate NOT IN (SELECT candidate FROM protected_person)"
    " AND other NOT IN (SELECT candidate FROM protected_person)"
)
"""Whatever another device may have said, nobody protected hangs together with a record that has a name."""


@dataclass(frozen=True, slots=True)
class _Person:
    group: Group
    sort_key: str
    words: str


def settle_persons(database: Database, touched: Iterable[bytes] | None = None) -> None:
    """Bring persons and search index up to date after the rows of the records `touched` changed.

    None settles all records at once, into empty tables.
    """
    if touched is None:
        links = [_link(row) for row in database.rows(_LINKS)]
        rows = database.rows("SELECT id, sort_key, search FROM candidate_row")
        records = {UUID(bytes=row[0]): (row[1], row[2]) for row in rows}
    else:
        members, links = _hanging_together(database, touched)
        _take_away(database, members)
        records = _records(database, members)
    joined = groups(links, records)
    told = {member for group in joined for member in group.members}
    single = [alone(record) for record in records if record not in told]
    persons = [_person(group, records) for group in (*joined, *single)]
    _write(database, persons, into_empty=touched is None)


def group_of(database: Database, candidate: UUID) -> Group:
    """The group that a record belongs to; alone where nothing is joined with it."""
    if not database.rows("SELECT 1 FROM person_member WHERE member = ?", (candidate.bytes,)):
        return alone(candidate)
    members, links = _hanging_together(database, (candidate.bytes,))
    for group in groups(links, _records(database, members)):
        if candidate in group.members:
            return group
    return alone(candidate)


def links_of(database: Database, members: Iterable[UUID]) -> tuple[Link, ...]:
    """Every link that the records have, on whichever side."""
    found = {}
    for member in members:
        sql = f"{_LINKS} AND (candidate = ? OR other = ?)"
        for row in database.rows(sql, (member.bytes, member.bytes)):
            link = _link(row)
            found[link.candidate, link.other] = link
    return tuple(found.values())


def _hanging_together(database: Database, touched: Iterable[bytes]) -> tuple[set[UUID], list[Link]]:
    """The records touched and all that hang together with them, now or until now; and their links."""
    waiting = [UUID(bytes=item) for item in touched]
    found = set(waiting)
    links: dict[tuple[UUID, UUID], Link] = {}
    while waiting:
        member = waiting.pop()
        linked = links_of(database, (member,))
        near = {other for link in linked for other in (link.candidate, link.other)}
        links.update(((link.candidate, link.other), link) for link in linked)
        before = database.rows(
            "SELECT member FROM person_member WHERE person ="
            " (SELECT person FROM person_member WHERE member = ?)",
            (member.bytes,),
        )
        near |= {UUID(bytes=row[0]) for row in before}
        waiting.extend(near - found)
        found |= near
    return found, list(links.values())


def _link(row: Sequence[object]) -> Link:
    candidate, other, joined, taken, recorded_at, device, seq = row
    return Link(
        UUID(bytes=candidate),  # type: ignore[arg-type]  # as the table declares it
        UUID(bytes=other),  # type: ignore[arg-type]  # as the table declares it
        bool(joined),
        tuple(str(taken).split()),
        (int(recorded_at), UUID(bytes=device), int(seq)),  # type: ignore[call-overload, arg-type]  # as above
        UUID(int=0),
        0,
    )


def _records(database: Database, members: Iterable[UUID]) -> dict[UUID, tuple[str, str]]:
    """record → sort key and words, for those that are known."""
    found = {}
    for member in members:
        sql = "SELECT sort_key, search FROM candidate_row WHERE id = ?"
        for row in database.rows(sql, (member.bytes,)):
            found[member] = (row[0], row[1])
    return found


def _person(group: Group, records: Mapping[UUID, tuple[str, str]]) -> _Person:
    words = {word for member in group.members for word in records[member][1].split()}
    return _Person(group, records[group.source(Part.NAME)][0], " ".join(sorted(words)))


def _take_away(database: Database, members: Iterable[UUID]) -> None:
    for member in members:
        for row in database.rows("SELECT place FROM person_row WHERE id = ?", (member.bytes,)):
            database.run("DELETE FROM candidate_search WHERE rowid = ?", row)
            database.run("DELETE FROM person_row WHERE place = ?", row)
        database.run("DELETE FROM person_member WHERE member = ?", (member.bytes,))


# -- places --


def _write(database: Database, persons: list[_Person], *, into_empty: bool) -> None:
    """Give each person a place among those that stand, and write the rows in the order of the places."""
    persons.sort(key=lambda person: (person.sort_key, person.group.kept.bytes))
    gaps = [(*((0, _END) if into_empty else _gap(database, person)), person) for person in persons]
    for (low, high), run in groupby(gaps, key=lambda item: item[:2]):
        newcomers = [item[2] for item in run]
        # Half of what is left, and half of that again, would soon be nothing where everybody comes last.
        if low > 0 and high == _END:
            high = min(high, low + _STRIDE * (len(newcomers) + 1))
        elif low == 0 and high < _END:
            low = max(low, high - _STRIDE * (len(newcomers) + 1))
        step = (high - low) // (len(newcomers) + 1)
        if step < 1:
            _spread(database, low, high, newcomers)
            continue
        for number, person in enumerate(newcomers, 1):
            _insert(database, low + step * number, person)


def _gap(database: Database, person: _Person) -> tuple[int, int]:
    """The places between which a person belongs."""
    at = (person.sort_key, person.group.kept.bytes)
    below = database.rows(
        "SELECT place FROM person_row WHERE (sort_key, id) < (?, ?) ORDER BY sort_key DESC, id DESC LIMIT 1",
        at,
    )
    above = database.rows(
        "SELECT place FROM person_row WHERE (sort_key, id) > (?, ?) ORDER BY sort_key, id LIMIT 1", at
    )
    return (below[0][0] if below else 0), (above[0][0] if above else _END)


def _spread(database: Database, low: int, high: int, newcomers: list[_Person]) -> None:
    """Take so many neighbours on both sides that there is room again, and place all of them evenly."""
    wide = _NEAR
    while True:
        left = database.rows(
            "SELECT place FROM person_row WHERE place <= ? ORDER BY place DESC LIMIT 1 OFFSET ?", (low, wide)
        )
        right = database.rows(
            "SELECT place FROM person_row WHERE place >= ? ORDER BY place LIMIT 1 OFFSET ?", (high, wide)
        )
        first, last = (left[0][0] if left else 0), (right[0][0] if right else _END)
        if last - first > _ROOMY * (2 * wide + len(newcomers)) or not (left or right):
            break
        wide *= 2
    old = database.rows(
        "SELECT p.place, p.id, p.named, p.numbered, p.employed, p.sort_key, s.words FROM person_row p"
        " JOIN candidate_search s ON s.rowid = p.place WHERE p.place > ? AND p.place < ?",
        (first, last),
    )
    for row in old:
        database.run("DELETE FROM candidate_search WHERE rowid = ?", (row[0],))
        database.run("DELETE FROM person_row WHERE place = ?", (row[0],))
    rows = [(*row[1:6], row[6]) for row in old] + [_row(person) for person in newcomers]
    rows.sort(key=lambda row: (row[4], row[0]))
    step = (last - first) // (len(rows) + 1)
    for number, row in enumerate(rows, 1):
        _insert_row(database, first + step * number, row)
    for person in newcomers:
        _insert_members(database, person.group)


def _row(person: _Person) -> tuple[object, ...]:
    """id, named, numbered, employed, sort key, words; the sources are NULL where there is one record."""
    group = person.group
    numbered = employed = None
    if group.is_joined:
        numbered, employed = group.source(Part.NUMBER).bytes, group.source(Part.EMPLOYER).bytes
    named = group.source(Part.NAME).bytes
    return group.kept.bytes, named, numbered, employed, person.sort_key, person.words


def _insert(database: Database, place: int, person: _Person) -> None:
    _insert_row(database, place, _row(person))
    _insert_members(database, person.group)


def _insert_row(database: Database, place: int, row: Sequence[object]) -> None:
    database.run(
        "INSERT INTO person_row (place, id, named, numbered, employed, sort_key) VALUES (?, ?, ?, ?, ?, ?)",
        (place, *row[:5]),
    )
    database.run("INSERT INTO candidate_search (rowid, words) VALUES (?, ?)", (place, row[5]))


def _insert_members(database: Database, group: Group) -> None:
    if group.is_joined:
        for member in group.members:
            database.run(
                "INSERT INTO person_member (member, person) VALUES (?, ?)", (member.bytes, group.kept.bytes)
            )
