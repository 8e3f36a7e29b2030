"""A device that has written two histories: restored, copied, or rewritten. Nothing of either is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain.checklists import Rating
from assessor_app.domain.journal import Entry
from assessor_app.domain.transfers import SignedHead
from assessor_app.security.seals import sign_head, verify_head
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.storage.imports import fork_state
from assessor_app.storage.kept_lines import PendingPieces, forked_pieces
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import KEY, MANAGER, do, plan_run, register_candidate
from tests.exchange_files import (
    LAPTOP_ID,
    OFFICE_ID,
    THIRD_ID,
    HandMadeFile,
    Site,
    apply,
    carry,
    end_of,
    file_from,
    join,
    key_of,
    made,
    open_office,
    signed_by,
)

PERSON = UUID("01970000-0000-7000-8000-000000000101")
RUN = UUID("01970000-0000-7000-8000-000000000201")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Site]:
    site = open_office(tmp_path / "office")
    register_candidate(site.workspace, PERSON)
    plan_run(site.workspace, RUN, PERSON)
    yield site
    site.close()


@pytest.fixture
def laptop(tmp_path: Path, office: Site) -> Iterator[Site]:
    site = join(tmp_path / "laptop", office)
    carry(site, office)
    yield site
    site.close()


def mark(site: Site, code: str, rating: Rating = Rating.SHOWN, reason: str | None = None) -> None:
    do(site.workspace, RUN, cmd.RecordMark(code, rating, reason))


def copied(site: Site, folder: Path) -> Site:
    """The same device once more, as its store stands now: put back from an old copy, or run twice."""
    site.workspace.store.database.truncate_log()
    shutil.copytree(site.folder, folder)
    key = key_of(site.device)
    workspace = LocalWorkspace.open(
        folder, KEY, site.clock, lambda *head: sign_head(key, *head), is_signed=verify_head
    )
    return Site(workspace, site.device, site.kind, site.clock, folder, site.sent)


def marks(site: Site) -> set[str]:
    return {
        code for code in site.workspace.assessment(RUN).marks if site.workspace.assessment(RUN).mark(code)
    }


def test_the_first_history_stays_the_other_is_kept_and_the_rest_of_the_file_is_taken(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    twin = copied(laptop, tmp_path / "twin")
    seq = laptop.workspace.head.seq + 1
    third = join(tmp_path / "third", office, THIRD_ID)
    mark(laptop, "A1-1")
    carry(laptop, office)
    mark(third, "A2-1")
    carry(third, twin)
    mark(twin, "A1-2", Rating.PARTLY, "Efter återställningen")
    taken = carry(twin, office)
    assert marks(office) == {"A1-1", "A2-1"}
    assert taken.survey.forks == ((LAPTOP_ID, seq),)
    state = fork_state(office.workspace.store, LAPTOP_ID)
    assert (state.seq, state.settled) == (seq, False)
    kept = forked_pieces(office.workspace.store.database, LAPTOP_ID, seq)
    assert [end_of(piece).seq for piece in kept] == list(range(seq, twin.workspace.head.seq + 1))
    assert any(isinstance(piece, Entry) and "Efter" in (piece.personal or b"").decode() for piece in kept)
    assert office.workspace.verify().verified
    (row,) = office.workspace.store.database.mappings("SELECT * FROM fork_row")
    assert (row["id"], row["seq"], bool(row["settled"])) == (LAPTOP_ID.bytes, seq, False)
    for site in (twin, third):
        site.close()


def test_a_fork_is_told_once_however_often_its_other_history_comes(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    twin = copied(laptop, tmp_path / "twin")
    before = laptop.workspace.head.seq
    mark(laptop, "A1-1")
    carry(laptop, office)
    mark(twin, "A1-2")
    carry(twin, office)
    head = office.workspace.head
    carry(twin, office)
    assert office.workspace.head == head
    mark(twin, "A1-3")
    carry(twin, office, {LAPTOP_ID: before + 1})
    told = [
        entry for entry in office.workspace.store.journal.of_device(OFFICE_ID) if "fork" in entry.header.event
    ]
    assert len(told) == 1
    kept = forked_pieces(office.workspace.store.database, LAPTOP_ID)
    assert [end_of(piece).seq for piece in kept] == list(range(before + 1, twin.workspace.head.seq + 1))
    twin.close()


def test_after_a_fork_the_first_history_goes_on(tmp_path: Path, office: Site, laptop: Site) -> None:
    twin = copied(laptop, tmp_path / "twin")
    mark(laptop, "A1-1")
    carry(laptop, office)
    mark(twin, "A1-2")
    carry(twin, office)
    mark(laptop, "A1-3")
    carry(laptop, office)
    assert marks(office) == {"A1-1", "A1-3"}
    twin.close()


def test_another_history_that_its_device_has_not_signed_is_refused(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    twin = copied(laptop, tmp_path / "twin")
    mark(laptop, "A1-1")
    carry(laptop, office)
    mark(twin, "A1-2")
    file = file_from(twin, office)
    forged = tuple(
        signed_by(THIRD_ID, head.head) if head.head.device == LAPTOP_ID else head for head in file.heads
    )
    with pytest.raises(ExchangeProblem, match="signature_wrong"):
        apply(office, replace(file, heads=forged))
    assert forked_pieces(office.workspace.store.database, LAPTOP_ID) == ()
    twin.close()


def only_heads(sender: Site, receiver: Site, heads: list[SignedHead]) -> HandMadeFile:
    """A file that carries the heads that its sender knows, and no entry."""
    return made(sender, receiver, [], heads)


def test_a_signed_end_that_somebody_else_knows_exposes_a_history_that_was_cut_off_and_rewritten(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    """The office has seen no entry of the lost end, but a head that the laptop signed over it."""
    twin = copied(laptop, tmp_path / "twin")
    before = laptop.workspace.head.seq
    mark(laptop, "A1-1")
    laptop.workspace.seal_own_head()
    witness = signed_by(LAPTOP_ID, laptop.workspace.head)
    apply(office, only_heads(laptop, office, [witness]))
    assert office.workspace.verify().verified
    mark(twin, "A1-2")
    mark(twin, "A1-3")
    taken = carry(twin, office)
    assert taken.survey.forks == ((LAPTOP_ID, witness.head.seq),)
    assert marks(office) == set()
    kept = forked_pieces(office.workspace.store.database, LAPTOP_ID)
    assert [end_of(piece).seq for piece in kept] == list(range(before + 1, twin.workspace.head.seq + 1))
    assert office.workspace.verify().verified
    carry(laptop, office)
    assert marks(office) == {"A1-1"}
    assert PendingPieces(office.workspace.store.database).heads(LAPTOP_ID) == ()
    twin.close()


def test_a_signed_end_that_contradicts_what_is_here_is_a_fork(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    twin = copied(laptop, tmp_path / "twin")
    mark(laptop, "A1-1")
    carry(laptop, office)
    mark(twin, "A1-2")
    witness = signed_by(LAPTOP_ID, twin.workspace.head)
    taken = apply(office, only_heads(twin, office, [witness]))
    assert taken.survey.forks == ((LAPTOP_ID, twin.workspace.head.seq),)
    assert fork_state(office.workspace.store, LAPTOP_ID).seq == twin.workspace.head.seq
    assert office.workspace.verify().verified
    twin.close()


def test_an_end_that_was_cut_off_loses_nothing_here(tmp_path: Path, office: Site, laptop: Site) -> None:
    twin = copied(laptop, tmp_path / "twin")
    mark(laptop, "A1-1")
    carry(laptop, office)
    taken = carry(twin, office)
    assert (taken.survey.entries, taken.survey.forks) == (0, ())
    assert marks(office) == {"A1-1"}
    twin.close()


def test_the_own_chain_that_comes_back_longer_is_taken_and_the_device_is_told_to_become_another(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    """The laptop was put back to an older day; the office gives it its own marks again."""
    restored = copied(laptop, tmp_path / "restored")
    mark(laptop, "A1-1")
    carry(laptop, office)
    carry(office, restored)
    assert marks(restored) == {"A1-1"}
    assert fork_state(restored.workspace.store, LAPTOP_ID).seq == laptop.workspace.head.seq + 1
    assert restored.workspace.verify().verified
    restored.close()


def test_another_history_of_this_device_itself_is_kept_and_told(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    twin = copied(laptop, tmp_path / "twin")
    mark(laptop, "A1-1")
    carry(laptop, office)
    mark(twin, "A1-2")
    carry(office, twin)
    assert marks(twin) == {"A1-2"}
    assert fork_state(twin.workspace.store, LAPTOP_ID).seq > 0
    assert forked_pieces(twin.workspace.store.database, LAPTOP_ID) != ()
    twin.close()


def test_what_is_personal_in_another_history_goes_with_the_person(
    tmp_path: Path, office: Site, laptop: Site
) -> None:
    twin = copied(laptop, tmp_path / "twin")
    mark(laptop, "A1-1")
    carry(laptop, office)
    mark(twin, "A1-2", Rating.PARTLY, "Hemlighilds tumme")
    carry(twin, office)
    office.workspace.erase_person(MANAGER.id, PERSON, "request")
    lines = office.workspace.store.database.rows("SELECT line FROM forked_piece")
    assert lines
    assert not any(b"Hemlighild" in line for (line,) in lines)
    carry(twin, office)
    lines = office.workspace.store.database.rows("SELECT line FROM forked_piece")
    assert not any(b"Hemlighild" in line for (line,) in lines)
    twin.close()
