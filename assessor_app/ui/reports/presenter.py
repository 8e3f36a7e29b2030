"""Reports on a programme without their widgets. Free of Qt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assessor_app.domain.errors import Refused
from assessor_app.services.ports import Stopped
from assessor_app.services.programme_models import ProgrammeView
from assessor_app.services.report_models import (
    AgeBands,
    Audience,
    FigureRow,
    PeriodChoice,
    ReportContent,
    ReportFormat,
    ReportOptions,
)
from assessor_app.services.report_periods import PeriodKind
from assessor_app.ui.programmes.presenter import PartPresenter
from assessor_app.ui.programmes.view_protocol import PartScreen
from assessor_app.ui.reports.view_protocol import Choice, MakeForm, ReportShown, ReportsScreen
from assessor_app.ui.session import Session
from assessor_app.ui.upkeep_work import WatchedWork

FOLDER = "reports.folder"
LANGUAGE = "reports.language"


class ReportsPresenter(PartPresenter):
    """Shows the figures of a period, the rows behind each, and makes the files."""

    def __init__(self, screen: ReportsScreen, part: PartScreen, session: Session) -> None:
        super().__init__(part, session)
        self._screen = screen
        self._choice = Choice()
        self._shown: ReportShown | None = None
        self._work: WatchedWork | None = None
        self._last: tuple[tuple[ReportFormat, ...], MakeForm] | None = None

    @property
    def shown_report(self) -> ReportShown | None:
        """What is shown now."""
        return self._shown

    @property
    def is_working(self) -> bool:
        """Whether files are being made."""
        return self._work is not None

    def folder(self) -> str:
        """Where files went last, or nothing."""
        kept = self._session.preferences.get(FOLDER, "")
        return kept if isinstance(kept, str) else ""

    def language(self) -> str:
        """The language of the last report."""
        kept = self._session.preferences.get(LANGUAGE, "sv")
        return kept if kept in ("sv", "en") else "sv"

    # -- looking --

    def begin(self) -> None:
        self._choice, self._shown = Choice(), None

    def load(self, view: ProgrammeView) -> None:
        if not self.may_keep:
            return
        reports, actor, today = self._session.undertakings.reports, self._session.actor, self._session.today()

        def work() -> tuple[ReportShown, Choice]:
            periods = reports.periods(actor, view.id)
            keys = [one.period.key for one in periods]
            known = self._choice.period in keys
            period = self._choice.period if known else usual(periods, today.isoformat())
            choice = replace(self._choice, period=period)
            content = reports.preview(actor, view.id, period, self._options(choice))
            return ReportShown(periods, content), choice

        def show(answer: tuple[ReportShown, Choice]) -> None:
            self._shown, self._choice = answer
            self._screen.show_report(*answer)

        self.read(work, show)

    def choose_period(self, key: str) -> None:
        """Look at another period."""
        self._choose(replace(self._choice, period=key))

    def choose_audience(self, audience: Audience) -> None:
        """Look at it as the funder will, or as the centre may."""
        self._choose(replace(self._choice, audience=audience))

    def choose_bands(self, bands: AgeBands) -> None:
        """Tell ages in other bands."""
        self._choose(replace(self._choice, bands=bands))

    def show_rows(self, code: str) -> None:
        """Load the rows behind a figure."""
        view, choice = self.view, self._choice
        if view is None or not choice.period:
            return
        reports, actor, options = (
            self._session.undertakings.reports,
            self._session.actor,
            self._options(choice),
        )
        self.ask(lambda: reports.rows(actor, view.id, choice.period, options, code), self._screen.show_rows)

    def open_row(self, row: FigureRow) -> None:
        """Go to the run, or to the person."""
        if row.run is not None:
            self._session.navigator.open_run(row.run)
        elif row.candidate is not None:
            self._session.navigator.open_candidate(row.candidate)

    # -- making files --

    def choose_folder(self, folder: str) -> None:
        """Let files go there, now and next time."""
        self._session.preferences.set(FOLDER, folder)

    def make(self, formats: tuple[ReportFormat, ...], form: MakeForm, *, anew: bool = False) -> None:
        """Make files of the period shown. Nothing where some are being made, or no folder is chosen."""
        view, folder = self.view, self.folder()
        if view is None or self._work is not None or not folder or not self._choice.period:
            return
        self._session.preferences.set(LANGUAGE, form.language)
        self._last = formats, form
        self._work = work = self._watched()
        self._screen.show_work(0, 1)
        reports, actor, choice = self._session.undertakings.reports, self._session.actor, self._choice
        options = ReportOptions(
            form.language, choice.audience, choice.bands, form.numbers, form.names, form.protected
        )

        def produce(content: ReportContent) -> None:
            self._session.aside.run(
                lambda: reports.produce(
                    content,
                    formats,
                    Path(folder),
                    anew=anew,
                    progress=lambda done, total: work.progress("drawing", done, total),
                ),
                self._written,
                self._failed,
            )

        self._session.runner.run(
            lambda: reports.gather(actor, view.id, choice.period, options), produce, self._failed
        )

    def make_anew(self) -> None:
        """Make the same files again and replace what is there."""
        if self._last is not None:
            self.make(*self._last, anew=True)

    def stop(self) -> None:
        """The user does not want to wait."""
        if self._work is not None:
            self._work.stop()

    # -- inside --

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self.reload()

    @staticmethod
    def _options(choice: Choice) -> ReportOptions:
        return ReportOptions(audience=choice.audience, bands=choice.bands)

    def _watched(self) -> WatchedWork:
        care = self._session.care
        if care is not None:
            return care.watch(self._tell)
        return WatchedWork(lambda _parcel: None, self._tell)

    def _tell(self, _what: str, done: int, total: int) -> None:
        if self._work is not None and not self._answers.closed:
            self._screen.show_work(done, total)

    def _written(self, files: tuple[Path, ...]) -> None:
        self._work = None
        if not self._answers.closed:
            self._screen.show_written(files)

    def _failed(self, error: Exception) -> None:
        self._work = None
        if self._answers.closed:
            return
        if isinstance(error, Stopped):
            self._screen.show_stopped()
        elif isinstance(error, Refused) and error.code == "report_file_differs":
            self._screen.show_differs(str(error.details.get("name", "")))
        else:
            self._screen.show_failed()
            self._session.navigator.failed(error)


def usual(periods: tuple[PeriodChoice, ...], today: str) -> str:
    """The period that one most likely came for: the latest month that is over, else the first."""
    months = [one.period for one in periods if one.period.kind is PeriodKind.MONTH]
    over = [one.key for one in months if one.last_on < today]
    return over[-1] if over else periods[0].period.key
