"""The checklists that come with the program, laid on the store's shelf."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from assessor_app.system.paths import resource_root

if TYPE_CHECKING:
    from assessor_app.storage.workspace import LocalWorkspace

_log = logging.getLogger(__name__)


def publish_checklists(workspace: LocalWorkspace) -> tuple[str, ...]:
    """Publish every checklist that can be read; returns the names of the files that cannot."""
    from assessor_app.system.resources import canonical_bytes, load_checklists

    loaded = load_checklists(resource_root() / "checklists")
    for checklist in loaded.checklists:
        workspace.keep_checklist(checklist.digest, canonical_bytes(checklist), published=True)
    for problem in loaded.problems:
        where = (problem.file, problem.code, problem.where, problem.line)
        _log.warning("checklist %s: %s at %s, line %s", *where)
    return tuple(sorted({problem.file for problem in loaded.problems}))
