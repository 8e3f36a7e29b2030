"""What the machine refuses: one class for each thing a person can do about it."""

from __future__ import annotations

from typing import ClassVar

from assessor_app.services.ports import EnvironmentProblem


class SystemProblem(EnvironmentProblem):
    """Base of all of them; `code` names the sentence to show."""

    name: ClassVar[str] = "system_problem"

    def __init__(self, detail: str = "") -> None:
        super().__init__(self.name, detail=detail)


class AlreadyRunning(SystemProblem):
    """Another instance has this data folder open. `pid` is its process, None where that is not known."""

    name = "already_running"

    def __init__(self, pid: int | None) -> None:
        super().__init__(str(pid or ""))
        self.pid = pid


class FolderNotUsable(SystemProblem):
    """The data folder cannot be made or written to."""

    name = "folder_not_usable"


class SettingsNotKept(SystemProblem):
    """The settings could not be read earlier, nor put aside, and are therefore not written over."""

    name = "settings_not_kept"
