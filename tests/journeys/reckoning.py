"""A programme's figures reckoned once more, by pandas over the derived tables: nothing of the program's own
reckoning is used."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import openpyxl
import pandas as pd

from assessor_app.storage.workspace import LocalWorkspace

NO_BREAK = "\N{NO-BREAK SPACE}"
EVER = ("0000-01-01", "9999-12-31")
_MINE = "FROM participation_row p {} WHERE p.programme = ? AND NOT p.withdrawn"
_PEOPLE = (
    "SELECT hex(p.id) AS id, hex(coalesce(m.person, p.candidate)) AS person, p.entered_on, p.left_on,"
    " p.employment, p.gender, p.education, p.age, c.name AS company, hex(p.centre) AS centre,"
    " p.candidate IN (SELECT candidate FROM protected_person) AS hidden "
    + _MINE.format(
        "LEFT JOIN person_member m ON m.member = p.candidate LEFT JOIN company_row c ON c.id = p.company"
    )
)
_RUNS = (
    "SELECT hex(p.id) AS participation, hex(a.id) AS run, a.signed_at, a.whole "
    + _MINE.format(
        "JOIN participation_run k ON k.participation = p.id JOIN assessment_row a ON a.id = k.assessment"
    )
    + " AND a.status = 'signed'"
)
_AREAS = "SELECT hex(o.assessment) AS run, o.area, o.outcome " + _MINE.format(
    "JOIN participation_run k ON k.participation = p.id JOIN area_row o ON o.assessment = k.assessment"
)
_HOURS = "SELECT hex(p.id) AS participation, hex(h.activity) AS activity, h.day, h.minutes " + _MINE.format(
    "JOIN participation_hours h ON h.participation = p.id"
)
_COSTS = "SELECT day, kind, amount_ore FROM programme_cost WHERE programme = ?"
_BANDS = ([0, 25, 55, 200], ["Under 25", "25–54", "55 och äldre"])


@dataclass(frozen=True)
class Tables:
    """Everything of one programme."""

    people: pd.DataFrame
    runs: pd.DataFrame
    areas: pd.DataFrame
    hours: pd.DataFrame
    costs: pd.DataFrame

    def took_part(self, first: str, last: str) -> pd.DataFrame:
        """Participations of any day of a period."""
        one = self.people
        return one[(one.entered_on <= last) & ((one.left_on == "") | (one.left_on >= first))]

    def signed(self, first: str, last: str) -> pd.DataFrame:
        """Runs signed in a period."""
        return self.runs[self.runs.day.between(first, last)]


def tables_of(workspace: LocalWorkspace, programme: UUID) -> Tables:
    """Read them. Database lane only."""
    found = []
    for sql in (_PEOPLE, _RUNS, _AREAS, _HOURS, _COSTS):
        columns = [part.split()[-1].split(".")[-1] for part in _selected(sql)]
        found.append(pd.DataFrame(workspace.store.database.rows(sql, [programme.bytes]), columns=columns))
    people, runs, areas, hours, costs = found
    runs["day"] = [datetime.fromtimestamp(at / 1000).date().isoformat() for at in runs.signed_at]  # noqa: DTZ006 - where the PC stands
    return Tables(people, runs, areas, hours, costs)


def _selected(sql: str) -> list[str]:
    """The columns of a question; a comma within brackets divides nothing."""
    told = sql.removeprefix("SELECT ").split(" FROM participation_row p")[0].split(" FROM programme_cost")[0]
    return re.sub(r"\([^()]*\)", "", told).split(",")


def key_figures(tables: Tables, first: str, last: str) -> dict[str, str]:
    """Every key figure of a period as a screen for the funder shows it."""
    took_part, signed = tables.took_part(first, last), tables.signed(first, last)
    so_far = tables.signed(EVER[0], last)
    person = tables.people.set_index("id").person
    gone = took_part.left_on.ne("") & took_part.left_on.le(last)
    spent = int(tables.costs[tables.costs.day.between(first, last)].amount_ore.sum())
    spent_so_far = int(tables.costs[tables.costs.day <= last].amount_ore.sum())
    left, ongoing = int(gone.sum()), int((~gone).sum())
    is_hidden = any(0 < one < 5 for one in (left, ongoing))
    return {
        "participated": count(len(took_part)),
        "entered": count(int(took_part.entered_on.between(first, last).sum())),
        "left": "dolt" if is_hidden else count(left),
        "ongoing": "dolt" if is_hidden else count(ongoing),
        "persons": count(took_part.person.nunique()),
        "validations": count(len(signed)),
        "validated": count(person[signed.participation].nunique()),
        "validated_so_far": count(person[so_far.participation].nunique()),
        "minutes": hours(int(tables.hours[tables.hours.day.between(first, last)].minutes.sum())),
        "spent": kronor(spent),
        "spent_so_far": kronor(spent_so_far),
        "cost_per_validation": kronor(int(spent_so_far / len(so_far) + 0.5)) if len(so_far) else "–",
    }


def groups(tables: Tables, first: str, last: str) -> dict[str, dict[str, tuple[int, int]]]:
    """Heading → group → how many took part, and how many of them were validated."""
    took_part = tables.took_part(first, last).copy()
    took_part["validated"] = took_part.id.isin(tables.signed(first, last).participation)
    took_part["age"] = pd.cut(took_part.age, _BANDS[0], right=False, labels=_BANDS[1]).astype(object)
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for heading, column in (
        ("company", "company"),
        ("age", "age"),
        ("gender", "gender"),
        ("employment", "employment"),
    ):
        counted = took_part.groupby(took_part[column].fillna("")).validated.agg(["size", "sum"])
        found[heading] = {str(name): (int(row["size"]), int(row["sum"])) for name, row in counted.iterrows()}
    return found


# ---- words -----------------------------------------------------------------------------------------------


def count(number: int) -> str:
    return "färre än 5" if 0 < number < 5 else _spaced(f"{number:,}")


def kronor(ore: int) -> str:
    return _spaced(f"{ore / 100:,.{0 if ore % 100 == 0 else 2}f}") + " kr"


def hours(minutes: int) -> str:
    decimals = 0 if minutes % 60 == 0 else 1 if minutes % 30 == 0 else 2
    return _spaced(f"{minutes / 60:,.{decimals}f}") + " h"


def _spaced(text: str) -> str:
    return text.replace(",", NO_BREAK).replace(".", ",")


# ---- files -----------------------------------------------------------------------------------------------


def cells(path: Path, sheet: str, heading: str) -> list[dict[str, Any]]:
    """The rows of a sheet below its notes, by their headings."""
    rows = list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))
    at = next(number for number, row in enumerate(rows) if row[0] == heading)
    return [dict(zip(rows[at], row, strict=True)) for row in rows[at + 1 :]]


def everything(path: Path) -> str:
    """Every cell of a book, in one text."""
    book = openpyxl.load_workbook(path)
    return "\n".join(str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row)
