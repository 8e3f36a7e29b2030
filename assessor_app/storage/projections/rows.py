"""What the rows of one subject are, and how a table is brought from the old ones to the new ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from assessor_app.domain.journal import Subject
from assessor_app.storage.engine import Database

Key = tuple[str, *tuple[object, ...]]
"""The name of the table, then the values of its primary key."""
Row = Mapping[str, object]
"""Column → value, primary key included."""
Rows = Mapping[Key, Row]

PRIMARY_KEYS: Mapping[str, tuple[str, ...]] = {
    "candidate_row": ("id",),
    "protected_person": ("candidate",),
    "protected_viewer": ("candidate", "viewer"),
    "candidate_link": ("candidate", "other"),
    "assessment_row": ("id",),
    "mark_row": ("assessment", "criterion"),
    "measure_row": ("assessment", "measure"),
    "document_row": ("id",),
    "wanted_document": ("id",),
    "import_row": ("id",),
    "set_aside_span": ("import_id", "device", "first"),
    "fork_row": ("id",),
    "conflict_row": ("subject", "kind", "what", "key"),
    "visit_row": ("id",),
    "visit_part": ("visit", "kind", "id"),
    "area_row": ("assessment", "area"),
    "company_row": ("id",),
    "employment_row": ("id",),
    "programme_row": ("id",),
    "programme_cost": ("programme", "cost"),
    "participation_row": ("id",),
    "participation_hours": ("participation", "line"),
    "participation_run": ("participation", "assessment"),
    "roster_row": ("id",),
    "roster_span": ("roster",),
    "instrument_row": ("id",),
    "measurement_row": ("assessment", "criterion"),
}
NO_ROWS: Rows = {}
# The tables that hold rows of a subject of this kind, and the column that names the subject.
_TABLES_OF: Mapping[str, tuple[tuple[str, str], ...]] = {
    "candidate": (
        ("candidate_row", "id"),
        ("candidate_link", "candidate"),
        ("protected_person", "candidate"),
        ("protected_viewer", "candidate"),
        ("conflict_row", "subject"),
    ),
    "assessment": (
        ("assessment_row", "id"),
        ("mark_row", "assessment"),
        ("measure_row", "assessment"),
        ("area_row", "assessment"),
        ("measurement_row", "assessment"),
        ("conflict_row", "subject"),
    ),
    "company": (("company_row", "id"),),
    "employment": (("employment_row", "id"),),
    "programme": (("programme_row", "id"), ("programme_cost", "programme")),
    "participation": (
        ("participation_row", "id"),
        ("participation_hours", "participation"),
        ("participation_run", "participation"),
    ),
    "instrument": (("instrument_row", "id"),),
    "document": (("document_row", "id"), ("wanted_document", "id")),
    "import": (("import_row", "id"), ("set_aside_span", "import_id")),
    "fork": (("fork_row", "id"),),
    "roster": (("roster_row", "id"), ("roster_span", "roster")),
    "visit": (("visit_row", "id"), ("visit_part", "visit")),
}


def stored_rows(database: Database, subject: Subject) -> Rows:
    """The rows of a subject as they stand in the derived tables."""
    found: dict[Key, Row] = {}
    for table, column in _TABLES_OF.get(subject.kind, ()):
        sql = f"SELECT * FROM {table} WHERE {column} = ?"
        for values in database.mappings(sql, (subject.id.bytes,)):
            found[(table, *(values[name] for name in PRIMARY_KEYS[table]))] = values
    return found


def write_difference(
    database: Database, old: Rows, new: Rows, among: Collection[Key] | None = None
) -> list[Key]:
    """Insert, change and delete rows so that what was `old` becomes `new`; what is equal is not touched.

    `among` are the only keys that can differ, where that is known. Returns the keys of the rows touched.
    """
    touched: list[Key] = []
    for key in (*new, *(old.keys() - new.keys())) if among is None else among:
        row, before = new.get(key), old.get(key)
        if before is row:
            continue
        if row is None:
            database.run(_delete(key[0]), key[1:])
        elif before is None:
            database.run(_insert(key[0], tuple(row)), tuple(row.values()))
        else:
            changed = tuple(column for column, value in row.items() if before[column] != value)
            if not changed:
                continue
            database.run(_update(key[0], changed), (*(row[column] for column in changed), *key[1:]))
        touched.append(key)
    return touched


def insert_all(database: Database, many: Iterable[Rows]) -> None:
    """Insert rows that do not stand there yet, those of one table together."""
    values: dict[str, list[list[object]]] = {}
    for rows in many:
        for (table, *_), row in rows.items():
            # As `bytearray` the driver takes bytes at once (see `entry_batches`).
            told = [bytearray(value) if type(value) is bytes else value for value in row.values()]
            values.setdefault(_insert(table, tuple(row)), []).append(told)
    for sql, parameters in values.items():
        database.run_many(sql, parameters)


@lru_cache(maxsize=256)
def _insert(table: str, columns: tuple[str, ...]) -> str:
    # A row that a lost cache no longer knows of is replaced: rows are a function of the state alone.
    marks = ", ".join("?" * len(columns))
    return f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})"


@lru_cache(maxsize=256)
def _update(table: str, columns: tuple[str, ...]) -> str:
    assigned = ", ".join(f"{column} = ?" for column in columns)
    return f"UPDATE {table} SET {assigned} WHERE {_where(table)}"


@lru_cache(maxsize=16)
def _delete(table: str) -> str:
    return f"DELETE FROM {table} WHERE {_where(table)}"


def _where(table: str) -> str:
    return " AND ".join(f"{column} = ?" for column in PRIMARY_KEYS[table])
