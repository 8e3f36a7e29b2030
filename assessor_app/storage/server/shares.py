"""What of the journal the server may have: all that the place's own devices share, but for protected people.

Of those it gets the facts, without which no chain of another PC would hold, and nobody's name: so that the
other PCs still learn that somebody is protected, and hide what they have.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from assessor_app.domain.events import wire_name
from assessor_app.domain.journal import Header
from assessor_app.domain.people import SUBJECT_KIND, PersonErased
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.withholding import Share

_ERASED = wire_name(PersonErased)


def protected(store: LocalStore) -> frozenset[UUID]:
    """Everybody with a protected identity."""
    rows = store.database.rows("SELECT candidate FROM protected_person")
    return frozenset(UUID(bytes=row[0]) for row in rows)


def share_of(withheld: frozenset[UUID]) -> Callable[[Header], Share]:
    """How much of an entry goes to the server, while these people are withheld."""

    def share(header: Header) -> Share:
        if header.event == _ERASED:
            return Share.ALL
        is_theirs = header.about in withheld
        if header.subject.kind == SUBJECT_KIND:
            is_theirs = is_theirs or header.subject.id in withheld
        return Share.FACTS if is_theirs else Share.ALL

    return share
