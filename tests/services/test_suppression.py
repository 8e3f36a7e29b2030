"""No number of one to four people can be reckoned from a table that leaves the centre.

What is shown is held against every table that would look the same: those who reckon may think of any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from assessor_app.services.figure_guard import _hours
from assessor_app.services.report_models import Figure, HoursLine, Unit
from assessor_app.services.suppression import (
    LEAST,
    Hidden,
    Showing,
    alone,
    hidden_in,
    hidden_in_both,
    is_small,
)

CELLS = st.lists(st.integers(0, 9), min_size=1, max_size=4)


@st.composite
def two_columns(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    """Groups, and how many of each are counted in the second column."""
    whole = draw(CELLS)
    return whole, [draw(st.integers(0, one)) for one in whole]


def looking_the_same(
    parts: Sequence[int], hidden: frozenset[int], most: Sequence[int], totals: Sequence[int]
) -> Iterator[list[int]]:
    """Every column with the same cells shown and one of the sums. A nought is shown where it can be, so that
    hidden cells are at least one, unless one of them is a nought in truth or the sum is small."""
    least = 0 if is_small(sum(parts)) or any(parts[at] == 0 for at in hidden) else 1

    def filled(at: int, rest: int) -> Iterator[list[int]]:
        if at == len(parts):
            if rest == 0:
                yield []
            return
        choices = range(least, min(rest, most[at]) + 1) if at in hidden else [parts[at]]
        for value in choices:
            if value <= rest:
                yield from ([value, *others] for others in filled(at + 1, rest - value))

    for total in totals:
        yield from filled(0, total)


def sums_of(parts: Sequence[int]) -> Sequence[int]:
    """The sums that a reader may think of: the one that is shown, or any small one."""
    return range(1, LEAST) if is_small(sum(parts)) else [sum(parts)]


@given(CELLS)
def test_a_hidden_number_may_be_at_least_two_different_ones(parts: list[int]) -> None:
    hidden = hidden_in(parts)
    small = {at for at, number in enumerate(parts) if is_small(number)}
    assert small <= hidden
    if not hidden or len(parts) == 1:
        return
    tables = list(looking_the_same(parts, hidden, [99] * len(parts), sums_of(parts)))
    assert list(parts) in tables
    for at in small:
        assert len({table[at] for table in tables}) > 1


@given(two_columns())
def test_one_column_does_not_give_the_other_away(columns: tuple[list[int], list[int]]) -> None:
    whole, part = columns
    hidden = hidden_in_both(whole, part)
    assert hidden.whole <= hidden.part
    if len(whole) == 1:
        return
    seen_whole: list[set[int]] = [set() for _ in whole]
    seen_part: list[set[int]] = [set() for _ in whole]
    for sizes in looking_the_same(whole, hidden.whole, [99] * len(whole), sums_of(whole)):
        if any(part[at] > sizes[at] for at in range(len(whole)) if at not in hidden.part):
            continue
        for counted in looking_the_same(part, hidden.part, sizes, sums_of(part)):
            for at in range(len(whole)):
                seen_whole[at].add(sizes[at])
                seen_part[at].add(counted[at])
    for at in range(len(whole)):
        assert not is_small(whole[at]) or len(seen_whole[at]) > 1
        assert not is_small(part[at]) or len(seen_part[at]) > 1


def test_a_sum_would_tell_the_only_hidden_number_so_that_the_next_smallest_is_hidden_too() -> None:
    assert hidden_in([3, 40, 12, 0]) == {0, 2}


def test_two_small_numbers_hide_each_other_unless_both_are_one() -> None:
    assert hidden_in([2, 3, 40]) == {0, 1}
    assert hidden_in([1, 1, 40]) == {0, 1, 2}


def test_large_numbers_and_noughts_are_shown() -> None:
    assert hidden_in([5, 0, 17]) == frozenset()
    assert hidden_in_both([50, 20, 0], [12, 5, 0]) == Hidden()


def test_nothing_of_a_small_sum_is_shown() -> None:
    assert hidden_in([3, 0, 0]) == {0, 1, 2}


def test_a_group_of_unknown_size_shows_none_of_its_parts() -> None:
    hidden = hidden_in_both([3, 40, 12], [0, 30, 12])
    assert hidden.whole == {0, 2}
    assert {0, 2} <= hidden.part


def test_a_number_that_stands_alone_is_said_to_be_few() -> None:
    shown = [alone(number) for number in (0, 1, 4, 5)]
    assert shown == [Showing.SHOWN, Showing.FEW, Showing.FEW, Showing.SHOWN]


def spent(place: int, minutes: int, people: Sequence[int]) -> HoursLine:
    """Time of these people on an activity."""
    rows = tuple(UUID(int=one) for one in people)
    return HoursLine(
        UUID(int=place),
        "",
        Figure(f"hours.{place}", minutes, Unit.MINUTES, rows),
        Figure(f"hours.{place}.people", len(rows), Unit.PARTICIPATIONS, rows),
    )


@given(st.lists(st.tuples(st.integers(1, 900), st.sets(st.integers(0, 8), min_size=1)), max_size=5))
def test_the_time_that_can_be_reckoned_is_that_of_five_people_or_more(
    drawn: list[tuple[int, set[int]]],
) -> None:
    lines = [spent(at, minutes, sorted(people)) for at, (minutes, people) in enumerate(drawn)]
    everybody = tuple({row for line in lines for row in line.minutes.rows})
    total = Figure("minutes", sum(line.minutes.value or 0 for line in lines), Unit.MINUTES, everybody)
    told, all_told = _hours(lines, total)
    hidden = [line for line in told if line.minutes.showing is not Showing.SHOWN]
    assert all(not is_small(line.people.value or 0) for line in told if line not in hidden)
    if hidden and all_told.showing is Showing.SHOWN:
        assert len({row for line in hidden for row in line.minutes.rows}) >= LEAST
        assert len(hidden) > 1


def test_one_persons_time_on_two_activities_is_not_the_difference_of_what_is_shown() -> None:
    lines = [spent(0, 60, [1]), spent(1, 90, [1]), spent(2, 500, range(10)), spent(3, 700, range(10))]
    total = Figure("minutes", 1350, Unit.MINUTES, lines[3].minutes.rows)
    told, all_told = _hours(lines, total)
    assert [line.minutes.shown for line in told] == [None, None, None, 700]
    assert all_told.shown == 1350
