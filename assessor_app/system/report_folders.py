"""Files of reports in a folder of the user's (`services.reports.ReportFolder`)."""

from __future__ import annotations

from pathlib import Path

from assessor_app.system.files import opened_for_reading, write_whole


class ReportFiles:
    """Reads and writes files, each whole or not at all. Any thread."""

    def content(self, path: Path) -> bytes | None:
        """The bytes of a file, or None where there is none. Raises OSError."""
        if not path.exists():
            return None
        with opened_for_reading(path) as file:
            return file.read()

    def write(self, path: Path, content: bytes) -> None:
        """Write or replace a file. Raises OSError; the former file is then as it was."""
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
