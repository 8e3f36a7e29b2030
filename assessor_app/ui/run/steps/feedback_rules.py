"""What the feedback starts from: gaps in the assessment, and areas that need a measure. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass

from assessor_app.domain.assessment_commands import RecordFeedback
from assessor_app.domain.assessment_events import FeedbackRecorded
from assessor_app.domain.checklists import Area, Criterion, Rating
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.read_models import RunView

_GAPS = (Rating.NOT_SHOWN, Rating.PARTLY)


@dataclass(frozen=True, slots=True)
class GapLine:
    """A criterion that was not shown, or only in part."""

    area: Area
    criterion: Criterion
    rating: Rating


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An area that is not met and has no measure yet. `codes` are the criteria to work on.

    `untested` says that they were not tried, rather than not shown.
    """

    area: Area
    codes: tuple[str, ...]
    untested: bool


def saved_feedback(view: RunView) -> RecordFeedback:
    """The command that says what is saved."""
    value = view.state.feedback.value
    saved = value if isinstance(value, FeedbackRecorded) else FeedbackRecorded()
    return RecordFeedback(
        talk_held=saved.talk_held,
        strengths=saved.strengths or "",
        gaps=saved.gaps or "",
        candidate_comment=saved.candidate_comment or "",
    )


def gap_lines(view: RunView) -> tuple[GapLine, ...]:
    """Every gap, in the order of the checklist."""
    ratings = view.state.ratings()
    return tuple(
        GapLine(area, criterion, ratings[criterion.code])
        for area in view.checklist.areas
        for criterion in area.criteria
        if ratings.get(criterion.code) in _GAPS
    )


def suggestions(view: RunView) -> tuple[Suggestion, ...]:
    """A measure for each area that is not met and has none."""
    planned = {measure.area for measure in view.state.plan()}
    ratings = view.state.ratings()
    found = []
    for area, outcome in zip(view.checklist.areas, view.judged.areas, strict=True):
        if outcome.outcome in (Outcome.MET, Outcome.NO_OUTCOME) or area.id in planned:
            continue
        missed = tuple(code for code in area.codes if ratings.get(code) in _GAPS)
        untested = tuple(
            code for code in area.codes if ratings.get(code, Rating.NOT_TESTED) is Rating.NOT_TESTED
        )
        found.append(Suggestion(area, missed or untested, untested=not missed))
    return tuple(found)
