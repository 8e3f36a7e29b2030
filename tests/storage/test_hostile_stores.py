"""Stores that are cut, foreign, locked, read-only or gone: one code each, nothing half done."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.domain.errors import Refused
from assessor_app.services.ports import StorageProblem
from assessor_app.storage.engine import create_database
from assessor_app.storage.local_store import FILE_NAME, MARK_NAME, store_exists
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import (
    CENTRE,
    DEVICE,
    KEY,
    STORE,
    FakeClock,
    FakeIdentities,
    do,
    fake_seal,
    make_workspace,
    plan_run,
    register_candidate,
    reopen,
)

RUN = UUID("01970000-0000-7000-8000-000000000201")


def with_a_run(folder: Path, *, copied: bool = True) -> LocalWorkspace:
    workspace = make_workspace(folder, copied=copied)
    plan_run(workspace, RUN, register_candidate(workspace, FakeIdentities().new()))
    return workspace


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """The folder of a store that was filled and closed."""
    with_a_run(tmp_path).close()
    return tmp_path


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(StorageProblem) as caught:
        act()
    return caught.value.code


def truncated(path: Path, size: int) -> None:
    with path.open("r+b") as file:
        file.truncate(size)


def test_another_key_is_refused_as_such(closed: Path) -> None:
    wrong = bytes(32)
    assert code_of(lambda: LocalWorkspace.open(closed, wrong, FakeClock(), fake_seal)) == "wrong_key"
    reopen(closed).close()


def test_another_key_is_refused_though_the_mark_is_lost(closed: Path) -> None:
    (closed / MARK_NAME).unlink()
    wrong = bytes(32)
    assert code_of(lambda: LocalWorkspace.open(closed, wrong, FakeClock(), fake_seal)) == "wrong_key"
    reopen(closed).close()


@pytest.mark.parametrize("size", [0, 1, 100, 4095, 4096, 40_000, 65_536])
def test_a_store_that_was_cut_is_damaged(closed: Path, size: int) -> None:
    truncated(closed / FILE_NAME, size)
    assert code_of(lambda: reopen(closed)) == "damaged"


def test_a_store_with_a_broken_first_page_is_damaged_and_not_of_another_key(closed: Path) -> None:
    with (closed / FILE_NAME).open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 50)
    assert code_of(lambda: reopen(closed)) == "damaged"


def test_a_broken_page_further_in_is_found_where_it_is_read(closed: Path) -> None:
    pages = (closed / FILE_NAME).stat().st_size // 4096
    with (closed / FILE_NAME).open("r+b") as file:
        for page in range(1, pages):
            file.seek(page * 4096 + 500)
            file.write(b"\xff" * 9)
    assert code_of(lambda: reopen(closed)) == "damaged"


def test_a_plain_database_of_another_program_is_damaged(closed: Path) -> None:
    (closed / FILE_NAME).unlink()
    with sqlite3.connect(closed / FILE_NAME) as other:
        other.execute("CREATE TABLE t (a)")
        other.execute("PRAGMA user_version = 7")
    other.close()
    assert code_of(lambda: reopen(closed)) == "damaged"


def test_an_encrypted_database_that_is_no_store_is_damaged(closed: Path) -> None:
    (closed / FILE_NAME).unlink()
    database = create_database(closed / FILE_NAME, KEY)
    with database.transaction():
        database.run("CREATE TABLE t (a)")
    database.close()
    assert code_of(lambda: reopen(closed)) == "damaged"


def test_noise_instead_of_a_store_is_damaged(closed: Path) -> None:
    (closed / FILE_NAME).write_bytes(os.urandom(40_960))
    assert code_of(lambda: reopen(closed)) == "damaged"


def test_a_store_that_is_gone_has_vanished(closed: Path) -> None:
    (closed / FILE_NAME).unlink()
    assert not store_exists(closed)
    assert code_of(lambda: reopen(closed)) == "vanished"
    assert code_of(lambda: reopen(closed / "nowhere")) == "vanished"


def test_attachments_that_are_gone_are_not_made_anew(closed: Path) -> None:
    (closed / "attachments.db").unlink()
    assert code_of(lambda: reopen(closed)) == "vanished"
    assert not (closed / "attachments.db").exists()


def test_a_store_that_is_open_is_locked(tmp_path: Path) -> None:
    workspace = with_a_run(tmp_path)
    assert code_of(lambda: reopen(tmp_path)) == "locked"
    workspace.close()
    reopen(tmp_path).close()


def test_a_second_process_is_locked_out(tmp_path: Path) -> None:
    workspace = with_a_run(tmp_path)
    program = (
        "import sys; from pathlib import Path; from tests.building import reopen\n"
        "from assessor_app.services.ports import StorageProblem\n"
        "try:\n    reopen(Path(sys.argv[1]))\n"
        "except StorageProblem as problem:\n    print(problem.code)"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "locked"
    workspace.close()


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder that an ordinary user owns, and that user's rights: an administrator may write anywhere."""
    folder = Path(tempfile.mkdtemp(prefix="assessor-"))
    special = hasattr(os, "geteuid") and os.geteuid() == 0
    if special:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if special:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's read-only flag does not bind there")
def test_a_folder_that_may_not_be_written_is_read_only(as_nobody: Path) -> None:
    with_a_run(as_nobody, copied=False).close()
    for item in as_nobody.iterdir():
        item.chmod(0o400)
    as_nobody.chmod(0o500)
    assert code_of(lambda: reopen(as_nobody)) == "read_only"
    as_nobody.chmod(0o700)
    assert code_of(lambda: reopen(as_nobody)) == "read_only"


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's read-only flag does not bind there")
def test_no_store_is_begun_where_nothing_may_be_written(as_nobody: Path) -> None:
    as_nobody.chmod(0o500)
    assert code_of(lambda: make_workspace(as_nobody, copied=False)) == "read_only"
    assert list(as_nobody.iterdir()) == []


def test_a_full_disk_loses_nothing_and_the_next_mark_is_kept(tmp_path: Path) -> None:
    workspace = with_a_run(tmp_path)
    do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
    before, head = workspace.assessment(RUN), workspace.head
    pages = workspace.store.database.rows("PRAGMA page_count")[0][0]
    workspace.store.database.rows(f"PRAGMA max_page_count = {pages}")
    note = cmd.RecordNote("A1-1", "långt " * 1500)
    assert code_of(lambda: [do(workspace, RUN, note) for _ in range(40)]) == "disk_full"
    held = workspace.assessment(RUN)
    seq = workspace.head.seq
    workspace.store.database.rows("PRAGMA max_page_count = 1000000")

    do(workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    assert workspace.head.seq == workspace.verify().heads[0].seq
    assert workspace.verify().verified
    assert workspace.head.seq >= max(seq, head.seq) + 1
    assert workspace.file_faults() == ()
    kept = workspace.assessment(RUN)
    assert kept.marks["A1-1"] == held.marks["A1-1"] == before.marks["A1-1"]
    workspace.close()
    again = reopen(tmp_path)
    assert again.assessment(RUN) == kept
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
@pytest.mark.parametrize("what", [FILE_NAME, f"{FILE_NAME}-wal", ""])
def test_a_mark_is_never_acknowledged_into_a_file_that_was_taken_away(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    workspace = with_a_run(folder)
    if what:
        (folder / what).unlink()
    else:
        folder.rename(tmp_path / "elsewhere")
    assert code_of(lambda: do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))) == "vanished"
    assert workspace.assessment(RUN).mark("A1-1") is None
    workspace.close()


def test_an_existing_store_is_never_built_over(closed: Path) -> None:
    with pytest.raises(FileExistsError):
        LocalWorkspace.create(closed, KEY, STORE, CENTRE, DEVICE, "7K3QF", FakeClock(), fake_seal)
    reopen(closed).close()


def test_a_founding_that_was_cut_short_leaves_room_for_the_next(tmp_path: Path) -> None:
    (tmp_path / ".new-store").mkdir()
    (tmp_path / ".new-store" / FILE_NAME).write_bytes(b"half")
    make_workspace(tmp_path, copied=False).close()
    assert sorted(item.name for item in tmp_path.iterdir()) == [
        "attachments.db",
        FILE_NAME,
        MARK_NAME,
    ]


def test_a_picture_that_was_changed_on_the_disk_is_not_shown_as_the_picture(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    digest = workspace.put_attachment(b"picture")
    with workspace.store.attachments.database.transaction():
        workspace.store.attachments.database.run("UPDATE attachment SET data = ?", (b"other",))
    assert code_of(lambda: workspace.attachment(digest)) == "damaged"
    assert workspace.attachment("no digest") is None
    workspace.close()


def test_a_refused_command_in_a_bulk_undoes_all_of_it(tmp_path: Path) -> None:
    workspace = with_a_run(tmp_path)
    head = workspace.head

    def half_done() -> None:
        with workspace.bulk():
            do(workspace, RUN, cmd.RecordMark("A1-1", Rating.SHOWN))
            do(workspace, RUN, cmd.RecordMark("A9-9", Rating.SHOWN))

    with pytest.raises(Refused):
        half_done()
    assert workspace.assessment(RUN).mark("A1-1") is None
    do(workspace, RUN, cmd.RecordMark("A1-2", Rating.SHOWN))
    assert workspace.head.seq == head.seq + 2
    assert workspace.verify().verified
    workspace.close()
