"""Stores of other versions: older ones are brought up with their data, newer ones are refused."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlcipher3 import dbapi2

from assessor_app.services.ports import StorageProblem
from assessor_app.services.read_models import AssessmentQuery, Position
from assessor_app.storage import local_store, migrate
from assessor_app.storage.engine import Database, create_database, open_database
from assessor_app.storage.local_store import FILE_NAME
from assessor_app.storage.migrate import MigrationChain, backup_path, revision_of, upgrade
from assessor_app.storage.tables import journal_metadata
from tests.building import (
    KEY,
    MANAGER,
    FakeIdentities,
    make_workspace,
    plan_run,
    register_candidate,
    reopen,
)

LATER = MigrationChain(Path(__file__).parent / "later_migrations", ("0001", "0002", "0003", "0004"))
RUN = UUID("01970000-0000-7000-8000-000000000201")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The folder of a closed store with some content and a signed head."""
    workspace = make_workspace(tmp_path)
    candidate = register_candidate(workspace, FakeIdentities().new())
    plan_run(workspace, RUN, candidate)
    workspace.store.journal.keep_signed_head(workspace.head, bytes(64))
    workspace.close()
    return tmp_path


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Database]:
    """A file with nothing in it."""
    database = create_database(tmp_path / "empty.db", KEY)
    yield database
    database.close()


def schema(database: Database) -> set[tuple[str, str, str]]:
    """Tables and indexes with the columns they are made of."""
    found = set()
    for row in database.rows("SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"):
        pragma = "table_info" if row[0] == "table" else "index_info"
        columns = [tuple(column) for column in database.rows(f"PRAGMA {pragma}({row[1]})")]
        found.add((row[0], row[1], repr(columns)))
    return found


def test_the_tables_that_migrations_make_are_those_that_the_program_knows(
    empty: Database, tmp_path: Path
) -> None:
    with empty.transaction() as connection:
        empty.run("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        migrate._run_alembic(connection, migrate.OWN)
    differences = compare_metadata(MigrationContext.configure(empty.connection), journal_metadata)
    assert differences == []
    direct = create_database(tmp_path / "direct.db", KEY)
    with direct.transaction():
        migrate.create_tables(direct)
    assert schema(direct) == schema(empty)
    assert revision_of(direct) == revision_of(empty)
    direct.close()


def test_the_program_knows_the_newest_migration_there_is() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.OWN.folder))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [migrate.OWN.newest]
    assert {script.revision for script in scripts.walk_revisions()} == set(migrate.OWN.revisions)


def test_an_older_store_is_migrated_with_its_data_after_a_backup(filled: Path) -> None:
    database = open_database(filled / FILE_NAME, KEY, None)
    entries = database.rows("SELECT * FROM entry ORDER BY id")
    assert upgrade(database, KEY, LATER)
    assert revision_of(database) == "0004"
    assert database.rows("SELECT * FROM entry ORDER BY id") == entries
    assert database.rows("SELECT kept_at FROM signed_head") == [(7,)]
    assert not upgrade(database, KEY, LATER)
    database.close()

    copy = open_database(backup_path(filled / FILE_NAME, "0004"), KEY, None)
    assert revision_of(copy) == migrate.OWN.newest
    assert copy.rows("SELECT * FROM entry ORDER BY id") == entries
    copy.close()


def test_a_store_of_the_first_version_is_brought_to_todays(empty: Database) -> None:
    first = MigrationChain(migrate.OWN.folder, ("0001",))
    with empty.transaction() as connection:
        empty.run("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        migrate._run_alembic(connection, first)
    assert upgrade(empty, KEY)
    assert revision_of(empty) == migrate.OWN.newest
    assert empty.rows("SELECT count(*) FROM access_log") == [(0,)]


def test_nobody_changes_or_deletes_a_line_of_the_access_log(empty: Database) -> None:
    with empty.transaction():
        migrate.create_tables(empty)
        empty.run("INSERT INTO access_log (at, actor, person, what) VALUES (1, x'01', x'02', 'record')")
    for change in ("UPDATE access_log SET at = 2", "DELETE FROM access_log"):
        with pytest.raises(dbapi2.IntegrityError):
            empty.run(change)
    assert empty.rows("SELECT at FROM access_log") == [(1,)]


def test_a_migration_that_fails_leaves_the_store_as_it_was(filled: Path) -> None:
    workspace = reopen(filled)
    workspace.remember_position(RUN, Position("fail"))
    workspace.close()
    database = open_database(filled / FILE_NAME, KEY, None)
    before = schema(database)
    with pytest.raises(RuntimeError, match="half way"):
        upgrade(database, KEY, LATER)
    assert revision_of(database) == migrate.OWN.newest
    assert schema(database) == before
    database.close()
    again = reopen(filled)
    assert again.verify().verified
    again.close()


def test_a_store_from_the_future_is_refused_and_left_alone(filled: Path) -> None:
    database = open_database(filled / FILE_NAME, KEY, None)
    upgrade(database, KEY, LATER)
    database.close()
    before = (filled / FILE_NAME).read_bytes()
    with pytest.raises(StorageProblem) as caught:
        reopen(filled)
    assert (caught.value.code, caught.value.details) == ("from_the_future", {"revision": "0004"})
    assert (filled / FILE_NAME).read_bytes() == before


def test_attachments_from_the_future_are_refused(filled: Path) -> None:
    attachments = open_database(filled / "attachments.db", KEY, None)
    attachments.run("PRAGMA user_version = 9")
    attachments.close()
    with pytest.raises(StorageProblem, match="from_the_future"):
        reopen(filled)


def test_copies_made_before_a_migration_go_when_somebody_is_erased(filled: Path) -> None:
    copy = backup_path(filled / FILE_NAME, "0001")
    copy.write_bytes((filled / FILE_NAME).read_bytes())
    workspace = reopen(filled)
    person = workspace.candidate_rows()[0].id
    workspace.erase_person(MANAGER.id, person, "request")
    assert not copy.exists()
    workspace.close()


def test_derived_tables_of_another_version_are_built_anew_at_opening(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = reopen(filled)
    rows = workspace.assessment_rows(AssessmentQuery())
    workspace.store.database.run("UPDATE assessment_row SET station = 'stale'")
    workspace.close()
    monkeypatch.setattr(local_store, "DERIVED_VERSION", 99)
    monkeypatch.setattr("assessor_app.storage.projections.rebuilding.DERIVED_VERSION", 99)
    again = reopen(filled)
    assert again.assessment_rows(AssessmentQuery()) == rows
    assert again.store.database.rows("SELECT derived_version FROM own_state") == [(99,)]
    again.close()


def test_the_product_needs_no_reflection_of_unknown_types(empty: Database) -> None:
    """Every column type comes back from the file as it was asked for."""
    with empty.transaction():
        migrate.create_tables(empty)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = sa.inspect(empty.connection).get_table_names()
    assert set(found) == {*journal_metadata.tables, "alembic_version"}
