"""Many runs at once, as rows: what figures are reckoned from, written without their history."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.domain.checklists import Checklist, Rating
from assessor_app.domain.ids import uuid7
from assessor_app.domain.outcomes import Outcome
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, MANAGER, NOON

DAY_MS = 86_400_000
YEAR_AGO = NOON - 365 * DAY_MS


@dataclass(frozen=True)
class Made:
    """The rows as they were written, a list of mappings for each table."""

    candidates: list[dict[str, Any]]
    runs: list[dict[str, Any]]
    marks: list[dict[str, Any]]
    areas: list[dict[str, Any]]


def make_runs(workspace: LocalWorkspace, dice: random.Random, count: int, per_person: int = 2) -> Made:
    """Write `count` random runs of a year up to NOON, most of them signed."""
    checklist = workspace.checklists()[0]
    people = [_identity(dice) for _ in range(max(1, count // per_person))]
    candidates = [_candidate(dice, person) for person in people]
    runs = [_run(dice, checklist, dice.choice(people)) for _ in range(count)]
    marks = [mark for run in runs for mark in _marks(dice, checklist, run)]
    areas = [area for run in runs for area in _areas(dice, checklist, run)]
    made = Made(candidates, runs, marks, areas)
    database = workspace.store.database
    with database.within():
        for table, rows in (
            ("candidate_row", candidates),
            ("assessment_row", runs),
            ("mark_row", marks),
            ("area_row", areas),
        ):
            for row in rows[:1]:
                names = ", ".join(row)
                places = ", ".join("?" * len(row))
                sql = f"INSERT INTO {table} ({names}) VALUES ({places})"
                database.run_many(sql, [tuple(one.values()) for one in rows])
    return made


def _identity(dice: random.Random) -> bytes:
    return uuid7(NOON, dice.randbytes(10)).bytes


def _candidate(dice: random.Random, person: bytes) -> dict[str, Any]:
    texts = ("given_name", "family_name", "name", "employer", "sort_key", "name_search", "search")
    keys = ("given_key", "family_key", "name_key")
    return {
        "id": person,
        **dict.fromkeys(texts, ""),
        "name": "Kim Ek",
        **dict.fromkeys(keys, person.hex()),
        "registered_at": YEAR_AGO - dice.randrange(60 * DAY_MS),
    }


def _run(dice: random.Random, checklist: Checklist, person: bytes) -> dict[str, Any]:
    status = dice.choices(
        (Status.SIGNED, Status.INTERRUPTED, Status.PLANNED, Status.IN_PROGRESS), (8, 1, 2, 1)
    )[0]
    at = YEAR_AGO + dice.randrange(365 * DAY_MS)
    return {
        "id": _identity(dice),
        "candidate": person,
        "checklist": bytes.fromhex(checklist.digest),
        "qualification": checklist.id,
        "version": checklist.version,
        "status": status.value,
        "planned_for": at if dice.random() < 0.7 else None,
        "station": "",
        "assessor": dice.choice((ASSESSOR, MANAGER)).id.bytes,
        "rated": 0,
        "total": checklist.total,
        "lacks_reason": 0,
        "signed_at": at if status is Status.SIGNED else None,
        "touched_at": at,
        "no_shows": 0,
        "search": "",
    }


def _marks(dice: random.Random, checklist: Checklist, run: dict[str, Any]) -> list[dict[str, Any]]:
    if run["status"] == Status.PLANNED.value:
        return []
    at = run["touched_at"] - 4 * 3_600_000
    marks = []
    for code in checklist.codes:
        at += dice.choice((20_000, 90_000, 240_000, 600_000, 1_800_000, 1_800_001, 5_400_000))
        rating = dice.choices(tuple(Rating), (12, 2, 3, 1, 1))[0]
        marks.append(
            {
                "assessment": run["id"],
                "criterion": code,
                "rating": rating.value,
                "has_reason": rating.needs_reason and dice.random() < 0.8,
                "in_conflict": False,
                "actor": run["assessor"],
                "wall_at": at,
            }
        )
    return marks


def _areas(dice: random.Random, checklist: Checklist, run: dict[str, Any]) -> list[dict[str, Any]]:
    if run["status"] not in (Status.SIGNED.value, Status.INTERRUPTED.value):
        return []
    return [
        {
            "assessment": run["id"],
            "area": area.id,
            "area_digest": area.digest,
            "outcome": dice.choice(tuple(Outcome)).value,
            "share_permille": dice.randrange(1001),
        }
        for area in checklist.areas
    ]


def protect(workspace: LocalWorkspace, person: bytes) -> UUID:
    """Hide somebody from everybody."""
    database = workspace.store.database
    with database.within():
        database.run("INSERT INTO protected_person (candidate) VALUES (?)", (person,))
    return UUID(bytes=person)
