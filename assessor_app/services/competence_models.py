"""What people of a company can do against what a role needs: frozen data for screens and files, no words.

How a result becomes a cell. Of each area the newest result that says something counts, whichever
qualification it was judged in; a run interrupted before anything was shown in the area says nothing of it.

- *met*: the area was judged met.
- *partly*: not fully tested with something shown, or not met with at least half of the weight shown.
- *not met*: not met with less than half.
- *not tested*: no result, or nothing in the area applied at the workplace.

Only *met* counts towards a role. What a company may see is in docs/decisions/0021-company-consent.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from assessor_app.domain.checklists import Wording
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.outcomes import Outcome

HALF_PERMILLE = 500
SMALLEST_GROUP = 5
"""Groups below this are suppressed in what a company sees (domain research 4.1)."""
OLD_AFTER_MONTHS = 24


class CellState(StrEnum):
    """What somebody can do in an area, in the order of the legend."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NOT_TESTED = "not_tested"


class AreaResult(NamedTuple):
    """What an area of a concluded run came to. `person` stands for all records; `at` in ms since 1970 UTC."""

    person: UUID
    area: str
    area_digest: str
    outcome: Outcome
    share_permille: int
    run: UUID
    at: int


class CompetenceRows(Protocol):
    """Results of the people of a company. Database lane only."""

    def area_results(self, company: UUID) -> tuple[AreaResult, ...]:
        """Of everybody who works there now, joined records included; nobody with protected identity."""
        ...


class SortKind(StrEnum):
    """The order of the rows."""

    NAME = "name"
    GAPS = "gaps"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class MapSort:
    """How rows are ordered; `area` for AREA: who does not meet it first."""

    kind: SortKind = SortKind.NAME
    area: str = ""


@dataclass(frozen=True, slots=True)
class MapQuery:
    """Which map is wanted.

    `profile` is a role of the company, or else `qualification` names whose areas are meant; None of them: the
    first role, or the first qualification. `statuses` and `workplace` leave others out, `own_role` all whose
    role is another than `profile`. `as_company`: what the company may see. A result older than `old_months`
    is marked.
    """

    company: UUID
    profile: UUID | None = None
    qualification: str | None = None
    workplace: UUID | None = None
    statuses: frozenset[EmploymentStatus] = frozenset()
    own_role: bool = False
    as_company: bool = False
    old_months: int = OLD_AFTER_MONTHS

    @property
    def is_filtered(self) -> bool:
        """Whether some of the people are left out."""
        return self.workplace is not None or bool(self.statuses) or self.own_role


class MapArea(NamedTuple):
    """A column: an area that the role needs. `digest` is that of the newest published version, or empty."""

    id: str
    name: Wording
    short_name: Wording
    critical: bool
    digest: str


class MapCell(NamedTuple):
    """What somebody can do in an area: the run that says so, and the day (``YYYY-MM-DD``) it is from.

    `old`: older than the threshold; `other_version`: judged against another version of the area than the
    newest one published.
    """

    state: CellState
    run: UUID | None = None
    on: str = ""
    old: bool = False
    other_version: bool = False


UNTRIED = MapCell(CellState.NOT_TESTED)


@dataclass(frozen=True, slots=True)
class MapRow:
    """A person, with a cell for each area. `consents`: the company may see this row."""

    person: UUID
    candidate: UUID
    name: str
    sort_key: str
    status: EmploymentStatus
    workplace: UUID | None
    profile: UUID | None
    consents: bool
    cells: tuple[MapCell, ...]

    @property
    def met(self) -> int:
        """How many areas are met."""
        return sum(cell.state is CellState.MET for cell in self.cells)


class AreaTotal(NamedTuple):
    """How many of the rows shown stand where in an area; `old` how many of the results are marked."""

    met: int
    partly: int
    not_met: int
    not_tested: int
    old: int

    @property
    def people(self) -> int:
        """All of them."""
        return self.met + self.partly + self.not_met + self.not_tested


class GroupTotal(NamedTuple):
    """How many meet an area, of everybody who works at the company, those without consent included."""

    met: int
    people: int


@dataclass(frozen=True, slots=True)
class CompetenceMap:
    """The map as it is shown. `rows` are in no order that says anything; `arranged` sorts them.

    `uncounted` are those whose row is not shown for want of a consent. `everyone` has a total for each area,
    or None where it is not given: the groups behind it are too small, or people are filtered out.
    """

    query: MapQuery
    company_name: str
    role_name: str
    role_title: Wording | None
    areas: tuple[MapArea, ...]
    rows: tuple[MapRow, ...]
    totals: tuple[AreaTotal, ...]
    everyone: tuple[GroupTotal | None, ...]
    uncounted: int
    today: date

    @property
    def few_uncounted(self) -> bool:
        """Whether those without consent are so few that their number does not leave the centre either."""
        return 0 < self.uncounted < SMALLEST_GROUP


class Gap(NamedTuple):
    """An area as the gap analysis tells of it, among the rows shown.

    `to_train` do not meet it, `to_test` have not been tried; `only_one` is the name of the one person who
    meets it. `everyone` as in the map.
    """

    area: MapArea
    met: int
    to_train: int
    to_test: int
    only_one: str
    everyone: GroupTotal | None

    @property
    def lacking(self) -> int:
        """How many do not have it, for whichever reason."""
        return self.to_train + self.to_test


def state_of(outcome: Outcome, share_permille: int) -> CellState:
    """What a result says (see the module)."""
    if outcome is Outcome.MET:
        return CellState.MET
    if outcome is Outcome.NOT_FULLY_TESTED:
        return CellState.PARTLY if share_permille > 0 else CellState.NOT_TESTED
    if outcome is Outcome.NOT_MET:
        return CellState.PARTLY if share_permille >= HALF_PERMILLE else CellState.NOT_MET
    return CellState.NOT_TESTED


def old_before(today: date, months: int) -> date:
    """The first day that is not old yet: so many months ago, or the last day of that month."""
    month = today.year * 12 + today.month - 1 - months
    year, place = divmod(month, 12)
    for day in range(today.day, 27, -1):
        try:
            return date(year, place + 1, day)
        except ValueError:
            continue
    return date(year, place + 1, min(today.day, 28))


def total_of(cells: tuple[MapCell, ...]) -> AreaTotal:
    """How many of the cells stand where."""
    states = [cell.state for cell in cells]
    met, partly, not_met, not_tested = (states.count(state) for state in CellState)
    return AreaTotal(met, partly, not_met, not_tested, sum(cell.old for cell in cells))


def everyone_of(shown: tuple[MapCell, ...], uncounted: tuple[MapCell, ...]) -> GroupTotal | None:
    """The total over both groups, where it tells of nobody who did not agree.

    Whoever knows the rows shown learns the other group by subtraction: it must hold enough people of both
    kinds, those who meet the area and those who do not.
    """
    met = sum(cell.state is CellState.MET for cell in uncounted)
    if uncounted and min(met, len(uncounted) - met) < SMALLEST_GROUP:
        return None
    return GroupTotal(met + sum(cell.state is CellState.MET for cell in shown), len(shown) + len(uncounted))


def arranged(made: CompetenceMap, sort: MapSort) -> tuple[MapRow, ...]:
    """The rows in an order; those that are equal in it by name."""
    by_name = sorted(made.rows, key=lambda row: (row.sort_key, row.person))
    if sort.kind is SortKind.GAPS:
        return tuple(sorted(by_name, key=lambda row: row.met))
    if sort.kind is SortKind.AREA:
        place = next((at for at, area in enumerate(made.areas) if area.id == sort.area), None)
        if place is not None:
            order = (CellState.NOT_MET, CellState.PARTLY, CellState.NOT_TESTED, CellState.MET)
            return tuple(sorted(by_name, key=lambda row: order.index(row.cells[place].state)))
    return tuple(by_name)


def gaps_of(made: CompetenceMap) -> tuple[Gap, ...]:
    """What lacks, in the order in which training is suggested.

    Critical areas first, among them those that hang on one person or nobody, then the areas that most lack.
    It is reckoned from the rows shown alone, so that the order tells of nobody else.
    """
    found = [_gap(made, place) for place in range(len(made.areas))]
    lacking = [gap for gap in found if gap.lacking]
    return tuple(
        sorted(lacking, key=lambda gap: (not gap.area.critical, gap.met > 1, -gap.lacking, gap.area.id))
    )


def _gap(made: CompetenceMap, place: int) -> Gap:
    total = made.totals[place]
    meets = [row.name for row in made.rows if row.cells[place].state is CellState.MET]
    only = meets[0] if len(meets) == 1 and total.people > 1 else ""
    to_train = total.partly + total.not_met
    return Gap(made.areas[place], total.met, to_train, total.not_tested, only, made.everyone[place])
