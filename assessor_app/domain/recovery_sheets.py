"""The recovery sheet: what stands on it, and what the journal knows of it (subject kind ``centre``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from assessor_app.domain.events import Draft, event
from assessor_app.domain.journal import Subject

_SUBJECT_KIND = "centre"


@event("recovery_sheet_proven/1")
@dataclass(frozen=True, slots=True)
class RecoverySheetProven:
    """Somebody typed words of a new recovery sheet back; the former sheet opens nothing any more."""


@event("account_recovered/1")
@dataclass(frozen=True, slots=True)
class AccountRecovered:
    """An account got a new passphrase with the words of the recovery sheet; the entry is about its owner."""

    account: UUID


@dataclass(frozen=True, slots=True)
class SheetProof:
    """When the sheet that counts was proven (ms since 1970 UTC), and by whom."""

    at: int
    by: UUID


@dataclass(frozen=True, slots=True)
class RecoverySheetContent:
    """Everything a recovery sheet says. Never a passphrase.

    `language`: sv or en. `words` in their order. The fingerprints are words too, of the centre's public keys.
    """

    language: str
    centre_name: str
    made_on: date
    centre_fingerprint: str
    document_fingerprint: str
    words: tuple[str, ...] = field(repr=False)
    demo: bool = False


def sheet_proven(centre: UUID) -> tuple[Draft, ...]:
    """Put on record that the new sheet is in somebody's hands."""
    return (Draft(Subject(_SUBJECT_KIND, centre), None, RecoverySheetProven()),)


def account_recovered(centre: UUID, account: UUID) -> tuple[Draft, ...]:
    """Put on record that an account was opened with the sheet."""
    return (Draft(Subject(_SUBJECT_KIND, centre), account, AccountRecovered(account)),)
