"""Settings are kept, and what cannot be read is never written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.system.errors import SettingsNotKept
from assessor_app.system.settings import Settings, SettingsFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_there_are_the_defaults_and_no_problem(path: Path) -> None:
    assert SettingsFile(path).load() == (Settings(), None)
    assert not path.exists()


def test_what_was_set_is_there_again(path: Path) -> None:
    chosen = Settings(theme="dark", text_scale=150, language="en", last_account="a", printer="Kontoret Åäö")
    SettingsFile(path).save(chosen)

    assert SettingsFile(path).load() == (chosen, None)


def test_what_a_newer_version_has_set_survives(path: Path) -> None:
    path.write_text(json.dumps({"theme": "dark", "invented_later": {"a": [1]}}))
    file = SettingsFile(path)
    settings, problem = file.load()

    file.save(settings)

    assert problem is None
    assert json.loads(path.read_text())["invented_later"] == {"a": [1]}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"theme": "dark"', b"[" * 100_000, b'"' + b"x" * 2_000_000 + b'"'],
)
def test_damaged_settings_are_put_aside_and_the_defaults_used(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    file = SettingsFile(path)

    settings, problem = file.load()
    file.save(settings)

    assert settings == Settings()
    assert problem is not None
    assert problem.code == "settings_damaged"
    assert problem.kept_as == path.with_name("settings.json.damaged-1")
    assert problem.kept_as.read_bytes() == content


def test_one_impossible_value_costs_only_itself(path: Path) -> None:
    path.write_text(json.dumps({"theme": "dark", "text_scale": 100_000, "language": ["sv"]}))

    settings, problem = SettingsFile(path).load()

    assert settings == Settings(theme="dark")
    assert problem is not None
    assert (problem.code, problem.fields) == ("settings_partly_unreadable", ("text_scale", "language"))
    assert path.with_name("settings.json.damaged-1").exists()


def test_settings_that_can_neither_be_read_nor_put_aside_are_not_written_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"{")

    def refused(*_: object) -> None:
        raise PermissionError(13, "denied")

    file = SettingsFile(path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refused)
        _, problem = file.load()

    assert problem is not None
    assert problem.kept_as is None
    with pytest.raises(SettingsNotKept):
        file.save(Settings())
    assert path.read_bytes() == b"{"


def test_a_folder_in_the_place_of_the_file_is_put_aside(path: Path) -> None:
    path.mkdir()
    file = SettingsFile(path)

    _, problem = file.load()
    file.save(Settings())

    assert problem is not None
    assert problem.code == "settings_unreadable"
    assert path.is_file()


@given(
    st.dictionaries(
        st.sampled_from(["theme", "text_scale", "language", "last_account", "reduce_motion", "x"]),
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.just([]),
    )
)
def test_any_values_end_in_settings_that_can_be_used(
    tmp_path_factory: pytest.TempPathFactory, found: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("s") / "settings.json"
    path.write_text(json.dumps(found))
    file = SettingsFile(path)

    settings, _ = file.load()
    file.save(settings)

    assert 80 <= settings.text_scale <= 200
    assert settings.theme in ("light", "dark", "system")
    assert SettingsFile(path).load() == (settings, None)
