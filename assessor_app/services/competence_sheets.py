"""Competence maps that leave the centre, on paper and as a spreadsheet: always what the company may see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from threading import Lock
from typing import Protocol
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.certificates import RenderedDocument
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.competence_maps import CompetenceMapService
from assessor_app.services.competence_models import (
    SMALLEST_GROUP,
    CompetenceMap,
    Gap,
    GroupTotal,
    MapArea,
    MapCell,
    MapQuery,
    MapRow,
    MapSort,
    arranged,
    gaps_of,
)
from assessor_app.services.ports import Clock, Workspace
from assessor_app.services.sheets import (
    Book,
    Cell,
    CellKind,
    Sheet,
    SheetColumn,
    SheetFormat,
    SpreadsheetWriter,
)

_NAME_WIDTH, _AREA_WIDTH, _TEXT_WIDTH = 30, 16, 40
NO_TOTAL = "–"


@dataclass(frozen=True, slots=True)
class MapSheetContent:
    """Everything a map on paper says, in `sv` or `en`. `made` is as the company sees it, `rows` in order."""

    language: str
    centre_name: str
    role: str
    made: CompetenceMap
    rows: tuple[MapRow, ...]
    gaps: tuple[Gap, ...]
    made_on: date
    demo: bool = False


@dataclass(frozen=True, slots=True)
class MapWords:
    """The words of the spreadsheet, as the screen speaks; `states` by the value of `CellState`.

    Places: `people` {count}, `role` {role}, `made` {date}, `met_of` {met} {count}, `old` {state} {year},
    `uncounted` {count}, `only_one` {name}.
    """

    map_title: str
    gaps_title: str
    role: str
    made: str
    states: dict[str, str] = field(hash=False)
    old: str
    name: str
    workplace: str
    met: str
    share_of_role: str
    met_of: str
    shown_row: str
    everyone_row: str
    uncounted: str
    uncounted_few: str
    suppressed: str
    filtered: str
    only_agreed: str
    area: str
    critical: str
    yes: str
    no: str
    lacking: str
    to_train: str
    to_test: str
    risk: str
    only_one: str
    nobody: str


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A map just drawn. `file_name` names company, role and day, no person."""

    pdf: bytes = field(repr=False)
    pages: int
    file_name: str


class MapSheetRenderer(Protocol):
    """Draws competence maps."""

    def render_map(self, content: MapSheetContent) -> RenderedDocument: ...


class CompetenceSheetService:
    """Maps for the company. `zone` is where the PC stands; only one thread at a time may draw."""

    def __init__(
        self,
        workspace: Workspace,
        maps: CompetenceMapService,
        renderer: MapSheetRenderer,
        spreadsheets: SpreadsheetWriter,
        clock: Clock,
        zone: tzinfo,
        drawing: Lock | None = None,
    ) -> None:
        self._workspace = workspace
        self._maps = maps
        self._renderer = renderer
        self._spreadsheets = spreadsheets
        self._clock = clock
        self._zone = zone
        self._drawing = drawing or Lock()

    def prepare(self, actor: Actor, query: MapQuery, sort: MapSort, language: str) -> MapSheetContent:
        """What the paper says, in `sv` or `en`. Raises Refused as the map on the screen. Lane."""
        self._require(actor, Right.EXPORT_LISTS)
        made = self._maps.for_company(actor, query)
        centre = self._workspace.centre()
        return MapSheetContent(
            language=language,
            centre_name=centre.name,
            role=_role(made, language),
            made=made,
            rows=arranged(made, sort),
            gaps=gaps_of(made),
            made_on=made.today,
            demo=centre.demo,
        )

    def draw(self, content: MapSheetContent) -> DrawnMap:
        """The map and its gap analysis as a PDF. Needs no store: a thousand people take a while."""
        _only_the_companys(content.made)
        with self._drawing:
            drawn = self._renderer.render_map(content)
        return DrawnMap(drawn.pdf, drawn.pages, file_name_of(content.made, content.language))

    def book(self, actor: Actor, query: MapQuery, sort: MapSort, words: MapWords, language: str) -> Book:
        """The map and its gap analysis as a spreadsheet to be. Raises Refused as `prepare`. Lane."""
        self._require(actor, Right.EXPORT_LISTS)
        made = self._maps.for_company(actor, query)
        moment = datetime.fromtimestamp(self._clock.now_ms() / 1000, UTC).astimezone(self._zone)
        return book_of(made, sort, words, language, self._workplaces(query.company), moment)

    def save(self, book: Book, path: Path) -> None:
        """Write the spreadsheet, whole or not at all. Needs no store. Raises OSError."""
        self._spreadsheets.write(book, path, SheetFormat.XLSX)

    def _workplaces(self, company: UUID) -> dict[UUID, str]:
        return {one.id: one.name for one in self._workspace.company(company).workplaces.values()}

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)


def book_of(
    made: CompetenceMap,
    sort: MapSort,
    words: MapWords,
    language: str,
    workplaces: dict[UUID, str],
    made_at: datetime,
) -> Book:
    """The spreadsheet of a map. Raises ValueError for one that is not as the company sees it."""
    _only_the_companys(made)
    title = f"{made.company_name} – {words.map_title}"
    sheets = (_map_sheet(made, sort, words, language, workplaces), _gaps_sheet(made, words, language))
    return Book(title, sheets, made_at, yes=words.yes, no=words.no)


def _only_the_companys(made: CompetenceMap) -> None:
    if not made.query.as_company:
        raise ValueError("only what the company may see leaves the centre")


def file_name_of(made: CompetenceMap, language: str) -> str:
    """`Åkers Mekaniska-Operatör-2026-05-28`."""
    parts = (_plain(made.company_name), _plain(_role(made, language)), made.today.isoformat())
    return "-".join(part for part in parts if part)


def _plain(text: str) -> str:
    return "".join(char for char in text if char.isalnum() or char in " -")[:60].strip()


def _role(made: CompetenceMap, language: str) -> str:
    return made.role_title.in_(language) if made.role_title is not None else made.role_name


def _map_sheet(
    made: CompetenceMap, sort: MapSort, words: MapWords, language: str, workplaces: dict[UUID, str]
) -> Sheet:
    count = len(made.areas)
    columns = (
        SheetColumn(words.name, width=_NAME_WIDTH),
        SheetColumn(words.workplace, width=20),
        *(SheetColumn(_title(area, words, language), width=_AREA_WIDTH) for area in made.areas),
        SheetColumn(words.met, CellKind.WHOLE, 14),
        SheetColumn(words.share_of_role, width=14),
    )

    def rows() -> Iterator[tuple[Cell, ...]]:
        for row in arranged(made, sort):
            place = workplaces.get(row.workplace, "") if row.workplace is not None else ""
            cells = (_cell(cell, words) for cell in row.cells)
            yield (row.name, place, *cells, row.met, words.met_of.format(met=row.met, count=count))
        yield (
            words.shown_row,
            "",
            *(words.met_of.format(met=total.met, count=total.people) for total in made.totals),
            None,
            "",
        )
        yield (words.everyone_row, "", *(_everyone(total, words) for total in made.everyone), None, "")

    notes = (
        f"{made.company_name} – {words.map_title}",
        words.role.format(role=_role(made, language)),
        words.made.format(date=made.today.isoformat()),
        *notes_of(made, words),
    )
    return Sheet(words.map_title, columns, rows(), notes)


def notes_of(made: CompetenceMap, words: MapWords) -> tuple[str, ...]:
    """What must be said beside a company's map: who is not in it, and what the totals leave out."""
    notes = [words.only_agreed]
    if made.few_uncounted:
        notes.append(words.uncounted_few)
    elif made.uncounted:
        notes.append(words.uncounted.format(count=made.uncounted))
    if made.query.is_filtered:
        notes.append(words.filtered)
    elif made.uncounted >= SMALLEST_GROUP and None in made.everyone:
        notes.append(words.suppressed)
    return tuple(notes)


def _gaps_sheet(made: CompetenceMap, words: MapWords, language: str) -> Sheet:
    columns = (
        SheetColumn(words.area, width=_TEXT_WIDTH),
        SheetColumn(words.critical, CellKind.YES_NO, 12),
        SheetColumn(words.lacking, CellKind.WHOLE, 12),
        SheetColumn(words.to_train, CellKind.WHOLE, 12),
        SheetColumn(words.to_test, CellKind.WHOLE, 12),
        SheetColumn(words.risk, width=_TEXT_WIDTH),
        SheetColumn(words.everyone_row, width=26),
    )
    rows = [
        (
            gap.area.name.in_(language),
            gap.area.critical,
            gap.lacking,
            gap.to_train,
            gap.to_test,
            words.only_one.format(name=gap.only_one) if gap.only_one else "" if gap.met else words.nobody,
            _everyone(gap.everyone, words),
        )
        for gap in gaps_of(made)
    ]
    return Sheet(words.gaps_title, columns, rows, (f"{made.company_name} – {words.gaps_title}",))


def _title(area: MapArea, words: MapWords, language: str) -> str:
    name = area.short_name.in_(language)
    return f"{name} ({words.critical})" if area.critical else name


def _cell(cell: MapCell, words: MapWords) -> str:
    word = words.states[cell.state.value]
    return words.old.format(state=word, year=cell.on[:4]) if cell.old else word


def _everyone(total: GroupTotal | None, words: MapWords) -> str:
    return NO_TOTAL if total is None else words.met_of.format(met=total.met, count=total.people)
