"""What a centre puts on its documents besides its name: logo, accreditation, the owner's permission.

Events of the subject kind ``centre``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event, personal
from assessor_app.domain.journal import Subject
from assessor_app.domain.texts import LINE_LENGTH, NAME_LENGTH, clean_line, clean_text

_SUBJECT_KIND = "centre"


@event("centre_logo_chosen/1")
@dataclass(frozen=True, slots=True)
class CentreLogoChosen:
    """The centre's own logo, by the digest of its attachment; none where there is no digest."""

    digest: str | None = None


@event("accreditation_written/1")
@dataclass(frozen=True, slots=True)
class AccreditationWritten:
    """The centre's own line about its accreditation, printed as it stands; none where there is no text."""

    text: str | None = None


@event("owner_permission_noted/1")
@dataclass(frozen=True, slots=True)
class OwnerPermissionNoted:
    """Whether the model's owner lets the centre use its name as a heading; the latest counts.

    `on` is the day of the owner's word, as ISO date, `by` who gave it.
    """

    given: bool
    on: str | None = None
    by: str | None = personal()


@dataclass(frozen=True, slots=True)
class PermissionNote:
    """One word of the owner; `noted_by` wrote it down `noted_at` (ms since 1970 UTC)."""

    given: bool
    by: str
    on: str
    noted_at: int
    noted_by: UUID


@dataclass(frozen=True, slots=True)
class CardDetails:
    """What stands on the documents. `logo` is the digest of an attachment; `permissions` oldest first."""

    logo: str | None = None
    accreditation: str = ""
    permissions: tuple[PermissionNote, ...] = ()


def evolve(card: CardDetails, happened: Happened) -> CardDetails:
    """The card after one more entry. Never raises."""
    value = happened.event
    match value:
        case CentreLogoChosen():
            return replace(card, logo=value.digest or None)
        case AccreditationWritten():
            return replace(card, accreditation=value.text or "")
        case OwnerPermissionNoted():
            note = PermissionNote(
                value.given, value.by or "", value.on or "", happened.wall_at, happened.actor
            )
            return replace(card, permissions=(*card.permissions, note))
    return card


def choose_logo(centre: UUID, card: CardDetails, digest: str | None) -> tuple[Draft, ...]:
    """Print this logo from now on, or none."""
    if card.logo == digest:
        return ()
    return (Draft(Subject(_SUBJECT_KIND, centre), None, CentreLogoChosen(digest)),)


def write_accreditation(centre: UUID, card: CardDetails, text: str) -> tuple[Draft, ...]:
    """Print this line at the foot of documents from now on; an empty one prints none."""
    text = clean_text(text, LINE_LENGTH)
    if card.accreditation == text:
        return ()
    return (Draft(Subject(_SUBJECT_KIND, centre), None, AccreditationWritten(text or None)),)


def note_permission(
    centre: UUID, card: CardDetails, *, given: bool, by: str, on: date | None
) -> tuple[Draft, ...]:
    """Note the owner's word. Raises Refused for a yes: permission_by_missing, permission_day_missing."""
    by = clean_line(by, NAME_LENGTH)
    if given and not by:
        raise Refused("permission_by_missing")
    if given and on is None:
        raise Refused("permission_day_missing")
    day = on.isoformat() if on is not None else ""
    last = card.permissions[-1] if card.permissions else PermissionNote(False, "", "", 0, centre)
    if (last.given, last.by, last.on) == (given, by, day):
        return ()
    noted = OwnerPermissionNoted(given, day or None, by or None)
    return (Draft(Subject(_SUBJECT_KIND, centre), None, noted),)
