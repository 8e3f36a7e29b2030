"""Row 5: search as you type among a hundred thousand candidates."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from assessor_app.domain import people
from assessor_app.domain.events import Draft
from assessor_app.domain.identity_numbers import NumberKind
from assessor_app.domain.people import CandidateDetails
from assessor_app.services.candidates import LIST_LIMIT, CandidateService
from assessor_app.storage.engine import Database
from assessor_app.storage.search_text import match_of, words
from tests.bench.measuring import Row, in_turns, median, percentile, timed
from tests.bench.names import EMPLOYERS, FAMILY_NAMES, GIVEN_NAMES
from tests.building import ASSESSOR, NOON, FakeIdentities, make_workspace

FRAME_MS = 16.0
TYPED = ("anna andersson", "yilmaz", "åkerström", "volvo", "4711", "mohammed al")
"""Each is typed letter by letter."""
_BARE = """
    SELECT c.id, c.name, c.family_name, c.given_name, c.birth_on, c.masked_number, c.employer,
        (SELECT count(*) FROM assessment_row WHERE candidate = c.id), c.registered_at
    FROM candidate_search s CROSS JOIN person_row p ON p.place = s.rowid
        CROSS JOIN candidate_row c ON c.id = p.id
    WHERE candidate_search MATCH ? ORDER BY s.rowid LIMIT ?
"""


def searching(people_in_store: int = 100_000, rounds: int = 7) -> Row:
    """Row 5: what the list asks for at each letter, against the same FTS5 query by the driver alone.

    The floor matches, counts, and fetches the rows to show; nothing is made of them.
    """
    with tempfile.TemporaryDirectory() as name:
        workspace = make_workspace(Path(name))
        with workspace.store.transaction():
            drafts = list(_registrations(people_in_store))
            workspace.store.journal.append(ASSESSOR.id, drafts, NOON, 0)
        workspace.rebuild()
        service = CandidateService(workspace, FakeIdentities(5))
        database = workspace.store.database
        by_length: dict[int, tuple[list[float], list[float]]] = {}
        for typed in TYPED:
            for length in range(1, len(typed) + 1):
                ours = partial(timed, partial(service.search, typed[:length], LIST_LIMIT))
                floor = partial(timed, partial(_bare, database, typed[:length]))
                mine, theirs = by_length.setdefault(length, ([], []))
                some, others = in_turns(ours, floor, rounds, warm=1)
                mine += some
                theirs += others
        workspace.close()
    return _row(by_length, people_in_store)


def _row(by_length: dict[int, tuple[list[float], list[float]]], count: int) -> Row:
    mine = [spent for ours, _ in by_length.values() for spent in ours]
    typical = sum(median(ours) for ours, _ in by_length.values()) / len(by_length)
    least = sum(median(floor) for _, floor in by_length.values()) / len(by_length)
    ratio, p95 = typical / least, percentile(mine, 0.95)
    told = ", ".join(
        f"{length}: {median(ours):.1f}/{median(floor):.1f}"
        for length, (ours, floor) in sorted(by_length.items())
        if length in (1, 2, 3, 4, 6, 9)
    )
    return Row(
        "5",
        f"search as you type among {count:,} people",
        typical,
        least,
        "≤ 1.5 ×, p95 ≤ 16 ms",
        ratio <= 1.5 and p95 <= FRAME_MS,
        f"p95 {p95:.2f} ms, worst {max(mine):.2f} ms; letters typed: ours/floor ms {told}",
    )


def _bare(database: Database, text: str) -> tuple[object, ...]:
    match = match_of(words(text))
    rows = database.rows(_BARE, (match, LIST_LIMIT))
    count = database.rows("SELECT count(*) FROM candidate_search WHERE candidate_search MATCH ?", (match,))
    return rows, count


def _registrations(count: int) -> Iterator[Draft]:
    """People with common names the commonest, as they are."""
    chance, identities = random.Random(5), FakeIdentities(7)
    for _ in range(count):
        born = f"{chance.randrange(1955, 2008)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        details = CandidateDetails(
            _common(chance, GIVEN_NAMES),
            _common(chance, FAMILY_NAMES),
            number=f"{born.replace('-', '')}{chance.randrange(10_000):04}",
            number_kind=NumberKind.PERSONAL,
            birth_on=born,
            employer=chance.choice(EMPLOYERS),
        )
        yield from people.register(identities.new(), details)


def _common(chance: random.Random, names: list[str]) -> str:
    return names[int(len(names) * chance.random() ** 2)]
