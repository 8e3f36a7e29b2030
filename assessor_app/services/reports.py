"""Reports on programmes to those who pay for them: figures on the screen, and the files. Database lane only,
but for `produce`, which needs no store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import Protocol
from uuid import UUID

from assessor_app.domain.centres import Actor
from assessor_app.domain.certificates import RenderedDocument
from assessor_app.domain.errors import Refused
from assessor_app.domain.foldings import folded
from assessor_app.domain.programmes import ProgrammeState
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.figure_groups import Told, bands_for
from assessor_app.services.figure_guard import for_funder
from assessor_app.services.figure_rows import rows_of
from assessor_app.services.participant_lines import ParticipantLines, RowsAsked
from assessor_app.services.ports import Stopped, Workspace
from assessor_app.services.programme_figures import ProgrammeFigures
from assessor_app.services.report_models import (
    Audience,
    FigureRows,
    Figures,
    FigureStore,
    PeriodChoice,
    ProgrammeCard,
    ReportContent,
    ReportFormat,
    ReportOptions,
    ReportStanding,
)
from assessor_app.services.report_periods import Period, period_of, periods_of
from assessor_app.services.sheets import Book, SheetFormat, SpreadsheetWriter
from assessor_app.services.undertaking_models import UndertakingRows

Progress = Callable[[int, int], bool | None]
"""Told how far it has come (done, total) now and then; False asks to stop."""
BOTH = (ReportFormat.XLSX, ReportFormat.PDF)
_SLUG_LENGTH = 60


class ReportPapers(Protocol):
    """Draws a report, and lays it out as a spreadsheet. Not for two threads at once."""

    def render_programme(self, content: ReportContent) -> RenderedDocument: ...

    def programme_book(self, content: ReportContent) -> Book: ...


class ReportFolder(Protocol):
    """Files written whole or not at all."""

    def content(self, path: Path) -> bytes | None:
        """The bytes of a file, or None where there is none. Raises OSError."""
        ...

    def write(self, path: Path, content: bytes) -> None:
        """Write or replace a file. Raises OSError; the former file is then as it was."""
        ...


class ReportService:
    """Reckons, shows and writes reports."""

    def __init__(
        self,
        workspace: Workspace,
        store: FigureStore,
        seen: UndertakingRows,
        papers: ReportPapers,
        sheets: SpreadsheetWriter,
        folder: ReportFolder,
        drawing: Lock | None = None,
    ) -> None:
        self._workspace = workspace
        self._store = store
        self._seen = seen
        self._figures = ProgrammeFigures(workspace, store)
        self._lines = ParticipantLines(workspace, store)
        self._papers = papers
        self._sheets = sheets
        self._folder = folder
        self._drawing = drawing or Lock()

    def periods(self, actor: Actor, programme: UUID) -> tuple[PeriodChoice, ...]:
        """What can be reported. Raises Refused: programme_unknown; NotAllowed."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        state = self._workspace.programme(programme)
        if not state.planned:
            raise Refused("programme_unknown")
        return tuple(PeriodChoice(one, standing_of(state, one)) for one in periods_of(state))

    def preview(self, actor: Actor, programme: UUID, period: str, options: ReportOptions) -> ReportContent:
        """A report as it would be made, without its rows of participants. Raises as `gather`."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._content(programme, period, options, with_rows=False)

    def rows(
        self, actor: Actor, programme: UUID, period: str, options: ReportOptions, code: str
    ) -> FigureRows:
        """The rows behind a figure, for the centre's own eyes.

        Raises as `gather`; Refused: figure_unknown.
        """
        self._require(actor, Right.KEEP_PROGRAMMES)
        state = self._workspace.programme(programme)
        when, facts = period_of(state, period), self._figures.facts(programme)
        bands = options.bands or bands_for(state.details.starts_on)
        figure = self._figures.figures(programme, when, bands, facts, _told(options)).figure(code)
        if figure is None:
            raise Refused("figure_unknown")
        return rows_of(figure, state, when, facts, self._seen, self._workspace.day_of)

    def gather(self, actor: Actor, programme: UUID, period: str, options: ReportOptions) -> ReportContent:
        """Everything that the files say.

        Raises NotAllowed; Refused: programme_unknown, period_unfit, period_outside_programme,
        programme_not_finished.
        """
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._content(programme, period, options, with_rows=True)

    def produce(
        self,
        content: ReportContent,
        formats: Sequence[ReportFormat],
        folder: Path,
        *,
        anew: bool = False,
        progress: Progress | None = None,
    ) -> tuple[Path, ...]:
        """Write the files, each whole or not at all. Needs no store; any thread.

        Raises OSError, Stopped; Refused: report_file_differs (`name`), where a file of that name says
        something else and it is not to be written `anew`. A file that says the same is left as it is.
        """
        made: list[tuple[Path, bytes]] = []
        total = len(formats) + 1
        for done, form in enumerate(dict.fromkeys(formats)):
            _tell(progress, done, total)
            path = folder / f"{content.file_name}.{form.value}"
            made.append((path, self._bytes(content, form)))
        there = {path: self._folder.content(path) for path, _ in made}
        changed = [(path, data) for path, data in made if there[path] != data]
        differing = [path for path, _ in changed if there[path] is not None]
        if differing and not anew:
            raise Refused("report_file_differs", name=differing[0].name)
        _tell(progress, total - 1, total)
        for path, data in changed:
            self._folder.write(path, data)
        _tell(progress, total, total)
        return tuple(path for path, _ in made)

    def write(
        self,
        actor: Actor,
        programme: UUID,
        period: str,
        options: ReportOptions,
        folder: Path,
        formats: Sequence[ReportFormat] = BOTH,
        *,
        anew: bool = False,
        progress: Progress | None = None,
    ) -> tuple[Path, ...]:
        """Gather and produce in one go. Raises as they do."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        content = self._content(programme, period, options, with_rows=True)
        return self.produce(content, formats, folder, anew=anew, progress=progress)

    # -- inside --

    def _content(
        self, programme: UUID, key: str, options: ReportOptions, *, with_rows: bool
    ) -> ReportContent:
        state = self._workspace.programme(programme)
        period = period_of(state, key)
        bands = options.bands or bands_for(state.details.starts_on)
        facts = self._figures.facts(programme)
        figures = self._figures.figures(programme, period, bands, facts, _told(options))
        centre, standing = self._workspace.centre(), standing_of(state, period)
        made_at = self._made_at(state, period, standing)
        rows = RowsAsked(
            programme,
            facts,
            self._figures.within(facts, period),
            period,
            bands,
            options,
            tuple(line.activity for line in figures.hours),
        )
        return ReportContent(
            options=options,
            bands=bands,
            period=period,
            standing=standing,
            centre_name=centre.name,
            demo=centre.demo,
            card=_card(state),
            figures=_for(options.audience, figures),
            participants=self._lines.lines(rows) if with_rows else (),
            made_at=made_at,
            made_on=self._workspace.day_of(made_at),
            file_name=file_name_of(state, period, options.audience),
        )

    def _made_at(self, state: ProgrammeState, period: Period, standing: ReportStanding) -> int:
        """When the months of the period were closed; while one is open, when anything was last changed."""
        closed = [state.closings[month].closed_at for month in period.months if state.is_closed(month)]
        if closed and not standing.is_preliminary:
            return max(closed)
        return self._store.changed_at(state.id) or state.touched_at or 0

    def _bytes(self, content: ReportContent, form: ReportFormat) -> bytes:
        with self._drawing:
            if form is ReportFormat.PDF:
                return self._papers.render_programme(content).pdf
            book = self._papers.programme_book(content)
        return self._sheets.bytes_of(book, SheetFormat.XLSX)

    def _require(self, actor: Actor, right: Right) -> None:
        require_now(self._workspace.centre().accounts, actor, right)


def standing_of(state: ProgrammeState, period: Period) -> ReportStanding:
    """How sure the figures of a period are."""
    still_open = tuple(month for month in period.months if not state.is_closed(month))
    versions = [state.closings[month].version for month in period.months if state.is_closed(month)]
    return ReportStanding(still_open, max(versions, default=0), state.finished)


def file_name_of(state: ProgrammeState, period: Period, audience: Audience) -> str:
    """Without its ending: ``kalmar-2020-05``; what is for the centre alone says so."""
    letters = "".join(
        char if char.isascii() and char.isalnum() else " " for char in folded(state.details.name)
    )
    slug = "-".join(letters.split())[:_SLUG_LENGTH].strip("-") or "insats"
    own = "-intern" if audience is Audience.INTERNAL else ""
    return f"{slug}-{period.key}{own}"


def _told(options: ReportOptions) -> Told:
    if options.audience is Audience.INTERNAL:
        return Told.ALL
    return Told.ROWS if options.protected else Told.NOTHING


def _for(audience: Audience, figures: Figures) -> Figures:
    return for_funder(figures) if audience is Audience.FUNDER else figures


def _card(state: ProgrammeState) -> ProgrammeCard:
    details = state.details
    return ProgrammeCard(
        details.name,
        details.funder,
        details.reference,
        details.starts_on,
        details.ends_on,
        details.target,
        details.budget_ore,
        details.aim,
        tuple((one.name, one.role) for one in state.partners.values()),
        tuple(state.centres.values()),
    )


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None and progress(done, total) is False:
        raise Stopped
