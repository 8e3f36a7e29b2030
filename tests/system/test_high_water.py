"""A restored or copied store is noticed before it writes."""

from __future__ import annotations

import hashlib
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.system.high_water import HighWater, Standing

DEVICE = UUID(int=1)
OTHER = UUID(int=2)


def digest_of(seq: int, history: str = "") -> bytes:
    return hashlib.sha256(f"{history}{seq}".encode()).digest()


def standing(
    path: Path, seq: int, *, device: UUID = DEVICE, machine: str = "this pc", history: str = ""
) -> Standing:
    water = HighWater.read(path, machine)
    return water.compare(device, seq, digest_of(seq, history), lambda at: digest_of(at, history))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "store.json"


def advance(path: Path, seq: int, device: UUID = DEVICE, machine: str = "this pc") -> None:
    HighWater.read(path, machine).advance(device, seq, digest_of(seq))


def test_a_store_just_made_is_new(path: Path) -> None:
    assert standing(path, 0) == Standing.NEW


def test_a_store_at_the_mark_or_beyond_it_is_known(path: Path) -> None:
    advance(path, 10)

    assert standing(path, 10) == Standing.KNOWN
    assert standing(path, 12) == Standing.KNOWN


def test_a_store_restored_from_a_backup_is_behind(path: Path) -> None:
    advance(path, 10)

    assert standing(path, 9) == Standing.BEHIND
    assert standing(path, 0) == Standing.BEHIND


def test_a_store_copied_to_another_machine_is_noticed_with_and_without_its_mark(path: Path) -> None:
    assert standing(path, 9) == Standing.UNMARKED
    advance(path, 10)

    assert standing(path, 10, machine="another pc") == Standing.ANOTHER_MACHINE


def test_a_store_from_before_a_change_of_identity_is_noticed(path: Path) -> None:
    advance(path, 10)
    advance(path, 0, device=OTHER)

    assert standing(path, 10) == Standing.ANOTHER_DEVICE
    assert standing(path, 0, device=OTHER) == Standing.KNOWN


def test_another_history_of_the_same_device_is_a_fork(path: Path) -> None:
    advance(path, 10)

    assert standing(path, 10, history="other") == Standing.FORKED
    assert standing(path, 12, history="other") == Standing.FORKED


def test_only_a_new_or_known_store_may_go_on_writing_as_it_is() -> None:
    assert {one for one in Standing if not one.needs_new_device} == {Standing.NEW, Standing.KNOWN}


@given(seqs=st.lists(st.integers(0, 50), min_size=1, max_size=8))
def test_the_mark_never_goes_back(tmp_path_factory: pytest.TempPathFactory, seqs: list[int]) -> None:
    path = tmp_path_factory.mktemp("state") / "store.json"
    for seq in seqs:
        advance(path, seq)

    mark = HighWater.read(path, "this pc").mark
    assert mark is not None
    assert (mark.seq, mark.digest) == (max(seqs), digest_of(max(seqs)))


def test_erased_people_are_remembered_once_each_and_for_ever(path: Path) -> None:
    water = HighWater.read(path, "this pc")
    water.note_erased([UUID(int=7), UUID(int=8)])
    water.note_erased([UUID(int=8), UUID(int=9)])
    advance(path, 3)

    assert HighWater.read(path, "this pc").erased == {UUID(int=7), UUID(int=8), UUID(int=9)}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"null", b"\xff", b'{"mark": 1}', b'{"version": 2}', b"[" * 99_999]
)
def test_a_damaged_mark_is_put_aside_and_the_store_counts_as_unmarked(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    water = HighWater.read(path, "this pc")

    assert water.problem == "high_water_damaged"
    assert water.compare(DEVICE, 5, digest_of(5), digest_of) == Standing.UNMARKED
    water.advance(DEVICE, 5, digest_of(5))
    assert standing(path, 5) == Standing.KNOWN
    assert path.with_name("store.json.damaged-1").read_bytes() == content


def test_a_mark_that_can_neither_be_read_nor_put_aside_is_not_written_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_bytes(b"{")

    def refused(*_: object) -> None:
        raise PermissionError(13, "denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refused)
        water = HighWater.read(path, "this pc")
    water.advance(DEVICE, 5, digest_of(5))

    assert water.problem == "high_water_unreadable"
    assert path.read_bytes() == b"{"


def test_an_impossible_head_is_refused(path: Path) -> None:
    with pytest.raises(ValueError, match="head"):
        HighWater.read(path, "this pc").advance(DEVICE, -1, digest_of(1))
    with pytest.raises(ValueError, match="head"):
        HighWater.read(path, "this pc").advance(DEVICE, 1, b"short")
