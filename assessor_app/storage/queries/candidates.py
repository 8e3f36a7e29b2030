"""Persons in lists, searches and pickers, and records that may be one person.

Every question about who there is goes through `_persons` or `_pairs`: what must not be shown to everybody is
kept out there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from assessor_app.domain.assessments import Status
from assessor_app.domain.likenesses import Likeness, Traits, likeness, name_key
from assessor_app.services.read_models import CandidateSummary, Double, DoublePair
from assessor_app.storage.engine import Database
from assessor_app.storage.queries.protection import HIDDEN, viewer_key
from assessor_app.storage.search_text import as_written, match_of, words
from assessor_app.storage.tables import person_member, person_row

_MOST_OF_A_DAY = 3000
"""So many records with one birth date are compared; 1 January is given to many who do not know theirs."""
_COUNTED = f"status <> '{Status.CANCELLED.value}'"
_COLUMNS = f"""
    p.id, n.name, n.family_name, n.given_name,
    CASE WHEN p.numbered IS NULL THEN n.birth_on ELSE b.birth_on END,
    CASE WHEN p.numbered IS NULL THEN n.masked_number ELSE b.masked_number END,
    CASE WHEN p.numbered IS NULL THEN n.employer ELSE e.employer END,
    CASE WHEN p.numbered IS NULL
        THEN (SELECT count(*) FROM assessment_row WHERE candidate = p.id AND {_COUNTED})
        ELSE (SELECT count(*) FROM person_member m JOIN assessment_row a ON a.candidate = m.member
            WHERE m.person = p.id AND a.{_COUNTED}) END,
    n.registered_at, p.numbered IS NOT NULL
"""
_TABLES = """
    CROSS JOIN candidate_row n ON n.id = p.named
    LEFT JOIN candidate_row b ON b.id = p.numbered
    LEFT JOIN candidate_row e ON e.id = p.employed
"""
_FOUND = "candidate_search s CROSS JOIN person_row p ON p.place = s.rowid"
_TRAITS = "given_key, family_key, birth_on, number_digest"
_ALIKE = (
    (
        "(SELECT number_digest AS twice FROM candidate_row WHERE number_digest IS NOT NULL"
        " GROUP BY number_digest HAVING count(*) > 1) CROSS JOIN candidate_row a ON a.number_digest = twice"
        " CROSS JOIN candidate_row b ON b.number_digest = twice AND b.id > a.id",
        False,
    ),
    (
        # One letter or one name may differ, so one of the two names is the same.
        "candidate_row a CROSS JOIN candidate_row b ON b.birth_on = a.birth_on AND b.id > a.id"
        " AND (b.family_key IN (a.family_key, a.given_key) OR b.given_key IN (a.given_key, a.family_key))",
        True,
    ),
    (
        "candidate_row a CROSS JOIN candidate_row b ON b.name_key = a.name_key AND b.id <> a.id"
        " AND a.birth_on IS NULL",
        True,
    ),
)
"""Which pairs are looked at, and whether their names decide: otherwise it is the number."""


def candidate_rows(
    database: Database, text: str, limit: int, viewer: UUID | None = None
) -> tuple[CandidateSummary, ...]:
    """Persons with a word that begins so for every word of `text`, by family name in Swedish order.

    Those whose words are written as typed come before those that are only alike when å is held for a.
    """
    wanted = words(text)
    if not wanted:
        return _persons(database, "person_row p", "1", (), "p.place", limit, viewer)
    plain, exact = match_of(wanted), match_of(as_written(text))
    found = _search(database, exact, limit, viewer)
    if exact != plain and len(found) < limit:
        found += _search(database, f"({plain}) NOT ({exact})", limit - len(found), viewer)
    return found


def _search(database: Database, match: str, limit: int, viewer: UUID | None) -> tuple[CandidateSummary, ...]:
    return _persons(database, _FOUND, "candidate_search MATCH ?", (match,), "s.rowid", limit, viewer)


def candidate_ids(database: Database, text: str, viewer: UUID | None = None) -> tuple[UUID, ...]:
    """The ids of everybody that `candidate_rows` would give without a limit, in its order."""
    unseen = f"p.id NOT IN ({HIDDEN})"
    wanted = words(text)
    if not wanted:
        rows = database.rows(
            f"SELECT p.id FROM person_row p WHERE {unseen} ORDER BY p.place", (viewer_key(viewer),)
        )
        return tuple(UUID(bytes=row[0]) for row in rows)
    sql = f"SELECT p.id FROM {_FOUND} WHERE candidate_search MATCH ? AND {unseen} ORDER BY s.rowid"
    plain, exact = match_of(wanted), match_of(as_written(text))
    found = [database.rows(sql, (exact, viewer_key(viewer)))]
    if exact != plain:
        found.append(database.rows(sql, (f"({plain}) NOT ({exact})", viewer_key(viewer))))
    return tuple(UUID(bytes=row[0]) for rows in found for row in rows)


def candidates_by_id(
    database: Database, ids: Sequence[UUID], viewer: UUID | None = None
) -> tuple[CandidateSummary, ...]:
    """Persons by the ids that stand for them, in that order; at most 500. Those hidden are left out."""
    keys = tuple(one.bytes for one in ids)
    where = f"p.id IN ({', '.join('?' * len(keys))})"
    found = {
        row.id: row for row in _persons(database, "person_row p", where, keys, "p.place", len(keys), viewer)
    }
    return tuple(found[one] for one in ids if one in found)


def candidate_count(database: Database, text: str, viewer: UUID | None = None) -> int:
    """How many persons `candidate_rows` would give without a limit."""
    hidden = f"SELECT place FROM person_row WHERE id IN ({HIDDEN})"
    wanted = words(text)
    if not wanted:
        sql = f"SELECT (SELECT count(*) FROM person_row) - (SELECT count(*) FROM ({hidden}))"
        return int(database.rows(sql, (viewer_key(viewer),))[0][0])
    # All of them, less the hidden ones, who are few: joining every hit with its row would cost tenfold.
    sql = "SELECT count(*) FROM candidate_search WHERE candidate_search MATCH ?"
    match = match_of(wanted)
    found = int(database.rows(sql, (match,))[0][0])
    places = database.rows(hidden, (viewer_key(viewer),))
    hits = (database.rows(f"{sql} AND rowid = ?", (match, row[0]))[0][0] for row in places)
    return found - sum(int(hit) for hit in hits)


def latest_candidates(
    database: Database, limit: int, viewer: UUID | None = None
) -> tuple[CandidateSummary, ...]:
    """The persons registered last, latest first."""
    source = (
        "candidate_row r CROSS JOIN person_row p"
        " ON p.id = coalesce((SELECT person FROM person_member WHERE member = r.id), r.id)"
    )
    found = _persons(database, source, "1", (), "r.registered_at DESC, r.id DESC", 2 * limit, viewer)
    return tuple({row.id: row for row in found}.values())[:limit]


def candidates_of(database: Database, records: Sequence[UUID]) -> dict[UUID, CandidateSummary]:
    """record → the person it belongs to; records that are not known are left out."""
    persons = {record: _person_of(database, record) for record in records}
    ids = tuple({person.bytes for person in persons.values()})
    found: dict[UUID, CandidateSummary] = {}
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        where = f"p.id IN ({', '.join('?' * len(some))})"
        rows = _persons(database, "person_row p", where, some, "p.place", len(some))
        found.update((row.id, row) for row in rows)
    return {record: found[person] for record, person in persons.items() if person in found}


def named_by(candidate: sa.ColumnElement[bytes]) -> sa.ColumnElement[bytes]:
    """The record that gives a candidate of runs and documents its name: its own, or the joined person's."""
    joined = (
        sa.select(person_row.c.named)
        .join(person_member, person_member.c.person == person_row.c.id)
        .where(person_member.c.member == candidate)
        .scalar_subquery()
    )
    return sa.func.coalesce(joined, candidate)


def _persons(
    database: Database,
    source: str,
    where: str,
    values: Sequence[object],
    order: str,
    limit: int,
    viewer: UUID | None = None,
) -> tuple[CandidateSummary, ...]:
    """The one place that reads persons; `source` must bring in ``person_row p``.

    Who is protected is left out unless `viewer` may see them; nobody in particular may.
    """
    protected = {row[0] for row in database.rows("SELECT candidate FROM protected_person")}
    if protected:
        # Only then: the condition costs a fifth of a search at each letter that is typed.
        where, values = f"{where} AND p.id NOT IN ({HIDDEN})", (*values, viewer_key(viewer))
    sql = f"SELECT {_COLUMNS} FROM {source} {_TABLES} WHERE {where} ORDER BY {order} LIMIT ?"
    rows = database.rows(sql, (*values, limit))
    return tuple(
        CandidateSummary._make((UUID(bytes=row[0]), *row[1:9], _also(database, row), row[0] in protected))
        for row in rows
    )


def _also(database: Database, row: Any) -> tuple[str, ...]:
    """The names of a person's other records, where there are several."""
    return _other_names(database, row[0], row[1]) if row[9] else ()


def _other_names(database: Database, person: bytes, shown: str) -> tuple[str, ...]:
    sql = (
        "SELECT DISTINCT c.name FROM person_member m JOIN candidate_row c ON c.id = m.member"
        " WHERE m.person = ? AND c.name <> ? ORDER BY c.sort_key"
    )
    return tuple(row[0] for row in database.rows(sql, (person, shown)))


def _person_of(database: Database, record: UUID) -> UUID:
    rows = database.rows("SELECT person FROM person_member WHERE member = ?", (record.bytes,))
    return UUID(bytes=rows[0][0]) if rows else record


# -- doubles --


def doubles_of(database: Database, traits: Traits, besides: UUID | None, limit: int) -> tuple[Double, ...]:
    """Persons that somebody with these traits may be, the most certain first; nobody who is protected.

    `besides` is the record that asks: neither it, nor its person, nor who is known to be somebody else.
    """
    asked = (
        ("number_digest = ?", (traits.number,)),
        ("birth_on = ?", (traits.birth_on,)),
        ("name_key = ?", (name_key(traits.given, traits.family),)),
    )
    found: dict[UUID, Likeness] = {}
    for where, values in asked:
        if values[0]:
            sql = f"SELECT id, {_TRAITS} FROM candidate_row WHERE {where} LIMIT {_MOST_OF_A_DAY}"
            for row in database.rows(sql, values):
                why = likeness(traits, Traits(*row[1:]))
                if why is not None:
                    found.setdefault(UUID(bytes=row[0]), why)
    if besides is not None:
        own = _members(database, besides)
        found = {
            record: why
            for record, why in found.items()
            if record not in own and not any(_are_apart(database, one, record) for one in own)
        }
    persons = candidates_of(database, tuple(found))
    doubles: dict[UUID, Double] = {}
    for record in sorted(found, key=lambda item: list(Likeness).index(found[item])):
        if record in persons:
            person = persons[record]
            doubles.setdefault(person.id, Double(record, person, found[record]))
    return tuple(doubles.values())[:limit]


def double_pairs(database: Database, limit: int) -> tuple[DoublePair, ...]:
    """Records that may be one person and are neither joined nor known to be two, the most certain first.

    Nobody who is protected is among them: an alias is like nobody. Reads each birth date's records against
    each other: a quarter of a second with 100,000 records.
    """
    found: dict[frozenset[UUID], Likeness] = {}
    for source, compared in _ALIKE:
        for one, other, *names in _pairs(database, source, 20 * limit):
            why = likeness(Traits(*names[:3]), Traits(*names[3:])) if compared else Likeness.SAME_NUMBER
            if why is not None:
                found.setdefault(frozenset((UUID(bytes=one), UUID(bytes=other))), why)
    order = list(Likeness)
    ranked = sorted(found, key=lambda pair: (order.index(found[pair]), min(pair)))[:limit]
    people = candidates_of(database, tuple({record for pair in ranked for record in pair}))
    pairs = []
    for pair in ranked:
        records = (min(pair), max(pair))
        one, other = people.get(records[0]), people.get(records[1])
        if one is not None and other is not None and one.id != other.id:
            pairs.append(DoublePair(one, other, found[pair], records))
    return tuple(pairs)


def _pairs(database: Database, source: str, limit: int) -> list[Any]:
    """The one place that reads pairs of records, ``a`` and ``b``: ids, then the names and birth date of both.

    The indexes hold all of it, so that no record needs to be fetched where many are compared.
    """
    sql = (
        "SELECT a.id, b.id, a.given_key, a.family_key, a.birth_on, b.given_key, b.family_key, b.birth_on"
        f" FROM {source}"
        " WHERE NOT EXISTS (SELECT 1 FROM candidate_link WHERE candidate = a.id AND other = b.id)"
        " AND NOT EXISTS (SELECT 1 FROM candidate_link WHERE candidate = b.id AND other = a.id) LIMIT ?"
    )
    return database.rows(sql, (limit,))


def _members(database: Database, record: UUID) -> tuple[UUID, ...]:
    sql = "SELECT member FROM person_member WHERE person = ?"
    rows = database.rows(sql, (_person_of(database, record).bytes,))
    return tuple(UUID(bytes=row[0]) for row in rows) or (record,)


def _are_apart(database: Database, one: UUID, other: UUID) -> bool:
    sql = (
        "SELECT joined FROM candidate_link"
        " WHERE (candidate = ?1 AND other = ?2) OR (candidate = ?2 AND other = ?1)"
        " ORDER BY recorded_at DESC, device DESC, seq DESC LIMIT 1"
    )
    rows = database.rows(sql, (one.bytes, other.bytes))
    return bool(rows) and not rows[0][0]
