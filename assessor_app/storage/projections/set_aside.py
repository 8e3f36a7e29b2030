"""What the fold skips: entries that an import brought which was set aside, or a list that was taken back.

Never skipped is what says who is who and what may be seen: the centre with its accounts and devices, imports,
lists and forks themselves, that somebody was erased, and protected identity. Of what a list brought only that
is skipped which lists can bring: nobody can hide a mark by calling it part of a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

from assessor_app.domain import centres, rosters, transfers
from assessor_app.domain.assessment_events import IdentityReplaced
from assessor_app.domain.events import wire_name
from assessor_app.domain.journal import Header, Subject
from assessor_app.domain.people import PersonErased
from assessor_app.domain.protection_events import (
    ProtectedCandidateRegistered,
    ProtectionEnded,
    ProtectionViewersNamed,
)
from assessor_app.domain.rosters import ROSTER_EVENTS
from assessor_app.domain.transfers import Span
from assessor_app.storage.engine import Database

SETTING_ASIDE = frozenset({transfers.SUBJECT_KIND, rosters.SUBJECT_KIND})
"""The kinds of subject that say what the fold skips of the others; folded before those."""
_KINDS = SETTING_ASIDE | {centres.SUBJECT_KIND, centres.ACCOUNT_KIND, transfers.FORK_KIND}
_Spans = Mapping[UUID, list[tuple[int, int]]]
_EVENTS = frozenset(
    wire_name(cls)
    for cls in (
        PersonErased,
        IdentityReplaced,
        ProtectedCandidateRegistered,
        ProtectionViewersNamed,
        ProtectionEnded,
    )
)


class SetAside:
    """The spans that are set aside, as the derived table has them; read when they are first asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._by_device: tuple[_Spans, _Spans] | None = None

    def forget(self) -> None:
        """Read them anew: after they changed, and after a rollback."""
        self._by_device = None

    def covers(self, header: Header) -> bool:
        """Whether the fold skips the entry."""
        skipped = self.within(header.subject.kind)
        return skipped is not None and skipped(header.device, header.seq, header.event)

    def within(self, kind: str) -> Callable[[UUID, int, str], bool] | None:
        """What tells of entries (device, number, event) on subjects of a kind whether the fold skips them.

        None where it skips none.
        """
        imports, lists = self._held()
        if not (imports or lists) or kind in _KINDS:
            return None
        return lambda device, seq, event: (
            event not in _EVENTS
            and (
                any(first <= seq <= last for first, last in imports.get(device, ()))
                or (
                    event in ROSTER_EVENTS
                    and any(first <= seq <= last for first, last in lists.get(device, ()))
                )
            )
        )

    def spans(self) -> frozenset[Span]:
        """All of them, from whichever imports and lists."""
        return frozenset(
            Span(device, *span) for held in self._held() for device, spans in held.items() for span in spans
        )

    def subjects_in(self, spans: Iterable[Span]) -> set[Subject]:
        """The subjects that have entries in any of the spans."""
        found: set[Subject] = set()
        for span in spans:
            rows = self._database.rows(
                "SELECT kind, uuid FROM subject WHERE id IN (SELECT e.subject_id FROM entry e"
                " JOIN device d ON d.id = e.device_id WHERE d.uuid = ? AND e.seq BETWEEN ? AND ?)",
                (span.device.bytes, span.first, span.last),
            )
            found |= {Subject(row[0], UUID(bytes=row[1])) for row in rows}
        return found

    def _held(self) -> tuple[_Spans, _Spans]:
        """Those of imports, and those of lists; device → first and last."""
        if self._by_device is None:
            self._by_device = self._read("set_aside_span"), self._read("roster_span")
        return self._by_device

    def _read(self, table: str) -> _Spans:
        held: dict[UUID, list[tuple[int, int]]] = {}
        for device, first, last in self._database.rows(f"SELECT device, first, last FROM {table}"):
            held.setdefault(UUID(bytes=device), []).append((first, last))
        return held
