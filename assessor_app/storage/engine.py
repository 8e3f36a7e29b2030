"""One SQLCipher file, opened on the database lane, with every refusal mapped to a `StorageProblem`.

The file is held exclusively: a second program gets ``locked`` instead of a store that changes under it, and
no shared-memory file is needed. Nothing here knows what the tables mean.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from assessor_app.services.ports import Stopped, StorageProblem
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
COPY_PRAGMAS = (
    "cipher_memory_security = OFF",
    "journal_mode = OFF",
    "synchronous = OFF",
    "cache_size = -2000",
)
KEPT_PRAGMAS = (
    "cipher_memory_security = OFF",
    "journal_mode = DELETE",
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
STILL_PRAGMAS = ("cipher_memory_security = OFF", "temp_store = MEMORY", "cache_size = -16000")
_STEP_PAGES = 100
_ASKED_EVERY_OPS = 20_000
_LOCK_WAIT_S = 0.5
_PLAIN_HEADER = b"SQLite format 3\0"
_LEAST_SIZE = 4096


Breathe = Callable[[int, int], object]
"""Told (pages done, their total) between the steps of a copy."""


class Database:
    """An open file. Use it on the thread that opened it only."""

    def __init__(
        self, path: Path, engine: sa.Engine, connection: sa.Connection, log: Path | None = None
    ) -> None:
        self.path = path
        self._engine = engine
        self.connection = connection
        self._driver: Any = connection.connection.driver_connection
        self._inode = path.stat().st_ino
        self._log = log
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

    @contextmanager
    def savepoint(self) -> Iterator[Callable[[], None]]:
        """Inside a transaction: gives what undoes all that happened since within it."""
        self._execute("SAVEPOINT part")
        yield lambda: self._execute("ROLLBACK TO part")
        self._execute("RELEASE part")

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Any]:
        """All rows of a query in SQLite's own words: for the paths where time counts."""
        return self._fetched(sql, parameters)[1]

    def mappings(self, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
        """All rows of a query, each as column → value."""
        cursor, rows = self._fetched(sql, parameters)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in rows]

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Carry out one statement; returns the last row's id."""
        return int(self._execute(sql, parameters).lastrowid or 0)

    def run_many(self, sql: str, many: Iterable[Sequence[object]]) -> None:
        """Carry out one statement for each of many parameters."""
        try:
            self._driver.executemany(sql, many)
        except dbapi2.Error as error:
            problem = problem_of(error, self.path)
            if problem is None:
                raise
            raise problem from error

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

    def faults(self, goes_on: Callable[[], bool] | None = None) -> tuple[str, ...]:
        """What SQLCipher (each page's seal) and SQLite (its structure) find wrong; reads the whole file.

        `goes_on` is asked now and then, must not use this database, and ends it by False: Stopped.
        """
        if goes_on is not None:
            self._driver.set_progress_handler(lambda: not goes_on(), _ASKED_EVERY_OPS)
        try:
            found = [str(row[0]) for row in self.rows("PRAGMA cipher_integrity_check")]
            found += [str(row[0]) for row in self.rows("PRAGMA integrity_check(20)")]
            found += [f"foreign key: {row[0]} {row[1]}" for row in self.rows("PRAGMA foreign_key_check")]
        except dbapi2.OperationalError as error:
            if getattr(error, "sqlite_errorcode", None) == dbapi2.SQLITE_INTERRUPT:
                raise Stopped from error
            raise
        finally:
            self._driver.set_progress_handler(None, 0)
        return tuple(line for line in found if line != "ok")

    def backup_to(
        self, target: Path, key: bytes, breathe: Breathe | None = None, *, durable: bool = True
    ) -> None:
        """Copy the whole store, as it is at the end of the call, into a new file under the same key.

        Done in steps of less than a megabyte; between them `breathe` is told (pages done, their total) and
        may use this database, also to write: SQLite carries the change into the copy. What `breathe` raises
        ends the copying. The copy needs no log beside it, and is on the disk when this returns if it is to be
        `durable`; where it does not return, none is left. Raises StorageProblem.
        """
        with suppress(FileNotFoundError):
            target.unlink()
        try:
            self._copy(target, key, breathe)
            if durable:
                with target.open("rb+") as file:
                    os.fsync(file.fileno())
        except BaseException as error:
            with suppress(OSError):
                target.unlink(missing_ok=True)
            problem = problem_of(error, target)
            if problem is None:
                raise
            raise problem from error

    def _copy(self, target: Path, key: bytes, breathe: Breathe | None) -> None:
        def step(_status: int, left: int, total: int) -> None:
            if breathe is not None and left:
                breathe(total - left, total)

        # Nobody counts on a copy before it is whole: it needs no journal of its own on the way.
        other = _connect(target, key, COPY_PRAGMAS)
        try:
            self._driver.backup(other, pages=_STEP_PAGES, progress=step)
            other.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            other.close()

    def close(self) -> None:
        """Close the file; the log is written back first where the disk lets us."""
        with suppress(StorageProblem):
            self.connection.close()
        self._engine.dispose()

    def _fetched(self, sql: str, parameters: Sequence[object]) -> tuple[Any, list[Any]]:
        """A damaged page may show only when the rows are read."""
        try:
            cursor = self._driver.execute(sql, parameters)
            return cursor, cursor.fetchall()
        except dbapi2.Error as error:
            problem = problem_of(error, self.path)
            if problem is None:
                raise
            raise problem from error

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
            here = self.path.stat().st_ino == self._inode
            if here and self._log is not None:
                here = self._log.stat().st_nlink > 0
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
    log = path.with_name(f"{path.name}-wal")
    return _opened(path, lambda: _connect(path, key), writes=True, log=log)


def open_still(path: Path, key: bytes) -> Database:
    """Open a file that nobody writes, to read it: nothing is locked, written or left beside it.

    Raises StorageProblem: vanished, damaged (also for a wrong key), io_error.
    """
    try:
        if path.stat().st_size < _LEAST_SIZE:
            raise StorageProblem("damaged")
    except OSError as error:
        raise problem_of(error, path) or StorageProblem("io_error") from error
    uri = f"{path.absolute().as_uri()}?immutable=1"
    return _opened(path, lambda: _connect(uri, key, STILL_PRAGMAS), writes=False)


def open_kept(path: Path, key: bytes) -> Database:
    """Open or make a file outside the store: with a journal that lives only while something is written.

    Raises StorageProblem.
    """
    return _opened(path, lambda: _connect(path, key, KEPT_PRAGMAS), writes=True)


def _opened(path: Path, connect: Callable[[], Any], *, writes: bool, log: Path | None = None) -> Database:
    engine = sa.create_engine("sqlite://", module=dbapi2, creator=connect, poolclass=StaticPool)

    @sa.event.listens_for(engine, "handle_error")
    def _map(context: sa.engine.ExceptionContext) -> None:
        problem = problem_of(context.original_exception, path)
        if problem is not None:
            raise problem from context.original_exception

    try:
        connection = engine.connect()
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").fetchall()
        if writes:
            # In exclusive mode the first write takes the lock that is then kept.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            connection.exec_driver_sql("COMMIT")
    except BaseException as error:
        engine.dispose()
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error
    return Database(path, engine, connection, log)


def _connect(place: Path | str, key: bytes, pragmas: Sequence[str] = PRAGMAS) -> Any:
    """Connect to a path, or to a ``file:`` URI given as text."""
    connection = dbapi2.connect(
        str(place), timeout=_LOCK_WAIT_S, isolation_level=None, uri=isinstance(place, str)
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in pragmas:
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
