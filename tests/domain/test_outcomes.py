"""The outcome rules, as worked examples an assessor could check with a pencil, and as properties."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.checklists import Area, AreaRules, Checklist, Criterion, Mode, Rating, Wording
from assessor_app.domain.outcomes import Outcome, area_outcome, result, whole_outcome

SHOWN, PARTLY, NOT_SHOWN = Rating.SHOWN, Rating.PARTLY, Rating.NOT_SHOWN
NOT_TESTED, NOT_APPLICABLE = Rating.NOT_TESTED, Rating.NOT_APPLICABLE
MET, NOT_MET = Outcome.MET, Outcome.NOT_MET
NOT_FULLY_TESTED, NO_OUTCOME = Outcome.NOT_FULLY_TESTED, Outcome.NO_OUTCOME


def criterion(code: str, weight: int = 1, *, critical: bool = False) -> Criterion:
    text = Wording(sv=f"Gör {code}", en="")
    return Criterion(code, Mode.OBSERVE, weight, critical, text, text, may_be_not_applicable=True)


def area_of(*criteria: Criterion, rules: AreaRules | None = None, area_id: str = "prov") -> Area:
    name = Wording("Prov", "Trial")
    return Area(area_id, "1", "0" * 64, name, name, criteria, rules or AreaRules(800), example=True)


FIVE = area_of(*(criterion(f"A-{n}") for n in range(1, 6)))
WEIGHTED = area_of(criterion("A-1", 2), criterion("A-2", 2), criterion("A-3", 1))
CRITICAL = area_of(criterion("A-1", critical=True), *(criterion(f"A-{n}", 2) for n in range(2, 7)))
HALF_COUNTS = replace(FIVE, rules=AreaRules(800, partly_counts_permille=500))
WITH_KNOWLEDGE = replace(FIVE, rules=AreaRules(800, knowledge_min_permille=600))
THIRDS = area_of(*(criterion(f"A-{n}") for n in range(1, 4)), rules=AreaRules(667))


def example(
    words: str, area: Area, ratings: str, expected: Outcome, *reasons: str, knowledge: int | None = None
) -> object:
    """One row: `ratings` has one letter per criterion, in order; a dot is a criterion nobody has rated."""
    return pytest.param(area, ratings, knowledge, expected, reasons, id=words)


LETTERS = {"S": SHOWN, "P": PARTLY, "N": NOT_SHOWN, "T": NOT_TESTED, "A": NOT_APPLICABLE}


def ratings_from(area: Area, letters: str) -> dict[str, Rating]:
    return {code: LETTERS[letter] for code, letter in zip(area.codes, letters, strict=True) if letter != "."}


WORKED_EXAMPLES = [
    example("everything shown is met", FIVE, "SSSSS", MET),
    example("exactly the threshold is met", FIVE, "SSSSN", MET),
    example("below the threshold is not met", FIVE, "SSSNN", NOT_MET, "below_threshold"),
    example("nothing shown is not met", FIVE, "NNNNN", NOT_MET, "below_threshold"),
    example("a share just under the threshold is not rounded up", THIRDS, "SSN", NOT_MET, "below_threshold"),
    example("weights decide, not numbers of criteria", WEIGHTED, "SSN", MET),
    example("a heavy criterion missed costs its weight", WEIGHTED, "SNS", NOT_MET, "below_threshold"),
    example("partly counts nothing unless stated", FIVE, "SSSPP", NOT_MET, "below_threshold"),
    example("partly counts as far as stated", HALF_COUNTS, "SSSPP", MET),
    example("partly may still be too little", HALF_COUNTS, "SSPPN", NOT_MET, "below_threshold"),
    example("not applicable leaves the denominator", FIVE, "SSSAA", MET),
    example("fewer criteria make each one count more", FIVE, "SSNAA", NOT_MET, "below_threshold"),
    example("all not applicable gives no outcome", FIVE, "AAAAA", NO_OUTCOME, "all_not_applicable"),
    example(
        "nobody has rated anything", FIVE, ".....", NOT_FULLY_TESTED, "below_threshold", "untested:5"
    ),
    example(
        "not tested is never held to be not shown", FIVE, "SSSST", MET, "untested:1"
    ),
    example("unrated counts like not tested", FIVE, "SSSS.", MET, "untested:1"),
    example(
        "one untested may still be needed", FIVE, "SSSNT", NOT_FULLY_TESTED, "below_threshold", "untested:1"
    ),
    example(
        "untested and already out of reach is not called not met",
        FIVE, "NNNN.", NOT_FULLY_TESTED, "below_threshold", "untested:1",
    ),
    example(
        "not applicable and untested only", FIVE, "AAAA.", NOT_FULLY_TESTED, "below_threshold", "untested:1"
    ),
    example("a critical criterion missed blocks", CRITICAL, "NSSSSS", NOT_MET, "critical_not_shown:A-1"),
    example("a critical criterion partly shown", CRITICAL, "PSSSSS", NOT_MET, "critical_not_shown:A-1"),
    example(
        "a critical criterion untested cannot be met yet",
        CRITICAL, ".SSSSS", NOT_FULLY_TESTED, "critical_untested:A-1", "untested:1",
    ),
    example(
        "a critical miss with something else untested",
        CRITICAL, "NSSSST", NOT_FULLY_TESTED, "critical_not_shown:A-1", "below_threshold", "untested:1",
    ),
    example("a critical criterion not applicable does not block", CRITICAL, "ASSSSS", MET),
    example("knowledge reached", WITH_KNOWLEDGE, "SSSSS", MET, knowledge=600),
    example("knowledge below", WITH_KNOWLEDGE, "SSSSS", NOT_MET, "knowledge_below", knowledge=599),
    example("knowledge result missing", WITH_KNOWLEDGE, "SSSSS", NOT_FULLY_TESTED, "knowledge_missing"),
    example(
        "knowledge below with something untested",
        WITH_KNOWLEDGE, "SSSS.", NOT_FULLY_TESTED, "knowledge_below", "untested:1", knowledge=100,
    ),
    example("a knowledge result nobody asks for is passed over", FIVE, "SSSSS", MET, knowledge=0),
]  # fmt: skip


@pytest.mark.parametrize(("area", "ratings", "knowledge", "expected", "reasons"), WORKED_EXAMPLES)
def test_worked_example(
    area: Area, ratings: str, knowledge: int | None, expected: Outcome, reasons: tuple[str, ...]
) -> None:
    found = area_outcome(area, ratings_from(area, ratings), knowledge)

    assert found.outcome is expected
    assert found.reasons == reasons


def test_the_figures_behind_an_outcome_can_be_shown() -> None:
    found = area_outcome(WEIGHTED, {"A-1": SHOWN, "A-2": PARTLY, "A-3": NOT_TESTED}, None)

    assert (found.shown_weight, found.applicable_weight, found.share_permille) == (2, 5, 400)
    assert (found.rated, found.total) == (2, 3)


WHOLE_EXAMPLES = [
    pytest.param((MET, MET), MET, id="all met"),
    pytest.param((MET, NOT_MET), NOT_MET, id="one not met"),
    pytest.param((MET, NOT_FULLY_TESTED), NOT_FULLY_TESTED, id="one not fully tested"),
    pytest.param((NOT_FULLY_TESTED, NOT_MET), NOT_MET, id="not met decides before not fully tested"),
    pytest.param((MET, NO_OUTCOME), MET, id="an area where nothing applies does not block"),
    pytest.param((NO_OUTCOME, NO_OUTCOME), NO_OUTCOME, id="nothing applies anywhere"),
    pytest.param((), NO_OUTCOME, id="no areas"),
]


@pytest.mark.parametrize(("areas", "expected"), WHOLE_EXAMPLES)
def test_the_whole(areas: tuple[Outcome, ...], expected: Outcome) -> None:
    assert whole_outcome(areas) is expected


def test_each_area_is_judged_by_its_own_marks_and_its_own_knowledge_result() -> None:
    text = Wording("Prov", "")
    first = area_of(criterion("A-1"), area_id="first", rules=AreaRules(800, knowledge_min_permille=500))
    second = area_of(criterion("B-1"), area_id="second")
    checklist = Checklist(
        "prov", "1", "0" * 64, text, "Prov", False, text, (first, second), False, False, True
    )

    found = result(checklist, {"A-1": SHOWN, "B-1": NOT_SHOWN, "C-9": SHOWN}, {"first": 700, "second": 0})

    assert [(area.area_id, area.outcome) for area in found.areas] == [("first", MET), ("second", NOT_MET)]
    assert found.whole is NOT_MET


areas = st.builds(
    lambda weights, threshold, partly, knowledge: area_of(
        *(criterion(f"A-{n}", weight, critical=critical) for n, (weight, critical) in enumerate(weights)),
        rules=AreaRules(threshold, partly, knowledge),
    ),
    st.lists(st.tuples(st.integers(1, 100), st.booleans()), min_size=1, max_size=8),
    st.integers(1, 1000),
    st.integers(0, 1000),
    st.none() | st.integers(0, 1000),
)


@st.composite
def areas_with_ratings(draw: st.DrawFn) -> tuple[Area, dict[str, Rating], int | None]:
    area = draw(areas)
    codes = (*area.codes, "X-1")
    ratings = draw(st.dictionaries(st.sampled_from(codes), st.sampled_from(Rating)))
    return area, ratings, draw(st.none() | st.integers(0, 1000))


@given(areas_with_ratings())
def test_any_ratings_give_an_outcome_with_figures_in_range(
    drawn: tuple[Area, dict[str, Rating], int | None],
) -> None:
    area, ratings, knowledge = drawn

    found = area_outcome(area, ratings, knowledge)

    assert 0 <= found.share_permille <= 1000
    assert 0 <= found.shown_weight <= found.applicable_weight
    assert 0 <= found.rated <= found.total == len(area.criteria)
    assert bool(found.reasons) or found.outcome is MET


@given(areas_with_ratings(), st.randoms(use_true_random=False))
def test_the_order_of_marking_does_not_matter(
    drawn: tuple[Area, dict[str, Rating], int | None], random: Random
) -> None:
    area, ratings, knowledge = drawn
    shuffled = list(ratings.items())
    random.shuffle(shuffled)

    assert area_outcome(area, dict(shuffled), knowledge) == area_outcome(area, ratings, knowledge)


@given(areas_with_ratings(), st.data())
def test_showing_more_never_worsens(
    drawn: tuple[Area, dict[str, Rating], int | None], data: st.DataObject
) -> None:
    area, ratings, knowledge = drawn
    before = area_outcome(area, ratings, knowledge)
    code = data.draw(st.sampled_from(area.codes))

    after = area_outcome(area, {**ratings, code: SHOWN}, knowledge)

    assert after.share_permille >= before.share_permille
    assert before.outcome is not MET or after.outcome is MET
    if ratings.get(code) in (PARTLY, NOT_SHOWN) and before.outcome is NOT_FULLY_TESTED:
        assert after.outcome is not NOT_MET


@given(areas_with_ratings())
def test_what_was_not_tested_never_makes_an_area_not_met(
    drawn: tuple[Area, dict[str, Rating], int | None],
) -> None:
    area, ratings, knowledge = drawn

    found = area_outcome(area, ratings, knowledge)

    if found.outcome is NOT_MET:
        assert found.rated == found.total


@given(areas_with_ratings())
def test_an_area_met_too_early_stays_met_whatever_the_rest_shows(
    drawn: tuple[Area, dict[str, Rating], int | None],
) -> None:
    area, ratings, knowledge = drawn
    if area_outcome(area, ratings, knowledge).outcome is not MET:
        return
    rest = {code: NOT_SHOWN for code in area.codes if ratings.get(code, NOT_TESTED) is NOT_TESTED}

    assert area_outcome(area, {**ratings, **rest}, knowledge).outcome is MET
