"""The figures of a programme as they may leave the centre: nothing that tells of fewer than five people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assessor_app.services.report_models import (
    BurnPoint,
    Figure,
    Figures,
    Group,
    HoursLine,
    OutcomeLine,
)
from assessor_app.services.suppression import Showing, alone, hidden_in, hidden_in_both, is_small


def for_funder(figures: Figures) -> Figures:
    """The same figures with every cell that is small, or tells one that is, marked as not shown."""
    hours, all_hours = _hours(figures.hours, figures.keys["minutes"])
    return replace(
        figures,
        keys={**_keys(figures.keys), "minutes": all_hours},
        groups=tuple(_group(one) for one in figures.groups),
        whole=_outcomes(figures.whole),
        areas=tuple(_outcomes(one) for one in figures.areas),
        hours=hours,
        burn_up=_burn_up(figures.burn_up),
    )


def _keys(keys: Mapping[str, Figure]) -> dict[str, Figure]:
    shown = dict(keys)
    for code in ("participated", "entered", "persons"):
        shown[code] = _alone(keys[code])
    for code in ("validations", "validated", "validations_so_far", "validated_so_far"):
        shown[code] = _alone(keys[code])
    # Those who left and those who go on add up to those who took part.
    parts = [keys["left"], keys["ongoing"]]
    shown["left"], shown["ongoing"] = _hidden(parts, hidden_in([_count(one) for one in parts]))
    if is_small(_count(keys["validations_so_far"])):
        # With the sum of the costs it would give the number.
        shown["cost_per_validation"] = replace(keys["cost_per_validation"], showing=Showing.HIDDEN)
    return shown


def _group(group: Group) -> Group:
    whole = [_count(line.participated) for line in group.lines]
    part = [_count(line.validated) for line in group.lines]
    hidden = hidden_in_both(whole, part)
    participated = _hidden([line.participated for line in group.lines], hidden.whole)
    validated = _hidden([line.validated for line in group.lines], hidden.part)
    lines = (
        replace(line, participated=first, validated=second)
        for line, first, second in zip(group.lines, participated, validated, strict=True)
    )
    return replace(
        group,
        lines=tuple(lines),
        participated=_alone(group.participated),
        validated=_alone(group.validated),
    )


def _outcomes(line: OutcomeLine) -> OutcomeLine:
    hidden = hidden_in([_count(one) for one in line.outcomes])
    return replace(line, outcomes=_hidden(line.outcomes, hidden), total=_alone(line.total))


def _hours(lines: Sequence[HoursLine], total: Figure) -> tuple[tuple[HoursLine, ...], Figure]:
    """The time of few people is theirs alone: it is hidden, with that of another activity, or with the sum,
    so that it cannot be reckoned."""
    small = {at for at, line in enumerate(lines) if is_small(_count(line.people))}
    if is_small(len(total.rows)):
        small = set(range(len(lines)))
        total = replace(total, showing=Showing.HIDDEN)
    elif small:
        small = _of_enough(lines, small)
        if len(small) == 1 or is_small(_people_of(lines, small)):
            total = replace(total, showing=Showing.HIDDEN)
    minutes = _hidden([line.minutes for line in lines], frozenset(small))
    told = (
        replace(line, minutes=own, people=_alone(line.people))
        for line, own in zip(lines, minutes, strict=True)
    )
    return tuple(told), total


def _of_enough(lines: Sequence[HoursLine], hidden: set[int]) -> set[int]:
    """`hidden` with the shortest others, until they are several and of five people together.

    What is hidden is known as a sum, and that is somebody's time as well.
    """
    grown = set(hidden)
    others = [at for at, line in enumerate(lines) if at not in grown and line.minutes.value]
    for at in sorted(others, key=lambda at: (_count(lines[at].minutes), at)):
        if len(grown) > 1 and not is_small(_people_of(lines, grown)):
            break
        grown.add(at)
    return grown


def _people_of(lines: Sequence[HoursLine], places: set[int]) -> int:
    return len({row for at in places for row in lines[at].people.rows})


def _burn_up(points: Sequence[BurnPoint]) -> tuple[BurnPoint, ...]:
    """The curve without points that differ by fewer than five from the next one shown, or from nought."""
    shown = list(points)
    known = [at for at, point in enumerate(points) if point.validated is not None]
    after: int | None = None
    for at in reversed(known):
        value = points[at].validated or 0
        if is_small(value) or (after is not None and is_small(after - value)):
            shown[at] = replace(points[at], validated=None)
        else:
            after = value
    return tuple(shown)


def _alone(figure: Figure) -> Figure:
    return replace(figure, showing=alone(_count(figure)))


def _hidden(figures: Sequence[Figure], places: frozenset[int]) -> tuple[Figure, ...]:
    return tuple(
        replace(one, showing=Showing.HIDDEN) if at in places else one for at, one in enumerate(figures)
    )


def _count(figure: Figure) -> int:
    return figure.value or 0
