"""Imports set aside and taken back: the fold skips what they brought, the journal keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from uuid import UUID

from assessor_app.domain import transfers
from assessor_app.domain.journal import Subject
from assessor_app.domain.transfers import ForkState, ImportState

if TYPE_CHECKING:
    from assessor_app.services.ports import Committed
    from assessor_app.storage.local_store import LocalStore
    from assessor_app.storage.workspace import LocalWorkspace


def import_state(store: LocalStore, import_id: UUID) -> ImportState:
    """An import as it stands; without a sender where there is none of this id."""
    return cast(ImportState, store.projector.state(Subject(transfers.SUBJECT_KIND, import_id)))


def fork_state(store: LocalStore, device: UUID) -> ForkState:
    """The fork of a device; with number 0 where none was found."""
    return cast(ForkState, store.projector.state(Subject(transfers.FORK_KIND, device)))


def set_aside(workspace: LocalWorkspace, actor: UUID, import_id: UUID, reason: str) -> Committed:
    """Let the fold skip what an import brought, here and wherever the entry that says so comes.

    The rows of everything that it touched change in the same transaction. Who was erased stays so, and
    nothing changes in who is protected, in accounts and in devices. Raises Refused: import_unknown,
    reason_missing.
    """
    return workspace.commit(actor, transfers.set_aside(import_state(workspace.store, import_id), reason))


def restore_import(workspace: LocalWorkspace, actor: UUID, import_id: UUID) -> Committed:
    """Let what was set aside count again. Raises Refused: import_unknown."""
    return workspace.commit(actor, transfers.restore(import_state(workspace.store, import_id)))
