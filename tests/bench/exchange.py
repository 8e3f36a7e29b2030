"""Row 3: reading in a national year, against decoding its lines, hashing and writing the same rows, bare.

Both sides run in processes of their own, so that the peak of memory is that of the work, and are held against
each other by the time that the processor spent on them: on a machine that does other things too, the clock on
the wall tells of those. What it showed is printed beside it. The floor is given what only the work itself can
find out, the derived rows, and knows every shorthand number beforehand.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from sqlcipher3 import dbapi2

from assessor_app.exchange.files import LocalExchangeFiles
from assessor_app.security.age_files import AgeEnvelopes
from assessor_app.security.age_keys import X25519Keys
from assessor_app.security.seals import verify_head
from assessor_app.services.entry_lines import line_of
from assessor_app.services.exchange_ports import ChainPart, FileBody, FileHeader, Manifest
from assessor_app.storage.engine import PRAGMAS
from assessor_app.storage.exchange_in import take_in
from assessor_app.storage.journal import INSERT_ENTRY
from assessor_app.storage.workspace import LocalWorkspace
from tests.bench.measuring import Row
from tests.bench.national_years import DEVICES, heads_of, pieces_of, real_checklist, written_year
from tests.building import KEY, MANAGER, NOON, FakeClock, canonical_bytes, fake_seal
from tests.exchange_files import IMPORTS, Site, enrol, key_of, open_office

_OFFICE = UUID(int=0x0197_0000_0000_7000_8000_0000_0000_F001)
_SENDER = DEVICES[0]
_DERIVED = ("candidate_row", "assessment_row", "mark_row", "measure_row", "person_row")
_TOGETHER = 1_000


def reading_in(assessments: int = 3_000, small: int = 300, rounds: int = 2) -> Row:
    """The ratio for `assessments`, and the peaks of memory for both sizes."""
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name) / "few", Path(name) / "many"
        _prepare(few, small)
        entries = _prepare(many, assessments)
        low = _measured("ours", few)
        ours, floor = [], []
        for _ in range(rounds):
            ours.append(_measured("ours", many))
            floor.append(_measured("floor", many))
        size = (many / "year.file").stat().st_size // 1_000_000
    mine, theirs = min(one["cpu"] for one in ours), min(one["cpu"] for one in floor)
    wall, bare = min(one["ms"] for one in ours), min(one["ms"] for one in floor)
    peak = max(one["peak"] for one in ours)
    flat = peak <= low["peak"] * 1.25
    detail = (
        f"processor's time; on the wall {wall / 1e3:.1f} s and {bare / 1e3:.1f} s, {wall / bare:.2f} ×;"
        f" {entries:,} entries in {size} MB; peak {peak} MB against {low['peak']} MB"
        f" for a tenth; floor's peak {floor[0]['peak']} MB"
    )
    return Row("3", f"read in a file of {assessments:,} assessments", mine, theirs, "≤ 2.0 ×, memory flat",
               mine <= 2.0 * theirs and flat, detail)  # fmt: skip


def _prepare(folder: Path, assessments: int) -> int:
    """A file, the store that is to take it in, and the rows that this makes; returns how many entries."""
    folder.mkdir()
    source = written_year(folder / "source", assessments)
    office = open_office(folder / "office", _OFFICE)
    checklist = real_checklist()
    office.workspace.keep_checklist(checklist.digest, canonical_bytes(checklist), True)
    for device in DEVICES:
        enrol(office, Site(source.workspace, device, office.kind, source.clock, source.folder))
    heads = heads_of(source)
    chains = tuple(ChainPart(one.head.device, 1, one.head.seq, one.head.chain_digest) for one in heads)
    entries = sum(part.last for part in chains)
    recipient, identity = X25519Keys().new_identity()
    (folder / "identity").write_text(identity)
    sender = Site(source.workspace, _SENDER, office.kind, source.clock, source.folder)
    header = FileHeader(sender.party, office.party, 1, None, NOON)
    manifest = Manifest(chains, entries, (), (), "00" * 32, ())
    body = FileBody(manifest, heads, iter(()), iter(()), pieces_of(source))
    files = LocalExchangeFiles(AgeEnvelopes())
    files.write(folder / "year.file", header, body, [recipient], key_of(_SENDER).sign)
    with (folder / "lines").open("wb") as lines:
        lines.writelines(line_of(piece) + b"\n" for piece in pieces_of(source))
    office.close()
    source.close()
    shutil.rmtree(folder / "source")
    _note_rows(folder)
    return entries


def _note_rows(folder: Path) -> None:
    """Take the file in once and keep the rows that came of it, for the floor."""
    done = folder / "done"
    shutil.copytree(folder / "office", done)
    workspace = _open(done)
    before = {table: set(_rows_of(workspace, table)) for table in _DERIVED}
    _take(workspace, folder)
    rows = {
        table: [row for row in _rows_of(workspace, table) if row not in before[table]] for table in _DERIVED
    }
    database = workspace.store.database
    numbers = {
        name: dict(database.rows(f"SELECT {column}, id FROM {name}"))
        for name, column in (("device", "uuid"), ("actor", "uuid"), ("person", "uuid"), ("event", "name"))
    }
    subjects = {(row[0], row[1]): row[2] for row in database.rows("SELECT kind, uuid, id FROM subject")}
    words = database.rows("SELECT rowid, words FROM candidate_search")
    workspace.close()
    shutil.rmtree(done)
    with (folder / "rows").open("wb") as file:
        pickle.dump((rows, numbers, subjects, words), file)


def _rows_of(workspace: LocalWorkspace, table: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in workspace.store.database.rows(f"SELECT * FROM {table}")]


def _open(folder: Path) -> LocalWorkspace:
    return LocalWorkspace.open(folder, KEY, FakeClock(NOON), fake_seal, is_signed=verify_head)


def _take(workspace: LocalWorkspace, folder: Path) -> None:
    files = LocalExchangeFiles(AgeEnvelopes())
    public, identity = key_of(_SENDER).public_bytes.hex(), (folder / "identity").read_text()
    with files.open(folder / "year.file", public, [identity]) as file:
        take_in(workspace, MANAGER.id, file, IMPORTS.new(), lambda *_: True)


def _measured(what: str, folder: Path) -> dict[str, int]:
    """Run one side in a process of its own on a fresh copy of the store."""
    store = folder / what
    shutil.copytree(folder / "office", store)
    command = [sys.executable, "-m", "tests.bench.exchange", what, str(folder)]
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    shutil.rmtree(store)
    told: dict[str, int] = json.loads(said.stdout.splitlines()[-1])
    return told


# ---- the two sides, each in its process ------------------------------------------------------------------


def _ours(folder: Path) -> Callable[[], object]:
    workspace = _open(folder / "ours")
    return lambda: _take(workspace, folder)


class _Line(msgspec.Struct):
    actor: str
    at: str
    chain: bytes
    device: str
    event: str
    seq: int
    subject: tuple[str, str]
    wall: int
    about: str | None = None
    facts: str = "{}"
    facts_salt: bytes = b""
    personal: str = "{}"
    personal_salt: bytes = b""
    replaces: tuple[str, int] | None = None


def _floor(folder: Path) -> Callable[[], object]:
    with (folder / "rows").open("rb") as file:
        rows, numbers, subjects, words = pickle.load(file)
    names = {
        what: {str(UUID(bytes=key)) if what != "event" else key: number for key, number in held.items()}
        for what, held in numbers.items()
    }
    told = {(kind, str(UUID(bytes=key))): number for (kind, key), number in subjects.items()}
    connection: Any = dbapi2.connect(str(folder / "floor" / "journal.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()

    def work() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for name, held in numbers.items():
            column = "name" if name == "event" else "uuid"
            connection.executemany(f"INSERT OR IGNORE INTO {name} ({column}, id) VALUES (?, ?)", held.items())
        connection.executemany(
            "INSERT OR IGNORE INTO subject (kind, uuid, id) VALUES (?, ?, ?)",
            [(kind, key, number) for (kind, key), number in subjects.items()],
        )
        batch: list[tuple[object, ...]] = []
        for row in _hashed(folder / "lines", names, told):
            batch.append(row)
            if len(batch) == _TOGETHER:
                connection.executemany(INSERT_ENTRY, batch)
                batch.clear()
        connection.executemany(INSERT_ENTRY, batch)
        for table, many in rows.items():
            if many:
                marks = ", ".join("?" * len(many[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", many)
        connection.executemany("INSERT INTO candidate_search (rowid, words) VALUES (?, ?)", words)
        connection.execute("COMMIT")

    return work


def _hashed(
    lines: Path, names: dict[str, dict[str, int]], subjects: dict[tuple[str, str], int]
) -> Iterator[tuple[object, ...]]:
    decode = msgspec.json.Decoder(_Line).decode
    previous, device = bytes(32), ""
    with lines.open("rb") as file:
        for text in file:
            line = decode(text)
            if line.device != device:
                previous, device = bytes(32), line.device
            about = "null" if line.about is None else f'"{line.about}"'
            replaces = "null" if line.replaces is None else f'["{line.replaces[0]}",{line.replaces[1]}]'
            header = (
                f'header\0{{"about":{about},"actor":"{line.actor}","at":"{line.at}",'
                f'"device":"{line.device}","event":"{line.event}","replaces":{replaces},"seq":{line.seq},'
                f'"subject":["{line.subject[0]}","{line.subject[1]}"],"wall":{line.wall}}}'
            )
            facts, personal = line.facts.encode(), line.personal.encode()
            private = sha256(b"personal\0" + line.personal_salt + personal).digest()
            public = sha256(b"facts\0" + line.facts_salt + facts).digest()
            previous = sha256(previous + sha256(header.encode()).digest() + public + private).digest()
            assert previous == line.chain
            yield (
                names["device"][line.device],
                line.seq,
                int(line.at, 16),
                line.wall,
                names["actor"][line.actor],
                subjects[line.subject],
                None if line.about is None else names["person"][line.about],
                names["event"][line.event],
                None if line.replaces is None else names["device"][line.replaces[0]],
                None if line.replaces is None else line.replaces[1],
                facts,
                line.facts_salt,
                personal,
                line.personal_salt,
                private,
                0,
                line.chain,
            )


def _peak_mb() -> int:
    """The most memory that this process has had; what it was started from does not count."""
    with suppress(OSError, StopIteration):
        lines = Path("/proc/self/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """One side, timed."""
    what, folder = sys.argv[1], Path(sys.argv[2])
    work = (_ours if what == "ours" else _floor)(folder)
    gc.collect()
    gc.disable()  # as in the program, where garbage is collected on the GUI thread (decision 6)
    began, cpu = time.perf_counter(), time.process_time()
    work()
    took = time.perf_counter() - began
    print(
        json.dumps({"ms": int(took * 1e3), "cpu": int((time.process_time() - cpu) * 1e3), "peak": _peak_mb()})
    )
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
