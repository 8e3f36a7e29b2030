"""Where things lie, which machine this is, what its clock says and the identities it makes."""

from __future__ import annotations

import platform
import time
from datetime import UTC
from pathlib import Path
from uuid import UUID

import platformdirs
import pytest

from assessor_app.system import machine, paths
from assessor_app.system.clock import SystemClock
from assessor_app.system.identities import GrowingIdentities

STORE = UUID(int=5)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for kind in ("site_data_path", "user_data_path", "user_state_path"):

        def place(name: str, appauthor: bool, kind: str = kind) -> Path:
            assert appauthor is False
            return tmp_path / kind / name

        monkeypatch.setattr(platformdirs, kind, place)
    return tmp_path


def test_without_an_installation_for_the_machine_the_store_is_the_users(places: Path) -> None:
    found = paths.find_paths()

    assert found.data == places / "user_data_path" / "assessor-app"
    assert not found.data.exists()


def test_an_installation_for_the_machine_is_shared_by_its_users(places: Path) -> None:
    for name in ("assessor-app", "assessor-app-state"):
        (places / "site_data_path" / name).mkdir(parents=True)

    found = paths.find_paths()

    assert found.data == places / "site_data_path" / "assessor-app"
    assert found.state == places / "site_data_path" / "assessor-app-state"
    assert paths.find_paths(places / "mine").data == places / "mine"


def test_a_given_folder_is_used_and_the_mark_still_lies_outside_it(places: Path) -> None:
    found = paths.find_paths(places / "mine")

    assert [
        one.name for one in (found.database, found.pictures, found.vault, found.settings, found.logs)
    ] == [
        "journal.db",
        "attachments.db",
        "vault.json",
        "settings.json",
        "logs",
    ]
    assert not found.high_water(STORE).is_relative_to(found.data)
    assert found.high_water(STORE) != found.high_water(UUID(int=6))


def test_a_machine_keeps_its_id_and_never_shows_the_systems_own() -> None:
    raw = "b08dfa6083e7567a1921a715000001fb"

    shown = machine.machine_id([lambda: "", lambda: raw + "\n"])

    assert shown == machine.machine_id([lambda: raw])
    assert shown != machine.machine_id([lambda: "another"])
    assert raw not in shown
    assert len(shown) == 32


def test_a_machine_without_an_id_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "node", lambda: "verkstad-1")
    first = machine.machine_id([lambda: ""])
    monkeypatch.setattr(platform, "node", lambda: "verkstad-2")

    assert first != machine.machine_id([])


def test_this_machine_has_one_id() -> None:
    assert machine.machine_id() == machine.machine_id()


def test_an_id_not_yet_given_or_unreadable_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("uninitialized\n")
    (tmp_path / "b").write_bytes(b"\xff\xfe")
    (tmp_path / "c").write_text("abc\n")

    assert machine.linux_id([tmp_path / name for name in ("missing", "a", "b", "c")]) == "abc"


def test_the_clock_tells_milliseconds_and_aware_time() -> None:
    clock = SystemClock()

    assert abs(clock.now_ms() - time.time() * 1000) < 60_000
    assert clock.now().tzinfo is UTC


def test_identities_grow_even_when_the_clock_is_set_back() -> None:
    times = iter([1_700_000_000_000, 1_600_000_000_000, -5, 1 << 60])
    identities = GrowingIdentities(lambda: next(times))

    made = [identities.new() for _ in range(4)]

    assert len(set(made)) == 4
    milliseconds = [one.int >> 80 for one in made]
    assert milliseconds[:3] == [1_700_000_000_000] * 3
    assert all(one.version == 7 for one in made)
