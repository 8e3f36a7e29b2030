"""The competence map without its widgets. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from assessor_app.domain.companies import SUBJECT_KIND
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.errors import Refused
from assessor_app.domain.rights import Right, may
from assessor_app.services.competence_models import (
    OLD_AFTER_MONTHS,
    MapQuery,
    MapSort,
    SortKind,
    arranged,
    gaps_of,
)
from assessor_app.services.competence_sheets import MapSheetContent, MapWords
from assessor_app.services.read_models import Changes
from assessor_app.services.sheets import Book
from assessor_app.system.files import write_whole
from assessor_app.ui.answers import Answers
from assessor_app.ui.companies.view_protocol import MapScreen, MapShown
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session

_OLD_KEY, _SORT_KEY = "company_map.old_months", "company_map.sort"
_KINDS = {SUBJECT_KIND, "employment", "assessment", "candidate", "import"}
_NOTHING_TO_SHOW = {"company_unknown", "areas_missing"}


class MapPresenter:
    """Shows the map of one company and keeps it up to date while it is seen."""

    def __init__(self, screen: MapScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers, self._aside = Answers(session.runner), Answers(session.aside)
        self._query: MapQuery | None = None
        self._sort = MapSort(self._kept_sort())
        self._shown: MapShown | None = None
        self._asked = 0
        self._seen = self._stale = False
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def company(self) -> UUID | None:
        """Whose map is shown."""
        return self._query.company if self._query is not None else None

    @property
    def query(self) -> MapQuery | None:
        """Which map is shown."""
        return self._query

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._aside.close()
        self._end()

    def open(self, company: UUID) -> None:
        """Show the map of a company: the centre's picture of everybody against its first role."""
        if self._query is None or self._query.company != company:
            self._query = MapQuery(company, old_months=self._kept_months())
            self._shown = None
        self.reload()

    def leave(self) -> None:
        """No map is shown any longer."""
        self._query = self._shown = None

    def shown(self) -> None:
        """The page came into view: load, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The page is out of view."""
        self._seen = False

    # -- what is chosen --

    def choose_role(self, role: UUID | str) -> None:
        """Against a role of the company, or the areas of a qualification."""
        if isinstance(role, UUID):
            self._choose(profile=role, qualification=None)
        else:
            self._choose(profile=None, qualification=role, own_role=False)

    def choose_people(
        self, workplace: UUID | None, status: EmploymentStatus | None, *, own_role: bool
    ) -> None:
        """Only some of the people."""
        statuses = frozenset({status}) if status is not None else frozenset[EmploymentStatus]()
        self._choose(workplace=workplace, statuses=statuses, own_role=own_role)

    def choose_view(self, *, as_company: bool) -> None:
        """What the company may see, or the centre's own picture."""
        self._choose(as_company=as_company)

    def choose_age(self, months: int) -> None:
        """From when on results are marked as old."""
        self._session.preferences.set(_OLD_KEY, months)
        self._choose(old_months=months)

    def choose_sort(self, sort: MapSort) -> None:
        """Another order; what is loaded is enough for it. The same area twice gives the order of names."""
        again = sort.kind is SortKind.AREA and sort == self._sort
        self._sort = MapSort() if again else sort
        if self._sort.kind is not SortKind.AREA:
            self._session.preferences.set(_SORT_KEY, self._sort.kind.value)
        if self._shown is not None:
            made = self._shown.made
            self._show(replace(self._shown, rows=arranged(made, self._sort), sort=self._sort))

    def reload(self) -> None:
        """Load the map; an answer that a later question overtook is dropped."""
        query, session = self._query, self._session
        if query is None:
            return
        self._stale = False
        self._asked += 1
        asked, undertakings, sort = self._asked, session.undertakings, self._sort

        def work() -> MapShown:
            made = undertakings.maps.map(query)
            view, choices = (undertakings.companies.view(query.company), undertakings.companies.choices())
            may_export = may(session.actor, Right.EXPORT_LISTS)
            return MapShown(made, arranged(made, sort), gaps_of(made), sort, view, choices, may_export)

        def show(loaded: MapShown) -> None:
            if asked == self._asked and self._query == query:
                self._query = loaded.made.query
                self._show(loaded)

        def failed(error: Exception) -> None:
            if asked != self._asked:
                return
            if isinstance(error, Refused) and error.code == "profile_unknown":
                self._choose(profile=None, qualification=None, own_role=False)
            elif isinstance(error, Refused) and error.code in _NOTHING_TO_SHOW and not self._answers.closed:
                self._screen.show_no_map(error.code)
            else:
                session.navigator.failed(error)

        self._answers.ask(work, show, failed)

    # -- going on --

    def open_run(self, run: UUID) -> None:
        """Go to the run that a cell is from."""
        self._session.navigator.open_run(run)

    def open_candidate(self, candidate: UUID) -> None:
        """Show somebody's record."""
        self._session.navigator.open_candidate(candidate)

    # -- what leaves the centre: always as the company sees it --

    def draw(self) -> None:
        """The map on paper; drawn beside the store, so that no mark waits for a thousand people."""
        query, sort, session = self._query, self._sort, self._session
        if query is None:
            return
        sheets, language = session.undertakings.map_sheets, formats_of(session).language

        def go_on(content: MapSheetContent) -> None:
            self._aside.ask(lambda: sheets.draw(content), self._screen.show_paper)

        self._answers.ask(lambda: sheets.prepare(session.actor, query, sort, language), go_on)

    def write(self, words: MapWords, path: Path) -> None:
        """The map as a spreadsheet; written beside the store as well."""
        query, sort, session = self._query, self._sort, self._session
        if query is None:
            return
        sheets, language = session.undertakings.map_sheets, formats_of(session).language

        def go_on(book: Book) -> None:
            self._aside.ask(lambda: sheets.save(book, path), lambda _: self._screen.show_saved(path))

        self._answers.ask(lambda: sheets.book(session.actor, query, sort, words, language), go_on)

    def save_paper(self, pdf: bytes, path: Path, saved: Callable[[Path], None]) -> None:
        """Write the paper as a file, whole or not at all."""
        self._aside.ask(lambda: write_whole(path, pdf), lambda _: saved(path))

    # -- inside --

    def _choose(self, **wanted: object) -> None:
        if self._query is not None:
            self._query = replace(self._query, **wanted)  # type: ignore[arg-type]  # named by the callers above
            self.reload()

    def _show(self, shown: MapShown) -> None:
        self._shown = shown
        self._screen.show_map(shown)

    def _kept_months(self) -> int:
        kept = self._session.preferences.get(_OLD_KEY)
        return kept if isinstance(kept, int) and 1 <= kept <= 120 else OLD_AFTER_MONTHS

    def _kept_sort(self) -> SortKind:
        kept = self._session.preferences.get(_SORT_KEY)
        return SortKind.GAPS if kept == SortKind.GAPS.value else SortKind.NAME

    def _on_changes(self, changes: Changes, source: object) -> None:
        if source is self or self._query is None or not changes.kinds() & _KINDS:
            return
        self._stale = True
        if self._seen:
            self.reload()
