"""The store's side of an examination: a copy that nobody else uses, walked in every way there is.

Nothing of the store itself is changed; the copy may be, and is thrown away.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from assessor_app.domain import centres
from assessor_app.domain.journal import GENESIS, ChainHead, Subject
from assessor_app.services.backup_ports import StoreAccess
from assessor_app.services.doctoring import ChainFacts
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.attachments import AttachmentStore
from assessor_app.storage.backup import mark_bytes
from assessor_app.storage.document_tables import derived_metadata
from assessor_app.storage.erasure import NAMING
from assessor_app.storage.local_store import FILE_NAME, MARK_NAME, LocalStore, open_store
from assessor_app.storage.projections.rebuilding import rebuild
from assessor_app.storage.verification import verify
from assessor_app.storage.workspace import LocalWorkspace

SealOf = Callable[[bytes, UUID, int, bytes, bytes], bool]
"""Whether (public key, device, seq, chain digest, signature) belong together."""


class ExaminedCopy:
    """`services.doctoring.StoreExaminer` over a folder with a copy of the journal."""

    def __init__(self, folder: Path, key: bytes, seal: SealOf) -> None:
        """Raises StorageProblem as `open_store`."""
        self._seal = seal
        self._store: LocalStore = open_store(folder, key)

    def pages(self, goes_on: Callable[[], bool]) -> tuple[str, ...]:
        return self._store.database.faults(goes_on)

    def chains(self, told: Callable[[int, int], object]) -> ChainFacts:
        public = self._public_keys()

        def watched(done: int, total: int) -> None:
            told(done, total)

        def sealed(device: UUID, seq: int, digest: bytes, signature: bytes) -> bool:
            key = public.get(device)
            return key is not None and self._seal(key, device, seq, digest, signature)

        journal = self._store.journal
        report = verify(journal, watched, sealed)
        signed = sum(len(journal.signed_heads(device)) for device in journal.devices())
        faults = tuple(fault.code for fault in report.faults)
        return ChainFacts(report.entries, len(report.heads), signed, faults)

    def _public_keys(self) -> dict[UUID, bytes]:
        state = self._store.projector.state(Subject(centres.SUBJECT_KIND, self._store.identity.centre))
        found = {}
        for device in state.devices.values():
            try:
                found[device.id] = bytes.fromhex(device.public_key)
            except ValueError:
                continue
        return found

    def derived(self, told: Callable[[int, int], object]) -> tuple[str, ...]:
        before = self._digests_of_tables()

        def watched(done: int, total: int) -> None:
            told(done, total)

        rebuild(self._store.database, self._store.journal, self._store.projector, watched)
        after = self._digests_of_tables()
        return tuple(sorted(name for name, digest in after.items() if before[name] != digest))

    def _digests_of_tables(self) -> dict[str, str]:
        found = {}
        for table in derived_metadata.sorted_tables:
            order = ", ".join(column.name for column in table.primary_key) or "1"
            digest = hashlib.sha256()
            for row in self._store.database.rows(f"SELECT * FROM {table.name} ORDER BY {order}"):
                digest.update(repr(row).encode("utf-8", "surrogatepass"))
            found[table.name] = digest.hexdigest()
        return found

    def named_pictures(self) -> frozenset[str]:
        numbers = [self._store.shorthand.event_id(name) for name in NAMING]
        rows = self._store.database.rows(
            "SELECT personal FROM entry WHERE event_id IN (?, ?) AND personal IS NOT NULL", numbers
        )
        return frozenset(digest for row in rows if (digest := _digest_in(bytes(row[0]))))

    @property
    def pictures(self) -> AttachmentStore:
        """The copy of the pictures, where there is one."""
        return self._store.attachments

    @property
    def clocks(self) -> tuple[int, int]:
        """The highest logical clock of any entry, and that of the last own one."""
        return self._store.journal.clock, self._store.journal.own_clock

    @property
    def head(self) -> ChainHead:
        """The end of the own chain."""
        return self._store.journal.own_head

    def chain_digests(self) -> dict[int, bytes]:
        """The own chain, number → digest."""
        rows = self._store.database.rows(
            "SELECT e.seq, e.chain_digest FROM entry e JOIN device d ON d.id = e.device_id WHERE d.uuid = ?",
            (self._store.identity.device.bytes,),
        )
        return {0: GENESIS, **{int(seq): bytes(digest) for seq, digest in rows}}

    def close(self) -> None:
        self._store.close()


class OpenPatient:
    """`services.doctoring.Patient`: the store that people work in meanwhile."""

    def __init__(self, workspace: LocalWorkspace, key: bytes, seal: SealOf) -> None:
        self._workspace = workspace
        self._key = key
        self._seal = seal

    def examined(self, folder: Path, access: StoreAccess, told: Callable[[int, int], object]) -> ExaminedCopy:
        def breathe(done: int, total: int) -> None:
            access.let_others()
            told(done, total)

        def copy() -> None:
            self._workspace.store.database.backup_to(folder / FILE_NAME, self._key, breathe, durable=False)

        access.run_blocking(copy)
        AttachmentStore.create(folder, self._key).close()
        (folder / MARK_NAME).write_bytes(mark_bytes(self._key))
        return ExaminedCopy(folder, self._key, self._seal)

    def picture(self, digest: str, access: StoreAccess) -> str:
        return access.run_blocking(partial(_picture, self._workspace.store.attachments, digest))


class ClosedPatient:
    """`services.doctoring.Patient`: files that nobody has open, looked at without touching them.

    The caller holds the lock that keeps the program from opening them meanwhile.
    """

    def __init__(self, data: Path, key: bytes, seal: SealOf) -> None:
        self._data = data
        self._key = key
        self._seal = seal
        self._pictures: AttachmentStore | None = None
        self.clocks = (0, 0)
        """The highest logical clock seen, and that of the last own entry; 0 before `examined`."""
        self.head: ChainHead | None = None
        """The end of the own chain, None where it could not be read."""
        self._known: dict[int, bytes] = {}

    def examined(self, folder: Path, access: StoreAccess, told: Callable[[int, int], object]) -> ExaminedCopy:
        """Each file with its log: SQLite then finds what a crash left in it."""
        names = (FILE_NAME, AttachmentStore.FILE_NAME)
        files = [
            path for name in names for path in sorted(self._data.glob(f"{name}*")) if _belongs(path, name)
        ]
        for done, path in enumerate(files):
            told(done, len(files))
            shutil.copyfile(path, folder / path.name)
        if not (folder / FILE_NAME).exists():
            raise StorageProblem("vanished")
        (folder / MARK_NAME).write_bytes(mark_bytes(self._key))
        copy = ExaminedCopy(folder, self._key, self._seal)
        self._pictures = copy.pictures
        self.clocks, self.head = copy.clocks, copy.head
        self._known = copy.chain_digests()
        return copy

    def digest_of_mark(self, seq: int) -> bytes | None:
        """The own chain's digest at a number, None where the store has no such entry."""
        return self._known.get(seq)

    def picture(self, digest: str, access: StoreAccess) -> str:
        return "gone" if self._pictures is None else _picture(self._pictures, digest)


def _belongs(path: Path, name: str) -> bool:
    return path.name in (name, f"{name}-wal", f"{name}-journal")


def _picture(store: AttachmentStore, digest: str) -> str:
    try:
        return "gone" if store.get(digest) is None else "fine"
    except StorageProblem:
        return "damaged"


def _digest_in(personal: bytes) -> str:
    try:
        found = json.loads(personal).get("digest", "")
    except (ValueError, AttributeError):
        return ""
    return found if isinstance(found, str) else ""
