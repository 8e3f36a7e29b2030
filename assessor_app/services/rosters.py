"""Lists of people: checked, read in whole or in part, taken back as one. Database lane only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from assessor_app.domain import participations, rosters
from assessor_app.domain.centres import Actor
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programmes import ProgrammeState, require_open
from assessor_app.domain.rights import Right, require_now
from assessor_app.domain.roster_fields import Mapped, RosterField, names_are_known
from assessor_app.domain.rosters import RosterCounts
from assessor_app.domain.texts import clean_day
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.ports import Identities, Stopped, Workspace
from assessor_app.services.read_models import Changes, Done, Double
from assessor_app.services.roster_drafts import RosterDrafts
from assessor_app.services.roster_models import (
    BuiltOn,
    PastRoster,
    Progress,
    RosterApplied,
    RosterBook,
    RosterCheck,
    RosterChoices,
    RosterRow,
    RosterRows,
    RosterStanding,
    RosterTable,
    RosterTarget,
    RosterWords,
    Verdict,
)
from assessor_app.services.roster_reading import RowRead, mark_doubles_within, read_rows
from assessor_app.services.undertaking_models import (
    CompanyQuery,
    ParticipationQuery,
    ProgrammeQuery,
    UndertakingRows,
)

_MOST_DOUBLES = 5
_TOGETHER = 100
"""Rows that are written at a time, within the one transaction; between them one may stop."""
_LAST_ROSTERS = 200
_MOST_COMPANIES = 1_000


class RosterService:
    """Checks lists, reads them in and takes them back."""

    def __init__(
        self, workspace: Workspace, identities: Identities, rows: UndertakingRows, store: RosterRows
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._rows = rows
        self._store = store

    # -- reading in --

    def check(
        self,
        actor: Actor,
        book: RosterBook,
        table: RosterTable,
        mapped: Mapped,
        target: RosterTarget,
        today: date,
        progress: Progress | None = None,
    ) -> RosterCheck:
        """What reading a table in would do; nothing is written. `progress` hears ``checking`` in rows.

        Raises NotAllowed; Refused: roster_names_missing, company_unknown, programme_unknown, day_unfit;
        Stopped.
        """
        self._require(actor, Right.IMPORT_ROSTERS)
        self._require_for(actor, target)
        if not names_are_known(mapped):
            raise Refused("roster_names_missing")
        told = replace(target, entered_on=clean_day(target.entered_on))
        if told.company is not None and not self._workspace.company(told.company).registered:
            raise Refused("company_unknown")
        rows = self._judged(table, mapped, told, today, progress)
        return RosterCheck(book.name, book.digest, table, mapped, told, rows)

    def apply(
        self,
        actor: Actor,
        check: RosterCheck,
        chosen: Mapping[int, UUID | None],
        words: RosterWords,
        today: date,
        progress: Progress | None = None,
    ) -> RosterApplied:
        """Read in the lines that are `chosen` (line → who it is, None: somebody new): all of them, or none.

        `progress` hears ``writing`` in rows. Raises NotAllowed; Refused: roster_nothing_chosen,
        roster_line_unfit (line), roster_changed_meanwhile, candidate_unknown; Stopped and StorageProblem with
        nothing written.
        """
        self._require(actor, Right.IMPORT_ROSTERS)
        self._require_for(actor, check.target)
        rows = [row for row in check.rows if row.line in chosen]
        if not rows:
            raise Refused("roster_nothing_chosen")
        self._require_fit(rows, chosen)
        self._require_unchanged(check, rows, today, progress)
        drafts = RosterDrafts(self._workspace, self._identities, self._rows, check.target, words)
        roster = self._identities.new()
        with self._store.bulk():
            wall_at, written = self._write(actor, drafts, rows, chosen, progress)
            counts = RosterCounts(len(rows), len(drafts.new_people), drafts.known, drafts.new_companies)
            target = check.target
            noted = rosters.applied(
                roster, check.digest, _kept_name(check), written, counts, target.company, target.programme
            )
            wall_at = self._workspace.commit(actor.id, noted).wall_at
        changes = Changes(drafts.subjects() | changes_of(noted).subjects)
        people = tuple(drafts.new_people)
        tallies = (drafts.employments, drafts.participations)
        return RosterApplied(roster, counts, people, *tallies, Done(changes, wall_at, ()))

    def take_back(self, actor: Actor, roster: UUID) -> Done:
        """Take back all that a list brought: the fold skips it from now on, wherever the word of it comes.

        Raises NotAllowed (somebody else's list asks for the right to set imports aside); Refused:
        roster_unknown, roster_built_on (reasons: what and how many, see `standing_on`).
        """
        self._require(actor, Right.IMPORT_ROSTERS)
        state = self._store.roster(roster)
        if state.applied_by != actor.id:
            self._require(actor, Right.SET_ASIDE_IMPORTS)
        drafts = rosters.take_back(state)
        if not drafts:
            return NOTHING_DONE
        reasons = self.standing_on(roster)
        if reasons:
            raise Refused("roster_built_on", reasons=tuple((one.what, one.number) for one in reasons))
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    # -- reading --

    def standing_on(self, roster: UUID) -> tuple[BuiltOn, ...]:
        """Why a list cannot be taken back; empty where it can."""
        footing = self._store.footing(roster)
        found = dict(footing.others)
        programmes = 0
        if footing.companies:
            made = set(footing.companies)
            programmes = sum(not made.isdisjoint(state.companies) for state in self._programmes())
        if programmes:
            found["programme"] = found.get("programme", 0) + programmes
        closed = {
            (programme, day[:7])
            for programme, day in footing.entries_on
            if self._workspace.programme(programme).is_closed(day[:7])
        }
        if closed:
            found["month"] = len(closed)
        return tuple(BuiltOn(what, count) for what, count in found.items() if count)

    def choices(self, actor: Actor) -> RosterChoices:
        """What a list can be read in for: programmes that go on, and companies. Raises NotAllowed."""
        self._require(actor, Right.IMPORT_ROSTERS)
        going = tuple(row for row in self._rows.programme_rows(ProgrammeQuery()) if not row.finished)
        return RosterChoices(going, self._rows.company_rows(CompanyQuery(limit=_MOST_COMPANIES)))

    def past(self, actor: Actor, limit: int = _LAST_ROSTERS) -> tuple[PastRoster, ...]:
        """The lists that were read in, the last one first. Raises NotAllowed."""
        self._require(actor, Right.IMPORT_ROSTERS)
        accounts = self._workspace.centre().accounts
        found = []
        for state in self._store.rosters(limit):
            company = self._workspace.company(state.company).details.name if state.company else ""
            programme = self._workspace.programme(state.programme).details.name if state.programme else ""
            names = [
                accounts[one].name if one is not None and one in accounts else ""
                for one in (state.applied_by, state.taken_back_by)
            ]
            found.append(
                PastRoster(
                    state.id,
                    state.file_name,
                    state.applied_at,
                    names[0],
                    state.counts,
                    company,
                    programme,
                    state.taken_back_at,
                    names[1],
                    state.applied_by == actor.id,
                )
            )
        return tuple(found)

    # -- inside: judging --

    def _judged(
        self, table: RosterTable, mapped: Mapped, target: RosterTarget, today: date, progress: Progress | None
    ) -> tuple[RosterRow, ...]:
        programme = None if target.programme is None else self._workspace.programme(target.programme)
        if programme is not None and not programme.planned:
            raise Refused("programme_unknown")
        total, reads = len(table.lines), list[RowRead]()
        for done, row in enumerate(read_rows(table, mapped, today), 1):
            reads.append(row)
            if done % 500 == 0:
                _tell(progress, "checking", done, 2 * total)
        mark_doubles_within(reads)
        for row in reads:
            _place(row, programme, target)
        _tell(progress, "checking", total, 2 * total)
        fit = [row for row in reads if not any(problem.is_grave for problem in row.problems)]
        alike = self._alike(fit, progress)
        inside = self._inside(target.programme) if alike else frozenset[UUID]()
        return tuple(_row(row, alike.get(row.line.number, ()), inside) for row in reads)

    def _alike(self, rows: Sequence[RowRead], progress: Progress | None) -> dict[int, tuple[Double, ...]]:
        found: dict[int, tuple[Double, ...]] = {}
        for begin in range(0, len(rows), 1_000):
            some = rows[begin : begin + 1_000]
            doubles = self._store.alike([row.person.details for row in some], _MOST_DOUBLES)
            found |= {row.line.number: these for row, these in zip(some, doubles, strict=True) if these}
            _tell(progress, "checking", len(rows) + begin + len(some), 2 * len(rows))
        return found

    def _inside(self, programme: UUID | None) -> frozenset[UUID]:
        """The people who take part in a programme already."""
        if programme is None:
            return frozenset()
        rows = self._rows.participation_rows(ParticipationQuery(programme=programme))
        return frozenset(who for row in rows if not row.left_on for who in (row.person, row.candidate))

    def _require_fit(self, rows: Iterable[RosterRow], chosen: Mapping[int, UUID | None]) -> None:
        for row in rows:
            who = chosen[row.line]
            if row.verdict is Verdict.REFUSED or (row.known is not None and who is None):
                raise Refused("roster_line_unfit", line=row.line)
            if who is not None and who not in {double.person.id for double in row.doubles}:
                raise Refused("candidate_unknown")

    def _require_unchanged(
        self, check: RosterCheck, rows: Sequence[RosterRow], today: date, progress: Progress | None
    ) -> None:
        """What is written is what was shown: nobody else has registered these people meanwhile."""
        wanted = {row.line for row in rows}
        lines = tuple(line for line in check.table.lines if line.number in wanted)
        table = replace(check.table, lines=lines)
        for row in self._judged(table, check.mapped, check.target, today, progress):
            before = next_of(rows, row.line)
            now = {double.person.id for double in row.doubles}
            if row.verdict is Verdict.REFUSED or now != {double.person.id for double in before.doubles}:
                raise Refused("roster_changed_meanwhile")

    # -- inside: writing --

    def _write(
        self,
        actor: Actor,
        drafts: RosterDrafts,
        rows: Sequence[RosterRow],
        chosen: Mapping[int, UUID | None],
        progress: Progress | None,
    ) -> tuple[int, int]:
        """Returns when, and how many entries."""
        wall_at = written = 0
        for begin in range(0, len(rows), _TOGETHER):
            some: list[Draft] = []
            for row in rows[begin : begin + _TOGETHER]:
                some += drafts.of(row, chosen[row.line])
            committed = self._workspace.commit(actor.id, some)
            wall_at, written = committed.wall_at, written + len(committed.refs)
            _tell(progress, "writing", begin + len(rows[begin : begin + _TOGETHER]), len(rows))
        return wall_at, written

    def _programmes(self) -> Iterable[ProgrammeState]:
        for row in self._rows.programme_rows(ProgrammeQuery()):
            yield self._workspace.programme(row.id)

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)

    def _require_for(self, actor: Actor, target: RosterTarget) -> None:
        """The rights for all that a list can bring."""
        self._require(actor, Right.REGISTER_CANDIDATES)
        self._require(actor, Right.KEEP_COMPANIES)
        if target.programme is not None:
            self._require(actor, Right.REGISTER_PARTICIPANTS)


def next_of(rows: Sequence[RosterRow], line: int) -> RosterRow:
    """The row of a line; rows stand in the order of their lines."""
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        if rows[middle].line < line:
            low = middle + 1
        else:
            high = middle
    return rows[low]


def _kept_name(check: RosterCheck) -> str:
    details = (row.person.details for row in check.rows)
    return rosters.kept_name(check.file_name, ((one.given_name, one.family_name) for one in details))


def _place(row: RowRead, programme: ProgrammeState | None, target: RosterTarget) -> None:
    """What the target adds to a row, and whether the programme takes it."""
    row.person = replace(row.person, status=row.person.status or target.status)
    if programme is None:
        return
    row.person = replace(row.person, entered_on=row.person.entered_on or target.entered_on)
    if any(problem.code == "day_unfit" for problem in row.problems):
        return
    try:
        details = ParticipationDetails(row.person.entered_on)
        require_open(programme, participations.clean_details(programme, details).entered_on)
    except Refused as refused:
        row.tell(refused.code, RosterField.ENTRY_DAY, is_grave=True)


def _row(row: RowRead, doubles: tuple[Double, ...], inside: frozenset[UUID]) -> RosterRow:
    standing = RosterStanding.NEW
    if doubles:
        standing = RosterStanding.KNOWN if doubles[0].why.is_certain else RosterStanding.UNSURE
        shown = doubles[:1] if standing is RosterStanding.KNOWN else doubles
        if any(double.person.id in inside or double.record in inside for double in shown):
            row.tell("already_in_programme", None, is_grave=False)
        doubles = shown
    verdict = Verdict.WARNED if row.problems else Verdict.ACCEPTED
    if any(problem.is_grave for problem in row.problems):
        verdict = Verdict.REFUSED
    return RosterRow(row.line.number, verdict, standing, row.person, tuple(row.problems), doubles)


def _tell(progress: Progress | None, what: str, done: int, total: int) -> None:
    """Raises Stopped where it is asked to stop."""
    if progress is not None and progress(what, done, total) is False:
        raise Stopped
