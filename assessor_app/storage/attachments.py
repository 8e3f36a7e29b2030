"""Pictures and issued documents, each once by its digest, in a SQLCipher file of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from assessor_app.services.ports import StorageProblem
from assessor_app.storage.engine import Database, create_database, open_database

_VERSION = 1


class AttachmentStore:
    """Bytes by SHA-256. Database lane only; every call may raise StorageProblem."""

    FILE_NAME = "attachments.db"

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def create(cls, folder: Path, key: bytes) -> AttachmentStore:
        """Make the empty file in `folder`."""
        return cls.create_at(folder / cls.FILE_NAME, key, create_database)

    @classmethod
    def create_at(cls, path: Path, key: bytes, make: Callable[[Path, bytes], Database]) -> AttachmentStore:
        """Make the empty file at `path`, as `make` makes databases."""
        database = make(path, key)
        with database.transaction():
            database.run(
                "CREATE TABLE attachment (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE,"
                " data BLOB NOT NULL)"
            )
            database.run(f"PRAGMA user_version = {_VERSION}")
        return cls(database)

    @classmethod
    def open(cls, folder: Path, key: bytes, mark: bytes | None) -> AttachmentStore:
        """Open the file in `folder`. Raises StorageProblem as `open_database`, or from_the_future."""
        database = open_database(folder / cls.FILE_NAME, key, mark)
        version = int(database.rows("PRAGMA user_version")[0][0])
        if version != _VERSION:
            database.close()
            raise StorageProblem("from_the_future" if version > _VERSION else "damaged")
        return cls(database)

    def put(self, data: bytes) -> str:
        """Keep bytes; they are on the disk when this returns their SHA-256 in hex."""
        digest = hashlib.sha256(data).digest()
        if not self._known(digest):
            with self.database.transaction():
                self.database.run("INSERT INTO attachment (digest, data) VALUES (?, ?)", (digest, data))
        return digest.hex()

    def put_all(self, many: Sequence[bytes]) -> None:
        """Keep many, in one transaction."""
        with self.database.transaction():
            for data in many:
                self.database.run(
                    "INSERT OR IGNORE INTO attachment (digest, data) VALUES (?, ?)",
                    (hashlib.sha256(data).digest(), data),
                )

    def get(self, digest: str) -> bytes | None:
        """The bytes with this digest, or None. Raises StorageProblem: damaged where they do not fit it."""
        try:
            name = bytes.fromhex(digest)
        except ValueError:
            return None
        rows = self.database.rows("SELECT data FROM attachment WHERE digest = ?", (name,))
        if not rows:
            return None
        data = bytes(rows[0][0])
        if hashlib.sha256(data).digest() != name:
            raise StorageProblem("damaged")
        return data

    def holds(self, digest: str) -> bool:
        """Whether the bytes with this digest are here."""
        try:
            return self._known(bytes.fromhex(digest))
        except ValueError:
            return False

    def delete(self, digests: Sequence[bytes]) -> None:
        """Remove bytes and every trace of them in this file."""
        with self.database.transaction():
            for digest in digests:
                self.database.run("DELETE FROM attachment WHERE digest = ?", (digest,))
        self.database.truncate_log()

    def close(self) -> None:
        self.database.close()

    def _known(self, digest: bytes) -> bool:
        return bool(self.database.rows("SELECT 1 FROM attachment WHERE digest = ?", (digest,)))
