"""Attachments on their way in: they come before the entries that name them, into a file of their own.

They are condemned before they are put there, and spared in the transaction of the entries: after a kill, a
refusal or an erasure there is none that no entry names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress

from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.erasure import names_of, purge_condemned
from assessor_app.storage.local_store import LocalStore

_TOGETHER_BYTES = 4_000_000


class ArrivingPictures:
    """The attachments that a file brings."""

    def __init__(self, store: LocalStore, announced: Collection[str]) -> None:
        self._store = store
        self._announced = frozenset(announced)
        self._new: frozenset[bytes] = frozenset()
        with suppress(ValueError):
            new = {digest for digest in announced if not store.attachments.holds(digest)}
            self._new = frozenset(bytes.fromhex(digest) for digest in new)

    @property
    def new(self) -> int:
        """How many are not here yet."""
        return len(self._new)

    def pass_over(self, attachments: Iterable[tuple[str, bytes]], told: Callable[[], object]) -> None:
        """Read them to their end and keep nothing. Raises ExchangeProblem: file_damaged."""
        for _ in self._checked(attachments):
            told()

    def put(self, attachments: Iterable[tuple[str, bytes]], told: Callable[[], object]) -> None:
        """Condemn those that are new, then put them where they belong. Raises as `pass_over`."""
        if self._new:
            with self._store.transaction():
                self._store.database.run_many(
                    "INSERT OR IGNORE INTO doomed_attachment (digest) VALUES (?)",
                    ((name,) for name in sorted(self._new)),
                )
        waiting: list[bytes] = []
        size = 0
        for name, data in self._checked(attachments):
            if name in self._new:
                waiting.append(data)
                size += len(data)
            if size >= _TOGETHER_BYTES:
                self._store.attachments.put_all(waiting)
                waiting.clear()
                size = 0
            told()
        if waiting:
            self._store.attachments.put_all(waiting)

    def spare(self, named: Collection[bytes]) -> None:
        """In the transaction of the entries, before anybody is erased: those that something names may stay.

        `named` are the digests in what is new here.
        """
        if not self._new:
            return
        if not self._new.issubset(named):  # an entry that is here for long may name one that comes only now
            named = names_of(self._store)
        named = self._new.intersection(named)
        self._store.database.run_many(
            "DELETE FROM doomed_attachment WHERE digest = ?", ((name,) for name in sorted(named))
        )

    def clear(self) -> None:
        """Take away what nothing has spared; what cannot go now goes at the next opening."""
        if self._new:
            with suppress(StorageProblem):
                purge_condemned(self._store)

    def _checked(self, attachments: Iterable[tuple[str, bytes]]) -> Iterator[tuple[bytes, bytes]]:
        for digest, data in attachments:
            name = hashlib.sha256(data).digest()
            if name.hex() != digest or digest not in self._announced:
                raise ExchangeProblem("file_damaged")
            yield name, data
