"""Frozen rows about protected people, for those who manage protection and read the access log."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One look at a protected person, `at` in ms since 1970 UTC; without a person it was at the log.

    `what` is a value of `domain.protection.Look`.
    """

    number: int
    at: int
    actor: UUID
    person: UUID | None
    what: str


@dataclass(frozen=True, slots=True)
class AccessRow:
    """A line of the access log as it is shown; `alias` is empty where it is gone or all are meant."""

    at: int
    actor_name: str
    person: UUID | None
    alias: str
    what: str


@dataclass(frozen=True, slots=True)
class AccessLog:
    """The access log, newest first; `more` says that older lines are left out."""

    rows: tuple[AccessRow, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class ProtectionChoices:
    """What a form about protection offers. `accounts` are (id, name) by name."""

    alias: str
    accounts: tuple[tuple[UUID, str], ...]
    most_viewers: int


@dataclass(frozen=True, slots=True)
class ProtectedRow:
    """Somebody under an alias, for those who manage protection. `viewers` are (id, name)."""

    id: UUID
    alias: str
    viewers: tuple[tuple[UUID, str], ...]
    since: int | None


@dataclass(frozen=True, slots=True)
class WithdrawalPlan:
    """What goes when a person's name is withdrawn, counted, and the free texts that cannot be taken away."""

    runs: int
    reasons: int
    notes: int
    pictures: int
    signatures: int
    documents: int
    texts_that_stay: tuple[str, ...]
