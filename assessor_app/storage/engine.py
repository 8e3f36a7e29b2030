"""One SQLCipher file, opened on the database lane, with every refusal mapped to a `StorageProblem`.

The file is held exclusively: a second program gets ``locked`` instead of a store that changes under it, and
no shared-memory file is needed. Nothing here knows what the tables mean.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from assessor_app.services.ports import StorageProblem
from assessor_app.storage.problems import problem_of

KEY_LENGTH = 32
PRAGMAS = (
    "cipher_memory_security = OFF",
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cache_size = -16000",
)
_LOCK_WAIT_S = 0.5
_PLAIN_HEADER = b"SQLite format 3\0"
_LEAST_SIZE = 4096


class Database:
    """An open file. Use it on the thread that opened it only."""

    def __init__(self, path: Path, engine: sa.Engine, connection: sa.Connection) -> None:
        self.path = path
        self._engine = engine
        self.connection = connection
        self._driver: Any = connection.connection.driver_connection
        self._inode = path.stat().st_ino
        self._log = path.with_name(f"{path.name}-wal")
        self._inside = False

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """BEGIN IMMEDIATE … COMMIT; everything is rolled back where an exception passes.

        When it ends without one, the rows are on the disk. Raises StorageProblem: vanished where the file is
        no longer at its place, though the system would still let us write to it.
        """
        self._execute("BEGIN IMMEDIATE")
        self._inside = True
        try:
            yield self.connection
            self._still_there()
            self._execute("COMMIT")
        except BaseException:
            if self._driver.in_transaction:
                with suppress(StorageProblem, dbapi2.Error):
                    self._execute("ROLLBACK")
            raise
        finally:
            self._inside = False

    @contextmanager
    def within(self) -> Iterator[sa.Connection]:
        """The transaction that runs, or one of its own."""
        if self._inside:
            yield self.connection
        else:
            with self.transaction() as connection:
                yield connection

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Any]:
        """All rows of a query in SQLite's own words: for the paths where time counts."""
        return list(self._execute(sql, parameters).fetchall())

    def mappings(self, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
        """All rows of a query, each as column → value."""
        cursor = self._execute(sql, parameters)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Carry out one statement; returns the last row's id."""
        return int(self._execute(sql, parameters).lastrowid or 0)

    def truncate_log(self) -> None:
        """Write the log back into the file and cut it to nothing."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def sweep(self) -> None:
        """Write the whole file anew and cut the log: no page keeps what once stood in a row beside others.

        `secure_delete` overwrites rows that go, but not the copies that were left behind when the rows of a
        full page were shared out between two. Takes seconds for a large file, and room for it in the log.
        """
        self.rows("VACUUM")
        self.truncate_log()

    def faults(self) -> tuple[str, ...]:
        """What SQLCipher (each page's seal) and SQLite (its structure) find wrong; reads the whole file."""
        found = [str(row[0]) for row in self.rows("PRAGMA cipher_integrity_check")]
        found += [str(row[0]) for row in self.rows("PRAGMA integrity_check(20)")]
        found += [f"foreign key: {row[0]} {row[1]}" for row in self.rows("PRAGMA foreign_key_check")]
        return tuple(line for line in found if line != "ok")

    def backup_to(self, target: Path, key: bytes) -> None:
        """Copy the whole store, as it is now, into a new file under the same key."""
        with suppress(FileNotFoundError):
            target.unlink()
        try:
            other = _connect(target, key)
            try:
                self._driver.backup(other)
            finally:
                other.close()
        except (dbapi2.Error, OSError) as error:
            target.unlink(missing_ok=True)
            problem = problem_of(error, target)
            if problem is None:
                raise
            raise problem from error

    def close(self) -> None:
        """Close the file; the log is written back first where the disk lets us."""
        with suppress(StorageProblem):
            self.connection.close()
        self._engine.dispose()

    def _execute(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        """Past SQLAlchemy, whose bookkeeping costs a third of a small commit."""
        try:
            return self._driver.execute(sql, parameters)
        except dbapi2.Error as error:
            problem = problem_of(error, self.path)
            if problem is None:
                raise
            raise problem from error

    def _still_there(self) -> None:
        try:
            here = self.path.stat().st_ino == self._inode and self._log.stat().st_nlink > 0
        except OSError as error:
            raise problem_of(error, self.path) or StorageProblem("io_error") from error
        if not here:
            raise StorageProblem("vanished")


def create_database(path: Path, key: bytes) -> Database:
    """Make a new, empty file.

    Raises FileExistsError where there is one, StorageProblem: read_only, disk_full, vanished, io_error.
    """
    if path.exists():
        raise FileExistsError(path.name)
    if not path.parent.is_dir():
        raise StorageProblem("vanished")
    try:
        path.touch(0o600)
    except OSError as error:
        raise problem_of(error, path) or StorageProblem("io_error") from error
    database = _open(path, key)
    _fsync_folder(path.parent)
    return database


def open_database(path: Path, key: bytes, mark: bytes | None) -> Database:
    """Open an existing file.

    `mark` is what `key_mark` made of the store's key when it was created, None where it is lost; with it a
    wrong key is told from a damaged file. Raises StorageProblem: vanished, damaged, wrong_key, locked,
    read_only, io_error.
    """
    try:
        size = path.stat().st_size
        if size < _LEAST_SIZE:
            raise StorageProblem("damaged")
        with path.open("rb") as file:
            foreign = file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER
    except OSError as error:
        raise problem_of(error, path) or StorageProblem("io_error") from error
    if foreign:
        raise StorageProblem("damaged")
    if mark is not None and mark != key_mark(key):
        raise StorageProblem("wrong_key")
    try:
        return _open(path, key)
    except StorageProblem as problem:
        if problem.code == "damaged" and mark is None and size % _LEAST_SIZE == 0:
            raise StorageProblem("wrong_key") from problem
        raise


def key_mark(key: bytes) -> bytes:
    """What is kept beside the store to recognise its key: a digest of 256 random bits gives nothing away."""
    return hashlib.sha256(b"assessor store key 1\0" + key).digest()


def _open(path: Path, key: bytes) -> Database:
    if len(key) != KEY_LENGTH:
        raise ValueError("the key of a store is 32 bytes")
    engine = sa.create_engine(
        "sqlite://", module=dbapi2, creator=lambda: _connect(path, key), poolclass=StaticPool
    )

    @sa.event.listens_for(engine, "handle_error")
    def _map(context: sa.engine.ExceptionContext) -> None:
        problem = problem_of(context.original_exception, path)
        if problem is not None:
            raise problem from context.original_exception

    try:
        connection = engine.connect()
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").fetchall()
        # In exclusive mode the first write takes the lock that is then kept.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.exec_driver_sql("COMMIT")
    except BaseException as error:
        engine.dispose()
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error
    return Database(path, engine, connection)


def _connect(path: Path, key: bytes) -> Any:
    connection = dbapi2.connect(str(path), timeout=_LOCK_WAIT_S, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _fsync_folder(folder: Path) -> None:
    """Make the new name itself durable; not every system can do that to a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
