"""What screens remember is there at the next start, and never costs anybody a crash."""

from __future__ import annotations

from pathlib import Path

from assessor_app.system.preferences import FilePreferences
from assessor_app.system.settings import SettingsFile


def test_what_was_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    first = FilePreferences(SettingsFile(tmp_path / "settings.json"))
    first.set("theme", "dark")
    first.set("candidates.columns", "AAECAw==")
    first.flush()
    second = FilePreferences(SettingsFile(tmp_path / "settings.json"))
    assert second.get("theme") == "dark"
    assert second.get("candidates.columns") == "AAECAw=="
    assert second.get("nothing.here", "default") == "default"


def test_settings_that_cannot_be_written_stop_nobody(tmp_path: Path) -> None:
    gone = FilePreferences(SettingsFile(tmp_path / "missing" / "settings.json"))
    gone.set("language", "en")
    gone.flush()
    assert gone.get("language") == "en"


def test_a_damaged_file_is_kept_aside_and_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"\x00\x01 not json")
    preferences = FilePreferences(SettingsFile(path))
    assert preferences.problem is not None
    assert preferences.get("theme") == "system"
    preferences.set("theme", "light")
    preferences.flush()
    assert [item.read_bytes() for item in tmp_path.iterdir() if item != path] == [b"\x00\x01 not json"]
