"""A device that turned out to have two histories goes on as another one from its next opening."""

from __future__ import annotations

from pathlib import Path

from assessor_app.domain import transfers
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.transfers import ForkFound
from tests.backups import found, open_again


def test_a_device_that_forked_writes_as_another_and_signs_what_it_wrote_before(tmp_path: Path) -> None:
    centre = found(tmp_path)
    workspace = centre.program.workspace
    former = workspace.head
    draft = Draft(Subject(transfers.FORK_KIND, former.device), None, ForkFound(former.device, former.seq))
    workspace.commit(centre.actor.id, [draft])
    last = workspace.head
    centre.close()

    again = open_again(tmp_path)
    workspace = again.program.workspace
    assert workspace.head.device != former.device
    assert workspace.device.code in {device.code for device in workspace.centre().devices.values()}
    assert last in [head for head, _ in workspace.store.journal.signed_heads(former.device)]
    renewed = workspace.head.device
    again.close()

    third = open_again(tmp_path)
    assert third.program.workspace.head.device == renewed
    third.close()
