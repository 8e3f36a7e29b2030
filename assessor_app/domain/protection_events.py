"""What happens to a candidate with protected identity (subject kind ``candidate``, about themselves)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain.events import event, personal


@event("protected_candidate_registered/1")
@dataclass(frozen=True, slots=True)
class ProtectedCandidateRegistered:
    """A person was entered under an alias and nothing else. A later one gives another alias.

    That somebody is protected is a fact: it outlives the alias, and they stay absent from what others see.
    """

    alias: str | None = personal()


@event("protection_viewers_named/1")
@dataclass(frozen=True, slots=True)
class ProtectionViewersNamed:
    """The accounts that may see the person, all of them; a later one replaces it."""

    viewers: tuple[UUID, ...]


@event("protection_ended/1")
@dataclass(frozen=True, slots=True)
class ProtectionEnded:
    """The person is like everybody else from now on; the alias is the name until the record is amended."""

    reason: str | None = personal()
