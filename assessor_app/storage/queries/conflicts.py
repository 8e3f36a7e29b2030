"""What is open: contradicted values, what came after the signatures, devices with several histories."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from assessor_app.domain.contradictions import Spot
from assessor_app.domain.journal import Entry, WithheldRun, link
from assessor_app.domain.settlement_events import What
from assessor_app.domain.transfers import ForkState
from assessor_app.services.conflict_models import Fork, ForkedEntry, OpenConflict
from assessor_app.services.entry_lines import UnfitLine, piece_of
from assessor_app.services.exchange_models import ConflictKind
from assessor_app.storage.engine import Database
from assessor_app.storage.entry_parts import happened
from assessor_app.storage.journal import Journal
from assessor_app.storage.queries.protection import HIDDEN, viewer_key

Sees = Callable[[Entry], bool]
MOST_OF_A_HISTORY = 2_000
"""Entries of one side of a fork that are looked at: a restored PC writes on for days, not for years."""

_OPEN = (
    " FROM conflict_row x LEFT JOIN assessment_row a ON a.id = x.subject"
    " LEFT JOIN candidate_row c ON c.id = coalesce((SELECT p.named FROM person_member m"
    " JOIN person_row p ON p.id = m.person WHERE m.member = coalesce(a.candidate, x.subject)),"
    " coalesce(a.candidate, x.subject))"
    f" WHERE coalesce(a.candidate, x.subject) NOT IN ({HIDDEN})"
    " AND coalesce(a.status, '') <> 'cancelled'"
)
_ROWS = (
    "SELECT x.kind, x.subject, coalesce(a.candidate, x.subject), coalesce(c.name, ''),"
    " coalesce(a.qualification, ''), x.what, x.key, x.at"
)
_OF_ONE = " AND x.subject = ?"
_ORDER = " ORDER BY c.sort_key, x.subject, x.kind DESC, x.what, x.key LIMIT ?"


def open_conflicts(
    database: Database, viewer: UUID | None, subject: UUID | None, limit: int
) -> tuple[OpenConflict, ...]:
    """What is open of people whom `viewer` may see, person by person; of one subject, if it is given."""
    parameters: tuple[object, ...] = (viewer_key(viewer),)
    sql = _ROWS + _OPEN
    if subject is not None:
        sql, parameters = sql + _OF_ONE, (*parameters, subject.bytes)
    rows = database.rows(sql + _ORDER, (*parameters, limit))
    return tuple(
        OpenConflict(
            ConflictKind(row[0]),
            UUID(bytes=row[1]),
            UUID(bytes=row[2]),
            row[3],
            row[4],
            Spot(What(row[5]), row[6]),
            row[7],
        )
        for row in rows
    )


def open_conflict_count(database: Database, viewer: UUID | None) -> int:
    """How many `open_conflicts` has without a limit."""
    return int(database.rows("SELECT count(*)" + _OPEN, (viewer_key(viewer),))[0][0])


def fork_of(database: Database, journal: Journal, state: ForkState, sees: Sees) -> Fork:
    """A device's histories from where they part; of each what `sees` lets through."""
    device = state.id
    kept: list[Entry] = []
    for entry in journal.of_device(device, max(0, state.seq - 1)):
        kept.append(entry)
        if len(kept) == MOST_OF_A_HISTORY:
            break
    histories = (kept, *_others(database, device))
    return Fork(
        device,
        state.seq,
        state.found_at,
        state.settled,
        tuple(_shown(history, sees) for history in histories) if state.seq else (),
    )


def _others(database: Database, device: UUID) -> list[list[Entry]]:
    """The histories that do not count, each entry after the one that its chain digest was made over."""
    rows = database.rows(
        "SELECT line FROM forked_piece WHERE device = ? ORDER BY first, received_at, chain_digest LIMIT ?",
        (device.bytes, 4 * MOST_OF_A_HISTORY),
    )
    found: list[list[Entry]] = []
    ends: list[bytes] = []
    for (line,) in rows:
        try:
            piece = piece_of(bytes(line))
        except UnfitLine:
            continue
        place = _place(ends, piece)
        if place is None:
            found.append([])
            ends.append(b"")
            place = len(found) - 1
        ends[place] = piece.chain_digest
        if isinstance(piece, Entry):
            found[place].append(piece)
    return found


def _place(ends: Iterable[bytes], piece: Entry | WithheldRun) -> int | None:
    """Which history a piece goes on with. What is withheld shows it to nobody, and goes to the newest."""
    known = list(ends)
    if isinstance(piece, WithheldRun):
        return len(known) - 1 if known else None
    return next((place for place, end in enumerate(known) if link(end, piece) == piece.chain_digest), None)


def _shown(entries: Iterable[Entry], sees: Sees) -> tuple[ForkedEntry, ...]:
    return tuple(ForkedEntry(entry.header.subject, happened(entry)) for entry in entries if sees(entry))
