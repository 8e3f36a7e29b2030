"""Outcomes: from ratings to *met*, *not met*, *not fully tested*, by the rules of the checklist.

Pure integer arithmetic: shares are compared by cross-multiplication, never by rounded numbers. Nothing
here raises for any ratings: merged histories hold marks no screen would have allowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assessor_app.domain.checklists import PERMILLE, Area, Checklist, Criterion, Rating


class Outcome(StrEnum):
    """What an area, or the whole, came to."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_FULLY_TESTED = "not_fully_tested"
    NO_OUTCOME = "no_outcome"


@dataclass(frozen=True, slots=True)
class AreaOutcome:
    """The outcome of one area and the figures behind it.

    `shown_weight` and `applicable_weight` are the sums of the criteria's weights; `shown_weight` leaves
    out what counts only in part. `share_permille` is what counts towards the threshold, partly rated
    criteria included as far as the rules count them, in whole thousandths of the applicable weight, rounded
    down; untested criteria stay in the denominator. It is for showing, not for deciding. `rated` counts the
    criteria that have a judgement (not tested is none) out of `total`.

    `reasons` says why the area is not met, most important first, as codes: `critical_not_shown:<code>`,
    `critical_untested:<code>`, `below_threshold`, `knowledge_below`, `knowledge_missing`,
    `untested:<number>` and `all_not_applicable`. It is empty for an area that is met with everything tested.
    """

    area_id: str
    outcome: Outcome
    shown_weight: int
    applicable_weight: int
    share_permille: int
    rated: int
    total: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The outcomes of all areas, in the order of the checklist, and of the whole."""

    areas: tuple[AreaOutcome, ...]
    whole: Outcome


def area_outcome(
    area: Area, ratings: Mapping[str, Rating], knowledge_permille: int | None = None
) -> AreaOutcome:
    """Compute one area's outcome.

    `ratings` maps criterion codes to ratings; codes of other areas are passed over, and a code that is
    absent counts as not tested. `knowledge_permille` is the area's result in the knowledge test, or None.

    - Not applicable leaves the denominator. If nothing is left, there is no outcome.
    - *Met*: the counted weight reaches the threshold, every critical criterion that applies is shown, and
      the knowledge result reaches the least one where the rules state it.
    - Untested weight stays in the denominator, so *met* with something untested means that it would stay
      met even if all of that were not shown.
    - Otherwise, if a criterion is untested or a needed knowledge result is missing, the area is *not fully
      tested*, never *not met*, even where it can no longer be met: what was not tried is not held against
      anyone.
    """
    not_tested, not_applicable = Rating.NOT_TESTED, Rating.NOT_APPLICABLE
    rated = [(criterion, ratings.get(criterion.code, not_tested)) for criterion in area.criteria]
    applicable = [pair for pair in rated if pair[1] is not not_applicable]
    untested = sum([rating is not_tested for _, rating in rated])
    shown = _weight(applicable, Rating.SHOWN)
    weight = sum(criterion.weight for criterion, _ in applicable)
    # In thousandths of a weight, so that partly can count in part without fractions.
    counted = shown * PERMILLE + _weight(applicable, Rating.PARTLY) * area.rules.partly_counts_permille
    hindrances = _hindrances(
        area, applicable, knowledge_permille, counted < weight * area.rules.threshold_permille
    )
    reasons = hindrances + ((f"untested:{untested}",) if untested else ())
    if not applicable:
        outcome = Outcome.NO_OUTCOME
        reasons = ("all_not_applicable",)
    elif not hindrances:
        outcome = Outcome.MET
    elif untested or "knowledge_missing" in hindrances:
        outcome = Outcome.NOT_FULLY_TESTED
    else:
        outcome = Outcome.NOT_MET
    return AreaOutcome(
        area_id=area.id,
        outcome=outcome,
        shown_weight=shown,
        applicable_weight=weight,
        share_permille=counted // weight if weight else 0,
        rated=len(rated) - untested,
        total=len(rated),
        reasons=reasons,
    )


def result(
    checklist: Checklist, ratings: Mapping[str, Rating], knowledge: Mapping[str, int] | None = None
) -> Result:
    """Compute the outcomes of all areas and of the whole.

    `knowledge` maps area ids to the knowledge test's results in thousandths.

    The whole is met only if all areas are. An area without outcome does not count: nothing in it applies
    to this workplace, so it can neither be met nor missed, and to let it block would make its *not
    applicable* a *not shown*. If every area is without outcome, so is the whole.
    """
    known = knowledge or {}
    areas = tuple(area_outcome(area, ratings, known.get(area.id)) for area in checklist.areas)
    return Result(areas=areas, whole=whole_outcome(tuple(area.outcome for area in areas)))


def whole_outcome(outcomes: tuple[Outcome, ...]) -> Outcome:
    """The whole's outcome from those of its areas, computed or overridden; `result` has the rule."""
    for decisive in (Outcome.NOT_MET, Outcome.NOT_FULLY_TESTED, Outcome.MET):
        if decisive in outcomes:
            return decisive
    return Outcome.NO_OUTCOME


def _weight(rated: list[tuple[Criterion, Rating]], wanted: Rating) -> int:
    return sum(criterion.weight for criterion, rating in rated if rating is wanted)


def _hindrances(
    area: Area,
    applicable: list[tuple[Criterion, Rating]],
    knowledge_permille: int | None,
    below_threshold: bool,
) -> tuple[str, ...]:
    """Everything that keeps the area from being met, as reason codes."""
    found = []
    for criterion, rating in applicable:
        if criterion.critical and rating is Rating.NOT_TESTED:
            found.append(f"critical_untested:{criterion.code}")
        elif criterion.critical and rating is not Rating.SHOWN:
            found.append(f"critical_not_shown:{criterion.code}")
    if below_threshold:
        found.append("below_threshold")
    least = area.rules.knowledge_min_permille
    if least is not None and knowledge_permille is None:
        found.append("knowledge_missing")
    elif least is not None and knowledge_permille is not None and knowledge_permille < least:
        found.append("knowledge_below")
    return tuple(found)
