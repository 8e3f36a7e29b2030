"""A browser we did not write, that opens the page from the disk; it is spoken to through pipes alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.credentials.verifying import INSTALLED, NODE

CHROMIUM = next(
    filter(
        None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"))
    ),
    None,
)
needs_browser = pytest.mark.skipif(
    NODE is None or CHROMIUM is None, reason="there is no node or no Chromium here"
)
Json = dict[str, Any]


@dataclass
class Browser:
    """A browser that is opened once and given a fresh page for each question."""

    process: subprocess.Popen[str]

    def shows(
        self,
        page: Path,
        files: dict[str, bytes] | None = None,
        folder: Path | None = None,
        **asked: object,
    ) -> Json:
        """What the page says once these files, written into `folder`, or a text were handed in."""
        paths = []
        for name, data in (files or {}).items():
            assert folder is not None
            (folder / name).write_bytes(data)
            paths.append(str(folder / name))
        told = self._answer({"page": page.as_uri(), "locale": "sv-SE", "files": paths, **asked})
        assert "error" not in told, told
        return told

    def _answer(self, asked: Json) -> Json:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        answer: Json = json.loads(self.process.stdout.readline())
        return answer


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window, as `make setup` made it reachable."""
    assert NODE is not None
    assert CHROMIUM is not None
    assert (INSTALLED / ".installed").exists(), "run make setup: what starts the browser is not installed"
    script = Path(__file__).parent / "browse.mjs"
    command = [NODE, str(script), str(INSTALLED), CHROMIUM]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield Browser(process)
        assert process.stdin is not None
        process.stdin.close()
