"""What entries that come in change, as people want to know it before and afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import cast
from uuid import UUID

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.journal import Ref
from assessor_app.domain.people import CandidateState
from assessor_app.domain.transfers import Span
from assessor_app.services.exchange_ports import Survey, Unusable
from assessor_app.storage.acceptance import Accepted
from assessor_app.storage.intake import Intake
from assessor_app.storage.local_store import LocalStore
from assessor_app.storage.projections.projector import Held
from assessor_app.storage.projections.rows import Rows
from assessor_app.storage.settling import Look
from assessor_app.storage.unusable import unusable


class Watch:
    """Looks on while entries are taken, from before the first."""

    def __init__(self, store: LocalStore, *, of_unread: bool = True) -> None:
        """`of_unread`: whether the survey is to tell what was kept unread, which takes a while to count."""
        self._store = store
        self._erased = set(store.erased)
        self._unread = _counted(unusable(store)) if of_unread else None
        self._people: set[UUID] = set()
        self._planned: set[UUID] = set()
        self._changed: set[UUID] = set()
        self._conflicts: set[UUID] = set()
        self._late: set[UUID] = set()

    def look(self, accepted: Accepted) -> Look:
        """What is shown each subject when its rows are made."""

        def look(subject: object, before: Rows, held: Held) -> None:
            if isinstance(held.state, AssessmentState):
                self._see_assessment(held.state, before, accepted)
            elif isinstance(held.state, CandidateState):
                self._see_candidate(held.state, before)

        return look

    def survey(self, intake: Intake, attachments: int, spans: Iterable[Span] = ()) -> Survey:
        """All that was seen."""
        accepted = intake.accepted
        return Survey(
            entries=accepted.entries,
            known=accepted.known,
            late_parts=accepted.late_parts,
            runs=accepted.runs,
            new_people=len(self._people),
            new_assessments=len(self._planned),
            changed_assessments=len(self._changed),
            corrected=accepted.corrected,
            conflicts=tuple(sorted(self._conflicts)),
            late=tuple(sorted(self._late)),
            forks=tuple(sorted(intake.forks.items())),
            erased=len(self._store.erased - self._erased),
            attachments=attachments,
            unusable=self._more_unread(),
            spans=tuple(spans),
        )

    def _see_candidate(self, state: CandidateState, before: Rows) -> None:
        key = ("candidate_row", state.id.bytes)
        if key not in before and state.details is not None and not state.erased:
            self._people.add(state.id)

    def _see_assessment(self, state: AssessmentState, before: Rows, accepted: Accepted) -> None:
        if state.candidate is None:
            return
        is_here = ("assessment_row", state.id.bytes) in before
        (self._changed if is_here else self._planned).add(state.id)
        known = {
            cast(str, row["criterion"])
            for key, row in before.items()
            if key[0] == "mark_row" and row["in_conflict"]
        }
        if not known.issuperset(state.conflicts()):
            self._conflicts.add(state.id)
        if any(_is_new(happened.ref, accepted) for happened in state.late):
            self._late.add(state.id)

    def _more_unread(self) -> tuple[Unusable, ...]:
        if self._unread is None:
            return ()
        now = _counted(unusable(self._store))
        more = {key: count - self._unread[key] for key, count in now.items()}
        return tuple(Unusable(*key, entries) for key, entries in more.items() if entries > 0)


def _counted(found: Iterable[Unusable]) -> Counter[tuple[str, str]]:
    return Counter({(item.why, item.what): item.entries for item in found})


def _is_new(ref: Ref, accepted: Accepted) -> bool:
    return any(span.first <= ref.seq <= span.last for span in accepted.spans.get(ref.device, ()))
