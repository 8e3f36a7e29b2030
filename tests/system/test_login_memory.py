"""Wrong passphrases cost time, and neither a restart nor the PC's clock gives it back."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from assessor_app.system.login_memory import LoginMemoryFile

KARIN, PER = UUID(int=1), UUID(int=2)
NOON = 1_780_000_000_000


class Clocks:
    """The PC's clock and one that nobody can set, turned by hand."""

    def __init__(self) -> None:
        self.wall = NOON
        self.steady = 50.0

    def now_ms(self) -> int:
        return self.wall

    def seconds(self) -> float:
        return self.steady

    def pass_(self, seconds: int) -> None:
        self.wall += seconds * 1000
        self.steady += seconds

    def restart(self) -> None:
        """The steady clock begins somewhere else."""
        self.steady = 3.0


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def memory(folder: Path, clocks: Clocks) -> LoginMemoryFile:
    return LoginMemoryFile(folder / "state" / "logins.json", clocks.now_ms, clocks.seconds)


def wrong_five_times(found: LoginMemoryFile) -> None:
    for _ in range(5):
        found.wrong(KARIN)


def test_two_tries_are_free_then_each_costs_more_and_the_wait_runs_out(
    tmp_path: Path, clocks: Clocks
) -> None:
    found = memory(tmp_path, clocks)
    waits = []
    for _ in range(5):
        found.wrong(KARIN)
        waits.append(found.wait_s(KARIN))
    assert waits == [0, 0, 5, 10, 20]
    clocks.pass_(19)
    assert found.wait_s(KARIN) == 1
    clocks.pass_(1)
    assert found.wait_s(KARIN) == 0
    assert found.wait_s(PER) == 0


def test_a_restart_ends_no_wait_and_forgets_no_try(tmp_path: Path, clocks: Clocks) -> None:
    wrong_five_times(memory(tmp_path, clocks))
    clocks.pass_(6)
    clocks.restart()
    again = memory(tmp_path, clocks)
    assert again.wait_s(KARIN) == 14
    again.wrong(KARIN)
    assert again.wait_s(KARIN) == 40


def test_a_clock_set_back_shortens_no_wait(tmp_path: Path, clocks: Clocks) -> None:
    found = memory(tmp_path, clocks)
    wrong_five_times(found)
    clocks.wall -= 86_400_000
    assert found.wait_s(KARIN) == 20
    clocks.restart()
    assert memory(tmp_path, clocks).wait_s(KARIN) == 20


def test_a_clock_set_forward_shortens_no_wait_while_the_program_runs(tmp_path: Path, clocks: Clocks) -> None:
    found = memory(tmp_path, clocks)
    wrong_five_times(found)
    clocks.wall += 86_400_000
    assert found.wait_s(KARIN) == 20


def test_the_right_passphrase_ends_it_and_is_remembered_as_the_last_login(
    tmp_path: Path, clocks: Clocks
) -> None:
    found = memory(tmp_path, clocks)
    wrong_five_times(found)
    assert found.last_login_at(KARIN) is None
    found.right(KARIN)
    assert found.wait_s(KARIN) == 0
    clocks.pass_(60)
    again = memory(tmp_path, clocks)
    assert again.last_login_at(KARIN) == NOON
    again.wrong(KARIN)
    assert again.last_login_at(KARIN) == NOON


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format":"assessor-logins","version":9,"accounts":{}}']
)
def test_a_damaged_file_is_put_aside_and_keeps_nobody_out(
    tmp_path: Path, clocks: Clocks, content: bytes
) -> None:
    path = tmp_path / "state" / "logins.json"
    path.parent.mkdir()
    path.write_bytes(content)
    found = memory(tmp_path, clocks)
    assert found.wait_s(KARIN) == 0
    assert (path.parent / "logins.json.damaged-1").read_bytes() == content
    found.right(KARIN)
    assert memory(tmp_path, clocks).last_login_at(KARIN) == NOON


def test_a_folder_that_takes_no_file_still_makes_wrong_tries_wait(tmp_path: Path, clocks: Clocks) -> None:
    (tmp_path / "state").write_text("in the way")
    found = memory(tmp_path, clocks)
    wrong_five_times(found)
    assert found.wait_s(KARIN) == 20


def test_the_file_names_nobody(tmp_path: Path, clocks: Clocks) -> None:
    memory(tmp_path, clocks).right(KARIN)
    text = (tmp_path / "state" / "logins.json").read_text(encoding="utf-8")
    assert str(KARIN) in text
    assert set(text) <= set('{}":,-_[]. abcdefghijklmnopqrstuvwxyz0123456789')
