"""What came in by exchange files: each import is a subject (kind ``import``) and can be set aside.

Setting aside takes nothing away: the entries that an import brought stay in the journal and are passed on,
the fold skips them, on every replica that holds the entry that says so; restoring is one more entry.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened, event, personal
from assessor_app.domain.journal import ChainHead, Subject
from assessor_app.domain.texts import clean_text

SUBJECT_KIND = "import"
FORK_KIND = "fork"


class Span(NamedTuple):
    """Entries `first`..`last` of a device's chain, both included."""

    device: UUID
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class SignedHead:
    """The end of a chain as its own device signed it; 64 bytes of Ed25519 (see `security.seals`)."""

    head: ChainHead
    signature: bytes


@event("import_applied/1")
@dataclass(frozen=True, slots=True)
class ImportApplied:
    """A file was taken in. `sender` is the device that wrote it, `digest` SHA-256 of the whole file in hex.

    `spans` are the entries that were new here, each as (device, first, last).
    """

    sender: UUID
    number: int
    digest: str
    spans: tuple[tuple[UUID, int, int], ...]


@event("import_set_aside/1")
@dataclass(frozen=True, slots=True)
class ImportSetAside:
    """The fold skips what the import brought."""

    reason: str | None = personal()


@event("import_restored/1")
@dataclass(frozen=True, slots=True)
class ImportRestored:
    """What was set aside counts again."""


@event("fork_found/1")
@dataclass(frozen=True, slots=True)
class ForkFound:
    """From number `seq` on the device has two histories: it must write as another from now on."""

    device: UUID
    seq: int


@event("fork_settled/1")
@dataclass(frozen=True, slots=True)
class ForkSettled:
    """Somebody has looked at both histories."""

    device: UUID
    seq: int
    reason: str | None = personal()


@dataclass(frozen=True, slots=True)
class ImportState:
    """An import as it stands; `sender` None where only later entries about it have come."""

    id: UUID
    sender: UUID | None = None
    number: int = 0
    digest: str = ""
    spans: tuple[Span, ...] = ()
    applied_at: int = 0
    applied_by: UUID | None = None
    set_aside: bool = False
    reason: str = ""


def evolve(state: ImportState, happened: Happened) -> ImportState:
    """The import after one more entry. Never raises."""
    value = happened.event
    match value:
        case ImportApplied():
            spans = tuple(Span(*span) for span in value.spans if 0 < span[1] <= span[2])
            return replace(
                state,
                sender=value.sender,
                number=value.number,
                digest=value.digest,
                spans=spans,
                applied_at=happened.wall_at,
                applied_by=happened.actor,
            )
        case ImportSetAside():
            return replace(state, set_aside=True, reason=value.reason or "")
        case ImportRestored():
            return replace(state, set_aside=False, reason="")
    return state


@dataclass(frozen=True, slots=True)
class ForkState:
    """A fork as it stands (the subject's id is the device that forked)."""

    id: UUID
    seq: int = 0
    settled: bool = False
    found_at: int = 0


def evolve_fork(state: ForkState, happened: Happened) -> ForkState:
    """The fork after one more entry. Never raises."""
    value = happened.event
    match value:
        case ForkFound():
            return replace(state, seq=value.seq, settled=False, found_at=happened.wall_at)
        case ForkSettled():
            return replace(state, settled=True)
    return state


def applied(
    identity: UUID, sender: UUID, number: int, digest: str, spans: Iterable[Span]
) -> tuple[Draft, ...]:
    """Note that a file was taken in."""
    told = tuple((span.device, span.first, span.last) for span in spans)
    return (Draft(Subject(SUBJECT_KIND, identity), None, ImportApplied(sender, number, digest, told)),)


def set_aside(state: ImportState, reason: str) -> tuple[Draft, ...]:
    """Let the fold skip an import; nothing where it does. Raises Refused: import_unknown, reason_missing."""
    _known(state)
    why = clean_text(reason)
    if not why:
        raise Refused("reason_missing")
    return () if state.set_aside else (Draft(Subject(SUBJECT_KIND, state.id), None, ImportSetAside(why)),)


def restore(state: ImportState) -> tuple[Draft, ...]:
    """Let what was set aside count again. Raises Refused: import_unknown; nothing where it counts."""
    _known(state)
    return (Draft(Subject(SUBJECT_KIND, state.id), None, ImportRestored()),) if state.set_aside else ()


def _known(state: ImportState) -> None:
    if state.sender is None:
        raise Refused("import_unknown")


def settle_fork(state: ForkState, reason: str) -> tuple[Draft, ...]:
    """Say that both histories were looked at. Raises Refused: fork_unknown, reason_missing."""
    if not state.seq:
        raise Refused("fork_unknown")
    why = clean_text(reason)
    if not why:
        raise Refused("reason_missing")
    if state.settled:
        return ()
    settled = ForkSettled(state.id, state.seq, why)
    return (Draft(Subject(FORK_KIND, state.id), None, settled),)
