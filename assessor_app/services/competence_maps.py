"""The competence map: people of a company against what a role needs. Database lane only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist, Wording
from assessor_app.domain.companies import CompanyState
from assessor_app.domain.errors import Refused
from assessor_app.domain.foldings import swedish_key
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.company_models import holds
from assessor_app.services.competence_models import (
    UNTRIED,
    AreaResult,
    CellState,
    CompetenceMap,
    CompetenceRows,
    GroupTotal,
    MapArea,
    MapCell,
    MapQuery,
    MapRow,
    everyone_of,
    old_before,
    state_of,
    total_of,
)
from assessor_app.services.ports import Workspace
from assessor_app.services.undertaking_models import EmploymentQuery, EmploymentRow, UndertakingRows

_MOST_PEOPLE = 20_000


class CompetenceMapService:
    """Draws maps: the centre's own picture, and what the company may see."""

    def __init__(self, workspace: Workspace, rows: UndertakingRows, results: CompetenceRows) -> None:
        self._workspace = workspace
        self._rows = rows
        self._results = results

    def map(self, query: MapQuery) -> CompetenceMap:
        """The map for the screen. Raises Refused: company_unknown, profile_unknown, areas_missing."""
        state = self._workspace.company(query.company)
        if not state.registered:
            raise Refused("company_unknown")
        today = date.fromisoformat(self._workspace.day_of())
        query, role_name, title, areas = self._role(state, query)
        results = self._newest(query.company)
        since = old_before(today, query.old_months).isoformat()
        everybody = [self._row(rows, areas, results, since, today) for rows in self._people(query.company)]
        shown = tuple(row for row in everybody if self._fits(row, query))
        if query.as_company:
            shown = tuple(row for row in shown if row.consents)
        uncounted = tuple(row for row in everybody if query.as_company and not row.consents)
        return CompetenceMap(
            query=query,
            company_name=state.details.name,
            role_name=role_name,
            role_title=title,
            areas=areas,
            rows=shown,
            totals=tuple(total_of(_column(shown, place)) for place in range(len(areas))),
            everyone=_everyone(query, shown, uncounted, len(areas)),
            uncounted=sum(not row.consents for row in everybody),
            today=today,
        )

    def for_company(self, actor: Actor, query: MapQuery) -> CompetenceMap:
        """The map as it may leave the centre, whatever is looked at. Raises Refused like `map`."""
        self._require(actor, Right.EXPORT_LISTS)
        return self.map(replace(query, as_company=True))

    # -- inside --

    def _role(
        self, state: CompanyState, query: MapQuery
    ) -> tuple[MapQuery, str, Wording | None, tuple[MapArea, ...]]:
        """The columns, the name or title of what they are for, and the query with that filled in."""
        checklists = self._workspace.checklists()
        known = {area.id: area for checklist in checklists for area in checklist.areas}
        profile = query.profile
        if profile is None and query.qualification is None:
            profile = next(iter(sorted(state.profiles, key=lambda one: state.profiles[one].name)), None)
        if profile is not None:
            role = state.profiles.get(profile)
            if role is None:
                raise Refused("profile_unknown")
            areas = (
                MapArea(
                    code, known[code].name, known[code].short_name, code in role.critical, known[code].digest
                )
                if code in known
                else MapArea(code, Wording(code, code), Wording(code, code), code in role.critical, "")
                for code in role.areas
            )
            return replace(query, profile=profile, qualification=None), role.name, None, tuple(areas)
        checklist = _chosen(checklists, query.qualification)
        columns = (MapArea(a.id, a.name, a.short_name, False, a.digest) for a in checklist.areas)
        chosen = replace(query, profile=None, qualification=checklist.id, own_role=False)
        return chosen, "", checklist.title, tuple(columns)

    def _newest(self, company: UUID) -> dict[tuple[UUID, str], AreaResult]:
        """(person, area) → the newest result that says something."""
        found: dict[tuple[UUID, str], AreaResult] = {}
        for result in self._results.area_results(company):
            if state_of(result.outcome, result.share_permille) is CellState.NOT_TESTED:
                continue
            key = (result.person, result.area)
            before = found.get(key)
            if before is None or (result.at, result.run) > (before.at, before.run):
                found[key] = result
        return found

    def _people(self, company: UUID) -> Iterable[list[EmploymentRow]]:
        """The employments of each person who works there now and has a name to show.

        Nobody with protected identity, whoever asks; somebody who was erased is no longer anybody's employee.
        """
        people: dict[UUID, list[EmploymentRow]] = {}
        protected: set[UUID] = set()
        for row in self._rows.employment_rows(EmploymentQuery(company=company, limit=_MOST_PEOPLE)):
            if row.protected:
                protected.add(row.person)
            elif row.name:
                people.setdefault(row.person, []).append(row)
        return [rows for person, rows in people.items() if person not in protected]

    def _row(
        self,
        employments: Sequence[EmploymentRow],
        areas: Sequence[MapArea],
        results: dict[tuple[UUID, str], AreaResult],
        since: str,
        today: date,
    ) -> MapRow:
        """A person; of joined records each must have agreed."""
        first = min(employments, key=lambda row: row.id)
        return MapRow(
            person=first.person,
            candidate=first.candidate,
            name=first.name,
            sort_key=swedish_key(first.name),
            status=first.status,
            workplace=first.workplace,
            profile=first.profile,
            consents=all(holds(row.consent_on, today) for row in employments),
            cells=tuple(self._cell(results.get((first.person, area.id)), area, since) for area in areas),
        )

    def _cell(self, result: AreaResult | None, area: MapArea, since: str) -> MapCell:
        if result is None:
            return UNTRIED
        day = self._workspace.day_of(result.at)
        other = bool(area.digest) and result.area_digest != area.digest
        state = state_of(result.outcome, result.share_permille)
        return MapCell(state, result.run, day, day < since, other)

    @staticmethod
    def _fits(row: MapRow, query: MapQuery) -> bool:
        if query.workplace is not None and row.workplace != query.workplace:
            return False
        if query.statuses and row.status not in query.statuses:
            return False
        return not query.own_role or row.profile == query.profile

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)


def _chosen(checklists: Sequence[Checklist], qualification: str | None) -> Checklist:
    for checklist in checklists:
        if qualification in (None, checklist.id):
            return checklist
    raise Refused("areas_missing")


def _column(rows: Sequence[MapRow], place: int) -> tuple[MapCell, ...]:
    return tuple(row.cells[place] for row in rows)


def _everyone(
    query: MapQuery, shown: Sequence[MapRow], uncounted: Sequence[MapRow], areas: int
) -> tuple[GroupTotal | None, ...]:
    """Totals that count those without consent too: never of a part of them, or two would tell the rest."""
    if query.is_filtered:
        return (None,) * areas
    return tuple(everyone_of(_column(shown, at), _column(uncounted, at)) for at in range(areas))
