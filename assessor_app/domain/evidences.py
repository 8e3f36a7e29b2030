"""On which entries of its journal a result rests: what `credentials.evidence_digest` is reckoned over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain.assessment_events import (
    AssessmentInterrupted,
    AssessmentReopened,
    AssessmentSigned,
)
from assessor_app.domain.events import wire_name
from assessor_app.domain.journal import Ref

_SIGNED, _REOPENED = wire_name(AssessmentSigned), wire_name(AssessmentReopened)
_INTERRUPTED = wire_name(AssessmentInterrupted)


class RunEntry(NamedTuple):
    """One entry of a run: which, what it is (its wire name), and the digest of its chain up to it."""

    ref: Ref
    event: str
    chain: bytes


def rests_on(entries: Sequence[RunEntry], covered: Mapping[UUID, int] | None) -> tuple[RunEntry, ...]:
    """The entries that a run's result rests on, of all that it has, given and returned in fold order.

    Of a signed run, the signatures and what they `covered`: whatever comes from another device later is not
    among them, though its clock may put it before them, so that the digest can be reckoned again for ever. Of
    an interrupted one, everything up to the interruption.
    """
    end = _end_of(entries)
    if end is None:
        return tuple(entries)
    last = entries[end]
    upto = entries[: end + 1]
    if last.event != _SIGNED or covered is None:
        return tuple(upto)
    known = {**covered, last.ref.device: max(last.ref.seq, covered.get(last.ref.device, 0))}
    return tuple(entry for entry in upto if entry.ref.seq <= known.get(entry.ref.device, 0))


def _end_of(entries: Sequence[RunEntry]) -> int | None:
    """The place of the entry that ended the run: the first signing since it was last opened again, else the
    last interruption."""
    names = [entry.event for entry in entries]
    reopened = max((place for place, name in enumerate(names) if name == _REOPENED), default=-1)
    signings = [place for place, name in enumerate(names) if name == _SIGNED and place > reopened]
    if signings:
        return signings[0]
    return max((place for place, name in enumerate(names) if name == _INTERRUPTED), default=None)
