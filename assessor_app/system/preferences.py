"""The settings as screens use them: read at once, written by a thread of their own a moment later."""

from __future__ import annotations

import dataclasses
import logging
import threading
from typing import Any

from assessor_app.system.errors import SettingsNotKept
from assessor_app.system.settings import Settings, SettingsFile, SettingsProblem

_PAUSE_S = 0.5
_log = logging.getLogger(__name__)


class FilePreferences:
    """`Preferences` over the settings file. What is not a field of `Settings` is a screen's memory: text."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        self._settings, self.problem = file.load()
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._dirty = False

    problem: SettingsProblem | None

    @property
    def settings(self) -> Settings:
        """The settings as they stand."""
        return self._settings

    def get(self, key: str, default: Any = None) -> Any:
        """A setting, or what a screen remembers under `key`, or `default`."""
        if key in _FIELDS:
            value = getattr(self._settings, key)
            return default if value == "" else value
        return self._settings.screens.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Change a setting; it is written within a second, at the latest at `flush`. Never raises."""
        with self._lock:
            if key in _FIELDS:
                self._settings = dataclasses.replace(self._settings, **{key: value})
            else:
                screens = {**self._settings.screens, key: str(value)}
                self._settings = dataclasses.replace(self._settings, screens=screens)
            self._dirty = True
            if self._timer is None:
                self._timer = threading.Timer(_PAUSE_S, self.flush)
                self._timer.daemon = True
                self._timer.start()

    def flush(self) -> None:
        """Write what is not written yet. Settings that cannot be written are logged, not mourned."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if not self._dirty:
                return
            self._dirty = False
            try:
                self._file.save(self._settings)
            except (OSError, SettingsNotKept) as problem:
                _log.warning("settings not written: %s", type(problem).__name__)


_FIELDS = frozenset(field.name for field in dataclasses.fields(Settings)) - {"screens"}
