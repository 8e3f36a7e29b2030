"""The two files of a store and what works on them, opened together and changed in one transaction."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from assessor_app.domain import assessment_events
from assessor_app.domain.journal import Subject
from assessor_app.services.ports import StorageProblem
from assessor_app.storage import migrate
from assessor_app.storage.attachments import AttachmentStore
from assessor_app.storage.checklist_shelf import ChecklistShelf
from assessor_app.storage.engine import Database, create_database, key_mark, open_database
from assessor_app.storage.journal import Journal
from assessor_app.storage.problems import problem_of
from assessor_app.storage.projections.projector import Projector
from assessor_app.storage.projections.rebuilding import Progress, create_derived, rebuild
from assessor_app.storage.shorthand import Shorthand
from assessor_app.storage.tables import DERIVED_VERSION

FILE_NAME = "journal.db"
MARK_NAME = "journal.mark"
_BUILDING = ".new-store"


@dataclass(frozen=True, slots=True)
class StoreIdentity:
    """Whose store this is and as which device it writes; `device_code` goes into document numbers."""

    store: UUID
    centre: UUID
    device: UUID
    device_code: str


class LocalStore:
    """Database, attachments, journal and derived rows of one store. Database lane only."""

    def __init__(self, database: Database, attachments: AttachmentStore, identity: StoreIdentity) -> None:
        self.database = database
        self.attachments = attachments
        self.identity = identity
        self.shorthand = Shorthand(database)
        self.shelf = ChecklistShelf(database)
        self.journal = Journal(database, self.shorthand, identity.device)
        self.projector = Projector(database, self.journal, self.shelf.checklist)
        self._stale = False
        self._in_bulk = False
        self._spoilt: BaseException | None = None
        self.erased = self._read_erased()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Entries and rows together, or neither; what is held in memory follows the files."""
        if self._in_bulk:
            yield from self._within_bulk()
            return
        if self._stale:
            self._reload()
        try:
            with self.database.transaction():
                yield
        except BaseException:
            self._stale = True
            self.projector.forget()
            # Where the file cannot be read either, the next transaction tries again.
            with suppress(StorageProblem, dbapi2.Error):
                self._reload()
            raise

    @contextmanager
    def bulk(self) -> Iterator[None]:
        """Everything within is one transaction: durable at its end, undone where an exception passes."""
        with self.transaction():
            self._in_bulk, self._spoilt = True, None
            try:
                yield
            finally:
                self._in_bulk = False
            if self._spoilt is not None:
                raise self._spoilt

    def bound_to(self, digest: str) -> list[Subject]:
        """The assessments that are bound to a checklist, as the derived tables have them."""
        sql = "SELECT id FROM assessment_row WHERE checklist = ?"
        rows = self.database.rows(sql, (bytes.fromhex(digest),))
        return [Subject(assessment_events.SUBJECT_KIND, UUID(bytes=row[0])) for row in rows]

    @property
    def in_bulk(self) -> bool:
        """Whether a transaction is under way that holds several commands."""
        return self._in_bulk

    def _within_bulk(self) -> Iterator[None]:
        try:
            yield
        except BaseException as error:
            # Half a command may stand in the transaction now: it must not be made durable.
            self._spoilt = error
            raise

    def adopt_device(self, device: UUID, code: str) -> None:
        """Write from now on as another device: after a restore, a copy to another PC, or a fork."""
        with self.transaction():
            # The new chain goes on where the clock of the old one stood, so that it comes later in the fold.
            self.database.run(
                "UPDATE own_state SET device = ?, device_code = ?, clock_seen = ?",
                (device.bytes, code, self.journal.clock),
            )
        self.identity = replace(self.identity, device=device, device_code=code)
        self.journal.device = device
        self.journal.reload()
        self.projector.forget()

    def _reload(self) -> None:
        self.journal.reload()
        self.shelf.forget()
        self.projector.forget()
        self.erased = self._read_erased()
        self._stale = False

    def _read_erased(self) -> set[UUID]:
        return {UUID(bytes=row[0]) for row in self.database.rows("SELECT uuid FROM erased_person")}

    def close(self) -> None:
        """Close both files."""
        self.attachments.close()
        self.database.close()


def store_exists(folder: Path) -> bool:
    """Whether there is a store in this folder."""
    return (folder / FILE_NAME).exists()


def create_store(folder: Path, key: bytes, identity: StoreIdentity) -> None:
    """Make an empty store in `folder`, whole or not at all.

    Raises FileExistsError where there is one, StorageProblem: disk_full, read_only, vanished, io_error.
    """
    names = (AttachmentStore.FILE_NAME, MARK_NAME, FILE_NAME)
    for name in names:
        if (folder / name).exists():
            raise FileExistsError(name)
    building = folder / _BUILDING
    try:
        # What an earlier attempt left there never became a store.
        if building.exists():
            shutil.rmtree(building)
        building.mkdir()
        try:
            _build(building, key, identity)
            for name in names:
                (building / name).replace(folder / name)
        finally:
            shutil.rmtree(building, ignore_errors=True)
    except OSError as error:
        raise problem_of(error, folder / FILE_NAME) or StorageProblem("io_error") from error


def _build(folder: Path, key: bytes, identity: StoreIdentity) -> None:
    AttachmentStore.create(folder, key).close()
    (folder / MARK_NAME).write_text(key_mark(key).hex() + "\n", encoding="ascii")
    database = create_database(folder / FILE_NAME, key)
    try:
        with database.transaction():
            migrate.create_tables(database)
            create_derived(database)
            database.run(
                "INSERT INTO own_state (id, store, centre, device, device_code, clock_seen, derived_version)"
                " VALUES (1, ?, ?, ?, ?, 0, ?)",
                (
                    identity.store.bytes,
                    identity.centre.bytes,
                    identity.device.bytes,
                    identity.device_code,
                    DERIVED_VERSION,
                ),
            )
    finally:
        database.close()


def open_store(folder: Path, key: bytes, progress: Progress | None = None) -> LocalStore:
    """Open the store in `folder`: migrate it where it is older, rebuild derived tables where they are.

    Raises StorageProblem: vanished, wrong_key, damaged, locked, read_only, from_the_future, disk_full.
    """
    mark = _read_mark(folder / MARK_NAME)
    database = open_database(folder / FILE_NAME, key, mark)
    try:
        migrate.upgrade(database, key)
        identity, derived_version = read_own_state(database)
        attachments = AttachmentStore.open(folder, key, mark)
    except BaseException:
        database.close()
        raise
    try:
        store = LocalStore(database, attachments, identity)
        if derived_version != DERIVED_VERSION:
            rebuild(database, store.journal, store.projector, progress)
    except BaseException:
        attachments.close()
        database.close()
        raise
    return store


def _read_mark(path: Path) -> bytes | None:
    with suppress(OSError, ValueError):
        mark = bytes.fromhex(path.read_text(encoding="ascii").strip())
        return mark if len(mark) == 32 else None
    return None


def read_own_state(database: Database) -> tuple[StoreIdentity, int]:
    """Whose store a file is, and the version of its derived tables. Raises StorageProblem: damaged."""
    rows = database.rows("SELECT store, centre, device, device_code, derived_version FROM own_state")
    if len(rows) != 1:
        raise StorageProblem("damaged")
    store, centre, device, code, version = rows[0]
    try:
        identity = StoreIdentity(UUID(bytes=store), UUID(bytes=centre), UUID(bytes=device), code)
        return identity, int(version)
    except (ValueError, TypeError) as error:
        raise StorageProblem("damaged") from error
