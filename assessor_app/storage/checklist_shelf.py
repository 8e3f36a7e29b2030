"""The checklists that are held: what an assessment was bound to stays readable for ever."""

from __future__ import annotations

import hashlib
import re

import msgspec

from assessor_app.domain.checklists import Checklist, ChecklistError, checklist_from_canonical
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.engine import Database

_NUMBER = re.compile(r"(\d+)")


class ChecklistShelf:
    """Checklists by digest; each is parsed once. Database lane only."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._parsed: dict[str, Checklist | None] = {}

    def forget(self) -> None:
        """Drop what has been parsed."""
        self._parsed.clear()

    def keep(self, digest: str, content: bytes, published: bool) -> bool:
        """Hold canonical content under its digest; returns whether it was not held before.

        Raises ValueError where the digest is not that of the content, ChecklistError where the content is no
        checklist.
        """
        if hashlib.sha256(content).hexdigest() != digest:
            raise ValueError("the digest is not that of the content")
        name = bytes.fromhex(digest)
        rows = self._database.rows("SELECT published FROM checklist WHERE digest = ?", (name,))
        if rows and bool(rows[0][0]) is published:
            return False
        checklist = _parsed(content, digest)
        with self._database.within():
            if rows:
                self._database.run("UPDATE checklist SET published = ? WHERE digest = ?", (published, name))
            else:
                self._database.run(
                    "INSERT INTO checklist (digest, content, published) VALUES (?, ?, ?)",
                    (name, content, published),
                )
        self._parsed[digest] = checklist
        return not rows

    def holds(self, digest: str) -> bool:
        """Whether there is a checklist with this digest. Raises ValueError where it is none."""
        return bool(self._database.rows("SELECT 1 FROM checklist WHERE digest = ?", (bytes.fromhex(digest),)))

    def checklist(self, digest: str) -> Checklist | None:
        """The checklist with this digest, or None. Raises StorageProblem: damaged."""
        if digest not in self._parsed:
            self._parsed[digest] = self._read(digest)
        return self._parsed[digest]

    def content(self, digest: str) -> bytes | None:
        """The canonical bytes with this digest, or None."""
        try:
            name = bytes.fromhex(digest)
        except ValueError:
            return None
        rows = self._database.rows("SELECT content FROM checklist WHERE digest = ?", (name,))
        return bytes(rows[0][0]) if rows else None

    def newest(self) -> tuple[Checklist, ...]:
        """The newest published version of each checklist, those with the fewest areas first."""
        rows = self._database.rows("SELECT digest FROM checklist WHERE published")
        newest: dict[str, Checklist] = {}
        for row in rows:
            found = self.checklist(bytes(row[0]).hex())
            if found is None:
                continue
            held = newest.get(found.id)
            if held is None or _version_key(found.version) > _version_key(held.version):
                newest[found.id] = found
        return tuple(sorted(newest.values(), key=lambda item: (len(item.areas), item.id)))

    def _read(self, digest: str) -> Checklist | None:
        try:
            name = bytes.fromhex(digest)
        except ValueError:
            return None
        rows = self._database.rows("SELECT content FROM checklist WHERE digest = ?", (name,))
        if not rows:
            return None
        content = bytes(rows[0][0])
        if hashlib.sha256(content).digest() != name:
            raise StorageProblem("damaged")
        try:
            return _parsed(content, digest)
        except ChecklistError as error:
            raise StorageProblem("damaged") from error


def _parsed(content: bytes, digest: str) -> Checklist:
    try:
        plain = msgspec.json.decode(content)
    except msgspec.DecodeError as error:
        raise ChecklistError("malformed", "", "JSON") from error
    return checklist_from_canonical(plain, digest)


def _version_key(version: str) -> tuple[tuple[int, int, str], ...]:
    """Version texts in the order people mean: 2026.10 after 2026.9."""
    parts = (part for part in _NUMBER.split(version) if part)
    return tuple((1, int(part), "") if part.isdigit() else (0, 0, part) for part in parts)
