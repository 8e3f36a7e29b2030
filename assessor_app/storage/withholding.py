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
    return entry._replace(personal=None, personal_salt=None, personal_state=PersonalState.WITHHELD)


def shared(
    journal: Journal, device: UUID, after: int, share: Callable[[Header], Share], last: int | None = None
) -> Iterator[Entry | WithheldRun]:
    """The chain of a device after number `after`, in order, as a receiver may have it.

    `share` decides for each entry; those that the receiver gets nothing of are gathered into runs. Runs that
    were withheld from this store are passed on as such. `last` is where to end, None for the chain's end: an
    entry, or the end of a withheld run.
    """
    run: WithheldRun | None = None
    for piece in _pieces(journal, device, after, MOST_SEQ if last is None else last):
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
    """Entries and withheld runs of a device in order of their numbers, none from before `after`."""
    runs = [
        replace(run, first=max(run.first, after + 1))
        for run in journal.runs(device)
        if after < run.last <= until
    ]
    for entry in journal.of_device(device, after, until):
        while runs and runs[0].first < entry.header.seq:
            yield runs.pop(0)
        yield entry
    yield from runs


def _end(piece: Entry | WithheldRun) -> int:
    return piece.header.seq if isinstance(piece, Entry) else piece.last
