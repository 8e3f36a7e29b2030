"""Bringing the tables that cannot be derived to the shape this program knows.

Alembic is imported only where there is something to do: it would cost every start a tenth of a second.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from assessor_app.services.ports import StorageProblem
from assessor_app.storage.engine import Database
from assessor_app.storage.exchange_tables import journal_metadata


@dataclass(frozen=True, slots=True)
class MigrationChain:
    """Where the migrations are and which revisions they know, oldest first."""

    folder: Path
    revisions: tuple[str, ...]

    @property
    def newest(self) -> str:
        return self.revisions[-1]


OWN = MigrationChain(Path(__file__).parent / "migrations", ("0001", "0002", "0003"))


def create_tables(database: Database) -> None:
    """Make all tables in a new file and note the newest revision; inside the caller's transaction."""
    journal_metadata.create_all(database.connection)
    database.run("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    database.run("INSERT INTO alembic_version (version_num) VALUES (?)", (OWN.newest,))


def revision_of(database: Database) -> str:
    """The revision a store is at. Raises StorageProblem: damaged where the store says none."""
    with suppress(dbapi2.OperationalError):
        rows = database.rows("SELECT version_num FROM alembic_version")
        if len(rows) == 1:
            return str(rows[0][0])
    raise StorageProblem("damaged")


def backup_path(store: Path, revision: str) -> Path:
    """Where the copy of a store is put before it is migrated to `revision`."""
    return store.with_name(f"{store.name}.before-{revision}")


def upgrade(database: Database, key: bytes, chain: MigrationChain = OWN) -> bool:
    """Migrate a store to the newest revision after an online backup; returns whether there was need to.

    All of it happens or nothing. Raises StorageProblem: from_the_future where a newer program has written
    the store, and what the disk refuses.
    """
    current = revision_of(database)
    if current == chain.newest:
        return False
    if current not in chain.revisions:
        raise StorageProblem("from_the_future", revision=current[:32])
    database.backup_to(backup_path(database.path, chain.newest), key)
    with database.transaction() as connection:
        _run_alembic(connection, chain)
    return True


def _run_alembic(connection: sa.Connection, chain: MigrationChain) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    # Alembic reads its options with % interpolation.
    config.set_main_option("script_location", str(chain.folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, chain.newest)
