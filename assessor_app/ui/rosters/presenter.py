"""Lists of people without the widgets: read, settled, checked, read in, taken back. Free of Qt."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from assessor_app.domain.errors import DomainError, Refused
from assessor_app.domain.people import SUBJECT_KIND as CANDIDATE
from assessor_app.domain.rights import Right, may
from assessor_app.domain.roster_fields import Mapped, RosterField, heading_key
from assessor_app.services.ports import Stopped
from assessor_app.services.read_models import Changes, Done
from assessor_app.services.roster_models import (
    PastRoster,
    RosterApplied,
    RosterBook,
    RosterCheck,
    RosterChoices,
    RosterTable,
    RosterTarget,
    RosterWords,
)
from assessor_app.services.roster_reading import table_of
from assessor_app.ui.answers import Answers
from assessor_app.ui.rosters.decisions import Decisions
from assessor_app.ui.rosters.view_protocol import Columns, Finished, RostersScreen, Stage, Work
from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_work import Show, WatchedWork

REMEMBERED = "rosters.columns"
_MOST_REMEMBERED = 60
_EVERY_KIND = ("candidate", "company", "employment", "participation", "programme", "roster")
_STAY_WITH_THE_COLUMNS = frozenset(
    {"roster_names_missing", "day_unfit", "programme_unknown", "company_unknown"}
)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file with the table of each sheet, or why it has none."""

    book: RosterBook
    tables: tuple[RosterTable | str, ...]


def headings_key(table: RosterTable) -> str:
    """What the choice of columns is remembered by: the headings alone, never what stands under them."""
    told = "\n".join(heading_key(one) for one in table.headings)
    return hashlib.sha256(told.encode()).hexdigest()[:20]


class RostersPresenter:
    """`company` and `programme` are what the list is for, where that is known; `words` go with the people."""

    def __init__(
        self,
        screen: RostersScreen,
        session: Session,
        words: RosterWords,
        company: UUID | None = None,
        programme: UUID | None = None,
    ) -> None:
        self._screen = screen
        self._session = session
        self._words = words
        self._answers = Answers(session.runner)
        self._aside = Answers(session.aside)
        self._target = RosterTarget(company, programme)
        self._stage = Stage.FILE
        self._past: tuple[PastRoster, ...] = ()
        self._path = Path()
        self._opened: _Opened | None = None
        self._sheet = 0
        self._mapped: dict[int, Mapped] = {}
        self._choices = RosterChoices((), ())
        self._check: RosterCheck | None = None
        self._decisions: Decisions | None = None
        self._finished: Finished | None = None
        self._work: WatchedWork | None = None

    @property
    def stage(self) -> Stage:
        """Where the user stands."""
        return self._stage

    @property
    def is_working(self) -> bool:
        """Whether something takes its time."""
        return self._work is not None

    def close(self) -> None:
        """The screen is gone; what is being written is written."""
        self._answers.close()
        self._aside.close()

    # -- the file --

    def begin(self) -> None:
        """Show the first step."""
        self._stage = Stage.FILE
        self._screen.show_file(self._past)
        self._load_past()

    def take(self, path: Path) -> None:
        """Read a file, whatever it is; while something goes on nothing happens."""
        if self.is_working:
            return
        self._path, self._opened, self._check = path, None, None
        self._mapped.clear()
        reader, work = self._session.undertakings.roster_reader, self._begin(Work.READING, path.name)
        rosters, actor = self._session.undertakings.rosters, self._session.actor

        def read() -> _Opened:
            book = reader.read(path, work.progress)
            return _Opened(book, tuple(_table(book, index) for index in range(len(book.sheets))))

        def opened(found: _Opened) -> None:
            self._answers.ask(
                lambda: rosters.choices(actor),
                lambda choices: self._show_opened(found, choices),
                self._unread,
            )

        self._aside.ask(read, opened, self._unread)

    def stop(self) -> None:
        """Stop what goes on at its next step."""
        if self._work is not None:
            self._work.stop()

    # -- the columns --

    def choose_sheet(self, index: int) -> None:
        """Look at another sheet."""
        if self._opened is not None and isinstance(self._opened.tables[index], RosterTable):
            self._sheet = index
            self._show_columns()
        elif self._opened is not None:
            self._screen.show_problem(str(self._opened.tables[index]))

    def map_column(self, column: int, field: RosterField | None) -> None:
        """Read a column as something else; no two columns are the same."""
        mapped = list(self._mapping())
        if field is not None:
            mapped = [None if one is field else one for one in mapped]
        mapped[column] = field
        self._mapped[self._sheet] = tuple(mapped)
        self._show_columns()

    def aim(self, target: RosterTarget) -> None:
        """What holds for all rows is something else."""
        if target.programme != self._target.programme:
            self._target = replace(target, entered_on=self._first_day(target.programme))
            self._show_columns()
        else:
            self._target = target

    def check(self) -> None:
        """Look at what would be read in."""
        table = self._table()
        if table is None or self._opened is None or self.is_working:
            return
        session, book, mapped = self._session, self._opened.book, self._mapping()
        rosters, actor, target, today = (
            session.undertakings.rosters,
            session.actor,
            self._target,
            session.today(),
        )
        work = self._begin(Work.CHECKING, book.name)
        self._answers.ask(
            lambda: rosters.check(actor, book, table, mapped, target, today, work.progress),
            self._show_check,
            self._unchecked,
        )

    # -- the check --

    def apply(self) -> None:
        """Read in what is chosen: all of it or nothing."""
        check, decisions = self._check, self._decisions
        if check is None or decisions is None or self.is_working:
            return
        session, words = self._session, self._words
        rosters, actor, today, chosen = (
            session.undertakings.rosters,
            session.actor,
            session.today(),
            decisions.chosen,
        )
        work = self._begin(Work.WRITING, check.file_name)
        session.runner.run(
            lambda: rosters.apply(actor, check, chosen, words, today, work.progress),
            lambda applied: self._applied(check, applied),
            self._unwritten,
        )

    def go_to(self, stage: Stage) -> None:
        """Go back to an earlier step; what was chosen there is still chosen."""
        if self.is_working or self._stage is Stage.DONE:
            return
        order = list(Stage)
        if order.index(stage) >= order.index(self._stage):
            return
        if stage is Stage.FILE:
            self.begin()
        elif stage is Stage.COLUMNS and self._opened is not None:
            self._show_columns()

    # -- what was read in --

    def take_back(self, roster: UUID, file_name: str) -> None:
        """Take a list back as a whole."""
        if self.is_working:
            return
        session = self._session
        rosters, actor = session.undertakings.rosters, session.actor
        self._begin(Work.TAKING_BACK, file_name)
        session.runner.run(
            lambda: rosters.take_back(actor, roster),
            lambda done: self._taken_back(done, file_name),
            self._not_taken_back,
        )

    def may_take_back(self, past: PastRoster) -> bool:
        """Whether the account may take a list back at all."""
        return past.taken_back_at is None and (
            past.is_own or may(self._session.actor, Right.SET_ASIDE_IMPORTS)
        )

    def show_people(self) -> None:
        """Go to the list of candidates."""
        self._session.navigator.go("candidates")

    def show_programme(self) -> None:
        """Go to those who take part in the programme that the list was for."""
        if self._finished is not None and self._finished.programme is not None:
            self._session.navigator.open_programme(self._finished.programme, "people")

    # -- inside: the file --

    def _load_past(self) -> None:
        rosters, actor = self._session.undertakings.rosters, self._session.actor

        def show(past: tuple[PastRoster, ...]) -> None:
            self._past = past
            self._screen.show_past(past)

        self._answers.ask(lambda: rosters.past(actor), show)

    def _show_opened(self, opened: _Opened, choices: RosterChoices) -> None:
        self._work = None
        usable = [index for index, one in enumerate(opened.tables) if isinstance(one, RosterTable)]
        if not usable:
            self._unread(Refused(str(opened.tables[0]) if opened.tables else "roster_empty"))
            return
        self._opened, self._choices, self._sheet = opened, choices, usable[0]
        if self._target.programme is not None and not self._target.entered_on:
            self._target = replace(self._target, entered_on=self._first_day(self._target.programme))
        self._show_columns()

    def _unread(self, error: Exception) -> None:
        self._work = None
        if self._answers.closed:
            return
        self._stage = Stage.FILE
        self._screen.show_file(self._past)
        if isinstance(error, Stopped):
            return
        if isinstance(error, DomainError | OSError | MemoryError):
            self._screen.show_trouble(self._path, error)
        else:
            self._session.navigator.failed(error)

    # -- inside: the columns --

    def _table(self) -> RosterTable | None:
        table = self._opened.tables[self._sheet] if self._opened is not None else None
        return table if isinstance(table, RosterTable) else None

    def _mapping(self) -> Mapped:
        table = self._table()
        if table is None:
            return ()
        if self._sheet not in self._mapped:
            self._mapped[self._sheet] = self._known(table) or table.suggested
        return self._mapped[self._sheet]

    def _show_columns(self) -> None:
        table, opened = self._table(), self._opened
        if table is None or opened is None:
            return
        self._stage = Stage.COLUMNS
        names = tuple(sheet.name for sheet in opened.book.sheets)
        mapped = self._mapping()
        known = self._known(table)
        self._screen.show_columns(
            Columns(
                opened.book.name,
                names if len(names) > 1 else (),
                self._sheet,
                table,
                mapped,
                self._target,
                self._choices,
                remembered=known is not None and known == mapped,
            )
        )

    def _first_day(self, programme: UUID | None) -> str:
        """The day people enter unless the list says otherwise: today, but within the programme."""
        row = next((one for one in self._choices.programmes if one.id == programme), None)
        if row is None:
            return ""
        today: date = self._session.today()
        return min(max(today.isoformat(), row.starts_on), row.ends_on)

    def _known(self, table: RosterTable) -> Mapped | None:
        """The columns as they were chosen for these headings on this PC."""
        kept = self._session.preferences.get(REMEMBERED)
        told: Any = kept.get(headings_key(table)) if isinstance(kept, Mapping) else None
        if not isinstance(told, list | tuple) or len(told) != len(table.headings):
            return None
        fields = {field.value: field for field in RosterField}
        if not all(one is None or one in fields for one in told):
            return None
        return tuple(None if one is None else fields[one] for one in told)

    def _remember(self, table: RosterTable, mapped: Mapped) -> None:
        kept = self._session.preferences.get(REMEMBERED)
        known = dict(kept) if isinstance(kept, Mapping) else {}
        key = headings_key(table)
        known.pop(key, None)
        known[key] = [None if one is None else one.value for one in mapped]
        while len(known) > _MOST_REMEMBERED:
            known.pop(next(iter(known)))
        self._session.preferences.set(REMEMBERED, known)

    # -- inside: the check and what comes of it --

    def _show_check(self, check: RosterCheck) -> None:
        self._work = None
        self._remember(check.table, check.mapped)
        self._check, self._decisions = check, Decisions(check)
        self._stage = Stage.CHECK
        self._screen.show_check(check, self._decisions, self._company_of(check))

    def _company_of(self, check: RosterCheck) -> str:
        """Whom everybody works for whose row does not say."""
        company = check.target.company
        return next((one.name for one in self._choices.companies if one.id == company), "")

    def _unchecked(self, error: Exception) -> None:
        self._work = None
        if self._answers.closed:
            return
        self._show_columns()
        if isinstance(error, Stopped):
            return
        if isinstance(error, DomainError) and error.code in _STAY_WITH_THE_COLUMNS:
            self._screen.show_problem(error.code)
        else:
            self._session.navigator.failed(error)

    def _applied(self, check: RosterCheck, applied: RosterApplied) -> None:
        self._work = None
        self._told(applied.done)
        if self._answers.closed:
            return
        programme = check.target.programme
        name = next((one.name for one in self._choices.programmes if one.id == programme), "")
        self._stage = Stage.DONE
        self._finished = Finished(check.file_name, applied, programme, name, check.target.company)
        self._screen.show_done(self._finished)

    def _unwritten(self, error: Exception) -> None:
        self._work = None
        if not self._answers.closed and self._check is not None and self._decisions is not None:
            self._screen.show_check(self._check, self._decisions, self._company_of(self._check))
        if isinstance(error, Stopped):
            if not self._answers.closed:
                self._screen.tell_stopped()
            return
        self._session.navigator.failed(error)

    def _taken_back(self, done: Done, file_name: str) -> None:
        self._work = None
        self._told(done)
        if not self._answers.closed:
            self._screen.tell_taken_back(file_name)
            self.begin()

    def _not_taken_back(self, error: Exception) -> None:
        self._work = None
        if not self._answers.closed:
            if self._stage is Stage.DONE and self._finished is not None:
                self._screen.show_done(self._finished)
            else:
                self._screen.show_file(self._past)
        self._session.navigator.failed(error)

    def _told(self, done: Done) -> None:
        """A list touches many: whoever shows anything of these kinds loads anew."""
        if done.wall_at is not None:
            self._session.navigator.saved(done.wall_at)
        nobody = UUID(int=0)
        everything = frozenset((kind, nobody) for kind in _EVERY_KIND) | {(CANDIDATE, nobody)}
        self._session.feed.publish(Changes(done.changes.subjects | everything), self)

    def _begin(self, what: Work, title: str) -> WatchedWork:
        show: Show = self._screen.show_progress
        care = self._session.care
        self._work = care.watch(show) if care is not None else WatchedWork(lambda _parcel: None, show)
        self._screen.show_work(what, title)
        return self._work


def _table(book: RosterBook, index: int) -> RosterTable | str:
    try:
        return table_of(book.sheets[index])
    except Refused as refused:
        return refused.code
