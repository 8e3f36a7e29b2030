"""What a centre has done and how it went: counts over time, never a list of people. Database lane only.

Figures are gathered in short pieces (`FollowUpService.pieces`), so that no mark waits for a year's worth.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise
from statistics import median
from uuid import UUID

from assessor_app.domain.accounts import Role
from assessor_app.domain.checklists import Checklist, Wording
from assessor_app.domain.errors import NotAllowed, Refused
from assessor_app.domain.outcomes import Outcome
from assessor_app.domain.rights import Right
from assessor_app.services.follow_up_models import (
    LONGEST_PAUSE_MS,
    AreaOutcomes,
    AreaTime,
    CriterionCount,
    Figures,
    Flow,
    FollowUpChoices,
    FollowUpQuery,
    FollowUpRows,
    Missed,
    Part,
    RunsOf,
    Spread,
    Step,
)
from assessor_app.services.ports import Workspace
from assessor_app.services.read_models import AssessmentSummary
from assessor_app.services.undertaking_models import CompanyQuery, ProgrammeQuery, UndertakingRows

PIECE = 100
"""Runs whose marks are looked at in one piece."""
MOST_MISSED = 15
LONGEST_YEARS = 20
_DAY_MS = 86_400_000

RunsByIds = Callable[[Sequence[UUID]], Sequence[AssessmentSummary]]


@dataclass
class Gathering:
    """Figures on their way. `pieces` are called one after the other, each short; then `result`."""

    pieces: Iterator[Callable[[], None]]
    total: int
    _finish: Callable[[], Figures]
    counts: list[CriterionCount] = field(default_factory=list)
    minutes: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def result(self) -> Figures:
        """The figures, once every piece was called."""
        return self._finish()


class FollowUpService:
    """Counts the runs of everybody who is not protected, for the account `viewer`.

    One's own runs can be followed up by themselves, and by a manager those of any assessor; nothing here
    sets assessors beside each other. `zone` is where the PC stands.
    """

    def __init__(
        self,
        workspace: Workspace,
        rows: FollowUpRows,
        runs: RunsByIds,
        undertakings: UndertakingRows,
        viewer: UUID,
        zone: tzinfo,
    ) -> None:
        self._workspace = workspace
        self._rows = rows
        self._runs = runs
        self._undertakings = undertakings
        self._viewer = viewer
        self._zone = zone

    def choices(self) -> FollowUpChoices:
        """What can be followed up by itself."""
        titles = {one.id: one.title for one in self._workspace.checklists()}
        accounts = self._workspace.centre().accounts
        assessors = [
            (account.id, account.name)
            for account in accounts.values()
            if account.role is not Role.COORDINATOR and (account.id == self._viewer or self._is_manager())
        ]
        return FollowUpChoices(
            {one: titles.get(one, Wording(one, one)) for one in self._rows.qualifications()},
            tuple((row.id, row.name) for row in self._undertakings.programme_rows(ProgrammeQuery())),
            tuple(
                (row.id, row.name) for row in self._undertakings.company_rows(CompanyQuery(with_closed=True))
            ),
            tuple(sorted(assessors, key=lambda one: one[1].casefold())),
            self._first_on(),
        )

    def gather(self, query: FollowUpQuery) -> Gathering:
        """Begin to gather figures.

        Raises Refused: span_unfit (no days, reversed, longer than `LONGEST_YEARS`); NotAllowed where the runs
        of another assessor are asked for by who is no manager.
        """
        self._ask_for_assessor(query)
        parts = parts_of(query)
        ids = self._rows.signed_ids(self._runs_of(query))
        areas = {
            bytes.fromhex(one.digest): {code: area.id for area in one.areas for code in area.codes}
            for one in self._checklists()
        }
        chunks = [ids[at : at + PIECE] for at in range(0, len(ids), PIECE)]
        gathering: Gathering

        def look_at(chunk: Sequence[UUID]) -> None:
            gathering.counts += self._rows.criteria(chunk)
            for area, minutes in minutes_of(self._rows.marked_at(chunk), areas):
                gathering.minutes[area].append(minutes)

        pieces = ((lambda chunk=chunk: look_at(chunk)) for chunk in chunks)
        gathering = Gathering(pieces, len(chunks), lambda: self._figures(query, parts, gathering))
        return gathering

    def figures(self, query: FollowUpQuery) -> Figures:
        """The same in one go."""
        gathering = self.gather(query)
        for piece in gathering.pieces:
            piece()
        return gathering.result()

    def runs_missing(
        self, query: FollowUpQuery, qualification: str, code: str
    ) -> tuple[AssessmentSummary, ...]:
        """The signed runs in which a criterion was not shown or only partly, latest first; at most 500."""
        self._ask_for_assessor(query)
        found = self._rows.runs_missing(self._runs_of(query), qualification, code)
        return tuple(self._runs(found[:500]))

    def runs_signed(self, query: FollowUpQuery, part: Part) -> tuple[AssessmentSummary, ...]:
        """The runs signed in a part of the time, latest first; at most 500."""
        self._ask_for_assessor(query)
        since, until = self._moments(part.first_on, part.last_on)
        found = self._rows.signed_ids(RunsOf(query, since, until))
        return tuple(self._runs(found[:500]))

    # -- inside --

    def _checklists(self) -> tuple[Checklist, ...]:
        """The newest of each qualification, then the earlier ones that runs are bound to."""
        newest = self._workspace.checklists()
        known = {one.digest for one in newest}
        earlier = (self._workspace.checklist(one) for one in self._rows.checklists() if one not in known)
        return (*newest, *(one for one in earlier if one is not None))

    def _first_on(self) -> str:
        earliest = self._rows.earliest()
        if earliest is None:
            return self._workspace.day_of()
        return self._workspace.day_of(earliest)

    def _ask_for_assessor(self, query: FollowUpQuery) -> None:
        if query.assessor not in (None, self._viewer) and not self._is_manager():
            raise NotAllowed("not_allowed", right=Right.MANAGE_ACCOUNTS.value)

    def _is_manager(self) -> bool:
        account = self._workspace.centre().accounts.get(self._viewer)
        return account is not None and account.role is Role.MANAGER

    def _runs_of(self, query: FollowUpQuery) -> RunsOf:
        parts_of(query)
        return RunsOf(query, *self._moments(query.first_on, query.last_on))

    def _moments(self, first_on: str, last_on: str) -> tuple[int, int]:
        last = date.fromisoformat(last_on) + timedelta(days=1)
        return self._midnight(date.fromisoformat(first_on)), self._midnight(last)

    def _midnight(self, day: date) -> int:
        return round(datetime.combine(day, time(), self._zone).astimezone(UTC).timestamp() * 1000)

    def _figures(self, query: FollowUpQuery, parts: tuple[Part, ...], gathering: Gathering) -> Figures:
        wanted = self._runs_of(query)
        starts = [self._midnight(date.fromisoformat(part.first_on)) for part in parts]
        signed: list[list[float | None]] = [[] for _ in parts]
        for run in self._rows.signed(wanted):
            lead = None if run.registered_at is None else (run.signed_at - run.registered_at) / _DAY_MS
            signed[bisect_right(starts, run.signed_at) - 1].append(lead)
        interrupted = _counted(starts, self._rows.interrupted(wanted))
        planned = _counted(starts, self._rows.planned(wanted))
        leads = [[lead for lead in found if lead is not None and lead >= 0] for found in signed]
        checklists = self._checklists()
        return Figures(
            query=query,
            parts=parts,
            flows=tuple(Flow(len(found), planned[at], interrupted[at]) for at, found in enumerate(signed)),
            leads=tuple(spread(found) for found in leads),
            areas=self._areas(wanted, checklists),
            times=_times(gathering.minutes, checklists),
            missed=_missed(gathering.counts, checklists),
            persons=self._rows.persons(wanted),
            lead=spread([lead for found in leads for lead in found]),
        )

    def _areas(self, wanted: RunsOf, checklists: Sequence[Checklist]) -> tuple[AreaOutcomes, ...]:
        counts = self._rows.outcomes(wanted)
        names = _names(checklists)
        areas = sorted({area for area, _ in counts}, key=lambda area: _place(area, names))
        return tuple(
            AreaOutcomes(
                area,
                names.get(area),
                counts.get((area, Outcome.MET.value), 0),
                counts.get((area, Outcome.NOT_MET.value), 0),
                sum(
                    count
                    for (one, outcome), count in counts.items()
                    if one == area and outcome not in (Outcome.MET.value, Outcome.NOT_MET.value)
                ),
            )
            for area in areas
        )


def parts_of(query: FollowUpQuery) -> tuple[Part, ...]:
    """The weeks (Monday to Sunday) or months of the query's span, the first and last as they lie in it.

    Raises Refused: span_unfit.
    """
    try:
        first, last = date.fromisoformat(query.first_on), date.fromisoformat(query.last_on)
    except ValueError as error:
        raise Refused("span_unfit") from error
    if last < first or last.year - first.year > LONGEST_YEARS or first.year < 1900 or last.year > 9998:
        raise Refused("span_unfit")
    parts = []
    start = first
    while start <= last:
        following = _next_week(start) if query.step is Step.WEEK else _next_month(start)
        parts.append(Part(start.isoformat(), min(following - timedelta(days=1), last).isoformat()))
        start = following
    return tuple(parts)


def spread(values: Sequence[float]) -> Spread | None:
    """Median and quartiles; None of nothing. A quartile is the median of its half, the middle left out."""
    if not values:
        return None
    ordered = sorted(values)
    half = len(ordered) // 2
    low, high = ordered[:half] or ordered, ordered[-half:] if half else ordered
    return Spread(len(ordered), median(low), median(ordered), median(high))


def minutes_of(
    marked: Iterable[tuple[bytes, bytes, str, int]], areas: Mapping[bytes, Mapping[str, str]]
) -> Iterator[tuple[str, float]]:
    """(area, minutes) of each run and each of its areas with two marks or more: what lies between one mark
    and the next, but for pauses longer than `LONGEST_PAUSE_MS`. A night is one.

    `areas`: digest of a checklist → criterion → area; marks that it does not know are passed over.
    """
    found: dict[tuple[bytes, str], list[int]] = defaultdict(list)
    for run, checklist, criterion, at in marked:
        area = areas.get(checklist, {}).get(criterion)
        if area is not None:
            found[run, area].append(at)
    for (_, area), moments in found.items():
        if len(moments) > 1:
            moments.sort()
            gaps = (after - before for before, after in pairwise(moments))
            yield area, sum(gap for gap in gaps if gap <= LONGEST_PAUSE_MS) / 60_000


def _next_week(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _counted(starts: Sequence[int], moments: Sequence[int]) -> list[int]:
    counts = [0] * len(starts)
    for moment in moments:
        counts[bisect_right(starts, moment) - 1] += 1
    return counts


def _names(checklists: Sequence[Checklist]) -> dict[str, Wording]:
    """area → its name; of several versions that of the first checklist that has it."""
    names: dict[str, Wording] = {}
    for one in checklists:
        for area in one.areas:
            names.setdefault(area.id, area.name)
    return names


def _place(area: str, names: dict[str, Wording]) -> tuple[int, str]:
    """In the checklists' order; what none of them has comes last."""
    order = list(names)
    return (order.index(area) if area in names else len(order), area)


def _times(minutes: dict[str, list[float]], checklists: Sequence[Checklist]) -> tuple[AreaTime, ...]:
    names = _names(checklists)
    found = [
        AreaTime(area, names.get(area), spreading)
        for area, values in minutes.items()
        if (spreading := spread(values)) is not None
    ]
    return tuple(sorted(found, key=lambda one: _place(one.area, names)))


def _missed(counts: Sequence[CriterionCount], checklists: Sequence[Checklist]) -> tuple[Missed, ...]:
    """The criteria most often missed; versions of a qualification count together."""
    held = {bytes.fromhex(one.digest): one for one in checklists}
    found: dict[tuple[str, str], Missed] = {}
    for count in counts:
        checklist = held.get(count.checklist)
        if checklist is None:
            continue
        texts = {one.code: one.text for area in checklist.areas for one in area.criteria}
        key = (checklist.id, count.criterion)
        before = found.get(key, Missed(*key, None, 0, 0, 0, 0))
        found[key] = Missed(
            *key,
            before.text or texts.get(count.criterion),
            before.not_shown + count.not_shown,
            before.partly + count.partly,
            before.reasons + count.reasons,
            before.rated + count.rated,
        )
    missed = [one for one in found.values() if one.not_shown or one.partly]
    missed.sort(key=lambda one: (-one.not_shown - one.partly, -one.not_shown, one.qualification, one.code))
    return tuple(missed[:MOST_MISSED])
