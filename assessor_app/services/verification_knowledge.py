"""What the own centre knows of issuers and of what was revoked, for verifications."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

from assessor_app.domain.centres import Actor
from assessor_app.domain.credentials import LONGEST_LIST
from assessor_app.domain.issuer_keys import KeyKind
from assessor_app.services.issuing_models import IssuingStore
from assessor_app.services.issuing_ports import KnownIssuer, StatusListSeen
from assessor_app.services.key_models import OwnIssuer
from assessor_app.services.ports import Clock, Workspace
from assessor_app.services.verification_models import Knowledge


class IssuersKnown(Protocol):
    """Whose keys are known."""

    def known_issuers(self) -> tuple[KnownIssuer, ...]:
        """Other centres, and owners of standards."""
        ...

    def own_issuers(self) -> tuple[OwnIssuer, ...]:
        """The centre's own keys, the present one first."""
        ...


class CentreKnowledge:
    """A `KnowledgeSource` over an open store. Database lane.

    How the centre's own documents stand needs no list: the store knows it, as of now.
    """

    def __init__(
        self, workspace: Workspace, issuers: IssuersKnown, store: IssuingStore, clock: Clock
    ) -> None:
        self._workspace = workspace
        self._issuers = issuers
        self._store = store
        self._clock = clock

    def gather(self, actor: Actor) -> Knowledge:
        """All of it, as of now. Everybody may know it: it names nobody."""
        own = self._issuers.own_issuers()
        return Knowledge(
            own_issuers=tuple(one.issuer for one in own),
            own_name=self._workspace.centre().name,
            compromised=tuple(one.issuer for one in own if one.is_compromised),
            issuers=self._issuers.known_issuers(),
            lists=self._own_lists(own[0].issuer) if own else (),
        )

    def _own_lists(self, issuer: str) -> tuple[StatusListSeen, ...]:
        centre = self._workspace.centre()
        present = {centre.keys.centre} if centre.keys is not None else set()
        former = {one.public for one in centre.issuer.former if one.kind is KeyKind.CENTRE}
        now = datetime.fromtimestamp(self._clock.now_ms() / 1000, UTC)
        return tuple(
            StatusListSeen(True, issuer, known.list_id.urn, now, known.revoked, LONGEST_LIST)
            for known in self._store.status_lists(frozenset(present | former))
        )
