"""The follow-up without its widgets: what is asked for, gathered and shown. Free of Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from assessor_app.domain.assessment_events import SUBJECT_KIND as ASSESSMENT
from assessor_app.domain.errors import Refused
from assessor_app.services.follow_up import Gathering
from assessor_app.services.follow_up_models import (
    Figures,
    FollowUpChoices,
    FollowUpQuery,
    Missed,
    Part,
)
from assessor_app.services.read_models import AssessmentSummary, Changes
from assessor_app.ui.answers import Answers
from assessor_app.ui.follow_up.periods import Period, days_of, step_of
from assessor_app.ui.follow_up.view_protocol import FollowUpScreen, RunsShown, Wanted
from assessor_app.ui.formats import formats_of
from assessor_app.ui.qualification_titles import titles_in
from assessor_app.ui.session import Session

PERIOD = "follow_up.period"
_RUNS = "assessment"
_OF_FIGURES = frozenset({ASSESSMENT, "candidate", "participation", "employment", "centre", "import"})


class FollowUpPresenter:
    """Gathers figures in short pieces on the lane; a later question overtakes one under way."""

    def __init__(self, screen: FollowUpScreen, session: Session) -> None:
        self._screen = screen
        self._session = session
        self._answers = Answers(session.runner)
        self._asked = 0
        self._choices: FollowUpChoices | None = None
        self._figures: Figures | None = None
        self._wanted = Wanted(self._usual_period())
        self._seen = False
        self._stale = True
        self._end = session.feed.subscribe(self._on_changes)

    @property
    def wanted(self) -> Wanted:
        """What is followed up now."""
        return self._wanted

    @property
    def figures(self) -> Figures | None:
        """What is shown, None before anything is."""
        return self._figures

    def close(self) -> None:
        """The screen is gone; listen no longer."""
        self._answers.close()
        self._end()

    def shown(self) -> None:
        """The screen came into view: gather, if anything changed since."""
        self._seen = True
        if self._stale:
            self.reload()

    def hidden(self) -> None:
        """The screen is out of view."""
        self._seen = False

    def choose(self, **changed: Any) -> None:
        """Follow up something else: fields of `Wanted`."""
        self._wanted = replace(self._wanted, **changed)
        if "period" in changed:
            self._session.preferences.set(PERIOD, self._wanted.period.value)
        if set(changed) == {"outward"} and self._figures is not None:
            self._screen.show_figures(self._figures, self._wanted)
        else:
            self.reload()

    def reload(self) -> None:
        """Gather anew; nothing is shown of an answer that a later question overtook."""
        self._stale = False
        self._asked += 1
        asked, service = self._asked, self._session.undertakings.follow_up

        def show(choices: FollowUpChoices) -> None:
            if asked == self._asked:
                self._choices = choices
                self._screen.show_choices(choices, self._wanted)
                self._gather(asked, choices)

        self._answers.ask(service.choices, show)

    def query(self) -> FollowUpQuery:
        """What is asked for, in days."""
        wanted, choices = self._wanted, self._choices
        today = self._session.today()
        earliest = date.fromisoformat(choices.first_on) if choices is not None else today
        first, last = days_of(wanted.period, today, earliest)
        if wanted.period is Period.OWN and wanted.first_on and wanted.last_on:
            first, last = date.fromisoformat(wanted.first_on), date.fromisoformat(wanted.last_on)
        return FollowUpQuery(
            first.isoformat(),
            last.isoformat(),
            step_of(first, last),
            wanted.qualification,
            wanted.programme,
            wanted.company,
            wanted.assessor,
        )

    # -- the runs behind a figure --

    def show_missed(self, missed: Missed) -> None:
        """The runs in which a criterion was not shown."""
        query, service = self.query(), self._session.undertakings.follow_up
        about = self._words_of(missed)
        self._show_runs(
            lambda: service.runs_missing(query, missed.qualification, missed.code), about, missed.reasons
        )

    def show_signed(self, part: Part, about: str) -> None:
        """The runs signed in a part of the time."""
        query, service = self.query(), self._session.undertakings.follow_up
        self._show_runs(lambda: service.runs_signed(query, part), about, None)

    def open_run(self, run: AssessmentSummary) -> None:
        """Open one of them."""
        self._session.navigator.open_run(run.id)

    # -- inside --

    def _words_of(self, missed: Missed) -> str:
        language = formats_of(self._session).language
        text = missed.text.in_(language) if missed.text is not None else ""
        return f"{missed.code} {text}".strip()

    def _show_runs(self, find: Any, about: str, reasons: int | None) -> None:
        session, language = self._session, formats_of(self._session).language

        def work() -> RunsShown:
            titles = titles_in(language, session.assessments.checklists())
            return RunsShown(about, find(), titles, reasons)

        self._answers.ask(work, self._screen.show_runs)

    def _gather(self, asked: int, choices: FollowUpChoices) -> None:
        query, service = self.query(), self._session.undertakings.follow_up
        self._answers.ask(
            lambda: service.gather(query), lambda begun: self._go_on(asked, begun, 0), self._refused
        )

    def _go_on(self, asked: int, gathering: Gathering, done: int) -> None:
        """One piece, then the next: what else waits for the lane goes between them."""
        if asked != self._asked:
            return
        piece = next(gathering.pieces, None)
        if piece is None:
            self._answers.ask(gathering.result, lambda figures: self._show(asked, figures))
            return
        self._screen.show_progress(done, gathering.total)
        self._answers.ask(piece, lambda _: self._go_on(asked, gathering, done + 1))

    def _show(self, asked: int, figures: Figures) -> None:
        if asked == self._asked:
            self._figures = figures
            self._screen.show_figures(figures, self._wanted)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused) and not self._answers.closed:
            self._screen.show_problem(error.code)
        else:
            self._session.navigator.failed(error)

    def _usual_period(self) -> Period:
        kept = self._session.preferences.get(PERIOD)
        usual = [one for one in Period if one.value == kept and one is not Period.OWN]
        return usual[0] if usual else Period.YEAR

    def _on_changes(self, changes: Changes, _source: object) -> None:
        if not changes.kinds() & _OF_FIGURES:
            return
        self._stale = True
        if self._seen:
            self.reload()
