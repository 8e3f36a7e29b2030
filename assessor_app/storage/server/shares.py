"""What of the journal the server may have: all that the place's own devices share, but for protected people.

Of those it gets nothing, whatever the devices of the place have agreed on among themselves: who looks after
the server is none of those who may see them.
"""

from __future__ import annotations

from uuid import UUID

from assessor_app.domain.events import wire_name
from assessor_app.domain.joining_events import CandidatesJoined, CandidatesParted
from assessor_app.domain.journal import Header
from assessor_app.domain.people import PersonErased
from assessor_app.storage.exchange_scope_sets import Unseen, unseen_people
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.withholding import Share

_ERASED = wire_name(PersonErased)
_LINKS = frozenset({wire_name(CandidatesJoined), wire_name(CandidatesParted)})


class ServerShare:
    """How much of each entry goes to the server. Database lane only."""

    def __init__(self, store: LocalStore) -> None:
        self._store = store
        self._unseen = Unseen()
        self._known_at = -1

    @property
    def withheld(self) -> frozenset[UUID]:
        """The people who are left out."""
        return self._now().people

    def __call__(self, header: Header) -> Share:
        unseen = self._now()
        if header.event == _ERASED:
            return Share.ALL
        if header.about in unseen.people or header.subject.id in unseen.subjects:
            return Share.NOTHING
        if header.event in _LINKS and header.subject.id in unseen.linked:
            return Share.NOTHING
        return Share.ALL

    def _now(self) -> Unseen:
        """Looked up anew whenever an entry has come: every entry moves the clock on."""
        clock = self._store.journal.clock
        if clock != self._known_at:
            self._unseen, self._known_at = unseen_people(self._store.database), clock
        return self._unseen
