"""Where things lie on this machine. Nothing is created by asking."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

APP_NAME = "assessor-app"
_STATE_NAME = "assessor-app-state"


@dataclass(frozen=True, slots=True)
class Paths:
    """One store's places: `data` holds what is backed up, `state` what must stay on this machine."""

    data: Path
    state: Path

    @property
    def database(self) -> Path:
        """The journal and its derived tables."""
        return self.data / "journal.db"

    @property
    def pictures(self) -> Path:
        """The pictures and other attachments."""
        return self.data / "attachments.db"

    @property
    def vault(self) -> Path:
        """The wrapped keys."""
        return self.data / "vault.json"

    @property
    def joining(self) -> Path:
        """The wrapped keys of a PC that waits to join a centre; gone once it has."""
        return self.data / "joining.vault"

    @property
    def joining_card(self) -> Path:
        """The pairing file of a PC that waits, to be written to sticks."""
        return self.data / "joining.pair"

    @property
    def settings(self) -> Path:
        """What a person has set for this PC."""
        return self.data / "settings.json"

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.data / "logs"

    def high_water(self, store_id: UUID) -> Path:
        """The high-water mark of a store: outside the data folder, so that no backup brings it back."""
        return self.state / f"{store_id}.json"

    def logins(self, store_id: UUID) -> Path:
        """What this machine remembers of logins to a store: no backup brings it back either."""
        return self.state / f"{store_id}.logins.json"

    def backup_plan(self, store_id: UUID) -> Path:
        """Where a store's backups go and how the last ones went: with the high-water mark, not in backups."""
        return self.state / f"backups-{store_id}.json"

    @property
    def restoring(self) -> Path:
        """A backup that is laid ready to be moved in; there only while somebody restores."""
        return self.data / ".restoring"

    @property
    def scratch(self) -> Path:
        """A folder for a backup in the making, on the store's own disk; emptied at every opening."""
        return self.data / ".backup"


def resource_root() -> Path:
    """The folder of the shipped resources: in the package, bundled or installed, or in the source tree."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def find_paths(data_dir: Path | None = None, state_dir: Path | None = None) -> Paths:
    """The places to use: those given, else the machine's where an installation made them, else the user's.

    An installation for the whole machine creates the shared folder, so that all users of the PC open the same
    store; a folder that this user may not write in is passed over.
    """
    import platformdirs  # its own look at the machine is no part of the start of the other modules

    shared_data = platformdirs.site_data_path(APP_NAME, appauthor=False)
    shared_state = platformdirs.site_data_path(_STATE_NAME, appauthor=False)
    is_shared = data_dir is None and _is_usable(shared_data) and _is_usable(shared_state)
    if is_shared:
        return Paths(shared_data, state_dir or shared_state)
    data = data_dir or platformdirs.user_data_path(APP_NAME, appauthor=False)
    state = state_dir or platformdirs.user_state_path(_STATE_NAME, appauthor=False)
    return Paths(data.expanduser().absolute(), state.expanduser().absolute())


def _is_usable(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
