"""What a person has set for this PC. Nothing in here is worth protecting, and nothing may be lost quietly."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

import msgspec

from assessor_app.system.errors import SettingsNotKept
from assessor_app.system.files import put_aside, write_whole

LARGEST_FILE = 1024 * 1024
SMALLEST_TEXT_SCALE = 80
LARGEST_TEXT_SCALE = 200

Theme = Literal["light", "dark", "system"]
Language = Literal["sv", "en"]
TextScale = Annotated[int, msgspec.Meta(ge=SMALLEST_TEXT_SCALE, le=LARGEST_TEXT_SCALE)]
ShortText = Annotated[str, msgspec.Meta(max_length=500)]
LongText = Annotated[str, msgspec.Meta(max_length=10_000)]
ScreenMemory = Annotated[dict[ShortText, LongText], msgspec.Meta(max_length=200)]
"""What screens remember of themselves (column widths, sorting), by a name of theirs."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings. `text_scale` is in per cent; `last_account` the UUID of who logged in last, or empty;
    `window_geometry` and `window_state` are base64 of what Qt gave; `printer` is the system's name for it;
    `lock_after_min` locks a program nobody touches, 0 never does.
    """

    theme: Theme = "system"
    text_scale: TextScale = 100
    language: Language = "sv"
    last_account: ShortText = ""
    window_geometry: LongText = ""
    window_state: LongText = ""
    printer: ShortText = ""
    save_folder: ShortText = ""
    lock_after_min: Annotated[int, msgspec.Meta(ge=0, le=240)] = 10
    reduce_motion: bool = False
    screens: ScreenMemory = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """Settings that could not be read in full: the code of the sentence and where the file is kept now.

    Codes: ``settings_damaged`` (nothing could be read), ``settings_partly_unreadable`` (the fields named had
    values the program does not know), ``settings_unreadable`` (the machine would not let the file be read).
    """

    code: str
    kept_as: Path | None
    fields: tuple[str, ...] = ()


class SettingsFile:
    """The settings file. `load` once, then `save` as often as needed."""

    def __init__(self, path: Path, write: Callable[[Path, bytes], None] = write_whole) -> None:
        self._path = path
        self._write = write
        self._unknown: dict[str, Any] = {}
        self._is_blocked = False

    def load(self) -> tuple[Settings, SettingsProblem | None]:
        """The settings, with the default for all that is missing or cannot be read. Never raises.

        A file that cannot be understood is put aside under another name, never written over. What this
        version does not know is kept and saved again.
        """
        self._unknown, self._is_blocked = {}, False
        try:
            with self._path.open("rb") as file:
                content = file.read(LARGEST_FILE + 1)
        except FileNotFoundError:
            return Settings(), None
        except OSError:
            return Settings(), self._kept_aside("settings_unreadable")
        found = _decoded(content)
        if found is None:
            return Settings(), self._kept_aside("settings_damaged")
        settings, wrong = _settings_in(found)
        known = {field.name for field in dataclasses.fields(Settings)}
        self._unknown = {name: value for name, value in found.items() if name not in known}
        if wrong:
            return settings, self._kept_aside("settings_partly_unreadable", wrong)
        return settings, None

    def save(self, settings: Settings) -> None:
        """Write the settings whole. Raises OSError, and SettingsNotKept while a damaged one is in the way."""
        if self._is_blocked:
            raise SettingsNotKept(self._path.name)
        content = {**self._unknown, **dataclasses.asdict(settings)}
        text = json.dumps(content, ensure_ascii=True, indent=1, sort_keys=True)
        self._write(self._path, text.encode() + b"\n")

    def _kept_aside(self, code: str, fields: tuple[str, ...] = ()) -> SettingsProblem:
        try:
            return SettingsProblem(code, put_aside(self._path), fields)
        except OSError:
            self._is_blocked = True
            return SettingsProblem(code, None, fields)


def _decoded(content: bytes) -> dict[str, Any] | None:
    if len(content) > LARGEST_FILE:
        return None
    try:
        found = msgspec.json.decode(content)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _settings_in(found: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """The settings that can be understood, and the names of those that cannot."""
    good: dict[str, Any] = {}
    wrong: list[str] = []
    for name, kind in get_type_hints(Settings, include_extras=True).items():
        if name not in found:
            continue
        try:
            good[name] = msgspec.convert(found[name], kind)
        except msgspec.ValidationError:
            wrong.append(name)
    return Settings(**good), tuple(wrong)
