"""What the machine refuses: one class for each thing a person can do about it."""

from __future__ import annotations

from assessor_app.services.ports import EnvironmentProblem


class SystemProblem(EnvironmentProblem):
    """Base of all of them; `code` names the sentence to show."""

    code = "system_problem"

    def __init__(self, detail: str = "") -> None:
        super().__init__(type(self).code, detail=detail)


class AlreadyRunning(SystemProblem):
    """Another instance has this data folder open. `pid` is its process, None where that is not known."""

    code = "already_running"

    def __init__(self, pid: int | None) -> None:
        super().__init__(str(pid or ""))
        self.pid = pid


class FolderNotUsable(SystemProblem):
    """The data folder cannot be made or written to."""

    code = "folder_not_usable"


class SettingsNotKept(SystemProblem):
    """The settings could not be read earlier, nor put aside, and are therefore not written over."""

    code = "settings_not_kept"
