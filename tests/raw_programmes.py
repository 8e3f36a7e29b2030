"""A programme's figures reckoned once more, from the entries of the journal and by other means than ours.

Nothing of the program's own reckoning is used: entries become tables, and pandas counts. What is known of the
generated programme (`tests.reporting`) stands in for what cannot be read: an area is met when all of its
criteria are shown.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import pandas as pd

from assessor_app.storage.workspace import LocalWorkspace

EVER = ("0000-01-01", "9999-12-31")
_ENTRIES = """
SELECT s.kind, s.uuid, v.name, e.facts, e.wall_at FROM entry e
JOIN subject s ON s.id = e.subject_id JOIN event v ON v.id = e.event_id ORDER BY e.id
"""


@dataclass(frozen=True)
class Raw:
    """The entries as tables."""

    people: pd.DataFrame
    """participation, person, entered_on, left_on, why and what is known at entry."""
    hours: pd.DataFrame
    runs: pd.DataFrame
    """assessment, participation, day, whole, and a column for each area."""
    costs: pd.DataFrame

    def took_part(self, first: str, last: str) -> pd.DataFrame:
        """Participations of any day between two days."""
        one = self.people
        return one[(one.entered_on <= last) & ((one.left_on == "") | (one.left_on >= first))]

    def signed(self, first: str, last: str) -> pd.DataFrame:
        """Runs signed between two days."""
        return self.runs[self.runs.day.between(first, last)]


def raw_of(workspace: LocalWorkspace) -> Raw:
    """Everything in a store that holds one programme."""
    rows = workspace.store.database.rows(_ENTRIES)
    entries = [(kind, UUID(bytes=who), name, json.loads(facts), at) for kind, who, name, facts, at in rows]
    same: dict[str, str] = {}
    people: dict[UUID, dict[str, object]] = {}
    runs: dict[UUID, dict[str, object]] = {}
    hours, costs = [], []
    for _, who, name, facts, at in entries:
        if name == "candidates_joined/1":
            same[str(who)] = facts["kept"]
        elif name == "participation_opened/1":
            people[who] = {"participation": who, "left_on": "", "why": "", **facts}
        elif name == "participation_left/1":
            people[who] |= facts
        elif name == "hours_certified/1":
            hours.append({"participation": who, **facts})
        elif name == "run_counted/1":
            runs.setdefault(UUID(facts["assessment"]), {})["participation"] = who
        elif name == "cost_recorded/1":
            costs.append(facts)
        elif name == "mark_recorded/1":
            area = f"area-{facts['criterion'][1]}"
            run = runs.setdefault(who, {"assessment": who})
            run[area] = bool(run.get(area, True)) and facts["rating"] == "shown"
        elif name == "assessment_signed/1":
            runs[who] |= {"day": _day(at), "whole": facts["whole"]}
    for one in people.values():
        one["person"] = same.get(str(one["candidate"]), str(one["candidate"]))
    return Raw(_frame(people.values()), _frame(hours), _frame(runs.values()), _frame(costs))


def _day(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).astimezone().date().isoformat()


def _frame(rows: object) -> pd.DataFrame:
    return pd.DataFrame(list(rows))  # type: ignore[call-overload]  # rows of any kind
