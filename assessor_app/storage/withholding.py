"""What another place may not have: entries without their personal part, or whole runs as one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import Enum
from uuid import UUID

from assessor_app.domain.journal import Entry, Header, PersonalState, WithheldRun
from assessor_app.storage.entry_checks import has_personal
from assessor_app.storage.journal import MOST_SEQ, Journal


class Share(Enum):
    """How much of an entry a receiver may have."""

    ALL = "all"
    FACTS = "facts"
    NOTHING = "nothing"


def without_personal(entry: Entry) -> Entry:
    """The entry with its personal part withheld; the chain still holds over it."""
    if entry.personal_state is not PersonalState.PRESENT or not has_personal(entry):
        return entry
    return replace(entry, personal=None, personal_salt=None, personal_state=PersonalState.WITHHELD)


def shared(
    journal: Journal,
    device: UUID,
    after: int,
    share: Callable[[Header], Share],
    until: int = MOST_SEQ,
) -> Iterator[Entry | WithheldRun]:
    """The chain of a device after number `after`, in order, as a receiver may have it.

    `until` is the last number; no withheld run of this store may reach over it.

    `share` decides for each entry; those that the receiver gets nothing of are gathered into runs. Runs that
    were withheld from this store are passed on as such.
    """
    run: WithheldRun | None = None
    for piece in _pieces(journal, device, after, until):
        if isinstance(piece, Entry):
            how = share(piece.header)
            if how is not Share.NOTHING:
                if run is not None:
                    yield run
                    run = None
                yield piece if how is Share.ALL else without_personal(piece)
                continue
            piece = WithheldRun(device, piece.header.seq, piece.header.seq, piece.chain_digest)
        run = piece if run is None else replace(run, last=piece.last, chain_digest=piece.chain_digest)
    if run is not None:
        yield run


def _pieces(journal: Journal, device: UUID, after: int, until: int) -> Iterator[Entry | WithheldRun]:
    """Entries and withheld runs of a device in order of their numbers."""
    runs = [run for run in journal.runs(device) if after < run.last <= until]
    for entry in journal.of_device(device, after, until):
        while runs and runs[0].first < entry.header.seq:
            yield runs.pop(0)
        yield entry
    yield from runs
