"""The centre: its card, its accounts, its phrases. Every call runs on the database lane."""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain import centres
from assessor_app.domain.centres import Actor
from assessor_app.domain.events import Draft
from assessor_app.domain.rights import Right, require
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.read_models import CentreView, Done


class CentreService:
    """Reads the centre and keeps its phrases."""

    def __init__(self, workspace: Workspace, identities: Identities) -> None:
        self._workspace = workspace
        self._identities = identities

    def view(self) -> CentreView:
        """The centre as screens show it."""
        state = self._workspace.centre()
        return CentreView(
            id=state.id,
            name=state.name,
            code=state.code,
            place=state.place,
            contact=state.contact,
            owner_permission=state.owner_permission,
            demo=state.demo,
            accounts={account.id: account.name for account in state.accounts.values()},
            phrases=tuple(state.phrases.items()),
        )

    def add_phrase(self, actor: Actor, text: str) -> Done:
        """Keep a phrase for reasons. Raises Refused: phrase_empty."""
        require(actor, Right.KEEP_PHRASES)
        drafts = centres.add_phrase(self._workspace.centre(), self._identities.new(), text)
        return self._commit(actor, drafts)

    def remove_phrase(self, actor: Actor, phrase: UUID) -> Done:
        """Offer a phrase no longer."""
        require(actor, Right.KEEP_PHRASES)
        return self._commit(actor, centres.remove_phrase(self._workspace.centre(), phrase))

    def _commit(self, actor: Actor, drafts: tuple[Draft, ...]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)
